"""Personal names: where one begins, how far it goes, and why it is taken for one."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.hashtags import hashtag_end
from tawatur.mentions.kunyas import mother_of
from tawatur.mentions.last_names import (
    always_behind,
    asks,
    before_office,
    family_behind_servant,
    of_a_family,
    of_a_thing,
    of_another_family,
    speaks_elsewhere,
    spelt_as_verb,
    town_as_last,
    trimmed,
)
from tawatur.mentions.name_words import (
    acts,
    done,
    everyday,
    family_names,
    given_names,
    governed,
    in_what_state,
    inflected,
    known_words,
    linking_words,
)
from tawatur.mentions.plain_words import (
    apart_from_names,
    does,
    is_accusative_word,
    is_plain,
    name_evidence,
    opens_clause,
    rather_plain,
    she_did,
)
from tawatur.mentions.reader import Reader, finite_verb, leaves_a_word, particles, saying_words, source_words
from tawatur.mentions.terms import forms_of
from tawatur.mentions.verbs_at_names import demanded
from tawatur.text import bare
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.sentences import INITIALS

LONGEST_NAME = 5
"""Words; longer runs in the corpus are two names or a name and its apposition."""
_ORDINARY = (
    "office",
    "capital",
    "city",
    "metonym",
    "organisation",
    "place",
    "state",
    "nisba",
    "body",
    "government",
    "document",
    "source",
    "trade",
    "crowd",
    "body_head",
    "media_head",
    "media_all",
    "place_before",
    "modifier",
)


BEHIND = "stands behind an office"
"""Why words that nothing else speaks for are taken for a name."""


def read_name(
    reader: Reader, index: int, *, behind_office: bool = False, comma: bool = False
) -> Chunk | None:
    """The personal name that begins at `index`, or None.

    Directly behind an office (`behind_office`) any word that is nothing else may begin a name; behind a comma it must be a
    known, tagged or given name.
    """
    known = reader.term(index, "person", prefix="" if behind_office else None)
    if known and reader.closed(index) and reader.document.light[index].endswith("ى"):
        known = None  # رد على زيدان is no علي زيدان
    if known and known.after == index + 1 and of_a_thing(reader, index, known):
        return None
    best: Chunk | None = None
    if known and not (known.term.short and (_is_ordinary(reader, index) or asks(reader, index, known))):
        best = _chunk(reader, index, known.after, known.prefix, known.term.id, "a name of the tables")
        if known.term.short or known.after - index == 1:
            best.rows = tuple(
                (m.term.id, not m.term.short)
                for m in reader.at(index)
                if m.term.kind == "person" and m.after == known.after and m.prefix == known.prefix
            )
        if not best.rows:
            if not of_another_family(reader, best):
                return best
            return _chunk(reader, index, best.after + 1, best.prefix, "", "a known name with another family")
        best.weak = (
            best.named[0] in given_names() and not behind_office and not reader.speaks(index, known.after)
        )
    other = _unknown_name(reader, index, behind_office, comma)
    known_alone = best is not None and other is not None and other.why == BEHIND  # الرئيس ترامب | أجرى
    best = other if other and not known_alone and (best is None or other.after > best.after) else best
    tag = hashtag_end(reader, index) if behind_office else index
    if tag > (best.after if best else index):
        return _chunk(reader, index, tag, "", "", "a hashtag behind an office")
    return best


def _unknown_name(reader: Reader, index: int, behind_office: bool, comma: bool) -> Chunk | None:
    """A name that no table has as a whole."""
    tagged = reader.tagged.get(index) if index < reader.fence else None
    word = reader.word(index)
    whose = word[:1] == "ل" and word not in given_names() and word[1:] in given_names()
    if behind_office and tagged and (whose or reader.term(index, "person", prefix="ل")):
        return None  # الطبيب السابق | لسالم الحداد
    if word.startswith(("بال", "لل")) and reader.word(index + 1) in given_names():
        return None  # مدير المستشفى | بالمرجان سالم الحداد
    if mother_of(reader, index):
        return _chunk(reader, index, _extent(reader, index), "", "", "a mother called by her child's name")
    named = word in given_names() or word in linking_words()
    if not (named or tagged or behind_office or reader.verb(index - 1)):
        return None  # nearly all words
    if acts(word) or (behind_office and not tagged and (done(word) or (word[:1] == "ف" and acts(word[1:])))):
        return None  # المدرب | ينفجر غضبا, الممثل | اعتدى
    if not behind_office and demanded(reader, index, index + 2):
        return None
    if tagged and tagged[1] == "person" and not (reader.at(index) and _is_ordinary(reader, index)):
        after = _rest(reader, index, trimmed(reader, index, tagged[0]))
        if after - index > 1 or (after > index and _single(reader, index)):
            prefix = "" if behind_office or word in given_names() else reader.proclitics(index)
            return _chunk(reader, index, after, prefix, "", "the tagger")
    if not word:
        return None
    plain = not behind_office and not tagged and rather_plain(reader, index)
    if named and not (reader.closed(index) or _is_places(reader, index) or plain):
        after = _extent(reader, index)
        if after - index > 1 and (
            behind_office
            or (_source(reader, index) and not _of_many(reader, index + 1))
            or (name_evidence(reader, index, after) and not opens_clause(reader, index))
        ):
            return _chunk(reader, index, after, "", "", "a given name and what follows")
    if not (behind_office or reader.verb(index - 1)):
        return None
    led = (
        word[0] in "بلكف"
        and is_joined(word)
        and (everyday(word[1:]) or frequency(word[1:]) >= _RARE or frequency(word) >= _RARE)
    ) or (word[0] == "ل" and word not in given_names() and leaves_a_word(word))  # لشبكتي, لالتواء
    led = led or in_what_state(word)
    plain = behind_office and is_plain(reader, index, _rare(reader, index + 1))
    if behind_office and not led and _may_be_name(reader, index, first=True) and not plain:
        after = _extent(reader, index)
        joined = word[0] in "بل" and is_joined(word)  # ، بحد أدنى
        if comma and (joined or not (after - index > 1 and reader.stops(after))):
            return None
        if after - index > 1 or _alone(reader, index):
            return _chunk(reader, index, after, "", "", BEHIND)
    if reader.verb(index - 1) and _may_be_name(reader, index, first=True):
        return _subject(reader, index)
    return None


def _is_places(reader: Reader, index: int) -> bool:
    """Whether the words at `index` name a place by the noun before them: ضاحية سان مرجان."""
    return index > 0 and reader.words[index - 1] in forms_of("place")


def _subject(reader: Reader, index: int) -> Chunk | None:
    """A name directly behind a verb of reporting, with what was said right behind it, that the article repeats."""
    after = _extent(reader, index)
    word = reader.words[index]
    joined = word[0] in "بلك" and is_joined(word)
    if (
        reader.article(index)
        or word.endswith(("ا", "ه"))
        or joined
        or everyday(word)
        or apart_from_names(word)
    ):
        return None  # يدعو | لقصف "…", عشاق صلاح أن
    opens = reader.punctuation(after, ":o,(") or reader.word(after) in saying_words()
    if opens and reader.count(reader.words[after - 1]) > 1:
        return _chunk(reader, index, after, "", "", "the subject of a verb of reporting, met again")
    return None


def _source(reader: Reader, index: int) -> bool:
    """Whether a source is named at `index` (بحسب سالم مرسان), or the first of several: كل من سالم مرسان و…"""
    if index > 1 and reader.words[index - 1] in particles("min"):
        return reader.words[index - 2].removeprefix("و") in forms_of("each")
    return index > 0 and reader.words[index - 1] in source_words()


def _of_many(reader: Reader, index: int) -> bool:
    """Whether an everyday plural with the article stands at `index`: الكشف عن أسماء المجتمعين."""
    word = reader.words[index]
    return reader.article(index) and word.endswith(("ين", "ون", "ات")) and everyday(bare(word)[:-2])


def _alone(reader: Reader, index: int) -> bool:
    """Whether one word behind an office is a name: a mark, particle, verb or governed noun follows, and it is no adverb in -an."""
    ends = reader.stops(index + 1) or reader.verb(index + 1) or governed(reader.word(index + 1))
    return ends and not reader.words[index].endswith("ا")


def _chunk(reader: Reader, index: int, after: int, prefix: str, row: str, why: str) -> Chunk:
    chunk = Chunk("person", index, after, prefix, row)
    words = [reader.words[i] for i in range(index, after) if reader.kinds[i] in "wl"]
    words[0] = words[0][len(prefix) :] if prefix else words[0]
    chunk.named = tuple(words)
    chunk.why = why
    return chunk


def _single(reader: Reader, index: int) -> bool:
    """Whether one word that the tagger takes for a person is one: it speaks or comes again, and carries no pronoun."""
    word = reader.words[index]
    if word.endswith(("ه", "ها", "هم")) or word.startswith(("لل", "بال")) or _is_ordinary(reader, index):
        return False
    told = reader.verb(index - 1) and not reader.punctuation(index + 1, "o")
    if not told and word not in known_words() and everyday(word) and apart_from_names(word):
        return False  # أصدرت | ألبوم "…"
    return reader.speaks(index, index + 1) or reader.count(word) > 1


def _rest(reader: Reader, index: int, after: int) -> int:
    """The token behind the tagger's name with the rest that the tagger cut off: rare words, and what a dash joins to it."""
    while index < after < reader.limit[index] and after - index < LONGEST_NAME:
        if _glued_dash(reader, after):
            after += 2
        elif behind := _behind_initial(reader, index, after):
            after = behind
        elif (after - index > 1 or reader.words[index] in given_names()) and (
            _rare(reader, after)
            or speaks_elsewhere(reader, after)
            or spelt_as_verb(reader, after)
            or (after - index == 1 and always_behind(reader, index))
        ):
            after += 1
        elif after - index > 2 and reader.words[after - 2] in linking_words() and of_a_family(reader, after):
            after += 1  # سعود بن فلان الفلاني
        elif family_behind_servant(reader, index, after):
            after += 1  # السيد عبد العليم | الصيفي، رئيس
        elif before_office(reader, index, after):
            after += 1  # قال عبد العزيز | علي المتحدث باسم …
        else:
            break
    return after


