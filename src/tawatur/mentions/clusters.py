"""Words that occur in like places, as numbered clusters: what the tagger knows of words that its training never met.

A word's neighbours (two before, two behind, each place apart) are counted, weighted by positive pointwise mutual information
and reduced by singular value decomposition (Levy, Goldberg & Dagan, TACL 2015); k-means then gives each word a cluster at
several grains. ``python -m tawatur.mentions.clusters --help`` makes the bundled file again.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import svds

from tawatur.text import fold
from tawatur.text.tokens import tokenise

FILE = Path(__file__).with_name("names.clusters.gz")
"""The bundled clusters: a line a word, with the numbers of its clusters, from fine to coarse."""

_SEED = 20180101
_RAREST = 5  # a word seen less often has too few neighbours to be placed
_NEIGHBOURS = 3000  # the most frequent words, which count as neighbours
_PLACES = (-2, -1, 1, 2)
_DIMENSIONS = 64
_GRAINS = (1500, 400, 80)
_ROUNDS = 20

Vectors = NDArray[np.float64]


@cache
def clusters() -> dict[str, tuple[str, ...]]:
    """The bundled clusters: a folded word's clusters' numbers, from fine to coarse."""
    found = {}
    for line in gzip.decompress(FILE.read_bytes()).decode("utf-8").splitlines():
        word, *numbers = line.split("\t")
        found[word] = tuple(numbers)
    return found


def build(
    lines: Iterator[list[str]], dimensions: int = _DIMENSIONS, grains: Sequence[int] = _GRAINS
) -> list[tuple[str, ...]]:
    """The words of `lines` (each a list of folded words) with their clusters, most frequent first.

    Words are placed in a space of `dimensions`; `grains` are the numbers of clusters, from fine to coarse.
    """
    kept = list(lines)
    counts = Counter(word for line in kept for word in line)
    words = [word for word, count in counts.most_common() if count >= _RAREST]
    vectors = _vectors(kept, words, dimensions)
    numbers = [_k_means(vectors, grain).astype(str).tolist() for grain in grains]
    return list(zip(words, *numbers, strict=True))


def _vectors(lines: list[list[str]], words: list[str], dimensions: int) -> Vectors:
    """A vector of unit length for each of `words`, from the neighbours it has in `lines`."""
    number = {word: index for index, word in enumerate(words)}
    rows, columns = [], []
    for line in lines:
        ids = [number.get(word, -1) for word in line]
        for position, row in enumerate(ids):
            if row < 0:
                continue
            for place, distance in enumerate(_PLACES):
                other = position + distance
                column = ids[other] if 0 <= other < len(ids) else _NEIGHBOURS
                if 0 <= column <= _NEIGHBOURS:
                    rows.append(row)
                    columns.append(place * (_NEIGHBOURS + 1) + column)
    shape = (len(words), len(_PLACES) * (_NEIGHBOURS + 1))
    together = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    left, strength, _ = svds(_mutual_information(together), k=dimensions, random_state=_SEED)
    vectors: Vectors = left * np.sqrt(strength)
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors /= np.maximum(length, 1e-9)
    return vectors


def _mutual_information(together: Any) -> Any:
    """Positive pointwise mutual information of the counts `together`; neighbours smoothed as Levy et al. advise (0.75)."""
    table = together.tocoo()
    by_row = np.asarray(together.sum(axis=1)).ravel()
    by_column = np.asarray(together.sum(axis=0)).ravel() ** 0.75
    share = table.data * by_column.sum() / (by_row[table.row] * by_column[table.col])
    return sparse.csr_matrix((np.maximum(np.log(share), 0), (table.row, table.col)), shape=table.shape)


def _k_means(vectors: Vectors, number: int) -> NDArray[np.int64]:
    """The cluster of each of `vectors`, by spherical k-means from a fixed start."""
    start = np.random.default_rng(_SEED).choice(len(vectors), min(number, len(vectors)), replace=False)
    centres = vectors[start]
    nearest: NDArray[np.int64] = np.zeros(len(vectors), dtype=np.int64)
    for _ in range(_ROUNDS):
        nearest = np.argmax(vectors @ centres.T, axis=1)
        members = sparse.csr_matrix(
            (np.ones(len(vectors)), (nearest, np.arange(len(vectors)))), shape=(len(centres), len(vectors))
        )
        sums = members @ vectors
        length = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(length > 0, sums / np.maximum(length, 1e-9), centres)
    return nearest


def read_lines(files: list[Path], without: frozenset[str]) -> Iterator[list[str]]:
    """The lines of the articles in `files` (JSON Lines, gzip) as folded words; numbers are one word, ``#``.

    Articles whose id is in `without` are left out.
    """
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as records:
            for record in map(json.loads, records):
                if record["id"] not in without:
                    for line in f"{record['title']}\n{record['text']}".splitlines():
                        found = [
                            "#" if kind == "n" else fold(line[start:end])
                            for start, end, kind in tokenise(line, 0, len(line))
                        ]
                        if found:
                            yield found


@click.command()
@click.option("--texts", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option("--without", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), default=FILE)
def main(texts: Path, without: Path | None, output: Path) -> None:
    """Make the clusters from a folder of articles (.jsonl.gz), without those that a folder of annotations names."""
    names = frozenset(file.name.split(".")[0] for file in without.iterdir()) if without else frozenset()
    rows = build(read_lines(sorted(texts.glob("*.jsonl.gz")), names))
    text = "".join("\t".join(row) + "\n" for row in rows)
    output.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    click.echo(f"{len(rows)} words, {output.stat().st_size / 1e6:.2f} MB: {output}")


if __name__ == "__main__":
    main()
