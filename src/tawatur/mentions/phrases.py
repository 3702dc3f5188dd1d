"""Noun phrases: which words belong together, from the first word on."""

from collections.abc import Callable

from tawatur.mentions.chunk import Chunk, ChunkKind
from tawatur.mentions.names import read_name
from tawatur.mentions.reader import Reader, joined_article, particles, source_words
from tawatur.mentions.terms import Match, forms_of

LONGEST_TAIL = 8
"""Words of a complement; longer runs in the corpus are clauses."""
BRACKET = 8
"""Tokens in brackets that still belong to the phrase before them (age, acronym, Latin form)."""

_INSTITUTIONS: tuple[ChunkKind, ...] = ("body", "government", "state", "media", "place", "bare")


def read_chunk(reader: Reader, index: int) -> Chunk | None:
    """The longest noun phrase that begins at token `index` and denotes somebody or some place, or None."""
    best: Chunk | None = None
    for match in reader.at(index):
        rule = _RULES.get(match.term.kind)
        if rule is None or (match.term.kind in _NOUNS and _adjective(reader, index, match)):
            continue
        chunk = rule(reader, index, match)
        if chunk and (best is None or _better(chunk, best)):
            best = chunk
    name = read_name(reader, index)
    if name and (
        best is None or name.after > best.after or (name.after == best.after and best.kind != "person")
    ):
        best = _with_apposition(reader, name)
    if best is None and index in reader.tagged:
        best = _tagged(reader, index)
    if best and best.kind not in ("person", "state", "place"):
        _brackets(reader, best)
    return best


_NOUNS = frozenset(("office", "trade", "source", "deputy", "crowd", "body_head", "document"))


def _adjective(reader: Reader, index: int, match: Match) -> bool:
    """Whether a word that may be an adjective describes the noun before it: الحل السياسي, مشتريات كبيرة."""
    if match.prefix or match.after > index + 1 or not index or not reader.word(index - 1):
        return False
    if reader.closed(index - 1) or reader.verb(index - 1):
        return False
    if match.term.kind == "trade" and match.term.definite and reader.article(index - 1):
        return True
    return reader.is_modifier(index)


def _better(chunk: Chunk, best: Chunk) -> bool:
    """Longer wins; then the one that a table names, the one that needs no other evidence, the one with less joined to it."""
    return _rank(chunk) > _rank(best)


def _rank(chunk: Chunk) -> tuple[int, bool, bool, int]:
    return (chunk.after, bool(chunk.row), not chunk.weak, -len(chunk.prefix))


def _tagged(reader: Reader, index: int) -> Chunk | None:
    after, kind = reader.tagged[index]
    if kind == "person":
        return None
    prefix = reader.proclitics(index)
    chunk = Chunk("body" if kind == "organisation" else "place", index, after, prefix)
    chunk.named = tuple(reader.words[i] for i in range(index, after) if reader.kinds[i] in "wl")
    if prefix:
        chunk.named = (chunk.named[0][len(prefix) :], *chunk.named[1:])
    chunk.why = "the tagger"
    return chunk


# --- offices


def read_office(reader: Reader, index: int, match: Match) -> Chunk | None:
    """An office with its complement and, where one stands there, its holder's name and an apposition."""
    chunk = _office_phrase(reader, index, match)
    if match.term.number != "s":
        return _several(reader, chunk, match)
    bare_rank = match.term.office_kind in ("rank", "address") and not match.term.definite
    named = _holder(reader, chunk, strong=bare_rank)
    if named:
        return _with_apposition(reader, named)
    if match.term.office_kind in ("address", "rank") and not chunk.definite:
        return None
    _brackets(reader, chunk)
    return chunk


def _office_phrase(reader: Reader, index: int, match: Match) -> Chunk:
    term = match.term
    chunk = Chunk("role", index, match.after, match.prefix)
    same = [m for m in reader.at(index) if m.after == match.after and m.prefix == match.prefix]
    same.sort(key=lambda m: m.term.short)
    chunk.offices = tuple(dict.fromkeys(m.term.id for m in same if m.term.kind == "office"))
    chunk.office_kinds = frozenset(m.term.office_kind for m in same if m.term.kind == "office")
    chunk.gender, chunk.number, chunk.lemma, chunk.definite = (
        term.gender,
        term.number,
        term.lemma,
        term.definite,
    )
    chunk.how, chunk.why = "role", "an office"
    construct = not term.definite and reader.words[match.after - 1].startswith("ال")
    _complement(reader, chunk, construct)
    chunk.definite = chunk.definite or construct or chunk.of is not None or chunk.country is not None
    chunk.head = (chunk.first, chunk.after)
    return chunk


