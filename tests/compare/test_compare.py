"""What articles of one story have in common, and where they differ."""

import msgspec
import pytest

from tawatur.compare import compare
from tawatur.model import Credit

RESOLVED = "عزمنا المشترك على تطوير التعاون التقني في صناعة السفن رغم العقوبات"
RESOLVED_TOO = "عزمنا المشترك على تعزيز الصناعات البحرية والتعاون التقني رغم العقوبات"
BRIDGE = "الجسر سيفتح أمام الشاحنات قبل نهاية الصيف"


def compared(of_story, *tellings):
    analyses = [t.analysis() for t in tellings]
    return compare(of_story(*analyses), analyses)


def statements(group):
    return {s.split(":")[0] for s in group.statements}


def test_an_utterance_of_two_outlets_is_one_group(telling, of_story):
    north = (
        telling("north", f"قال سالم الورداني إن {RESOLVED}. وأضاف أن {BRIDGE}.").said(RESOLVED).said(BRIDGE)
    )
    south = telling("south", f"وأكد سالم الورداني أن {RESOLVED_TOO}.").said(RESOLVED_TOO)
    (group,) = compared(of_story, north, south).groups
    assert statements(group) == {"north", "south"}
    assert (group.outlets, group.relation) == (2, "paraphrase")
    assert "same speaker" in group.pairs[0].reason


def test_the_same_words_of_another_speaker_are_no_group(telling, guest, of_story):
    north = telling("north", f"قال سالم الورداني إن {RESOLVED}").said(RESOLVED)
    south = telling("south", f"قال كريم السدري إن {RESOLVED}").said(RESOLVED, speaker=guest)
    assert compared(of_story, north, south).groups == ()


def test_a_longer_statement_extends_the_shorter(telling, of_story):
    longer = f"{BRIDGE} بعد أن تنتهي أعمال الطلاء والإنارة وتركيب الحواجز على جانبيه"
    north = telling("north", f"قال سالم الورداني إن {BRIDGE}").said(BRIDGE)
    south = telling("south", f"قال سالم الورداني إن {longer}").said(longer)
    (group,) = compared(of_story, north, south).groups
    assert group.relation == "extends"


def test_who_left_a_group_out_is_named_with_the_articles_searched(telling, of_story):
    north = telling("north", f"قال سالم الورداني إن {BRIDGE}").said(BRIDGE)
    south = telling("south", f"قال سالم الورداني إن {BRIDGE}").said(BRIDGE)
    east = telling("east", "أمطرت السماء على السهل الشرقي")
    found = compared(of_story, north, south, east)
    assert [(o.group, o.outlet, o.articles) for o in found.omissions] == [
        (found.groups[0].id, "east", ("east",))
    ]


def test_copies_of_one_agency_are_one_origin(telling, of_story):
    north = telling("north", f"قال سالم الورداني إن {BRIDGE}").said(BRIDGE)
    south = telling("south", f"أعلن سالم الورداني أن {BRIDGE}").said(BRIDGE)
    north.credits = south.credits = (Credit("وكالة المرسى", "al-marsa"),)
    assert compared(of_story, north, south).groups[0].origins == 1


def test_an_agency_that_no_table_knows_is_one_by_its_name(telling, of_story):
    tellings = [
        telling(n, f"قال سالم الورداني إن {BRIDGE}، وفق وكالة السنبلة").said(BRIDGE)
        for n in ("north", "south")
    ]
    for one in tellings:
        one.through("وكالة السنبلة", "al-sunbula", "outlet")
    assert compared(of_story, *tellings).groups[0].origins == 1


def test_another_outlet_in_the_chain_is_no_origin(telling, of_story):
    other = "الجسر يفتتح أمام الشاحنات قبيل نهاية هذا الصيف"
    north = telling("north", f"قال سالم الورداني إن {BRIDGE}، بحسب صحيفة السنبلة").said(BRIDGE)
    south = telling("south", f"أعلن سالم الورداني أن {other}").said(other)
    north.through("صحيفة السنبلة", "al-sunbula", "outlet")
    assert compared(of_story, north, south).groups[0].origins is None


def test_named_authors_are_origins_and_no_sign_of_one_is_unknown(telling, of_story):
    other = "الجسر يفتتح أمام الشاحنات قبيل نهاية هذا الصيف"
    north = telling("north", f"قال سالم الورداني إن {BRIDGE}").said(BRIDGE)
    south = telling("south", f"أعلن سالم الورداني أن {other}").said(other)
    assert compared(of_story, north, south).groups[0].origins is None
    north.byline, south.byline = "ليلى", "هدى"
    assert compared(of_story, north, south).groups[0].origins == 2


def test_shared_wording_is_a_passage_and_one_origin(telling, of_story):
    shared = "الجسر المعلق فوق مضيق السدرة سيفتح أمام شاحنات النقل الثقيل قبل نهاية الصيف المقبل"
    north = telling("north", f"قال سالم الورداني إن {shared} بإذن الله").said(shared)
    south = telling("south", f"أعلن سالم الورداني أن {shared} حسب الخطة").said(shared)
    found = compared(of_story, north, south)
    (passage,) = found.passages
    assert passage.a_span.of(north.text).endswith("الصيف المقبل")
    assert shared in passage.a_span.of(north.text)
    assert found.groups[0].origins == 1


