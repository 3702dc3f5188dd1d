"""Differing wording: one direct quotation that stands in quotation marks with different words."""

from collections.abc import Mapping, Sequence

from tawatur.compare.differing import discrepancy, value_of
from tawatur.compare.groups import relation
from tawatur.compare.utterance import Utterance
from tawatur.model import Discrepancy, DiscrepancyValue, Group, Span

SURE = 0.45
"""Likeness from which two quotations are surely meant for the same words."""


def differing_wording(
    story: str, groups: Sequence[Group], utterances: Sequence[Utterance]
) -> list[Discrepancy]:
    """One finding a group whose direct quotations differ in more than length, with the first of each wording."""
    by_id = {u.id: u for u in utterances}
    found = []
    for group in groups:
        quoted = _quoted(group, by_id)
        if len(quoted) > 1:
            speakers = ", ".join(s.name for s in quoted[0].speakers)
            reason = (
                "all stand in quotation marks as the words of one utterance: translated apart, or not word for word "
                f"({_difference(quoted[0], quoted[1])})"
            )
            values = [_value(u) for u in quoted]
            found.append(discrepancy(story, "wording", "unsure", f"the words of {speakers}", values, reason))
    return found


def _quoted(group: Group, by_id: Mapping[str, Utterance]) -> list[Utterance]:
    """Direct quotations of the group whose wordings differ from each other, the first article of each wording."""
    sure = {frozenset((p.a, p.b)) for p in group.pairs if p.score >= SURE}
    distinct: list[Utterance] = []
    for utterance in (by_id[i] for i in group.statements):
        if utterance.statement.mode != "direct" or utterance.statement.parent:
            continue
        meant = all(frozenset((utterance.id, other.id)) in sure for other in distinct)
        relations = {relation(utterance, other) for other in distinct}
        apart = all(other.outlet != utterance.outlet for other in distinct)
        if apart and meant and not {"same", "extends"} & relations:
            distinct.append(utterance)
    return distinct


def _difference(one: Utterance, other: Utterance) -> str:
    """The heaviest words that only one of two wordings has, as stems."""
    mine = sorted(one.terms.keys() - other.terms.keys(), key=lambda t: -one.terms[t])[:3]
    yours = sorted(other.terms.keys() - one.terms.keys(), key=lambda t: -other.terms[t])[:3]
    return f"{'، '.join(mine) or '–'} / {'، '.join(yours) or '–'}"


def _value(utterance: Utterance) -> DiscrepancyValue:
    content = utterance.statement.content
    return value_of(utterance.article, Span(content[0].start, content[-1].end), utterance.text)
