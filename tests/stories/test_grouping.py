"""Which articles become one story: invented articles of invented outlets."""

import random
from array import array
from dataclasses import replace

import msgspec
import pytest

from tawatur.model import Analysis, Article, Published, Span
from tawatur.stories import tell_stories
from tawatur.stories.draft import Draft
from tawatur.stories.evidence import portray
from tawatur.stories.grouping import LARGE, Grouping, group
from tawatur.stories.portrait import days_of, number_of, pack, unpack

DAM = """افتتح الرئيس الورداني سد الزهران على نهر السدرة بعد عشر سنوات من البناء.

وقال مهندسون إن سد الزهران يروي سهول الشمال ويمد المدن بالكهرباء."""
DAM_AGAIN = """بدأ سد الزهران على نهر السدرة عمله بعد افتتاحه على يد الرئيس الورداني.

ويروي السد سهول الشمال، ويمد المدن بالكهرباء بعد سنوات من البناء."""
MATCH = """فاز نادي المنارة على ضيفه نادي الصقور بثلاثة أهداف في نهائي الكأس.

وسجل المهاجم هدفين في الشوط الثاني أمام جماهير الملعب الكبير."""
MATCH_AGAIN = """توج نادي المنارة بالكأس بعد فوزه على الصقور بثلاثة أهداف.

وسجل مهاجم المنارة هدفين في الشوط الثاني من النهائي."""


def told(name: str, title: str, text: str, published: str | None = "2031-05-06") -> Analysis:
    article = Article(
        id=name * 8,
        source=f"{name}.txt",
        text=f"{title}\n\n{text}" if title else text,
        title=title or None,
        title_span=Span(0, len(title)) if title else None,
        published=Published(published, "stated") if published else Published(),
    )
    return Analysis(article=article)


@pytest.fixture
def articles() -> list[Analysis]:
    return [
        told("d1", "الورداني يفتتح سد الزهران", DAM),
        told("d2", "سد الزهران يبدأ عمله", DAM_AGAIN, "2031-05-07"),
        told("m1", "المنارة بطل الكأس", MATCH),
        told("m2", "المنارة يهزم الصقور ويحرز الكأس", MATCH_AGAIN),
    ]


def groups(analyses: list[Analysis]) -> set[frozenset[str]]:
    return {frozenset(i[:2] for i in story.articles) for story in tell_stories(analyses)[0]}


def test_terms_are_numbered_alike_in_every_run_and_on_every_machine(articles):
    """Portraits are kept: a term that got another number tomorrow would be another term."""
    assert number_of("name", "dam") == 1482032241
    assert portray(articles[0]) == portray(articles[0])


def test_a_kept_portrait_is_the_same_portrait(articles):
    for analysis in articles:
        assert unpack(pack(portray(analysis))) == portray(analysis)


def test_a_portrait_of_an_older_store_has_no_names(articles):
    portrait = portray(articles[0])
    kept = msgspec.msgpack.decode(pack(portrait))[:-1]
    assert unpack(msgspec.msgpack.encode(kept)) == replace(portrait, names=array("I"))


@pytest.mark.parametrize("title", ["الورداني يفتتح سد الزهران", ""])
def test_an_article_is_wholly_like_itself(title):
    portrait = portray(told("d1", title, DAM))
    draft = Draft(1)
    draft.add(portrait)
    assert draft.dot(portrait) == pytest.approx(1)
    assert draft.square == pytest.approx(1)


def test_articles_of_one_happening_are_one_story(articles):
    assert groups(articles) == {frozenset({"d1", "d2"}), frozenset({"m1", "m2"})}


def test_order_of_arrival_changes_nothing(articles):
    stories = tell_stories(articles)
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        assert tell_stories(articles) == stories


def test_articles_that_come_in_one_reading_each_are_the_same_stories(articles):
    """What a day tells is put together again with what comes: the first two of a day do not decide for the rest."""
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        grouping = Grouping()
        for analysis in articles:
            grouping.add(portray(analysis))
            grouping.settle(None)
        told = {
            frozenset(article[:2] for article in draft.members) for draft in grouping.shelf.drafts.values()
        }
        assert told == {frozenset({"d1", "d2"}), frozenset({"m1", "m2"})}


