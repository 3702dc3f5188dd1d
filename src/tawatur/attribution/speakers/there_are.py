"""There are: the subject that another clause introduces (أن هناك نوابا | يطالبون بـ …، كانت نورستان من بين الدول التي | أعلنت)."""

from collections.abc import Callable
from itertools import takewhile

from tawatur.attribution.cues.cue import IMPERFECT, Cue
from tawatur.attribution.phrases.plain import acts, behind_adjectives, plain_somebody
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, as_one, nobody_named
from tawatur.model import Entity
from tawatur.text import owned

# how far before the verb the word may stand that says that somebody is there
REACH = 12
# particles of a clause of its own between that word and the verb
OPENERS = ("that", "that_pronoun", "conjunction", "relative", "relative_what", "was", "circumstance")
# how many tokens the many may take of whom somebody is one (الدول الأوروبية)
LONGEST_MANY = 3


def there_are(scene: Scene, cue: Cue) -> NounPhrase | None:
    """Those of whom هناك says that they are, before the verb that says what they do: أن هناك أصواتا في الحزب | تطالب بـ …"""
    if cue.relative or cue.prefix or cue.participle or cue.form.kind != "imperfect" or cue.form.enclitic:
        return None
    for token in range(cue.index - 1, max(scene.sentence_start[cue.index], cue.index - REACH) - 1, -1):
        if scene.fold[token].removeprefix("و") in words_of("there_is"):
            who = _who(scene, token + 1, cue.index) if token + 1 < cue.index else None
            theirs = who is not None and _agrees(scene.fold[who.first], cue)
            return who if theirs and not _called_for(scene, cue) else None
        covered = scene.cover[token] is not None
        if scene.kinds[token] not in "wnoc" or (not covered and scene.is_(token, *OPENERS)):
            return None
        if not covered and reports_finite(scene, token) and scene.fold[token][0] in IMPERFECT:
            return None
    return None


def _who(scene: Scene, first: int, verb: int) -> NounPhrase | None:
    """Somebody at `first`, known or told by a noun without the article, with his adjectives; no further than to `verb`."""
    known = scene.phrase_at(first)
    if known is not None:
        return known if known.speaks and not known.prefix and known.after <= verb else None
    some = plain_somebody(scene, first)
    if some is not None and some.after <= verb:
        return some
    word = scene.fold[first]
    bare = word.removesuffix("ا")
    plain = scene.kinds[first] == "w" and not word.startswith("ال")
    some_of = word in nouns_of("some")
    if not plain or (scene.particle[first] and not some_of) or not (some_of or _acts(bare)):
        return None
    if word in nouns_of("some") and first + 1 < verb and scene.fold[first + 1].startswith("ال"):
        return nobody_named(scene, first, min(verb, behind_adjectives(scene, first + 1, verb)))
    after = behind_adjectives(scene, first, verb)
    while after < verb and bare != word and scene.fold[after].endswith("ا") and not scene.particle[after]:
        after += 1
    return _nominative(nobody_named(scene, first, min(after, verb)))


def _acts(noun: str) -> bool:
    """Whether the folded bare noun is one for people or bodies, or for what they raise: نواب، أصوات."""
    return acts(noun) or is_plural(noun) or noun in words_of("texts")


def _nominative(phrase: NounPhrase) -> NounPhrase:
    """The noun phrase called without the alef of its accusative: أصواتا → أصوات."""
    words = [
        word.removesuffix("ً").removesuffix("ا").removesuffix("ً") for word in phrase.entities[0].name.split()
    ]
    name = " ".join(words)
    phrase.entities[0] = Entity(id=f"unnamed:{name}", kind="unnamed", name=name)
    return phrase


def _agrees(noun: str, cue: Cue) -> bool:
    """Whether the verb is one of the folded `noun`: many for a plural, else his or hers, which may be of things in the plural."""
    if cue.form.number != "s":
        return not noun.endswith("ه")
    return cue.form.gender == "f" or not (noun.endswith(("ه", "ات")) or is_plural(noun))


def _called_for(scene: Scene, cue: Cue) -> bool:
    """Whether another behind the verb does it for them, who come back as a pronoun: هناك أسرى | تطالب الحركة بالإفراج عنهم."""
    first, known = cue.index + 1, scene.phrase_at(cue.index + 1)
    word, end = scene.word(first), scene.sentence_end[cue.index]
    named = known is not None and known.speaks and not known.prefix and not word.startswith("ال")
    if cue.form.number != "s" or not (named or word.startswith("ال")):
        return False
    if not named and (cue.form.gender == "f") != word.endswith(("ه", "ات", "اء")):
        return False  # هناك أصوات | تطالب الوزير بـ
    after = known.after if known is not None else first + 1
    own = after + (after < end and bool(scene.particle[after]))
    if own < end and owned(scene.document.light[own]) and scene.fold[own].endswith("ها"):
        return True  # قوانين | تطالب النقابات بتعديلها
    clause = takewhile(lambda t: scene.kinds[t] == "w", range(after, end))
    return any(scene.fold[t].endswith(("هم", "هن")) for t in clause)


def one_among(scene: Scene, cue: Cue, joined: Callable[[NounPhrase], list[NounPhrase]]) -> NounPhrase | None:
    """Who is among those that the verb's clause describes: كانت نورستان والمرجان من بين الدول التي | أعلنت; `joined` lists them.

    The verb agrees with them (not من بين الذين | دعت الوزارة), and nobody picked him out (استضاف البرنامج فلانا من بين الذين).
    """
    pronoun = cue.index - 1
    pronoun -= scene.is_(pronoun, "perfect") if pronoun > 0 else 0
    start = scene.sentence_start[cue.index]
    if not cue.relative or pronoun <= start or not scene.is_(pronoun, "relative"):
        return None
    if scene.fold[pronoun].endswith("ن") and cue.form.number == "s":
        return None
    among = pronoun - 1
    while among > max(start, pronoun - 1 - LONGEST_MANY) and scene.fold[among].startswith("ال"):
        among -= 1
    of = among - 1
    if scene.fold[among] not in words_of("among_those") or of <= start:
        return None
    who = scene.phrases_ending.get(of)
    if not scene.is_(of, "min") or who is None or not who.speaks or who.how != "name":
        return None
    members = joined(who)
    first = members[0] if members else who
    if (
        first.governed
        or first.prefix not in ("", "و")
        or scene.is_(first.first - 1, "fi", "ila", "ala", "an", "min")
        or not _of_being(scene, first.first, start)
    ):
        return None
    return as_one(members) if members else who


def _of_being(scene: Scene, first: int, start: int) -> bool:
    """Whether a clause without a verb, or a verb of being, begins right before `first`: كانت | فرنسا، إن | فرنسا."""
    before = first - 1
    if first <= start or scene.kinds[before] != "w":
        return True
    being = scene.is_(before, "was", "that", "conjunction", "circumstance")
    return being or scene.fold[before].removeprefix("و") in words_of("became")
