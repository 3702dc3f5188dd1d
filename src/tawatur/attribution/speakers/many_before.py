"""Many before: the people in front of a plural verb, whatever parts them from it: سكان القرية في الوادي نفسه | قالوا إن."""

from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.crowds import crowd_at
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.finite import only_finite, reports_finite
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    describes,
    is_bare_preposition,
    is_governed,
    nobody_named,
)
from tawatur.text.frequencies import frequency, is_joined

# how far before the verb those people may stand, in tokens
REACH = 24
# how many tokens may describe them all
LONGEST = 9
# particles that may stand between them and the verb
BETWEEN = ("fi", "min", "ila", "ala", "an", "bi", "li", "place_time", "demonstrative")
# how the relative pronoun of many ends
OF_MANY = ("ين", "ممن", "تي")


def many_before(scene: Scene, end: int) -> NounPhrase | None:
    """The plural of people that a plural verb behind token ``end - 1`` is about, described up to there; None where none is told.

    Of several it is the one that the others belong to, in front, and no one behind a preposition, but there be no other.
    """
    start = max(scene.sentence_start[end - 1], end - REACH)
    found, governed, closed = None, None, end
    token = end - 1
    while token >= start:
        if scene.kinds[token] not in "wn" and scene.cover[token] is None:
            break
        word = scene.fold[token]
        some = not nouns_of("some").isdisjoint((word, word.removeprefix("ال")))  # آلاف itself begins with ال
        part = scene.phrase_at(token)
        if part is not None and scene.kinds[token] == "n" and part.entities[0].kind == "unnamed":
            found = token  # 96% من العمال في المصنع | يرون أن
        elif some and (scene.cover[token] is None or part is not None):
            found = token
        elif scene.is_(token, "relative") and scene.fold[token].endswith(OF_MANY):
            closed = token if token < end - 1 else end
        elif scene.particle[token] and not scene.is_(token, *BETWEEN):
            break
        elif scene.cover[token] is None and reports_finite(scene, token):
            back = _relative_before(scene, token, start)
            if back is None:
                break
            token = closed = back
        elif of_people(scene, token):
            if is_bare_preposition(scene.word(token - 1)) or scene.fold[token].startswith(("لل", "بال")):
                governed = governed if governed is not None else token
            else:
                found = token
        token -= 1
    head = found if found is not None else governed
    if head is None:
        return None
    after = closed if closed > head else end
    if head - 1 >= start and not scene.particle[head - 1] and only_finite(scene, head - 1):
        # ويعتزم المحامون | الإضراب احتجاجا على رسوم يقولون إنها
        return crowd_at(scene, head) or nobody_named(scene, head, head + 1)
    return nobody_named(scene, head, after if after - head <= LONGEST else _short(scene, head, after))


def _relative_before(scene: Scene, token: int, start: int) -> int | None:
    """The relative pronoun of many that opens the clause of the verb at `token`."""
    for before in range(token - 1, max(start, token - LONGEST) - 1, -1):
        if scene.kinds[before] not in "wn":
            return None
        if scene.is_(before, "relative"):
            return before if scene.fold[before].endswith(OF_MANY) else None
    return None


def of_people(scene: Scene, token: int) -> bool:
    """Whether a plain word is a plural of people."""
    word = scene.fold[token]
    if scene.kinds[token] != "w" or (word.startswith("و") and not people(word)):
        return False
    bare = word.removeprefix("ال")
    if word[0] in "يت" and not frequency("ال" + word):
        return False  # يبعثون
    plural = (
        word in words_of("people_at_large")
        or is_plural(word)
        or (people(bare) and is_plural(bare))
        or bare in nouns_of("crowd")
    )
    if scene.cover[token] is not None:
        phrase = scene.phrase_at(token)
        return plural and phrase is not None and phrase.entities[0].kind in ("unnamed", "group")
    return plural and describes(scene, token)


def _short(scene: Scene, head: int, after: int) -> int:
    """The token behind the noun at `head` with its owner or adjectives."""
    end = head + 1
    while end < after and describes(scene, end):
        end += 1
    return end


def with_first(scene: Scene, last: int) -> int | None:
    """The token of the first of two whom و joins in front of their verb: خصومه | ومعارضوه يقولون; else `last`.

    None where a preposition leads both: في القرى والمدن يقولون.
    """
    word = scene.fold[last]
    joined = word.startswith("و") and is_joined(word) and last > scene.sentence_start[last]
    if joined and (is_bare_preposition(scene.word(last - 2)) or is_governed(scene.fold[last - 1])):
        return None
    return last - 1 if joined and describes(scene, last - 1) and not scene.verbs(last - 1) else last
