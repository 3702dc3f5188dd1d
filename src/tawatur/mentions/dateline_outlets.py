"""Dateline outlets: agencies and papers that no table has, known by the dateline or the credit of the article they stand in."""

import re

from tawatur.mentions.closed import closed
from tawatur.mentions.name_words import acts
from tawatur.mentions.reader import Reader, finite_verb, joined_article
from tawatur.mentions.short_outlets import reporters
from tawatur.mentions.term import Match, Term
from tawatur.model import Article
from tawatur.text import Document, fold

_LINES = 3
"""Lines below the headline, at most, that a dateline may stand in."""

_REACH = 90
"""How far into a line its dateline may reach."""

_LONGEST = 3
"""Words of an outlet's name."""

_SHORTEST = 4
"""Letters of a name of one word; shorter ones are mostly other words too."""

_MARKS = re.compile(
    r"[-–—/|()\[\]«»\"“”:.،,*0-9٠-٩\s]*[-–—/|()\[\]«»\"“”:.،,*0-9٠-٩][-–—/|()\[\]«»\"“”:.،,*0-9٠-٩\s]*"
)
"""Marks and numbers between the pieces of a dateline."""

_LONGEST_PIECE = 5
"""Words of a dateline's piece; longer ones are the article's own."""

_NAMES_ELSE = ("office", "person", "state", "capital", "city", "place", "trade", "nisba", "organisation")
"""Kinds of terms that stand in datelines or open the first sentence, and are no outlets."""

_JOINED = ("", "ل", "و", "ب")


def know_dateline_outlets(reader: Reader) -> None:
    """Let `reader` find the outlets that the article's dateline names and no table has, wherever they stand: قال فلان للمرسى.

    As names that are words of every day too they need evidence: that something is told to them, or that they speak.
    """
    names = _named(reader.document)
    if not names:
        return
    firsts = {name[0] for name in names}
    hosts = {word: _host(word, firsts) for word in reader.document.places}
    for index in reader.where({word for word, (_, host) in hosts.items() if host is not None}):
        prefix, host = hosts[reader.words[index]]
        if reader.kinds[index] != "w":
            continue
        name = max(
            (n for n in names if n[0] == host and list(n[1:]) == reader.words[index + 1 : index + len(n)]),
            key=len,
            default=None,
        )
        if name is None:
            continue
        after = index + len(name)
        if any(m.after >= after and m.prefix == prefix and m.term.kind in _KNOWN for m in reader.at(index)):
            continue
        if reader.tagged.get(index) == (after, "person"):
            del reader.tagged[index]
        reader.know(index, Match(after, prefix, Term("media", "", " ".join(name), short=True)))


_KNOWN = (*_NAMES_ELSE, "media", "media_head")


def _host(word: str, firsts: set[str]) -> tuple[str, str | None]:
    """The letters joined before one of `firsts` in the folded `word`, and that name; None where it holds none of them."""
    if (host := joined_article(word)) in firsts:
        return "ل", host
    for joined in _JOINED:
        if word.startswith(joined) and word[len(joined) :] in firsts:
            return joined, word[len(joined) :]
    return "", None


def _named(document: Document) -> set[tuple[str, ...]]:
    """The folded names that may be outlets' in the dateline and the credits, of those that the text spells again."""
    article = document.article
    pieces = pieces_in_head(article)
    pieces += [credit.name for credit in article.credits if credit.entity is None]
    names = {tuple(fold(piece).split()) for piece in pieces}
    names |= {name[:-1] for name in names if joined_article(name[-1] if name else "")}  # قال فلان للشراع
    short = {n for n in names if 0 < len(n) <= _LONGEST and (len(n) > 1 or len(n[0]) >= _SHORTEST)}
    short = {name for name in short if not (finite_verb(name[0]) or closed(name[0], name[0]))}
    return {name for name in short if _told(name, document)}


def pieces_in_head(article: Article) -> list[str]:
    """What stands apart at the beginnings of the first lines below the headline: places, outlets, reporters, dates."""
    start = article.title_span.end if article.title_span else 0
    lines = [line for line in article.text[start : start + _LINES * _REACH * 4].split("\n") if line.strip()]
    return [piece for line in lines[:_LINES] for piece in _pieces(line[:_REACH])]


def _pieces(line: str) -> list[str]:
    """The pieces between marks that a line begins with, up to the one that is too long to be of a dateline."""
    pieces = _MARKS.split(line)[:-1] if len(line) == _REACH else _MARKS.split(line)
    plain = next((n for n, piece in enumerate(pieces) if _is_clause(piece)), len(pieces))
    return pieces[:plain]


def _is_clause(piece: str) -> bool:
    """Whether a piece is too long for a dateline's, or tells what somebody does: وفيما تستعد المدينة لـ."""
    words = piece.split()
    return len(words) > _LONGEST_PIECE or (len(words) > 1 and any(acts(fold(word)) for word in words))


def _told(name: tuple[str, ...], document: Document) -> bool:
    """Whether the text has the name's first word behind a ل or a reporter's noun, so that there is anything to know."""
    first, words = name[0], document.fold
    if (f"ل{first.removeprefix('ا')}" if first.startswith("ال") else f"ل{first}") in words:
        return True
    return any(word == first and words[at] in reporters() for at, word in enumerate(words[1:]))
