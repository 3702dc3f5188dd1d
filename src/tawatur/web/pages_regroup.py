"""Correcting a story from its page: which articles stand in it; and taking that back."""

from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import APIRouter, Depends, Query
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tawatur.correct import CorrectionError
from tawatur.correct import stories as correcting
from tawatur.engine import assemble, compare_waiting
from tawatur.model import Regrouping
from tawatur.pipeline import compare
from tawatur.store import Store, StoreError, articles, regrouping, stories
from tawatur.store.stories import Listed
from tawatur.web.forms import back, field, filled
from tawatur.web.naming import carrier
from tawatur.web.page import Page
from tawatur.web.pages_correct import BY
from tawatur.web.prefs import YEAR
from tawatur.web.regrouped import of_story

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]
Form = Annotated[FormData, Depends(filled)]

LISTED = 200
"""Articles of a story that the form lists."""


def found_story(page: Page, name: str) -> Listed:
    """The story that `name` means; a page that says so where there is none."""
    try:
        return stories.find(page.store, name)
    except StoreError:
        raise HTTPException(404, "story") from None


@router.get("/stories/{name}/correct")
def form(page: Here, name: str, article: Annotated[int, Query(ge=0, le=2**31)] = 0) -> HTMLResponse:
    """The form that corrects a story; `article` is chosen in it already."""
    return _form(page, found_story(page, name), frozenset([article]))


def _form(
    page: Page, listed: Listed, chosen: frozenset[int], wrong: str = "", status: int = 200
) -> HTMLResponse:
    store, story = page.store, listed.story
    found = [a.article for a in articles.fetch(store, story.articles[:LISTED])]
    names = articles.names(store, [a.id for a in found])
    return page.show(
        "regroup.html",
        status,
        number=listed.number,
        story=story,
        reports=[(names.numbers[a.id], a, carrier(a, names, page.say.language)) for a in found],
        hidden=len(story.articles) - len(found),
        chosen=chosen,
        made=of_story(store, story.id),
        by=unquote(page.request.cookies.get(BY, "")),
        wrong=wrong,
    )


@router.post("/stories/{name}/correct")
def correct(page: Here, name: str, form: Form) -> Response:
    """Correct the story, tell it again, and show where its articles stand now."""
    listed = found_story(page, name)
    chosen = [told for told in form.getlist("article") if isinstance(told, str) and told.isdigit()]
    by = field(form, "by", 200).strip()
    try:
        made = _made(page.store, listed, form, chosen, by)
    except CorrectionError as error:
        return _form(page, listed, frozenset(map(int, chosen)), error.told(page.say.labels), 422)
    regrouping.put(page.store, made)
    bring_up_to_date(page.store)
    answer = RedirectResponse(f"{_place(page.store, made)}#corrected", 303)
    answer.set_cookie(BY, quote(by), max_age=YEAR, httponly=True, samesite="lax")
    return answer


def _made(store: Store, listed: Listed, form: FormData, chosen: list[str], by: str) -> Regrouping:
    """The correction that the form asks for. Raises CorrectionError where it cannot be made."""
    own, way, note = str(listed.number), field(form, "way"), field(form, "note").strip()
    other = field(form, "whole" if way == "merge" else "other", 60).strip()
    if way in ("move", "merge"):
        try:
            stories.find(store, other)
        except StoreError:
            raise CorrectionError("no_such_story", story=other or "–") from None
    if way in ("move", "split") and not chosen:
        raise CorrectionError("no_articles")
    try:
        if way == "move":
            return correcting.move(store, other, chosen, by, note)
        if way == "merge":
            return correcting.merge(store, own, [other], by, note)
        if way == "split":
            return correcting.split(store, own, chosen, by, note)
        return correcting.pin(store, own, by, note)
    except StoreError:  # an article of the form is not stored any more
        raise HTTPException(404, "article") from None


def bring_up_to_date(store: Store) -> None:
    """Put what waits into stories, and compare the stories that changed."""
    assemble(store)
    compare_waiting(store, compare)


def _place(store: Store, made: Regrouping) -> str:
    """The page of the story that a correction is about."""
    found = stories.numbered(store, [made.story, *made.before])
    return f"/stories/{found[0][0]}" if found else "/"


@router.post("/regroupings/{number}/undo")
def undo(page: Here, number: int, form: Form) -> Response:
    """Take a correction of a story back, tell the stories again, and go back."""
    try:
        taken = regrouping.take_back(page.store, number)
    except StoreError:
        told = page.say("correction_error.no_such_correction")
        return page.show("error.html", 404, told=told)
    bring_up_to_date(page.store)
    place = back(field(form, "back"))
    if place.startswith("/stories/"):  # the story may be none any more
        place = _place(page.store, taken)
    return RedirectResponse(place, 303)
