"""What a headline's verb governs: weak verbs too, and what is demanded behind whom it is demanded of."""

from functools import cache

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.kinds import FRAME_RULES
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.knowledge import verbs
from tawatur.text import fold
from tawatur.text.frequencies import is_joined
from tawatur.text.verb_form import VerbForm

# how far behind a verb of demanding what is demanded may stand, over whom it is demanded of
REACH_DEMAND = 8
# letters of a preposition joined to its noun, with the noun
SHORTEST_JOINED = 4
# acts that a weak verb does in a headline with its object or preposition alone
STANCES = frozenset(("refuse", "agree", "criticise", "demand", "promise", "warn", "condemn"))


def skip_addressee(scene: Scene, draft: Draft) -> None:
    """Begin what was demanded behind whom it was demanded of: ناشدت الحكومة | إعادة …"""
    asks_of = any(c.startswith("object+") for c in draft.frame.form.verb.complements)
    if (
        draft.frame.form.verb.act != "demand"
        or draft.frame.kind not in ("object", "ila", "quotation")
        or not asks_of
    ):
        return
    asked = _demanded(
        scene,
        draft.frame.form,
        draft.cue.index + 1,
        max(draft.pieces[-1][1], scene.sentence_end[draft.cue.index]),
    )
    sooner = asked is not None and draft.frame.kind == "ila" and asked.content < draft.frame.content
    later = asked is not None and draft.frame.kind != "ila" and asked.content > draft.frame.content
    if asked is not None and (sooner or later):
        end = scene.sentence_end[draft.cue.index] if draft.frame.kind == "quotation" else draft.pieces[-1][1]
        draft.frame, draft.pieces = asked, [(asked.content, end)]


def can_open(scene: Scene, token: int) -> bool:
    """Whether what was said can begin with the word: no adverb, time, preposition or person."""
    if scene.kinds[token] not in "wno" or token in scene.time_after or scene.phrase_at(token) is not None:
        return False
    return not scene.particle[token] or scene.is_(token, "relative_what")


def draft_of(scene: Scene, verb: int, number: int, after: int) -> Draft | None:
    """The statement of a verb that the grammar of prose leaves out; None where its headline says none either."""
    for form in reporting_forms(scene, verb):
        frame = _frame(scene, form, verb, after)
        if frame is not None:
            draft = Draft(Cue(verb, "", [form]), frame, number)
            draft.pieces = [(frame.content, after)]
            draft.rules = [FRAME_RULES[frame.kind]]
            return draft
    return None


@cache
def _meant_otherwise() -> dict[str, VerbForm]:
    """Words that a headline means as promising or telling, though elsewhere they are mostly other verbs: يعد، تبلغ."""
    lemmas = {
        **dict.fromkeys(words_of("headline_promises"), "وعد"),
        **dict.fromkeys(words_of("headline_tells"), "أبلغ"),
    }
    by_lemma = {verb.lemma: verb for verb in verbs() if verb.lemma in lemmas.values()}
    return {
        word: VerbForm(by_lemma[lemma], "imperfect", 3, "f" if word.startswith("ت") else "m", "s", word)
        for word, lemma in lemmas.items()
    }


def reporting_forms(scene: Scene, verb: int) -> list[VerbForm]:
    """The readings of a headline's verb that report: no weak one but of a stance."""
    other = _meant_otherwise().get(scene.fold[verb].removeprefix("و"))
    if other is not None:
        return [other]
    forms = [
        f
        for prefix, f in scene.verbs(verb)
        if f.kind == "imperfect" and f.person == 3 and prefix in ("", "و")
    ]
    return [
        f
        for f in forms
        if not f.enclitic
        and not (
            f.verb.weak
            and f.verb.act not in STANCES
            and fold(f.verb.lemma) not in words_of("headline_claims")
        )
        and fold(f.verb.lemma) not in words_of("headline_deed")
        and f.verb.act != "report"
    ]


