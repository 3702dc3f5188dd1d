"""Differing towns: one attack, accident or protest that accounts put in two towns."""

from collections.abc import Iterator, Sequence

from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.compare.people import People
from tawatur.compare.slots import Filler, apart_by_name, sentences_of, surroundings
from tawatur.compare.utterance import heads_of
from tawatur.model import Analysis, Discrepancy, Term
from tawatur.text import Document
from tawatur.text.scenes import placed

ALIKE = 0.65
"""Likeness of what stands around two towns, from which they fill one slot."""

WORTH = 9.0
"""Weight of the words in common, at least: a name and two telling words."""


def differing_towns(
    story: str, analyses: Sequence[Analysis], documents: Sequence[Document], people: People
) -> Iterator[Discrepancy]:
    """The towns that two outlets name between the same words, where neither article names the other's: *unsure*.

    No table knows which village lies in which district, so that both may be right.
    """
    fillers: list[Filler] = []
    named: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for analysis, document in zip(analyses, documents, strict=True):
        names |= {e.id: e.name for e in analysis.entities if e.kind == "place"}
        named[analysis.article.id] = {m.entity for m in analysis.mentions}
        fillers += _towns(analysis, document, people)

    for best, told in apart_by_name(fillers, named, ALIKE, WORTH):
        values = [value_of(f.article, f.span, names[f.value]) for f in told]
        why = said("reason.same_slot", words=[Term(ar=word) for word in best.shared])
        about = said("subject.town")
        yield discrepancy(story, "place", "unsure", about, values, [why, said("reason.perhaps_within")])


def _towns(analysis: Analysis, document: Document, people: People) -> Iterator[Filler]:
    """The towns in which an article puts a happening that is no meeting, each with what stands around it."""
    heads, sentences = heads_of(analysis, people), sentences_of(analysis, document)
    for place in placed(analysis):
        sentence = next((s for s in sentences if s.contains(place.span)), None)
        if place.state or place.kind == "meeting" or sentence is None:
            continue
        around, before = surroundings(document, heads, sentence, place.span)
        yield Filler(analysis.article, "place", place.kind, place.span, place.entity, around, before)
