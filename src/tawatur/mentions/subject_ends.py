"""Ends of subjects: the holder's name between his office's complement and what was said: قال مدير المركز في المرجان فلان إن …

An office often has more behind it than its own rule reads (a department, a town no table knows, a second office), and the
holder's name stands at the end of all that. What the verb of reporting opens and what was said closes is its subject: a name at
its end is whose office begins it.
"""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.before_names import over_letters
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import numerals, particles
from tawatur.mentions.name_words import inflected, linking_words
from tawatur.mentions.names import BEHIND, read_name
from tawatur.mentions.names_by_place import (
    END,
    RARE,
    between_marks,
    ends,
    may_be_named,
    strange,
    strange_name,
)
from tawatur.mentions.plain_last_names import another_family, plain_last
from tawatur.mentions.reader import Reader, finite_verb, saying_words, source_words
from tawatur.mentions.subject_genders import subject_gender
from tawatur.mentions.subjects import reports
from tawatur.mentions.titles import in_office
from tawatur.text import fold
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at

LONGEST = 24
"""Tokens from an office to the end of its holder's name; longer subjects hold clauses."""

_OFFICES = ("role", "unnamed")
_BEFORE_NAMES = frozenset(("rank", "address", "religion"))
"""Kinds of offices that stand before a name and are no part of what another's office governs."""

_PASSED = ("fi", "min", "an", "bi", "li", "place_time")
"""Functions of particles that a department, a town or a party stands behind, within the office's own words."""


