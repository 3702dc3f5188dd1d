"""Short names of bodies: a name that stands alone where the article has it with its kind elsewhere ("مرجان", شركة مرجان)."""

from collections import Counter

from tawatur.mentions.chunk import Chunk, everywhere
from tawatur.mentions.clubs import HEAD, TEAMS, called_so, everyday_names, is_club, is_name_of_club
from tawatur.mentions.kinds_refused import counted
from tawatur.mentions.name_words import everyday, given_names, inflected
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.rules import TAGGER
from tawatur.mentions.taking_up import heads_one
from tawatur.mentions.terms import entrances, forms_of, name_words, people
from tawatur.text import bare, hosts, words_of
from tawatur.text.frequencies import frequency

Cores = dict[str, list[tuple[tuple[str, ...], Chunk]]]

COMMON = 200
"""Articles that hold a word: commoner ones are too likely something else, unless quotation marks show a name."""


def add_short_bodies(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks` with phrases for the names alone of bodies that the article names with their kind, in the order of the text.

    A phrase that the tagger gave the same words becomes one of these.
    """
    cores = _cores(reader, chunks)
    if not cores:
        return chunks
    _name_teams(reader, chunks, cores)
    covered: list[Chunk | None] = [None] * reader.size
    for chunk in chunks:
        covered[chunk.first : chunk.after] = [chunk] * (chunk.after - chunk.first)
        for inner in chunk.inner:
            covered[inner.first : inner.after] = [inner] * (inner.after - inner.first)
    added: list[Chunk] = []
    openers = {word for word, _ in words_of(cores, reader.document.places)}
    for index in reader.where(openers):
        if reader.kinds[index] not in "wl":
            continue
        before = covered[index - 1] if index else None
        found = _short_body(reader, index, cores, before is not None and before.kind == "body")
        if found is None:
            continue
        if index > 1 and reader.kinds[index - 1] == "o":
            _name_in_marks(reader, covered[index - 2], found)
        over = covered[index]
        if over is None:
            added.append(found)
        elif (
            over is not found.means
            and (over.first, over.after) == (found.first, found.after)
            and not over.row
        ):
            over.kind, over.means, over.how, over.prefix = found.kind, found.means, "name", found.prefix
    return sorted(chunks + added, key=lambda c: c.first) if added else chunks


def _name_in_marks(reader: Reader, whole: Chunk | None, short: Chunk) -> None:
    """Makes the body `whole` right before a short name in marks the one of that name and kind: شركة سدران لصيد السمك "مرجان"."""
    known = short.means
    if whole is None or known is None or whole.kind != "body" or whole.row or whole.after != short.first - 1:
        return
    if (
        whole is not known
        and whole.after - whole.first > 1
        and heads_one(reader.words[whole.first], known.row)
    ):
        whole.means = whole.means or known


def _name_teams(reader: Reader, chunks: list[Chunk], cores: Cores) -> None:
    """Makes clubs called by their kind and half their name those that the article names in full: نادي بايرن."""
    for body in [part for chunk in chunks for part in (chunk, *chunk.inner)]:
        words = reader.words[body.first + 1 : body.after]
        if body.kind != "body" or body.row or body.en not in TEAMS or not words:
            continue
        alike = (
            chunk for core, chunk in cores.get(words[0], ()) if list(core) == words and is_club(chunk.row)
        )
        body.means = body.means or next(alike, None)


def join_federations(reader: Reader, chunks: list[Chunk]) -> None:
    """Makes federations called without their sport those that the article names with it: الاتحاد الأوروبي for … لكرة القدم."""
    bodies = [c for chunk in chunks for c in (chunk, *chunk.inner) if c.kind == "body"]
    fuller: dict[tuple[str, ...], Chunk] = {}
    fields: dict[tuple[str, ...], set[str]] = {}
    for chunk in bodies:
        words = _words(reader, chunk)
        sport = next((at for at, word in enumerate(words) if at > 1 and word.startswith("ل")), None)
        if sport is not None and bare(words[0]) in forms_of("federation"):
            fuller.setdefault(words[:sport], chunk)
            fields.setdefault(words[:sport], set()).add(words[sport])
    for chunk in bodies:
        words = _words(reader, chunk)
        if len(fields.get(words, ())) == 1:
            chunk.means = chunk.means or fuller[words]


def _words(reader: Reader, chunk: Chunk) -> tuple[str, ...]:
    """The folded words of `chunk` without what is joined to the first; للاتحاد has its article again."""
    first, *others = reader.words[chunk.first : chunk.after]
    return joined_article(first) or first[len(chunk.prefix) :], *others


def _cores(reader: Reader, chunks: list[Chunk]) -> Cores:
    """The names without a kind of the bodies in `chunks` that no table has, by their first words."""
    found = _club_cores(reader, chunks)
    for chunk in chunks:
        if (
            chunk.kind == "body"
            and chunk.why == TAGGER
            and len(chunk.named) > 1
            and _strange(chunk.named[-1])
        ):
            found.setdefault(chunk.named[-1], []).append((chunk.named[-1:], chunk))  # غولدن ستيت | وريورز
        if chunk.kind in ("body", "media"):
            for core in chunk.cores:
                found.setdefault(core[0], []).append((core, chunk))
        for core, inner in _inner_cores(chunk):
            found.setdefault(core[0], []).append((core, inner))
    return found


def _club_cores(reader: Reader, chunks: list[Chunk]) -> Cores:
    """The words of clubs' names of two words, the last of longer ones, that one club alone has here: يونايتد, بايرن.

    A club or team by its kind and a word that clubs of the tables are called by (نادي الهلال) is called by that word, too; one
    that is called so again by another kind (فريق الهلال) is the same.
    """
    bearers: dict[str, dict[str, Chunk]] = {}
    times = Counter[str]()
    for chunk in everywhere(chunks):
        if chunk.kind == "body" and is_club(chunk.row):
            times[chunk.row] += 1
            for name in people()[chunk.row].ar:
                words = name_words(name.removeprefix(HEAD))
                for word in words if len(words) == 2 else words[-1:]:  # رابتورز, of a name of any length
                    known = any(node.terms for _, node in entrances(word))
                    if not known and called_so().get(word, chunk.row) == chunk.row:
                        bearers.setdefault(word, {}).setdefault(chunk.row, chunk)
            for word in everyday_names(chunk.row):
                bearers.setdefault(word, {}).setdefault(chunk.row, chunk)
    for body in _teams_by_kind(reader, chunks):
        word = reader.words[body.first + 1]
        first = next(iter(bearers.setdefault(word, {"": body}).values()))
        if first is not body and not first.row:
            body.means = body.means or first
    others = {word for chunk in chunks if not chunk.row and len(chunk.named) > 1 for word in chunk.named}
    return {
        written: [((written,), club)]
        for word, clubs in bearers.items()
        if word not in others and (club := _meant(clubs, times)) is not None
        for written in (word, "ال" + word)  # اليونايتد
        if not written.startswith("الال")
    }


def _meant(clubs: dict[str, Chunk], times: Counter[str]) -> Chunk | None:
    """The one of the `clubs` with a word that the word alone means: the only one, or one named far more often than the rest."""
    first, *rest = sorted(clubs, key=lambda row: -times[row])
    return clubs[first] if not rest or times[first] >= _FAR_MORE * times[rest[0]] else None


_FAR_MORE = 2
"""Times more often that a club is named than another with the same word (ريال), which alone means the first then."""


def _teams_by_kind(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """The clubs and teams among `chunks` by their kind and a word that clubs of the tables are called by: فريق الهلال."""
    return [
        part
        for part in everywhere(chunks)
        if part.kind == "body" and not part.row and part.en in TEAMS and _by_kind(reader, part)
    ]


def _by_kind(reader: Reader, body: Chunk) -> bool:
    """Whether the team at `body` is told by its kind without the article and such a word: نادي الهلال, not النادي الأهلي."""
    word = reader.words[body.first + 1] if body.after == body.first + 2 else ""
    return not reader.article(body.first) and is_name_of_club(word)


def _strange(word: str) -> bool:
    """Whether the folded `word` can only be a name: no table has it, and papers inflect it in no way."""
    return len(word) > 3 and not any(node.terms for _, node in entrances(word)) and not inflected(word, 1)


def _inner_cores(chunk: Chunk) -> list[tuple[tuple[str, ...], Chunk]]:
    """The same of the phrases inside `chunk`."""
    found: list[tuple[tuple[str, ...], Chunk]] = []
    for inner in chunk.inner:
        if inner.kind in ("body", "media"):
            found += [(core, inner) for core in inner.cores]
        found += _inner_cores(inner)
    return found


def _short_body(reader: Reader, index: int, cores: Cores, beside: bool) -> Chunk | None:
    """The phrase for a body's name alone at `index`, its fuller one in `means`; None where none stands there.

    `beside`: whether another body's name ends there, to which و joins it (إيني ومرجان).
    """
    for prefix, word in hosts(reader.words[index]):
        for core, chunk in sorted(cores.get(word, ()), key=lambda known: -len(known[0])):
            after = index + len(core)
            inside = chunk.first <= index < chunk.after
            inside = inside or (chunk.why == TAGGER and index > 0 and reader.words[index - 1] in chunk.named)
            money = len(core) == 1 and counted(reader, index)
            everyday_club = word in everyday_names(chunk.row) or (chunk.en in TEAMS and is_name_of_club(word))
            described = everyday_club and not prefix and index > 0 and reader.article(index - 1)
            described = described and not reader.verb(index - 1)  # البنك الأهلي
            if (
                inside
                or money
                or described
                or any(reader.word(index + n) != other for n, other in enumerate(core) if n)
            ):
                continue
            marked = index > 0 and reader.kinds[index - 1] == "o" and not prefix
            joined = beside and prefix == "و"
            if len(core) > 1 and core[0].startswith("ال") and not _speaks_alone(reader, index, after):
                continue
            if not marked and len(core) == 1 and any(m.term.number == "p" for m in reader.at(index)):
                continue  # الوزراء, of مجلس "الوزراء"
            if marked and _of_a_thing(reader, index - 1):
                continue  # سفينة "مرجان", of the organisation مرجان
            if (
                marked
                or joined
                or is_club(chunk.row)
                or everyday_club
                or _tells(core)
                or reader.speaks(index, after)
            ):
                short = Chunk(chunk.kind, index, after, prefix)
                short.named, short.means, short.why = core, chunk, "the name of one named with its kind"
                return short
    return None


def _of_a_thing(reader: Reader, mark: int) -> bool:
    """Whether the noun before the `mark`, its adjectives aside, is a ship's, a film's or the like: السفينة الألمانية "…"."""
    noun = mark - 1
    while noun > 0 and reader.article(noun) and reader.words[noun].endswith(("ي", "يه")):
        noun -= 1
    return noun >= 0 and any(host in forms_of("named_thing") for _, host in hosts(reader.words[noun]))


def _speaks_alone(reader: Reader, index: int, after: int) -> bool:
    """Whether words that are a body's adjectives stand alone as a speaker: تؤكد | الوطنية للإعلام, not القناة الوطنية للإعلام."""
    behind_noun = index > 0 and reader.article(index - 1) and reader.limit[index - 1] == reader.limit[index]
    return reader.speaks(index, after) and not behind_noun


def _tells(core: tuple[str, ...]) -> bool:
    """Whether the words are so much a name that they need no marks: several, or one that is no everyday word."""
    if len(core) > 1:
        return True
    word = core[0]
    return len(word) > 2 and word not in given_names() and not everyday(word) and frequency(word) < COMMON
