"""Decoding: which encoding bytes are in, and never a letter lost without a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.read.decode import clean, decode
from tawatur.read.mojibake import mend

TEXT = "قالت وزيرة الطاقة إن المحطة الجديدة ستعمل قبل نهاية العام، وأضافت أن الكلفة بلغت 12 مليونا."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256", "iso-8859-6"],
)
def test_arabic_is_read_in_every_encoding_that_papers_use(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("length", [12, 25, 60])
def test_a_few_words_tell_windows_1256_from_iso_8859_6(length: int) -> None:
    piece = TEXT[:length]
    assert decode(piece.encode("windows-1256")).text == piece
    assert decode(piece.encode("iso-8859-6")).text == piece


def test_utf8_with_a_broken_byte_stays_utf8() -> None:
    assert decode(TEXT.encode() + b"\xff" + TEXT.encode()).text == f"{TEXT}\ufffd{TEXT}"


def test_a_nul_becomes_a_space_and_a_lone_surrogate_a_replacement_so_that_offsets_stay() -> None:
    assert clean("أ\0ب\ud834ج") == "أ ب\ufffdج"


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_that_a_store_can_hold(data: bytes) -> None:
    text = decode(data).text
    assert "\0" not in text
    assert text.encode().decode() == text


@given(st.text(max_size=200))
def test_utf8_is_read_as_it_is(text: str) -> None:
    expected = text.replace("\0", " ").removeprefix("\ufeff")
    data = text.encode()
    if len(data) < 16:  # longer ones may look like UTF-16 where they are all control characters
        assert decode(data).text == expected


@pytest.mark.parametrize(
    ("right", "wrong"),
    [  # UTF-8 as windows-1252 is left out: some of its bytes mean nothing there
        ("utf-8", "latin-1"),
        ("windows-1256", "latin-1"),
        ("windows-1256", "windows-1252"),
        ("iso-8859-6", "latin-1"),
        ("iso-8859-6", "windows-1252"),
    ],
)
def test_arabic_that_was_read_as_western_letters_is_mended(right: str, wrong: str) -> None:
    assert mend(TEXT.encode(right).decode(wrong)) == TEXT


def test_western_text_is_not_mended() -> None:
    assert mend("Le président a déclaré à l'été que « tout va bien ».") is None
    assert mend(TEXT) is None


def test_another_alphabet_is_decoded_so_that_its_language_can_be_named() -> None:
    russian = "Министр сельского хозяйства заявил, что урожай в этом году был хорошим и цены снизятся."
    assert decode(russian.encode("windows-1251")).text == russian


@pytest.mark.parametrize("other", ["windows-1256", "iso-8859-6"])
def test_a_text_of_two_encodings_is_read_in_both(other: str) -> None:
    frame = "الصفحة الرئيسية، واسع النطاق؛ أهذا؟ لا"
    data = frame.encode(other) + b"\n" + TEXT.encode() + b"\n" + frame.encode(other)
    assert decode(data).text == f"{frame}\n{TEXT}\n{frame}"


def test_utf8_that_was_read_as_windows_1256_is_mended() -> None:
    assert mend(TEXT.encode().decode("windows-1256")) == TEXT


def test_utf8_as_browsers_read_it_in_windows_1252_is_mended() -> None:
    browsers = "".join(bytes([b]).decode("windows-1252", "ignore") or chr(b) for b in TEXT.encode())
    assert mend(browsers) == TEXT


def test_only_the_lines_that_are_wrong_are_mended() -> None:
    assert mend(f"{TEXT}\n{TEXT.encode().decode('windows-1256')}\n{TEXT}") == f"{TEXT}\n{TEXT}\n{TEXT}"
