"""Grouping: each article opens a story; the two stories that are most alike become one, as long as any are alike enough."""

import heapq
import math
from collections.abc import Iterable, Mapping

from tawatur.stories.draft import Draft, dots, slots_of
from tawatur.stories.portrait import Portrait
from tawatur.stories.shelf import Shelf

CORE = 0.308
"""Likeness from which an article belongs to a story (weighed as in `evidence.WEIGHTS`). This and the next two were chosen
together with SPREAD on labelled days of March and May (`python quality/stories.py`); 0.30 to 0.32 do as well within 0.01."""

GROWTH = 0.7
"""Two stories are one from `CORE` times the smaller one's articles to this power: what several articles tell is a happening
of its own, and two happenings with the same actors are alike as a whole."""

OPEN = 0.05
"""The likeness asked for falls with the larger story's articles to this power: what forty articles have in common is known better
than what one holds, and a reaction shares only that."""

BETTER = 1.05
"""An article moves only to a story that it fits by so much better, so that it does not go to and fro."""

WINDOW = 4.0
"""Days without an article after which a story is closed."""

SPREAD = 2.5
"""Days from the middle of a story at which likeness counts half: news of one actor goes on, its happenings do not."""

PARTS = 3
"""Parts of a day that are put together one after the other: what a morning tells takes shape before the evening comes to it. With
1, 2 or 4 F1 is 0.005 to 0.015 lower on one of the labelled days or the other."""

NEW = 1 << 40
"""Drafts that are not stored are numbered from here on, stored ones as in the store: of two that merge the older one stays."""

LOOK_AGAIN = 1.0
"""Days after which an article is looked at again, when the stories of its day have taken shape."""

LARGE = 20
"""Articles from which a story is taken apart as it grows: a story of many draws in what is beside it, one article at a time (the
price of oil into the treaty that was left), more where many days are read. Smaller ones lose more than they gain: with 5
recall on the days of March falls by 0.05."""

GROWN = 1.25
"""By how much a story has grown when it is taken apart again, so that the cost follows the number of its articles."""

APART = 0.85
"""Share of the likeness otherwise asked for from which its parts come together again, so that it does not fall to and fro."""


