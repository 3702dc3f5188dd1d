"""Edges: the verb's own preposition at the head of quoted words, which is none of what was said (شدد "على ضرورة …")."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import IMPERFECT
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.quoted_descriptions import description_goes_on
from tawatur.attribution.phrases.media_described import in_medium
from tawatur.attribution.reading.agreement import unowned
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import Quotation
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun

# prepositions that papers set inside the marks
INSIDE = ("ala", "ila", "an")
# the word for a view that also names a source (الخطة ناقصة برأي النقابة)
VIEW = "براي"
# the fewest tokens that a piece with a preposition at its head holds
SHORTEST = 3
# how far before على ما the verb may stand that has it for its preposition
REACH_ANSWER = 8
# ما with its verb alone
LONE_CLAUSE = 2
# the word for talks, and for an interview
DIALOGUE = "الحوار"
# acts of verbs whose preposition papers set in the marks with whom they ask or warn
DEMANDING = ("demand", "warn", "threaten")


def behind_preposition(scene: Scene, frame: Frame, piece: tuple[int, int]) -> tuple[int, int]:
    """The `piece` of a quotation behind the preposition of its verb that stands inside the marks: شدد "على ضرورة …".

    على may also be the speaker's own word behind a verb that mostly has أن: أكد "على الجميع أن …".
    """
    first, after = piece
    complements, noun = frame.form.verb.complements, first + 1
    if frame.kind != "quotation" or after - first < SHORTEST or not is_bare_preposition(scene.fold[first]):
        return piece
    own = next((p for p in INSIDE if scene.is_(first, p) and p in complements), None)
    that = scene.is_(noun, "that", "that_pronoun")
    usual = own == complements[0] or scene.fold[noun] in words_of("that_noun")
    return (noun + that, after) if own is not None and (that or usual) else piece


def marked_with_preposition(scene: Scene, draft: Draft) -> Quotation | None:
    """The quotation that holds the verb's preposition too: دعا "التجار إلى الصبر"; وصف الأمر "بالمهزلة" | بعد التصويت."""
    frame = draft.frame
    index = scene.quotation[frame.content]
    around = scene.document.quotations[index] if index >= 0 else None
    if around is None or around.closing is None or not draft.cue.index < around.opening < frame.content:
        return None
    if frame.kind == "bi" and frame.introduced == around.opening and frame.form.verb.act == "describe":
        definite = scene.fold[frame.content].startswith("بال")
        return around if definite or not description_goes_on(scene, draft, around) else None
    return around if frame.form.verb.act in DEMANDING and frame.introduced > around.opening else None


def behind_own_marks(scene: Scene, draft: Draft) -> int:
    """The closing mark of the quotation that begins with the verb's ب, whose words are all the speaker's, else where those begin.

    طالب "بوضع حد للفوضى، مهما كلف الأمر" |. Not where words of the outlet follow.
    """
    frame = draft.frame
    index = scene.quotation[frame.content] if frame.kind == "bi" else -1
    around = scene.document.quotations[index] if index >= 0 else None
    own = around is not None and around.opening == frame.introduced and around.closing is not None
    if around is None or not own:
        return frame.content
    following = around.end + 1
    last = following >= scene.sentence_end[frame.content] or scene.kinds[following] in ".,…"
    return around.end if last else frame.content


def turns_aside(scene: Scene, position: int) -> bool:
    """Whether the source of the clause, or what the outlet adds to it, begins at `position`."""
    hit = scene.hits.get(position)
    return hit is not None and hit.function in ("source_marker", "source_clause", "own_voice", "break")


def lacks_noun(scene: Scene, token: int) -> bool:
    """Whether a preposition at `token` has no noun yet: في | ولاية ساحلية."""
    return is_bare_preposition(scene.fold[token]) and scene.is_(token, "fi", "an", "ala", "ila", "min")


