"""Shelf: the drafts that an article of today can still join, found by the terms that they hold."""

from collections import defaultdict
from collections.abc import Iterable

from tawatur.stories.draft import Draft
from tawatur.stories.portrait import Portrait

INDEXED = 30
"""The heaviest terms of an article by which its draft is found: what matters to likeness stands among them."""

CANDIDATES = 25
"""Drafts compared in full. On labelled days alone 10 do as well; within a whole month of May 12 and 18 cost 0.008 of F1."""


class Shelf:
    """An index from terms to drafts; looking up costs by the article's terms, not by the number of drafts."""

    def __init__(self) -> None:
        """Begins empty."""
        self.drafts: dict[int, Draft] = {}
        self._by_term: dict[int, set[int]] = defaultdict(set)

    def put(self, draft: Draft, portrait: Portrait) -> None:
        """Make `draft` known by the terms of `portrait`, one of its articles."""
        self.drafts[draft.number] = draft
        for term in portrait.terms[:INDEXED]:
            self._by_term[term].add(draft.number)

    def put_back(self, draft: Draft) -> None:
        """Make `draft` known by the terms of all its articles."""
        for portrait in draft.members.values():
            self.put(draft, portrait)

    def take(self, draft: Draft) -> None:
        """Forget `draft`."""
        self.drafts.pop(draft.number, None)
        for portrait in draft.members.values():
            self._drop(draft, portrait.terms[:INDEXED])

    def lose(self, draft: Draft, portrait: Portrait) -> None:
        """Forget the terms that only `portrait`, which has left `draft`, brought it."""
        held = {term for member in draft.members.values() for term in member.terms[:INDEXED]}
        self._drop(draft, (term for term in portrait.terms[:INDEXED] if term not in held))
        if not draft.members:
            self.drafts.pop(draft.number, None)

    def _drop(self, draft: Draft, terms: Iterable[int]) -> None:
        for term in terms:
            numbers = self._by_term.get(term)
            if numbers is not None:
                numbers.discard(draft.number)
                if not numbers:
                    del self._by_term[term]

    def like(self, portrait: Portrait) -> list[Draft]:
        """The drafts that share most with `portrait`, likeliest first."""
        return self._sharing(zip(portrait.terms[:INDEXED], portrait.weights[:INDEXED], strict=True))

    def like_draft(self, draft: Draft) -> list[Draft]:
        """The other drafts that share most with `draft`, likeliest first."""
        if len(draft.members) == 1:
            (only,) = draft.members.values()
            return [other for other in self.like(only) if other is not draft]
        return [other for other in self._sharing(draft.heaviest()) if other is not draft]

    def _sharing(self, terms: Iterable[tuple[int, float]]) -> list[Draft]:
        shared: dict[int, float] = {}
        known = shared.get
        for term, weight in terms:
            for number in self._by_term.get(term, ()):
                shared[number] = known(number, 0.0) + weight
        most = sorted([(-weight, number) for number, weight in shared.items()])
        return [self.drafts[number] for _, number in most[:CANDIDATES]]
