"""Latin names: people and bodies that an article names in Latin letters, told by the office or the verb before them."""

from tawatur.mentions.apart import Tagged
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader, source_words
from tawatur.mentions.rules import keep_core
from tawatur.mentions.taking_up import tells_kind
from tawatur.mentions.terms import forms_of
from tawatur.text import bare, fold, hosts
from tawatur.text.lexicon import verbs_at

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
        elif len(words) == 1 and (
            _told(reader, first) if _shows_body(words[0]) else _she_says(reader, first)
        ):
            kept[first] = (after, "organisation")


def latin_name(reader: Reader, chunk: Chunk) -> None:
    """Takes into the company `chunk` its name in Latin letters behind what it does and its state: شركة الشحن المرجانية | Sedran."""
    first = after = chunk.after
    while after < reader.limit[chunk.first] and reader.kinds[after] == "l":
        after += 1
    capital = after > first and reader.document.words(first, first + 1)[:1].isupper()
    site = reader.term(chunk.first, "media_head", prefix=chunk.prefix) is not None  # موقع الإحصاءات | Sedran
    if capital and (site or tells_kind(bare(fold(chunk.lemma)))) and not chunk.cores:
        keep_core(reader, chunk, first, after)
        chunk.after, chunk.head = after, (chunk.first, after)


def _shows_body(word: str) -> bool:
    """Whether the capital letters of one Latin word make it a body's name, whatever tells of it."""
    return sum(map(str.isupper, word)) >= _CAPITALS


def _she_says(reader: Reader, first: int) -> bool:
    """Whether a feminine verb of reporting stands right before `first`, as before a company's name: قالت Marsan إنها …"""
    forms = [form for _, form in verbs_at(reader.words[first - 1], reader.document.light[first - 1])]
    return reader.verb(first - 1) and any(form.person == _HE and form.gender == "f" for form in forms)


_HE = 3
"""The person of verbs of whoever neither speaks nor is spoken to."""


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
