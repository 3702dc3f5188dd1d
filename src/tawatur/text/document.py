"""Document: an article's text as tokens, sentences and quotations, the form in which all stages read it."""

from collections.abc import Set
from typing import Any

import msgspec

from tawatur.model import Article
from tawatur.text.written import Written


class Quotation(msgspec.Struct, frozen=True):
    """A stretch between quotation marks, in tokens.

    `opening` is the token of the opening mark, `closing` that of the closing one, or None where it is never
    closed; `end` is the first token after the quoted words: the closing mark's, or where a stop before the next
    quotation or else the paragraph ends. A closed one may run over several paragraphs. `depth` is 0 for an
    outer quotation, 1 for one inside it.
    """

    opening: int
    closing: int | None
    end: int
    depth: int = 0


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """An article's analysed text: parallel lists, one entry a token, leftovers left out.

    `starts` and `ends` count code points of the article's untouched text. `written` are the words with what is known of them,
    whose forms `light` and `fold` give, too. `kinds` holds one letter a token:
    ``w`` Arabic word, ``l`` word in other letters, ``n`` number, ``o`` opening and ``c`` closing quotation
    mark, ``q`` a quotation mark whose direction only its place tells, ``.`` full stop, ``:`` colon, ``,``
    comma or semicolon, ``(`` ``)`` brackets, ``-`` dash, ``?`` question or exclamation mark, ``…`` ellipsis,
    ``p`` anything else. `sentences` and `paragraphs` are ``(first, after last)`` ranges of tokens. `heading`
    marks the paragraphs that are headline or subheading (their index). `places` tells where each folded word stands.
    `read` holds what `read_once` keeps.
    """

    article: Article
    starts: list[int]
    ends: list[int]
    written: list[Written]
    light: list[str]
    fold: list[str]
    kinds: list[str]
    places: dict[str, list[int]]
    sentences: list[tuple[int, int]]
    paragraphs: list[tuple[int, int]]
    quotations: list[Quotation]
    headings: frozenset[int] = frozenset()
    read: dict[str, dict[int, Any]] = {}

    def words(self, first: int, after: int) -> str:
        """The untouched text of tokens ``first`` to ``after - 1``."""
        return self.article.text[self.starts[first] : self.ends[after - 1]] if after > first else ""

    def where(self, words: Set[str]) -> list[int]:
        """The tokens, in order, at which one of the folded `words` stands."""
        places = self.places
        if len(words) <= len(places):
            met = [word for word in words if word in places]
        elif isinstance(words, set | frozenset):
            met = [
                *words.intersection(places)
            ]  # walks through `places`; a view's `&` through `words`, however many they are
        else:
            met = [word for word in places if word in words]
        return sorted([at for word in met for at in places[word]])

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.starts)
