"""A timeline as a record of a story shows it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Console

from tawatur.cli.naming import carrier_name, moment, quotation, speaker_name
from tawatur.cli.screen import heading, line
from tawatur.knowledge.labels import Labels
from tawatur.model import Moment
from tawatur.store.articles import Names
from tawatur.store.dossier import LineMoment

LAYERS = ("background", "told", "ahead")
LONGEST = 300
"""Characters of a moment's words that are shown, at most."""


def timeline(out: Console, say: Labels, names: Names, told: Sequence[LineMoment], limit: int | None) -> None:
    """The timeline, background and what is to come apart; the `limit` moments that most outlets tell, or all."""
    if not told:
        return
    heading(out, say("timeline"))
    ranked = sorted(
        range(len(told)), key=lambda i: (-told[i].moment.outlets, told[i].moment.kind == "saying", i)
    )
    shown = [told[i] for i in sorted(ranked[:limit])]
    for layer in LAYERS:
        entries = [entry for entry in shown if entry.moment.layer == layer]
        if entries:
            line(out, (say(f"layer.{layer}"), "bold"), indent=2)
        for when, same in groupby(entries, key=lambda entry: _when(entry.moment, say)):
            line(out, (when, "cyan"), indent=4)
            for entry in same:
                _moment(out, say, names, entry)
    if len(told) > len(shown):
        line(out, (say.count("n_moments", len(told) - len(shown)), "dim"), indent=2)


def _when(entry: Moment, say: Labels) -> str:
    if entry.when is None:
        return say("no_time")
    told = moment(entry.when, say)
    return told if entry.basis == "words" else f"{say('no_later_than')} {told}"


def _moment(out: Console, say: Labels, names: Names, entry: LineMoment) -> None:
    first = entry.moment.evidence[0]
    words = " ".join(first.span.of(entry.articles[first.article].text).split())
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0] + " …"
    if entry.moment.kind == "saying":
        speakers = say("comma").join(speaker_name(s, say) for s in entry.speakers)
        line(out, (f"{speakers}: ", "bold"), quotation(words), indent=6)
    else:
        line(out, words, indent=6)
    line(out, (say("comma").join(dict.fromkeys(_tellers(entry, names, say))), "dim"), indent=8)


def _tellers(entry: LineMoment, names: Names, say: Labels) -> Iterator[str]:
    for evidence in entry.moment.evidence:
        yield carrier_name(entry.articles[evidence.article], names, say)
