"""Prose: an article's own words, leftovers left out, as headline and paragraphs."""

from dataclasses import dataclass
from functools import cached_property

from tawatur.model import Article

LEAD_PARAGRAPHS = 2
"""Paragraphs that tell what happened; what follows is detail and background."""

SHORTEST = 6
"""Words that a line needs to be a paragraph and no heading or scrap."""


@dataclass(frozen=True)
class Prose:
    """The headline (empty where there is none) and the paragraphs of an article."""

    headline: str
    paragraphs: tuple[str, ...]

    @cached_property
    def lead(self) -> str:
        """The first paragraphs that are more than a scrap."""
        long = [p for p in self.paragraphs if len(p.split()) >= SHORTEST]
        return "\n".join(long[:LEAD_PARAGRAPHS])


def prose_of(article: Article) -> Prose:
    """The prose of `article`."""
    aside = sorted([x.span for x in article.excluded] + ([article.title_span] if article.title_span else []))
    pieces, position = [], 0
    for span in aside:
        if span.start > position:
            pieces.append(article.text[position : span.start])
        position = max(position, span.end)
    pieces.append(article.text[position:])
    lines = [line.strip() for piece in pieces for line in piece.splitlines()]
    return Prose(article.title or "", tuple(line for line in lines if line))
