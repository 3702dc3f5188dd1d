"""Requests wait for each other, and not for ever."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest

from tawatur.web import turns
from tawatur.web.turns import Turns

Note = list[str]
Result = TypeVar("Result")


def looped(call: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
    """What `call` gives, run in a thread of its own: the browser of other tests has a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(call())).result()


def asked(path: str, method: str = "GET") -> dict[str, Any]:
    return {"type": "http", "method": method, "path": path}


async def receive() -> dict[str, Any]:
    return {"type": "http.request"}


def app_of(noted: Note, seconds: float, *, fails: str = "") -> Any:
    """An application that notes when it begins and answers, and takes so long for it."""

    async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
        noted.append(f"begin {scope['path']}")
        await asyncio.sleep(seconds)
        if scope["path"] == fails:
            raise ValueError(fails)
        noted.append(f"answer {scope['path']}")
        await send({"type": "http.response.start"})

    return app


def run(app: Turns, *scopes: dict[str, Any], slow_reader: bool = False) -> list[Any]:
    async def send(message: dict[str, Any]) -> None:
        if slow_reader:
            await asyncio.sleep(0.2)

    async def all_of_them() -> list[Any]:
        calls = []
        for scope in scopes:
            calls.append(asyncio.create_task(app(scope, receive, send)))
            await asyncio.sleep(0.001)
        return await asyncio.gather(*calls, return_exceptions=True)

    return looped(all_of_them)


def test_a_page_begins_when_the_one_before_has_its_answer() -> None:
    noted: Note = []
    run(Turns(app_of(noted, 0.02)), asked("/a"), asked("/b"), asked("/c"), slow_reader=True)
    assert noted == [f"{what} /{page}" for page in "abc" for what in ("begin", "answer")]


def test_who_reads_slowly_holds_up_nobody() -> None:
    async def timed() -> float:
        begun = asyncio.get_running_loop().time()
        app = Turns(app_of([], 0.0))

        async def send(message: dict[str, Any]) -> None:
            await asyncio.sleep(0.3)

        await asyncio.gather(*(app(asked(f"/{n}"), receive, send) for n in range(5)))
        return asyncio.get_running_loop().time() - begun

    assert looped(timed) < 1.0


@pytest.mark.parametrize("other", [asked("/static/x.css"), asked("/b", "POST")])
def test_files_and_forms_do_not_wait(other: dict[str, Any]) -> None:
    noted: Note = []
    run(Turns(app_of(noted, 0.05)), asked("/a"), other)
    assert noted[:2] == ["begin /a", f"begin {other['path']}"]


def test_a_page_that_fails_gives_its_turn_on() -> None:
    noted: Note = []
    done = run(Turns(app_of(noted, 0.01, fails="/a")), asked("/a"), asked("/b"))
    assert isinstance(done[0], ValueError)
    assert noted[-1] == "answer /b"


def test_nobody_waits_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.02)
    noted: Note = []
    app = Turns(app_of(noted, 0.2))
    run(app, asked("/a"), asked("/b"))
    assert noted[:2] == ["begin /a", "begin /b"]
    noted.clear()
    run(Turns(app_of(noted, 0.01)), asked("/c"), asked("/d"))  # the turn that was given up is free again
    assert noted[-1] == "answer /d"