def _complement(reader: Reader, chunk: Chunk, construct: bool) -> None:
    """Take what the head governs: a state's adjective or name, a body, باسم and a body, في and a place, السابق."""
    position, start = chunk.after, chunk.after
    bound = construct
    while (
        position < reader.limit[chunk.first]
        and position - start < LONGEST_TAIL
        and reader.kinds[position] in "wl"
    ):
        word = reader.words[position]
        nisba = reader.nisba(position, True if chunk.definite or bound else None)
        if (
            nisba
            and chunk.country in (None, nisba.term.id)
            and chunk.number != "d"
            and nisba.term.number == "s"
        ):
            chunk.country, position = nisba.term.id, nisba.after
            continue
        if reader.is_modifier(position) and (
            position > start or word.startswith("ال") == (chunk.definite or bound)
        ):
            chunk.former = chunk.former or word in forms_of("former")
            position += 1
            continue
        if chunk.definite and reader.article(position) and _unknown_adjective(reader, position):
            position += 1
            continue
        step = _governed(reader, chunk, position, bound)
        if step == position:
            break
        position, bound = step, True
    chunk.after = position


def _unknown_adjective(reader: Reader, position: int) -> bool:
    """Whether the word with the article at `position` looks like a relative adjective that no table has: الحربي."""
    return (
        reader.words[position].endswith(("ي", "يه"))
        and not reader.known(position)
        and not reader.closed(position)
    )


_HEADS = frozenset(("state", "party", "business", "media", "religion", "sport"))
"""Kinds of office whose head noun may govern nouns that no table has (مدير تسويق الشركة)."""


def _governed(reader: Reader, chunk: Chunk, position: int, bound: bool) -> int:
    """The token behind one complement at `position`, or `position` where there is none."""
    word = reader.words[position]
    if chunk.of is None:
        if word in forms_of("on_behalf") and position + 1 < reader.size:
            return _belongs(reader, chunk, position + 1) or _noun_run(reader, position + 1)
        inside = word in particles("fi")
        if word in forms_of("describing") and not (inside and bound and chunk.country):
            mere_place = inside and chunk.definite and not bound
            return _belongs(reader, chunk, position + 1, place=mere_place) or position
        if not chunk.definite and not bound:
            after = _belongs(reader, chunk, position)
            if after:
                return after
        if joined_article(word) or word[:1] in "لب":
            after = _belongs(reader, chunk, position, joined=word[0])
            if after:
                return after
    if word in forms_of("affairs"):
        return _noun_run(reader, position + 1)
    if chunk.of and joined_article(word):
        return _noun_run(reader, position + 1) if reader.article(position + 1) else position + 1
    plain = not bound and not chunk.definite and not reader.stops(position) and not reader.known(position)
    if plain and chunk.office_kinds & _HEADS and not word.startswith("ي") and not word.endswith("ت"):
        return _generic(reader, position)
    if bound and word.startswith("وال") and reader.nisba(position + 1, True):
        return position + 1
    return position


def _belongs(reader: Reader, chunk: Chunk, position: int, joined: str = "", place: bool = False) -> int:
    """Read the institution at `position` that `chunk` belongs to; 0 where there is none.

    `joined`: the preposition its first word carries; `place`: a mere place does not count.
    """
    inner = read_institution(reader, position, joined)
    if inner is None or (place and inner.kind in ("state", "place")):
        return 0
    if joined == "ل" and inner.kind == "media":  # قال الناطق لوكالة …: whom he told it
        return 0
    chunk.of = inner
    chunk.inner.append(inner)
    chunk.country = chunk.country or inner.country
    return inner.after


