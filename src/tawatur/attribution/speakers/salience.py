"""Salience: who a verb without subject means in the next sentence: the main clause's speaker, no one told of in passing."""

from bisect import bisect_left
from collections.abc import Sequence

from tawatur.attribution.chains.assembly import subordinate
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.phrases.turns import Turn
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene

# acts whose verbal nouns tell that somebody said something: إعلان المدرب أن …
TOLD = ("announce", "affirm", "say", "deny", "warn", "accuse", "report", "feel")
# how far behind whose words they are the complementiser or the quotation may stand
REACH_WORDS = 12


def main_turn(scene: Scene, drafts: Sequence[Draft], turns: Sequence[Turn], first: int) -> Turn | None:
    """Who speaks in the main clause of a sentence that ends in a clause of time: تعهد الرئيس بـ …، بعد أن قال وزيره إن …

    `drafts` are the sentence's, `turns` who spoke in it; None where the last of them speaks in a main clause.
    """
    told = [d for d in drafts if d.parent is None and d.speakers and d.frame.kind != "source"]
    if not told or not _beside(scene, told[-1], first):
        return None
    if any(d.speakers == told[-1].speakers and not _beside(scene, d, first) for d in told[:-1]):
        return None
    asides = [d.speakers for d in told if _beside(scene, d, first)]
    return next((turn for turn in turns if turn.entities not in asides), None)


def _beside(scene: Scene, draft: Draft, first: int) -> bool:
    """Whether the draft's verb stands in a relative clause or one of time, behind the main clause: …، وذلك بعد أن قال وزيره إن"""
    verb = draft.cue.index
    opener = verb - 1 - (scene.is_(verb - 1, "that") and scene.is_(verb - 2, "before_that"))
    if scene.fold[opener].removeprefix("و") in words_of("while"):
        return False
    time = verb - first > 1 and opener > first and scene.is_(opener, "before_that")
    return time or (
        subordinate(scene, draft, first) and scene.word(draft.cue.begins) not in words_of("while")
    )


def in_passing(scene: Scene, draft: Draft, turn: Turn) -> bool:
    """Whether the verb only tells which paper is meant, so that nobody goes on with it: سعينا لإصدار بيان | يفند المزاعم."""
    cue, phrase = draft.cue, turn.phrase
    if (
        phrase is None
        or cue.prefix
        or cue.relative
        or cue.form.kind != "imperfect"
        or phrase.after != cue.index
    ):
        return False
    word, before = scene.fold[phrase.first], phrase.first - 1
    heads = before < scene.sentence_start[cue.index] or scene.is_(
        before, "that", "conjunction", "was", "except"
    )
    return (
        bool(paper_noun(word))
        and not word.startswith("ال")
        and not heads
        and turn.entities[0].kind == "unnamed"
    )


def nominal_report(scene: Scene, first: int, after: int) -> NounPhrase | None:
    """Whose words a noun of saying with its own clause reports last in the sentence: رغم إعلان المدرب أن إصابته خطرة."""
    verbs = scene.verb_tokens
    for at in range(bisect_left(verbs, after - 1) - 1, bisect_left(verbs, first) - 1, -1):
        token = verbs[at]
        masdar = any(
            form.kind == "masdar" and not form.enclitic and form.verb.act in TOLD
            for _, form in scene.verbs(token)
        )
        owner = scene.phrase_at(token + 1) if masdar else None
        if owner is None or not owner.speaks or owner.prefix or owner.entities[0].kind != "person":
            continue
        for position in range(owner.after, min(after, owner.after + REACH_WORDS)):
            if scene.is_(position, "that", "that_pronoun") or scene.kinds[position] == "o":
                return owner
            if scene.kinds[position] == ":" or scene.phrase_at(position) is owner:
                break
    return None
