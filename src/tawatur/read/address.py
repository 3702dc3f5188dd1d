"""Addresses: what is at one, page, feed, sitemap or file, and the pages that feeds and sitemaps list."""

import io
from collections.abc import Iterator

import msgspec

from tawatur.model import SetAside
from tawatur.read.contents import read_stream
from tawatur.read.detect import detect
from tawatur.read.feed import Entry, Listing, parse_listing
from tawatur.read.fetch import Client
from tawatur.read.fetched import Fetched, FetchError
from tawatur.read.limits import MAX_FEED_BYTES, SNIFF_BYTES
from tawatur.read.options import DEFAULT, Options
from tawatur.read.raw import Raw
from tawatur.read.streams import Gunzip, Source

MAX_SITEMAPS = 500
"""Sitemaps followed from one index: an index of indexes is no list of news."""


def is_address(path: str) -> bool:
    """Whether a source is an address of the web."""
    return path.lower().startswith(("http://", "https://"))


def read_address(url: str, client: Client, options: Options = DEFAULT) -> Iterator[Raw | SetAside]:
    """The article at `url`; where a feed or sitemap is there, the articles on the pages that it lists.

    An article is named by its address as it was given or listed. Never raises for what cannot be read.
    """
    waiting, seen = [url], {url}
    while waiting:
        address = waiting.pop(0)
        try:
            found = client.get(address)
        except FetchError as error:
            yield SetAside(source=address, reason=str(error))
            continue
        listing = listing_of(found)
        if listing is None:
            yield from read_fetched(found, address, options)
            continue
        new = [entry.url for entry in listing.sitemaps if entry.url and entry.url not in seen]
        waiting += new[: MAX_SITEMAPS - len(seen)]
        seen.update(waiting)
        if not listing.entries and not listing.sitemaps:
            yield SetAside(
                source=address, reason="a feed or sitemap without entries: there is nothing to read"
            )
        for entry in listing.entries:
            yield from read_entry(entry, address, client, options)


def read_entry(
    entry: Entry, place: str, client: Client, options: Options = DEFAULT
) -> Iterator[Raw | SetAside]:
    """The article on the page of `entry`, which was listed at `place`; what the page does not state, the entry does."""
    if entry.url is None:
        yield SetAside(source=entry.guid or place, reason="an entry of the feed has no address")
        return
    try:
        found = client.get(entry.url)
    except FetchError as error:
        yield SetAside(source=entry.url, reason=str(error))
        return
    yield from complete(read_fetched(found, entry.url, options), entry)


def complete(found: Iterator[Raw | SetAside], entry: Entry) -> Iterator[Raw | SetAside]:
    """`found`, with the outlet, author, day and section of `entry` where the page states none."""
    for raw in found:
        if isinstance(raw, Raw):
            yield msgspec.structs.replace(
                raw,
                outlet=raw.outlet or entry.outlet,
                author=raw.author or entry.author,
                published=raw.published or entry.published,
                section=raw.section or entry.section,
            )
        else:
            yield raw


def listing_of(found: Fetched) -> Listing | None:
    """The feed or sitemap that was fetched, packed or not; None where it is something else."""
    body = found.body
    if body.startswith(b"\x1f\x8b"):
        body = Source(Gunzip(io.BytesIO(body)), 0).at_most(MAX_FEED_BYTES)
    if len(body) > MAX_FEED_BYTES or detect(body[:SNIFF_BYTES], "") != "feed":
        return None
    return parse_listing(body)


def read_fetched(found: Fetched, name: str, options: Options = DEFAULT) -> Iterator[Raw | SetAside]:
    """What was fetched, as articles called `name`."""
    yield from read_stream(io.BytesIO(found.body), name, len(found.body), options, found.url)
