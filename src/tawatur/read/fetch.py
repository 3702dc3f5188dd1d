"""Fetching over HTTP: politely (robots.txt, a pause for each host), within limits, from public addresses only."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from tawatur import __version__
from tawatur.read.decode import decode
from tawatur.read.fetched import Fetched, FetchError
from tawatur.read.limits import MAX_PAGE_BYTES, megabytes
from tawatur.read.payload import PayloadError, unpack
from tawatur.read.robots import AGENT, MAX_ROBOTS_BYTES, Robots, parse_robots

USER_AGENT = f"{AGENT}/{__version__} (reads news articles; honours robots.txt)"
MAX_REDIRECTS = 5
"""As many as browsers' users meet in practice, and as RFC 9309 asks for robots.txt."""
MAX_SECONDS = 30.0
"""The longest that one address may take, redirects and all."""
HOST_SECONDS = 1.0
"""The pause between two requests to a host; a longer one that its robots.txt asks for is kept, up to a minute."""
MAX_DELAY = 60.0
MAX_WAIT = 86_400.0
"""A server that asks for more than a day's peace is asked again after a day."""
_ROBOTS_SECONDS = 3_600.0
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAFE = "/%:=&?~+!$,;'@()*[]-._"


class Client:
    """Fetches addresses one after the other."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        pause: float = HOST_SECONDS,
        seconds: float = MAX_SECONDS,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`pause` is for each host, `seconds` for each address; `sleep` is called to wait."""
        self._allow_private = allow_private
        self._pause = pause
        self._seconds = seconds
        self._sleep = sleep
        self._free: dict[str, float] = {}  # origin -> when it may be asked again
        self._robots: dict[str, tuple[float, Robots]] = {}

    def get(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """The body at `url`, unless its `etag` or date `modified` shows that it is what it was; raises FetchError.

        Waits until the host may be asked again.
        """
        deadline = time.monotonic() + self._seconds
        url, seen = tidy(url), set[str]()
        condition = {"If-None-Match": etag, "If-Modified-Since": modified}
        while True:
            if url in seen:
                raise FetchError(f"the address leads round in a circle, back to {url}")
            if len(seen) > MAX_REDIRECTS:
                raise FetchError(f"more than {MAX_REDIRECTS} redirects, which is the limit")
            seen.add(url)
            began = time.monotonic()
            robots = self._rules(url)
            if not robots.allows(_path(url)):
                raise FetchError(
                    f"robots.txt of {urlsplit(url).netloc} does not allow {_path(url)} to be read"
                )
            self._take_turn(url, robots, pause=len(seen) == 1)
            deadline += time.monotonic() - began  # waiting and asking for rules are not the page's time
            found = self._ask(url, deadline, MAX_PAGE_BYTES, condition)
            if isinstance(found, Fetched):
                return found
            url = found

    def wait_for(self, url: str) -> float:
        """Seconds until the host of `url` may be asked again."""
        return max(0.0, self._free.get(origin_of(url), 0.0) - time.monotonic())

    def _take_turn(self, url: str, robots: Robots, *, pause: bool) -> None:
        """Wait until the host may be asked, unless it redirected here itself, and note when it may be again."""
        if pause and (wait := self.wait_for(url)):
            self._sleep(wait)
        delay = max(self._pause, min(robots.delay, MAX_DELAY))
        self._free[origin_of(url)] = time.monotonic() + delay

    def _rules(self, url: str) -> Robots:
        origin = origin_of(url)
        known = self._robots.get(origin)
        if known is None or time.monotonic() - known[0] > _ROBOTS_SECONDS:
            known = self._robots[origin] = (time.monotonic(), self._ask_rules(origin))
        return known[1]

    def _ask_rules(self, origin: str) -> Robots:
        """What the robots.txt of a host says: without one everything is allowed, with one out of reach nothing is."""
        address = f"{origin}/robots.txt"
        deadline = time.monotonic() + self._seconds
        try:
            for _ in range(MAX_REDIRECTS + 1):
                found = self._ask(address, deadline, MAX_ROBOTS_BYTES, {}, cut=True)
                if isinstance(found, Fetched):
                    return parse_robots(decode(found.body).text)
                address = found
        except FetchError as error:
            if not error.status:
                raise
            if 400 <= error.status < 500 and not error.again:
                return Robots()
            reason = (
                f"robots.txt of {urlsplit(origin).netloc} cannot be had, so nothing is read there: {error}"
            )
            raise FetchError(reason, again=error.again, wait=error.wait) from None
        return Robots()

    def _ask(
        self, url: str, deadline: float, limit: int, condition: dict[str, str | None], *, cut: bool = False
    ) -> Fetched | str:
        """One request: what is at `url`, or where it redirects to. With `cut` a body is cut at `limit`."""
        import httpcore  # takes 0.05 s to import: only where an address is read

        from tawatur.read.network import Connections, trust

        headers: dict[bytes | str, bytes | str] = {
            "User-Agent": USER_AGENT,
            "Accept": "text/html,application/xml;q=0.9,*/*;q=0.8",
        }
        headers["Accept-Encoding"] = "gzip"
        headers.update({key: value for key, value in condition.items() if value})
        backend = Connections(allow_private=self._allow_private, deadline=deadline)
        try:
            with (
                httpcore.ConnectionPool(
                    trust() if url.startswith("https") else None, network_backend=backend
                ) as pool,
                pool.stream("GET", url, headers=headers) as response,
            ):
                fields = {key.decode().lower(): value.decode("latin-1") for key, value in response.headers}
                if response.status in _REDIRECTS and "location" in fields:
                    return tidy(fields["location"], url)
                if response.status == HTTPStatus.NOT_MODIFIED:
                    return Fetched(url=url, changed=False)
                _check_status(response.status, fields)
                pieces, size = [], 0
                for piece in response.iter_stream():
                    pieces.append(piece)
                    size += len(piece)
                    if size > limit:
                        break
        except httpcore.TimeoutException:
            raise FetchError(self._late(deadline), again=True) from None
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise FetchError(_broken(error), again=True) from None
        body = _unpacked(b"".join(pieces), fields, limit)
        if len(body) > limit and not cut:
            raise FetchError(f"more than {megabytes(limit)}, which is the limit for an address")
        return Fetched(
            url=url, body=body[:limit], etag=fields.get("etag"), modified=fields.get("last-modified")
        )

    def _late(self, deadline: float) -> str:
        if time.monotonic() >= deadline:
            return f"not whole after {self._seconds:g} seconds, which is the limit"
        return "the server does not answer"


def tidy(url: str, base: str = "") -> str:
    """`url`, seen from `base`, as it is sent: host and path in ASCII, without a fragment.

    Raises FetchError where it is no address of the web.
    """
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        host, port = parts.hostname or "", parts.port
        host = host if host.isascii() else host.encode("idna").decode()
    except ValueError:
        raise FetchError(f"{url[:200]!r} is no address") from None
    if parts.scheme not in ("http", "https") or not host:
        raise FetchError(f"{url[:200]!r} is no address of the web: http:// and https:// are read")
    if parts.username is not None:
        raise FetchError("an address with a name or password in it; leave them out")
    if port == {"http": 80, "https": 443}[parts.scheme]:
        port = None
    place = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path, safe=_SAFE) or "/", quote(parts.query, safe=_SAFE)
    return urlunsplit((parts.scheme, f"{place}:{port}" if port else place, path, query, ""))


