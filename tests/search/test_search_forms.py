"""The forms words are indexed in."""

import pytest

from tawatur.search.forms import host, hosts, root, words
from tawatur.search.variants import spellings
from tawatur.text import fold


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("والرئيس", "الرئيس"),
        ("وبالرئيس", "الرئيس"),
        ("للرئيس", "الرئيس"),
        ("فقال", "قال"),
        ("وأضاف", "اضاف"),
        ("سيعلن", "يعلن"),
        ("ووزير", "وزير"),
        ("وزير", "وزير"),
        ("وصل", "وصل"),
        ("فرنسا", "فرنسا"),
        ("بغداد", "بغداد"),
        ("كتاب", "كتاب"),
        ("لبنان", "لبنان"),
        ("سيدة", "سيده"),
        ("والدة", "والده"),
    ],
)
def test_joined_letters_are_told_from_a_words_own(written, form):
    assert host(fold(written)) == form


@pytest.mark.parametrize(
    "family",
    [
        ("إيران", "إيرانية", "والإيرانيين", "الإيراني"),
        ("حكومة", "حكومته", "والحكومة"),
        ("سوري", "السورية", "السوريون", "للسوريين"),
        ("وفد", "الوفد", "للوفد"),
        ("لبنان", "اللبنانيون"),
    ],
)
def test_forms_of_one_word_have_one_root(family):
    assert len({root(host(fold(written))) for written in family}) == 1


@pytest.mark.parametrize(("one", "other"), [("حسن", "حسين"), ("سلمان", "سليمان"), ("وزير", "زير")])
def test_other_words_keep_their_own(one, other):
    assert root(host(fold(one))) != root(host(fold(other)))
    assert other not in spellings(one)


def test_words_keep_their_place_in_the_text():
    text = "وَالرَّئيس \u200fالـــقادم، 1.500 و ٣٫٥ U.S.-Iran"
    assert [text[start:end] for start, end, _ in words(text)] == [
        "وَالرَّئيس",
        "الـــقادم",
        "1.500",
        "و",
        "٣٫٥",
        "U",
        "S",
        "Iran",
    ]
    assert hosts("1.500 ٣٫٥ Erdoğan") == ["1500", "3.5", "erdogan"]


@pytest.mark.parametrize(
    ("written", "also"),
    [("ترمب", "ترامب"), ("اردوغان", "اردوجان"), ("نتنياهو", "نتانياهو"), ("الاميركيه", "الامريكيه")],
)
def test_spellings_of_a_name_are_one(written, also):
    assert also in spellings(written)
    assert written in spellings(also)


def test_everyday_words_are_no_spellings_of_each_other():
    assert spellings("شاهد") == ("شاهد",)
    assert spellings("قلب") == ("قلب",)