def test_two_places_of_one_meeting_are_a_conflict(telling, of_story):
    north = telling("north", "عقد سالم الورداني محادثات مع كريم السدري في زهران أمس")
    south = telling("south", "قال سالم الورداني في ختام لقاء مع كريم السدري في المنارة إن السد جاهز")
    (found,) = compared(of_story, north, south).discrepancies
    assert (found.kind, found.verdict) == ("place", "conflict")
    assert {(v.article, v.value) for v in found.values} == {("north", "زهران"), ("south", "المنارة")}
    assert found.values[0].span.of(north.text) == "زهران"


def test_a_place_that_is_only_spoken_of_is_no_conflict(telling, of_story):
    north = telling("north", "عقد سالم الورداني محادثات مع كريم السدري في زهران أمس")
    south = telling("south", "بحث سالم الورداني مع كريم السدري الوضع في المنارة")
    assert compared(of_story, north, south).discrepancies == ()


def test_who_is_only_spoken_of_behind_a_place_takes_no_part_there(telling, of_story):
    north = telling("north", "عقد سالم الورداني محادثات مع كريم السدري في زهران أمس")
    south = telling("south", "قال سالم الورداني في مؤتمر في المنارة إن كريم السدري راض عن السد")
    assert compared(of_story, north, south).discrepancies == ()


def test_meetings_of_others_are_not_compared(telling, of_story):
    north = telling("north", "عقد سالم الورداني محادثات مع كريم السدري في زهران أمس")
    south = telling("south", "عقد مهندسون اجتماعا في المنارة")
    assert compared(of_story, north, south).discrepancies == ()


def test_weekdays_that_cannot_both_be_right(telling, of_story):
    text = "وصل الوفد اليوم الثلاثاء إلى المدينة. وكان قد غادر في وقت متأخر أمس الأحد."
    (found,) = compared(of_story, telling("north", text)).discrepancies
    assert (found.kind, found.verdict) == ("within_article", "conflict")
    assert [v.span.of(text) for v in found.values] == ["اليوم الثلاثاء", "أمس الأحد"]


@pytest.mark.parametrize(
    "text", ["وصل اليوم الثلاثاء وغادر أمس الاثنين", "وصل اليوم الثلاثاء وغادر أول أمس الأحد", "وصل الأحد"]
)
def test_weekdays_that_agree_are_left_alone(telling, of_story, text):
    assert compared(of_story, telling("north", text)).discrepancies == ()


COLLAPSE = "مقتل {} في انهيار سقف السوق القديم بمدينة زهران"


def toll(telling, name, counted, number, published, text=COLLAPSE, modifier="exactly"):
    whole = text.format(f"{modifier_of(modifier)}{counted}")
    return telling(name, whole, published=published).counted(counted, number, "killed", modifier)


def modifier_of(modifier):
    return "أكثر من " if modifier == "more_than" else ""


def test_a_toll_that_rises_with_time_is_an_update(telling, of_story):
    early = toll(telling, "early", "12 شخصا", 12, "2031-05-06")
    late = toll(telling, "late", "15 شخصا", 15, "2031-05-07")
    (found,) = compared(of_story, early, late).discrepancies
    assert (found.kind, found.verdict) == ("number", "update")


def test_a_toll_that_falls_with_time_is_a_conflict(telling, of_story):
    early = toll(telling, "early", "15 شخصا", 15, "2031-05-06")
    late = toll(telling, "late", "12 شخصا", 12, "2031-05-07")
    (found,) = compared(of_story, early, late).discrepancies
    assert found.verdict == "conflict"


def test_who_repeats_an_older_toll_is_late_and_not_at_odds(telling, of_story):
    tolls = [
        ("early", 12, "2031-05-06T08:00"),
        ("next", 15, "2031-05-06T10:00"),
        ("late", 12, "2031-05-06T11:00"),
    ]
    told = [toll(telling, name, f"{n} شخصا", n, when) for name, n, when in tolls]
    (found,) = compared(of_story, *told).discrepancies
    assert found.verdict == "update"


def test_an_article_that_its_outlet_printed_twice_is_one_account(telling, of_story):
    tolls = [("early", "north", 12, 8), ("again", "north", 12, 9), ("late", "south", 15, 10)]
    told = [toll(telling, name, f"{n} شخصا", n, f"2031-05-06T{h:02}:00") for name, _, n, h in tolls]
    for article, (_, outlet, _, _) in zip(told, tolls, strict=True):
        article.outlet = outlet
    analyses = [t.analysis() for t in told]
    story = msgspec.structs.replace(of_story(*analyses), copies=(("early", "again"),))
    (found,) = compare(story, analyses).discrepancies
    assert [value.article for value in found.values] == ["early", "late"]


