"""The rest of a subject: words that a bare object seems to begin with, but that tell who speaks (كشف استطلاع أجراه المركز، | …)."""

from tawatur.attribution.frames.appositions import behind_apposition
from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.goes_with_subject import behind_relation, behind_what_goes_with
from tawatur.attribution.frames.later_masdar import behind_more_of_subject
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import frequency

# how many tokens the rest of a name or of its adjectives may take
REACH_REST = 5
# how long a relative clause without pronoun may be, in tokens
REACH_CLAUSE = 16
# a shorter stem is hardly one of a verb
SHORTEST_VERB = 3
# how an adjective of the subject's ends
ADJECTIVES = ("ي", "يه", "يين", "يون")


def behind_rest(walk: Walk, bare: Frame) -> Frame:
    """The `bare` object moved behind what belongs to the subject before it; as it was where nothing does."""
    if bare.kind != "object" or bare.content != bare.introduced:
        return bare
    first = bare.content
    if bare.form.enclitic:
        held = behind_relation(walk, first)  # اعتبره باحثون | تقنيون | إشارة
        return bare if held is None else Frame("object", bare.form, held, held)
    start = _behind_clause(walk, first) or _behind_name(walk, first) or _behind_apposition(walk, first)
    start = start or behind_apposition(walk, first) or behind_what_goes_with(walk, first)
    start = start or behind_more_of_subject(walk, first)
    return bare if start is None else Frame("object", bare.form, start, start)


def _behind_clause(walk: Walk, first: int) -> int | None:
    """The noun behind the comma that closes a clause which describes an indefinite subject: كشف استطلاع أجراه المركز، | وجود …"""
    scene = walk.scene
    if not _describing_verb(scene, first) or scene.fold[first - 1].startswith("ال"):
        return None
    for token in range(first + 1, min(walk.limit - 1, first + REACH_CLAUSE)):
        if scene.kinds[token] == ",":
            return token + 1 if _plain_noun(scene, token + 1) else None
        behind = scene.time_after.get(token)
        if behind is not None and _object_at(walk, behind, whole=scene.fold[first].endswith("ت")):
            return behind  # توقعت بيانات صدرت أمس الأربعاء | خسارة القطاع …
    return None


def _object_at(walk: Walk, token: int, whole: bool) -> bool:
    """Whether a noun without its article stands at `token` that the clause before it needs no more.

    That is any noun behind a verb that has its subject before it (`whole`: بيانات صدرت), else a verbal noun (أجراها الباحثون).
    """
    scene = walk.scene
    inside = token < walk.limit and scene.kinds[token] == "w" and not scene.fold[token].startswith("ال")
    return inside and (whole or is_verbal_noun(scene, token)) and _plain_noun(scene, token)


def _describing_verb(scene: Scene, token: int) -> bool:
    """Whether a word can only be a verb in the perfect, by its ending: أجراه، نشرتها، حصلت, تم."""
    word = scene.fold[token]
    if word in words_of("happened"):
        return True  # مقطع تم تداوله، صور جرى نشرها
    stem = next((word.removesuffix(p) for p in ("ها", "ه", "ت") if word.endswith(p)), "")
    noun = frequency("ال" + word)
    if not word.endswith("ت"):  # أجراه may be his …, صدرت is nobody's
        noun = max(noun, frequency("ال" + stem), frequency("ال" + stem.removesuffix("ت") + "ه"))
    bare = not word.startswith("ال") and len(stem) >= SHORTEST_VERB
    return bare and noun == 0 and not is_verbal_noun(scene, token)


def _plain_noun(scene: Scene, token: int) -> bool:
    """Whether a noun stands at `token` that can be an object: no particle, time, verb or joined word."""
    word = scene.fold[token]
    joined = word.startswith(("و", "ف")) and not is_verbal_noun(scene, token)
    plain = scene.kinds[token] == "w" and not scene.particle[token] and token not in scene.time_after
    return plain and not joined and token not in scene.hits and scene.phrase_at(token) is None


def _behind_name(walk: Walk, first: int) -> int | None:
    """The verbal noun behind the rest of a subject's adjectives and name: زعيم الحزب | الكاتالونيين كارلس فلان | عدم ترشحه."""
    scene, subject = walk.scene, walk.subject[-1] if walk.subject else None
    if subject is None or subject.after != first or is_verbal_noun(scene, first):
        return None
    for token in range(first, min(walk.limit, first + REACH_REST)):
        word, comma = scene.fold[token], scene.kinds[token] == ","
        if token > first and is_verbal_noun(scene, token) and not word.startswith("ال"):
            return token
        adjective = word.startswith("ال") and word.endswith(ADJECTIVES)
        adjective |= token > first and word.startswith("وال") and scene.word(token + 1).startswith("ال")
        if (
            comma
            and token > first
            and scene.word(token + 1).startswith("ال")
            and _plain_noun(scene, token + 1)
        ):
            return token + 1  # نجم الوحدة | الليبي والمنتخب الكيني، الشائعات التي …
        strange = scene.kinds[token] == "w" and not frequency(word) and not scene.particle[token]
        if not (adjective or strange or (comma and token > first)):
            return None
    return None


def _behind_apposition(walk: Walk, first: int) -> int | None:
    """The verbal noun behind the second comma of words that tell who the subject is: نفت دمشق، أكبر الحلفاء، | وقوع الهجوم."""
    scene, subject = walk.scene, walk.subject[-1] if walk.subject else None
    if subject is None or subject.after != first - 1 or scene.kinds[first - 1] != ",":
        return None
    if is_verbal_noun(scene, first) or scene.fold[first] in words_of("blame"):
        return None
    for token in range(first + 1, min(walk.limit - 1, first + REACH_REST + 3)):
        if scene.kinds[token] == ",":
            return token + 1 if is_verbal_noun(scene, token + 1) else None
        if scene.verbs(token) or scene.is_(token, "relative", "conjunction"):
            return None
    return None
