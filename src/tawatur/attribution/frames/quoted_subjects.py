"""Quoted subjects: a short quotation that names who speaks, with what was said still to come: قالت "كاف لام" إن …"""

from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.long_quotes import QUOTED_NAME, long_quotation
from tawatur.attribution.frames.marked_subjects import marked_subject
from tawatur.attribution.frames.strange_subjects import owned_object
from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import Quotation
from tawatur.text.frequencies import frequency

# the longest title in quotation marks behind a noun, with its mark: بعنوان "…"، إن
QUOTED_TITLE = 10
# how far behind a name in quotation marks the colon or the clause may stand
REACH_TITLE = 9
# how far behind a name in quotation marks the complementiser may stand
REACH_BEHIND_NAME = 6
# how far, where a comma or the verb's preposition stands before it
REACH_GOVERNED = 30


# what the verb of a paper ends with: في تقرير | أصدرته اليوم
_WITH_PRONOUN = ("ه", "ها")


def names_subject(walk: Walk, quoted: Quotation) -> bool:
    """Whether a short quotation is part of the subject, with أن still to come: أعلنت مجموعة "بي إي" الجمعة أن …"""
    scene = walk.scene
    before = quoted.opening - 1
    titled = scene.kinds[before] == "w" and scene.cover[before] is None and not scene.particle[before]
    titled = titled or _governed_by_office(walk, before)
    if quoted.end - quoted.opening > (QUOTED_TITLE if titled else QUOTED_NAME):
        return False
    if _speech_behind(walk, quoted) or marked_subject(walk, quoted.opening) is not None:
        return True
    if _colon_behind(walk, quoted) or _clause_far_behind(walk, quoted) or _governs_far_behind(walk, quoted):
        return True
    if before == walk.cue.index:  # قالت "كاف لام" إن; أشار "كاف"، إلى أن
        behind = quoted.end + 1
        behind += scene.kinds[behind : behind + 1] == [","]
        behind += behind < walk.end and scene.is_(behind, *PREPOSITIONS)
        return scene.is_(behind, "that", "that_pronoun") and behind < walk.end
    if scene.kinds[quoted.end + 1 : quoted.end + 3] == [":", "o"]:
        return True  # للتلفزيون "النور": "…"
    token, steps = quoted.end + 1, 0
    while token < walk.end and steps < REACH_BEHIND_NAME:
        if scene.is_(token, "that", "that_pronoun"):
            return scene.fold[token][:1] not in "وف" and not scene.is_(token - 1, "place_time")  # قبل أن
        if scene.verbs(token):
            return False
        named = scene.phrase_at(token)  # قائد "لواء المرسى" | العميد سالم الوادي | مساء الأحد | أن …
        token = named.after if named is not None else scene.time_after.get(token, token + 1)
        steps += 1
    return False


def _governed_by_office(walk: Walk, office: int) -> bool:
    """Whether an office without the article stands right before the name in marks that it is held of: رئيس | "حزب العمل …"."""
    role = walk.scene.cover[office]
    one = role is not None and (role.first, role.after) == (office, office + 1) and role.how != "name"
    return one and not walk.scene.fold[office].startswith("ال") and bool(walk.subject)


def _speech_behind(walk: Walk, quoted: Quotation) -> bool:
    """Whether a name right behind the verb or its subject has a long quotation behind it, with no verb before that.

    قال "كاف لام" في بيان "…"; قال ائتلاف المعارضة "طاولة المرسى" في بيان، "…"
    """
    scene, first = walk.scene, quoted.opening
    named = first - 1 == walk.cue.index or any(p.after == first for p in walk.subject[-1:])
    named &= first - 1 == walk.cue.index or not is_verbal_noun(scene, first + 1)
    if not named or quoted.end - first > QUOTED_NAME:
        return False
    for token in range(quoted.end + 2, min(walk.end, quoted.end + 1 + REACH_GOVERNED)):
        if long_quotation(scene, token):
            return scene.fold[token - 1] != "و"
        if scene.verbs(token) or scene.kinds[token] in ".:o":
            return False
    return False


