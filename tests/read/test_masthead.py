"""Mastheads: place, author and credits, wherever an article gives them."""

import pytest

from tawatur.model import Article
from tawatur.read.assemble import assemble
from tawatur.read.raw import Raw

PROSE = "قال وزير الزراعة في نوفاريا إن موسم القمح كان جيدا هذا العام، وإن الأسعار ستنخفض قبل نهاية الشهر."
MORE = "وأضاف الوزير أن مخازن المرفأ استقبلت ثلاثين ألف طن، وأن السفن ستصل تباعا من الجنوب."


def read(body: str, title: str | None = "عنوان الخبر", author: str | None = None) -> Article:
    article = assemble(Raw(source="t", body=body, title=title, author=author))
    assert isinstance(article, Article)
    return article


def credited(article: Article) -> list[str | None]:
    return [credit.entity or credit.name for credit in article.credits]


@pytest.mark.parametrize(
    ("line", "place", "author", "credits"),
    [
        ("موسكو-رويترز", "موسكو", None, ["reuters"]),
        ("القاهرة - رويترز", "القاهرة", None, ["reuters"]),
        ("القاهرة (رويترز)", "القاهرة", None, ["reuters"]),
        ("واشنطن – أ ف ب", "واشنطن", None, ["afp"]),
        ("موسكو: رائد السالم", "موسكو", "رائد السالم", []),
        ("بيروت - سلمى الوراق", "بيروت", "سلمى الوراق", []),
        ("عواصم - وكالات", None, None, ["وكالات"]),
        ("بقلم: سلمى الوراق", None, "سلمى الوراق", []),
        ("كتبت سلمى الوراق", None, "سلمى الوراق", []),
        ("رويترز", None, None, ["reuters"]),
        ("عين الرمانة – سامر الحلبي", "عين الرمانة", "سامر الحلبي", []),
        ("صحيفة الأهرام - العدد 2403", None, None, ["al-ahram"]),
        ("إسطنبول/ الأناضول", "إسطنبول", None, ["anadolu"]),
    ],
)
def test_a_line_of_its_own_before_the_prose(
    line: str, place: str | None, author: str | None, credits: list[str]
) -> None:
    article = read(f"{line}\n\n{PROSE}\n{MORE}")
    assert (article.dateline, article.byline, credited(article)) == (place, author, credits)
    assert [x.span.of(article.text) for x in article.excluded] == [line]


@pytest.mark.parametrize(
    ("prefix", "place", "credits"),
    [
        ("أنقرة - ", "أنقرة", []),
        ("القاهرة (رويترز) - ", "القاهرة", ["reuters"]),
        ("واشنطن – أ ف ب – ", "واشنطن", ["afp"]),
        ("دمشق (أ ف ب) — ", "دمشق", ["afp"]),
        ("عين الرمانة (أ ف ب) - ", "عين الرمانة", ["afp"]),
        ("نيويورك، الولايات المتحدة الأمريكية (CNN) -- ", "نيويورك", ["cnn"]),
        ("(CNN)-- ", None, ["cnn"]),
        ("الرياض - واس: ", "الرياض", ["spa"]),
        ("نيويورك 12 يناير (رويترز) - ", "نيويورك", ["reuters"]),
        ("الدوحة في 9 يوليو /قنا/ ", "الدوحة", ["qna"]),
    ],
)
def test_a_prefix_of_the_first_paragraph_is_no_part_of_its_sentence(
    prefix: str, place: str | None, credits: list[str]
) -> None:
    article = read(f"{prefix}{PROSE}\n{MORE}")
    assert article.dateline == place
    assert [name and name.split("-")[0] for name in credited(article)] == credits
    assert [(x.reason, x.span.of(article.text)) for x in article.excluded] == [("dateline", prefix)]


@pytest.mark.parametrize(
    "opening",
    [
        "موسكو: العقوبات لن تغير سياستنا، وسنواصل البيع لمن يريد الشراء.",
        "واشنطن، التي فرضت العقوبات، لم تعلق على القرار حتى مساء أمس.",
        "رويترز: السفينة غادرت المرفأ قبل الفجر، وعلى متنها ثلاثون بحارا.",
        "ذكرت شبكة (CNN) أن السفينة غادرت المرفأ قبل الفجر وعلى متنها ثلاثون بحارا.",
        "القاهرة وبيروت - على ما بينهما من خلاف - اتفقتا على فتح الخط البحري.",
    ],
)
def test_a_sentence_that_begins_like_a_dateline_stays_whole(opening: str) -> None:
    assert not read(f"{opening}\n{MORE}").excluded


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("المصدر: وكالات", ["وكالات"]),
        ("المصدر: رويترز + أ ف ب", ["reuters", "afp"]),
        ("فرانس 24/ أ ف ب", ["france-24", "afp"]),
        ("*نقلا عن جريدة المرفأ", ["جريدة المرفأ"]),
        ("(رويترز)", ["reuters"]),
    ],
)
def test_a_credit_line_behind_the_prose(line: str, credits: list[str]) -> None:
    article = read(f"{PROSE}\n{MORE}\n\n{line}")
    assert credited(article) == credits
    assert [(x.reason, x.span.of(article.text)) for x in article.excluded] == [("credit", line)]


def test_a_credit_in_brackets_behind_the_last_sentence() -> None:
    article = read(f"{PROSE}\n{MORE} (رويترز)")
    assert credited(article) == ["reuters"]
    assert [x.span.of(article.text) for x in article.excluded] == ["(رويترز)"]
    assert article.credits[0].span is not None
    assert article.credits[0].span.of(article.text) == "رويترز"


@pytest.mark.parametrize(
    ("author", "place", "byline", "credits"),
    [
        ("أبوظبي - سكاي نيوز عربية", "أبوظبي", None, ["sky-news-arabia"]),
        ("كييف – وكالات", "كييف", None, ["وكالات"]),
        ("القدس - رويترز", "القدس", None, ["reuters"]),
        ("القاهرة - سامر الحلبي", "القاهرة", "سامر الحلبي", []),
        ("فرانس 24", None, None, ["france-24"]),
        ("سلمى الوراق", None, "سلمى الوراق", []),
        ("بقلم سلمى الوراق", None, "سلمى الوراق", []),
        ("Mona Selim", None, "Mona Selim", []),
        ("9f0c2a11-7be2-4d10-9a6b-0123456789ab", None, None, []),
    ],
)
def test_the_author_field_of_a_record(
    author: str, place: str | None, byline: str | None, credits: list[str]
) -> None:
    article = read(f"{PROSE}\n{MORE}", author=author)
    assert (article.dateline, article.byline, credited(article)) == (place, byline, credits)
