"""Finding mentions: the evidence for names and phrases, combined in one place."""

from tawatur.mentions.aged_names import is_aged
from tawatur.mentions.appositions import join_appositions
from tawatur.mentions.chunk import Chunk, everywhere
from tawatur.mentions.clubs import name_clubs, own_country
from tawatur.mentions.construct_duals import name_pairs
from tawatur.mentions.dateline_outlets import know_dateline_outlets
from tawatur.mentions.entities import Cast, Holder, likeliest
from tawatur.mentions.family_first import families_first, is_family_first
from tawatur.mentions.goes_on import note_told
from tawatur.mentions.headline_ministries import headline_ministry
from tawatur.mentions.lead_bodies import name_first_bodies
from tawatur.mentions.leaders_groups import as_group, is_groups_adjective
from tawatur.mentions.name_words import (
    completing_words,
    everyday,
    given_names,
    known_words,
    last_name,
    linking_words,
)
from tawatur.mentions.named_after import is_namesake
from tawatur.mentions.named_next import join_next_sentence
from tawatur.mentions.namesake_outlets import place_outlets
from tawatur.mentions.namesakes import named_as_relatives, note_relative
from tawatur.mentions.nicknames import is_called, nickname
from tawatur.mentions.page_outlets import add_page_outlets
from tawatur.mentions.phrases import RULES, read_chunk
from tawatur.mentions.place_surnames import name_place_surnames
from tawatur.mentions.plain_clubs import name_plain_clubs
from tawatur.mentions.plain_words import apart_from_names
from tawatur.mentions.players import know_players, list_players
from tawatur.mentions.praised import praise_opens, within_praise
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.roles import Resolver
from tawatur.mentions.short_bodies import add_short_bodies, join_federations
from tawatur.mentions.short_outlets import add_short_outlets
from tawatur.mentions.slips import add_slips
from tawatur.mentions.state_teams import name_state_teams
from tawatur.mentions.subject_ends import name_subject_ends
from tawatur.mentions.subject_genders import subject_gender
from tawatur.mentions.subjects import SUBJECT, stands_as_subject, unheard
from tawatur.mentions.surnames import is_surname
from tawatur.mentions.terms import entrances, forms_of, opens
from tawatur.mentions.tidying import tidied
from tawatur.mentions.told_outlets import add_told_outlets
from tawatur.mentions.wording import cut, phrase_text, title_words
from tawatur.model import Entity, How, Mention, Span
from tawatur.text import Document, Fact, hosts, owned, words_of
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at
from tawatur.text.verb_form import VerbForm

COUNTERPART = "counterpart"
"""The lemma of a phrase that names somebody as another's counterpart."""

Tagged = dict[int, tuple[int, str]]


def find_mentions(document: Document) -> tuple[list[Entity], list[Mention]]:
    """Who and what `document` speaks of, and every piece of text that denotes them.

    Entities are in the order in which they are first met, mentions in the order of the text, a longer one before those
    inside it. A mention's span begins behind the proclitics joined to its first word. Offsets count code points of the
    article's untouched text. A collective (الرئيسان) gives a mention for each member, with the same span.
    """
    return assemble(document, _tagged(document))


def assemble(document: Document, tagged: Tagged) -> tuple[list[Entity], list[Mention]]:
    """As `find_mentions`, with the tagger's names given (first token: token after the last, kind)."""
    reader = Reader(document, tagged, RULES)
    reader.tagged = tidied(reader)
    know_dateline_outlets(reader)
    reader.families_first = families_first(reader, reader.tagged)
    cast = Cast(document.article.published.day)
    chunks = _name_persons(reader, cast, name_subject_ends(reader, read_all(reader)))
    name_place_surnames(reader, cast, chunks)
    join_appositions(reader, cast, chunks)
    join_next_sentence(reader, cast, chunks)
    chunks = add_short_bodies(reader, _add_short_names(reader, cast, chunks))
    chunks = add_slips(reader, cast, chunks)
    chunks = add_short_outlets(reader, add_page_outlets(reader, add_told_outlets(reader, chunks)))
    name_clubs(reader, chunks)
    name_state_teams(reader, chunks)
    chunks = headline_ministry(reader, name_plain_clubs(reader, chunks))
    name_first_bodies(reader, chunks)
    place_outlets(reader, chunks)
    join_federations(reader, chunks)
    resolver, mentions = Resolver(document, cast), list[Mention]()
    resolver.foresee(chunks)
    for chunk in chunks:
        holders, why = resolver.resolve(chunk)
        if _idle(reader, chunk, holders):
            continue
        chunk.entities = [h.id for h in holders]
        _emit(document, cast, chunk, why, mentions)
    mentions.sort(key=lambda m: (m.span.start, -m.span.end))
    met = dict.fromkeys(m.entity for m in mentions)
    return [cast.by_id[identifier].entity() for identifier in met], mentions


