"""Demands: who is asked stands between the verb and what is asked for (ناشد الدول الوفاء …، أهاب بالسائقين أن …)."""

from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.steps import step
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import bare, fold, owned
from tawatur.text.eulogies import phrase_end
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# how many tokens may name who is asked
REACH_ASKED = 6
# how many quoted tokens may name who is asked
REACH_QUOTED = 12
# how many tokens may tell when and where it was asked
REACH_CIRCUMSTANCES = 12
# how many tokens behind the head of a demand the duty that it names may stand
REACH_DUTY = 6
# pronouns that tell whose a duty is
OWN = ("ه", "ها", "هم")
# how many tokens may name who is blamed
REACH_BLAME = 10


def prayed_to(walk: Walk, that: int) -> VerbForm | None:
    """The reading of a verb of praying whose أن stands right behind God: داعيا المولى عز وجل | أن يحفظ البلاد."""
    scene, form = walk.scene, walk.cue.form
    if not walk.cue.participle or fold(form.verb.lemma) not in words_of("prays"):
        return None  # a prayer of its own (ودعا الله أن …) is none of what is told
    for token in range(walk.cue.index + 1, that):
        named = phrase_end("god", scene.fold, token)
        if named > token and that in (named, phrase_end("god_praised", scene.fold, named)):
            return form
    return None


def asked_of(walk: Walk, frame: Frame) -> Frame:
    """The `frame` of a demand whose content begins with whom it is made to, moved to what is asked for; else as it was.

    What is asked for begins with أن or a verbal noun right behind the noun and its adjectives.
    """
    scene = walk.scene
    if frame.kind == "quotation":
        return _asked_in_quotation(walk, frame)
    behind_min = _behind_whom(scene, frame, walk.limit)
    if behind_min is not None:
        return Frame("object", frame.form, behind_min, behind_min)
    urged = _urged_upon(scene, frame, walk.limit)
    if urged is not None:
        return Frame("bi", frame.form, urged, urged, offset=1)
    put_to = (frame.form.verb.act, frame.kind) in (
        ("propose", "ala"),
        ("demand", "min"),
    )  # اقترح على المدينة | دفع …
    if (
        not (put_to or frame.form.verb.act == "demand")
        or frame.kind not in ("object", "bi", "ala", "min")
        or not _asked(scene, frame.content)
    ):
        return frame
    end = _over_circumstances(walk, _noun_phrase_end(scene, frame.content, walk.limit))
    if end >= walk.limit or scene.kinds[end] != "w":
        return frame
    if scene.is_(end, "that", "that_pronoun") and end + 1 < walk.limit:
        return Frame("that", frame.form, end + 1, end)
    return Frame("object", frame.form, end, end) if is_verbal_noun(scene, end) else frame


def _asked_in_quotation(walk: Walk, frame: Frame) -> Frame:
    """A demand whose quoted words begin with whom it is made to, moved behind the verb's preposition: دعا "التجار إلى الصبر"."""
    scene, form, first = walk.scene, frame.form, frame.content + 1
    index = scene.quotation[frame.content] if scene.kinds[frame.content] == "o" else -1
    takes = {c.removeprefix("object+") for c in form.verb.complements if c.startswith("object+")}
    demands = form.verb.act in ("demand", "warn", "threaten") and frame.introduced == frame.content
    demands = demands and len(scene.fold[frame.content - 1]) > 1  # not behind a colon or بـ
    if index < 0 or not demands or first >= walk.limit:
        return frame
    plain = scene.everyday(first) and not verbal_noun(scene.fold[first], scene.document.light[first])
    if not (plain or _asked(scene, first)):
        return frame
    end = scene.document.quotations[index].end
    for token in range(first + 1, min(end - 1, walk.limit - 2, first + REACH_QUOTED)):
        behind, word = token + 1, scene.fold[token]
        if scene.is_(token, "that", "that_pronoun", "relative") or any(
            f.kind in FINITE for _, f in scene.verbs(token)
        ):
            return frame
        own = next((p for p in ("ila", "ala", "min", "an") if p in takes and scene.is_(token, p)), None)
        if own is not None and is_bare_preposition(word):
            if scene.is_(behind, "that", "that_pronoun"):
                return Frame("that", form, behind + 1, behind)
            return Frame(own, form, behind, token)
        joined = "bi" in takes and word.startswith("ب") and not scene.particle[token]
        if joined and verbal_noun(word[1:], scene.document.light[token][1:]):
            return Frame("bi", form, token, token, offset=1)
        if takes & {"that", "object"} and is_verbal_noun(scene, token) and token > first + 1:
            return Frame("object", form, token, token)
    return frame


