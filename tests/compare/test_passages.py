"""Wording that two articles share: where it stands, who has it from whom, whose words it is."""

import pytest

from tawatur.compare.passages import shared_passages
from tawatur.model import Article, Credit
from tawatur.pipeline import analyse

DYKE = "انهار السد الترابي شرق بلدة السدرة بعد أمطار غزيرة وغمرت المياه مزارع القطن والسمسم على ضفتي الوادي"
EDITED = DYKE.replace("أمطار غزيرة", "أمطار لم تتوقف يومين")


def passages(*tellings):
    return shared_passages([t.analysis() for t in tellings])


def test_a_passage_goes_on_through_a_small_edit(telling):
    north = telling("north", f"صباح اليوم {DYKE}، بحسب الأهالي.")
    south = telling("south", f"في نشرة المساء: {EDITED} ولم تقع إصابات.")
    (passage,) = passages(north, south)
    assert passage.a_span.of(north.text) == DYKE
    assert passage.b_span.of(south.text) == EDITED
    assert 0.7 < passage.similarity < 1


def test_other_spelling_and_punctuation_are_the_same_wording(telling):
    north = telling("north", DYKE)
    south = telling("south", DYKE.replace("أمطار", "امطار").replace(" وغمرت", "، وغَمَرَتْ"))
    (passage,) = passages(north, south)
    assert passage.similarity == 1
    assert passage.b_span.of(south.text) == south.text


def test_seven_words_in_common_are_no_passage(telling):
    assert passages(telling("north", " ".join(DYKE.split()[:7])), telling("south", DYKE)) == []


def test_the_full_style_of_a_ruler_is_no_passage():
    style = "خادم الحرمين الشريفين الملك سلمان بن عبد العزيز آل سعود"
    texts = f"استقبل {style} أمس وفدا من التجار.", f"وصل {style} إلى جدة."
    assert shared_of(*texts) == []


def shared_of(*texts):
    return shared_passages([analyse(Article(id=t, source=t, text=t)) for t in texts])


def test_a_period_in_both_calendars_is_no_passage_but_what_happens_in_it_is():
    period = "بين 14 حزيران/يونيو و15 تموز/يوليو 2031"
    assert shared_of(f"يقام المعرض {period} في السدرة.", f"تغلق المدارس أبوابها {period} بسبب الحر.") == []
    assert (
        len(
            shared_of(
                *(
                    f"{said} تغلق مدارس السدرة أبوابها أمام تلاميذ القرى {period}."
                    for said in ("أعلن أن", "ذكر أن")
                )
            )
        )
        == 1
    )


def test_a_passage_in_every_article_of_a_crowd_is_a_formula(telling):
    assert passages(*(telling(f"n{i}", DYKE) for i in range(45))) == []


def test_two_passages_with_much_between_them_are_two(telling):
    begun, ended = (
        DYKE,
        "وقالت البلدية إن ترميم القنوات والجسور الخشبية يستغرق شهرين على الأقل في أحسن الأحوال",
    )
    between = " ".join(f"كلام{i}" for i in range(9))
    north = telling("north", f"{begun} {between} {ended}")
    south = telling("south", f"{begun} {between[::-1]} {ended}")
    assert [p.a_span.of(north.text) for p in passages(north, south)] == [begun, ended]


@pytest.mark.parametrize("swapped", [False, True])
def test_who_credits_the_other_has_it_from_there(telling, swapped):
    north, south = telling("north", DYKE), telling("south", DYKE)
    south.credits = (Credit("صحيفة الشمال", "north"),)
    (passage,) = passages(south, north) if swapped else passages(north, south)
    assert (passage.direction, passage.origin) == ("a_from_b" if swapped else "b_from_a", "north")
    assert passage.origin_basis == "credited"


def test_an_agency_that_one_credits_is_the_origin_of_both(telling):
    north, south = telling("north", DYKE), telling("south", DYKE)
    north.credits = (Credit("وكالة المرسى", "al-marsa"),)
    (passage,) = passages(north, south)
    assert (passage.direction, passage.origin) == ("common_origin", "al-marsa")


def test_without_credits_the_later_has_it_from_the_earlier(telling):
    north = telling("north", DYKE, published="2031-05-06T10:00:00+02:00")
    south = telling("south", DYKE, published="2031-05-06T09:00:00+00:00")
    (passage,) = passages(north, south)
    assert (passage.direction, passage.origin, passage.origin_basis) == ("b_from_a", "north", "first_seen")