def _idle(reader: Reader, chunk: Chunk, holders: list[Holder]) -> bool:
    """Whether a bare noun for somebody unnamed does not speak: such nouns are everywhere and denote nobody in particular."""
    if not holders or holders[0].kind != "unnamed" or chunk.of or chunk.country or chunk.same:
        return False
    usual = chunk.kind == "unnamed" and (chunk.lemma in forms_of("source") or chunk.number == "p")
    if chunk.offices and chunk.first and reader.words[chunk.first - 1] in forms_of("some"):
        usual = False  # بعض المحللين: the part speaks, not the whole
    return not (reader.speaks_nearby if usual else reader.speaks)(chunk.first, chunk.after)


def read_all(reader: Reader) -> list[Chunk]:
    """The noun phrases of a document, none inside another."""
    chunks, behind, praise = list[Chunk](), 0, within_praise(reader)
    for index in reader.beginnings(_OPENS):
        if index < behind or index in praise:
            continue
        reader.fence = reader.limit[index]
        chunk = read_chunk(reader, index)
        if chunk is not None:
            behind = chunk.after
            if is_namesake(reader, chunk):
                continue
            as_group(reader, chunk)
            _share_office(chunks, chunk)
            chunks.append(chunk)
            reader.note_joined(chunk)
    reader.fence = reader.size
    return list_players(reader, name_pairs(reader, chunks))


def _share_office(chunks: list[Chunk], chunk: Chunk) -> None:
    """Give the office of a dual to those named right behind it (الرئيسان الروسي … والتركي …), whom it means."""
    behind = chunk
    for before in reversed(chunks[-2:]):
        if before.after < behind.first - 1 or chunk.kind != "person":
            return
        if before.kind == "both":
            before.pair.append(chunk)
            if not chunk.offices:
                chunk.offices, chunk.office_kinds = before.offices, before.office_kinds
            return
        if before.kind != "person" or behind.prefix != "و":
            return
        behind = before


def _opens(word: str) -> bool:
    """Whether a noun phrase of the tables, or a name, may begin with the folded `word`."""
    return word in given_names() or word in linking_words() or opens(word, _OPENERS) or praise_opens(word)


_OPENS = Fact("opens_phrase", _opens, most=100_000)
_OPENERS = frozenset((*RULES, "person"))
"""Kinds of terms that begin a phrase."""


def _tagged(document: Document) -> Tagged:
    try:
        from tawatur.mentions.tagger import tag_names

        return {first: (after, kind) for first, after, kind in tag_names(document)}
    except (ImportError, FileNotFoundError):
        return {}


def _name_persons(reader: Reader, cast: Cast, chunks: list[Chunk]) -> list[Chunk]:
    """Join the named persons: full names first, so that a last name finds its bearer wherever it stands.

    Gives `chunks` without short forms of the tables that nobody named here bears.
    """
    phrases = [*everywhere(chunks)]
    persons = [chunk for chunk in phrases if chunk.kind == "person"]
    relatives = named_as_relatives(reader, phrases, persons)
    document = reader.document
    for chunk in persons:
        chunk.name = chunk.name or phrase_text(document, chunk)
        chunk.country = own_country(chunk)
        chunk.agrees = subject_gender(reader, chunk.first)
        chunk.aged = is_aged(reader, chunk)
    know_players(reader, persons)
    empty: list[Chunk] = []
    for chunk in sorted(persons, key=lambda c: (len(c.named) == 1, not c.row, -len(c.named), c.first)):
        if not cast.can_be(chunk):
            if not (stands_as_subject(reader, chunk.first, chunk.after) or is_called(reader, chunk)):
                empty.append(chunk)
                continue
            chunk.row, chunk.rows, chunk.why = "", (), SUBJECT  # one of that name, whom no table has
        holder = cast.person(chunk)
        holder.seen.append(chunk.first)
        said = _reports(document, chunk)
        note_told(document, chunk, holder, bool(said))
        if _told_as_woman(said):
            holder.gender = "f"
        holder.titles.update(title_words(document, chunk, *title) for title in chunk.titles)
        holder.titles.update(_owned_title(reader, chunk.first))
        chunk.entities = [holder.id]
        note_relative(reader, chunk, holder, relatives)
        called = nickname(reader, chunk)
        if called:
            holder.called.add(called)
            holder.names.append(called)
    _share_with_counterparts(cast, persons)
    for holder in cast.persons:
        holder.seen.sort()
    for chunk in chunks:
        if chunk.why == "the tagger" and chunk.kind != "person":
            bearer = cast.bearer(chunk.named)
            if bearer:
                chunk.kind, chunk.name, chunk.entities = "person", phrase_text(document, chunk), [bearer.id]
                chunk.why = "the last name of one named in full"
    for chunk in empty:
        if chunk.head[0] > chunk.first:  # the office is left without its name
            chunk.kind, chunk.how, chunk.after = "role", "role", chunk.head[0]
            chunk.head = (chunk.first, chunk.after)
    return [chunk for chunk in chunks if chunk not in empty or chunk.kind == "role"]


