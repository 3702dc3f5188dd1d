"""Shown: verbs that tell what papers say and what people do (أظهرت دراسة أن, but أظهر الفريق أنه قوي), and feats."""

from functools import cache

from tawatur.attribution.drafts import Draft
from tawatur.attribution.nouns import words_of
from tawatur.attribution.scene import Scene

# kinds of those who show something by what they do
DOERS = ("person", "state")
# heads of names and descriptions of those who play
TEAMS = ("نادي", "فريق", "منتخب", "المنتخب", "الفريق", "النادي")


def told(scene: Scene, draft: Draft) -> bool:
    """Whether something was said, rather than shown by a deed (أثبت اللاعب أنه كبير) or a feat (أكد الفريق تفوقه بفوزه …)."""
    verb = draft.cue.form.verb
    if draft.frame.kind == "object" and verb.act == "affirm" and _feat(scene, draft.frame.content):
        return False
    if scene.fold[draft.cue.index].removeprefix("و").removeprefix("ف") not in words_of("shows"):
        return True
    doers = [e for e in draft.speakers if e.kind in DOERS or e.name.split(" ")[0] in TEAMS]
    return len(doers) < len(draft.speakers) or "speaker_of_paper" in draft.rules


def _feat(scene: Scene, token: int) -> bool:
    """Whether a noun with the subject's pronoun tells that somebody is better: تفوقه، أحقيته، علو كعبه."""
    return scene.fold[token] in _feats()


@cache
def _feats() -> frozenset[str]:
    """The nouns of feats with a pronoun (تفوقه، أحقيتها), and those that need none (علو كعبه)."""
    stems = {feat[:-1] + "ت" if feat.endswith("ه") else feat for feat in words_of("feat")}
    return frozenset({stem + pronoun for stem in stems for pronoun in ("ه", "ها", "هم")} | {"علو"})
