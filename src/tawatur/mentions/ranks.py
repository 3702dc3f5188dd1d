"""Ranks and contests: nouns that tell a place in an order, not a body (المركز الثالث), and what a contest is called by."""

from tawatur.mentions.reader import Reader
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of
from tawatur.text import fold, hosts
from tawatur.text.numbers import read_ordinal


def is_rank(reader: Reader, index: int, match: Match) -> bool:
    """Whether the noun tells a rank by the ordinal behind it (المركز الثالث، المركز الـ16), or takes one up again."""
    noun = fold(match.term.lemma) if match.after == index + 1 and match.term.definite else ""
    if noun not in forms_of("rank"):
        return False
    if _ordinal(reader, match.after):
        return True
    if reader.speaks(index, match.after):
        return False
    played = noun.endswith("ه") and match.term.en == "institution"  # المجموعة, not المركز, المرتبة
    if played and not forms_of("contest").isdisjoint(reader.words):
        return True
    return any(
        _ordinal(reader, at + 1)
        for word, places in reader.document.places.items()
        if word.endswith(noun) and len(word) - len(noun) <= _JOINED
        for at in places
    )


_JOINED = 3
"""Letters before a noun: its article and one joined to it."""


def _ordinal(reader: Reader, index: int) -> bool:
    """Whether an ordinal, or a number behind the article alone, stands at `index`."""
    if index >= reader.size:
        return False
    if read_ordinal(reader.document, index) is not None:
        return True
    return reader.words[index] == "ال" and reader.punctuation(index + 1, "n")


def of_a_contest(reader: Reader, index: int, match: Match) -> bool:
    """Whether the plural at `index` is the name of the contest before it: دوري أبطال أوروبا."""
    if match.term.number != "p" or match.term.definite or match.prefix or not index:
        return False
    return not forms_of("contest").isdisjoint(host for _, host in hosts(reader.words[index - 1]))
