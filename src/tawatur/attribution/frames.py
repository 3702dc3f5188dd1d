"""Frames: what a cue governs — the complementiser, preposition, quotation or noun phrase that holds what was said."""

from tawatur.attribution.cues import FINITE, Cue
from tawatur.attribution.insertions import governed_by_word, insertion
from tawatur.attribution.nouns import nouns_of, words_of
from tawatur.attribution.scene import Scene, is_bare_preposition
from tawatur.attribution.walk import (
    PREPOSITIONS,
    QUOTED_NAME,
    REACH_PREPOSITION,
    Frame,
    Walk,
    stands_in,
    step,
)
from tawatur.text import Quotation
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.lexicon import VerbForm

# frames whose complementiser or mark shows for sure that something was said
CLAUSES = ("that", "quotation", "colon")
# a quotation this short behind a verb is mostly a name: وكالة "سانا"
SHORT_QUOTATION = 2
# letters of بـ with its noun behind a verb that is nothing but one of saying (طالب بحل المجلس)
SHORTEST_JOINED = 3
# how far behind a verb that takes no direct speech a colon may open what was said
REACH_COLON = 8
# how far behind a name in quotation marks the complementiser may stand
REACH_BEHIND_NAME = 6


def find_frame(scene: Scene, cue: Cue, limit: int) -> Frame | None:
    """What `cue` governs, searched up to token `limit`; None where nothing that was said follows.

    A complementiser, quotation or preposition wins over a bare noun phrase met on the way to it, unless the complementiser
    hangs on that noun (أكد ضرورة أن …).
    """
    walk = Walk(scene, cue, limit)
    bare: Frame | None = None
    aside = False  # behind its source, or where the outlet goes on, nothing bare is what was said
    deed = False  # an object shows that the verb is none of saying
    met_bare = False  # only the first bare noun phrase can be the object
    position = cue.index + 1
    held = _holds_its_noun(walk, position)  # what was said stands before: المعيار الذي ينص عليه القانون
    between, inserted = (
        position,
        0,
    )  # the end of a phrase between commas, and how many tokens such phrases took
    while position < limit:
        distance = position - cue.index - inserted
        if position >= between and scene.kinds[position] == ",":
            between = insertion(walk, position, _governed_behind)
            inserted += max(between - position, 0)
        frame = _quotation(walk, position) or _that(walk, position, distance)
        if held and frame is not None and frame.kind == "that" and not scene.fold[position].startswith("ب"):
            return None
        aside = aside or _turns_aside(scene, position)
        within = position < between
        if frame is None and distance <= REACH_PREPOSITION and not (held or deed or aside or within):
            frame = _preposition(walk, position)
        if frame is not None and bare is not None and _belongs_to_noun(scene, frame, position, bare):
            frame = bare
        if frame is not None:
            return walk.done(frame)
        if distance > walk.reach() or _clause_of_reason(scene, position) or scene.stops_at(position):
            break
        passed = step(walk, position)
        deed = deed or (passed == 0 and not within and _object_of_deed(walk, position))
        quoted = scene.kinds[position] == "o" and bool(walk.subject) and _quoted_object(walk, position)
        if (passed == 0 or quoted) and not met_bare and not (held or aside or within):
            met_bare = True
            bare = Frame("object", walk.cue.form, position, position) if quoted else _object(walk, position)
            if bare is not None:
                bare.subject, bare.addressees = list(walk.subject), list(walk.others)
        position += max(passed, 1)
    return bare


def _governed_behind(walk: Walk, position: int) -> bool:
    """Whether a complementiser, quotation, preposition or plain noun stands at `position` that the verb can govern."""
    scene = walk.scene
    if position >= walk.limit:
        return False
    if _quotation(walk, position) or _that(walk, position, position) or _preposition(walk, position):
        return True
    plain = scene.kinds[position] == "w" and scene.phrase_at(position) is None and position not in scene.hits
    plain = plain and position not in scene.time_after and not scene.particle[position]
    return plain and not scene.fold[position].startswith(("و", "ف")) and _object(walk, position) is not None


def _holds_its_noun(walk: Walk, position: int) -> bool:
    """Whether the verb's own preposition holds, as a pronoun, what was said before it: المعيار الذي ينص عليه القانون."""
    scene = walk.scene
    if position + 1 >= walk.end or is_bare_preposition(scene.fold[position]) or stands_in(scene, walk.cue):
        return False
    own = any(scene.is_(position, p) and walk.reading(p) is not None for p in PREPOSITIONS)
    if not own or scene.is_(position, "relative_what"):
        return False
    return not scene.is_(position + 1, "that", "that_pronoun") and scene.kinds[position + 1] not in "o:"


