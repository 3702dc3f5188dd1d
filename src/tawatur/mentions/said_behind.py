"""Said behind: a verbal noun behind people without the article that is what they say, and no field of theirs.

توقع خبراء | ارتفاع الأسعار, but توقع خبراء | إدارة الأزمات أن.
"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.terms import forms_of
from tawatur.text.clause_words import clause_words
from tawatur.text.lexicon import verbs_at
from tawatur.text.verbal_nouns import verbal_noun

_REACH = 4
"""Tokens behind the first verbal noun in which another stands that is what is said: توقع خبراء إدارة الأزمات | انتشار الوباء."""


def said_behind(reader: Reader, chunk: Chunk, position: int) -> bool:
    """Whether the verbal noun at `position`, right behind several people without the article, is the object of their verb.

    Their verb stands right before them and takes a bare object; no clause, words in marks or other verbal noun follow.
    """
    several = chunk.number == "p" and not chunk.definite and position == chunk.after and chunk.first > 0
    if not several or not _verbal(reader, position) or not _says_it(reader.words[chunk.first - 1]):
        return False
    if reader.words[position - 1].endswith("و") or _of_a_field(reader, position):
        return False  # موظفو | توزيع الكهرباء
    limit = reader.limit[chunk.first]
    later = range(position + 1, min(limit, position + 1 + _REACH))
    if any(_verbal(reader, token) for token in later if not reader.article(token)):
        return False
    rest = range(position + 1, min(reader.size, limit + 2))
    return not any(reader.words[t] in saying_words() or reader.kinds[t] in ":o" for t in rest)


def _of_a_field(reader: Reader, position: int) -> bool:
    """Whether the object follows the verbal noun at `position` and its genitive: خبراء | تصميم الأزياء موسما رائعا."""
    if reader.words[position] in clause_words("comes_about") or not reader.article(position + 1):
        return False
    after = position + 2
    while reader.article(after) and (reader.is_modifier(after) or reader.words[after].endswith(_ADJECTIVES)):
        after += 1
    word = reader.word(after)
    if not word or reader.closed_at(after) or reader.stops(after):
        return False
    return reader.article(after) or (word.endswith("ا") and word not in forms_of("not_name"))


_ADJECTIVES = ("ي", "يه")
"""How adjectives of relation end: الأسعار | العالمية."""


def _verbal(reader: Reader, token: int) -> bool:
    """Whether a verbal noun stands at `token`: ارتفاع."""
    return reader.kinds[token] == "w" and verbal_noun(reader.words[token], reader.document.light[token])


def _says_it(verb: str) -> bool:
    """Whether the folded `verb` is a singular of the third person in each reading, which takes what is said as its object: توقع."""
    finite = [form for _, form in verbs_at(verb) if form.kind in ("perfect", "imperfect")]
    forms = [
        form for form in finite if form.number != "p" or form.gender != "f"
    ] or finite  # not أعلن, of women
    objects = ("object", "object+ila")
    takes = any(complement in form.verb.complements for form in forms for complement in objects)
    return takes and all(form.number == "s" and not form.enclitic for form in forms)
