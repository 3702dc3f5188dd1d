"""Grouping: each article opens a story; the two stories that are most alike become one, as long as any are alike enough."""

import heapq
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tawatur.stories.draft import Draft
from tawatur.stories.portrait import Portrait
from tawatur.stories.shelf import Shelf

CORE = 0.28
"""Likeness from which an article belongs to a story (weighed as in `evidence.WEIGHTS`). This and the next were chosen
together with SPREAD on labelled days of March and May (`python quality/stories.py`); 0.26 to 0.28 do as well within 0.01."""

GROWTH = 0.5
"""Two stories are one from `CORE` times the smaller one's articles to this power: what several articles tell is a happening
of its own, and two happenings with the same actors are alike as a whole."""

BETTER = 1.05
"""An article moves only to a story that it fits by so much better, so that it does not go to and fro."""

WINDOW = 4.0
"""Days without an article after which a story is closed."""

SPREAD = 2.5
"""Days from the middle of a story at which likeness counts half: news of one actor goes on, its happenings do not."""

SETTLE = 0.5
"""Days of news that are put together at once: whatever order they came in, the likest come together first."""

LOOK_AGAIN = 1.0
"""Days after which an article is looked at again, when the stories of its day have taken shape."""


@dataclass
class Grouping:
    """The drafts on the shelf and those that are closed."""

    shelf: Shelf = field(default_factory=Shelf)
    closed: list[Draft] = field(default_factory=list)
    _home: dict[str, Draft] = field(default_factory=dict)
    _new: list[Portrait] = field(default_factory=list)
    _waiting: list[Portrait] = field(default_factory=list)
    _number: int = 0

    def add(self, portrait: Portrait) -> None:
        """Take in one article; articles come in the order of their publication, undated ones first."""
        if portrait.when is not None:
            self._turn_to(portrait.when)
        self._join(self._open(), portrait)
        self._new.append(portrait)

    def finish(self) -> list[Draft]:
        """All stories; nothing can be added afterwards."""
        self._settle()
        self._look_again(self._waiting)
        self._waiting = []
        return self.closed + list(self.shelf.drafts.values())

    def _open(self) -> Draft:
        self._number += 1
        return Draft(self._number)

    def _join(self, draft: Draft, portrait: Portrait) -> None:
        draft.add(portrait)
        self.shelf.put(draft, portrait)
        self._home[portrait.article] = draft

    def _leave(self, portrait: Portrait) -> None:
        draft = self._home[portrait.article]
        draft.remove(portrait)
        self.shelf.lose(draft, portrait)

    def _turn_to(self, when: float) -> None:
        """Put together what is new, look again at what is old enough, close stories that nothing came to for long."""
        oldest = next((p.when for p in self._new if p.when is not None), None)
        if oldest is None or when - oldest < SETTLE:
            return
        self._settle()
        due = [p for p in self._waiting if p.when is None or when - p.when > LOOK_AGAIN]
        self._waiting = [p for p in self._waiting if p.when is not None and when - p.when <= LOOK_AGAIN]
        self._look_again(due)
        for draft in list(self.shelf.drafts.values()):
            if draft.last is not None and when - draft.last > WINDOW:
                self.shelf.take(draft)
                self.closed.append(draft)
                for article in draft.members:
                    del self._home[article]

    def _settle(self) -> None:
        self._merge(self._drafts_of(self._new))
        self._waiting += self._new
        self._new = []

    def _drafts_of(self, portraits: Iterable[Portrait]) -> list[Draft]:
        drafts = {d.number: d for p in portraits if (d := self._home.get(p.article)) is not None}
        return list(drafts.values())

    def _look_again(self, portraits: Iterable[Portrait]) -> None:
        """Let each of `portraits` go where it fits better, or out of a story that it does not fit; then merge again."""
        held = [p for p in portraits if p.article in self._home]
        moved = [p for p in held if self._move(p)]
        if moved:
            self._merge(self._drafts_of(held))

    def _move(self, portrait: Portrait) -> bool:
        home = self._home[portrait.article]
        if len(home.members) == 1:
            return False
        here = fit(home, portrait)
        found = [(fit(draft, portrait), draft) for draft in self.shelf.like(portrait) if draft is not home]
        there, best = max(found, key=lambda pair: (pair[0], -pair[1].number), default=(0.0, None))
        if best is not None and there >= CORE and there > here * BETTER:
            self._leave(portrait)
            self._join(best, portrait)
            return True
        return False

    def _merge(self, drafts: Iterable[Draft]) -> None:
        """Merge `drafts` with the ones on the shelf that they are one with, the likest two first."""
        queue: list[tuple[float, int, int, int, int]] = []
        for draft in drafts:
            self._propose(queue, draft)
        while queue:
            _, one, size_one, other, size_other = heapq.heappop(queue)
            pair = self.shelf.drafts.get(one), self.shelf.drafts.get(other)
            if pair[0] is None or pair[1] is None:
                if pair[0] is not None and len(pair[0].members) == size_one:
                    self._propose(queue, pair[0])  # the other is part of a third one by now
                continue
            if (len(pair[0].members), len(pair[1].members)) != (size_one, size_other):
                if len(pair[0].members) == size_one:
                    self._propose(queue, pair[0])
                continue
            keep, drop = sorted((pair[0], pair[1]), key=lambda d: d.number)
            self._unite(keep, drop)
            self._propose(queue, keep)

    def _propose(self, queue: list[tuple[float, int, int, int, int]], draft: Draft) -> None:
        """Put the story that `draft` is most like into `queue`, if they are one."""
        found = [(oneness(draft, other), other) for other in self.shelf.like_draft(draft)]
        score, best = max(found, key=lambda pair: (pair[0], -pair[1].number), default=(0.0, None))
        if best is not None and score >= 1:
            sizes = len(draft.members), len(best.members)
            heapq.heappush(queue, (-score, draft.number, sizes[0], best.number, sizes[1]))

    def _unite(self, keep: Draft, drop: Draft) -> None:
        for member in list(drop.members.values()):
            self._leave(member)
            self._join(keep, member)


def oneness(one: Draft, other: Draft) -> float:
    """How surely two stories are one: 1 and more where they are; 0 where they are too far apart in time."""
    if one.gap(other.first) > WINDOW and one.gap(other.last) > WINDOW:
        return 0.0
    smaller: float = min(len(one.members), len(other.members))
    return one.likeness_to(other) * nearness(one.middle, other.middle) / (CORE * math.pow(smaller, GROWTH))


def fit(draft: Draft, portrait: Portrait) -> float:
    """How well an article fits a story: their likeness, less with the days between them; 0 beyond the window."""
    if draft.gap(portrait.when) > WINDOW:
        return 0.0
    return draft.likeness(portrait) * nearness(draft.middle, portrait.when)


def nearness(one: float | None, other: float | None) -> float:
    """What share of their likeness counts for two things that appeared on these days: 1 for the same or unknown days."""
    if one is None or other is None:
        return 1.0
    return 1.0 / (1.0 + ((one - other) / SPREAD) ** 2)


def group(portraits: Iterable[Portrait]) -> Iterator[Draft]:
    """The stories of `portraits`, which may come in any order."""
    ordered = sorted(portraits, key=lambda p: (p.when is not None, p.when or 0.0, p.article))
    grouping = Grouping()
    for portrait in ordered:
        grouping.add(portrait)
    yield from grouping.finish()
