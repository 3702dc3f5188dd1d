"""Genitives: whether a noun can have one, one behind هذا, and the field an official is in charge of, behind an adjective."""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.named_after import takes_somebody
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.rules import quoted
from tawatur.mentions.terms import forms_of
from tawatur.text import bare, fold
from tawatur.text.clause_words import clause_words
from tawatur.text.lexicon import verbs_at


def absolute(reader: Reader, chunk: Chunk, position: int) -> bool:
    """Whether the plural that ends before `position` has no owner, by its ending: ناشطون | الحكومة, but ناشطو المدينة."""
    return chunk.number == "p" and reader.words[position - 1].endswith(("ون", "ين"))


def many_of_a_state(reader: Reader, position: int) -> bool:
    """Whether an indefinite plural of a state's adjective stands at `position`, which has no owner: نواب ألمان | المستشارة."""
    nisba = reader.nisba(position, definite=False)
    return nisba is not None and nisba.term.number == "p"


def in_construct(reader: Reader, chunk: Chunk, position: int) -> bool:
    """Whether the plural that ends before `position` has lost its ن, and so governs what stands there: موظفو | "مرسان"."""
    word = reader.words[position - 1]
    return (
        chunk.number == "p"
        and position == chunk.first + 1
        and not chunk.definite
        and word.endswith(("و", "ي"))
    )


def owner_end(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind the owner at `position` of those whose plural is in construct, in marks or a word no table has; else 0.

    مهندسو | "مرسان", موظفو | تويتر.
    """
    if not in_construct(reader, chunk, position):
        return 0
    end = quoted(reader, position)
    if reader.punctuation(position, "o") and end > position:
        said = any(reader.verb(at) for at in range(position + 1, end - 1))
        return 0 if said else end
    plain = not (reader.stops(position) or reader.article(position) or reader.at(position))
    alone = reader.word(position + 1) in saying_words() or reader.punctuation(position + 1, ",")
    return position + 1 if plain and alone and reader.words[position - 1].endswith("و") else 0


def kind_end(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind any body of a kind that an office at `chunk` is of: عضو | مجلس بلدية, نجمة | تلفزيون الواقع; else 0."""
    head = reader.term(position, *_HEADS)
    if chunk.number != "s" or chunk.definite or position != chunk.after or head is None or head.term.definite:
        return 0
    adjective = reader.article(position - 1) or reader.is_modifier(
        position - 1
    )  # أبلغ مسؤول كبير | وكالة فرانس برس
    told = takes_somebody(reader, chunk.first - 1) or _informs(reader, chunk.first - 1)
    if adjective or told or _when(reader, head.after):
        return 0  # أبلغ مسؤول | وكالة رويترز، قال مدير | مدرسة الأحد
    second = reader.term(head.after, *_HEADS)
    head = second if second is not None and not second.term.definite else head
    inner = reader.rules[head.term.kind](reader, head.after - 1, head)
    if inner is not None and inner.after > head.after:
        return inner.after
    after = head.after
    while reader.article(after) and not reader.stops(after) and after - head.after < _ADJECTIVES:
        after += 1  # نجمة تلفزيون الواقع
    return after


_HEADS = ("body_head", "media_head")
"""Kinds of terms for the nouns that bodies and outlets are told by."""

_ADJECTIVES = 2
"""Words with the article behind a kind of body, at most."""


def of_this(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind هذا and its noun at `position`, right behind the noun whose they are: خبراء | هذا المركز; else `position`.

    A clause or a colon follows: other verbs may have what stands behind هذا as their object (نفى خبراء | هذه الأنباء), as may one
    before whose clause somebody is told (أبلغ مسؤول | هذه الصحيفة أن). What tells when is nobody's: قال خبراء | هذا الأسبوع.
    """
    pointing = reader.word(position) in particles("demonstrative") and position == chunk.after
    noun = position + 1
    if chunk.definite or not pointing or reader.article(position - 1) or absolute(reader, chunk, position):
        return position
    if not reader.article(noun) or reader.limit[noun] != reader.limit[position] or reader.closed(noun):
        return position
    behind = noun + 1 + reader.punctuation(noun + 1, ",")  # خبراء هذا المركز، | إن
    clause = reader.word(behind) in saying_words() or reader.punctuation(noun + 1, ":")
    clause |= position - chunk.first > 1 and chunk.number == "p"  # وزراء داخلية | هذه البلدان
    if not clause or _informs(reader, chunk.first - 1):
        return position
    when = _when(reader, noun) or reader.words[noun] in clause_words("this_time")
    return position if when else noun + 1


def _when(reader: Reader, index: int) -> bool:
    """Whether the word at `index` tells when: الأحد, المساء."""
    word = reader.word(index)
    return bare(word) in forms_of("not_name") or word in _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    """The folded names of the days: الجمعة."""
    rows = (row for row in knowledge.time_words() if row.function == "weekday")
    return frozenset(fold(form) for row in rows for form in row.ar)


def _informs(reader: Reader, index: int) -> bool:
    """Whether the word at `index` is a verb whose object is told what is said: أبلغ, أخبر."""
    if index < 0:
        return False
    forms = (form for _, form in verbs_at(reader.words[index], reader.document.light[index]))
    return any("object+that" in form.verb.complements for form in forms)


def in_charge_of(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind the field that an official with an adjective is in charge of: المفوض الأوروبي | للتجارة; 0 for none."""
    field = reader.term(position, "body", prefix="ل")
    ministry = field is not None and field.term.short and field.term.id.endswith("_ministry")
    if field is None or not ministry or not (chunk.definite and position > chunk.first + 1):
        return 0
    chunk.of = Chunk("body", position, field.after, "ل")
    after = field.after
    while reader.word(after).startswith("وال") and not reader.verb(after):
        after += 1
    return after
