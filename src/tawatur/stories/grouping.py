"""Grouping: one article after the other joins the story that it fits best, or opens one; each is looked at twice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tawatur.stories.draft import Draft
from tawatur.stories.portrait import Portrait
from tawatur.stories.shelf import Shelf

CORE = 0.28
"""Likeness from which an article surely belongs to a story, and two stories are one (weighed as in `evidence.WEIGHTS`)."""

ATTACH = 0.15
"""Likeness from which a small story belongs to a larger one: reactions share less with the core than its articles do."""

SMALL = 3
"""Articles of a story that may still attach to a larger one; a larger one is a happening of its own."""

BETTER = 1.05
"""An article moves only to a story that it fits by so much better, so that it does not go to and fro."""

WINDOW = 4.0
"""Days without an article after which a story is closed."""

SPREAD = 1.5
"""Days from the middle of a story at which likeness counts half: news of one actor goes on, its happenings do not."""

LOOK_AGAIN = 1.0
"""Days after which an article is looked at again, when the stories of its day have taken shape."""


@dataclass
class Grouping:
    """The drafts on the shelf and those that are closed."""

    shelf: Shelf = field(default_factory=Shelf)
    closed: list[Draft] = field(default_factory=list)
    _home: dict[str, Draft] = field(default_factory=dict)
    _waiting: list[Portrait] = field(default_factory=list)
    _number: int = 0

    def add(self, portrait: Portrait) -> None:
        """Take in one article; articles come in the order of their publication, undated ones first."""
        if portrait.when is not None:
            self._turn_to(portrait.when)
        self._place(portrait)
        self._waiting.append(portrait)

    def finish(self) -> list[Draft]:
        """All stories; nothing can be added afterwards."""
        self._look_again(self._waiting)
        self._waiting = []
        return self.closed + list(self.shelf.drafts.values())

    def _place(self, portrait: Portrait) -> None:
        score, draft = self._best(portrait)
        if draft is None or score < CORE:
            draft = self._open()
        self._join(draft, portrait)

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

    def _best(self, portrait: Portrait) -> tuple[float, Draft | None]:
        found = [(fit(draft, portrait), draft) for draft in self.shelf.like(portrait)]
        return max(found, key=lambda pair: (pair[0], -pair[1].number), default=(0.0, None))

    def _turn_to(self, when: float) -> None:
        """Look again at articles that are old enough, and close stories that nothing came to for long."""
        due = [p for p in self._waiting if p.when is not None and when - p.when > LOOK_AGAIN]
        if not due or (len(due) < len(self._waiting) and when - (due[0].when or when) < 2 * LOOK_AGAIN):
            return
        self._waiting = [p for p in self._waiting if p.when is None or when - p.when <= LOOK_AGAIN]
        self._look_again(due)
        for draft in list(self.shelf.drafts.values()):
            if draft.last is not None and when - draft.last > WINDOW:
                self.shelf.take(draft)
                self.closed.append(draft)
                for article in draft.members:
                    del self._home[article]

    def _look_again(self, portraits: Iterable[Portrait]) -> None:
        """Merge the stories of `portraits` with like ones, let each article go where it fits better, attach small stories."""
        held = [p for p in portraits if p.article in self._home]
        self._merge(held)
        for portrait in held:
            self._move(portrait)
        self._merge(held)
        for portrait in held:
            self._attach(portrait)

    def _move(self, portrait: Portrait) -> None:
        home = self._home[portrait.article]
        here = fit(home, portrait)
        score, best = self._best(portrait)
        if best is not None and best is not home and score >= CORE and score > here * BETTER:
            self._leave(portrait)
            self._join(best, portrait)

    def _attach(self, portrait: Portrait) -> None:
        """Let the small story of `portrait` become part of the larger one that it is most like."""
        draft = self._home[portrait.article]
        if len(draft.members) > SMALL:
            return
        larger = [d for d in self._near(draft, portrait) if len(d.members) > SMALL]
        score, other = likest(draft, larger)
        if other is not None and score >= ATTACH:
            self._unite(other, draft)

    def _merge(self, portraits: Iterable[Portrait]) -> None:
        seen: set[int] = set()
        for portrait in portraits:
            draft = self._home[portrait.article]
            if draft.number in seen:
                continue
            seen.add(draft.number)
            while (other := self._twin(draft, portrait)) is not None:
                keep, drop = sorted((draft, other), key=lambda d: d.number)
                self._unite(keep, drop)
                draft = keep

    def _unite(self, keep: Draft, drop: Draft) -> None:
        for member in list(drop.members.values()):
            self._leave(member)
            self._join(keep, member)

    def _near(self, draft: Draft, portrait: Portrait) -> list[Draft]:
        """The other stories that share terms with `portrait`, one of the draft's articles, and are not too far in time."""
        return [d for d in self.shelf.like(portrait) if d is not draft and draft.gap(d.first) <= WINDOW]

    def _twin(self, draft: Draft, portrait: Portrait) -> Draft | None:
        """The story most like `draft`, if it is one with it."""
        score, other = likest(draft, self._near(draft, portrait))
        return other if score >= CORE else None


def likest(draft: Draft, others: Iterable[Draft]) -> tuple[float, Draft | None]:
    """The one of `others` that is most like `draft`, and how much, less with the days between them."""
    found = [(draft.likeness_to(d) * nearness(draft.middle, d.middle), d) for d in others]
    return max(found, key=lambda pair: (pair[0], -pair[1].number), default=(0.0, None))


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
