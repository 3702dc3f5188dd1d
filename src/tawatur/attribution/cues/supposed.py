"""Supposed: verbs that are only asked about, made a condition or compared with (إذا ما تمسك، كأنه يحذر، يمكن وصفه)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.masdar_objects import not_seeming
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.nouns import printed_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import fold
from tawatur.text.frequencies import frequency

# how a verb of what is to come begins
WILL = ("سي", "ست", "سن")
# how far before the verb the word may stand that makes it a question or a comparison
REACH = 7
# how far before a verb with و the هذا may stand that is the subject of both
REACH_THIS = 14
# the words of a condition and of a question
IF, WHAT, NO, WHETHER = "اذا", "ما", "لا", "هل"
# the noun for not doing something
NOT_DOING = "عدم"
# how many adjectives an indefinite noun may have
MOST_ADJECTIVES = 3


def supposed(scene: Scene, cue: Cue) -> bool:
    """Whether nobody says that the verb of `cue` happened: a condition, a question, a comparison, what there is none of."""
    before = cue.index - 1
    if cue.participle or before < scene.sentence_start[cue.index]:
        return False
    if scene.fold[before] == WHAT and scene.word(before - 1).removeprefix("و") in words_of("hardly_ever"):
        return True  # إذا ما تمسك الطرفان، نادرا ما تؤكد الوزارة الأنباء
    if not cue.prefix and scene.fold[before] in words_of("in_case") and scene.is_(before - 1, "fi"):
        return True  # في حال أعلنت الوزارة
    if _never_held(scene, cue) or not_seeming(scene, cue):
        return True
    nothing = not _own_subject(scene, cue) and _of_nothing(scene, cue, before)  # ودون أي تردد أكد | فلان أن
    if not cue.prefix and (nothing or (_had_they(scene, before) and not _own_subject(scene, cue))):
        return True
    if scene.fold[before].removeprefix("و") == WHAT and _borne_out(scene, cue):
        return True
    if cue.form.kind == "perfect" and not cue.prefix and scene.fold[before] in words_of("takes_masdar"):
        return True  # ما تقرأونه يمكن | وصفه بالكذب: the verbal noun, and no one who describes
    if any(_believed(scene, first, cue.index) for first in (before - 1, before - 2)):
        return True
    if cue.form.kind == "imperfect" and not cue.prefix and scene.fold[before] in words_of("or"):
        return _denied_before(scene, before)
    return not cue.prefix and _asked(scene, cue)


def _own_subject(scene: Scene, cue: Cue) -> bool:
    """Whether somebody stands right behind the verb."""
    own = scene.phrase_at(cue.index + 1)
    return own is not None and own.speaks and not own.prefix


def _never_held(scene: Scene, cue: Cue) -> bool:
    """Whether a verb of not having been stands before it, its subject between: لم يكن الوزير | يعتقد أن; not لم يكن ينفي أن."""
    verb = cue.form.verb
    if cue.form.kind != "imperfect" or cue.prefix or verb.act == "deny" or verb.denied:
        return False
    for token in range(cue.index - 1, max(scene.sentence_start[cue.index], cue.index - REACH), -1):
        if scene.kinds[token] not in "wo" or scene.is_(
            token, "that", "relative", "relative_what", "conjunction"
        ):
            return False
        if scene.fold[token] in words_of("not_been"):
            another = token + 1 < cue.index and _own_subject(scene, cue)  # لم يكن الأمر سهلا | يقول فلان
            return scene.is_(token - 1, "negator") and not another
    return False


def _of_nothing(scene: Scene, cue: Cue, noun: int) -> bool:
    """Whether the verb describes what there is none of: لا توجد وثائق | تشير إلى، عدم صدور أي بيان | يدين, لا معطيات | تؤكد."""
    first = max(scene.sentence_start[noun], noun - REACH)
    known = scene.cover[noun]
    if known is not None:
        noun = known.first  # بيان رسمي
    if (
        (known is not None and known.how != "description")
        or scene.kinds[noun] != "w"
        or scene.particle[noun]
        or scene.fold[noun].startswith("ال")
    ):
        return False
    for _ in range(MOST_ADJECTIVES):
        if not frequency("ال" + scene.fold[noun]):
            return False  # لا تزال | تعتقد
        before = scene.fold[noun - 1] if noun > first else ""
        denied = before.endswith(NO) and scene.is_(noun - 1, "negator")
        if denied or before in words_of("any_one"):
            return denied or any(_denies(scene, cue, t) for t in range(first, noun))
        if before in words_of("exists"):
            return scene.is_(noun - 2, "negator")
        noun -= 1
    return False


def _denies(scene: Scene, cue: Cue, token: int) -> bool:
    """Whether a word before a noun says that there is none of it: لم، لعدم; دون أي دليل | يثبت, but not دون أي تردد | قال."""
    word = scene.fold[token]
    if word.removeprefix("و") in words_of("without"):
        return cue.form.kind == "imperfect" or scene.fold[token + 1] not in words_of("any_one")
    return scene.is_(token, "negator") or word.endswith(NOT_DOING)


def _borne_out(scene: Scene, cue: Cue) -> bool:
    """Whether ما is the verb's subject, as هو behind its object shows: وما يؤكد كلامه | هو العثور على الأثر."""
    opens = cue.index - 1 == scene.sentence_start[cue.index] or scene.kinds[cue.index - 2] == ","
    near = range(cue.index + 1, min(cue.index + REACH, scene.sentence_end[cue.index]))
    plain = cue.form.kind == "imperfect" and (cue.form.gender, cue.form.number) == ("m", "s")
    if cue.form.enclitic or _own_subject(scene, cue):
        return False  # وما يؤكده الخبير | هو أن …
    object_ = next((t for t in near if scene.kinds[t] != "w" or scene.is_(t, "that", "relative")), near.stop)
    return opens and plain and any(scene.fold[t] in words_of("he_or_they") for t in near if t < object_)


