"""New stories and discrepancies as RSS 2.0 (https://www.rssboard.org/rss-specification)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import BinaryIO
from xml.etree import ElementTree

from tawatur.export.links import urn, web_address
from tawatur.knowledge.called import outlet_name
from tawatur.knowledge.labels import Labels, Language, labels
from tawatur.model import Analysis, Discrepancy
from tawatur.store import Store, articles, stories
from tawatur.store.stories import Listed

SITE = "http://127.0.0.1:8000"
"""Where `tawatur serve` has its pages, unless another address is given."""

# XML 1.0 has no place for these
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Options:
    """`language` of the program's own words, `site` the address of the pages, `limit` the newest stories that are told."""

    language: Language = "en"
    site: str | None = None
    limit: int = 100


@dataclass(frozen=True)
class Item:
    """One item: `when` as ISO 8601, None where it is not known."""

    title: str
    link: str
    guid: str
    description: str
    category: str
    when: str | None


def export_rss(store: Store, out: BinaryIO, options: Options) -> int:
    """Write the newest stories, each followed by its discrepancies, to `out`; return how many items there are."""
    say = labels(options.language)
    root = ElementTree.Element("rss", version="2.0")
    channel = ElementTree.SubElement(root, "channel")
    site = (options.site or SITE).rstrip("/")
    for tag, text in (
        ("title", say("rss.title")),
        ("link", site + "/"),
        ("description", say("rss.description")),
        ("language", options.language),
        ("generator", "Tawatur"),
    ):
        ElementTree.SubElement(channel, tag).text = text
    total = 0
    for item in _items(store, say, options):
        _put(channel, item)
        total += 1
    ElementTree.indent(root)
    ElementTree.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)
    out.write(b"\n")
    return total


def _put(channel: ElementTree.Element, item: Item) -> None:
    element = ElementTree.SubElement(channel, "item")
    ElementTree.SubElement(element, "title").text = _clean(item.title)
    ElementTree.SubElement(element, "link").text = item.link
    ElementTree.SubElement(element, "guid", isPermaLink="false").text = item.guid
    ElementTree.SubElement(element, "category").text = item.category
    ElementTree.SubElement(element, "description").text = _clean(item.description)
    if moment := _moment(item.when):
        ElementTree.SubElement(element, "pubDate").text = moment


def _items(store: Store, say: Labels, options: Options) -> Iterator[Item]:
    for listed in stories.listed(store, limit=options.limit):
        found = stories.comparison(store, listed.story.id) if listed.discrepancies else None
        told = {a.article.id: a for a in articles.fetch(store, listed.story.articles)}
        yield _story(listed, told, say, options)
        for discrepancy in found.discrepancies if found is not None else ():
            yield _discrepancy(listed, discrepancy, told, say, options)


def _link(listed: Listed, told: dict[str, Analysis], options: Options) -> str:
    """The story's page where an address of pages is given, else the article that names the story, where it has an address."""
    page = f"{(options.site or SITE).rstrip('/')}/stories/{listed.number}"
    if options.site is not None:
        return page
    first = told.get(listed.story.title_from)
    return (web_address(first.article.url) if first is not None else None) or page


def _story(listed: Listed, told: dict[str, Analysis], say: Labels, options: Options) -> Item:
    story = listed.story
    facts = [
        say.count("n_articles", len(story.articles) - story.repeats),
        say.count("n_outlets", listed.outlets),
    ]
    if listed.discrepancies:
        facts.append(say.count("n_differences", listed.discrepancies))
    names = say("comma").join(_outlets((a.article.outlet for a in told.values()), say))
    return Item(
        title=story.title,
        link=_link(listed, told, options),
        guid=urn("story", story.id),
        description=say("comma").join(facts) + (f": {names}" if names else ""),
        category=say("story"),
        when=story.first,
    )


def _outlets(identifiers: Iterable[str | None], say: Labels) -> list[str]:
    return list(dict.fromkeys(outlet_name(one, say.language) for one in identifiers if one))


def _discrepancy(
    listed: Listed, discrepancy: Discrepancy, told: dict[str, Analysis], say: Labels, options: Options
) -> Item:
    subject = say.tell(discrepancy.about) if discrepancy.about else discrepancy.subject
    values = []
    days = []
    for value in discrepancy.values:
        analysis = told.get(value.article)
        if analysis is None:
            continue
        words = " ".join(value.span.of(analysis.article.text).split())
        carrier = outlet_name(value.outlet, say.language) if value.outlet else analysis.article.source
        values.append(f"{carrier}: {words}")
        days.append(analysis.article.published.value or "")
    return Item(
        title=f"{say(f'verdict.{discrepancy.verdict}')} · {subject} · {listed.story.title}",
        link=_link(listed, told, options),
        guid=urn("discrepancy", f"{discrepancy.story}-{discrepancy.id}"),
        description=say("semicolon").join(values),
        category=say(f"kind.{discrepancy.kind}"),
        when=max(days, default="") or listed.story.last,
    )


def _moment(value: str | None) -> str | None:
    """A time of ISO 8601 as RSS has it (RFC 822), in UTC where no zone is known; None where it is not known to the day."""
    if value is None or len(value) < len("2018-05-09"):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return format_datetime(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", " ".join(text.split()))
