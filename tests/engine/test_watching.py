"""Watching feeds: only what is new, politely, and nothing lost or twice whenever it is killed."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import feed, page
from stages import found

from misbehaving import Answer, Site, answer, redirect, remembered, site
from tawatur.engine.watching import AGAIN_SECONDS, BACK_OFF_SECONDS, GIVE_UP, Round, Watch, back_off
from tawatur.read.fetch import Client
from tawatur.read.watchlist import Watched, Watchlist
from tawatur.store import Store, articles, open_store, runs, watched

DAY = 86_400.0


class Desk:
    """A watch of one site whose clock can be set forward."""

    def __init__(self, here: Site, path: Path) -> None:
        self.here = here
        self.path = path
        self.now = time.time()
        self.told: list[str] = []
        self.store: Store = open_store(str(path), create=True)

    def lists(self, *entries: object, date: str = "") -> None:
        self.here.put("/feed", feed(self.here, *entries, date=date))
        for n in entries:
            self.here.answers.setdefault(f"/{n}", answer(page(n)))

    def round(self, *paths: str, once: bool = False, **options: object) -> Round:
        """A round in a process of its own, as it were: nothing is kept but the store."""
        feeds = tuple(Watched(self.here.address + path) for path in paths or ("/feed",))
        watchlist = Watchlist(feed=feeds, pause=0, **options)  # type: ignore[arg-type]
        client = Client(allow_private=True, pause=0, seconds=1)
        watch = Watch(self.store, watchlist, found, client, tell=self.told.append, clock=lambda: self.now)
        return watch.round(every_feed=once)

    def sources(self) -> list[str]:
        held = [a.article.source.removeprefix(self.here.address) for a in articles.walk(self.store)]
        return sorted(held)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with site() as here:
        desk = Desk(here, tmp_path / "w.db")
        yield desk
        desk.store.close()


def test_only_what_is_new_is_read(desk: Desk) -> None:
    desk.lists(1, 2)
    assert desk.round().progress.stored == 2
    desk.now += 3600
    desk.lists(1, 2, 3)
    assert desk.round().progress.stored == 1
    assert desk.sources() == ["/1", "/2", "/3"]
    assert [desk.here.asked(f"/{n}") for n in (1, 2, 3)] == [1, 1, 1]


def test_a_feed_is_asked_when_it_is_due_or_once_when_a_scheduler_says(desk: Desk) -> None:
    desk.lists(1)
    desk.round(every=10.0)
    desk.now += 599
    assert desk.round(every=10.0).asked == 0
    assert desk.round(every=10.0, once=True).asked == 1
    desk.now += 601
    assert desk.round(every=10.0).asked == 1


def test_a_feed_that_did_not_change_is_not_sent_again(desk: Desk) -> None:
    desk.here.answers["/feed"] = remembered(feed(desk.here, 1), '"a"')
    desk.here.put("/1", page(1))
    desk.round()
    desk.round(once=True)
    assert desk.here.requests[-1][2]["If-None-Match"] == '"a"'
    assert desk.told[-1].endswith("unchanged")


def test_an_entry_that_changed_is_read_again_but_not_every_minute(desk: Desk) -> None:
    desk.lists(1, date="Sun, 03 Oct 2021 10:35:00 +0300")
    desk.round(days=99999)
    desk.lists(1, date="Sun, 03 Oct 2021 11:00:00 +0300")
    desk.here.put("/1", page("1 بعد التصحيح"))
    desk.now += 60
    assert desk.round(days=99999, once=True).progress.inputs == 0
    desk.now += AGAIN_SECONDS
    assert desk.round(days=99999).progress.versions == 1
    assert desk.here.asked("/1") == 2


def test_entries_older_than_the_watch_are_passed_over(desk: Desk) -> None:
    desk.lists(1, date="Sun, 03 Oct 2021 10:35:00 +0300")
    assert desk.round().progress.inputs == 0
    assert desk.here.asked("/1") == 0


def test_a_page_listed_by_two_feeds_is_read_once(desk: Desk) -> None:
    desk.lists(1)
    desk.here.put("/other", feed(desk.here, 1))
    assert desk.round("/feed", "/other").progress.stored == 1
    assert desk.here.asked("/1") == 1


def test_sitemaps_and_their_indexes_are_followed(desk: Desk) -> None:
    here = desk.here.address
    old = "<lastmod>2020-01-01</lastmod>"
    maps = f"<sitemap><loc>{here}/new.xml</loc></sitemap><sitemap><loc>{here}/old.xml</loc>{old}</sitemap>"
    desk.here.put("/index.xml", f"<sitemapindex>{maps}</sitemapindex>", ("ETag", '"i"'))
    desk.here.put(
        "/new.xml", f"<urlset><url><loc>{here}/1</loc></url><url><loc>{here}/2</loc>{old}</url></urlset>"
    )
    desk.here.put("/1", page(1))
    desk.round("/index.xml")
    assert desk.sources() == ["/1"]
    assert desk.here.asked("/old.xml") == 0
    desk.here.put("/new.xml", f"<urlset><url><loc>{here}/3</loc></url></urlset>")
    desk.here.put("/3", page(3))
    desk.round("/index.xml", once=True)
    assert desk.sources() == ["/1", "/3"]


def test_a_watched_page_is_read_again_when_it_changes(desk: Desk) -> None:
    desk.here.put("/live", page("أول"))
    assert desk.round("/live").progress.stored == 1
    desk.here.put("/live", page("ثان"))
    assert desk.round("/live", once=True).progress.versions == 1
    assert desk.round("/live", once=True).progress.inputs == 0
    assert desk.here.asked("/live") == 3


def test_a_server_that_asks_for_patience_gets_it_across_restarts(desk: Desk) -> None:
    desk.lists(1, 2)
    desk.here.put("/1", "", ("Retry-After", "600"), status=429)
    desk.round()
    assert desk.here.asked("/2") == 0
    asked = len(desk.here.requests)
    desk.now += 599
    desk.round(once=True)
    assert len(desk.here.requests) == asked
    assert "left alone" in desk.told[-1]
    desk.here.put("/1", page(1))
    desk.now += 2
    desk.round(once=True)
    assert desk.sources() == ["/1", "/2"]


def test_a_feed_that_fails_is_asked_ever_more_seldom(desk: Desk) -> None:
    desk.here.put("/feed", "", status=500)
    waits = []
    for _ in range(4):
        assert desk.round(once=True).failed == 1
        known = watched.feed(desk.store, f"{desk.here.address}/feed")
        waits.append(round(known.due - desk.now))
        assert desk.round(once=True).asked == 0
        assert "failed before; again in" in desk.told[-1]
        desk.now = known.due
    assert waits == [60, 120, 240, 480]
    desk.lists(1)
    assert desk.round().progress.stored == 1
    assert watched.feed(desk.store, f"{desk.here.address}/feed").failures == 0


def test_pauses_do_not_grow_beyond_a_day() -> None:
    assert (back_off(1), back_off(2), back_off(500)) == (BACK_OFF_SECONDS, BACK_OFF_SECONDS * 2, DAY)


def test_a_page_that_fails_for_now_is_tried_again_and_set_aside_in_the_end(desk: Desk) -> None:
    desk.lists(1, 2)
    desk.here.put("/1", "", status=503)
    results = []
    for _ in range(GIVE_UP + 2):
        results += [(x.source, x.reason) for x in desk.round().progress.set_aside]
        desk.now += DAY
    assert [(source, "503" in reason) for source, reason in results] == [(f"{desk.here.address}/1", True)]
    assert desk.here.asked("/1") == GIVE_UP
    assert desk.sources() == ["/2"]


@pytest.mark.parametrize(
    "broken",
    [answer("", status=404), redirect("/1"), redirect("ftp://10.0.0.1/"), redirect("/secret"), answer("")],
)
def test_a_page_that_cannot_be_read_is_set_aside_once_and_the_others_are_read(
    desk: Desk, broken: Answer
) -> None:
    desk.lists(1, 2)
    desk.here.put("/robots.txt", "User-agent: *\nDisallow: /secret")
    desk.here.answers["/1"] = broken
    (aside,) = desk.round().progress.set_aside
    assert aside.source == f"{desk.here.address}/1"
    assert desk.round(once=True).progress.inputs == 0
    assert [x.source for x in runs.contents(desk.store).set_aside] == [aside.source]
    assert desk.sources() == ["/2"]


def test_what_the_analysis_sets_aside_is_not_read_again(desk: Desk) -> None:
    desk.lists(1)
    desk.here.put("/1", page("يفشل"))
    assert len(desk.round().progress.set_aside) == 1
    assert desk.round(once=True).progress.inputs == 0


def test_the_next_round_comes_when_something_is_due(desk: Desk) -> None:
    desk.lists(1)
    watchlist = Watchlist(feed=(Watched(f"{desk.here.address}/feed"),), every=5.0)
    client = Client(allow_private=True, pause=0)
    watch = Watch(desk.store, watchlist, found, client, clock=lambda: desk.now)
    watch.round()
    assert 299 <= watch.due_in() <= 300
    desk.now += 290
    assert 9 <= watch.due_in() <= 10
