"""Who is named and who is who, measured on annotated articles: ``python quality/entities.py [SET …] [-v]``.

Sets are ``dev`` and ``heldout`` (``../shared/corpora/ant``), ``others`` and ``others_heldout`` (``sts22-ar``: other outlets,
another year).
Analyses the records and compares entities and mentions with ``entities/``, whose README says how the articles were drawn and
annotated and what each figure means. ``-v`` lists the differences, of sets that are not held out.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from gate import SHARED, write_records

from tawatur.model import Analysis, SetAside, Span
from tawatur.pipeline import analyse
from tawatur.read import read_sources

ANNOTATED = Path(__file__).parent / "entities"
SETS = ("dev", "others", "heldout", "others_heldout")
SEEN = frozenset({"dev", "others"})
"""Sets whose articles may be looked at."""

HALF = 0.5
"""A mention stands where a name was annotated if it covers so much of it, and the name so much of the mention."""

MARKS = frozenset('"“”«»#')
"""Signs before a name that stands inside a longer phrase which names the same: وكالة "رويترز", #فرنسا."""


class Annotated(msgspec.Struct, frozen=True):
    """One whom an article names or describes: `acts` if it speaks or does something there; spans of the article's text."""

    kind: str
    acts: bool
    names: list[Span]
    described: list[Span]


class Labels(msgspec.Struct, frozen=True):
    """The annotated entities of one article."""

    article: str
    entities: list[Annotated]


class Placed(msgspec.Struct, frozen=True):
    """A mention of the program's that stands where an annotated one stands."""

    start: int
    entity: str
    annotated: int
    named: bool


Figures = Counter[str]


def main() -> int:
    """Prints the figures of the sets asked for; the exit code."""
    parser = argparse.ArgumentParser(description="Measure names and who is who on annotated articles.")
    parser.add_argument("sets", nargs="*", default=["dev"], metavar="SET", help=", ".join(SETS))
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="list the differences (not of held-out sets)"
    )
    options = parser.parse_args()
    if not set(options.sets) <= set(SETS):
        parser.error(f"no such set; there are {', '.join(SETS)}")
    if options.verbose and not set(options.sets) <= SEEN:
        parser.error(
            f"held-out articles are measured, not looked at: -v goes with {', '.join(sorted(SEEN))} only"
        )
    if not SHARED.is_dir():
        print(f"NOT MEASURED: the articles' text is not here; expected it under {SHARED}.")
        return 0
    figures, differences = measure(options.sets)
    for name, (right, total) in shares(figures).items():
        print(f"{name:<42} {right:5} of {total:5}  {right / max(total, 1):.3f}")
    if options.verbose:
        print(*differences, sep="\n")
    return 0


def measure(sets: Iterable[str]) -> tuple[Figures, list[str]]:
    """The counts over the articles of `sets`, and the differences, a line each."""
    labels = {article.article: article for name in sets for article in read(ANNOTATED / f"{name}.jsonl")}
    figures, differences = Figures(), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        write_records(source, set(labels))
        for article in read_sources([str(source)]):
            if isinstance(article, SetAside):
                raise SystemExit(f"{article.source} was set aside: {article.reason}")
            compared = Compared(analyse(article), labels[article.source].entities)
            figures += compared.figures
            differences += [f"{article.source}: {line}" for line in compared.differences]
    return figures, differences


def read(path: Path) -> list[Labels]:
    """The annotated articles of a file, one a line."""
    lines = path.read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Labels) for line in lines]


def shares(figures: Figures) -> dict[str, tuple[int, int]]:
    """What is printed: right ones and all, by name."""
    of = figures.__getitem__
    merged, wrong = of("joined") + of("taken up"), of("joined wrongly") + of("taken up wrongly")
    return {
        "persons that speak or act, found": (of("person* found"), of("person*")),
        "bodies that speak or act, found": (of("body* found"), of("body*")),
        "states that speak or act, found": (of("state* found"), of("state*")),
        "persons and bodies that speak or act, found": (
            of("person* found") + of("body* found"),
            of("person*") + of("body*"),
        ),
        "all persons and bodies, found": (
            sum(of(f"{kind} found") for kind in ("person", "person*", "body", "body*")),
            sum(of(kind) for kind in ("person", "person*", "body", "body*")),
        ),
        "merges that are right": (merged, merged + wrong),
        "names with their entity": (of("joined"), of("joined") + of("joined wrongly") + of("apart")),
        "descriptions with their entity": (
            of("taken up"),
            of("taken up") + of("taken up wrongly") + of("left"),
        ),
    }


