"""Weights: those of a field's features as a file holds them, found by a feature's template and text."""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Steps = NDArray[np.int16]
"""Weights in steps of `Weights.step`: a row a feature, a column a tag."""

HUNDREDTHS = 0.01
"""The step of the weights that the package ships."""

_LARGEST = np.iinfo(np.int16).max


class Weights(msgspec.Struct, frozen=True):
    """The weights of features for so many `tags`, as whole numbers of two bytes that count steps.

    `texts` holds, by template (the feature up to its sign =, as in ``-1w=``), what the features show, a line each; the rows of
    `numbers` follow in the same order.
    """

    tags: int
    step: float
    texts: dict[str, str]
    numbers: bytes

    def steps(self) -> Steps:
        """All rows; raises ValueError where they are not as many as the features."""
        rows = np.frombuffer(self.numbers, dtype=np.int16)
        expected = sum(map(_count, self.texts.values()))
        if len(rows) != expected * self.tags:
            raise ValueError(
                f"the model has {len(rows)} weights where {expected} features of {self.tags} tags are expected; "
                "put the packaged file back, or train it anew"
            )
        return rows.reshape(expected, self.tags)

    def rows(self) -> dict[str, tuple[int, list[str]]]:
        """By template: the row of its first feature, and what each of its features shows."""
        found, first = {}, 0
        for template, texts in self.texts.items():
            shown = texts.split("\n")
            found[template] = (first, shown)
            first += len(shown)
        return found

    def __len__(self) -> int:
        """How many features have weights."""
        return sum(map(_count, self.texts.values()))


def gathered(features: Mapping[str, Mapping[int, float]], tags: int, step: float = HUNDREDTHS) -> Weights:
    """The `Weights` of `features`, each with its weights by a tag's number; rounded to steps.

    Raises ValueError where a weight has more steps than two bytes hold.
    """
    by_template: dict[str, list[str]] = {}
    rows: dict[str, list[Mapping[int, float]]] = {}
    for feature, weights in features.items():
        template, sign, text = feature.partition("=")
        by_template.setdefault(template + sign, []).append(text)
        rows.setdefault(template + sign, []).append(weights)
    flat = [weights for template in by_template for weights in rows[template]]
    table = np.zeros((len(flat), tags))
    for row, by_tag in zip(table, flat, strict=True):
        row[list(by_tag)] = list(by_tag.values())
    in_steps = np.round(table / step)
    if np.abs(in_steps).max(initial=0) > _LARGEST:
        raise ValueError(
            f"a weight of {np.abs(table).max():.3g} has more than {_LARGEST} steps of {step}; take longer steps"
        )
    texts = {template: "\n".join(shown) for template, shown in by_template.items()}
    return Weights(tags, step, texts, in_steps.astype(np.int16).tobytes())


def _count(texts: str) -> int:
    return texts.count("\n") + 1


def places(rows: Mapping[str, tuple[int, Sequence[str]]]) -> dict[str, dict[str, tuple[int, Sequence[str]]]]:
    """`rows` by the place that a template begins with ("-1" for the token before; "" for the token itself), which is left out."""
    found: dict[str, dict[str, tuple[int, Sequence[str]]]] = {}
    for template, features in rows.items():
        place = template[:2] if template[0] in "-+" else ""
        found.setdefault(place, {})[template[len(place) :]] = features
    return found


class RowsByTemplate(dict[str, dict[str, int]]):
    """The rows of weights by a feature's template and text: small tables, of which those asked most stay near the processor."""

    def __missing__(self, template: str) -> dict[str, int]:
        """No feature of this `template` has weights."""
        rows = self[template] = {}
        return rows
