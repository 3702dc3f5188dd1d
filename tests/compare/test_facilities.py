"""Names of bases, stadiums and palaces in the spellings of the accounts."""

import pytest

from tawatur.compare.facilities import differing_facilities
from tawatur.text import prepare


def told(telling, *names):
    analyses = [
        telling(f"n{i}", f"هبطت الطائرة مساء في {name} بعد رحلة طويلة").analysis()
        for i, name in enumerate(names)
    ]
    return list(differing_facilities("s", analyses, [prepare(a.article) for a in analyses]))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("قاعدة بارنغول الجوية", "قاعدة بارنغولز"),
        ("قاعدة سانت بارنغول", "قاعدة بارنقول العسكرية"),
        ("مطار كرنشتوف", "مطار كرنشتوفا الدولي"),
    ],
)
def test_two_spellings_of_one_facility_are_compatible(telling, first, second):
    (one,) = told(telling, first, second)
    assert (one.kind, one.verdict) == ("place", "compatible")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("قاعدة بارنغول", "قاعدة بارنغول الجوية"),
        ("قاعدة بارنغول", "مطار بارنغولز"),
        ("قاعدة بارنغول", "قاعدة كرنشتوف"),
        ("مطار العاصمة", "مطار للعاصمة"),
        ("محطة إذاعية", "محطة إذاعة"),
    ],
)
def test_other_facilities_and_words_of_the_language_are_not_told(telling, first, second):
    assert not told(telling, first, second)


def test_two_names_in_one_article_are_two(telling):
    both = telling("north", "بين قاعدة بارنغول وقاعدة بارنغولز مسافة").analysis()
    other = telling("south", "وصل إلى قاعدة بارنغولز").analysis()
    assert not list(differing_facilities("s", [both, other], [prepare(a.article) for a in (both, other)]))
