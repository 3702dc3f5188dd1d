"""State's teams: a state's name that means its team (مباراة الهند، فازت الهند، هدف للهند) in an article on matches.

Only words beside the name make it the team; where the name then acts elsewhere in the article, it is the team again.
"""

from collections import Counter
from itertools import pairwise

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.clubs import NATIONAL_TEAM, names_club
from tawatur.mentions.fitting import PLAYERS
from tawatur.mentions.on_matches import matches_told
from tawatur.mentions.reader import Reader
from tawatur.mentions.taking_up import stars
from tawatur.mentions.teams import STATES_TEAM, acts
from tawatur.mentions.terms import forms_of, states
from tawatur.text import ByWord, hosts, owned
from tawatur.text.frequencies import frequency

_MATCHES = 3
"""Words on matches that an article has at least which is on them; one has the odd match among other news."""

_SURE = 4
"""Words on matches of an article in which words that others than teams have, too, mean teams (أمام الهند)."""

_NEAR = 5
"""Tokens before a preposition in which a word of matches makes the name behind it a team's (هدف سالم الثاني ل | لهند)."""

_GROUP = 12
"""Tokens before the name in which the group stands that teams play in."""


def name_state_teams(reader: Reader, chunks: list[Chunk]) -> None:
    """Makes teams of the states among `chunks` that stand for theirs, in an article on matches."""
    told = matches_told(reader)
    if told < _MATCHES:
        return
    teams, places = Counter[str](), list[Chunk]()
    for chunk in chunks:
        if chunk.row == NATIONAL_TEAM and chunk.country:
            teams[chunk.country] += 1
        if chunk.of is not None and _employs(reader, chunk, chunk.of):
            teams[chunk.of.row] += 1
            _make_team(chunk.of)
    before: Chunk | None = None
    for chunk in chunks:
        listed = before is not None and _listed(reader, before, chunk)
        before = chunk
        if chunk.kind != "state" or chunk.how != "name" or names_club(reader, chunk):
            continue
        if listed or means_team(reader, chunk, told >= _SURE):
            teams[chunk.row] += 1
            _make_team(chunk)
        else:
            places.append(chunk)
    others = Counter(chunk.row for chunk in places)
    for chunk in places:
        if not teams[chunk.row]:
            continue
        often = 2 * teams[chunk.row] >= others[chunk.row]
        if (often and _acts(reader, chunk)) or (told >= _SURE and _beside(reader, chunk)):
            _make_team(chunk)
    for before, chunk in pairwise(chunks):
        # بين الهند | وكينيا, where only what was told later made the first a team
        if (
            chunk.kind == "state"
            and chunk.how == "name"
            and teams[chunk.row]
            and _listed(reader, before, chunk)
        ):
            _make_team(chunk)


def _employs(reader: Reader, chunk: Chunk, state: Chunk) -> bool:
    """Whether `chunk` tells of a coach or player of the `state`, which is his team then: مدرب الهند; not لاعب في الهند."""
    if state.kind != "state" or reader.words[state.first - 1] in particles("fi"):
        return False
    star = chunk.kind in ("role", "person") and stars(reader.words[chunk.first])
    return star or not TEAM_OFFICES.isdisjoint(chunk.offices)


TEAM_OFFICES = (PLAYERS - {"champion"}) | {"coach"}
"""Offices whose holders a state's team has; its champion is a club."""


def _listed(reader: Reader, before: Chunk, chunk: Chunk) -> bool:
    """Whether `chunk` goes on a list of teams that `before` ends: الهند | وكينيا, الهند ثم | كينيا."""
    if before.row != NATIONAL_TEAM:
        return False
    word = reader.words[chunk.first - 1]
    near = reader.limit[before.first] == reader.limit[chunk.first]
    return _joined(reader, before, chunk) or (near and not chunk.prefix and word in forms_of("team_next"))


def _joined(reader: Reader, team: Chunk, chunk: Chunk) -> bool:
    """Whether و joins `chunk` to `team` before it, or its adjective, or one verb has both: الهند | وكينيا, تواجه الهند | كينيا."""
    between = chunk.first - team.after
    if not between and not chunk.prefix and team.first:
        return team_verb(reader.words[team.first - 1])
    return chunk.prefix == "و" and (not between or (between == 1 and reader.article(team.after)))


def _make_team(chunk: Chunk) -> None:
    chunk.kind, chunk.how, chunk.country, chunk.row = "body", "metonym", chunk.row, NATIONAL_TEAM
    chunk.en, chunk.lemma = "{state} national team", STATES_TEAM
    chunk.name = f"{chunk.lemma} {states()[chunk.country].ar[0]}"
    chunk.why = "a state for its team, in an article on matches"