def test_a_day_read_in_any_order_is_the_day_read_at_once():
    """An article of the morning that comes last is put together with the morning, before the evening comes to it."""
    texts = (("d", "سد الزهران يبدأ عمله", DAM_AGAIN), ("e", "افتتاح السد", DAM), ("m", "الكأس", MATCH))
    day = [
        told(
            f"{name}{hour:02}",
            title,
            f"{text}\n\n{' '.join([MATCH_AGAIN, DAM][hour % 2].split()[: hour // 2])}",
        )
        for hour in range(0, 24, 2)
        for name, title, text in texts
    ]
    dated = [portray(a) for a in day]
    portraits = [
        replace(p, when=(p.when or 0.0) + number // len(texts) / 12) for number, p in enumerate(dated)
    ]
    at_once = {frozenset(d.members) for d in group((p, None) for p in portraits)}
    for seed in range(3):
        random.Random(seed).shuffle(portraits)
        grouping = Grouping()
        for portrait in portraits:
            grouping.add(portrait)
            grouping.settle(portrait.when)
        grouping.settle()
        assert {frozenset(draft.members) for draft in grouping.shelf.drafts.values()} == at_once


def test_a_large_story_of_two_happenings_is_taken_apart():
    """The larger part, or the first of two alike, stays the story that it was; the others are stories of their own."""
    grouping = Grouping()
    for number in range(LARGE):
        name, title, text = (
            ("d", "سد الزهران يبدأ عمله", DAM_AGAIN) if number < LARGE * 0.6 else ("m", "الكأس", MATCH)
        )
        grouping.put(portray(told(f"{name}{number:02}", title, text)), "s-before", held=False)
    grouping.settle()
    dams, matches = sorted(grouping.shelf.drafts.values(), key=lambda draft: -len(draft.members))
    assert {article[0] for article in dams.members} == {"d"}
    assert {article[0] for article in matches.members} == {"m"}
    assert (dams.story, matches.story) == ("s-before", None)


def test_a_large_story_that_is_closed_stays_as_it_was():
    grouping = Grouping()
    for number in range(LARGE):
        grouping.put(portray(told(f"d{number:02}", "سد الزهران", DAM_AGAIN)), "s-before", held=False)
    grouping.settle()
    for number in range(LARGE // 5):  # it has not grown enough to be taken apart again
        grouping.put(portray(told(f"m{number:02}", "الكأس", MATCH)), "s-before", held=False)
    grouping.settle()
    (closed,) = grouping.put_away(days_of("2031-06-06") or 0)
    grouping.settle()
    assert len(closed.members) == LARGE + LARGE // 5


def test_what_a_person_put_together_is_not_taken_apart():
    grouping = Grouping()
    for number in range(LARGE):
        title, text = ("سد الزهران يبدأ عمله", DAM_AGAIN) if number % 2 else ("الكأس", MATCH)
        grouping.put(portray(told(f"a{number:02}", title, text)), "s-before", held=True)
    grouping.settle()
    assert [len(draft.members) for draft in grouping.shelf.drafts.values()] == [LARGE]


def test_articles_without_a_date_join_too(articles):
    undated = told("d3", "", DAM_AGAIN, None)
    assert frozenset({"d1", "d2", "d3"}) in groups([undated, *articles])


def test_the_same_words_weeks_later_are_another_story(articles):
    later = told("m3", "المنارة بطل الكأس", MATCH, "2031-06-20")
    assert frozenset({"m3"}) in groups([*articles, later])


def test_a_story_is_called_after_a_headline_and_dated_by_its_articles(articles):
    dam = next(s for s in tell_stories(articles)[0] if s.articles[0].startswith("d1"))
    assert dam.title in ("الورداني يفتتح سد الزهران", "سد الزهران يبدأ عمله")
    assert dam.title_from in dam.articles
    assert (dam.date, dam.first, dam.last) == ("2031-05-06", "2031-05-06", "2031-05-07")
    assert len(dam.reasons) == len(dam.articles) - 1
    assert "زهر" in dam.reasons[0]


def test_without_any_headline_the_first_clause_is_the_title():
    (story,) = tell_stories([told("d1", "", DAM)])[0]
    assert DAM.startswith(story.title.removesuffix(" …"))


def test_an_id_stays_when_later_articles_join(articles):
    before = {s.id for s in tell_stories(articles[:1])[0]}
    assert before <= {s.id for s in tell_stories(articles)[0]}


def test_an_article_without_words_is_a_story_of_its_own():
    empty = msgspec.structs.replace(told("e1", "", "- . -"))
    assert groups([empty]) == {frozenset({"e1"})}


def test_nothing_read_tells_nothing():
    assert tell_stories([]) == ([], [])
