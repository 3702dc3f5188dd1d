"""Noun taken up: what a relative clause denies, condemns or welcomes with no clause before it (الهجوم الذي نفته المدينة)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.taken_up import pronoun_behind
from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.steps import subjects_after
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.naming.second_offices import office_heads
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.reading.agreement import formed
from tawatur.attribution.reading.finite import only_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# acts that take a stance to what a noun tells
STANCES = frozenset(("condemn", "criticise", "deny", "welcome"))
# how many tokens what is taken up may have
LONGEST = 14
# how far behind the verb its subject may stand, behind its pronoun
REACH_SUBJECT = 2
# how far behind a verb of denial the place of exile may stand
REACH_PLACE = 5
# how far before a preposition the verbal noun may stand that takes it, with its adjectives
REACH_MASDAR = 5


def noun_taken_up(scene: Scene, cue: Cue, number: int) -> Draft | None:
    """The statement of a verb that takes up the noun phrase before it with a pronoun, and whose subject follows; else None.

    الهجوم الذي | نفته المدينة; موجة اعتقالات | نددت بها النقابة; بإغلاق المرفأ، وهي تهمة | نفاها الوزير
    """
    form = cue.form
    plain = form.kind in FINITE and form.verb.act in STANCES and not (cue.prefix or form.verb.weak)
    if not plain or scene.quotation[cue.index] >= 0 or not (form.enclitic or pronoun_behind(scene, cue)):
        return None
    end = _end(scene, cue)
    if form.verb.act == "deny" and any(
        _to_place(scene, t) for t in range(cue.index + 1, cue.index + REACH_PLACE)
    ):
        return None  # المعارض الذي نفته الحكومة | إلى الجزيرة: exile
    if end is None or end <= scene.sentence_start[cue.index]:
        return None
    first = _begin(scene, end)
    subjects, others = subjects_after(scene, cue, scene.sentence_end[cue.index])
    alone = first is not None and first + 1 == end and not scene.fold[first].startswith("ال")
    if first is None or alone or not subjects or subjects[0].first - cue.index > REACH_SUBJECT:
        return None
    phrase = scene.cover[end - 1]
    head = scene.fold[first].removeprefix("ال")
    if acts(head) or head in office_heads():
        return None  # المدرب الذي انتقدته الصحيفة: whom
    if (
        phrase is not None
        and phrase.speaks
        and (phrase.first <= first or not _construct(scene, phrase.first - 1))
    ):
        return None  # النائب الذي انتقدته الصحيفة: whom
    frame = Frame("object", form, first, cue.index)
    frame.subject, frame.addressees = subjects, others
    word = scene.fold[first]
    frame.offset = int(word[:1] in ("و", "ب", "ل", "ف") and is_joined(word))
    draft = Draft(cue, frame, number)
    draft.pieces = [(first, end)]
    return draft


def _to_place(scene: Scene, token: int) -> bool:
    """Whether إلى stands alone at `token`."""
    return token < len(scene.fold) and scene.is_(token, "ila") and is_bare_preposition(scene.fold[token])


def _end(scene: Scene, cue: Cue) -> int | None:
    """The token behind the noun phrase that the clause of `cue` describes; None where it describes none."""
    before = cue.index - 1 - scene.is_(cue.index - 1, "perfect", "was")
    if before <= scene.sentence_start[cue.index]:
        return None
    if scene.is_(before, "relative"):
        end = before - (scene.kinds[before - 1] in ",-")
        return None if scene.fold[end - 1] in words_of("matter") else end
    if scene.fold[before] in words_of("named_matter") and scene.is_(before - 1, "circumstance", "fi"):
        charged = cue.form.verb.act == "deny" and scene.is_(before - 1, "circumstance")  # وهي تهمة | نفاها
        return before - 1 - (scene.kinds[before - 2] == ",") if charged else None  # not في خطوة | أدانتها
    noun = before == cue.index - 1 and scene.kinds[before] == "w" and not scene.particle[before]
    bare = noun and not scene.fold[before].startswith("ال") and scene.cover[before] is None
    return before + 1 if bare and not scene.verbs(before) and before not in scene.time_start else None


def _begin(scene: Scene, end: int) -> int | None:
    """Where the noun phrase begins that ends before token `end`: its head, with the preposition of a verbal noun passed over."""
    first, token = None, end - 1
    definite = (
        scene.fold[token].startswith("ال") or scene.kinds[token] == "n" or scene.cover[token] is not None
    )
    while token > max(scene.sentence_start[end - 1] - 1, end - LONGEST):
        word = scene.fold[token]
        if scene.kinds[token] in "ocn" or scene.is_(token, "demonstrative"):
            first = token if scene.kinds[token] not in "oc" else first
            token -= 1
            continue
        if scene.kinds[token] != "w":
            break
        if scene.is_(token, *PREPOSITIONS) and is_bare_preposition(word):
            if first is None or not _masdar_before(scene, token):
                break
            token -= 1
            continue
        if scene.particle[token] or token in scene.time_after:
            break
        article = word.startswith(("ال", "بال", "لل", "وال"))
        if article and not definite:
            break  # الأسابيع الماضية | موجة اعتقالات
        verb = frequency("ال" + word) == 0 < min(frequency(word), frequency(word + "ت"))
        if not article and (verb or only_finite(scene, token)):
            break  # استقال | المدرب الذي انتقدته الصحيفة
        if (
            first is not None
            and article
            and scene.fold[first].startswith("ال")
            and not formed(scene.fold[first])
        ):
            break  # استقال | المدرب, الجائزة | الممثل
        first = token
        joined = word[:1] in ("ب", "ل") and (word.startswith(("بال", "لل")) or is_joined(word))
        charge = joined and verbal_noun(word[1:], scene.document.light[token][1:])  # إدانته | بمساعدة عصابة
        if token in scene.time_start or (joined and (charge or not _masdar_before(scene, token))):
            break
        if not (article or joined or scene.cover[token] is not None) and (
            verbal_noun(word, scene.document.light[token]) or not _construct(scene, token - 1)
        ):
            break
        token -= 1
    return first


def _masdar_before(scene: Scene, preposition: int) -> bool:
    """Whether a verbal noun, perhaps with its adjective, stands before a preposition: التدخل الخارجي | في، تدخلها المزعوم | في."""
    for token in range(preposition - 1, preposition - REACH_MASDAR, -1):
        word, light = scene.fold[token], scene.document.light[token]
        if scene.kinds[token] != "w" or scene.particle[token]:
            return False
        if verbal_noun(word, light) or verbal_noun("ال" + word, "ال" + light):
            return True
        if any(form.kind == "masdar" for _, form in scene.verbs(token)):
            return True
        if not word.startswith(("ال", "بال", "لل")):
            return False
    return False


def _construct(scene: Scene, token: int) -> bool:
    """Whether the word at `token` can own the indefinite noun behind it: موجة | اعتقالات, no verb and nothing definite."""
    word = scene.fold[token]
    plain = scene.kinds[token] == "w" and not scene.particle[token] and scene.cover[token] is None
    acts = any(form.kind in FINITE for _, form in scene.verbs(token)) or only_finite(scene, token)
    masdar = any(form.kind == "masdar" for _, form in scene.verbs(token))
    own = plain and not word.startswith("ال") and token not in scene.time_start
    return own and (masdar or not acts)
