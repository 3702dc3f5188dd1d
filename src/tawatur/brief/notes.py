"""Footnotes: for each sentence the outlets, times, addresses and exact words that bear it out."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from tawatur.brief.called import carrier_called, minute
from tawatur.brief.parts import Brief, Citation, Sentence, printed
from tawatur.model import Article, Span

LONGEST = 300
"""Characters of exact words that a footnote repeats; the record (``--format json``) has all of them."""

_EDGE_WORDS = 4
_WHOLE_WORDS = 10


@dataclass(frozen=True)
class Note:
    """One article that bears a sentence out: who published it, when, the words, and an address that leads to them."""

    outlet: str
    published: str | None
    words: str
    cut: bool
    address: str | None
    article: Article
    spans: tuple[Span, ...]


def notes(brief: Brief, sentence: Sentence) -> list[Note]:
    """The notes of a sentence, one an article."""
    by_id = {article.id: article for article in brief.articles}
    return [_note(brief, by_id[citation.article], citation) for citation in sentence.citations]


def _note(brief: Brief, article: Article, citation: Citation) -> Note:
    words = printed(article, citation.spans)
    cut = len(words) > LONGEST
    return Note(
        outlet=carrier_called(article, brief.names, brief.language),
        published=minute(article.published.value) if article.published.value else None,
        words=words[:LONGEST].rsplit(" ", 1)[0] if cut else words,
        cut=cut,
        address=address(article, citation.spans),
        article=article,
        spans=citation.spans,
    )


def address(article: Article, spans: tuple[Span, ...] = ()) -> str | None:
    """The article's address, with a text fragment that leads a browser to the first of `spans`; None if it has none.

    Text fragments: https://wicg.github.io/scroll-to-text-fragment/
    """
    url = article.url
    if not url or urlsplit(url).scheme not in ("http", "https"):
        return None
    safe = quote(url, safe="/:?#[]@!$&'()*+,;=%~-._")
    if not spans:
        return safe
    words = spans[0].of(article.text).split("\n")[0].split()
    if not words:
        return safe
    edges = [words] if len(words) <= _WHOLE_WORDS else [words[:_EDGE_WORDS], words[-_EDGE_WORDS:]]
    text = ",".join(quote(" ".join(edge), safe="").replace("-", "%2D") for edge in edges)
    return f"{safe}{'' if '#' in safe else '#'}:~:text={text}"


def numbered(brief: Brief) -> Iterator[tuple[int, Sentence]]:
    """Every sentence that has a footnote, with its number."""
    return enumerate((s for section in brief.sections for s in section.sentences), 1)
