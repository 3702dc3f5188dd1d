"""Comparing the accounts of one story: all kinds of evidence, in the order in which they are shown."""

from collections.abc import Sequence

from tawatur.compare.actors import differing_actors
from tawatur.compare.groups import group_utterances
from tawatur.compare.mouths import differing_mouths
from tawatur.compare.namings import namings
from tawatur.compare.numbers import differing_numbers
from tawatur.compare.omissions import omissions
from tawatur.compare.origins import with_origins
from tawatur.compare.passages import shared_passages
from tawatur.compare.people import People
from tawatur.compare.places import differing_places
from tawatur.compare.timeline import timeline
from tawatur.compare.times import differing_times
from tawatur.compare.utterance import utterances_of
from tawatur.compare.within import at_odds_with_itself
from tawatur.compare.wording import differing_wording
from tawatur.model import Analysis, Comparison, Discrepancy, Story
from tawatur.text import prepare


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
    differing: list[Discrepancy] = []
    differing += differing_places(story.id, analyses)
    differing += differing_numbers(story.id, analyses, documents, people)
    differing += differing_times(story.id, analyses, documents, people)
    known = {e.id: e for a in reversed(analyses) for e in a.entities}
    differing += differing_actors(story.id, {a.article.id: a.article for a in analyses}, people, known)
    differing += differing_mouths(story.id, utterances)
    differing += differing_wording(story.id, groups, utterances)
    differing += [found for analysis in analyses for found in at_odds_with_itself(story.id, analysis)]
    return Comparison(
        story=story.id,
        groups=tuple(groups),
        discrepancies=tuple(differing),
        omissions=tuple(omissions(groups, utterances, analyses)),
        passages=tuple(passages),
        namings=tuple(namings(story.id, analyses, documents)),
        moments=tuple(timeline(story, analyses, documents, groups, utterances)),
    )
