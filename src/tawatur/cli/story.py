"""`tawatur stories` and `tawatur story ID`: the stories, and one story's record."""

from typing import get_args

import click
from rich.console import Console

from tawatur.cli.differing import how_named, left_out, shared, what_differs
from tawatur.cli.naming import carrier_name, moment, published, quotation, speaker_name
from tawatur.cli.options import json_option, language_option, print_json, store_option
from tawatur.cli.screen import apart, console, heading, line
from tawatur.cli.timeline import timeline
from tawatur.export import records
from tawatur.knowledge.labels import Labels, Language, labels
from tawatur.model import Article, CorrectionRule
from tawatur.store import open_store, stories
from tawatur.store.articles import Names
from tawatur.store.dossier import (
    Carrier,
    Dossier,
    Utterance,
    Voice,
    Wording,
    line_moments,
    open_dossier,
    own_moments,
)
from tawatur.store.stories import Listed
from tawatur.text.wordings import differences, kin

SHOWN = 40
"""Statements that a record shows unless all are asked for: a few screens."""

APART = 8
"""Pieces that a wording and the first have apart, at most, to be shown word by word; more, and it is another sentence."""

MOMENTS = 30
"""Moments that a timeline shows unless all are asked for: those that most outlets tell."""


@click.command("stories")
@store_option
@language_option
@json_option
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many.")
@click.option("--all", "everything", is_flag=True, help="All of them.")
@click.option(
    "--at-least",
    type=click.IntRange(1),
    default=1,
    help="Only stories of so many articles, copies not counted.",
)
def stories_command(
    address: str, language: Language, as_json: bool, limit: int, everything: bool, at_least: int
) -> None:
    """List the stories, newest first."""
    store = open_store(address)
    listed = stories.listed(store, limit=None if everything else limit, at_least=at_least)
    if as_json:
        for item in listed:
            print_json(_listed_record(item))
        return
    say, out = labels(language), console()
    if not listed:
        line(out, say("empty_store"))
    for item in listed:
        _list_one(out, say, item)
    total = stories.count(store, at_least=at_least)
    if total > len(listed):
        line(out, (f"{say.count('more_found', total - len(listed))} (--all)", "dim"))


def _listed_record(item: Listed) -> records.Record:
    story = item.story
    return {
        "number": item.number,
        "id": story.id,
        "title": story.title,
        "first": story.first,
        "last": story.last,
        "place": story.place,
        "date": story.date,
        "articles": story.articles,
        "copies": story.copies,
        "outlets": item.outlets,
        "discrepancies": item.discrepancies,
    }


def _list_one(out: Console, say: Labels, item: Listed) -> None:
    story = item.story
    facts = [
        moment(story.date or story.first, say),
        say.count("n_articles", len(story.articles) - story.repeats),
        say.count("n_outlets", item.outlets),
    ]
    if story.repeats:
        facts.insert(2, say.count("n_copies", story.repeats))
    if item.discrepancies:
        facts.append(say.count("n_differences", item.discrepancies))
    line(out, (f"{item.number:>4}  ", "bold cyan"), " · ".join(facts))
    line(out, (story.title, "bold"), indent=6)


@click.command("story")
@click.argument("name", metavar="ID")
@store_option
@language_option
@json_option
@click.option("--all", "everything", is_flag=True, help="Every statement, not only the most carried ones.")
@click.option(
    "--line", "whole_line", is_flag=True, help="The timeline of the whole storyline, not only of the story."
)
def story_command(
    name: str, address: str, language: Language, as_json: bool, everything: bool, whole_line: bool
) -> None:
    """Show the record of the story ID: a number from `tawatur stories`, or an id or how it begins."""
    store = open_store(address)
    dossier = open_dossier(store, name)
    if as_json:
        record = _record(dossier)
        if whole_line:
            told = line_moments(store, dossier)
            record["line_moments"] = [records.moment(x.moment, dossier.names) for x in told]
        print_json(record)
        return
    say, out = labels(language), console()
    _opening(out, say, dossier)
    _who_said(out, say, dossier, None if everything else SHOWN)
    if not dossier.compared:
        heading(out, say("not_compared"))
        return
    what_differs(out, say, dossier)
    how_named(out, say, dossier)
    left_out(out, say, dossier)
    shared(out, say, dossier)
    told = line_moments(store, dossier) if whole_line else own_moments(dossier)
    timeline(out, say, dossier.names, told, None if everything else MOMENTS)


