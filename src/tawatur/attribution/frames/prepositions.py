"""Prepositions that hold what was said: دعا إلى، أعرب عن، رحب بـ."""

from tawatur.attribution.cues.lead_verbs import by_saying, masdars, says_what
from tawatur.attribution.cues.participles import loose_participle
from tawatur.attribution.frames.charges_behind import charge, charged_behind
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.from_where import from_before, on_behalf, where_they_live
from tawatur.attribution.frames.goes_with_subject import adjectives_own
from tawatur.attribution.frames.insertions import governed_by_word
from tawatur.attribution.frames.long_quotes import long_quotation
from tawatur.attribution.frames.masdars import behind_saying
from tawatur.attribution.frames.other_that import another_verb, until_or_provided
from tawatur.attribution.frames.topics import belittles, tells_of
from tawatur.attribution.frames.walk import PREPOSITIONS, REACH_PREPOSITION, Walk
from tawatur.attribution.frames.what_clauses import calls
from tawatur.attribution.phrases.pages import on_channel, on_page
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# ب with the article apart from its noun
ARTICLE = "بال"
# letters of بـ with its noun behind a verb that is nothing but one of saying (طالب بحل المجلس)
SHORTEST_JOINED = 3
# how far behind a noun with بـ a colon and a quotation may stand, past its mark
REACH_COLON = 5
# how many tokens behind his body's name he may be named
REACH_NAME = 4
# the adjective of an office that its preposition may stand behind
GENERAL = "العام"
# how far behind بـ the verb's own إلى may stand
REACH_OTHER = 14
# how far behind إلى a second one may stand that is the verb's own
REACH_SECOND = 7


def prepositional(walk: Walk, position: int) -> Frame | None:
    """The frame of a preposition at `position` that the verb takes, with its noun; None where there is none."""
    scene = walk.scene
    inside = scene.cover[position]
    if scene.kinds[position] != "w" or (inside is not None and inside.first < position):
        return None  # the name علي, or a part of a description
    plain = not scene.particle[position]
    if plain and scene.fold[position][:1] not in ("ب", "ل"):
        return None
    if scene.fold[position].startswith("و") and scene.is_(position, *PREPOSITIONS):
        return None  # …، وعلى رأسهم المدير: joined to what was told before
    loose = loose_participle(walk)
    for preposition in () if plain else PREPOSITIONS:
        if scene.is_(position, preposition) and inside is None:
            form = walk.reading(preposition)
            if form is None and preposition == "ala" and walk.cue.form.verb.act == "describe":
                held = scene.is_(position + 1, "that_pronoun") and position + 2 < walk.end
                form = walk.reading("bi") if held else None  # على أنه
            if form is None or position + 1 >= walk.end or _has_object(form, preposition):
                return None
            following = position + 1
            if scene.kinds[following] == "o" and scene.is_(following + 1, "that", "that_pronoun"):
                following += 1  # أشار إلى "أنه …"
            if scene.is_(following + 1, "that", "that_pronoun") and masdars(scene.verbs(following))[1]:
                following += 1  # أصر على القول إن
            if scene.kinds[following + 1 : following + 2] == ["o"] and scene.fold[following] == "القول":
                return Frame("quotation", form, following + 1, following + 1)  # شدد على القول "…"
            if (colon := behind_saying(walk, form, following)) is not None:
                return colon
            if scene.is_(following, "that", "that_pronoun") and following + 1 < walk.end:
                until = until_or_provided(walk, following)
                return None if until else Frame("that", form, following + 1, following)
            verb = scene.time_start.get(position, position) - 1  # تقرير صدر | اليوم | عن اللجنة
            if preposition == "an" and scene.fold[verb].removeprefix("و") in words_of("needs_an"):
                return None
            quoted = long_quotation(scene, following)  # تحدث عن "إخراج مئة شخص …"
            quoted = quoted or (preposition == "an" and tells_of(walk, form, following))
            light = preposition == "min" and belittles(walk, form, following)
            sure = light or (not loose and (walk.convincing(form) or quoted))
            if not sure or not _needs_noun(scene, position):
                return None
            if position in scene.time_after or position in scene.hits:
                return None
            if governed_by_word(walk, position) or _on_the_way(walk, position):
                return None
            if preposition == "ala" and (
                scene.word(following) in words_of("on_air") or on_channel(scene, position)
            ):
                return None  # في حوار له على شاشة التلفزيون
            if preposition == "an" and on_behalf(walk, position):
                return None
            if preposition == "fi" and _serves_in(walk, position):
                return None  # شكك فلان، عضو اللجنة | في المجلس، بجدوى الزيارة
            before = preposition == "min" and from_before(walk, form, position)
            if before or _where(walk, preposition, following) or _of_other_words(walk, position):
                return None
            head = position - 1 - (scene.fold[position - 1] == GENERAL)  # المشرف العام | على النادي
            of_adjective = preposition == "ala" and scene.fold[head] in words_of("takes_ala")
            if of_adjective and _clause_follows(walk, position):
                return None  # الشركة القائمة | على تطوير الشبكة أن …
            if scene.is_(following, "relative") or following in scene.time_after:
                return None
            if preposition in ("an", "min") and calls(scene, position):
                return Frame(preposition, form, position, position, offset=1)  # اعتذر عما سماه نكتة
            return Frame(preposition, form, following, position)
    return None if loose else _joined_bi(walk, position) or _joined_li(walk, position)


