"""The record of a story: its id, title, days and place, each from its articles."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tawatur.model import Story
from tawatur.stories.portrait import Portrait


def story_of(members: Sequence[Portrait], reasons: Sequence[str]) -> Story:
    """The story of `members`, which stand in the order of their publication."""
    teller = _teller(members)
    published = [p.published for p in members if p.published is not None]
    return Story(
        id=f"s-{members[0].article[:16]}",
        articles=tuple(p.article for p in members),
        title=teller.facts.headline or teller.facts.clause,
        title_from=teller.article,
        first=published[0] if published else None,
        last=published[-1] if published else None,
        date=_day(members),
        place=_place(members),
        reasons=tuple(reasons),
    )


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
