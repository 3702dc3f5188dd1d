"""Writing sentences: a template of labels.yaml, its places filled with parts, and the citations that bear it out."""

import re
from collections.abc import Iterable, Sequence

from tawatur.brief.called import called, carrier_called, minute
from tawatur.brief.parts import Citation, Count, Label, Name, Part, Sentence, Time, Words, printed
from tawatur.knowledge.labels import Labels
from tawatur.model import Article, Credit, Link, Message, Span, Speaker, Term
from tawatur.search.forms import host
from tawatur.store.articles import Names
from tawatur.text import fold

LONGEST = 420
"""Characters of one citation's words that are shown; a paragraph of a paper has 300."""

_JOINED = ("و", "ف")
_PLACE = re.compile(r"\{(\w+)\}")

Filling = Part | Sequence[Part]


class Scribe:
    """Makes the parts of sentences in one language, from the articles of one story."""

    def __init__(self, say: Labels, articles: Iterable[Article], names: Names) -> None:
        """`say` has the labels, `articles` are those of the story, `names` what they are called outside."""
        self.say = say
        self.language = say.language
        self.articles = {article.id: article for article in articles}
        self.names = names

    def sentence(
        self, key: str, citations: Iterable[Citation], *, level: int = 1, **places: Filling
    ) -> Sentence:
        """The template `key` with its `places` filled, borne out by `citations`."""
        return Sentence(tuple(self.pieces(key, **places)), merged(citations), level)

    def pieces(self, key: str, **places: Filling) -> list[Part]:
        """The template `key` with its `places` filled; a place that is not given stays empty."""
        template = self.say(key)
        parts: list[Part] = []
        at = 0
        for place in _PLACE.finditer(template):
            parts += self._label(template[at : place.start()], key)
            filling = places.get(place.group(1), ())
            parts += filling if isinstance(filling, Sequence) else [filling]
            at = place.end()
        return parts + self._label(template[at:], key)

    def _label(self, text: str, key: str) -> list[Part]:
        return [Label(text, key)] if text else []

    def label(self, key: str) -> Label:
        """The label `key` whole."""
        return Label(self.say(key), key)

    def listed(self, parts: Iterable[Part]) -> list[Part]:
        """`parts` with commas between them, equal ones once."""
        once = list(dict.fromkeys(parts))
        comma = self.label("comma")
        return [piece for part in once for piece in (comma, part)][1:]

    def words(
        self, article: str, spans: Sequence[Span], *, strong: bool = False, most: int = LONGEST
    ) -> Words:
        """The words at `spans` of an article, at most so many characters of them."""
        held = self.articles[article]
        kept = tuple(shortened(held.text, spans, most))
        cut = kept != tuple(spans)
        return Words(printed(held, kept), Citation(article, kept), cut, strong)

    def begun(self, article: str, span: Span) -> Span:
        """`span` without a joined و or ف that only ties its sentence to the one before."""
        text = self.articles[article].text
        word = fold(text[span.start : span.end].split(maxsplit=1)[0])
        joined = len(word) > 2 and word[0] in _JOINED and host(word) != word and word[1:].endswith(host(word))
        return Span(span.start + 1, span.end) if joined and fold(text[span.start]) == word[0] else span

    def message(self, message: Message) -> list[Part]:
        """What a comparison says, in parts: names and words of articles in their places."""
        places = {
            place: self.listed(self.term(term) for term in terms) for place, terms in message.terms.items()
        }
        return self.pieces(message.key, **places)

    def term(self, term: Term) -> Part:
        """A term of a message: a label, or a name or word that articles have."""
        if term.label is not None:
            return self.label(term.label)
        return Name((self.say.term(term)).removeprefix("unnamed:"))

    def quoted(self, words: Words, *, direct: bool) -> list[Part]:
        """`words`, between quotation marks if they are quoted; an ellipsis where they are cut."""
        told: list[Part] = self.pieces("brief.cut", words=words) if words.cut else [words]
        if not direct:
            return told
        nested = any(mark in words.text for mark in "«»")
        return self.pieces("brief.nested" if nested else "brief.quoted", words=told)

    def outlet(self, article: str, *, strong: bool = False) -> Name:
        """The outlet of an article."""
        return Name(carrier_called(self.articles[article], self.names, self.language), strong)

    def outlets(self, articles: Iterable[str]) -> list[Part]:
        """The outlets of articles, each once."""
        return self.listed(self.outlet(article) for article in articles)

    def person(self, one: Speaker | Link | Credit, *, strong: bool = False) -> Name:
        """A speaker, or one who passes on."""
        return Name(called(one, self.language), strong)

    def count(self, key: str, number: int) -> Count:
        """`number` of the things that the label `key` counts."""
        return Count(self.say.count(key, number), key, number)

    def time(self, value: str) -> Time:
        """A time as ISO 8601."""
        return Time(minute(value), value)


def merged(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """`citations` with one for each article, in order, equal spans once."""
    by_article: dict[str, dict[Span, None]] = {}
    for citation in citations:
        by_article.setdefault(citation.article, {}).update(dict.fromkeys(citation.spans))
    return tuple(Citation(article, tuple(spans)) for article, spans in by_article.items())


def shortened(text: str, spans: Sequence[Span], most: int) -> list[Span]:
    """The first of `spans`, up to `most` characters in all, the last one cut at a space."""
    kept: list[Span] = []
    left = most
    for span in spans:
        if span.end - span.start <= left:
            kept.append(span)
            left -= span.end - span.start
            continue
        space = text.rfind(" ", span.start, span.start + left)
        if space > span.start and (not kept or left > most // 4):
            kept.append(Span(span.start, space))
        break
    return kept or [Span(spans[0].start, min(spans[0].end, spans[0].start + most))]


def _opening(article: Article) -> Span:
    """The words that stand for a whole article: its headline, else its first line that has a word."""
    if article.title_span is not None and article.title_span.of(article.text).strip():
        return article.title_span
    at = 0
    for line in article.text.splitlines(keepends=True):
        words = line.strip()
        if any(c.isalnum() for c in words):
            start = at + line.index(words)
            return Span(start, start + len(words))
        at += len(line)
    return Span(0, len(article.text))


def of_article(article: Article) -> Citation:
    """The words that stand for a whole article."""
    return Citation(article.id, (_opening(article),))
