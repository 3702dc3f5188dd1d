"""Nouns for papers and media, and small words of the tables by what they do."""

from collections.abc import Sequence
from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.model import Entity
from tawatur.text import bare, fold

# letters joined before a noun, longest first
_BEFORE_NOUN = ("وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك", "")

# the source nouns, by their English, that say what somebody is and not only that he told something
_IN_OFFICE = ("official", "diplomat", "spokesperson")

# the functions of words of time that are nouns
_TIMES = ("part", "edge", "season", "hour")


@lru_cache(maxsize=100_000)
def paper_noun(word: str) -> str:
    """The bare singular of the folded `word` where it is a noun for a paper (والدراسة → دراسه), else an empty string."""
    nouns = nouns_of("document")
    for prefix in _BEFORE_NOUN:
        bare = word.removeprefix(prefix)
        if bare == word and prefix:
            continue
        for form in (bare, bare.removesuffix("ا")):  # تقريرا: an accusative
            if form in nouns:
                return form
    return ""


def reckoned(word: str) -> str:
    """The noun for a paper that the folded `word` is, or for what somebody reckons or tells: تقييم الوزارة، حصيلة من المرصد."""
    noun = bare(word.removeprefix("و"))
    return paper_noun(word) or (noun if noun in words_of("reckoned") else "")


def in_paper(word: str) -> bool:
    """Whether the folded `word` is a noun for a paper behind the preposition ب: ورد | بالتقرير، جاء | ببيان الوزارة."""
    return word.startswith("ب") and bool(paper_noun(word[1:]))


@cache
def words_of(*functions: str) -> frozenset[str]:
    """The folded words with one of `functions`, of the phrase table or of that of clause words."""
    return frozenset(fold(form) for function in functions for form in printed_of(function))


@cache
def printed_of(function: str) -> frozenset[str]:
    """The words with `function` as the table has them, where hamza and the like tell them from others (كأن, not كان)."""
    tables = (knowledge.phrases(), knowledge.clause_words())
    found = frozenset(form for rows in tables for row in rows if row.function == function for form in row.ar)
    if not found:
        raise KeyError(f"no row of ar/phrases.yaml or ar/clause_words.yaml has the function {function}")
    return found


@cache
def nouns_of(*functions: str) -> frozenset[str]:
    """The folded nouns of the noun table with one of `functions` (``document``: دراسة; ``media``: إذاعة; ``same``: نفسه)."""
    rows = (row for row in knowledge.noun_words() if row.function in functions)
    return frozenset(fold(form) for row in rows for form in (*row.ar, *row.feminine, *row.plural))


def of_medium(entities: Sequence[Entity]) -> bool:
    """Whether one of `entities` is a medium, named or not: رويترز، الصحيفة."""
    heads = (fold(e.name).split()[:1] for e in entities if e.kind == "unnamed")
    unnamed = any(head.removeprefix("ال") in nouns_of("media") for words in heads for head in words)
    return unnamed or any(e.kind == "media" for e in entities)


@cache
def officials() -> frozenset[str]:
    """The folded singular nouns for somebody in office or who speaks for one (مسؤول، دبلوماسية)."""
    rows = [row for row in knowledge.noun_words() if row.function == "source" and row.en in _IN_OFFICE]
    found = {fold(form) for row in rows for form in (*row.ar, *row.feminine)}
    return frozenset(found | {form + "ه" for form in found if not form.endswith("ه")})


@cache
def informants() -> frozenset[str]:
    """The folded nouns for who only told something (مصدر، شاهد), who is nobody's office."""
    return nouns_of("source") - officials()


@cache
def somebody() -> frozenset[str]:
    """The folded singular nouns for somebody by trade, part, kin or office (مدير، محام، والد)."""
    rows = [row for row in knowledge.noun_words() if row.function in ("person", "source", "kin")]
    heads = {fold(form).split()[0] for office in knowledge.offices() for form in office.ar}
    return frozenset(heads | {fold(form) for row in rows for form in (*row.ar, *row.feminine)})


@cache
def given_names() -> frozenset[str]:
    """The folded given names of the tables."""
    return frozenset(fold(name) for name in knowledge.given_names())


@cache
def numerals() -> frozenset[str]:
    """The folded numerals (ثلاثة، مئات، مليوني)."""
    return frozenset(fold(form) for row in knowledge.numerals() for form in row.ar)


@cache
def time_nouns() -> frozenset[str]:
    """The folded nouns for parts of time and for where in one something falls: ساعة، صباح، مطلع، ربيع."""
    rows = (row for row in knowledge.time_words() if row.function in _TIMES)
    return frozenset(fold(form) for row in rows for form in (*row.ar, *row.dual, *row.plural))
