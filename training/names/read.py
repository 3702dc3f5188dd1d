"""Reading the news: ``python -m training.names.read --texts FOLDER --without ANNOTATIONS --minutes 58 -o language.pt``.

Each word is told from those before and behind it, against 512 others drawn by chance (sampled softmax with the correction of
Jean and others, ACL 2015). Vectors are learnt by Adam, row by row, the rest by Adam; the pace falls until the minutes are over.
"""

import time
from collections import Counter
from pathlib import Path

import click
import numpy as np
import torch
from torch.nn import functional

from training.names.language import Numbers, Read, Vocabulary, batches
from training.names.news import documents, measured_on, words_of

_TOKENS = 4096  # a step
_LONGEST, _PIECE, _STRIDE = 80, 64, 48  # longer sentences are read in pieces that overlap
_SHORTEST = 3
_OTHERS = 512
_FLATTER = 0.6  # the power of a word's frequency that others are drawn by
_HIDDEN = 0.25  # of vectors
_PACE, _LEAST_PACE, _FALL = 2e-3, 2e-5, 0.7
_FIRST = 200  # steps with a smaller pace
_SEED = 0


class Sentences:
    """The sentences of the news as numbers of words, none twice."""

    def __init__(self, folder: Path, without: frozenset[str]) -> None:
        """Reads those of `folder`."""
        numbers: dict[str, int] = {}
        seen: set[tuple[str, ...]] = set()
        self.rows: list[Numbers] = []
        for document in documents(folder, without):
            words = words_of(document.fold, document.kinds)
            for sentence in {tuple(words[first:after]): None for first, after in document.sentences}:
                if len(sentence) >= _SHORTEST and sentence not in seen:
                    seen.add(sentence)
                    self._add([numbers.setdefault(word, len(numbers)) for word in sentence])
        self.words = list(numbers)

    def _add(self, sentence: list[int]) -> None:
        first = 0
        while len(sentence) - first > _LONGEST:
            self.rows.append(np.array(sentence[first : first + _PIECE]))
            first += _STRIDE
        self.rows.append(np.array(sentence[first:]))


class Vectors:
    """A table of vectors learnt by Adam, of which each step touches a few rows."""

    def __init__(self, values: torch.Tensor) -> None:
        """Begins with `values`, which are changed in place."""
        self.values = values
        self._mean, self._square = torch.zeros_like(values), torch.zeros_like(values)

    def rows(self, numbers: torch.Tensor) -> torch.Tensor:
        """The rows `numbers`, to learn."""
        return self.values[numbers].requires_grad_()

    @torch.no_grad()
    def learn(self, numbers: torch.Tensor, rows: torch.Tensor, pace: float, step: int) -> None:
        """Takes a step against the slope of `rows`, which are those of `numbers`."""
        assert rows.grad is not None
        mean = self._mean[numbers].mul_(0.9).add_(rows.grad, alpha=0.1)
        square = self._square[numbers].mul_(0.99).addcmul_(rows.grad, rows.grad, value=0.01)
        self._mean[numbers], self._square[numbers] = mean, square
        mean_of, square_of = mean / (1 - 0.9 ** min(step, 1000)), square / (1 - 0.99 ** min(step, 5000))
        self.values[numbers] -= pace * mean_of / (square_of.sqrt() + 1e-8)