def _turns_aside(scene: Scene, position: int) -> bool:
    """Whether the source of the clause, or what the outlet adds to it, begins at `position`."""
    hit = scene.hits.get(position)
    return hit is not None and hit.function in ("source_marker", "source_clause", "own_voice", "break")


def _quoted_object(walk: Walk, position: int) -> bool:
    """Whether quoted words behind the subject are what a verb condemns, denies or welcomes: أدان الوزير "الهجوم" …"""
    scene, form = walk.scene, walk.cue.form
    quoted = scene.quotation[position]
    if "object" not in form.verb.complements or form.verb.act == "say" or form.enclitic or quoted < 0:
        return False
    opening = scene.document.quotations[quoted].opening == position
    behind = walk.subject[-1].after == position and scene.phrase_at(position + 1) is None
    return opening and behind and walk.convincing(form) and not walk.cue.participle


def _object_of_deed(walk: Walk, position: int) -> bool:
    """Whether a bare noun behind a definite subject is the object of a verb that takes none in saying: أقر المجلس قواعد …"""
    scene, verb = walk.scene, walk.cue.form.verb
    takes = any(c.startswith("object") for c in verb.complements)
    if takes or verb.act != "affirm" or not walk.subject or walk.subject[-1].after != position:
        return False
    definite = scene.fold[position - 1].startswith("ال")
    return definite and not scene.fold[position].startswith(("ال", "و")) and scene.everyday(position)


def _clause_of_reason(scene: Scene, position: int) -> bool:
    """Whether a clause begins that أن opens without being what was said: لا سيما أن، كما أنه."""
    return scene.is_(position, "reason") and scene.is_(position + 1, "that", "that_pronoun")


def _belongs_to_noun(scene: Scene, frame: Frame, position: int, bare: Frame) -> bool:
    """Whether what was met behind a bare noun belongs to that noun, which is then what was said.

    أن right behind it does (ضرورة أن), and so do, where the subject is known, أن in a later clause (رفض الوزير المطالب، الأمر الذي
    من شأنه أن …) and a quotation right behind a word (اختتام جمعة "…"). So does a preposition that the verb takes instead of an
    object, not beside one (أعلن الإفراج عن السجناء).
    """
    if frame.kind == "that":
        if scene.kinds[bare.content] == "o" and "object+bi" in frame.form.verb.complements:
            return False  # وصف "الكلاسيكو" … بأنه
        if bare.subject and "," in scene.kinds[bare.content : position] and scene.kinds[position - 1] != ",":
            return True
        definite = scene.fold[bare.content].startswith("ال")  # كشفت النتائج أن: the subject
        return bare.content == position - 1 and not definite and not scene.fold[position].startswith("ب")
    if frame.kind == "quotation":
        return bool(bare.subject) and scene.kinds[position - 1] == "w" and bare.content < position
    prepositional = frame.kind in (*PREPOSITIONS, "bi") and "," not in scene.kinds[bare.content : position]
    return prepositional and f"object+{frame.kind}" not in frame.form.verb.complements


def _quotation(walk: Walk, position: int) -> Frame | None:
    scene = walk.scene
    kind = scene.kinds[position]
    form = walk.reading("direct")
    if form is not None and _loose_participle(walk) and "that" not in form.verb.complements:
        return None
    if kind == ":":
        form = form or walk.reading("that")
        if form is None or position + 1 >= walk.end:
            return None
        if scene.kinds[position + 1] == "o":
            return Frame("quotation", form, position + 1, position)
        if scene.is_(position + 1, "that", "that_pronoun") and position + 2 < walk.end:
            return Frame("that", form, position + 2, position + 1)  # قال الوزير: إن الأمر انتهى
        far = "direct" not in form.verb.complements and position - walk.cue.index > REACH_COLON
        return None if far else Frame("colon", form, position + 1, position)
    if kind != "o" or form is None:
        return None
    quoted = scene.document.quotations[scene.quotation[position]] if scene.quotation[position] >= 0 else None
    if quoted is None or quoted.opening != position:
        return None
    if _names_subject(walk, quoted) or (
        quoted.end - position - 1 <= SHORT_QUOTATION and not _short_cry(walk, form, quoted)
    ):
        return None
    speaks = (form.verb.act == "say" and not form.verb.ambiguous) or walk.convincing(form)
    if form.verb.act == "judge" and form.kind == "imperfect" and not walk.subject:
        return None  # يعتبر هذا "…": is considered
    letter = scene.kinds[position - 1] == "w" and len(scene.fold[position - 1]) == 1
    named = letter or scene.is_(position - 1, *PREPOSITIONS)
    if scene.cover[position] is not None or not speaks or named:
        return None  # a name behind a preposition: لـ"القناة"، في "المنظمة"
    return Frame("quotation", form, position, position)


