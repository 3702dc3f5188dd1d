"""Title ends: what goes on behind a body's name and is none of it: another noun with the article, what somebody does it for."""

from tawatur.mentions.charges import charged_with
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.verbs_before import leaders_verb_takes
from tawatur.text import bare
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.lexicon import verbs_at
from tawatur.text.numbers import read_ordinal
from tawatur.text.verbal_nouns import verbal_noun

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


_PREPOSITIONS = ("ala", "ila", "min", "an")
"""Functions of particles that a verbal noun governs what it is done to by."""


_BODIES = ("body", "body_head", "organisation")
"""Kinds of terms that a body may be part of."""


def done_for(reader: Reader, first: int, position: int) -> bool:
    """Whether ل and a noun at `position` tell what somebody does it for, not the body that begins at `first`: الفريق | للفوز بـ.

    A verbal noun with its own preposition does, unless bodies are named by the two (الوطنية للإشراف على); behind a whole
    name of the tables, or a head noun alone, so does any verbal noun that nothing is joined to (مجلس الأمن | للتصويت).
    """
    if any(match.prefix and match.term.kind in _BODIES for match in reader.at(position)):
        return False  # القوات الجوية للتحالف العربي
    host = joined_article(reader.word(position))
    if host is None and _whole_before(reader, first, position):
        noun = reader.word(position).removeprefix("ل")
        return noun != reader.word(position) and len(noun) > 2 and verbal_noun(noun, noun)
    if host is None or not verbal_noun(host, host):
        return bool(host) and _alone(reader, first, position) and _governs(reader, first, position + 1)
    whole = _alone(reader, first, position) or any(
        match.after == position and match.term.kind in ("organisation", "body") for match in reader.at(first)
    )
    behind = reader.word(position + 1)
    if whole:
        return not behind.startswith("وال")
    if first and _verbs_own(reader, first - 1, behind):
        return False  # وتؤكد الهيئة العامة للسدود | على …
    return _governs(reader, first, position + 1) and not charged_with(bare(host), behind)


def _whole_before(reader: Reader, first: int, position: int) -> bool:
    """Whether a state's bank or an ordinal ends the name before `position`: البنك المركزي | لدعم …, الأسطول الثاني | لمواجهة …"""
    state = any(match.after == position and match.term.id.endswith("_bank") for match in reader.at(first))
    return state or (position - first > 1 and read_ordinal(reader.document, position - 1) is not None)


def _verbs_own(reader: Reader, verb: int, preposition: str) -> bool:
    """Whether the verb of reporting at `verb` has what was said behind the `preposition`."""
    forms = [form for _, form in verbs_at(reader.words[verb]) if form.kind in ("perfect", "imperfect")]
    led = {function for function in _PREPOSITIONS if preposition in particles(function)}
    return any(not led.isdisjoint(form.verb.complements) for form in forms)


def _alone(reader: Reader, first: int, position: int) -> bool:
    """Whether a head noun with the article alone stands before `position`: البرلمان, الحزب."""
    return position - first == 1 and reader.article(first)


def _governs(reader: Reader, first: int, position: int) -> bool:
    """Whether a preposition stands at `position`, alone or joined to its noun: على, بالفوز."""
    word = reader.word(position)
    whole = any(match.prefix == "ب" and match.term.kind in _BODIES for match in reader.at(position))
    if whole and not leaders_verb_takes(reader, first, "bi"):
        return False  # الإدارة العامة للمرور | بوزارة الداخلية
    alone = any(word in particles(function) for function in _PREPOSITIONS) or word == "ب"
    return alone or (len(word) > 2 and word[0] in "بل" and is_joined(word))
