"""What fetching an address gives: its body, or why there is none."""

import msgspec


class FetchError(Exception):
    """An address cannot be read; the message says why, for a person.

    `again` tells whether trying later may help, `wait` for how many seconds the server asks to be left alone,
    `status` the HTTP status, where there was one.
    """

    def __init__(self, reason: str, *, again: bool = False, wait: float = 0.0, status: int = 0) -> None:
        """`reason` is the message."""
        super().__init__(reason)
        self.again = again
        self.wait = wait
        self.status = status


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """The body of an address, unpacked; `url` is where redirects led.

    `etag` and `modified` are for asking again whether it changed; `changed` is False where the server says it did
    not, and the body empty then.
    """

    url: str
    body: bytes = b""
    etag: str | None = None
    modified: str | None = None
    changed: bool = True
