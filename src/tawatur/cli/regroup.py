"""`tawatur regroup STORY`: a person's word on which articles stand in a story."""

import click

from tawatur.cli.corrected import signed
from tawatur.cli.options import by_options, language_option, store_option
from tawatur.cli.screen import apart, console, line
from tawatur.compare import compare
from tawatur.correct import CorrectionError
from tawatur.correct import stories as correcting
from tawatur.engine import assemble, compare_waiting
from tawatur.knowledge.labels import Labels, Language, labels
from tawatur.model import Regrouping
from tawatur.store import Store, articles, open_store, regrouping, stories

WAYS = "--take, --merge, --split, --pin, or --undo"


@click.command("regroup")
@click.argument("story")
@click.option(
    "--take",
    "taken",
    multiple=True,
    metavar="ARTICLE",
    help="This article belongs to STORY; repeat for more.",
)
@click.option(
    "--merge", "others", multiple=True, metavar="STORY", help="This story is one with STORY; repeat for more."
)
@click.option(
    "--split",
    "parted",
    multiple=True,
    metavar="ARTICLE",
    help="These articles of STORY are a story of their own; repeat.",
)
@click.option(
    "--pin", "pinned", is_flag=True, help="The articles of STORY stay in it, whatever is read later."
)
@click.option("--undo", is_flag=True, help="Take the last correction of STORY back.")
@by_options
@store_option
@language_option
def regroup_command(
    story: str,
    taken: tuple[str, ...],
    others: tuple[str, ...],
    parted: tuple[str, ...],
    pinned: bool,
    undo: bool,
    by: str,
    note: str,
    address: str,
    language: Language,
) -> None:
    """Correct which articles STORY holds: a number from `tawatur stories`, or an id or how it begins.

    What a person puts into a story stays there, whatever is read or told again later; articles that come in still
    join by themselves.
    """
    given = (bool(taken), bool(others), bool(parted), pinned, undo)
    if sum(given) != 1:
        raise click.UsageError(f"{sum(given)} corrections were given; give one: {WAYS}.")
    store, say = open_store(address), labels(language)
    try:
        if undo:
            _undo(store, say, story)
            return
        if taken:
            made = correcting.move(store, story, taken, by, note)
        elif others:
            made = correcting.merge(store, story, others, by, note)
        elif parted:
            made = correcting.split(store, story, parted, by, note)
        else:
            made = correcting.pin(store, story, by, note)
    except CorrectionError as error:
        raise click.UsageError(str(error)) from None
    number = regrouping.put(store, made)
    _bring_up_to_date(store, say)
    show(store, say, number, made)


def _undo(store: Store, say: Labels, story: str) -> None:
    meant = stories.find(store, story).story.id
    own = [
        item.number
        for item in regrouping.listed(store)
        if meant in (item.regrouping.story, *item.regrouping.before)
    ]
    if not own:
        raise CorrectionError("story_uncorrected", story=story)
    taken = regrouping.take_back(store, own[-1])
    _bring_up_to_date(store, say)
    line(console(), (f"{say('taken_back')}:", "bold"))
    show(store, say, own[-1], taken)


def _bring_up_to_date(store: Store, say: Labels) -> None:
    """Put what waits into stories, and compare the stories that changed."""
    assemble(store)
    if compared := compare_waiting(store, compare):
        line(console(), (say.count("n_compared", compared), "dim"))


def show(store: Store, say: Labels, number: int, made: Regrouping) -> None:
    """One correction of a story: which articles it put where, who says so and when."""
    out = console()
    names = articles.names(store, made.articles)
    told = say("comma").join(apart(names.source(article), say) for article in made.articles)
    found = stories.numbered(store, [made.story])
    where = f"{say('story')} {found[0][0]}" if found else apart(made.story, say)
    line(
        out,
        (f"{say('correction')} {number}: ", "bold yellow"),
        (f"{say(f'regrouping.{made.kind}')} · {where}", "yellow"),
    )
    line(out, told, indent=2)
    line(out, (signed(say, made), "dim"), indent=2)
