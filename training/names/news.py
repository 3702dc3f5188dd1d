"""The news that is read without labels: every article once, without those that quality is measured on."""

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tawatur.mentions.network import NUMBER
from tawatur.model import Article
from tawatur.text import Document, prepare

_ALIKE = 120  # letters; articles that begin alike are one, corrected or passed on
_SHORTEST = 20  # tokens
_SEED = 7


def measured_on(paths: Iterable[Path]) -> frozenset[str]:
    """The ids of the articles that `paths` annotate: folders with a file an article, or JSON Lines with an id in each line."""
    found: set[str] = set()
    for path in (file for folder in paths for file in (folder.rglob("*") if folder.is_dir() else [folder])):
        if path.suffix == ".jsonl":
            with path.open(encoding="utf-8") as lines:
                rows = [json.loads(line) for line in lines]
            found.update(str(row.get("id") or row.get("article")) for row in rows)
        else:
            found.add(path.name.split(".")[0])
    return frozenset(found)


def documents(folder: Path, without: frozenset[str], most: int | None = None) -> list[Document]:
    """The articles of the files in `folder` (.jsonl.gz), in an order by chance that is always the same; `most` of them at most."""
    texts = list(_texts(sorted(folder.glob("*.jsonl.gz")), without))
    if not texts:
        raise ValueError(
            f"{folder} has no articles; give a folder of .jsonl.gz files with id, title and text"
        )
    random.Random(_SEED).shuffle(texts)
    made = (prepare(Article(id="news", source="news", text=text)) for text in texts[:most])
    return [document for document in made if len(document) > _SHORTEST]


def _texts(files: Iterable[Path], without: frozenset[str]) -> Iterator[str]:
    seen: set[str] = set()
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as records:
            for record in map(json.loads, records):
                title, begins = record["title"], record["text"][:_ALIKE]
                if record["id"] not in without and title not in seen and begins not in seen:
                    seen |= {title, begins}
                    yield f"{title}\n{record['text']}"


def words_of(fold: Sequence[str], kinds: Sequence[str]) -> list[str]:
    """The folded words `fold` of these `kinds`, every number as one."""
    return [NUMBER if kind == "n" else word for word, kind in zip(fold, kinds, strict=True)]
