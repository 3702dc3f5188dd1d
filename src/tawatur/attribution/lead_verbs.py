"""Leading verbs: those that lead to one of saying or to its verbal noun (عاد ليؤكد أن، مضى إلى القول إن)."""

from collections.abc import Sequence

from tawatur.attribution.nouns import words_of
from tawatur.attribution.scene import Scene
from tawatur.text.lexicon import VerbForm

# how far before it a verb may stand that only leads to the one that says: its subject
REACH_LEADING = 7


def masdars(options: Sequence[tuple[str, VerbForm]]) -> tuple[str, list[VerbForm]]:
    """The readings of a word as a verbal noun of saying, with the article, and what is joined before them."""
    found = [(p, f) for p, f in options if f.kind == "masdar" and p.endswith("ال") and not f.enclitic]
    found = [
        (p, f) for p, f in found if f.verb.act in ("say", "affirm", "deny") and "that" in f.verb.complements
    ]
    return (found[0][0], [form for _, form in found]) if found else ("", [])


def leads_to_saying(scene: Scene, index: int, before: Sequence[int]) -> bool:
    """Whether a verbal noun is how its clause's verb says something: مضى إلى القول إن، حرص على التأكيد أن، بدأ بالتأكيد على أن.

    A verb of saying before it in the clause has أن as its own (رد بالقول إن), so only another verb leads to it.
    """
    that = index + 1 + scene.is_(index + 1, "ala")
    if not scene.is_(that, "that", "that_pronoun") or not masdars(scene.verbs(index))[1]:
        return False
    governed = scene.fold[index].startswith("بال") or scene.is_(index - 1, "ila", "ala", "fi")
    governed = governed or (scene.fold[index - 1] == "حد" and scene.is_(index - 2, "ila"))
    start = scene.sentence_start[index]
    clause = next((t + 1 for t in range(index - 1, start, -1) if scene.kinds[t] in ",:oc"), start)
    leads = any(
        scene.fold[t].removeprefix("و").removeprefix("ف") in words_of("leads_to")
        for t in range(clause, index)
    )
    own = (scene.fold[token].removeprefix("و").removeprefix("ف") for token in before if token >= clause)
    return governed and leads and all(word in words_of("leads_to") for word in own)


def comes_to_say(scene: Scene, index: int) -> bool:
    """Whether the clause's first verb only leads to this one: عاد الوزير ليؤكد أن …"""
    start = max(scene.sentence_start[index], index - REACH_LEADING)
    return any(
        scene.fold[t].removeprefix("و").removeprefix("ف") in words_of("leads_to") for t in range(start, index)
    )
