"""Attribution measured on articles that it was not built on: ``python quality/heldout.py HALF [HALF …]``.

Reads the halves' records from ``../shared/corpora/ant``, analyses each and lets ``../shared/tools/score.py``
score the statements against ``annotations/`` (its README says how they were drawn and annotated). The halves are those
of ``annotations/split.json``; several are measured together, as one: ``heldout heldout2``. ``-v`` lists the
differences, of ``dev`` halves only: a held-out half whose errors have been looked at holds nothing out any more.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from gate import SHARED, write_records

from tawatur.export import records
from tawatur.model import Analysis, SetAside
from tawatur.pipeline import analyse
from tawatur.read import read_sources

ANNOTATIONS = Path(__file__).parent / "annotations"
CHECKED = Path(__file__).parent / "checked"

Record = dict[str, Any]


def main() -> int:
    """Measures the halves asked for, as one; the scorer's exit code."""
    split: dict[str, list[str]] = read(ANNOTATIONS / "split.json")
    halves = [*split, *(f"checked_{path.stem}" for path in sorted(CHECKED.glob("*.jsonl")))]
    parser = argparse.ArgumentParser(
        description="Measure attribution on one or more halves of the articles kept apart."
    )
    parser.add_argument("halves", nargs="+", choices=halves, metavar="HALF", help=", ".join(halves))
    parser.add_argument("-v", "--verbose", action="store_true", help="list the differences (dev halves only)")
    options = parser.parse_args()
    if options.verbose and any("heldout" in half for half in options.halves):
        parser.error("held-out halves are measured, not looked at: -v goes with the dev halves only")
    if not SHARED.is_dir():
        print(f"NOT MEASURED: the articles' text is not here; expected it under {SHARED}.")
        return 0
    labels: list[Record] = []
    for half in dict.fromkeys(options.halves):
        labels += labels_of(half)
    with tempfile.TemporaryDirectory() as folder:
        return measure(labels, Path(folder), options.verbose)


def read(path: Path) -> Any:
    """What a JSON file holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def labels_of(half: str) -> list[Record]:
    """The labels of a half's articles, in the form of ``../shared/gold/statements``."""
    split: dict[str, list[str]] = read(ANNOTATIONS / "split.json")
    return annotated(split[half]) if half in split else checked(half.removeprefix("checked_"))


def speakers() -> Record:
    """The names that count as right, in the form of ``../shared/gold/speakers.json``."""
    return dict(read(ANNOTATIONS / "speakers.json") | read(CHECKED / "speakers.json"))


def annotated(wanted: list[str]) -> list[Record]:
    """The annotations of the `wanted` articles, in the form of ``../shared/gold/statements``."""
    return [read(ANNOTATIONS / f"{identifier}.statements.json") for identifier in wanted]


def checked(half: str) -> list[Record]:
    """The checked articles of a `half`, in the same form: with ids for their statements; modes were not checked."""
    labels = []
    for line in (CHECKED / f"{half}.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        for number, statement in enumerate(article["statements"], start=1):
            links = [{"who": who} for who in statement.get("chain", ())]
            statement |= {"id": f"{article['article']}.{number}", "mode": "indirect", "chain": links}
        labels.append(article)
    return labels


def readings(wanted: Iterable[str]) -> Iterator[tuple[Analysis, Any, Any]]:
    """The articles with the ids `wanted`, analysed, each with the scorer and its table of the names that count as right."""
    with tempfile.TemporaryDirectory() as folder:
        articles, names = Path(folder) / "articles.jsonl", Path(folder) / "speakers.json"
        names.write_text(json.dumps(speakers(), ensure_ascii=False), encoding="utf-8")
        write_records(articles, set(wanted))
        sys.path.insert(0, str(SHARED / "tools"))
        scorer: Any = __import__("score")
        table = scorer.Names(names)
        for article in read_sources([str(articles)]):
            if not isinstance(article, SetAside):
                yield analyse(article), scorer, table


def measure(labels: list[Record], folder: Path, verbose: bool) -> int:
    """Exports the analyses of the articles of `labels` into `folder` and scores them; the scorer's exit code."""
    exported, gold, names = folder / "export.jsonl", folder / "gold", folder / "speakers.json"
    gold.mkdir()
    for article in labels:
        target = gold / f"{article['article']}.statements.json"
        target.write_text(json.dumps(article, ensure_ascii=False), encoding="utf-8")
    names.write_text(json.dumps(speakers(), ensure_ascii=False), encoding="utf-8")
    write_records(folder / "articles.jsonl", {article["article"] for article in labels})
    export(folder / "articles.jsonl", exported)
    scorer = [sys.executable, str(SHARED / "tools" / "score.py"), "statements", str(exported)]
    options = ["--gold", str(gold), "--speakers", str(names), *(["-v"] if verbose else [])]
    return subprocess.run([*scorer, *options], check=False).returncode


def export(source: Path, target: Path) -> None:
    """Writes what is found in each article of `source` to `target`, in the form of the JSON Lines export."""
    encoder = msgspec.json.Encoder()
    with target.open("wb") as out:
        for article in read_sources([str(source)]):
            if isinstance(article, SetAside):
                raise SystemExit(f"{article.source} was set aside: {article.reason}")
            name = article.source
            for record in records.findings(analyse(article), name, name):
                out.write(encoder.encode(record) + b"\n")


if __name__ == "__main__":
    sys.exit(main())