def means_team(reader: Reader, chunk: Chunk, sure: bool) -> bool:
    """Whether the words beside a state's name make it the state's team."""
    behind = chunk.prefix.removeprefix("و").removeprefix("ف")
    at = chunk.first - 1
    word = reader.words[at] if at >= 0 and reader.limit[at] == reader.limit[chunk.first] else ""
    if word in particles("adverb"):  # تضم أيضا | الهند
        at -= 1
        word = reader.words[at]
    if _is_host(word):
        return False
    if behind:
        return behind == "ل" and _near(reader, at, ("team_word",))
    if word not in particles("fi") and (_plays(reader, chunk.after) or _score(reader, chunk.after)):
        return True
    if not word or chunk.prefix or word.startswith("ال"):
        return False
    hosts_of = {host for _, host in hosts(word)}
    if not hosts_of.isdisjoint(forms_of("team_word")) or team_verb(word):
        return True
    if sure and not hosts_of.isdisjoint(forms_of("team_rival")):
        return True
    if word in particles("ala"):
        return _near(reader, at - 1, ("team_beaten",))
    if word in forms_of("team_beside") or word in forms_of("team_between"):
        near = _near(reader, at - 1, ("team_word", "match")) or _near(reader, at - 1, ("team_group",), _GROUP)
        return near or _near_verb(reader, at - 1)
    return word in particles("min") and _near(reader, at - 1, ("team_lost",))


def _beside(reader: Reader, chunk: Chunk) -> bool:
    """Whether a state whose team the article names can be meant so: فرصة | للهند, متأخرا عن | الهند, آمال | الهند.

    What is between states is a team's only where words of rank stand near: treaties and wars are, too (بين | الهند وكينيا).
    """
    at = chunk.first - 1
    word = reader.words[at] if at >= 0 and reader.limit[at] == reader.limit[chunk.first] else ""
    behind = chunk.prefix.removeprefix("و").removeprefix("ف")
    if behind in ("ل", "ب"):
        functions = ("team_chance",) if behind == "ل" else ("team_caught",)
        return _near(reader, at, functions)
    if not word or chunk.prefix or word.startswith("ال") or _is_host(word):
        return False  # الكرة | السعودية
    if word in forms_of("team_chance") or word in forms_of("team_beside"):
        return True
    ranked = word in forms_of("team_between") or any(
        word in particles(function) for function in ("an", "ala", "place_time")
    )
    return ranked and _near(reader, at, ("team_rank",))


def _near_verb(reader: Reader, at: int) -> bool:
    """Whether a verb of what teams do stands at the token `at` or a few before it, in its sentence: تتعادل الهند ١-١ مع | كينيا."""
    for index in range(at, max(at - _NEAR, -1), -1):
        if reader.kinds[index] == "." or reader.limit[index] != reader.limit[at]:
            return False
        if team_verb(reader.words[index]):
            return True
    return False


def _near(reader: Reader, at: int, functions: tuple[str, ...], within: int = _NEAR) -> bool:
    """Whether a word of one of `functions` stands at the token `at` or a few before it, in its sentence."""
    for index in range(at, max(at - within, -1), -1):
        if reader.kinds[index] == "." or reader.limit[index] != reader.limit[at]:
            return False
        if any(
            host in forms_of(function) for _, host in hosts(reader.words[index]) for function in functions
        ):
            return True
    return False


def _plays(reader: Reader, behind: int) -> bool:
    """Whether a verb of what teams do stands at the token `behind`, or behind a relative there: الهند | التي تلعب."""
    at = behind + (reader.word(behind) in particles("relative"))
    return team_verb(reader.word(at))


def _score(reader: Reader, behind: int) -> bool:
    """Whether a result stands at the token `behind`: الهند | 2-1, الهند | (1-1), الهند | برصيد نقطة."""
    if reader.word(behind) in forms_of("team_score"):
        return True
    at = behind + (reader.word(behind) == "(")
    return reader.kinds[at : at + 2] == ["n", "-"]


def team_verb(word: str) -> bool:
    """Whether the folded `word` is a verb of what teams do, of whoever and whenever: تأهلت, ستواجه."""
    return TEAM_VERBS[word]


def _team_verb(word: str) -> bool:
    verbs = forms_of("team_verb")
    for _, host in hosts(word):
        verb = host.removeprefix("س") if host[:2] in ("سي", "ست") else host
        if not verbs.isdisjoint((verb, verb.removesuffix("ت"), "ي" + verb[1:] if verb[:1] == "ت" else verb)):
            return not verb.startswith("ال")
    return False


TEAM_VERBS = ByWord(_team_verb, most=20_000)


def _is_host(word: str) -> bool:
    """Whether the folded `word` makes a state behind it the place of a tournament: التي تستضيفها | الهند, مونديال | الهند."""
    return any(
        host in forms_of("team_host") or owned(host) in forms_of("team_host") for _, host in hosts(word)
    )


def _acts(reader: Reader, chunk: Chunk) -> bool:
    """Whether the state at `chunk` acts, in words that its team can have: no verb of reporting, nor of being host."""
    if not acts(reader.document, chunk) or reader.speaks(chunk.first, chunk.after):
        return False
    word = reader.words[chunk.first - 1] if chunk.first else ""
    return not _is_host(word) and not any(
        prefix and frequency("ال" + host) for prefix, host in hosts(word)
    )  # لنهائيات | الهند
