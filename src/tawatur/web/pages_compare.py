"""The page that puts two articles side by side."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from tawatur.beside import put_side_by_side
from tawatur.model import Analysis
from tawatur.store import StoreError, articles
from tawatur.web.compare_view import CompareView
from tawatur.web.page import Page

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]

Name = Annotated[str, Query(max_length=400)]


@router.get("/compare")
def compared(page: Here, a: Name = "", b: Name = "") -> HTMLResponse:
    """The articles `a` and `b` side by side; where one is not given or both are one, a form that asks for them."""
    page.check()
    if not (a.strip() and b.strip()):
        return page.show("compare_ask.html", a=a, b=b, same=False)
    one, other = _article(page, a.strip()), _article(page, b.strip())
    if one.article.id == other.article.id:
        return page.show("compare_ask.html", 422, a=a, b=b, same=True)
    names = articles.names(page.store, [one.article.id, other.article.id])
    return page.show("compare.html", view=CompareView(put_side_by_side(one, other, names), page.say))


def _article(page: Page, name: str) -> Analysis:
    try:
        return articles.find(page.store, name)
    except StoreError:
        raise HTTPException(404, "article") from None
