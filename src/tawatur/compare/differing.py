"""The making of discrepancies: one id, one order of values, one way to name them and to say why."""

from collections.abc import Sequence

from tawatur.knowledge.labels import labels
from tawatur.model import (
    Article,
    Discrepancy,
    DiscrepancyKind,
    DiscrepancyValue,
    Entity,
    Message,
    Span,
    Speaker,
    Term,
    Verdict,
)


def value_of(article: Article, span: Span, value: str | None = None) -> DiscrepancyValue:
    """The value that `article` gives at `span`; as printed, unless `value` says what it stands for."""
    words = " ".join(span.of(article.text).split()) if value is None else value
    return DiscrepancyValue(value=words, article=article.id, span=span, outlet=article.outlet)


def said(key: str, **terms: Term | str | Sequence[Term]) -> Message:
    """The message of labels.yaml's `key`; a term may be words as printed, a `Term`, or several."""
    return Message(key, {place: _terms(given) for place, given in terms.items()})


def _terms(given: Term | str | Sequence[Term]) -> tuple[Term, ...]:
    if isinstance(given, str):
        return (Term(ar=given),)
    return (given,) if isinstance(given, Term) else tuple(given)


def named(entity: Entity | Speaker) -> Term:
    """An entity or a speaker by name in both languages, as far as they are known."""
    return Term(ar=entity.name or getattr(entity, "description", None) or "", en=entity.name_en)


def discrepancy(
    story: str,
    kind: DiscrepancyKind,
    verdict: Verdict,
    about: Message,
    values: Sequence[DiscrepancyValue],
    because: Sequence[Message],
) -> Discrepancy:
    """A discrepancy with an id made of its kind and of where its first value stands, so that it stays the same."""
    first, english = values[0], labels("en")
    return Discrepancy(
        id=f"d-{kind}-{first.article[:16]}-{first.span.start}",
        story=story,
        kind=kind,
        verdict=verdict,
        subject=english.tell(about),
        values=tuple(values),
        reason="; ".join(english.tell(message) for message in because),
        about=about,
        because=tuple(because),
    )
