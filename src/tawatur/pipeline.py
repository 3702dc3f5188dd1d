"""The stages in order: the place to start reading.

``read`` makes articles of bytes. `analyse` finds what is in one article. `tell_stories` puts analyses together into
stories and storylines, `compare` puts the accounts of one story side by side. The store keeps what is found, the
engine decides where the stages run.
"""

import traceback
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from tawatur.attribution import attribute, posted, with_certainty
from tawatur.compare import compare
from tawatur.knowledge import KnowledgeError
from tawatur.mentions import find_mentions, find_quantities, find_times, infer_day
from tawatur.model import Analysis, Article, Published, SetAside, TimeBasis
from tawatur.stories import tell_stories
from tawatur.text import prepare

__all__ = ["analyse", "analyse_safely", "compare", "date_by_story", "tell_stories"]

NEAR_DAYS = 1
"""A time that an article tells from its own day, at most so far from it, is likely when the story happened."""


def analyse(article: Article) -> Analysis:
    """What stands in `article`: who and what, when, how many, who said what through whom.

    Where no publication date is stated, the one that the text tells is put in, as inferred.
    """
    if article.published.day is None and (day := infer_day(article)):
        return _analyse(_dated(article, day), "text")
    return _analyse(article, "published")


def _analyse(article: Article, basis: TimeBasis) -> Analysis:
    document = prepare(article)
    entities, mentions = find_mentions(document)
    times = find_times(document, day_of(article), basis)
    said = attribute(document, entities, mentions, times)
    statements = (*said, *posted(article, entities, mentions, said))
    return Analysis(
        article=article,
        entities=tuple(entities),
        mentions=tuple(mentions),
        times=tuple(times),
        quantities=tuple(find_quantities(document, times)),
        statements=tuple(with_certainty(document, entities, mentions, statements)),
    )


def date_by_story(analyses: Sequence[Analysis]) -> list[Analysis]:
    """Those of a story's analyses whose article has no date, made again with the day that the others tell."""
    undated = [a.article for a in analyses if a.article.published.day is None]
    if not undated:
        return []
    happenings = [day for analysis in analyses for day in _happenings(analysis)]
    days = [(article, infer_day(article, happenings)) for article in undated]
    return [_analyse(_dated(article, day), "story") for article, day in days if day is not None]


def _happenings(analysis: Analysis) -> list[date]:
    """The days near its publication that an article tells."""
    today = day_of(analysis.article)
    told = [t.value for t in analysis.times if t.kind == "DATE" and t.basis == "published" and t.value]
    days = [date.fromisoformat(value) for value in told if len(value) == len("2020-12-29")]
    return [day for day in days if today and abs((day - today).days) <= NEAR_DAYS]


def _dated(article: Article, day: date) -> Article:
    return msgspec.structs.replace(article, published=Published(day.isoformat(), "inferred"))


def day_of(article: Article) -> date | None:
    """The day of publication, from which "yesterday" is reckoned; None where it is not known."""
    try:
        return date.fromisoformat(article.published.day or "")
    except ValueError:
        return None


def analyse_safely(article: Article) -> Analysis | SetAside:
    """`analyse`, but an article that a stage fails on is set aside with the place of the failure."""
    try:
        return analyse(article)
    except KnowledgeError:
        raise  # a table that is wrong is wrong for every article
    except Exception as error:  # whatever goes wrong in one article must not stop the others
        return SetAside(source=article.source, reason=_reason(error))


def _reason(error: Exception) -> str:
    """What failed, where, with which error, in words for the person who reads it."""
    here = Path(__file__).parent
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).is_relative_to(here)]
    place = f"{Path(frames[-1].filename).relative_to(here)}, line {frames[-1].lineno}"
    message = f": {error}" if str(error) else ""
    return (
        f"the analysis failed at {place} ({type(error).__name__}{message}). Nothing of it is stored. "
        "This is a fault of the program: please report it with the article."
    )