def _owned_title(reader: Reader, name: int) -> set[tuple[str, ...]]:
    """The trade that somebody's own noun right before a name tells: طبيب of طبيبها فلان, whom الطبيب means."""
    if not name or reader.kinds[name - 1] != "w" or reader.limit[name - 1] != reader.limit[name]:
        return set()
    stems = {owned(host) for _, host in hosts(reader.words[name - 1])}  # طبيبها، لمؤلفه
    stems = {stem for stem in stems if len(stem) > 2}
    nouns = stems | {stem.removesuffix("ت") + "ه" for stem in stems if stem.endswith("ت")}
    return {
        (noun,)
        for noun in nouns
        for prefix, door in entrances(noun)
        if not prefix and any(term.kind in ("office", "trade") and term.number == "s" for term in door.terms)
    }


def _reports(document: Document, chunk: Chunk) -> list[VerbForm]:
    """The readings of the verb right before a name that reports what the one named says (قال فلان، أكدت فلانة), else none."""
    before = chunk.first - 1
    if before < 0 or chunk.prefix or document.kinds[before] != "w":
        return []
    forms = [form for _, form in verbs_at(document.fold[before], document.light[before])]
    finite = [form for form in forms if form.kind in ("perfect", "imperfect")]
    return finite if all("that" in form.verb.complements for form in finite) else []


def _told_as_woman(said: list[VerbForm]) -> bool:
    """Whether the verb of reporting right before a name is feminine, and can have nobody as its object: قالت فلانة."""
    return bool(said) and all(
        form.gender == "f" and form.number == "s" and not any("object" in c for c in form.verb.complements)
        for form in said
    )


def _share_with_counterparts(cast: Cast, persons: list[Chunk]) -> None:
    """Give one called نظيره the office of the person named before, who is of another state."""
    before: Holder | None = None
    for chunk in sorted(persons, key=lambda c: c.first):
        holder = cast.by_id[chunk.entities[0]] if chunk.entities else None
        if holder and chunk.lemma == COUNTERPART and before and before.country != holder.country:
            holder.offices.update(before.offices)
        if holder and holder.offices:
            before = holder


def _add_short_names(reader: Reader, cast: Cast, chunks: list[Chunk]) -> list[Chunk]:
    """Phrases for the last names, standing alone, of persons that the article names in full."""
    shorts: dict[str, list[tuple[tuple[str, ...], Holder]]] = {}
    for holder in cast.persons:
        for name in holder.names:
            for words in [name] if name in holder.called else short_forms(name, holder.country):
                shorts.setdefault(words[0], []).append((words, holder))
    firsts = _first_names(cast)
    if not shorts:
        return chunks
    chunks = [chunk for chunk in chunks if not is_surname(reader, chunk, shorts)]
    covered = bytearray(reader.size)
    for chunk in chunks:
        covered[chunk.first : chunk.after] = b"\1" * (chunk.after - chunk.first)
    added: list[Chunk] = []
    for index in reader.where({word for word, _ in words_of(shorts, reader.document.places)} | firsts.keys()):
        if covered[index] or reader.kinds[index] != "w":
            continue
        word, closed = reader.words[index], reader.closed(index)  # على is not علي
        for prefix, host in hosts(word):
            bearers = shorts.get(host)
            completed = bearers and reader.word(index + 1) in completing_words()  # حسب | الله
            if bearers and (completed or not _common(host) or reader.speaks(index, index + 1)):
                short = _short_name(reader, index, prefix, bearers)
                if short and not (closed and short.after == index + 1):
                    added.append(short)
                    covered[index : short.after] = b"\1" * (short.after - index)
                    break
        else:
            known = word in given_names() or (
                reader.verb(index - 1) and reader.word(index + 1) in saying_words()
            )
            acting = reader.speaks(index, index + 1) or reader.term(index - 1, "own_kin", prefix=None)
            if word in firsts and known and not closed and acting and not unheard(reader, index + 1):
                added.append(_first_name(reader, index, firsts[word]))
    within = {at for chunk in added for at in range(chunk.first + 1, chunk.after)}
    chunks = [
        c for c in chunks if c.first not in within or c.kind != "person" or c.after - c.first > 1
    ]  # لو | سيلسو
    return sorted(chunks + added, key=lambda c: c.first)