def _frame(scene: Scene, form: VerbForm, verb: int, after: int) -> Frame | None:
    """What `form` at token `verb` governs in a headline; None where nothing that was said follows."""
    following, takes = verb + 1, form.verb.complements
    if following >= after:
        return None
    if form.written in words_of("headline_tells"):
        told = scene.phrase_at(following)
        return _demanded(scene, form, told.after, after) if told is not None and told.speaks else None
    if form.verb.act == "demand" and form.verb.lemma != "أراد":
        asked = _demanded(scene, form, following, after)
        if asked is not None:
            return asked
    if form.verb.act == "accuse" and scene.kinds[following] == "o":
        return _charged(scene, form, following, after)
    kind = next((p for p in PREPOSITIONS if scene.is_(following, p) and p in takes), None)
    if kind is not None and following + 1 < after:
        return Frame(kind, form, following + 1, following)
    word = scene.fold[following]
    if "bi" in takes and word == "ب" and following + 1 < after:
        return Frame("bi", form, following + 1, following)
    if "bi" in takes and len(word) >= SHORTEST_JOINED and word.startswith("ب") and is_joined(word):
        return Frame("bi", form, following, following, offset=1)
    names = form.verb.act in ("criticise", "condemn") and scene.phrase_at(following) is not None
    if (
        "object" in takes
        and form.verb.act not in ("say", "judge")
        and (names or _opens_object(scene, following))
    ):
        return Frame("object", form, following, following)
    return None


def _charged(scene: Scene, form: VerbForm, mark: int, after: int) -> Frame | None:
    """The charge behind a name in quotation marks: يتهم "مرجان تي في" بدس جاسوس."""
    index = scene.quotation[mark]
    if index < 0 or scene.document.quotations[index].opening != mark:
        return None
    charge = scene.document.quotations[index].end + 1
    word = scene.fold[charge] if charge < after else ""
    joined = len(word) >= SHORTEST_JOINED and word.startswith("ب") and is_joined(word)
    return Frame("bi", form, charge, charge, offset=1) if joined else None


def _opens_object(scene: Scene, token: int) -> bool:
    """Whether what somebody refuses, supports or demands begins at `token`: a plain noun, a paper or quoted words."""
    if scene.kinds[token] == "o":
        return True
    word, phrase = scene.fold[token], scene.phrase_at(token)
    if phrase is not None and phrase.entities[0].kind == "unnamed" and not phrase.prefix and paper_noun(word):
        return True  # ترفض | قرار المحكمة: what speaks elsewhere
    if not can_open(scene, token):
        return False
    return not word.startswith(("و", "ف")) or not is_joined(word)


def _demanded(scene: Scene, form: VerbForm, first: int, after: int) -> Frame | None:
    """What is demanded, behind whom it is demanded of: تدعو السكان للهدوء، يناشد التجار بخفض الأسعار، يناشدون الحكومة إعادة …"""
    takes = form.verb.complements
    bi = any("bi" in c for c in takes) or form.verb.lemma == "ناشد"
    li = any(c in ("li", "object+li", "ila", "object+ila") for c in takes)
    for token in range(first, min(after, first + REACH_DEMAND)):
        word = scene.fold[token]
        if scene.kinds[token] != "w":
            if scene.kinds[token] in "oc":
                continue
            return None
        if scene.is_(token, "ila") and li and token + 1 < after:
            return Frame("ila", form, token + 1, token)
        if scene.is_(token, "ala") and token + 1 < after and any("ala" in c for c in takes):
            return Frame("ala", form, token + 1, token)
        if scene.is_(token, "that") and token + 1 < after:
            return Frame("that", form, token + 1, token)
        if word == "ب" and bi and token + 1 < after:
            return Frame("bi", form, token + 1, token)
        if word == "ل" and li and token + 1 < after:
            return Frame("li", form, token + 1, token)  # يدعو لـ"مقاومة"
        if len(word) < SHORTEST_JOINED or scene.cover[token] is not None:
            continue
        if bi and word.startswith("ب") and is_joined(word) and not scene.particle[token]:
            return Frame("bi", form, token, token, offset=1)
        if (
            li
            and word.startswith("ل")
            and (word.startswith("لل") or is_joined(word))
            and not scene.particle[token]
        ):
            return Frame("li", form, token, token, offset=2 if word.startswith("لل") else 1)
        if token > first and word in words_of("heading_request"):
            return Frame("object", form, token, token)
    return None
