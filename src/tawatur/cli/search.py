"""`tawatur search QUERY`: articles and statements by words, phrases and fields."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.text import Text

from tawatur.cli.main import WRONG_USE
from tawatur.cli.naming import moment, outlet_name, speaker_name
from tawatur.cli.options import json_option, language_option, print_json, store_option
from tawatur.cli.screen import apart, console, harmless, heading, line
from tawatur.knowledge.labels import Labels, Language, labels
from tawatur.model import Speaker
from tawatur.store import open_store

if TYPE_CHECKING:  # the engine is loaded when a search is run
    from tawatur.search import Hit, Results
    from tawatur.search.results import Kind, Sort, SpeakerName

MARK = "bold yellow"

FACET_VALUES = 8
"""Values of each facet that are printed; `--json` has more."""


@click.command("search", context_settings={"ignore_unknown_options": True})  # -word is part of the query
@click.argument("query", nargs=-1, type=click.UNPROCESSED, metavar="QUERY...")
@store_option
@language_option
@json_option
@click.option(
    "--in",
    "kind",
    type=click.Choice(["articles", "statements"]),
    help="What to find; statements where the query names a speaker, act, mode, certainty or chain, else articles.",
)
@click.option(
    "--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="How many on a page."
)
@click.option("--page", type=click.IntRange(1), default=1, show_default=True, help="Which page.")
@click.option(
    "--sort",
    type=click.Choice(["relevance", "newest", "oldest"]),
    default="relevance",
    show_default=True,
    help="In which order.",
)
@click.option(
    "--facets",
    "with_facets",
    is_flag=True,
    help="Count outlets, speakers, states, acts, certainties and months.",
)
@click.pass_context
def search_command(
    ctx: click.Context,
    query: tuple[str, ...],
    address: str,
    language: Language,
    as_json: bool,
    kind: "Kind | None",
    limit: int,
    page: int,
    sort: "Sort",
    with_facets: bool,
) -> None:
    """Find articles and statements: words, "a phrase", -without, one OR other, begin*, field:value.

    Fields are speaker, outlet, state, act, mode, certainty, via, title, story, after, before and date. Joined letters and the
    spelling of names do not matter.
    """
    from tawatur.search import QueryError, SearchError, open_index

    say = labels(language)
    store = open_store(address)
    asked = joined(query)
    try:
        with indexing(say) as tell:
            index = open_index(store, tell)
        results = index.search(
            asked,
            kind=kind,
            offset=(page - 1) * limit,
            limit=limit,
            sort=sort,
            facets=with_facets or as_json,
        )
    except QueryError as error:
        _explain(error.told(say), asked, error.start, error.end)
        ctx.exit(WRONG_USE)
    except SearchError as error:
        click.echo(f"tawatur: {error}", err=True)
        ctx.exit(WRONG_USE)
    if as_json:
        print_json(_record(results))
        return
    out = console()
    _show(out, say, results)
    _show_facets(out, say, results)


def joined(arguments: Sequence[str]) -> str:
    """The query that `arguments` make: what the shell took out of quotation marks is a phrase again."""
    return arguments[0] if len(arguments) == 1 else " ".join(_requoted(argument) for argument in arguments)


def _requoted(argument: str) -> str:
    if " " not in argument.strip() or any(mark in argument for mark in '"«“'):
        return argument
    field, colon, value = argument.partition(":")
    return f'{field}:"{value}"' if colon and " " not in field else f'"{argument}"'


def _explain(message: str, query: str, start: int, end: int) -> None:
    """The message, and the part of the query that it is about."""
    click.echo(harmless(f"tawatur: {message}"), err=True)
    if query[start:end].strip() and query[start:end].strip() != query.strip():
        click.echo(harmless(f"  {query[:start]}⟦{query[start:end]}⟧{query[end:]}"), err=True)


def _show(out: Console, say: Labels, results: "Results") -> None:
    found = say.count("n_found", results.total) if results.total else say("nothing_found")
    line(out, (found, "bold"), f" · {say(f'kind.{results.kind}')}" if results.total else "")
    for spellings in results.variants:
        told = say("comma").join(apart(spelling, say) for spelling in spellings[1:])
        line(out, (f"{apart(spellings[0], say)} {say('also_spelled')}: {told}", "dim"))
    for suggestion in results.suggestions:
        line(out, f"{say('did_you_mean')}: ", (apart(suggestion, say), "bold"))
    for number, hit in enumerate(results.hits, results.offset + 1):
        out.print()
        _hit(out, say, number, hit)
    shown = results.offset + len(results.hits)
    if shown < results.total and results.hits:
        rest = say.count("more_found", results.total - shown)
        line(out, "")
        line(out, (f"{rest}{say('semicolon')}{say('next_page')} --page {shown // results.limit + 1}", "dim"))


def _hit(out: Console, say: Labels, number: int, hit: "Hit") -> None:
    outlet = outlet_name(hit.outlet, say) if hit.outlet else apart(hit.source, say)
    facts = f"{outlet} · {moment(hit.published, say)} · {say('article')} {hit.number}"
    if hit.kind == "article":
        line(out, (f"{number:>3}  ", "bold cyan"), (facts, "dim"))
        line(out, _marked(hit.title_pieces(), "bold"), indent=5)
    else:
        speakers = say("comma").join(speaker_name(_speaker(one), say) for one in hit.speakers)
        act, unsure = f" · {say(f'act.{hit.act}')}", f" · {say('unsure')}" if hit.unsure else ""
        line(out, (f"{number:>3}  ", "bold cyan"), (speakers, "bold"), (act, "green"), (unsure, "yellow"))
    for snippet in hit.snippets:
        pieces = [("… ", False)] if snippet.cut_before else []
        pieces += snippet.pieces() + ([(" …", False)] if snippet.cut_after else [])
        line(out, _marked(pieces), indent=5)
    if hit.kind == "statement":
        line(out, (facts, "dim"), indent=5)


def _marked(pieces: Sequence[tuple[str, bool]], style: str = "") -> Text:
    return Text.assemble(
        *((" ".join(harmless(words).split("\n")), MARK if marked else style) for words, marked in pieces)
    )


def _speaker(one: "SpeakerName") -> Speaker:
    return Speaker(
        entity=one.entity,
        name=one.name,
        name_en=one.name_en,
        unnamed=one.unnamed,
        description=one.description,
    )


def _show_facets(out: Console, say: Labels, results: "Results") -> None:
    for facet in results.facets:
        if not facet.values:
            continue
        heading(out, say(f"facet.{facet.name}"))
        told = [f"{apart(v.label(say.language), say)} {v.count:,}" for v in facet.values[:FACET_VALUES]]
        line(out, " · ".join(told), indent=2)


def _record(results: "Results") -> dict[str, object]:
    return {
        "query": results.query,
        "kind": results.kind,
        "total": results.total,
        "offset": results.offset,
        "limit": results.limit,
        "hits": results.hits,
        "facets": {
            facet.name: [
                {"value": v.value, "count": v.count, "ar": v.label("ar"), "en": v.label("en")}
                for v in facet.values
            ]
            for facet in results.facets
        },
        "variants": results.variants,
        "suggestions": results.suggestions,
    }


@contextmanager
def indexing(say: Labels) -> Iterator[Callable[[int, int], None]]:
    """Tells on a terminal's standard error how far the indexing is, if there is any."""
    errors = console(sys.stderr)
    with errors.status("") if errors.is_terminal else nullcontext() as status:

        def tell(done: int, total: int) -> None:
            if status is not None:
                status.update(f"{say('indexing')}: {done:,} / {total:,}")

        yield tell
