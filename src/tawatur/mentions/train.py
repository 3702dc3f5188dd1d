"""Training the name tagger: ``python -m tawatur.mentions.train --anercorp FILE --wojood FILE_OR_FOLDER -o MODEL``."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import click
import pycrfsuite

from tawatur.mentions.corpus import (
    ANERCORP_KINDS,
    WOJOOD_KINDS,
    Sentence,
    documents,
    read_columns,
)
from tawatur.mentions.decoder import Model, write_model
from tawatur.mentions.features import sentence_features
from tawatur.mentions.shares import is_share

# chosen on sentences of ANERcorp's training part that were held out: see names.NOTICE.md
PARAMETERS = {
    "c1": 0.05,
    "c2": 0.1,
    "max_iterations": 200,
    "feature.possible_transitions": True,
    "feature.minfreq": 1,
}


# taken off each step into no name: names that the training never met are otherwise missed more often than invented
OUTSIDE_PENALTY = 0.6


def train(sentences: list[Sentence], without_shares: bool = False) -> Model:
    """The model learnt from `sentences` (words with tags); `without_shares`: the one that shares are counted with.

    L-BFGS with the L1 and L2 weights of `PARAMETERS`; the same sentences and tables give the same model.
    """
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for features, tags in examples(sentences):
        if without_shares:
            features = [[name for name in row if not is_share(name)] for row in features]
        trainer.append(features, tags)
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "model")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        learnt = tagger.info()
        tagger.close()
    tags = sorted(learnt.labels)
    weights: dict[str, dict[int, float]] = {}
    for (feature, tag), weight in sorted(learnt.state_features.items()):
        weights.setdefault(feature, {})[tags.index(tag)] = weight
    transitions = [
        [learnt.transitions.get((a, b), 0.0) - (OUTSIDE_PENALTY if b == "O" else 0.0) for b in tags]
        for a in tags
    ]
    return Model(tags, transitions, weights)


def examples(sentences: list[Sentence]) -> Iterator[tuple[list[list[str]], list[str]]]:
    """The features and tags of each of our sentences in `sentences`."""
    for document, tags in documents(sentences):
        for first, after in document.sentences:
            yield sentence_features(document.fold, document.kinds, first, after), tags[first:after]


@click.command()
@click.option("--anercorp", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--wojood", type=click.Path(exists=True, path_type=Path))
@click.option("--without-shares", is_flag=True, help="Make the model that count_shares takes.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def main(anercorp: Path, wojood: Path | None, without_shares: bool, output: Path) -> None:
    """Train the name tagger on ANERcorp's training part and, if given, the Wojood sample."""
    sentences = read_columns(anercorp, ANERCORP_KINDS)
    if wojood:
        files = sorted(wojood.glob("*.txt")) if wojood.is_dir() else [wojood]
        sentences += [s for file in files for s in read_columns(file, WOJOOD_KINDS)]
    write_model(train(sentences, without_shares), output)
    click.echo(f"{len(sentences)} sentences, {output.stat().st_size / 1e6:.1f} MB: {output}")


if __name__ == "__main__":
    main()
