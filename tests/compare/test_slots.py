"""What fills one slot of two accounts: numbers, ages, days and hours; whose words, and whose name."""

import msgspec
import pytest

from tawatur.compare import compare
from tawatur.compare.slots import matches
from tawatur.model import Entity, Mention, Span


def found(of_story, *tellings, kind):
    analyses = [t.analysis() for t in tellings]
    return [d for d in compare(of_story(*analyses), analyses).discrepancies if d.kind == kind]


COURT = "أصدرت محكمة زهران حكما بالسجن المؤبد على {} صيادا متهمين بتخريب الميناء القديم"


def counted(telling, name, number, published=None, text=COURT):
    return telling(name, text.format(number), published=published).counted(f"{number} صيادا", number)


def test_numbers_with_the_same_words_around_them_are_one_slot(telling, of_story):
    (one,) = found(of_story, counted(telling, "north", 6), counted(telling, "south", 3), kind="number")
    assert (one.verdict, {v.value for v in one.values}) == ("conflict", {"6 صيادا", "3 صيادا"})
    assert "المؤبد" in one.reason


def test_every_article_that_gives_a_value_is_listed(telling, of_story):
    tellings = [counted(telling, name, n) for name, n in (("north", 6), ("south", 3), ("east", 3))]
    (one,) = found(of_story, *tellings, kind="number")
    assert sorted((v.article, v.value) for v in one.values) == [
        ("east", "3 صيادا"),
        ("north", "6 صيادا"),
        ("south", "3 صيادا"),
    ]


def test_numbers_with_other_words_around_them_are_not_compared(telling, of_story):
    other = "وصلت إلى سوق السدرة قافلة تحمل {} صيادا ومعهم شباك جديدة من الجنوب"
    south = counted(telling, "south", 3, text=other)
    assert not found(of_story, counted(telling, "north", 6), south, kind="number")


def test_an_outlets_later_article_is_not_held_against_it(telling, of_story):
    north, later = counted(telling, "north", 6), counted(telling, "later", 3)
    later.outlet = "north"
    assert not found(of_story, north, later, kind="number")


def test_a_number_of_another_day_is_no_conflict(telling, of_story):
    north, south = counted(telling, "north", 6, "2031-05-06"), counted(telling, "south", 3, "2031-05-12")
    (one,) = found(of_story, north, south, kind="number")
    assert one.verdict == "unsure"


@pytest.mark.parametrize(
    ("first", "second", "verdict"), [(97.08, 97, "compatible"), (13.4, 11.2, "conflict")]
)
def test_a_number_with_fewer_digits_is_the_same_number(telling, of_story, first, second, verdict):
    text = "فاز مرشح الحزب في انتخابات زهران البلدية أمام منافسه بنسبة {} نقطة من الأصوات"
    tellings = [
        telling(name, text.format(n)).counted(f"{n} نقطة", n)
        for name, n in (("north", first), ("south", second))
    ]
    assert [d.verdict for d in found(of_story, *tellings, kind="number")] == [verdict]


def test_two_ages_beside_one_name_are_a_conflict(telling, of_story):
    north = telling("north", "سالم الورداني (21 عاما) بحار").lasting("21 عاما", "P21Y")
    south = telling("south", "سالم الورداني، 22 عاما، بحار").lasting("22 عاما", "P22Y")
    (one,) = found(of_story, north, south, kind="number")
    assert (one.verdict, one.subject) == ("conflict", "the age of سالم الورداني")


def test_years_that_somebody_spent_are_no_age(telling, of_story):
    north = telling("north", "سالم الورداني (21 عاما) بحار").lasting("21 عاما", "P21Y")
    south = telling("south", "أمضى سالم الورداني 5 أعوام في البحر").lasting("5 أعوام", "P5Y")
    assert not found(of_story, north, south, kind="number")


