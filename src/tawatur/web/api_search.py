"""Searching over the API, and what else only the index can find."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from starlette.responses import Response

from tawatur.beside import elsewhere, shared_record
from tawatur.search import Hit
from tawatur.search.results import Sort
from tawatur.store import articles
from tawatur.web import api_models as m
from tawatur.web.api import BUSY, PROBLEMS, Here, Name, encoded, searching

router = APIRouter(prefix="/api/v1", responses=PROBLEMS)


@router.get("/search", response_model=m.SearchAnswer, responses=BUSY)
def search(
    asked: Here,
    q: Annotated[
        str, Query(max_length=1000, description="the query, as `tawatur search` understands it")
    ] = "",
    kind: Annotated[Literal["articles", "statements"] | None, Query(alias="in")] = None,
    sort: Sort = "relevance",
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0, le=9_900)] = 0,
) -> Response:
    """Articles or statements that a query finds, with facets."""
    with searching(asked) as index:
        found = index.search(q, kind=kind, offset=offset, limit=limit, sort=sort)
    page = asked.page([_hit(hit) for hit in found.hits], found.total, offset, limit)
    page["kind"] = found.kind
    page["facets"] = {
        facet.name: [{"value": v.value, "count": v.count, "selected": v.selected} for v in facet.values]
        for facet in found.facets
    }
    page["suggestions"] = found.suggestions
    return Response(encoded(page), media_type="application/json")


@router.get("/articles/{name}/shared", response_model=m.SharedAnswer, responses=BUSY)
def shared(asked: Here, name: Name) -> Response:
    """The other articles of the store that share wording with this one, with the passages; those with most first."""
    analysis = articles.find(asked.store, name)
    with searching(asked) as index:
        found = elsewhere(index, analysis)
    names = articles.names(asked.store, [analysis.article.id, *(other.article.id for other in found)])
    told = shared_record(analysis.article, found, names)
    return Response(encoded(told), media_type="application/json")


def _hit(hit: Hit) -> dict[str, Any]:
    plain = (
        "kind",
        "article",
        "number",
        "source",
        "outlet",
        "title",
        "url",
        "published",
        "score",
        "statement",
    )
    told = {name: getattr(hit, name) for name in (*plain, "act", "mode", "unsure")}
    told["speakers"] = [
        {name: getattr(s, name) for name in ("entity", "name", "name_en", "unnamed", "description")}
        for s in hit.speakers
    ]
    told["snippets"] = [{"span": s.span, "text": s.text, "marks": s.marks} for s in hit.snippets]
    return told
