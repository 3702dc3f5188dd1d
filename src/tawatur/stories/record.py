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
        place=_most(p.facts.places for p in members),
        reasons=tuple(reasons),
    )


def _teller(members: Sequence[Portrait]) -> Portrait:
    """The article most like the others among those with a headline, else among all; the earlier of two alike."""
    total: Counter[int] = Counter()
    for portrait in members:
        total.update(portrait.vector())
    titled = [p for p in members if p.facts.headline] or list(members)
    return max(titled, key=lambda p: sum(w * total[t] for t, w in p.vector().items()))


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
