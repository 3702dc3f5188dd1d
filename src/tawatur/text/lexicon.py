"""The verbs of reporting as they stand in text: from a written word to the verb forms that it may be."""

from collections import defaultdict
from functools import cache, lru_cache

import msgspec

from tawatur.knowledge import Verb, verbs
from tawatur.knowledge.conjugate import Form, conjugate
from tawatur.text.normal import fold, light
from tawatur.text.verb_form import VerbForm

_PRONOUNS = tuple(fold(pronoun) for pronoun in ("هما", "كما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ك"))
_MASDAR_PRONOUNS = (*_PRONOUNS, "ي")
_BY_LAST_LETTER = {
    last: tuple(pronoun for pronoun in _MASDAR_PRONOUNS if pronoun[-1] == last)
    for last in {pronoun[-1] for pronoun in _MASDAR_PRONOUNS}
}
_FINITE_PREFIXES = ("", "و", "ف")
_NOMINAL_PREFIXES = ("", "ب", "ل", "ك")
_PREFIX_LETTERS = "وفسبلكا"


@cache
def verb_forms() -> dict[str, tuple[VerbForm, ...]]:
    """Every form of every verb in the table, without prefix or pronoun, by its folded spelling."""
    return _index()[0]


@lru_cache(maxsize=200_000)
def verbs_at(word: str, printed: str = "") -> tuple[tuple[str, VerbForm], ...]:
    """The readings of the folded `word` as ``(prefix, form)``, those with the shortest prefix and no pronoun
    first.

    The prefix is any of و ف before anything, س and ل before an imperfect, ب ل ك and the article before a
    masdar, the article before a participle. Pronouns are taken off masdars and off verbs that have an object:
    ``اعتبره`` is ``اعتبر`` with the enclitic ``ه``. Where `printed`, the word's light form, is given, its
    hamza, ya and ta marbuta tell verbs from words that only fold alike: ``هنأ`` from ``هنا``, ``تذكره`` from
    ``تذكرة``.
    """
    plain, joined = _index()
    found: list[tuple[str, VerbForm]] = []
    readings = _readings(word)
    for prefix, host in readings:
        for form in plain.get(host, ()):
            spelled = printed[-len(host) :] if printed else ""
            if _goes_with(prefix, form) and not _another_word(form, host, spelled):
                found.append((prefix, form))
    pronouns = _BY_LAST_LETTER.get(word[-1:], ())
    if pronouns and not printed.endswith(("ة", "ى")):
        for prefix, host in readings:
            forms = _with_pronoun(joined, host, pronouns)
            found += [(prefix, form) for form in forms if _goes_with(prefix, form)]
    return tuple(found)


def _with_pronoun(
    joined: dict[str, tuple[VerbForm, ...]], host: str, pronouns: tuple[str, ...]
) -> list[VerbForm]:
    """The readings of `host` as a form with one of `pronouns` joined behind it."""
    found = []
    for pronoun in pronouns:
        if not host.endswith(pronoun) or len(host) < len(pronoun) + 2:
            continue
        stem = host[: -len(pronoun)]
        for form in joined.get(stem, ()):
            if (pronoun != "ي" or form.kind == "masdar") and not _another_word(form, form.written, ""):
                found.append(msgspec.structs.replace(form, enclitic=pronoun))
    return found


def _another_word(form: VerbForm, host: str, spelled: str) -> bool:
    """Whether the word is nearly always another one, as the verb's row says, and not plainly spelled as this
    form."""
    if not form.verb.not_forms or (spelled and spelled == form.spelled):
        return False
    return host in _other_words(form.verb.lemma)


@cache
def _other_words(lemma: str) -> frozenset[str]:
    return frozenset(fold(word) for verb in verbs() if verb.lemma == lemma for word in verb.not_forms)


@cache
def _index() -> tuple[dict[str, tuple[VerbForm, ...]], dict[str, tuple[VerbForm, ...]]]:
    """The forms by their spelling alone, and by their spelling before a pronoun."""
    plain: defaultdict[str, list[VerbForm]] = defaultdict(list)
    joined: defaultdict[str, list[VerbForm]] = defaultdict(list)
    for verb in verbs():
        others = {light(word) for word in verb.not_forms}
        takes_object = not verb.ambiguous and any(c.startswith("object") for c in verb.complements)
        for form in conjugate(verb):
            spelled = light(form.text)
            if spelled in others:
                continue
            found = _verb_form(verb, form, spelled)
            _add(plain[found.written], found)
            if form.kind == "masdar" or (takes_object and form.kind != "passive"):
                for spelling in form.joined:
                    _add(joined[fold(spelling)], found)
    return _frozen(plain), _frozen(joined)


def _verb_form(verb: Verb, form: Form, spelled: str) -> VerbForm:
    return VerbForm(
        verb,
        form.kind,
        form.person,
        form.gender,
        form.number,
        fold(spelled),
        accusative=form.accusative,
        tense=form.tense,
        spelled=spelled,
    )


def _add(readings: list[VerbForm], form: VerbForm) -> None:
    """Two forms of one verb may fold to the same reading; it is listed once."""
    if not any(other.verb is form.verb and other == form for other in readings):
        readings.append(form)


def _frozen(index: defaultdict[str, list[VerbForm]]) -> dict[str, tuple[VerbForm, ...]]:
    return {written: tuple(readings) for written, readings in index.items()}


def _readings(word: str) -> list[tuple[str, str]]:
    """`word` without each run of prefix letters that its form may have, the whole word first."""
    if word[:1] not in _PREFIX_LETTERS:
        return [("", word)]
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
