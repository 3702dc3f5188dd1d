"""Taken up: a relative clause that denies, confirms or judges what was said before it (…، وهو ما نفته الوزارة)."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.steps import subjects_after
from tawatur.attribution.reading.bounds import bounds
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import is_joined
from tawatur.text.verbal_nouns import verbal_noun

# the noun for a charge, and how its plural begins: تهمة، تهم
CHARGE = "تهم"
# acts that take a stance to what was said
STANCES = frozenset(("affirm", "condemn", "criticise", "demand", "deny", "refuse", "welcome"))
# a clause that nobody said is no shorter, where it is taken up, and what somebody said
SHORTEST, SHORTEST_SAID = 3, 2
# how many tokens behind the word for a charge may tell whose and against whom it is
REACH_CHARGE = 10


def taken_up(scene: Scene, cue: Cue, before: Sequence[Draft], number: int) -> Draft | None:
    """The statement of a verb whose relative clause takes up the clause before it, and whose subject follows; else None.

    `before` are the sentence's drafts so far: what the last of them holds is what is taken up, without one the clause itself.
    """
    comma = _taken(scene, cue)
    if comma is None:
        return None
    last = next((d for d in reversed(before) if d.pieces and d.cue.index < comma), None)
    if last is None and not cue.relative:
        return None  # whose charge it is that في اتهام نفته tells of, nobody says
    subjects, others = subjects_after(scene, cue, scene.sentence_end[cue.index])
    if not subjects and last is not None and last.frame.form.verb.act == "accuse":
        subjects = last.frame.addressees[-1:]  # اتهمت الوزارة النقابة بالفوضى، وهو ما تنفيه (الأخيرة)
    first = last.pieces[0][0] if last is not None else scene.sentence_start[cue.index]
    if scene.kinds[comma] == ")":
        first = next((t + 1 for t in range(comma, first - 1, -1) if scene.kinds[t] == "("), first)
    charge = _charge(scene, first, comma) if last is None and cue.form.verb.act == "deny" else None
    whom = any(scene.is_(t, "ila") for t in range(first, comma))  # ووجه القاضي إلى المدير تهمة القتل
    first, after = bounds(scene, first if charge is None else charge, comma)
    least = 1 if charge is not None else SHORTEST if last is None else SHORTEST_SAID
    # who denies it is charged
    accused = charge is not None and not whom and not _named_behind(scene, cue.index + 1)
    if not (subjects or accused) or after - first < least:
        return None
    frame = Frame("object", cue.form, first, cue.index)
    frame.subject, frame.addressees = subjects, others
    if last is not None and last.frame.content == first:
        frame.offset = last.frame.offset
    elif charge is not None:
        frame.offset = int(_behind_bi(scene, first))
    elif scene.fold[first].startswith("و") and is_joined(scene.fold[first]):
        frame.offset = 1
    draft = Draft(cue, frame, number)
    draft.pieces = [(first, after)]
    return draft


def _charge(scene: Scene, first: int, after: int) -> int | None:
    """Where what somebody is charged with begins, behind its preposition or the word for a charge.

    بعد اتهامات للمدينة | بإغلاق المرفأ، وهو ما نفته; وهو متهم | بالتزوير، الأمر الذي ينفيه; يحاكم بتهمة | التزوير، وهو ما ينفيه.
    """
    nouns = (t for t in range(after - 1, first - 1, -1) if _charges(scene, t))
    noun = next(nouns, None)
    if noun is None:
        return None
    behind = noun + 1
    owned = (
        behind < after
        and scene.kinds[behind] == "w"
        and scene.cover[behind] is None
        and scene.fold[noun].removeprefix("و").removeprefix("ب").startswith(CHARGE)
    )
    if owned and (
        scene.fold[behind].startswith("ال") or verbal_noun(scene.fold[behind], scene.document.light[behind])
    ):
        return behind
    for token in range(behind, min(after, noun + REACH_CHARGE)):
        if scene.kinds[token] == "," or scene.is_(token, "relative"):
            return None
        plain = scene.kinds[token] == "w" and scene.phrase_at(token) is None and not scene.particle[token]
        if plain and _behind_bi(scene, token):
            return token
    return None


def _named_behind(scene: Scene, token: int) -> bool:
    """Whether a noun that may be the verb's subject stands at `token`: وهو ما ينفيه | محاموه; not ينفيه | بشدة."""
    plain = token < len(scene.fold) and scene.kinds[token] == "w" and not scene.particle[token]
    return plain and token not in scene.time_after and not scene.fold[token].startswith(("و", "ب"))