class Grouping:
    """The drafts at hand, and what became of stories that are stored.

    `changed` are the drafts to be stored, by number; `gone` the stored stories that are no more, each with the draft that
    most of it went to, if any. A story that a person put articles into is *held*: those articles stay, and it does not become
    one with another held story.
    """

    def __init__(self) -> None:
        """Begins without any story."""
        self.shelf = Shelf()
        self.changed: dict[int, Draft] = {}
        self.gone: dict[str, Draft | None] = {}
        self._home: dict[str, Draft] = {}
        self._stories: dict[str, Draft] = {}
        self._held: dict[str, str] = {}
        self._left: dict[str, str] = {}
        self._new: list[Portrait] = []
        self._waiting: list[Portrait] = []
        self._number = NEW
        self._young: dict[str, Portrait] = {}
        self._apart: dict[int, int] = {}

    def bring(self, draft: Draft, held: Mapping[str, str] = {}) -> None:
        """Put a stored story on the shelf; `held` are those of its articles that a person put into a story, with that story."""
        for portrait in draft.members.values():
            self.shelf.put(draft, portrait)
        self._young |= draft.members
        for article in (*draft.members, *draft.copies):
            self._home[article] = draft
        if draft.story is not None:
            self._stories[draft.story] = draft
        self._held.update(held)

    def story(self, story: str) -> Draft | None:
        """The draft at hand of the stored story with this id."""
        return self._stories.get(story)

    def stories(self) -> Iterable[str]:
        """The ids of the stored stories at hand."""
        return self._stories

    def name(self, draft: Draft, story: str) -> None:
        """Give `draft`, which is new, the id under which it is stored."""
        draft.story = story
        self._stories[story] = draft
        self.gone.pop(story, None)

    def home(self, article: str) -> Draft | None:
        """The draft at hand that holds `article`."""
        return self._home.get(article)

    def add(self, portrait: Portrait, *, original: str | None = None) -> None:
        """Take in one article; `original` is the article that it is a copy of.

        Articles best come in the order of their publication, those of one day before `settle` is called.
        """
        home = self._home.get(original) if original is not None else None
        if home is not None and original is not None and home.gap(portrait.when) <= WINDOW:
            home.copies[portrait.article] = (portrait, home.root(original))
            self._home[portrait.article] = home
            self._mark(home)
            return
        self._join(self._open(), portrait)
        self._new.append(portrait)
        self._young[portrait.article] = portrait

    def put(self, portrait: Portrait, story: str, *, held: bool) -> None:
        """Put `portrait` into `story` (an id), which is opened where it is not; with `held` it stays there."""
        draft = self._stories.get(story)
        if draft is None:
            draft = self._open()
            self.name(draft, story)
        self._join(draft, portrait)
        if held:
            self._held[portrait.article] = story
        self._waiting.append(portrait)

    def release(self, article: str) -> None:
        """Take `article` out of its story; a copy of it takes its place."""
        draft = self._home.pop(article, None)
        self._held.pop(article, None)
        if draft is None:
            return
        self._mark(draft)
        if article in draft.copies:
            del draft.copies[article]
            return
        self._lose(draft, draft.members[article])
        followers = [copy for copy, (_, of) in draft.copies.items() if of == article]
        for place, copy in enumerate(followers):
            portrait, _ = draft.copies.pop(copy)
            if place == 0:
                self._join(draft, portrait)
            else:
                draft.copies[copy] = (portrait, followers[0])
        if not draft.members and draft.story is not None:
            self._left[draft.story] = article
        self._drop_if_empty(draft, None)

    def heirs(self) -> dict[str, Draft | None]:
        """The stored stories that are no more, each with the draft that its last articles went to, if any."""
        return {story: heir or self._home.get(self._left.get(story, "")) for story, heir in self.gone.items()}

    def due(self, when: float | None) -> bool:
        """Whether, with an article of `when` to come, those taken in are to be put together first."""
        oldest = next((p.when for p in self._new if p.when is not None), None)
        return oldest is not None and when is not None and int(when) != int(oldest)

    def settle(self, now: float | None = None) -> None:
        """Put together what is new, and look again at what is old enough, or with no `now` at all that was taken in."""
        for part in self._begin_day_again():
            drafts = self._drafts_of(part)
            for draft in drafts:
                self.shelf.put_back(draft)
            self._merge(drafts)
        waiting = {p.article for p in self._waiting}
        self._waiting += [p for p in self._new if p.article not in waiting]
        self._new = []
        late = [p for p in self._waiting if now is None or p.when is None or abs(now - p.when) > LOOK_AGAIN]
        names = {p.article for p in late}
        self._waiting = [p for p in self._waiting if p.article not in names]
        self._look_again(late)
        self._take_apart()

    def put_away(self, before: float) -> list[Draft]:
        """Take the stories off the shelf that nothing came to since `before` (days), unless articles of them wait."""
        waiting = {self._home[p.article].number for p in self._waiting if p.article in self._home}
        old = [d for d in self.shelf.drafts.values() if d.last is not None and d.last < before]
        closed = [d for d in old if d.number not in waiting]
        for draft in closed:
            self.shelf.take(draft)
            self._apart.pop(draft.number, None)
            for article in (*draft.members, *draft.copies):
                self._home.pop(article, None)
                self._held.pop(article, None)
                self._young.pop(article, None)
            if draft.story is not None:
                self._stories.pop(draft.story, None)
        return closed

    def _open(self) -> Draft:
        self._number += 1
        return Draft(self._number)

    def _mark(self, draft: Draft) -> None:
        self.changed[draft.number] = draft

    def _join(self, draft: Draft, portrait: Portrait) -> None:
        draft.add(portrait)
        self.shelf.put(draft, portrait)
        self._home[portrait.article] = draft
        self._mark(draft)

    def _lose(self, draft: Draft, portrait: Portrait) -> None:
        draft.remove(portrait)
        self.shelf.lose(draft, portrait)
        self._mark(draft)

    def _go(self, portrait: Portrait, draft: Draft) -> None:
        """Let `portrait` go to `draft` with its copies."""
        home = self._home[portrait.article]
        self._lose(home, portrait)
        self._join(draft, portrait)
        for copy in [c for c, (_, of) in home.copies.items() if of == portrait.article]:
            draft.copies[copy] = home.copies.pop(copy)
            self._home[copy] = draft
        self._drop_if_empty(home, draft)

    def _drop_if_empty(self, draft: Draft, heir: Draft | None) -> None:
        if draft.members:
            return
        self.changed.pop(draft.number, None)
        if draft.story is not None:
            self.gone[draft.story] = heir
            self._stories.pop(draft.story, None)

    def _drafts_of(self, portraits: Iterable[Portrait]) -> list[Draft]:
        drafts = {d.number: d for p in portraits if (d := self._home.get(p.article)) is not None}
        return list(drafts.values())

    def _look_again(self, portraits: Iterable[Portrait]) -> None:
        """Let each of `portraits` go where it fits better; then merge again."""
        here = [p for p in portraits if p.article in self._home and p.article not in self._held]
        moved = [self._move(p) for p in here]
        if any(moved):
            self._merge(self._drafts_of(here))

    def _move(self, portrait: Portrait) -> bool:
        home = self._home[portrait.article]
        if len(home.members) == 1 or portrait.article not in home.members:
            return False
        here = fit(home, portrait)
        others = [d for d in self.shelf.like(portrait) if d is not home and d.gap(portrait.when) <= WINDOW]
        shared = dots(slots_of(portrait), others)
        found = [(fit(d, portrait, dot), d) for d, dot in zip(others, shared, strict=True)]
        there, best = max(found, key=lambda pair: (pair[0], -pair[1].number), default=(0.0, None))
        if best is not None and there >= CORE and there > here * BETTER:
            self._go(portrait, best)
            return True
        return False

    def _begin_day_again(self) -> list[list[Portrait]]:
        """The articles to be put together, those of each part of the day; what came before on the day is taken up again.

        From the first part on that has new articles all but the first of each story go out of it, and off the shelf until
        their part comes: a day comes out the same, nearly, in one reading or in ten, whatever order they bring it in.
        """
        earliest = min((p.when for p in self._new if p.when is not None), default=None)
        if earliest is None:
            return [self._new]
        names = {p.article for p in self._new}
        again = [
            p
            for p in self._young.values()
            if p.when is not None
            and int(p.when) == int(earliest)
            and int(p.when * PARTS) >= int(earliest * PARTS)
            and p.article not in names
            and p.article not in self._held
        ]
        for portrait in again:
            home = self._home.get(portrait.article)
            if home is not None and portrait.article in home.members:
                if portrait.article != next(iter(home.members)):
                    self._go(portrait, self._open())
                self._new.append(portrait)
        parts: dict[int, list[Portrait]] = {}
        for portrait in self._new:
            when = earliest if portrait.when is None else portrait.when
            parts.setdefault(int(when * PARTS), []).append(portrait)
            home = self._home[portrait.article]
            if len(home.members) == 1:
                self.shelf.take(home)
        return [parts[part] for part in sorted(parts)]

    def _take_apart(self) -> None:
        """Take each large story apart that has grown, and let go what would not come together with it again."""
        for draft in [d for d in self.changed.values() if d.number in self.shelf.drafts]:
            size = len(draft.members)
            if size < LARGE or size < GROWN * self._apart.get(draft.number, 0) or self._is_held(draft):
                continue
            for part in _parts(draft)[1:]:
                new = self._open()
                for member in part:
                    self._go(member, new)
            self._apart[draft.number] = len(draft.members)

    def _merge(self, drafts: Iterable[Draft], softly: float = 1.0) -> None:
        """Merge `drafts` with the ones on the shelf that they are one with, the likest two first; `softly` is as for `_propose`."""
        queue: list[tuple[float, int, int, int, int]] = []
        for draft in drafts:
            self._propose(queue, draft, softly)
        while queue:
            _, number, size, other_number, other_size = heapq.heappop(queue)
            one, other = self.shelf.drafts.get(number), self.shelf.drafts.get(other_number)
            if one is None or len(one.members) != size:
                continue  # it is part of another by now, or has grown and proposed again
            if other is None or len(other.members) != other_size:
                self._propose(queue, one, softly)
                continue
            keep, drop = sorted((one, other), key=lambda d: (not self._is_held(d), d.number))
            for member in list(drop.members.values()):
                self._go(member, keep)
            self._propose(queue, keep, softly)

    def _propose(self, queue: list[tuple[float, int, int, int, int]], draft: Draft, softly: float) -> None:
        """Put the story that `draft` is most like into `queue`, if they are one, or nearly (a oneness of `softly`)."""
        held = self._is_held(draft)
        others = [d for d in self.shelf.like_draft(draft) if not (held and self._is_held(d))]
        shared = dots(draft.slots(), others)
        found = [(oneness(draft, other, dot), other) for other, dot in zip(others, shared, strict=True)]
        score, best = max(found, key=lambda pair: (pair[0], -pair[1].number), default=(0.0, None))
        if best is not None and score >= softly:
            heapq.heappush(queue, (-score, draft.number, len(draft.members), best.number, len(best.members)))

    def _is_held(self, draft: Draft) -> bool:
        """Whether a person put articles into the story."""
        return bool(self._held) and any(article in self._held for article in (*draft.members, *draft.copies))


