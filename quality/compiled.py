"""Whether the compiled program finds what the interpreted one finds: ``python quality/compiled.py PYTHON [SOURCE...]``.

PYTHON is the interpreter of an environment with a compiled wheel, as ``make fast`` makes it (``.venv-fast/bin/python``). Both
analyse the articles of each SOURCE (the bundled example where none is given; `--sample N` draws N of them), and every record of
every article is compared. The exit code is 0 where all are the same, 1 where an article differs, 2 where PYTHON is not compiled.
"""

import argparse
import gc
import hashlib
import json
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import msgspec

from tawatur.engine.running import GARBAGE
from tawatur.export import records
from tawatur.mentions import names
from tawatur.model import Article
from tawatur.pipeline import analyse
from tawatur.read import read_sources

EXAMPLE = Path(__file__).parents[1] / "src" / "tawatur" / "example" / "articles.jsonl"

SHOWN = 20
"""Articles that differ and are named."""


class Found(msgspec.Struct):
    """What one program found: a digest of each article's records by its place among those read, and the seconds that it took."""

    compiled: bool
    seconds: float
    digests: dict[str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Compares the programs, or (with `--digests`) is one of them; the exit code."""
    parser = argparse.ArgumentParser(description="Compare the compiled program with the interpreted one.")
    parser.add_argument(
        "python", metavar="PYTHON", help="the interpreter of an environment with a compiled wheel"
    )
    parser.add_argument("sources", nargs="*", metavar="SOURCE", default=[str(EXAMPLE)])
    parser.add_argument("--sample", type=int, metavar="N", help="draw N articles")
    parser.add_argument("--digests", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.digests:
        print(msgspec.json.encode(found_in(options.sources, options.sample)).decode())
        return 0
    compiled, interpreted = (found_by(python, options) for python in (options.python, sys.executable))
    if not compiled.compiled:
        print(
            f"{options.python} has no compiled Tawatur: `make fast` makes .venv-fast, which has",
            file=sys.stderr,
        )
        return 2
    differing = [name for name, digest in interpreted.digests.items() if compiled.digests.get(name) != digest]
    print(
        f"{len(interpreted.digests)} articles, {len(differing)} found otherwise; "
        f"{compiled.seconds:.1f} s of processor compiled, {interpreted.seconds:.1f} s interpreted"
    )
    for name in differing[:SHOWN]:
        print(f"  {name}")
    return 1 if differing else 0


def found_in(sources: Sequence[str], sample: int | None) -> Found:
    """What this program finds in `sources`."""
    gc.set_threshold(*GARBAGE)  # as in a run
    articles = [item for item in read_sources(sources) if isinstance(item, Article)]
    if sample is not None and sample < len(articles):
        articles = random.Random(7).sample(articles, sample)
    began = time.process_time()
    digests = {f"{number} {article.source}": digest(article) for number, article in enumerate(articles)}
    compiled = (names.__file__ or "").endswith(tuple(EXTENSION_SUFFIXES))
    return Found(compiled, time.process_time() - began, digests)


def digest(article: Article) -> str:
    """A digest of all records of `article`."""
    found = records.findings(analyse(article), article.source, article.source)
    return hashlib.sha256(msgspec.json.encode([msgspec.to_builtins(record) for record in found])).hexdigest()


def found_by(python: str, options: argparse.Namespace) -> Found:
    """What the program that `python` runs finds; its errors go to the screen."""
    sample = [] if options.sample is None else ["--sample", str(options.sample)]
    # -P: the folder of this file is no place to import from
    command = [python, "-P", __file__, python, *options.sources, *sample, "--digests"]
    return msgspec.convert(json.loads(subprocess.check_output(command)), Found)


if __name__ == "__main__":
    sys.exit(main())
