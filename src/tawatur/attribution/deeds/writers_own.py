"""The writer's own: verbs in the first person of a column, which nobody of whom it writes said (أعتقد أن الحل قريب)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# what an imperfect of the first person begins with; the perfect it is taken for has no hamza (اعتقد)
HAMZA_ABOVE, NO_HAMZA = "\u0623", "\u0627"
# what a present of the second person begins with, and how far before it the clause may stand that tells when
YOU, REACH_WHEN = "ت", 14


def writers_own(scene: Scene, draft: Draft) -> bool:
    """Whether a verb outside anybody's words is in the first person and has no written subject.

    Speech may go on without marks, so a verb of saying before it in its paragraph leaves it to who speaks there.
    """
    cue = draft.cue
    dropped = any(rule.startswith("dropped_") for rule in draft.rules)
    if not dropped or draft.parent is not None or scene.quotation[cue.index] >= 0:
        return False
    if cue.form.kind != "perfect" or cue.form.verb.lemma[:1] != NO_HAMZA:
        return False
    first = scene.starts[cue.index] + len(cue.prefix)
    if scene.document.article.text[first : first + 1] != HAMZA_ABOVE:
        return False
    begins = next((a for a, b in scene.document.paragraphs if a <= cue.index < b), cue.index)
    return not any(token in scene.cue_tokens for token in range(begins, cue.begins))


def you_find(scene: Scene, draft: Draft) -> bool:
    """Whether a verb taken for a woman's is of whoever reads, as the clause before it shows: عندما تدخل القرية تجد أنها جميلة."""
    cue, form = draft.cue, draft.cue.form
    one = form.kind == "imperfect" and (form.gender, form.number) == ("f", "s") and not cue.prefix
    if not one or form.verb.act not in ("judge", "announce") or "speaker_behind" in draft.rules:
        return False
    first = max(scene.sentence_start[cue.index], cue.index - REACH_WHEN)
    for token in range(cue.index - 2, first - 1, -1):
        if scene.kinds[token] not in "wn," or scene.is_(token, "that", "relative"):
            return False
        when = scene.fold[token].removeprefix("و").removeprefix("ف") in words_of("when_you")
        if when and scene.word(token + 1).startswith(YOU) and looks_present(scene.word(token + 1)):
            behind = scene.phrase_at(token + 2)
            return behind is None or not behind.speaks
    return False
