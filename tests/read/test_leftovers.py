"""Leftovers: each row of the table finds its own example, and prose that looks alike stays prose."""

from itertools import pairwise

import pytest

from tawatur.knowledge import Leftover, leftovers
from tawatur.model import Article
from tawatur.read.assemble import assemble
from tawatur.read.layout import lines_of
from tawatur.read.leftovers import match
from tawatur.read.raw import Raw

PROSE = "قال وزير الزراعة في نوفاريا إن موسم القمح كان جيدا هذا العام، وإن الأسعار ستنخفض قبل نهاية الشهر."
MORE = "وأضاف الوزير أن مخازن المرفأ في سمارا استقبلت ثلاثين ألف طن، وأن السفن ستصل تباعا من الجنوب."


def article(body: str, title: str | None = None) -> Article:
    read = assemble(Raw(source="t", body=body, title=title))
    assert isinstance(read, Article)
    return read


def marked(read: Article) -> list[tuple[str, str]]:
    return [(x.reason, x.span.of(read.text)) for x in read.excluded]


@pytest.mark.parametrize("row", leftovers(), ids=lambda row: f"{row.reason}-{row.where}-{row.example[:20]}")
def test_each_row_finds_its_example(row: Leftover) -> None:
    found = match(lines_of(row.example)[0])
    assert found is not None
    assert found.reason == row.reason


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "شاهد عيان قال إن الحريق بدأ في مخزن قديم قرب المرفأ.",
        "اشترك في العملية عشرون جنديا من الكتيبة الثالثة.",
        "صور الأقمار الاصطناعية تظهر السفينة وهي تغادر المرفأ.",
        "للمزيد من المساعدات، طلبت نوفاريا عقد مؤتمر للمانحين.",
        "المصدر قال إن المحادثات ستستأنف يوم الأحد في سمارا.",
        "إعلان سمارا وقعته خمس دول في ختام القمة.",
        "شارك الوزير في الاجتماع وعاد مساء إلى العاصمة.",
        "وانتهى الاجتماع من دون بيان، ونشرت الوزارة صوره لاحقا. (رويترز)",
        "تعليق الرحلات إلى سمارا يستمر أسبوعا آخر.",
    ],
)
def test_prose_that_looks_like_a_leftover_stays(line: str) -> None:
    assert match(lines_of(line)[0]) is None


def test_links_below_a_heading_of_links_belong_to_it_and_prose_behind_them_does_not() -> None:
    read = article(
        f"{PROSE}\nاقرأ أيضاً:\nسوق السمك تفتح أبوابها بعد الترميم\nخط بحري جديد بين سمارا والجنوب\n{MORE}"
    )
    assert [reason for reason, _ in marked(read)] == ["related"] * 3
    assert read.excluded[-1].span.end < read.text.index(MORE)


def test_what_follows_a_comment_form_at_the_end_is_left_out_but_not_at_the_beginning() -> None:
    tail = article(f"{PROSE}\n{MORE}\n\nاترك تعليقا\n\nأحسنتم على هذا الخبر المهم جدا لأهل المرفأ.")
    assert marked(tail)[-1] == ("comment_form", "أحسنتم على هذا الخبر المهم جدا لأهل المرفأ.")
    head = article(f"اترك تعليقا\n{PROSE}\n{MORE}")
    assert len(head.excluded) == 1


def test_a_headline_that_stands_again_is_marked_each_time() -> None:
    title = "نوفاريا تخفض أسعار القمح قبل نهاية الشهر"
    read = article(f"{title}\n\n{title}\n\n[ad_1]\n\n{title}\n\n{PROSE}\n{MORE}")
    assert read.title == title
    assert [reason for reason, _ in marked(read)] == ["repeated_headline", "advert", "repeated_headline"]


def test_a_dated_caption_is_kept_once_as_a_heading_and_its_repetition_is_marked() -> None:
    caption = "وزير الزراعة خلال زيارته مخازن القمح في سمارا، نوفاريا، 3 أكتوبر 2021 - via REUTERS"
    read = article(f"{PROSE}\n{caption}\n{caption}\n{MORE}")
    assert [x.of(read.text) for x in read.subheadings] == [caption]
    assert [reason for reason, _ in marked(read)] == ["caption"]


def test_tags_at_the_end_are_marked_and_the_last_sentence_is_not() -> None:
    read = article(f"{PROSE}\n\n{MORE}\n\n\nنوفاريا\n\n\nأسعار القمح\n")
    assert marked(read) == [("tags", "نوفاريا"), ("tags", "أسعار القمح")]


def test_a_subheading_speaks_of_what_follows_and_a_bare_link_of_something_else() -> None:
    subheading, link = "مخازن المرفأ في سمارا تستقبل السفن", "فريق الجبل يفوز بكأس السلة للمرة الثالثة"
    read = article(f"{PROSE}\n{subheading}\n{MORE}\n{link}\n{PROSE}")
    assert [x.of(read.text) for x in read.subheadings] == [subheading]
    assert marked(read) == [("related", link)]


def test_bare_links_in_a_row_are_links_and_short_lines_are_subheadings() -> None:
    links = "وزير الزراعة يزور مخازن القمح في سمارا\nموسم القمح في نوفاريا كان جيدا هذا العام"
    read = article(f"{PROSE}\n{links}\n{PROSE}\nموسم جيد\n{MORE}")
    assert [reason for reason, _ in marked(read)] == ["related", "related"]
    assert [x.of(read.text) for x in read.subheadings] == ["موسم جيد"]


def test_items_of_a_list_and_sentences_without_a_stop_stay_prose() -> None:
    read = article(
        f"{PROSE} وهي:\n- القمح في مخازن الجنوب\n- الذرة في مخازن المرفأ\n"
        f"وأكد الوزير أن القرار سينشر غدا في الجريدة\n{MORE}"
    )
    assert not read.excluded
    assert not read.subheadings


def test_excluded_spans_never_cross_and_stand_in_order() -> None:
    read = article(f"Ad\nسمارا - رويترز\n{PROSE}\nشارك\n{MORE} (رويترز)\nاترك تعليقا\nالاسم *")
    spans = [x.span for x in read.excluded]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize(
    "behind", ["\n\n", "\nسمارا - رويترز\n", "\n3 أكتوبر 2021\n", "\nمخازن المرفأ تستقبل السفن\n"]
)
def test_the_headline_of_a_plain_text_is_its_first_line_if_short_and_without_a_stop(behind: str) -> None:
    title = "نوفاريا تخفض أسعار القمح"
    assert article(f"{title}{behind}{PROSE}\n{MORE}").title == title


@pytest.mark.parametrize(
    "first", [PROSE, "القاهرة - رويترز", "الأحد 3 أكتوبر 2021", "Ad", "بقلم: سلمى الوراق"]
)
def test_a_first_line_that_is_something_else_is_no_headline(first: str) -> None:
    assert article(f"{first}\n\n{PROSE}\n{MORE}").title is None


def test_verse_is_not_taken_for_links() -> None:
    verse = "\n".join(
        f"يمر الموج على رمل المرفأ مثل الطير رقم {n}" for n in ("واحد", "اثنين", "ثلاثة", "أربعة", "خمسة")
    )
    assert not marked(article(f"{PROSE}\n{verse}\n{MORE}"))
