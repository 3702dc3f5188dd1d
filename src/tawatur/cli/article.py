"""`tawatur article ID`: one article with what was found in it."""

from collections.abc import Mapping

import click
from rich.console import Console
from rich.text import Text

from tawatur.cli.corrected import in_force, numbered, record, show, show_aside
from tawatur.cli.naming import outlet_name, published, quotation, speaker_name
from tawatur.cli.options import json_option, language_option, print_json, store_option
from tawatur.cli.screen import ISOLATE, POP, apart, console, harmless, heading, line
from tawatur.cli.search import indexing
from tawatur.cli.shared import show_shared
from tawatur.cli.versions import in_versions, show_versions
from tawatur.cli.why import explain, left_aside
from tawatur.knowledge.labels import Labels, Language, labels
from tawatur.model import Analysis, Article, Span, Statement
from tawatur.store import Store, articles, corrections, open_store, stories
from tawatur.store.anchoring import Corrected

CONTENT, CUE, SPEAKER, TIME, QUANTITY, LEFTOVER = (
    "green",
    "bold",
    "bold cyan",
    "yellow",
    "magenta",
    "dim strike",
)


@click.command("article")
@click.argument("name", metavar="ID")
@store_option
@language_option
@json_option
@click.option("--versions", is_flag=True, help="Show the article's versions and what changed between them.")
@click.option(
    "--shared",
    is_flag=True,
    help="Show which other articles of the store share its wording, and who likely has it from whom.",
)
@click.option(
    "--why", is_flag=True, help="Say what found each statement and its speaker, and what was left aside."
)
def article_command(
    name: str, address: str, language: Language, as_json: bool, why: bool, shared: bool, versions: bool
) -> None:
    """Show the article ID: its number, its id or how it begins, or the name of its file or record."""
    store = open_store(address)
    identifier = articles.find(store, name).article.id
    if versions:
        known = articles.versions(store, identifier)
        if as_json:
            print_json(known)
        else:
            show_versions(console(), labels(language), known)
        return
    if shared:
        _show_shared(store, identifier, labels(language), as_json)
        return
    view = corrections.view(store, identifier)
    known = articles.versions(store, identifier)
    stood = next((v.standing for v in known if v.analysis.article.id == identifier), {})
    if as_json:
        print_json(record(view) | {"standing": stood})
    else:
        stood = stood if len(known) > 1 else {}
        _show(console(), labels(language), view, stories.of_article(store, identifier), why, stood)


def _show_shared(store: Store, identifier: str, say: Labels, as_json: bool) -> None:
    from tawatur import beside
    from tawatur.search import SearchError, open_index

    try:
        with indexing(say) as tell:
            index = open_index(store, tell)
    except SearchError as error:
        raise click.ClickException(str(error)) from None
    analysis = articles.find(store, identifier)
    found = beside.elsewhere(index, analysis)
    if as_json:
        print_json(
            beside.shared_record(
                analysis.article, found, articles.names(store, [identifier, *(o.article.id for o in found)])
            )
        )
    else:
        show_shared(console(), say, analysis.article, found)


def _show(
    out: Console,
    say: Labels,
    view: Corrected,
    in_stories: list[int],
    why: bool,
    standing: Mapping[str, tuple[int, ...]],
) -> None:
    analysis, article = view.analysis, view.analysis.article
    _facts(out, say, article, in_stories)
    out.print()
    numbers = numbered(view.found)
    for paragraph in marked(analysis, numbers).split("\n", allow_blank=True):
        line(out, paragraph)
    heading(out, say("statements"))
    for statement in analysis.statements:
        _statement(out, say, article, numbers[statement.id], statement, why)
        if statement.id in standing:
            line(out, (in_versions(standing[statement.id], say), "dim"), indent=4)
        for kept in in_force(view.by_statement.get(statement.id, ())):
            show(out, say, kept, indent=4)
    if not analysis.statements:
        line(out, say("nothing_said"))
    show_aside(out, say, view, numbers)
    if why and article.excluded:
        left_aside(out, say, article)


def _facts(out: Console, say: Labels, article: Article, in_stories: list[int]) -> None:
    line(out, (f"{say('article')} {apart(article.source, say)}", "bold cyan"))
    outlet = outlet_name(article.outlet, say) if article.outlet else say("no_outlet")
    facts = {"outlet": outlet, "published": published(article.published, say)}
    if article.updated.value:
        facts["updated"] = published(article.updated, say)
    if article.section:
        facts["section"] = apart(article.section, say)
    if article.dateline:
        facts["dateline"] = apart(article.dateline, say)
    if article.byline:
        facts["byline"] = apart(article.byline, say)
    if article.credits:
        facts["credited"] = say("comma").join(speaker_name(credit, say) for credit in article.credits)
    if article.url:
        facts["address"] = apart(article.url, say)
    if in_stories:
        facts["story"] = say("comma").join(str(number) for number in in_stories)
    for key, value in facts.items():
        line(out, (f"{say(key)}: ", "bold"), value)


def marked(analysis: Analysis, numbers: Mapping[str, int]) -> Text:
    """The article's text with contents, cues, speakers, times and quantities in styles, leftovers dim.

    Each content begins with its statement's number in brackets; `numbers` gives it by the statement's id.
    """
    article = analysis.article
    text = Text(harmless(article.text))  # rich would drop a carriage return and shift all spans
    layers: list[tuple[Span, str]] = []
    starts: dict[int, list[int]] = {}
    for statement in analysis.statements:
        layers += [(span, CONTENT) for span in statement.content]
        layers.append((statement.cue.span, CUE))
        layers += [(s.mention, SPEAKER) for s in statement.speakers if s.mention is not None]
        starts.setdefault(statement.content[0].start, []).append(numbers[statement.id])
    layers += [(time.span, TIME) for time in analysis.times]
    layers += [(quantity.span, QUANTITY) for quantity in analysis.quantities]
    layers += [(excluded.span, LEFTOVER) for excluded in article.excluded]
    for span, style in layers:
        text.stylize(style, span.start, span.end)
    pieces = text.divide(sorted(starts))
    whole = pieces[0]
    for start, piece in zip(sorted(starts), pieces[1:], strict=True):
        whole.append("".join(f"{ISOLATE}[{number}]{POP}" for number in starts[start]), "cyan")
        whole.append_text(piece)
    return whole


def _statement(
    out: Console, say: Labels, article: Article, number: int, statement: Statement, why: bool
) -> None:
    speakers = say("comma").join(speaker_name(s, say) for s in statement.speakers)
    facts = [say(f"act.{statement.cue.act}"), say(f"mode.{statement.mode}")]
    if statement.headline:
        facts.append(say("in_headline"))
    unsure = f" · {say('unsure')}" if statement.unsure else ""
    done = (" · ".join(facts), "green")
    line(out, (f"[{number}] ", "cyan"), (speakers, "bold"), " · ", done, (unsure, "yellow"))
    said = " … ".join(span.of(article.text) for span in statement.content)
    line(out, quotation(said) if statement.mode == "direct" else said, indent=4)
    if statement.chain:
        steps = [speaker_name(link, say) for link in statement.chain]
        roles = [say(f"role.{link.role}") for link in statement.chain]
        told = [f"{step} ({role})" for step, role in zip(steps, roles, strict=True)]
        line(out, (say("from").join([*told, speakers]), "dim"), indent=4)
    for key, span in (("when", statement.time), ("where", statement.place)):
        if span is not None:
            line(out, (f"{say(key)}: {apart(span.of(article.text), say)}", "dim"), indent=4)
    if why:
        explain(out, say, article, statement)
