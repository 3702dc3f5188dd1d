"""Over clauses: the subject whose relative clause stands between it and its verb (الحزب الذي يعارض الاتفاق | أكد أن …).

The noun right before the verb belongs to the relative clause, whatever it is.
"""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.relative import relative_before
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.reading.nouns import paper_noun
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named

# particles that open a clause whose subject comes first
OPENERS = ("that", "conjunction", "except", "was")


def over_clause(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The subject that opens the verb's clause, where a relative clause without commas parts them; None where none does."""
    if cue.prefix or cue.relative or cue.participle or cue.form.enclitic:
        return None
    pronoun = relative_before(scene, cue)
    return _head(scene, pronoun) if pronoun is not None else None


def _head(scene: Scene, pronoun: int) -> NounPhrase | None:
    """Who stands before the relative pronoun and opens a clause, known or a noun for people; no paper, which is another's."""
    known = scene.phrases_ending.get(pronoun)
    first = known.first if known is not None else pronoun
    start = scene.sentence_start[pronoun]
    while (
        known is None and first > start and describes(scene, first - 1) and _definite(scene.fold[first - 1])
    ):
        first -= 1
    if first == pronoun or (known is not None and (known.governed or not known.speaks)):
        return None
    opens = first == start or scene.kinds[first - 1] == "," or scene.is_(first - 1, *OPENERS)
    noun = scene.fold[first].removeprefix("و").removeprefix("ال")
    if not opens or paper_noun(noun) or (known is None and not acts(noun)):
        return None  # استطلاع الرأي الذي أجرته الجمعية | أظهر: hers
    return known or nobody_named(scene, first, pronoun)


def _definite(word: str) -> bool:
    return word.startswith(("ال", "وال"))
