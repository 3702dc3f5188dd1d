"""From an article to a `Document`."""

from tawatur.model import Article, Span
from tawatur.text.document import Document
from tawatur.text.lines import join_lines
from tawatur.text.quotations import join_paragraphs, pair_marks
from tawatur.text.sentences import split_sentences
from tawatur.text.tokens import tokenise
from tawatur.text.written import WRITTEN


def prepare(article: Article) -> Document:
    """`article`'s text as tokens, sentences and quotations; its excluded spans make no token."""
    text = article.text
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    paragraphs: list[tuple[int, int]] = []
    headings = [article.title_span] if article.title_span else []
    headings += article.subheadings
    apart = [(span.start, span.end) for span in headings]
    for begin, end in join_lines(text, _lines(text, [x.span for x in article.excluded]), apart):
        first = len(starts)
        for token_start, token_end, kind in tokenise(text, begin, end):
            starts.append(token_start)
            ends.append(token_end)
            kinds.append(kind)
        if len(starts) > first:
            paragraphs.append((first, len(starts)))
    marks = [pair_marks(kinds, starts, ends, first, after) for first, after in paragraphs]
    written = [WRITTEN[kind][text[s:e]] for s, e, kind in zip(starts, ends, kinds, strict=True)]
    folded = [word.fold for word in written]
    places: dict[str, list[int]] = {}
    for at, word in enumerate(folded):
        places.setdefault(word, []).append(at)
    sentences: list[tuple[int, int]] = []
    for (first, after), quotations in zip(paragraphs, marks, strict=True):
        sentences += split_sentences(kinds, folded, starts, ends, first, after, quotations)
    return Document(
        article=article,
        starts=starts,
        ends=ends,
        written=written,
        light=[word.light for word in written],
        fold=folded,
        kinds=kinds,
        places=places,
        sentences=sentences,
        paragraphs=paragraphs,
        quotations=join_paragraphs(kinds, paragraphs, marks),
        headings=frozenset(i for i, (first, _) in enumerate(paragraphs) if _inside(starts[first], headings)),
    )


def _inside(position: int, spans: list[Span]) -> bool:
    return any(span.start <= position < span.end for span in spans)


def _lines(text: str, excluded: list[Span]) -> list[tuple[int, int]]:
    """The lines of `text` as ranges, cut at excluded spans."""
    lines = []
    position = 0
    spans = sorted(excluded)
    for line in text.splitlines(keepends=True):
        begin, end = position, position + len(line)
        position = end
        for span in spans:
            if span.end <= begin or span.start >= end:
                continue
            if span.start > begin:
                lines.append((begin, span.start))
            begin = min(span.end, end)
        if begin < end:
            lines.append((begin, end))
    return lines
