"""Those described and not named, papers that speak for somebody, peoples, nationalities before a name."""

from tawatur.mentions.chunk import Chunk, ChunkKind
from tawatur.mentions.closed import numerals, particles
from tawatur.mentions.complements import attached, complement, whence
from tawatur.mentions.genitives import absolute, of_this, owner_end
from tawatur.mentions.name_words import arabic_given_names, everyday, family_names, given_names
from tawatur.mentions.names import read_name
from tawatur.mentions.on_matches import is_on_matches
from tawatur.mentions.reader import Reader, joined_article, source_words
from tawatur.mentions.rules import LONGEST_TAIL, acts, addressed, informed, read_institution
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of
from tawatur.mentions.titles import holder, in_office, with_apposition
from tawatur.text import bare, owned
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency

_ADJECTIVE_ENDINGS = ("ي", "يه", "يون", "يين")


_IMPERFECT = "يتن"

_SHORTEST_MANY = 4
"""A word in يون must have more letters than this to be a plural of relation."""


def _noun_chunk(kind: ChunkKind, index: int, match: Match) -> Chunk:
    """A phrase that a noun of the tables begins, with what the noun tells."""
    chunk, term = Chunk(kind, index, match.after, match.prefix), match.term
    chunk.lemma, chunk.en, chunk.definite = term.id, term.en, term.definite
    chunk.gender, chunk.number = term.gender, term.number
    return chunk


def read_unnamed(reader: Reader, index: int, match: Match) -> Chunk | None:
    """Somebody described and not named: مصدر كبير في وزارة الدفاع, مسؤولون أتراك, خبراء."""
    term = match.term
    if term.kind == "own_kin" and reader.document.light[index].endswith("ة"):
        return None  # زوجة فلان, not زوجه
    if term.number == "d" and term.definite and reader.term(index, "office", prefix=None):
        return None  # الرئيسان: two holders
    chunk = _noun_chunk("unnamed", index, match)
    chunk.how, chunk.why = "description", "somebody described and not named"
    if term.kind in ("trade", "source", "own_kin") and term.number == "s":
        plain = chunk.after
        complement(reader, chunk, False)
        owner = reader.term(plain, "office", "trade", "source")
        tied = chunk.after > plain and reader.article(chunk.after - 1)
        chunk.definite = term.definite or (
            tied and not (owner and owner.term.number == "s")
        )  # مدعي المقاطعة فلان
        named = holder(reader, chunk, strong=True)
        if term.kind == "own_kin" and (named is None or len(named.named) == 1):
            named = _by_given_name(reader, chunk) or named
        if named:
            return with_apposition(reader, named)
        if chunk.of and chunk.of.kind == "person":
            return chunk
        chunk.after, chunk.of, chunk.inner, chunk.country = plain, None, [], None
        chunk.definite = term.definite
    found = described(reader, chunk)
    if (
        term.kind == "media_all"
        and chunk.after == match.after
        and match.after == index + 1
        and not acts(reader, chunk)
    ):
        return None
    return found


def _by_given_name(reader: Reader, kin: Chunk) -> Chunk | None:
    """A relative called by one word, a given name or one with an age behind it: قالت زوجته ليلى إن، والده ريت (69 عاما)."""
    index = kin.after
    if not reader.word(index) or reader.limit[index] != reader.limit[kin.first]:
        return None
    verb = reader.words[index] in clause_words("became")  # والده بات في المستشفى: no Pat
    given = reader.word(index) in given_names() and not (reader.closed(index) or verb)  # والدها أن: no Ann
    if not given and not _aged(reader, index):
        return None
    name = Chunk("person", index, index + 1)
    name.named, name.why = (reader.words[index],), "a given name behind a noun for a relative"
    return in_office(kin, name)


def _aged(reader: Reader, index: int) -> bool:
    """Whether a number of years in brackets stands right behind the word at `index`, which then is a name, whatever else it is."""
    behind = index + 1
    if reader.article(index) or reader.at(index) or not reader.punctuation(behind, "("):
        return False
    return reader.kinds[behind + 1 : behind + 2] == ["n"] and reader.kinds[behind + 3 : behind + 4] == [")"]


