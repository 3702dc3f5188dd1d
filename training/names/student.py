"""The tagger: ``python -m training.names.student --anercorp FILE --language FILE --taught FILE... -o names.model.gz``.

A field of features and a network small enough for the program (`tawatur.mentions.network`) learn from the corpus, and from what
teachers and a field of the corpus alone expect of news.
"""

from collections.abc import Sequence
from pathlib import Path

import click
import msgspec
import numpy as np
import torch
from torch import nn
from torch.nn import functional

from tawatur.mentions.field import Model, write_model
from tawatur.mentions.network import Network, row_in
from training.names.field import Floats, Lesson, Numbers, learn
from training.names.language import Read
from training.names.lessons import Lessons, Taught, feature_scores, read_taught
from training.names.packing import model, packed
from training.names.teacher import Learner

# chosen on the middle third of ANERcorp's training part, learnt from the other two: see docs/decisions/names.md
_ROUNDS, _FIELD_ROUNDS = 6, 10
_TEACHERS = 0.7  # what the teachers' scores count; the rest is the field's of the corpus alone

_HIDDEN_SIZE = 48
_LETTERS_SIZE, _LIKE_SIZE = 24, 40  # numbers of a vector that tell how a word is read, and where it stands
_VECTORS_RAREST = 8  # times in the news
_DROPPED = 0.1
_PACE, _FALL = 3e-3, 0.8
_FIRST = 200
_RAREST = 5  # times of features that only the news have


