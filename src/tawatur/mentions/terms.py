"""Terms: every name and noun word of the tables as one trie of folded words, met at a token with its proclitics."""

from collections.abc import Container, Iterable
from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.knowledge import Named, NounWord, Office, Outlet, State
from tawatur.mentions.around_names import AROUND_NAMES
from tawatur.mentions.term import Node, Term
from tawatur.text import Fact, fold, hosts
from tawatur.text.clause_words import clause_words
from tawatur.text.tokens import tokenise

_ARTICLE = "ال"
_NAMED_KINDS = {
    "person": "person",
    "organisation": "organisation",
    "media": "media",
    "state": "organisation",
    "place": "place",
    "forum": "organisation",
    "group": "organisation",
}


@lru_cache(maxsize=50_000)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, without marks."""
    return tuple(fold(name[s:e]) for s, e, kind in tokenise(name, 0, len(name)) if kind in "wln")


_ADJECTIVE_ENDINGS = (
    ("", "m", "s"),
    ("ة", "f", "s"),
    ("ون", "m", "p"),
    ("ين", "m", "p"),
    ("ات", "f", "p"),
    ("ان", "m", "d"),
    ("تان", "f", "d"),
    ("تين", "f", "d"),
)


def inflect(adjective: str) -> list[tuple[str, str, str]]:
    """The regular forms of a masculine singular adjective, of one or two words, as (form, gender, number)."""
    words = adjective.split()
    return [
        (" ".join(w + ending for w in words), gender, number) for ending, gender, number in _ADJECTIVE_ENDINGS
    ]


def with_article(form: str) -> str:
    """`form` with the article on each of its words."""
    return " ".join(w if w.startswith(_ARTICLE) else _ARTICLE + w for w in form.split())


def without_article(form: str) -> str:
    """`form` without the article on any of its words."""
    return " ".join(w[2:] if w.startswith(_ARTICLE) and len(w) > 3 else w for w in form.split())


def both_ways(form: str) -> list[tuple[str, bool]]:
    """A form without and with the article, each with whether it has it; a form that mixes both stays as it is."""
    words = form.split()
    marked = [w.startswith(_ARTICLE) and len(w) > 4 for w in words]
    if any(marked) and not all(marked):
        return [(form, marked[0])]
    return [(without_article(form), False), (with_article(form), True)]


@cache
def trie() -> dict[str, Node]:
    """All terms of the tables, by folded first word."""
    root: dict[str, Node] = {}
    for form, term in _all_terms():
        words = name_words(form)
        if not words:
            continue
        node = root.setdefault(words[0], Node())
        for word in words[1:]:
            node = node.children.setdefault(word, Node())
        if term not in node.terms:
            node.terms += (term,)
    return root


def _entrances(word: str) -> tuple[tuple[str, Node], ...]:
    root = trie()
    return tuple([(prefix, root[host]) for prefix, host in hosts(word) if host in root])


ENTRANCES = Fact("entrances", _entrances, most=200_000)
entrances = ENTRANCES.__getitem__
"""The nodes that a folded word may be the first word of, each with the proclitics it then carries."""


def opens(word: str, kinds: Container[str]) -> bool:
    """Whether a term of one of `kinds`, of one word or more, may begin with the folded `word`."""
    doors = entrances(word)
    return bool(doors) and any(_holds(node, kinds) for _, node in doors)


def _holds(node: Node, kinds: Container[str]) -> bool:
    """Whether a term of one of `kinds` ends at `node` or behind it."""
    return any(term.kind in kinds for term in node.terms) or any(
        _holds(child, kinds) for child in node.children.values()
    )


@cache
def forms_of(function: str) -> frozenset[str]:
    """The folded forms of the noun words with `function`, with and without the article."""
    return frozenset(
        fold(form)
        for row in knowledge.noun_words()
        if row.function == function
        for form, _ in _word_forms(row)
    )


def is_idiom(word: str, following: str) -> bool:
    """Whether two folded words say together what no name says: الحكم الذاتي, مشروع قانون, الرباط الصليبي."""
    return f"{word} {following}" in forms_of("idiom")


@cache
def states() -> dict[str, State]:
    """The states by ISO code."""
    return {row.iso: row for row in reversed(knowledge.states())}


@cache
def people() -> dict[str, Named]:
    """The named people, organisations and things by identifier."""
    return {row.id: row for row in knowledge.named()}


@cache
def outlets() -> dict[str, Outlet]:
    """The outlets by identifier."""
    return {row.id: row for row in knowledge.outlets()}


@cache
def offices() -> dict[str, Office]:
    """The offices by identifier."""
    return {row.id: row for row in knowledge.offices()}


def _all_terms() -> Iterable[tuple[str, Term]]:
    yield from _state_terms()
    yield from _named_terms()
    for outlet in knowledge.outlets():
        term = Term("media", outlet.id, outlet.ar[0], outlet.en, country=outlet.country)
        yield from ((form, term) for form in (*outlet.ar, *outlet.latin))
        if outlet.kind == "agency":
            yield from ((form, term) for name in outlet.ar for form in _official(name))
        yield from ((form, term.shortened()) for form in outlet.short)
    yield from _office_terms()
    yield from _body_terms()
    for row in knowledge.noun_words():
        if row.function not in AROUND_NAMES:
            for form, term in _word_forms(row):
                yield form, term


def _state_terms() -> Iterable[tuple[str, Term]]:
    for row in knowledge.states():
        term = Term("state", row.iso, row.ar[0], row.en, country=row.iso)
        yield from ((name, term) for name in (*row.ar, *row.as_nisba))
        kind = "capital" if row.capital_speaks else "city"
        lemma = row.capital[0] if row.capital else ""
        yield from (
            (name, Term(kind, row.iso, lemma, row.capital_en, country=row.iso)) for name in row.capital
        )
        yield from ((name, Term("metonym", row.iso, name, country=row.iso)) for name in row.metonyms)
        for nisba in row.nisba:
            for form, gender, number in inflect(nisba):
                for written, definite in both_ways(form):
                    yield (
                        written,
                        Term("nisba", row.iso, nisba, row.en, gender, number, definite, country=row.iso),
                    )
        for plural in row.people:
            for written, definite in both_ways(plural):
                yield written, Term("nisba", row.iso, plural, row.en, "m", "p", definite, country=row.iso)


def _named_terms() -> Iterable[tuple[str, Term]]:
    for row in knowledge.named():
        kind = _NAMED_KINDS.get(row.kind, "thing")
        term = Term(kind, row.id, row.ar[0], row.en, country=row.country)
        yield from ((name, term) for name in row.ar)
        yield from ((name, term) for written in row.ar for name in _with_states_respelt(written))
        short = term if row.famous else term.shortened()
        yield from ((name, short) for name in row.short)


def _with_states_respelt(name: str) -> Iterable[str]:
    """The name with a state's name in it as other papers have it: قوات سورية الديمقراطية."""
    for usual, other in _states_of_two_spellings():
        if usual in name:
            yield " ".join(other if word == usual else word for word in name.split())


