"""Where a capital, a government or a noun spelled like a state's name is none: a town, one cabinet of several, a ligament."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article, Published
from tawatur.text import prepare


def denoted(text: str) -> dict[str, tuple[str, str]]:
    """The kind and usual name of whom the words of each mention denote."""
    entities, mentions = find_mentions(prepare(Article(id="1", source="1", text=text)))
    by_id = {entity.id: entity for entity in entities}
    return {
        text[m.span.start : m.span.end]: (by_id[m.entity].kind, by_id[m.entity].name or "") for m in mentions
    }


@pytest.mark.parametrize(
    ("text", "words", "denotes"),
    [
        ("أدانت كل من دمشق وعمان الهجوم.", "دمشق", ("state", "سوريا")),
        ("زار الوفد حانات باريس القديمة.", "باريس", ("place", "باريس")),
        ("وصل الوفد إلى سان فرانسيسكو أمس.", "سان فرانسيسكو", ("place", "سان فرانسيسكو")),
        ("وأضافت بلومبيرغ أن السوق تنمو.", "بلومبيرغ", ("media", "بلومبرغ")),
        ("خسر المانشافت أمام السيليساو.", "السيليساو", ("organisation", "السيليساو")),
        ("وقالت الشرعية اليمنية إنها باقية.", "الشرعية اليمنية", ("state", "اليمن")),
    ],
)
def test_it_denotes(text: str, words: str, denotes: tuple[str, str]) -> None:
    assert denoted(text)[words] == denotes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال رئيس تونس إن موعد تشكيل الحكومة قريب.", "الحكومة"),
        ("قال رئيس تونس إن برنامج الحكومة المقبلة جاهز.", "الحكومة المقبلة"),
        ("منعت قوات الأمن في تونس السلطات المعنية بالاقتراع من الوصول.", "السلطات"),
        ("تمسك أهل فرنسا بالقيم الجمهورية.", "الجمهورية"),
        ("قدم البنك دعم مالي للمزارعين.", "مالي"),
        ("أصيب اللاعب في الرباط الصليبي.", "الرباط"),
        ("زار المحامي الأخ غير الشقيق للمتهم.", "الأخ"),
    ],
)
def test_it_denotes_nobody(text: str, words: str) -> None:
    assert words not in denoted(text)


def test_a_government_that_acts_is_its_states() -> None:
    text = "قال رئيس تونس إن الحكومة الجديدة ستعلن خطتها. وأكدت الحكومة أنها باقية."
    assert denoted(text)["الحكومة"] == ("state", "تونس")
    assert denoted(text)["الحكومة الجديدة"] == ("state", "تونس")


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("قالت الإدارة الأميركية إنها تدرس الأمر.", "الإدارة الأميركية", "الولايات المتحدة"),
        ("التقى الوفد مسؤولين في الإدارة الروسية.", "الإدارة الروسية", "روسيا"),
        ("قالت الإدارة الأميركية إنها تدرس الأمر. وأضافت الإدارة أن القرار قريب.", "الإدارة", "الولايات المتحدة"),
    ],
)  # fmt: skip
def test_a_states_administration_is_its_government(text: str, words: str, state: str) -> None:
    assert denoted(text)[words] == ("state", state)


@pytest.mark.parametrize(
    "text", ["قالت الإدارة الأميركية للمرجان إن الصيد حر.", "قالت إدارة المنتخب السعودي إن المدرب باق."]
)
def test_an_agency_or_a_teams_management_is_no_government(text: str) -> None:
    assert not {("state", "الولايات المتحدة"), ("state", "السعودية")} & set(denoted(text).values())


@pytest.mark.parametrize(
    ("words", "denotes"),
    [
        ("إدارة ترامب", ("state", "الولايات المتحدة")),
        ("حكومة نتنياهو", ("state", "إسرائيل")),
        ("نظام الأسد", ("state", "سوريا")),
        ("إدارة أوباما", ("organisation", "إدارة أوباما")),
    ],
)
def test_the_government_of_one_who_leads_a_state_now_is_that_state(
    words: str, denotes: tuple[str, str]
) -> None:
    text = f"اتهم الصيادون {words} بإغلاق الميناء."
    day = Published("2018-05-09", "stated")
    entities, mentions = find_mentions(prepare(Article(id="1", source="1", text=text, published=day)))
    by_id = {entity.id: entity for entity in entities}
    found = {text[m.span.start : m.span.end]: by_id[m.entity] for m in mentions}
    assert (found[words].kind, found[words].name) == denotes


@pytest.mark.parametrize(
    ("where", "denotes"),
    [
        ("في مدينة بوخوم", ("organisation", "السلطات في مدينة بوخوم")),
        ("في ولاية بافاريا", ("organisation", "السلطات في ولاية بافاريا")),
        ("في بيان", ("state", "ألمانيا")),
    ],
)
def test_authorities_in_a_town_called_one_are_its_own(where: str, denotes: tuple[str, str]) -> None:
    assert denotes in denoted(f"أوقفت الشرطة الألمانية رجلا. وقالت السلطات {where} إنه بريء.").values()
