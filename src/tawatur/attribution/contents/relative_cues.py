"""Relative cues: verbs of saying in a relative clause, which the outlet opens and closes (الجسر، الذي قال إنه آمن، إلى …)."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.relative import relative_before
from tawatur.attribution.reading.finite import did_to, looks_perfect, looks_present
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import is_joined

# acts of verbs with which the outlet only tells whose words the clause is in
SAYING = ("affirm", "say")
# letters that join what follows to what was said
JOINED = ("و", "ف", "ب")
# how far behind the pronoun its verb stands, with كان or قد between
NEAR = 2


def clause_closed(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the comma before `position` closes the relative clause of the cue, so that the outlet's clause goes on.

    سحب القوات، التي تعتبرها المدينة "غريبة"، | إلى الشمال: a comma opens the clause, and the next one closes it, unless what
    follows can only belong to what was said: another relative clause, a time, a circumstance, one thing of several, what is joined
    by و or ف (تتوقع أن يرتفع السعر، بمتوسط قدره …؛ يرون أن الوقت ضاق، فلا داعي …).
    """
    pronoun = _pronoun(scene, draft)
    if pronoun < 0 or scene.kinds[pronoun - 1] != "," or scene.kinds[position - 1] != ",":
        return False
    if scene.kinds[position] != "w" or "," in scene.kinds[draft.frame.content : position - 1]:
        return False
    lone = draft.frame.kind == "that" and position - 2 == draft.frame.content
    if lone and scene.cover[position - 2] is not None:
        return False  # التي قال فيها إن المدينة، العاصمة القديمة، | لا ترسل …: a name, of which nothing has been said yet
    word = scene.fold[position]
    alone = bool(scene.particle[position])
    joined = is_joined(word) and word.startswith(JOINED) and not alone
    joined &= not (
        word.startswith("ب") and looks_perfect(word, scene.document.light[position])
    )  # …، | بدل الموقع
    joined |= word.startswith("و") and (is_joined(word) or alone)  # وما، ولم
    joined |= word.startswith("ف") and alone and not is_bare_preposition(word)  # فلا; not في
    timed = position in scene.time_after
    beside = scene.is_(position, "relative", "relative_what", "circumstance", "min", "manner", "reason")
    beside |= scene.is_(position, "place_time", "subordinator")  # رغم أنهم …، قبل أن …
    return not (joined or timed or beside or word in words_of("adds") or word in words_of("besides"))


