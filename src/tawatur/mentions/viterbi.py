"""Viterbi's best path through many sentences at once (Viterbi 1967; batched over sentences, step by step)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float64]
Numbers = NDArray[np.int64]


def best_paths(
    scores: Rows, transitions: Rows, starts: Sequence[int], lengths: Sequence[int]
) -> list[list[int]]:
    """The best tags' numbers for each sentence.

    Row ``starts[i] + t`` of `scores` holds what each tag scores for token t of sentence i, which has ``lengths[i]`` tokens, at
    least one; ``transitions[a, b]`` is what the step from tag a to tag b scores. Sentences are put longest first, so that those
    that take a step stand together; the rows of one step follow those of the step before.
    """
    if not starts:
        return []
    order = np.argsort(-np.array(lengths), kind="stable")
    sizes = np.array(lengths)[order]
    going = (sizes[None, :] > np.arange(sizes[0])[:, None]).sum(axis=1)
    offsets = np.concatenate(([0], np.cumsum(going)))
    steps = np.repeat(np.arange(sizes[0]), going)
    places = np.arange(len(steps)) - offsets[steps]
    reached = scores[np.array(starts)[order][places] + steps]
    _go_forward(reached, transitions, going.tolist(), offsets.tolist())
    tags = _go_back(reached, transitions, going.tolist(), offsets.tolist())
    found: list[list[int]] = [[] for _ in starts]
    for place, sentence in enumerate(order.tolist()):
        found[sentence] = tags[offsets[: sizes[place]] + place].tolist()
    return found


def _go_forward(reached: Rows, transitions: Rows, going: list[int], offsets: list[int]) -> None:
    """Adds to each row of `reached` what the best way to it scores."""
    ways = np.empty((going[0], *transitions.shape))
    best = np.empty((going[0], len(transitions)))
    for step in range(1, len(going)):
        number, begin, before = going[step], offsets[step], offsets[step - 1]
        np.add(reached[before : before + number, :, None], transitions, out=ways[:number])
        np.maximum.reduce(ways[:number], axis=1, out=best[:number])
        reached[begin : begin + number] += best[:number]


def _go_back(reached: Rows, transitions: Rows, going: list[int], offsets: list[int]) -> Numbers:
    """The tags of the best paths, from their ends; ordered as the rows of `reached`."""
    tags: Numbers = reached.argmax(axis=1)  # holds for the last tokens; the others' follow from them
    into = np.ascontiguousarray(transitions.T)
    for step in range(len(going) - 1, 0, -1):
        number, begin, before = going[step], offsets[step], offsets[step - 1]
        ways = into[tags[begin : begin + number]]
        ways += reached[before : before + number]
        ways.argmax(axis=1, out=tags[before : before + number])
    return tags
