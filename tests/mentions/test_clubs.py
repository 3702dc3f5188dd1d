"""What names a body and what stands beside it: towns for clubs, outlets of a list, purposes, months, plurals like duals."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article
from tawatur.text import prepare


def found(text: str) -> list[tuple[str, str, str]]:
    """Each mention's words, its entity's kind and usual name."""
    entities, mentions = find_mentions(prepare(Article(id="1", source="1", text=text)))
    by_id = {entity.id: entity for entity in entities}
    return [
        (text[m.span.start : m.span.end], by_id[m.entity].kind, by_id[m.entity].name or "") for m in mentions
    ]


def test_a_town_is_its_club_where_the_article_names_the_club() -> None:
    text = "أعلن نادي برشلونة التعاقد مع اللاعب. وقال برشلونة في بيان إن اللاعب وصل إلى مدينة برشلونة."
    kinds = [(kind, name) for words, kind, name in found(text) if "برشلونة" in words]
    assert kinds == [
        ("organisation", "نادي برشلونة"),
        ("organisation", "نادي برشلونة"),
        ("place", "برشلونة"),
    ]


@pytest.mark.parametrize("who", ["نجم برشلونة", "رئيس برشلونة"])
def test_a_town_is_its_club_behind_who_plays_for_it_or_heads_it(who: str) -> None:
    text = f"أعلن نادي برشلونة التعاقد مع اللاعب. وعاد {who} أمس."
    assert {name for words, _, name in found(text) if words == "برشلونة"} == {"نادي برشلونة"}


def test_a_town_stays_a_town_where_no_club_is_spoken_of() -> None:
    assert [kind for words, kind, _ in found("وصل الوفد إلى برشلونة أمس.") if "برشلونة" in words] == ["place"]


def test_outlets_behind_a_noun_for_two_are_outlets() -> None:
    text = 'ذكرت صحيفتا "عكاظ" و"الرياض" أن المطار أغلق.'
    assert [(words, kind) for words, kind, _ in found(text)] == [("عكاظ", "media"), ("الرياض", "media")]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "أعلن حزب الشعب الجمهوري للتحالف مع الأحزاب أنه جاهز.",
            "حزب الشعب الجمهوري",
            "حزب الشعب الجمهوري",
        ),
        ("قالت منظمة أوكسفام الخيرية إنها تعتذر.", "منظمة أوكسفام الخيرية", "منظمة أوكسفام"),
        ("وقال حزب الله في لبنان إنه يرفض.", "حزب الله", "حزب الله اللبناني"),
        (
            "قال الاتحاد الأوروبي لكرة القدم إن البطولة أجلت.",
            "الاتحاد الأوروبي لكرة القدم",
            "الاتحاد الأوروبي لكرة القدم",
        ),
    ],
)
def test_a_name_of_the_tables_ends_where_something_else_begins(text: str, words: str, name: str) -> None:
    """A purpose, a place or an adjective behind it makes no other body; a federation's field does."""
    assert (words, "organisation", name) in found(text)


def test_an_outlet_joined_to_a_preposition_is_nobody_s_name() -> None:
    assert ("بي بي سي", "media", "بي بي سي") in found("وقال وزير الصحة سامر الحداد لبي بي سي إن الوضع جيد.")


def test_a_month_beside_its_other_name_is_no_body() -> None:
    assert not [
        words for words, _, _ in found("وصل الوفد في 3 أبريل/نيسان وغادر في 7 نيسان.") if "نيسان" in words
    ]


def test_a_plural_that_looks_like_a_dual_is_no_pair_of_states() -> None:
    text = "قالت فرنسا وألمانيا إن الاتفاق قريب. وشمل التقرير بعض البلدان الفقيرة. واتفق البلدان على موعد."
    pairs = [name for words, _, name in found(text) if words == "البلدان"]
    assert sorted(pairs) == ["ألمانيا", "فرنسا"]


def test_the_order_of_the_world_is_no_government() -> None:
    text = "هذا تهديد للنظام الدولي. وقالت فرنسا إنها قلقة على النظام العالمي."
    assert [words for words, _, _ in found(text)] == ["فرنسا"]