def _record(dossier: Dossier) -> records.Record:
    names = dossier.names
    utterances = [u for voice in dossier.voices for u in voice.utterances]
    carriers = [c for u in utterances for w in u.wordings for c in w.carriers]
    return {
        "number": dossier.number,
        "story": records.story(dossier.story, names),
        "lead": dossier.lead,
        "articles": [records.article(a, names.source(a.id)) for a in dossier.articles],
        "statements": [_statement_record(c, names) for c in carriers],
        "groups": [records.group(u.group, list(u.group.statements)) for u in utterances if u.group],
        "discrepancies": [records.discrepancy(d, names) for d in dossier.discrepancies],
        "omissions": [records.omission(o, names) for o in dossier.omissions],
        "passages": [records.passage(p, names) for p in dossier.passages],
        "namings": [records.naming(n, names) for n in dossier.namings],
        "moments": [records.moment(m, names) for m in dossier.moments],
        "storyline": [story.id for _, story in dossier.line],
    }


def _statement_record(carrier: Carrier, names: Names) -> records.Record:
    source = names.source(carrier.article.id)
    return records.statement(carrier.statement, source, source)


def _opening(out: Console, say: Labels, dossier: Dossier) -> None:
    story = dossier.story
    counts = (say.count("n_articles", len(dossier.articles)), say.count("n_outlets", dossier.outlets))
    line(out, (f"{say('story')} {dossier.number}", "bold cyan"), " · ", " · ".join(counts))
    line(out, (story.title, "bold"))
    if dossier.lead:
        line(out, dossier.lead)
    out.print()
    line(out, (f"{say('when')}: ", "bold"), moment(story.date, say), _also(say, dossier, "time"))
    place = apart(story.place, say) if story.place else say("not_known")
    line(out, (f"{say('where')}: ", "bold"), place, _also(say, dossier, "place"))
    line(out, (f"{say('in_articles')}:", "bold"))
    by_id = {article.id: article for article in dossier.articles}
    copies = {group[0]: group[1:] for group in story.copies}
    repeated = {article for group in copies.values() for article in group}
    for article in dossier.articles:
        if article.id not in repeated:
            _article(out, say, dossier, article, indent=2)
        for copy in copies.get(article.id, ()):
            if copy in by_id:
                _article(out, say, dossier, by_id[copy], indent=4, lead=f"{say('copies')}: ")
    if dossier.line:
        line(out, (f"{say('line')}:", "bold"))
    for number, other in dossier.line:
        line(out, (f"{say('story')} {number}: ", "cyan"), apart(other.title, say), indent=2)


def _article(
    out: Console, say: Labels, dossier: Dossier, article: Article, *, indent: int, lead: str = ""
) -> None:
    """An article of the story: who has it, when, under which name; with `lead` a copy of the one above it."""
    told = published(article.published, say)
    source = f" · {apart(dossier.names.source(article.id), say)}" if article.outlet else ""
    line(
        out,
        (lead, "dim"),
        carrier_name(article, dossier.names, say),
        (f" · {told}{source}", "dim"),
        indent=indent,
    )


def _also(say: Labels, dossier: Dossier, kind: str) -> tuple[str, str]:
    """Which discrepancies bear on the time or the place of the story."""
    bearing = [f"D{i}" for i, d in enumerate(dossier.discrepancies, 1) if d.kind == kind]
    return (f"  ({say('see')}: {', '.join(bearing)})" if bearing else "", "yellow")


