"""Outlets called by a word of every day, without marks, where somebody tells them something: قال فلان للجزيرة إن …"""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk, covering
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.term import Match
from tawatur.mentions.terms import outlets
from tawatur.mentions.told_outlets import REACH, gives_way, spoken_words
from tawatur.text import fold
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency

REACH_VERB = 14
"""Tokens from a verb of saying to the outlet: its subject, with what he is and how old."""

READ = ("newspaper", "magazine", "site", "aggregator")
"""Outlets that people read: their names are so often words of the news (الشرق, المدينة) that they need marks."""

_EVERYBODY = 3_000
"""Articles counted that hold a word from which on what is told to it is told to that: تعلن للعالم أن."""

_JOINED = ("", "و", "ف", "ل", "ب", "ول", "وب", "فل")
"""What may be joined before a noun."""

_NAMES_THING = ("place", "state", "unnamed", "person", "body", "people")


def add_short_outlets(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks` with the agencies and channels that something is told to, in the text's order.

    A name that is a word of every day too (الأناضول, الحدث) or also a person's (بلومبرغ) denotes its outlet where somebody
    speaks to it: behind a verb of saying and its subject, or behind a noun for an interview or a reporter.
    """
    led = {at + 1 for at in reader.where(clause_words("spoken_with") | reporters()) if at + 1 < reader.size}
    for word, places in reader.document.places.items():
        if word[:1] == "ل":
            led.update(places)
    hosts = [at for at in sorted(led - {0}) if reader.kinds[at] in "wl" and _short(reader, at)]
    if not hosts:
        return chunks
    covered = covering(reader.size, chunks)
    added: list[Chunk] = []
    gone: list[Chunk] = []
    for index in hosts:
        match = _short(reader, index)
        if match is None or not _told(reader, index, match):
            continue
        over = [c for c in covered[index : match.after] if c is not None]
        if any(c.kind == "media" or not gives_way(c, index, match.after, match.term.id) for c in over):
            continue
        gone += over
        chunk = Chunk("media", index, match.after, match.prefix, match.term.id)
        chunk.named, chunk.why = (
            tuple(reader.words[index : match.after]),
            "an outlet that something is told to",
        )
        added.append(chunk)
    if not added:
        return chunks
    return sorted([c for c in chunks if c not in gone] + added, key=lambda c: c.first)


@cache
def reporters() -> frozenset[str]:
    """The last words of the nouns for a correspondent, with what may be joined before them."""
    rows = (row for row in knowledge.offices() if row.id == "correspondent")
    forms = {
        fold(form).split()[-1] for row in rows for form in (*row.ar, *row.feminine, *row.dual, *row.plural)
    }
    return frozenset(joined + form for form in forms for joined in _JOINED)


def _short(reader: Reader, index: int) -> Match | None:
    """The name of an agency or channel at `index` that needs more evidence, or that a person bears too."""
    found = reader.term(index, "media", prefix=None)
    if found is None or found.prefix not in ("", "ل"):
        return None
    row = outlets().get(found.term.id)
    if row is not None and row.kind in READ:
        return None
    also = any(m.term.kind in _NAMES_THING and m.after == found.after for m in reader.at(index))
    return found if found.term.short or also else None


def _told(reader: Reader, index: int, match: Match) -> bool:
    """Whether the outlet at `index` is one that somebody speaks to."""
    before = reader.word(index - 1) if reader.limit[index - 1] == reader.limit[index] else ""
    if not match.prefix:
        spoken = before in clause_words("spoken_with") and noun_before(reader, index - 1)
        reporter = reader.term(index - 1, "office", prefix=None) if before else None
        return spoken or (reporter is not None and reporter.term.id == "correspondent")
    if frequency(joined_article(reader.words[index]) or "") > _EVERYBODY:
        return False
    return noun_before(reader, index) or (opens_speech(reader, match.after) and verb_before(reader, index))


def noun_before(reader: Reader, index: int) -> bool:
    """Whether a noun for what is held with an outlet or given to it stands up to three words before `index`."""
    near = range(max(0, index - REACH), index)
    return any(
        reader.words[at] in spoken_words() and all(reader.word(t) for t in range(at, index)) for at in near
    )


def verb_before(reader: Reader, index: int) -> bool:
    """Whether a verb of saying stands before the outlet, with nothing said between: قال التاجر فلان (45 عاما) | للأناضول."""
    for at in range(index - 1, max(index - REACH_VERB, -1), -1):
        if reader.limit[at] != reader.limit[index] or reader.kinds[at] in ".:oc":
            return False
        if reader.word(at) in particles("that"):
            return False
        if reader.verb(at):
            return True
    return False


def opens_speech(reader: Reader, position: int) -> bool:
    """Whether what was said, or when and where it was, follows: a complementiser, a mark, a time, a preposition."""
    if position >= reader.size or reader.kinds[position] != "w":
        return True
    return reader.closed(position) or not reader.article(position)
