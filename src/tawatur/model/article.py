"""Article: one published text, as read."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

Reason = Literal[
    "advert",
    "byline",
    "caption",
    "comment_form",
    "copyright",
    "credit",
    "dateline",
    "entry_time",
    "foreign",
    "photo_credit",
    "reading_time",
    "related",
    "repeated_headline",
    "share_bar",
    "source_link",
    "subscription",
    "tags",
    "other",
]

Basis = Literal["stated", "inferred", "none"]

Precision = Literal["year", "month", "day", "minute", "second"]

_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute"}
"""How precise a moment is, by how many characters of ISO 8601 it has before its time zone."""


class Excluded(msgspec.Struct, frozen=True):
    """A piece of the text that is not the article's own prose; it is marked, never deleted."""

    span: Span
    reason: Reason


class Credit(msgspec.Struct, frozen=True):
    """An agency or outlet that the article as a whole is credited to (dateline, byline, credit line).

    `name` is as the knowledge tables call it, else as printed; `entity` its identifier there, if known;
    `span` the words that say so, or None where the credit stands in metadata outside the text.
    """

    name: str
    entity: str | None = None
    span: Span | None = None


class Published(msgspec.Struct, frozen=True):
    """When an article was published.

    `value` is ISO 8601, as precise as is known (``2018-05-09T12:12:27+00:00``, ``2018-05-09``, ``2018-05``)
    or None; `basis` says whether the page states it, it was inferred (from a weekday beside a dated caption,
    from the other articles of its story), or nothing is known. `span` is where the text states it.
    """

    value: str | None = None
    basis: Basis = "none"
    span: Span | None = None

    @property
    def day(self) -> str | None:
        """The date alone (``YYYY-MM-DD``), or None where it is not known to the day."""
        return self.value[:10] if self.value and len(self.value) >= 10 else None

    @property
    def precision(self) -> Precision | None:
        """How precise the value is; None where nothing is known."""
        if not self.value:
            return None
        day, clock, time = self.value.partition("T")
        bare = time.partition("+")[0].partition("-")[0].rstrip("Z")
        return _PRECISIONS.get(len(day + clock + bare), "second")


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """A post of a social network that an article shows whole: a quotation that says itself whose it is.

    `span` is all of it, `content` the words of its author; `author` the name that the post gives, `handle` what
    stands behind the @.
    """

    span: Span
    content: Span
    author: str | None = None
    handle: str | None = None
    published: Published = Published()


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a page that was written on as things happened (live blog), from its time to its last sentence."""

    span: Span
    published: Published


class Foreign(msgspec.Struct, frozen=True):
    """A paragraph in another language than the article; `language` is its ISO 639 code."""

    span: Span
    language: str


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One published text.

    `id` is a hash of outlet, address and text, so that the same text from the same place is the same article;
    `source` is the file's name or the record's own identifier, which exports refer to; `outlet` is the outlet's
    identifier in the knowledge tables or its domain; `dateline` is the place as printed; `byline` the author as
    printed; `text` is the text as read: for a plain file the decoded file, for a JSON record
    ``title + "\\n\\n" + text``. `title_span` is where the headline stands in the text; `subheadings` are
    headings inside it. `updated` is when the article was last changed, as far as it says. `posts`, `entries` and
    `foreign` are parts that are not the outlet's own running text. Offsets count code points of `text`.
    """

    id: str
    source: str
    text: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    title_span: Span | None = None
    byline: str | None = None
    dateline: str | None = None
    credits: tuple[Credit, ...] = ()
    published: Published = Published()
    updated: Published = Published()
    language: str = "ar"
    section: str | None = None
    subheadings: tuple[Span, ...] = ()
    posts: tuple[Post, ...] = ()
    entries: tuple[Entry, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    excluded: tuple[Excluded, ...] = ()
