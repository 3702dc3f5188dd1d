"""Organisations, outlets, states, capitals and places by the names that the tables give."""

from tawatur.mentions.chunk import Chunk, ChunkKind
from tawatur.mentions.closed import particles
from tawatur.mentions.clubs import is_club
from tawatur.mentions.descriptions import described
from tawatur.mentions.everyday_bodies import means_body
from tawatur.mentions.longer_names import more_of_it
from tawatur.mentions.name_words import everyday
from tawatur.mentions.names import read_name
from tawatur.mentions.part_states import PART_OF
from tawatur.mentions.parted import read_parted
from tawatur.mentions.reader import Reader, joined_article, saying_words, source_words
from tawatur.mentions.rules import keep_core, quoted
from tawatur.mentions.runs import title_run
from tawatur.mentions.short_outlets import READ, reporters, verb_before
from tawatur.mentions.sites import outlet_of_group, site_of_owner
from tawatur.mentions.states_as_nisbas import states_as_nisbas
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of, is_idiom, outlets, people, states
from tawatur.mentions.towns import is_listed_town, says_itself, stands_for_town
from tawatur.text import bare
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at

# a word that this many of the articles counted hold is a word of everyday news
COMMON = 100
# the English of nouns for an outlet that nobody reads
BROADCAST = ("television", "radio")
# and of an agency
AGENCY = "news agency"
# letters of an outlet's name that is an abbreviation, and the hamzas that tell another word from it
ABBREVIATED = 3
HAMZAS = frozenset("أإآ")


def read_media(reader: Reader, index: int, match: Match) -> Chunk | None:
    """An outlet behind its kind: وكالة "…" الأميركية للأنباء; or a kind alone (الصحيفة)."""
    term = match.term
    parted = read_parted(reader, index, match)
    if parted is not None or _describes(reader, index, match):
        return parted
    chunk = Chunk("media", index, match.after, match.prefix)
    chunk.lemma, chunk.gender, chunk.en = term.lemma, term.gender, term.en
    chunk.definite, chunk.number = term.definite, term.number
    if site_of_owner(reader, chunk, match) or outlet_of_group(reader, chunk, match):
        return chunk  # الموقع الرسمي | لوزارة النقل، وكالة | الحوثيين
    kind = reader.term(match.after, "media_head", prefix="") if not term.definite else None
    if kind is not None and kind.term.en in BROADCAST and kind.term.number == "s" == term.number:
        inner = read_media(reader, match.after, kind)
        placed = reader.term(kind.after, "place", "capital", "city", "state")
        if (
            inner is not None and inner.kind == "media" and not placed
        ):  # not محطة إذاعة أوسلو: her name has its noun
            inner.first, inner.prefix = index, match.prefix
            if inner.row and outlets()[inner.row].kind in READ:
                inner.row, inner.head = (
                    "",
                    (match.after, inner.head[1]),
                )  # محطة | تلفزيون الصباح: not the paper
            return inner  # محطة | تلفزيون المرجان
    plain, position = match.after, match.after
    adjective = reader.nisba(position)
    state = reader.term(position, "state") if term.en == AGENCY and not term.definite else None
    if state and reader.punctuation(state.after, "o") and _only_nouns(reader, state.after):
        chunk.country, position = state.term.id, state.after  # وكالة أنباء نورستان "…"
    if (
        adjective
        and not reader.punctuation(adjective.after, ",.")
        and reader.punctuation(adjective.after, "o(")
    ):
        chunk.country, position = adjective.term.id, adjective.after
    told = term.definite and adjective is None and match.prefix.endswith("ل")  # قالت للصحيفة "…"
    end = quoted(reader, position) if not told else position
    opened = end > position or (
        reader.punctuation(position, "o") and not told
    )  # the closing mark may be missing
    inside = position + 1 if opened else position
    inside += opened and reader.punctuation(inside, "(")
    outlet = reader.term(inside, "media", "organisation")
    if outlet and end > position and _more_in_marks(reader, outlet.after, end - 1):
        outlet = None  # موقع "سبورت مرجان"
    if outlet and outlet.term.short and reader.word(outlet.after) in forms_of("of_the_world"):
        outlet = None  # موقع الاتحاد الدولي
    if outlet and term.number == "s" and _agrees(reader, outlet, max(end, outlet.after)):
        chunk.row, chunk.head = outlet.term.id, (inside, outlet.after)
        row = outlets().get(chunk.row)
        if (term.en in BROADCAST or term.en == AGENCY) and row is not None and row.kind in READ:
            # تلفزيون الصباح، وكالة الصباح: not the paper of that name
            chunk.row, chunk.head = "", (index, outlet.after)
        position = max(end, outlet.after)
    elif end > position:
        chunk.head = (position + 1, end - 1)
        keep_core(reader, chunk, *chunk.head)
        position = end
    elif not term.definite and reader.tagged.get(position):
        chunk.head = (position, reader.tagged[position][0])
        keep_core(reader, chunk, *chunk.head)
        position = chunk.head[1]
    elif not term.definite and reader.punctuation(position, "l"):
        while reader.punctuation(position, "l"):
            position += 1
        chunk.head = (plain, position)
        keep_core(reader, chunk, plain, position)
    elif not term.definite:
        run = title_run(reader, position, False)
        name = read_name(reader, position) if run == position else None
        position = name.after if name else run
        if position > plain:  # وكالة الأنباء النورستانية: a name with its kind
            chunk.head = (index if _only_adjective(reader, index, plain, position) else plain, position)
    named = position > plain and not (adjective and position == adjective.after)
    chunk.after = position
    _media_tail(reader, chunk)
    if chunk.after == plain:
        if term.number != "s":
            return None
        chunk.kind = "bare" if term.definite else "unnamed"
        chunk.how = "role" if term.definite else "description"
        return chunk if term.definite else described(reader, chunk)
    if term.number == "p" and not chunk.row:
        chunk.kind, chunk.how = "unnamed", "description"
        chunk.head = (index, chunk.after)  # وكالات الإغاثة: no outlet called so
    elif not named:
        chunk.kind = "bare" if term.definite else "unnamed"
        return described(reader, chunk)
    chunk.why = "an outlet behind its kind"
    return chunk


