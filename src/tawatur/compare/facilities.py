"""Differing facilities: a base, an airport, a crossing that outlets spell or name in different ways."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.knowledge import noun_words, sites
from tawatur.model import Analysis, Article, Discrepancy, Span, Term
from tawatur.text import Document, bare, fold
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.stems import stem

WORDS = 3
"""Words of a facility's name, at most."""

KNOWN = 150
"""Articles that hold a word, of 22,168, from which it may be a word of the language and no foreign name (قاعدة بيانات)."""

ALIKE, SAME = 76, 100
"""Likeness of two words, of 100, from which they are two spellings of one, and one spelling."""

SHORT = 3
"""Letters up to which names are alike by chance."""

HELD = 8
"""Articles that hold what follows a first letter, from which that letter is joined to it (ومطار)."""

_JOINED = "وبلكف"
_FOR = "لل"


class Facility(NamedTuple):
    """A facility that an article names: the noun for what it is, the folded words of its name, and where both stand."""

    article: Article
    noun: str
    name: tuple[str, ...]
    span: Span


def differing_facilities(
    story: str, analyses: Sequence[Analysis], documents: Sequence[Document]
) -> Iterator[Discrepancy]:
    """The facilities whose names two outlets spell in different ways, each facility once; always *compatible*.

    Two names that stand in one article are two facilities.
    """
    told: dict[tuple[str, str], list[Facility]] = defaultdict(list)
    for analysis, document in zip(analyses, documents, strict=True):
        for facility in _facilities(analysis, document):
            told[facility.noun, " ".join(facility.name)].append(facility)
    seen: set[tuple[str, str]] = set()
    for one, other in combinations(sorted(told), 2):
        mine, yours = told[one], told[other]
        if one[0] != other[0] or {one, other} & seen or not _one_name(mine[0].name, yours[0].name):
            continue
        outlets = [{f.article.outlet for f in found} for found in (mine, yours)]
        together = {f.article.id for f in mine} & {f.article.id for f in yours}
        if not together and (outlets[0] != outlets[1] or len(outlets[0]) > 1):
            seen |= {one, other}
            both = sorted((*mine, *yours), key=lambda f: (f.article.published.value or "", f.span))
            values = [value_of(f.article, f.span) for f in both]
            about = said("subject.name", who=Term(ar=values[0].value))
            yield discrepancy(story, "place", "compatible", about, values, [said("reason.spelled")])


def _one_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are spellings of each other: each word of the shorter is near one of the longer, not all are the same."""
    short, long = sorted((one, other), key=len)
    near = [max(fuzz.ratio(word, x) for x in long) for word in short]
    inflected = {stem(word) for word in short} <= {stem(word) for word in long}  # محطة إذاعية, محطة إذاعة
    return min(near) >= ALIKE and min(near) < SAME and not inflected


def _facilities(analysis: Analysis, document: Document) -> Iterator[Facility]:
    """The facilities that an article names: a noun for a site, and behind it a name that is no word of the language."""
    for index in range(len(document) - 1):
        noun = _noun(document.fold[index]) if document.kinds[index] == "w" else None
        if noun is None:
            continue
        begin = index + 1
        begin += document.fold[begin] in _saint()
        after = begin
        while after < min(len(document), begin + WORDS) and _is_name(document, after):
            after += 1
        if after > begin:
            name = tuple(bare(word) for word in document.fold[begin:after])
            yield Facility(
                analysis.article, noun, name, Span(document.starts[index], document.ends[after - 1])
            )


def _noun(word: str) -> str | None:
    """The noun for a site that `word` is, with a joined و or ب or without; not one with the article."""
    nouns = _nouns()
    return nouns.get(word) or (nouns.get(word[1:]) if word[:1] in ("و", "ب", "ل") else None)


def _is_name(document: Document, index: int) -> bool:
    """Whether a token may be of a foreign name: a rare word without joined letters."""
    word = document.fold[index]
    rare = document.kinds[index] == "w" and len(word) > SHORT and frequency(word) < KNOWN
    return (
        rare
        and not word.startswith(_FOR)
        and not (word[0] in _JOINED and (is_joined(word) or frequency(word[1:]) >= HELD))
    )


@cache
def _nouns() -> dict[str, str]:
    return {fold(word): row.en for row in sites() if row.named for word in row.ar}


@cache
def _saint() -> frozenset[str]:
    """The small words that open a name: سان, سانت, دي."""
    rows = [row for row in noun_words() if row.function == "name_before"]
    return frozenset(fold(word) for row in rows for word in row.ar)
