"""The small network beside the name tagger's features."""

from collections.abc import Sequence

import msgspec
import numpy as np
import pytest

from tawatur.mentions.decoder import Decoder
from tawatur.mentions.field import Model
from tawatur.mentions.network import Network, Reading, pack
from tawatur.mentions.weights import gathered
from tawatur.model import Article
from tawatur.text import prepare

SIZE, HIDDEN, TAGS = 6, 4, 3
WORDS = ["قال", "الوزير", "#", ".", "دمشق"]
RNG = np.random.default_rng(5)


def made() -> Network:
    parts = [
        pack(RNG.standard_normal(shape).astype(np.float32))
        for shape in (
            (5 * SIZE, 2 * HIDDEN),
            2 * HIDDEN,
            (3 * HIDDEN, 2 * HIDDEN),
            2 * HIDDEN,
            (HIDDEN, TAGS),
            TAGS,
        )
    ]
    vectors = RNG.integers(-127, 128, (len(WORDS), SIZE)).astype(np.int8).tobytes()
    return Network(" ".join(WORDS), vectors, SIZE, 0.01, HIDDEN, *parts)


def half(values: bytes, *shape: int) -> np.ndarray:  # type: ignore[type-arg]
    return np.frombuffer(values, np.float16).astype(np.float64).reshape(shape)


def read_slowly(network: Network, words: Sequence[str]) -> list[list[float]]:
    """What the network gives each tag of each word of one sentence, place by place, as its docstring says it."""
    vectors = np.frombuffer(network.vectors, np.int8).reshape(-1, SIZE) * network.step
    known = [vectors[WORDS.index(word)] if word in WORDS else np.zeros(SIZE) for word in words]
    first, second = half(network.first, 5, SIZE, 2 * HIDDEN), half(network.second, 3, HIDDEN, 2 * HIDDEN)

    def layer(values: list[np.ndarray], weights: np.ndarray, shift: np.ndarray) -> list[np.ndarray]:  # type: ignore[type-arg]
        reach, found = len(weights) // 2, []
        for at in range(len(values)):
            total = shift.copy()
            for off in range(-reach, reach + 1):
                if 0 <= at + off < len(values):
                    total += values[at + off] @ weights[off + reach]
            found.append(total[:HIDDEN] / (1 + np.exp(-total[HIDDEN:])))
        return found

    low = layer(known, first, half(network.first_shift, 2 * HIDDEN))
    more = layer(low, second, half(network.second_shift, 2 * HIDDEN))
    last, shift = half(network.last, HIDDEN, TAGS), half(network.last_shift, TAGS)
    return [((one + two) @ last + shift).tolist() for one, two in zip(low, more, strict=True)]


def test_sentences_together_are_read_as_each_alone() -> None:
    """With enough tokens that products are taken in parts."""
    network = made()
    reading = Reading(network, TAGS)
    sentences = [RNG.choice([*WORDS, "غيرها"], size).tolist() for size in (1, 2, 3, 40, 700)]
    keys = [[(word, "n" if word == "#" else "w") for word in sentence] for sentence in sentences]
    rows = [row for sentence in keys for row in (0, *reading.rows_of(sentence), 0)]
    scores = np.zeros((len(rows), TAGS), dtype=np.float32)
    reading.add_to(scores, np.array(rows))
    inside = np.array(rows) != 0
    expected = [row for sentence in sentences for row in read_slowly(network, sentence)]
    assert scores[inside] == pytest.approx(np.array(expected), rel=1e-3, abs=1e-3)


def test_a_word_with_clitics_has_the_vector_of_the_word_without() -> None:
    reading = Reading(made(), TAGS)
    assert reading.rows_of([("ودمشق", "w")]) == reading.rows_of([("دمشق", "w")])
    assert reading.rows_of([("17", "n")]) == reading.rows_of([("#", "n")])
    assert reading.rows_of([("مجهول", "w")]) not in (reading.rows_of([("دمشق", "w")]), [0])


def test_a_gate_that_is_closed_lets_nothing_through() -> None:
    network = msgspec.structs.replace(made(), first_shift=pack(np.full(2 * HIDDEN, -9000, dtype=np.float32)))
    scores = np.zeros((3, TAGS), dtype=np.float32)
    reading = Reading(network, TAGS)
    (row,) = reading.rows_of([(WORDS[0], "w")])
    reading.add_to(scores, np.array([0, row, 0]))
    assert np.isfinite(scores).all()


def test_the_decoder_adds_what_the_network_gives() -> None:
    network = made()
    document = prepare(Article(id="a", source="a", text="قال الوزير في دمشق.\nقال 17"))
    tags = ["B-place", "I-place", "O"]
    bare, beside = (Decoder(Model(tags, [[0.0] * 3] * 3, gathered({}, 3), part)) for part in (None, network))
    without, together = (decoder.score(document.written, document.sentences) for decoder in (bare, beside))
    for first, (start, after) in zip(together.starts, document.sentences, strict=True):
        expected = read_slowly(
            network, ["#" if word == "17" else word for word in document.fold[start:after]]
        )
        found = (together.scores - without.scores)[first : first + after - start]
        assert found == pytest.approx(np.array(expected), rel=1e-3, abs=1e-3)


def test_a_network_that_lacks_a_part_is_refused() -> None:
    network = made()
    for part in ("vectors", "second", "last_shift"):
        shortened = msgspec.structs.replace(network, **{part: getattr(network, part)[:-2]})
        with pytest.raises(ValueError, match="put the packaged file back"):
            Reading(shortened, TAGS)