def _urged_upon(scene: Scene, frame: Frame, limit: int) -> int | None:
    """What is asked for with ب, behind people whom a verb of affirming or warning has with على: شدد على رؤساء المدن | بضرورة …"""
    first = frame.content
    if frame.kind != "ala" or frame.form.verb.act not in ("affirm", "warn", "demand") or first >= limit:
        return None
    first += scene.fold[first] in nouns_of("governing") and first + 1 < limit  # جميع المسؤولين
    phrase = scene.phrase_at(first)
    if not ((phrase is not None and phrase.speaks) or people(bare(scene.fold[first]))):
        return None
    end = phrase.after if phrase is not None else first + 1
    for token in range(end, min(limit, end + REACH_ASKED)):
        word = scene.fold[token]
        if scene.kinds[token] != "w" or scene.is_(token, "relative", "that", "that_pronoun"):
            return None
        rest = word[1:]
        asked = word.startswith("ب") and not word.startswith("بال")
        if asked and (rest in words_of("urged") or verbal_noun(rest, scene.document.light[token][1:])):
            return token
        if not (word.startswith(("ال", "و")) or token == end):
            return None
    return None


def _over_circumstances(walk: Walk, end: int) -> int:
    """The verbal noun that is asked for, where only when and where it was asked stand before it; else `end` as it was.

    ناشد المجتمع الدولي | في ختام الاجتماع | التدخل
    """
    scene, position = walk.scene, end
    while position < min(walk.limit, end + REACH_CIRCUMSTANCES):
        if is_verbal_noun(scene, position) and not scene.is_(position - 1, "place_time", "fi"):
            return position
        if not _circumstance(scene, position):
            return end
        passed = step(walk, position)
        if passed == 0:
            return end
        position += passed
    return end


def _circumstance(scene: Scene, token: int) -> bool:
    """Whether a word at `token` may tell when and where: a comma, a time, في or a preposition of place, what stands behind one."""
    if scene.kinds[token] == "," or token in scene.time_after or token in scene.hits:
        return True
    if (
        scene.kinds[token] != "w"
        or scene.verbs(token)
        or scene.is_(token, "relative", "that", "that_pronoun")
    ):
        return False
    return scene.is_(token, "place_time", "fi") or scene.is_(token - 1, "place_time", "fi")


def _behind_whom(scene: Scene, frame: Frame, limit: int) -> int | None:
    """The verbal noun behind the rest of whoever is asked with من: طلب من وزير | الرياضة، | تشكيل لجنة."""
    first = frame.content
    asks = frame.form.verb.act == "demand" and frame.kind == "object" and scene.fold[first].startswith("ال")
    if not asks or not scene.is_(first - 2, "min") or is_verbal_noun(scene, first):
        return None
    end = _noun_phrase_end(scene, first, limit)
    end += end < limit and scene.kinds[end] == ","
    return end if end < limit and is_verbal_noun(scene, end) else None


def blamed_for(scene: Scene, frame: Frame, limit: int) -> Frame:
    """The `frame` of a charge whose content begins with who is blamed, moved to the blame: حمل الوزير الشركة | مسؤولية الحادث."""
    if frame.form.verb.act != "accuse" or frame.kind != "object" or not _asked(scene, frame.content):
        return frame
    if scene.fold[frame.content] in words_of("blame"):
        return frame  # تحمل المدينة | المسؤولية عن تبعات الحريق
    for token in range(frame.content + 1, min(limit, frame.content + REACH_BLAME)):
        if scene.kinds[token] not in "wnoc()":
            return frame
        if scene.fold[token] in words_of("blame"):
            return Frame("object", frame.form, token, token)
    return frame


