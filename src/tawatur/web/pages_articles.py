"""The page of an article: its text with what was found in it marked in place."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from tawatur.model import Span
from tawatur.store import StoreError, articles
from tawatur.web.article_view import ArticleView
from tawatur.web.page import Page

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]

_AT = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


def article_id(page: Page, name: str) -> str:
    """The id of the article that `name` means; a page that says so where there is none."""
    try:
        return articles.find(page.store, name).article.id
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