def _had_they(scene: Scene, before: int) -> bool:
    """Whether لو أن or لو كان opens the clause of the verb, with whoever would have said it between: لو أن الجيران | أخبروك."""
    first = max(scene.sentence_start[before], before - REACH)
    for token in range(before, first, -1):
        if scene.kinds[token] != "w" or scene.is_(token, "relative"):
            return False
        if scene.is_(token, "that", "that_pronoun", "was"):
            return scene.word(token - 1).removeprefix("و") in words_of("had_it")
    return False


def _present(scene: Scene, token: int) -> bool:
    """Whether a verb of the present stands at `token`, short ones by the table: يعكس، يدل."""
    return looks_present(scene.fold[token]) or any(form.kind == "imperfect" for _, form in scene.verbs(token))


def _believed(scene: Scene, first: int, verb: int) -> bool:
    """Whether people at large believe that somebody did it: يعتقد أنه | يشير إلى الحادث."""
    hit = scene.hits.get(first)
    believed = hit is not None and hit.function == "hearsay" and hit.after == verb
    return believed and scene.is_(verb - 1, "that_pronoun")


def _denied_before(scene: Scene, token: int) -> bool:
    """Whether the clause before أو is denied: لم تؤكد الشرطة | أو تنفي الخبر."""
    first = max(scene.sentence_start[token], token - REACH)
    return any(scene.fold[t].removeprefix("و") in words_of("no_longer") for t in range(first, token))


def _future(word: str) -> bool:
    """Whether the folded `word` is a verb of the present, or of what is to come: سيترشح."""
    return looks_present(word) or (word.startswith(WILL) and looks_present(word[1:]))