def of_what_was_said(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the source at `position` belongs to what was said: بعد الاستئناس | برأي اللجنة، كذب ما جاء | على لسان السفير."""
    lone = position - draft.frame.content == LONE_CLAUSE
    return of_masdar(scene, position) or (lone and scene.is_(draft.frame.content, "relative_what"))


def of_masdar(scene: Scene, position: int) -> bool:
    """Whether the view of somebody at `position` is what a verbal noun right before it is about: بعد الاستئناس | برأي اللجنة."""
    before = position - 1
    word = scene.fold[before]
    own = scene.fold[position] == VIEW and before > scene.sentence_start[position]
    return own and word.startswith("ال") and verbal_noun(word, scene.document.light[before])


def said_in(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a preposition at `position` leads to the medium in which something was said, not to what is taken part in."""
    wants = looks_present(scene.fold[position - 1]) and position - 1 not in scene.cue_tokens
    wants = wants and scene.word(position + 2) != "مع"  # كارثة تقترب | في حوار مع الصحيفة
    if wants and scene.fold[position] == "في" and position - 1 > draft.frame.content:
        return False  # بعودته، وأنه يرغب | في لقاء صديقه
    causes = draft.frame.form.verb.complements == ["object+ila"]  # عزا تأخره في الإعلان إلى …
    if scene.word(position - 1) in words_of("found_in") or scene.fold[position] == "مع":
        return False  # نفى المعلومات الواردة | في البيان, تعامل الشركة | مع بيانات العمال
    amid = scene.fold[position] in words_of("event_during")  # دعا إلى الوحدة | خلال الحوار الوطني
    if scene.fold[position] in words_of("topic") or (not amid and _talks_of_nation(scene, position + 1)):
        return False  # انتقد البيان الصادر | بشأن المحادثة, تهيئة الأجواء | قبل الحوار الوطني
    return in_medium(scene, position) and not causes and not _takes_part(scene, draft, position)


def _talks_of_nation(scene: Scene, noun: int) -> bool:
    """Whether a dialogue stands at `noun` that an adjective tells from an interview: الحوار | الوطني, not الحوار | الصحفي."""
    quality = scene.word(noun + 1)
    known = quality.removeprefix("ال") in words_of("medium_quality")
    described = quality.startswith("ال") and not scene.is_(noun + 1, "relative")
    return scene.word(noun) == DIALOGUE and described and not known


def _takes_part(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether في at `position` leads to what a noun right before it or at the head of what was said has somebody take part in.

    دعا إلى الدخول | في حوار; رفض مشاركة الفريق | في اللقاء: no place where it was said.
    """
    if scene.fold[position] != "في" or scene.word(position + 1).removeprefix("ال") not in words_of(
        "interview"
    ):
        return False
    led = range(draft.frame.content + 1, position)
    if any(scene.is_(t, "fi") and is_bare_preposition(scene.fold[t]) for t in led):
        return False  # أعلن مشاركته في الفيلم | في حوار مع الصحيفة
    for token in (position - 1, *range(draft.frame.content, min(draft.frame.content + 2, position))):
        nouns = unowned(scene.fold[token], scene.document.light[token])
        if not words_of("takes_part").isdisjoint((*nouns, nouns[0].removeprefix("ب"))):
            return True
    return False


def answered_to(scene: Scene, position: int) -> bool:
    """Whether على ما at `position` is what a verb before it is about: عقب الرئيس | على ما جاء في خطبة السفير بالقول إن …"""
    if not scene.is_(position, "ala"):
        return False
    for token in range(
        position - 1, max(position - 1 - REACH_ANSWER, scene.sentence_start[position] - 1), -1
    ):
        if scene.kinds[token] in ",.:" or scene.is_(token, "that", "that_pronoun"):
            return False
        if any("ala" in form.verb.complements for _, form in scene.verbs(token)):
            return True
    return False


def tells_how(scene: Scene, token: int) -> bool:
    """Whether a present that is none of saying follows وفقا لما, which then tells how, not who says so: وفقا لما | يلي."""
    word = scene.fold[token]
    if word in words_of("he_she") and scene.word(token + 1) in words_of("as_it_is"):
        return True  # إجازة قصيرة | وفق ما هو معمول به
    present = word[:1] in IMPERFECT and frequency(word) > 0 and frequency("ال" + word) == 0
    return present and not scene.verbs(token) and scene.phrase_at(token) is None and not scene.particle[token]


def unopened_mark(scene: Scene, first: int, limit: int) -> int:
    """The closing mark at the end of a sentence that nothing opens: what stands before it is the speaker's; else `first`."""
    closing = limit - 1 - (limit > first and scene.kinds[limit - 1] == ".")
    if closing <= first or scene.kinds[closing] not in "oc" or scene.quotation[closing] >= 0:
        return first
    return closing


def predicate(scene: Scene, first: int, after: int) -> bool:
    """Whether an indefinite word behind one with the article tells what that did, whatever verb it is: إن الجيش | أغلق الطريق."""
    fold = scene.fold
    return any(
        fold[t - 1].startswith("ال") and not fold[t].startswith("ال") and scene.cover[t] is None
        for t in range(first + 1, after)
        if scene.kinds[t] == "w"
    )