def what_closed(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the outlet goes on behind a comma with when, why or what was done: قصف ما قال إنها مخازن، | ردا على …

    And where a second relative clause joins that of the cue: الميناء الذي يقول إنه مغلق، | والذي يقع في الشمال.
    """
    opening = draft.cue.index - 1
    if not draft.cue.relative or opening < 0 or scene.kinds[position - 1] != ",":
        return False
    if scene.quotation[draft.cue.index] >= 0 or draft.frame.content < draft.cue.index:
        return False
    word, inside = scene.fold[position], range(draft.frame.content, position)
    if scene.is_(opening, "relative") and word[1:] == scene.fold[opening] and word[0] == "و":
        return not any(scene.is_(t, "relative") for t in inside)
    if _fronted(scene, draft, position):
        return True
    if not scene.is_(opening, "relative_what") or scene.is_(opening, "relative"):
        return False
    done = word[0] == "و" and not scene.particle[position] and scene.cover[position] is None
    done = done and looks_perfect(word[1:], scene.document.light[position][1:])
    if done:  # its own verb goes on: إهمال تسبب في الحريق، | وأدى إلى …; not دخلت أجواءه، | وردت القرية
        own = any(scene.kinds[t] == "w" and _did(scene, t) for t in inside)
        following = scene.word(position + 1)
        if is_bare_preposition(following):
            return False
        return following.startswith("ال") or scene.phrase_at(position + 1) is not None or not own
    if any(scene.kinds[t] == "w" and (_did(scene, t) or looks_present(scene.fold[t])) for t in inside):
        return False  # حملة شنها الإعلام، | وسط صمت الحكومة
    follows = scene.is_(position + 1, "that", "that_pronoun", "relative_what")
    return word in words_of("amid_events") and not follows


def _did(scene: Scene, token: int) -> bool:
    """Whether a word that nothing but a verb of the perfect is stands at `token`."""
    plain = not scene.particle[token] and scene.cover[token] is None
    word = scene.fold[token]
    return plain and (looks_perfect(word, scene.document.light[token]) or did_to(word))


def _fronted(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the main verb stands behind the first comma, for a setting opens the sentence: مع الجفاف الذي تقول إنه قاس، | …"""
    start = scene.sentence_start[draft.cue.index]
    opens = scene.fold[start].removeprefix("و") in words_of("amid_events", "sets_scene")
    if not opens or "," in scene.kinds[start : position - 1] or scene.kinds[position] != "w":
        return False
    rest = range(position + 1, scene.sentence_end[position] - 1)
    if scene.fold[position].startswith("و") or any(
        scene.kinds[t] == "," and (_did(scene, t + 1) or looks_present(scene.fold[t + 1])) for t in rest
    ):
        return False  # إنه استهدف السوق، | وقتل عشرة، أغلقت المدينة
    plain = not scene.particle[position] and scene.cover[position] is None
    return plain and (looks_present(scene.fold[position]) or _did(scene, position))


def main_verbs_at(scene: Scene, draft: Draft, later: Sequence[Draft]) -> set[int]:
    """Where the verb stands whose subject the cue's clause describes: الحزب الذي يعارض الاتفاق | أكد أن …"""
    pronoun = _pronoun(scene, draft)
    if pronoun < 0 or draft.frame.kind == "that":
        return set()
    bare = (d.cue for d in later if not (d.cue.prefix or d.cue.relative or d.cue.participle))
    return {cue.index for cue in bare if relative_before(scene, cue) == pronoun}


def attributed_at(scene: Scene, draft: Draft, later: Sequence[Draft]) -> set[int]:
    """Where relative clauses without a comma begin with which the outlet goes on: قلقه من الهجوم | الذي قال إنه …

    What it says begins with the thing itself, as a pronoun, and nobody else is its subject: one of many (التي قالوا إنها …), or
    in the present and of another gender (التي يزعم أنها …), is not his.
    """
    found: set[int] = set()
    if _waits_for_answer(scene, draft.frame.content, scene.sentence_end[draft.frame.content]):
        return found  # إذا رفضت العرض الذي قالت إنه جيد | فسنغلق الباب: the answer is still to come
    for other in later:
        pronoun, verb, form = _pronoun(scene, other), other.cue.index, other.cue.form
        if pronoun <= draft.frame.content or verb - pronoun > NEAR or scene.kinds[pronoun - 1] == ",":
            continue
        says = other.frame.kind == "that" and other.frame.form.verb.act in SAYING
        alone = other.frame.introduced == verb + 1 and scene.is_(verb + 1, "that_pronoun")
        agrees = form.kind == "perfect" or form.gender == draft.cue.form.gender
        agrees &= form.number == draft.cue.form.number
        quoted = scene.quotation[pronoun] >= 0 and scene.quotation[draft.cue.index] < 0
        if says and alone and agrees and not quoted:
            found.add(pronoun)
    return found


def answers_outer(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the answer to a condition opens that holds the cue: إذا رفضت العرض الذي قالت إنه جيد | فلا بأس."""
    outer = draft.parent.frame.content if draft.parent is not None and draft.cue.relative else -1
    if outer < 0 or not _answers(scene, position) or scene.fold[draft.frame.content] in words_of("if"):
        return False
    return _waits_for_answer(scene, outer, position)


def _waits_for_answer(scene: Scene, first: int, after: int) -> bool:
    """Whether a condition opens at `first` and its answer does not stand before the relative clause that the tokens hold."""
    if scene.fold[first] not in words_of("if"):
        return False
    pronoun = next((t for t in range(first, after) if scene.is_(t, "relative")), after)
    return not any(_answers(scene, token) for token in range(first, pronoun))


def _answers(scene: Scene, token: int) -> bool:
    """Whether ف opens the answer to a condition at `token`: فلا، فإن، فسنغلق."""
    word = scene.fold[token]
    return word in words_of("answers_if") or (word[:2] == "فس" and word[2:3] in ("ي", "ت", "ن", "ا"))


def _pronoun(scene: Scene, draft: Draft) -> int:
    """The relative pronoun that opens the cue's clause, before كان and قد; -1 where none does."""
    token = draft.cue.index - 1
    while token >= 0 and scene.is_(token, "perfect", "was", "adverb"):
        token -= 1
    return token if draft.cue.relative and token >= 0 and scene.is_(token, "relative") else -1