_RARE = 60
"""Articles that hold a word: rarer ones that are never inflected are foreign names."""


def _rare(reader: Reader, index: int) -> bool:
    """Whether the word at `index` is met so seldom, and never inflected, that it is part of a foreign name."""
    word = reader.word(index)
    if (
        len(word) < 3
        or reader.at(index)
        or reader.article(index)
        or frequency(word) >= _RARE
        or she_did(word)
    ):
        return False
    if word[0] == "و":  # ويتسن: met as one word, never without its first letter
        return frequency(word) > 0 and (frequency(word[1:]) == 0 or reader.words.count(word) > 1)
    if word[0] in "يت" or (word[0] in "فبلك" and is_joined(word)):
        return False  # a verb in the present, or a preposition
    return not inflected(word, 1) and _may_be_name(reader, index, first=True)


def _extent(reader: Reader, index: int) -> int:
    """The token behind the name that begins at `index`."""
    names = given_names()
    before, behind = linking_words(), forms_of("name_title")
    position, count = index, 0
    while position < reader.limit[index] and (count < LONGEST_NAME or reader.words[position - 1] in before):
        position = reader.over_hash(position)
        word = reader.words[position]
        if count and _glued_dash(reader, position):
            position, count = position + 2, count + 1
            continue
        initial = _behind_initial(reader, index, position) if count else None
        if initial:
            position, count = initial, count + 2
            continue
        if reader.kinds[position] != "w" or _bare_article(reader, position):
            break
        previous = reader.words[position - 1] if count else ""
        linked = previous in before and word not in saying_words()  # آبي | إن
        if not linked and count and word in behind:
            position, count = position + 1, count + 1
            continue
        if not linked and not _may_be_name(reader, position, first=count == 0):
            position += count == 1 and town_as_last(reader, position) and _rare(reader, position - 1)
            break
        if count >= 2 and not (
            linked or previous in names or word in before or word in names or _rare(reader, position)
        ):
            break
        position, count = position + 1, count + 1
        if reader.article(position - 1) and not linked and reader.word(position) not in before:
            break
    while position > index + 1 and (
        reader.kinds[position - 1] != "w"
        or (reader.words[position - 1] in before and reader.words[position - 1] not in names)
    ):
        position -= 1
    return position


