"""How far a statement's certainty can be relied on: ``python quality/certainty.py [HALF …]``; ``--learn`` makes its weights anew.

Prints for each band of certainty how many statements of the halves fall into it and what share of them readers found right:
a statement, and of this speaker. Without halves: those held out that nothing was learnt from. The halves are those of
``heldout.py``.

The weights (``src/tawatur/attribution/certainty.json``) are learnt from the halves that may be looked at, by logistic regression
with an L2 penalty over indicators of each sign's values. Rules were mended on those articles, so that they are right too often
there; the level is set on ``checked_heldout``: one number, the mean, is taken from it.
"""

import argparse
import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import heldout
import numpy as np
from gate import SHARED
from scipy.optimize import brentq, minimize

from tawatur.attribution.certainty import OTHER, WEIGHTS, scorecard
from tawatur.attribution.signs import Reading, Signs
from tawatur.model import UNSURE, Analysis, Statement
from tawatur.text import prepare

LEARNT_FROM = ("checked_dev", "checked_dev2", "checked_others", "dev", "dev2", "dev3", "dev4", "dev5")
LEVEL_FROM = ("checked_heldout",)
MEASURED_ON = ("heldout", "heldout2", "heldout3", "checked_others_heldout")
RARE = 12
"""Values that fewer statements have share one weight."""
PENALTY = 4.0
"""Of the squared weights, in statements; 2 to 30 gave the same ranking within .003."""
BANDS = (0.0, 0.5, 0.6, UNSURE, 0.85, 0.9, 0.95, 1.01)


class Judged(NamedTuple):
    """A statement's signs, the certainty it was given, and whether readers found it right."""

    signs: Signs
    certainty: float
    right: bool


def main() -> int:
    """Measures the halves, or learns; the exit code."""
    parser = argparse.ArgumentParser(description="Measure or learn how certain statements are.")
    parser.add_argument("halves", nargs="*", default=MEASURED_ON, metavar="HALF")
    parser.add_argument("--learn", action="store_true", help=f"write {WEIGHTS.name} anew")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"NOT MEASURED: the articles' text is not here; expected it under {SHARED}.")
        return 0
    if options.learn:
        learn(list(judged(LEARNT_FROM)), list(judged(LEVEL_FROM)))
        scorecard.cache_clear()
    report(list(judged(options.halves)))
    return 0


def judged(halves: Sequence[str]) -> Iterator[Judged]:
    """The statements of the articles of `halves` that count, as the scorer counts them."""
    labels = [label for half in halves for label in heldout.labels_of(half)]
    gold = {label["article"]: label["statements"] for label in labels}
    for analysis, scorer, names in heldout.readings(gold):
        yield from _of_article(analysis, gold[analysis.article.source], scorer, names)


def _of_article(analysis: Analysis, annotated: list[Any], scorer: Any, names: Any) -> Iterator[Judged]:
    """Those of an article's statements that count: a borderline one does not, nor a nested one that nobody annotated."""
    reading = Reading(prepare(analysis.article), analysis.entities, analysis.mentions, analysis.statements)
    read = list(reading.signs())
    _, matches = scorer.best_matches(annotated, [_record(statement) for statement, _ in read])
    for number, (statement, signs) in enumerate(read):
        if number in matches:
            meant = annotated[matches[number]]
            if not meant.get("optional"):
                right = names.same_set(meant["speakers"], _record(statement)["speakers"])
                yield Judged(signs, statement.certainty or 0.0, bool(right))
        elif statement.parent is None:
            yield Judged(signs, statement.certainty or 0.0, False)


def _record(statement: Statement) -> dict[str, Any]:
    """What the scorer looks at."""
    speakers = [
        {"entity": s.entity, "name": s.name, "name_en": s.name_en, "unnamed": s.unnamed}
        for s in statement.speakers
    ]
    return {"content": [(c.start, c.end) for c in statement.content], "speakers": speakers}


