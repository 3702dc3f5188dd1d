"""Watching: feeds are asked again and again, what is new is read, and the place is kept in the store."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import msgspec
import xxhash

from tawatur.engine.reading import Progress, read_into
from tawatur.engine.running import Stage
from tawatur.model import Article, SetAside
from tawatur.read.address import MAX_SITEMAPS, complete, listing_of, read_fetched
from tawatur.read.assemble import assemble
from tawatur.read.feed import Entry, Listing
from tawatur.read.fetch import MAX_WAIT, Client, origin_of
from tawatur.read.fetched import Fetched, FetchError
from tawatur.read.published import of_stamp
from tawatur.read.watchlist import Watched, Watchlist
from tawatur.store import Store, adding, watched

BACK_OFF_SECONDS = 60.0
"""The pause after a first failure; it doubles with each one that follows, up to a day."""
GIVE_UP = 6
"""A page that failed so often, for an hour in all, is set aside."""
AGAIN_SECONDS = 6 * 3_600.0
"""A page is not read again for so long, whatever its feed says: some sitemaps stamp every page anew every minute."""
MOST_SLEEP_SECONDS = 3_600.0
_entry = msgspec.json.Decoder(Entry).decode


@dataclass
class Round:
    """What one round did: feeds that were asked, those of them that failed, and how the reading of pages went."""

    asked: int = 0
    failed: int = 0
    progress: Progress = field(default_factory=Progress)


class Watch:
    """Watches the addresses of a watchlist."""

    def __init__(
        self,
        store: Store,
        watchlist: Watchlist,
        stage: Stage,
        client: Client,
        *,
        tell: Callable[[str], None] = lambda words: None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`stage` analyses, `client` fetches, `tell` is told what is done, `clock` gives seconds since 1970."""
        self._store = store
        self._watchlist = watchlist
        self._stage = stage
        self._client = client
        self._tell = tell
        self._clock = clock
        self._fetched: dict[str, Fetched] = {}  # watched pages, which were fetched when they were asked
        self._pending: dict[str, tuple[watched.Page, list[Article]]] = {}

    def round(self, *, every_feed: bool = False) -> Round:
        """Ask the feeds that are due, or `every_feed` that is not to be left alone; read the pages that wait."""
        outcome = Round()
        for one in self._watchlist.feed:
            feed = watched.feed(self._store, one.address)
            if feed.due <= self._clock() or (every_feed and not feed.failures):
                self._ask(one, feed, outcome)
            elif feed.failures:
                self._tell(f"{one.address}: failed before; again in {_in_words(feed.due - self._clock())}")
        pages = [page for page in watched.waiting(self._store) if page.due <= self._clock()]
        if pages:
            outcome.progress = read_into(
                self._store,
                self._articles(pages),
                self._stage,
                sources=[one.address for one in self._watchlist.feed],
                report=self._committed,
            )
            self._finish(list(self._pending))  # what the analysis set aside is dealt with, too
        self._fetched.clear()
        return outcome

    def due_in(self) -> float:
        """Seconds until there is something to do."""
        rests = watched.resting(self._store)
        feeds = ((one.address, watched.feed(self._store, one.address).due) for one in self._watchlist.feed)
        pages = ((page.address, page.due) for page in watched.waiting(self._store))
        due = (max(moment, rests.get(origin_of(address), 0.0)) for address, moment in (*feeds, *pages))
        return min(max(1.0, min(due) - self._clock()), MOST_SLEEP_SECONDS)

    def _ask(self, one: Watched, feed: watched.Feed, outcome: Round, *, deeper: bool = True) -> None:
        """Ask one feed, sitemap or page, and note what it lists; then the sitemaps that an index lists."""
        address = feed.address
        if self._rests(address):
            self._tell(f"{address}: its host asked to be left alone")
            return
        outcome.asked += 1
        try:
            found = self._client.get(address, etag=feed.etag, modified=feed.modified)
        except FetchError as error:
            outcome.failed += 1
            self._feed_failed(feed, error)
            return
        every = one.every if one.every is not None else self._watchlist.every
        feed = msgspec.structs.replace(feed, due=self._clock() + every * 60, failures=0)
        if not found.changed:
            watched.heard(self._store, feed)
            self._tell(f"{address}: unchanged")
            return
        listing = listing_of(found)
        if listing is None:  # a page, which is its own entry
            self._fetched[address] = found
            stamp = xxhash.xxh3_64_hexdigest(found.body)
            listing, again = Listing(entries=(Entry(url=address, stamp=stamp),)), self._clock()
        else:
            again = self._clock() - AGAIN_SECONDS
        if not listing.sitemaps:  # an index is asked for whole: its sitemaps may change while it does not
            feed = msgspec.structs.replace(feed, etag=found.etag, modified=found.modified)
        new = watched.heard(self._store, feed, self._listed(one, listing), again)
        self._tell(f"{address}: {new} new" if new else f"{address}: nothing new")
        recent = [entry for entry in listing.sitemaps if deeper and entry.url and self._is_recent(one, entry)]
        for entry in recent[:MAX_SITEMAPS]:
            self._ask(one, watched.feed(self._store, entry.url or ""), outcome, deeper=False)

    def _listed(self, one: Watched, listing: Listing) -> Iterator[watched.Page]:
        for entry in listing.entries:
            if entry.url and self._is_recent(one, entry):
                kept = msgspec.structs.replace(entry, text="", outlet=one.outlet or entry.outlet)
                record = msgspec.json.encode(kept).decode()
                yield watched.Page(address=entry.url, entry=record, stamp=entry.stamp)

    def _is_recent(self, one: Watched, entry: Entry) -> bool:
        """Whether an entry is of the last days, by its own date; one without a date is."""
        stated = (of_stamp(stamp).day for stamp in (entry.stamp, entry.published) if stamp)
        day = next(filter(None, stated), None)
        days = one.days if one.days is not None else self._watchlist.days
        first = datetime.fromtimestamp(self._clock(), UTC) - timedelta(days=days)
        return day is None or day >= first.date().isoformat()

    def _feed_failed(self, feed: watched.Feed, error: FetchError) -> None:
        self._let_rest(feed.address, error)
        failures = feed.failures + 1
        wait = max(error.wait, back_off(failures))
        watched.heard(self._store, msgspec.structs.replace(feed, due=self._clock() + wait, failures=failures))
        self._tell(f"{feed.address}: {error}; again in {_in_words(wait)}")

    def _rests(self, address: str) -> bool:
        """Whether the host of `address` asked to be left alone for now."""
        return watched.resting(self._store).get(origin_of(address), 0.0) > self._clock()

    def _let_rest(self, address: str, error: FetchError) -> None:
        if error.wait:
            watched.rest(self._store, origin_of(address), self._clock() + error.wait)

    def _articles(self, pages: list[watched.Page]) -> Iterator[Article | SetAside]:
        """What stands on `pages`, those first whose host may be asked soonest."""
        hosts: dict[str, deque[watched.Page]] = {}
        for page in pages:
            hosts.setdefault(origin_of(page.address), deque()).append(page)
        while hosts:
            origin = min(hosts, key=self._client.wait_for)
            page = hosts[origin].popleft()
            if self._rests(origin) or not hosts[origin]:
                del hosts[origin]
            if not self._rests(origin):
                yield from self._read(page)

    def _read(self, page: watched.Page) -> Iterator[Article | SetAside]:
        done = msgspec.structs.replace(page, waiting=False, due=0.0, failures=0, read=self._clock())
        try:
            found = self._fetched.pop(page.address, None) or self._client.get(
                page.address, etag=page.etag, modified=page.modified
            )
        except FetchError as error:
            if self._is_tried_again(page, error):
                return
            self._tell(f"{page.address}: {error}")
            self._pending[page.address] = (done, [])
            yield SetAside(source=page.address, reason=str(error))
            return
        if not found.changed:
            watched.keep(self._store, [done])
            return
        raws = complete(read_fetched(found, page.address), _entry(page.entry))
        outcomes = [raw if isinstance(raw, SetAside) else assemble(raw) for raw in raws]
        done = msgspec.structs.replace(done, etag=found.etag, modified=found.modified)
        self._pending[page.address] = (done, [item for item in outcomes if isinstance(item, Article)])
        asides = [item.reason for item in outcomes if isinstance(item, SetAside)]
        self._tell("; ".join([f"{page.address}: read" if not asides else page.address, *asides]))
        yield from outcomes

    def _is_tried_again(self, page: watched.Page, error: FetchError) -> bool:
        """Note when a page that failed for now is tried again; False where it is not."""
        self._let_rest(page.address, error)
        failures = page.failures + (not error.wait)
        if not error.again or failures >= GIVE_UP:
            return False
        wait = max(error.wait, back_off(failures))
        again = msgspec.structs.replace(page, due=self._clock() + wait, failures=failures)
        watched.keep(self._store, [again])
        self._tell(f"{page.address}: {error}; again in {_in_words(wait)}")
        return True

    def _committed(self, progress: Progress) -> None:
        """Note the pages as read whose articles are stored; set-asides are stored as soon as they are reported."""
        articles = [article for _, held in self._pending.values() for article in held]
        if articles:
            with self._store.reading() as connection:
                known = {identifier for identifier, _ in adding.known(connection, articles)}
        self._finish(
            [address for address, (_, held) in self._pending.items() if all(a.id in known for a in held)]
            if articles
            else list(self._pending)
        )

    def _finish(self, addresses: list[str]) -> None:
        if addresses:
            watched.keep(self._store, [self._pending.pop(address)[0] for address in addresses])


def back_off(failures: int) -> float:
    """Seconds to wait after so many failures in a row."""
    return min(BACK_OFF_SECONDS * 2.0 ** max(0, min(failures, 30) - 1), MAX_WAIT)


def _in_words(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{seconds:.0f} s"
