"""Comparing the accounts of one story: all kinds of evidence, in the order in which they are shown."""

from collections.abc import Iterator, Sequence

from tawatur.compare.actors import differing_actors
from tawatur.compare.facilities import differing_facilities
from tawatur.compare.groups import group_utterances
from tawatur.compare.mouths import differing_mouths
from tawatur.compare.namings import namings
from tawatur.compare.nations import differing_nations
from tawatur.compare.numbers import differing_numbers
from tawatur.compare.omissions import omissions
from tawatur.compare.origins import with_origins
from tawatur.compare.passages import shared_passages
from tawatur.compare.people import People
from tawatur.compare.placenames import differing_place_names
from tawatur.compare.places import differing_places
from tawatur.compare.sites import differing_sites
from tawatur.compare.spells import differing_spells
from tawatur.compare.timeline import timeline
from tawatur.compare.times import differing_times
from tawatur.compare.towns import differing_towns
from tawatur.compare.utterance import Utterance, utterances_of
from tawatur.compare.whereabouts import differing_whereabouts
from tawatur.compare.within import at_odds_with_itself
from tawatur.compare.wording import differing_wording
from tawatur.model import Analysis, Comparison, Discrepancy, Group, Story
from tawatur.text import Document, prepare


def compare(story: Story, analyses: Sequence[Analysis]) -> Comparison:
    """What the accounts of `story` have in common and where they differ; `analyses` are those of its articles.

    Each finding holds spans of the articles' untouched texts and says why. Discrepancies put precision before recall: only
    the same slot of the same happening or the same utterance is compared.
    """
    by_id = {analysis.article.id: analysis for analysis in analyses}
    documents = [prepare(analysis.article) for analysis in analyses]
    people = People(analyses)
    utterances = [u for analysis in analyses for u in utterances_of(analysis, people)]
    passages = shared_passages(analyses)
    groups = with_origins(group_utterances(story.id, utterances), utterances, by_id, passages)
    return Comparison(
        story=story.id,
        groups=tuple(groups),
        discrepancies=tuple(differences(story, analyses, documents, people, utterances, groups)),
        omissions=tuple(omissions(groups, utterances, analyses, documents, people)),
        passages=tuple(passages),
        namings=tuple(namings(story.id, analyses, documents)),
        moments=tuple(timeline(story, analyses, documents, groups, utterances)),
    )


def differences(
    story: Story,
    analyses: Sequence[Analysis],
    documents: Sequence[Document],
    people: People,
    utterances: Sequence[Utterance],
    groups: Sequence[Group],
) -> Iterator[Discrepancy]:
    """Where the accounts differ, kind by kind; an article that its outlet printed twice is one account."""
    again = repeated(story, analyses)
    both = [(a, d) for a, d in zip(analyses, documents, strict=True) if a.article.id not in again]
    once, their_documents = [a for a, _ in both], [d for _, d in both]
    yield from differing_places(story.id, once)
    yield from differing_towns(story.id, once, their_documents, people)
    yield from differing_sites(story.id, once, their_documents, people)
    yield from differing_place_names(story.id, once)
    yield from differing_facilities(story.id, once, their_documents)
    yield from differing_whereabouts(story.id, once, their_documents)
    yield from differing_numbers(story.id, once, their_documents, people)
    yield from differing_times(story.id, once, their_documents, people)
    yield from differing_spells(story.id, once, their_documents, people)
    yield from differing_nations(story.id, once, their_documents, people)
    known = {e.id: e for a in reversed(analyses) for e in a.entities}
    yield from differing_actors(story.id, {a.article.id: a.article for a in analyses}, people, known)
    yield from differing_mouths(story.id, [u for u in utterances if u.article.id not in again])
    yield from differing_wording(story.id, groups, utterances)
    for analysis in once:
        yield from at_odds_with_itself(story.id, analysis)


def repeated(story: Story, analyses: Sequence[Analysis]) -> set[str]:
    """The articles that are near-duplicates of an earlier one of their own outlet.

    Another outlet's copy stays an account: where it gives another number, a reader wants to know.
    """
    outlets = {a.article.id: a.article.outlet for a in analyses}
    again: set[str] = set()
    for copies in story.copies:
        seen: set[str | None] = set()
        for article in (c for c in copies if c in outlets):
            if outlets[article] in seen:
                again.add(article)
            seen.add(outlets[article])
    return again
