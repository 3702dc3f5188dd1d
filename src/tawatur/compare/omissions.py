"""Omissions: which outlets do not carry what others carry, and where it was looked for."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.compare.utterance import Utterance
from tawatur.model import Analysis, Group, Omission

CARRIED = 2
"""Outlets that carry a group, at least, before its absence elsewhere is told."""


def omissions(
    groups: Sequence[Group], utterances: Sequence[Utterance], analyses: Sequence[Analysis]
) -> Iterator[Omission]:
    """For each group that two outlets carry, the other outlets of the story, each with its articles."""
    outlet_of = {u.id: u.outlet for u in utterances}
    articles: dict[str, list[str]] = defaultdict(list)
    for analysis in analyses:
        articles[analysis.article.outlet or analysis.article.id].append(analysis.article.id)
    for group in groups:
        carrying = {outlet_of[s] for s in group.statements}
        if len(carrying) < CARRIED:
            continue
        for outlet in sorted(articles.keys() - carrying):
            yield Omission(group=group.id, outlet=outlet, articles=tuple(articles[outlet]))
