"""`tawatur watch`: exit codes, what it tells, stories afterwards."""

from collections.abc import Iterator

import pytest
from click.testing import CliRunner

from misbehaving import Site, site
from tawatur.cli import main, watch
from tawatur.engine import watching
from tawatur.model import Analysis

SENTENCE = (
    "قال وزير الزراعة في نوفاريا إن الموسم كان جيدا، وأضاف أن الأسعار ستنخفض قبل نهاية الشهر في جميع المدن."
)


@pytest.fixture
def here(tmp_path, monkeypatch) -> Iterator[Site]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(watch, "analyse_safely", lambda article: Analysis(article=article))
    with site() as server:
        server.put(
            "/1", f"<html><body><h1>القمح أرخص هذا العام</h1><p>{SENTENCE}</p><p>{SENTENCE}</p></body></html>"
        )
        server.put("/feed", f"<rss><channel><item><link>{server.address}/1</link></item></channel></rss>")
        (tmp_path / "feeds.toml").write_text(f'pause = 0.0\n[[feed]]\naddress = "{server.address}/feed"\n')
        yield server


def call(*arguments: str):
    return CliRunner().invoke(main, ["watch", "feeds.toml", *arguments])


def test_what_is_new_is_read_and_stories_are_told(here: Site) -> None:
    result = call("--once", "--allow-private")
    assert result.exit_code == 0, result.stderr
    assert "/feed: 1 new" in result.stderr
    assert "/1: read" in result.stderr
    assert "stored 1 article" in result.stderr
    assert "القمح أرخص" in CliRunner().invoke(main, ["stories"]).output
    assert "stored 0 articles" in call("--once", "--allow-private").stderr


def test_a_page_that_cannot_be_read_makes_the_exit_code_one(here: Site) -> None:
    here.put("/1", "", status=404)
    assert call("--once", "--allow-private").exit_code == 1


def test_when_no_feed_can_be_read_the_exit_code_says_so(here: Site) -> None:
    result = call("--once")
    assert result.exit_code == 3
    assert "--allow-private" in result.stderr
    assert not here.requests


def test_a_watchlist_that_cannot_be_used_is_wrong_use(here: Site, tmp_path) -> None:
    (tmp_path / "feeds.toml").write_text("[[feed]]\nname = 'x'")
    result = call("--once")
    assert result.exit_code == 2
    assert "address" in result.stderr


def test_without_once_it_goes_on_until_it_is_stopped(here: Site, monkeypatch) -> None:
    rounds = []
    real = watching.Watch.round

    def counted(self, **options):
        rounds.append(options)
        if len(rounds) == 3:
            raise KeyboardInterrupt
        return real(self, **options)

    monkeypatch.setattr(watching.Watch, "round", counted)
    monkeypatch.setattr(watch.time, "sleep", lambda seconds: None)
    result = call("--allow-private")
    assert result.exit_code == 130
    assert "next round at" in result.stderr
    assert "the same command goes on" in result.stderr


def test_stories_that_a_kill_left_untold_are_told_by_the_next_watch(here: Site, monkeypatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(watch, "assemble_stories", lambda *_, **__: None)
        call("--once", "--allow-private")
    assert "القمح أرخص" not in CliRunner().invoke(main, ["stories"]).output
    call("--once", "--allow-private")
    assert "القمح أرخص" in CliRunner().invoke(main, ["stories"]).output
