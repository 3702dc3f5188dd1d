"""`tawatur correct` and `tawatur corrections`: a person's corrections of speakers and words."""

from collections.abc import Callable, Sequence

import click

from tawatur.cli.corrected import numbered, show, show_listed
from tawatur.cli.options import by_options, json_option, language_option, print_json, store_option
from tawatur.cli.regroup import show as show_regrouping
from tawatur.cli.screen import console, line
from tawatur.compare import compare
from tawatur.correct import (
    CorrectionError,
    correct_content,
    correct_speakers,
    meant,
    passage,
    pick,
    reject,
    spans_of,
    unnamed,
)
from tawatur.engine import compare_waiting
from tawatur.knowledge.labels import Labels, Language, labels
from tawatur.model import Correction, Span, Statement
from tawatur.store import Store, articles, correcting, corrections, open_store, regrouping
from tawatur.store.anchoring import Corrected, Kept

WAYS = "--speaker or --unnamed, --content, --content-text, --reject, or --undo"


@click.command("correct")
@click.argument("article")
@click.argument("statement")
@click.option(
    "--speaker", "names", multiple=True, metavar="NAME|ID", help="Who said it; repeat for joint speakers."
)
@click.option(
    "--unnamed", "descriptions", multiple=True, metavar="TEXT", help="Who said it, where nobody is named."
)
@click.option("--content", metavar="START:END,…", help="What was said, by characters of the article's text.")
@click.option(
    "--content-text", "wordings", multiple=True, metavar="WORDS", help="What was said; repeat for pieces."
)
@click.option("--reject", "rejected", is_flag=True, help="The article reports no such statement.")
@click.option("--undo", is_flag=True, help="Take the last correction of this statement back.")
@by_options
@store_option
@language_option
def correct_command(
    article: str,
    statement: str,
    names: tuple[str, ...],
    descriptions: tuple[str, ...],
    content: str | None,
    wordings: tuple[str, ...],
    rejected: bool,
    undo: bool,
    by: str,
    note: str,
    address: str,
    language: Language,
) -> None:
    """Correct STATEMENT of ARTICLE, as `tawatur article ARTICLE` numbers it.

    What was found is kept beside the correction, which survives a new analysis, and a new version of the
    article where its words still stand.
    """
    store, say = open_store(address), labels(language)

    def make(view: Corrected, found: Statement) -> Correction:
        if names or descriptions:
            spoke = [*(meant(view.found, name) for name in names), *map(unnamed, descriptions)]
            return correct_speakers(view, found, spoke, by, note)
        if rejected:
            return reject(view, found, by, note)
        text = view.found.article.text
        spans = spans_of(text, content) if content is not None else _places(text, wordings, found.content)
        return correct_content(view, found, spans, by, note)

    ways = (bool(names or descriptions), content is not None, bool(wordings), rejected, undo)
    if sum(ways) != 1:
        raise click.UsageError(f"{sum(ways)} corrections were given; give one: {WAYS}.")
    try:
        _correct(store, say, article, statement, None if undo else make)
    except CorrectionError as error:
        raise click.UsageError(str(error)) from None


def _places(text: str, wordings: Sequence[str], near: Sequence[Span]) -> list[Span]:
    """Where the wordings stand, in the order of the text."""
    return sorted(passage(text, words, near) for words in wordings)


def _correct(
    store: Store,
    say: Labels,
    article: str,
    name: str,
    make: Callable[[Corrected, Statement], Correction] | None,
) -> None:
    """Make and store a correction, or without `make` take the last one back; show what it changed."""
    out = console()
    view = corrections.view(store, articles.find(store, article).article.id)
    statement = pick(view, name)
    if make is not None:
        correction = make(view, statement)
        number = correcting.put(store, correction)
    else:
        made = view.by_statement.get(statement.id, ())
        if not made:
            raise CorrectionError("statement_uncorrected", number=name, source=view.found.article.source)
        number = made[-1].number
        correction = correcting.take_back(store, number)
        line(out, (f"{say('taken_back')}:", "bold"))
    line(out, (f"{view.found.article.source} [{numbered(view.found)[statement.id]}]", "bold cyan"))
    show(out, say, Kept(number, correction), indent=2)
    compared = compare_waiting(store, compare, holding=correction.article)
    if compared:
        line(out, (say.count("n_compared", compared), "dim"), indent=2)


@click.command("corrections")
@click.option("--undo", "number", type=click.IntRange(1), metavar="NUMBER", help="Take this correction back.")
@store_option
@language_option
@json_option
def corrections_command(number: int | None, address: str, language: Language, as_json: bool) -> None:
    """List what people corrected: what was found, what it should be, who says so, and whether it still applies.

    Corrections of stories come last; `tawatur regroup STORY --undo` takes them back.
    """
    store, say, out = open_store(address), labels(language), console()
    if number is not None:
        taken = Kept(number, correcting.take_back(store, number))
        compare_waiting(store, compare, holding=taken.correction.article)
        line(out, (f"{say('taken_back')}:", "bold"))
        show(out, say, taken, indent=2)
        return
    listed, regrouped = corrections.listed(store), regrouping.listed(store)
    if as_json:
        print_json([*listed, *regrouped])
        return
    if not listed and not regrouped:
        line(out, say("no_corrections"))
    for item in listed:
        show_listed(out, say, item)
    for one in regrouped:
        show_regrouping(store, say, one.number, one.regrouping)
