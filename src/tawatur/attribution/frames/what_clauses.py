"""Clauses with ما that are themselves what somebody takes a stance to: نفى الوزير ما قالته الصحف."""

from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.walk import Walk, foretold
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, describes
from tawatur.text import fold

# acts that take a stance to what was said or done, and the folded pronoun that takes it up
OF_WHAT_WAS_SAID = frozenset(("affirm", "condemn", "criticise", "deny"))
WHAT = "ما"
# how many words of a clause may stand before what it is held to be: ما حصل في المدينة | "انقلابا"
REACH_HELD = 5


def what_clause(walk: Walk, position: int) -> Frame | None:
    """ما and a perfect behind the subject, as what somebody denies, bears out or condemns: نفى الوزير ما قالته الصحف."""
    scene, form = walk.scene, walk.reading("object")
    if scene.fold[position] != WHAT:
        return None
    stance = (
        form is not None
        and (form.verb.act in OF_WHAT_WAS_SAID or _held(walk, position))
        and not form.enclitic
        and not walk.cue.relative
    )
    front = scene.phrases_ending.get(walk.cue.index)  # الوزير أكد ما …
    led = front is not None and front.speaks and not (front.governed or walk.cue.prefix)
    near = position == walk.cue.index + 1 or (
        form is not None and form.verb.act in ("condemn", "criticise", "deny")
    )
    led = (led and near) or foretold(scene, walk.cue)
    named = bool(walk.subject) or led
    beside = position - 1 - (scene.kinds[position - 1] == ",")
    while scene.is_(beside, "adverb") and beside > walk.cue.index:
        beside -= 1
    answers = walk.cue.form.verb.act in ("deny", "condemn") or _held(walk, position)  # معتبرا | ما جرى خطأ
    own = (
        walk.cue.participle and answers and beside == walk.cue.index and not _called(walk, position + 1)
    )  # نافيا | ما قالته الصحف, مستنكرا بشدة، | ما …
    if not stance or form is None or not (named or own) or walk.cue.participle != own:
        return None
    if not (own or walk.convincing(form)):
        return None
    behind = position + 1 < walk.end
    timed = position - 1 in scene.time_start  # نفى فلان، الأحد، ما …
    apposed = bool(walk.subject) and "," in scene.kinds[walk.subject[-1].first : walk.subject[-1].after]
    apposed = apposed and walk.subject[-1].after == position - 1  # دانت المتحدثة، فلانة، ما كشفه …
    if behind and scene.kinds[position - 1] == "," and not (timed or apposed or own):
        # أدان فلان، ما وصفه بـ…, not نفى فلان، ما يعني أن …
        behind = any(f.verb.act == "describe" and f.enclitic for _, f in scene.verbs(position + 1))
    if not behind or not scene.is_(position, "relative_what") or scene.is_(position - 1, "place_time"):
        return None
    word = scene.fold[position + 1]
    perfect = scene.kinds[position + 1] == "w" and scene.phrase_at(position + 1) is None
    known = scene.particle[position + 1] and not scene.is_(position + 1, "done", "was")  # ما تم تداوله
    # نافية ما يتم تداوله: right behind its participle ما is the object, whatever it holds
    perfect = (
        perfect and not known and not word.startswith(("ال", "ب", "ل") if own else ("ال", "ب", "ل", "ي"))
    )
    return Frame("object", form, position, position) if perfect or scene.verbs(position + 1) else None


def _held(walk: Walk, position: int) -> bool:
    """Whether quoted words, or an accusative, behind the clause tell what somebody holds it to be: اعتبر الحزب ما حصل "انقلابا"."""
    scene, near = walk.scene, range(position + 2, min(walk.limit, position + REACH_HELD))
    holds = fold(walk.cue.form.verb.lemma) in words_of("holds")
    return holds and any(scene.kinds[token] == "o" or _accusative(scene, token) for token in near)


def _accusative(scene: Scene, token: int) -> bool:
    """Whether an indefinite noun in the accusative stands at `token`: ما جرى | خطأ، ما حصل في المدينة | كارثيا."""
    word = scene.fold[token]
    return word.endswith("ا") and not word.startswith(("ال", "و")) and describes(scene, token)


def _called(walk: Walk, verb: int) -> bool:
    """Whether what is called something follows, which is a statement of its own: منتقدا ما | وصفه بـ"الفوضى"."""
    return any(f.verb.act == "describe" and f.enclitic for _, f in walk.scene.verbs(min(verb, walk.end - 1)))


def calls(scene: Scene, what: int) -> bool:
    """Whether ما, joined to its preposition, is what somebody calls so: حذر | مما سماه "الفخ"; not سأل | عما إذا كان."""
    forms = [form for _, form in scene.verbs(what + 1)] if scene.is_(what, "relative_what") else []
    return any(form.enclitic and form.verb.act in ("describe", "judge") for form in forms)
