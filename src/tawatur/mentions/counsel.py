"""Counsel: lawyers named behind the party for whom they speak (دفاع المتهم المحامي فلان), who are not that party."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import forms_of
from tawatur.text import bare


def counsels_own(reader: Reader, party: Chunk, position: int) -> bool:
    """Whether the title at `position` is that of the lawyer before `party`, not the party's: محامي المتهم | الأستاذ فلان."""
    before = reader.words[party.first - 1] if party.first else ""
    counsel = before.removeprefix("و") in forms_of("counsel")
    return counsel and not party.prefix and _titled(reader, position)


def counsels_title(reader: Reader, lawyer: Chunk, last: int) -> bool:
    """Whether a lawyer's phrase ends, at `last`, in his own title, behind the party: محامي المتهم الأستاذ | فلان."""
    counsel = reader.words[lawyer.first].removeprefix("و") in forms_of("counsel")
    return counsel and last > lawyer.first + 1 and _titled(reader, last)


def _titled(reader: Reader, index: int) -> bool:
    """Whether a title with the article that lawyers bear stands at `index`."""
    titles = forms_of("counsel") | forms_of("counsel_title")
    return reader.article(index) and bare(reader.words[index]) in titles
