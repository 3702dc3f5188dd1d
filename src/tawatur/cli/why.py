"""`tawatur article ID --why`: what found a statement, in an editor's words."""

import re
from collections.abc import Callable, Iterator
from typing import get_args

from rich.console import Console

from tawatur.cli.naming import quotation, speaker_name
from tawatur.cli.screen import apart, heading, line
from tawatur.knowledge.labels import Labels
from tawatur.model import (
    AnswerRule,
    Article,
    ChainRule,
    CorrectionRule,
    FrameRule,
    Link,
    PostRule,
    Rule,
    Span,
    SpeakerRule,
    Statement,
)

BARE: frozenset[Rule] = frozenset(("frame_object", "frame_source", "frame_post"))
"""Frames with no word or mark between cue and content."""

MARKED: frozenset[Rule] = frozenset(("frame_quotation", "frame_colon"))
"""Frames that a mark introduces."""

VERBLESS: frozenset[Rule] = frozenset(("speaker_in_heading", "speaker_beside"))
"""What is told without a verb of saying."""

_MARK = r"[:,،«»\"'“”„‘’(]"
_MARKS = re.compile(rf"{_MARK}(?:\s|{_MARK})*$")
_WORD = re.compile(rf"\S+?(?:\s|{_MARK})*$")

LONGEST = 90
"""Characters shown of words that only serve to find the place: a line of the terminal."""

PARTS: dict[str, tuple[Rule, ...]] = {
    "frame": (*get_args(FrameRule), *get_args(PostRule), *get_args(AnswerRule)),
    "speaker": get_args(SpeakerRule),
    "chain": get_args(ChainRule),
    "corrected": get_args(CorrectionRule),
}
"""What each rule of a statement explains."""


def explain(out: Console, say: Labels, article: Article, statement: Statement) -> None:
    """The cue, what introduced the content and where it stands, why that speaker, what made the chain, each with its words."""
    cue = statement.cue
    verb = f"{apart(cue.lemma, say)}, {say(f'act.{cue.act}')}"
    meaning = verb if VERBLESS.isdisjoint(statement.rules) else say("why.no_verb")
    _part(out, say, "cue", [f"{apart(cue.span.of(article.text), say)} ({meaning})"])
    for part, rules in PARTS.items():
        own = [say(f"rule.{rule}") for rule in statement.rules if rule in rules]
        if part == "frame":
            own += [words(say, article, span) for span in introduced(article.text, statement)]
            own.append(say("comma").join(apart(f"{s.start}:{s.end}", say) for s in statement.content))
        elif part == "speaker":
            spans = dict.fromkeys(s.mention for s in statement.speakers if s.mention is not None)
            own += [words(say, article, span) for span in spans]
        elif part == "chain":
            own += [_step(say, article, link) for link in statement.chain]
        if own:
            _part(out, say, part, own)
    if statement.certainty is not None:
        _part(out, say, "certainty", [*certainty(say, say.count, statement)])


def certainty(
    say: Callable[[str], str], count: Callable[[str, int], str], statement: Statement
) -> Iterator[str]:
    """How often statements like this one are right, and what makes it less certain; labels by `say`, numbers by `count`."""
    yield count("of_100_right", round((statement.certainty or 0) * 100))
    yield from (say(f"doubt.{doubt}") for doubt in statement.doubts)


def _part(out: Console, say: Labels, part: str, told: list[str]) -> None:
    line(out, (f"{say(f'why.{part}')}: ", "bold dim"), (" · ".join(told), "dim"), indent=6)


def _step(say: Labels, article: Article, link: Link) -> str:
    return f"{speaker_name(link, say)} ({say(f'role.{link.role}')}) {words(say, article, link.span)}"


def introduced(text: str, statement: Statement) -> Iterator[Span]:
    """The word or marks right before the content that introduce it; none where nothing does but the verb."""
    if not BARE.isdisjoint(statement.rules):
        return
    begin = statement.cue.span.end
    introducing = _WORD if MARKED.isdisjoint(statement.rules) else _MARKS
    found = introducing.search(text[begin : statement.content[0].start].rstrip())
    if found:
        yield Span(begin + found.start(), begin + found.end())


def words(say: Labels, article: Article, span: Span) -> str:
    """The words at `span`, cut where they are long, in marks."""
    told = " ".join(span.of(article.text).split())
    if len(told) > LONGEST:
        told = told[:LONGEST].rsplit(" ", 1)[0] + " …"
    return apart(quotation(told), say)


def left_aside(out: Console, say: Labels, article: Article) -> None:
    """The pieces of the text that are not the article's prose, each with its reason."""
    heading(out, say("left_aside"))
    for excluded in article.excluded:
        told = words(say, article, excluded.span)
        line(out, (f"{say(f'excluded.{excluded.reason}')}: ", "bold"), (told, "dim"), indent=2)
