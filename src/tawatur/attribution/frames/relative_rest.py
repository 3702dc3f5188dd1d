"""Relative rest: what belongs to a relative clause behind the subject, not to the verb (الشركة التي تتخذ المرسى | مقرا لها)."""

from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import is_bare_preposition
from tawatur.text.frequencies import frequency


def published_by(walk: Walk, position: int) -> bool:
    """Whether a verb with the subject's pronoun opens a clause about it, its own subject behind a day: دراسة | نشرها أمس معهد …"""
    scene, subject = walk.scene, walk.subject[-1] if walk.subject else None
    if subject is None or subject.after != position or scene.fold[position - 1].startswith("ال"):
        return False
    word, whose = scene.fold[position], "ها" if scene.fold[subject.first].endswith(("ه", "ات")) else "ه"
    verbs = (form for prefix, form in scene.verbs(position) if not prefix)
    acts = word.endswith(whose) and any(form.kind == "perfect" and form.enclitic for form in verbs)
    behind = scene.time_after.get(position + 1, position + 1)
    maker = scene.phrase_at(behind) if behind < walk.limit else None
    return acts and maker is not None and maker.speaks and not (maker.prefix or maker.governed)


def rest_of_relative(walk: Walk, position: int) -> bool:
    """Whether an accusative belongs to a clause about the subject, by the pronoun behind it: التي تتخذ المرسى | مقرا لها."""
    scene, behind = walk.scene, position + 1
    if not walk.subject or not scene.document.light[position].endswith("ا") or behind >= walk.limit:
        return False
    between = range(walk.subject[0].first, position)
    related = any(scene.is_(token, "relative") for token in between)
    taken_up = scene.is_(behind, "li") and not is_bare_preposition(scene.fold[behind])
    taken_up = taken_up and _object_follows(
        walk, behind + 1
    )  # not أعلنت النقابة التي تمثل العمال | إضرابا لها
    return related and taken_up and not any(scene.kinds[token] == "," for token in between)


def _object_follows(walk: Walk, first: int) -> bool:
    """Whether from `first`, over times and commas, أن or a noun follows that can be the verb's own object: | ضلوعه في الفضيحة."""
    scene, token = walk.scene, first
    while token < walk.limit and (token in scene.time_after or scene.kinds[token] == ","):
        token = scene.time_after.get(token, token + 1)
    if token >= walk.limit or scene.kinds[token] != "w":
        return False
    if scene.particle[token]:
        return scene.is_(token, "that", "that_pronoun", "demonstrative")
    return not scene.document.light[token].endswith("ا")


def relative_verbs_own(walk: Walk, position: int) -> bool:
    """Whether the verb of a relative clause stands right before `position`, and takes what follows: التي تقدمت بشكوى."""
    scene, verb = walk.scene, position - 1
    if verb <= walk.cue.index or scene.kinds[verb] != "w":
        return False
    if _second_verb(walk, verb):
        return True
    opens = bool(scene.particle[verb - 1]) or scene.kinds[verb - 1] == ","
    if not opens:
        return False
    pronoun = verb - 1 - scene.is_(verb - 1, "perfect", "was")
    calls = any(form.verb.act == "describe" and form.enclitic for _, form in scene.verbs(verb))
    called = calls and scene.is_(pronoun, "relative_what")  # اتهم من وصفهم | بـ"الخونة" بـ…
    told = called or scene.is_(pronoun, "relative")
    # or of all that was told: تحدث عن العاصفة، ما أسفر | عن إغلاق المدارس
    told |= scene.fold[pronoun] in words_of("what_follows") and scene.kinds[pronoun - 1] == ","
    # or of an indefinite subject: مستثمران في الشركة، | يساهمان بمليار
    return told or (bool(walk.subject) and scene.kinds[verb - 1] == "," and looks_present(scene.fold[verb]))


def _second_verb(walk: Walk, verb: int) -> bool:
    """Whether و joins a verb of the present to the one of a relative clause: التي فيها ألفا طالب | وتقع على تل، …"""
    scene, word = walk.scene, walk.scene.fold[verb]
    other = {"ي": "ت", "ت": "ي"}.get(word[1:2], "") + word[2:]
    joined = word[:2] in ("وي", "وت") and min(frequency(word[1:]), frequency(other)) > 0
    if not joined or frequency("ال" + word[1:]) or scene.particle[verb] or verb in scene.cue_tokens:
        return False
    for token in range(verb - 1, walk.cue.index, -1):
        if scene.kinds[token] == ",":
            return False
        if scene.is_(token, "relative"):
            return True
    return False
