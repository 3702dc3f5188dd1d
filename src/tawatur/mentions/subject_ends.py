"""Ends of subjects: the holder's name between his office's complement and what was said: قال مدير المركز في المرجان فلان إن …

An office often has more behind it than its own rule reads (a department, a town no table knows, a second office), and the
holder's name stands at the end of all that. What the verb of reporting opens and what was said closes is its subject: a name at
its end is whose office begins it.
"""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.before_names import over_letters
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import numerals
from tawatur.mentions.name_words import everyday, given_names, inflected, known_words, linking_words
from tawatur.mentions.names import BEHIND, LONGEST_NAME, read_name
from tawatur.mentions.reader import Reader, finite_verb, particles, saying_words, subject_gender
from tawatur.mentions.subjects import reports, unheard
from tawatur.mentions.terms import forms_of
from tawatur.mentions.titles import in_office
from tawatur.text import fold
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at

LONGEST = 24
"""Tokens from an office to the end of its holder's name; longer subjects hold clauses."""

END = "the end of the subject of a verb of reporting"
"""Why words that nothing else speaks for are taken for a name."""

_OFFICES = ("role", "unnamed")
_BEFORE_NAMES = frozenset(("rank", "address", "religion"))
"""Kinds of offices that stand before a name and are no part of what another's office governs."""

_PASSED = ("fi", "min", "an", "bi", "li", "place_time")
"""Functions of particles that a department, a town or a party stands behind, within the office's own words."""


