"""Words of names: given names, family names, the words that join names, and what papers show to be no name."""

from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.mentions.terms import forms_of
from tawatur.text import fold
from tawatur.text.frequencies import frequency, is_joined


@cache
def given_names() -> frozenset[str]:
    """Folded first words of given names, and the first names of the people in the tables."""
    found = {
        fold(row.ar[0].split()[0]) for row in knowledge.named() if row.kind == "person" and " " in row.ar[0]
    }
    titles = {
        fold(form)
        for row in knowledge.offices()
        for form in (*row.ar, *row.feminine)
        if form.startswith("ال")
    }
    # فيلم: a film far more often than a Dutch first name
    return frozenset((found - titles) | _name_words("given")) - forms_of("named_thing")


@cache
def names_listed() -> frozenset[str]:
    """Folded words of the tables' lists of given, family and joining names; others begin a name of the tables by chance."""
    return _name_words("given") | family_names() | linking_words()


@cache
def feminine_names() -> frozenset[str]:
    """Folded given names that only women bear."""
    return _borne_by("f") - _borne_by("m") - _borne_by("mf")


@cache
def masculine_names() -> frozenset[str]:
    """Folded given names that only men bear."""
    return _borne_by("m") - _borne_by("f") - _borne_by("mf")


def _borne_by(gender: str) -> frozenset[str]:
    """Folded given names that the tables list for `gender`."""
    return frozenset(
        fold(form) for row in knowledge.personal_names() if row.gender == gender for form in row.ar
    )


@cache
def linking_words() -> frozenset[str]:
    """Folded words inside names that need what follows (بن، أبو، عبد)."""
    return forms_of("name_before") | _name_words("particle")


@cache
def family_names() -> frozenset[str]:
    """Folded words that are hardly anything but family names."""
    return _name_words("family")


@cache
def known_words() -> frozenset[str]:
    """Folded words that names are known by: given and family names, and the words that join them."""
    return given_names() | family_names() | linking_words()


@cache
def completing_words() -> frozenset[str]:
    """Folded words that only complete the name's word before them (الله، الدين)."""
    return _name_words("completing")


@cache
def completed_words() -> frozenset[str]:
    """Folded words that names of the tables complete: نصر in نصر الله."""
    forms = (fold(form).split() for row in knowledge.personal_names() for form in row.ar)
    return frozenset(words[0] for words in forms if len(words) > 1 and words[-1] in completing_words())


