"""Personal names: where one begins, how far it goes, and why it is taken for one."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.hashtags import hashtag_end
from tawatur.mentions.kunyas import MOTHERS, mother_of
from tawatur.mentions.last_names import (
    always_behind,
    another_bearers,
    asks,
    before_office,
    behind_father,
    family_behind_servant,
    of_a_family,
    of_a_thing,
    of_another_family,
    only_a_family,
    speaks_elsewhere,
    spelt_as_verb,
    told_to,
    trimmed,
)
from tawatur.mentions.leaders_groups import is_groups_adjective
from tawatur.mentions.name_edges import anothers_son
from tawatur.mentions.name_shapes import (
    LONGEST_NAME,
    RARE,
    and_another,
    behind_initial,
    glued_dash,
    is_numbered,
    is_ordinary,
    may_be_name,
    name_end,
    numbered_end,
    only_adjective,
    own_first_letter,
    rare,
)
from tawatur.mentions.name_words import (
    acts,
    done,
    everyday,
    family_names,
    given_names,
    governed,
    in_what_state,
    known_words,
    linking_words,
)
from tawatur.mentions.nicknames import is_named
from tawatur.mentions.plain_words import (
    apart_from_names,
    does,
    is_plain,
    name_evidence,
    noun_of_many,
    of_many,
    opens_clause,
    rather_plain,
)
from tawatur.mentions.reader import Reader, leaves_a_word, saying_words, source_words
from tawatur.mentions.subjects import reports
from tawatur.mentions.terms import forms_of
from tawatur.mentions.verbs_at_names import demanded
from tawatur.mentions.word_forms import in_what_way
from tawatur.text import bare
from tawatur.text.frequencies import frequency, is_joined

HOUSE = "آل"
"""What the name of a ruling house stands behind."""

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
    whole = reader.families_first.get(index, 0)
    if whole > (known.after if known else index):
        return _chunk(reader, index, whole, "", "", "a family's name and what follows")
    alone = known is not None and known.after == index + 1
    if known and alone and (of_a_thing(reader, index, known) or is_groups_adjective(reader, index)):
        return None
    best: Chunk | None = None
    if known and not (known.term.short and (is_ordinary(reader, index) or asks(reader, index, known))):
        best = _chunk(reader, index, known.after, known.prefix, known.term.id, "a name of the tables")
        if known.term.short or known.after - index == 1:
            best.rows = tuple(
                (m.term.id, not m.term.short)
                for m in reader.at(index)
                if m.term.kind == "person" and m.after == known.after and m.prefix == known.prefix
            )
        if not best.rows:
            longer = another_bearers(reader, best)
            if longer > best.after:
                return _chunk(
                    reader, index, longer, best.prefix, "", "a known name with more names behind it"
                )
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
    named = word in given_names() or word in linking_words()
    mother = word in MOTHERS and mother_of(reader, index)
    if not (named or tagged or behind_office or mother or reader.verb(index - 1)):
        return None  # nearly all words
    if named and (anothers_son(reader, index) or _longer_noun(reader, index)):
        return None  # ابن عمه | سالم
    if named and not tagged and noun_of_many(reader, index):
        return None  # أعلن المدرب | أسماء اللاعبين
    whose = word[:1] == "ل" and word not in given_names() and word[1:] in given_names()
    whose |= behind_office and word[:1] == "ل" and _named_without(reader, index)
    if behind_office and tagged and (whose or reader.term(index, "person", prefix="ل")):
        return None  # الطبيب السابق | لسالم الحداد, قال القاضي | لفارن
    if word.startswith(("بال", "لل")) and reader.word(index + 1) in given_names():
        return None  # مدير المستشفى | بالمرجان سالم الحداد
    if mother:
        return _chunk(reader, index, name_end(reader, index), "", "", "a mother called by her child's name")
    if acts(word) or (
        behind_office and not tagged and (done(word) or does(word) or (word[:1] == "ف" and acts(word[1:])))
    ):
        return None  # المدرب | ينفجر غضبا, الممثل | اعتدى
    if not behind_office and demanded(reader, index, index + 2):
        return None
    if tagged and index in reader.set_off:
        return _chunk(reader, index, _rest(reader, index, tagged[0]), "", "", "the tagger")
    ordinary = reader.at(index) and is_ordinary(reader, index) and not only_adjective(reader, index)
    ordinary = ordinary and not (tagged and _subject_given(reader, index, tagged[0]))
    if tagged and tagged[1] == "person" and not ordinary:
        after = _rest(reader, index, trimmed(reader, index, tagged[0]))
        one = after > index and (is_named(reader, index) or _single(reader, index))
        whole = behind_office and reader.stops(after) and not reader.article(after)
        whole = whole and (word in given_names() or not word.endswith("ا"))  # not الباحث بيولوجيا، أن
        one |= after > index and whole and not reader.proclitics(index)
        if after - index > 1 or one:
            whole = behind_office or word in given_names() or _right_behind_saying(reader, index)
            prefix = "" if whole else reader.proclitics(index)
            return _chunk(reader, index, after, prefix, "", "the tagger")
    if not word:
        return None
    plain = not behind_office and not tagged and rather_plain(reader, index)
    if named and not (
        reader.closed(index) or _is_places(reader, index) or plain or _of_another(reader, index)
    ):
        after = name_end(reader, index, behind_office=behind_office)
        if after == index + 1 and is_named(reader, index):
            return _chunk(reader, index, after, "", "", "a given name that tells what somebody is called")
        if after - index > 1 and (
            behind_office
            or (_source(reader, index) and not of_many(reader, index + 1))
            or (name_evidence(reader, index, after) and not opens_clause(reader, index))
        ):
            return _chunk(reader, index, after, "", "", "a given name and what follows")
    if not (behind_office or reader.verb(index - 1)):
        return None
    led = (
        word[0] in "بلكف"
        and is_joined(word)
        and (everyday(word[1:]) or frequency(word[1:]) >= RARE or frequency(word) >= RARE)
    ) or (word[0] == "ل" and word not in given_names() and leaves_a_word(word))  # لشبكتي, لالتواء
    led = (led or in_what_state(word)) and not is_numbered(reader, index)
    plain = behind_office and is_plain(reader, index, rare(reader, index + 1))
    if behind_office and not led and may_be_name(reader, index, first=True) and not plain:
        after = name_end(reader, index, behind_office=True)
        joined = word[0] in "بل" and is_joined(word)  # ، بحد أدنى
        if comma and (joined or not (after - index > 1 and reader.stops(after))):
            return None
        if after - index > 1 or _alone(reader, index):
            return _chunk(reader, index, after, "", "", BEHIND)
    if reader.verb(index - 1) and may_be_name(reader, index, first=True):
        return _subject(reader, index)
    return None


def _right_behind_saying(reader: Reader, index: int) -> bool:
    """Whether و begins the word right behind a verb that reports a clause, and so a name of its own: وقالت | وندى مرستون إن.

    Nothing is joined to a subject that has not been told yet.
    """
    return index > 0 and reader.words[index][0] == "و" and reports(reader.words[index - 1])


def _no_object(reader: Reader, index: int) -> bool:
    """Whether the word with the article behind a verb and a given name is nothing to act on: وأثنت ليلى | الوادي."""
    word = reader.word(index)
    if reader.closed(index) or not (reader.article(index) and reader.verb(index - 2)):
        return False
    if everyday(word) or everyday(bare(word)):
        return False
    return {match.term.kind for match in reader.at(index)} <= {"place_head", "river"}


def _is_places(reader: Reader, index: int) -> bool:
    """Whether the words at `index` name a place by the noun before them: ضاحية سان مرجان."""
    return index > 0 and reader.words[index - 1] in forms_of("place")


def _subject(reader: Reader, index: int) -> Chunk | None:
    """A name directly behind a verb of reporting, with what was said right behind it, that the article repeats."""
    after = name_end(reader, index)
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


def _subject_given(reader: Reader, index: int, after: int) -> bool:
    """Whether a noun that is a given name too, with one word behind it, is who said what follows: قال أمين شحادة إن."""
    word = reader.word(index)
    said = reader.verb(index - 1) and (
        reader.word(after) in saying_words() or reader.punctuation(after, ",:o")
    )
    name = word in given_names() and word not in linking_words() and not everyday(reader.word(index + 1))
    return after == index + 2 and said and name


def _longer_noun(reader: Reader, index: int) -> bool:
    """Whether a given name is the first word of a noun of two words for somebody: شاهد عيان."""
    noun = reader.term(index, "source", "office")
    return noun is not None and noun.after > index + 1 and reader.term(index, "person") is None


def _of_another(reader: Reader, index: int) -> bool:
    """Whether a given name that was taken off the tagger's name stands at `index`: بلغ عمر | إنييستا."""
    return index in reader.taken_off


