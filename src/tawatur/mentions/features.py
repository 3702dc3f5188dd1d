"""Features of the name tagger: what a token shows of itself and of the two on either side.

Everything that depends on one written word alone is made once and kept, so that a token costs a few list joins.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tawatur.mentions.clusters import clusters
from tawatur.mentions.gazetteer import letters_of, phrase_marks, word_classes
from tawatur.text import bare, hosts

_AFFIXES = (1, 2, 3, 4)  # letters; longer ones are whole words, which the word's own feature holds
_BEGINNINGS = tuple((n, f"p{n}=") for n in _AFFIXES)
_ENDS = tuple((n, f"s{n}=") for n in _AFFIXES)
_LONGEST = 8  # letters; longer words are alike
_LENGTHS = tuple(map(str, range(_LONGEST + 1)))
_GRAINS = (("r0=", "r1=", "r2="), ("hr0=", "hr1=", "hr2="))
"""Templates of a word's clusters, from fine to coarse: of those it has as written, and without its clitics."""
_STEM_BEGINNINGS = tuple(
    (n, f"hp{n}=") for n in (2, 3, 4)
)  # of the ends of a word without its clitics, where it has any
_LONGEST_STEM = 7
_PHRASE_PLACES = ((-1, "+1="), (0, "="), (1, "-1="))
"""Where a token may stand from a name in the tables, and what its feature has between the mark's kind and its text."""

MARKS = tuple(kind + place for kind in "gz" for _, place in _PHRASE_PLACES)
"""Templates of the features that a name in the tables gives."""

_CACHED_WORDS = 20_000  # a word's views take some 5 kB; a corpus for training has about as many words


Shown = tuple[str, str]
"""A feature of a word: its template, up to the sign =, and what that shows."""


@dataclass(frozen=True)
class Views:
    """A word's features as seen from itself, from the tokens beside it, and from those two away.

    `coarse` and `base` are what features that join neighbours show of it.
    """

    own: list[Shown]
    near: list[Shown]
    far: list[Shown]
    coarse: str
    base: str


@dataclass(frozen=True)
class Joined:
    """A template that joins what `view` shows of the tokens at `places`, reckoned from the token that has the feature."""

    prefix: str
    view: Literal["base", "coarse"]
    places: tuple[int, ...]


JOINED = (
    Joined("w-1w=", "base", (-1, 0)),
    Joined("c-1c=", "coarse", (-1, 0)),
    Joined("cc+1=", "coarse", (0, 1)),
    Joined("c-1cc+1=", "coarse", (-1, 0, 1)),
)


def sentence_features(fold: Sequence[str], kinds: Sequence[str], first: int, after: int) -> list[list[str]]:
    """The features of tokens ``first`` to ``after - 1`` (one sentence), each token a list of strings.

    `fold` and `kinds` are a `Document`'s lists. Templates after Benajiba & Rosso (ANERsys 2.0, 2007) and
    Abdul-Hamid & Darwish (Simplified feature set for Arabic NER, 2010): words, leading and trailing letters,
    neighbours, gazetteers; clusters after Turian, Ratinov & Bengio (ACL 2010).
    """
    seen = [START, *(_kept_views(fold[i], kinds[i]) for i in range(first, after)), END]
    marks = phrase_marks(fold, first, after)
    rows = []
    for i in range(1, len(seen) - 1):
        before, here, behind = seen[i - 1], seen[i], seen[i + 1]
        row = [*_texts("", here.own), *_texts("-1", before.near), *_texts("+1", behind.near)]
        if i > 1:
            row += _texts("-2", seen[i - 2].far)
        if i < len(seen) - 2:
            row += _texts("+2", seen[i + 2].far)
        row += pair_features(before, here, behind)
        for distance, _ in _PHRASE_PLACES:
            if (mark := marks.get(i - 1 - distance)) is not None:
                row += [feature for place, feature in mark_features(mark) if place == distance]
        rows.append(row)
    return rows