def _who_said(out: Console, say: Labels, dossier: Dossier, limit: int | None) -> None:
    """The voices with the `limit` utterances that most outlets carry, or all; numbers are those of the whole."""
    heading(out, say("who_said"))
    if not dossier.voices:
        line(out, say("nothing_said"))
    every = [u for voice in dossier.voices for u in voice.utterances]
    ranked = sorted(range(len(every)), key=lambda i: (-every[i].outlets, i))
    shown = set(ranked[:limit])
    number = 0
    for voice in dossier.voices:
        own = range(number, number + len(voice.utterances))
        number = own.stop
        if shown.isdisjoint(own):
            continue
        _voice(out, say, voice)
        for position, utterance in zip(own, voice.utterances, strict=True):
            if position in shown:
                _utterance(out, say, dossier, position + 1, utterance)
    if len(every) > len(shown):
        out.print()
        line(out, (say.count("n_more_statements", len(every) - len(shown)), "dim"))


def _voice(out: Console, say: Labels, voice: Voice) -> None:
    out.print()
    line(out, (say("comma").join(speaker_name(s, say) for s in voice.speakers), "bold"))
    if any(s.name_en for s in voice.speakers) and say.language == "en":
        arabic = say("comma").join(apart(s.name, say) for s in voice.speakers if s.name)
        line(out, (arabic, "dim"))


def _utterance(out: Console, say: Labels, dossier: Dossier, number: int, utterance: Utterance) -> None:
    statement, group = utterance.statement, utterance.group
    facts = [say(f"act.{statement.cue.act}"), say(f"mode.{statement.mode}")]
    facts.append(say.count("n_outlets", utterance.outlets))
    if group is not None and utterance.outlets > 1:
        known = group.origins is not None
        facts.append(say.count("n_origins", group.origins or 0) if known else say("origins_unknown"))
        facts.append(say(f"relation.{group.relation}"))
    line(out, (f"{number}. ", "cyan"), (" · ".join(facts), "green"), indent=2)
    for wording in utterance.wordings:
        _wording(out, say, dossier, wording, utterance)


def _wording(out: Console, say: Labels, dossier: Dossier, wording: Wording, utterance: Utterance) -> None:
    """A wording, what it has apart from the first, and who carries it; an act is told where it is not that of the first."""
    quoted, usual = wording.carriers[0].statement.mode == "direct", utterance.statement.cue.act
    line(out, quotation(wording.text) if quoted else wording.text, indent=5)
    first = utterance.wordings[0].text
    pieces = differences(first, wording.text)
    apart_ones = [piece for piece in pieces if piece.kind != "same"]
    if 0 < len(apart_ones) <= APART and kin(pieces):
        told = [f"{'−' if piece.kind == 'gone' else '+'} {apart(piece.words, say)}" for piece in apart_ones]
        line(out, ("   ".join(told), "yellow"), indent=7)
    for carrier in wording.carriers:
        act = carrier.statement.cue.act
        other = f" · {say(f'act.{act}')}" if act != usual else ""
        line(out, (_way(say, dossier, carrier) + other, "dim"), indent=7)


def _way(say: Labels, dossier: Dossier, carrier: Carrier) -> str:
    """Outlet ← agency ← source ← speaker."""
    steps = [carrier_name(carrier.article, dossier.names, say)]
    steps += [speaker_name(step, say) for step in carrier.way]
    steps.append(say("comma").join(speaker_name(s, say) for s in carrier.statement.speakers))
    headline = f" ({say('in_headline')})" if carrier.statement.headline else ""
    by_hand = not frozenset(get_args(CorrectionRule)).isdisjoint(carrier.statement.rules)
    unsure = f" ({say('unsure')})" if carrier.statement.unsure else ""
    return say("from").join(steps) + headline + unsure + (f" ({say('corrected')})" if by_hand else "")
