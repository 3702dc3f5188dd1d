"""The day of publication, inferred."""

from datetime import date

from tawatur.mentions import infer_day
from tawatur.model import Article


def article(text: str) -> Article:
    return Article(id="a", source="a", text=text)


def test_a_date_line_with_its_weekday_is_the_day() -> None:
    assert infer_day(article("عنوان\n\nالأربعاء - 3 مايو 2017\n\nوصل الوفد")) == date(2017, 5, 3)


def test_a_lone_weekday_beside_a_dated_caption_tells_the_day() -> None:
    text = "معرض جديد\n\nلقطة من الحفل، 3 مايو 2017\n\nافتتح الوزير، الأربعاء، معرضا."
    assert infer_day(article(text)) == date(2017, 5, 3)
    assert infer_day(article(text.replace("الأربعاء", "الجمعة"))) is None


def test_dates_in_the_prose_or_the_headline_are_not_the_day() -> None:
    assert infer_day(article("عنوان\n\nقال الوزير الأربعاء إن الحادث وقع في 3 مايو 2017.")) is None
    assert infer_day(article("الاقتراع يجرى الأربعاء 3 مايو 2017\n\nأعلنت اللجنة موعده.")) is None


def test_the_story_tells_the_day_through_yesterday_and_today() -> None:
    happened = [date(2017, 5, 3)]
    assert infer_day(article("التقى الوزيران أمس في الميناء"), happened) == date(2017, 5, 4)
    assert infer_day(article("قال الوزير اليوم الأربعاء إن الميناء فتح"), happened) == date(2017, 5, 3)
    assert infer_day(article("قال الوزير اليوم الخميس إن الميناء فتح"), happened) is None


def test_nothing_is_guessed_from_a_text_that_tells_nothing() -> None:
    assert infer_day(article("التقى الوزيران أمس في الميناء")) is None
    assert infer_day(article("")) is None