def last_name(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that a full name's bearer may be called by alone: the last, with the one before where that needs it.

    محمد بن رامان is not رامان, nor is سمير نصر الله called الله.
    """
    if len(words) < 2:
        return words
    links = words[-2] in linking_words() and not words[-2].startswith("ال")
    if len(words) == 2 and words[0] in _SUFFIXES:
        links = False  # جونيور مرجان is called مرجان
    joined = words[-1] in completing_words() or links
    return words[-2:] if joined else words[-1:]


_SUFFIXES = frozenset(("جونيور",))
"""Words that stand behind names, and are a given name too where they come first."""

_INFLECTED = 20
"""Articles that hold a word's other forms; foreign names are met with a joined و or ل, hardly ever with these."""


@lru_cache(maxsize=50_000)
def everyday(word: str) -> bool:
    """Whether papers inflect the folded `word` as common nouns, adjectives and verbs are, and no table has it as a name.

    Common nouns and adjectives take the article and pronouns, verbs other persons' prefixes: foreign names take none.
    """
    if word in given_names() or word in family_names() or word in linking_words():
        return False
    return inflected(word, _INFLECTED)


def inflected(word: str, least: int = 1) -> bool:
    """Whether other forms of the folded `word` stand in at least `least` of the articles that were counted."""
    if len(word) < 2:
        return False
    if word[0] == "س" and word[1:2] in ("ي", "ت", "ن"):
        word = word[1:]
    if word[0] in "يتن" and max(frequency(x + word[1:]) for x in "يتن" if x != word[0]) >= least:
        return True
    stems = (word, word[:-1]) if word.endswith("ا") else (word,)
    return any(frequency("ال" + s) + frequency(s + "ه") + frequency("ي" + s) >= least for s in stems)


def acts(word: str) -> bool:
    """Whether papers know both persons of the present that the word may be, or its past, and nobody is called so: ينفجر، تنفجر."""
    if word[:2] in ("سي", "ست") and len(word) > _SHORTEST_FUTURE and word not in known_words():
        return frequency(word[1:]) > frequency(word) and acts(word[1:])  # المدرب | سيرحل
    if word[:1] not in ("ي", "ت") or word in given_names() or word in family_names():
        return False
    if word[1:3] == "ست" and len(word) > _SHORTEST_TENTH:
        return True  # يستقيل
    return (
        min(frequency("ي" + word[1:]), frequency("ت" + word[1:])) > 0 or _done_by_two(word) or _has_past(word)
    )


_SHORTEST_TENTH = 5
"""Letters of a verb of the tenth form in the present, more than."""

_SHORTEST_FUTURE = 4
"""Letters of a verb in the future; in shorter words chance makes one (سيشا)."""


def done(word: str) -> bool:
    """Whether papers know both persons of the present of which the folded `word` may be the past: اعتدى, اعتقلت; no name is."""
    stem = word.removesuffix("ت")
    if len(stem) < _SHORTEST or word in known_words() or word.startswith("ال"):
        return False
    if stem.startswith("است") and len(stem) > _SHORTEST_TENTH and frequency("ي" + stem[1:]):
        return True  # استدرج
    if stem[0] == "ا":
        return frequency("ي" + stem[1:]) >= _DONE and frequency("ال" + stem) < _DONE
    noun = frequency("ال" + stem) >= _DONE and stem == word
    return not noun and min(frequency("ي" + stem), frequency("ت" + stem)) >= _DONE


_SHORTEST = 3
"""Letters of a verb in the past."""

_DONE = 10
"""Articles that hold each person of a verb's present; of a name's letters chance makes fewer."""


def _has_past(word: str) -> bool:
    """Whether the folded `word` is the present of a verb whose past papers know: الرئيس | يضحك."""
    past = word[1:]
    return word[0] == "ي" and len(past) > 2 and everyday(past) and frequency(past) >= _PAST


_PAST = 10
"""Articles that hold a verb's past; rarer ones are the rest of a foreign name."""


def _done_by_two(word: str) -> bool:
    """Whether the folded `word` is a verb of the present in the dual: الرئيسان | يبحثان."""
    singular = word.removesuffix("ان")
    return word.endswith("ان") and len(singular) > 3 and frequency("ي" + singular[1:]) > frequency(word)


def in_what_state(word: str) -> bool:
    """Whether the folded `word` is an accusative that tells in what state somebody acts: الأمير | مرتديا ثيابا.

    So are plurals of participles: صادروا ملف الرئيس | متسببين.
    """
    plain = word[:-1]
    if word[0] == "م" and word.endswith("ين") and len(word) > _PARTICIPLE + 2 and word not in known_words():
        return inflected(word[:-2]) or frequency(word[:-2] + "ون") > 0
    if not word.endswith("ا") or len(plain) < _PARTICIPLE or word in known_words():
        return False
    met = frequency(plain) + frequency(plain + "ه")
    return inflected(plain, _OFTEN) or (word[0] == "م" and met >= _PARTICIPLE)


def is_accusative(word: str) -> bool:
    """Whether the folded `word` is an everyday noun with the ending of an object without the article: سجل سمير | هدفا."""
    stem = word[:-1]
    if not word.endswith("ا") or len(stem) < 3 or word in known_words():
        return False
    return frequency("ال" + stem) >= _EVERYDAY_NOUN and frequency(word) > 0


_EVERYDAY_NOUN = 100
"""Articles that hold a noun with the article: foreign names in -a hardly are such a noun with two letters more."""

_PARTICIPLE = 4
"""Letters of a participle, and articles that hold it, at least."""

_OFTEN = 60
"""Articles that hold a word's other forms; participles of every day have more."""


_OWN_NAME = 20
"""Articles that hold a given name of Arabic, at least, to be one of its own and no rarer spelling of another."""


@cache
def arabic_given_names() -> frozenset[str]:
    """The folded first words of given names of Arabic in everyday use."""
    rows = (row for row in knowledge.personal_names() if row.kind == "given" and row.origin == "arabic")
    words = {fold(form.split()[0]) for row in rows for form in row.ar}
    return frozenset(word for word in words if frequency(word) >= _OWN_NAME)


def governed(word: str) -> bool:
    """Whether the folded `word` is a noun of every day with a preposition joined to it: بتزوير."""
    if word[:3] in ("بال", "كال") and everyday(word[3:]) and frequency(word[1:]) >= _INFLECTED:
        return True
    return word[:1] in ("ب", "ل", "ك") and is_joined(word) and everyday(word[1:])


def led_by_letter(word: str, light: str) -> bool:
    """Whether ب or ل is joined to a name (وليام | لعباس), to a hamza (هيوز | بإهداء) or to the speaker's own (بتصرفاتي)."""
    rest = word[1:]
    if word[0] not in "بل" or len(rest) < _LED or rest.startswith("ال"):
        return False
    known = rest in given_names() or rest in family_names()
    named = known and frequency(rest) > _TIMES * frequency(word)
    own = (
        rest.endswith("تي") and not frequency(word) and frequency("ال" + rest[:-1]) + frequency(rest[:-1]) > 0
    )
    return named or light[1:2] in ("أ", "إ") or own


_LED = 4
"""Letters of what a preposition is joined to, at least; in shorter words chance makes a name (باون)."""

_TIMES = 4
"""How much commoner a name is than the word that begins with another letter before it."""


def _name_words(kind: str) -> frozenset[str]:
    return frozenset(
        fold(form.split()[0]) for row in knowledge.personal_names() if row.kind == kind for form in row.ar
    )
