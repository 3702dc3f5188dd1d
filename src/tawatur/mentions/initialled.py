"""Initialled names: persons told by their first name and letters, or by letters alone: «محمد. إ. م», المدعوة "ن . ت"."""

from tawatur.mentions.apart import Tagged
from tawatur.mentions.name_shapes import may_be_name
from tawatur.mentions.name_words import given_names
from tawatur.mentions.reader import Reader
from tawatur.text.clause_words import phrase_words

_JOINS = "و"
"""A letter that is rather the conjunction, set off from its word."""

_DESCRIBED = ("office", "trade", "source")
"""Kinds of nouns for somebody, behind which letters in marks tell who."""

_SEVERAL = 2
"""Letters that tell somebody without a name, at least."""


def join_initials(reader: Reader, kept: Tagged) -> None:
    """Makes one person in `kept` of a first name and the letters behind it with points, and of letters behind who is called so."""
    letters = {word for word in reader.document.places if len(word) == 1 and word != _JOINS}
    behind = 0
    for at in reader.where(letters):
        if at < max(behind, 1) or reader.kinds[at] != "w":
            continue
        behind = _letters_end(reader, at)
        first = _named_before(reader, kept, at, behind)
        if first == at and not _by_letters(reader, at, behind):
            continue
        for inside in range(first, behind):
            kept.pop(inside, None)
        kept[first] = (behind, "person")


def _letter(reader: Reader, index: int) -> bool:
    return index < reader.size and reader.kinds[index] == "w" and len(reader.words[index]) == 1


def _letters_end(reader: Reader, at: int) -> int:
    """The token behind the letters with points between them that begin at `at`, those without the last one's point."""
    after = at + 1
    while reader.punctuation(after, ".") and _letter(reader, after + 1):
        after += 2
    return after


def _named_before(reader: Reader, kept: Tagged, at: int, after: int) -> int:
    """The first token of the name before the letters from `at` to `after`, with a point before or between them; `at` for none."""
    point = reader.punctuation(at - 1, ".")
    name = at - 1 - point
    if name < 0 or not (point or after - at > 1) or reader.kinds[name] != "w":
        return at
    if reader.limit[name] != reader.limit[at] or reader.punctuation(after, ":"):
        return at  # فلان.⏎س: …، ج: …
    word = reader.words[name]
    given = word in given_names() or (word[0] in "ول" and word[1:] in given_names())
    middle = reader.punctuation(after, ".") and after + 1 < reader.limit[at]
    if middle and may_be_name(reader, after + 1, first=False) and not reader.article(after + 1):
        return at  # جون ف. مرسان
    whole = next(
        (
            first
            for first, (end, kind) in kept.items()
            if end in (name + 1, at + 1) and first < at and kind == "person"
        ),
        name,
    )
    return whole if given or whole < name else at


def _by_letters(reader: Reader, at: int, after: int) -> bool:
    """Whether the letters from `at` to `after` tell who is called so, or is described before: المدعو م.ع, المتهم «س. ك»."""
    if after - at < 2 * _SEVERAL - 1 or reader.at(at):
        return False  # (د.ب.أ)
    mark = reader.kinds[at - 1] in "o("
    if mark and not reader.punctuation(after, "c)"):
        return False
    before = at - 1 - mark
    if before < 0 or reader.limit[before] != reader.limit[at]:
        return False
    noun = reader.term(before, *_DESCRIBED)
    described = (
        noun is not None and noun.term.number == "s" and noun.term.definite and noun.after == before + 1
    )
    return described or reader.words[before] in phrase_words("called")
