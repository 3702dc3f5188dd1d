"""Are newspaper texts decoded right? ``python quality/encodings.py [FOLDER]``, by default ``../shared/corpora/cp1256``.

Each file is decoded without a label. What comes out is judged by statistics that decoding does not use: the share of its
words that Arabic print is known to have (``text/word_frequencies.tsv.gz``), and how far its letters in pairs are from those of
the other files' texts. It is then written in every encoding that Arabic is met in, also half in one and half in another, and
has to come back as it was. A file that is not decoded has to be one that `tawatur read` sets aside, with a reason.
Exits with 1 where a file is decoded wrongly.
"""

import sys
from collections import Counter
from math import sqrt
from pathlib import Path

from tawatur.model import Article, SetAside
from tawatur.read import read_sources
from tawatur.read.decode import decode
from tawatur.text import fold
from tawatur.text.frequencies import frequency

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "cp1256"
KNOWN_WORDS = 0.6
"""Share of words known: right texts have 0.69 (verse, a text with harakat) to 0.97; read as ISO-8859-6 they have 0.41 at most."""
LIKE_THE_OTHERS = 0.6
"""Cosine between a text's pairs of letters and those of all texts: right ones have 0.83 and more, wrong ones 0.37 at most."""
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256", "iso-8859-6")


def main() -> int:
    """Judges every file; the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    if not folder.is_dir():
        print(f"ENCODINGS SKIPPED: there are no texts at {folder}. Nothing was measured.")
        return 0
    files = sorted(file for file in folder.iterdir() if file.is_file())
    right = wrong = aside = 0
    texts: dict[Path, str] = {}
    for file in files:
        found = next(iter(read_sources([str(file)])))
        if isinstance(found, SetAside):
            aside += 1
            print(f"set aside  {file.name}: {found.reason}")
        else:
            texts[file] = decode(file.read_bytes()).text
            assert isinstance(found, Article)
    whole = sum(map(pairs, texts.values()), Counter[str]())
    for file, text in texts.items():
        problems = judge(text, whole)
        wrong, right = wrong + bool(problems), right + (not problems)
        for problem in problems:
            print(f"WRONG      {file.name}: {problem}")
    print(f"{len(files)} files: {right} decoded right, {wrong} wrong, {aside} set aside with a reason")
    return 1 if wrong or not right else 0


def judge(text: str, whole: Counter[str]) -> list[str]:
    """What is wrong with a decoded text; empty where nothing is."""
    problems: list[str] = []
    words = [fold(word) for word in text.split() if word.isalpha() and len(word) > 1]
    known = sum(frequency(word) > 0 for word in words) / max(1, len(words))
    if known < KNOWN_WORDS:
        problems.append(f"{known:.0%} of its words are known")
    likeness = cosine(pairs(text), whole)
    if likeness < LIKE_THE_OTHERS:
        problems.append(f"its letters are like the others' by {likeness:.2f} only")
    if "\ufffd" in text:
        problems.append(f"{text.count(chr(0xFFFD))} bytes mean nothing")
    return problems + [f"does not come back from {name}" for name in lost(text)]


def lost(text: str) -> list[str]:
    """The encodings, and pairs of them, from which `text` does not come back as it was."""
    found = []
    for name in ENCODINGS:
        data = text.encode(name, "ignore")
        if decode(data).text != data.decode(name).removeprefix("\ufeff"):
            found.append(name)
    lines = text.splitlines(keepends=True)
    first, second = "".join(lines[: len(lines) // 2]), "".join(lines[len(lines) // 2 :])
    for name in ("windows-1256", "iso-8859-6"):
        back = second.encode(name, "ignore")
        if decode(first.encode() + back).text != first + back.decode(name):
            found.append(f"utf-8 and {name}")
    return found


def pairs(text: str) -> Counter[str]:
    """How often each pair of Arabic letters stands in `text`."""
    return Counter(
        text[i : i + 2]
        for i in range(len(text) - 1)
        if all("\u0621" <= c <= "\u064a" for c in text[i : i + 2])
    )


def cosine(one: Counter[str], other: Counter[str]) -> float:
    """How alike two counts are, 0 to 1."""
    shared = sum(count * other[key] for key, count in one.items())
    sizes = sqrt(sum(c * c for c in one.values()) * sum(c * c for c in other.values()))
    return shared / sizes if sizes else 0.0


if __name__ == "__main__":
    sys.exit(main())
