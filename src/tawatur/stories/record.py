"""The record of a story: its id, title, days and place, each from its articles."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tawatur.model import Story
from tawatur.stories.draft import Draft
from tawatur.stories.grouping import fit
from tawatur.stories.portrait import Portrait

SHOWN = 5
"""Shared terms that a reason names."""


def order_of(portrait: Portrait) -> tuple[bool, float, str]:
    """The order of publication, undated articles last."""
    return portrait.when is None, portrait.when or 0.0, portrait.article


def in_order(draft: Draft) -> list[Portrait]:
    """The articles of a story and their copies in the order of publication."""
    return sorted(draft.all(), key=order_of)


def story_id(draft: Draft) -> str:
    """The id of a new story: made of that of its first article, so that it is the same in every run."""
    return f"s-{in_order(draft)[0].article[:16]}"


def story_of(draft: Draft, identifier: str) -> Story:
    """The story of `draft`, under the id `identifier`."""
    members = in_order(draft)
    texts = [p for p in members if p.article in draft.members]  # copies tell nothing that these do not
    teller = _teller(texts)
    published = [p.published for p in members if p.published is not None]
    return Story(
        id=identifier,
        articles=tuple(p.article for p in members),
        title=teller.facts.headline or teller.facts.clause,
        title_from=teller.article,
        first=published[0] if published else None,
        last=published[-1] if published else None,
        date=_day(texts),
        place=_place(texts),
        reasons=tuple(_reason(draft, p) for p in members[1:]),
        copies=_copies(draft, members),
    )


def _copies(draft: Draft, members: Sequence[Portrait]) -> tuple[tuple[str, ...], ...]:
    """The groups of near-duplicates, each in the order of publication."""
    groups: dict[str, list[str]] = {}
    for portrait in members:
        groups.setdefault(draft.root(portrait.article), []).append(portrait.article)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _reason(draft: Draft, portrait: Portrait) -> str:
    """Why an article belongs to the story, in words."""
    if portrait.article in draft.copies:
        return "the same text but for small changes as another of its articles"
    weights = dict(zip(portrait.terms, portrait.weights, strict=True))
    shared = [
        (weights[number] * draft.own[number], term)
        for number, term in portrait.shown
        if draft.own.get(number, 0.0) > 1.5 * weights[number]
    ]
    shared.sort(key=lambda pair: -pair[0])
    words = list(dict.fromkeys(term for _, term in shared))[:SHOWN]
    return f"likeness {fit(draft, portrait):.2f}; shared above all: {', '.join(words)}"


def _teller(members: Sequence[Portrait]) -> Portrait:
    """The article whose headline is most like the others' headlines; without any, the one most like the others.

    Of two alike it is the earlier.
    """
    titled = [p for p in members if p.facts.headline]
    total: Counter[int] = Counter()
    for portrait in members:
        total.update(_headed(portrait) if titled else _weighed(portrait))
    weighed = _headed if titled else _weighed
    return max(titled or members, key=lambda p: sum(w * total[t] for t, w in weighed(p).items()))


def _headed(portrait: Portrait) -> dict[int, float]:
    return dict(zip(portrait.head, portrait.head_weights, strict=True))


def _weighed(portrait: Portrait) -> dict[int, float]:
    return dict(zip(portrait.terms, portrait.weights, strict=True))


SHARE = 0.25
"""Share of a story's articles that give its place, at least: what one of many gives is that of something else."""


def _place(members: Sequence[Portrait]) -> str | None:
    """The place that most articles put the happening at, if enough of them put it anywhere."""
    place = _most(p.facts.places for p in members)
    giving = sum(place in p.facts.places for p in members)
    return place if giving >= SHARE * len(members) else None


def _day(members: Sequence[Portrait]) -> str | None:
    """The day that most articles tell; where none tells one, the day on which the first appeared."""
    told = _most(p.facts.days for p in members)
    if told is not None:
        return told
    return next((p.published[:10] for p in members if p.when is not None and p.published), None)


def _most(values: Iterable[tuple[str, ...]]) -> str | None:
    """What most articles give, each article's first value counting twice; the earlier met of two."""
    votes: Counter[str] = Counter()
    for given in values:
        for rank, value in enumerate(dict.fromkeys(given)):
            votes[value] += 2 if rank == 0 else 1
    return votes.most_common(1)[0][0] if votes else None
