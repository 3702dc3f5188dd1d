"""Shown: verbs that tell what papers say and what people do (أظهرت دراسة أن, but أظهر الفريق أنه), feats, mute things."""

from functools import cache

from tawatur.attribution.drafts import Draft
from tawatur.attribution.nouns import paper_noun, words_of
from tawatur.attribution.scene import Scene
from tawatur.model import Entity
from tawatur.text import fold

# kinds of those who show something by what they do
DOERS = ("person", "state")
# acts of verbs that also tell what a thing points to (يشير، يؤكد، يعبر عن)
POINTING = ("affirm", "feel", "report", "say")
# the verb of doing or saying again
REPEATED = "كرر"
# heads of names and descriptions of those who play
TEAMS = ("نادي", "فريق", "منتخب", "المنتخب", "الفريق", "النادي")


def told(scene: Scene, draft: Draft) -> bool:
    """Whether something was said, not shown by a deed (أثبت اللاعب أنه كبير), a feat (أكد تفوقه), a thing (الهجوم يشير إلى)."""
    verb = draft.cue.form.verb
    if verb.act in POINTING and draft.speakers and all(_mute(e) for e in draft.speakers):
        return False
    if verb.act == "affirm" and (_deed_again(scene, draft) or _defended(scene, draft)):
        return False
    if draft.frame.kind == "object" and verb.act == "affirm" and _feat(scene, draft.frame.content):
        return False
    if scene.fold[draft.cue.index].removeprefix("و").removeprefix("ف") not in words_of("shows"):
        return True
    doers = [e for e in draft.speakers if e.kind in DOERS or e.name.split(" ")[0] in TEAMS]
    return len(doers) < len(draft.speakers) or "speaker_of_paper" in draft.rules


def _mute(entity: Entity) -> bool:
    """Whether somebody not named is an event or a state of things, which has no words: الهجوم، هذا الفوز، ارتفاع الأسعار."""
    words = [word for word in fold(entity.name).split(" ") if not word.startswith("هذ")]
    mute = bool(words) and words[0].removeprefix("ال") in words_of("mute")
    return entity.kind == "unnamed" and mute and not any(paper_noun(word) for word in words)  # نتيجة دراسة


def _deed_again(scene: Scene, draft: Draft) -> bool:
    """Whether a deed is done again, and no words are repeated: صد ركلتين وكرر ذلك في النهائي; not كرر ذلك القول."""
    content = draft.frame.content
    alone = draft.frame.kind == "object" and scene.is_(content, "demonstrative")
    return alone and draft.cue.form.verb.lemma == REPEATED and not scene.word(content + 1).startswith("ال")


def _defended(scene: Scene, draft: Draft) -> bool:
    """Whether somebody defends what players and clubs defend: يدافع عن ألوان ناديه، دافع عن لقبه."""
    return draft.frame.kind == "an" and scene.word(draft.frame.content) in words_of("defended")


def _feat(scene: Scene, token: int) -> bool:
    """Whether a noun with the subject's pronoun tells that somebody is better: تفوقه، أحقيته، علو كعبه."""
    return scene.fold[token] in _feats()


@cache
def _feats() -> frozenset[str]:
    """The nouns of feats with a pronoun (تفوقه، أحقيتها), and those that need none (علو كعبه)."""
    stems = {feat[:-1] + "ت" if feat.endswith("ه") else feat for feat in words_of("feat")}
    return frozenset({stem + pronoun for stem in stems for pronoun in ("ه", "ها", "هم")} | {"علو"})