def test_the_paper_is_the_one_met_last_by_whatever_name() -> None:
    """A paper that the tables know with its kind, and one they do not know, are papers alike."""
    text = "كتبت صحيفة مرسان الجديدة أن القمة قريبة. وقالت صحيفة لاكروا الفرنسية إن الحرب انتهت. وترى الصحيفة أن السلام بعيد."
    assert [name for words, _, name in found(text) if words == "الصحيفة"] == ["لاكروا"]


def test_a_federation_of_the_world_has_its_trade_in_its_name() -> None:
    text = "قال الاتحاد الدولي للصحفيين إن العدد ارتفع. وقالت بريطانيا إنها قلقة."
    assert ("الاتحاد الدولي للصحفيين", "organisation", "الاتحاد الدولي للصحفيين") in found(text)


def test_an_adjective_that_is_written_like_a_state_is_none() -> None:
    assert "state" not in [kind for _, kind, _ in found("أكد الوزير بناء قطاع مالي عميق.")]
    assert [kind for words, kind, _ in found("وصل الرئيس إلى مالي أمس.") if words == "مالي"] == ["state"]


def test_a_rank_is_no_body() -> None:
    text = "فاز نادي أرسنال بالمباراة وظل في المركز السادس، وبقي نادي مرسان في المركز العاشر."
    assert not [words for words, _, _ in found(text) if "مركز" in words]


def test_a_first_name_that_was_split_off_is_joined() -> None:
    text = "قال غوسيب ماريا بارتوميو رئيس نادي برشلونة إن العقد طويل."
    assert [name for _, kind, name in found(text) if kind == "person"] == ["جوسيب ماريا بارتوميو"]


def test_sources_tell_an_outlet_and_are_not_its_own() -> None:
    text = "وأكدت مصادر مطلعة لسكاي نيوز عربية أن الوفد وصل."
    assert ("سكاي نيوز عربية", "media", "سكاي نيوز عربية") in found(text)
    assert [words for words, kind, _ in found(text) if kind == "unnamed"] == ["مصادر مطلعة"]


def test_the_world_that_is_told_something_is_no_channel() -> None:
    assert "media" not in [kind for _, kind, _ in found("وقال المدير إنه سيعلن للعالم أن الكنز وجد.")]
    assert "media" in [kind for _, kind, _ in found("وقال المدير في تصريح للعالم إن الكنز وجد.")]


@pytest.mark.parametrize(
    "text",
    [
        "ويبدأ المنتخب الكيني حملة الدفاع عن لقبه، كما أعلن مدربه.",
        "وحاول الحراس الهرب عوضا عن الدفاع عنها، كما يقول المؤرخ.",
        "ولعب المنتخب الكيني مباراته بتشكيلة أعلنها. الدفاع: سالم مرسان، كريم الوادي.",
    ],
)
def test_defending_is_no_ministry(text: str) -> None:
    assert not [words for words, _, _ in found(text) if words == "الدفاع"]


def test_the_ministry_of_defence_by_its_short_name() -> None:
    text = "الدفاع: سقطت طائرة. وأعلنت الدفاع الكينية أن الطائرة سقطت. وقالت الدفاع إنها تبحث."
    assert [kind for words, kind, _ in found(text) if words == "الدفاع"] == ["organisation"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وتدخل البنك المركزي لدعم العملة في كينيا.", "البنك المركزي"),
        ("وقررت البحرية إعادة الأسطول الثاني لمواجهة النفوذ الكيني.", "الأسطول الثاني"),
        ("ودخلت وحدات الجيش الوطني والمقاومة الشعبية إلى الطريق في اليمن.", "المقاومة الشعبية"),
        ("وتقدمت المقاومة اليمنية نحو الميناء.", "المقاومة اليمنية"),
    ],
)
def test_where_a_force_or_a_bank_ends(text: str, name: str) -> None:
    assert name in [words for words, kind, _ in found(text) if kind == "organisation"]


def test_resistance_that_does_nothing_is_no_body() -> None:
    assert not [w for w, kind, _ in found("وتضعف قدرة الجسم على المقاومة.") if kind == "organisation"]


def test_the_television_of_a_regime_has_its_name_from_both() -> None:
    text = "وذكر تلفزيون النظام أن الطريق آمن."
    assert ("تلفزيون النظام", "media", "تلفزيون النظام") in found(text)
