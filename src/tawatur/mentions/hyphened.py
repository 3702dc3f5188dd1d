"""Hyphened names: one outlet's or body's name, whose halves a hyphen joins and the tagger took apart (صحيفة مرسان-ماتان)."""

from tawatur.mentions.apart import Tagged
from tawatur.mentions.reader import Reader


def join_hyphened(reader: Reader, kept: Tagged) -> None:
    """Makes one name of two words or names with a hyphen and no space between them, right behind a kind: شركة كرافن-هاينت.

    Behind other words these are two, as a town and its agency are: مرسان-سدران.
    """
    for first in sorted(kept):
        after, kind = kept.get(first, (first, ""))
        if kind == "person" or not _behind_kind(reader, first) or not _tight(reader, after):
            continue
        if not reader.word(after + 1) or reader.article(after + 1) or reader.closed(after + 1):
            continue
        end, _ = kept.pop(after + 1, (after + 2, ""))
        kept[first] = (end, "organisation")


def _behind_kind(reader: Reader, first: int) -> bool:
    """Whether a noun without the article for an outlet or a body stands right before `first`."""
    if first < 1 or reader.limit[first - 1] != reader.limit[first]:
        return False
    kind = reader.term(first - 1, "media_head", "body_head", prefix=None)
    return kind is not None and kind.after == first and kind.term.number == "s" and not kind.term.definite


def _tight(reader: Reader, dash: int) -> bool:
    """Whether a hyphen stands at `dash` with no space beside it."""
    if (
        dash + 1 >= reader.size
        or not reader.punctuation(dash, "-")
        or reader.limit[dash + 1] != reader.limit[dash]
    ):
        return False
    starts, ends = reader.document.starts, reader.document.ends
    return ends[dash - 1] == starts[dash] and ends[dash] == starts[dash + 1]