def test_two_hours_of_one_day_are_a_conflict_and_full_hours_apart_unsure(telling, of_story):
    text = "رصد حراس منارة السدرة سفينة غريبة {} تقترب من الميناء القديم"
    words = {
        "عند الرابعة": "2031-05-06T16:23",
        "عند الخامسة": "2031-05-06T16:24",
        "عند السادسة": "2031-05-06T18:23",
    }
    tellings = [
        telling(f"n{i}", text.format(w)).timed(w, value, "published", kind="TIME")
        for i, (w, value) in enumerate(words.items())
    ]
    assert [d.verdict for d in found(of_story, *tellings[:2], kind="time")] == ["conflict"]
    assert [d.verdict for d in found(of_story, tellings[0], tellings[2], kind="time")] == ["unsure"]


def test_a_month_that_holds_the_day_is_compatible(telling, of_story):
    text = "تجرى انتخابات زهران البلدية المبكرة في {} كما أعلن المجلس"
    north = telling("north", text.format("حزيران")).timed("حزيران", "2031-06", "absolute")
    south = telling("south", text.format("24 حزيران")).timed("24 حزيران", "2031-06-24", "absolute")
    assert [d.verdict for d in found(of_story, north, south, kind="time")] == ["compatible"]


def test_nobody_and_somebody_of_one_raid_are_told_and_left_open(telling, of_story):
    """A denial stands in other words than the toll, and a toll elsewhere in the article is of another happening."""
    north = telling("north", "قال حارس الميناء إن غارة أصابت مخزنا في زهران دون أن تسفر عن سقوط قتلى")
    south = telling("south", "قتل 15 صيادا في قصف على زهران كما قالت البلدية").counted(
        "15 صيادا", 15, "killed"
    )
    (one,) = found(of_story, north, south, kind="number")
    assert (one.verdict, {v.value for v in one.values}) == ("unsure", {"0", "15 صيادا"})
    calm = telling("south", "قتل 15 صيادا في حادث سير على الجسر القديم").counted("15 صيادا", 15, "killed")
    assert not found(of_story, north, calm, kind="number")


def test_what_each_article_counts_once_is_compared_with_fewer_words_in_common(telling, of_story):
    north = telling("north", "ترأس الوزير الجلسة وأعلن 20 اتفاقية و44 مشروعا مشتركا بين الجزيرة وزهران")
    south = telling("south", "هذا يوم تاريخي: 20 اتفاقية و40 مشروعا بين الجزيرة وزهران")
    north.counted("44 مشروعا", 44), south.counted("40 مشروعا", 40)
    assert [d.subject for d in found(of_story, north, south, kind="number")] == ["how many: مشروعا"]
    south.text += " بعد خمسين مشروعا"
    south.counted("خمسين مشروعا", 50)
    assert not found(of_story, north, south, kind="number")


def test_the_second_victim_of_a_day_is_not_the_only_one(telling, of_story):
    north = telling("north", "والصياد هو الضحية الثانية يوم الجمعة").timed(
        "الجمعة", "2031-05-06", "published"
    )
    south = telling("south", "أعلنت البلدية مقتل فتاة يوم الجمعة").timed("الجمعة", "2031-05-06", "published")
    (one,) = found(of_story, north, south, kind="number")
    assert one.verdict == "unsure"


WORDS = "لن نغادر القرية القديمة وسنزرع حقول القمح ونبني مدرسة جديدة قرب النهر"


def test_the_same_words_in_two_mouths_are_told(telling, guest, of_story):
    north = telling("north", f"قال سالم الورداني: «{WORDS}»").said(WORDS, "direct").named("سالم الورداني")
    south = telling("south", f"قال كريم السدري: «{WORDS}»").said(WORDS, "direct", guest).named("كريم السدري")
    (one,) = found(of_story, north, south, kind="attribution")
    assert (one.verdict, {v.value for v in one.values}) == ("conflict", {"سالم الورداني", "كريم السدري"})


