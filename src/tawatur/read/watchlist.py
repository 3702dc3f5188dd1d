"""Watchlists: the file that says which feeds, sitemaps and pages are watched, as TOML or OPML."""

import tomllib
from pathlib import Path

import msgspec

from tawatur.read.address import is_address
from tawatur.read.decode import decode
from tawatur.read.fetch import HOST_SECONDS
from tawatur.read.xml import local, parse_xml

EVERY_MINUTES = 15.0
"""How often a feed is asked: most are written anew every five minutes to an hour."""
DAYS = 7
"""Entries that are older by their own date were news before the watch began."""
MAX_BYTES = 10_000_000


class WatchlistError(Exception):
    """A watchlist that cannot be used; the message says why, for a person."""


class Watched(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One feed, sitemap or page; `every` (minutes) and `days` are the list's own where it states none."""

    address: str
    outlet: str | None = None
    every: float | None = None
    days: int | None = None


class Watchlist(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The addresses to watch, with how often (minutes), how far back (days) and the pause for a host (seconds)."""

    feed: tuple[Watched, ...] = ()
    every: float = EVERY_MINUTES
    days: int = DAYS
    pause: float = HOST_SECONDS


def load_watchlist(path: str) -> Watchlist:
    """The watchlist in the file `path`; raises WatchlistError."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES)
    except OSError as error:
        raise WatchlistError(f"{path} cannot be opened ({error.strerror or error})") from None
    text = decode(data).text
    found = _opml(data, path) if text.lstrip().startswith("<") else _toml(text, path)
    if not found.feed:
        raise WatchlistError(
            f'{path} names no feed: write [[feed]] and address = "https://…", or give an OPML file'
        )
    for watched in found.feed:
        if not is_address(watched.address):
            raise WatchlistError(
                f"{path}: {watched.address!r} is no address: it begins with https:// or http://"
            )
    if min(found.every, found.pause, found.days, *(w.every or found.every for w in found.feed)) < 0:
        raise WatchlistError(f"{path}: every, days and pause cannot be less than 0")
    return found


def _toml(text: str, path: str) -> Watchlist:
    try:
        return msgspec.convert(tomllib.loads(text), Watchlist)
    except tomllib.TOMLDecodeError as error:
        raise WatchlistError(f"{path} is neither TOML ({error}) nor OPML") from None
    except msgspec.ValidationError as error:
        raise WatchlistError(
            f"{path}: {error}; feed (address, outlet, every, days), every, days, pause are known"
        ) from None


def _opml(data: bytes, path: str) -> Watchlist:
    root = parse_xml(data)
    if root is None or local(root) != "opml":
        raise WatchlistError(f"{path} is XML, but no OPML")
    feeds = {}
    for outline in root.iter():
        address = (outline.get("xmlUrl") or outline.get("xmlurl")) if local(outline) == "outline" else None
        if address:
            feeds[address.strip()] = Watched(address.strip())
    return Watchlist(feed=tuple(feeds.values()))
