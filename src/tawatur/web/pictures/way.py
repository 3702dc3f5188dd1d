"""The way: from speakers through agencies and sources to outlets, as a graph in layers."""

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tawatur.web.pictures.drawing import Drawing, fitted
from tawatur.web.words import Words

BOX, HEIGHT, GAP, BETWEEN, TOP, SIZE = 176, 30, 12, 96, 44, 14
SPEAKERS = 10
"""Speakers shown, those with the most statements: more make a picture that nobody reads."""
DEEPEST = 3
"""Steps between speaker and outlet that are told apart."""
THICKEST = 9.0

Node = tuple[str, str]
"""A layer's sort and a name: the same agency is one node, whoever it carries."""


@dataclass(frozen=True)
class Path:
    """The way one statement came to an outlet: names from the speaker to the outlet."""

    names: tuple[str, ...]


def draw(say: Words, paths: Sequence[Path]) -> Drawing | None:
    """The graph of `paths`; None where there is none."""
    spoke = Counter(path.names[0] for path in paths)
    chosen = {name for name, _ in spoke.most_common(SPEAKERS)}
    kept = [path for path in paths if path.names[0] in chosen]
    if not kept:
        return None
    out = Drawing(
        "way",
        say("web.story.way"),
        say("web.story.way.desc"),
        rtl=say.direction == "rtl",
        language=say.language,
    )
    walks = [_nodes(path) for path in kept]
    layers = _layers(walks)
    places = _places(layers, walks)
    tallest = max(len(layer) for layer in layers)
    out.size(len(layers) * BOX + (len(layers) - 1) * BETWEEN + 4, TOP + tallest * (HEIGHT + GAP))
    edges = Counter(edge for walk in walks for edge in itertools.pairwise(walk))
    most = max(edges.values(), default=1)
    for (one, two), count in edges.items():
        (x1, y1), (x2, y2) = places[one], places[two]
        width = 1.5 + (THICKEST - 1.5) * (count - 1) / max(1, most - 1)
        tip = f"{one[1]} → {two[1]}: {say.count('n_statements', count)}"
        out.curve((x1 + BOX, y1 + HEIGHT / 2), (x2, y2 + HEIGHT / 2), "edge", width, tip)
    for index, layer in enumerate(layers):
        x = index * (BOX + BETWEEN) + 2
        key = "speaker" if index == 0 else "outlet" if index == len(layers) - 1 else "through"
        out.text(x + BOX / 2, 22, say(f"web.story.way.{key}"), "head", anchor="middle")
        for node in layer:
            left, top = places[node]
            out.box(left, top, BOX, HEIGHT, key)
            out.text(left + BOX / 2, top + 20, fitted(node[1], BOX - 20, SIZE), "label", anchor="middle")
    return out


def _nodes(path: Path) -> list[Node]:
    """The nodes of a path; too many steps between are cut to the outermost ones."""
    first, *between, last = path.names
    return [
        ("speaker", first),
        *(("through", name) for name in dict.fromkeys(between[-DEEPEST:])),
        ("outlet", last),
    ]


def _layers(walks: Iterable[list[Node]]) -> list[list[Node]]:
    """The nodes by layer: a step between stands as near to the outlets as all its paths allow."""
    walks = list(walks)
    depth: dict[Node, int] = {}
    for walk in walks:
        for steps, node in enumerate(reversed(walk[1:-1]), 1):
            depth[node] = max(depth.get(node, 0), steps)
    deepest = max(depth.values(), default=0)
    layers: list[dict[Node, None]] = [{} for _ in range(deepest + 2)]
    for walk in walks:
        for node in walk:
            at = {"speaker": 0, "outlet": deepest + 1}.get(node[0], deepest + 1 - depth.get(node, 0))
            layers[at][node] = None
    return [list(layer) for layer in layers]


def _places(layers: list[list[Node]], walks: Iterable[list[Node]]) -> dict[Node, tuple[float, float]]:
    """Where each node stands: each layer in the order of the middle of what leads to it, to keep lines from crossing."""
    leads: dict[Node, set[Node]] = {}
    for walk in walks:
        for one, two in itertools.pairwise(walk):
            leads.setdefault(two, set()).add(one)
    rank: dict[Node, float] = {}
    tallest = max(len(layer) for layer in layers)
    places: dict[Node, tuple[float, float]] = {}
    for index, layer in enumerate(layers):
        if index:
            layer.sort(key=lambda node: _middle(rank, leads.get(node, set())))
        above = (tallest - len(layer)) * (HEIGHT + GAP) / 2
        for position, node in enumerate(layer):
            top = TOP + above + position * (HEIGHT + GAP)
            rank[node] = top
            places[node] = (index * (BOX + BETWEEN) + 2, top)
    return places


def _middle(rank: dict[Node, float], nodes: set[Node]) -> float:
    known = [rank[node] for node in nodes if node in rank]
    return sum(known) / len(known) if known else 0.0
