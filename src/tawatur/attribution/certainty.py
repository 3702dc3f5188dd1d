"""How sure a statement is: the share of statements like it that careful readers found right.

A sum of weights, one for each sign (`signs`), through the logistic function: logistic regression (Cox 1958) over indicators of
the signs' values, which can be read as a scorecard. The weights were learnt from statements that readers checked one by one
(``python quality/certainty.py --learn``); ``docs/decisions/certainty.md`` tells what they are worth on articles not learnt from.
"""

import json
from collections.abc import Sequence
from functools import cache
from math import exp
from pathlib import Path

import msgspec

from tawatur.attribution.signs import Reading, Signs
from tawatur.model import Doubt, Entity, Mention, Statement
from tawatur.text import Document

WEIGHTS = Path(__file__).with_name("certainty.json")
"""The bundled weights: of each sign's values, around the mean over the statements learnt from."""

OTHER = "other"
"""The value that stands for all that were too rare to learn a weight of their own."""

TELLING = -0.25
"""A weight from which on a sign is told as a reason for doubt: it makes the odds of being right a fifth worse."""


class Scorecard(msgspec.Struct, frozen=True):
    """The weights: `base` are the log odds of a statement whose signs are all average."""

    base: float
    weights: dict[Doubt, dict[str, float]]

    def weigh(self, signs: Signs) -> dict[Doubt, float]:
        """The weight of each of a statement's signs, in log odds; 0 where nothing was learnt of it."""
        return {
            sign: table.get(value, table.get(OTHER, 0.0))
            for sign, value in signs.items()
            if (table := self.weights.get(sign))
        }


@cache
def scorecard() -> Scorecard:
    """The bundled weights; raises FileNotFoundError where the package is incomplete."""
    return msgspec.convert(json.loads(WEIGHTS.read_text(encoding="utf-8")), Scorecard)


def with_certainty(
    document: Document,
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
) -> list[Statement]:
    """`statements`, in their order, with how certain each is and what makes it less so.

    ``certainty`` is a probability to two decimals: that it is a statement, and of this speaker. ``doubts`` are the signs that
    lower it, the heaviest first.
    """
    card = scorecard()
    judged = {
        s.id: _judged(s, card.base, card.weigh(signs))
        for s, signs in Reading(document, entities, mentions, statements).signs()
    }
    return [judged[s.id] for s in statements]


def _judged(statement: Statement, base: float, weights: dict[Doubt, float]) -> Statement:
    certainty = 1 / (1 + exp(-base - sum(weights.values())))
    doubts = sorted((sign for sign, weight in weights.items() if weight <= TELLING), key=weights.__getitem__)
    return msgspec.structs.replace(statement, certainty=round(certainty, 2), doubts=tuple(doubts))
