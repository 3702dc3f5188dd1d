"""Whom descriptions of speakers mean: ``python quality/described.py [HALF …]``; ``--learn`` makes the weights anew.

Prints how many statements of the halves whose speaker the article only describes there (الناشط، خبير مرجاني) get the one whom
readers say it means: somebody named elsewhere, or nobody who is named. Without halves: those held out. The halves are those of
``heldout.py``.

The weights (``src/tawatur/attribution/naming/identified.json``) are learnt from the halves that may be looked at, by logistic
regression with an L2 penalty over the pieces of evidence for each of those named. With ``--folds`` the articles learnt from are
measured too, each by weights learnt from the others (five parts).
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple
from zlib import crc32

import heldout
import numpy as np
from certainty import fit
from gate import SHARED

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming import identified
from tawatur.attribution.naming.evidence import Evidence
from tawatur.attribution.naming.identified import WEIGHTS, Identifying, choose
from tawatur.model import Entity

LEARNT_FROM = ("checked_dev", "checked_dev2", "checked_others", "dev", "dev2", "dev3", "dev4", "dev5")
MEASURED_ON = ("heldout", "heldout2", "heldout3", "checked_heldout", "checked_others_heldout")
RARE = 12
"""Pieces of evidence that fewer candidates have are not weighed."""
PENALTY = 2.5
"""Of the squared weights of pieces that count from 0 to 1, in candidates; 1.7 to 5 gave the same within three statements."""
FOLDS = 5


class Described(NamedTuple):
    """One description of an article: the evidence for each of those named, and whom it means by the labels of its statements.

    `meant` holds for each statement the candidates of the label's name; None where the label has no name.
    """

    article: str
    evidence: dict[str, Evidence]
    meant: list[frozenset[str] | None]


def main() -> int:
    """Measures the halves, or learns; the exit code."""
    parser = argparse.ArgumentParser(description="Measure or learn whom descriptions of speakers mean.")
    parser.add_argument("halves", nargs="*", default=MEASURED_ON, metavar="HALF")
    parser.add_argument("--learn", action="store_true", help=f"write {WEIGHTS.name} anew")
    parser.add_argument("--folds", action="store_true", help="measure what is learnt from, part by part")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"NOT MEASURED: the articles' text is not here; expected it under {SHARED}.")
        return 0
    if options.learn or options.folds:
        told = list(described(LEARNT_FROM))
        if options.folds:
            in_folds(told)
        if options.learn:
            write(told)
    told = list(described(options.halves))
    report("held out" if options.halves == MEASURED_ON else " ".join(options.halves), told, picks(told))
    return 0


def described(halves: Sequence[str]) -> Iterator[Described]:
    """The descriptions of speakers in the articles of `halves` that might mean somebody named, as far as their statements count."""
    labels = {label["article"]: label["statements"] for half in halves for label in heldout.labels_of(half)}
    recorded: list[tuple[list[int], list[tuple[Entity, Evidence]]]] = []
    candidates = Identifying.candidates

    def recording(self: Identifying, drafts: Sequence[Draft]) -> list[tuple[Entity, Evidence]]:
        found = candidates(self, drafts)
        recorded.append(([self.scene.starts[d.cue.index] for d in drafts], found))
        return found

    Identifying.candidates = recording  # type: ignore[method-assign]
    try:
        for analysis, scorer, names in heldout.readings(labels):
            own, statements = labels[analysis.article.source], analysis.statements
            contents = [{"content": [(c.start, c.end) for c in s.content]} for s in statements]
            _, matches = scorer.best_matches(own, contents)
            whose = {statements[at].cue.span.start: own[label] for at, label in matches.items()}
            for cues, found in recorded:
                meant = [_meant(whose[cue], found, names) for cue in cues if _counts(whose.get(cue))]
                if meant and found:
                    evidence = {e.id: pieces for e, pieces in found}
                    yield Described(analysis.article.source, evidence, meant)
            recorded.clear()
    finally:
        Identifying.candidates = candidates  # type: ignore[method-assign]


def _counts(label: dict[str, Any] | None) -> bool:
    return label is not None and not label.get("optional") and len(label["speakers"]) == 1


def _meant(
    label: dict[str, Any], found: Sequence[tuple[Entity, Evidence]], names: Any
) -> frozenset[str] | None:
    """The candidates that the label's speaker is, or None where the label names nobody."""
    who = label["speakers"][0]
    if who.startswith("unnamed"):
        return None
    called = [
        (e.id, {"entity": e.id, "name": e.name, "name_en": e.name_en, "unnamed": False}) for e, _ in found
    ]
    return frozenset(i for i, name in called if names.same_name(who, name))