def origin_of(url: str) -> str:
    """The scheme and host of an address; of what is none, itself."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.scheme}://{parts.netloc}"


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _check_status(status: int, fields: dict[str, str]) -> None:
    """Raises FetchError unless the server gave what it was asked for."""
    if status == HTTPStatus.OK:
        return
    try:
        named = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        named = str(status)
    wait = _wait(fields.get("retry-after", ""))
    again = status in (408, 425, 429) or status >= 500
    what = {404: "there is no such page", 410: "the page was taken down", 429: "the server asks for patience"}
    raise FetchError(
        f"{what.get(status, 'the server gave no page')} ({named})", again=again, wait=wait, status=status
    )


def _wait(retry_after: str) -> float:
    """The seconds in a Retry-After field: a number, or a moment."""
    if retry_after.strip().isascii() and retry_after.strip().isdigit():
        return min(float(retry_after), MAX_WAIT)
    try:
        moment = parsedate_to_datetime(retry_after)
    except (ValueError, TypeError, IndexError):
        return 0.0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(0.0, (moment - datetime.now(UTC)).total_seconds()), MAX_WAIT)


def _broken(error: Exception) -> str:
    words = str(error) or type(error).__name__
    if "CERTIFICATE" in words.upper():
        return f"the server's certificate is not valid ({words[:200]})"
    if type(error).__name__.startswith("Connect"):
        return f"the server cannot be reached ({words[:200]})"
    return f"the server broke off or does not speak HTTP ({words[:200]}): the page is not whole"


def _unpacked(body: bytes, fields: dict[str, str], limit: int) -> bytes:
    if len(body) > limit:
        return body
    try:
        return unpack(body, fields.get("content-encoding", ""), limit)
    except PayloadError as error:
        raise FetchError(str(error), again=True) from None
