"""Outlets that a page itself makes known: by its dateline or credit, or by what it says that somebody told them.

No table has every paper. Whoever is told something in quotation marks once (قال فلان لـ«المرفأ») is that outlet in marks
everywhere (أبلغ فلان «المرفأ» أن), and a name that stands apart in the head of the page (المرفأ نيوز/ نورستان) is one where
something is told to it, without marks too (قال فلان للمرفأ نيوز إن، في بيان تلقت المرفأ نيوز نسخة منه).
"""

from collections import Counter

from tawatur.mentions.chunk import Chunk, covering
from tawatur.mentions.dateline_outlets import pieces_in_head
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import keep_core, quoted
from tawatur.mentions.short_outlets import noun_before, opens_speech, reporters, verb_before
from tawatur.mentions.told_outlets import LONGEST, TO, TOLD_IN_MARKS
from tawatur.model import Article
from tawatur.text import fold
from tawatur.text.clause_words import clause_words, phrase_words

Name = tuple[str, ...]

_SHORTEST = 4
"""Letters of an outlet's name of one word; shorter ones are particles."""


def add_page_outlets(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks` with the outlets that the page makes known, in the text's order."""
    told = Counter(c.named for c in chunks if c.kind == "media" and not c.row and c.why == TOLD_IN_MARKS)
    headed = names_in_head(reader.document.article)
    openers = _openers(headed.union(told))
    if not openers:
        return chunks
    here = [at for at in reader.where(openers.keys()) if at]
    if not here:
        return chunks
    covered = covering(reader.size, chunks)
    added: list[Chunk] = []
    gone: list[Chunk] = []
    for index in here:
        name = _standing_at(reader, index, openers[reader.words[index]])
        over = [c for c in covered[index : index + len(name)] if c is not None]
        if not name or not all(_gives_way(c, index, index + len(name)) for c in over):
            continue
        marked = reader.kinds[index - 1] == "o"
        if marked:
            outlet = name in told and _in_marks(reader, index, name)
        else:
            outlet = (name in headed or told[name] > 1) and _dealt_with(reader, index, name)
        if outlet:
            gone += over
            added.append(_outlet(reader, index, name))
    return _with(chunks, added, gone) if added else chunks


def _openers(names: set[Name]) -> dict[str, list[Name]]:
    """The `names` by each word that may begin them in the text, ل joined or not: المرفأ, للمرفأ."""
    found: dict[str, list[Name]] = {}
    for name in names:
        first = name[0]
        for word in (first, "ل" + (first[1:] if first.startswith("ال") else first)):
            found.setdefault(word, []).append(name)
    return found


def _outlet(reader: Reader, index: int, name: Name) -> Chunk:
    """The noun phrase of the outlet whose `name` stands at token `index`."""
    after = index + len(name)
    chunk = Chunk("media", index, after, "" if reader.words[index] == name[0] else "ل")
    chunk.named, chunk.why = name, "an outlet that the page makes known"
    keep_core(reader, chunk, index, after)
    return chunk


def _with(chunks: list[Chunk], added: list[Chunk], gone: list[Chunk]) -> list[Chunk]:
    """`chunks` with the outlets `added` instead of those `gone`; bodies of the same names are these outlets: in the dateline."""
    names = {chunk.named for chunk in added}
    for chunk in chunks:
        if chunk.kind == "body" and not chunk.row and chunk.named in names:
            chunk.kind = "media"
    return sorted([c for c in chunks if c not in gone] + added, key=lambda c: c.first)


def _in_marks(reader: Reader, index: int, name: Name) -> bool:
    """Whether `name` at token `index` is all that stands between quotation marks."""
    return quoted(reader, index - 1) == index + len(name) + 1


def names_in_head(article: Article) -> set[Name]:
    """The folded words of what stands apart in the head of `article` or is credited there: an outlet, a place or whoever."""
    pieces = pieces_in_head(article) + [credit.name for credit in article.credits]
    names = {tuple(fold(piece).split()) for piece in pieces if "." not in piece}
    return {name for name in names if 0 < len(name) <= LONGEST and len(name[0]) >= _SHORTEST - len(name) + 1}


def _standing_at(reader: Reader, index: int, names: list[Name]) -> Name:
    """The longest of `names` that stands at token `index`; empty where none does."""
    last = reader.limit[index]
    fitting = [n for n in names if tuple(reader.words[index + 1 : min(index + len(n), last)]) == n[1:]]
    return max(fitting, key=len, default=())


def _gives_way(chunk: Chunk, first: int, after: int) -> bool:
    """Whether what was read here is no more than a guess, or words of the name: لـ«مرآة | الشرق»."""
    inside = first <= chunk.first and chunk.after <= after
    return (
        inside
        and not chunk.offices
        and (chunk.why == "the tagger" or (chunk.first, chunk.after) != (first, after))
    )


def _dealt_with(reader: Reader, index: int, name: Name) -> bool:
    """Whether the name at `index` is that of one told something, of a reporter's employer or of who got a paper."""
    after, joined = index + len(name), reader.words[index] != name[0]
    before = reader.word(index - 1) if reader.limit[index - 1] == reader.limit[index] else ""
    if before in reporters():
        return True
    if before in phrase_words("paper_received") or (
        reader.word(index - 2) in phrase_words("paper_received") and before in phrase_words("of_paper")
    ):
        return opens_speech(reader, after)  # في بيان تلقت | المرفأ نسخة منه، في تقرير اطلعت عليه | المرفأ أن
    if before in clause_words("spoken_with"):
        return noun_before(reader, index - 1)
    to = before == TO or joined
    return to and (noun_before(reader, index) or (opens_speech(reader, after) and verb_before(reader, index)))
