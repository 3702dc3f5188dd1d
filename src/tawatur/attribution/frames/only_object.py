"""Only objects: the one noun phrase behind a verb whose subject stands elsewhere, as what it condemns or whom it blames.

وانتقد موسكو لدعمها …، منتقدا اللجنة التي …، وحملت المتمردين كامل المسؤولية: what stands behind such verbs is read as their subject,
where it can be one.
"""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.walk import Walk, foretold
from tawatur.attribution.phrases.genders import gender_of
from tawatur.attribution.phrases.turns import in_accusative
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase

# acts whose object is a stance to somebody or something
STANCES = ("condemn", "criticise", "praise")
# how far behind whom somebody blames the word for blame stands, and how many words tell how much of it
REACH_BLAME, REACH_MUCH = 8, 2


def only_object(walk: Walk) -> Frame | None:
    """What a verb of blaming or condemning governs, where the walk met nothing but somebody right behind it."""
    verb = walk.cue.form.verb
    if walk.cue.relative and not walk.cue.form.enclitic:
        return None
    if verb.act == "accuse" and verb.weak and verb.complements == ["object"]:
        return _blame(walk)
    form = walk.reading("object")
    if form is None or form.enclitic or verb.act not in STANCES or walk.scene.in_heading(walk.cue.index):
        return None
    phrase = walk.scene.phrase_at(walk.cue.index + 1)
    others = [p for p in walk.subject if p.prefix != "و"]  # not حيا المزارعين | والعمال
    if phrase is None or phrase.prefix or not _no_subject(walk, phrase):
        return None
    if others not in ([], [phrase]) or not (phrase in walk.subject or phrase in walk.others):
        return None
    walk.subject, walk.others = [], []
    return Frame("object", form, phrase.first, phrase.first)


def first_of_objects(walk: Walk, bare: Frame) -> Frame:
    """The `bare` object of a participle moved to somebody right behind it, no subject: منتقدا | الحكومة وحزبها حليف المرسى."""
    verb, first = walk.cue.form.verb, walk.cue.index + 1
    phrase = walk.scene.phrase_at(first)
    stance = walk.cue.participle and verb.act in STANCES and bare.kind == "object" and bare.content > first
    if not stance or phrase is None or phrase.prefix or "," in walk.scene.kinds[first : bare.content]:
        return bare
    walk.subject, walk.others = [], []
    return Frame("object", bare.form, first, first)


def blamed(cue: Cue, others: Sequence[NounPhrase]) -> list[NounPhrase]:
    """Those among the noun phrases beside a verb of accusing whom it has right behind it, and who do not speak by it."""
    accuses = cue.form.verb.act == "accuse"
    return [phrase for phrase in others if accuses and phrase.first == cue.index + 1 and not phrase.prefix]


def _no_subject(walk: Walk, phrase: NounPhrase) -> bool:
    """Whether `phrase` behind the verb cannot be its subject: it is in the other gender, or the verb has one before it."""
    scene, cue = walk.scene, walk.cue
    front = scene.phrases_ending.get(cue.index)
    led = front is not None and front.speaks and not (front.governed or cue.prefix)
    led = led and front is not None and gender_of(scene, front, {}) in ("mf", cue.form.gender)
    if cue.participle or led or foretold(scene, cue):
        return True
    if in_accusative(scene, phrase):
        return True
    gender = gender_of(scene, phrase, {})
    return cue.form.number == "s" and bool(cue.prefix) and gender in ("m", "f") and gender != cue.form.gender


def _blame(walk: Walk) -> Frame | None:
    """Blame put on the one whom the verb has right behind it, named or as a pronoun: حمّلت المتمردين كامل | المسؤولية."""
    scene, blamed = walk.scene, walk.scene.phrase_at(walk.cue.index + 1)
    first = walk.cue.index + 1
    if walk.cue.form.enclitic:
        blamed = None
    elif blamed is None or blamed.prefix or len(walk.subject) > 1:
        return None
    else:
        first = blamed.after
    for token in range(first, min(walk.end, first + REACH_BLAME)):
        if scene.kinds[token] in ",.:o" or scene.particle[token]:
            return None
        if scene.fold[token] in words_of("blame"):
            much = range(max(first, token - REACH_MUCH), token)
            start = next((t for t in much if scene.fold[t] in words_of("how_much")), token)
            walk.subject = []
            walk.others = [blamed] if blamed is not None else []
            return Frame("object", walk.cue.form, start, start)
    return None
