"""Who goes on: of several bearers of a name the one who was told to say something (وقال كيم هيونغ تشول إن …. وأضاف كيم أن …)."""

from collections.abc import Sequence
from typing import Protocol

from tawatur.mentions.chunk import Chunk
from tawatur.text import Document


class Bearer(Protocol):
    """Somebody of the article, as far as where it tells of them: `alone` by one word, `spoke` as who says what follows."""

    alone: list[tuple[int, int]]
    spoke: list[tuple[int, int]]

    def last_before(self, token: int) -> int:
        """The last token before `token` at which they were met, or -1."""


def note_told(document: Document, chunk: Chunk, bearer: Bearer, said: bool) -> None:
    """Note of whom `chunk` names that it does so by one word, or in full as who `said` something, with the sentence's end."""
    end = next((after for _, after in document.sentences if chunk.first < after), len(document.fold))
    if len(chunk.named) == 1:
        bearer.alone.append((chunk.first, end))
    elif said:
        bearer.spoke.append((chunk.first, end))


def goes_on(bearer: Bearer, bearers: Sequence[Bearer], token: int) -> bool:
    """Whether `bearer` has been told to say something before `token`, no other of `bearers` having been met since that sentence.

    Nor is another the one whom the article calls by the name alone: ووقع ترامب الاتفاق. وقال إريك ترامب إن …. وأكد ترامب أن …
    """
    spoke = [end for at, end in bearer.spoke if at < token]
    alone = [(at, end) for at, end in bearer.alone if at < token]
    others = [other for other in bearers if other is not bearer]
    called = max((at for other in others for at, _ in other.alone if at < token), default=-1)
    if not spoke or called > max((at for at, _ in alone), default=-1):
        return False
    end = max((*spoke, *(end for _, end in alone)))
    return all(other.last_before(token) < end for other in others)
