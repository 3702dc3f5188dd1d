"""Outlets in quotation marks without their kind: that somebody spoke to (تصريحات لـ"المرفأ الجديد"), or one of several."""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk, covering
from tawatur.mentions.closed import particles
from tawatur.mentions.listed_names import LISTED, Listed
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.rules import keep_core, quoted
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of
from tawatur.text import bare, fold
from tawatur.text.clause_words import clause_words

TOLD_IN_MARKS = "an outlet in quotation marks, told something"
"""Why a phrase is the outlet's: the other rules know it by these words."""

SPOKEN = ("interview", "remarks", "call")
"""The phrases for what is held with an outlet or given to it, by their English (ar/phrases.yaml)."""

SPEAKING = ("person", "role", "unnamed", "body")
"""Kinds of phrases for somebody who may tell an outlet something."""

LONGEST = 4
"""Words of an outlet's name."""

TO = "ل"
"""The preposition of whom something is told to, apart from the mark behind it."""

REACH = 3
"""Words from the noun for an interview to the preposition: its adjectives (تصريحات صحفية خاصة لـ)."""


def add_told_outlets(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks` with the outlets in marks or brackets that are told something or listed (صحيفتا "…" و"…"), in the text's order.

    A place of the same name gives way where the tables know the outlet (لـ"الشرق الأوسط"). Without marks the tables must know
    it, behind a noun for what is held with one (في تصريح للشروق).
    """
    led = (at + 1 for at in reader.where({TO, *clause_words("spoken_with")}) if at + 1 < reader.size)
    openings = sorted({*reader.marks("o"), *(at for at in led if _led_in(reader, at))} - {0})
    known_told = _bare_told(reader)
    if not openings and not known_told:
        return chunks
    covered = covering(reader.size, chunks)
    added: list[Chunk] = []
    gone: list[Chunk] = []
    listed = Listed(reader)
    for position in openings:
        many = listed.at(position)
        first, after = _between(reader, position)
        if not 0 < after - first <= LONGEST:
            continue
        noun = covered[position - 1] if many else None
        if noun is not None and not noun.row and (noun.first, noun.after) == (position - 1, position):
            gone.append(noun)  # صحيفتا is no name
        known = reader.term(first, "media")
        row = known.term.id if known is not None and known.after == after else ""
        if not (many or _told(reader, position, covered) or (row and reader.verb(position - 1))):
            continue  # ذكرت "…": the tables must know the outlet
        over = {id(c): c for c in covered[first:after] if c is not None}
        guessed = (not c.row and first <= c.first and c.after <= after for c in over.values())
        if not (many and all(guessed)) and any(not gives_way(c, first, after, row) for c in over.values()):
            continue
        gone += over.values()
        gone += [noun] if noun is not None and not noun.row else []
        chunk = Chunk("media", first, after, "", row)
        chunk.named, chunk.why = tuple(reader.words[first:after]), TOLD_IN_MARKS
        keep_core(reader, chunk, first, after)
        if many:
            chunk.kind, chunk.noun, chunk.lemma = many.kind, many.noun, many.noun
            chunk.why = LISTED if many.noun else TOLD_IN_MARKS
            behind = listed.behind_adjectives(after + 1)
            chunk.after = behind if behind > after + 1 else after
        added.append(chunk)
    for first, match in known_told:
        over = {id(c): c for c in covered[first : match.after] if c is not None}
        if any(not _bare_gives_way(c, first) for c in over.values()):
            continue
        gone += over.values()
        own = reader.document.article.outlet == match.term.id
        row = "" if match.term.short and not own else match.term.id  # several papers are called الشروق
        chunk = Chunk("media", first, match.after, match.prefix, row)
        chunk.named, chunk.why = tuple(reader.words[first : match.after]), "an outlet that was told something"
        keep_core(reader, chunk, first, match.after)
        added.append(chunk)
    if not added and not gone:
        return chunks
    return sorted([c for c in chunks if c not in gone] + added, key=lambda c: c.first)


def _led_in(reader: Reader, index: int) -> bool:
    """Whether a bracket or slash at `index` opens a name behind ل or مع: لـ(كونا), لـ/وام/, في اتصال مع (كونا)."""
    before = reader.words[index - 1]
    opened = reader.kinds[index] == "(" or reader.words[index] == _SLASH
    return opened and (before == TO or before in clause_words("spoken_with"))


def _between(reader: Reader, opening: int) -> tuple[int, int]:
    """The tokens between the mark at `opening` and the one that closes it, ``(first, after)``; empty where none does."""
    first = opening + 1
    if reader.kinds[opening] == "o":
        return first, quoted(reader, opening) - 1
    while reader.punctuation(first, "("):
        first += 1  # ((شينخوا))
    after = first
    while after < reader.limit[opening] and reader.kinds[after] in "wl" and after - first <= LONGEST:
        after += 1
    closed = after < reader.size and (reader.kinds[after] == ")" or reader.words[after] == _SLASH)
    return (first, after) if closed else (first, first)


_SLASH = "/"


def gives_way(chunk: Chunk, first: int, after: int, row: str) -> bool:
    """Whether what was read here is no more than a guess: a place with an outlet's name, its trade, or a name of the tagger's."""
    same = (chunk.first, chunk.after) == (first, after)
    guessed = chunk.why == "the tagger" and not chunk.row and not chunk.rows
    trade = chunk.kind in ("role", "unnamed") and same  # لـ"الاقتصادية"
    part = first <= chunk.first and chunk.after <= after and after - first > 1 and not chunk.offices
    word = part and (chunk.kind == "unnamed" or (chunk.kind == "place" and not same))  # لـ"مرآة | الشرق"
    return (bool(row) and (chunk.kind in ("place", "state") or trade)) or (guessed and same) or word


def _bare_told(reader: Reader) -> list[tuple[int, Match]]:
    """The outlets of the tables, by the token they begin at, that stand behind a noun for what is held with one: في حديث للشروق."""
    found: list[tuple[int, Match]] = []
    for at in reader.where(spoken_words()):
        if not 0 < at < reader.size - 1 or reader.words[at - 1] not in particles("fi") | particles(
            "place_time"
        ):
            continue
        for first in range(at + 1, min(at + 1 + REACH, reader.size)):
            if not reader.word(first):
                break
            before = reader.words[first - 1]
            spoken_with = before == TO or before in clause_words("spoken_with")  # في تصريح لـ الشروق
            match = reader.term(first, "media", prefix="" if spoken_with else "ل")
            if match is not None and _bare_noun(reader.words[first]) not in forms_of("media"):
                found.append((first, match))  # not للجريدة, the paper itself
                break
    return found


def _bare_noun(word: str) -> str:
    """The folded `word` without its preposition and article: للجريدة."""
    return bare("ال" + word[2:]) if word.startswith("لل") else bare(word)


def _bare_gives_way(chunk: Chunk, first: int) -> bool:
    """Whether what was read at token `first` is a guess, or no more than a noun with the article."""
    return chunk.first >= first and not chunk.rows and chunk.kind in ("person", "unnamed", "place", "body")


NEAR = 3
"""Words of a subject that no phrase covers, between its verb and the outlet."""

FARTHEST = 7
"""As many words where what was said follows the outlet: قالت أوساط قريبة من الملف لـ«المرفأ» إن."""


def _told(reader: Reader, opening: int, covered: list[Chunk | None]) -> bool:
    """Whether something is told to what the mark at `opening` begins: قال فلان لـ"…", في حوار مع "…", في تصريح لـ"…"."""
    preposition = opening - 1
    if reader.limit[preposition] != reader.limit[opening] or preposition < 1:
        return False
    word, before = reader.words[preposition], preposition - 1
    spoken = any(
        reader.words[at] in spoken_words() and all(reader.word(t) for t in range(at, preposition))
        for at in range(max(0, preposition - REACH), preposition)
    )
    if word in clause_words("spoken_with"):
        return spoken
    if word != TO:
        return False
    person = covered[before]
    named = person is not None and person.kind in SPEAKING and person.after == preposition
    behind = quoted(reader, opening)
    headline = reader.punctuation(behind, ":")  # مصادر لـ«المرفأ»: …
    behind += reader.punctuation(behind, ",")
    apart = reader.punctuation(before, ",") and reader.word(behind) in saying_words()  # …، لـ«المرفأ»، إن
    says = reader.word(behind) in saying_words() or reader.punctuation(behind, ":o")
    reach = FARTHEST if says else NEAR
    near = any(
        reader.verb(at) for at in range(max(before - reach, 0), before + 1) if _one_run(reader, at, before)
    )
    return spoken or named or headline or apart or near  # وقال تاجر عملة لـ(المرفأ)


def _one_run(reader: Reader, first: int, last: int) -> bool:
    """Whether words alone, and no complementiser, stand from token `first` to `last`."""
    return all(reader.word(at) and reader.words[at] not in saying_words() for at in range(first, last + 1))


@cache
def spoken_words() -> frozenset[str]:
    """The nouns, folded, of what is held with an outlet or given to it: مقابلة، تصريحاته."""
    return frozenset(
        fold(form)
        for row in knowledge.phrases()
        if row.function == "medium" and row.en in SPOKEN
        for form in row.ar
        if " " not in form
    )
