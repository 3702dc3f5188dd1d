"""`tawatur watch FEEDS`: asks feeds again and again and reads what is new."""

import sys
import time

import click

from tawatur.cli.main import DONE, NOTHING_READ, SOME_SET_ASIDE, WRONG_USE
from tawatur.cli.options import store_option
from tawatur.cli.read import assemble_stories
from tawatur.cli.screen import console, harmless
from tawatur.engine.watching import Round, Watch
from tawatur.knowledge.labels import labels
from tawatur.pipeline import analyse_safely
from tawatur.read.fetch import Client
from tawatur.read.watchlist import WatchlistError, load_watchlist
from tawatur.store import Store, gathering, open_store, stories


@click.command("watch")
@click.argument("feeds", metavar="FEEDS")
@store_option
@click.option("--once", is_flag=True, help="Ask every feed once, read what is new, and end: for a scheduler.")
@click.option(
    "--allow-private", is_flag=True, help="Watch addresses of this machine and private networks too."
)
@click.pass_context
def watch_command(ctx: click.Context, feeds: str, address: str, once: bool, allow_private: bool) -> None:
    """Watch the feeds, sitemaps and pages that the file FEEDS (TOML or OPML) names, and read what is new.

    The store keeps the place: a watch that was stopped goes on where it was when it is run again. Each step is told
    on standard error.
    """
    try:
        watchlist = load_watchlist(feeds)
    except WatchlistError as error:
        click.echo(f"tawatur: {error}", err=True)
        ctx.exit(WRONG_USE)
    store = open_store(address, create=True)
    diary = _Diary()
    client = Client(allow_private=allow_private, pause=watchlist.pause)
    watch = Watch(store, watchlist, analyse_safely, client, tell=diary.say)
    try:
        behind = gathering.waits(store) or stories.uncompared(store)
        outcome = _round(store, watch, diary, once=once, behind=behind)
        while not once:
            time.sleep(diary.until(watch.due_in()))
            _round(store, watch, diary, once=False, behind=False)
    except KeyboardInterrupt:
        click.echo("Stopped. What was reported as stored is stored; the same command goes on.", err=True)
        ctx.exit(130)
    ctx.exit(_exit_code(outcome))


def _round(store: Store, watch: Watch, diary: "_Diary", *, once: bool, behind: bool) -> Round:
    """One round of the watch; with `behind` stories are assembled even where nothing is new."""
    outcome = watch.round(every_feed=once)
    progress = outcome.progress
    if progress.stored or behind:
        assemble_stories(store, diary, again=False)
    stored = labels("en").count("n_articles", progress.stored)
    versions = f" ({progress.versions:,} new versions)" if progress.versions else ""
    diary.say(
        f"asked {outcome.asked:,} feeds, {outcome.failed:,} failed; stored {stored}{versions}, "
        f"{progress.unchanged:,} unchanged, {len(progress.set_aside):,} set aside"
    )
    return outcome


def _exit_code(outcome: Round) -> int:
    if outcome.failed and outcome.failed == outcome.asked and not outcome.progress.stored:
        return NOTHING_READ
    return SOME_SET_ASIDE if outcome.failed or outcome.progress.set_aside else DONE


class _Diary:
    """Tells each step with its time, a line a step."""

    def __init__(self) -> None:
        self._console = console(sys.stderr)

    def say(self, words: str) -> None:
        """A step that was done or begins."""
        self._console.print(f"{time.strftime('%H:%M:%S')} {harmless(words)}", soft_wrap=True)

    def compared(self, done: int, total: int) -> None:
        """So many of so many stories are compared and stored."""
        if done == total:
            self.say(f"compared {done:,} stories")

    def indexed(self, done: int, total: int) -> None:
        """So many of so many articles are indexed for searching."""
        if done == total:
            self.say(f"indexed {done:,} articles")

    def until(self, seconds: float) -> float:
        """Say when the next round comes, and give the seconds until then."""
        self.say(f"next round at {time.strftime('%H:%M:%S', time.localtime(time.time() + seconds))}")
        return seconds
