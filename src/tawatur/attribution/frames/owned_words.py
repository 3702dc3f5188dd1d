"""Owned words: a noun of saying with its speaker's pronoun as a verb's object (كرر دعوته إلى …، نقلت الوكالة عنه تأكيده على …)."""

from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.kinds import FrameKind
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import is_joined

# acts whose noun only says that it was said; refusals, promises and hopes (رفضه، التزامه، أمله) are what was said themselves
WORDS_ALONE = ("affirm", "demand", "say", "warn")
# acts of whoever says it once more or passes it on; what others called for is refused or welcomed as it is (رفض دعوته)
TELLING = ("affirm", "announce", "report", "say")


def behind_words(scene: Scene, frame: Frame, limit: int) -> Frame:
    """The `frame` of a bare object that is such a noun, moved to what the noun governs; else as it was."""
    kind, following = _words(scene, frame), frame.content + 1
    told = frame.kind == "object" and frame.form.verb.act in TELLING
    if not kind or not told or following + 1 >= limit:
        return frame
    if scene.is_(following, "that", "that_pronoun"):
        return Frame("that", frame.form, following + 1, following)
    preposition = next((p for p in PREPOSITIONS if p in kind and scene.is_(following, p)), None)
    if preposition is not None and is_bare_preposition(scene.fold[following]):
        return _behind_preposition(scene, frame, preposition, following)
    joined = scene.fold[following].startswith("ب") and is_joined(scene.fold[following])
    if "bi" in kind and joined and not scene.is_(following, "place_time", "adverb"):
        return Frame("bi", frame.form, following, following, offset=1)
    asked = "object" in kind and is_verbal_noun(scene, following)
    return Frame("object", frame.form, following, following) if asked else frame


def behind_carrier(scene: Scene, frame: Frame) -> Frame:
    """The `frame` of an indefinite noun that only carries what was told, moved behind its أن: كشف معلومات تفيد بأن …"""
    noun, verb = frame.content, frame.content + 1
    listed = _behind_list_opener(scene, frame)
    if listed is not None:
        return listed
    if frame.kind == "ila":
        return _behind_gist(scene, frame)
    carries = frame.kind in ("object", "an", "bi") and frame.form.verb.act in ("announce", "report")
    if not carries or scene.fold[noun][frame.offset :] not in words_of("carrier"):
        return frame
    that = verb + 1 + scene.is_(verb + 1, "ila")
    if that + 1 >= scene.sentence_end[noun] or not scene.is_(that, "that", "that_pronoun"):
        return frame
    tells = any(form.kind == "imperfect" for _, form in scene.verbs(verb)) or scene.fold[verb].startswith(
        "مفاد"
    )
    return Frame("that", frame.form, that + 1, that) if tells else frame


def _behind_list_opener(scene: Scene, frame: Frame) -> Frame | None:
    """The words behind the colon that ما يلي or الآتي leads to, which the verb governs: نص على ما يلي: | …, طالب بالآتي: | …"""
    if frame.kind not in ("object", "bi") and frame.kind not in PREPOSITIONS:
        return None
    first, end = frame.content, scene.sentence_end[frame.content]
    last = first + (scene.fold[first][frame.offset :] == "ما")
    words = last + 2
    if words >= end or scene.fold[last][frame.offset if last == first else 0 :] not in words_of(
        "list_follows"
    ):
        return None
    if scene.kinds[last + 1] != ":":
        return None
    return Frame("quotation" if scene.kinds[words] == "o" else "colon", frame.form, words, last + 1)


def _behind_gist(scene: Scene, frame: Frame) -> Frame:
    """The `frame` of what somebody comes to, moved behind its أن: خلص إلى نتيجة | أن …, إلى استنتاج | مفاده أن …"""
    noun, end = frame.content, scene.sentence_end[frame.content]
    that = noun + 1
    that += that < end and scene.fold[that].startswith("مفاد")
    gist = (
        scene.fold[noun] in words_of("gist_of") and that + 1 < end and scene.is_(that, "that", "that_pronoun")
    )
    return Frame("that", frame.form, that + 1, that) if gist else frame


def _behind_preposition(scene: Scene, frame: Frame, kind: FrameKind, preposition: int) -> Frame:
    content = preposition + 1
    if scene.is_(content, "that", "that_pronoun"):
        return Frame("that", frame.form, content + 1, content)
    return Frame(kind, frame.form, content, preposition)


def _words(scene: Scene, frame: Frame) -> frozenset[str]:
    """What the noun of saying at the frame's content may govern; nothing where none with a pronoun stands there."""
    found = [
        form
        for _, form in scene.verbs(frame.content)
        if form.kind == "masdar" and form.enclitic and form.verb.act in WORDS_ALONE and not form.verb.weak
    ]
    return frozenset(c.removeprefix("object+") for form in found for c in form.verb.complements)
