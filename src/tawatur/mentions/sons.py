"""Names of Mauritania and the Sudan, joined by a word for a child: امم ولد بيبات, محمد الأمين ولد سيدي مولود, بابكر ود الشيخ."""

from tawatur.mentions.apart import Tagged
from tawatur.mentions.last_names import of_a_family
from tawatur.mentions.name_shapes import RARE
from tawatur.mentions.name_words import everyday, family_names, given_names, linking_words
from tawatur.mentions.reader import Reader, finite_verb, saying_words
from tawatur.mentions.terms import forms_of
from tawatur.text.frequencies import frequency

_LONGEST_OWN = 3
"""Words of a name before the word for a child, at most."""


def join_sons(reader: Reader, kept: Tagged) -> None:
    """Makes one person in `kept` of the words before and behind each word for a child, whatever the tagger made of them.

    Without a name before it, it is only one where the article has that name elsewhere: ولد بيبات أضاف أن.
    """
    children = [at for at in reader.where(forms_of("child")) if 0 < at < reader.size - 1]
    full: set[tuple[str, ...]] = set()
    behind = 0
    for child in children:
        if child < behind or not _father(reader, kept, child + 1):
            continue
        first, behind = _own_name(reader, kept, child), _behind_fathers(reader, kept, child)
        if first < child:
            full.add(tuple(reader.words[child : child + 2]))
            _take(kept, first, behind)
    for child in children:
        if not any(first < child < after for first, (after, _) in kept.items()) and (
            tuple(reader.words[child : child + 2]) in full
        ):
            _take(kept, child, _behind_fathers(reader, kept, child))


def _take(kept: Tagged, first: int, after: int) -> None:
    for inside in range(first, after):
        kept.pop(inside, None)
    for before in [at for at, (end, _) in kept.items() if at < first < end]:
        kept[before] = (first, kept[before][1])
    kept[first] = (after, "person")


def _known(reader: Reader, kept: Tagged, index: int) -> bool:
    """Whether the word at `index` is a given or family name, or the tagger has it in somebody's."""
    word = reader.words[index]
    tagged = any(at <= index < after and kind == "person" for at, (after, kind) in kept.items())
    return reader.kinds[index] == "w" and (word in given_names() or word in family_names() or tagged)


def _father(reader: Reader, kept: Tagged, index: int) -> bool:
    """Whether the word at `index` may be a father's name: a known one, an unheard-of word, or what he is honoured by (الشيخ)."""
    if index >= reader.size or reader.kinds[index] != "w" or reader.closed(index):
        return False
    word = reader.words[index]
    if word in saying_words() or len(word) < 2:
        return False
    honoured = reader.term(index, "office")
    return (
        _known(reader, kept, index)
        or (frequency(word) < RARE and not everyday(word) and not finite_verb(word))
        or (honoured is not None and honoured.term.definite and honoured.after == index + 1)
    )


def _own_name(reader: Reader, kept: Tagged, child: int) -> int:
    """The first token of what somebody is called himself, before the word for a child at `child`; `child` itself for none."""
    first = child
    while first > 0 and child - first < _LONGEST_OWN and reader.kinds[first - 1] == "w":
        at = first - 1
        if _known(reader, kept, at) and not (first < child and reader.term(at, "office") is not None):
            first = at
            continue
        if first == child and reader.article(at) and at > 0 and _known(reader, kept, at - 1):
            first = at  # محمد | الأمين ولد
            continue
        plain = not (reader.closed(at) or reader.article(at) or finite_verb(reader.words[at]))
        if first == child and plain and not reader.verb(at) and len(reader.words[at]) > 2:
            first = at  # امم | ولد بيبات: whatever stands there
        break
    return first


def _behind_fathers(reader: Reader, kept: Tagged, child: int) -> int:
    """The token behind the names of the father and the forefathers of the word for a child at `child`."""
    after = child + 2
    while after < reader.limit[child] and reader.kinds[after] == "w":
        word = reader.words[after]
        if word in forms_of("child") and _father(reader, kept, after + 1):
            after += 2
        elif (
            reader.words[after + 1 : after + 2]
            and reader.words[after + 1] in forms_of("child")
            and _father(reader, kept, after + 2)
        ):
            after += 3  # ولد محمد | المختار ولد الشيخ
        elif reader.words[after - 1] in linking_words() or (
            word in given_names() and not reader.closed(after) and word not in saying_words()
        ):
            after += 1
        else:
            return after + of_a_family(reader, after)
    return after