def read_institution(reader: Reader, index: int, joined: str = "") -> Chunk | None:
    """The organisation, state, outlet or place at `index` whose first word carries exactly the proclitic `joined`."""
    best: Chunk | None = None
    for match in reader.at(index):
        rule = _RULES.get(match.term.kind)
        if (
            rule is None
            or match.prefix != joined
            or match.term.kind in ("office", "person", "source", "trade", "deputy", "kin")
        ):
            continue
        chunk = rule(reader, index, match)
        if chunk and chunk.kind in _INSTITUTIONS and (best is None or _better(chunk, best)):
            best = chunk
    return best


def _generic(reader: Reader, position: int) -> int:
    """The token behind a complement of plain nouns: words without the article, then those with it."""
    start = position
    while position - start < 2 and not reader.article(position) and not reader.stops(position):
        if reader.known(position) and position > start:
            break
        position += 1
    if not reader.article(position):
        return start
    return _noun_run(reader, position)


def _noun_run(reader: Reader, position: int) -> int:
    """The token behind the words with the article at `position` (three at most), joined by و or ل too."""
    start = position
    while position - start < 3:
        word = reader.word(position)
        carries = reader.article(position) or (
            position > start and (word.startswith("وال") or joined_article(word))
        )
        if not carries or reader.nisba(position) or reader.stops(position):
            break
        position += 1
    return position


def _holder(reader: Reader, chunk: Chunk, strong: bool = False) -> Chunk | None:
    """The office phrase with the name behind it as one person, or None where no name follows.

    `strong`: behind this head only a known, tagged or given name counts.
    """
    position = chunk.after
    comma = reader.punctuation(position, ",") or reader.punctuation(position, "-")
    if comma:
        position += 1
    if position >= reader.size or reader.limit[position] != reader.limit[chunk.first]:
        return None
    inner = reader.term(position, "office")
    name: Chunk | None = None
    if inner and inner.term.number == "s":
        name = _holder(reader, _office_phrase(reader, position, inner))
        if name and comma and not (inner.term.office_kind in ("rank", "address")):
            name = None
    if name is None and not inner:
        nisba = reader.nisba(position, True)
        if nisba and nisba.term.number == "s" and not comma:
            name = None
        else:
            if chunk.definite and not strong:
                name = read_name(reader, position, behind_office=True, comma=comma)
            else:
                name = read_name(reader, position)
                name = name if name and not name.prefix else None
    if name is None:
        return None
    person = Chunk("person", chunk.first, name.after, chunk.prefix, name.row)
    person.head, person.named, person.rows = name.head, name.named, name.rows
    person.offices, person.office_kinds = chunk.offices + name.offices, chunk.office_kinds | name.office_kinds
    person.country, person.gender, person.former = chunk.country or name.country, chunk.gender, chunk.former
    person.of, person.inner, person.lemma = chunk.of or name.of, chunk.inner + name.inner, chunk.lemma
    person.definite = True
    person.why = f"an office, then {name.why}"
    return person


def _with_apposition(reader: Reader, chunk: Chunk) -> Chunk:
    """A name with its brackets and an office behind it (نيكي هيلي، مندوبة …)."""
    _brackets(reader, chunk)
    position = chunk.after
    comma = reader.punctuation(position, ",-")
    if comma:
        position += 1
    if position >= reader.size or reader.limit[position] != reader.limit[chunk.first]:
        return chunk
    match = reader.term(position, "office", "deputy", "trade")
    if match is None or match.term.number != "s" or match.term.office_kind in ("rank", "address"):
        return chunk
    if not comma and not match.term.definite and match.term.kind != "office":
        return chunk
    title = (
        _office_phrase(reader, position, match)
        if match.term.kind == "office"
        else read_unnamed(reader, position, match)
    )
    if title is None or _holder(reader, title) or (not comma and title.country is None and title.of is None):
        return chunk
    chunk.after = title.after
    second = reader.term(title.after, "office", prefix="و")
    if second and second.term.number == "s":
        more = _office_phrase(reader, title.after, second)
        chunk.after, title.offices = more.after, title.offices + more.offices
        chunk.inner += more.inner
    chunk.offices += title.offices
    chunk.office_kinds |= title.office_kinds
    chunk.country = chunk.country or title.country
    chunk.of = chunk.of or title.of
    chunk.inner += title.inner
    chunk.former = chunk.former or title.former
    if title.gender == "f":
        chunk.gender = "f"
    _brackets(reader, chunk)
    return chunk


