"""Which of the annotated differences are found, and every difference that is reported: ``python quality/discrepancies.py``.

Compares the annotated stories with the program's own statements. An annotated difference counts as found where a reported
one of its kind has values at the words of two of its accounts at least. Prints each annotated difference with what was found,
then every reported one for reading; ``--kinds number,time,place`` limits both, ``--conflicts`` shows reported conflicts alone.
``--corpus STORE --stories N`` reads the reported ones of N stories of a store instead, for judging other months.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from goldstories import GoldStory, gold_stories

from tawatur.compare import compare
from tawatur.model import Analysis, Discrepancy, Span
from tawatur.store import articles, open_store, stories

MEASURED = ("number", "time", "place", "within_article")
AROUND = 60
"""Characters shown around a value, and by which an annotated piece may be missed."""


def main() -> int:
    """Prints the lists; the exit code."""
    parser = argparse.ArgumentParser(description="List the differences that are found and missed.")
    parser.add_argument("--kinds", default="", help="only these kinds, with commas between")
    parser.add_argument("--conflicts", action="store_true", help="of the reported ones only conflicts")
    parser.add_argument(
        "--corpus", metavar="STORE", help="read stories of this store instead of the annotated ones"
    )
    parser.add_argument("--stories", type=int, default=100, help="how many of them")
    parser.add_argument("--seed", type=int, default=1, help="which of them: the seed of the draw")
    options = parser.parse_args()
    kinds = set(options.kinds.split(",")) if options.kinds else None
    if options.corpus:
        counts = corpus(options, kinds)
    else:
        found, counts = annotated(kinds, options.conflicts)
        for kind in sorted({k for k, _ in found}):
            print(f"{kind:15} {found[kind, True]} of {found[kind, True] + found[kind, False]} found")
        hit, missed = (sum(found[kind, yes] for kind in MEASURED) for yes in (True, False))
        print(f"number, time, place: recall {hit / max(1, hit + missed):.3f}")
    print(", ".join(f"{kind} {verdict} {count}" for (kind, verdict), count in sorted(counts.items())))
    return 0


def annotated(
    kinds: set[str] | None, conflicts: bool
) -> tuple[Counter[tuple[str, bool]], Counter[tuple[str, str]]]:
    """Prints the annotated differences and the reported ones of the annotated stories; counts of both."""
    found: Counter[tuple[str, bool]] = Counter()
    counts: Counter[tuple[str, str]] = Counter()
    for gold in gold_stories(gold_statements=False):
        reported = compare(gold.story, gold.analyses).discrepancies
        print(f"\n#### {gold.gold['event']}")
        for wanted in gold.gold["discrepancies"]:
            kind = wanted["kind"].replace("time_within_article", "within_article")
            places = accounts(gold, wanted)
            if len(places) < 2 or (kinds and kind not in kinds):
                continue  # of another story of the file, or of one account only
            hits = [d for d in reported if d.kind == kind and bears_on(d, places)]
            found[kind, bool(hits)] += 1
            told = "; ".join(f"{d.kind} {d.verdict}" for d in hits) or "MISSED"
            print(f"  {kind}: {wanted.get('subject') or wanted.get('note')}  ->  {told}")
        show(reported, gold.analyses, kinds, conflicts)
        counts.update((d.kind, d.verdict) for d in reported)
    return found, counts


def accounts(gold: GoldStory, wanted: dict[str, Any]) -> list[tuple[str, Span]]:
    """The annotated accounts of a difference: the article and the words."""
    by_name = {re.sub(r".*/", "", a.article.source): a for a in gold.analyses}
    found = []
    if "spans" in wanted:
        pieces = [(wanted["article"], Span(*span)) for span in wanted["spans"]]
        return [(a.article.id, s) for name, s in pieces for n, a in by_name.items() if n.startswith(name)]
    values = wanted.get("values", {})
    for words, names in values.items():
        for name in names:
            for source, analysis in by_name.items():
                if source.startswith(name):
                    found += [(analysis.article.id, s) for s in places_of(words, analysis.article.text)]
    return found


def places_of(words: str, text: str) -> list[Span]:
    """Every place where `words` stand in `text`."""
    return [Span(m.start(), m.end()) for m in re.finditer(re.escape(words), text)]


def bears_on(reported: Discrepancy, places: Sequence[tuple[str, Span]]) -> bool:
    """Whether two values of a reported difference stand at two of the annotated places, in different words."""
    hits = {
        value.span
        for value in reported.values
        for article, span in places
        if value.article == article
        and value.span.overlaps(Span(span.start - AROUND // 2, span.end + AROUND // 2))
    }
    return len(hits) > 1


def corpus(options: argparse.Namespace, kinds: set[str] | None) -> Counter[tuple[str, str]]:
    """Prints what is reported of stories of a store, drawn at random among those of two outlets at least."""
    store = open_store(options.corpus)
    listed = [x for x in stories.listed(store, at_least=2) if x.outlets > 1 and len(x.story.articles) <= 50]
    counts: Counter[tuple[str, str]] = Counter()
    for item in random.Random(options.seed).sample(listed, min(options.stories, len(listed))):
        analyses = articles.fetch(store, item.story.articles)
        reported = compare(item.story, analyses).discrepancies
        counts.update((d.kind, d.verdict) for d in reported)
        show(reported, analyses, kinds, options.conflicts, item.number)
    return counts


def show(
    reported: Iterable[Discrepancy],
    analyses: Sequence[Analysis],
    kinds: set[str] | None,
    conflicts: bool,
    number: int | None = None,
) -> None:
    """Prints reported differences with the words around each value."""
    by_id = {a.article.id: a.article for a in analyses}
    for one in reported:
        if (kinds and one.kind not in kinds) or (conflicts and one.verdict != "conflict"):
            continue
        print(f"  == {number or ''} {one.kind} {one.verdict}: {one.subject} ({one.reason[:160]})")
        for value in one.values:
            article = by_id[value.article]
            before = article.text[max(0, value.span.start - AROUND) : value.span.start]
            behind = article.text[value.span.end : value.span.end + AROUND]
            words = f"{before}[[{value.span.of(article.text)[:120]}]]{behind}".replace("\n", " / ")
            print(
                f"       {value.value[:40]} · {value.outlet} {(article.published.value or '')[:16]} · {words}"
            )


if __name__ == "__main__":
    sys.exit(main())
