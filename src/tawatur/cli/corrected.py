"""How corrections are shown: what was found, what it should be, who says so and when."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from rich.console import Console

from tawatur.cli.naming import moment, quotation, speaker_name
from tawatur.cli.screen import apart, heading, line
from tawatur.knowledge import acts
from tawatur.knowledge.labels import Labels
from tawatur.model import Analysis, Correction, Regrouping, Speaker
from tawatur.store.anchoring import Corrected, Kept
from tawatur.store.corrections import Listed


def told(say: Labels, correction: Correction) -> str:
    """What was found and what it should be."""
    if correction.kind == "speaker":
        before, after = speakers(say, correction.found), speakers(say, correction.speakers)
    elif correction.kind == "content":
        before = passages(say, [words.text for words in correction.anchor.content])
        after = passages(say, [words.text for words in correction.content])
    else:
        before, after = passages(say, [words.text for words in correction.anchor.content]), ""
    change = f"{say('found')}: {before}" + (f" · {say('should_be')}: {after}" if after else "")
    return f"{say(f'correction.{correction.kind}')} · {change}"


def signed(say: Labels, correction: Correction | Regrouping) -> str:
    """Who corrected, when, and why."""
    note = f" · {apart(correction.note, say)}" if correction.note else ""
    return f"{say('by_whom')} {apart(correction.by, say)} · {moment(correction.at, say)}{note}"


def speakers(say: Labels, named: Sequence[Speaker]) -> str:
    """Speakers by name."""
    return say("comma").join(speaker_name(speaker, say) for speaker in named)


def passages(say: Labels, words: Sequence[str]) -> str:
    """The pieces of what was said, on one line."""
    return apart(quotation(" … ".join(" ".join(piece.split()) for piece in words)), say)


def in_force(corrections: Sequence[Kept]) -> list[Kept]:
    """Of each kind the last one, in their order."""
    last = {kept.correction.kind: kept for kept in corrections}
    return [kept for kept in corrections if last[kept.correction.kind] is kept]


def show(out: Console, say: Labels, kept: Kept, indent: int) -> None:
    """One correction, in two lines."""
    head = f"{say('correction')} {kept.number}: "
    line(out, (head, "bold yellow"), (told(say, kept.correction), "yellow"), indent=indent)
    line(out, (signed(say, kept.correction), "dim"), indent=indent + 2)


def numbered(found: Analysis) -> dict[str, int]:
    """The number that each statement goes by in its article, by its id: its place among all that were found."""
    return {statement.id: number for number, statement in enumerate(found.statements, 1)}


def show_aside(out: Console, say: Labels, view: Corrected, numbers: Mapping[str, int]) -> None:
    """The statements that people rejected, and corrections that no longer find their words."""
    rejected = [s.id for s in view.found.statements if view.is_rejected(s.id)]
    if rejected:
        heading(out, say("not_statements"))
    for identifier in rejected:
        line(out, (f"[{numbers[identifier]}]", "cyan"))
        show(out, say, in_force(view.by_statement[identifier])[-1], indent=4)
    if view.lost:
        heading(out, say("corrections_lost"))
    for kept in view.lost:
        show(out, say, kept, indent=2)


def record(view: Corrected) -> dict[str, Any]:
    """The analysis as corrected, with each statement's codes for event data, and the corrections, as JSON has them."""
    codes = {row.act: row for row in acts()}
    analysis: dict[str, Any] = msgspec.to_builtins(view.analysis)
    for statement, told in zip(view.analysis.statements, analysis["statements"], strict=True):
        row = codes[statement.cue.act]
        told |= {"plover": row.plover, "cameo": row.cameo}
    applied = [(identifier, kept) for identifier, own in view.by_statement.items() for kept in own]
    lost = [(None, kept) for kept in view.lost]
    corrections = [
        {"number": kept.number, "statement": identifier, "correction": kept.correction}
        for identifier, kept in (*applied, *lost)
    ]
    return analysis | {"corrections": corrections}


def show_listed(out: Console, say: Labels, item: Listed) -> None:
    """A correction in the list of all: of which article, in what state."""
    style = "bold red" if item.state == "lost" else "bold yellow"
    line(
        out,
        (f"{item.number:>4}  ", style),
        apart(item.source, say),
        " · ",
        (say(f"state.{item.state}"), style),
    )
    line(out, told(say, item.correction), indent=6)
    line(out, (signed(say, item.correction), "dim"), indent=6)
