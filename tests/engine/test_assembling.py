"""Articles that come into a store one by one, late, twice or in another version, and the stories that they make."""

import random

import msgspec
import pytest

from tawatur.engine.assembling import assemble
from tawatur.model import Analysis, Article, Published, Span
from tawatur.pipeline import tell_stories
from tawatur.store import adding, gathering, open_store, schema, stories
from tawatur.store.database import RETELL
from tawatur.store.lines import line_of, storylines
from tawatur.stories import grouping

DAM = """افتتح الرئيس الورداني سد الزهران على نهر السدرة بعد عشر سنوات من البناء وسط احتفال كبير حضره الأهالي.

وقال مهندسون إن سد الزهران يروي سهول الشمال ويمد المدن بالكهرباء ويحمي القرى من الفيضان في الربيع."""
DAM_AGAIN = """بدأ سد الزهران على نهر السدرة عمله بعد افتتاحه على يد الرئيس الورداني.

ويروي السد سهول الشمال، ويمد المدن بالكهرباء بعد سنوات من البناء."""
DAM_DENIED = """نفى مهندسون في سد الزهران على نهر السدرة وجود تشققات في السد الذي افتتحه الرئيس الورداني.

وقالوا إن سد الزهران بني على صخر متين."""
MATCH = """فاز نادي المنارة على ضيفه نادي الصقور بثلاثة أهداف في نهائي الكأس.

وسجل المهاجم هدفين في الشوط الثاني أمام جماهير الملعب الكبير."""
MATCH_AGAIN = """توج نادي المنارة بالكأس بعد فوزه على الصقور بثلاثة أهداف.

وسجل مهاجم المنارة هدفين في الشوط الثاني من النهائي."""


def told(name, title, text, published="2031-05-06T10:00:00+00:00", outlet=None, url=None):
    article = Article(
        id=name * 8,
        source=f"{name}.txt",
        outlet=outlet or f"outlet-{name}",
        url=url,
        text=f"{title}\n\n{text}",
        title=title,
        title_span=Span(0, len(title)),
        published=Published(published, "stated") if published else Published(),
    )
    return Analysis(article=article)


NEWS = [
    told("d1", "الورداني يفتتح سد الزهران", DAM),
    told("d2", "سد الزهران يبدأ عمله", DAM_AGAIN, "2031-05-07T08:00:00+00:00"),
    told("m1", "المنارة بطل الكأس", MATCH, "2031-05-06T20:00:00+00:00"),
    told("m2", "المنارة يهزم الصقور ويحرز الكأس", MATCH_AGAIN, "2031-05-06T21:00:00+00:00"),
]


@pytest.fixture
def store(tmp_path):
    store = open_store(str(tmp_path / "t.db"), create=True)
    yield store
    store.close()


def take_in(store, *analyses, again=False):
    with store.writing() as connection:
        adding.add(connection, analyses, run=1)
    return assemble(store, again=again)


def groups(store):
    return {frozenset(a[:2] for a in item.story.articles) for item in stories.listed(store)}


def ids(store):
    return {item.story.id: item.number for item in stories.listed(store)}


def test_what_comes_at_once_is_what_the_stream_tells(store):
    take_in(store, *NEWS)
    assert {item.story for item in stories.listed(store)} == set(tell_stories(NEWS)[0])
    assert not gathering.waits(store)


@pytest.mark.parametrize("seed", range(4))
def test_articles_that_come_one_by_one_in_any_order_make_the_same_stories(store, seed):
    news = NEWS.copy()
    random.Random(seed).shuffle(news)
    for analysis in news:
        take_in(store, analysis)
    assert groups(store) == {frozenset({"d1", "d2"}), frozenset({"m1", "m2"})}


def test_an_id_and_a_number_stay_as_articles_come_late(store):
    take_in(store, NEWS[1])
    before = ids(store)
    take_in(store, NEWS[0], NEWS[2])
    assert before.items() <= ids(store).items()
    assert frozenset({"d1", "d2"}) in groups(store)


def test_an_article_finds_a_story_of_long_ago(store):
    take_in(store, NEWS[0])
    for month in (6, 7, 9):
        take_in(
            store,
            told(f"x{month}", f"أمطار {month}", f"هطلت أمطار على بلدة رقم {month}", f"2031-0{month}-11"),
        )
    take_in(store, NEWS[1])
    assert frozenset({"d1", "d2"}) in groups(store)