@pytest.mark.parametrize(("day", "direction"), [(7, "unknown"), (8, "b_from_a")])
def test_of_days_without_an_hour_two_in_a_row_tell_nothing(telling, day, direction):
    north, south = (telling(n, DYKE, published=f"2031-05-0{d}") for n, d in (("north", 6), ("south", day)))
    (passage,) = passages(north, south)
    assert passage.direction == direction


def test_a_sentence_for_prices_filled_with_another_number_is_no_passage():
    told = "وصل سعر القطن في ختام التداول بسوق السدرة إلى {} دنانير للقنطار المحلوج من الصنف الممتاز أمس"
    assert shared_of(told.format(41), told.format(57)) == []
    assert len(shared_of(told.format(41), told.format(41) + " بعد الظهر")) == 1


ROUND = "في ذهاب نصف نهائي بطولة أندية السواحل الشرقية للكرة الطائرة"


def test_a_phrase_in_the_midst_of_two_sentences_about_different_things_is_no_passage():
    one = f"تعادل السدرة مع ضيفه المرسى صفر صفر {ROUND} وسط مطر لم ينقطع."
    other = f"سجل لاعب الوسط هدفه الثالث هذا الموسم {ROUND} أمام مدرجات خلت من أنصارها."
    assert shared_of(one, other) == []
    assert len(shared_of(one, other.replace("سجل لاعب الوسط", "تعادل السدرة مع ضيفه المرسى حين سجل"))) == 1


def test_a_phrase_that_both_articles_have_somebody_say_is_a_passage():
    said = "«لم يعد لدينا ما نقوله لكم بعد كل هذا»"
    one = f"قال رئيس بلدية السدرة طالب الوردي للصحافيين إننا {said} ثم غادر القاعة."
    other = f"وفي المساء صرح مسؤول محلي بأننا {said} ولم يذكر موعدا."
    assert len(shared_of(one, other)) == 1


def test_a_sentence_that_two_articles_share_is_a_passage_though_all_around_it_differs():
    one = f"تعطلت الكهرباء ليلا. جرت المباراة {ROUND}. لم يصب أحد."
    other = f"فاز المضيف بهدفين لهدف! جرت المباراة {ROUND}. يغيب الحارس غدا."
    assert len(shared_of(one, other)) == 1


def test_who_speaks_with_the_office_in_full_is_no_passage():
    spoke = "وقالت ليان مراد الحلواني، مديرة قسم الشرق الأوسط في منظمة المرصد الأزرق"
    assert shared_of(f"{spoke} إن المخازن خالية.", f"{spoke} إن «الطرق ما زالت مقطوعة».") == []


DISCLAIMED = "علما بأن موقع صحيفة الضفاف لا يمكنه التأكد بشكل مستقل من الأنباء التي تتناقلها وسائل التواصل"


@pytest.mark.parametrize(
    "notice",
    [
        DISCLAIMED,
        "ولم يتسن لصحيفة الضفاف التحقق من صحة التسجيل الذي تداوله ناشطون على مواقع التواصل",
        "هذا المقال يعبر عن كاتبه ولا يعبر بالضرورة عن رأي صحيفة الضفاف ومجلس إدارتها والعاملين فيها",
    ],
)
def test_what_an_outlet_disclaims_is_no_passage(notice):
    assert shared_of(f"انتشرت صور للسد. {notice}.", f"فاز النادي بالكأس.\n{notice}") == []


def test_a_passage_that_goes_on_behind_a_disclaimer_and_what_was_verified_are_passages():
    assert len(shared_of(f"صباحا: {DISCLAIMED}. {DYKE}.", f"مساء: {DISCLAIMED}. {DYKE}.")) == 1
    verified = "تحققت صحيفة الضفاف من صحة التسجيل الذي تداوله ناشطون على مواقع التواصل مساء أمس"
    assert len(shared_of(f"صباحا: {verified}.", f"مساء: {verified}.")) == 1


def test_what_somebody_could_not_verify_is_a_passage():
    said = "الوكالة لم تتمكن من التحقق بشكل مستقل من عدد القوارب التي غرقت قبالة السدرة ليلة أمس"
    one, other = f"قال الناطق باسمها طالب الوردي إن {said}.", f"وذكر رئيس الميناء أن {said}، ثم انصرف."
    assert len(shared_of(one, other)) == 1