def _behind_initial(reader: Reader, first: int, position: int) -> int | None:
    """The token behind the name that follows an initial and its point at `position`, or just before it: فلان ج. فلان."""
    letter = position - 1 if reader.punctuation(position, ".") else position
    if letter <= first or letter + 2 >= reader.limit[first] or not reader.punctuation(letter + 1, "."):
        return None
    word = reader.word(letter)
    family = reader.word(letter + 2)
    if not (len(word) == 1 or word in INITIALS | clause_words("initial")) or not family or len(family) < 3:
        return None
    named = letter + 2 in reader.tagged or _may_be_name(reader, letter + 2, first=False)
    return letter + 3 if named and not reader.article(letter + 2) else None


def _glued_dash(reader: Reader, position: int) -> bool:
    """Whether a dash joins the words around `position` into one name (جاي-إن)."""
    starts, ends = reader.document.starts, reader.document.ends
    if reader.kinds[position] != "-" or not reader.word(position + 1):
        return False
    glued = starts[position] == ends[position - 1] and starts[position + 1] == ends[position]
    return glued and not two_known(reader, position)


def two_known(reader: Reader, dash: int) -> bool:
    """Whether the words on either side of `dash` are each somebody's name in the tables: قمة ترمب-بوتين."""
    return all(reader.term(index, "person", prefix="") is not None for index in (dash - 1, dash + 1))


