"""Said behind: a verbal noun behind people without the article that is what they say, and no field of theirs.

توقع خبراء | ارتفاع الأسعار, but توقع خبراء | إدارة الأزمات أن.
"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader, saying_words
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
    limit = reader.limit[chunk.first]
    later = range(position + 1, min(limit, position + 1 + _REACH))
    if any(_verbal(reader, token) for token in later if not reader.article(token)):
        return False
    rest = range(position + 1, min(reader.size, limit + 2))
    return not any(reader.words[t] in saying_words() or reader.kinds[t] in ":o" for t in rest)


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
