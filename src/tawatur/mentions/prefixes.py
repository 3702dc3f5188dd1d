"""Where a word begins behind the letters joined to it."""

from tawatur.text import Document, fold


def past_prefix(document: Document, token: int, letters: int) -> int:
    """Where the word begins behind its proclitics, harakat and tatweel passed over."""
    if not letters or document.kinds[token] != "w":
        return document.starts[token]
    text, position, end = document.article.text, document.starts[token], document.ends[token]
    folded = document.fold[token]
    if len(folded) <= letters:
        return position
    passed = 0
    while position < end and passed < letters:
        if fold(text[position]):
            passed += 1
        position += 1
    while position < end and not fold(text[position]):
        position += 1
    return position