def test_a_speaker_who_is_not_named_at_the_cue_is_not_held_against_another(telling, guest, of_story):
    north = telling("north", f"قال سالم الورداني: «{WORDS}»").said(WORDS, "direct").named("سالم الورداني")
    south = telling("south", f"وقال: «{WORDS}»").said(WORDS, "direct", guest)
    assert not found(of_story, north, south, kind="attribution")


def test_a_name_in_two_spellings_is_compatible(telling, of_story):
    tellings = []
    for name, words in (("north", "فاسيل هيرتماك"), ("south", "فاسيل غيرتماك")):
        one = telling(name, f"وصل {words} إلى زهران")
        one.entities = (Entity(id=name, kind="person", name=words, transliterated=True),)
        tellings.append(one)
    (one,) = found(of_story, *tellings, kind="actor")
    assert (one.verdict, {v.value for v in one.values}) == ("compatible", {"فاسيل هيرتماك", "فاسيل غيرتماك"})


def test_a_daughter_of_the_same_family_name_has_an_age_of_her_own(telling, of_story):
    north = telling("north", "سالم الورداني (66 عاما) بحار").lasting("66 عاما", "P66Y")
    south = telling("south", "وابنته ليلى الورداني (33 عاما) بحارة").lasting("33 عاما", "P33Y")
    south.entities = (
        Entity(id="salem-al-wardani", kind="person", name="سالم الورداني", aliases=("ليلى الورداني",)),
    )
    analysis = south.analysis()
    start = south.text.index("ليلى")
    span = Span(start, start + len("ليلى الورداني"))
    mention = Mention(span=span, head=span, entity="salem-al-wardani", how="name")
    analyses = [north.analysis(), msgspec.structs.replace(analysis, mentions=(mention,))]
    assert not [d for d in compare(of_story(*analyses), analyses).discrepancies if d.kind == "number"]


def test_a_birthday_between_two_articles_is_no_conflict(telling, of_story):
    text = "سالم الورداني ({} عاما) بحار"
    ages = ((57, "2031-05-06"), (58, "2031-05-09"), (57, "2031-05-10"))
    tellings = [
        telling(f"n{i}", text.format(age), published=day).lasting(f"{age} عاما", f"P{age}Y")
        for i, (age, day) in enumerate(ages)
    ]
    assert [d.verdict for d in found(of_story, *tellings[:2], kind="number")] == ["compatible"]
    assert [d.verdict for d in found(of_story, *tellings, kind="number")] == ["conflict"]


@pytest.mark.parametrize(("more", "verdict"), [("و77 مليون ساعة عمل", "conflict"), ("", "unsure")])
def test_another_number_beside_both_makes_one_sentence_of_two(telling, of_story, more, verdict):
    north = telling("north", f"ستوفر المنصة الجديدة 389 وثيقة ورقية {more} على موظفي البلدية في زهران")
    south = telling("south", f"قال كريم السدري إن منصة البلدية توفر كل سنة 398 وثيقة ورقية {more}")
    north.counted("389 وثيقة", 389), south.counted("398 وثيقة", 398)
    assert [d.verdict for d in found(of_story, north, south, kind="number")] == [verdict]


SIGNED = "وقعت بلدية زهران والمنارة اتفاقية الميناء الجديد {} في قصر البلدية القديم"


@pytest.mark.parametrize(
    ("first", "second", "verdicts"),
    [
        (("الجمعة", "2031-05-09", "2031-05-10"), ("الخميس", "2031-05-08", "2031-05-12"), ["conflict"]),
        (("الخميس", "2031-05-08", "2031-05-10"), ("الجمعة", "2031-05-09", "2031-05-12"), ["unsure"]),
        (("غدا", "2031-05-11", "2031-05-10"), ("غدا", "2031-05-13", "2031-05-12"), []),
    ],
)
def test_a_later_article_that_names_an_earlier_day_is_at_odds(telling, of_story, first, second, verdicts):
    tellings = [
        telling(f"n{i}", SIGNED.format(word), published=f"{published}T12:00").timed(word, day, "published")
        for i, (word, day, published) in enumerate((first, second))
    ]
    assert [d.verdict for d in found(of_story, *tellings, kind="time")] == verdicts


