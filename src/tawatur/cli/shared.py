"""`tawatur article ID --shared`: where else in the store the article's wording stands."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console

from tawatur.cli.naming import outlet_name, published
from tawatur.cli.screen import apart, heading, line
from tawatur.knowledge.labels import Labels
from tawatur.model import Article, Passage

if TYPE_CHECKING:  # the engine is loaded when it is asked for
    from tawatur.beside import Elsewhere

LONGEST = 300
"""Characters of a passage that are shown."""


def show_shared(out: Console, say: Labels, article: Article, found: Sequence["Elsewhere"]) -> None:
    """Each article that shares wording with `article`, with the passages and who likely has them from whom."""
    heading(out, say("shared_wording"))
    if not found:
        line(out, say("shared.nothing"), indent=2)
    for other in found:
        outlet = outlet_name(other.article.outlet, say) if other.article.outlet else say("no_outlet")
        stories = say("comma").join(str(number) for number in other.stories)
        facts = [
            outlet,
            published(other.article.published, say),
            *([f"{say('story')} {stories}"] if stories else []),
            say.count("n_words", other.words),
        ]
        title = " ".join((other.article.title or other.source).split())
        line(out, (f"{other.number}  ", "bold cyan"), (apart(title, say), "bold"), indent=2)
        line(out, " · ".join(facts), indent=6)
        whence = dict.fromkeys(likely(passage, say) for passage in other.passages)
        line(out, (" · ".join(whence), "dim"), indent=6)
        for passage in other.passages:
            told = " ".join(passage.a_span.of(article.text).split())
            if len(told) > LONGEST:
                told = told[:LONGEST].rsplit(" ", 1)[0] + " …"
            line(out, apart(told, say), indent=8)


def likely(passage: Passage, say: Labels) -> str:
    """Who likely has `passage` from whom, `a` being this article and `b` that one."""
    if passage.direction != "common_origin":
        return say(f"shared.{passage.direction}")
    if passage.origin is None:
        return say("shared.one_origin")
    return f"{say('shared.common_origin')} {outlet_name(passage.origin, say)}"
