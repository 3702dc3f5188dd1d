"""Dates of publication: stated in a field or a line, in the address, or inferred, and which of them wins."""

import pytest

from tawatur.model import Article, Published
from tawatur.read.assemble import assemble
from tawatur.read.published import of_stamp
from tawatur.read.raw import Raw

PROSE = "قال وزير الزراعة في نوفاريا، الأحد، إن موسم القمح كان جيدا هذا العام، وإن الأسعار ستنخفض."
MORE = "وأضاف الوزير أن مخازن المرفأ استقبلت ثلاثين ألف طن، وأن السفن ستصل تباعا من الجنوب."


def read(body: str, published: str | None = None, url: str | None = None) -> Article:
    article = assemble(Raw(source="t", title="عنوان الخبر", body=body, published=published, url=url))
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("2018-05-09T12:12:27+00:00", "2018-05-09T12:12:27+00:00"),
        ("2018-05-09T12:12:27Z", "2018-05-09T12:12:27+00:00"),
        ("2018-05-09 12:12", "2018-05-09T12:12:00"),
        ("2018-05-09", "2018-05-09"),
        ("2018-05", "2018-05"),
        ("Wed, 09 May 2018 12:12:27 GMT", "2018-05-09T12:12:27+00:00"),
        ("1525867947", "2018-05-09T12:12:27+00:00"),
        ("1525867947000", "2018-05-09T12:12:27+00:00"),
        ("الأربعاء 9 أيار 2018", "2018-05-09"),
        ("23 شعبان 1439 هـ - 9 مايو 2018 م", "2018-05-09"),
    ],
)
def test_a_field_is_read_in_every_usual_form(stamp: str, value: str) -> None:
    assert of_stamp(stamp) == Published(value, "stated")


@pytest.mark.parametrize(
    "stamp", ["", "قبل ساعتين", "0000-00-00", "1970-01-01T00:00:00Z", "99/99/9999", "x" * 500]
)
def test_what_is_no_date_gives_none(stamp: str) -> None:
    assert of_stamp(stamp) == Published()


@pytest.mark.parametrize(
    "line",
    [
        "الأحد – 16 صفر 1443 هـ – 3 أكتوبر 2021 مـ رقم العدد [15373]",
        "تاريخ النشر: 3 تشرين الأول 2021",
        "نشر في: 3 أكتوبر/تشرين الأول 2021 - 10:35 بتوقيت غرينتش",
        "الأحد 03/10/2021",
        "آخر تحديث: 2021-10-03",
    ],
)
def test_a_date_line_is_found_and_kept_as_a_heading(line: str) -> None:
    article = read(f"{line}\n\n{PROSE}\n{MORE}")
    assert (article.published.value, article.published.basis) == ("2021-10-03", "stated")
    assert line in [x.of(article.text) for x in article.subheadings]


def test_a_date_in_a_sentence_is_not_the_day_of_publication() -> None:
    assert read(f"افتتح المرفأ في 3 أكتوبر 2019 بحضور الوزير.\n{PROSE}\n{MORE}").published == Published()


def test_the_address_may_hold_the_day() -> None:
    for url in ("https://a.example/2021/10/03/wheat", "https://a.example/ar/20211003-wheat"):
        assert read(f"{PROSE}\n{MORE}", url=url).published == Published("2021-10-03", "inferred")
    assert read(f"{PROSE}\n{MORE}", url="https://a.example/12345678901").published == Published()


def test_a_dated_caption_counts_where_the_opening_names_its_weekday() -> None:
    caption = "وزير الزراعة خلال زيارته مخازن القمح في سمارا، نوفاريا، {} أكتوبر 2021"
    sunday = read(f"{caption.format(3)}\n\n{PROSE}\n{MORE}").published
    assert (sunday.value, sunday.basis) == ("2021-10-03", "inferred")
    assert read(f"{caption.format(5)}\n\n{PROSE}\n{MORE}").published == Published()


def test_the_field_wins_over_the_line_and_the_line_over_the_address() -> None:
    body = f"تاريخ النشر: 3 أكتوبر 2021\n\n{PROSE}\n{MORE}"
    url = "https://a.example/2021/10/05/wheat"
    assert read(body, "2021-10-04", url).published.value == "2021-10-04"
    assert read(body, "غير معروف", url).published.value == "2021-10-03"
