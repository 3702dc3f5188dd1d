"""A pair, and shared wording elsewhere, as records for machines."""

from collections.abc import Sequence
from typing import Any

from tawatur.beside.elsewhere import Elsewhere
from tawatur.beside.pair import Aligned, Pair, Side
from tawatur.export import records
from tawatur.model import Article, Statement
from tawatur.store.articles import Names
from tawatur.store.dossier import way_of


def record(pair: Pair) -> dict[str, Any]:
    """`pair` in the nouns of the export; `article` is an article's source."""
    return {
        "type": "pair",
        "a": _side(pair.a),
        "b": _side(pair.b),
        "passages": [records.passage(passage, pair.names) for passage in pair.passages],
        "statements": [_aligned(pair, aligned) for aligned in pair.aligned],
        "discrepancies": [records.discrepancy(d, pair.names) for d in pair.discrepancies],
        "namings": [records.naming(naming, pair.names) for naming in pair.namings],
    }


def shared_record(article: Article, found: Sequence[Elsewhere], names: Names) -> dict[str, Any]:
    """Where else the wording of `article` stands, in the nouns of the export; `a` of a passage is `article`.

    `names` are those of all the articles.
    """
    return {
        "number": names.numbers[article.id],
        "source": names.source(article.id),
        "articles": [
            {
                "number": other.number,
                "source": other.source,
                "outlet": other.article.outlet,
                "title": other.article.title,
                "url": other.article.url,
                "published": other.article.published.value,
                "stories": other.stories,
                "words": other.words,
                "passages": [
                    records.passage(passage, names) | {"words": passage.a_span.of(article.text)}
                    for passage in other.passages
                ],
            }
            for other in found
        ],
    }


def _side(side: Side) -> dict[str, Any]:
    told = records.article(side.article, side.source)
    return told | {"number": side.number, "words": side.words, "shared_words": side.shared_words}


def _aligned(pair: Pair, aligned: Aligned) -> dict[str, Any]:
    return {
        "relation": aligned.relation,
        "score": aligned.score,
        "reason": aligned.reason,
        "a": _statement(pair.a, aligned.a),
        "b": _statement(pair.b, aligned.b),
    }


def _statement(side: Side, statement: Statement | None) -> dict[str, Any] | None:
    if statement is None:
        return None
    told = records.statement(statement, side.source, side.source)
    text = side.article.text
    way = [{"entity": step.entity, "name": step.name} for step in way_of(side.article, statement)]
    return told | {"words": [span.of(text) for span in statement.content], "way": way}
