"""What can go wrong with a search, said to the person who typed it."""

from tawatur.knowledge.labels import Labels, labels


class QueryError(ValueError):
    """A search that cannot be understood.

    `key` says why (the label ``query_error.KEY`` has the words, with `values`); `start` and `end` are the part of the query
    that is meant, in code points.
    """

    def __init__(self, key: str, start: int, end: int, **values: object) -> None:
        """The reason `key` at ``[start, end)`` of the query, with what its label names."""
        self.key, self.start, self.end, self.values = key, start, end, values
        super().__init__(self.told(labels("en")))

    def told(self, say: Labels) -> str:
        """The message in the language of `say`."""
        return say(f"query_error.{self.key}").format(**self.values)


class SearchError(Exception):
    """The index cannot be made or used; the message says what to do."""
