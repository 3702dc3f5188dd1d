"""How fast articles are read, analysed, stored and exported, and in how much memory.

``python bench/steps.py SOURCE... [--jobs N]`` does what ``tawatur read`` and ``tawatur export`` do, in a temporary
store, and prints milliseconds an article for each step.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tawatur.engine import Progress, read_into
from tawatur.export import export_jsonl
from tawatur.model import Analysis, Article, SetAside
from tawatur.pipeline import analyse_safely
from tawatur.read import read_sources
from tawatur.store import open_store


class Clock:
    """Seconds spent inside calls that are timed by it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def stream(self, items: Iterator[Article | SetAside]) -> Iterator[Article | SetAside]:
        while True:
            began = time.perf_counter()
            item = next(items, None)
            self.seconds += time.perf_counter() - began
            if item is None:
                return
            yield item

    def call(
        self, function: Callable[[Article], Analysis | SetAside]
    ) -> Callable[[Article], Analysis | SetAside]:
        def timed(article: Article) -> Analysis | SetAside:
            began = time.perf_counter()
            found = function(article)
            self.seconds += time.perf_counter() - began
            return found

        return timed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), options.sources, options.jobs)


def measure(folder: Path, sources: list[str], jobs: int) -> None:
    reading, analysing = Clock(), Clock()
    stage = analysing.call(analyse_safely) if jobs == 1 else analyse_safely
    store = open_store(str(folder / "bench.db"), create=True)
    began = time.perf_counter()
    progress = read_into(store, reading.stream(read_sources(sources)), stage, jobs=jobs)
    whole = time.perf_counter() - began
    began = time.perf_counter()
    with (folder / "export.jsonl").open("wb") as out:
        lines = export_jsonl(store, out)
    exporting = time.perf_counter() - began
    store.close()
    tell(progress, whole, {"read": reading, "analyse": analysing} if jobs == 1 else {"read": reading})
    each = 1000 / max(1, progress.inputs)
    print(f"  export   {exporting * each:6.2f} ms ({lines:,} lines, {size(folder / 'export.jsonl')})")
    print(f"  store on disk {size(folder / 'bench.db')}")
    print(f"  most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def tell(progress: Progress, whole: float, clocks: dict[str, Clock]) -> None:
    inputs = progress.inputs
    print(
        f"{inputs:,} inputs: {progress.stored:,} stored, {progress.unchanged:,} unchanged, "
        f"{len(progress.set_aside):,} set aside, in {whole:.1f} s: {inputs / whole:.1f} a second"
    )
    each = 1000 / max(1, inputs)
    for name, clock in clocks.items():
        print(f"  {name:8} {clock.seconds * each:6.2f} ms")
    if "analyse" in clocks:
        rest = whole - sum(clock.seconds for clock in clocks.values())
        print(f"  {'store':8} {rest * each:6.2f} ms")


def size(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:,.1f} MB"


if __name__ == "__main__":
    main()