def _only_nouns(reader: Reader, opening: int) -> bool:
    """Whether the marks from `opening` on have no verb or particle, which a name has not: "يونهاب", not "الوفد وصل"."""
    return not any(reader.verb(at) or reader.closed(at) for at in range(opening + 1, quoted(reader, opening)))


def _describes(reader: Reader, index: int, match: Match) -> bool:
    """Whether the noun is an adjective of the one right before it: هدنة يومية, حياته اليومية."""
    if match.prefix or not match.term.lemma.endswith("ية") or not index or not reader.word(index - 1):
        return False
    noun = reader.limit[index - 1] == reader.limit[index] and not reader.closed(index - 1)
    return noun and not reader.verb(index - 1) and not reader.at(index - 1)


def _more_in_marks(reader: Reader, first: int, after: int) -> bool:
    """Whether a name's own words, no adjective of state, follow up to the closing mark."""
    latin = all(kind == "l" for kind in reader.kinds[first:after])  # "واشنطن بوست Washington Post"
    return first < after and not latin and reader.nisba(first) is None and not reader.article(first)


def _only_adjective(reader: Reader, kind: int, first: int, after: int) -> bool:
    """Whether nothing but adjectives stand behind a kind that is definite without them: وكالة الأنباء الرسمية الكورية.

    So it is behind one that a government owns: تلفزيون النظام الرسمي.
    """
    owner = reader.term(first, "government")
    first = first if owner is None else owner.after
    if owner is not None and after <= first:
        return True  # تلفزيون النظام
    whole = owner is not None or (first - kind > 1 and reader.article(first - 1))
    ends = "يه" if owner is None else ("ي", "يه")
    return whole and all(word.startswith("ال") and word.endswith(ends) for word in reader.words[first:after])


def _agrees(reader: Reader, outlet: Match, after: int) -> bool:
    """Whether the adjective behind an outlet's name, if there is one, is of the outlet's own state."""
    nisba = reader.nisba(after)
    return nisba is None or outlet.term.country in (None, nisba.term.id)


def _media_tail(reader: Reader, chunk: Chunk) -> None:
    """Adjectives and للأنباء behind an outlet's name."""
    position = chunk.after
    while position < reader.limit[chunk.first]:
        nisba = reader.nisba(position)
        if nisba and nisba.term.number == "s":
            chunk.country, position = chunk.country or nisba.term.id, nisba.after
        elif joined_article(reader.word(position)) or (
            reader.is_modifier(position) and reader.article(position)
        ):
            position += 1
        else:
            break
    chunk.after = position


