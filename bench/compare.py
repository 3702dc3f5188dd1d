"""How fast the accounts of one story are compared: ``python bench/compare.py [--articles 50] [--profile]``.

Takes articles of the days of ``../shared/corpora/ant`` that follow 8 May 2018, all of which name the person who is named in
most of them, as one large story, and compares them. Time is that of one processor; reading and analysing are not counted.
"""

import argparse
import cProfile
import gzip
import json
import pstats
import tempfile
import time
from collections import Counter
from pathlib import Path

from read import machine
from tawatur.compare import compare
from tawatur.model import Analysis, SetAside, Story
from tawatur.pipeline import analyse
from tawatur.read import read_sources

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "ant"
FIRST = "2018-05-08"


def main() -> int:
    """Prints the figure; the exit code."""
    parser = argparse.ArgumentParser(description="Measure the comparing of one large story.")
    parser.add_argument("--articles", type=int, default=50, help="how many articles the story has")
    parser.add_argument("--profile", action="store_true", help="where the time goes")
    options = parser.parse_args()
    analyses = story_of(options.articles)
    ids = tuple(a.article.id for a in analyses)
    story = Story(id="bench", articles=ids, title="bench", title_from=ids[0])
    compare(story, analyses[:2])  # tables are read once
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(compare, story, analyses)
        pstats.Stats(profile).sort_stats("cumulative").print_stats(25)
        return 0
    begin = time.process_time()
    found = compare(story, analyses)
    spent = time.process_time() - begin
    said = sum(len(a.statements) for a in analyses)
    print(f"{len(analyses)} articles, {said} statements: {spent:.2f} s of one processor")
    print(f"{len(found.groups)} groups, {len(found.discrepancies)} differences; {machine()}")
    return 0


def story_of(size: int) -> list[Analysis]:
    """`size` analysed articles that name one person."""
    with gzip.open(next(iter(CORPUS.glob("*2018-05*.jsonl.gz"))), "rt", encoding="utf-8") as month:
        lines = [line for line in month if json.loads(line)["published"] >= FIRST]
    lines.sort(key=lambda line: str(json.loads(line)["published"]))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "days.jsonl"
        file.write_text("".join(lines[: size * 12]), encoding="utf-8")
        read = [a for a in read_sources([str(file)]) if not isinstance(a, SetAside)]
    analyses = [analyse(article) for article in read]
    named = Counter(e.id for a in analyses for e in a.entities if e.kind == "person")
    most = named.most_common(1)[0][0]
    return [a for a in analyses if any(e.id == most for e in a.entities)][:size]


if __name__ == "__main__":
    raise SystemExit(main())
