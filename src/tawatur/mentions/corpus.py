"""Reading corpora of names in the column format (a word and its tag a line, an empty line between sentences)."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tawatur.model import Article
from tawatur.text import Document, prepare

Sentence = list[tuple[str, str]]
Tagged = tuple[Document, list[str]]

ANERCORP_KINDS = {"PERS": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}

_DOCUMENT_SENTENCES = 50  # sentences joined to one document, so that preparing them costs little


def read_columns(path: Path, kinds: Mapping[str, str]) -> list[Sentence]:
    """The sentences of the corpus file at `path` as words with tags ``O``, ``B-kind``, ``I-kind``.

    `kinds` gives our kind for a corpus's label; a label that it lacks counts as ``O``. Where a word has several columns of
    tags (nested names), the first that `kinds` knows counts. Raises ValueError for a line without a tag.
    """
    sentences: list[Sentence] = [[]]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        word, *tags = line.split() or [""]
        if not word:
            sentences.append([])
            continue
        if not tags:
            raise ValueError(
                f"{path.name}, line {number}: {line!r} has no tag; a line is a word and its tag, with a space between"
            )
        sentences[-1].append((word, _our_tag(tags, kinds)))
    return [sentence for sentence in sentences if sentence]


def _our_tag(tags: list[str], kinds: Mapping[str, str]) -> str:
    for tag in tags:
        place, _, label = tag.partition("-")
        if label in kinds:
            return f"{place}-{kinds[label]}"
    return "O"


def documents(sentences: list[Sentence]) -> Iterator[Tagged]:
    """`sentences` as documents of our own tokens, each with one tag a token.

    A corpus's word may be several tokens (a bracket stands glued to it): marks at its ends are no part of the name.
    """
    for begin in range(0, len(sentences), _DOCUMENT_SENTENCES):
        yield _document(sentences[begin : begin + _DOCUMENT_SENTENCES])


def _document(sentences: list[Sentence]) -> Tagged:
    text = "\n".join(" ".join(word for word, _ in sentence) for sentence in sentences)
    tag_at: list[tuple[int, str]] = []
    position = 0
    for word, tag in (pair for sentence in sentences for pair in sentence):
        tag_at.append((position, tag))
        position += len(word) + 1
    document = prepare(Article(id="corpus", source="corpus", text=text))
    return document, _project(document, tag_at)


def _project(document: Document, tag_at: list[tuple[int, str]]) -> list[str]:
    """The tag of each token of `document`, where `tag_at` lists the corpus's words by position."""
    tags: list[str] = []
    word = -1
    for start in document.starts:
        tag = "I-" + tag_at[word][1][2:] if word >= 0 and tag_at[word][1] != "O" else "O"
        while word + 1 < len(tag_at) and tag_at[word + 1][0] <= start:
            word += 1
            tag = tag_at[word][1]
        tags.append(tag)
    _trim_marks(tags, document.kinds)
    return _consistent(tags)


def _trim_marks(tags: list[str], kinds: list[str]) -> None:
    """Takes marks at either end of a name out of it; a name's ``B-`` may go with them."""
    for order in (range(len(tags)), range(len(tags) - 1, -1, -1)):
        outside = "O"
        for index in order:
            if kinds[index] not in "wln" and outside == "O":
                tags[index] = "O"
            outside = tags[index]


def _consistent(tags: list[str]) -> list[str]:
    """`tags` with each name beginning with ``B-``, as both corpora mean it and a few of their lines do not."""
    for index, tag in enumerate(tags):
        if tag.startswith("I-") and (index == 0 or tags[index - 1][2:] != tag[2:]):
            tags[index] = "B-" + tag[2:]
    return tags