def _may_be_name(reader: Reader, index: int, first: bool) -> bool:
    """Whether the word at `index` can be part of a name: no particle, verb, ordinary noun or adjective."""
    word = reader.word(index)
    if first and any(m.prefix for m in reader.at(index)):
        return False
    if first and mother_of(reader, index):
        return True
    if reader.document.light[index].startswith("أل") and word in given_names():
        return True  # ألان is not الآن
    if len(word) < 2 or _bare_article(reader, index) or reader.closed(index) or word in forms_of("not_name"):
        return False
    if word == "فان" and "\u0625" in reader.document.words(index, index + 1):
        return False  # فإن: folded it is a name's فان
    if word == "راي" and reader.document.light[index] == "رأى":
        return False  # الوزير رأى: folded it is a name's راي
    if word in given_names() or word in linking_words():
        return True
    if finite_verb(word) or does(word) or _is_ordinary(reader, index) or word.endswith(("ه", "هم", "ها")):
        return False  # a final ه is a ta marbuta or a pronoun; names that end so stand in the tables
    if reader.article(index):
        return not first
    if word[0] in "وف" and (not first or word[0] == "و"):
        return False
    if first and reader.article(index + 1) and word[0] in "بليتن":
        return False  # بتجميد الزيادات, يوقف العمل: a preposition or a verb before its object
    if first and _governs(reader, index):
        return False
    if not first and (governed(word) or is_accusative_word(word)):
        return False  # الطبيب فلان | بتزوير
    if word.startswith(("بال", "لل", "كال", "وال", "فال")):
        return False
    return not (word.endswith("ات") and len(word) > 4) and not word.endswith(("يه", "ته", "تها", "تهم"))


def _bare_article(reader: Reader, index: int) -> bool:
    """Whether an article before a number stands at `index`: ابن الـ38; آل is a name's word."""
    return reader.document.light[index] == "ال"


def _governs(reader: Reader, index: int) -> bool:
    """Whether a plain noun with the article follows, which a noun rather than a name governs: حصول الغارات."""
    behind = reader.word(index + 1)
    return reader.article(index + 1) and behind not in family_names() and not behind.endswith("ي")


def _is_ordinary(reader: Reader, index: int) -> bool:
    """Whether the tables know the word at `index` as a noun or adjective of another kind."""
    return any(m.term.kind in _ORDINARY and not m.prefix for m in reader.at(index))
