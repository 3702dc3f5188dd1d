"""Stand-ins for the analysis, importable by worker processes."""

import os
import time

from tawatur.model import Analysis, Article, Cue, SetAside, Span, Speaker, Statement


def found(article: Article) -> Analysis | SetAside:
    """One statement an article; an article that says so is set aside, one that says so kills its process."""
    if "يقتل" in article.text:
        os._exit(9)
    if "يفشل" in article.text:
        return SetAside(source=article.source, reason="failed")
    statement = Statement(
        id=f"{article.id}.0",
        article=article.id,
        speakers=(Speaker(entity="somebody", name="فلان"),),
        mode="indirect",
        cue=Cue(span=Span(0, 1), lemma="قال", act="say"),
        content=(Span(0, 2),),
    )
    return Analysis(article=article, statements=(statement,))


def slowly(article: Article) -> Analysis | SetAside:
    """`found` at the pace of a real analysis."""
    time.sleep(0.002)
    return found(article)


def article(number: int, text: str = "نص") -> Article:
    """An article of its own for each number."""
    return Article(id=f"{number:08x}", source=f"{number}.txt", text=f"{text} {number}")
