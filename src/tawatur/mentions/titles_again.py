"""Titles again: who is called by the office printed beside his name, whatever the tables make of its words.

The tables read one office in several ways: رئيس نادي المرجان heads a club, رئيس النادي a body. So the words themselves are
compared: أمير المدينة takes up أمير منطقة المدينة, رئيس النادي takes up رئيس نادي المرجان.
"""

from collections.abc import Iterable
from functools import lru_cache

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.entities import Holder
from tawatur.mentions.fitting import another, serves
from tawatur.mentions.terms import entrances, forms_of
from tawatur.text import Document, bare, fold
from tawatur.text.clause_words import clause_words


def titled(chunk: Chunk, words: tuple[str, ...], persons: Iterable[Holder]) -> Holder | None:
    """The only one of `persons` whose printed title the folded `words` of the office in `chunk` repeat or shorten."""
    if len(words) < _SHORTEST or chunk.number != "s" or not any(word.startswith("ال") for word in words):
        return None
    bearers = [
        holder
        for holder in persons
        if holder.titles
        and any(_repeats(words, title, holder, chunk) for title in holder.titles)
        and bool(holder.former) == chunk.former
        and serves(holder, chunk)
        and not another(chunk, words, holder)
    ]
    return bearers[0] if len(bearers) == 1 else None


_SHORTEST = 2
"""Words of an office that tell whose it is: رئيس النادي; الرئيس may be anybody's."""


def kinsman(
    document: Document, chunk: Chunk, words: tuple[str, ...], persons: Iterable[Holder]
) -> Holder | None:
    """The only one of `persons` named behind the noun for a relative that `chunk` is, before or later: شقيقته ليلى …، شقيقته."""
    if len(words) != 1 or chunk.number != "s" or not _own_kin(words[0]):
        return None
    light, behind = document.light, chunk.after
    another = behind < len(light) and (light[behind].startswith("ال") or document.kinds[behind] == "o")
    if another or light[chunk.first].endswith("ة"):
        return None  # شقيقه | الأكبر, نجله | "كريم"; والدة | سالم, not والده
    governed = chunk.first and any(
        term.kind == "kin" for _, door in entrances(document.fold[chunk.first - 1]) for term in door.terms
    )
    bearers = [h for h in persons if words in h.titles] if not governed else []  # ابنة | أخيه
    return bearers[0] if len(bearers) == 1 else None


def _own_kin(word: str) -> bool:
    """Whether the folded `word` is a noun for a relative with a pronoun, of whom nobody has as many as of friends (صديقه)."""
    terms = (t for prefix, door in entrances(word) if not prefix for t in door.terms if t.kind == "own_kin")
    return any(fold(t.lemma) not in clause_words("any_of_his") for t in terms)


def _repeats(words: tuple[str, ...], title: tuple[str, ...], holder: Holder, chunk: Chunk) -> bool:
    """Whether `words` are the title, or shorten it and tell of no other state."""
    if words == title:
        return True
    own = None in (chunk.country, holder.country) or chunk.country == holder.country
    return own and len(title) >= _SHORTEST and _shortens(words, title)


@lru_cache(maxsize=20_000)
def _shortens(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether all of `words` stand in `title` in their order, at most the head of a name left out: رئيس | [نادي] المرجان.

    The last of a shorter title may be told more of in `words`: نائب المحافظ, نائب محافظ المرجان.
    """
    asked, full = [bare(word) for word in words], [bare(word) for word in title]
    if asked[0] != full[0]:
        return False
    construct = title[-1].startswith("ال") and words[len(title) - 1 : len(title)] != title[-1:]
    if construct and asked[: len(full)] == full and len(asked) > len(full):
        return True
    if asked[1] != full[1]:
        left_out = full[1] in forms_of("body") or full[1] in forms_of("place")
        left_out = left_out and asked[0] == words[0]  # الرئيس المرجاني is no رئيس البرلمان المرجاني
        if not left_out or full[2:3] != asked[1:2]:
            return False
    rest = iter(full[1:])
    return all(word in rest for word in asked[1:])
