"""Absolute dates in a line of text."""

from datetime import date

import pytest

from tawatur.knowledge import months
from tawatur.text import find_date
from tawatur.text.dates import month_book, tokens_of
from tawatur.text.hijri import gregorian_day, hijri_month


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("نشر يوم 29/12/2020 الساعة 10:00", date(2020, 12, 29)),
        ("آخر تحديث: 2020-12-30", date(2020, 12, 30)),
        ("30.12.2020", date(2020, 12, 30)),
        ("٣٠ ديسمبر ٢٠٢٠", date(2020, 12, 30)),
        ("الخميس 5 تشرين الثاني/نوفمبر 2015", date(2015, 11, 5)),
        ("5 نوفمبر (تشرين الثاني) 2015", date(2015, 11, 5)),
        ("ديسمبر 30, 2020", date(2020, 12, 30)),
        ("4 غشت 2014", date(2014, 8, 4)),
        ("الثامن والعشرين من آذار عام 2011", date(2011, 3, 28)),
    ],
)
def test_the_first_full_date_of_a_line(text: str, day: date) -> None:
    found = find_date(text)
    assert found is not None
    assert found.day == day


def test_both_calendars_in_one_line_give_the_gregorian_day_and_the_hijri_one_beside_it() -> None:
    text = "الأربعاء – 16 جمادى الأولى 1442 هـ – 30 ديسمبر 2020 مـ"
    found = find_date(text)
    assert found is not None
    assert (found.day, found.calendar, found.hijri) == (date(2020, 12, 30), "gregorian", "1442-05-16")
    assert found.span.of(text) == "30 ديسمبر 2020 مـ"


def test_a_hijri_date_alone_gives_its_gregorian_day() -> None:
    found = find_date("16/5/1442 هـ")
    assert found is not None
    assert (found.day, found.calendar) == (date(2020, 12, 31), "hijri")


@pytest.mark.parametrize("text", ["", "في ديسمبر 2020", "31/02/2020", "5 نوفمبر", "رقم 12/5", "فاز 3 - صفر"])
def test_no_full_date_is_none(text: str) -> None:
    assert find_date(text) is None


def test_days_that_do_not_exist_are_none() -> None:
    assert gregorian_day(2021, 2, 30) is None
    assert gregorian_day(1442, 13, 1, "hijri") is None
    assert hijri_month(9999, 1) is None


@pytest.mark.parametrize("row", months(), ids=lambda row: row.ar[0])
def test_every_month_reads_its_example(row) -> None:  # type: ignore[no-untyped-def]
    tokens = tokens_of(row.example)
    assert any(hit.row == row for hit in month_book().at(tokens, 1))
    assert find_date(row.example) is not None
