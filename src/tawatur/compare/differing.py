"""The making of discrepancies: one id, one order of values, one way to name them."""

from collections.abc import Sequence

from tawatur.model import Article, Discrepancy, DiscrepancyKind, DiscrepancyValue, Span, Verdict


def value_of(article: Article, span: Span, value: str | None = None) -> DiscrepancyValue:
    """The value that `article` gives at `span`; as printed, unless `value` says what it stands for."""
    words = " ".join(span.of(article.text).split()) if value is None else value
    return DiscrepancyValue(value=words, article=article.id, span=span, outlet=article.outlet)


def discrepancy(
    story: str,
    kind: DiscrepancyKind,
    verdict: Verdict,
    subject: str,
    values: Sequence[DiscrepancyValue],
    reason: str,
) -> Discrepancy:
    """A discrepancy with an id made of its kind and of where its first value stands, so that it stays the same."""
    first = values[0]
    return Discrepancy(
        id=f"d-{kind}-{first.article[:16]}-{first.span.start}",
        story=story,
        kind=kind,
        verdict=verdict,
        subject=subject,
        values=tuple(values),
        reason=reason,
    )
