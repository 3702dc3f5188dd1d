"""From the tree of a query to the engine's query, and to what is to be marked in what it finds."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

import tantivy
from tantivy import Occur, Query

from tawatur.search import values
from tawatur.search.documents import UNNAMED, schema
from tawatur.search.errors import QueryError
from tawatur.search.forms import hosts, root, roots
from tawatur.search.marks import Marks
from tawatur.search.results import Kind
from tawatur.search.syntax import And, Field, Node, Not, Or, Phrase, Word
from tawatur.search.variants import spellings
from tawatur.text import fold
from tawatur.text.frequencies import articles_counted, frequency

COMMON_SHARE = 0.5
"""A word that stands in so many of all articles (في, من, على) need not occur where other words must."""

TITLE_BOOST = 2.0
EXACT_BOOST = 1.5
"""What the headline, and the word in the form it was typed, count beside the same root anywhere."""

NEAR_SLOP = 2
NEAR_BOOST = 2.0
"""Words that were typed together and stand together, up to two words apart, count twice as much."""

DOCUMENTS = 100_000
"""Documents that weights are reckoned for; the ratio of two weights hardly depends on it."""

MOST_PHRASES = 64
"""Ways of spelling one phrase that are searched."""

LEAST_PREFIX = 2
_SPECIAL = frozenset(".^$*+?()[]{}|\\")
_DAY_END = 99_999_999


@dataclass
class Context:
    """What compiling needs from the index and the store, and what it notes on the way.

    `outlets` are those in the index with their articles; `story` gives the articles of the story that a value names;
    `held` in how many documents of the index a term of a field stands.
    """

    kind: Kind
    outlets: dict[str, int]
    story: Callable[[Field], Sequence[str]]
    held: Callable[[str, str], int]
    marks: Marks = field(default_factory=Marks)
    variants: dict[tuple[str, ...], None] = field(default_factory=dict)
    words: list[Word] = field(default_factory=list)


def compiled(tree: And, context: Context) -> Query:
    """The engine's query for `tree`, of documents of the context's kind. Raises QueryError."""
    kind = "article" if context.kind == "articles" else "statement"
    only = Query.const_score_query(term("kind", kind), 0.0)
    return Query.boolean_query([(Occur.Must, only), (Occur.Must, _and(tree.parts, context, False))])


def term(name: str, value: str) -> Query:
    """Documents whose field `name` holds `value` as one term."""
    return Query.term_query(schema(), name, value)


def _any(queries: Sequence[Query]) -> Query:
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Should, q) for q in queries])


def sequence(name: str, forms: Sequence[str], slop: int = 0) -> Query:
    """Documents whose field `name` holds `forms` in this order, up to `slop` words apart; two forms at least."""
    words: list[str | tuple[int, str]] = [*forms]
    return Query.phrase_query(schema(), name, words, slop)


def _filter(query: Query) -> Query:
    """`query` as a condition that adds nothing to the score."""
    return Query.const_score_query(query, 0.0)


def _node(node: Node, context: Context, denied: bool) -> Query:
    if isinstance(node, Word):
        return _word(node, context, denied)
    if isinstance(node, Phrase):
        return _phrase(node, context, denied)
    if isinstance(node, Field):
        return _filter(_FIELDS[node.key](node, context))
    if isinstance(node, Not):
        return Query.boolean_query(
            [(Occur.Must, Query.all_query()), (Occur.MustNot, _node(node.part, context, True))]
        )
    if isinstance(node, Or):
        return _any([_node(part, context, denied) for part in node.parts])
    return _and(node.parts, context, denied)


def _and(parts: Sequence[Node], context: Context, denied: bool) -> Query:
    common = [part for part in parts if isinstance(part, Word) and is_common(part)]
    needed = [part for part in parts if part not in common and not isinstance(part, Not)]
    clauses: list[tuple[Occur, Query]] = []
    for part in parts:
        if isinstance(part, Not):
            clauses.append((Occur.MustNot, _node(part.part, context, True)))
            continue
        if isinstance(part, Word) and part in common and needed:
            clauses.append((Occur.Should, term("root", root(fold(part.text)))))
        else:
            clauses.append((Occur.Must, _node(part, context, denied)))
    near = _near(parts)
    if near is not None:
        clauses.append((Occur.Should, near))
    if not any(occur is Occur.Must for occur, _ in clauses):
        clauses.append((Occur.Must, _filter(Query.all_query())))
    return Query.boolean_query(clauses)


def is_common(word: Word) -> bool:
    """Whether nearly every article holds the word."""
    return not word.prefix and frequency(fold(word.text)) > COMMON_SHARE * articles_counted()


def _near(parts: Sequence[Node]) -> Query | None:
    """A bonus for the typed words standing together."""
    forms = [
        form for part in parts if isinstance(part, Word) and not part.prefix for form in hosts(part.text)
    ]
    if len(forms) < 2:
        return None
    phrases = [sequence(name, forms, NEAR_SLOP) for name in ("host", "title")]
    return Query.boost_query(_any(phrases), NEAR_BOOST)


def _word(word: Word, context: Context, denied: bool) -> Query:
    if word.prefix:
        return _prefix(word, context, denied)
    forms = hosts(word.text)
    if not forms:
        return _filter(Query.all_query())
    if len(forms) > 1:  # word-with-parts: they stand together
        return _spelled(forms, context, denied, ("host", "title"))
    if not denied:
        context.words.append(word)
    spelled = spellings(forms[0])
    if len(spelled) > 1:
        context.variants[spelled] = None
    wanted = {form for spelling in spelled for form in roots(spelling)} | set(roots(fold(word.text)))
    if not denied:
        context.marks.roots |= wanted
    fields = ["root", "title_root"] if context.kind == "articles" else ["root", "speaker"]
    clauses = [query for name in fields for query in _evenly(name, wanted | set(spelled), context)]
    return _any([*clauses, Query.boost_query(term("host", forms[0]), EXACT_BOOST)])


def _evenly(name: str, forms: set[str], context: Context) -> Iterator[Query]:
    """A query for each of `forms`, so that a rare spelling counts no more than the usual one."""
    held = {form: context.held(name, form) for form in sorted(forms)}
    together = _rarity(sum(held.values()))
    for form, number in held.items():
        if number:
            boost = TITLE_BOOST if name == "title_root" else 1.0
            yield Query.boost_query(term(name, form), boost * together / _rarity(number))


def _rarity(held: int) -> float:
    """The weight of a term that stands in so many documents, as the engine's BM25 has it, but never nothing."""
    return math.log(1 + DOCUMENTS / (1 + held))


