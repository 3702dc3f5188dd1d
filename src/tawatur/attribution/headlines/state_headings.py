"""Headlines "state: …": a place label, or what the state's minister or body says — the first statements of the text tell which."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.headlines.headings import saying
from tawatur.attribution.headlines.headline_ends import without_label
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import fold

# how many of the text's statements are looked at, and how many for a headline that denies something
NEXT, NEXT_DENIED = 2, 5
# words that both must share, and the share of the headline's words
SHARED, SHARE = 2, 0.4
# letters by which two forms of a word are told to be one, and the shortest word that counts
STEM, SHORTEST = 4, 3


def state_heading(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The statement of a headline that a state's name and a colon open, where a statement of that state below says the same."""
    for number, (first, after) in enumerate(scene.document.sentences):
        if not scene.in_heading(first):
            break
        phrase = scene.phrase_at(first)
        label = phrase is not None and phrase.entities[0].kind == "state" and not phrase.prefix
        if phrase is None or not label or scene.kinds[phrase.after : phrase.after + 1] != [":"]:
            continue
        begin, end = phrase.after + 1, without_label(scene, phrase.after + 1, after)
        if end <= begin or any(first <= d.cue.index < after for d in drafts):
            continue
        denied = any(scene.is_(t, "negator") for t in range(begin, end))  # أوروبا لن تدفع الثمن
        below = [d for d in drafts if d.cue.index >= after and d.parent is None and not d.heading]
        below = below[: NEXT_DENIED if denied else NEXT]
        if not _claims(scene, begin, end):
            below = [d for d in below if _quoted_too(scene, d, begin, end)]
        own = {
            e.id for d in below if _of_state(scene, d, phrase) for e in d.speakers
        }  # قال الوادي further down
        if any(own.intersection(e.id for e in d.speakers) and _alike(scene, d, begin, end) for d in below):
            return [_draft(scene, phrase, number, begin, end)]
    return []


def without_place_labels(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts` without the headline "capital: …" that only says where it happened: nobody of that state says anything below."""
    kept = []
    for draft in drafts:
        phrase = draft.speaker_phrase
        label = (
            draft.heading
            and phrase is not None
            and phrase.how == "metonym"
            and draft.cue.index == phrase.first
        )
        below = (d for d in drafts if not d.heading)
        if phrase is None or not label or any(_of_state(scene, d, phrase) for d in below):
            kept.append(draft)
    return kept


def _claims(scene: Scene, begin: int, end: int) -> bool:
    """Whether a headline's words claim something rather than tell what happened there (مقتل …, سيارة تدهس …, السلطات تفرض …)."""
    if any(scene.is_(t, "negator") for t in range(begin, end)):
        return True
    phrase = scene.phrase_at(begin)
    definite = any(word.startswith("ال") for word in scene.fold[begin : min(begin + 2, end)])
    acts = any(looks_present(scene.fold[t]) for t in range(begin + 1, end) if scene.cover[t] is None)
    return definite and acts and (phrase is None or not phrase.speaks)


def _quoted_too(scene: Scene, draft: Draft, begin: int, end: int) -> bool:
    """Whether words that a headline quotes stand in marks in what `draft` says: المرجان: إغلاق الميناء "خطأ فادح"."""
    told = [(scene.fold[t], scene.quotation[t]) for first, after in draft.pieces for t in range(first, after)]
    quoted = [t for t in range(begin, end) if scene.quotation[t] >= 0 and scene.kinds[t] == "w"]
    if not quoted or any(scene.cover[t] is not None for t in quoted) or scene.is_(quoted[0] - 2, "fi"):
        return False  # a name: تنظيم "السد", في "أحداث الميناء"
    marked = {word for word, quotation in told if quotation >= 0}
    return marked.issuperset(scene.fold[t] for t in quoted)


def _draft(scene: Scene, phrase: NounPhrase, number: int, begin: int, end: int) -> Draft:
    cue = Cue(phrase.first, "", [saying()])
    draft = Draft(cue, Frame("colon", cue.form, begin, begin - 1), number)
    while end > begin and scene.kinds[end - 1] in ".…":
        end -= 1
    draft.pieces, draft.speakers, draft.speaker_phrase = [(begin, end)], list(phrase.entities), phrase
    draft.heading, draft.rules = True, ["frame_colon", "speaker_in_heading"]
    return draft


def _of_state(scene: Scene, draft: Draft, phrase: NounPhrase) -> bool:
    """Whether who says `draft` is the state, one of its bodies, or somebody whose office its adjective or name tells."""
    state = phrase.entities[0]
    if any(e.id == state.id or e.id.startswith(f"{state.id}-") for e in draft.speakers):
        return True
    if state.country and any(e.kind == "organisation" and e.country == state.country for e in draft.speakers):
        return True  # الكرملين
    speaker = draft.speaker_phrase
    if speaker is None:
        return False
    words = scene.fold[scene.sentence_start[speaker.first] : speaker.after]
    plain = {word.removeprefix("و").removeprefix("ال") for word in words}
    return any(plain.issuperset(adjective.split()) for adjective in _adjectives(state.name))


def _alike(scene: Scene, draft: Draft, begin: int, end: int) -> bool:
    """Whether what `draft` says has enough words of the headline's tokens ``begin`` to ``end - 1``."""
    here = {_stem(scene.fold[t]) for t in range(begin, end) if _counts(scene, t)}
    there = {
        _stem(scene.fold[t])
        for first, after in draft.pieces
        for t in range(first, after)
        if _counts(scene, t)
    }
    shared = len(here & there)
    return shared >= SHARED and shared >= SHARE * len(here)


def _counts(scene: Scene, token: int) -> bool:
    return scene.kinds[token] in "wn" and not scene.particle[token] and len(scene.fold[token]) >= SHORTEST


def _stem(word: str) -> str:
    for joined in ("وال", "بال", "فال", "لل", "ال", "و", "ب", "ل"):
        if word.startswith(joined) and len(word) - len(joined) >= SHORTEST:
            word = word.removeprefix(joined)
            break
    return word[:STEM]


@cache
def _adjectives(name: str) -> frozenset[str]:
    """The relative adjectives of the state called `name`, of a man and a woman."""
    found: set[str] = set()
    for state in knowledge.states():
        if fold(name) in {fold(form) for form in state.ar}:
            found.update(fold(form) for form in state.nisba)
    return frozenset(found | {" ".join(word + "ه" for word in form.split()) for form in found})
