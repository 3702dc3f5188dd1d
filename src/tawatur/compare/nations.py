"""Differing nations: one deed that accounts give to people of two states: the Iraqi minister, the Syrian minister."""

from collections.abc import Iterator, Sequence
from functools import cache

from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.compare.people import People
from tawatur.compare.slots import Filler, apart_by_name, sentences_of, surroundings
from tawatur.compare.utterance import heads_of
from tawatur.knowledge import states
from tawatur.model import Analysis, Discrepancy, Span, Term, Verdict
from tawatur.text import Document, bare, fold
from tawatur.text.stems import stem

ALIKE, SURE = 0.7, 0.8
"""Likeness of what stands around two nations, from which they fill one slot, and surely do."""

WORTH, ENOUGH = 9.0, 14.0
"""Weight of the words in common, at least, and for a conflict."""

_ENDINGS = ("", "ه", "ين", "ون", "ان", "ات")


def differing_nations(
    story: str, analyses: Sequence[Analysis], documents: Sequence[Document], people: People
) -> Iterator[Discrepancy]:
    """The nouns that two outlets give to two states between the same words, where neither article names the other's state."""
    fillers: list[Filler] = []
    named: dict[str, set[str]] = {}
    for analysis, document in zip(analyses, documents, strict=True):
        found = list(_nations(analysis, document, people))
        fillers += found
        named[analysis.article.id] = {f.value for f in found} | {
            e.country for e in analysis.entities if e.country
        }

    for best, told in apart_by_name(fillers, named, ALIKE, WORTH):
        sure = best.score >= SURE and best.mass >= ENOUGH
        verdict: Verdict = "conflict" if sure else "unsure"
        why = said("reason.same_slot", words=[Term(ar=word) for word in best.shared])
        reason = said("reason.exclude" if sure else "reason.perhaps_other")
        values = [value_of(f.article, f.span) for f in told]
        yield discrepancy(
            story, "actor", verdict, said("subject.nation", what=values[0].value), values, [why, reason]
        )


def _nations(analysis: Analysis, document: Document, people: People) -> Iterator[Filler]:
    """The relative adjectives of states behind a noun, each with what stands around the two."""
    heads, sentences = heads_of(analysis, people), sentences_of(analysis, document)
    for index in range(1, len(document)):
        state = nation_words().get(document.fold[index])
        if state is None or document.kinds[index - 1] != "w" or document.fold[index - 1] in nation_words():
            continue
        span = Span(document.starts[index - 1], document.ends[index])
        sentence = next((s for s in sentences if s.contains(span)), None)
        if sentence is not None:
            around, before = surroundings(document, heads, sentence, span)
            key = stem(bare(document.fold[index - 1]))
            yield Filler(analysis.article, "nation", key, span, state, around, before)


@cache
def nation_words() -> dict[str, str]:
    """The relative adjectives of states in all forms, with the state's code; of one word, and of one state only."""
    forms: dict[str, set[str]] = {}
    for row in states():
        words = [fold(word) for word in row.nisba if " " not in word]
        for form in [*(word + ending for word in words for ending in _ENDINGS), *map(fold, row.people)]:
            for written in (form, f"ال{form}"):
                forms.setdefault(written, set()).add(row.iso)
    return {form: next(iter(codes)) for form, codes in forms.items() if len(codes) == 1 and " " not in form}