def _brackets(reader: Reader, chunk: Chunk) -> None:
    """Take brackets right behind `chunk` into it."""
    if not reader.punctuation(chunk.after, "("):
        return
    for position in range(chunk.after + 1, min(chunk.after + BRACKET + 2, reader.limit[chunk.first])):
        if reader.kinds[position] == ")":
            chunk.after = position + 1
            return


def _several(reader: Reader, chunk: Chunk, match: Match) -> Chunk | None:
    """An office in dual or plural: two holders, or a group."""
    if chunk.number == "d" and not match.term.definite and chunk.after == match.after:
        return None  # a dual without its complement is another word: رئيسي
    _two_adjectives(reader, chunk)
    chunk.kind = "both" if chunk.number == "d" else "unnamed"
    chunk.how = "role" if chunk.number == "d" else "description"
    chunk.head = (chunk.first, chunk.after)
    return chunk


def _two_adjectives(reader: Reader, chunk: Chunk) -> None:
    """الرئيسان الروسي والتركي: the states of the two."""
    first = reader.nisba(chunk.after, True)
    if chunk.number != "d" or first is None or first.term.number != "s":
        return
    for second in reader.at(first.after):
        if second.prefix == "و" and second.term.kind == "nisba" and second.term.number == "s":
            chunk.countries = (first.term.id, second.term.id)
            chunk.after = second.after
            return


# --- deputies and kin