def test_stories_that_turn_out_to_be_one_become_the_older_and_the_other_id_leads_there(store, monkeypatch):
    monkeypatch.setattr(grouping, "CORE", 9.0)
    take_in(store, *NEWS[:2])
    older, younger = (stories.find(store, f"s-{n}") for n in ("d1", "d2"))
    monkeypatch.undo()
    with store.writing() as connection:
        adding.tell_again(connection, [2])
    assemble(store)
    assert groups(store) == {frozenset({"d1", "d2"})}
    kept = stories.find(store, older.story.id)
    assert stories.find(store, younger.story.id).story == kept.story
    assert stories.find(store, str(younger.number)).story == kept.story


def test_a_near_duplicate_is_shown_as_a_copy_and_tells_nothing_twice(store):
    copy = told(
        "d9", "الورداني يفتتح سد الزهران", DAM.replace("كبير", "كبير جدا"), "2031-05-06T12:00:00+00:00"
    )
    take_in(store, *NEWS, copy)
    story = next(i.story for i in stories.listed(store) if "d1" * 8 in i.story.articles)
    assert story.copies == (("d1" * 8, "d9" * 8),)
    assert "d9" * 8 in story.articles
    texts = len(story.articles) - 1
    large = {
        at_least: {i.story.id for i in stories.listed(store, at_least=at_least)}
        for at_least in (texts, texts + 1)
    }
    assert story.id in large[texts]
    assert story.id not in large[texts + 1]


def test_a_copy_goes_where_its_original_goes_and_takes_its_place(store):
    copy = told("d9", "الورداني يفتتح سد الزهران", DAM, "2031-05-06T12:00:00+00:00")
    take_in(store, NEWS[0], copy)
    with store.writing() as connection:
        connection.execute(
            schema.articles.update().where(schema.articles.c.number == 1).values(current=False)
        )
        adding.tell_again(connection, [1])
    assemble(store)
    take_in(store, NEWS[1])
    assert groups(store) == {frozenset({"d9", "d2"})}


def test_the_same_text_weeks_later_is_no_story_with_it(store):
    take_in(store, NEWS[2], told("m9", "المنارة بطل الكأس", MATCH, "2031-06-20"))
    assert groups(store) == {frozenset({"m1"}), frozenset({"m9"})}


def test_a_new_version_takes_the_place_of_the_old_one(store):
    first = told("d1", "الورداني يفتتح سد الزهران", DAM, outlet="o", url="https://paper.example/1")
    second = told("d3", "الورداني يفتتح السد", DAM_AGAIN, outlet="o", url="https://paper.example/1")
    second = msgspec.structs.replace(second, article=msgspec.structs.replace(second.article, source="d1.txt"))
    take_in(store, first, NEWS[2])
    take_in(store, second)
    assert groups(store) == {frozenset({"d3"}), frozenset({"m1"})}


def test_ids_and_numbers_stay_when_all_is_told_again(store):
    for analysis in (NEWS[1], NEWS[0], *NEWS[2:]):
        take_in(store, analysis)
    before, held = ids(store), groups(store)
    assert assemble(store, again=True) == 4
    assert ids(store) == before
    assert groups(store) == held


def test_a_store_of_an_older_program_is_told_again_once(store):
    take_in(store, *NEWS)
    before = ids(store)
    with store.writing() as connection:
        connection.execute(schema.portraits.delete())
        connection.execute(schema.meta.insert(), [{"key": RETELL, "value": ""}])
    assert gathering.waits(store)
    assert assemble(store) == 4
    assert ids(store) == before
    assert not gathering.waits(store)


def test_stories_of_one_development_stand_in_one_line(store):
    take_in(
        store, *NEWS, told("d4", "مهندسو سد الزهران ينفون تشققات", DAM_DENIED, "2031-07-01T09:00:00+00:00")
    )
    assert len(groups(store)) == 3
    (line,) = storylines(store)
    assert {stories.find(store, s).story.articles[0][:2] for s in line.stories} == {"d1", "d4"}
    assert line_of(store, line.stories[0]) == line
    assert line.reason.startswith("likeness")
