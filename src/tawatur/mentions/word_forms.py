"""Forms that no name has: verbs and nouns that papers know by their other forms, however seldom they have the one at hand.

A verb's plural (يلعبون), a rare verb of a derived form (يعتدي) or a noun's dual (جائزتي) hardly ever stands in the table of
frequencies itself; what it is made from does. Words that names are known by are never any of these.
"""

from tawatur.mentions.name_words import known_words
from tawatur.mentions.reader import Reader
from tawatur.text import ByWord
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import led_by_ba

_MET = 10
"""Articles that hold what a word is made from; of a foreign name's letters chance makes fewer."""

_NOUN = 60
"""Articles that hold a feminine noun with the article."""

_COMMON_NOUN = 80
"""The same for a stem of fewer letters than `_LONG`: a foreign name in -تين may have one by chance."""

_LONG = 4

_SHORTEST = 3
"""Letters of a stem: shorter ones are parts of foreign names as well."""

_DUALS = ("تين", "تان", "تي")  # foreign women's names end in -تا as well
_SEVERAL = ("ون", "ان", "وا")
_OBJECTS = ("هم", "ها", "نا", "كم")


def _is_form(word: str) -> bool:
    if len(word) <= _SHORTEST or word in known_words():
        return False
    return any(has(word) for has in (_present, _dual, _state, _did_to, _she_did, _participle))


_FORMS = ByWord(_is_form, most=100_000)


def no_names_form(word: str) -> bool:
    """Whether the folded `word` is a verb or noun that papers know by its other forms, and no name."""
    return _FORMS[word]


def _present(word: str) -> bool:
    """Whether `word` is a present: of several or two (يلعبون, تضربان), with an object (يجمعهم), of a derived form (يعتدي)."""
    plain = word[1:] if word[:2] in ("سي", "ست", "وي", "وت", "في", "فت") else word
    if plain[:1] not in ("ي", "ت"):
        return False
    stem = plain[1:]
    for end in (*_SEVERAL, *_OBJECTS):
        if stem.endswith(end) and _both_persons(stem.removesuffix(end)):
            return True
    derived = len(stem) > _SHORTEST and (stem[0] in "نس" or "ت" in stem[:2])
    return derived and frequency("ا" + stem) >= _MET and not frequency("ال" + plain)


def _both_persons(stem: str) -> bool:
    """Whether papers have both persons of the present with `stem`."""
    return len(stem) >= _SHORTEST and min(frequency("ي" + stem), frequency("ت" + stem)) >= _MET


def _dual(word: str) -> bool:
    """Whether `word` is the dual of a feminine noun or adjective (جائزتي، نقطتين، لجائزتي), or a governed one (بتصميمين)."""
    if word.startswith("ال"):
        return False
    return _dual_noun(word) or (
        word[0] in "وبلك"
        and (
            _dual_noun(word[1:])
            or (
                len(word) > 2 * _SHORTEST
                and word.endswith("ين")
                and frequency(f"ال{word[1:-2]}") >= _COMMON_NOUN
            )
        )
    )


def _dual_noun(word: str) -> bool:
    for end in _DUALS:
        stem = word.removesuffix(end)
        if stem != word and len(stem) >= _SHORTEST:
            if len(stem) >= _LONG:
                return frequency(f"ال{stem}ه") >= _NOUN
            return end != "تي" and frequency(f"ال{stem}ه") >= _COMMON_NOUN
    return False


def _state(word: str) -> bool:
    """Whether `word` tells in what state somebody acts, by a verb whose participle it is: متخوفا."""
    stem = word[1:-1]
    return word.startswith("مت") and word.endswith("ا") and len(stem) > _SHORTEST and _both_or_one(stem)


def _both_or_one(stem: str) -> bool:
    return frequency("ي" + stem) + frequency(stem) >= _MET


def _did_to(word: str) -> bool:
    """Whether `word` is a past with us or them as its object: هددنا."""
    for end in _OBJECTS:
        stem = word.removesuffix(end)
        if stem != word and len(stem) >= _SHORTEST:
            return frequency(stem) >= _MET and _both_persons(stem) and not frequency("ال" + word)
    return False


def _she_did(word: str) -> bool:
    """Whether `word` is a woman's past of a derived form, whose present papers have: اعتذرت."""
    derived = word.startswith("ا") and word.endswith("ت") and len(word) > _SHORTEST + 1
    return derived and frequency("ي" + word[1:-1]) >= _MET and not frequency("ال" + word)


def _participle(word: str) -> bool:
    """Whether `word` is a feminine participle or the like, which papers have as a masculine and with the article: مكونة."""
    feminine = word.startswith("م") and word.endswith("ه") and len(word) > _SHORTEST + 1
    return feminine and min(frequency("ال" + word), frequency(word[:-1])) >= _PARTICIPLE


_PARTICIPLE = 30
"""Articles that hold a participle in either form."""


def in_what_way(reader: Reader, index: int) -> bool:
    """Whether ب and the noun that it governs stand at `index`, where a name would: وتقول | بأسى "…", ويقول | بحسرة إن.

    Such nouns are often too rare for the papers to know them. But whoever is called by one word alone is no stranger: another
    name stands with that word elsewhere in the article, or the tables have it.
    """
    word, light = reader.words[index], reader.document.light[index]
    if word in known_words() or not led_by_ba(word, light):
        return False
    return light[1] in _HAMZA or (reader.count(word) == 1 and not reader.at(index))


_HAMZA = ("أ", "إ", "آ")
"""Letters that no name has behind its first ب."""
