"""Many described: the people whom الذين means, over what stands between: سكان القرية في جنوب الوادي، الذين | طالبوا بـ …"""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.crowds import tells_many
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named
from tawatur.attribution.speakers.many_before import many_before

# how the relative pronoun of many people ends
OF_PEOPLE = "ين"
# the most tokens of a crowd's name in quotation marks, with the marks
LONGEST_NAME = 5


def many_described(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The plural that الذين right before the verb can only mean; None where one stands beside it, or none stands there.

    No state, town or body is many people: رواد مواقع التواصل في العالم العربي، والذين | طالبوا بـ …
    """
    if not cue.relative or cue.form.number != "p" or _other_verb(scene, cue):
        return None
    pronoun = cue.index - 1
    start = scene.sentence_start[cue.index]
    while pronoun > start and scene.is_(pronoun, "perfect", "was"):
        pronoun -= 1
    end = pronoun - (scene.kinds[pronoun - 1] == ",") if pronoun > start else start
    of_people = scene.is_(pronoun, "relative") and scene.fold[pronoun].endswith(OF_PEOPLE)
    if end <= start or not of_people:
        return None
    if (called := _called_in_marks(scene, end - 1)) is not None:
        return called
    beside, last = scene.phrases_ending.get(end), scene.fold[end - 1]
    if last.startswith("ال") and is_plural(last.removeprefix("ال")):
        return None  # أسقط زورقين أطلقهما المتمردون، الذين
    if beside is not None and (len(beside.entities) > 1 or _many(scene, beside)):
        return None
    return many_before(scene, end)


def _other_verb(scene: Scene, cue: Cue) -> bool:
    """Whether the verb has an object right behind it that its own never has, so that it is another: الذين | عبروا الحدود."""
    takes = any("object" in complement for complement in cue.form.verb.complements)
    return not takes and cue.form.kind == "perfect" and scene.word(cue.index + 1).startswith("ال")


def _many(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a noun phrase tells of many people: سكان المدينة، آلاف المتظاهرين."""
    word = scene.fold[phrase.first].removeprefix(phrase.prefix).removeprefix("ال")
    crowd = phrase.entities[0].kind in ("group", "unnamed") and people(word)
    return crowd or is_plural(word) or tells_many(scene, phrase)


def _called_in_marks(scene: Scene, closing: int) -> NounPhrase | None:
    """What a crowd is called in the quotation marks that close at token `closing`: وخصوصا "المحافظين"، الذين."""
    index = scene.quotation[closing] if scene.kinds[closing] == "c" else -1
    if index < 0:
        return None
    first = scene.document.quotations[index].opening + 1
    word = scene.fold[first]
    many = word.startswith("ال") and word.endswith(OF_PEOPLE) and is_plural(word)
    return nobody_named(scene, first, closing) if many and closing - first < LONGEST_NAME else None