def name_subject_ends(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks`, in the order of the text, with offices that speak joined to the name that ends the verb's subject."""
    starts = {chunk.first: chunk for chunk in chunks}
    found: list[Chunk] = []
    sources = set(reader.where(source_words()))
    for verb in sorted(sources.union(reader.verbs())):
        source = verb in sources
        if reader.limit[verb] <= verb + 1:
            continue
        told = source or reports(reader.words[verb])
        office = starts.get(verb + 1) or (_nouns(reader, verb + 1, starts) if told and not source else None)
        joined = office is not None and office.prefix not in (("", "ل") if source else ("",))
        if office is not None and office.kind in _OFFICES and office.number == "s" and not joined:
            named = _named(reader, office, starts, told)
            if named is not None:
                found.append(named)
    taken = {chunk.first for chunk in found}
    for chunk in chunks:
        if chunk.first not in taken:
            named = _between_commas(reader, chunk, starts) or _longer(reader, chunk, starts)
            found += [named] if named is not None else []
    if not found:
        return chunks
    covered = {token for chunk in found for token in range(chunk.first, chunk.after)}
    return sorted([*found, *(c for c in chunks if c.first not in covered)], key=lambda c: c.first)


def _between_commas(reader: Reader, office: Chunk, starts: dict[int, Chunk]) -> Chunk | None:
    """An office and its holder's strange name between commas behind it, whatever it does: حكم القاضي، كلفن بارنز، لصالح …"""
    position = office.after + reader.punctuation(office.after, "n")
    while reader.article(position) and position - office.after < _FURTHER and not reader.at(position):
        position += 1  # رئيس المصرف الأسبق الشهير، فلان،
    role = office.kind == "role" and office.number == "s" and not office.means and _complete(reader, office)
    if not role or not reader.punctuation(position, ",") or not _opens(reader, position):
        return None
    chunk = starts.get(position + 1)
    name = strange_name(reader, position + 1) if chunk is None or chunk.kind == "person" else None
    if name is None and chunk is None:
        name = between_marks(reader, position)
    if (
        name is None
        or len(name.named) < 2
        or not reader.punctuation(name.after, ",")
        or not strange(reader, name)
    ):
        return None
    if name.named[0][0] == "و" or (chunk is not None and chunk.after > name.after):
        return None
    return in_office(office, name)


def _longer(reader: Reader, name: Chunk, starts: dict[int, Chunk]) -> Chunk | None:
    """The person `name` that speaks with the strange words that end the subject: قال بصير | بارينا إن …; None where none do."""
    before, after = name.first - 1, name.after
    plain = name.kind == "person" and not name.row and not name.prefix and name.head[1] == after
    apposed = bool(name.titles) and name.head[0] > name.first and reader.punctuation(name.head[0] - 1, ",")
    speaks = reader.verb(before) and reports(reader.words[before])
    if not plain or after >= reader.limit[name.first] or not (apposed or speaks):
        return None
    while after - name.after < _FURTHER and (
        _strange_last(reader, after, name.first) or another_family(reader, after)
    ):
        after += 1
        inside = starts.get(after - 1)
        if inside is not None and (inside.kind != "person" or inside.prefix or inside.after > after):
            return None
    if after == name.after and plain_last(reader, name, starts.get(after)):
        return _with_rest(reader, name, after + 1)
    last = reader.words[after - 1]
    if after == name.after or last in linking_words() or last.endswith(("ه", "ا")):
        return None
    if not (reader.punctuation(after, ",") or (speaks and ends(reader, after))):
        return None
    return _with_rest(reader, name, after)


def _with_rest(reader: Reader, name: Chunk, after: int) -> Chunk:
    """The person `name` with the words up to `after` as the rest of the name."""
    longer = Chunk("person", name.first, after, "", "")
    for field in (
        "offices",
        "office_kinds",
        "country",
        "gender",
        "former",
        "titles",
        "of",
        "inner",
        "lemma",
        "definite",
    ):
        setattr(longer, field, getattr(name, field))
    longer.head, longer.why = (name.head[0], after), END
    longer.named = (*name.named, *reader.words[name.after : after])
    return longer


_FEW = 5
"""Articles that hold other forms of a word; of a strange name's letters chance makes fewer."""

_FURTHER = 2
"""Words that a name may lack at its end."""


def _strange_last(reader: Reader, index: int, first: int) -> bool:
    """Whether the word at `index` is hardly anything but the last of a name: rare, without the article, met in no other form."""
    word = reader.word(index)
    if not may_be_named(reader, index, first) or reader.article(index):
        return False
    present = word[0] in "يت" and (inflected(word, 1) or frequency(word) > 0 or len(word) < _LONG)
    if reader.term(index, "media", prefix="ل"):
        return False  # قال فلان | لوأج: whom he told it
    return not present and frequency(word) < RARE and not inflected(word, _FEW)


_LONG = 6
"""Letters of a word that begins as a verb in the present does, at least: so long ones that no paper has are names."""


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


def _named(reader: Reader, office: Chunk, starts: dict[int, Chunk], told: bool) -> Chunk | None:
    """`office` and the name at the end of the subject that it begins as one person; None where none stands there.

    Behind a verb that what was `told` does not follow, only marks show that a name is no object (دعا المدير، فلان، إلى …).
    """
    limit = min(reader.limit[office.first], office.after + LONGEST)
    position, whole = office.after, _complete(reader, office)
    inner: list[Chunk] = []
    while position < limit:
        mark = _opens(reader, position)
        name = _name(reader, over_letters(reader, position + mark), starts, mark or whole)
        if name is None and mark and whole and position + 1 not in starts:
            name = between_marks(reader, position)
        closes = name is not None and (mark or told) and _closes(reader, name, position if mark else -1)
        if name is not None and name.kind == "person" and closes:
            if office.how == "description" and not strange(reader, name):
                return None  # القلعة البيضاء في أوسلو، أقدم قلعة في البلاد
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


def _complete(reader: Reader, office: Chunk) -> bool:
    """Whether `office` is definite, or its last word a body's or a place's, so that it governs nothing more: مراسل في أوسلو."""
    ended = any(chunk.after == office.after and chunk.kind in _ENDED for chunk in office.inner)
    return (
        office.definite or ended or (office.after > office.first + 1 and _definite(reader, office.after - 1))
    )


_ENDED = ("body", "place", "state", "media", "person")
"""Kinds of phrases that no further noun belongs to."""


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
    """Whether the word at `position` governs no noun: the article, a number, a mark, a strange town behind في."""
    word = reader.word(position)
    light = reader.document.light[position]
    if not word or light.startswith(("ال", "وال", "بال", "لل", "فال", "كال")):
        return True
    before = reader.word(position - 1)
    strange = not reader.closed(position) and frequency(word) < RARE and not inflected(word, 1)
    return strange and (before in particles("fi") or before in particles("an"))


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
        if reader.words[first] not in linking_words():
            return None  # أبو فلان
        chunk = None
    strange = strange_name(reader, first)
    read = read_name(reader, first, behind_office=True) if chunk is None else None
    if read is None or read.prefix or read.why == BEHIND or len(read.named) < 2:
        return strange
    return read if strange is None or read.after >= strange.after else strange


def _holders_own(reader: Reader, name: Chunk) -> bool:
    """Whether what stands before a name is no other office, but a rank or one word for the holder's trade: السفيرة فلانة."""
    if name.office_kinds <= _BEFORE_NAMES:
        return True
    return name.head[0] - name.first == 1 and reader.article(name.first) and name.of is None


def _closes(reader: Reader, name: Chunk, mark: int) -> bool:
    """Whether a name behind a mark has another behind it: a comma behind a comma, a closing mark behind an opening one."""
    if mark < 0:
        return name.why != END or ends(reader, name.after)
    closing = {"o": "c", "(": ")"}.get(reader.kinds[mark], "")
    if closing:
        return reader.punctuation(name.after, closing)
    return reader.punctuation(name.after, ",-:o(") or reader.closed_at(name.after)