@cache
def _states_of_two_spellings() -> tuple[tuple[str, str], ...]:
    """The usual name of each state that is also written like its adjective, and that spelling."""
    return tuple((row.ar[0], other) for row in knowledge.states() for other in row.as_nisba)


def _office_terms() -> Iterable[tuple[str, Term]]:
    counterparts = {
        fold(form) for row in knowledge.noun_words() if row.function == "counterpart" for form in row.ar
    }
    for row in knowledge.offices():
        lemma = (row.ar or row.feminine)[0]
        forms = [(form, "m", "s", False) for form in row.ar] + [
            (form, "f", "s", False) for form in row.feminine
        ]
        forms += [(form, "m", "d", False) for form in row.dual] + [
            (form, "m", "p", False) for form in row.plural
        ]
        full = {*row.ar, *row.feminine}
        forms += [
            (form, "f" if _feminine(form) else "m", "s", True) for form in row.short if form not in full
        ]
        for form, gender, number, short in forms:
            if fold(form) in counterparts:
                continue
            definite = form.startswith(_ARTICLE)
            yield (
                form,
                Term("office", row.id, lemma, row.en, gender, number, definite, short, office_kind=row.kind),
            )


GOVERNMENTS = frozenset(("government", "authorities", "administration", "state_regime"))
"""Bodies that stand for their state as a whole; the noun words of the government function read them."""


def _body_terms() -> Iterable[tuple[str, Term]]:
    for row in knowledge.bodies():
        if row.id in GOVERNMENTS:
            continue
        other = "f" if row.gender == "m" else "m"
        forms: list[tuple[str, str]] = [(form, row.gender) for form in (*row.ar, *row.short, *row.construct)]
        forms += [(form, other) for form in row.other]
        for form, gender in forms:
            definite = form.startswith(_ARTICLE)
            yield (
                form,
                Term("body", row.id, row.ar[0], row.en, gender, definite=definite, short=" " not in form),
            )