def test_nothing_to_compare_is_no_match():
    assert matches([], 0.5, lambda one, other: True) == []


TALKS = "أجرى الوزيران سالم الورداني وكريم السدري محادثات {} في قصر الميناء بمدينة زهران"


def test_hours_and_a_length_that_agree_are_told_and_compatible(telling, of_story):
    north = telling("north", TALKS.format("بين الساعة الثالثة والخامسة")).timed(
        "الساعة الثالثة", "2031-05-06T03:00", "published", "TIME"
    )
    south = telling("south", TALKS.format("استمرت ساعتين")).lasting("ساعتين", "PT2H")
    (one,) = [d for d in found(of_story, north, south, kind="time") if "lasted" in d.subject]
    assert one.verdict == "compatible"


def test_as_long_in_two_ways_is_told_with_few_words_in_common(telling, of_story):
    north = telling("north", "جرى اللقاء في المنارة بين الساعة الثالثة والخامسة بالتوقيت المحلي").timed(
        "الساعة الثالثة", "2031-05-06T03:00", "published", "TIME"
    )
    south = telling("south", "أجرى الزعيمان محادثات استمرت ساعتين في قرية الصيادين").lasting("ساعتين", "PT2H")
    (one,) = [d for d in found(of_story, north, south, kind="time") if "lasted" in d.subject]
    assert one.verdict == "compatible"


def test_lengths_of_one_thing_that_exclude_each_other_are_unsure(telling, of_story):
    north = telling("north", TALKS.format("استمرت ساعتين")).lasting("ساعتين", "PT2H")
    south = telling("south", TALKS.format("استمرت خمس ساعات")).lasting("خمس ساعات", "PT5H")
    (one,) = found(of_story, north, south, kind="time")
    assert one.verdict == "unsure"


def test_the_fifth_day_in_a_row_is_since_wednesday(telling, of_story):
    text = "تتواصل احتجاجات الصيادين في زهران {} ضد قانون الميناء الجديد"
    north = telling("north", text.format("منذ الأربعاء"), published="2031-05-12")
    north.timed("الأربعاء", "2031-05-07", "published")
    south = telling("south", text.format("لليوم الخامس على التوالي"), published="2031-05-12")
    (one,) = [d for d in found(of_story, north, south, kind="time") if d.subject == "since when"]
    assert one.verdict == "compatible"


def test_spellings_of_one_place_are_compatible(telling, of_story):
    names = ("بارنغولا", "بارنقولا")
    tellings = []
    for outlet, name in zip(("north", "south"), names, strict=True):
        place = Entity(id=outlet, kind="place", name=name, transliterated=True)
        told = telling(outlet, f"وصلت القافلة إلى بلدة {name} مساء")
        told.entities = (place,)
        tellings.append(told)
    (one,) = found(of_story, *tellings, kind="place")
    assert (one.verdict, {v.value for v in one.values}) == ("compatible", set(names))


def test_three_spellings_of_one_place_are_one_finding_and_an_adjective_is_none(telling, of_story):
    names = ("بارنغولا", "بارنقولا", "بارنغوللا", "بارنغولا الدولي")
    tellings = []
    for number, name in enumerate(names):
        told = telling(f"n{number}", f"وصلت القافلة إلى بلدة {name} مساء")
        told.entities = (Entity(id=f"p{number}", kind="place", name=name, transliterated=True),)
        tellings.append(told)
    assert len(found(of_story, *tellings[:3], kind="place")) == 1
    assert not found(of_story, tellings[0], tellings[3], kind="place")