def test_a_bound_that_the_other_keeps_is_compatible(telling, of_story):
    early = toll(telling, "early", "10 أشخاص", 10, "2031-05-06", modifier="more_than")
    late = toll(telling, "late", "12 شخصا", 12, "2031-05-07")
    (found,) = compared(of_story, early, late).discrepancies
    assert found.verdict == "compatible"


def test_who_counts_the_attacker_too_is_not_at_odds(telling, of_story):
    attack = "مقتل {} في هجوم على سوق زهران القديم"
    early = toll(telling, "early", "5 أشخاص", 5, "2031-05-06", f"{attack} بينهم حارسان والمهاجم")
    late = toll(telling, "late", "4 أشخاص", 4, "2031-05-06", f"{attack} بينهم حارسان")
    (found,) = compared(of_story, early, late).discrepancies
    assert found.verdict == "compatible"


@pytest.mark.parametrize(
    "text",
    [
        "بينهم {} في انهيار سقف السوق القديم بمدينة زهران",
        "مقتل {} منذ الربيع في انهيار سقف السوق القديم بمدينة زهران",
        "مقتل {} في انهيار سقف السوق القديم بمدينة المنارة",
    ],
)
def test_a_part_another_reach_and_another_town_are_not_compared(telling, of_story, text):
    early = toll(telling, "early", "12 شخصا", 12, "2031-05-06")
    late = toll(telling, "late", "15 شخصا", 15, "2031-05-06", text)
    assert not [d for d in compared(of_story, early, late).discrepancies if d.kind == "number"]


def test_an_article_that_gives_both_numbers_is_not_at_odds_with_one(telling, of_story):
    early = toll(telling, "early", "15 شخصا", 15, "2031-05-06")
    late = toll(telling, "late", "12 شخصا", 12, "2031-05-06", COLLAPSE + ". وفي حريق قبله لقي 15 شخصا حتفهم")
    late.counted("15 شخصا", 15, "killed")
    assert compared(of_story, early, late).discrepancies == ()


def test_numbers_that_differ_within_one_utterance_are_a_conflict(telling, of_story):
    fifteen, fourteen = (f"الشركة باعت {n} سفينة حديثة الصنع إلى أسطول الصيد في الشمال" for n in (15, 14))
    north = telling("north", f"قال سالم الورداني إن {fifteen}").said(fifteen).counted("15 سفينة", 15)
    south = telling("south", f"قال سالم الورداني إن {fourteen}").said(fourteen).counted("14 سفينة", 14)
    (found,) = compared(of_story, north, south).discrepancies
    assert (found.kind, found.verdict) == ("number", "conflict")


def test_one_quotation_in_two_wordings_is_told(telling, of_story):
    north = telling("north", f"قال سالم الورداني: «{RESOLVED}»").said(RESOLVED, "direct")
    south = telling("south", f"قال سالم الورداني: «{RESOLVED_TOO}»").said(RESOLVED_TOO, "direct")
    (found,) = compared(of_story, north, south).discrepancies
    assert (found.kind, found.verdict) == ("wording", "unsure")
    assert {v.value for v in found.values} == {RESOLVED, RESOLVED_TOO}


def test_a_story_of_one_article_compares_to_nothing(telling, of_story):
    found = compared(of_story, telling("north", f"قال سالم الورداني إن {BRIDGE}").said(BRIDGE))
    assert (found.groups, found.omissions, found.passages, found.discrepancies) == ((), (), (), ())


@pytest.mark.parametrize(
    ("first", "second", "basis", "verdicts"),
    [
        ("2031-06-12", "2031-05-12", "absolute", ["conflict"]),
        ("2031-05-06", "2031-05-07", "published", []),  # the same words, reckoned from two days
        ("2031-05-06", "2031-05-13", "published", []),
        ("2031-05-06", "2031-05-06", "published", []),
    ],
)
def test_days_that_differ_within_one_utterance(telling, of_story, first, second, basis, verdicts):
    words = "القمة المقررة بين البلدين في قصر المنارة الكبير ألغيت نهائيا يوم كذا"
    north = telling("north", f"قال سالم الورداني إن {words}").said(words).timed("يوم كذا", first, basis)
    south = telling("south", f"قال سالم الورداني إن {words}").said(words).timed("يوم كذا", second, basis)
    assert [d.verdict for d in compared(of_story, north, south).discrepancies if d.kind == "time"] == verdicts


def test_an_outlet_that_tells_the_same_in_a_sentence_of_its_own_leaves_nothing_out(telling, of_story):
    told = [telling(name, f"قال سالم الورداني إن {BRIDGE}").said(BRIDGE) for name in ("north", "east")]
    found = compared(of_story, *told, telling("south", f"في زهران خبر جديد. {BRIDGE}."))
    assert found.omissions == ()
    assert [
        o.outlet for o in compared(of_story, *told, telling("south", "زار الوزير المدرسة")).omissions
    ] == ["south"]
