"""Two descriptions are of two people where their ordinals or their adjectives of fields differ."""

import pytest

from tawatur.text.told_apart import told_apart


@pytest.mark.parametrize(
    ("again", "before", "apart"),
    [
        ("المتهم الثاني", "المتهم الاول", True),
        ("المتهم الاول", "المتهم الاول", False),
        ("الشاهد الثاني", "شاهد اخر", False),
        ("المصدر الامني", "مصدر طبي", True),
        ("المصدر الامني", "مصدر امني رفيع", False),
        ("الخبير", "خبير مالي", False),
        ("المسؤول الرفيع", "مسؤول امني", False),
    ],
)
def test_adjectives_tell_two_people_apart(again: str, before: str, apart: bool) -> None:
    """An ordinal means its own bearer; of fields both must have one, and share none."""
    assert told_apart(again.split(), before.split()) is apart