def read_named(reader: Reader, index: int, match: Match) -> Chunk | None:
    """An organisation, outlet, place or thing of the tables, with a state's adjective behind it."""
    term = match.term
    kinds: dict[str, ChunkKind] = {
        "organisation": "body",
        "media": "media",
        "place": "place",
        "thing": "thing",
    }
    chunk = Chunk(kinds[term.kind], index, match.after, match.prefix, term.id)
    chunk.country, chunk.lemma, chunk.en, chunk.weak = term.country, term.lemma, term.en, term.short
    chunk.definite, chunk.why = True, "a name of the tables"
    if term.kind == "media" and not _is_outlet(reader, index, chunk):
        return None
    if term.kind == "media" and match.after > index + 1 and not _agrees(reader, match, match.after):
        return None  # صحيفة "أخبار اليوم" of another state
    if chunk.weak and term.kind == "media" and not _agrees(reader, match, match.after):
        return None  # العالم الفرنسي فلان: a scientist
    if term.kind == "place" and _of_longer_name(reader, index, match.after):
        return None
    if match.after == index + 1 and term.id in people() and not means_body(reader, index, match):
        return None
    if term.kind in ("organisation", "media"):
        nisba = reader.nisba(match.after, True)
        if nisba and term.country is None and (term.short or _states_own(reader, index, match)):
            return None  # الصندوق السعودي is no fund of the world's
        if nisba and _of_another_state(reader, index, match, nisba):
            return None
        if nisba and nisba.term.number == "s":
            chunk.after = nisba.after
        chunk.head = (chunk.first, chunk.after)
        if chunk.after == match.after and more_of_it(reader, chunk):
            return chunk
    for opening in range(index + 1, match.after - 1):
        if reader.kinds[opening] == "o":  # شركة "أبل": أبل alone too
            keep_core(reader, chunk, opening + 1, match.after - 1)
    return chunk


def _of_another_state(reader: Reader, index: int, match: Match, nisba: Match) -> bool:
    """Whether the adjective behind a name of several words that other states have too makes it theirs: الحزب الوطني | المرجاني.

    Each of its words has the article, so that nothing in it is anybody's own; what is no state's adjective but a part's or a
    people's (الإنجليزي) is no other state's.
    """
    country, state = match.term.country, PART_OF.get(nisba.term.id, nisba.term.id)
    words = reader.words[index + 1 : match.after]
    if country is None or country == state or not words or nisba.term.number != "s":
        return False
    shared = reader.article(index) and all(word.startswith(("ال", "لل")) for word in words)
    known = any(inner.term.kind == "nisba" for at in range(index, match.after) for inner in reader.at(at))
    return shared and state in states() and not known and not is_club(match.term.id)


def _states_own(reader: Reader, index: int, match: Match) -> bool:
    """Whether every state has a body of the same name: الصليب الأحمر | النرويجي is not the one of all states."""
    return any(
        m.term.kind == "body" and (m.after, m.prefix) == (match.after, match.prefix) for m in reader.at(index)
    )


def _of_longer_name(reader: Reader, index: int, after: int) -> bool:
    """Whether a place's name of one word opens a longer name in marks, with no adjective behind it: "حماة الديار"."""
    if after > index + 1 or not index or reader.kinds[index - 1] != "o":
        return False
    behind = reader.word(after)
    return (
        quoted(reader, index - 1) > after + 1
        and bool(behind)
        and not (reader.stops(after) or (reader.article(after) and behind.endswith(("ي", "يه"))))
    )


def _is_outlet(reader: Reader, index: int, chunk: Chunk) -> bool:
    """Whether a short or Latin name stands for its outlet here: capital letters, or the place of a speaker or source."""
    if reader.kinds[index] == "l":
        return reader.document.words(index, index + 1)[:1].isupper()
    if not chunk.row:
        return True  # the dateline's own outlet
    if index and reader.words[index - 1] in reporters() and outlets()[chunk.row].kind not in READ:
        return True  # مراسل الجزيرة
    if chunk.after == index + 1 and _other_hamza(reader.document.light[index], chunk):
        return False  # فرحة كل أب وأم
    if not chunk.weak:
        return True
    if chunk.after == index + 1 and bare(reader.words[index][len(chunk.prefix) :]) in forms_of("media"):
        return False  # توصلت الجريدة بنسخة منه: the paper itself
    if reader.nisba(index) and index and reader.article(index - 1):
        return False  # الملاعب العراقية
    described = index > 0 and reader.article(index - 1) and reader.article(index)
    common = chunk.after == index + 1 and frequency(reader.words[index]) > COMMON
    if described and common and not reader.verb(index - 1):
        return False  # الدواء الجديد
    if chunk.prefix == "ل" and chunk.after - chunk.first > 1:
        return True  # قال لبي بي سي
    if index and reader.closed(index - 1) and reader.words[index - 1] not in source_words() | saying_words():
        return False  # في العالم
    if not reader.speaks(chunk.first, chunk.after):
        return False
    word = joined_article(reader.words[index]) or reader.words[index][len(chunk.prefix) :]
    if _prints(chunk):
        return frequency(word) <= COMMON or _marked(reader, chunk)
    return not everyday(bare(word)) or _marked(reader, chunk) or _tells_news(reader, chunk)


def _other_hamza(printed: str, chunk: Chunk) -> bool:
    """Whether a word as short as an abbreviation is printed with a hamza that the outlet's own (وام) has not."""
    word, row = printed[len(chunk.prefix) :], outlets().get(chunk.row)
    if row is None:
        return False
    return (
        len(word) <= ABBREVIATED
        and set(word) & HAMZAS != set()
        and word not in row.ar
        and word not in row.short
    )


