"""How long pages take while others ask too: ``python bench/web.py STORE``.

Serves STORE in one process and asks from this one: first alone, then while a second process asks with two clients that never
stop. Pages are taken at
random, each with its own address, so that nothing is answered from memory. For each sort of page: the median and the 95th
percentile by the clock, and the server's own processor time a page, since others may be at work on the machine.
"""

import argparse
import json
import multiprocessing
import os
import random
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SEED, CLIENTS = 7, 2
WORDS = (
    "ترامب",
    "وقف إطلاق النار",
    "الانتخابات",
    '"الأمم المتحدة"',
    "speaker:ماكرون",
    "state:مصر",
    "act:deny",
    "سوريا -روسيا",
)
STATES = ("مصر", "Russia", "SY", "تركيا", "السعودية", "US")
ISSUES = ("النووي", "الانتخابات", '"إطلاق النار"', "الغاز OR النفط", "اللاجئين")
TICKS = os.sysconf("SC_CLK_TCK")


def get(base: str, path: str) -> bytes:
    with urllib.request.urlopen(base + path, timeout=120) as answer:
        body: bytes = answer.read()
        return body


def listed(base: str, path: str, most: int) -> list[dict[str, object]]:
    """The items of a list of the API, at most so many."""
    items: list[dict[str, object]] = []
    following: str | None = path
    while following and len(items) < most:
        page = json.loads(get(base, following))
        items += page["items"]
        following = page.get("next")
    return items[:most]


def addresses(base: str) -> dict[str, list[str]]:
    """Addresses of each sort of page."""
    stories = [s["number"] for s in listed(base, "/api/v1/stories?at_least=2&limit=200", 2000)]
    articles = [a["number"] for a in listed(base, "/api/v1/articles?limit=200", 4000)]
    voices = [str(v["entity"]) for v in listed(base, "/api/v1/voices?limit=200", 200)]
    quote = urllib.parse.quote
    return {
        "today": [f"/?page={n}&lang={lang}" for n in range(1, 41) for lang in ("en", "ar")]
        + [
            f"/?order={order}&page={n}"
            for n in range(1, 10)
            for order in ("origins", "outlets", "differences")
        ],
        "story": [f"/stories/{n}?lang=ar" for n in stories],
        "article": [f"/articles/{n}?lang=en" for n in articles],
        "voice": [f"/voices/{quote(v, safe='')}" for v in voices],
        "voices": [f"/voices?page={n}" for n in range(1, 30)],
        "search": [f"/search?q={quote(word)}&page={n}" for word in WORDS for n in range(1, 8)],
        "filtered": [f"/?state={quote(s)}&page={n}" for s in STATES for n in (1, 2, 3)]
        + [f"/?issue={quote(w)}&order={order}" for w in ISSUES for order in ("time", "differences")]
        + [f"/?voice={quote(v, safe='')}" for v in voices[:20]],
        "compare": [f"/compare?a={a}&b={b}" for a, b in zip(articles[::40], articles[20::40], strict=False)],
        "story form": [f"/stories/{n}/correct" for n in stories[::5]],
        "api": [f"/api/v1/stories/{n}" for n in stories[::3]]
        + [f"/api/v1/articles/{n}" for n in articles[::9]],
        "help": ["/help"],
        "corrections": ["/corrections"],
    }


def used(process: int) -> float:
    """Seconds of processor that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def measured(base: str, paths: list[str], count: int, process: int) -> tuple[list[float], float]:
    """The seconds by the clock of `count` pages, and the server's processor time for each."""
    chosen = random.Random(SEED)
    took = []
    before = used(process)
    for _ in range(count):
        path = chosen.choice(paths)
        begin = time.perf_counter()
        get(base, path)
        took.append(time.perf_counter() - begin)
    return sorted(took), (used(process) - before) / count


def load(base: str, pages: dict[str, list[str]]) -> None:
    """Clients that never stop; a process of their own, so that they do not slow down the one that measures."""

    def ask(seed: int) -> None:
        chosen = random.Random(seed)
        every = [path for paths in pages.values() for path in paths]
        while True:
            get(base, chosen.choice(every))

    clients = [threading.Thread(target=ask, args=(seed,), daemon=True) for seed in range(CLIENTS)]
    for client in clients:
        client.start()
    clients[0].join()


def up(base: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until the pages answer and the index is made."""
    for _ in range(1200):
        try:
            get(base, "/api/v1/search?q=%D8%A7%D9%84%D9%8A%D9%88%D9%85")
            return
        except (urllib.error.URLError, ConnectionError):
            if process.poll() is not None:
                raise SystemExit("the server ended") from None
            time.sleep(0.5)


def rows(base: str, process: int, count: int) -> Iterator[str]:
    pages = addresses(base)
    alone: dict[str, tuple[list[float], float]] = {}
    for name, paths in pages.items():
        alone[name] = measured(base, paths, count, process)
    second = multiprocessing.Process(target=load, args=(base, pages), daemon=True)
    second.start()
    loaded = defaultdict(list)
    for name, paths in pages.items():
        loaded[name] = measured(base, paths, count, process)[0]
    second.terminate()
    yield "| page | alone p50 | p95 | processor a page | under load p50 | p95 |"
    yield "|---|---|---|---|---|---|"
    for name, (took, processor) in alone.items():
        told = [took[len(took) // 2], took[int(len(took) * 0.95)], processor]
        told += [loaded[name][count // 2], loaded[name][int(count * 0.95)]]
        yield f"| {name} | " + " | ".join(f"{seconds * 1000:.0f} ms" for seconds in told) + " |"


def main() -> None:
    """Serve, ask, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store")
    parser.add_argument("--pages", type=int, default=100, help="pages of each sort")
    parser.add_argument("--port", type=int, default=8799)
    given = parser.parse_args()
    command = [sys.executable, "-m", "tawatur", "serve", "--store", given.store, "--port", str(given.port)]
    server = subprocess.Popen(command)
    base = f"http://127.0.0.1:{given.port}"
    try:
        up(base, server)
        print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
        print("\n".join(rows(base, server.pid, given.pages)))
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
