"""Where and on what occasion something was said, behind the comma that closes it (…، خلال لقائه الصحفيين; …، في حديث له)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.nobody_else import nobody_else
from tawatur.attribution.phrases.media_described import behind_medium, in_medium
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.agreement import unowned, without_owner
from tawatur.attribution.reading.finite import looks_perfect, reports_finite, verb_shaped
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# the pronoun of what is hers, besides his
HERS = "ها"


def said_there(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether where or when whoever speaks said so follows the comma: …، في حديث مع الإذاعة؛ …، لدى استقباله الوفد؛ …، عبر صفحته.

    Not where what was said tells of saying itself: قال إن المدير اعتذر، في بيان للعمال.
    """
    if draft.frame.kind != "that" or position + 2 >= scene.sentence_end[position]:
        return False
    inside = range(draft.frame.content, position)
    if any(t in scene.cue_tokens or reports_finite(scene, t) for t in inside):
        return False
    occasion = _at_his_meeting(scene, draft, position) or _on_his_page(scene, draft, position)
    return occasion or _in_words_to(scene, position)


def _at_his_meeting(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a meeting or visit of whoever speaks follows: لدى استقباله الوفد، على هامش زيارته القرية."""
    margin = scene.is_(position, "fi", "ala") and scene.word(position + 1) in words_of("event_part")
    if not margin and scene.fold[position] not in words_of("on_occasion"):
        return False
    token = position + 1 + margin
    word, light = scene.word(token), scene.document.light[token]
    nouns = {n[:-1] + "ء" if n.endswith("ئ") else n for n in unowned(word, light)}
    met = word in words_of("event") or not nouns.isdisjoint(words_of("meeting", "arrives"))
    moves = not nouns.isdisjoint(words_of("comes_or_goes"))  # when something happened
    if not met or moves or any(_happened(scene, t) for t in range(draft.frame.content, position)):
        return False
    return _his_own(scene, draft, token, position)


def _happened(scene: Scene, token: int) -> bool:
    """Whether a verb of the perfect tells of what happened then: إن الطائرة | تحطمت، لدى مغادرتها المطار."""
    if not verb_shaped(scene, token):
        return False
    word, light = scene.fold[token], scene.document.light[token]
    return looks_perfect(word, light) or looks_perfect(word.removeprefix("و"), light.removeprefix("و"))


def _on_his_page(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the page of a person who speaks follows: عبر حسابه في تويتر، على صفحتها; not what a body offers there."""
    if not any(
        p.entities[0].kind == "person" or person_noun(scene.fold[p.first]) for p in draft.frame.subject
    ):
        return False  # قالت الوزارة إن التسجيل يبدأ غدا، عبر موقعها
    led = scene.is_(position, "ala") or scene.fold[position] in words_of("event_during")
    token = position + 1
    return led and scene.word(token) in words_of("own_page") and _his_own(scene, draft, token, position)


def _his_own(scene: Scene, draft: Draft, token: int, after: int) -> bool:
    """Whether the noun at `token` is of whoever speaks, by its pronoun, and of nobody in what was said before `after`."""
    word, form = scene.fold[token], draft.cue.form
    owned = without_owner(word, scene.document.light[token])[1] and word.endswith(("ه", HERS))
    agrees = word.endswith(HERS) == (form.gender == "f") and form.number == "s"
    return owned and agrees and nobody_else(scene, draft, after, form.gender)


def _in_words_to(scene: Scene, position: int) -> bool:
    """Whether words follow that were given to somebody or are his own: في تصريحات لصحيفة، في حديث مع الإذاعة، في كلمته."""
    then = scene.fold[position] in words_of("event_during", "on_occasion")
    if not in_medium(scene, position) or not (then or scene.is_(position, "fi")):
        return False  # بعد لقائه الوزير, which may be when it happened
    noun, end = position + 1, scene.sentence_end[position]
    if scene.fold[noun] in words_of("own_page"):
        return False
    behind = behind_medium(scene, scene.hits[noun].after, end)[0]
    owned = without_owner(scene.fold[noun], scene.document.light[noun])[1]
    joined = scene.word(behind).startswith("ل") and behind < end
    return owned or joined or scene.word(behind) in words_of("spoken_with", "before_whom")
