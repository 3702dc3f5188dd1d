"""English forms of Arabic names, and what spellings of one name share."""

import pytest

from tawatur.mentions.transliterate import skeleton, slug, transliterate
from tawatur.text import fold


@pytest.mark.parametrize(
    ("name", "english"), [("كريم", "Karim"), ("الورداني", "al-Wardani"), ("هدهد", "Hadhad")]
)
def test_a_name_is_spelt_in_english(name: str, english: str) -> None:
    assert transliterate(name) == english


@pytest.mark.parametrize(("name", "english"), [("سالم", "Salem"), ("عادل", "Adel"), ("جون", "John")])
def test_a_word_of_a_name_is_spelt_as_people_in_the_tables_spell_it(name: str, english: str) -> None:
    assert transliterate(name) == english


def test_a_final_alef_is_no_ya() -> None:
    assert (transliterate("مسعدى"), transliterate("مسعدي")) == ("Masada", "Masadi")


def test_latin_words_stay() -> None:
    assert transliterate("شركة Nordlys") == "Sharka Nordlys"


@pytest.mark.parametrize(
    ("one", "other"), [("سيرغي", "سيرجي"), ("إردوغان", "أردوغان"), ("جونغ", "جونج"), ("ترامب", "ترمب"), ("تشاووش", "شاويش")]
)  # fmt: skip
def test_spellings_of_a_name_share_a_skeleton(one: str, other: str) -> None:
    assert skeleton(fold(one)) == skeleton(fold(other))


@pytest.mark.parametrize(("one", "other"), [("سامر", "سمير"), ("كريم", "كامل"), ("بوتين", "بوش")])
def test_short_names_may_share_one_but_other_names_do_not(one: str, other: str) -> None:
    same = skeleton(fold(one)) == skeleton(fold(other))
    assert same == (one == "سامر")  # the vowels are all that tells these two apart


def test_a_slug_is_lower_case_with_hyphens() -> None:
    assert slug("Ministry of Foreign Affairs (Norway)") == "ministry-of-foreign-affairs-norway"
