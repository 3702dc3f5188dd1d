"""Whole titles: what a description is of, where no table knows it and it was cut to its noun (قال مشرف | قطاع الناشئين)."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.whole_descriptions import before_object
from tawatur.attribution.phrases.governed_by_noun import Stretch, behind_governed
from tawatur.attribution.phrases.telling import body_nouns
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import informants, nouns_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named
from tawatur.attribution.reading.valency import has_object
from tawatur.model import Entity
from tawatur.text import fold

# tokens of a name in brackets or quotation marks, with its marks
LONGEST_NAME = 9


def whole_titles(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Put the whole description in the place of every speaker who is called by its first noun alone."""
    whole: dict[str, Entity] = {}
    for draft in sorted(drafts, key=lambda d: d.cue.index):
        if len(draft.speakers) != 1 or draft.speakers[0].kind != "unnamed":
            continue
        cut, phrase = draft.speakers[0].id, draft.speaker_phrase
        if phrase is not None and phrase.first > draft.cue.index:
            whole.pop(cut, None)
            longer = _whole(scene, draft, phrase)
            if longer is not None:
                draft.speaker_phrase = longer
                whole[cut] = longer.entities[0]
        draft.speakers = [whole.get(cut, draft.speakers[0])]


def _whole(scene: Scene, draft: Draft, phrase: NounPhrase) -> NounPhrase | None:
    """The noun phrase with the words behind its noun that make it a certain one's; None where none do."""
    noun = scene.fold[phrase.first].removeprefix(phrase.prefix)
    if fold(phrase.entities[0].name) == noun and phrase.after == _in_marks(
        scene, phrase.first + 1, phrase.after
    ):
        return nobody_named(scene, phrase.first, phrase.after, len(phrase.prefix))  # شبكة (م.ر.ن)
    if phrase.after - phrase.first > 1 or noun.startswith("ال") or is_plural(noun):
        return None
    if noun in body_nouns() and (closing := _in_marks(scene, phrase.after, draft.frame.introduced)):
        return nobody_named(scene, phrase.first, closing, len(phrase.prefix))
    if (
        noun in nouns_of("name_before")
        or noun in informants()
        or not (person_noun(noun) or noun in body_nouns())
    ):
        return None
    if scene.is_(phrase.after, "fi"):
        return None
    limit = before_object(scene, draft, phrase)
    stretch = Stretch(
        scene, limit, loose=limit < draft.frame.introduced or not has_object(draft.cue), placed=True
    )
    after = behind_governed(stretch, phrase.first, phrase.after)
    if after == phrase.after:
        return None
    return nobody_named(scene, phrase.first, after, len(phrase.prefix))


def _in_marks(scene: Scene, opening: int, limit: int) -> int:
    """The token behind the name in brackets or quotation marks that opens at token `opening`; 0 where none stands there."""
    closes = {"(": ")", "o": "c"}.get(scene.kinds[opening]) if opening < limit else None
    within = range(opening + 1, min(opening + LONGEST_NAME, limit + 1))
    return next((t + 1 for t in within if scene.kinds[t] == closes), 0)