def _names_subject(walk: Walk, quoted: Quotation) -> bool:
    """Whether a short quotation is part of the subject, with أن still to come: أعلنت مجموعة "بي إي" الجمعة أن …"""
    scene = walk.scene
    if quoted.end - quoted.opening > QUOTED_NAME or quoted.opening - 1 == walk.cue.index:
        return False
    for token in range(quoted.end + 1, min(walk.end, quoted.end + 1 + REACH_BEHIND_NAME)):
        if scene.is_(token, "that", "that_pronoun"):
            return scene.fold[token][:1] not in "وف"
        if scene.verbs(token):
            return False
    return False


def _short_cry(walk: Walk, form: VerbForm, quoted: Quotation) -> bool:
    """Whether a quotation of a word or two is speech: at the end of a clause, behind a verb of nothing else (هتفوا "الإعدام!")."""
    following = quoted.end + 1
    closed = following >= walk.end or walk.scene.kinds[following] in ",.…"
    only_speech = "direct" in form.verb.complements and (
        "object" not in form.verb.complements or walk.cue.participle
    )
    return closed and form.verb.act == "say" and only_speech and not form.verb.ambiguous


def _that(walk: Walk, position: int, distance: int) -> Frame | None:
    scene = walk.scene
    if not scene.is_(position, "that", "that_pronoun") or scene.cover[position] is not None:
        return None
    if scene.fold[position].startswith(("و", "ف")) and distance > 1:
        return None
    form = walk.reading("that")
    previous = position - 1
    if scene.fold[previous].removeprefix("و") in words_of("needs_that"):
        return None  # سبق أن، يمكن أن
    for preposition in PREPOSITIONS:
        if scene.is_(previous, preposition) and previous > walk.cue.index:
            form = walk.reading(preposition) or form
    if scene.fold[position].startswith("ب") or by_saying(scene, previous):
        form = walk.reading("bi") or form or walk.cue.form
    if form is None or (scene.is_(previous, "except", "place_time") and previous != walk.cue.index):
        return None  # رغم أن، دون أن، إلا أن: not what was said
    return Frame("that", form, position + 1, position) if position + 1 < walk.end else None


def _preposition(walk: Walk, position: int) -> Frame | None:
    scene = walk.scene
    if scene.kinds[position] != "w":
        return None
    loose = _loose_participle(walk)
    for preposition in PREPOSITIONS:
        if scene.is_(position, preposition):
            form = walk.reading(preposition)
            if form is None or position + 1 >= walk.end:
                return None
            following = position + 1
            if scene.kinds[following] == "o" and scene.is_(following + 1, "that", "that_pronoun"):
                following += 1  # أشار إلى "أنه …"
            if scene.is_(following, "that", "that_pronoun") and following + 1 < walk.end:
                return Frame("that", form, following + 1, following)
            if preposition == "an" and scene.fold[position - 1].removeprefix("و") in words_of("needs_an"):
                return None
            if loose or not walk.convincing(form) or not _needs_noun(scene, position):
                return None
            if governed_by_word(walk, position):
                return None
            if position in walk.scene.time_after or scene.hits.get(position) is not None:
                return None
            if scene.is_(following, "relative") or following in scene.time_after:
                return None
            return Frame(preposition, form, following, position)
    return None if loose else _joined_bi(walk, position)


def _needs_noun(scene: Scene, position: int) -> bool:
    """Whether a preposition still lacks its noun: على, عما, not عليه, which has it."""
    return is_bare_preposition(scene.fold[position]) or scene.is_(position, "relative_what")


def _loose_participle(walk: Walk) -> bool:
    """A participle with no comma before it is an adjective or predicate (كان مرحبا بـ) unless a clause follows it."""
    cue = walk.cue
    if cue.participle and cue.form.verb.act == "say" and _goes_on_speaking(walk.scene, cue.index):
        return False  # وتابع الوزير مخاطبا الجمهور
    return cue.participle and walk.scene.kinds[cue.index - 1] not in ",c" and "و" not in cue.prefix


def _goes_on_speaking(scene: Scene, participle: int) -> bool:
    """Whether a verb of going on to speak stands before the participle, with no mark between but its subject."""
    for token in range(
        participle - 1, max(scene.sentence_start[participle], participle - REACH_COLON) - 1, -1
    ):
        if scene.kinds[token] != "w":
            return False
        if any(
            f.kind in FINITE and (f.verb.carries_on or token == participle - 1) for _, f in scene.verbs(token)
        ):
            return True
    return False