class Small(nn.Module):
    """What `tawatur.mentions.network` reads: five words, gated, then three places, gated; to learn."""

    def __init__(self, vectors: Floats, tags: int) -> None:
        """Reads `vectors`, a row a word, the first that of words without any."""
        super().__init__()
        self.vectors = torch.from_numpy(vectors)
        self.first = nn.Linear(5 * vectors.shape[1], 2 * _HIDDEN_SIZE)
        self.second = nn.Linear(3 * _HIDDEN_SIZE, 2 * _HIDDEN_SIZE)
        self.last = nn.Linear(_HIDDEN_SIZE, tags)
        nn.init.zeros_(self.last.weight)
        nn.init.zeros_(self.last.bias)

    def forward(self, rows: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """What each tag scores at each place of each sentence, whose words have these `rows` of vectors."""
        inside = (torch.arange(rows.shape[1])[None] < lengths[:, None]).unsqueeze(2)
        shown = functional.dropout(self.vectors[rows] * inside, _DROPPED, self.training)
        low = functional.glu(self.first(_beside(shown, 2)), 2) * inside
        high = low + functional.glu(self.second(_beside(low, 1)), 2)
        scores: torch.Tensor = self.last(functional.dropout(high, _DROPPED, self.training))
        return scores


def _beside(values: torch.Tensor, reach: int) -> torch.Tensor:
    """Each place's values with those of the places up to `reach` away."""
    padded = functional.pad(values, (0, 0, reach, reach))
    return torch.cat([padded[:, at : at + values.shape[1]] for at in range(2 * reach + 1)], 2)


class Student(Learner):
    """A `field.Beside` that learns a `Small`."""

    def __init__(self, net: Small, row_of: Numbers) -> None:
        """`row_of` gives the row of each word that lessons number."""
        super().__init__(net, [{"params": list(net.parameters()), "pace": _PACE}])
        self._row_of = torch.from_numpy(row_of)

    def scores(self, words: Numbers, lengths: Numbers) -> Floats:
        """See `field.Beside`."""
        rows = self._row_of[torch.from_numpy(words.astype(np.int64))]
        self._given = self._net(rows, torch.from_numpy(lengths.astype(np.int64)))
        return np.array(self._given.detach().numpy())

    def learn(self, slope: Floats, way: float) -> None:
        """See `field.Beside`."""
        self._step(slope, min(1, (self._steps + 1) / _FIRST) * (1 - way) ** _FALL + 0.01, way)


def vectors_of(read: Read) -> tuple[list[str], Floats]:
    """The frequent words of what was `read`, each with a vector: how it is read, and where it stands, each in fewer numbers.

    The main axes are those of all words, a frequent one counting as the root of its frequency.
    """
    frequent = [
        (word, count)
        for word, count in read.vocabulary.counts.items()
        if count >= _VECTORS_RAREST and " " not in word
    ]
    words = [word for word, _ in frequent]
    weights = np.sqrt(np.array([count for _, count in frequent], dtype=np.float64))
    looked = read.vocabulary.look_up(words)
    with torch.no_grad():
        pieces = torch.arange(len(words)).split(2000)
        shown = [looked[piece] for piece in pieces]
        letters = torch.cat(
            [read.model.words(part.letters, read.summed(part)).float() for part in shown]
        ).numpy()
    told = read.told[looked.own].numpy()
    parts = (main_axes(letters, weights, _LETTERS_SIZE), main_axes(told, weights, _LIKE_SIZE))
    return words, np.concatenate(parts, axis=1).astype(np.float32)


def main_axes(values: Floats, weights: "np.ndarray[tuple[int], np.dtype[np.float64]]", size: int) -> Floats:
    """`values` on so many of their main axes, scaled to a deviation of a half; rows count by their `weights`."""
    share = weights / weights.sum()
    apart = values - share @ values
    _, axes = np.linalg.eigh((apart * share[:, None]).T @ apart)
    placed = apart @ axes[:, ::-1][:, :size]
    scaled: Floats = (placed / (2 * placed.std())).astype(np.float32)
    return scaled


def lessons_of_news(lessons: Lessons, teachers: Sequence[Taught]) -> tuple[list[Lesson], Floats]:
    """The news as lessons with scores of `teachers` and a field of the corpus alone, and what steps from tag to tag score."""
    first = teachers[0]
    for taught in teachers:
        if taught.tags != lessons.tags or len(taught.lectures) != len(first.lectures):
            raise ValueError(
                f"teachers differ: tags {taught.tags} of {len(taught.lectures)} articles, where the corpus has {lessons.tags} "
                f"and the first has {len(first.lectures)} articles; let them be taught with the same --texts and --articles"
            )
    alone = learn(lessons.of_corpus, list(lessons.features.of), lessons.tags, _FIELD_ROUNDS)
    made = []
    for number, text in enumerate(lessons.of_news(first.lectures, _RAREST)):
        told = np.mean([taught.lectures[number].rows(len(lessons.tags)) for taught in teachers], axis=0)
        for begin, lesson in text:
            own = feature_scores(lesson, alone.weights)
            both = _TEACHERS * told[begin : begin + len(own)] + (1 - _TEACHERS) * own
            made.append(msgspec.structs.replace(lesson, scores=both))
    ways = np.mean([np.array(taught.transitions) for taught in teachers], axis=0)
    return made, (_TEACHERS * ways + (1 - _TEACHERS) * alone.transitions).astype(np.float32)


def trained(lessons: Lessons, read: Read, teachers: Sequence[Taught]) -> Model:
    """The model learnt from `lessons` and `teachers`, with vectors of what was `read`."""
    of_news, ways = lessons_of_news(lessons, teachers)
    torch.manual_seed(0)
    words, vectors = vectors_of(read)
    net = Small(np.concatenate((np.zeros((1, vectors.shape[1]), np.float32), vectors)), len(lessons.tags))
    rows = {word: row for row, word in enumerate(words, 1)}
    row_of = np.array([row_in(rows, word) for word in lessons.words.of])
    features = list(lessons.features.of)
    field = learn(
        [*lessons.of_corpus, *of_news],
        features,
        lessons.tags,
        _ROUNDS,
        beside=Student(net, row_of),
        teacher=ways,
    )
    return model(field, features, lessons.tags, network(net, words))


def network(net: Small, words: Sequence[str]) -> Network:
    """`net` with the vectors of `words` as the program reads it."""
    layers = [
        (layer.weight.detach().numpy().T, layer.bias.detach().numpy())
        for layer in (net.first, net.second, net.last)
    ]
    return packed(words, net.vectors[1:].numpy(), layers)


@click.command()
@click.option("--anercorp", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--language", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option(
    "--taught", type=click.Path(exists=True, dir_okay=False, path_type=Path), multiple=True, required=True
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def main(anercorp: Path, language: Path, taught: tuple[Path, ...], output: Path) -> None:
    """Learn the tagger from ANERcorp's training part and from what teachers expect of news."""
    learnt = trained(Lessons(anercorp), Read.from_file(language), [read_taught(file) for file in taught])
    write_model(learnt, output)
    click.echo(f"{len(learnt.weights)} features, {output.stat().st_size / 1e6:.1f} MB: {output}")


if __name__ == "__main__":
    main()
