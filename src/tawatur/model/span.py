"""Span: a piece of an article's untouched text."""

import msgspec


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """The half-open range ``[start, end)`` of an article's text.

    Both count code points of `Article.text` as it was read, before any normalisation. In JSON a span
    is the pair ``[start, end]``.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words this span stands for, given the text it counts in."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
