"""Sites with the article: they have no name of their own, whose they are stands behind them (الموقع الرسمي لوزارة النقل)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader
from tawatur.mentions.term import Match


def site_of_owner(reader: Reader, chunk: Chunk, match: Match) -> bool:
    """Whether `chunk` is a site with its adjectives, and whose it is follows behind ل: it is then cut to them."""
    head = reader.term(chunk.first, "media_head", prefix=match.prefix)
    if head is None or head.term.en != "site" or not head.term.definite:
        return False
    after = match.after
    while after < reader.limit[chunk.first] and reader.article(after) and reader.words[after].endswith("ي"):
        after += 1
    if not reader.word(after).startswith("ل") or after == match.after:
        return False
    chunk.after, chunk.kind, chunk.how, chunk.why = after, "bare", "role", "a site with the article"
    return True