def learn(from_these: Sequence[Judged], level: Sequence[Judged]) -> None:
    """Writes the weights learnt `from_these`, so that their mean over `level` is the share of right ones there."""
    columns = _columns(from_these)
    seen, right = _matrix(from_these, columns), np.array([one.right for one in from_these], dtype=float)
    weights, base = fit(seen, right, PENALTY)
    means = seen.mean(axis=0)
    table: dict[str, dict[str, float]] = {}
    for sign in dict.fromkeys(sign for sign, _ in columns):
        own = {value: at for (of, value), at in columns.items() if of == sign}
        mean = sum(weights[at] * means[at] for at in own.values())
        base += mean
        table[sign] = {value: round(float(weights[at] - mean), 3) for value, at in sorted(own.items())}
    sums = np.array([sum(_weight(table, sign, value) for sign, value in one.signs.items()) for one in level])
    share = float(np.mean([one.right for one in level]))
    base = brentq(lambda at: float(_logistic(at + sums).mean()) - share, base - 3, base + 3)
    text = json.dumps(
        {"base": round(base, 3), "weights": table}, ensure_ascii=False, indent=1, sort_keys=True
    )
    WEIGHTS.write_text(text + "\n", encoding="utf-8")
    print(f"{len(from_these)} statements, {len(columns)} weights; level set on {len(level)} statements")


def _columns(statements: Iterable[Judged]) -> dict[tuple[str, str], int]:
    """A column for each value of each sign; the rare ones of a sign share one."""
    counts = Counter(pair for one in statements for pair in one.signs.items())
    common = sorted(pair for pair, count in counts.items() if count >= RARE)
    rare = sorted({(sign, OTHER) for (sign, _), count in counts.items() if count < RARE})
    return {pair: at for at, pair in enumerate([*common, *rare])}


def _matrix(statements: Sequence[Judged], columns: dict[tuple[str, str], int]) -> Any:
    matrix = np.zeros((len(statements), len(columns)))
    for row, one in enumerate(statements):
        for sign, value in one.signs.items():
            at = columns.get((sign, value), columns.get((sign, OTHER)))
            if at is not None:
                matrix[row, at] = 1
    return matrix


def _weight(table: dict[str, dict[str, float]], sign: str, value: str) -> float:
    own = table.get(sign, {})
    return own.get(value, own.get(OTHER, 0.0))


def fit(seen: Any, right: Any, penalty: float) -> tuple[Any, float]:
    """The weights and the intercept of greatest likelihood less `penalty` times the squared weights (L-BFGS)."""

    def loss(at: Any) -> tuple[float, Any]:
        sums = seen @ at[:-1] + at[-1]
        wrong_by = _logistic(sums) - right
        value = np.logaddexp(0, sums).sum() - right @ sums + penalty * at[:-1] @ at[:-1]
        return float(value), np.append(seen.T @ wrong_by + 2 * penalty * at[:-1], wrong_by.sum())

    found = minimize(loss, np.zeros(seen.shape[1] + 1), jac=True, method="L-BFGS-B").x
    return found[:-1], float(found[-1])


def _logistic(sums: Any) -> Any:
    return 1 / (1 + np.exp(-sums))


def report(statements: Sequence[Judged]) -> None:
    """Prints the bands, the surest first, and how well certainty ranks right before wrong."""
    bands = [(low, high, f"{low:.2f} to {min(high, 1):.2f}") for low, high in itertools.pairwise(BANDS)]
    halves = [(UNSURE, 2.0, f"sure, {UNSURE} and more"), (0.0, UNSURE, "unsure"), (0.0, 2.0, "all")]
    for low, high, name in (*reversed(bands), *halves):
        own = [one for one in statements if low <= one.certainty < high]
        if own:
            right, told = (np.mean([getattr(one, of) for one in own]) for of in ("right", "certainty"))
            share = len(own) / len(statements)
            print(
                f"{name:19} {len(own):5} statements ({share:4.0%}), right {right:.3f}, certainty {told:.3f}"
            )
    print(f"area under the curve {_area(statements):.3f}")


def _area(statements: Sequence[Judged]) -> float:
    """How often a right statement is more certain than a wrong one (ties count half)."""
    right = np.array([one.certainty for one in statements if one.right])
    wrong = np.array([one.certainty for one in statements if not one.right])
    above = (right[:, None] > wrong).mean() + (right[:, None] == wrong).mean() / 2
    return float(above)


if __name__ == "__main__":
    sys.exit(main())
