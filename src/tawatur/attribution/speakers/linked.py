"""Linked: whom a verb means behind a word that hangs its clause on what its sentence told before (حيث، إذ، لأنه، لكنه)."""

from collections.abc import Callable, Iterator

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.phrases.plain import accusative_person
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, number_at
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, is_bare_preposition
from tawatur.attribution.speakers.said_again import quoted_apart
from tawatur.text import fold

# the pronoun of a conjunction, with the gender and number that its verb then has; longest first
OF_WHOM = (("هما", ("mf", "d")), ("هم", ("m", "p")), ("ها", ("f", "s")), ("ه", ("m", "s")))

# with so many named in the sentence none of them is meant for standing there
OTHERS = 2
# kinds of mentions that hardly speak again where a preposition has them
BODIES = ("organisation", "group", "event", "facility", "media")


def linked(scene: Scene, cue: Cue, gender_of: Callable[[NounPhrase], str]) -> Turn | None:
    """The nearest one, whatever his case, whom a linked verb can mean: رد على تصريحات لسالم …، حيث | أكد أن; رجلا …، لأنه | قال.

    Somebody named comes before one only described, who must not be whose something is (مدير أعمال | الفنان). Of two named
    either may be meant (مواقف فلان خلال لقائه فلانا، إذ | قال).
    """
    link = cue.index - 1
    while link > 0 and scene.is_(link, "was", "perfect", "adverb"):
        link -= 1
    start = scene.sentence_start[cue.index]
    if link <= start or cue.prefix or cue.participle or not _links(scene, link, cue):
        return None
    found = [phrase for phrase in _told(scene, start, link) if not quoted_apart(scene, phrase, cue.index)]
    turns = [_turn(scene, phrase, gender_of) for phrase in [p for p in found if _named(p)] + found]
    fitting = [turn for turn in turns if turn.agrees(cue.form)]
    named = {one.id for turn in fitting for one in turn.entities if one.kind == "person"}
    return fitting[0] if fitting and len(named) < OTHERS else None


def _links(scene: Scene, link: int, cue: Cue) -> bool:
    """Whether حيث or إذ stands at `link`, or a conjunction whose pronoun agrees with the verb."""
    if scene.fold[link] in words_of("whereupon"):
        return True
    if not pronoun_joined(scene, link):
        return False
    pronoun = next((shown for ending, shown in OF_WHOM if scene.fold[link].endswith(ending)), None)
    return pronoun is not None and pronoun[1] == cue.form.number and pronoun[0] in ("mf", cue.form.gender)


def _told(scene: Scene, start: int, link: int) -> Iterator[NounPhrase]:
    """Those told of before token `link` in its sentence who can be meant, the nearest first."""
    for token in range(link - 1, start, -1):
        phrase = anybody_at(scene, token) or accusative_person(scene, token, link)
        if phrase is None or not phrase.speaks or len(phrase.entities) > 1 or phrase.after > link:
            continue
        if _body(scene, phrase) and is_bare_preposition(scene.fold[token - 1]):
            continue  # في كلمة خلال الأمسية الرابعة من | منتدى المرفأ، حيث قال
        title = scene.fold[token - 1].startswith("ال")
        if scene.fold[token - 1 - title] in words_of("spoken_with"):
            continue  # في مقابلة لسالم مع الزميلة | سلمى، حيث قال
        owner = describes(scene, token - 1) and not scene.fold[token - 1].startswith("ال")
        if _named(phrase) or not (owner or scene.is_(token - 1, "fi")):
            yield phrase


def _body(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether it is a body or another thing that acts, and no person or state, by its kind or the noun it is called by."""
    entity, noun = phrase.entities[0], scene.fold[phrase.first].removeprefix("ال")
    if entity.kind == "unnamed":
        return not person_noun(noun) and not person_noun(noun.removesuffix("ه"))
    return entity.kind in BODIES


def _named(phrase: NounPhrase) -> bool:
    """Whether a person stands there by his name."""
    return phrase.entities[0].kind == "person"


def _turn(scene: Scene, phrase: NounPhrase, gender_of: Callable[[NounPhrase], str]) -> Turn:
    """`phrase` as one whom a verb can mean: nobody is a woman for being called by no noun for people."""
    gender, entity = gender_of(phrase), phrase.entities[0]
    if entity.kind == "unnamed" and gender == "mf":
        gender = "m" if person_noun(fold(entity.name).split()[0].removesuffix("ا")) else "?"
    return Turn(list(phrase.entities), gender, number_at(scene, phrase), phrase)
