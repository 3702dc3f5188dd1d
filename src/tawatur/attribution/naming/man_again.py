"""Man again: the person named right before whom a noun for any man or woman takes up (أوقف سالم المرجاني. وقال الرجل إن …)."""

from bisect import bisect_right
from collections.abc import Callable

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.evidence import Witness
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.offices import HEADS_OF_STATE
from tawatur.attribution.reading.scene import NounPhrase
from tawatur.model import Entity
from tawatur.text import bare, fold, owned

# sentences up to the noun in which the one whom it takes up is named, its own included
NEAR = 2


def man_again(witness: Witness, draft: Draft, gender: Callable[[Entity], str]) -> Entity | None:
    """The only person named in the sentence before الرجل or المرأة, or before it in its own, where nobody else may be meant.

    Of a `gender` (m, f or empty) that the noun can mean, and without an office or trade, by which he would be called again. A man
    whom the article tells of without a name is meant himself (رجلا … الرجل), as is anybody else who is told of meanwhile.
    """
    phrase, scene = draft.speaker_phrase, witness.scene
    words = fold(draft.speakers[0].name).split()
    if (
        phrase is None
        or len(words) != 1
        or words[0] not in words_of("any_man")
        or scene.in_heading(phrase.first)
    ):
        return None
    if scene.is_(phrase.after, "relative") or _told_of(witness, bare(words[0])):
        return None
    here = bisect_right(witness.sentences, phrase.first) - 1
    first = witness.sentences[max(here + 1 - NEAR, 0)]
    met = [p for p in witness.naming.phrases if first <= p.first and p.after <= phrase.first and _of_one(p)]
    if not met or met[-1].how != "name" or len({p.entities[0].id for p in met}) > 1:
        return None
    one = met[-1].entities[0]
    if one.office is not None or _others(witness, first, phrase.first, met):
        return None
    other = "m" if words[0].endswith("ه") else "f"
    return None if one.office in HEADS_OF_STATE or gender(one) == other else one


def _of_one(phrase: NounPhrase) -> bool:
    """Whether a person is named at `phrase`, or somebody without a name told of: سالم المرجاني, طبيب."""
    return any(entity.kind in ("person", "unnamed") for entity in phrase.entities)


def _others(witness: Witness, first: int, after: int, met: list[NounPhrase]) -> bool:
    """Whether any noun for a person stands in the tokens from `first` to `after`, with the name or without: المحامي, موكلتها."""
    named = {token for phrase in met for token in range(phrase.first, phrase.after)}
    own = {word for phrase in met for word in fold(phrase.entities[0].name).split()}
    scene = witness.scene
    words = (scene.fold[t] for t in range(first, after) if t not in named or scene.fold[t] not in own)
    return any(
        person_noun(form) for word in words for form in (word, word.removesuffix("ا"), owned(word)) if form
    )


def _told_of(witness: Witness, noun: str) -> bool:
    """Whether the article has the folded `noun` without the article anywhere: رجل، رجلا، ورجل."""
    places = witness.scene.document.places
    return any(before + noun + after in places for before in ("", "و", "ل", "ب") for after in ("", "ا"))
