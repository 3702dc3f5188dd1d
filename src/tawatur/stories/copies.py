"""Near-duplicates: the same article under two addresses, in two sections or with small changes.

MinHash over runs of words (Broder, "On the resemblance and containment of documents", 1997) with banding finds candidates
without comparing texts; each candidate is verified by the runs themselves.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np

from tawatur.model import Article
from tawatur.text.shingles import Numbers, hashes_of, shingles

RUN = 4
"""Words of a run: a changed word changes so many runs, and two articles on one happening share few."""

LEAST = 12
"""Runs that an article needs, at least, to have copies: below that two captions are alike by chance."""

NEAR = 0.6
"""Share of the runs of two articles that both have, from which one is a copy of the other: a corrected or shortened text keeps
as much, a rewritten one does not."""

BANDS, ROWS = 10, 3
"""Hashes are taken in bands of so many rows; two articles are candidates where a whole band agrees: with nearness 0.6
91 of 100 pairs are, with 0.8 all but one in a thousand, with 0.1 one of 100."""

REMEMBERED = 2_000
"""Articles whose runs are kept at hand for verifying: most copies come within days of each other."""

_generator = np.random.default_rng(20180509)
_FACTORS = _generator.integers(0, 2**63, BANDS * ROWS, np.uint64) * np.uint64(2) + np.uint64(1)
_SHIFTS = _generator.integers(0, 2**63, BANDS * ROWS, np.uint64)
_MIX = np.uint64(0xFF51AFD7ED558CCD)


class Copy(NamedTuple):
    """An article that is a near-duplicate of another, and what share of their runs both have."""

    article: str
    original: str
    nearness: float


def runs_of(article: Article) -> Numbers:
    """The different runs of words of `article`'s own prose, sorted."""
    return np.unique(shingles(hashes_of(article.text, (x.span for x in article.excluded)), RUN))


def bands_of(runs: Numbers) -> list[int]:
    """The bands of the MinHash signature of `runs`, as signed 64-bit numbers; empty for too short an article."""
    if len(runs) < LEAST:
        return []
    least = np.array([(runs * factor + shift).min() for factor, shift in zip(_FACTORS, _SHIFTS, strict=True)])
    rows = least.reshape(BANDS, ROWS)
    mixed = np.arange(1, BANDS + 1, dtype=np.uint64)
    for row in range(ROWS):
        mixed = (mixed ^ rows[:, row]) * _MIX
        mixed ^= mixed >> np.uint64(31)
    return [int(number) for number in mixed.view(np.int64)]


def nearness(one: Numbers, other: Numbers) -> float:
    """The share of the runs of both articles that stand in both (Jaccard), 0 to 1."""
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common / max(1, len(one) + len(other) - common)


class Copies:
    """Which articles are copies of earlier ones.

    `fetch` gives the runs of an article that was met before this process began; candidates met before are made known
    with `know`.
    """

    def __init__(self, fetch: Callable[[str], Numbers | None] = lambda article: None) -> None:
        """Begins empty."""
        self._fetch = fetch
        self._by_band: dict[int, list[str]] = defaultdict(list)
        self._runs: OrderedDict[str, Numbers] = OrderedDict()

    def know(self, met: Iterable[tuple[int, str]]) -> None:
        """Articles met before, each with a band of its signature."""
        for band, article in met:
            if article not in self._by_band[band]:
                self._by_band[band].append(article)

    def forget_bands(self) -> None:
        """Let go of what is known about bands, which the store holds, too."""
        self._by_band.clear()

    def take(self, article: str, runs: Numbers, bands: Iterable[int]) -> Copy | None:
        """Whether `article` is a copy of one met before; from now on it is one that was met, if it is no copy itself."""
        numbers = list(bands)
        candidates = dict.fromkeys(a for band in numbers for a in self._by_band.get(band, ()) if a != article)
        found = [
            (nearness(runs, held), other) for other in candidates if (held := self._held(other)) is not None
        ]
        best = max(found, key=lambda pair: pair[0], default=(0.0, ""))
        if best[0] >= NEAR:
            return Copy(article, best[1], round(best[0], 3))
        self.know((band, article) for band in numbers)
        self._remember(article, runs)
        return None

    def _held(self, article: str) -> Numbers | None:
        if article not in self._runs:
            runs = self._fetch(article)
            if runs is None:
                return None
            self._remember(article, runs)
        self._runs.move_to_end(article)
        return self._runs[article]

    def _remember(self, article: str, runs: Numbers) -> None:
        self._runs[article] = runs
        while len(self._runs) > REMEMBERED:
            self._runs.popitem(last=False)
