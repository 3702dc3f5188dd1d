"""How many of 22,168 news articles hold a word: for telling rare words from common ones, and joined letters from a word's own.

The table ``word_frequencies.tsv.gz`` beside this module is made by

    python -m tawatur.text.frequencies ../shared/corpora/ant

from the ANT corpus v2.1 (Chouigui, Ben Khiroun, Elayeb; Apache-2.0 as stated by its authors; five outlets, January to June
2018). It holds counts, no text.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from tawatur.text.normal import fold

TABLE = Path(__file__).with_name("word_frequencies.tsv.gz")
# rarer words than this are names and slips; they would triple the table
SMALLEST = 8
_WORD = re.compile("[\u0621-\u0652\u0670-\u06d3]+")


@cache
def _table() -> tuple[int, dict[str, int]]:
    with gzip.open(TABLE, "rt", encoding="utf-8") as lines:
        articles = int(next(lines))
        pairs = (line.rstrip("\n").split("\t") for line in lines)
        return articles, {word: int(count) for word, count in pairs}


def articles_counted() -> int:
    """How many articles were counted."""
    return _table()[0]


def frequency(word: str) -> int:
    """In how many of them the folded `word` stands, as written; 0 for fewer than `SMALLEST`."""
    return _table()[1].get(word, 0)


def counted_words() -> Iterable[tuple[str, int]]:
    """Every folded word of the table with the number of articles that hold it."""
    return _table()[1].items()


# a letter is the word's own where papers have the word with the article even a third as often as the rest alone (بنود, for نود)
_OWN = 3
# a noun with a joined preposition that owns a pronoun has no fewer letters (بيده)
SHORTEST_OWNED = 4


@lru_cache(maxsize=100_000)
def is_joined(word: str) -> bool:
    """Whether the first letter of the folded `word` is likelier a joined preposition than its own (بسحب, not برنامج).

    The word without the letter must be known, and be much commoner than the word with the article before it: nothing that begins
    with a joined preposition takes the article.
    """
    rest = word[1:]
    if rest.startswith("ال"):
        return len(rest) > 3 and frequency("ال" + word) == 0  # not بالستية
    alone = frequency(rest) + frequency("ال" + rest)
    own = frequency("ال" + word) + frequency("لل" + word)
    if alone == 0 and own == 0:
        return any(is_joined(bare) for bare in _without_pronoun(word))
    return alone > _OWN * own


def behind_li(words: str) -> str:
    """The printed `words`, whose first has lost its ل, as they stand alone where that had the article too: المعارضة, of لمعارضة.

    Three of the same letter are written as two, so that what its noun begins with is told by which word papers have: اللائحة.
    """
    first = fold(words.split(" ", 1)[0])
    return ("ال" if frequency("ال" + first) > frequency("ا" + first) else "ا") + words


def _without_pronoun(word: str) -> list[str]:
    """`word` without the pronoun of whom it belongs to, as its nouns may be written then (بترميمه, بمحاسبتهم)."""
    pronoun = next((p for p in ("هما", "ها", "هم", "نا", "ه") if word.endswith(p)), "")
    bare = word.removesuffix(pronoun) if pronoun else ""
    if len(bare) < SHORTEST_OWNED:
        return []
    return [bare[:-1] + "ه"] if bare.endswith("ت") else [bare]


def build(folder: Path, target: Path = TABLE) -> int:
    """Count the articles in `folder` (``*.jsonl.gz`` with title and text) into `target`; return how many there were."""
    counts: Counter[str] = Counter()
    articles = 0
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                counts.update({fold(w) for w in _WORD.findall(f"{record['title']} {record['text']}")})
                articles += 1
    kept = sorted((w, n) for w, n in counts.items() if n >= SMALLEST and 1 < len(w) < 16)
    body = f"{articles}\n" + "".join(f"{word}\t{count}\n" for word, count in kept)
    # a fixed time in the header, so that the same corpus makes the same file
    target.write_bytes(gzip.compress(body.encode("utf-8"), mtime=0))
    return articles


if __name__ == "__main__":
    print(build(Path(sys.argv[1])), "articles counted")
