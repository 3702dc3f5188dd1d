"""What was learnt, as the program reads it: small weights left out, the others rounded, vectors of one byte a number."""

from collections.abc import Sequence

import numpy as np

from tawatur.mentions.field import Model
from tawatur.mentions.network import Network, pack
from tawatur.mentions.weights import gathered
from training.names.field import Field, Floats

# chosen on parts of ANERcorp's training part, each held out in turn: see docs/decisions/names.md
_OUTSIDE_PENALTY = 0.6
"""Taken off each step into no name: names that the training never met are otherwise missed more often than invented."""

_LEAST = 0.05  # weights nearer to zero are left out: they are most of the file and change few tags
_DIGITS = 2  # of the scores of steps from tag to tag
_WITHIN = 0.9995  # of a vector's numbers, the largest of which are cut to what one byte holds


def model(field: Field, features: Sequence[str], tags: list[str], network: Network | None = None) -> Model:
    """The model of `field` over `features` and `tags`, with a `network` beside it."""
    kept = np.abs(field.weights) >= _LEAST
    weights: dict[str, dict[int, float]] = {}
    for row in np.flatnonzero(kept.any(axis=1)).tolist():
        by_tag = np.flatnonzero(kept[row]).tolist()
        weights[features[row]] = {tag: float(field.weights[row, tag]) for tag in by_tag}
    ways = field.transitions.astype(float)
    ways[:, tags.index("O")] -= _OUTSIDE_PENALTY
    in_steps = gathered(dict(sorted(weights.items())), len(tags))
    return Model(tags, ways.round(_DIGITS).tolist(), in_steps, network)


def packed(words: Sequence[str], vectors: Floats, layers: Sequence[tuple[Floats, Floats]]) -> Network:
    """The network of three `layers` (weights by column and shift) over the `vectors` of `words`."""
    step = float(np.quantile(np.abs(vectors), _WITHIN) / 127)
    in_bytes = np.clip(np.round(vectors / step), -127, 127).astype(np.int8).tobytes()
    parts = [pack(part) for layer in layers for part in layer]
    hidden = len(layers[0][1]) // 2
    return Network(" ".join(words), in_bytes, vectors.shape[1], step, hidden, *parts)