def blames_whom(scene: Scene, frame: Frame, cue: Cue) -> bool:
    """Whether the only noun phrase between verb and blame is who is blamed: أدانت الوزارة الهجوم، وحملت الشركة المسؤولية.

    Where somebody follows with ل or إلى, the noun phrase blames him: حمل الوزير مسؤولية الحادث للشركة، إلى مدير الشركة.
    """
    blame = frame.form.verb.act == "accuse" and frame.kind == "object"
    if not blame or scene.fold[frame.content] not in words_of("blame") or len(frame.subject) != 1:
        return False
    only, end = frame.subject[0], scene.sentence_end[cue.index]
    behind = range(frame.content + 1, min(end, frame.content + REACH_BLAME))
    to_whom = any(_laid_to(scene, frame.content, token) for token in behind)
    joined = cue.prefix in ("و", "ف")
    return joined and only.first == cue.index + 1 and only.after == frame.content and not to_whom


def _laid_to(scene: Scene, blame: int, token: int) -> bool:
    """Whether `blame` is laid at `token` to somebody who acts: للشركة، إلى | إدارة النادي; not to where it is: إلى المدينة.

    The إلى behind a verbal noun with its owner is that noun's: مسؤولية وصول السلاح إلى | الجيش.
    """
    phrase = scene.phrase_at(token)
    led = scene.is_(token - 1, "ila") and is_bare_preposition(scene.fold[token - 1])
    led = led and not any(
        verbal_noun(scene.fold[t], scene.document.light[t]) and not scene.fold[t].startswith("ال")
        for t in range(blame + 1, token - 1)
    )
    word = scene.fold[token].removeprefix("ال" if led else "لل")
    if phrase is None:
        return word != scene.fold[token] and acts(word)
    named = phrase.entities[0].kind in ("person", "organisation", "unnamed") or acts(word)
    return phrase.prefix.endswith("ل") or (led and not phrase.prefix and named)


def _asked(scene: Scene, token: int) -> bool:
    """Whether the noun can be somebody who is asked: one who speaks, a definite noun, people, a pronoun (منا)."""
    phrase = scene.phrase_at(token)
    if phrase is not None:
        return phrase.speaks
    word = scene.fold[token].removeprefix("ب")
    if word.startswith("ال"):
        return not verbal_noun(word, scene.document.light[token].removeprefix("ب"))
    return people(word) or scene.fold[token] in words_of("of_us")


def is_verbal_noun(scene: Scene, token: int) -> bool:
    """Whether a word that is no name, particle or time has the shape of a verbal noun."""
    if token >= len(scene.kinds) or scene.kinds[token] != "w" or token in scene.time_after:
        return False
    if scene.particle[token]:
        return scene.fold[token] == "عدم"
    if scene.phrase_at(token) is not None or scene.cover[token] is not None:
        return False
    return verbal_noun(scene.fold[token], scene.document.light[token])


def _noun_phrase_end(scene: Scene, first: int, limit: int) -> int:
    """The token behind the noun at `first` with its owner and adjectives, before a verbal noun: السلطات المحلية | التدخل."""
    phrase = scene.phrase_at(first)
    end = phrase.after if phrase is not None else first + 1
    while (
        end < min(limit, first + REACH_ASKED)
        and scene.document.light[end].startswith("ال")
        and not scene.particle[end]
        and not is_verbal_noun(scene, end)
    ):
        end += 1
    return end


def demands_duty(scene: Scene, frame: Frame) -> bool:
    """Whether what is demanded is a duty of whoever stands behind the verb: طالب مجلس الأمن بتحمل مسؤولياته."""
    near = range(frame.content, min(scene.sentence_end[frame.content], frame.content + REACH_DUTY))
    words = [scene.fold[t] for t in near]
    owned = [word.removesuffix(p) for word in words for p in OWN if word.endswith(p)]
    owed = scene.fold[frame.content].removeprefix("ب").removeprefix("ال") in words_of("owed")
    return owed and any(
        noun in words_of("duty") or noun.removeprefix("ب") in words_of("duty") for noun in owned
    )


def whom_between(walk: Walk, mark: int) -> bool:
    """Whether a participle's object, a noun no table knows, alone stands before a mark: مطالبا حلفاءه القدامى | "بإصلاح …"."""
    scene, first = walk.scene, walk.cue.index + 1
    asks = walk.cue.participle and any(
        c == "object+bi" for form in walk.cue.readings for c in form.verb.complements
    )
    words = range(first, mark)
    plain = all(scene.kinds[t] == "w" and not scene.particle[t] and t not in scene.time_after for t in words)
    noun = first < mark and (bool(owned(scene.document.light[first])) or scene.fold[first].startswith("ال"))
    return asks and plain and noun and all(scene.fold[t].startswith("ال") for t in words[1:])
