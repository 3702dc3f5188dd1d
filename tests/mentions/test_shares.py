"""Shares of names: how often a word stands in names of a kind is counted in steps, and shown of the word and its neighbours."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

from tawatur.mentions.count_shares import build, read_texts
from tawatur.mentions.features import sentence_features
from tawatur.mentions.shares import is_share, share_features
from tawatur.text import Written


class Names:
    """A tagger for which every مرسان is a place, and every second سالم a person."""

    def __init__(self) -> None:
        self.met = 0

    def tag(self, words: Sequence[Written], sentences: Sequence[tuple[int, int]]) -> list[list[str]]:
        return [[self.one(word.fold) for word in words[first:after]] for first, after in sentences]

    def one(self, word: str) -> str:
        self.met += word == "سالم"
        if word == "مرسان":
            return "B-place"
        return "B-person" if word == "سالم" and self.met % 2 else "O"


def test_a_words_share_is_counted_in_steps(tmp_path: Path) -> None:
    records = [{"id": str(n), "title": "سالم", "text": "وصل الى مرسان."} for n in range(4)]
    file = tmp_path / "month.jsonl.gz"
    file.write_bytes(gzip.compress("\n".join(map(json.dumps, records)).encode()))
    found = build(Names(), read_texts([file], frozenset()))  # type: ignore[arg-type]
    assert found == {"مرسان": (0, 0, 6), "سالم": (3, 0, 0)}


def test_rare_words_have_no_share(tmp_path: Path) -> None:
    file = tmp_path / "month.jsonl.gz"
    file.write_bytes(gzip.compress(json.dumps({"id": "a", "title": "خبر", "text": "مرسان"}).encode()))
    assert build(Names(), read_texts([file], frozenset())) == {}  # type: ignore[arg-type]
    assert list(read_texts([file], frozenset({"a"}))) == []


def test_shares_are_features_of_the_word_and_of_those_beside_it() -> None:
    rows = sentence_features(["قال", "ترامب", "امس"], ["w", "w", "w"], 0, 3)
    own = {feature for feature in rows[1] if is_share(feature)}
    assert {f for f in own if f[0] == "d"} == set(share_features([("", "ترامب")])) == {"dP=6"}
    assert any(feature.startswith("-1d") for feature in own)
    assert "+1dP=6" in rows[0]