def _asked(scene: Scene, cue: Cue) -> bool:
    """Whether ما إذا كان, هل or كأن opens the verb's clause, with its subject between: عما إذا كانت المدينة تريد."""
    first = max(scene.sentence_start[cue.index], cue.index - REACH)
    for token in range(cue.index - 1, first - 1, -1):
        if scene.kinds[token] not in "wno" or scene.is_(token, "that", "relative"):
            return False
        if scene.document.light[token] in printed_of("as_if"):
            return True
        if scene.fold[token].removeprefix("و").removeprefix("ف") == WHETHER:
            asked = scene.word(token - 1) in words_of("query") or any(
                _future(scene.fold[t]) for t in range(token + 1, cue.index)
            )
            answers = asked and _own_subject(scene, cue)  # ردا على سؤال هل سيرحل قال | فلان
            answers |= fold(cue.form.verb.lemma) in words_of("to_answer")
            return scene.cover[token] is None and not answers  # هل أجريت دراسات | كشفت
        if scene.fold[token] == IF and scene.word(token - 1).endswith(WHAT):
            return scene.is_(token + 1, "was")
    return False


def shown_by_this(scene: Scene, cue: Cue) -> bool:
    """Whether هذا or ذلك alone is its subject: what was told before shows something (وهذا يدل على أن، ليدل ذلك على)."""
    one = cue.form.kind == "imperfect" and cue.form.number == "s"
    return one and (_this_behind(scene, cue) or _this_before(scene, cue) or _this_shows_more(scene, cue))


def _this_shows_more(scene: Scene, cue: Cue) -> bool:
    """Whether و joins the verb to one that هذا or ذلك, or this deed, is the subject of: هذا يدل على الخوف | ويشير إلى أن …

    Nothing may stand between that opens a clause of its own, and nobody as its subject: وهذا يدل على الخوف | ويشير الوزير إلى.
    """
    if cue.prefix != "و" or cue.form.enclitic or _own_subject(scene, cue):
        return False
    first = max(scene.sentence_start[cue.index], cue.index - REACH_THIS)
    for token in range(cue.index - 1, first, -1):
        if scene.kinds[token] not in "wnlo," or scene.is_(
            token, "that", "that_pronoun", "relative", "relative_what"
        ):
            return False
        this = token - 1
        if scene.is_(this, "demonstrative") and scene.kinds[token] == "w":
            verb = token + (scene.fold[token].removeprefix("ال") in words_of("mute"))
            does, opens = scene.phrase_at(verb + 1), this == scene.sentence_start[this]
            before = this - 1
            opens = opens or scene.kinds[before] != "w" or scene.is_(before, "that", "conjunction")
            if not opens or is_bare_preposition(scene.fold[before]):
                return False  # في هذا الأمر يرى أن، إلى جانب ذلك يعمل فلان ويؤكد
            if does is not None and not does.prefix and does.entities[0].kind == "person":
                return False
            return _present(scene, verb) and scene.fold[verb][:1] == cue.form.written[:1]
    return False


def _this_behind(scene: Scene, cue: Cue) -> bool:
    """Whether ذلك stands behind the verb, and what it shows behind that: ينبئ | ذلك بأن; not سالم يصف ذلك بأنه."""
    if scene.word(cue.index + 1) not in words_of("this_alone"):
        return False
    front = scene.phrases_ending.get(cue.index)
    by_person = front is not None and not cue.prefix and front.entities[0].kind == "person"
    if by_person or cue.form.verb.act == "describe":
        return False
    shown = cue.index + 2
    if scene.is_(shown, "that", "that_pronoun") and scene.word(shown).startswith("ب"):
        return True
    return scene.is_(shown, "that", "ala", "ila") and is_bare_preposition(scene.fold[shown])


def _this_before(scene: Scene, cue: Cue) -> bool:
    """Whether هذا or ذلك stands right before the verb and nobody behind it: وهذا | يدل على; not ومع ذلك | يقول بعضهم."""
    start, before, behind = scene.sentence_start[cue.index], cue.index - 1, scene.phrase_at(cue.index + 1)
    if cue.prefix or before < start or not scene.is_(before, "demonstrative"):
        return False
    led = before - 1 == start and is_bare_preposition(scene.word(before - 1).removeprefix("و"))
    if led and scene.fold[before] in words_of("this_alone"):
        return False
    return behind is None or not behind.speaks or behind.governed
