"""From what a reader took to an `Article`: language, leftovers, metadata, identifier."""

from typing import Any

import msgspec
import xxhash

from tawatur.model import Article, Excluded, Foreign, Published, SetAside, Span
from tawatur.model.article import Reason
from tawatur.read import masthead, placed, published, structure
from tawatur.read.language import Language, language_of
from tawatur.read.layout import Line, lines_of
from tawatur.read.leftovers import mark_leftovers
from tawatur.read.limits import MAX_ARTICLE_CHARACTERS
from tawatur.read.masthead import Masthead
from tawatur.read.mojibake import mend
from tawatur.read.outlets import outlet_of
from tawatur.read.raw import Raw

_LOST_SHARE = 0.1
"""Share of question marks that no language has; programs put one for each letter that they cannot write."""
_MOST_BROKEN = 0.01
"""Share of characters that could not be decoded from which on a text is not read: every twentieth word is broken then."""
_KEPT: dict[str, Reason | None] = {
    structure.HEADING: None,
    structure.TITLE: None,
    published.DATED_CAPTION: None,
}


def assemble(raw: Raw) -> Article | SetAside:
    """The article in `raw`, or why it cannot be read: too long, or not in Arabic."""
    text = raw.text
    if len(text) > MAX_ARTICLE_CHARACTERS:
        return SetAside(
            source=raw.source,
            reason=f"a text of {len(text):,} characters: at most {MAX_ARTICLE_CHARACTERS:,} are read",
        )
    raw = _mended(raw)
    language = language_of(raw.body)
    if not language.is_arabic:
        return SetAside(source=raw.source, reason=_why_not(raw.body, language))
    if lost := raw.body.count("\ufffd"):
        share = lost / len(raw.body)
        if share > _MOST_BROKEN:
            reason = (
                f"{share:.0%} of the text are bytes that mean nothing in any Arabic encoding; get it again"
            )
            return SetAside(source=raw.source, reason=reason)
    return _article(raw, raw.text)


def _article(raw: Raw, text: str) -> Article | SetAside:
    title, title_span, lines = _headline(raw, text)
    found = Masthead(credits=[], excluded=[], own=raw.outlet)
    placed.attach(lines, raw.parts, len(text) - len(raw.body))
    if raw.author:
        masthead.of_author(raw.author, found)
    foreign = _mark(raw, title, lines)
    masthead.of_lines(lines, found)
    dates = published.of_lines(lines)
    if raw.beside:
        _beside(raw, found, dates)
    placed.mark_known(lines, ((found.byline, "byline"),))
    rest = [line for line in lines if line.span not in dates.lines]
    structure.mark_headings(rest, titled=raw.title is not None)
    structure.mark_tags(rest)
    if not title and all(line.role is not None for line in lines):
        return SetAside(
            source=raw.source, reason="no sentence: the text holds nothing but headings and page leftovers"
        )
    outlet = outlet_of(raw.outlet, raw.url)
    headings = [line.span for line in lines if line.role in (structure.HEADING, published.DATED_CAPTION)]
    day = _published(raw, dates.published if dates.published.value else dates.updated, lines)
    return Article(
        id=identify(outlet, raw.url, text),
        source=raw.source,
        text=text,
        outlet=outlet,
        url=raw.url,
        title=title or None,
        title_span=title_span,
        byline=found.byline,
        dateline=found.dateline,
        credits=tuple(found.credits),
        published=day,
        updated=_updated(raw, dates.updated),
        section=raw.section,
        subheadings=tuple(sorted({*headings, *dates.lines})),
        posts=placed.posts_of(lines),
        entries=placed.entries_of(lines, day.day),
        foreign=foreign,
        excluded=_excluded(lines, found),
    )


def _mark(raw: Raw, title: str | None, lines: list[Line]) -> tuple[Foreign, ...]:
    """Mark the lines that are no prose, as far as they tell it themselves; gives those in another language."""
    if title:
        structure.mark_repeated_headline(lines, title)
    mark_leftovers(lines)
    structure.mark_captions(lines)
    placed.mark_known(lines, ((raw.author, "byline"), (raw.section, "other"), (raw.outlet, "other")))
    return placed.mark_foreign(lines)


def _beside(raw: Raw, found: Masthead, dates: published.Dates) -> None:
    """Adds to `found` and `dates` what a page shows beside its headline; what the text states goes before."""
    for line in lines_of("\n".join(raw.beside)):
        masthead.of_line(line, found)
        dates.take([(role, Published(day.value, day.basis)) for role, day in published.dates_of(line)])


def _updated(raw: Raw, visible: Published) -> Published:
    """When the article was changed: what the page's own field says, else what a line says."""
    given = published.of_stamp(raw.updated) if raw.updated else Published()
    return given if given.value else visible


def _headline(raw: Raw, text: str) -> tuple[str | None, Span | None, list[Line]]:
    """The headline, where it stands, and the lines that are not it."""
    if raw.title is not None:
        start = len(raw.title) + 2
        span = Span(0, len(raw.title)) if raw.title.strip() else None
        return raw.title.strip(), span, lines_of(text, start)
    lines = lines_of(text)
    line = structure.find_title(lines)
    return (line.text, line.span, lines) if line else (None, None, lines)


def _published(raw: Raw, stated: Published, lines: list[Line]) -> Published:
    """The first that is known: the record's own field, a date line, the address, a dated caption beside a
    weekday, the day of capture beside that weekday."""
    if raw.published:
        given = published.of_stamp(raw.published)
        if given.value:
            return given
    if stated.value:
        return stated
    address = published.of_address(raw.url) if raw.url else Published()
    if address.value:
        return address
    caption = published.of_caption(lines)
    return published.of_capture(raw.captured, lines) if caption.value is None and raw.captured else caption


def _excluded(lines: list[Line], found: Masthead) -> tuple[Excluded, ...]:
    """The exclusions of whole lines and those inside lines, in the order of the text, none within another."""
    spans = {exclusion.span for exclusion in found.excluded}
    whole = [
        Excluded(line.span, line.role)  # type: ignore[arg-type]  # roles that are no reasons are kept
        for line in lines
        if line.role is not None and line.role not in _KEPT and line.span not in spans
    ]
    return tuple(sorted([*whole, *found.excluded], key=lambda exclusion: exclusion.span))


def _mended(raw: Raw) -> Raw:
    """`raw` with its fields decoded again where their bytes had been taken for another encoding (mojibake)."""
    mended: dict[str, Any] = {
        name: new
        for name in ("body", "title", "author", "outlet", "section")
        if (value := getattr(raw, name)) and (new := mend(value))
    }
    if "body" in mended:
        mended["parts"] = ()  # their places are those of the text as it was
    return msgspec.structs.replace(raw, **mended) if mended else raw


def _why_not(body: str, language: Language) -> str:
    if body.count("?") > len(body) * _LOST_SHARE:
        return "most letters are question marks: the text was damaged before it came here; get it again"
    if language.code == "und":
        return "a text without words: there is nothing to read"
    return f"a text in {language.name}: only Arabic is read"


def identify(outlet: str | None, url: str | None, text: str) -> str:
    """The identifier of an article: XXH3-128 of outlet, address and text, in hexadecimal."""
    return xxhash.xxh3_128_hexdigest("\0".join((outlet or "", url or "", text)).encode())
