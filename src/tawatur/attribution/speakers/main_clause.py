"""Main clause: who acts in a sentence that opens with a phrase or a clause of its own (وبعد التصويت توجه فلان إلى …).

What it opens with tells when, where or why; whoever the next sentence goes on about is the subject of the verb behind it.
"""

from collections.abc import Callable

from tawatur.attribution.frames.issued import accusative
from tawatur.attribution.phrases.plain import plain_somebody
from tawatur.attribution.phrases.strangers import stranger
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.finite import MEETING, looks_perfect, looks_present, reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how long what the sentence opens with may be, in tokens
LONGEST_OPENING = 26
# and where whoever acts in it is who is meant
LONGEST_INNER = 12
# and what somebody then speaks about: وعن سبب الغياب تقول
REACH_ASKED = 9
# prepositions that a sentence may open with
OPENERS = ("min", "fi", "ila", "ala", "an", "place_time", "before_that")
# particles behind which a verb belongs to another clause
INNER = ("relative", "relative_what", "that", "that_pronoun", "negator")
# kinds of entities that a verb without a subject goes on about
WHO = ("person", "organisation", "state", "media", "group", "unnamed")


def main_subject(
    scene: Scene, first: int, after: int, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """The subject of the main clause's verb, in a sentence in tokens ``first`` to ``after - 1`` that opens otherwise; else None.

    Without a comma before it the verb must show itself as one; behind a relative pronoun, أن or another verb it needs the comma.
    """
    behind = scene.is_(first - 1, "before_that") and scene.fold[first - 1].removeprefix("و") not in words_of(
        "while"
    )
    if not behind and (not _opens(scene, first) or scene.fold[first].removeprefix("و") in words_of("topic")):
        return None
    clause = behind or scene.is_(first + 1, "that")
    inner, token = scene.is_(first, "relative_what"), first + 1 + clause
    while token < min(after - 1, first + LONGEST_OPENING):
        kind = scene.kinds[token]
        if kind in ".:":
            return None
        if kind == "o" and scene.quotation[token] >= 0:
            token = max(token + 1, scene.document.quotations[scene.quotation[token]].end)
            continue
        inner |= scene.is_(token, *INNER) or (scene.is_(token, "modal") and not scene.is_(token, "perfect"))
        verb = token + 1 if kind == "," else token
        free = kind == "," or not (inner or (clause and not scene.is_(verb, "was")))
        found = _subject_behind(scene, verb, kind == ",", gender_of) if free else None
        found = found or (_subject_before(scene, verb, gender_of) if kind == "," else None)
        if found is not None:
            return found
        token = scene.time_after.get(token, token + 1)
    return None


def _opens(scene: Scene, first: int) -> bool:
    """Whether a preposition, alone or joined, or a time opens the sentence: بعد، لتحقيق، يوم الأحد."""
    word = scene.fold[first].removeprefix("و")
    joined = word[:1] in ("ل", "ب") and is_joined(word) and scene.cover[first] is None
    return scene.is_(first, *OPENERS) or first in scene.time_after or joined


def _subject_behind(
    scene: Scene, verb: int, set_off: bool, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """Whoever stands right behind the word at `verb`, where that can be his verb; `set_off` tells a comma before it."""
    if verb + 1 >= len(scene.fold):
        return None
    name = verb + 1
    phrase = in_marks(scene, name) or scene.phrase_at(name) or stranger(scene, name)
    phrase = phrase or (None if accusative(scene, name) else plain_somebody(scene, name))
    if phrase is None or phrase.prefix or not phrase.speaks or phrase.entities[0].kind not in WHO:
        return None
    named = phrase.entities[0].kind == "person" or phrase.how == "description"
    closed = scene.fold[verb - 1].startswith(("ال", "لل", "بال")) or verb in scene.time_start
    gender = acts(scene, verb, named and (set_off or closed or verb in scene.phrases_ending))
    return phrase if gender and gender_of(phrase) in ("mf", gender) else None


def _subject_before(scene: Scene, first: int, gender_of: Callable[[NounPhrase], str]) -> NounPhrase | None:
    """Whoever stands at `first`, behind the comma, right before his verb: بعد أعوام من الحرب، | السكان لا يطلبون غير الهدوء."""
    phrase = scene.phrase_at(first) or plain_somebody(scene, first)
    if phrase is None or phrase.prefix or not phrase.speaks or phrase.entities[0].kind not in WHO:
        return None
    verb = phrase.after + scene.is_(phrase.after, "negator", "perfect")
    if verb >= scene.sentence_end[first] or not scene.fold[first].startswith("ال"):
        return None
    gender = "" if scene.verbs(verb) else acts(scene, verb, False)
    many = is_plural(scene.fold[first]) and scene.fold[verb].endswith(("ون", "وا"))
    return phrase if gender and (many or gender_of(phrase) in ("mf", gender)) else None


def inner_subject(scene: Scene, first: int, after: int) -> NounPhrase | None:
    """The person who acts in what the sentence opens with, where its main verb leaves him out: منذ تولي فلان الحكم، هدد بـ …"""
    if not scene.is_(first, *OPENERS):
        return None
    for token in range(first + 2, min(after, first + LONGEST_INNER)):
        phrase = scene.phrase_at(token)
        person = phrase is not None and phrase.entities[0].kind == "person"
        if phrase is not None and not phrase.prefix and _can_act(scene, token - 1, person):
            return phrase
        if scene.kinds[token] == ",":
            return None
    return None


def _can_act(scene: Scene, token: int, person: bool) -> bool:
    """Whether a plain word can be a verb: an imperfect in everyday use (يحاول), one between a definite noun and a person (أدلى)."""
    word = scene.fold[token]
    if word[:1] in "يت" and scene.everyday(token):
        return True
    plain = scene.kinds[token] == "w" and not scene.particle[token] and scene.cover[token] is None
    definite = scene.fold[token - 1].startswith(("ال", "لل", "بال"))
    noun = word.startswith(("ال", "و", "ب", "ل")) or word.endswith("ه")
    return person and plain and definite and not noun


def in_marks(scene: Scene, opening: int) -> NounPhrase | None:
    """Whoever's name fills the quotation marks that open at token `opening`: وتعرضت "المرجان" لانتقادات."""
    phrase = scene.phrase_at(opening + 1) if scene.kinds[opening : opening + 1] == ["o"] else None
    return phrase if phrase is not None and scene.kinds[phrase.after : phrase.after + 1] == ["c"] else None


def acts(scene: Scene, token: int, likely: bool) -> str:
    """The gender, m or f, that the word at `token` has as a verb; empty where it is hardly one.

    Where one is `likely`, before a person, it is enough that papers have it with the ending of the feminine, too (وقف، وقفت).
    """
    word, light = scene.fold[token], scene.document.light[token]
    if scene.kinds[token] != "w" or scene.cover[token] is not None or token in scene.time_after:
        return ""
    if scene.is_(token, "was"):
        return "f" if word.endswith("ت") or word.startswith("ت") else "m"
    if scene.is_(token - 1, *OPENERS) or light.startswith("ال"):
        return ""
    if scene.particle[token] - MEETING:
        return "m" if likely and word == "فقد" else ""  # فقد فلان أعصابه
    bare = word[1:] if word[0] in "وف" and is_joined(word) else word
    if looks_present(bare) and not frequency("ال" + bare):
        return "f" if bare[0] == "ت" else "m"
    if verbal_noun(bare, light) and not likely:
        return ""
    finite = reports_finite(scene, token)
    feminine = bare.endswith("ت") and not bare.endswith("ات") and frequency(bare[:-1]) > 0
    if looks_perfect(bare, light[len(word) - len(bare) :]) or (finite and likely):
        return "f" if feminine else "m"
    if likely and (frequency(bare + "ت") or (feminine and not frequency("ال" + bare))):
        return "f" if feminine else "m"
    return ""


def asked_about(scene: Scene, noun: int) -> bool:
    """Whether the definite noun ends what the sentence opens with, about which somebody then speaks: وعن سبب الغياب | تقول."""
    start = scene.sentence_start[noun]
    near = 0 < noun - start <= REACH_ASKED and scene.fold[noun].startswith("ال")
    return near and scene.is_(start, "an", "place_time") and "," not in scene.kinds[start:noun]
