"""Names and adjectives of states that are spelt like another word: في سورية the state, مدن سورية Syrian towns, قطاع مالي none."""

from functools import cache
from typing import TYPE_CHECKING

from tawatur import knowledge
from tawatur.mentions.closed import particles
from tawatur.mentions.everyday_nisbas import everyday_nisbas, names_state
from tawatur.mentions.name_words import acts
from tawatur.mentions.term import Term
from tawatur.mentions.terms import entrances
from tawatur.text import ByWord, fold
from tawatur.text.verbal_nouns import verbal_noun

if TYPE_CHECKING:
    from tawatur.mentions.reader import Reader

Alone = tuple[tuple[str, Term], ...]
"""The terms that a word is by itself, each with the proclitics before it."""


@cache
def states_as_nisbas() -> tuple[str, ...]:
    """These names, folded."""
    return tuple(fold(name) for row in knowledge.states() for name in row.as_nisba)


def _in_doubt(word: str) -> bool:
    """Whether the folded `word` may be a state's name and its adjective, or such an adjective and mostly another word."""
    terms = (term for _, node in entrances(word) for term in node.terms)
    return word.endswith(states_as_nisbas()) or any(term.id in everyday_nisbas() for term in terms)


IN_DOUBT = ByWord(_in_doubt, most=100_000)
"""Whether `terms_meant` has anything to decide for a folded word."""


def terms_meant(reader: "Reader", index: int, word: str, alone: Alone) -> Alone:
    """Those of the terms `alone`, which the folded `word` at token `index` may be by itself, that it is there."""
    if word.endswith(states_as_nisbas()):
        meant = "state" if names_state_itself(reader, index, word) else "nisba"
        return tuple((p, term) for p, term in alone if term.kind == meant)
    placed = particles("fi") | particles("min") | particles("ila")
    return tuple(
        (p, term) for p, term in alone if term.kind != "nisba" or names_state(reader.words, term.id, placed)
    )


def names_state_itself(reader: "Reader", index: int, word: str) -> bool:
    """Whether the folded `word` at token `index`, one of these names with its proclitics, is the state.

    With a joined preposition it is; without, where no noun stands before it, or one that a feminine cannot describe: a particle,
    a verb, a masculine verbal noun or office (في سورية, ستدعم سورية, إعمار سورية, رئيس سورية). With a joined و it is what stands
    before it (تركيا وسورية, غارات روسية وسورية).
    """
    prefix = next(word.removesuffix(name) for name in states_as_nisbas() if word.endswith(name))
    following = reader.term(index + 1, "nisba", prefix="و")
    if prefix.endswith(("ال", "لل")) or (following is not None and not following.term.definite):
        return False  # للسورية, أهداف "سورية وإيرانية"
    noun = reader.word(index - 1) if index and reader.limit[index - 1] == reader.limit[index] else ""
    if not noun or prefix not in ("", "و"):
        return True
    if prefix:
        return reader.term(index - 1, "nisba", prefix=None) is None
    return _governs(reader, index - 1, noun)


def _governs(reader: "Reader", at: int, noun: str) -> bool:
    """Whether the state's name, not its adjective, stands behind the word `noun` at token `at`."""
    if reader.nisba(at) is not None or noun.removeprefix("و") in particles("except"):
        return False  # شركة تركية سورية, غير سورية
    if at and any(match.after == at + 1 for match in reader.at(at - 1)):
        return False  # وسائل إعلام سورية
    if reader.closed(at) or reader.article(at) or reader.verb(at) or acts(noun):
        return True
    if reader.term(at, "office", "place_before", prefix=None) is not None:
        return not noun.endswith("ه")  # مديرة سورية
    return not noun.endswith(("ه", "ات")) and verbal_noun(noun.removeprefix("و"), reader.document.light[at])
