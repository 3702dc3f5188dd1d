"""Clubs that bear their town's name (برشلونة): in an article about clubs the name alone is the club's, mostly."""

from collections.abc import Iterator
from functools import cache

from tawatur import knowledge
from tawatur.knowledge import Named
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.fitting import ENVOY
from tawatur.mentions.part_states import PART_OF
from tawatur.mentions.reader import Reader
from tawatur.mentions.taking_up import stars
from tawatur.mentions.terms import entrances, forms_of, of_club
from tawatur.text import fold
from tawatur.text.frequencies import frequency

SPORT = "sport"
"""The kind of the offices of coaches and players."""
HEAD_OFFICE = "head"
"""What the tables call رئيس of whatever stands behind."""
COACH = "coach"
CLUB = "club"
"""What the tables call the head نادي."""
TEAMS = frozenset((CLUB, "team"))
"""What the tables call the heads of those who play."""
NATIONAL_TEAM = "national_team"
"""What the tables call a state's team."""
HEAD = "نادي "
"""What the usual name of a club begins with in the tables."""
WITH_ARTICLE = "النادي "
"""What it begins with where an adjective follows."""


def name_clubs(reader: Reader, chunks: list[Chunk]) -> None:
    """Makes clubs of the towns among `chunks` whose club the article speaks of.

    It does where it names the club in full (نادي برشلونة), another club of the tables, or somebody in sport as the town's
    (مدرب برشلونة، نجم برشلونة). Behind في, بـ or a noun for a town it is the town, and behind ل it may be, unless the club is
    met elsewhere. A masculine adjective of its state always makes it the club (روما الإيطالي): towns are feminine.
    A capital, which else stands for its state, is its club where several others are told of (روما).
    """
    named: set[str] = set()
    for chunk in chunks:
        club = _club_of_state(reader, chunk)
        if club is not None:
            named.add(club.id)
            _make_club(chunk, club)
            chunk.after += 1
            chunk.head = (chunk.first, chunk.after)
    met = {part.row for part in _with_inner(chunks) if part.kind == "body" and is_club(part.row)}
    employers = [
        chunk.of
        for chunk in chunks
        if chunk.of
        and (
            SPORT in chunk.office_kinds
            or (chunk.kind in ("role", "person", "unnamed") and stars(reader.words[chunk.first]))
        )
    ]
    if not met and not any(town.kind == "place" and _club(reader, town, "ل") for town in employers):
        return
    towns = [
        (chunk, _club(reader, chunk, "ل" if any(chunk is town for town in employers) else ""))
        for chunk in (*chunks, *employers)
    ]
    met.update(club.id for chunk, club in towns if club is not None and chunk.kind == "place")
    for chunk, club in towns:
        club = club or _club(reader, chunk, "ل")
        if club is None or (chunk.prefix.endswith("ل") and club.id not in met):
            continue
        several = chunk.how == "metonym" and len(met - {club.id}) >= _SEVERAL  # no state: الكويت, قطر
        if chunk.kind == "place" or club.id in named or several:
            _make_club(chunk, club)
    for chunk in chunks:
        if chunk.of is not None and HEAD_OFFICE in chunk.offices:  # رئيس برشلونة: towns have mayors
            club = _club(reader, chunk.of, "")
            if club is not None and club.id in met and chunk.of.kind == "place":
                _make_club(chunk.of, club)


_SEVERAL = 2
"""Other clubs in an article that shows a capital to be its club."""


def _with_inner(chunks: list[Chunk]) -> Iterator[Chunk]:
    """`chunks` and those right inside them."""
    for chunk in chunks:
        yield chunk
        yield from chunk.inner


def _make_club(chunk: Chunk, club: Named) -> None:
    """Makes the club of the town that `chunk` names."""
    chunk.kind, chunk.how, chunk.row, chunk.country = "body", "name", club.id, club.country
    chunk.lemma, chunk.en, chunk.gender = club.ar[0], club.en, "m"
    chunk.why = "a club by its town's name, beside clubs"


def _club_of_state(reader: Reader, chunk: Chunk) -> Named | None:
    """The club of the town at `chunk`, where a masculine adjective of the club's state stands right behind: ليفربول الإنجليزي."""
    if chunk.kind not in ("place", "state") or chunk.prefix or chunk.inner or chunk.after >= reader.size:
        return None
    nisba = reader.nisba(chunk.after, True)
    if nisba is None or nisba.after != chunk.after + 1 or not reader.words[chunk.after].endswith("ي"):
        return None
    club = _town_clubs().get(tuple(reader.words[chunk.first : chunk.after]))
    state = PART_OF.get(nisba.term.id, nisba.term.id)
    return club if club is not None and club.country == state else None


def _club(reader: Reader, chunk: Chunk, joined: str) -> Named | None:
    """The club of the town that `chunk` names; None where it is none, or where something shows it to be the town.

    One that somebody in sport belongs to may stand behind ل (`joined`): المدير الفني لبرشلونة.
    """
    if not _alone(reader, chunk, joined):
        return None
    first, *rest = reader.words[chunk.first : chunk.after]
    return _town_clubs().get((first.removeprefix(chunk.prefix), *rest))


