"""Measures the name tagger: ``python quality/names.py [CORPUS]`` prints precision, recall and F1 for each kind.

CORPUS is ANERcorp's test part (CAMeL split) unless another file in its format is given. A name counts where both ends
and the kind are right (CoNLL's measure); names of the kind MISC are left out. Exits with 2 where the corpus is missing.
"""

import sys
import time
from collections import Counter
from pathlib import Path

from tawatur.mentions.corpus import ANERCORP_KINDS, documents, read_columns
from tawatur.mentions.tagger import spans, tag_names

DEFAULT = Path(__file__).parents[2] / "shared" / "corpora" / "anercorp" / "ANERCorp_CamelLab_test.txt"
KINDS = ("person", "organisation", "place")
ARTICLE_TOKENS = 400


def measure(corpus: Path) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Right, found and true names of `corpus` by kind."""
    right, found, true = Counter[str](), Counter[str](), Counter[str]()
    for document, tags in documents(read_columns(corpus, ANERCORP_KINDS)):
        names = set(tag_names(document))
        gold = {name for name in spans(tags) if name[2] in KINDS}
        right.update(name[2] for name in names & gold)
        found.update(name[2] for name in names)
        true.update(name[2] for name in gold)
    return right, found, true


def milliseconds(corpus: Path) -> float:
    """Processor time for a text of `ARTICLE_TOKENS` tokens, its words met before."""
    texts = [document for document, _ in documents(read_columns(corpus, ANERCORP_KINDS))]
    began = time.process_time()
    for document in texts:
        tag_names(document)
    return (time.process_time() - began) / sum(map(len, texts)) * ARTICLE_TOKENS * 1000


def figures(right: int, found: int, true: int) -> str:
    """Precision, recall and F1 as a line's end."""
    return (
        f"P {right / max(found, 1):.3f}  R {right / max(true, 1):.3f}  "
        f"F1 {2 * right / max(found + true, 1):.3f}  ({true} names)"
    )


def main() -> int:
    """Prints the figures; the exit code."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    if not corpus.is_file():
        print(f"no corpus at {corpus}; give the path of ANERcorp's test part")
        return 2
    right, found, true = measure(corpus)
    for kind in KINDS:
        print(f"{kind:13} {figures(right[kind], found[kind], true[kind])}")
    print(f"{'all':13} {figures(right.total(), found.total(), true.total())}")
    print(f"{milliseconds(corpus):.2f} ms for {ARTICLE_TOKENS} tokens whose words were met before")
    return 0


if __name__ == "__main__":
    sys.exit(main())
