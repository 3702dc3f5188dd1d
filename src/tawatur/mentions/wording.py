"""The printed words of a phrase: without what is joined to them."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.terms import people
from tawatur.text import Document, fold


def phrase_text(document: Document, chunk: Chunk) -> str:
    """The words of a phrase's head as printed, without proclitics, quotation marks and brackets, single-spaced."""
    first, after = chunk.head
    if after - first == 1 and not (chunk.prefix or chunk.noun) and document.kinds[first] == "w":
        return document.words(first, after)
    whole, starts, ends, kinds = document.article.text, document.starts, document.ends, document.kinds
    text = ""
    end = starts[first]
    for index in range(first, after):
        start = starts[index]
        if start > end:
            text += " "
        end = ends[index]
        word = whole[start:end]
        if index == first == chunk.first and chunk.prefix:
            word = word[cut(word, chunk.prefix) :]
            if chunk.prefix.endswith("ل") and word.startswith("ل"):
                word = _with_article(document, chunk, word)
        if kinds[index] not in "oc()":
            text += word
    return " ".join((*chunk.noun.split(), *text.split()))


def _with_article(document: Document, chunk: Chunk, word: str) -> str:
    """`word` as it stands without the ل before it: الحضري; of للجنة the adjective behind tells: اللجنة الفنية, لجنة الأمن."""
    row = people().get(chunk.row)
    if row is not None and any(fold(word) in fold(form).split() for form in row.ar):
        return word  # لليفربول
    if not chunk.lemma or fold(chunk.lemma.split()[0]) != fold(word):
        return "ا" + word
    behind = document.fold[chunk.first + 1] if chunk.first + 1 < chunk.after else ""
    return "ال" + word if behind.startswith("ال") and behind.endswith(("ي", "يه")) else word


def title_words(document: Document, chunk: Chunk, first: int, after: int) -> tuple[str, ...]:
    """The folded words of tokens ``first`` to ``after - 1``, without what is joined to the phrase's first word."""
    words = [document.fold[index] for index in range(first, after) if document.kinds[index] in "wln"]
    if words and first == chunk.first and chunk.prefix:
        joined = words[0][len(chunk.prefix) :]
        words[0] = "ا" + joined if chunk.prefix.endswith("ل") and joined.startswith("ل") else joined
    return tuple(words)


def office_words(document: Document, chunk: Chunk) -> tuple[str, ...]:
    """The folded words of a phrase; of an office without the form of address before it: الأخ | رئيس النادي."""
    first = chunk.head[0] if chunk.kind == "role" else chunk.first
    return title_words(document, chunk, first, chunk.after)


def cut(word: str, prefix: str) -> int:
    """How many code points of the written `word` its folded proclitics take."""
    position = left = len(prefix)
    if not word.startswith(prefix):  # written with marks, or in other shapes
        position = 0
        while position < len(word) and left > 0:
            left -= len(fold(word[position]))
            position += 1
    while position < len(word) and not fold(word[position]):
        position += 1
    return position
