"""Origins: from how many independent sources the articles of a group have what they carry."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from tawatur.compare.utterance import Utterance
from tawatur.knowledge import noun_words, outlets
from tawatur.model import Analysis, Article, Group, Link, Passage
from tawatur.text import fold, hosts

OUTLET_ROLES = frozenset({"outlet", "organisation", "interview", "broadcast"})
"""Roles of a link whose holder is the origin only if it is an agency: an outlet named in a chain may have it from elsewhere."""


def with_origins(
    groups: Sequence[Group],
    utterances: Sequence[Utterance],
    by_id: Mapping[str, Analysis],
    passages: Sequence[Passage],
) -> list[Group]:
    """`groups`, each with the number of its independent origins, or None where no article tells its source.

    Accounts are of one origin where they name the same agency (in the statement's chain or as the article's credit),
    where they share wording at the statement, and where one outlet carries them. An account that shares nothing is an
    origin of its own if its article names an author or an agency; else it is not known whether it is one.
    """
    said = {u.id: u for u in utterances}
    shared = _shared(passages)
    return [
        msgspec.structs.replace(g, origins=_count([said[s] for s in g.statements], by_id, shared))
        for g in groups
    ]


Shared = Mapping[tuple[str, str], Sequence[Passage]]


def _shared(passages: Sequence[Passage]) -> Shared:
    found: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in passages:
        found[passage.a, passage.b].append(passage)
    return found


def _count(members: Sequence[Utterance], by_id: Mapping[str, Analysis], shared: Shared) -> int | None:
    parent = list(range(len(members)))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    sources = [_sources(member) for member in members]
    for i, one in enumerate(members):
        for j, other in enumerate(members[:i]):
            if one.outlet == other.outlet or sources[i] & sources[j] or _copied(one, other, shared):
                parent[root(i)] = root(j)
    known: dict[int, bool] = {}
    for i, member in enumerate(members):
        own = bool(sources[i]) or member.article.byline is not None
        known[root(i)] = known.get(root(i), False) or own
    if len(known) > 1 and not all(known.values()):
        return None
    return len(known)


def _sources(member: Utterance) -> frozenset[str]:
    """The agencies that the statement, or the article as a whole, is credited to."""
    text = member.article.text
    chain = {link.entity for link in member.statement.chain if _is_agency(link, text)}
    return frozenset(chain or _credited(member.article))


def _is_agency(link: Link, text: str) -> bool:
    """Whether a link's holder is an agency: by its role, by the tables, or called so where it stands (وكالة المرسى)."""
    if link.role == "agency" or link.unnamed or link.role not in OUTLET_ROLES:
        return link.role == "agency"
    words = {host for word in link.span.of(text).split() for _, host in hosts(fold(word))}
    return link.entity in _agencies() or bool(words & _agency_nouns())


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row.id for row in outlets() if row.kind == "agency")


@cache
def _agency_nouns() -> frozenset[str]:
    """The words that call their holder an agency; in the plural they name nobody."""
    rows = [row for row in noun_words() if "agency" in (row.holders or ())]
    return frozenset(fold(word) for row in rows for words in row.ar for word in words.split()[:1])


def _credited(article: Article) -> Iterator[str]:
    for credit in article.credits:
        yield credit.entity or credit.name


def _copied(one: Utterance, other: Utterance, shared: Shared) -> bool:
    """Whether the two articles share wording at both statements."""
    for passage in shared.get((one.article.id, other.article.id), ()):
        if _touches(one, passage, first=True) and _touches(other, passage, first=False):
            return True
    for passage in shared.get((other.article.id, one.article.id), ()):
        if _touches(other, passage, first=True) and _touches(one, passage, first=False):
            return True
    return False


def _touches(member: Utterance, passage: Passage, *, first: bool) -> bool:
    span = passage.a_span if first else passage.b_span
    return any(content.overlaps(span) for content in member.statement.content)
