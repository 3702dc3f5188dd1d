"""What is told of a pair, in the words of one language: the same for the terminal and the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from tawatur.beside.pair import Aligned, Pair, Side
from tawatur.brief import called as names
from tawatur.knowledge.called import outlet_name
from tawatur.knowledge.labels import Labels
from tawatur.model import Credit, Link, Speaker, Statement
from tawatur.store.dossier import way_of


@dataclass(frozen=True)
class Fact:
    """One line of the two articles' data; `differs` where both know it and say otherwise."""

    key: str
    a: str
    b: str
    differs: bool


def facts(pair: Pair, say: Labels) -> Iterator[Fact]:
    """Outlet, date, byline and so on of both, those that neither knows left out."""
    rows = {
        "outlet": tuple(outlet(side, say) for side in pair.sides),
        "published": tuple(_published(side, say) for side in pair.sides),
        "dateline": tuple(side.article.dateline or "" for side in pair.sides),
        "byline": tuple(side.article.byline or "" for side in pair.sides),
        "credited": tuple(
            say("comma").join(called(c, say) for c in side.article.credits) for side in pair.sides
        ),
        "address": tuple(side.article.url or "" for side in pair.sides),
        "statements": tuple(f"{len(side.analysis.statements):,}" for side in pair.sides),
        "beside.words": tuple(f"{side.words:,}" for side in pair.sides),
        "beside.shared": tuple(_share(side) for side in pair.sides),
    }
    for key, (a, b) in rows.items():
        if a or b:
            counted = key in ("statements", "beside.words", "beside.shared", "address")
            yield Fact(key, " ".join(a.split()), " ".join(b.split()), a != b and not counted)


def outlet(side: Side, say: Labels) -> str:
    """The outlet of a side, or its source's name."""
    return outlet_name(side.article.outlet, say.language) if side.article.outlet else side.source


def _published(side: Side, say: Labels) -> str:
    published = side.article.published
    if published.value is None:
        return ""
    told = names.minute(published.value)
    return f"{told} ({say('inferred')})" if published.basis == "inferred" else told


def _share(side: Side) -> str:
    return f"{side.shared_words:,} ({side.shared_words / side.words:.0%})" if side.words else "0"


def direction(pair: Pair, say: Labels) -> str:
    """Who likely has the shared wording from whom; empty where nothing is shared or it cannot be told."""
    directions = {passage.direction for passage in pair.passages}
    if directions == {"a_from_b"}:
        return say("beside.a_from_b")
    if directions == {"b_from_a"}:
        return say("beside.b_from_a")
    return say("beside.common") if directions == {"common_origin"} else ""


def called(one: Speaker | Link | Credit, say: Labels) -> str:
    """A name in the language of `say`, as far as it is known; the description of one who is not named."""
    told = names.called(one, say.language)
    if isinstance(one, Speaker | Link) and one.unnamed:
        return f"{told} ({say('unnamed')})" if told else say("unnamed")
    return told


def speakers(aligned: Aligned, say: Labels) -> str:
    """Who said it: as the first article has it, and where the other names somebody else, that one, too."""
    told = [_speakers(statement, say) for statement in (aligned.a, aligned.b) if statement is not None]
    return " / ".join(dict.fromkeys(told))


def _speakers(statement: Statement, say: Labels) -> str:
    return say("comma").join(called(speaker, say) for speaker in statement.speakers)


def words(side: Side, statement: Statement) -> str:
    """The words of a statement, in one line."""
    return " … ".join(" ".join(span.of(side.article.text).split()) for span in statement.content)


def way(side: Side, statement: Statement, say: Labels) -> str:
    """Outlet ← agency ← source ← speaker; empty where the outlet tells it itself."""
    steps = way_of(side.article, statement)
    if not steps:
        return ""
    named = [outlet(side, say), *(called(step, say) for step in steps), _speakers(statement, say)]
    return say("from").join(named)
