"""How outlets, speakers, acts and times are named for people."""

from tawatur.cli.screen import apart
from tawatur.knowledge import called
from tawatur.knowledge.labels import Labels
from tawatur.model import Article, Credit, Discrepancy, Link, Published, Speaker
from tawatur.store.articles import Names


def outlet_name(identifier: str, labels: Labels) -> str:
    """An outlet as people call it; its identifier or domain where no table knows it."""
    return apart(called.outlet_name(identifier, labels.language), labels)


def carrier_name(article: Article, names: Names, labels: Labels) -> str:
    """The outlet of an article, or its source's name where the outlet is not known."""
    return outlet_name(article.outlet, labels) if article.outlet else apart(names.source(article.id), labels)


def speaker_name(speaker: Speaker | Link | Credit, labels: Labels) -> str:
    """A name in the language of `labels`, as far as it is known; the description of one who is not named."""
    if not isinstance(speaker, Credit) and speaker.unnamed:
        told = speaker.description if isinstance(speaker, Speaker) else None
        told = told or speaker.entity.removeprefix("unnamed:")
        return f"{apart(told, labels)} ({labels('unnamed')})" if told else labels("unnamed")
    if labels.language == "en" and not isinstance(speaker, Credit) and speaker.name_en:
        return apart(speaker.name_en, labels)
    return apart(speaker.name or speaker.entity, labels)


def moment(value: str | None, labels: Labels) -> str:
    """A time as ISO 8601, to the minute; *not known* where it is None."""
    if value is None:
        return labels("not_known")
    return apart(value[:16].replace("T", " "), labels)


def published(published: Published, labels: Labels) -> str:
    """A publication time, marked where it was inferred."""
    told = moment(published.value, labels)
    return f"{told} ({labels('inferred')})" if published.basis == "inferred" else told


def quotation(words: str) -> str:
    """`words` between the quotation marks that they do not hold themselves."""
    return f"“{words}”" if "«" in words or "»" in words else f"«{words}»"


def subject_of(discrepancy: Discrepancy, labels: Labels) -> str:
    """What a discrepancy is about, in the language of `labels`; in English where it was stored before there were two."""
    if discrepancy.about is None:
        return apart(discrepancy.subject, labels)
    return labels.tell(discrepancy.about, lambda words: apart(words, labels))


def reason_of(discrepancy: Discrepancy, labels: Labels) -> str:
    """Why a discrepancy is one, in the language of `labels`; may be empty."""
    if not discrepancy.because:
        return apart(discrepancy.reason, labels) if discrepancy.reason else ""
    told = [labels.tell(message, lambda words: apart(words, labels)) for message in discrepancy.because]
    return labels("semicolon").join(told)
