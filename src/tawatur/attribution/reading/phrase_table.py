"""Phrase table: the words and phrases of the tables where they stand in a text, and what each particle does."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import get_args

from tawatur import knowledge
from tawatur.knowledge.rows_phrases import Single
from tawatur.text import fold
from tawatur.text.tokens import tokenise


class Hit:
    """A phrase of the tables met at tokens ``[first, after)``, with its function."""

    __slots__ = ("after", "first", "function")

    def __init__(self, first: int, after: int, function: str) -> None:
        """`function` is a `Phrase.function`."""
        self.first, self.after, self.function = first, after, function


def find_phrases(words: Sequence[str], places: Iterable[int]) -> dict[int, Hit]:
    """The longest phrase of the tables at each of the folded `words` where one begins, by the number of the word.

    `places` are the numbers of the words that are among the `beginnings`.
    """
    trie, size = _phrase_trie(), len(words)
    hits = ((index, _longest(trie, words, index, size)) for index in places)
    return {index: hit for index, hit in hits if hit is not None}


@cache
def complementisers() -> frozenset[str]:
    """The folded particles that open what was said: أن، إنه."""
    opens = {"that", "that_pronoun"}
    return frozenset(word for word, known in particle_functions().items() if not opens.isdisjoint(known))


@cache
def beginnings() -> frozenset[str]:
    """The folded words that phrases of the tables begin with."""
    return frozenset(_phrase_trie())


def _longest(trie: dict[str, "_Node"], words: Sequence[str], index: int, size: int) -> Hit | None:
    node = trie.get(words[index])
    best: Hit | None = None
    position = index + 1
    while node is not None:
        if node.function:
            best = Hit(index, position, node.function)
        node = node.children.get(words[position]) if position < size else None
        position += 1
    return best


class _Node:
    __slots__ = ("children", "function")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.function = ""


@cache
def particle_functions() -> dict[str, frozenset[str]]:
    """Each particle's functions by folded form; forms joined to و or ف likewise, where they are no words of their own."""
    functions: dict[str, set[str]] = {}
    for row in knowledge.particles():
        for form in row.ar:
            functions.setdefault(fold(form), set()).add(row.function)
    for word in list(functions):
        for conjunction in "وف":
            functions.setdefault(conjunction + word, set()).update(functions[word])
    return {word: frozenset(found) for word, found in functions.items()}


# nouns that a joined preposition may govern: وفقا لتقرير، طبقا للبيان
_GOVERNED = ("unnamed", "medium", "saying_noun")


@cache
def _phrase_trie() -> dict[str, _Node]:
    """The phrases of the tables by folded words, with and without a joined و or ف; nouns behind وفقا also with ل."""
    root: dict[str, _Node] = {}
    for row in knowledge.phrases():
        if row.function in get_args(Single) or row.function.startswith(("paper_", "heading_", "list_")):
            continue
        for form in row.ar:
            words = [fold(form[s:e]) for s, e, _ in tokenise(form, 0, len(form))]
            heads = [words[0], "و" + words[0], "ف" + words[0]]
            if row.function in _GOVERNED:
                heads.append(
                    "ل" + words[0].removeprefix("ا") if words[0].startswith("ال") else "ل" + words[0]
                )
            if row.function == "unnamed" and len(words) == 1:
                heads += [
                    head + "ا" for head in heads if not head.endswith("ي")
                ]  # an accusative: لكن خبيرا قال
            for head in heads:
                node = root.setdefault(head, _Node())
                for word in words[1:]:
                    node = node.children.setdefault(word, _Node())
                node.function = node.function or row.function
    return root
