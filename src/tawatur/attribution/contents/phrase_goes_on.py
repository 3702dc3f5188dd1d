"""How a noun phrase that was said goes on behind a comma: with all that is no clause (أعلن الإضراب، تنفيذا لقرار النقابة)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.finite import looks_finite, looks_perfect, looks_present
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# what a word behind the comma may be as a particle without opening a clause
_GOVERNING = frozenset(("ala", "ila", "an", "min", "fi", "bi", "li", "place_time", "manner"))


def phrase_goes_on(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the word at `position`, behind a comma, belongs to the noun phrase that was said, as it opens no clause.

    So do appositions, accusatives of purpose and manner, and phrases with a preposition that tells nothing of when or how it
    was said: نفى علمه بالأمر، خشية الفضيحة; أعلن إغلاق الطريق، مع تحويل السير. Verbs, participles of whoever spoke (مستخدما)
    and what opens a clause are the outlet's.
    """
    word, following = scene.fold[position], position + 1
    if scene.kinds[position] != "w" or following >= scene.sentence_end[position]:
        return False
    if position in scene.hits or position in scene.cue_tokens or position in scene.time_after:
        return False
    if draft.cue.relative or _only_quoted(scene, draft, position):
        return False
    if scene.fold[following] in words_of("outlets_own") or following in scene.time_after:
        return False
    if scene.is_(position, "fi") and amounts_to(scene, following):
        return False
    if scene.particle[position]:
        return governs(scene, position)
    if _subordinate(scene, draft) or any(form.kind != "masdar" for _, form in scene.verbs(position)):
        return False
    phrase = scene.phrase_at(position)
    if phrase is not None:
        return phrase.governed or (not phrase.prefix and _closed(scene, phrase.after))
    if word.startswith(("و", "ف")) and is_joined(word):
        return False
    return not (_verb(scene, position) or _participle_of_speaker(scene, draft, position))


def amounts_to(scene: Scene, noun: int) -> bool:
    """Whether what was said is called something that did this or that: تعهد بطردهم، في موقف أثار …; not في موقف السيارات."""
    verb = noun + 1
    if scene.fold[noun] not in words_of("amounts_to") or verb >= scene.sentence_end[noun]:
        return False
    caused = scene.fold[verb] in words_of("consequence")  # أثار, which آثار is spelled like
    return caused or looks_finite(scene.fold[verb], scene.document.light[verb])


def _subordinate(scene: Scene, draft: Draft) -> bool:
    """Whether the cue stands in a clause of time, whose main clause begins behind a comma: بعد أن أعلنت النقابة الإضراب، ظهر …"""
    before = draft.cue.index - 1
    before -= scene.is_(before, "that")
    return (
        scene.is_(before, "before_that", "subordinator") and before >= scene.sentence_start[draft.cue.index]
    )


def _only_quoted(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a quotation that ends before the comma is all that was said: تصفهم بـ"الخونة"، بسبب انتقالهم."""
    around = scene.quotation[draft.frame.content]
    return around >= 0 and scene.document.quotations[around].closing == position - 2


def governs(scene: Scene, position: int) -> bool:
    """Whether a preposition stands here that tells nothing of when or amid what something was said."""
    word, following = scene.fold[position], position + 1
    bare = is_bare_preposition(word) or scene.is_(position, "manner")
    if not scene.particle[position] <= _GOVERNING or not bare or word.startswith("فف"):
        return False
    if word in words_of("at_the_time", "cause") or scene.is_(
        following, "demonstrative", "that", "relative_what"
    ):
        return False
    hit = scene.hits.get(following)
    spoken = hit is not None and hit.function in ("medium", "saying_noun", "unnamed")
    noun = scene.word(following).removeprefix("ال")
    occasion = noun in words_of("event") or noun in words_of("event_part")
    return not (spoken or occasion) and not (word == "مع" and verbal_noun(noun, noun))


def _closed(scene: Scene, after: int) -> bool:
    """Whether nothing that could be the predicate of the noun phrase follows it."""
    if after >= len(scene.fold):
        return True
    return scene.kinds[after] in ",.c" or scene.fold[after].startswith("و") or scene.is_(after, "relative")


def _verb(scene: Scene, position: int) -> bool:
    """Whether the word looks like a finite verb, alone or behind لـ or سـ (لتصبح، ستصل)."""
    word = scene.fold[position]
    if verbal_noun(word, scene.document.light[position]):
        return False
    if word[:2] in ("لي", "لت") and frequency("ال" + word[1:]) == 0 and not verbal_noun(word[1:], word[1:]):
        return True
    stem, owned = without_owner(word, scene.document.light[position])
    perfect = looks_perfect(word, scene.document.light[position]) or (owned and looks_perfect(stem, stem))
    return perfect or looks_present(word.removeprefix("س"))


def _participle_of_speaker(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether an indefinite participle tells what whoever spoke did meanwhile: طالب بالتعويض، مستخدما لهجة حادة."""
    word, light, gender = scene.fold[position], scene.document.light[position], draft.cue.form.gender
    if not word.startswith("م") or verbal_noun(word, light):
        return False
    return light.endswith("ة") if gender == "f" else word.endswith("ا")
