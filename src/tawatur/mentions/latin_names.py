"""Latin names: people and bodies that an article names in Latin letters, told by the office or the verb before them."""

from tawatur.mentions.apart import Tagged
from tawatur.mentions.reader import Reader, source_words
from tawatur.mentions.terms import forms_of
from tawatur.text import bare, hosts

_WORDS_OF_A_PERSON = range(2, 5)
"""How many words in Latin letters behind an office are its holder's name."""

_CAPITALS = 2
"""Capital letters of one Latin word that make it a body's name: MTC, DataReef."""


def add_latin(reader: Reader, kept: Tagged) -> None:
    """Adds to the tagger's names `kept` the holder of an office (وزير المالية JOHN MARSA), and a body that speaks (أعلنت MTC)."""
    if "l" not in reader.kinds:
        return
    covered = {at for first, (after, _) in kept.items() for at in range(first, after)}
    for first in range(1, reader.size):
        if reader.kinds[first] != "l" or reader.kinds[first - 1] != "w" or first in covered:
            continue
        after = first
        while after < reader.limit[first] and reader.kinds[after] == "l":
            after += 1
        words = [reader.document.words(at, at + 1) for at in range(first, after)]
        if not all(word[:1].isupper() for word in words):
            continue
        if len(words) in _WORDS_OF_A_PERSON and _behind_office(reader, first):
            kept[first] = (after, "person")
        elif len(words) == 1 and sum(map(str.isupper, words[0])) >= _CAPITALS and _told(reader, first):
            kept[first] = (after, "organisation")


def _behind_office(reader: Reader, first: int) -> bool:
    """Whether an office or a trade ends right before `first`, or before its adjective there: المفاوض التجاري JOHN MARSA."""
    ends = {first, first - 1} if reader.article(first - 1) else {first}
    return any(
        match.after in ends and match.term.kind in ("office", "trade", "deputy") and match.term.number == "s"
        for at in range(max(first - 4, 0), first)
        for match in reader.at(at)
    )


def _told(reader: Reader, first: int) -> bool:
    """Whether a verb of reporting, a source's marker or a paper's noun stands right before `first`: لتقرير DataReef."""
    before = reader.words[first - 1]
    paper = any(bare(host) in forms_of("document") and not host.startswith("ال") for _, host in hosts(before))
    return reader.verb(first - 1) or before in source_words() or paper