def _parts(draft: Draft) -> list[list[Portrait]]:
    """The articles of `draft` as they come together when nothing else is there: the largest part first."""
    beside = Grouping()
    for portrait in draft.members.values():
        beside._join(beside._open(), portrait)
    drafts = beside.shelf.drafts
    beside._merge(list(drafts.values()), APART)
    for single in [d for d in drafts.values() if len(d.members) == 1]:
        (portrait,) = single.members.values()
        others = [d for d in drafts.values() if d is not single]
        best = max(others, key=lambda d: (fit(d, portrait), -d.number), default=None)
        if best is not None and fit(best, portrait) >= CORE:
            beside._go(portrait, best)
    parts = sorted(drafts.values(), key=lambda d: (-len(d.members), d.number))
    return [list(part.members.values()) for part in parts]


def oneness(one: Draft, other: Draft, dot: float) -> float:
    """How surely two stories are one: 1 and more where they are; 0 where they are too far apart in time.

    `dot` is the sum of the likenesses of their articles; how alike they are is the cosine of their sums.
    """
    if dot <= 0 or (one.gap(other.first) > WINDOW and one.gap(other.last) > WINDOW):
        return 0.0
    smaller, larger = sorted((len(one.members), len(other.members)))
    asked = CORE * math.pow(smaller, GROWTH) / math.pow(larger, OPEN)
    return dot / math.sqrt(one.square * other.square) * nearness(one.middle, other.middle) / asked


