"""What is new since a reader's last visit: a cookie holds the reading up to which they had seen the stories."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.responses import Response

COOKIE, YEAR = "tawatur_seen", 365 * 86400

IDLE = 1800.0
"""Seconds without a look at the stories after which a visit is over."""


@dataclass(frozen=True)
class Visit:
    """A visit: `since` is the reading that was the last one when the visit before ended (None at the first visit).

    `seen` is the last reading now, `at` the time in seconds since 1970.
    """

    since: int | None
    seen: int
    at: float

    @classmethod
    def of(cls, cookies: Mapping[str, str], last: int, now: float) -> "Visit":
        """The visit that goes on or begins now; a cookie that makes no sense counts as none."""
        try:
            since, seen, at = (int(piece) for piece in cookies.get(COOKIE, "").split("."))
        except ValueError:
            return cls(None, last, now)
        if seen > last or at > now + IDLE:  # another store, or another clock
            return cls(None, last, now)
        if now - at > IDLE:
            since = seen
        return cls(since if since >= 0 else None, last, now)

    def keep(self, answer: Response) -> None:
        """Put the visit into the reader's cookie."""
        since = -1 if self.since is None else self.since
        told = f"{since}.{self.seen}.{int(self.at)}"
        answer.set_cookie(COOKIE, told, max_age=YEAR, httponly=True, samesite="lax")
