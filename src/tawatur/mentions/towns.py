"""Towns: where a capital is the town and not its state's government, by what stands before it and beside it."""

from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of
from tawatur.text import hosts


def stands_for_town(reader: Reader, index: int, before: str) -> bool:
    """Whether the word `before` the capital at `index`, or before an adjective or a mark, is of a place: لماراثون فيينا.

    So too العاصمة السورية دمشق, العاصمة الإثيوبية، أديس أبابا, ميناء "فاليتا", وفي دمشق.
    """
    at = index - 1
    if at < 1 or not before:
        return _of_place(before)
    if reader.words[at - 1] in forms_of("each"):
        return False  # كل من دمشق وبغداد
    if reader.kinds[at] in "o,":
        comma, at = reader.kinds[at] == ",", at - 1
        if comma and not (at > 0 and reader.nisba(at)):
            return False
    if at > 0 and reader.nisba(at):
        at -= 1
    return _of_place(reader.words[at])


def says_itself(reader: Reader, match: Match) -> bool:
    """Whether a relative clause tells what the capital says, so that it is a government: دعوة من فيينا التي نفت الأمر."""
    told = reader.word(match.after) in particles("relative_f") and reader.verb(match.after + 1)
    return told and match.after + 1 < reader.limit[match.after]


def _of_place(word: str) -> bool:
    """Whether the folded `word`, whatever is joined to it, makes a place of the capital behind it."""
    return any(host in forms_of("place_before") or host in forms_of("of_town") for _, host in hosts(word))


def is_listed_town(reader: Reader, index: int, match: Match) -> bool:
    """Whether the capital at `index` stands among towns: its state in brackets behind it, or joined to a town that is none.

    Such are دبلن (أيرلندا) and موسكو وسان بطرسبرغ; whoever speaks is a government.
    """
    if reader.punctuation(match.after, "(") and reader.term(match.after + 1, "state") is not None:
        return True
    if reader.speaks(index, match.after) or (index and reader.words[index - 1] in saying_words()):
        return False
    behind = reader.term(match.after, "city", prefix="و")
    if behind is not None:
        return True
    return match.prefix == "و" and any(
        town.after == index and town.term.kind == "city"
        for first in range(max(index - 3, 0), index)
        for town in reader.at(first)
    )
