"""The page for searching articles and statements."""

from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from starlette.responses import HTMLResponse

from tawatur.search import Hit, QueryError, SearchError
from tawatur.search.results import Sort
from tawatur.web.finder import NotYetError
from tawatur.web.naming import Name, outlet, script, speaker
from tawatur.web.page import Page
from tawatur.web.words import Words

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]

HITS = 20
"""Hits on a page."""

FACET_VALUES = 10
"""Values that a facet lists."""

SORTS: tuple[Sort, ...] = ("relevance", "newest", "oldest")


def place(hit: Hit) -> str:
    """The address of what was found, at the words."""
    for snippet in hit.snippets:
        start, end = snippet.span.start, snippet.span.end
        if hit.kind == "statement":
            return f"/articles/{hit.number}?at={start}-{hit.snippets[-1].span.end}#at"
        if snippet.marks:
            return f"/articles/{hit.number}?at={snippet.marks[0].start}-{snippet.marks[0].end}#at"
        return (
            f"/articles/{hit.number}?at={start}-{end}#at" if snippet.cut_before else f"/articles/{hit.number}"
        )
    return f"/articles/{hit.number}"


def outlet_of(hit: Hit, say: Words) -> Name:
    """What the outlet of a hit is called; the article's own name where there is none."""
    return outlet(hit.outlet, say.language) if hit.outlet else Name(hit.source, script(hit.source))


@router.get("/search")
def search(
    page: Here,
    q: Annotated[str, Query(max_length=1000)] = "",
    kind: Annotated[Literal["articles", "statements", ""], Query(alias="in")] = "",
    sort: Annotated[Sort, Query()] = "relevance",
    number: Annotated[int, Query(alias="page", ge=1, le=500)] = 1,
) -> HTMLResponse:
    """What was found, with facets; a query that cannot be understood is explained."""
    asked = {"in": kind, "sort": sort if sort != "relevance" else ""}

    def link(query: str, **change: object) -> str:
        told = {"q": query} | {k: v for k, v in {**asked, **change}.items() if v}
        return f"/search?{urlencode(told)}"

    context: dict[str, Any] = {
        "q": q,
        "kind": kind,
        "sort": sort,
        "sorts": SORTS,
        "number": number,
        "link": link,
    }
    context |= {"results": None, "wrong": None, "waiting": None, "broken": ""}
    if not q.strip():
        return page.show("search.html", **context)
    try:
        index = page.desk.finder.index(page.store)
        results = index.search(q, kind=kind or None, offset=(number - 1) * HITS, limit=HITS, sort=sort)
    except QueryError as error:
        parts = (q[: error.start], q[error.start : error.end], q[error.end :])
        return page.show("search.html", 422, **context | {"wrong": (error.told(page.say.labels), parts)})
    except NotYetError as error:
        return page.show("search.html", **context | {"waiting": (error.done, error.total)})
    except SearchError as error:
        return page.show("search.html", 503, **context | {"broken": str(error)})
    return page.show(
        "search.html",
        **context | {"results": results},
        facets=[(f.name, f.values[:FACET_VALUES]) for f in results.facets if f.values],
        place=place,
        outlet_of=outlet_of,
        speakers_of=lambda hit: [speaker(s, page.say.language) for s in hit.speakers],
        last=min(500, max(1, -(-results.total // HITS))),
    )
