"""Raw: what a reader took from a file, a page or a record, before the text is looked at."""

import msgspec

from tawatur.read.parts import Part


class Raw(msgspec.Struct, frozen=True, kw_only=True):
    """One article as its carrier gives it.

    `title` and `body` are the two parts where the carrier tells them apart; then the article's text is
    ``title + "\\n\\n" + body``, exactly, even where the title is empty. A plain file has `title` None and its
    whole text
    in `body`. The other fields are as printed: `author` a byline or credit, `published` any way of writing a
    date,
    `updated` too, `outlet` a name, identifier or domain; `parts` are parts of `body` that the carrier marks as what they are,
    `beside` short lines that a page shows by its headline and that are no part of the text;
    `captured` is when a page was saved or archived, in ISO 8601.
    """

    source: str
    body: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    parts: tuple[Part, ...] = ()
    beside: tuple[str, ...] = ()
    captured: str | None = None

    @property
    def text(self) -> str:
        """The text that all offsets count in."""
        return self.body if self.title is None else f"{self.title}\n\n{self.body}"
