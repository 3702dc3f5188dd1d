"""What the grammar of reporting finds in a text, for the tests beside this module."""

from tawatur.attribution import attribute
from tawatur.mentions import find_mentions, find_times
from tawatur.model import Article, Span, Statement
from tawatur.text import prepare


def statements(text: str, title: str = "") -> list[Statement]:
    """The statements of an article with this text and title; spans count from the title."""
    whole = f"{title}\n\n{text}" if title else text
    span = Span(0, len(title)) if title else None
    document = prepare(
        Article(id="a", source="a", text=whole, title=title or None, title_span=span, outlet="own")
    )
    entities, mentions = find_mentions(document)
    return attribute(document, entities, mentions, find_times(document))


def said(text: str, title: str = "") -> list[tuple[list[str], str]]:
    """The top-level statements as (speakers, content)."""
    whole = f"{title}\n\n{text}" if title else text
    return [
        (
            [s.name or f"?{s.description}" for s in found.speakers],
            " / ".join(c.of(whole) for c in found.content),
        )
        for found in statements(text, title)
        if found.parent is None
    ]
