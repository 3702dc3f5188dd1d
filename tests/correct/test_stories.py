"""What a person says about which articles stand in a story, and how it outlives what is read later."""

import msgspec
import pytest

from tawatur.correct import CorrectionError
from tawatur.correct import stories as correcting
from tawatur.engine import assemble
from tawatur.model import Analysis, Article, Published, Span
from tawatur.store import StoreError, adding, open_store, regrouping, stories

DAM = "افتتح الرئيس الورداني سد الزهران على نهر السدرة بعد عشر سنوات من البناء وسط احتفال كبير في السهل."
DAM_TOO = "بدأ سد الزهران على نهر السدرة عمله بعد افتتاحه على يد الرئيس الورداني ويروي السد سهول الشمال."
DAM_LATE = "سد الزهران على نهر السدرة الذي افتتحه الرئيس الورداني يمد سهول الشمال بالماء منذ الأمس."
CUP = "فاز نادي المنارة على ضيفه نادي الصقور بثلاثة أهداف في نهائي الكأس على الملعب الكبير."
CUP_TOO = "توج نادي المنارة بالكأس بعد فوزه على نادي الصقور بثلاثة أهداف في النهائي."


def told(name, title, text, hour=10):
    article = Article(
        id=name * 8,
        source=f"{name}.txt",
        outlet=f"outlet-{name}",
        text=f"{title}\n\n{text}",
        title=title,
        title_span=Span(0, len(title)),
        published=Published(f"2031-05-06T{hour}:00:00+00:00", "stated"),
    )
    return Analysis(article=article)


@pytest.fixture
def store(tmp_path):
    """Two articles on a dam, two on a match; 1 and 2 are their stories."""
    store = open_store(str(tmp_path / "t.db"), create=True)
    take_in(
        store,
        told("d1", "الورداني يفتتح سد الزهران", DAM),
        told("d2", "سد الزهران يبدأ عمله", DAM_TOO),
        told("m1", "المنارة بطل الكأس", CUP, 12),
        told("m2", "المنارة يحرز الكأس", CUP_TOO, 13),
    )
    assert groups(store) == {1: {"d1", "d2"}, 2: {"m1", "m2"}}
    yield store
    store.close()


def take_in(store, *analyses):
    with store.writing() as connection:
        adding.add(connection, analyses, run=1)
    assemble(store)


def groups(store):
    return {item.number: {a[:2] for a in item.story.articles} for item in stories.listed(store)}


def corrected(store, made):
    number = regrouping.put(store, made)
    assemble(store)
    return number


def later(store):
    """What is read later, and everything told again."""
    take_in(store, told("d3", "سد الزهران يمد السهول", DAM_LATE, 15))
    assemble(store, again=True)


def test_an_article_that_is_moved_stays_where_it_was_put(store):
    corrected(store, correcting.move(store, "2", ["d2.txt"], "sara"))
    assert groups(store) == {1: {"d1"}, 2: {"d2", "m1", "m2"}}
    later(store)
    assert groups(store) == {1: {"d1", "d3"}, 2: {"d2", "m1", "m2"}}


def test_stories_that_are_made_one_stay_one_and_the_old_number_leads_there(store):
    corrected(store, correcting.merge(store, "1", ["2"], "sara"))
    assert groups(store) == {1: {"d1", "d2", "m1", "m2"}}
    assert stories.find(store, "2").number == 1
    later(store)
    assert groups(store)[1] == {"d1", "d2", "d3", "m1", "m2"}
    assert stories.find(store, "2").number == 1


def test_a_part_that_is_split_off_does_not_come_back(store):
    corrected(store, correcting.split(store, "1", ["d2.txt"], "sara"))
    assert groups(store) == {1: {"d1"}, 2: {"m1", "m2"}, 3: {"d2"}}
    later(store)
    held = groups(store)
    assert "d2" not in held[1]
    assert {"d1", "d2", "d3"} == held[1] | held[3]


def test_a_story_that_is_pinned_keeps_its_articles(store):
    corrected(store, correcting.pin(store, "1", "sara"))
    later(store)
    assert {"d1", "d2"} <= groups(store)[1]


def test_a_new_version_of_a_moved_article_stays_there_too(store):
    corrected(store, correcting.move(store, "2", ["d2.txt"], "sara"))
    newer = told("d9", "سد الزهران يبدأ عمله", DAM_TOO + " وقال الأهالي إنهم فرحون.")
    newer = msgspec.structs.replace(
        newer, article=msgspec.structs.replace(newer.article, source="d2.txt", outlet="outlet-d2")
    )
    take_in(store, newer)
    assert groups(store) == {1: {"d1"}, 2: {"d9", "m1", "m2"}}


@pytest.mark.parametrize(
    "make",
    [
        lambda store: correcting.move(store, "2", ["d2.txt"], "sara"),
        lambda store: correcting.merge(store, "1", ["2"], "sara"),
        lambda store: correcting.split(store, "1", ["d2.txt"], "sara"),
        lambda store: correcting.pin(store, "1", "sara"),
    ],
    ids=["move", "merge", "split", "pin"],
)
def test_every_correction_can_be_taken_back(store, make):
    before = {item.story.id: item.number for item in stories.listed(store)}
    number = corrected(store, make(store))
    assert [item.number for item in regrouping.listed(store)] == [number]
    regrouping.take_back(store, number)
    assemble(store)
    assert groups(store) == {1: {"d1", "d2"}, 2: {"m1", "m2"}}
    assert {item.story.id: item.number for item in stories.listed(store)} == before
    assert regrouping.listed(store) == []


def test_an_older_correction_counts_again_when_a_later_one_is_taken_back(store):
    corrected(store, correcting.move(store, "2", ["d2.txt"], "sara"))
    second = corrected(store, correcting.move(store, "1", ["d2.txt"], "omar"))
    regrouping.take_back(store, second)
    assemble(store)
    assert groups(store) == {1: {"d1"}, 2: {"d2", "m1", "m2"}}


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda s: correcting.move(s, "1", ["d2.txt"], "sara"), "--pin"),
        (lambda s: correcting.merge(s, "1", ["1"], "sara"), "other than 1"),
        (lambda s: correcting.split(s, "1", ["m1.txt"], "sara"), "does not stand in story 1"),
        (lambda s: correcting.split(s, "1", ["d1.txt", "d2.txt"], "sara"), "leave one"),
        (lambda s: correcting.pin(s, "1", " "), "--by"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(store, make, says):
    with pytest.raises(CorrectionError, match=says):
        make(store)


def test_a_correction_that_is_not_there_says_where_to_look(store):
    with pytest.raises(StoreError, match="tawatur corrections"):
        regrouping.take_back(store, 7)
