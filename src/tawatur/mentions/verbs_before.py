"""Verbs before: whether what stands behind a body's noun belongs to the verb before it (رحبت اللجنة | بالقرار), not to the body."""

from tawatur.mentions.reader import Reader
from tawatur.text.lexicon import verbs_at

_TELLING = ("say", "report", "announce", "affirm")
"""What verbs do whose subject a preposition and a body follow as what they are about: ذكرت | الإدارة بالوزارة."""

_OFFICE = 2
"""Words before a body in which its leader's verb stands: أشاد | رئيس المركز."""


def verb_takes(reader: Reader, first: int, preposition: str) -> bool:
    """Whether the word before `first` is a verb that has its object behind the `preposition` (bi, fi): رحبت | اللجنة.

    A verb that tells something has it behind أن as well, and is none.
    """
    if not first or reader.limit[first - 1] != reader.limit[first]:
        return False
    verbs = [form.verb for _, form in verbs_at(reader.words[first - 1], reader.document.light[first - 1])]
    return any(
        verb.act not in _TELLING and any(c.endswith(preposition) for c in verb.complements) for verb in verbs
    )


def leaders_verb_takes(reader: Reader, first: int, preposition: str) -> bool:
    """Whether a verb before `first`, or before the noun of who leads the body there, has the `preposition`: أشاد رئيس | المركز."""
    return any(
        verb_takes(reader, at, preposition) for at in range(first, max(first - _OFFICE, -1), -1) if at >= 0
    )
