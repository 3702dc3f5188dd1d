"""Unmarked: what was said behind a verb of saying with no sign at all (وأضاف الوزير، الأسعار ارتفعت؛ وأضاف تملك المدن …)."""

from tawatur.attribution.contents.voices import says_we
from tawatur.attribution.frames.clauses import SAYING
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.other_that import IF
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.frames.what_clauses import WHAT
from tawatur.attribution.reading.finite import (
    looks_perfect,
    looks_present,
    present_alone,
    reports_finite,
    verb_shaped,
)
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.verb_form import VerbForm

# how many tokens may tell where, when and to whom somebody spoke, between the subject and the comma
LONGEST_OCCASION = 16
# how far behind the clause's first noun its verb may stand
REACH_VERB = 5
# fewer tokens make no clause
SHORTEST = 4
# what a clause may begin with beside nouns and verbs: هذا الجسر …, هو الأقدم, كان الطريق …
OPENERS = frozenset(("demonstrative", "pronoun", "was"))
# what verbs take that need nothing but words
WORDS = frozenset(("that", "direct", "object"))
# the folded particle of a question asked in other words
WHETHER = "اذا"
# pronouns at a verb's end: it rather describes the noun before it (بيان أصدره)
ENDINGS = ("ا", "ه", "هم")


def unmarked_clause(walk: Walk, position: int) -> Frame | None:
    """The frame of a clause at `position` that nothing introduces, behind a verb that does nothing but say; None where none opens.

    Papers leave out أن behind the comma that closes the subject and its occasion (وقال الوزير، في بيان، تم فتح الجسر), and
    before a verb right behind the subject (وأضاف الوزير تملك المدن …). A sign further on shows that it is no clause yet.
    """
    scene, cue = walk.scene, walk.cue
    if (asks := _asks(walk, position)) is not None:
        return Frame("that", asks, position, position)
    if cue.participle or cue.relative or walk.met_bare or walk.end - position < SHORTEST:
        return None
    form = _says(walk, position)
    if form is None:
        return None
    if scene.kinds[position - 1] == ",":
        opens = _behind_occasion(walk, position - 1) and _opens_clause(scene, position)
    else:
        opens = _right_behind(walk, position) and (_verb_alone(scene, position) or _ours(scene, position))
    if not opens or _sign_later(scene, position, walk.end):
        return None
    return Frame("that", form, position, position)


def _asks(walk: Walk, position: int) -> VerbForm | None:
    """The reading as a verb of asking whose question opens at `position`: تساءل النائب | هل يعود، متسائلا | إذا كان سيدفع."""
    scene = walk.scene
    asks = position in scene.having("question") and not scene.is_(position, "relative_what", "min")
    asks = asks or _whether(scene, position)
    if not asks or walk.cue.form.enclitic or walk.met_bare or walk.open_phrase or position + 1 >= walk.end:
        return None
    return next(
        (f for f in walk.cue.readings if f.verb.act == "ask" and "direct" in f.verb.complements), None
    )


def _whether(scene: Scene, position: int) -> bool:
    """Whether إذا or ما إذا opens a question at `position` that is asked in other words: تساءل | ما إذا كان الطريق آمنا."""
    what = scene.fold[position] == WHAT
    return scene.word(position + what) == WHETHER


def _says(walk: Walk, position: int) -> VerbForm | None:
    """The reading as a verb that tells nothing but words (قال, أضاف); with the first person behind it, any of going on (تابع)."""
    scene = walk.scene
    for form in walk.cue.readings:
        verb = form.verb
        words = {"direct"} <= set(verb.complements) <= WORDS and verb.act in SAYING and not verb.ambiguous
        if words and "that" in verb.complements and not verb.weak:
            return form
        if words and verb.carries_on and says_we(scene, range(position, position + 1)):
            return form if scene.phrase_at(position) is None else None
    return None