@cache
def state_bodies() -> dict[str, tuple[str, str]]:
    """The organisations of the tables that are one state's body: their identifier, with the body's and the ISO code.

    الجيش الإسرائيلي is found so: a body's form, then a state's adjective or name.
    """
    forms = {name_words(form): term.id for form, term in _body_terms()}
    owners = {name_words(form): term.id for form, term in _state_terms() if term.kind in ("state", "nisba")}
    found: dict[str, tuple[str, str]] = {}
    for row in knowledge.named():
        for name in row.ar if row.kind == "organisation" else ():
            words = name_words(name)
            for cut in range(1, len(words)):
                body, owner = forms.get(words[:cut]), owners.get(words[cut:])
                if body and owner:
                    found.setdefault(row.id, (body, owner))
    return found


@cache
def body_of_state() -> dict[tuple[str, str], str]:
    """`state_bodies` the other way: the organisation's identifier by body and ISO code.

    Clubs are none of a state's bodies, though their names may be spelled like them: القوة الجوية العراقي.
    """
    clubs = {row.id for row in knowledge.named() if any(map(of_club, row.ar))}
    return {key: row for row, key in reversed(state_bodies().items()) if row not in clubs}


def of_club(name: str) -> bool:
    """Whether a name begins with the noun for a club: نادي المرسى، النادي الأهلي."""
    return name.removeprefix("ال").startswith("نادي ")


def _official(name: str) -> Iterable[str]:
    """An agency's name with what papers call state agencies between its noun and its state: وكالة الأنباء الرسمية السورية."""
    words = name.split()
    if len(words) == _AGENCY_AND_STATE and all(word.startswith("ال") for word in words[1:]):
        yield from (" ".join((*words[:2], word, words[2])) for word in clause_words("of_the_state"))


_AGENCY_AND_STATE = 3
"""Words of a name such as وكالة الأنباء السورية."""


def _feminine(form: str) -> bool:
    return form.split()[0].endswith("ة")


_KIND_OF_FUNCTION = {"person": "trade", "media": "media_head", "body": "body_head", "place": "place_head"}


_OWNERS = ("ه", "ها", "هم")
"""Pronouns of the one whose relative or colleague it is (زميله)."""


def _word_forms(row: NounWord) -> Iterable[tuple[str, Term]]:
    en, kind = row.en, _KIND_OF_FUNCTION.get(row.function, row.function)
    if row.function in (
        "place_before",
        "not_name",
        "counterpart",
        "same",
        "latter",
        "country",
        "name_before",
        "some",
    ):
        yield from ((form, Term(kind, form, form, en)) for form in row.ar)
        return
    if row.function in ("collective", "name_title", "river", "media_all", "document"):
        forms = [(form, _gender(form, row), "s") for form in row.ar] + [
            (form, "m", "p") for form in row.plural
        ]
    elif row.function == "partner":
        forms = [(form, "m", "d") for form in row.dual]
    elif row.function == "crowd":
        forms = [(form, "m", "p") for form in row.ar]
    else:
        forms = [(form, _gender(form, row), "s") for form in row.ar]
        forms += [(form, "f", "s") for form in row.feminine] + [(form, "m", "p") for form in row.plural]
        if row.function in _INFLECTED and " " not in row.ar[0]:
            forms += [x for form in row.ar for x in inflect(form) if x[2] != "s" or row.function != "source"]
    if row.function == "body":  # حزبان، شركتين; before a genitive a dual looks like other words (حزبي, مجلسا)
        nouns = [form for form in row.ar if " " not in form]
        stems = [(noun[:-1] + "ت" if noun.endswith("ة") else noun, _gender(noun, row)) for noun in nouns]
        forms += [(stem + end, gender, "d") for stem, gender in stems for end in ("ان", "ين")]
    for form, gender, number in forms:
        for written, definite in both_ways(form):
            yield written, Term(kind, row.ar[0], form, en, gender, number, definite)
    if row.function in ("person", "source"):  # مستخدمو تويتر: before a genitive the plural loses its ن
        for form in row.ar:
            yield from ((form + end, Term(kind, row.ar[0], form, en, "m", "p")) for end in ("و", "ي"))
    if row.function == "kin":
        for form, gender, _ in forms:
            stem = form.removesuffix("ة") + "ت" if form.endswith("ة") else form
            for owner in _OWNERS:
                yield stem + owner, Term("own_kin", row.ar[0], form, en, gender, "s", True)


_INFLECTED = ("person", "source", "modifier", "character", "quality", "ownership")
"""Functions of nouns and adjectives whose forms are regular."""


def _gender(form: str, row: NounWord) -> str:
    return row.gender or ("f" if _feminine(form) else "m")
