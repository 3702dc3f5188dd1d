"""`tawatur status`: what the store holds."""

from collections.abc import Sequence

import click

from tawatur.cli.naming import moment, outlet_name
from tawatur.cli.options import json_option, language_option, print_json, store_option
from tawatur.cli.screen import apart, console, heading, line
from tawatur.knowledge.labels import Language, labels
from tawatur.knowledge.reasons import reason_in
from tawatur.store import corrections, open_store, runs
from tawatur.store.corrections import Listed

SHOWN = 20
"""Outlets, readings and set-asides that are listed before "and more"."""


@click.command("status")
@store_option
@language_option
@json_option
def status_command(address: str, language: Language, as_json: bool) -> None:
    """Show what the store holds, and what was set aside and why."""
    store = open_store(address)
    contents = runs.contents(store)
    if as_json:
        print_json(contents)
    else:
        _show(address, contents, corrections.listed(store), language)


def _show(address: str, contents: runs.Contents, corrected: Sequence[Listed], language: Language) -> None:
    say, out = labels(language), console()
    line(out, (f"{say('store')}: ", "bold"), apart(address, say))
    counts = {
        "n_articles": contents.articles,
        "n_older": contents.older_versions,
        "n_statements": contents.statements,
        "n_stories": contents.stories,
        "n_differences": contents.discrepancies,
    }
    if not contents.articles:
        line(out, say("empty_store"))
    for key, number in counts.items():
        if number or key != "n_older":
            line(out, say.count(key, number), indent=2)

    if corrected:
        line(out, say.count("n_corrections", len(corrected)), indent=2)
    if lost := sum(item.state == "lost" for item in corrected):
        line(out, (say.count("n_lost", lost), "bold red"), indent=4)

    def more(found: int) -> None:
        if found > SHOWN:
            line(out, (say.count("and_more", found - SHOWN), "dim"), indent=2)

    heading(out, say("by_outlet"))
    for outlet, number in list(contents.outlets.items())[:SHOWN]:
        name = outlet_name(outlet, say) if outlet else say("no_outlet")
        line(out, f"{name}: {number:,}", indent=2)
    more(len(contents.outlets))
    heading(out, say("last_readings"))
    for run in contents.runs[:SHOWN]:
        state = say("finished") if run.ended else say("stopped_early")
        figures = say.count("stored_n", run.stored)
        line(out, f"{moment(run.started, say)} · {figures} · {state} · {apart(run.sources, say)}", indent=2)
    more(len(contents.runs))
    if contents.set_aside:
        heading(out, f"{say('set_aside')} ({len(contents.set_aside):,})")
        for aside in contents.set_aside[:SHOWN]:
            line(
                out, (apart(aside.source, say), "yellow"), f": {reason_in(aside.reason, language)}", indent=2
            )
        more(len(contents.set_aside))
