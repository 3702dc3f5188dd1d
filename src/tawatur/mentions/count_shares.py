"""Counting shares: ``python -m tawatur.mentions.count_shares`` makes ``names.shares.gz`` of a corpus and a model that has none."""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from tawatur.mentions.decoder import Decoder, read_model
from tawatur.mentions.shares import FILE, KINDS, STEPS, Steps
from tawatur.text import WRITTEN, Written
from tawatur.text.tokens import tokenise

Tokens = tuple[list[Written], list[tuple[int, int]]]
"""An article's words, and its sentences as ranges of them."""

_SEEN = 3  # a word met less often has no share


def build(decoder: Decoder, texts: Iterable[Tokens]) -> dict[str, Steps]:
    """The steps of each word of `texts` that `decoder` finds in names, in the order of the letters."""
    counts: dict[str, list[int]] = {}
    for words, sentences in texts:
        for (first, after), tags in zip(sentences, decoder.tag(words, sentences), strict=True):
            for word, tag in zip(words[first:after], tags, strict=True):
                if word.kind == "w":
                    seen = counts.setdefault(word.fold, [0] * len(KINDS) + [0])
                    seen[-1] += 1
                    if tag[2:] in KINDS:
                        seen[KINDS.index(tag[2:])] += 1
    return {word: steps for word, seen in sorted(counts.items()) if any(steps := _steps(seen))}


def _steps(seen: list[int]) -> Steps:
    *named, met = seen
    return tuple(sum(count / met > step for step in STEPS) if met >= _SEEN else 0 for count in named)


def read_texts(files: Iterable[Path], without: frozenset[str]) -> Iterator[Tokens]:
    """The articles of `files` (JSON Lines, gzip) whose id is not in `without`; a sentence ends at a full stop or with its line."""
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as records:
            for record in map(json.loads, records):
                if record["id"] not in without:
                    yield _tokens(f"{record['title']}\n{record['text']}")


def _tokens(text: str) -> Tokens:
    words: list[Written] = []
    sentences: list[tuple[int, int]] = []
    for line in text.splitlines():
        first = len(words)
        for start, end, kind in tokenise(line, 0, len(line)):
            words.append(WRITTEN[kind][line[start:end]])
            if kind == ".":
                sentences.append((first, len(words)))
                first = len(words)
        if first < len(words):
            sentences.append((first, len(words)))
    return words, sentences


@click.command()
@click.option("--texts", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option("--model", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--without", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), default=FILE)
def main(texts: Path, model: Path, without: Path | None, output: Path) -> None:
    """Make the shares from a folder of articles (.jsonl.gz), without those that a folder of annotations names.

    MODEL was trained with --without-shares.
    """
    names = frozenset(file.name.split(".")[0] for file in without.iterdir()) if without else frozenset()
    found = build(Decoder(read_model(model)), read_texts(sorted(texts.glob("*.jsonl.gz")), names))
    lines = "".join("\t".join((word, *map(str, steps))) + "\n" for word, steps in found.items())
    output.write_bytes(gzip.compress(lines.encode("utf-8"), mtime=0))
    click.echo(f"{len(found)} words, {output.stat().st_size / 1e6:.2f} MB: {output}")


if __name__ == "__main__":
    main()
