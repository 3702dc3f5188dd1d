"""The timeline of a story: what happened and what was said, in order."""

import msgspec

from tawatur.compare import compare


def moments(of_story, *tellings, date=None):
    analyses = [t.analysis() for t in tellings]
    return compare(msgspec.structs.replace(of_story(*analyses), date=date), analyses).moments


def test_happenings_and_sayings_stand_in_order_with_background_and_future_apart(telling, of_story):
    text = (
        "انهار جسر السدرة القديم يوم الثلاثاء فوق النهر.\nوكانت البلدية قد أغلقت الجسر في 2029 أمام الشاحنات الثقيلة.\n"
        "قال سالم الورداني إن الجسر سيُبنى من جديد.\nويبدأ بناء الجسر الجديد في 2033 بحسب الخطة الموضوعة."
    )
    north = telling("north", text, published="2031-05-07").said("الجسر سيُبنى من جديد")
    north.timed("الثلاثاء", "2031-05-06", "published").timed("2029", "2029", "absolute")
    north.timed("2033", "2033", "absolute")
    north.cued("قال")
    found = moments(of_story, north, date="2031-05-06")
    assert [(m.kind, m.when, m.layer, m.basis) for m in found] == [
        ("happening", "2029", "background", "words"),
        ("happening", "2031-05-06", "told", "words"),
        ("saying", "2031-05-07", "told", "published"),
        ("happening", "2033", "ahead", "words"),
    ]
    assert found[1].evidence[0].span.of(text) == "انهار جسر السدرة القديم يوم الثلاثاء فوق النهر"
    assert found[1].evidence[0].time.of(text) == "الثلاثاء"


def test_two_articles_that_tell_one_happening_are_one_moment(telling, of_story):
    north = telling("north", "انهار جسر السدرة القديم الثلاثاء فوق النهر", published="2031-05-07")
    south = telling("south", "شهدت السدرة الثلاثاء انهيار الجسر القديم فوق النهر", published="2031-05-07")
    for one in (north, south):
        one.timed("الثلاثاء", "2031-05-06", "published")
    (found,) = moments(of_story, north, south)
    assert found.outlets == 2
    assert [e.article for e in found.evidence] == ["north", "south"]


def test_a_time_inside_somebodys_words_is_no_time_of_the_saying(telling, of_story):
    north = telling("north", "قال سالم الورداني إن الجسر سيفتح الجمعة", published="2031-05-06")
    north.said("الجسر سيفتح الجمعة").timed("الجمعة", "2031-05-09", "published").cued("قال")
    (found,) = moments(of_story, north)
    assert (found.kind, found.when, found.basis) == ("saying", "2031-05-06", "published")


def test_the_time_of_a_saying_is_the_one_told_beside_it(telling, of_story):
    north = telling("north", "قال سالم الورداني الاثنين إن الجسر سيفتح", published="2031-05-07")
    north.said("الجسر سيفتح").timed("الاثنين", "2031-05-05", "published").cued("قال")
    (found,) = moments(of_story, north)
    assert (found.when, found.basis) == ("2031-05-05", "words")


def test_what_somebody_had_said_is_background(telling, of_story):
    north = telling("north", "وكان سالم الورداني قد قال إن الجسر سيفتح", published="2031-05-07")
    north.said("الجسر سيفتح").cued("قال")
    (found,) = moments(of_story, north, date="2031-05-06")
    assert (found.when, found.basis, found.layer) == (None, "none", "background")


def test_what_only_names_a_topic_is_no_saying(telling, of_story):
    north = telling("north", "تحدث سالم الورداني عن نهاية الحصار", published="2031-05-06").said(
        "نهاية الحصار"
    )
    analyses = [north.analysis()]
    moments = compare(of_story(*analyses), analyses).moments
    assert not [moment for moment in moments if moment.kind == "saying"]
