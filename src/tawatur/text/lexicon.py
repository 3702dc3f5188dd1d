"""The verbs of reporting as they stand in text: from a written word to the verb forms that it may be."""

from collections import defaultdict
from functools import cache, lru_cache

import msgspec

from tawatur.knowledge import Verb, verbs
from tawatur.knowledge.conjugate import Form, Gender, Kind, Number, Tense, conjugate
from tawatur.text.normal import fold

_PRONOUNS = tuple(fold(pronoun) for pronoun in ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ك"))
_MASDAR_PRONOUNS = (*_PRONOUNS, "ي")
_FINITE_PREFIXES = ("", "و", "ف")
_NOMINAL_PREFIXES = ("", "ب", "ل", "ك")


class VerbForm(msgspec.Struct, frozen=True):
    """One reading of a written word as a form of a verb of reporting.

    `verb` is the row of the table; `written` the folded spelling without prefix and pronoun; `enclitic` the
    object's or possessor's pronoun, empty where there is none; `accusative` where the ending shows it, as in
    ``قائلا``; `tense` also of a passive.
    """

    verb: Verb
    kind: Kind
    person: int
    gender: Gender
    number: Number
    written: str
    enclitic: str = ""
    accusative: bool = False
    tense: Tense = ""


@cache
def verb_forms() -> dict[str, tuple[VerbForm, ...]]:
    """Every form of every verb in the table, without prefix or pronoun, by its folded spelling."""
    return _index()[0]


@lru_cache(maxsize=200_000)
def verbs_at(word: str) -> tuple[tuple[str, VerbForm], ...]:
    """The readings of the folded `word` as ``(prefix, form)``, those with the shortest prefix and no pronoun
    first.

    The prefix is any of و ف before anything, س and ل before an imperfect, ب ل ك and the article before a
    masdar, the article before a participle. Pronouns are taken off verbs and masdars: ``اعتبره`` is ``اعتبر``
    with the enclitic ``ه``.
    """
    plain, joined = _index()
    found: list[tuple[str, VerbForm]] = []
    for prefix, host in _readings(word):
        found += [(prefix, form) for form in plain.get(host, ()) if _goes_with(prefix, form)]
    for prefix, host in _readings(word):
        for pronoun in _MASDAR_PRONOUNS:
            if not host.endswith(pronoun) or len(host) < len(pronoun) + 2:
                continue
            for form in joined.get(host[: -len(pronoun)], ()):
                if _goes_with(prefix, form) and (pronoun != "ي" or form.kind == "masdar"):
                    found.append((prefix, msgspec.structs.replace(form, enclitic=pronoun)))
    return tuple(found)


@cache
def _index() -> tuple[dict[str, tuple[VerbForm, ...]], dict[str, tuple[VerbForm, ...]]]:
    """The forms by their spelling alone, and by their spelling before a pronoun."""
    plain: defaultdict[str, list[VerbForm]] = defaultdict(list)
    joined: defaultdict[str, list[VerbForm]] = defaultdict(list)
    for verb in verbs():
        other_words = {fold(word) for word in verb.not_forms}
        for form in conjugate(verb):
            written = fold(form.text)
            if written in other_words:
                continue
            found = _verb_form(verb, form, written)
            _add(plain[written], found)
            for spelling in form.joined:
                _add(joined[fold(spelling)], found)
    return _frozen(plain), _frozen(joined)


def _verb_form(verb: Verb, form: Form, written: str) -> VerbForm:
    return VerbForm(
        verb,
        form.kind,
        form.person,
        form.gender,
        form.number,
        written,
        accusative=form.accusative,
        tense=form.tense,
    )


def _add(readings: list[VerbForm], form: VerbForm) -> None:
    """Two forms of one verb may fold to the same reading; it is listed once."""
    if form not in readings:
        readings.append(form)


def _frozen(index: defaultdict[str, list[VerbForm]]) -> dict[str, tuple[VerbForm, ...]]:
    return {written: tuple(readings) for written, readings in index.items()}


def _readings(word: str) -> list[tuple[str, str]]:
    """`word` without each run of prefix letters that its form may have, the whole word first."""
    found = []
    for conjunction in _FINITE_PREFIXES:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        found.append((conjunction, rest))
        if rest.startswith("س"):
            found.append((conjunction + "س", rest[1:]))
        for preposition in _NOMINAL_PREFIXES:
            if not rest.startswith(preposition):
                continue
            inner = rest[len(preposition) :]
            if preposition:
                found.append((conjunction + preposition, inner))
            if inner.startswith("ال"):
                found.append((conjunction + preposition + "ال", inner[2:]))
            elif preposition == "ل" and inner.startswith("ل"):
                found.append((conjunction + "لل", inner[1:]))
    return found


def _goes_with(prefix: str, form: VerbForm) -> bool:
    """Whether the prefix may stand before a form of this kind."""
    inner = prefix.lstrip("وف")
    if not inner:
        return True
    if form.kind == "masdar":
        return inner != "س"
    if form.kind in ("participle", "passive_participle"):
        return inner in ("ال", "لل", "بال", "كال")
    return inner in ("س", "ل") and form.tense == "imperfect" and form.person == 3