def _first_names(cast: Cast) -> dict[str, Holder]:
    """The first names that one person named in full bears alone: whom وأضاف سمير means."""
    bearers: dict[str, set[str]] = {}
    for holder in cast.persons:
        for name in holder.names:
            first = len(name) > 1 and (name[0] in given_names() or not everyday(name[0]))
            if first and name[0] not in linking_words() and name[1] not in linking_words():
                bearers.setdefault(name[0], set()).add(holder.id)
    return {word: cast.by_id[ids.pop()] for word, ids in bearers.items() if len(ids) == 1}


def _first_name(reader: Reader, index: int, holder: Holder) -> Chunk:
    """The phrase for a first name alone that speaks."""
    chunk = Chunk("person", index, index + 1, "", holder.row)
    chunk.named, chunk.entities = (reader.words[index],), [holder.id]
    chunk.why = "the first name of the only one here who bears it"
    holder.seen = sorted([*holder.seen, index])
    return chunk


_COMMON = 200
"""Articles that hold an everyday word with the article: such a word alone is hardly a family name (العالمي)."""


def _common(word: str) -> bool:
    """Whether the folded `word` is rather one of every day than somebody's last name."""
    adverb = word.endswith("ا") and len(word) > 3  # محرم شرعا
    if frequency(word) >= _COMMON and apart_from_names(word) and word not in known_words():
        return True  # مثل, محيط
    return (adverb or (word.startswith("ال") and frequency(word) >= _COMMON)) and everyday(word)


FAMILY_FIRST = frozenset(("KP", "KR", "CN", "TW", "VN", "JP"))
"""Where the family name stands first, papers use it alone (كيم). Japanese names are printed either way."""


def short_forms(name: tuple[str, ...], country: str | None) -> list[tuple[str, ...]]:
    """The parts of a full name that papers use alone: its last word, its last two, its first where that is the family's."""
    if len(name) < 2:
        return []
    last = last_name(name)
    forms = [last] if len(name) > len(last) and (len(last) > 1 or len(last[0]) > 2) else []
    if len(name) > 2 and len(last) == 1:
        forms.append(name[-2:])
    if (country in FAMILY_FIRST and len(name[0]) > 2) or is_family_first(name):
        forms.append(name[:1])
    return forms


def _short_name(
    reader: Reader, index: int, prefix: str, bearers: list[tuple[tuple[str, ...], Holder]]
) -> Chunk | None:
    fitting = [
        (words, holder)
        for words, holder in bearers
        if all(reader.word(index + offset) == word for offset, word in enumerate(words) if offset)
    ]
    if not fitting or is_groups_adjective(reader, index):
        return None
    longest = max(len(words) for words, _ in fitting)
    longest_of = {holder.id: (words, holder) for words, holder in fitting if len(words) == longest}
    meant = likeliest([holder for _, holder in longest_of.values()], index, subject_gender(reader, index))
    assert meant is not None
    words, holder = longest_of[meant.id]
    chunk = Chunk("person", index, index + len(words), prefix, holder.row)
    chunk.named, chunk.why, chunk.entities = words, "the last name of one named in full", [holder.id]
    holder.seen = sorted([*holder.seen, index])
    return chunk


def _emit(document: Document, cast: Cast, chunk: Chunk, why: str, mentions: list[Mention]) -> None:
    span = _span(document, chunk, chunk.first, chunk.after)
    head = _span(document, chunk, *chunk.head)
    for identifier in chunk.entities:
        how: How = "metonym" if chunk.how == "metonym" else "role" if chunk.how == "role" else "name"
        if chunk.how == "description" or (how != "name" and cast.by_id[identifier].kind == "unnamed"):
            how = "description"
        mentions.append(Mention(span=span, head=head, entity=identifier, how=how, why=why))
        cast.by_id[identifier].forms.setdefault(phrase_text(document, chunk))
    for inner in chunk.inner:
        _emit(document, cast, inner, inner.why, mentions)


def _span(document: Document, chunk: Chunk, first: int, after: int) -> Span:
    start = document.starts[first]
    if first == chunk.first and chunk.prefix:
        start += cut(document.article.text[start : document.ends[first]], chunk.prefix)
    return Span(start, document.ends[after - 1])