def _prints(chunk: Chunk) -> bool:
    """Whether the outlet is a paper or site, whose title may be any word of the news (الاتحاد, الرأي, المدينة)."""
    row = outlets().get(chunk.row)
    return row is not None and row.kind in ("newspaper", "magazine", "site", "aggregator")


def _tells_news(reader: Reader, chunk: Chunk) -> bool:
    """Whether a channel or agency called by a word of every day is told of as one: ذكرت الحدث, بحسب الحدث."""
    before = chunk.first - 1
    if before < 0 or reader.limit[before] != reader.limit[chunk.first]:
        return False
    if chunk.prefix:  # the headline's «فلان للعربية:»
        return reader.punctuation(chunk.after, ":") and not verb_before(reader, chunk.first)
    word = reader.words[before]
    if word in particles("an"):
        return before > 0 and f"{reader.words[before - 1]} {word}" in source_words()  # نقلا عن الحدث
    forms = [form for _, form in verbs_at(word, reader.document.light[before])]
    told = any(form.kind in ("perfect", "imperfect") and form.gender == "f" for form in forms)
    return word in source_words() or (told and any(form.verb.act in _NEWS for form in forms))


_NEWS = ("report", "say", "announce")
"""What channels and agencies do with news, by the acts of the verbs."""


def _marked(reader: Reader, chunk: Chunk) -> bool:
    """Whether quotation marks or the outlet's kind, here or earlier, show the word to be a title."""
    first, width = chunk.first, len(chunk.prefix)
    if first and reader.kinds[first - 1] == "o":
        return True
    word = reader.words[first][width:]
    return any(
        reader.words[at] == word
        and (reader.words[at - 1] in forms_of("media") or reader.kinds[at - 1] == "o")
        for at in range(1, first)
    )


def read_state(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A state by its name, or a capital: government or place, as what stands before it tells."""
    term = match.term
    before = reader.words[index - 1] if index and reader.limit[index - 1] == reader.limit[index] else ""
    if _adjective(reader, index, match):
        return None
    if reader.word(match.after) in forms_of("birthplace") and term.kind != "state":
        return None  # مسقط رأسه
    if before in forms_of("river") and not match.prefix and term.kind == "state":
        return None
    chunk = Chunk("state", index, match.after, match.prefix, term.id)
    chunk.country, chunk.lemma, chunk.en, chunk.gender, chunk.definite = (
        term.id,
        term.lemma,
        term.en,
        "f",
        True,
    )
    chunk.how, chunk.why = "name", "a state's name"
    former = reader.word(match.after) in forms_of("former") and reader.article(match.after)
    if former and match.after - index > 1 and term.kind == "state":
        chunk.after = match.after + 1  # الاتحاد السوفيتي السابق
    if term.kind != "state":
        place = _is_place(reader, index, match, before) or is_listed_town(reader, index, match)
        chunk.kind = "place" if place else "state"
        chunk.how = "name" if place else "metonym"
        chunk.why = "a capital as a place" if place else "a capital for its government"
    return chunk


def _adjective(reader: Reader, index: int, match: Match) -> bool:
    """Whether the name of one word is an adjective here, behind a noun that no state's name follows: قطاع مالي."""
    word = reader.words[index]
    if word in states_as_nisbas():
        return False  # decided before: its adjective is no name
    if is_idiom(word[len(match.prefix) :], reader.word(index + 1)):
        return True  # الرباط الصليبي
    if match.prefix or match.after > index + 1 or frequency("ال" + word) <= frequency(word) or not index:
        return False
    noun = reader.word(index - 1)
    plain = bool(noun) and reader.limit[index - 1] == reader.limit[index] and not reader.article(index - 1)
    governs = any(m.term.kind not in _DESCRIBED for m in reader.at(index - 1))
    return plain and not governs and not reader.closed(index - 1) and not reader.verb(index - 1)


_DESCRIBED = frozenset(("place_head", "modifier", "not_name", "body_head"))
"""Kinds of terms that a noun may be which an adjective describes: دعم مالي, صندوق مالي; no state's body (جيش مالي)."""


def _is_place(reader: Reader, index: int, match: Match, before: str) -> bool:
    """Whether a capital is meant as a place: behind a preposition of place, before its state's name, in a dateline."""
    if match.term.kind == "city" or match.prefix[-1:] == "ب":
        return True
    if not match.prefix and stands_for_town(reader, index, before) and not says_itself(reader, match):
        return True
    paragraph_start = index == 0 or reader.limit[index - 1] != reader.limit[index]
    if reader.punctuation(match.after, ",") and paragraph_start:
        following = reader.term(match.after + 1, "state")
        return following is not None
    return paragraph_start and reader.punctuation(match.after, "-(/")
