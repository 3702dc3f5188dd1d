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
from tawatur.mentions.name_shapes import LONGEST_NAME
from tawatur.mentions.name_words import everyday, given_names, inflected, known_words, linking_words
from tawatur.mentions.names import BEHIND, read_name
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
    role = office.kind == "role" and office.number == "s" and office.definite and not office.means
    if not role or not reader.punctuation(position, ",") or not _opens(reader, position):
        return None
    chunk = starts.get(position + 1)
    name = _strange_name(reader, position + 1) if chunk is None or chunk.kind == "person" else None
    if (
        name is None
        or len(name.named) < 2
        or not reader.punctuation(name.after, ",")
        or not _strange(reader, name)
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
    while after - name.after < _FURTHER and _strange_last(reader, after, name.first):
        after += 1
        inside = starts.get(after - 1)
        if inside is not None and (inside.kind != "person" or inside.prefix or inside.after > after):
            return None
    last = reader.words[after - 1]
    if after == name.after or last in linking_words() or last.endswith(("ه", "ا")):
        return None
    if not (reader.punctuation(after, ",") or (speaks and _ends(reader, after))):
        return None
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

_UNUSUAL = 10
"""Articles that hold a verb's form, at least; rarer ones behind a name are its words (بينا)."""

_FURTHER = 2
"""Words that a name may lack at its end."""


def _strange_last(reader: Reader, index: int, first: int) -> bool:
    """Whether the word at `index` is hardly anything but the last of a name: rare, without the article, met in no other form."""
    word = reader.word(index)
    if not _may_be_named(reader, index, first) or reader.article(index):
        return False
    present = word[0] in "يت" and (inflected(word, 1) or frequency(word) > 0 or len(word) < _LONG)
    return not present and frequency(word) < _RARE and not inflected(word, _FEW)


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


def _strange(reader: Reader, name: Chunk) -> bool:
    """Whether a word of `name` is hardly anything but a name: rare, and met in no other form."""
    rare = any(frequency(word) < _RARE and not inflected(word, 1) for word in name.named)
    return rare or max(map(frequency, name.named)) < _COMMON


_COMMON = 500
"""Articles that hold a word; commoner ones (أكبر) are other words than names where no rare one stands beside them."""


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
    if (
        word in saying_words()
        or word in forms_of("not_name")
        or (finite_verb(word) and frequency(word) >= _UNUSUAL)
    ):
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
    joined = word[0] in "لبوفك" and word[:2] != "وو" and frequency(word[1:]) > frequency(word)
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
