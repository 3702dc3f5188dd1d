"""Killed fifty times at random moments, reading and watching come to their end with nothing lost and nothing twice."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import sqlalchemy as sa
from pages import feed, page

from misbehaving import Answer, Site, answer, remembered, site
from tawatur.store import Store, articles, open_store, runs, schema

KILLS, SURE = 50, 40
"""How often a process is killed, and how many of the kills have to come before its end."""


def test_reading_a_file(tmp_path: Path) -> None:
    """What was reported as stored is stored, whole, and all is stored once in the end."""
    rng, total, path = random.Random(7), 500, tmp_path / "k.db"
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(record(n) for n in range(total)), encoding="utf-8")
    with processes("read", path, source) as process:
        ends = []
        for _ in range(KILLS):
            reported, end = read_until(process, rng.randint(1, 2), rng.random() * 0.02)
            ends.append(end)
            check(path, reported)
        reported, end = read_until(process, None)
    assert (reported, end) == (total, 0)
    check(path, total)
    assert ends.count(signal.SIGKILL) >= SURE, "the kills came too late to show anything"


def record(number: int) -> str:
    text = f"قال وزير الزراعة في نوفاريا إن الموسم كان جيدا، وهذا هو الخبر رقم {number}."
    return json.dumps({"id": f"{number}", "title": f"خبر {number}", "text": text}, ensure_ascii=False) + "\n"


def read_until(process: "subprocess.Popen[str]", commits: int | None, later: float = 0.0) -> tuple[int, int]:
    """Let a process read, killed some time after so many commits if any; what it reported last, and how it ended."""
    child, told = begin(process), 0
    assert process.stdout is not None
    for count, words in enumerate(iter(process.stdout.readline, ""), 1):
        if words.startswith("ended"):
            return told, int(words.split()[1])
        told = int(words)
        if count == commits:
            kill(child, later)
    raise AssertionError("the process that starts the others ended")


def check(path: Path, reported: int) -> None:
    store = open_store(str(path))
    with store.reading() as connection:
        assert connection.execute(sa.text("PRAGMA integrity_check")).scalar() == "ok"
        tables = (schema.articles, schema.analyses, schema.statements, schema.speakers, schema.sources)
        counts = {
            table.name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar()
            for table in tables
        }
        told_by_runs = connection.execute(sa.select(sa.func.sum(schema.runs.c.stored))).scalar()
    stored = counts["articles"]
    assert stored is not None
    assert stored >= reported
    assert set(counts.values()) == {stored}, counts
    assert told_by_runs == stored
    names = [analysis.article.source for analysis in articles.walk(store)]
    assert len(set(names)) == len(names) == stored
    store.close()


def test_watching_feeds(tmp_path: Path) -> None:
    """The last watch ends with every page of every feed stored once, and nothing waiting."""
    rng, total = random.Random(11), 120
    store, watchlist = tmp_path / "k.db", tmp_path / "feeds.toml"
    with site() as here:
        for name in ("a", "b"):
            listed = range(total) if name == "a" else range(total // 2, total * 3 // 2)
            here.answers[f"/{name}"] = remembered(feed(here, *listed), f'"{name}"')
        for n in range(total * 3 // 2):
            here.answers[f"/{n}"] = slow(answer(page(n)))
        feeds = "".join(f"[[feed]]\naddress = {json.dumps(f'{here.address}/{name}')}\n" for name in "ab")
        watchlist.write_text(f"pause = 0.0\n{feeds}")
        with processes("watch", store, watchlist) as process:
            ends = [
                watched_until(here, process, rng.randint(1, 9), rng.random() * 0.03) for _ in range(KILLS)
            ]
            assert watched_until(here, process, None) == 0
        expected = sorted(f"{here.address}/{n}" for n in range(total * 3 // 2))
    opened = open_store(str(store))
    assert sorted(a.article.source for a in articles.walk(opened, all_versions=True)) == expected
    assert nothing_waits(opened)
    assert runs.contents(opened).set_aside == []
    opened.close()
    assert ends.count(signal.SIGKILL) >= SURE, "the kills came too late to show anything"


def slow(answered: Answer) -> Answer:
    def later(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.005)
        answered(handler)

    return later


def nothing_waits(store: Store) -> bool:
    waiting = sa.select(schema.watched_pages).where(schema.watched_pages.c.waiting)
    with store.reading() as connection:
        assert connection.execute(sa.text("PRAGMA integrity_check")).scalar() == "ok"
        return connection.execute(waiting).all() == []


def watched_until(
    here: Site, process: "subprocess.Popen[str]", requests: int | None, later: float = 0.0
) -> int:
    """Let a process watch once, killed some time after so many requests if any; how that ended."""
    before = len(here.requests)
    child = begin(process)
    with suppress(ProcessLookupError):  # it came to its end before the kill
        while requests is not None and len(here.requests) < before + requests:
            os.kill(child, 0)
            time.sleep(0.001)
        if requests is not None:
            kill(child, later)
    assert process.stdout is not None
    return int(process.stdout.readline().split()[1])


@contextmanager
def processes(what: str, store: Path, source: Path) -> Iterator["subprocess.Popen[str]"]:
    """What starts a process for each line that it is given."""
    command = [sys.executable, str(Path(__file__).with_name("killed.py")), what, str(store), str(source)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process


def begin(process: "subprocess.Popen[str]") -> int:
    """Start the next process; its number."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("again\n")
    process.stdin.flush()
    return int(process.stdout.readline().split()[1])


def kill(child: int, later: float) -> None:
    time.sleep(later)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
