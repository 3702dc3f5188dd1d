"""Pages are made one after the other, in the order in which they were asked for.

One process makes all pages, and Python lets one of its threads reckon at a time. Pages that are made side by side all get
slower, the more so as each row from the store may cost a change of threads: of the pages of voices under load (``python
bench/web.py``), 95 of 100 took less than 227 ms side by side, and less than 94 ms in turn.
"""

import asyncio
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATIENCE = 1.0
"""Seconds that a request waits for its turn: one that takes longer, such as a search that waits for the index, stops nobody."""

WITHOUT = "/static/"
"""Files are sent as they are."""


class Turns:
    """ASGI middleware: a GET request begins when the one before it has its answer, whether or not that was sent yet."""

    def __init__(self, app: ASGIApp) -> None:
        """Before `app`."""
        self.app = app
        self._lock = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(WITHOUT):
            await self.app(scope, receive, send)
            return
        mine = False
        with suppress(TimeoutError):
            mine = await asyncio.wait_for(self._lock.acquire(), PATIENCE)

        def over() -> None:
            nonlocal mine
            if mine:
                mine = False
                self._lock.release()

        async def answer(message: Message) -> None:
            over()  # a reader who takes the answer slowly holds up nobody
            await send(message)

        try:
            await self.app(scope, receive, answer)
        finally:
            over()
