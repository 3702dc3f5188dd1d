"""Correcting from a page: a statement's speaker or words, and taking corrections back."""

from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, Depends
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tawatur.cli.corrected import numbered
from tawatur.correct import (
    CorrectionError,
    correct_content,
    correct_speakers,
    meant,
    passage,
    pick,
    reject,
    unnamed,
)
from tawatur.engine import compare_waiting
from tawatur.model import Correction, Statement
from tawatur.pipeline import compare
from tawatur.store import Store, StoreError, articles, correcting, corrections
from tawatur.store.anchoring import Corrected
from tawatur.web import regrouped
from tawatur.web.forms import back, field, filled
from tawatur.web.page import Page
from tawatur.web.pages_articles import article_id
from tawatur.web.prefs import YEAR

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]
Form = Annotated[FormData, Depends(filled)]

TYPED = ("speaker", "unnamed", "words", "by", "note")
"""Fields of the form that keep what was typed."""

BY = "tawatur_by"
"""The cookie that remembers who corrects, so that they type their name once."""


def _found(page: Page, name: str, number: str) -> tuple[Corrected, Statement]:
    view = corrections.view(page.store, article_id(page, name))
    try:
        return view, pick(view, number)
    except CorrectionError:
        raise HTTPException(404, "article") from None


@router.get("/articles/{name}/statements/{number}")
def statement(page: Here, name: str, number: str) -> HTMLResponse:
    """The form that corrects a statement: by itself, or for the page of the article to put in place."""
    view, found = _found(page, name, number)
    return _form(page, name, view, found)


def _form(
    page: Page, name: str, view: Corrected, found: Statement, wrong: str = "", typed: FormData | None = None
) -> HTMLResponse:
    """The form; with `wrong` it says why what was `typed` cannot be, and has it still."""
    now = next((s for s in view.analysis.statements if s.id == found.id), found)
    text = view.found.article.text
    return page.show(
        "correct.html",
        422 if wrong else 200,
        name=name,
        article=view.found.article,
        number=numbered(view.found)[found.id],
        now=now,
        words="\n".join(" ".join(span.of(text).split()) for span in now.content),
        typed={key: field(typed, key) for key in TYPED} if typed is not None else {},
        speakers=[e for e in view.found.entities if e.kind not in ("place", "unnamed")],
        by=unquote(page.request.cookies.get(BY, "")),
        wrong=wrong,
        alone="hx-request" not in page.request.headers,
    )


@router.post("/articles/{name}/statements/{number}")
def correct(page: Here, name: str, number: str, form: Form) -> Response:
    """Correct a statement, compare its stories again, and go back to it."""
    view, found = _found(page, name, number)
    by = field(form, "by", 200).strip()
    try:
        correction = _made(view, found, form, by)
    except CorrectionError as error:
        return _form(page, name, view, found, error.told(page.say.labels), form)
    _keep(page.store, correction)
    page.desk.changed()
    answer = RedirectResponse(f"/articles/{name}#s-{numbered(view.found)[found.id]}", 303)
    answer.set_cookie(BY, quote(by), max_age=YEAR, httponly=True, samesite="lax")
    return answer


def _made(view: Corrected, found: Statement, form: FormData, by: str) -> Correction:
    """The correction that the form asks for. Raises CorrectionError where it cannot be made."""
    note, way = field(form, "note").strip(), field(form, "way")
    if way == "reject":
        return reject(view, found, by, note)
    if way == "unnamed":
        return correct_speakers(view, found, [unnamed(field(form, "unnamed"))], by, note)
    if way == "speaker":
        names = [n.strip() for n in field(form, "speaker").replace("،", "\n").splitlines() if n.strip()]
        return correct_speakers(view, found, [meant(view.found, n) for n in names or [""]], by, note)
    text = view.found.article.text
    pieces = [line for line in field(form, "words", 100_000).splitlines() if line.strip()]
    if not pieces:
        raise CorrectionError("no_words")
    spans = sorted(passage(text, words, found.content) for words in pieces)
    return correct_content(view, found, spans, by, note)


def _keep(store: Store, correction: Correction) -> None:
    correcting.put(store, correction)
    compare_waiting(store, compare, holding=correction.article)


@router.post("/corrections/{number}/undo")
def undo(page: Here, number: int, form: Form) -> Response:
    """Take a correction back, compare its stories again, and go back."""
    try:
        taken = correcting.take_back(page.store, number)
    except StoreError:
        return page.show("error.html", 404, told=page.say("correction_error.no_such_correction"))
    compare_waiting(page.store, compare, holding=taken.article)
    page.desk.changed()
    return RedirectResponse(back(field(form, "back")), 303)


@router.get("/corrections")
def listed(page: Here) -> HTMLResponse:
    """All corrections, and what became of each."""
    page.check()
    items = corrections.listed(page.store)
    names = articles.names(page.store, {item.correction.article for item in items})
    return page.show("corrections.html", items=items, names=names, regrouped=regrouped.every(page.store))
