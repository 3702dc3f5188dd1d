"""The pages of an article: its text with what was found in it marked in place, and where else its wording stands."""

import re
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from tawatur.beside import elsewhere
from tawatur.cli.shared import likely
from tawatur.model import Analysis, Span
from tawatur.search import SearchError
from tawatur.store import StoreError, articles
from tawatur.web.article_view import ArticleView
from tawatur.web.finder import NotYetError
from tawatur.web.naming import carrier
from tawatur.web.page import Page

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]

_AT = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


def article_id(page: Page, name: str) -> str:
    """The id of the article that `name` means; a page that says so where there is none."""
    return _found(page, name).article.id


def _found(page: Page, name: str) -> Analysis:
    try:
        return articles.find(page.store, name)
    except StoreError:
        raise HTTPException(404, "article") from None


def span_of(told: str) -> Span | None:
    """The words that ``?at=START-END`` asks for; None where it asks for none."""
    match = _AT.fullmatch(told)
    if match is None or int(match[1]) >= int(match[2]):
        return None
    return Span(int(match[1]), int(match[2]))


@router.get("/articles/{name}")
def article(
    page: Here,
    name: str,
    at: Annotated[str, Query(max_length=40)] = "",
    part: Annotated[int, Query(ge=0, le=100_000)] = 0,
) -> HTMLResponse:
    """One article, at the words `at`, or the part `part` of a long one."""
    page.check()
    view = ArticleView.of(page.store, article_id(page, name), page.say, span_of(at), part)
    return page.show("article.html", view=view, article=view.article)


@router.get("/articles/{name}/shared")
def shared(page: Here, name: str) -> HTMLResponse:
    """The other articles of the store that share wording with this one."""
    page.check()
    analysis = _found(page, name)
    number = articles.names(page.store, [analysis.article.id]).numbers[analysis.article.id]
    context: dict[str, Any] = {"article": analysis.article, "number": number}
    context |= {"found": None, "waiting": None, "broken": ""}
    try:
        found = elsewhere(page.desk.finder.index(page.store), analysis)
    except NotYetError as error:
        return page.show("shared.html", **context | {"waiting": (error.done, error.total)})
    except SearchError as error:
        return page.show("shared.html", 503, **context | {"broken": str(error)})
    names = articles.names(page.store, [other.article.id for other in found])
    told = [
        (
            other,
            carrier(other.article, names, page.say.language),
            dict.fromkeys(likely(passage, page.say.labels) for passage in other.passages),
        )
        for other in found
    ]
    return page.show("shared.html", **context | {"found": told})
