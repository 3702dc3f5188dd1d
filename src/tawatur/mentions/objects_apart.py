"""Objects apart: of two definite nouns behind an indefinite one the second is no part of the subject: اتهم سكان القرية | الشرطة.

The first is whose the subject is. A second can only be its adjective, or begin what the verb has as its object.
"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader
from tawatur.text.lexicon import verbs_at

# kinds of noun phrases that an office, a body or people begin
_SUBJECTS = ("unnamed", "role", "body")
# kinds of terms that a body or many people are told by
_BODIES = ("body", "body_head", "government", "crowd")
# kinds of terms for one in office, who may also be a second title of the subject
_PERSONS = ("office", "source", "trade", "own_kin", "kin")
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
        chunk.after = last
        chunk.head = (chunk.head[0], min(chunk.head[1], last))
        chunk.inner = [inner for inner in chunk.inner if inner.after <= last]
        if chunk.of is not None and chunk.of.after > last:
            chunk.of = None


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
