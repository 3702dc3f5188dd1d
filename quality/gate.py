"""The quality gate: no stage may fall below what it has reached.

``python quality/gate.py`` reads the annotated articles with the program's own commands into a store in a temporary folder,
exports it, lets ``../shared/tools/score.py`` score the export and compares each figure with its floor in ``floors.json``.
Exits with 1 where a figure is below its floor. ``--update`` raises floors to what is measured; it never lowers one.
``--keep FOLDER`` leaves the export and the scorer's full lists of differences there.
Where ``../shared`` is missing the gate says so and measures only the pages of ``tests/cases``: a fresh clone has no annotated
articles.
"""

import argparse
import csv
import gzip
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import collection

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
GOLD = SHARED / "gold"
FLOORS = HERE / "floors.json"

OTHERS = "sts22-"
"""How the ids of articles of other outlets and another year begin (``checked/README.md``)."""

SLACK = (
    0.01  # a figure this far above its floor is worth holding on to: the gate then asks to raise the floor
)
STAGES = {
    "content": "statements: content F1",
    "attribution": "statements: content and speakers F1",
    "exact": "statements: exact ends and speakers F1",
    "chain": "statements: chains F1",
    "mode": "statements: mode, share right",
    "checked_content": "statements of the checked articles: content F1",
    "checked_attribution": "statements of the checked articles: content and speakers F1",
    "checked_exact": "statements of the checked articles: exact ends and speakers F1",
    "checked_chain": "statements of the checked articles: chains F1",
    "times": "times of the seeds, share right",
    "dates": "dates of Recognizers-Text, share right by value",
    "numbers": "numbers of Recognizers-Text, share right by value",
    "names": "names of ANERcorp's test part: F1 of the tagger alone",
    "entities": "annotated persons and bodies that speak or act, share found",
    "merges": "mentions of annotated entities joined to others, share right",
    "described": "descriptions of annotated entities, share with their entity",
    "others_entities": "the same of other outlets and another year",
    "others_merges": "the same of other outlets and another year",
    "others_described": "the same of other outlets and another year",
    "groups": "groups: pairs of statements F1, corpus stories",
    "groups_seeds": "groups: pairs of statements F1, seed story",
    "groups_given": "the same with the annotated statements, corpus stories",
    "seeds_given": "the same with the annotated statements, seed story",
    "stories": "stories of one day: BCubed F1",
    "pages_recall": "pages: sentences of the body that are read, share",
    "pages_clean": "pages: analysed words that belong to the article, share",
    "pages_fields": "pages: title, dates, byline, agencies and so on, share right",
    "pages_parts": "pages: subheadings, captions, posts, entries, share known as such",
}
OF_PAGES = {
    "pages_recall": "recall",
    "pages_clean": "clean",
    "pages_fields": "metadata",
    "pages_parts": "structure",
}


def main() -> int:
    """Runs the gate; the exit code."""
    parser = argparse.ArgumentParser(description="Measure every stage and hold it to its floor.")
    parser.add_argument("--update", action="store_true", help="raise floors to what is measured")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave export and differences in FOLDER")
    options = parser.parse_args()
    if not (GOLD / "statements").is_dir():
        print(f"QUALITY GATE SKIPPED: there are no annotated articles at {GOLD}. Only pages were measured.")
        return 1 if report(measure_pages(), json.loads(FLOORS.read_text(encoding="utf-8"))) else 0
    with tempfile.TemporaryDirectory() as folder:
        keep = options.keep or Path(folder)
        keep.mkdir(parents=True, exist_ok=True)
        figures = (
            measure(Path(folder), keep)
            | measure_checked()
            | measure_names()
            | measure_entities()
            | measure_pages()
        )
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    failed = report(figures, floors)
    if options.update:
        FLOORS.write_text(json.dumps(raised(figures, floors), indent=2) + "\n", encoding="utf-8")
        print(f"floors raised where beaten: {FLOORS.name}")
    return 1 if failed else 0