def by_saying(scene: Scene, token: int) -> bool:
    """Whether the word is a verbal noun of saying behind بـ (رد بالقول إن): what follows it is what was said."""
    if scene.kinds[token] != "w":
        return False
    return any(
        form.kind == "masdar"
        and prefix.endswith("بال")
        and form.verb.act == "say"
        and "that" in form.verb.complements
        for prefix, form in scene.verbs(token)
    )


def _joined_bi(walk: Walk, position: int) -> Frame | None:
    """بـ joined to its noun: رحّب بالاتفاق، بـ"الاتفاق"."""
    scene = walk.scene
    form = walk.reading("bi")
    word = scene.fold[position]
    if form is None or not word.startswith("ب") or position in scene.time_after or by_saying(scene, position):
        return None
    if scene.is_(position, "manner") and scene.kinds[position + 1 : position + 2] == ["w"]:
        return None
    if word[1:] in nouns_of("same"):
        return None  # أقر بنفسه
    if form.verb.act in ("say", "report") and word.startswith("بال") and _clause_follows(walk, position):
        return None  # صرح المدير بالوزارة أن …: where, not what
    if not walk.convincing(form):
        return None
    if word == "بما" and scene.kinds[position + 1 : position + 2] == ["w"]:
        apart = scene.is_(position + 1, "that", "that_pronoun", "fi")
        return None if apart else Frame("bi", form, position, position, offset=1)  # نوه بما قدمه الجيران
    phrase = scene.phrase_at(position)
    if word == "ب":
        return Frame("bi", form, position + 1, position) if position + 1 < walk.end else None
    if (
        len(word) < (4 if form.verb.weak or form.verb.ambiguous else SHORTEST_JOINED)
        or position in scene.hits
        or scene.is_(position, "place_time", "bi", "adverb")
        or not is_joined(word)
    ):
        return None
    if scene.cover[position] is not None and phrase is None:
        return None
    if phrase is not None and "ب" not in phrase.prefix:
        return None
    return Frame("bi", form, position, position, offset=1)


def _clause_follows(walk: Walk, position: int) -> bool:
    """Whether a complementiser that the verb takes still follows, before the next cue."""
    scene = walk.scene
    tokens = range(position + 1, min(walk.limit, position + REACH_PREPOSITION))
    return walk.reading("that") is not None and any(scene.is_(t, "that", "that_pronoun") for t in tokens)


def _object(walk: Walk, position: int) -> Frame | None:
    """A bare noun phrase as what was said: أعلن الانسحاب، نفى الاتهامات."""
    scene = walk.scene
    form = walk.reading("object")
    if form is None or form.verb.act == "say" or not walk.convincing(form):
        return None
    if form.enclitic:
        return Frame("object", form, position, position) if _called(walk, form, position) else None
    if form.verb.act == "judge" and form.kind == "imperfect":
        return None  # يعتبر أحد أبرز …: is considered, by nobody in particular
    if _loose_participle(walk):
        return None
    if scene.kinds[position] != "w" or scene.is_(
        position, "pronoun", "negator", "subjunctive", "modal", "was"
    ):
        return None
    if (
        scene.fold[position].startswith("و")
        and position - walk.cue.index <= 1
        and frequency(scene.fold[position][1:])
    ):
        return None
    if (
        scene.fold[position].startswith("و")
        and scene.cover[position] is None
        and _may_be_verb(scene, position)
    ):
        return None  # نشرت الدراسة في دورية وتشمل …
    if scene.verbs(position) and not scene.is_(position, "demonstrative"):
        kinds = {found.kind for _, found in scene.verbs(position)}
        if kinds <= {"perfect", "imperfect"}:
            return None
    return Frame("object", form, position, position)


def _may_be_verb(scene: Scene, position: int) -> bool:
    """Whether a word joined with و looks like an imperfect (وتشمل), which is everyday by itself."""
    word = scene.fold[position][1:]
    if word[:2] in ("سي", "ست") and frequency(word[1:]) > 0:
        return True
    return (
        word[:1] in "يت"
        and frequency(word) > 0
        and not any(f.kind == "masdar" for _, f in scene.verbs(position))
    )


def _called(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether what somebody is held or called to be stands here, behind the subject: اعتبره النقاد حكما، تصنفها أنقرة إرهابية."""
    scene, word = walk.scene, walk.scene.fold[position]
    judged = form.verb.act in ("judge", "describe") and (bool(walk.subject) or walk.cue.relative)
    plain = (
        scene.kinds[position] == "w"
        and not scene.particle[position]
        and not word.startswith(("ال", "و", "ب", "ل"))
    )
    return judged and plain and scene.phrase_at(position) is None
