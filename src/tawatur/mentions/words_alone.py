"""Words alone: the terms that one word of a document is by itself."""

from functools import partial

from tawatur.mentions.closed import closed
from tawatur.mentions.term import Term
from tawatur.mentions.terms import entrances
from tawatur.text import ByWord, fold

_WITH_GENDER = frozenset(("office", "trade", "source", "deputy", "kin", "nisba"))
_WORDS = frozenset(("place_before", "not_name", "same", "name_before", "name_title"))


def _standing_alone(light: str, undotted: bool) -> tuple[tuple[str, Term], ...]:
    """The terms that the word printed as `light` is by itself, each with the proclitics before it.

    A particle, a pronoun for a ta marbuta and a short word behind proclitics are none. `undotted`: of a paper that writes every
    final ي without its dots.
    """
    word = fold(light)
    particle = closed(word, light)
    with_pronoun = light.endswith("ه")
    other_word = light.endswith("ى") and word.endswith("ي") and not undotted  # الموسيقى is not الموسيقي
    dotted = light.endswith("ي")
    found: list[tuple[str, Term]] = []
    for prefix, node in entrances(word):
        if prefix and (len(word) - len(prefix) < 3 or prefix.endswith("ك")):
            continue
        for term in node.terms:
            if term.kind in _WITH_GENDER and ((term.gender == "f" and with_pronoun) or other_word):
                continue
            if dotted and term.kind == "body_head" and term.lemma.endswith("ى"):
                continue  # قوي is not قوى
            if term.kind == "own_kin" and light.endswith("ة"):
                continue  # زوجة فلان: nobody's زوجه
            if term.kind in _WORDS or not particle:
                found.append((prefix, term))
    found.sort(key=lambda reading: len(reading[0]))
    return tuple(found)


ALONE = {
    undotted: ByWord(partial(_standing_alone, undotted=undotted), most=100_000) for undotted in (False, True)
}
"""By whether the paper writes every final ي without its dots: the terms of a word, by its printed form."""
