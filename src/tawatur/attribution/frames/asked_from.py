"""Asked from: what is asked of somebody whom من names, whatever stands between (طلبت المدينة، غير المستعدة، من جيرانها إرسال …).

Behind whom it is asked of, a verbal noun or quoted words can only be what is asked for, so that طلب is the verb and no noun.
"""

from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.reading.agreement import may_agree, without_owner
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import bare

# how many tokens may stand between the verb and من: its subject with what describes it, a time
REACH_FROM = 12
# how many tokens may name whom it is asked of, in quotation marks
QUOTED_NAME = 4
# how many words may tell where they are
REACH_PLACE = 5


def asked_from(walk: Walk) -> Frame | None:
    """The frame of what is asked for behind من and whom it is asked of; None where none is told, or the verb is none of asking."""
    form = walk.reading("object")
    if form is None or form.verb.act != "demand" or form.enclitic or not _verb_here(walk):
        return None
    source = _from_whom(walk)
    if source is None:
        return None
    after = _whom_ends(walk, source)
    content = _behind_place(walk, after) if after is not None else None
    return Frame("object", form, content, content) if content is not None else None


def _verb_here(walk: Walk) -> bool:
    """Whether a word spelled like the noun stands where a verb does: وطلب، كما طلب، قد طلب; طلبت and يطلب are no noun."""
    scene, cue = walk.scene, walk.cue
    if cue.participle or "min" in cue.form.verb.complements:
        return False
    if cue.relative and cue.form.kind == "imperfect":
        return False  # النادي الذي يطلب من أعضائه دفع …: always
    if cue.form.kind == "imperfect" or cue.form.gender == "f" or cue.form.number != "s":
        return True
    before = cue.index - 1
    led = before < scene.sentence_start[cue.index] or scene.kinds[before] in ",c"
    return led or cue.prefix == "و" or scene.is_(before, "as", "perfect", "conjunction", "relative")


def _from_whom(walk: Walk) -> int | None:
    """The token of من behind the verb, its subject or a time; None where another preposition or a clause stands before it."""
    scene, token = walk.scene, walk.cue.index + 1
    end = min(walk.limit, token + REACH_FROM)
    between = 0  # words between the verb and the first comma: more than a name takes
    while token < end:
        phrase = scene.phrase_at(token)
        if scene.is_(token, "min"):
            return token
        if token in scene.time_after:
            token = scene.time_after[token]
        elif phrase is not None and not phrase.governed and not between:
            between, token = 1, phrase.after
        elif between and scene.kinds[token] == ",":
            closing = next((t for t in range(token + 1, end) if scene.kinds[t] == ","), end)
            token = closing + 1
        elif not between and scene.kinds[token] == "w" and scene.fold[token].startswith("ال"):
            between, token = 1, token + 1
        else:
            return None
    return None


def _whom_ends(walk: Walk, source: int) -> int | None:
    """The token behind whom it is asked of: a pronoun, a name, a definite noun or people with adjectives, a short quotation."""
    scene, first = walk.scene, source + 1
    if not is_bare_preposition(scene.fold[source]):
        return first  # طلب منهما
    if first >= walk.limit:
        return None
    phrase = scene.phrase_at(first)
    if phrase is not None:
        return phrase.after if phrase.speaks or phrase.entities[0].kind == "place" else None
    if scene.kinds[first] == "o":
        quoted = scene.document.quotations[scene.quotation[first]] if scene.quotation[first] >= 0 else None
        short = quoted is not None and quoted.opening == first and quoted.end - first <= QUOTED_NAME
        return quoted.end + 1 if quoted is not None and short else None
    noun, owned = without_owner(scene.fold[first], scene.document.light[first])
    definite = noun.startswith("ال") or owned
    if scene.kinds[first] != "w" or is_verbal_noun(scene, first) or not (definite or people(bare(noun))):
        return None
    after = first + 1
    while after < walk.limit and scene.fold[after].startswith("ال") and not scene.particle[after]:
        if is_verbal_noun(scene, after) or not may_agree(noun, scene.fold[after]):
            break
        after += 1
    return after


def _behind_place(walk: Walk, after: int) -> int | None:
    """What is asked for, at token `after` or behind في and a place or a time; None where something else stands there."""
    scene, token = walk.scene, after
    while token < min(walk.limit, after + REACH_PLACE):
        if token in scene.time_after:
            token = scene.time_after[token]
        elif is_verbal_noun(scene, token) or _quoted(scene, token):
            return token
        elif scene.is_(token, "fi", "place_time") and is_bare_preposition(scene.fold[token]):
            token = scene.time_after.get(token + 1) or _noun_ends(scene, token + 1)
        elif scene.fold[token].startswith("ال") and not scene.particle[token] and token > after:
            token += 1
        else:
            return None
    return None


def _noun_ends(scene: Scene, noun: int) -> int:
    """The token behind the place or time at `noun`: في | كافة أنحاء البلاد | …"""
    phrase = scene.phrase_at(noun)
    if phrase is not None:
        return phrase.after
    after, end = noun + 1, min(noun + REACH_PLACE, scene.sentence_end[noun - 1])
    while after < end and scene.kinds[after] == "w" and not scene.particle[after]:
        hers = scene.fold[noun].endswith("ه") and scene.fold[after].endswith("ه")
        agrees = hers and scene.fold[after].startswith("ال")
        if (is_verbal_noun(scene, after) and not agrees) or scene.verbs(after):
            break  # في المدينة | الرحيل; في المدينة المحاصرة | الرحيل
        after += 1
    return after


def _quoted(scene: Scene, mark: int) -> bool:
    """Whether more than a name opens in quotation marks at `mark`."""
    index = scene.quotation[mark] if scene.kinds[mark] == "o" else -1
    if index < 0 or scene.document.quotations[index].opening != mark:
        return False
    return scene.document.quotations[index].end - mark > 2 and scene.phrase_at(mark + 1) is None
