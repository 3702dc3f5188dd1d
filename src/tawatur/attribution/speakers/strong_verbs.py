"""Strong verbs: whom one of demanding, accusing, condemning or warning means that no other rule finds.

Nobody but somebody accuses or demands, so that a preposition or a noun behind such a verb shows a statement as أن does. It is
whoever its relative pronoun describes (المعلمون، الذين يطالبون بـ), the paper right before it (رسائل تتهمها بـ) or behind it
(ويدعو النص إلى).
"""

from collections.abc import Callable

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text import fold

# acts that only somebody, or his words, can do
STRONG = frozenset(("accuse", "condemn", "criticise", "demand", "deny", "propose", "warn"))
# how many words of its own may stand between somebody and the relative pronoun: جماعة النخيل | للناشطين، | التي
REACH_PRONOUN = 3
# how many adjectives may stand between a paper and its verb: رسائل | غاضبة جديدة | تتهم
REACH_PAPER = 3


def strong_speaker(
    scene: Scene, cue: Cue, frame: Frame, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """Who says by a strong verb what its `frame` holds; None where nobody stands in its subject's place.

    `gender_of` says m, f or mf for a noun phrase.
    """
    form, verb = cue.form, cue.index
    plain = form.verb.act in STRONG and not (form.verb.ambiguous or cue.participle or form.person != 3)
    if not plain or scene.in_heading(verb) or frame.content <= verb:
        return None
    pronoun = verb - 1
    while scene.is_(pronoun, "adverb", "perfect") and pronoun > scene.sentence_start[verb]:
        pronoun -= 1
    if scene.is_(pronoun, "relative"):
        return None if form.enclitic else _described(scene, cue, pronoun, gender_of)
    return _paper_before(scene, cue) or (None if form.enclitic else _behind(scene, cue, frame))


def _described(
    scene: Scene, cue: Cue, pronoun: int, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """Whom the relative pronoun at `pronoun` describes, where the verb agrees with it: الجيش الذي يصر على."""
    form, many = cue.form, scene.fold[pronoun].endswith("ين")
    feminine = scene.is_(pronoun, "relative_f")
    if (form.number == "p") != many or (form.number == "s" and feminine != (form.gender == "f")):
        return None
    last = pronoun - (scene.kinds[pronoun - 1] == ",")
    if scene.kinds[last - 1] == ")":
        opening = next(
            (t for t in range(last - 1, scene.sentence_start[last], -1) if scene.kinds[t] == "("), last
        )
        last = opening
    for after in range(last, max(scene.sentence_start[pronoun], last - REACH_PRONOUN), -1):
        phrase = scene.phrases_ending.get(after)
        if phrase is not None:
            fits = many or gender_of(phrase) in ("mf", "f" if feminine else "m")
            return phrase if phrase.speaks and fits else None
        if not (scene.kinds[after - 1] == "w" and scene.fold[after - 1].startswith(("ال", "لل"))):
            return None
        head = scene.fold[after - 1].removeprefix("ال")
        somebody = person_noun(head) or people(head) or (many and head.endswith(("ون", "ين")))
        if scene.fold[after - 1].startswith("ال") and somebody:
            return nobody_named(scene, after - 1, last)
    return None


def _paper_before(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The indefinite paper or march right before a verb that tells what it holds: رسائل | تتهمها بالانحياز, مسيرات تطالب بـ"""
    if cue.prefix:
        return None
    start = scene.sentence_start[cue.index]
    for token in range(cue.index - 1, max(start, cue.index - REACH_PAPER) - 1, -1):
        word = scene.fold[token]
        bare = word[1:] if word[:1] in ("ب", "ل") and _text(word[1:]) else word
        if (_text(bare) or bare in words_of("march") or bare in words_of("put_out")) and not word.startswith(
            ("ال", "و")
        ):
            return nobody_named(scene, token, cue.index)
        if scene.kinds[token] != "w" or scene.particle[token] or word.startswith("ال") or scene.verbs(token):
            return None
    return None


def _behind(scene: Scene, cue: Cue, frame: Frame) -> NounPhrase | None:
    """The paper, or their own people in the nominative, right behind the verb: ويدعو | النص إلى, اتهم | محاموها المدينة بـ"""
    first = cue.index + 1
    if first >= frame.introduced or scene.phrase_at(first) is not None or not describes(scene, first):
        return None
    word = scene.fold[first]
    if word.startswith("ال") and _text(word.removeprefix("ال")):
        return nobody_named(scene, first, first + 1)
    noun, owned = without_owner(word, scene.document.light[first])
    theirs = owned and noun.endswith("و") and (person_noun(fold(noun) + "ن") or people(fold(noun) + "ن"))
    return nobody_named(scene, first, first + 1) if theirs else None


def _text(word: str) -> bool:
    """Whether the folded noun is one for a paper or for words put up somewhere: تقرير، نص، لافتات."""
    return bool(paper_noun(word)) or word in words_of("texts")
