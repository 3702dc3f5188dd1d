"""Verbs at names: verbs of reporting that the tagger takes for the first word of the name behind them (ودان ماكرون، طالب فلان)."""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader
from tawatur.mentions.term import Match
from tawatur.text import fold
from tawatur.text.clause_words import clause_words
from tawatur.text.lexicon import verbs_at

# particles behind which a clause with its verb first begins
CLAUSES = ("conjunction", "as", "before_that", "adverb", "perfect", "circumstance", "place_time")


def condemned(reader: Reader, first: int, after: int) -> bool:
    """Whether a verb of reporting that is somebody's first name, too, stands before a public figure's short name: ودان | ماكرون."""
    if after - first < 2 or not reader.verb(first):
        return False
    public = any(m.term.kind == "person" and not m.prefix for m in reader.at(first + 1))
    return public and not any(m.term.kind == "person" and m.after > first + 1 for m in reader.at(first))


def demanded(reader: Reader, first: int, after: int) -> bool:
    """Whether a verb that is somebody's trade, too, stands before a name at the head of its clause: كما طالب | فلان الحكومة بأن."""
    if after - first < 2 or after > reader.size:
        return False
    word = reader.words[first].removeprefix("و")
    if word not in _trades() or not reader.verb(first):
        return False
    behind = reader.words[first + 1]
    if reader.article(first + 1) or behind in clause_words("son_of"):
        return False  # القطري طالب المري، طالب بن سالم
    before = first - 1
    if before < 0 or reader.kinds[before] != "w" or reader.words[first] != word:
        return True
    return any(reader.words[before] in particles(function) for function in CLAUSES)


@cache
def _trades() -> frozenset[str]:
    """The folded nouns for people in the singular (طالب، ناشط)."""
    return frozenset(
        fold(form) for row in knowledge.noun_words() if row.function == "person" for form in row.ar
    )


def is_doing(reader: Reader, match: Match) -> bool:
    """Whether the noun of `match` is a verbal noun of reporting too, and no body stands behind it: ادعاء; not ادعاء المحكمة."""
    if reader.term(match.after, "body_head", "state", "government", "organisation", "body"):
        return False
    return any(form.kind == "masdar" for _, form in verbs_at(reader.words[match.after - 1]))


def rules_on(reader: Reader, match: Match) -> bool:
    """Whether a court's noun stands before what it does to somebody, whom no court is called by: قررت محكمة | سجن المدون."""
    deed, whom = reader.word(match.after), reader.term(match.after + 1, *_SOMEBODY)
    if match.term.en != "court" or match.term.definite or not deed or whom is None or deed.endswith("ات"):
        return False
    return not reader.article(match.after) and (whom.term.definite or whom.after > match.after + 2)


_SOMEBODY = ("office", "trade", "crowd", "person")
"""Kinds of terms for people."""