@lru_cache(maxsize=_CACHED_WORDS)
def mark_features(mark: str) -> list[tuple[int, str]]:
    """The features that a token marked as part of a name gives to itself and those beside it, each with how far from it."""
    return [
        (distance, part[0] + place + part[1:])
        for part in mark.split("|")
        for distance, place in _PHRASE_PLACES
    ]


def _texts(place: str, shown: Sequence[Shown]) -> list[str]:
    """The features `shown` by a word at `place` ("" for the token itself, "-1" for the one before it) as strings."""
    return [place + template + text for template, text in shown]


def pair_features(before: Views, here: Views, behind: Views) -> list[str]:
    """The features that join the token `here` with its neighbours."""
    around = {-1: before, 0: here, 1: behind}
    return [
        template.prefix + " ".join(getattr(around[place], template.view) for place in template.places)
        for template in JOINED
    ]


def views(word: str, kind: str) -> Views:
    """The features that the folded `word` of kind `kind` gives to itself and to its neighbours."""
    if kind != "w":
        shown = "#" if kind == "n" else word if kind == "l" else kind
        return _seen_from(shown, kind, [("w=", shown), ("k=", kind)], kind)
    readings = hosts(word)
    classes = word_classes(word)
    own: list[Shown] = [("w=", word), ("k=", "w"), ("n=", _LENGTHS[min(len(word), _LONGEST)])]
    own += [(template, word[:n]) for n, template in _BEGINNINGS[: len(word) - 1]]
    own += [(template, word[-n:]) for n, template in _ENDS[: len(word) - 1]]
    own += [("h=", bare(host)) for _, host in readings]
    own += [("ph=", prefix) for prefix, _ in readings[1:]]
    own += [("c=", name) for name in classes]
    own += _stem_features(word, readings)
    alike = _cluster_features(readings)
    if letters := letters_of(readings):
        alike.append(("z1=", letters))
    own += alike
    coarse = "+".join(classes) or ("ال" if readings[-1][1].startswith("ال") else word[-1:])
    ends = [("s2=", word[-2:]), ("p2=", word[:2]), *(("h=", bare(host)) for _, host in readings[1:])]
    return _seen_from(word, kind, own, coarse, classes, ends + alike)


def _stem_features(word: str, readings: Sequence[tuple[str, str]]) -> list[Shown]:
    """The letters of `word` without clitics: how each of its `readings` begins, the last one's threes of letters and length."""
    stems = [bare(host) for _, host in readings]
    found = [(template, stem[:n]) for stem in stems if stem != word for n, template in _STEM_BEGINNINGS]
    last = stems[-1]
    found += [("hn3=", last[i : i + 3]) for i in range(len(last) - 2)]
    article = "ال" if readings[-1][1].startswith("ال") else ""
    return [*found, ("shape=", article + _LENGTHS[min(len(last), _LONGEST_STEM)])]


_kept_views = lru_cache(maxsize=_CACHED_WORDS)(views)


def _cluster_features(readings: Sequence[tuple[str, str]]) -> list[Shown]:
    """The clusters of the first of a word's `readings` that has any, as written or without the clitics."""
    known = clusters()
    for prefix, host in readings:
        if host in known:
            return list(zip(_GRAINS[1 if prefix else 0], known[host], strict=True))
    return [("r=", "?")]


def _seen_from(
    word: str,
    kind: str,
    own: list[Shown],
    coarse: str,
    classes: Sequence[str] = (),
    beside: Sequence[Shown] = (),
) -> Views:
    """The views of a word whose own features are `own`: those next to it see its `classes` and what it shows `beside` them."""
    named = [("c=", name) for name in classes]
    near = [("w=", word), ("k=", kind), *beside, *named]
    return Views(own, near, [("w=", word), *named], coarse, word)


START = _seen_from("^", "^", [], "^")
END = _seen_from("$", "$", [], "$")
