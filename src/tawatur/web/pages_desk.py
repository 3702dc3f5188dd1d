"""The pages of the desk itself: how it is displayed, entering with the token, help."""

import hmac
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.datastructures import FormData
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tawatur.store import runs
from tawatur.web import prefs
from tawatur.web.forms import back, field, filled
from tawatur.web.guard import KEY, key_of
from tawatur.web.page import Page

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]
Form = Annotated[FormData, Depends(filled)]


@router.post("/display")
def display(form: Form) -> Response:
    """Keep the language, digits and colours that were chosen, and go back."""
    chosen = prefs.cookie_of(*(field(form, name, 20) for name in ("language", "digits", "theme")))
    answer = RedirectResponse(_without_language(back(field(form, "back"))), 303)
    answer.set_cookie(prefs.COOKIE, chosen, max_age=prefs.YEAR, samesite="lax", httponly=True)
    return answer


def _without_language(address: str) -> str:
    path, mark, query = address.partition("?")
    kept = "&".join(piece for piece in query.split("&") if not piece.startswith("lang="))
    return path + (mark + kept if kept else "")


@router.get("/login")
def login(page: Here, then: Annotated[str, Query(max_length=2000)] = "/") -> HTMLResponse:
    """Where the token is given."""
    return page.show("login.html", then=back(then), wrong=False)


@router.post("/login")
def enter(page: Here, form: Form) -> Response:
    """Enter with the token."""
    desk, then = page.desk, back(field(form, "then"))
    if desk.token is None or not hmac.compare_digest(field(form, "token").encode(), desk.token.encode()):
        return page.show("login.html", 403, then=then, wrong=True)
    answer = RedirectResponse(then, 303)
    answer.set_cookie(KEY, key_of(desk), max_age=prefs.YEAR, samesite="lax", httponly=True)
    return answer


@router.get("/help")
def about(page: Here) -> HTMLResponse:
    """What the program does and does not promise, and what the store holds."""
    page.check()
    return page.show("help.html", contents=page.keep("contents", lambda: runs.contents(page.store)))
