"""Utterance: a statement with what comparing it needs: its words, weighted, in forms that inflection does not hide."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tawatur.model import Analysis, Article, Entity, Statement
from tawatur.text import fold
from tawatur.text.rarity import rarity
from tawatur.text.stems import stem

NAME = 5.0
"""Weight of a name, whatever its words: a name is written in several ways."""

COMMON = 0.7
"""Words of less weight are particles; they would make any two statements alike."""

_WORD = re.compile("[\u0621-\u0652\u0670-\u06d3]+|[0-9]+|[A-Za-z]{2,}")


@dataclass(frozen=True)
class Utterance:
    """A statement of `article`; `terms` are the stems and names of its content with their weights."""

    statement: Statement
    article: Article
    speakers: tuple[Entity, ...]
    terms: Mapping[str, float]

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def outlet(self) -> str:
        """The outlet; an article of no known outlet counts as one of its own."""
        return self.article.outlet or self.article.id

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


def utterances_of(analysis: Analysis) -> list[Utterance]:
    """The statements of an analysed article as utterances, those without any telling word left out."""
    entities = {entity.id: entity for entity in analysis.entities}
    heads = {m.head.start: (m.head.end, m.entity) for m in analysis.mentions if m.how in ("name", "metonym")}
    found = []
    for statement in analysis.statements:
        terms = _terms(analysis.article.text, statement, heads)
        speakers = tuple(entities.get(s.entity) or _described(s.entity, s.name) for s in statement.speakers)
        if terms:
            found.append(Utterance(statement, analysis.article, speakers, terms))
    return found


def _described(identifier: str, name: str | None) -> Entity:
    kind = "unnamed" if name is None else "organisation"
    return Entity(id=identifier, kind=kind, name=name or identifier)  # type: ignore[arg-type]


def _terms(text: str, statement: Statement, heads: dict[int, tuple[int, str]]) -> dict[str, float]:
    """Stems and names in the content; a name that a preposition is joined to counts as the name."""
    terms: dict[str, float] = {}
    for span in statement.content:
        position = span.start
        for match in _WORD.finditer(text, span.start, span.end):
            if match.start() < position:
                continue
            head = next((heads[at] for at in range(match.start(), match.start() + 3) if at in heads), None)
            if head is not None and head[0] <= span.end and head[0] > match.start():
                terms[f"@{head[1]}"] = NAME
                position = head[0]
                continue
            term = stem(fold(match.group()))
            if (weight := rarity(term)) > COMMON:
                terms[term] = weight
    return terms