def _prefix(word: Word, context: Context, denied: bool) -> Query:
    forms = hosts(word.text)
    if len(forms) != 1 or len(forms[0]) < LEAST_PREFIX:
        raise QueryError("short_prefix", word.start, word.end, word=word.text + "*", least=LEAST_PREFIX)
    start = forms[0].removeprefix("ال") if len(forms[0]) > 4 else forms[0]
    if not denied:
        context.marks.beginnings |= {start, "ال" + start}
    pattern = f"(ال)?{escaped(start)}.*"
    names = ("host", "title") if context.kind == "articles" else ("host", "speaker")
    return _any([Query.regex_query(schema(), name, pattern) for name in names])


def escaped(form: str) -> str:
    """`form` for the engine's regular expressions, which stands for itself."""
    return "".join("\\" + c if c in _SPECIAL else c for c in form)


def _phrase(phrase: Phrase, context: Context, denied: bool) -> Query:
    forms = hosts(phrase.text)
    if not forms:
        raise QueryError("empty_phrase", phrase.start, phrase.end)
    return _spelled(forms, context, denied, ("host", "title"))


def _spelled(forms: list[str], context: Context, denied: bool, names: Sequence[str]) -> Query:
    """The sequence `forms` in all spellings, in the fields `names`."""
    ways = [spellings(form) for form in forms]
    context.variants |= dict.fromkeys(way for way in ways if len(way) > 1)
    if not denied:
        context.marks.phrases.append(tuple(frozenset(way) for way in ways))
    return _in_order(ways, names)


def _in_order(ways: Sequence[Sequence[str]], names: Sequence[str]) -> Query:
    if len(ways) == 1:
        return _any([term(name, form) for name in names for form in ways[0]])
    written = list(_bounded(ways))
    return _any([sequence(name, words) for name in names for words in written])


def _bounded(ways: Sequence[Sequence[str]]) -> Sequence[tuple[str, ...]]:
    """All ways of spelling, the likeliest ones where there are too many."""
    kept = [list(way) for way in ways]
    while _product(kept) > MOST_PHRASES:
        max(kept, key=len).pop()
    return list(product(*kept))


def _product(ways: Sequence[Sequence[str]]) -> int:
    total = 1
    for way in ways:
        total *= len(way)
    return total


def _speaker(part: Field, context: Context) -> Query:
    value = part.value.strip()
    if fold(value) == UNNAMED:
        return term("speaker_id", UNNAMED)
    found = [term("speaker_id", value)]
    found += _named(part, context, "speaker")
    return _any(found)


def _via(part: Field, context: Context) -> Query:
    return _any(_named(part, context, "via"))


def _named(part: Field, context: Context, name: str) -> list[Query]:
    forms = hosts(part.value)
    if not forms:
        raise QueryError("no_word", part.start, part.end, word=part.value)
    ways = [spellings(form) for form in forms]
    context.variants |= dict.fromkeys(way for way in ways if len(way) > 1)
    return [_in_order(ways, (name,))]


def _title(part: Field, context: Context) -> Query:
    forms = hosts(part.value)
    if not forms:
        raise QueryError("no_word", part.start, part.end, word=part.value)
    ways = [spellings(form) for form in forms]
    context.marks.phrases.append(tuple(frozenset(way) for way in ways))
    if len(forms) > 1 or part.quoted:
        return _in_order(ways, ("title",))
    return _any([term("title_root", one) for one in dict.fromkeys(root(form) for form in ways[0])])


def _outlet(part: Field, context: Context) -> Query:
    return _any([term("outlet", outlet) for outlet in values.outlets_of(part, context.outlets)])


def _story(part: Field, context: Context) -> Query:
    return Query.term_set_query(schema(), "article", list(context.story(part)))


def _days(first: int, last: int) -> Query:
    return Query.range_query(schema(), "day", tantivy.FieldType.Unsigned, first, last)


_FIELDS: dict[str, Callable[[Field, Context], Query]] = {
    "speaker": _speaker,
    "via": _via,
    "title": _title,
    "outlet": _outlet,
    "story": _story,
    "state": lambda part, context: term("state", values.state_of(part)),
    "act": lambda part, context: term("act", values.act_of(part)),
    "mode": lambda part, context: term("mode", values.mode_of(part)),
    "certainty": lambda part, context: term("certainty", values.certainty_of(part)),
    "after": lambda part, context: _days(values.days_of(part)[0], _DAY_END),
    "before": lambda part, context: _days(0, values.days_of(part)[0] - 1),
    "date": lambda part, context: _days(*values.days_of(part)),
}