def _source(reader: Reader, index: int) -> bool:
    """Whether a source is named at `index` (بحسب سالم مرسان), or the first of several: كل من سالم مرسان و…"""
    if index > 1 and reader.words[index - 1] in particles("min"):
        return reader.words[index - 2].removeprefix("و") in forms_of("each")
    return index > 0 and reader.words[index - 1] in source_words()


def _alone(reader: Reader, index: int) -> bool:
    """Whether one word behind an office is a name: a mark, particle, verb or governed noun follows, and it is no adverb in -an."""
    ends = reader.stops(index + 1) or reader.verb(index + 1) or governed(reader.word(index + 1))
    ends = ends or told_to(reader, index + 1)
    return ends and not reader.words[index].endswith("ا")


def _named_without(reader: Reader, index: int) -> bool:
    """Whether a word with ل that stands here alone is a name that stands elsewhere in the article without it."""
    word = reader.words[index]
    rest = word[1:]
    if word in family_names() or reader.count(word) > 1 or not reader.count(rest):
        return False
    named = (reader.words[at:after] for at, (after, kind) in reader.tagged.items() if kind == "person")
    return any(rest in name for name in named)


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
    with_pronoun = reader.document.light[index].endswith(("ه", "ها", "هم"))  # not طلحة
    if with_pronoun or word.startswith(("لل", "بال")) or is_ordinary(reader, index):
        return False
    if in_what_way(reader, index):
        return False  # وتقول | بأسى "…"
    told = reader.verb(index - 1) and not reader.punctuation(index + 1, "o")
    if not told and word not in known_words() and everyday(word) and apart_from_names(word):
        return False  # أصدرت | ألبوم "…"
    return reader.speaks(index, index + 1) or reader.count(word) > 1


