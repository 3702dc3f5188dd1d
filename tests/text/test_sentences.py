"""Sentences and tokens: where they begin and end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Article, Excluded, Span
from tawatur.text import Document, prepare


def _document(text: str, excluded: tuple[Excluded, ...] = ()) -> Document:
    return prepare(Article(id="1", source="1", text=text, excluded=excluded))


def _sentences(text: str) -> list[str]:
    document = _document(text)
    return [document.words(first, after) for first, after in document.sentences]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصل الوفد. ثم غادر.", 2),
        ("هل وصل الوفد؟ نعم! وصل.", 3),
        ("وصل الوفد.ثم غادر.", 1),
        ("وصل الوفد.وغادر الوزير.", 2),
        ("وصل الوفد\nوغادر الوزير", 2),
        ("ذكرت أ. ف. ب. أن الوفد وصل.", 1),
        ("ذكرت وكالة أ.ف.ب أن الوفد وصل.", 1),
        ("قال د. سامر الحلبي إن الوفد وصل.", 1),
        ("قال لموقع العربية.نت إن الوفد وصل.", 1),
        ("نقلت سي.إن.إن الخبر. ثم صمتت.", 2),
        ("زاد السعر 3.5 في المئة. ثم هبط 2,7.", 2),
        ("1. افتح الباب", 1),
        ("وصل في عام 2018. ثم غادر.", 2),
        ("انتظرنا... ثم وصل الوفد.", 1),
        ('قال: "وصل الوفد. ثم غادر." وأضاف أنه عائد.', 2),
        ('قال: "وصل الوفد. ثم غادر." في مؤتمر صحفي.', 1),
        ('قال: "وصل الوفد. ثم غادر" وأضاف أنه عائد.', 1),
        ("وصل الوفد (غادر مصر أمس. ثم عاد) إلى القاعة.", 1),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert len(_sentences(text)) == count, _sentences(text)


def test_the_mark_behind_a_stop_belongs_to_the_sentence_it_closes() -> None:
    assert _sentences('قال "نعم." ثم غادر.') == ['قال "نعم."', "ثم غادر."]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("قال COVID-19 ٢٠", "wln"),
        ("3,500.25 و١٬٢٠٠", "nwn"),
        ("نعم، لا؛ (قد) - ربما: أجل!", "w,w,(w)-w:w?"),
        ("من… إلى..", "w…w…"),
        ("\u200fقال\u200f \u202aAFP\u202c", "wl"),
        ("«نعم»", "owc"),
        ("نعم ـ لا ــ ربما", "w-w-w"),
        ("نعم ً ،", "w,"),
        ("بـ«نعم»", "wowc"),
    ],
)
def test_tokens_have_their_kinds(text: str, kinds: str) -> None:
    assert "".join(_document(text).kinds) == kinds


def test_excluded_words_make_no_token() -> None:
    text = "وصل الوفد\nإعلان\nثم غادر"
    start = text.index("إعلان")
    document = _document(text, (Excluded(Span(start, start + 5), "advert"),))
    assert "اعلان" not in document.fold
    assert len(document.paragraphs) == 2


@given(st.text(max_size=80))
def test_tokens_sentences_and_paragraphs_cover_each_other(text: str) -> None:
    document = _document(text)
    places = list(zip(document.starts, document.ends, strict=True))
    assert all(start < end <= len(text) for start, end in places)
    assert all(word for word, kind in zip(document.fold, document.kinds, strict=True) if kind == "w")
    assert all(a[1] <= b[0] for a, b in pairwise(places))
    covered = [token for first, after in document.sentences for token in range(first, after)]
    assert covered == list(range(len(document)))
    covered = [token for first, after in document.paragraphs for token in range(first, after)]
    assert covered == list(range(len(document)))