def fit(draft: Draft, portrait: Portrait, dot: float | None = None) -> float:
    """How well an article fits a story: their likeness, less with the days between them; 0 beyond the window.

    `dot` is the sum of the likenesses to its articles, where it is known already.
    """
    if draft.gap(portrait.when) > WINDOW:
        return 0.0
    others = len(draft.members) - (portrait.article in draft.members)
    near = nearness(draft.middle, portrait.when)
    return draft.likeness(portrait, dot) * near * math.pow(max(others, 1), OPEN)


def nearness(one: float | None, other: float | None) -> float:
    """What share of their likeness counts for two things that appeared on these days: 1 for the same or unknown days."""
    if one is None or other is None:
        return 1.0
    return 1.0 / (1.0 + ((one - other) / SPREAD) ** 2)


def group(portraits: Iterable[tuple[Portrait, str | None]]) -> list[Draft]:
    """The stories of `portraits`, each with the article it is a copy of, which may come in any order."""
    ordered = sorted(
        portraits, key=lambda pair: (pair[0].when is not None, pair[0].when or 0.0, pair[0].article)
    )
    grouping = Grouping()
    closed = []
    for portrait, original in ordered:
        if grouping.due(portrait.when):
            grouping.settle(portrait.when)
            closed += grouping.put_away((portrait.when or 0.0) - WINDOW)
        grouping.add(portrait, original=original)
    grouping.settle()
    return closed + list(grouping.shelf.drafts.values())
