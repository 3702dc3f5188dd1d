"""Omissions: which outlets do not carry what others carry, and where it was looked for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tawatur.compare.people import People
from tawatur.compare.utterance import Utterance, heads_of, words_in
from tawatur.model import Analysis, Group, Omission, Span
from tawatur.text import Document

CARRIED = 2
"""Outlets that carry a group, at least, before its absence elsewhere is told."""

TOLD = 0.6
"""Share of an utterance's words, by weight, that one sentence of an outlet holds who tells it without saying whose it is."""


def omissions(
    groups: Sequence[Group],
    utterances: Sequence[Utterance],
    analyses: Sequence[Analysis],
    documents: Sequence[Document],
    people: People,
) -> Iterator[Omission]:
    """For each group that two outlets carry, the other outlets of the story, each with its articles.

    An outlet that tells the same in a sentence of its own does not leave it out.
    """
    by_id = {u.id: u for u in utterances}
    articles: dict[str, list[str]] = defaultdict(list)
    sentences: dict[str, list[Mapping[str, float]]] = defaultdict(list)
    for analysis, document in zip(analyses, documents, strict=True):
        outlet = analysis.article.outlet or analysis.article.id
        articles[outlet].append(analysis.article.id)
        sentences[outlet] += _sentences(analysis, document, people)
    for group in groups:
        told = [by_id[s] for s in group.statements]
        carrying = {u.outlet for u in told}
        if len(carrying) < CARRIED:
            continue
        for outlet in sorted(articles.keys() - carrying):
            if not any(_told_in(u, sentence) for u in told for sentence in sentences[outlet]):
                yield Omission(group=group.id, outlet=outlet, articles=tuple(articles[outlet]))


def _sentences(analysis: Analysis, document: Document, people: People) -> Iterator[Mapping[str, float]]:
    """The stems and names of each sentence with their weights."""
    heads = heads_of(analysis, people)
    for begin, after in document.sentences:
        span = Span(document.starts[begin], document.ends[after - 1])
        yield {w.term: w.weight for w in words_in(analysis.article.text, span, heads)}


def _told_in(utterance: Utterance, sentence: Mapping[str, float]) -> bool:
    """Whether a sentence holds most of what an utterance says."""
    both = sum(weight for term, weight in utterance.terms.items() if term in sentence)
    return both >= TOLD * utterance.mass