def picks(told: Sequence[Described], chance: Callable[[Evidence], float] | None = None) -> list[str | None]:
    """Whom each description is taken to mean, by the bundled weights unless another `chance` is given."""
    chosen = ((one, choose(list(one.evidence.values()), chance)) for one in told)
    return [None if at is None else list(one.evidence)[at] for one, at in chosen]


def report(name: str, told: Sequence[Described], picked: Sequence[str | None]) -> None:
    """Prints how many statements get whom the labels say."""
    pairs = [(meant, pick) for one, pick in zip(told, picked, strict=True) for meant in one.meant]
    named = [(meant, pick) for meant, pick in pairs if meant]
    nobody = [(meant, pick) for meant, pick in pairs if meant is None]
    right = sum(pick in meant for meant, pick in named)
    wrong = sum(pick is not None and pick not in meant for meant, pick in named)
    kept = sum(pick is None for _, pick in nobody)
    print(f"{name}: {len(pairs)} statements")
    print(f"  {len(named)} mean one of those named: {right} are given the right name, {wrong} a wrong one")
    print(f"  {len(nobody)} mean nobody named: {kept} stay described")


def in_folds(told: Sequence[Described]) -> None:
    """Prints what weights learnt from four fifths of the articles find in the last fifth."""
    tested: list[Described] = []
    picked: list[str | None] = []
    for fold in range(FOLDS):
        own = [one for one in told if crc32(one.article.encode()) % FOLDS == fold]
        base, weights = learnt([one for one in told if one not in own])
        tested += own
        picked += picks(own, partial(_chance, base, weights))
    report(f"learnt from, {FOLDS} parts", tested, picked)


def learnt(told: Sequence[Described]) -> tuple[float, dict[str, float]]:
    """The intercept and the weight of each piece of evidence, per count."""
    rows = [
        (evidence, any(meant is not None and i in meant for meant in one.meant))
        for one in told
        for i, evidence in one.evidence.items()
    ]
    pieces = sorted({piece for evidence, _ in rows for piece in evidence})
    seen = np.array([[evidence.get(piece, 0) for piece in pieces] for evidence, _ in rows], dtype=float)
    common = (seen > 0).sum(axis=0) >= RARE
    seen, pieces = seen[:, common], [piece for piece, of in zip(pieces, common, strict=True) if of]
    most = seen.max(axis=0)
    weights, base = fit(seen / most, np.array([right for _, right in rows], dtype=float), PENALTY)
    return base, dict(zip(pieces, (weights / most).tolist(), strict=True))


def _chance(base: float, weights: dict[str, float], evidence: Evidence) -> float:
    total = base + sum(weights.get(piece, 0.0) * count for piece, count in evidence.items())
    return float(1 / (1 + np.exp(-total)))


def write(told: Sequence[Described]) -> None:
    """Writes the weights learnt from all of `told`."""
    base, weights = learnt(told)
    table = {
        "base": round(base, 3),
        "weights": {piece: round(weight, 3) for piece, weight in sorted(weights.items())},
    }
    WEIGHTS.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    identified.weights.cache_clear()
    print(
        f"{len(told)} descriptions, {sum(len(one.evidence) for one in told)} candidates, {len(weights)} weights"
    )


if __name__ == "__main__":
    sys.exit(main())
