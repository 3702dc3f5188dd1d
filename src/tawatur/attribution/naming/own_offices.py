"""Own offices: whether an office that a description names can be the one that somebody's titles tell, not his chief's."""

from collections.abc import Iterable
from functools import cache

from tawatur import knowledge
from tawatur.attribution.phrases.telling import body_nouns, core, nisba
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.text import bare, fold

# words that tell for whom somebody speaks: one alone may take up a body by its kind
MOST_GENERAL = 2


def own_office(wanted: frozenset[str], head: str, call: frozenset[str]) -> bool:
    """Whether the office that `wanted` begins with `head` can be that of one called so: a minister's spokesman is no minister.

    Nor is his deputy; and the president of a state is not called by a body of which he is the president.
    """
    if of_lawyer(head, call) or chiefs_office(wanted, head, call):
        return False
    behalf = nouns_of("on_behalf")
    return not call & behalf or bool(wanted & behalf) or bare(head) not in _heads_of_state()


def chiefs_office(wanted: frozenset[str], head: str, call: frozenset[str]) -> bool:
    """Whether the office that `wanted` begins with `head` is the chief's or the head of state's of one who is called so."""
    return _deputises(wanted, bare(head), call) or _of_a_body(wanted, head, call)


def speaks_for_others(wanted: frozenset[str], head: str, called: Iterable[frozenset[str]]) -> bool:
    """Whether a spokesman whom `wanted` describes, beginning with `head`, is another than the one so `called`.

    المتحدث باسم شرطة الإقليم is none who speaks for another body, and no minister.
    """
    behalf = nouns_of("on_behalf")
    if not wanted & behalf:
        return False
    whose = frozenset(map(core, wanted - behalf)) - {bare(head)}
    others = None
    for call in called:
        words = frozenset(map(core, call - behalf)) - {bare(head)}
        if call & behalf and (words & whose or len(whose) < MOST_GENERAL):
            return False  # المتحدث باسم الحركة: whichever that is
        others = others or bool(call & (behalf | _heads_of_state()))
    return bool(others)


def _deputises(wanted: frozenset[str], head: str, call: frozenset[str]) -> bool:
    """Whether one called so is the deputy of whoever holds `head`, his only office: وزير الخارجية, and نائب وزير الخارجية فلان."""
    heads = ({bare(word) for word in call} & _heads_of_state()) - nouns_of("deputy")
    return heads == {head} and bool(call & nouns_of("deputy")) and not wanted & nouns_of("deputy")


def _of_a_body(wanted: frozenset[str], head: str, call: frozenset[str]) -> bool:
    """Whether `wanted` is a state's president by his state alone, and one called so is a body's: الرئيس المرجاني, رئيس مجلس كذا.

    So is رئيس البلاد.
    """
    if bare(head) not in _presidents():
        return False
    rest = {bare(word) for word in wanted} - {bare(head)}
    alone = bool(rest) and all(word in nisba() or word in _the_country() for word in rest)
    return alone and any(bare(word) in body_nouns() or bare(word) in _presided() for word in call)


def with_country(call: frozenset[str]) -> frozenset[str]:
    """The folded words of a title without article, with البلاد where a state's name or adjective stands there: رئيس المرجان."""
    words = frozenset(map(core, call))
    return words | _the_country() if any(word in nisba() or word in _states() for word in words) else words


@cache
def _the_country() -> frozenset[str]:
    """The folded nouns that mean the country one is in, without the article: بلاد."""
    return frozenset(bare(word) for word in words_of("the_country"))


def of_lawyer(head: str, call: frozenset[str]) -> bool:
    """Whether the noun `head` is for whom lawyers speak, and one called so is a lawyer: المتهم, beside دفاع المتهم المحامي فلان."""
    return bare(head) in nouns_of("party") and any(bare(word) in nouns_of("counsel") for word in call)


def is_president(head: str) -> bool:
    """Whether the folded noun `head` is a president's, of whom there are many beside the head of state: رئيس النادي."""
    return bare(head) in _presidents()


@cache
def _heads_of_state() -> frozenset[str]:
    """The first words of the offices of states, folded, without their articles (رئيس الوزراء: رئيس)."""
    rows = [row for row in knowledge.offices() if row.kind == "state"]
    return frozenset(bare(fold(form).split()[0]) for row in rows for form in (*row.ar, *row.feminine))


@cache
def _presidents() -> frozenset[str]:
    """The folded nouns for a president, without the article, of either gender."""
    rows = [row for row in knowledge.offices() if row.id == "president"]
    return frozenset(bare(fold(form)) for row in rows for form in row.short)


@cache
def _states() -> frozenset[str]:
    """The names of states that are one word, folded, without the article."""
    return frozenset(bare(fold(form)) for state in knowledge.states() for form in state.ar if " " not in form)


@cache
def _presided() -> frozenset[str]:
    """What stands behind the noun for a president in offices that are no head of state's: وزراء, برلمان."""
    rows = [row for row in knowledge.offices() if row.kind == "state" and row.id != "president"]
    forms = [fold(form).split() for row in rows for form in (*row.ar, *row.feminine)]
    return frozenset(bare(words[1]) for words in forms if len(words) > 1 and words[0] in _presidents())