def measure(folder: Path, keep: Path) -> dict[str, float]:
    """Each stage's figure, from the annotated articles and from the labelled day."""
    annotated = {file.name.split(".statements")[0] for file in (GOLD / "statements").glob("*.json")}
    day = set(json.loads((GOLD / "stories" / "2018-05-09.stories.json").read_text(encoding="utf-8")))
    write_records(folder / "annotated.jsonl", annotated)
    write_records(folder / "day.jsonl", day)
    articles = export(keep / "annotated.export.jsonl", [SHARED / "seeds", folder / "annotated.jsonl"], folder)
    stories = export(keep / "day.export.jsonl", [folder / "day.jsonl"], folder)
    seeds, corpus = GOLD / "stories" / "seeds.story.json", GOLD / "stories" / "ant-dev.story.json"
    by_statement = ["--statements", str(GOLD / "statements")]
    said = score(
        keep, "statements", articles, GOLD / "statements", ["--speakers", str(GOLD / "speakers.json")]
    )
    values = by_value()
    f1 = r"F1 (\d\.\d+)"
    given = groups_given(keep)
    return {
        "content": found(rf"^content .*{f1}", said)[0],
        "attribution": found(rf"^attr .*{f1}", said)[0],
        "exact": found(rf"^exact .*{f1}", said)[0],
        "chain": found(rf"^chain .*{f1}", said)[0],
        "mode": found(r"^mode accuracy (\d(?:\.\d+)?)", said)[0],
        "times": share(r"^times (\d+)/(\d+)", score(keep, "times", articles, seeds)),
        "dates": share(r"^dates: (\d+)/(\d+)", values),
        "numbers": share(r"^numbers: (\d+)/(\d+)", values),
        "groups": found(rf"^statement pairs .*{f1}", score(keep, "groups", articles, corpus, by_statement))[
            0
        ],
        "groups_seeds": found(
            rf"^statement pairs .*{f1}", score(keep, "groups", articles, seeds, by_statement)
        )[0],
        "groups_given": given["ant-dev"],
        "seeds_given": given["seeds"],
        "stories": found(
            rf"^BCubed .*{f1}", score(keep, "stories", stories, GOLD / "stories" / "2018-05-09.stories.json")
        )[0],
    }


def measure_checked() -> dict[str, float]:
    """The figures of the 720 checked articles that may be looked at (``checked/README.md``)."""
    command = [sys.executable, str(HERE / "heldout.py"), "checked_dev"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"heldout.py failed:\n{done.stderr}")
    lines = {"content": "content", "attribution": "attr", "exact": "exact", "chain": "chain"}
    pattern = r"^{} .*F1 (\d\.\d+)"
    return {f"checked_{name}": found(pattern.format(line), done.stdout)[0] for name, line in lines.items()}


def measure_pages() -> dict[str, float]:
    """The figures of the collection of pages."""
    totals = collection.total([collection.measure(case) for case in collection.cases()])
    return {name: totals[figure] for name, figure in OF_PAGES.items()}


def measure_names() -> dict[str, float]:
    """The name tagger's figure, where the corpus is there."""
    from names import DEFAULT, measure

    if not DEFAULT.is_file():
        return {}
    right, found_names, true = measure(DEFAULT)
    return {"names": 2 * right.total() / max(found_names.total() + true.total(), 1)}


def measure_entities() -> dict[str, float]:
    """The figures of the annotated entities that may be looked at (``entities/README.md``)."""
    from entities import measure, shares

    lines = {
        "entities": "persons and bodies that speak or act, found",
        "merges": "merges that are right",
        "described": "descriptions with their entity",
    }
    found: dict[str, float] = {}
    for part, prefix in (("dev", ""), ("others", "others_")):
        measured = shares(measure([part])[0])
        for stage, line in lines.items():
            right, total = measured[line]
            found[prefix + stage] = right / total
    return found


def by_value() -> str:
    """What ``quality/times.py`` prints for the dates and numbers of Recognizers-Text."""
    command = [sys.executable, str(HERE / "times.py"), "dates", "numbers"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"times.py failed:\n{done.stderr}")
    return done.stdout


def share(pattern: str, text: str) -> float:
    """The share right of the two numbers that `pattern` finds in `text`."""
    right, total = found(pattern, text)
    return right / total


def groups_given(keep: Path) -> dict[str, float]:
    """What groups reach when they are given the annotated statements and stories, by file of annotated stories."""
    from goldstories import FILES, gold_stories, write_export

    from tawatur.compare import compare

    target = keep / "given.export.jsonl"
    write_export(target, [(g, compare(g.story, g.analyses)) for g in gold_stories(gold_statements=True)])
    more = ["--statements", str(GOLD / "statements")]
    pattern = r"^statement pairs .*F1 (\d\.\d+)"
    return {
        file.split(".")[0]: found(pattern, score(keep, "groups", target, GOLD / "stories" / file, more))[0]
        for file in FILES
    }


