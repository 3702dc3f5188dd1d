"""Story and storyline: articles about one happening, stories of one development."""

import msgspec


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Articles about one happening.

    `articles` are `Article.id`s in order of publication; `title` is one article's headline (`title_from` its id);
    `first` and `last` are the publication times of the first and last article; `date` and `place` are the
    happening's own, as most articles give them. `reasons` says why each further article joined. `copies` are the articles
    that are near-duplicates of each other, the first to appear first: each such group is one text.
    """

    id: str
    articles: tuple[str, ...]
    title: str
    title_from: str
    first: str | None = None
    last: str | None = None
    date: str | None = None
    place: str | None = None
    reasons: tuple[str, ...] = ()
    copies: tuple[tuple[str, ...], ...] = ()

    @property
    def repeats(self) -> int:
        """How many of the articles repeat the text of another of them."""
        return sum(len(group) - 1 for group in self.copies)


class Storyline(msgspec.Struct, frozen=True, kw_only=True):
    """Stories (their ids) that belong to one development, and why."""

    id: str
    stories: tuple[str, ...]
    reason: str = ""
