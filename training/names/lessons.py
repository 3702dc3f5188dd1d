"""The sentences that names are learnt from: the corpus with its tags, and the news with what teachers expect."""

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tawatur.mentions.corpus import ANERCORP_KINDS, read_columns
from tawatur.mentions.corpus import documents as tagged_documents
from tawatur.mentions.features import sentence_features
from tawatur.text import Document
from training.names.field import Floats, Lesson, Numbers
from training.names.news import words_of

_SHORTEST, _LONGEST = 3, 119  # tokens of a sentence of news: shorter ones tell little, longer ones are lists
_WRITTEN = np.float16  # teachers' scores in their file


class Lecture(msgspec.Struct, frozen=True):
    """A text of news: its words (folded, with their kinds), its sentences as ranges, and the teacher's scores, a row a word."""

    fold: list[str]
    kinds: list[str]
    sentences: list[tuple[int, int]]
    scores: bytes

    def rows(self, tags: int) -> Floats:
        """The scores as a table with a column for each of so many `tags`."""
        return np.frombuffer(self.scores, dtype=_WRITTEN).reshape(-1, tags).astype(np.float32)


class Taught(msgspec.Struct, frozen=True):
    """The teacher's tags, what its steps from tag to tag score, and the texts that it read."""

    tags: list[str]
    transitions: list[list[float]]
    lectures: list[Lecture]


def lecture(document: Document, scores: Floats) -> Lecture:
    """`document` with a teacher's `scores`."""
    return Lecture(document.fold, document.kinds, document.sentences, scores.astype(_WRITTEN).tobytes())


def write_taught(taught: Taught, path: Path) -> None:
    """Writes `taught` to the file `path` (gzip of MessagePack)."""
    path.write_bytes(gzip.compress(msgspec.msgpack.encode(taught), compresslevel=1, mtime=0))


def read_taught(path: Path) -> Taught:
    """What the file `path` holds."""
    return msgspec.msgpack.decode(gzip.decompress(path.read_bytes()), type=Taught)


def labels(tags: Sequence[str]) -> list[str]:
    """`tags` as they are learnt: the last word of a person's name and a name of one word have tags of their own.

    Where a person's name ends is what is missed most often; of the other kinds the tags would cost time and tell little more.
    Names of kinds that are not reported count as none.
    """
    learnt = []
    for tag, behind in zip(tags, (*tags[1:], "O"), strict=True):
        begins, kind = tag[0], tag[2:]
        if kind == "other":
            learnt.append("O")
        elif kind == "person" and not behind.startswith("I-"):
            learnt.append(f"{'U' if begins == 'B' else 'L'}-{kind}")
        else:
            learnt.append(tag)
    return learnt


class Numbered:
    """Numbers for what is met, in that order."""

    def __init__(self) -> None:
        """Begins with none."""
        self.of: dict[str, int] = {}

    def __call__(self, names: Iterator[str] | Sequence[str]) -> Numbers:
        """The numbers of `names`; new ones get the next."""
        number = self.of
        return np.array([number.setdefault(name, len(number)) for name in names], dtype=np.int32)


class Lessons:
    """The corpus as lessons, and the numbers of tags, features and words that these and other lessons share."""

    def __init__(self, corpus: Path) -> None:
        """Reads the file `corpus`, in ANERcorp's format."""
        tagged = [
            (made, labels(tags)) for made, tags in tagged_documents(read_columns(corpus, ANERCORP_KINDS))
        ]
        self.tags = sorted({tag for _, tags in tagged for tag in tags})
        self.features, self.words = Numbered(), Numbered()
        number = {tag: at for at, tag in enumerate(self.tags)}
        self.of_corpus = [
            msgspec.structs.replace(
                self.lesson(made, first, after),
                tags=np.array([number[tag] for tag in tags[first:after]], dtype=np.int32),
            )
            for made, tags in tagged
            for first, after in made.sentences
            if after > first
        ]

    def lesson(self, document: Document | Lecture, first: int, after: int) -> Lesson:
        """A sentence of `document`, nothing being expected of it yet."""
        rows = sentence_features(document.fold, document.kinds, first, after)
        return Lesson(
            self.features([name for row in rows for name in row]),
            np.array([len(row) for row in rows], dtype=np.int32),
            self.words(words_of(document.fold[first:after], document.kinds[first:after])),
        )

    def of_news(self, lectures: Sequence[Lecture], rarest: int) -> list[list[tuple[int, Lesson]]]:
        """The sentences of each of `lectures`, each with its first token's number, nothing being expected of them yet.

        Features that the corpus lacks and that the news have less often than `rarest` times are left out.
        """
        known = len(self.features.of)
        read = [
            [
                (first, self.lesson(text, first, after))
                for first, after in text.sentences
                if _fits(after - first)
            ]
            for text in lectures
        ]
        met = np.zeros(len(self.features.of), dtype=np.int64)
        for text in read:
            for _, lesson in text:
                np.add.at(met, lesson.features, 1)
        kept = met >= rarest
        kept[:known] = True
        return [[(first, _only(lesson, kept[lesson.features])) for first, lesson in text] for text in read]


def _fits(tokens: int) -> bool:
    return _SHORTEST <= tokens <= _LONGEST


def _only(lesson: Lesson, stay: NDArray[np.bool_]) -> Lesson:
    """`lesson` with those of its features that `stay`."""
    token = np.repeat(np.arange(len(lesson.counts)), lesson.counts)[stay]
    counts = np.bincount(token, minlength=len(lesson.counts)).astype(np.int32)
    return msgspec.structs.replace(lesson, features=lesson.features[stay], counts=counts)


def feature_scores(lesson: Lesson, weights: Floats) -> Floats:
    """What the features of each token of `lesson` score for each tag; features beyond the `weights` score nothing."""
    known = _only(lesson, lesson.features < len(weights))
    ends = np.concatenate(([0], np.cumsum(known.counts)))
    shown = sparse.csr_matrix(
        (np.ones(len(known.features), np.float32), known.features, ends), shape=(len(ends) - 1, len(weights))
    )
    scores: Floats = shown @ weights
    return scores