def write_records(target: Path, wanted: set[str]) -> None:
    """Writes the records of the corpora whose ids are `wanted` to `target`."""
    with target.open("w", encoding="utf-8") as file:
        if any(identifier.startswith(OTHERS) for identifier in wanted):
            file.writelines(line for line in other_lines() if json.loads(line)["id"] in wanted)
        if not all(identifier.startswith(OTHERS) for identifier in wanted):
            file.writelines(line for line in corpus_lines() if json.loads(line)["id"] in wanted)


def corpus_lines() -> Iterator[str]:
    """The corpus's records, undecoded."""
    for month in sorted((SHARED / "corpora" / "ant").glob("*.jsonl.gz")):
        with gzip.open(month, "rt", encoding="utf-8") as records:
            yield from records


def other_lines() -> Iterator[str]:
    """The articles of other outlets and another year (SemEval-2022 task 8) as records: ``sts22-`` line ``-`` side of the pair."""
    csv.field_size_limit(1 << 24)  # a summary's field is longer than the module's default
    with (SHARED / "corpora" / "sts22-ar" / "dataset_arab.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            for side in ("1", "2"):
                title, text = (row[f"{field}_{side}"].strip() for field in ("title", "text"))
                record = {"id": f"{OTHERS}{row['ligne']}-{side}", "title": title, "text": text}
                yield json.dumps(record, ensure_ascii=False) + "\n"


def export(target: Path, sources: list[Path], folder: Path) -> Path:
    """Reads `sources` into a new store and exports it to `target`, as a user would; returns `target`."""
    store = ["--store", str(folder / f"{target.name}.db")]
    command = [sys.executable, "-m", "tawatur"]
    for arguments in (["read", *map(str, sources)], ["export", "--format", "jsonl", "-o", str(target)]):
        done = subprocess.run([*command, *arguments, *store], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(
                f"tawatur {arguments[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
            )
    return target


def score(keep: Path, what: str, exported: Path, gold: Path, more: list[str] | None = None) -> str:
    """What the scorer prints for `exported` against `gold`; the differences go to a file in `keep`."""
    command = [
        sys.executable,
        str(SHARED / "tools" / "score.py"),
        what,
        str(exported),
        "--gold",
        str(gold),
        "-v",
    ]
    done = subprocess.run([*command, *(more or [])], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"the scorer failed on {what}:\n{done.stderr}")
    (keep / f"{what}.{gold.name.split('.')[0]}.txt").write_text(done.stdout, encoding="utf-8")
    return done.stdout


def found(pattern: str, text: str) -> tuple[float, ...]:
    """The numbers that `pattern` finds in the scorer's `text`; ends the program where the scorer says something else."""
    match = re.search(pattern, text, re.MULTILINE)
    if match is None:
        raise SystemExit(f"the scorer's output has no {pattern!r}:\n{text[-2000:]}")
    return tuple(float(number) for number in match.groups())


def raised(figures: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    """The floors, each raised to its figure cut to three digits where that is higher."""
    return {name: max(floors.get(name, 0.0), int(figures.get(name, 0.0) * 1000) / 1000) for name in STAGES}


def report(figures: dict[str, float], floors: dict[str, float]) -> bool:
    """Prints the table; whether any figure is below its floor."""
    print(f"{'stage':19} {'measured':>8} {'floor':>6}")
    below, beaten = [], []
    for name, meaning in STAGES.items():
        if name not in figures:
            continue
        measured, floor = figures[name], floors.get(name, 0.0)
        verdict = "BELOW" if measured < floor else ""
        print(f"{name:19} {measured:8.3f} {floor:6.3f}  {verdict:5} {meaning}")
        if measured < floor:
            below.append(name)
        elif measured > floor + SLACK:
            beaten.append(name)
    if below:
        print(
            f"below the floor: {', '.join(below)}. See the differences: python quality/gate.py --keep FOLDER"
        )
    if beaten:
        print(
            f"beaten by more than {SLACK}: {', '.join(beaten)}. Hold it: python quality/gate.py --update, and commit floors.json"
        )
    return bool(below)


if __name__ == "__main__":
    sys.exit(main())
