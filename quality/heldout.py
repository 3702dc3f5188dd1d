"""Attribution measured on articles that it was not built on: ``python quality/heldout.py HALF [HALF …]``.

Reads the halves' records from ``../shared/corpora/ant``, analyses each and lets ``../shared/tools/score.py``
score the statements against ``annotations/`` (its README says how they were drawn and annotated). The halves are those
of ``annotations/split.json``; several are measured together, as one: ``heldout heldout2``. ``-v`` lists the
differences, of ``dev`` halves only: a held-out half whose errors have been looked at holds nothing out any more.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec
from gate import SHARED, write_records

from tawatur.export import records
from tawatur.model import SetAside
from tawatur.pipeline import analyse
from tawatur.read import read_sources

ANNOTATIONS = Path(__file__).parent / "annotations"


def main() -> int:
    """Measures the halves asked for, as one; the scorer's exit code."""
    split: dict[str, list[str]] = json.loads((ANNOTATIONS / "split.json").read_text(encoding="utf-8"))
    parser = argparse.ArgumentParser(
        description="Measure attribution on one or more halves of the articles kept apart."
    )
    parser.add_argument("halves", nargs="+", choices=list(split), metavar="HALF", help=", ".join(split))
    parser.add_argument("-v", "--verbose", action="store_true", help="list the differences (dev halves only)")
    options = parser.parse_args()
    if options.verbose and any(half.startswith("heldout") for half in options.halves):
        parser.error("held-out halves are measured, not looked at: -v goes with the dev halves only")
    if not SHARED.is_dir():
        print(f"NOT MEASURED: the articles' text is not here; expected it under {SHARED}.")
        return 0
    wanted = [identifier for half in dict.fromkeys(options.halves) for identifier in split[half]]
    with tempfile.TemporaryDirectory() as folder:
        return measure(wanted, Path(folder), options.verbose)


def measure(wanted: list[str], folder: Path, verbose: bool) -> int:
    """Exports the analyses of the `wanted` articles into `folder` and scores them; the scorer's exit code."""
    exported, gold = folder / "export.jsonl", folder / "gold"
    gold.mkdir()
    for identifier in wanted:
        shutil.copy(ANNOTATIONS / f"{identifier}.statements.json", gold)
    write_records(folder / "articles.jsonl", set(wanted))
    export(folder / "articles.jsonl", exported)
    speakers = str(ANNOTATIONS / "speakers.json")
    scorer = [sys.executable, str(SHARED / "tools" / "score.py"), "statements", str(exported)]
    options = ["--gold", str(gold), "--speakers", speakers, *(["-v"] if verbose else [])]
    return subprocess.run([*scorer, *options], check=False).returncode


def export(source: Path, target: Path) -> None:
    """Writes what is found in each article of `source` to `target`, in the form of the JSON Lines export."""
    encoder = msgspec.json.Encoder()
    with target.open("wb") as out:
        for article in read_sources([str(source)]):
            if isinstance(article, SetAside):
                raise SystemExit(f"{article.source} was set aside: {article.reason}")
            name = article.source
            for record in records.findings(analyse(article), name, name):
                out.write(encoder.encode(record) + b"\n")


if __name__ == "__main__":
    sys.exit(main())
