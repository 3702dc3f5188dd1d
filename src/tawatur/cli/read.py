"""`tawatur read SOURCE…`: from sources to stored analyses and stories."""

import os
import sys
from typing import Protocol

import click

from tawatur.cli.main import DONE, NOTHING_READ, SOME_SET_ASIDE
from tawatur.cli.options import json_option, print_json, store_option
from tawatur.cli.progress import Teller
from tawatur.cli.screen import harmless
from tawatur.engine import Progress, read_into, retell
from tawatur.knowledge.labels import labels
from tawatur.model import SetAside
from tawatur.pipeline import analyse_safely, compare, date_by_story
from tawatur.read import read_sources
from tawatur.read.options import Options, columns_of
from tawatur.store import Store, gathering, open_store, stories

SHOWN, NAMED = 10, 3
"""Reasons that the summary lists, and inputs it names for each; `tawatur status` lists more, `--json` all."""


def columns_given(ctx: click.Context, option: click.Parameter, value: str | None) -> dict[str, str]:
    """What --columns says; a mapping that means nothing is wrong use."""
    try:
        return columns_of(value or "")
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command("read")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@store_option
@json_option
@click.option(
    "--jobs",
    type=click.IntRange(1, os.cpu_count() or 1),
    default=1,
    show_default=True,
    help="Processes that analyse.",
)
@click.option(
    "--columns",
    metavar="FIELD=COLUMN,…",
    callback=columns_given,
    help="Columns of CSV and Parquet tables, such as title=العنوان,text=النص.",
)
@click.option(
    "--allow-private", is_flag=True, help="Read addresses of this machine and private networks too."
)
@click.option("--rebuild", is_flag=True, help="Assemble and compare all stories again.")
@click.pass_context
def read_command(
    ctx: click.Context,
    sources: tuple[str, ...],
    address: str,
    as_json: bool,
    jobs: int,
    columns: dict[str, str],
    allow_private: bool,
    rebuild: bool,
) -> None:
    """Read each SOURCE: an address, a file, a folder, a pattern, or - for standard input.

    Files of text, HTML, MHTML, JSON, JSON Lines, CSV, Parquet, RSS, Atom and WARC are read, gzip-compressed too. At
    an address of a feed or sitemap, the pages that it lists are read.

    Articles that are stored already are left as they are, so a reading that was stopped goes on when it is
    run again.
    """
    store = open_store(address, create=True)
    teller = Teller(sys.stderr)
    try:
        progress = read_into(
            store,
            read_sources(
                sources, options=Options(columns=columns, allow_private=allow_private, store=address)
            ),
            analyse_safely,
            sources=sources,
            jobs=jobs,
            report=teller.read,
        )
        if progress.stored or rebuild or gathering.waits(store) or stories.uncompared(store):
            assemble_stories(store, teller, again=rebuild)
    except KeyboardInterrupt:
        teller.close()
        click.echo("Stopped. What was reported as stored is stored; the same command goes on.", err=True)
        ctx.exit(130)
    teller.close()
    if as_json:
        print_json(_record(store, progress))
    else:
        _show(store, progress)
    ctx.exit(_exit_code(progress))


class Telling(Protocol):
    """What is told of the assembling of stories."""

    def say(self, words: str, /) -> None:
        """A step that begins."""

    def compared(self, done: int, total: int, /) -> None:
        """So many of so many stories are compared and stored."""

    def indexed(self, done: int, total: int, /) -> None:
        """So many of so many articles are indexed for searching."""


def assemble_stories(store: Store, teller: Telling, *, again: bool) -> None:
    """Bring the stories of `store` up to date, all of them `again` if asked."""
    teller.say("assembling stories")
    retell(store, compare, date_by_story, again=again, report=teller.compared)
    index(store, teller)


def index(store: Store, teller: Telling) -> None:
    """Bring the index for searching in step with `store`; where that fails, say so: what was read is stored all the same."""
    from tawatur.search import SearchError, bring_in_step

    try:
        bring_in_step(store, teller.indexed)
    except SearchError as error:
        click.echo(f"tawatur: {error}", err=True)


def _exit_code(progress: Progress) -> int:
    if not progress.stored and not progress.unchanged:
        return NOTHING_READ
    return SOME_SET_ASIDE if progress.set_aside else DONE


def _record(store: Store, progress: Progress) -> dict[str, object]:
    return {
        "stored": progress.stored,
        "new_versions": progress.versions,
        "unchanged": progress.unchanged,
        "set_aside": progress.set_aside,
        "stories": stories.count(store),
        "seconds": round(progress.seconds, 3),
    }


def _show(store: Store, progress: Progress) -> None:
    english = labels("en")
    rate = f" ({progress.stored / progress.seconds:.1f}/s)" if progress.stored and progress.seconds else ""
    click.echo(f"Stored {english.count('n_articles', progress.stored)} in {progress.seconds:.1f} s{rate}.")
    if progress.versions:
        click.echo(f"{progress.versions:,} of them are new versions of articles known before.")
    if progress.unchanged:
        click.echo(f"{progress.unchanged:,} were stored already and are unchanged.")
    if progress.set_aside:
        click.echo(f"Set aside {len(progress.set_aside):,}:")
        _show_set_aside(progress.set_aside)
    if not progress.stored and not progress.unchanged:
        click.echo("Nothing could be read.")
        return
    click.echo(f"The store holds {english.count('n_stories', stories.count(store))}: see `tawatur stories`.")


def _show_set_aside(asides: list[SetAside]) -> None:
    """What was set aside, inputs of one reason together, the rarer reasons last."""
    by_reason: dict[str, list[str]] = {}
    for aside in asides:
        by_reason.setdefault(aside.reason, []).append(aside.source)
    reasons = sorted(by_reason.items(), key=lambda pair: -len(pair[1]))
    for reason, sources in reasons[:SHOWN]:
        more = f" and {len(sources) - NAMED:,} more" if len(sources) > NAMED else ""
        click.echo(harmless(f"  {', '.join(sources[:NAMED])}{more}: {reason}"))
    if len(reasons) > SHOWN:
        click.echo("  and others: see `tawatur status`")