def _of_other_words(walk: Walk, position: int) -> bool:
    """Whether the preposition at `position` is half of another (من خلال، على الرغم), or belongs to the verb right before it."""
    scene, verb = walk.scene, position - 1
    if f"{scene.fold[position]} {scene.word(position + 1)}" in words_of("compound"):
        return True
    seems = scene.word(verb) in words_of("seems") and scene.is_(
        verb - 1, "relative_what"
    )  # أشار على ما يبدو | إلى
    return not seems and verbs_own(walk, verb)


def verbs_own(walk: Walk, verb: int) -> bool:
    """Whether what follows belongs to a verb at `verb`, behind the cue: قانون يتعلق | بالهجرة، بيان نشرته | على موقعها."""
    forms = [form for _, form in walk.scene.verbs(verb)] if verb > walk.cue.index else []
    owned = [form.kind == "perfect" and bool(form.enclitic) for form in forms]
    paper = bool(paper_noun(walk.scene.word(verb - 1)))  # في بيان نشره, which may be his spreading too
    told = bool(owned) and (any(owned) if paper else all(owned)) and not walk.scene.is_(verb, "honorific")
    return told or (another_verb(walk, verb) and not walk.scene.fold[verb].endswith(("ه", "ها", "هم")))


def _on_the_way(walk: Walk, position: int) -> bool:
    """Whether إلى belongs to a word of going before it, and the verb's own stands behind: الراغبين بالعودة إلى البلاد | إلى …"""
    scene = walk.scene
    if scene.is_(position, "ila") and _spoken_to(walk, position):
        return True
    going = scene.word(position - 1).removeprefix("ب").removeprefix("ال") in words_of("going")
    if not going or not scene.is_(position, "ila"):
        return False
    for token in range(position + 2, min(walk.limit, position + REACH_SECOND)):
        if scene.kinds[token] != "w" or scene.verbs(token):
            return False
        if scene.is_(token, "ila") and is_bare_preposition(scene.fold[token]):
            return True
    return False


def _spoken_to(walk: Walk, position: int) -> bool:
    """Whether إلى leads to the outlet somebody spoke to, and the verb's own stands behind: لفت في حديث | إلى إذاعة "…" إلى أن"""
    scene = walk.scene
    nouns = (scene.hits.get(t) for t in range(max(walk.cue.index, position - REACH_NAME) + 1, position))
    medium = any(hit is not None and hit.function == "medium" for hit in nouns)
    for token in range(position + 2, min(walk.limit, position + 2 + REACH_SECOND)) if medium else ():
        if scene.is_(token, "ila") and is_bare_preposition(scene.fold[token]):
            return scene.quotation[token] == scene.quotation[position]
        if scene.fold[token].startswith("و") and is_joined(scene.fold[token]):
            return False  # في تصريح إلى ضرورة الحوار ونقل الملف إلى …
    return False


def _serves_in(walk: Walk, position: int) -> bool:
    """Whether في leads to the body that somebody between commas belongs to, and a complement of the verb still follows."""
    scene, body = walk.scene, walk.scene.phrase_at(position + 1)
    kinds = ("organisation", "state", "place", "media")
    apart = any(scene.kinds[token] == "," for token in range(walk.cue.index, position))
    if not apart or body is None or body.entities[0].kind not in kinds:
        return False
    behind = range(body.after, min(walk.limit, body.after + REACH_SECOND))
    own = [t for t in behind if scene.is_(t, "fi") and is_bare_preposition(scene.fold[t])]
    own += [t for t in behind if walk.reading("bi") is not None and _joined_bi(walk, t) is not None]
    return bool(own)


