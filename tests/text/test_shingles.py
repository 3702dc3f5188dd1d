"""Runs of words as numbers."""

import numpy as np
import pytest

from tawatur.model import Span
from tawatur.text.shingles import hashes_of, shingles, summed, words_of

TEXT = "فتحت البلدية الجسر القديم أمام السيارات، ثم فتحت البلدية الجسر القديم أمام المشاة"


def test_the_same_run_has_the_same_number_wherever_it_stands():
    runs = shingles(words_of(TEXT).hashes, 5)
    assert runs[0] == runs[7]
    assert len(np.unique(runs)) == len(runs) - 1


def test_the_order_of_words_counts():
    one, other = (shingles(words_of(t).hashes, 2)[0] for t in ("الجسر القديم", "القديم الجسر"))
    assert one != other


def test_words_are_found_again_in_the_text():
    words = words_of(TEXT)
    assert words.span(2, 3).of(TEXT) == "الجسر القديم"


def test_what_is_set_aside_gives_no_words():
    aside = Span(TEXT.index("ثم"), len(TEXT))
    assert len(words_of(TEXT, [aside]).hashes) == 6


def test_fewer_words_than_a_run_make_none():
    words = words_of("كلمتان فقط")
    assert len(shingles(words.hashes, 8)) == len(summed(words.rarities, 8)) == 0
    assert len(words_of("").hashes) == 0


@pytest.mark.parametrize(
    "text",
    ['قال الوزير: 12.5 مليون، و"CNN" تنقل ـــ عن ً مصادر… في 3-2', "", "ـ", "سـد الزهران\u200cيفتح A-1 ٣٫٥"],
)
def test_hashes_alone_are_those_of_the_words(text):
    words = words_of(text)
    middle = len(words.hashes) // 2
    for aside in ([], [words.span(middle, middle)] if len(words.hashes) else []):
        assert hashes_of(text, aside).tolist() == words_of(text, aside).hashes.tolist()