def _behind_bi(scene: Scene, token: int) -> bool:
    """Whether a definite or verbal noun with the preposition ب stands at `token`: بالتزوير، بإغلاق."""
    word, light = scene.fold[token], scene.document.light[token]
    return word.startswith("بال") or (word.startswith("ب") and verbal_noun(word[1:], light[1:]))


def _charges(scene: Scene, token: int) -> bool:
    """Whether a word for a charge, or for who is charged, stands at `token`: والاتهامات، بتهمة، تهما، متهمان."""
    if scene.kinds[token] != "w":
        return False
    word = scene.fold[token].removeprefix("و")
    bare = word.removeprefix("ب").removeprefix("ال")
    return bare.removesuffix("ا") in words_of("put_to") or word.removeprefix("ال") in words_of("accused")


def cut_before(scene: Scene, stance: Draft | None, drafts: Sequence[Draft]) -> None:
    """End what others said where a clause of the outlet's takes it up: قالت إن الجسر آمن، وهو ما نفته النقابة وقالت إنه متهالك."""
    if stance is None or scene.quotation[stance.cue.index] >= 0:
        return
    end, verb = stance.pieces[0][1], stance.cue.index
    for draft in drafts:
        if not draft.holds(verb) or draft.frame.kind == "colon":
            continue
        draft.pieces = [(first, min(after, end)) for first, after in draft.pieces if first < end]
        for inner in drafts:
            if inner.parent is draft and inner.cue.index > verb:
                inner.parent = draft.parent


def pronoun_behind(scene: Scene, cue: Cue) -> bool:
    """Whether the verb has what was said as the pronoun of its own preposition: رحبت به، شدد عليه، رحب أمير المدينة به."""
    subject = scene.phrase_at(cue.index + 1)
    near = [cue.index + 1] if subject is None else [cue.index + 1, subject.after]
    complements = {c for form in cue.readings for c in form.verb.complements}
    words = {scene.word(token) for token in near}
    takes = {"ala": "on_it", "ila": "to_it", "an": "about_it"}
    return bool(words & words_of("by_it")) or any(
        words & words_of(pronouns) and takes_it in complements for takes_it, pronouns in takes.items()
    )


def _taken(scene: Scene, cue: Cue) -> int | None:
    """The end of the clause before وهو ما، هذا ما or الأمر الذي, where the verb takes it up with a pronoun (نفاه، رحبت به).

    What stands in quotation marks or brackets before هذا ما may also just be said.
    """
    form = cue.form
    back = bool(form.enclitic) or pronoun_behind(scene, cue)
    if not back:
        return None
    pronoun = cue.index - 1 - scene.is_(cue.index - 1, "perfect", "was")
    opening = pronoun - 1
    named = _names_it(scene, cue, pronoun)
    matter = scene.fold[opening] in words_of("matter") if opening > 0 else False
    stance = form.verb.act in STANCES
    if named is not None:
        comma = named
    elif not cue.relative:
        return None
    elif scene.is_(pronoun, "relative_what") and scene.fold[opening].removeprefix("و") == "هذا":
        comma = opening - 1 - (scene.kinds[opening - 1] == "," and scene.kinds[opening - 2] in "c)")
        stance |= form.verb.act == "say" and scene.kinds[comma] in "c)"
    elif scene.is_(pronoun, "relative_what") and scene.is_(opening, "circumstance"):
        comma = opening - 1
    elif scene.is_(pronoun, "relative_what") and scene.kinds[opening] == ",":
        comma = opening  # …، ما تنفيه الشركة
    elif scene.is_(pronoun, "relative") and matter:
        comma = opening - 1 - scene.is_(opening - 1, "circumstance")
    else:
        return None
    if scene.kinds[comma] == "w" and scene.is_(comma + 1, "circumstance"):
        comma += 1  # بدعم المهربين | وهو ما نفته الحكومة
    elif scene.kinds[comma] not in ",c)":
        return None
    return comma if stance and comma > scene.sentence_start[cue.index] else None


def _names_it(scene: Scene, cue: Cue, pronoun: int) -> int | None:
    """The token before a phrase that names what was said and that the verb is about: …، في اتهام | نفته، وهي تهمة | رفضتها."""
    noun = pronoun - 1 if scene.is_(pronoun, "relative") else pronoun
    if scene.fold[noun].removeprefix("ال") not in words_of("named_matter"):
        return None
    opening = noun - 1
    apart = scene.is_(opening, "circumstance") or (
        scene.is_(opening, "fi") and scene.kinds[opening - 1] == ","
    )
    return opening - 1 if apart else None