class Reader:
    """Learns a model of language from `Sentences`."""

    def __init__(self, sentences: Sentences) -> None:
        """Makes the vocabulary of `sentences` and begins its model."""
        torch.manual_seed(_SEED)
        self._chance = np.random.default_rng(_SEED)
        self._rows = sentences.rows
        counts = np.bincount(np.concatenate(self._rows), minlength=len(sentences.words))
        self.read = Read(Vocabulary.of(Counter(dict(zip(sentences.words, counts.tolist(), strict=True)))))
        self._words = self.read.vocabulary.look_up(sentences.words)
        frequency = np.zeros(len(self.read.vectors))
        np.add.at(frequency, self._words.own.numpy(), counts)
        frequency[0] = 0
        self._often = frequency / frequency.sum()
        self._drawn = frequency**_FLATTER / (frequency**_FLATTER).sum()
        self._until = np.cumsum(self._drawn)
        self._tables = [Vectors(table) for table in (self.read.vectors, self.read.told, self.read.told_bias)]
        self._others = list(self.read.model.parameters())
        self._adam = torch.optim.Adam(self._others, betas=(0.9, 0.99))
        self.steps = 0

    def read_for(self, minutes: float, path: Path) -> None:
        """Reads for so many `minutes` of processor time and writes the model to the file `path`."""
        began = time.process_time()
        while True:
            losses = []
            for part in batches(map(len, self._rows), self._chance, _TOKENS):
                way = (time.process_time() - began) / 60 / minutes
                if way >= 1:
                    self.read.write(path)
                    return
                losses.append(self._step([self._rows[number] for number in part.tolist()], way))
            click.echo(f"{self.steps} steps, loss {np.mean(losses):.3f}, {way:.0%} of the time")

    def _step(self, sentences: list[Numbers], way: float) -> float:
        self.steps += 1
        pace = _PACE * min(1, self.steps / _FIRST) * (1 - way) ** _FALL + _LEAST_PACE
        lengths = torch.tensor([len(sentence) for sentence in sentences])
        shown = torch.from_numpy(np.concatenate(sentences))
        met, at = torch.unique(shown, return_inverse=True)
        inside = torch.arange(int(lengths.max()))[None] < lengths[:, None]
        rows = torch.zeros(inside.shape, dtype=torch.int64).masked_scatter(inside, at)
        words = self._words[met].hide(_HIDDEN)
        vectors, (own, without) = _distinct(words.own, words.without)
        read = self._tables[0].rows(vectors)
        summed = read[own] * (words.own > 0).unsqueeze(1) + read[without] * (words.without > 0).unsqueeze(1)
        told = self.read.model(words.letters, summed, rows, lengths)[3][inside]
        right = self._words.own[shown]
        loss, learnt = self._loss(told[right > 0], right[right > 0])
        self._adam.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._others, 1.0)
        for group in self._adam.param_groups:
            group["lr"] = pace
        self._adam.step()
        for table, numbers, values in ((self._tables[0], vectors, read), *learnt):
            table.learn(numbers, values, pace, self.steps)
        return float(loss)

    def _loss(
        self, told: torch.Tensor, right: torch.Tensor
    ) -> tuple[torch.Tensor, list[tuple[Vectors, torch.Tensor, torch.Tensor]]]:
        """The loss of telling the words `right`, and the rows of vectors that it depends on."""
        drawn = self._until.searchsorted(self._chance.random(_OTHERS)).clip(1, len(self._until) - 1)
        among, (at, _) = _distinct(right, torch.from_numpy(drawn))
        number = among.numpy()
        there = len(right) * np.log1p(-self._often[number]) + _OTHERS * np.log1p(-self._drawn[number])
        correction = torch.from_numpy(np.log(-np.expm1(there))).float()
        vectors, bias = self._tables[1].rows(among), self._tables[2].rows(among)
        scores = (told.to(torch.bfloat16) @ vectors.to(torch.bfloat16).t()).float()
        loss = functional.cross_entropy(scores + bias.squeeze(1) - correction, at)
        return loss, [(self._tables[1], among, vectors), (self._tables[2], among, bias)]


def _distinct(*numbers: torch.Tensor) -> tuple[torch.Tensor, tuple[torch.Tensor, ...]]:
    """The distinct of all `numbers`, and where each of them stands among these."""
    found, at = torch.unique(torch.cat(numbers), return_inverse=True)
    return found, at.split([len(part) for part in numbers])


@click.command()
@click.option("--texts", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option("--without", type=click.Path(exists=True, path_type=Path), multiple=True)
@click.option("--minutes", default=58.0, help="Processor time to read for.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def main(texts: Path, without: tuple[Path, ...], minutes: float, output: Path) -> None:
    """Read a folder of articles (.jsonl.gz) without those that annotations name; write the model of language."""
    reader = Reader(Sentences(texts, measured_on(without)))
    reader.read_for(minutes, output)
    click.echo(f"{reader.steps} steps: {output}")


if __name__ == "__main__":
    main()
