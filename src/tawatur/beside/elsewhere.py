"""Where else the wording of an article stands: the other articles of the whole store that share passages with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tawatur.beside.pair import from_a, union
from tawatur.compare.passages import shared_passages
from tawatur.model import Analysis, Article, Passage
from tawatur.search import Index
from tawatur.store import articles, stories
from tawatur.store.kin import copies

MOST = 40
"""Articles of the store that are compared with one, those with most runs of words in common."""

LEAST = 10
"""Words that another article shares in all, at least: fewer are the name of a cup or an office in full."""


@dataclass(frozen=True)
class Elsewhere:
    """Another article with wording of the one asked about.

    `number` and `source` are what it goes by, `stories` the numbers of the stories it is in; each of `passages` has the
    one asked about as `a`; `words` of its words are shared.
    """

    number: int
    source: str
    article: Article
    stories: tuple[int, ...]
    passages: tuple[Passage, ...]
    words: int


def elsewhere(index: Index, analysis: Analysis) -> list[Elsewhere]:
    """The articles that share passages with that of `analysis`, in whatever story, those with most shared words first.

    Its copies and other versions are left out, and formulas that many articles hold.
    """
    own, store = analysis.article, index.store
    left = {own.id, *(v.analysis.article.id for v in articles.versions(store, own.id))}
    left.update(copy.article for copy in copies(store, own.id))
    near = index.sharing(own, MOST + len(left))
    others = [a for a in articles.numbered(store, near) if a.article.id not in left][:MOST]
    found: dict[str, list[Passage]] = {}
    for passage in shared_passages([analysis, *others]):
        if own.id in (passage.a, passage.b):
            turned = from_a(passage, own.id)
            found.setdefault(turned.b, []).append(turned)
    words = {other: _words(own, passages) for other, passages in found.items()}
    found = {other: passages for other, passages in found.items() if words[other] >= LEAST}
    names = articles.names(store, found)
    told = [
        Elsewhere(
            number=names.numbers[other.id],
            source=names.source(other.id),
            article=other,
            stories=tuple(stories.of_article(store, other.id)),
            passages=tuple(_apart(found[other.id])),
            words=words[other.id],
        )
        for other in (o.article for o in others)
        if other.id in found
    ]
    return sorted(told, key=lambda one: (-one.words, one.number))


def _words(article: Article, passages: Iterable[Passage]) -> int:
    return sum(len(span.of(article.text).split()) for span in union(p.a_span for p in passages))


def _apart(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages in the order of the first text, without those that lie within another: a lead that repeats a headline."""
    end = -1
    for passage in sorted(passages, key=lambda p: (p.a_span.start, -p.a_span.end)):
        if passage.a_span.end > end:
            end = passage.a_span.end
            yield passage
