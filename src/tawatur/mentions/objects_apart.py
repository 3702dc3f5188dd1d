"""Objects apart: of two definite nouns behind an indefinite one the second is no part of the subject: اتهم سكان القرية | الشرطة.

The first is whose the subject is. A second can only be its adjective, or begin what the verb has as its object. So does the first
behind an adjective without the article: اتهم مسؤول أمني | الوزير.
"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at
from tawatur.text.numbers import read_ordinal

# kinds of noun phrases that an office, a body or people begin
_SUBJECTS = ("unnamed", "role", "body")
# kinds of terms that a body or many people are told by
_BODIES = ("body", "body_head", "government", "crowd")
# kinds of terms for one in office, who may also be a second title of the subject
_PERSONS = ("office", "source", "trade", "own_kin", "kin")
# kinds of terms for nouns that end as adjectives of relation do: قاضي، محامي
_OFFICES = ("office", "trade")
# how an adjective of relation ends
_RELATION = "ي"
# how a plural of people ends that may be one too
_PLURAL = "ين"
# a noun, whose it is, and the object
_SHORTEST = 3


def part_object(reader: Reader, chunk: Chunk) -> None:
    """End `chunk`, right behind a verb that has an object beside what was said or alone, before that object."""
    last = chunk.after - 1
    if chunk.kind not in _SUBJECTS or chunk.prefix or last - chunk.first < _SHORTEST - 1:
        return
    asked = _behind_adjective(reader, chunk)
    if asked is not None and _has_object(reader, chunk.first - 1):
        _cut(chunk, asked)
        return
    owned = reader.article(last) and reader.article(last - 1) and not reader.article(chunk.first)
    if not (owned and _has_object(reader, chunk.first - 1)):
        return
    kinds = (*_BODIES, *_PERSONS) if _governed(reader, chunk.after) else _BODIES
    word = reader.words[last]
    adjective = reader.is_modifier(last) or reader.nisba(last) is not None
    adjective |= word.endswith((_RELATION, _PLURAL))  # جماعة الإخوان المسلمين
    feminine = reader.words[last - 1].endswith(("ه", "ات"))  # not سكان الحي | البلدية
    adjective |= feminine and word.endswith("يه")
    participle = word.startswith("الم") and any(m.term.kind in _PERSONS for m in reader.at(last))
    many = any(m.term.kind == "crowd" for m in reader.at(chunk.first))
    adjective |= participle and not (many and feminine)  # رئيس الوفد المفاوض; not سكان القرية | المدير
    noun = any(m.term.kind in kinds and not m.prefix and m.after == chunk.after for m in reader.at(last))
    if noun and not adjective:
        _cut(chunk, last)


def _cut(chunk: Chunk, after: int) -> None:
    """End `chunk` before token `after`."""
    chunk.after = after
    chunk.head = (chunk.head[0], min(chunk.head[1], after))
    chunk.inner = [inner for inner in chunk.inner if inner.after <= after]
    if chunk.of is not None and chunk.of.after > after:
        chunk.of = None


def _behind_adjective(reader: Reader, chunk: Chunk) -> int | None:
    """The first word with the article in `chunk`, behind adjectives without it, to which بـ or إلى lead: مسؤول أمني | الوزير بـ …

    An office of two words may have an adjective before whose it is: مدير عام الشركة.
    """
    token = next((t for t in range(chunk.first, chunk.after) if reader.article(t)), chunk.after)
    after = next((t for t in range(token, chunk.after) if not reader.article(t)), chunk.after)
    if token - chunk.first < _SHORTEST - 1 or after < chunk.after or not _governed(reader, after):
        return None
    office = any(m.after == token for m in reader.at(chunk.first))
    adjectives = all(_indefinite(reader, t) for t in range(chunk.first + 1, token))
    return token if adjectives and not office else None


def _indefinite(reader: Reader, token: int) -> bool:
    """Whether an adjective that no article begins stands at `token`: أمني، كبير، معارض."""
    word = reader.words[token]
    noun = word.endswith(_RELATION) and any(m.term.kind in _OFFICES for m in reader.at(token))
    if noun or reader.closed(token) or read_ordinal(reader.document, token):
        return False  # مساعد قاضي المحكمة, مدرب ثاني المنتخب, نواب في | البرلمان
    relation = word.endswith(_RELATION) and any(
        m.term.kind in ("nisba", "modifier") for m in reader.at(token)
    )
    relation |= word.endswith(_RELATION) and frequency(word + "ه") > 0 and frequency("ال" + word) > 0
    return relation or reader.is_modifier(token) or reader.nisba(token, False) is not None


def _has_object(reader: Reader, verb: int) -> bool:
    """Whether a finite verb at token `verb` may have somebody as its object: اتهم، طالب، دعا، انتقد."""
    light = reader.document.light[verb] if verb >= 0 else ""
    return bool(light) and any(
        form.kind != "masdar" and any(c.startswith("object+") for c in form.verb.complements)
        for _, form in verbs_at(reader.words[verb], light)
    )


def _governed(reader: Reader, token: int) -> bool:
    """Whether بـ or إلى, which lead to what is asked or charged, stand behind the object."""
    word = reader.word(token)
    return word.startswith("ب") or word in particles("ila")
