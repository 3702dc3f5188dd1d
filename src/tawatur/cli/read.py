"""`tawatur read SOURCE…`: from sources to stored analyses and stories."""

import os
import sys

import click

from tawatur.cli.main import DONE, NOTHING_READ, SOME_SET_ASIDE
from tawatur.cli.options import json_option, print_json, store_option
from tawatur.cli.progress import Teller
from tawatur.cli.screen import harmless
from tawatur.engine import Progress, read_into
from tawatur.knowledge.labels import labels
from tawatur.pipeline import analyse_safely
from tawatur.read import read_sources
from tawatur.store import open_store

SHOWN = 10
"""Set-asides that the summary lists; `tawatur status` lists more, `--json` all."""


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
@click.pass_context
def read_command(
    ctx: click.Context, sources: tuple[str, ...], address: str, as_json: bool, jobs: int
) -> None:
    """Read each SOURCE: a file of text, HTML, JSON or JSON Lines (.gz too), a folder, a pattern, or -.

    Articles that are stored already are left as they are, so a reading that was stopped goes on when it is
    run again.
    """
    store = open_store(address, create=True)
    teller = Teller(sys.stderr)
    try:
        progress = read_into(
            store, read_sources(sources), analyse_safely, sources=sources, jobs=jobs, report=teller.read
        )
    except KeyboardInterrupt:
        teller.close()
        click.echo("Stopped. What was reported as stored is stored; the same command goes on.", err=True)
        ctx.exit(130)
    teller.close()
    if as_json:
        print_json(_record(progress))
    else:
        _show(progress)
    ctx.exit(_exit_code(progress))


def _exit_code(progress: Progress) -> int:
    if not progress.stored and not progress.unchanged:
        return NOTHING_READ
    return SOME_SET_ASIDE if progress.set_aside else DONE


def _record(progress: Progress) -> dict[str, object]:
    return {
        "stored": progress.stored,
        "new_versions": progress.versions,
        "unchanged": progress.unchanged,
        "set_aside": progress.set_aside,
        "seconds": round(progress.seconds, 3),
    }


def _show(progress: Progress) -> None:
    english = labels("en")
    rate = f" ({progress.stored / progress.seconds:.1f}/s)" if progress.stored and progress.seconds else ""
    click.echo(f"Stored {english.count('n_articles', progress.stored)} in {progress.seconds:.1f} s{rate}.")
    if progress.versions:
        click.echo(f"{progress.versions:,} of them are new versions of articles known before.")
    if progress.unchanged:
        click.echo(f"{progress.unchanged:,} were stored already and are unchanged.")
    if progress.set_aside:
        click.echo(f"Set aside {len(progress.set_aside):,}:")
        for aside in progress.set_aside[:SHOWN]:
            click.echo(harmless(f"  {aside.source}: {aside.reason}"))
        if len(progress.set_aside) > SHOWN:
            click.echo(f"  and {len(progress.set_aside) - SHOWN:,} more: see `tawatur status`")
    if not progress.stored and not progress.unchanged:
        click.echo("Nothing could be read.")
