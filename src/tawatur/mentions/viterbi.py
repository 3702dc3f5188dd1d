"""Viterbi's best path through many sentences at once (Viterbi 1967; batched over sentences, step by step).

Each sentence is walked from both ends at once, so that it takes half as many steps; a step costs the same for one as for many.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.float32]
Numbers = NDArray[np.int64]


def best_paths(
    scores: Rows, transitions: Rows, starts: Sequence[int], lengths: Sequence[int]
) -> list[list[int]]:
    """The best tags' numbers for each sentence.

    Row ``starts[i] + t`` of `scores` holds what each tag scores for token t of sentence i, which has ``lengths[i]`` tokens, at
    least one; ``transitions[a, b]`` is what the step from tag a to tag b scores. Halves of sentences are put longest first, so
    that those that take a step stand together; the rows of one step follow those of the step before.
    """
    if not starts:
        return []
    first, size = np.array(starts), np.array(lengths)
    count = len(first)
    sizes = np.concatenate((size - size // 2, size // 2))
    order = np.argsort(-sizes, kind="stable")
    sizes = sizes[order]
    backward = order >= count
    begins = np.concatenate((first, first + size - 1))[order]
    ways = np.array((transitions, transitions.T))[backward.astype(np.int64)]
    going = np.searchsorted(-sizes, -np.arange(sizes[0]))
    offsets = np.concatenate(([0], np.cumsum(going)))
    steps = np.repeat(np.arange(sizes[0]), going)
    halves = np.arange(len(steps)) - offsets[steps]
    rows = begins[halves] + np.where(backward, -1, 1)[halves] * steps
    reached = scores[rows]
    _go_forward(reached, ways, going.tolist(), offsets.tolist())
    place = np.empty(2 * count, dtype=np.int64)
    place[order] = np.arange(2 * count)
    last = offsets[sizes - 1] + np.arange(2 * count)
    tags: Numbers = reached.argmax(axis=1)
    two = np.flatnonzero(size > 1)
    ends, other_ends = last[place[two]], last[place[two + count]]
    met = reached[ends][:, :, None] + transitions + reached[other_ends][:, None, :]
    tags[ends], tags[other_ends] = divmod(
        met.reshape(len(two), transitions.size).argmax(axis=1), len(transitions)
    )
    _go_back(tags, reached, ways, going.tolist(), offsets.tolist())
    tag_at: Numbers = np.empty(len(scores), dtype=np.int64)
    tag_at[rows] = tags
    found = tag_at.tolist()
    return [found[start : start + length] for start, length in zip(starts, lengths, strict=True)]


def paths_off(
    usual: int,
    scores: Rows,
    transitions: Rows,
    starts: Sequence[int],
    lengths: Sequence[int],
    sure: float,
) -> list[tuple[int, int, list[int]]]:
    """The best paths, as `best_paths`, of those runs of tokens where a path may leave the tag numbered `usual`.

    Each is (the sentence's number, the run's first token in it, tags). Sentences stand in order, each behind a row that is in none.
    A token that scores more than `sure` above all others for the usual tag is taken to have it, and so parts the runs: they are
    short, and walked in a tenth of the steps.
    """
    beside = scores.copy()
    beside[:, usual] = -np.inf
    others = beside.max(axis=1)
    beside[:, usual] = scores[:, usual]
    doubtful = np.zeros(len(scores) + 1, dtype=np.int8)
    for start, length in zip(starts, lengths, strict=True):
        doubtful[start : start + length] = True
    doubtful[:-1] &= others >= scores[:, usual] - np.float32(sure)
    edges = np.flatnonzero(doubtful[1:] != doubtful[:-1]) + 1
    firsts, afters = edges[::2], edges[1::2]
    if not len(firsts):
        return []
    first, after = np.array(starts), np.array(starts) + lengths
    sentence = np.searchsorted(first, firsts, side="right") - 1
    led, followed = firsts != first[sentence], afters != after[sentence]
    beside[firsts[led]] += transitions[usual]
    beside[afters[followed] - 1] += transitions[:, usual]
    paths = best_paths(beside, transitions, firsts.tolist(), (afters - firsts).tolist())
    return list(zip(sentence.tolist(), (firsts - first[sentence]).tolist(), paths, strict=True))


def _go_forward(reached: Rows, ways: Rows, going: list[int], offsets: list[int]) -> None:
    """Adds to each row of `reached` what the best way to it scores."""
    ahead = np.ascontiguousarray(
        ways.transpose(1, 0, 2)
    )  # the tag left comes first: fastest to take the best of
    room, best = np.empty_like(ahead), np.empty(ways.shape[:2], dtype=ways.dtype)
    here = reached[: going[0]]
    for step in range(1, len(going)):
        number, begin = going[step], offsets[step]
        if number < len(best):
            ahead, room, best = ahead[:, :number], room[:, :number], best[:number]
        np.add(here[:number].T[:, :, None], ahead, out=room)
        np.maximum.reduce(room, axis=0, out=best)
        here = reached[begin : begin + number]
        here += best


def _go_back(tags: Numbers, reached: Rows, ways: Rows, going: list[int], offsets: list[int]) -> None:
    """Sets the tags of the best paths, of which those at the ends are known; ordered as the rows of `reached`."""
    into = np.ascontiguousarray(ways.transpose(0, 2, 1))
    every = np.arange(len(ways))
    for step in range(len(going) - 1, 0, -1):
        number, begin, before = going[step], offsets[step], offsets[step - 1]
        came = into[every[:number], tags[begin : begin + number]]
        came += reached[before : before + number]
        came.argmax(axis=1, out=tags[before : before + number])