def name_subject_ends(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks`, in the order of the text, with offices that speak joined to the name that ends the verb's subject."""
    starts = {chunk.first: chunk for chunk in chunks}
    found: list[Chunk] = []
    for verb in range(reader.size - 1):
        if not (reader.verb(verb) and reader.limit[verb] > verb + 1 and reports(reader.words[verb])):
            continue
        office = starts.get(verb + 1) or _nouns(reader, verb + 1, starts)
        if office is not None and office.kind in _OFFICES and office.number == "s" and not office.prefix:
            named = _named(reader, office, starts)
            if named is not None:
                found.append(named)
    if not found:
        return chunks
    covered = {token for chunk in found for token in range(chunk.first, chunk.after)}
    return sorted([*found, *(c for c in chunks if c.first not in covered)], key=lambda c: c.first)


@cache
def _one() -> frozenset[str]:
    """The folded words for one of several: أحد, إحدى."""
    return frozenset(fold(form) for row in knowledge.numerals() if row.value == 1 for form in row.ar)


def _nouns(reader: Reader, first: int, starts: dict[int, Chunk]) -> Chunk | None:
    """The noun with the article, or one of several, right behind the verb at ``first - 1``, that no table has: إحدى المشاركات."""
    one = reader.word(first) in _one()
    noun = first + one
    if noun in starts or not reader.article(noun) or (not one and reader.nisba(noun)):
        return None
    word = reader.words[noun]
    feminine = word.endswith(("ه", "ات"))
    if feminine != (subject_gender(reader, first) == "f") or (one and not word.endswith(("ات", "ين"))):
        return None
    chunk = Chunk("unnamed", first, noun + 1)
    chunk.gender, chunk.definite, chunk.how = "f" if feminine else "m", True, "description"
    return chunk


def _named(reader: Reader, office: Chunk, starts: dict[int, Chunk]) -> Chunk | None:
    """`office` and the name at the end of the subject that it begins as one person; None where none stands there."""
    limit = min(reader.limit[office.first], office.after + LONGEST)
    position, whole = office.after, office.definite
    inner: list[Chunk] = []
    while position < limit:
        mark = _opens(reader, position)
        name = _name(reader, over_letters(reader, position + mark), starts, mark or whole)
        if name is not None and name.kind == "person" and _closes(reader, name, position if mark else -1):
            if office.how == "description" and not _strange(reader, name):
                return None  # المسجد الكبير في باريس، أكبر مسجد في المدينة
            if name.titles and not mark and _asks(reader, office.first - 1):
                return None  # حذر عضو في المجلس الرئيس فلانا من …
            person = in_office(office, name)
            person.inner = [*office.inner, *inner, *name.inner]
            if reader.kinds[position] in "o(" and mark:
                person.after += 1
            return person
        chunk = starts.get(position)
        if chunk is not None and _within(chunk):
            inner.append(chunk)
            position, whole = chunk.after, True
            continue
        if mark or chunk is not None or not _goes_on(reader, position):
            return None
        whole = _definite(reader, position)
        position += 1
    return None


def _strange(reader: Reader, name: Chunk) -> bool:
    """Whether a word of `name` is hardly anything but a name: rare, and met in no other form."""
    return any(frequency(word) < _RARE and not inflected(word, 1) for word in name.named)


def _opens(reader: Reader, position: int) -> bool:
    """Whether a mark that a name may stand behind is at `position`, with a space before or behind it, as a slip's has none."""
    ends, starts = reader.document.ends, reader.document.starts
    if position + 1 >= reader.limit[position] or reader.kinds[position] not in ",-(o":
        return False
    return ends[position] < starts[position + 1] or ends[position - 1] < starts[position]


def _within(chunk: Chunk) -> bool:
    """Whether a phrase may belong to the office's complement: not an outlet that it was told to, nobody it concerns."""
    return chunk.kind not in ("media", "document") and not (
        chunk.kind in ("bare", "both") and chunk.prefix == "ل"
    )


def _goes_on(reader: Reader, position: int) -> bool:
    """Whether the token at `position` may belong to the words behind an office: no mark, verb or word that opens a clause."""
    if reader.kinds[position] in "nlc)":
        return True
    word = reader.word(position)
    if not word or word in saying_words() or (finite_verb(word) and not reader.at(position)):
        return False
    if reader.closed(position):
        return word in numerals() or any(word in particles(function) for function in _PASSED)
    return True


def _asks(reader: Reader, verb: int) -> bool:
    """Whether the verb at `verb` may have somebody as its object, who is told, warned or asked."""
    return any("object+" in c for _, form in verbs_at(reader.words[verb]) for c in form.verb.complements)


def _definite(reader: Reader, position: int) -> bool:
    """Whether no noun can be governed by the word at `position`: the article, a number, a mark, a strange town behind في."""
    word = reader.word(position)
    if not word or reader.document.light[position].startswith(("ال", "وال", "بال", "لل", "فال", "كال")):
        return True
    before = reader.word(position - 1)
    strange = not reader.closed(position) and frequency(word) < _RARE and not inflected(word, 1)
    return strange and (before in particles("fi") or before in particles("an"))


_RARE = 60
"""Articles that hold a word: rarer ones that are never inflected are names."""


def _name(reader: Reader, first: int, starts: dict[int, Chunk], whole: bool) -> Chunk | None:
    """The name at `first`, where the words before it are `whole` without it."""
    if not whole or first >= reader.size or reader.kinds[first] != "w":
        return None
    chunk = starts.get(first)
    if chunk is not None and chunk.kind == "person":
        if chunk.prefix or not _holders_own(reader, chunk):
            return None
        if len(chunk.named) > 1:
            return chunk
    elif chunk is not None and (
        chunk.prefix or chunk.after > first + 1 or chunk.kind not in ("state", "place")
    ):
        return None
    strange = _strange_name(reader, first)
    read = read_name(reader, first, behind_office=True) if chunk is None else None
    if read is None or read.prefix or read.why == BEHIND or len(read.named) < 2:
        return strange
    return read if strange is None or read.after >= strange.after else strange


def _holders_own(reader: Reader, name: Chunk) -> bool:
    """Whether what stands before a name is no other office, but a rank or one word for the holder's trade: السفيرة فلانة."""
    if name.office_kinds <= _BEFORE_NAMES:
        return True
    return name.head[0] - name.first == 1 and reader.article(name.first) and name.of is None


def _strange_name(reader: Reader, first: int) -> Chunk | None:
    """The words from `first` as a name, where all may be words of one and what was said, or a mark, stands right behind them."""
    after = first
    while after - first < LONGEST_NAME and _may_be_named(reader, after, first):
        after += 1
    if after == first or not _ends(reader, after):
        return None
    if after - first < 2 and not (unheard(reader, first) and reader.word(after) in saying_words()):
        return None
    chunk = Chunk("person", first, after)
    chunk.named, chunk.why = tuple(reader.words[first:after]), END
    return chunk


_OF_NAMES = ("person", "place", "city", "capital", "name_before", "name_title", "metonym")
"""Kinds of terms whose words are also persons' names (تيرانا)."""


def _may_be_named(reader: Reader, index: int, first: int) -> bool:
    """Whether the word at `index` may be one of a name that only its place shows."""
    word = reader.word(index)
    if not word:
        return False
    light = reader.document.light[index]
    if word in linking_words() and "\u0625" not in reader.document.words(index, index + 1):
        return len(word) > 1  # فان is not فإن
    if len(word) < 2 or reader.closed(index):
        return False
    if word in given_names():
        return not light.startswith("ال")
    if light.startswith("آ"):
        return not everyday(word)
    if word in saying_words() or word in forms_of("not_name") or (finite_verb(word) and frequency(word)):
        return False
    if any(m.term.kind not in _OF_NAMES for m in reader.at(index) if not m.prefix):
        return False
    if reader.article(index):
        given = reader.words[index - 1] in known_words() or reader.term(index - 1, "person") is not None
        return index > first and not reader.nisba(index) and (given or not everyday(word[2:]))
    if any(not m.prefix for m in reader.at(index)):
        return True  # the tables have it as somebody's name, or a town's
    if word.startswith(("وال", "بال", "لل", "فال", "كال")) or _inflects(word):
        return False
    joined = word[0] in "لبوفك" and frequency(word[1:]) > frequency(word)
    return not everyday(word) and not joined


def _inflects(word: str) -> bool:
    """Whether the folded `word` ends as plurals and words with a pronoun do, and papers have what is left without it."""
    ending = next((end for end in _ENDINGS if word.endswith(end)), "")
    stem = word.removesuffix(ending)
    if not ending or len(stem) < 2:
        return False
    return max(map(frequency, (word, "ال" + word, stem, stem + "ه", "ال" + stem))) > 0


_ENDINGS = ("ات", "ون", "ين", "ته", "ها", "هم", "يه", "نا")
"""How plurals, adjectives and nouns with a pronoun end, which names hardly do."""


def _ends(reader: Reader, after: int) -> bool:
    """Whether what was said, a mark or a particle stands at `after`, so that the subject ends there."""
    word = reader.word(after)
    return (
        reader.punctuation(after, ",:o(")
        or word in saying_words()
        or reader.closed_at(after)
        or word in forms_of("not_name")
    )


def _closes(reader: Reader, name: Chunk, mark: int) -> bool:
    """Whether a name behind a mark has another behind it: a comma behind a comma, a closing mark behind an opening one."""
    if mark < 0:
        return name.why != END or _ends(reader, name.after)
    closing = {"o": "c", "(": ")"}.get(reader.kinds[mark], "")
    if closing:
        return reader.punctuation(name.after, closing)
    return reader.punctuation(name.after, ",-:o(") or reader.closed_at(name.after)