def names_club(reader: Reader, chunk: Chunk) -> bool:
    """Whether a club of the tables has the name of the state or town at `chunk` (موناكو)."""
    first, *rest = reader.words[chunk.first : chunk.after]
    return (first.removeprefix(chunk.prefix), *rest) in _town_clubs()


def _alone(reader: Reader, chunk: Chunk, joined: str) -> bool:
    """Whether `chunk`, with no letter but `joined` before it, is a town's name that nothing shows to be the town."""
    behind = chunk.prefix.removeprefix("و").removeprefix("ف")
    if chunk.kind not in ("place", "state") or behind not in ("", joined) or chunk.inner:
        return False
    before = reader.words[chunk.first - 1] if chunk.first else ""
    return (
        before not in particles("fi")
        and before not in forms_of("place")
        and before not in forms_of("place_before")
    )


def is_club(row: str) -> bool:
    """Whether the tables have the body `row` as a club, by one of its names."""
    return row in all_clubs()


def sent_to(chunk: Chunk) -> Chunk | None:
    """The state or place that ل behind an envoy's office tells he is sent to, not whose he is: المبعوث الخاص لمرجانيا."""
    if chunk.of is None or chunk.of.kind not in ("state", "place") or chunk.of.prefix[-1:] != "ل":
        return None
    return chunk.of if any(ENVOY in office for office in chunk.offices) else None


def own_country(chunk: Chunk) -> str | None:
    """The state that the words of an office say its holder is of; what only his club is of is left out: مدرب برشلونة.

    So is the state of the team that a coach trains (مدرب المنتخب السعودي), and the one that an envoy is sent to.
    """
    club = chunk.of
    if sent_to(chunk) is not None:
        return None
    if club is None or SPORT not in chunk.office_kinds or club.country != chunk.country:
        return chunk.country
    trains = COACH in chunk.offices and club.row == NATIONAL_TEAM
    hired = trains or club.kind == "place" or is_club(club.row) or club.en in TEAMS
    return None if hired else chunk.country


@cache
def all_clubs() -> dict[str, Named]:
    """The clubs of the tables by identifier: what they call نادي in one of its names."""
    return {
        row.id: row for row in knowledge.named() if row.kind == "organisation" and any(map(of_club, row.ar))
    }


@cache
def called_so() -> dict[str, str]:
    """The clubs that one folded word behind their kind calls: ميلان is not إنتر ميلان, whose last word it is."""
    names = (
        (form.removeprefix(HEAD), row) for row in all_clubs().values() for form in row.ar if HEAD in form
    )
    return {fold(name): row.id for name, row in names if " " not in name}


@cache
def everyday_names(row: str) -> frozenset[str]:
    """The folded words of every day that name the club `row` by themselves where it is named in full too: الأهلي, الهلال."""
    club = all_clubs().get(row)
    nisbas = {
        fold("ال" + nisba) for s in knowledge.states() if club and s.iso == club.country for nisba in s.nisba
    }
    found: set[str] = set()
    for form in club.ar if club else ():
        first, *others = (fold(word) for word in form.removeprefix(WITH_ARTICLE).removeprefix(HEAD).split())
        kinds = {term.kind for prefix, node in entrances(first) if not prefix for term in node.terms}
        alone = first.startswith("ال") and frequency(first) < _COMMON
        if alone and nisbas.issuperset(others) and kinds <= {"everyday"}:
            found.add(first)
    return frozenset(found)


@cache
def adjectives_as_names() -> frozenset[str]:
    """The folded words with the article that clubs of the tables are called by alone, behind the state's own: النادي الأهلي."""
    found: set[str] = set()
    for row in all_clubs().values():
        for form in row.ar:
            first, *_ = fold(form.removeprefix(WITH_ARTICLE).removeprefix(HEAD)).split()
            if form.startswith((HEAD, WITH_ARTICLE)) and first.startswith("ال"):
                found.add(first)
    return frozenset(found)


def is_name_of_club(word: str) -> bool:
    """Whether a club of the tables is called by the folded `word` of every day, which is not too often something else."""
    return word in adjectives_as_names() and frequency(word) < _COMMON


_COMMON = 500
"""Articles that hold a word: commoner ones (الاتفاق, التعاون) are too likely something else."""


@cache
def _town_clubs() -> dict[tuple[str, ...], Named]:
    """The clubs by the folded words of the town that they are named for."""
    towns = {
        tuple(fold(word) for word in name.split())
        for row in knowledge.named()
        if row.kind == "place"
        for name in row.ar
    }
    towns |= {
        tuple(fold(word) for word in name.split()) for state in knowledge.states() for name in state.capital
    }
    found: dict[tuple[str, ...], Named] = {}
    for row in all_clubs().values():
        for form in row.ar:
            if form.startswith(HEAD):
                words = tuple(fold(word) for word in form.removeprefix(HEAD).split())
                if words in towns or ("مدينه", *words) in towns:
                    found.setdefault(words, row)
    return found
