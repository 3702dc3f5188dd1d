"""Crowds: people whom no name tells and no verb of saying stands beside (وتظاهر آلاف العمال …، مطالبين بـ), and what is theirs."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, is_bare_preposition, nobody_named
from tawatur.text.frequencies import frequency

# a sound plural is no shorter
SHORTEST_PLURAL = 5


def crowd_at(scene: Scene, first: int) -> NounPhrase | None:
    """Many people at token `first`, with how many and adjectives: المحتجون، مئات العمال الغاضبين; None where none stand there."""
    counted = scene.fold[first] in nouns_of("some")
    head, end = first + counted, scene.sentence_end[first]
    known = scene.phrase_at(head) if counted and head < end else None
    if known is not None and known.entities[0].kind == "unnamed" and not known.prefix:
        return nobody_named(scene, first, known.after)  # آلاف | العمال
    if head >= end or scene.cover[head] is not None or not describes(scene, head):
        return None
    definite = scene.fold[head].startswith("ال")
    thousands = definite and scene.fold[head].removeprefix("ال") in nouns_of("some")  # الآلاف
    if not (thousands or _many(scene.fold[head], counted)):
        return None
    after = head + 1
    if not definite and scene.fold[head].endswith("ون"):
        end = after  # أغلق محتجون | الطريق: it has no owner
    while after < end and scene.fold[after].startswith("ال") and describes(scene, after):
        owner = not definite and after == head + 1  # سكان | القرية
        if not owner and not scene.fold[after].endswith(("ون", "ين", "ه", "ي")):
            break
        after += 1
    return nobody_named(scene, first, after)


def _many(word: str, counted: bool) -> bool:
    """Whether the folded `word` is a plural of people, in the nominative where nothing counts them."""
    bare = word.removeprefix("ال")
    if people(bare) and is_plural(word):
        return counted or not bare.endswith("ين")
    sound = bare.endswith(("ون", "ين") if counted else "ون") and len(bare) >= SHORTEST_PLURAL
    return sound and min(frequency(bare[:-2] + "ين"), frequency(bare[:-2] + "ون")) > 0


def tells_many(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the noun phrase is a plural of people, or says how many there are (المحتجون، آلاف العمال)."""
    head = scene.fold[phrase.first]
    counts = nouns_of("some").intersection((head, head.removeprefix("ال")))  # آلاف itself begins with ال
    return phrase.entities[0].kind == "unnamed" and (is_plural(head) or bool(counts))


def nominative_many(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a plural of people, with or without the article, stands in the nominative: ذكر فيه | مسؤولون محليون أن …"""
    word = scene.fold[phrase.first]
    return not phrase.prefix and word.endswith("ون") and is_plural(word)


def tells_whose(scene: Scene, cue: Cue) -> bool:
    """Whether a verb behind ما without a subject tells somebody's words: ما قالوا إنه …, not وهو ما يؤكد أنه …"""
    if not scene.is_(cue.index + 1, "that_pronoun"):
        return False
    return cue.form.number == "p" or (
        cue.form.verb.act == "say" and not scene.is_(cue.index - 2, "circumstance")
    )


def written_on(scene: Scene, verb: int) -> bool:
    """Whether the verb only says what stands on something that somebody shows: ورفعوا لافتات | كتب عليها."""
    back, start = verb + 1, scene.sentence_start[verb]
    bare = is_bare_preposition(scene.fold[back]) if back < scene.sentence_end[verb] else True
    if scene.fold[verb] not in words_of("written_on") or not scene.is_(back, "ala") or bare:
        return False
    return any(scene.fold[t].removeprefix("و") in words_of("holds_up") for t in range(start, verb))
