"""Many described: the people whom الذين means, over what stands between: سكان القرية في جنوب الوادي، الذين | طالبوا بـ …"""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.crowds import tells_many
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.finite import only_finite, reports_finite
from tawatur.attribution.reading.nouns import nouns_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named
from tawatur.attribution.speakers.many_before import of_people

# how the relative pronoun of many people ends
OF_PEOPLE = "ين"
# the most tokens of a crowd's name in quotation marks, with the marks
LONGEST_NAME = 5
# how far before the relative pronoun those people may stand, in tokens
REACH = 9
# what may part them from it: where they are, and of which kind
WHERE = ("fi", "min", "place_time", "demonstrative")


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
    return _nearest(scene, end)


def _nearest(scene: Scene, end: int) -> NounPhrase | None:
    """The plural of people nearest before token `end`, with who they are, where only a place parts them from it.

    عائلات | الأسرى في السجن، الذين; no subject further in front: وأطلق صيادون نداء إلى خفر السواحل، الذين.
    """
    start = max(scene.sentence_start[end - 1], end - REACH)
    for token in range(end - 1, start - 1, -1):
        if of_people(scene, token):
            head = token
            while head > start and _owned_by(scene, head - 1):
                head -= 1
            return nobody_named(scene, head, end)
        if scene.cover[token] is not None:
            continue
        parted = scene.kinds[token] != "w" or (scene.particle[token] and not scene.is_(token, *WHERE))
        if parted or reports_finite(scene, token) or only_finite(scene, token):
            return None
    return None


def _owned_by(scene: Scene, token: int) -> bool:
    """Whether many or some of the people behind `token` stand there, without the article: عائلات | الأسرى، آلاف | السكان."""
    many = of_people(scene, token) and not scene.fold[token].startswith("ال")
    return many or scene.fold[token] in nouns_of("some")


def _other_verb(scene: Scene, cue: Cue) -> bool:
    """Whether the verb has an object right behind it that its own never has, so that it is another: الذين | عبروا الحدود."""
    takes = any("object" in complement for complement in cue.form.verb.complements)
    return not takes and cue.form.kind == "perfect" and scene.word(cue.index + 1).startswith("ال")


def _many(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a noun phrase tells of many people: سكان المدينة، آلاف المتظاهرين."""
    word = scene.fold[phrase.first].removeprefix(phrase.prefix).removeprefix("ال")
    crowd = phrase.entities[0].kind in ("group", "unnamed") and people(word)
    nation = phrase.entities[0].kind == "group" and phrase.how == "name"  # أمام | المغاربة، الذين
    return crowd or nation or is_plural(word) or tells_many(scene, phrase)


def _called_in_marks(scene: Scene, closing: int) -> NounPhrase | None:
    """What a crowd is called in the quotation marks that close at token `closing`: وخصوصا "المحافظين"، الذين."""
    index = scene.quotation[closing] if scene.kinds[closing] == "c" else -1
    if index < 0:
        return None
    first = scene.document.quotations[index].opening + 1
    word = scene.fold[first]
    many = word.startswith("ال") and word.endswith(OF_PEOPLE) and is_plural(word)
    return nobody_named(scene, first, closing) if many and closing - first < LONGEST_NAME else None
