"""Utterance: a statement with what comparing it needs: its words, weighted, in forms that inflection does not hide."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

import msgspec

from tawatur.compare.people import People
from tawatur.knowledge import synonyms
from tawatur.model import Analysis, Article, Entity, Quantity, Span, Statement
from tawatur.text import fold
from tawatur.text.rarity import rarity
from tawatur.text.roots import skeleton
from tawatur.text.stems import stem

NAME = 5.0
"""Weight of a name, whatever its words: a name is written in several ways."""

COMMON = 0.7
"""Words of less weight are particles; they would make any two statements alike."""

_WORD = re.compile("[\u0621-\u0652\u0670-\u06d3]+|[0-9]+|[A-Za-z]{2,}")


Heads = dict[int, tuple[int, str]]
"""Where names begin in an article: where each ends, and whose it is."""


class Word(NamedTuple):
    """A telling word of a statement: where it stands, its stem (or ``@`` and an entity), its root's consonants, its weight.

    `concepts` are the rows of the table of synonyms that hold it.
    """

    span: Span
    term: str
    root: str
    concepts: frozenset[int]
    weight: float


@dataclass(frozen=True)
class Utterance:
    """A statement of `article` by `speakers`, with the telling `words` of its content, in their order."""

    statement: Statement
    article: Article
    speakers: tuple[Entity, ...]
    words: tuple[Word, ...]
    quantities: tuple[Quantity, ...] = ()

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def outlet(self) -> str:
        """The outlet; an article of no known outlet counts as one of its own."""
        return self.article.outlet or self.article.id

    @cached_property
    def terms(self) -> Mapping[str, float]:
        """The stems and names of the content with their weights, each once."""
        return {word.term: word.weight for word in self.words}

    @cached_property
    def distinct(self) -> tuple[Word, ...]:
        """The words, each term once."""
        return tuple({word.term: word for word in reversed(self.words)}.values())[::-1]

    @cached_property
    def text(self) -> str:
        """The content as printed, its pieces joined by an ellipsis."""
        return " … ".join(span.of(self.article.text) for span in self.statement.content)

    @cached_property
    def mass(self) -> float:
        """How much the content says: the sum of its terms' weights."""
        return sum(self.terms.values())

    @cached_property
    def letters(self) -> dict[str, float]:
        """The terms as groups of three letters, so that الالتزام and يلتزم are alike; of length 1."""
        groups: Counter[str] = Counter()
        for term, weight in self.terms.items():
            framed = f"_{term}_"
            for i in range(len(framed) - 2):
                groups[framed[i : i + 3]] += weight / (len(framed) - 2)  # type: ignore[assignment]
        length = math.sqrt(sum(weight * weight for weight in groups.values())) or 1.0
        return {letters: weight / length for letters, weight in groups.items()}


def utterances_of(analysis: Analysis, people: People) -> list[Utterance]:
    """The statements of an analysed article as utterances, those without any telling word left out.

    `people` says which persons of the story are one.
    """
    entities = {entity.id: entity for entity in analysis.entities}
    heads = heads_of(analysis, people)
    found = []
    for statement in analysis.statements:
        words = tuple(
            word for span in statement.content for word in words_in(analysis.article.text, span, heads)
        )
        speakers = tuple(
            msgspec.structs.replace(e, id=people.one(e.id))
            for s in statement.speakers
            for e in [entities.get(s.entity) or _described(s.entity, s.name)]
        )
        if words:
            inside = tuple(
                q for q in analysis.quantities if any(c.contains(q.span) for c in statement.content)
            )
            found.append(Utterance(statement, analysis.article, speakers, words, inside))
    return found


def _described(identifier: str, name: str | None) -> Entity:
    kind = "unnamed" if name is None else "organisation"
    return Entity(id=identifier, kind=kind, name=name or identifier)  # type: ignore[arg-type]


def words_in(text: str, span: Span, heads: Heads) -> tuple[Word, ...]:
    """The telling words of `span`; a name that a preposition is joined to counts as the name."""
    words: list[Word] = []
    position = span.start
    for match in _WORD.finditer(text, span.start, span.end):
        if match.start() < position:
            continue
        head = next((heads[at] for at in range(match.start(), match.start() + 3) if at in heads), None)
        if head is not None and head[0] <= span.end and head[0] > match.start():
            words.append(Word(Span(match.start(), head[0]), f"@{head[1]}", "", frozenset(), NAME))
            position = head[0]
            continue
        folded = fold(match.group())
        term = stem(folded)
        if (weight := rarity(term)) > COMMON:
            root = skeleton(folded)
            words.append(Word(Span(match.start(), match.end()), term, root, concepts_of(term, root), weight))
    return tuple(words)


def heads_of(analysis: Analysis, people: People) -> Heads:
    """Where names stand in the article; `people` says which persons of the story are one."""
    return {
        m.head.start: (m.head.end, people.one(m.entity))
        for m in analysis.mentions
        if m.how in ("name", "metonym")
    }


@cache
def _concepts() -> dict[str, frozenset[int]]:
    """The rows of the table of synonyms by stem, and by ``=`` and root."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(synonyms()):
        for phrase in row.ar:
            word = fold(phrase)
            if " " not in word:
                found.setdefault(stem(word), set()).add(number)
                if len(root := skeleton(word)) > 2:
                    found.setdefault(f"={root}", set()).add(number)
    return {key: frozenset(rows) for key, rows in found.items()}


@cache
def concepts_of(term: str, root: str) -> frozenset[int]:
    """The rows of the table of synonyms that hold a word of the stem `term` or of the consonants `root`."""
    table = _concepts()
    return table.get(term, frozenset()) | (table.get(f"={root}", frozenset()) if root else frozenset())
