"""Plain clubs: clubs called by a word of every day alone (الهلال، الفتح، الوصل) in an article on matches.

Words of matches beside the word make it the club (مرمى الهلال، ضيفه الفتح); elsewhere in the article it is the club again.
"""

from collections import Counter
from functools import cache

from tawatur import knowledge
from tawatur.knowledge import Named
from tawatur.mentions.chunk import Chunk, covering, everywhere
from tawatur.mentions.clubs import HEAD, SPORT, TEAMS, WITH_ARTICLE, all_clubs, is_club
from tawatur.mentions.on_matches import is_on_matches, matches_told
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import TAGGER
from tawatur.mentions.state_teams import means_team
from tawatur.mentions.teams import is_opponent, joined
from tawatur.mentions.terms import entrances, forms_of
from tawatur.text import fold, hosts, words_of
from tawatur.text.frequencies import frequency

_SURE = 3
"""Words on matches alone in which words that others than teams have, too, mean clubs (أمام الفتح)."""

_COMMON = 500
"""Articles that hold a word: a commoner one (الاتفاق, التعاون) is the club only where the words beside it say so."""

_WHY = "a club by a word of every day, in an article on matches"


def name_plain_clubs(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks` with the clubs that words of every day name in an article on matches, in the order of the text."""
    if not is_on_matches(reader):
        return chunks
    names = _names()
    openers = {word for word, _ in words_of(names, reader.document.places)}
    places = [at for at in reader.where(openers) if reader.kinds[at] == "w"]
    if not places:
        return chunks
    covered = covering(reader.size, everywhere(chunks))
    found = _read(reader, places, covered)
    shown = {at_word(club) for club in found.values() if not club.weak}
    if not shown:
        return chunks
    told = _states_told(reader, chunks)
    _add_votes(told, shown)
    fuller = {
        reader.words[body.first + 1]: body
        for body in chunks
        if body.kind == "body" and body.en in TEAMS and body.after == body.first + 2 and not body.row
    }
    added: list[Chunk] = []
    for club in found.values():
        word = at_word(club)
        again = word in shown and frequency(word) < _COMMON
        played = club.country or any(told[row.country or ""] for row in _names()[word])
        if not (played and (again or not club.weak)):
            continue
        club.weak = False
        _name(club, told)
        club.means = None if club.row else fuller.get(word)
        if not _gives_way(covered[club.first], club):
            added.append(club)
    return sorted(chunks + added, key=lambda chunk: chunk.first) if added else chunks


def _read(reader: Reader, places: list[int], covered: list[Chunk | None]) -> dict[int, Chunk]:
    """The clubs that the words at `places` may name, by token; those that the words beside them do not show are `weak`."""
    found: dict[int, Chunk] = {}
    sure = matches_told(reader) >= _SURE
    for at in places:
        club = _candidate(reader, at)
        if club is None or not _free(reader, covered[at], club):
            continue
        found[at] = club
        club.weak = not _is_shown(reader, club, covered[at], sure)
    _list_together(reader, found, covered)
    return found


def _gives_way(over: Chunk | None, club: Chunk) -> bool:
    """Whether the phrase read `over` the word becomes the club, or has it as its complement: مدرب | الهلال."""
    if over is None:
        return False
    if over.kind in ("role", "person") and over.first < club.first:
        over.of = over.of or club
    elif over.first == club.first:
        over.kind, over.row, over.country = "body", club.row, club.country
        over.lemma, over.en, over.gender = club.lemma, club.en, club.gender
        over.means, over.how, over.why = club.means, "name", club.why
    return True


def at_word(club: Chunk) -> str:
    """The folded word that names `club`."""
    return club.named[0]


def _candidate(reader: Reader, index: int) -> Chunk | None:
    """The club that the word at `index` may name, to be shown yet (`weak`); None where it describes the noun before it."""
    for prefix, host in hosts(reader.words[index]):
        if host not in _names():
            continue
        before = index - 1
        beside = before >= 0 and reader.limit[before] == reader.limit[index]
        if beside and not prefix and reader.article(before) and not reader.verb(before):
            return None  # المنتخب الاتحاد, القمر الهلال
        club = Chunk("body", index, index + 1, prefix)
        club.named, club.why, club.weak, club.definite = (host,), _WHY, True, True
        return club
    return None


def _free(reader: Reader, over: Chunk | None, club: Chunk) -> bool:
    """Whether nothing better was read where `club` would stand: an office of sport may have it as its complement."""
    if over is None:
        return True
    same = (over.first, over.after) == (club.first, club.after)
    if same and (over.kind == "bare" or (over.kind == "role" and not over.prefix.removeprefix("و"))):
        return True  # الاتحاد, والرائد: to be shown
    if over.kind in ("role", "person"):
        return SPORT in over.office_kinds and over.of is None and over.head[0] != club.first
    guessed = over.why == TAGGER or over.kind == "media"
    return same and guessed and over.kind != "person" and not is_club(over.row) and over.means is None


def _is_shown(reader: Reader, club: Chunk, over: Chunk | None, sure: bool) -> bool:
    """Whether the words beside the word, or what was read `over` it, show it to be a club's name."""
    common = frequency(at_word(club)) >= _COMMON
    if over is not None and over.kind in ("role", "person") and over.first < club.first:
        return True  # مدرب | الهلال
    if over is not None and over.kind == "body" and not common:
        return True  # the tagger has it as a body
    nisba = reader.nisba(club.after, True)
    if (
        nisba is not None
        and nisba.term.gender == "m"
        and any(row.country == nisba.term.id for row in _names()[at_word(club)])
    ):
        club.country = nisba.term.id
        return True
    rival = not club.prefix and is_opponent(reader.document, club)
    if common and not sure:
        return rival and means_team(reader, club, sure)
    return (
        means_team(reader, club, sure) or (rival and sure) or (not common and joined(reader.document, club))
    )


def _list_together(reader: Reader, found: dict[int, Chunk], covered: list[Chunk | None]) -> None:
    """Shows those that و or a comma joins to a club before them, and two of one state that و joins: الوصل | والوحدة."""
    for at in sorted(found):
        club, before = found[at], at - 1
        if club.prefix == "و":
            before -= reader.punctuation(before, ",")
        elif not club.prefix and reader.punctuation(before, ","):
            before -= 1
        else:
            continue
        other, over = found.get(before), covered[before] if before >= 0 else None
        known = (other is not None and not other.weak) or (over is not None and is_club(over.row))
        if known:
            club.weak = False
        elif other is not None and club.prefix == "و" and _alike(other, club):
            club.weak = other.weak = False


def _alike(one: Chunk, other: Chunk) -> bool:
    """Whether two names that و joins are clubs' of one state, and not both too common words."""
    states = [{row.country for row in _names()[at_word(club)]} for club in (one, other)]
    rare = min(frequency(at_word(one)), frequency(at_word(other))) < _COMMON
    return rare and not states[0].isdisjoint(states[1]) and at_word(one) != at_word(other)


def _states_told(reader: Reader, chunks: list[Chunk]) -> Counter[str]:
    """How often the article tells of each state, by its adjectives and its clubs' names."""
    found: Counter[str] = Counter(
        {
            state.iso: sum(len(reader.document.places.get(fold("ال" + nisba), ())) for nisba in state.nisba)
            for state in knowledge.states()
            if state.iso in _countries()
        }
    )
    for part in everywhere(chunks):
        if part.country in _countries() and (is_club(part.row) or part.kind == "state"):
            found[part.country] += 1
    return found


def _add_votes(states: Counter[str], shown: set[str]) -> None:
    """Counts for each state the names `shown` here that clubs of its bear, where several do: العين، الوصل، الجزيرة."""
    votes = Counter(country for word in shown for country in {row.country or "" for row in _names()[word]})
    for country, count in votes.items():
        if count > 1:
            states[country] += count


def _name(club: Chunk, states: Counter[str]) -> None:
    """Tells which club of the tables `club` is: that of the state which the article tells of most; none where two are as likely."""
    rows = [row for row in _names()[at_word(club)] if club.country in (None, row.country)]
    told = sorted(rows, key=lambda row: -states[row.country or ""])
    counts = [states[row.country or ""] for row in told]
    if told and (club.country or (counts[0] and (len(told) == 1 or counts[0] > counts[1]))):
        row = told[0]
        club.row, club.country, club.lemma, club.en = row.id, row.country, row.ar[0], row.en
    club.gender = "m"


def _alone(row: Named) -> bool:
    """Whether the tables have the club by the one word behind its kind, without its state's adjective: نادي العين."""
    return any(form.startswith(HEAD) and len(form.split()) == _KIND_AND_NAME for form in row.ar)


_KIND_AND_NAME = 2


@cache
def _names() -> dict[str, tuple[Named, ...]]:
    """The clubs by the folded word with the article that calls them alone, or before their state's adjective: نادي الفتح.

    Those that it calls alone (نادي العين) have no namesakes (نادي العين السعودي) here.
    """
    nisbas = {state.iso: {fold("ال" + nisba) for nisba in state.nisba} for state in knowledge.states()}
    found: dict[str, dict[str, Named]] = {}
    for row in all_clubs().values():
        for form in row.ar:
            first, *others = fold(form.removeprefix(HEAD).removeprefix(WITH_ARTICLE)).split()
            plain = form.startswith(HEAD) or (
                form.startswith(WITH_ARTICLE) and others
            )  # النادي الأهلي المصري
            plain = bool(plain) and first.startswith("ال") and not _elsewhere(first)
            if plain and nisbas.get(row.country or "", set()).issuperset(others):
                found.setdefault(first, {})[row.id] = row
    alone = {word: tuple(row for row in rows.values() if _alone(row)) for word, rows in found.items()}
    return {word: alone[word] or tuple(rows.values()) for word, rows in found.items()}


def _elsewhere(word: str) -> bool:
    """Whether the folded `word` is a state's, a town's or a body's name too, which other rules read: الكويت, الشرطة."""
    kinds = {term.kind for prefix, node in entrances(word) if not prefix for term in node.terms}
    return not kinds.isdisjoint(_OTHER_KINDS) or word in forms_of("league")


_OTHER_KINDS = ("state", "capital", "city", "place", "government", "nisba")


@cache
def _countries() -> frozenset[str]:
    """The states of the clubs that words of every day name."""
    return frozenset(row.country for rows in _names().values() for row in rows if row.country)
