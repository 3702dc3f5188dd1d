"""Names of states spelt like the feminine of their adjective: في سورية the state, مدن سورية Syrian towns."""

from functools import cache
from typing import TYPE_CHECKING

from tawatur import knowledge
from tawatur.mentions.name_words import acts
from tawatur.text import fold
from tawatur.text.verbal_nouns import verbal_noun

if TYPE_CHECKING:
    from tawatur.mentions.reader import Reader


@cache
def states_as_nisbas() -> tuple[str, ...]:
    """These names, folded."""
    return tuple(fold(name) for row in knowledge.states() for name in row.as_nisba)


@cache
def _exceptions() -> frozenset[str]:
    """The particles of exception, behind which adjectives stand."""
    return frozenset(
        fold(word) for row in knowledge.particles() if row.function == "except" for word in row.ar
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
    if reader.nisba(at) is not None or noun.removeprefix("و") in _exceptions():
        return False  # شركة تركية سورية, غير سورية
    if at and any(match.after == at + 1 for match in reader.at(at - 1)):
        return False  # وسائل إعلام سورية
    if reader.closed(at) or reader.article(at) or reader.verb(at) or acts(noun):
        return True
    if reader.term(at, "office", "place_before", prefix=None) is not None:
        return not noun.endswith("ه")  # مديرة سورية
    return not noun.endswith(("ه", "ات")) and verbal_noun(noun.removeprefix("و"), reader.document.light[at])