def _where(walk: Walk, preposition: str, noun: int) -> bool:
    """Whether the noun behind في or على is where it was said: شدد | على حسابه في تويتر، شكك | في كلمة له، | في جنيف في التقرير."""
    scene, hit, phrase = walk.scene, walk.scene.hits.get(noun), walk.scene.phrase_at(noun)
    place = phrase is not None and phrase.entities[0].kind == "place"
    if preposition == "fi" and (place or scene.fold[noun].removeprefix("ال") in nouns_of("place")):
        return any(scene.is_(t, "fi") for t in range(noun + 1, min(walk.limit, noun + REACH_SECOND)))
    medium = hit is not None and hit.function == "medium"
    if preposition == "ala":
        return (medium and scene.fold[noun] in words_of("own_page")) or on_page(scene, noun, walk.limit)
    return medium and preposition == "fi"


def _has_object(form: VerbForm, kind: str) -> bool:
    """Whether a pronoun is what was said, so that no preposition holds it (أعلنها في …, not وصفها بـ)."""
    return bool(form.enclitic) and f"object+{kind}" not in form.verb.complements


def _needs_noun(scene: Scene, position: int) -> bool:
    """Whether a preposition still lacks its noun: على, عما, not عليه, which has it."""
    return is_bare_preposition(scene.fold[position]) or scene.is_(position, "relative_what")


def _joined_bi(walk: Walk, position: int) -> Frame | None:
    """بـ joined to its noun: رحّب بالاتفاق، بـ"الاتفاق"."""
    scene = walk.scene
    word = scene.fold[position]
    form = walk.reading("bi") or _urging(walk, word)
    if form is None or not word.startswith("ب") or position in scene.time_after:
        return None
    if word in words_of("led_by") and _led(walk, position):
        return None  # التحالف، بقيادة الجزيرة، | بشن الضربة
    if word.endswith("ا") and frequency("ال" + word[:-1]) > 0 and scene.phrase_at(position) is None:
        return None  # | بعيدا عنها: an accusative
    if word in words_of("became"):
        return None  # ما طالب به المدرب | باتت تلقى قبولا
    if word in words_of("where_to") and not (walk.subject and walk.subject[-1].after == position):
        return None  # إطلاق صواريخ | باتجاه المدينة; not ندد النائب | باتجاه الحكومة إلى …
    if verbs_own(walk, position - 1) or where_they_live(walk, form, position):
        return None
    told = form.verb.act == "warn" and "bi" not in form.verb.complements and bool(walk.subject)
    if told and walk.subject[-1].after == position:
        return None  # نبهت الوزارة | بالمدينة إلى أن, not نبهت الوزارة السكان بالبقاء
    one = scene.kinds[position + 1 : position + 4 : 2] == ["o", "c"] and word != "بالقول"  # بالرد "قريبا" على
    if by_saying(scene, position) and says_what(scene, position + 1) and not one:
        return None
    if _has_object(form, "bi") or adjectives_own(walk, position):
        return None
    if scene.fold[position - 1] in words_of("takes_bi") and (
        _bi_behind(walk, position) or _clause_follows(walk, position) or charged_behind(walk, position)
    ):
        return None  # رحبت الوزيرة المكلفة بالمساواة، بالقرار; أفاد المركز الخاص بالمياه أن
    if scene.is_(position, "manner") and scene.kinds[position + 1 : position + 2] in (["w"], ["n"]):
        return None
    if _of_his_body(walk, position):
        return None
    if word[1:] in nouns_of("same"):
        return None  # أقر بنفسه
    if {"ila", "object+bi"} <= set(form.verb.complements) and not _called_for(walk, form, position):
        return None
    if form.verb.act == "demand" and "object" in form.verb.complements and _asked_already(walk, position):
        return None  # ناشدت الحكومة وقف القتال والسماح | بالسفر
    if form.verb.act in ("say", "report") and word.startswith("بال") and _clause_follows(walk, position):
        return None  # صرح المدير بالوزارة أن …: where, not what
    if form.verb.act in ("say", "report") and _names_place(scene, position):
        return None  # صرح المدير في إفادة بجنيف: "…"
    urged = form.verb.act == "say" and word.removeprefix("ب") in words_of(
        "urged"
    )  # ذكر الوزير | بأهمية الحوار
    urged = urged and not _that_follows(walk, position)
    if not (walk.convincing(form) or urged):
        return None
    if word == "بما" and scene.kinds[position + 1 : position + 2] == ["w"]:
        apart = scene.is_(position + 1, "that", "that_pronoun", "fi")
        return None if apart else Frame("bi", form, position, position, offset=1)  # نوه بما قدمه الجيران
    phrase = scene.phrase_at(position)
    alone = (
        word.removesuffix("ما") if word.endswith("هما") else word
    )  # بشرائهما: what ends so in the singular is known
    article = word == ARTICLE and scene.kinds[position + 1 : position + 2] == ["o"]  # وصفته بالـ"غريبة"
    if word == "ب" and scene.fold[position - 1] in words_of("nicknamed"):
        return None  # اللاعب الملقب | بـ"القرش"
    if word == "ب" or article:
        return Frame("bi", form, position + 1, position) if position + 1 < walk.end else None
    if (
        len(word) < (4 if form.verb.weak or form.verb.ambiguous else SHORTEST_JOINED)
        or position in scene.hits
        or scene.is_(position, "place_time", "bi", "conjunction")
        or (scene.is_(position, "adverb") and not _owned_adverb(scene, position))
        or (word in words_of("as_what") and not form.enclitic)  # but انتقدها الناشطون بوصفها …
        or not (is_joined(alone) or verbal_noun(word[1:], scene.document.light[position][1:]))
    ):
        return None
    if scene.cover[position] is not None and phrase is None:
        return None
    if phrase is not None and "ب" not in phrase.prefix:
        return None
    return Frame("bi", form, position, position, offset=1)


