"""Anybody: whoever is told of at a token, in whatever words: a name, an office, a source, a crowd, an everyday noun, a number."""

from tawatur.attribution.phrases.counted import counts_at, numbers_of_people
from tawatur.attribution.phrases.crowds import crowd_at
from tawatur.attribution.phrases.plain import acts, plain_somebody
from tawatur.attribution.phrases.turns import is_plural, nominative, owning_plural
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named


def anybody_at(scene: Scene, token: int) -> NounPhrase | None:
    """Whoever is told of at `token`: فلان، مصدر أمني، آلاف العمال، امرأة رابعة، مروجو الشائعة، 23 منظمة; None where nobody is."""
    counted = _counted(scene, token)
    if counted is not None:
        return counted
    phrase = scene.phrase_at(token) or crowd_at(scene, token) or listed(scene, token)
    return phrase or plain_somebody(scene, token) or _owners_plural(scene, token)


def bearers(scene: Scene, verb: int) -> NounPhrase | None:
    """Who holds up what the verb of writing stands on, beside the nearest verb of holding up: أمام حشود | رفعت لافتة كتب عليها.

    None where its subject is left out or stands further off, and where و or a participle goes on from another verb.
    """
    start = scene.sentence_start[verb]
    near = range(verb - 1, start - 1, -1)
    holds = next((t for t in near if scene.word(t).removeprefix("و") in words_of("holds_up")), start)
    behind = anybody_at(scene, holds + 1)
    if behind is not None and not behind.prefix:
        return behind
    if nominative(scene.fold[holds + 1]) and describes(scene, holds + 1):
        return nobody_named(scene, holds + 1, holds + 2)  # رفع | الحاضرون
    written, first = scene.word(holds), holds - 1 - scene.is_(holds - 1, "relative")
    goes_on = written not in words_of("holds_up") or written.endswith("ين")  # ورفعوا، رافعين
    if first <= start or goes_on or scene.kinds[first] != "w" or scene.particle[first]:
        return None
    crowd = scene.fold[first].removeprefix("ال")
    # حشود | حملوا, not وقفة | رفعوا خلالها
    people = written.endswith(("وا", "ون")) and not crowd.endswith("ه")
    return nobody_named(scene, first, first + 1) if people or acts(crowd) or is_plural(crowd) else None


def listed(scene: Scene, first: int) -> NounPhrase | None:
    """A noun for sources at token `first` that no mention covers, with its adjectives."""
    hit = scene.hits.get(first)
    if hit is None or hit.function != "unnamed" or scene.cover[first] is not None:
        return None
    after = hit.after
    while (
        after < scene.sentence_end[first]
        and scene.fold[first].startswith("ال")
        and scene.fold[after].startswith("ال")
        and scene.fold[after].endswith(("ه", "ي"))
        and not scene.particle[after]  # إلى
    ):
        after += 1
    return nobody_named(scene, first, after)


def _counted(scene: Scene, number: int) -> NounPhrase | None:
    """People or bodies right behind a number, in words too: 23 منظمة، 3000 شخص، 150 متظاهرا، ألفي شخص، ثلاثة آلاف عامل."""
    counts = counts_at(scene, number) and (scene.kinds[number] == "n" or scene.cover[number] is None)
    what = number + 1 + (scene.word(number + 1) in numbers_of_people())  # ثلاثة آلاف | شخص
    noun = scene.word(what) if counts else ""
    some = bool(noun) and not scene.particle[what] and (acts(noun) or noun in words_of("head_count"))
    return nobody_named(scene, number, what + 1) if some else None


def _owners_plural(scene: Scene, token: int) -> NounPhrase | None:
    """A sound plural before its definite owner: مروجو الشائعة، منظمو الحفل."""
    owner = token + 1
    plural = owning_plural(scene.fold[token]) and describes(scene, token)
    if not plural or owner >= scene.sentence_end[token] or not scene.fold[owner].startswith("ال"):
        return None
    return nobody_named(scene, token, owner + 1)