def read_deputy(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A deputy, adviser or relative of another office or person: نائب وزير الخارجية, نجل الرئيس."""
    position = match.after
    inner = reader.term(position, "office")
    name = None if inner else read_name(reader, position)
    if inner is None and name is None:
        return None
    chunk = Chunk("role", index, position, match.prefix)
    chunk.lemma, chunk.gender, chunk.how, chunk.why = match.term.lemma, match.term.gender, "role", "an office"
    if inner:
        whole = read_office(reader, position, inner)
        plain = _office_phrase(reader, position, inner)
        own = whole is not None and whole.kind == "person" and _holds(whole)
        governed = whole if own and whole else plain
    else:
        assert name is not None
        governed = name
    chunk.after, chunk.of, chunk.country = governed.after, governed, governed.country
    chunk.inner = [governed]
    chunk.offices = (f"{match.term.lemma} {' '.join(governed.offices)}",)
    chunk.definite = True
    chunk.head = (chunk.first, chunk.after)
    named = _holder(reader, chunk)
    return _with_apposition(reader, named) if named else chunk


def _holds(person: Chunk) -> bool:
    """Whether the tables say that the named person holds the office named before."""
    from tawatur.mentions.terms import people

    row = people().get(person.row)
    return row is not None and any(holding.office in person.offices for holding in row.offices)


# --- bodies and outlets


def read_body(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A body of a state by its name (وزارة الخارجية, الخارجية الروسية, شرطة كييف, وزارة الصحة في غزة)."""
    term = match.term
    chunk = Chunk("body", index, match.after, match.prefix, term.id)
    chunk.lemma, chunk.en, chunk.gender, chunk.definite = term.lemma, term.en, term.gender, True
    construct = " " in term.lemma or not term.definite
    _body_tail(reader, chunk, construct=not term.definite and match.after - index == 1)
    chunk.weak = term.short and chunk.country is None and chunk.of is None
    if chunk.weak and (not term.definite or not _acts(reader, chunk)):
        return None
    chunk.why = "a body of the tables" if construct else "a body by its short name"
    return chunk


def _acts(reader: Reader, chunk: Chunk) -> bool:
    """Whether `chunk` stands where a speaker does: beside a verb of reporting or behind بحسب, or opens a paragraph."""
    if chunk.prefix[-1:] in ("ب", "ل", "ك"):
        return False
    opens = chunk.first == 0 or reader.limit[chunk.first - 1] != reader.limit[chunk.first]
    return opens or reader.speaks(chunk.first, chunk.after)


def _body_tail(reader: Reader, chunk: Chunk, construct: bool) -> None:
    position = chunk.after
    while position < reader.limit[chunk.first] and position - chunk.first < LONGEST_TAIL:
        nisba = reader.nisba(position, True)
        if nisba and nisba.term.number == "s" and chunk.country in (None, nisba.term.id):
            chunk.country, position = nisba.term.id, nisba.after
            continue
        if reader.is_modifier(position) and reader.article(position):
            position += 1
            continue
        state = reader.term(position, "state", "capital", "city", "place", "metonym")
        if construct and state and chunk.of is None:
            _place_of(reader, chunk, position, state)
            position = state.after
            continue
        word = reader.word(position)
        if word in particles("fi") and chunk.of is None:
            inner = reader.term(position + 1, "state", "capital", "city", "place", "metonym")
            if inner:
                _place_of(reader, chunk, position + 1, inner)
                position = inner.after
                continue
        if word[:1] == "ب" and chunk.of is None:
            joined = reader.term(position, "state", "capital", "city", "place", "metonym", prefix="ب")
            if joined:
                _place_of(reader, chunk, position, joined)
                position = joined.after
                continue
        break
    chunk.after = position
    chunk.head = (chunk.first, chunk.after)


def _place_of(reader: Reader, chunk: Chunk, position: int, match: Match) -> None:
    """`chunk` is the body of the place at `position`."""
    inner = _place_chunk(position, match)
    chunk.of = inner
    chunk.inner.append(inner)
    chunk.country = chunk.country or inner.country


def _place_chunk(position: int, match: Match) -> Chunk:
    inner = Chunk(
        "state" if match.term.kind == "state" else "place", position, match.after, match.prefix, match.term.id
    )
    inner.country, inner.en, inner.lemma = match.term.country, match.term.en, match.term.lemma
    inner.how = "name"
    return inner


def read_generic_body(reader: Reader, index: int, match: Match) -> Chunk | None:
    """An organisation by a head noun and what follows: هيئة الصناعات الدفاعية التركية, شركة "…", اللجنة, لجنة محلية."""
    term = match.term
    chunk = Chunk("body", index, match.after, match.prefix)
    chunk.lemma, chunk.en, chunk.gender, chunk.number, chunk.definite = (
        term.lemma,
        term.en,
        term.gender,
        term.number,
        term.definite,
    )
    plain = match.after
    position = _title_run(reader, plain, term.definite)
    if position == plain and not term.definite:
        position = _quoted(reader, position)
    if position == plain and not term.definite:
        known = reader.term(plain, "organisation", "media", "body", "person", "government")
        if known:
            inner = read_institution(reader, plain)
            position = inner.after if inner else known.after
            if inner:
                chunk.of, chunk.country = inner, inner.country
                chunk.inner.append(inner)
        elif plain in reader.tagged:
            position = reader.tagged[plain][0]
        elif reader.punctuation(plain, "l"):
            position = plain + 1
    chunk.after = position
    _body_tail(reader, chunk, construct=not term.definite)
    if chunk.after == plain:
        if term.number != "s":
            return None
        chunk.kind = "bare" if term.definite else "unnamed"
        if chunk.kind == "unnamed":
            return _telling(reader, _described(reader, chunk), plain)
        chunk.how, chunk.why = "role", "a body by its head noun"
        return chunk
    if term.number == "p":
        chunk.kind, chunk.how = "unnamed", "description"
    chunk.why = "a head noun of bodies and what follows"
    return chunk


def _title_run(reader: Reader, position: int, definite: bool) -> int:
    """The token behind the run of definite words that makes a title: العليا لمسيرات العودة, الصناعات الدفاعية."""
    start = position
    while position - start < LONGEST_TAIL and position < reader.size:
        word = reader.word(position)
        if not word or reader.limit[position] != reader.limit[max(start - 1, 0)]:
            break
        if (
            reader.nisba(position)
            or reader.closed(position)
            or (reader.stops(position) and not reader.article(position))
        ):
            break
        joins = position > start and (word.startswith("وال") or joined_article(word) is not None)
        if joins and reader.term(position, "body_head", "media_head", "organisation", "body", prefix="و"):
            break
        serves = position > start and word.startswith("ل") and reader.article(position + 1) and not reader.at(position)
        if not (reader.article(position) or joins or serves or (definite and joined_article(word))):
            break
        if reader.term(position, "office", "source", "person", "latter", "same", prefix=None):
            break
        position += 1
    return position


def _quoted(reader: Reader, position: int) -> int:
    """The token behind a name in quotation marks or brackets at `position` (five words at most), else `position`."""
    if not reader.punctuation(position, "o("):
        return position
    closing = "c" if reader.kinds[position] == "o" else ")"
    for end in range(position + 1, min(position + 7, reader.limit[position])):
        if reader.kinds[end] == closing:
            return end + 1
        if reader.kinds[end] not in "wln-p":
            return position
    return position


def read_government(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A government: of a state (الحكومة الأردنية), of a place or person (حكومة الوفاق), or alone (السلطات)."""
    term = match.term
    chunk = Chunk("government", index, match.after, match.prefix)
    chunk.lemma, chunk.gender, chunk.definite, chunk.how = term.lemma, term.gender, term.definite, "metonym"
    chunk.en = term.en
    if term.number != "s":
        return None
    position = match.after
    if term.definite and reader.is_modifier(position) and reader.article(position):
        position += 1
        chunk.after = position
    _body_tail(reader, chunk, construct=not term.definite)
    if chunk.country:
        chunk.why = "a state's government"
        return chunk
    if not term.definite:
        inner = read_name(reader, position) or read_institution(reader, position)
        if inner is None:
            return None
        chunk.of, chunk.after, chunk.country = inner, inner.after, inner.country
        chunk.inner.append(inner)
        chunk.head = (chunk.first, chunk.after)
        return chunk
    chunk.weak = chunk.after == match.after
    chunk.why = "a government by its head noun"
    return chunk


def read_side(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A side in talks: الجانب الروسي."""
    nisba = reader.nisba(match.after, match.term.definite)
    if nisba is None or nisba.term.number != "s":
        return None
    chunk = Chunk("government", index, nisba.after, match.prefix)
    chunk.country, chunk.how, chunk.definite, chunk.why = nisba.term.id, "metonym", True, "a state's side"
    chunk.lemma = match.term.lemma
    return chunk


def read_media(reader: Reader, index: int, match: Match) -> Chunk | None:
    """An outlet behind its kind: وكالة "…" الأميركية للأنباء; or a kind alone (الصحيفة)."""
    term = match.term
    chunk = Chunk("media", index, match.after, match.prefix)
    chunk.lemma, chunk.gender, chunk.definite, chunk.number = (
        term.lemma,
        term.gender,
        term.definite,
        term.number,
    )
    chunk.en = term.en
    plain, position = match.after, match.after
    adjective = reader.nisba(position)
    if (
        adjective
        and not reader.punctuation(adjective.after, ",.")
        and reader.punctuation(adjective.after, "o(")
    ):
        chunk.country, position = adjective.term.id, adjective.after
    quoted = _quoted(reader, position)
    inside = position + 1 if quoted > position else position
    outlet = reader.term(inside, "media", "organisation")
    if outlet and _agrees(reader, outlet, max(quoted, outlet.after)):
        chunk.row, chunk.head = outlet.term.id, (inside, outlet.after)
        position = max(quoted, outlet.after)
    elif quoted > position:
        chunk.head = (position + 1, quoted - 1)
        position = quoted
    elif not term.definite and reader.tagged.get(position):
        position = reader.tagged[position][0]
    elif not term.definite:
        run = _title_run(reader, position, False)
        name = read_name(reader, position, behind_office=True) if run == position else None
        position = name.after if name else run
        if position > plain:
            chunk.head = (plain, position)
    named = position > plain and not (adjective and position == adjective.after)
    chunk.after = position
    _media_tail(reader, chunk)
    if chunk.after == plain:
        if term.number != "s":
            return None
        chunk.kind = "bare" if term.definite else "unnamed"
        chunk.how = "role" if term.definite else "description"
        return chunk if term.definite else _described(reader, chunk)
    if term.number == "p" and not chunk.row:
        chunk.kind, chunk.how = "unnamed", "description"
    elif not named:
        chunk.kind = "bare" if term.definite else "unnamed"
        return _described(reader, chunk)
    chunk.why = "an outlet behind its kind"
    return chunk


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
    if term.kind in ("organisation", "media"):
        nisba = reader.nisba(match.after, True)
        if nisba and nisba.term.number == "s":
            chunk.after = nisba.after
        chunk.head = (chunk.first, chunk.after)
    return chunk


def _is_outlet(reader: Reader, index: int, chunk: Chunk) -> bool:
    """Whether a short or Latin name stands for its outlet here: capital letters, or the place of a speaker or source."""
    if reader.kinds[index] == "l":
        return reader.document.words(index, index + 1)[:1].isupper()
    return not chunk.weak or reader.speaks(chunk.first, chunk.after)


def read_state(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A state by its name, or a capital: government or place, as what stands before it tells."""
    term = match.term
    before = reader.words[index - 1] if index and reader.limit[index - 1] == reader.limit[index] else ""
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
    if term.kind != "state":
        place = _is_place(reader, index, match, before)
        chunk.kind = "place" if place else "state"
        chunk.how = "name" if place else "metonym"
        chunk.why = "a capital as a place" if place else "a capital for its government"
    return chunk


def _is_place(reader: Reader, index: int, match: Match, before: str) -> bool:
    """Whether a capital is meant as a place: behind a preposition of place, before its state's name, in a dateline."""
    if match.term.kind == "city" or match.prefix[-1:] == "ب" or before in forms_of("place_before"):
        return True
    paragraph_start = index == 0 or reader.limit[index - 1] != reader.limit[index]
    if reader.punctuation(match.after, ",") and paragraph_start:
        following = reader.term(match.after + 1, "state")
        return following is not None
    return paragraph_start and reader.punctuation(match.after, "-(/")


# --- groups and those without a name


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
        if name is None or name.prefix:
            return None
        person = Chunk("person", index, name.after, match.prefix, name.row)
        person.head, person.named, person.country, person.gender = name.head, name.named, term.id, term.gender
        person.rows = name.rows
        person.why = f"a nationality, then {name.why}"
        return _with_apposition(reader, person)
    if not term.definite or term.number != "p" or term.gender != "m":
        return None
    chunk = Chunk("people", index, match.after, match.prefix, term.id)
    chunk.country, chunk.lemma, chunk.number, chunk.definite = term.id, term.lemma, "p", True
    chunk.why = "a people"
    return chunk


def read_unnamed(reader: Reader, index: int, match: Match) -> Chunk | None:
    """Somebody described and not named: مصدر كبير في وزارة الدفاع, مسؤولون أتراك, خبراء."""
    term = match.term
    if term.number == "d" and reader.term(index, "office", prefix=None):
        return None
    chunk = Chunk("unnamed", index, match.after, match.prefix)
    chunk.lemma, chunk.en, chunk.gender, chunk.number, chunk.definite = (
        term.id,
        term.en,
        term.gender,
        term.number,
        term.definite,
    )
    chunk.how, chunk.why = "description", "somebody described and not named"
    if term.kind in ("trade", "source") and term.number == "s":
        plain = chunk.after
        _complement(reader, chunk, False)
        named = _holder(reader, chunk, strong=True)
        if named:
            return _with_apposition(reader, named)
        chunk.after, chunk.of, chunk.inner, chunk.country = plain, None, [], None
    found = _described(reader, chunk)
    if (
        term.kind == "media_all"
        and chunk.after == match.after
        and match.after == index + 1
        and not _acts(reader, chunk)
    ):
        return None
    return found


def _described(reader: Reader, chunk: Chunk) -> Chunk:
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
        if reader.is_modifier(position):
            position += 1
            continue
        step = _describing(reader, chunk, position, start)
        if step == position:
            break
        position = step
    chunk.after = position
    chunk.head = (chunk.first, chunk.after)
    return chunk


_ADJECTIVE_ENDINGS = ("ي", "يه", "يون", "يين")
_IMPERFECT = "يتن"


def _describing(reader: Reader, chunk: Chunk, position: int, start: int) -> int:
    word = reader.word(position)
    if word in forms_of("describing"):
        inner = read_institution(reader, position + 1)
        if inner is None:
            return position
        chunk.inner.append(inner)
        chunk.of = chunk.of or inner
        chunk.country = chunk.country or inner.country
        return inner.after
    if word[:1] in "بل" and not reader.stops(position):
        inner = read_institution(reader, position, word[0])
        if inner:
            chunk.inner.append(inner)
            chunk.of = chunk.of or inner
            return inner.after
    if chunk.definite or reader.stops(position) or position - start > 1:
        return position
    if position == start:
        inner = read_institution(reader, position)
        if inner:
            chunk.inner.append(inner)
            chunk.of, chunk.country = inner, chunk.country or inner.country
            return inner.after
    adjective = word.endswith(_ADJECTIVE_ENDINGS) and word[0] not in _IMPERFECT
    if reader.known(position) or not (adjective or reader.article(position)):
        return position
    return position + 1


def read_document(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A paper that speaks for somebody: البيان, بيان الوزارة, البيان الكوري الجنوبي."""
    term = match.term
    chunk = Chunk("document", index, match.after, match.prefix)
    chunk.lemma, chunk.en, chunk.gender, chunk.number, chunk.definite = (
        term.id,
        term.en,
        term.gender,
        term.number,
        term.definite,
    )
    chunk.how, chunk.why = "metonym", "a paper for those behind it"
    return _telling(reader, _described(reader, chunk), match.after)


def _telling(reader: Reader, chunk: Chunk, plain: int) -> Chunk | None:
    """`chunk`, unless it is a bare indefinite noun, or a paper, that does not act."""
    if _acts(reader, chunk):
        return chunk
    if chunk.kind != "document":
        return chunk if chunk.definite or chunk.after > plain else None
    before = reader.word(chunk.first - 1) if chunk.first else ""
    introduced = bool(before) and (reader.closed(chunk.first - 1) or before in source_words())
    return chunk if introduced and (chunk.of is not None or chunk.country is not None) else None


def read_two(reader: Reader, index: int, match: Match) -> Chunk | None:
    """Two at once: الجانبان, البلدان."""
    chunk = Chunk("both", index, match.after, match.prefix)
    chunk.lemma, chunk.number, chunk.definite, chunk.how = match.term.kind, "d", True, "role"
    chunk.why = "two of those named before"
    return chunk


def read_counterpart(reader: Reader, index: int, match: Match) -> Chunk | None:
    """نظيره with a state's adjective and perhaps a name."""
    chunk = Chunk("counterpart", index, match.after, match.prefix)
    chunk.gender = "f" if reader.words[index].rstrip("هاـ").endswith("ت") else "m"
    chunk.definite, chunk.how, chunk.why = True, "role", "a counterpart"
    nisba = reader.nisba(match.after, True)
    if nisba:
        chunk.country, chunk.after = nisba.term.id, nisba.after
    chunk.head = (chunk.first, chunk.after)
    named = _holder(reader, chunk)
    if named:
        named.kind = "person"
        named.lemma = "counterpart"
        return _with_apposition(reader, named)
    return chunk if nisba else None


def read_latter(reader: Reader, index: int, match: Match) -> Chunk | None:
    """الأخير standing alone, with nothing before it that it could describe."""
    before = reader.words[index - 1] if index else ""
    if match.prefix[-1:] in ("ب", "ك") or before.startswith("ال"):
        return None
    chunk = Chunk("latter", index, match.after, match.prefix)
    chunk.gender = "f" if reader.words[index].endswith("ه") else "m"
    chunk.how, chunk.definite, chunk.why = "role", True, "the latter"
    return chunk


_Rule = Callable[[Reader, int, Match], Chunk | None]
_RULES: dict[str, _Rule] = {
    "office": read_office,
    "deputy": read_deputy,
    "kin": read_deputy,
    "body": read_body,
    "body_head": read_generic_body,
    "media_head": read_media,
    "government": read_government,
    "side": read_side,
    "media": read_named,
    "organisation": read_named,
    "place": read_named,
    "thing": read_named,
    "state": read_state,
    "capital": read_state,
    "city": read_state,
    "metonym": read_state,
    "nisba": read_nisba,
    "source": read_unnamed,
    "trade": read_unnamed,
    "crowd": read_unnamed,
    "media_all": read_unnamed,
    "document": read_document,
    "collective": read_two,
    "partner": read_two,
    "counterpart": read_counterpart,
    "latter": read_latter,
}
