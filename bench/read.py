"""How fast the program reads: ``python bench/read.py [SOURCE…] [--articles N] [--jobs N]``.

Runs the whole command (`tawatur read`: reading, analysis, store, stories) on corpus articles in a store in a temporary folder
and prints articles a second with machine and data. SOURCE defaults to every month of ``../shared/corpora/ant``; with
``--articles`` every k-th of its articles is taken, so that a sample is spread over all outlets and months.
"""

import argparse
import gzip
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "ant"


def main() -> int:
    """Runs the measurement; the exit code of the command measured."""
    parser = argparse.ArgumentParser(description="Measure how fast articles are read.")
    parser.add_argument(
        "sources", nargs="*", type=Path, metavar="SOURCE", help="JSON Lines, gzip (default: the corpus)"
    )
    parser.add_argument("--articles", type=int, metavar="N", help="only N articles, spread over the sources")
    parser.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="processes that analyse (default: 1)"
    )
    options = parser.parse_args()
    sources = options.sources or sorted(CORPUS.glob("*.jsonl.gz"))
    if not sources:
        print(f"there is nothing to read: no articles at {CORPUS}; name a .jsonl.gz file")
        return 2
    lines = [line for source in sources for line in records(source)]
    if options.articles and options.articles < len(lines):
        lines = [lines[i * len(lines) // options.articles] for i in range(options.articles)]
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "articles.jsonl"
        sample.write_text("".join(lines), encoding="utf-8")
        code, seconds = run(sample, Path(folder) / "bench.db", options.jobs)
        stored = sum(file.stat().st_size for file in Path(folder).glob("bench.db*"))
        megabytes = sample.stat().st_size / 1e6
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    print(f"machine    {machine()}")
    print(
        f"data       {len(lines)} articles, {megabytes:.1f} MB: {', '.join(source.name for source in sources)}"
    )
    print(f"command    tawatur read --jobs {options.jobs}: exit code {code}")
    print(
        f"time       {seconds:.1f} s, {len(lines) / seconds:.1f} articles/s, {megabytes / seconds:.2f} MB/s"
    )
    print(f"processor  {processor:.1f} s, {len(lines) / processor:.1f} articles for each of its seconds")
    print(f"memory     {memory:.0f} MB at most in one process; store {stored / 1e6:.1f} MB")
    return code


def records(source: Path) -> list[str]:
    """The records of a JSON Lines file, gzip or plain, each with its line end."""
    opener = gzip.open if source.suffix == ".gz" else open
    with opener(source, "rt", encoding="utf-8") as opened:
        return [line.rstrip("\n") + "\n" for line in opened if line.strip()]


def run(sample: Path, store: Path, jobs: int) -> tuple[int, float]:
    """The exit code and wall-clock seconds of reading `sample` into a new store."""
    command = [
        sys.executable,
        "-m",
        "tawatur",
        "read",
        str(sample),
        "--store",
        str(store),
        "--jobs",
        str(jobs),
    ]
    began = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return done.returncode, time.perf_counter() - began


def machine() -> str:
    """Processor, number of processors, Python and system, as the figures' reader needs them."""
    processor = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.is_file() and (
        match := re.search(r"^model name\s*:\s*(.+)$", information.read_text(encoding="utf-8"), re.MULTILINE)
    ):
        processor = match.group(1)
    return (
        f"{processor}, {os.cpu_count()} processors; Python {platform.python_version()}, {platform.system()}"
    )


if __name__ == "__main__":
    sys.exit(main())
