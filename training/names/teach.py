"""A teacher: ``python -m training.names.teach --anercorp FILE --language FILE --texts FOLDER --without ANNOTATIONS -o TAUGHT``.

The network learns the names of the corpus and then tells what it expects of news; `student` learns from several, of other seeds.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import numpy as np

from tawatur.text import Document
from training.names.field import Floats, Numbers, learn
from training.names.language import Read, batches
from training.names.lessons import Lessons, Taught, feature_scores, lecture, write_taught
from training.names.news import documents, measured_on
from training.names.teacher import Teacher

_ROUNDS = 6
_TOKENS = 3000  # told at once
_PIECE = 200  # tokens; longer sentences are told in pieces


def taught(lessons: Lessons, read: Read, texts: list[Document], seed: int) -> Taught:
    """What a teacher that knows what was `read`, and learns from `lessons`, expects of `texts`."""
    teacher = Teacher(read, list(lessons.words.of), len(lessons.tags), seed)
    features = list(lessons.features.of)
    field = learn(lessons.of_corpus, features, lessons.tags, _ROUNDS, seed, beside=teacher)
    pieces = [(text, first, after) for text in texts for first, after in _pieces(text)]
    told = [lessons.lesson(*piece) for piece in pieces]
    teacher.know(list(lessons.words.of))
    scores = {id(text): np.zeros((len(text), len(lessons.tags)), dtype=np.float32) for text in texts}
    by_network = tell(teacher, [lesson.words for lesson in told])
    for (text, first, after), lesson, more in zip(pieces, told, by_network, strict=True):
        scores[id(text)][first:after] = feature_scores(lesson, field.weights) + more
    lectures = [lecture(text, scores[id(text)]) for text in texts]
    return Taught(lessons.tags, field.transitions.tolist(), lectures)


def _pieces(text: Document) -> Iterator[tuple[int, int]]:
    """The sentences of `text`, long ones in pieces."""
    for begin, after in text.sentences:
        for first in range(begin, after, _PIECE):
            yield first, min(first + _PIECE, after)


def tell(teacher: Teacher, sentences: Sequence[Numbers]) -> list[Floats]:
    """What `teacher`'s network scores for each token of each of `sentences` (numbers of words)."""
    found: dict[int, Floats] = {}
    for part in batches(map(len, sentences), np.random.default_rng(0), _TOKENS):
        lengths = np.array([len(sentences[number]) for number in part.tolist()], dtype=np.int32)
        words = np.zeros((len(part), lengths.max()), dtype=np.int32)
        for row, number in zip(words, part.tolist(), strict=True):
            row[: len(sentences[number])] = sentences[number]
        for scores, number, length in zip(
            teacher.tell(words, lengths), part.tolist(), lengths.tolist(), strict=True
        ):
            found[number] = scores[:length]
    return [found[number] for number in range(len(sentences))]


@click.command()
@click.option("--anercorp", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--language", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--texts", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option("--without", type=click.Path(exists=True, path_type=Path), multiple=True)
@click.option("--articles", default=4500, help="How many articles of news to tell of.")
@click.option("--seed", default=0, help="Teachers of other seeds differ; their mean is better than each.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def main(
    anercorp: Path,
    language: Path,
    texts: Path,
    without: tuple[Path, ...],
    articles: int,
    seed: int,
    output: Path,
) -> None:
    """Learn names from ANERcorp's training part with a model of language; write what is expected of a folder of news."""
    news = documents(texts, measured_on(without), articles)
    write_taught(taught(Lessons(anercorp), Read.from_file(language), news, seed), output)
    click.echo(f"{len(news)} articles: {output}")


if __name__ == "__main__":
    main()
