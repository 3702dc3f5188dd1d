"""The language of searches: from what a person types to a tree of words, phrases and fields, or an error that says why not.

words            all of them must occur; of very common words (في, من) only where nothing else is asked for
"a phrase"       these words in this order; joined letters and spelling do not matter (also «…» and “…”)
begin*           words that begin so
field:value      see knowledge/search_fields.yaml; the value may be a phrase in quotation marks
-…  NOT …        must not occur
… OR …  |  أو    one of both
( … )            together
"""

import re
from dataclasses import dataclass

from tawatur import knowledge
from tawatur.knowledge import FieldKey
from tawatur.knowledge.labels import Language, labels
from tawatur.search.errors import QueryError
from tawatur.text import fold

LANGUAGES: tuple[Language, ...] = ("en", "ar")

MOST_PARTS = 64
"""Words, phrases and fields of one search; a page pasted by mistake is no search."""

MOST_CHARACTERS = 2_000


@dataclass(frozen=True)
class Word:
    """A word as typed; `prefix`: it stands for all words that begin so."""

    text: str
    start: int
    end: int
    prefix: bool = False


@dataclass(frozen=True)
class Phrase:
    """Words between quotation marks."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Field:
    """A field with its value; `quoted` where it stood between quotation marks."""

    key: FieldKey
    value: str
    start: int
    end: int
    quoted: bool = False


@dataclass(frozen=True)
class Not:
    """What must not occur."""

    part: "Node"


@dataclass(frozen=True)
class And:
    """All of the parts; with none, everything."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True)
class Or:
    """One of the parts."""

    parts: "tuple[Node, ...]"


Node = Word | Phrase | Field | Not | And | Or

_QUOTED = r"\"[^\"]*\"|«[^»]*»|“[^”]*”|„[^“”]*[“”]"
_TOKEN = re.compile(
    rf"(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<or>\|)"
    rf"|(?P<phrase>{_QUOTED})|(?P<unclosed>[\"«“„])"
    rf"|(?P<field>[^\W\d_][\w-]*):(?P<value>{_QUOTED}|[^\s()\"«“„]+)?"
    rf"|(?P<minus>-(?=[\w\"«“„(]))|(?P<word>[^\s()\"«“„|]+)"
)
_LETTER = re.compile(r"[\w\"«“„]")
_ADDRESS = re.compile(r"https?$", re.IGNORECASE)


def field_names() -> dict[str, FieldKey]:
    """What may stand before a colon, folded, with the field it means."""
    return {fold(name): row.key for row in knowledge.search_fields() for name in row.names}


def parse(query: str) -> And:
    """The tree of `query`. Raises QueryError where it cannot be understood."""
    if len(query) > MOST_CHARACTERS:
        raise QueryError("too_long", MOST_CHARACTERS, len(query), most=MOST_CHARACTERS)
    return _Parser(query).whole()


class _Parser:
    """Reads tokens from the left; each method leaves `at` behind what it read."""

    def __init__(self, query: str) -> None:
        self.query = query
        self.tokens = [m for m in _TOKEN.finditer(query) if m.lastgroup != "space"]
        self.at = 0
        self.count = 0
        self.fields = field_names()

    def whole(self) -> And:
        """The whole query."""
        node = self.alternatives(None)
        if self.query.strip() and not self.count:
            raise QueryError("no_word", 0, len(self.query), word=self.query.strip())
        return node if isinstance(node, And) else And((node,))

    def alternatives(self, opened: "re.Match[str] | None") -> Node:
        """Parts, in alternatives, up to the closing bracket of `opened` or the end."""
        found: list[list[Node]] = [[]]
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.lastgroup == "close":
                if opened is None:
                    raise QueryError("stray_bracket", token.start(), token.end())
                self.at += 1
                return _either(found)
            if self._is_or(token) and found[-1]:
                found.append([])
                self.at += 1
                continue
            part = self.part()
            if part is not None:
                found[-1].append(part)
        if opened is not None:
            raise QueryError("open_bracket", opened.start(), opened.end())
        return _either(found)

    def part(self) -> Node | None:
        """One part; None for what only joins or parts words (AND, a dash)."""
        token = self.tokens[self.at]
        self.at += 1
        kind = token.lastgroup
        if kind == "open":
            return self.alternatives(token)
        if kind == "minus" or (kind == "word" and token.group() == "NOT"):
            return self._negated(token)
        if kind == "unclosed":
            raise QueryError("open_quote", token.start(), token.end(), mark=token.group())
        if kind == "or" or token.group() in ("AND", "OR") or not _LETTER.search(token.group()):
            return None  # marks between words are nothing to search for
        self.count += 1
        if self.count > MOST_PARTS:
            raise QueryError("too_many", token.start(), len(self.query), most=MOST_PARTS)
        if kind == "phrase":
            return Phrase(token.group()[1:-1], token.start(), token.end())
        if kind in ("field", "value"):
            return self._field(token)
        return _word(token.group(), token.start(), token.end())

    def _negated(self, token: "re.Match[str]") -> Node:
        if self.at >= len(self.tokens) or self.tokens[self.at].lastgroup == "close":
            raise QueryError("nothing_denied", token.start(), token.end())
        part = self.part()
        if part is None:
            raise QueryError("nothing_denied", token.start(), token.end())
        return Not(part)

    def _is_or(self, token: "re.Match[str]") -> bool:
        return token.lastgroup == "or" or (token.lastgroup == "word" and token.group() in _or_words())

    def _field(self, token: "re.Match[str]") -> Node:
        name, value = token.group("field"), token.group("value")
        key = self.fields.get(fold(name))
        if key is None:
            if value is None or _ADDRESS.match(name):  # وقال: before a quotation is a word with a colon
                text = token.group().rstrip(":")
                return _word(text, token.start(), token.start() + len(text))
            known = ", ".join(row.names[0] for row in knowledge.search_fields())
            raise QueryError("no_field", token.start(), token.start("value"), name=name, known=known)
        if value is None and self.at < len(self.tokens) and self.tokens[self.at].lastgroup == "unclosed":
            mark = self.tokens[self.at]
            raise QueryError("open_quote", mark.start(), mark.end(), mark=mark.group())
        quoted = bool(value) and value[0] in '"«“„'
        told = (value or "")[1:-1] if quoted else value or ""
        if not told.strip():
            raise QueryError("no_value", token.start(), token.end(), name=name)
        return Field(key, told.strip(), token.start(), token.end(), quoted)


def _or_words() -> tuple[str, ...]:
    return ("OR", *(labels(language)("search_or") for language in LANGUAGES))


def _either(found: list[list[Node]]) -> Node:
    alternatives = [And(tuple(parts)) for parts in found if parts]
    if len(alternatives) > 1:
        return Or(tuple(a.parts[0] if len(a.parts) == 1 else a for a in alternatives))
    return alternatives[0] if alternatives else And(())


def _word(text: str, start: int, end: int) -> Word:
    prefix = text.endswith("*") and len(text) > 1
    return Word(text.rstrip("*") if prefix else text, start, end, prefix)