def _behind_occasion(walk: Walk, comma: int) -> bool:
    """Whether nothing but the subject and the occasion stands between the verb and the comma."""
    scene = walk.scene
    first = walk.subject[-1].after if walk.subject else walk.cue.index + 1
    if first > comma:
        return False
    first += scene.kinds[first] == "," and first < comma
    if first == comma:
        return bool(walk.subject)
    occasion = (
        scene.is_(first, "fi", "place_time", "ala", "li")
        or first in scene.time_after
        or any(p.first == first and p.prefix.endswith("ل") for p in walk.others)
    )
    between = range(first, comma)
    return (
        occasion
        and len(between) <= LONGEST_OCCASION
        and not any(scene.is_(t, "that", "that_pronoun") or scene.kinds[t] in ".:" for t in between)
    )


def _opens_clause(scene: Scene, position: int) -> bool:
    """Whether a main clause opens at `position`: a verb, a pronoun, or a definite noun with its verb near."""
    if scene.kinds[position] != "w" or position in scene.time_after:
        return False
    if scene.is_(position, *OPENERS) and not scene.fold[position].startswith(("و", "ف")):
        return not scene.is_(position, "relative")
    if _verb_alone(scene, position) or _ours(scene, position):
        return True
    phrase = scene.phrase_at(position)
    if phrase is not None and (phrase.prefix or phrase.entities[0].kind in ("person", "unnamed")):
        return False
    if phrase is None and (scene.particle[position] or not scene.document.light[position].startswith("ال")):
        return False
    first = phrase.after if phrase is not None else position + 1
    near = range(first, min(first + REACH_VERB, scene.sentence_end[position]))
    for token in near:
        if scene.kinds[token] != "w" or scene.is_(token, "relative", "that", "that_pronoun"):
            return False
        if scene.is_(token, "was") or _verb_alone(scene, token):
            return True
    return False


def _right_behind(walk: Walk, position: int) -> bool:
    """Whether the verb or its subject stands right before `position`; an indefinite noun has the verb behind it as its own."""
    if walk.subject:
        last = walk.subject[-1]
        definite = last.how == "name" or walk.scene.document.light[last.first].startswith("ال")
        return definite and last.after == position
    return position == walk.cue.index + 1 and bool(walk.cue.prefix)


def _verb_alone(scene: Scene, token: int) -> bool:
    """Whether the word at `token` can be nothing but a finite verb, and none that leads to words: تملك, ارتفعت, not يقول."""
    word, light = scene.fold[token], scene.document.light[token]
    if scene.is_(token, "done"):
        return True  # تم فتح الجسر
    if not verb_shaped(scene, token) or word.startswith(("و", "ف")) or word.endswith(ENDINGS):
        return False
    if any(form.verb.act == "say" for _, form in scene.verbs(token)) or word in words_of("leads_to"):
        return False
    present = looks_present(word) and present_alone(word)
    perfect = looks_perfect(word, light) and (word.endswith("ت") or reports_finite(scene, token))
    return present or perfect


def _ours(scene: Scene, token: int) -> bool:
    """Whether a verb of the first person stands at `token`: انتظرنا, قررنا; no noun of ours behind its owner's comma."""
    plain = verb_shaped(scene, token) and not scene.fold[token].startswith(("و", "ف"))
    return plain and says_we(scene, range(token, token + 1))


def _sign_later(scene: Scene, position: int, end: int) -> bool:
    """Whether a complementiser, a colon or quoted words show further on where the words begin."""
    comma = scene.kinds[position - 1] == ","
    for token in range(position, end):
        if scene.kinds[token] == ":":
            return True
        if scene.is_(token, "that", "that_pronoun") and scene.document.light[token].startswith(IF):
            return True  # قال حارس، يدعى سالما، لصحيفة "…" إن, وقالت مصادرنا، إن
        if scene.kinds[token] == "," and not comma:
            return scene.is_(token + 1, "that", "that_pronoun")  # وقالت مصادرنا، إن
        led = not comma or scene.kinds[token - 1] == ","
        if led and (scene.is_(token, "that", "that_pronoun") or scene.kinds[token] == "o"):
            return True
    return False
