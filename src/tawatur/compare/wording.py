"""Differing wording: one direct quotation that stands in quotation marks with different words."""

from collections.abc import Mapping, Sequence

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.compare.groups import relation
from tawatur.compare.speakers import NAMESAKE, bond
from tawatur.compare.utterance import Utterance
from tawatur.model import Discrepancy, DiscrepancyValue, Group, Message, Span
from tawatur.text import fold
from tawatur.text.stems import stem

SURE = 0.45
"""Likeness from which two quotations are surely meant for the same words."""

SHOWN = 3
"""Words of each side that the reason names."""

_MARKS = "«»\"“”'،,.؛:;!؟?()"


def differing_wording(
    story: str, groups: Sequence[Group], utterances: Sequence[Utterance]
) -> list[Discrepancy]:
    """One finding a group whose direct quotations differ in more than length, with the first of each wording."""
    by_id = {u.id: u for u in utterances}
    found: dict[frozenset[str], Discrepancy] = {}  # a statement may stand in two groups
    for group in groups:
        quoted = _quoted(group, by_id)
        same = frozenset(u.id for u in quoted)
        if len(quoted) > 1 and same not in found:
            about = said("subject.words_of", who=[named(s) for s in quoted[0].speakers])
            mine, yours = _only(quoted[0], quoted[1]), _only(quoted[1], quoted[0])
            because = [said("reason.quoted_apart"), *_apart(mine, yours)]
            values = [_value(u) for u in quoted]
            found[same] = discrepancy(story, "wording", "unsure", about, values, because)
    return list(found.values())


def _quoted(group: Group, by_id: Mapping[str, Utterance]) -> list[Utterance]:
    """Direct quotations of the group whose wordings differ from each other, the first article of each wording.

    They are of one speaker: a state and a body of it may have said the like in words of their own.
    """
    sure = {frozenset((p.a, p.b)) for p in group.pairs if p.score >= SURE}
    distinct: list[Utterance] = []
    for utterance in (by_id[i] for i in group.statements):
        if utterance.statement.mode != "direct" or utterance.statement.parent:
            continue
        meant = all(frozenset((utterance.id, other.id)) in sure for other in distinct)
        relations = {relation(utterance, other) for other in distinct}
        apart = all(other.outlet != utterance.outlet for other in distinct)
        of_one = all(bond(utterance, other).value >= NAMESAKE.value for other in distinct)
        if apart and of_one and meant and not {"same", "extends"} & relations:
            distinct.append(utterance)
    return distinct


def _only(one: Utterance, other: Utterance) -> str:
    """The first words of `one` whose stems `other` has not, as printed."""
    words = [w.strip(_MARKS) for w in one.text.split()]
    own = [w for w in words if (term := stem(fold(w))) in one.terms and term not in other.terms]
    return "، ".join(dict.fromkeys(own[:SHOWN]))


def _apart(mine: str, yours: str) -> list[Message]:
    if mine and yours:
        return [said("reason.words_apart", mine=mine, yours=yours)]
    return [said("reason.words_of_one", words=mine or yours)] if mine or yours else []


def _value(utterance: Utterance) -> DiscrepancyValue:
    content = utterance.statement.content
    return value_of(utterance.article, Span(content[0].start, content[-1].end), utterance.text)