class Compared:
    """One article's analysis beside its annotation: `figures` are counts, `differences` lines for people."""

    def __init__(self, analysis: Analysis, entities: list[Annotated]) -> None:
        """Compares `analysis` with the annotated `entities`."""
        self.text, self.mentions, self.entities = analysis.article.text, analysis.mentions, entities
        self.kinds = {entity.id: entity.kind for entity in analysis.entities}
        self.names = {entity.id: entity.name for entity in analysis.entities}
        self.figures, self.differences = Figures(), list[str]()
        self._found()
        self._merged([*self._placed()])

    def _found(self) -> None:
        for entity in self.entities:
            if not entity.names:
                continue
            kind = entity.kind + "*" * entity.acts
            self.figures[kind] += 1
            if any(self._names(m.head, m.entity, name) for m in self.mentions for name in entity.names):
                self.figures[f"{kind} found"] += 1
            elif entity.acts:
                self._differs("missed", entity.names[0], "")

    def _names(self, head: Span, entity: str, name: Span) -> bool:
        """Whether a mention of `entity` at `head` is one of the annotated `name`."""
        return self.kinds[entity] != "unnamed" and self._overlap(head, entity, name) >= HALF

    def _overlap(self, head: Span, entity: str, name: Span) -> float:
        """How much of the longer of two spans both share; enough if the name stands in marks, or in a longer form of itself."""
        both = min(head.end, name.end) - max(head.start, name.start)
        inside = head.start <= name.start and name.end <= head.end
        if inside and (self.text[name.start - 1] in MARKS or name.of(self.text) in self.names[entity]):
            return max(HALF, both / (head.end - head.start))
        return both / max(head.end - head.start, name.end - name.start)

    def _placed(self) -> Iterator[Placed]:
        for mention in self.mentions:
            best, place = 0.0, None
            for number, entity in enumerate(self.entities):
                named = [(self._overlap(mention.head, mention.entity, name), True) for name in entity.names]
                described = [
                    (self._overlap(mention.span, mention.entity, span), False) for span in entity.described
                ]
                share, is_name = max([*named, *described], default=(0.0, False))
                if share >= HALF and share > best:
                    best, place = (
                        share,
                        Placed(
                            start=mention.span.start,
                            entity=mention.entity,
                            annotated=number,
                            named=is_name,
                        ),
                    )
            if place is not None:
                yield place

    def _merged(self, placed: list[Placed]) -> None:
        owners: dict[str, Counter[int]] = {}
        known: dict[int, Counter[str]] = {}
        for place in placed:
            if place.named:
                owners.setdefault(place.entity, Counter())[place.annotated] += 1
                known.setdefault(place.annotated, Counter())[place.entity] += 1
        for place in placed:
            meant = known.get(place.annotated)
            mine = meant.most_common(1)[0][0] if meant else ""
            owner = owners[place.entity].most_common(1)[0][0] if place.entity in owners else None
            if place.entity == mine and owner == place.annotated:
                outcome = "joined" if place.named else "taken up"
            elif owner not in (None, place.annotated):
                outcome = "joined wrongly" if place.named else "taken up wrongly"
            elif not mine:
                continue  # nobody named, and taken for nobody named
            else:
                outcome = "apart" if place.named else "left"
            self.figures[outcome] += 1
            if outcome not in ("joined", "taken up"):
                entity = self.entities[place.annotated]
                span = (entity.names or entity.described)[0]
                at = Span(place.start, place.start)
                self._differs(outcome, at, f"{self.names[place.entity]} for {span.of(self.text)}")

    def _differs(self, what: str, at: Span, more: str) -> None:
        around = self.text[max(at.start - 50, 0) : at.start] + "|" + self.text[at.start : at.end + 50]
        self.differences.append(f"{what}: {more}: {' '.join(around.split())}")


if __name__ == "__main__":
    sys.exit(main())
