"""`tawatur compare A B`: two articles side by side."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from tawatur.cli.differing import STYLES, surroundings
from tawatur.cli.naming import quotation, subject_of
from tawatur.cli.options import json_option, language_option, print_json, store_option
from tawatur.cli.screen import apart, console, heading, line
from tawatur.cli.writing import write_bytes
from tawatur.knowledge.labels import Labels, Language, labels
from tawatur.store import StoreError, articles, open_store

if TYPE_CHECKING:  # the stages are loaded when two articles are compared
    from tawatur.beside import Aligned, Pair, Side

RELATIONS = {
    "same": "green",
    "paraphrase": "cyan",
    "extends": "yellow",
    "differs": "bold red",
    "only_a": "magenta",
    "only_b": "magenta",
}

LONGEST = 300
"""Characters of a shared passage that are shown; the page (`-o`) has them whole."""


@click.command("compare")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@store_option
@language_option
@json_option
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write an HTML page to FILE."
)
def compare_command(
    a: str, b: str, address: str, language: Language, as_json: bool, output: str | None
) -> None:
    """Put the articles A and B side by side: what they share, what each says otherwise, what only one has.

    An article is named by its number, its id or how it begins, or the name of its file or record. The two need not be
    of one story.
    """
    from tawatur import beside

    store = open_store(address)
    one, other = articles.find(store, a), articles.find(store, b)
    if one.article.id == other.article.id:
        raise StoreError(f"{a} and {b} are one article. Give two.")
    pair = beside.put_side_by_side(one, other, articles.names(store, [one.article.id, other.article.id]))
    if output is not None:
        write_bytes(Path(output), beside.page(pair, language).encode("utf-8", "replace"))
        click.echo(f"The page is in {output}", err=True)
    if as_json:
        print_json(beside.record(pair))
    elif output is None:
        _show(console(), labels(language), pair)


def _show(out: Console, say: Labels, pair: "Pair") -> None:
    """Everything of A above what B has at the same place: columns would tear Arabic lines apart in most terminals."""
    from tawatur.beside import telling

    for letter, side in zip("ab", pair.sides, strict=True):
        line(
            out,
            (f"{say(f'beside.{letter}')}  ", "bold cyan"),
            (" ".join((side.article.title or side.source).split()), "bold"),
        )
    heading(out, say("beside.facts"))
    for fact in telling.facts(pair, say):
        line(out, (f"{say(fact.key)}: ", "bold"), indent=2)
        style = "yellow" if fact.differs else ""
        for letter, told in (("a", fact.a), ("b", fact.b)):
            line(out, (f"{say(f'beside.{letter}')} ", "cyan"), (apart(told or "–", say), style), indent=4)
    _statements(out, say, pair)
    _differences(out, say, pair)
    _passages(out, say, pair)


def _statements(out: Console, say: Labels, pair: "Pair") -> None:
    from tawatur.beside import telling

    heading(out, say("statements"))
    if not pair.aligned:
        line(out, say("nothing_said"), indent=2)
    for aligned in pair.aligned:
        relation = aligned.relation
        key = f"beside.{relation}" if relation in ("only_a", "only_b") else f"relation.{relation}"
        who = apart(telling.speakers(aligned, say), say)
        line(out, (who, "bold"), " · ", (say(key), RELATIONS[relation]), indent=2)
        _of_side(out, say, "a", pair.a, aligned)
        _of_side(out, say, "b", pair.b, aligned)


def _of_side(out: Console, say: Labels, letter: str, side: "Side", aligned: "Aligned") -> None:
    from tawatur.beside import telling

    statement = aligned.a if letter == "a" else aligned.b
    if statement is None:
        return
    told = telling.words(side, statement)
    words = quotation(told) if statement.mode == "direct" else told
    unsure = f" · {say('unsure')}" if statement.unsure else ""
    line(out, (f"{say(f'beside.{letter}')} ", "cyan"), apart(words, say), (unsure, "yellow"), indent=4)
    if way := telling.way(side, statement, say):
        line(out, (apart(way, say), "dim"), indent=6)


def _differences(out: Console, say: Labels, pair: "Pair") -> None:
    heading(out, say("what_differs"))
    if not pair.discrepancies:
        line(out, say("nothing_differs"), indent=2)
    for discrepancy in pair.discrepancies:
        verdict = (say(f"verdict.{discrepancy.verdict}"), STYLES[discrepancy.verdict])
        line(out, verdict, " · ", subject_of(discrepancy, say), indent=2)
        for value in discrepancy.values:
            letter, side = ("a", pair.a) if value.article == pair.a.article.id else ("b", pair.b)
            before, words, after = surroundings(side.article.text, value.span.start, value.span.end)
            line(out, (f"{say(f'beside.{letter}')} ", "cyan"), before, (words, "underline"), after, indent=4)


def _passages(out: Console, say: Labels, pair: "Pair") -> None:
    from tawatur.beside import telling

    heading(out, say("shared_wording"))
    if not pair.passages:
        line(out, say("beside.nothing_shared"), indent=2)
    if direction := telling.direction(pair, say):
        line(out, direction, indent=2)
    for passage in pair.passages:
        told = " ".join(passage.a_span.of(pair.a.article.text).split())
        amount = say.count("n_words", len(told.split()))
        if len(told) > LONGEST:
            told = told[:LONGEST].rsplit(" ", 1)[0] + " …"
        line(out, apart(told, say), (f" ({amount}, {passage.similarity:.0%})", "dim"), indent=4)