def _colon_behind(walk: Walk, quoted: Quotation) -> bool:
    """Whether a colon and another quotation still follow, with no verb before them: من شركة "نور" للأوراق المالية: "…"."""
    scene = walk.scene
    for token in range(quoted.end + 1, min(walk.end - 1, quoted.end + 1 + REACH_TITLE)):
        if scene.verbs(token) or scene.kinds[token] in ".o":
            return False
        if scene.kinds[token] == ":":
            return scene.kinds[token + 1] == "o"
    return False


def _clause_far_behind(walk: Walk, quoted: Quotation) -> bool:
    """Whether what was said comes behind where it was said: قالت "أطباء بلا أجر" في تقريرها السنوي، إن الأدوية نفدت."""
    scene, position = walk.scene, quoted.end + 1
    at_time = position in scene.time_start.values()
    if quoted.opening - 1 != walk.cue.index or not (at_time or scene.is_(position, "fi", "place_time")):
        return False
    for token in range(position + 1 - at_time, min(walk.end, position + REACH_TITLE)):
        of_paper = scene.fold[token].endswith(_WITH_PRONOUN) and scene.kinds[token - 1] == "w"
        if (scene.verbs(token) and not of_paper) or scene.kinds[token] in ".o:":
            return False
        if scene.is_(token, "that", "that_pronoun"):
            return scene.kinds[token - 1] == "," or scene.fold[token].startswith("ا")
    return False


def _governs_far_behind(walk: Walk, quoted: Quotation) -> bool:
    """Whether the verb still governs something behind a name in quotation marks, over what tells who bears it.

    كتبت "المرسى"، كبرى صحف المدينة، إنه …؛ أعلن "مجلس المرجان"، الذي …، استعداده؛ دعت "جمعية المرجان" الوزارة إلى …
    """
    scene, end, cue = walk.scene, quoted.end, walk.cue
    if quoted.closing is None or end - quoted.opening > QUOTED_NAME + 1:
        return False
    right_behind = quoted.opening - 1 == cue.index
    demands = cue.form.verb.act == "demand" and right_behind
    # وتحدثت القناة العامة "نون" عن …
    told_of = bool(walk.subject) and walk.subject[-1].after == quoted.opening and bool(walk.reading("an"))
    for token in range(end + 1, min(walk.limit, end + 1 + REACH_GOVERNED)):
        if scene.kinds[token] in ".:":
            return False
        before = token - 1
        if scene.is_(token, "that", "that_pronoun") and scene.fold[token][:1] not in "وف":
            governed = scene.is_(before, *PREPOSITIONS) and scene.kinds[before - 1] == ","
            return scene.kinds[before] == "," or governed
        named = right_behind and token == end + 1 and not is_verbal_noun(scene, quoted.opening + 1)
        if named and scene.is_(token, "an") and walk.reading("an") and is_bare_preposition(scene.fold[token]):
            return True  # أفاد "مرصد المرجان" | عن …
        if demands and scene.is_(token, "ila") and is_bare_preposition(scene.fold[token]):
            return not scene.is_(token + 1, "that", "that_pronoun")
        if told_of and scene.is_(token, "an") and is_bare_preposition(scene.fold[token]):
            return True
        if right_behind and scene.kinds[before] == "," and owned_object(walk, token):
            return True
    return False


def subject_in_marks(scene: Scene, quoted: Quotation) -> bool:
    """Whether marks hold definite nouns alone and their verb or relative pronoun stands behind: "الرسوم الجديدة" ستضر بالتجار."""
    inside, following = range(quoted.opening + 1, quoted.end), quoted.end + 1
    if following >= scene.sentence_end[quoted.opening] or following in scene.cue_tokens:
        return False
    word = scene.fold[following]
    acts = looks_present(word.removeprefix("س")) and frequency("ال" + word) == 0
    goes_on = scene.is_(following, "relative") or (scene.kinds[following] == "w" and acts)
    return goes_on and all(scene.document.light[t].startswith("ال") and not scene.particle[t] for t in inside)