def _rest(reader: Reader, index: int, after: int) -> int:
    """The token behind the tagger's name with the rest that the tagger cut off: rare words, and what a dash joins to it."""
    while index < after < reader.limit[index] and after - index < LONGEST_NAME:
        if and_another(reader, after):
            break  # رامي القاسمي | وسالم
        if glued_dash(reader, after):
            after += 2
        elif behind := behind_initial(reader, index, after):
            after = behind
        elif reader.words[after - 1] in forms_of("name_title") and numbered_end(reader, after) > after:
            after = numbered_end(reader, after)  # كارل السادس | عشر
        elif (after - index > 1 or reader.words[index] in given_names()) and (
            rare(reader, after)
            or speaks_elsewhere(reader, after)
            or spelt_as_verb(reader, after)
            or (after - index == 1 and (always_behind(reader, index) or _no_object(reader, after)))
            or (after - index == 1 and own_first_letter(reader, after))
        ):
            after += 1
        elif after - index > 2 and reader.words[after - 2] in linking_words() and of_a_family(reader, after):
            after += 1  # سعود بن فلان الفلاني
        elif after - index > 1 and behind_father(reader, index, after) > after:
            after = behind_father(reader, index, after)  # محمود شلبي | أبو زيد; إبراهيم كباشي | الطيب
        elif after - index > 1 and only_a_family(reader, after):
            after += 1  # جاسم السعدون | الفضل أن
        elif family_behind_servant(reader, index, after):
            after += 1  # السيد عبد البديع | الخريفي، رئيس
        elif after - index > 1 and reader.document.light[after - 1] == HOUSE and reader.word(after):
            after += 1  # عبد الله آل | ثاني
        elif before_office(reader, index, after):
            after += 1  # قال عبد العزيز | علي المتحدث باسم …
        else:
            break
    return after