def _urging(walk: Walk, word: str) -> VerbForm | None:
    """The reading of a verb of warning whose بـ holds what is urged: حذرت البلدية السكان | بضرورة الابتعاد عن النهر."""
    urged = word.startswith("ب") and word.removeprefix("ب") in words_of("urged")
    return walk.cue.form if urged and walk.cue.form.verb.act == "warn" else None


def _called_for(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether a verb of calling on somebody has what it calls for behind بـ, not إلى: دعا السكان | بمغادرة القرية.

    Not in دعت رعاياها، إذا أحسوا بأصوات، إلى المغادرة, دعا الراغبين بالعمل إلى اللقاء, دعت، بدعم من جارتها، إلى التهدئة.
    """
    scene, word = walk.scene, walk.scene.fold[position]
    masdar = verbal_noun(word[1:], scene.document.light[position][1:])
    masdar |= word.removeprefix("ب").removeprefix("ال") in words_of("prayed_for")  # داعيا بالرحمة للضحايا
    rest = range(position + 1, min(walk.end, position + REACH_OTHER))
    to = any(scene.is_(t, "ila") and t + 1 not in scene.time_after for t in rest) or scene.is_(
        position + 1, "min"
    )
    owned = any(scene.fold[t] in words_of("takes_bi") for t in range(walk.cue.index + 1, position))
    name = scene.kinds[position - 1] == "o" and scene.kinds[position + 1 : position + 2] == [
        "c"
    ]  # منظمة "بتسليم"
    of_them = word.endswith(("هم", "ها", "هن")) or (
        position - 1 > walk.cue.index and bool(scene.verbs(position - 1))
    )  # ممن يشتبه بإصابتهم
    return masdar and not (to or owned or name or of_them or form.enclitic)


def _asked_already(walk: Walk, position: int) -> bool:
    """Whether a verbal noun that may be what is asked for stands between the verb and `position`."""
    scene = walk.scene
    between = (t for t in range(walk.cue.index + 1, position) if scene.cover[t] is None)
    return any(verbal_noun(scene.fold[t], scene.document.light[t]) and not scene.particle[t] for t in between)


def _owned_adverb(scene: Scene, position: int) -> bool:
    """Whether an adverb with بـ is a noun of what is said, since another owns it: بسرعة | إصدار القانون، بصعوبة | الأوضاع."""
    owner = position + 1
    if owner >= len(scene.fold) or scene.kinds[owner] != "w" or scene.particle[owner]:
        return False
    return scene.fold[owner].startswith("ال") or verbal_noun(scene.fold[owner], scene.document.light[owner])


def _of_his_body(walk: Walk, position: int) -> bool:
    """Whether the body behind بـ belongs to a description whose bearer is named behind it: الخبير | بجامعة الوادي فلان."""
    scene = walk.scene
    role = walk.subject[-1] if walk.subject else None
    if role is None or role.entities[0].kind != "unnamed" or not scene.fold[role.first].startswith("ال"):
        return False
    body = scene.phrase_at(position)
    if (
        body is None
        or body.prefix[-1:] != "ب"
        or body.entities[0].kind not in ("organisation", "place", "state")
    ):
        return False
    for token in range(body.after, min(walk.limit, body.after + REACH_NAME)):
        name = scene.phrase_at(token)
        if name is not None:
            return name.entities[0].kind == "person" and not name.prefix and name.how == "name"
        if scene.kinds[token] not in "w," or scene.particle[token] or scene.verbs(token):
            return False
    return False


def _led(walk: Walk, position: int) -> bool:
    """Whether بقيادة tells who leads the body before it: where the leader is told and a body stands before it.

    Of a charge it does where the charge still follows: اتهم جماعة بقيادة فلان | بالسطو, not اتهم جهات | بتمويل الحرب.
    """
    scene = walk.scene
    if walk.cue.form.verb.act == "accuse":
        return any(charge(scene, token) for token in range(position + 1, walk.limit))
    body = scene.phrases_ending.get(position) is not None or scene.fold[position - 1].startswith("ال")
    return body and scene.phrase_at(position + 1) is not None


def _names_place(scene: Scene, position: int) -> bool:
    """Whether the noun behind بـ is where something is said: a place or state, or what a colon and a quotation follow."""
    phrase = scene.phrase_at(position)
    if phrase is not None and phrase.entities[0].kind in ("place", "state"):
        return True
    behind = scene.kinds[position + 1 : position + REACH_COLON]
    if ":" not in behind:
        return False
    colon = behind.index(":")
    return colon == 0 or (behind[colon + 1 : colon + 2] == ["o"] and set(behind[:colon]) <= {"w"})


def _joined_li(walk: Walk, position: int) -> Frame | None:
    """ل joined to the verbal noun of what is asked for: دعا للتحرك، دعت الدول لوقف القتال."""
    scene, form = walk.scene, walk.reading("li")
    if not scene.fold[position].startswith("ل"):
        return None
    to = walk.reading("ila")  # أشار لوجود خلاف, for إلى
    pointing = form is None and to is not None and to.verb.act in ("say", "warn") and not to.verb.weak
    behind = walk.subject[-1].after if walk.subject else walk.cue.index + 1
    pointing = pointing and position == behind  # not تعرض الموقع للاختراق
    form = to if pointing else form
    word, light = scene.fold[position], scene.document.light[position]
    if form is None or not (pointing or form.verb.act == "demand") or scene.cover[position]:
        return None
    joined = 2 if word.startswith("لل") else 1
    noun, printed = word[joined:], light[joined:]
    # with the article: دعت السكان لتجنب السفر, which without it is like a verb, as لتعود is
    article = "ال" * (joined == 2 or frequency("ال" + noun) > 0)
    asked = (noun in words_of("called_for") and not pointing) or verbal_noun(
        article + noun, article + printed
    )
    plain = not scene.particle[position] and position not in scene.time_after
    plain = plain and (position not in scene.hits or noun in words_of("called_for"))  # للبحث عن حلول
    return Frame("li", form, position, position, offset=joined) if asked and plain else None


def _bi_behind(walk: Walk, position: int) -> bool:
    """Whether another بـ with its noun stands behind a comma, before the next cue."""
    scene = walk.scene
    return any(
        scene.kinds[t - 1] == "," and scene.fold[t].startswith("ب") and is_joined(scene.fold[t])
        for t in range(position + 1, walk.limit)
    )


def _that_follows(walk: Walk, position: int) -> bool:
    """Whether أن or the like still follows before the next cue: ذكر خبير | بأهمية السد أن المياه ارتفعت."""
    tokens = range(position + 1, min(walk.limit, position + REACH_PREPOSITION))
    return any(walk.scene.is_(t, "that", "that_pronoun") for t in tokens)


def _clause_follows(walk: Walk, position: int) -> bool:
    """Whether a complementiser that the verb takes still follows, before the next cue."""
    return walk.reading("that") is not None and _that_follows(walk, position)
