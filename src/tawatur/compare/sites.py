"""Differing sites: at which spot somebody was hurt, by the accounts of those whom the story is about; always *unsure*."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.compare.people import People
from tawatur.knowledge import count_words, particles, sites
from tawatur.model import Analysis, Article, Discrepancy, Entity, Span
from tawatur.text import Document, fold
from tawatur.text.counting import count_word

NEXT = 3
"""Tokens between the word for harm and the name of whom it befell."""

REACH = 6
"""Tokens between the word for harm and the site."""

OUTLETS = 2
"""Outlets that say of somebody that harm befell them, at least, for the story to be about it."""

_HURT = ("killed", "wounded")
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن")


def differing_sites(
    story: str, analyses: Sequence[Analysis], documents: Sequence[Document], people: People
) -> Iterator[Discrepancy]:
    """The sites at which one person was hurt, where no two outlets' accounts name the same ones."""
    hurt: dict[str, set[str | None]] = defaultdict(set)
    told: dict[str, list[tuple[Article, Span, str]]] = defaultdict(list)
    entities: dict[str, Entity] = {}
    for analysis, document in zip(analyses, documents, strict=True):
        entities |= {e.id: e for e in analysis.entities if e.kind == "person"}
        persons = [(m.span, people.one(m.entity)) for m in analysis.mentions if m.entity in entities]
        for span, person in persons:
            if _befell(document, bisect_left(document.starts, span.start)):
                hurt[person].add(analysis.article.outlet)
        for sentence, span, site in _sites_of(document):
            for person in dict.fromkeys(p for at, p in persons if sentence.contains(at)):
                told[person].append((analysis.article, span, site))
    for person, places in told.items():
        by_outlet: dict[str | None, set[str]] = defaultdict(set)
        for article, _, site in places:
            by_outlet[article.outlet].add(site)
        if len(hurt[person]) >= OUTLETS and len(by_outlet) > 1 and not set.intersection(*by_outlet.values()):
            values = [value_of(article, span) for article, span, _ in places]
            who = named(entities[person]) if person in entities else named(next(iter(entities.values())))
            yield discrepancy(
                story, "place", "unsure", said("subject.site", who=who), values, [said("reason.sites")]
            )


def _befell(document: Document, index: int) -> bool:
    """Whether a word for harm stands right before token `index`: مقتل الصياد فلان."""
    for at in range(index - 1, max(-1, index - NEXT - 1), -1):
        if document.kinds[at] != "w":
            return False
        row = count_word(document, at, "harm")
        if row is not None:
            return row.value in _HURT
    return False


def _sites_of(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """The sites behind "in" and a word for harm: the sentence, the words, what it is."""
    for begin, after in document.sentences:
        sentence = Span(document.starts[begin], document.ends[after - 1])
        for index in range(begin + 2, after):
            hit = _site(document, index, after)
            if hit is None or document.fold[index - 1] not in _in():
                continue
            if any(_harm(document, at) for at in range(max(begin, index - REACH - 1), index - 1)):
                yield sentence, Span(document.starts[index - 1], document.ends[hit[0] - 1]), hit[1]


def _harm(document: Document, index: int) -> bool:
    """Whether token `index` is a word for harm, with the pronoun of whom it befell or without (اغتياله)."""
    return document.kinds[index] == "w" and document.fold[index] in _harms()


def _site(document: Document, index: int, after: int) -> tuple[int, str] | None:
    """The token behind a noun for a site at token `index`, the longest that fits, and what it is."""
    for count in (2, 1):
        phrase = " ".join(document.fold[index : index + count])
        if index + count <= after and phrase in _nouns():
            return index + count, _nouns()[phrase]
    return None


@cache
def _harms() -> frozenset[str]:
    rows = [
        row
        for row in count_words()
        if row.function == "assault" or (row.function == "harm" and row.value in _HURT)
    ]
    return frozenset(
        form for row in rows for word in row.ar for form in _with_endings(fold(word.split()[-1]))
    )


@cache
def _nouns() -> dict[str, str]:
    """The nouns for sites with the article, and with the pronoun of whose they are."""
    forms: dict[str, str] = {}
    for row in sites():
        for word in map(fold, row.ar):
            forms |= dict.fromkeys((*_with_endings(word), f"ال{word}"), row.en)
    return forms


def _with_endings(word: str) -> list[str]:
    """A folded noun without and with the pronouns that are joined to it: شقه, شقته, شقتهما."""
    base = f"{word[:-1]}ت" if word.endswith("ه") and len(word) > len("شق") else word
    return [word, *(base + ending for ending in _PRONOUNS)]


@cache
def _in() -> frozenset[str]:
    rows = [row for row in particles() if row.function in ("fi", "place_time")]
    words = [fold(word) for row in rows for word in row.ar]
    return frozenset(w for w in words if not w.endswith(_PRONOUNS))  # المبنى الذي فيه شقته
