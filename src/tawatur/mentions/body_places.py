"""Places of bodies: whose a body is by the place told behind it (شرطة سدران), and where an embassy stands."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.name_words import given_names
from tawatur.mentions.reader import Reader
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of

ABROAD = frozenset(("embassy", "consulate"))
"""Bodies that stand in another state than their own: they do not tell which one an article is about."""


def place_of(reader: Reader, chunk: Chunk, position: int, match: Match) -> None:
    """`chunk` is the body of the place at `position`."""
    inner = _place_chunk(position, match)
    chunk.of = inner
    chunk.inner.append(inner)
    # شرطة كييف is the town's own; الشرطة النرويجية في أوسلو is the state's
    chunk.local = inner.kind == "place" and chunk.country is None
    chunk.country = chunk.country or inner.country


def _place_chunk(position: int, match: Match) -> Chunk:
    inner = Chunk(
        "state" if match.term.kind == "state" else "place", position, match.after, match.prefix, match.term.id
    )
    inner.country, inner.en, inner.lemma = match.term.country, match.term.en, match.term.lemma
    inner.how = "name"
    return inner


def seat_of(reader: Reader, position: int) -> tuple[int, Match] | None:
    """The place that a body is in, behind في, with its token: سدران, مدينة سدران, العاصمة, but العاصمة المرجانية | سدران."""
    kind = reader.word(position).removeprefix("ال") in forms_of("place")
    state = reader.nisba(position + 1, True) if kind and reader.article(position) else None
    at = state.after if state else position + 1
    town = reader.term(at, "capital", "city", "place") if kind else None
    if town is not None:
        return at, town
    inner = reader.term(position, "state", "capital", "city", "place", "metonym", "place_head")
    return (position, inner) if inner and (inner.term.kind != "place_head" or inner.term.definite) else None


def told_apart(chunk: Chunk, body: str, seats: dict[str, list[str]]) -> str:
    """What tells the `body` of a state in `chunk` from others: an embassy of it in one state from that in another.

    السفارة الكينية في تونس, after السفارة الكينية في بيروت; السفارة alone is the one met last. `seats` keeps where each stands.
    """
    if chunk.row not in ABROAD:
        return body
    stands = (inner.country for inner in reversed(chunk.inner) if inner.kind in ("place", "state"))
    seat = next((state for state in stands if state not in (None, chunk.country)), None)
    met = seats.setdefault(body, [])
    if seat:
        met.append(seat)
    return body if not met or met[-1] == met[0] else f"{body} {met[-1]}"


def of_another_state(reader: Reader, index: int, match: Match) -> bool:
    """Whether a state's body stands at `index` with its state's name, and another's adjective behind: منتخب كينيا | الهندي.

    That tells whence who is named behind it comes: مدرب منتخب كينيا الهندي فلان.
    """
    state = reader.term(match.after, "state") if not match.term.definite else None
    nisba = reader.nisba(state.after, True) if state else None
    if state is None or nisba is None or nisba.term.id == state.term.id:
        return False
    return any(m.term.kind == "body" and m.after == match.after for m in reader.at(index))


def abroad(reader: Reader, chunk: Chunk, position: int, whose: Match | None) -> int:
    """The token behind what tells an embassy's state and where it stands; 0 where not both stand at `position`.

    سفارة | كينيا في سدران, سفارة | نيروبي بسدران, القنصلية العامة | لكينيا: the state's, by its capital too, not the town's.
    """
    if chunk.row not in ABROAD or chunk.country is not None or chunk.of is not None:
        return 0
    joined = whose is None
    if joined:
        whose = reader.term(position, "state", prefix="ل")
    if whose is None or whose.term.kind not in ("state", "capital") or whose.term.country is None:
        return 0
    if reader.words[position - 1] in particles("fi"):
        return 0  # السفارة في | نيروبي
    seat = _seat(reader, whose.after)
    if seat is None and not joined:
        return 0
    chunk.country = whose.term.country
    place_of(reader, chunk, position, whose)
    if seat is None:
        return whose.after
    at, match = seat
    chunk.inner.append(_place_chunk(at, match))
    return match.after


def _seat(reader: Reader, position: int) -> tuple[int, Match] | None:
    """Where an embassy stands, by في or ب at `position`: the token of the place's name, and the name."""
    kinds = ("state", "capital", "city", "place", "metonym")
    word = reader.word(position)
    if word in particles("fi"):
        place = reader.term(position + 1, *kinds)
        return (position + 1, place) if place else None
    place = reader.term(position, *kinds, prefix="ب") if word[:1] == "ب" else None
    return (position, place) if place else None


def of_two_states(reader: Reader, chunk: Chunk, position: int, nisba: Match) -> bool:
    """Whether a body is one of two states, whose second adjective is `nisba`: المجلس المرجاني | الرملي."""
    first = reader.nisba(position - 1, True) if position - 1 > chunk.first else None
    named = nisba.after in reader.tagged or reader.word(nisba.after) in given_names()
    alike = first is not None and first.term.gender == nisba.term.gender
    return alike and nisba.after == position + 1 and not named
