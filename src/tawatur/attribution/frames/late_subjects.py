"""Late subjects: somebody in the nominative behind what the verb is about: انتقد القرار | عدد من النواب، نفى الخبر | الوزير.

Behind a definite noun with its adjectives no owner can stand, and what stances are to takes none itself: who stands there does.
Other nouns do: أدان الغرب روسيا، انتقد المسلسل وزارة الداخلية.
"""

from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.kinds import FrameKind
from tawatur.attribution.phrases.genders import gender_of
from tawatur.attribution.phrases.plain import plain_somebody
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.agreement import is_adjective
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text.verb_form import VerbForm

# acts of verbs for a stance to a thing, which no paper has to a part of many
STANCES = ("condemn", "criticise", "refuse", "deny", "welcome", "praise", "agree")
# how a definite noun begins that بـ or لـ is joined to
JOINED: dict[str, FrameKind] = {"بال": "bi", "لل": "li"}
# prepositions that stand alone before what a stance is to
ALONE: tuple[FrameKind, ...] = ("ala", "ila", "an", "min")
# how plurals and duals in another case than the nominative end, and a singular in the accusative
OBLIQUE = ("ين", "ا")


def late_subject(scene: Scene, cue: Cue, frame: Frame | None) -> Frame | None:
    """The frame of a verb with its subject behind its object, whether or not `frame` was found; else `frame`."""
    if cue.participle or cue.relative or not _opens(scene, cue):
        return frame
    if frame is not None and (frame.content > cue.index + 2 or frame.source is not None):
        return frame
    for form in cue.readings:
        if form.kind in FINITE and form.number == "s" and not form.enclitic and form.verb.act in STANCES:
            found = _framed(scene, cue, form)
            if found is not None:
                return found
    return frame


def _opens(scene: Scene, cue: Cue) -> bool:
    """Whether the verb opens its clause, with و or كما or قد before it, so that nobody stands in front of it."""
    before = cue.index - 1
    while before >= scene.sentence_start[cue.index] and scene.is_(before, "perfect", "as", "was"):
        before -= 1
    first = before < scene.sentence_start[cue.index]
    return first or scene.kinds[before] in ",." or (scene.is_(before, "conjunction") and cue.begins <= before)


def _framed(scene: Scene, cue: Cue, form: VerbForm) -> Frame | None:
    """The frame of `form` where a thing stands right behind it, and then who takes a stance to it."""
    first, end = cue.index + 1, scene.sentence_end[cue.index]
    kind: FrameKind = "object"
    introduced = offset = 0
    if first < end:
        kind = next((k for k in ALONE if scene.is_(first, k)), "object")
        introduced = first
        first += kind != "object"
    if first >= end:
        return None
    joined = next((k for k in JOINED if scene.fold[first].startswith(k)), "")
    if joined and kind == "object":
        kind, offset = JOINED[joined], 1
    if kind not in form.verb.complements:
        return None
    offset += joined == "لل"
    noun = first + (scene.is_(first, "demonstrative") and not joined)
    behind = _behind_thing(scene, noun, end)
    somebody = _somebody(scene, noun, behind, kind) if noun < behind < end else []
    if not somebody or (form.gender == "f" and gender_of(scene, somebody[0], {}) == "m"):
        return None  # رفضت الفكرة | رئيس الوزراء
    found = Frame(kind, form, first, introduced, offset=offset)
    found.subject, found.until = somebody, behind
    return found


def _behind_thing(scene: Scene, noun: int, end: int) -> int:
    """The token behind the definite noun for a thing at `noun` and its adjectives, or `noun`: الخطوة الأمريكية |."""
    if noun >= end or noun in scene.time_after or scene.kinds[noun] != "w":
        return noun
    word, phrase = _bare(scene.fold[noun]), scene.phrase_at(noun)
    paper = bool(paper_noun(word))
    if not scene.fold[noun].startswith(("ال", "بال", "لل")) or not (
        paper or word in words_of("judged_thing")
    ):
        return noun
    if phrase is not None and not (paper and phrase.entities[0].kind in ("unnamed", "document")):
        return noun
    after = noun + 1
    while after < end and _goes_on(scene, noun, after):
        after += 1
    return after


def _goes_on(scene: Scene, noun: int, token: int) -> bool:
    """Whether the definite word at `token` is an adjective of the thing at `noun`: الخطوة | الأمريكية."""
    word = scene.fold[token]
    plain = scene.kinds[token] == "w" and word.startswith("ال") and scene.phrase_at(token) is None
    thing = scene.fold[noun].removeprefix("ب").removeprefix("ل")
    return plain and is_adjective(
        thing if thing.startswith("ال") else "ال" + thing[1:], word, is_plural(thing)
    )


def _bare(word: str) -> str:
    """The folded `word` without its article and what is joined to it: بالقرار → قرار."""
    return next((word.removeprefix(p) for p in ("بال", "لل", "ال") if word.startswith(p)), word)


def _somebody(scene: Scene, noun: int, first: int, kind: FrameKind) -> list[NounPhrase]:
    """Who stands at `first`, behind the thing at `noun`, in the nominative; nobody where that may be the object of a paper.

    An accusative would show: انتقد التقرير | عددا من النواب.
    """
    word = scene.fold[first]
    part = plain_somebody(scene, first) if not word.startswith(("ال", "و")) else None
    known = scene.phrase_at(first)
    if word in nouns_of("each") and scene.is_(first + 1, "min"):
        found = _each(scene, first + 2)
    elif known is not None:
        found = [known] if known.speaks and not (known.prefix or paper_noun(word)) else []
    else:
        found = [part] if part is not None else []
    named = known is not None and known.how == "name"
    if not found or word in nouns_of("thing") or (word.endswith(OBLIQUE) and not named):
        return []
    paper = bool(paper_noun(_bare(scene.fold[noun]))) and kind == "object"
    counted = word in words_of("part_in_nominative") and scene.is_(first + 1, "min")
    return found if counted or not paper else []


def _each(scene: Scene, first: int) -> list[NounPhrase]:
    """Those whom كل من lists from token `first` on: كل من | نورستان والمرجان."""
    found: list[NounPhrase] = []
    while (phrase := scene.phrase_at(first)) is not None and phrase.prefix == ("و" if found else ""):
        found.append(phrase)
        first = phrase.after
    return found
