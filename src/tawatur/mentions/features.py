"""Features of the name tagger: what a token shows of itself and of the two on either side.

Everything that depends on one written word alone is made once and kept, so that a token costs a few list joins.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from tawatur.mentions.clusters import clusters
from tawatur.mentions.gazetteer import phrase_marks, word_classes
from tawatur.mentions.shares import share_features
from tawatur.text import bare, hosts

_AFFIX_LETTERS = 4  # longer ones are whole words, which the word's own feature holds
PHRASE_PLACES = ((-1, "g+1="), (0, "g="), (1, "g-1="))
"""Where a token may stand from a name in the tables, and how its feature begins."""

_CACHED_WORDS = 20_000  # a word's views take some 5 kB; a corpus for training has about as many words


class Views(msgspec.Struct, frozen=True):
    """A word's features as seen from itself, from the tokens beside it, and from those two away.

    `coarse` and `base` are what features that join neighbours show of it.
    """

    own: list[str]
    near: list[str]
    far: list[str]
    coarse: str
    base: str


class Joined(NamedTuple):
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
        row = [*here.own, *("-1" + shown for shown in before.near), *("+1" + shown for shown in behind.near)]
        if i > 1:
            row += ["-2" + shown for shown in seen[i - 2].far]
        if i < len(seen) - 2:
            row += ["+2" + shown for shown in seen[i + 2].far]
        row += pair_features(before, here, behind)
        for distance, prefix in PHRASE_PLACES:
            if (mark := marks.get(i - 1 - distance)) is not None:
                row.append(prefix + mark)
        rows.append(row)
    return rows


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
        return _seen_from(shown, kind, [f"w={shown}", f"k={kind}"], kind)
    readings = hosts(word)
    classes = word_classes(word)
    own = [f"w={word}", "k=w", f"n={min(len(word), 8)}"]
    own += [f"p{n}={word[:n]}" for n in range(1, min(_AFFIX_LETTERS, len(word) - 1) + 1)]
    own += [f"s{n}={word[-n:]}" for n in range(1, min(_AFFIX_LETTERS, len(word) - 1) + 1)]
    own += [f"h={bare(host)}" for _, host in readings]
    own += [f"ph={prefix}" for prefix, _ in readings[1:]]
    own += [f"c={name}" for name in classes]
    alike = _cluster_features(readings)
    own += alike
    coarse = "+".join(classes) or ("ال" if readings[-1][1].startswith("ال") else word[-1:])
    ends = [f"s2={word[-2:]}", f"p2={word[:2]}", *(f"h={bare(host)}" for _, host in readings[1:])]
    return _seen_from(word, kind, own, coarse, classes, ends + alike)


_kept_views = lru_cache(maxsize=_CACHED_WORDS)(views)


def _cluster_features(readings: Sequence[tuple[str, str]]) -> list[str]:
    """The clusters of the first of a word's `readings` that has any, as written or without the clitics, and its share of names."""
    known = clusters()
    for prefix, host in readings:
        if host in known:
            seen = "r" if not prefix else "hr"
            grains = [f"{seen}{grain}={number}" for grain, number in enumerate(known[host])]
            return grains + share_features(readings)
    return ["r=?", *share_features(readings)]


def _seen_from(
    word: str,
    kind: str,
    own: list[str],
    coarse: str,
    classes: Sequence[str] = (),
    beside: Sequence[str] = (),
) -> Views:
    """The views of a word whose own features are `own`: those next to it see its `classes` and what it shows `beside` them."""
    named = [f"c={name}" for name in classes]
    near = [f"w={word}", f"k={kind}", *beside, *named]
    return Views(own, near, [f"w={word}", *named], coarse, word)


START = _seen_from("^", "^", [], "^")
END = _seen_from("$", "$", [], "$")
