"""Title ends: a noun with the article that goes on behind a body's name, and is none of its adjectives."""

from tawatur.mentions.reader import Reader, joined_article
from tawatur.text.frequencies import frequency

_ADJECTIVES = ("ي", "يه", "ى", "اء", "ا")
"""How relative adjectives, and the feminine of comparatives and colours, end."""

_KNOWN = 30
"""Articles that hold a noun; rarer words are as often names."""

_PLURAL_OF_THINGS = 7
"""Letters of a broken plural as الأجهزة, at least."""

_COMPARATIVE = (5, 6)
"""Letters of comparatives and colours with the article (الأول، الأكبر، الأحمر)."""


def another_noun(reader: Reader, position: int) -> bool:
    """Whether the word with the article at `position`, behind another such word, is a noun: الهيئة العامة للاستثمار | الضوء.

    A word with the article behind one is an adjective, or the next phrase of the sentence: no noun governs through an article.
    Adjectives have a feminine of their own, and are plural behind plurals alone.
    """
    if not reader.article(position) or reader.is_modifier(position):
        return False
    word, before = reader.words[position], reader.words[position - 1]
    definite = before.startswith(("ال", "وال")) or joined_article(before) is not None
    if not definite or word.endswith(_ADJECTIVES) or frequency(word) < _KNOWN:
        return False
    if word.endswith(("ين", "ون")):
        return before.endswith(("ه", "ي"))
    if word.endswith("ات"):
        return not before.endswith("ات")
    if word.endswith("ه"):
        return word.startswith("الا") and len(word) >= _PLURAL_OF_THINGS and frequency(word[:-1]) == 0
    comparative = word.startswith("الا") and len(word) in _COMPARATIVE
    return not comparative and frequency(word + "ه") == 0