def read_some(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A part of many: عدد من المسؤولين, بعض السكان, أحد المنظمين."""
    position = match.after
    if reader.word(position) in particles("min"):
        position += 1
    for inner in reader.at(position):
        if (
            inner.prefix
            or inner.term.kind not in ("trade", "source", "crowd", "office", "body_head")
            or inner.term.number != "p"
        ):
            continue
        chunk = reader.rules[inner.term.kind](reader, position, inner)
        if chunk and chunk.kind == "unnamed":
            chunk.first, chunk.prefix, chunk.head = index, match.prefix, (index, chunk.after)
            chunk.definite, chunk.number, chunk.how = False, "p", "description"
            return chunk
    return None


def described(reader: Reader, chunk: Chunk) -> Chunk:
    """Take the adjectives, genitives and في / من / باسم phrases that describe `chunk`."""
    position, start = chunk.after, chunk.after
    chunk.how = "description"
    while position < reader.limit[chunk.first] and position - start < LONGEST_TAIL:
        word = reader.word(position)
        if word in forms_of("same"):
            chunk.same, position = True, position + 1
            continue
        nisba = reader.nisba(position)
        if nisba:
            chunk.country, position = chunk.country or nisba.term.id, nisba.after
            continue
        if word == _NOT and _adjective_behind(reader, position + 1):
            position += 2  # منظمة | غير حكومية
            continue
        counted = (
            chunk.number == "p" and chunk.definite and reader.article(position) and bare(word) in numerals()
        )
        if counted or reader.is_modifier(position):  # الدول الثلاث
            position += 1
            continue
        step = (
            max(of_this(reader, chunk, position), owner_end(reader, chunk, position))
            if position == start
            else position
        )
        if step > position:
            chunk.definite, position = True, step
            continue
        step = _joined_adjective(reader, chunk, position) if position > start else position
        if step == position and not (chunk.definite or chunk.of):
            step = attached(reader, chunk, position)
        if step == position:
            step = _describing(reader, chunk, position, start)
        if step == position:
            break
        position = step
    chunk.after = whence(reader, chunk, position)
    chunk.head = (chunk.first, chunk.after)
    return chunk


_NOT = "غير"
"""Stands before an adjective that it negates."""


def _adjective_behind(reader: Reader, index: int) -> bool:
    """Whether the word at `index`, behind غير, is an adjective as the noun before it has: منظمة غير | حكومية, not غير | مرة."""
    word = reader.word(index)
    if not word:
        return False
    alike = reader.article(index) == reader.article(index - 2)
    closed = reader.closed(index) or reader.verb(index) or word in particles("adverb")
    return alike and not closed and (reader.is_modifier(index) or word.endswith(_ADJECTIVE_ENDINGS))


def _joined_adjective(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind an adjective that و joins to the one before, of the same persons: خبراء محليون | وأجانب; else `position`."""
    word = reader.word(position)
    match = reader.term(position, "nisba", "modifier", prefix="و")
    if (
        match is None
        or reader.verb(position)
        or (reader.term(position, "office", "trade", "source", prefix="و"))
    ):
        return position
    last = reader.words[position - 1]
    if word[1:].startswith("ال") != last.startswith("ال") or match.after > position + 1:
        return position
    return match.after if chunk.number == "p" or word.endswith(last[-1]) else position


def _describing(reader: Reader, chunk: Chunk, position: int, start: int) -> int:
    word = reader.word(position)
    if word in forms_of("describing"):
        two = reader.word(position + 1) in forms_of("describing")  # من داخل | النادي
        inner = read_institution(reader, position + 1 + two)
        if inner is None:
            return (
                _members(reader, chunk, position)
                if word in particles("min") and not chunk.definite
                else position
            )
        chunk.inner.append(inner)
        chunk.of = chunk.of or inner
        chunk.country = chunk.country or inner.country
        return inner.after
    own = reader.term(chunk.first, "own_kin", prefix=chunk.prefix)  # محاميه | لنادي الأسير
    if word[:1] in "بل" and not reader.stops(position) and not own:
        inner = read_institution(reader, position, word[0])
        told = inner.kind == "media" if inner is not None else addressed(reader, position)
        source = reader.term(chunk.first, "source", "trade", prefix=None) is not None
        alone = inner is None or inner.after == position + 1
        outlet = alone and source and joined_article(word) in forms_of("media")
        if word[0] == "ل" and (told or outlet):
            return position  # مصادر مطلعة | لسكاي نيوز عربية، | للصحيفة، | للصحفيين: whom they told it
        if inner is not None:
            chunk.inner.append(inner)
            chunk.of = chunk.of or inner
            return inner.after
    if chunk.definite or reader.stops(position) or position - start > 1:
        return position
    owned = not absolute(reader, chunk, start)
    if position == start and reader.article(position - 1) and not reader.article(position):
        return position  # أولياء الأمور | إدارة المدرسة
    if position == start and owned:
        inner = read_institution(reader, position)
        if inner and not informed(reader, chunk.first - 1, inner):
            chunk.inner.append(inner)
            chunk.of, chunk.country = inner, chunk.country or inner.country
            return inner.after
    long = len(word) > _SHORTEST_MANY or not word.endswith(("يون", "يين"))  # no ديون
    adjective = (
        long and word.endswith(_ADJECTIVE_ENDINGS) and word[0] not in _IMPERFECT and not _abstract(word)
    )
    after_adjective = position - 1 > chunk.first and _indefinite_adjective(reader, position - 1)
    if reader.article(position) and after_adjective:
        return position  # دعوى قضائية | المدير
    if position > start and reader.article(position) and _feminine_before(reader, position) and not adjective:
        return position  # وسائل الإعلام المحلية | الأمر
    of_many = adjective and chunk.number == "p" and word.endswith("يه")  # مصادر صحافية, no woman who reports
    if (reader.known(position) and not of_many) or not (adjective or (owned and reader.article(position))):
        return position
    return position + 1


def _members(reader: Reader, team: Chunk, position: int) -> int:
    """The token behind the people whom a team is made of, where من stands at `position`: فريق دولي | من علماء الفلك."""
    if reader.words[team.first][len(team.prefix) :] not in forms_of("body"):
        return position
    for inner in reader.at(position + 1):
        if not inner.prefix and inner.term.kind in ("trade", "source", "office") and inner.term.number == "p":
            people = reader.rules[inner.term.kind](reader, position + 1, inner)
            if people is not None and people.kind in ("unnamed", "role"):
                team.inner.append(people)
                return people.after
    return position


def _indefinite_adjective(reader: Reader, index: int) -> bool:
    """Whether an adjective without the article, which governs nothing, stands at `index`: نواب | ألمان, دعوى | قضائية."""
    word = reader.words[index]
    plain = reader.is_modifier(index) or (word.endswith(("ي", "يه")) and not _abstract(word))
    plain |= reader.nisba(index, False) is not None or (len(word) > _SHORTEST_MANY and word.endswith("يون"))
    return plain and not reader.article(index) and reader.word(index - 1) not in forms_of("governing")


def _abstract(word: str) -> bool:
    """Whether the folded `word` ends like an adjective and is a noun that no adjective lies under: إمكانية, أهمية."""
    stem = word[:-1]
    return word.endswith("يه") and frequency(word) > 0 and frequency(stem) + frequency("ال" + stem) == 0


def _feminine_before(reader: Reader, position: int) -> bool:
    """Whether the word before `position` and the one there, with their articles, cannot agree: المحلية | الأمر."""
    before, word = reader.words[position - 1], reader.words[position]
    return reader.article(position - 1) and before.endswith("يه") and not word.endswith(("ه", "ات", "ي"))


def read_document(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A paper that speaks for somebody: البيان, بيان الوزارة, البيان الكوري الجنوبي; none in a name: جهاز التعبئة | والإحصاء."""
    joined = match.prefix == "و" and match.term.definite and index > 0 and reader.article(index - 1)
    if joined and not reader.verb(match.after):
        return None
    chunk = _noun_chunk("document", index, match)
    described(reader, chunk)
    chunk.how, chunk.why = "metonym", "a paper for those behind it"
    return telling(reader, chunk, match.after)


def telling(reader: Reader, chunk: Chunk, plain: int) -> Chunk | None:
    """`chunk`, unless it is a bare indefinite noun, or a paper, that does not act."""
    chunk.weak = chunk.kind == "document" and not _speaks_for(reader, chunk)
    if acts(reader, chunk):
        return chunk
    if chunk.kind != "document":
        return chunk if chunk.definite or chunk.after > plain else None
    before = reader.word(chunk.first - 1) if chunk.first else ""
    introduced = bool(before) and (reader.closed(chunk.first - 1) or before in source_words())
    return chunk if introduced and (chunk.of is not None or chunk.country is not None) else None


def _speaks_for(reader: Reader, paper: Chunk) -> bool:
    """Whether a paper stands where it is spoken from: قال بيان للوزارة, وفق تقرير الوزارة, في بيان للوزارة."""
    before = reader.word(paper.first - 1) if paper.first else ""
    inside = before.removeprefix("و") in particles("fi") or paper.prefix[-1:] == "ب"
    return (
        inside
        or before in source_words()
        or paper.prefix[-1:] == "ل"
        or reader.speaks(paper.first, paper.after)
    )


def read_latter(reader: Reader, index: int, match: Match) -> Chunk | None:
    """الأخير standing alone, with nothing before it that it could describe."""
    before = reader.words[index - 1] if index else ""
    described = (
        before.startswith("ال") or joined_article(before) or owned(before)
    )  # باللحظة الأخيرة, تقاريرها الأخيرة
    if match.prefix[-1:] in ("ب", "ك") or described or before.startswith(("بال", "وال", "كال", "فال")):
        return None
    chunk = Chunk("latter", index, match.after, match.prefix)
    chunk.gender = "f" if reader.words[index].endswith("ه") else "m"
    chunk.how, chunk.definite, chunk.why = "role", True, "the latter"
    return chunk


def _is_player(reader: Reader, nisba: int, name: int) -> bool:
    """Whether one foreign name that is no word of every day stands behind a nationality alone, in an article on matches."""
    word = reader.word(name)
    known = word in given_names() or word in family_names()
    if (
        not known
        or everyday(word)
        or word in arabic_given_names()
        or reader.limit[nisba] != reader.limit[name]
    ):
        return False
    adjective = nisba > 0 and reader.article(nisba - 1) and not reader.verb(nisba - 1)  # المنتخب البرازيلي
    return not adjective and is_on_matches(reader)


def read_nisba(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A people (الفلسطينيون), or a nationality before a name (الفرنسي أرسين فينغر)."""
    term = match.term
    if term.number == "s":
        if not term.definite or match.prefix[-1:] in ("ب", "ك") or reader.is_modifier(index):
            return None
        name = read_name(reader, match.after)
        if name is None and not (index and reader.word(index - 1) and not reader.stops(index - 1)):
            name = read_name(reader, match.after, behind_office=True)
            name = name if name and name.after - match.after > 1 else None
        if name is None and _is_player(reader, index, match.after):
            name = read_name(reader, match.after, behind_office=True)
        if name is None or name.prefix:
            return None
        person = Chunk("person", index, name.after, match.prefix, name.row)
        person.head, person.named, person.country, person.gender = name.head, name.named, term.id, term.gender
        person.rows = name.rows
        person.why = f"a nationality, then {name.why}"
        return with_apposition(reader, person)
    if not term.definite or term.number != "p" or term.gender != "m":
        return None
    chunk = Chunk("people", index, match.after, match.prefix, term.id)
    chunk.country, chunk.lemma, chunk.number, chunk.definite = term.id, term.lemma, "p", True
    chunk.why = "a people"
    return chunk
