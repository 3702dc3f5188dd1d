"""The pages of stories: the list of them, one, its pictures as files."""

import time
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from tawatur.store import StoreError, browse, voices
from tawatur.store.dossier import Dossier, open_dossier
from tawatur.store.kin import kin
from tawatur.web.naming import outlet
from tawatur.web.page import Page
from tawatur.web.regrouped import of_story
from tawatur.web.story_view import PICTURES, StoryView
from tawatur.web.subjects import About, names_of_states
from tawatur.web.visits import Visit

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]

STORIES = 25
"""Stories on a page."""


@router.get("/")
def today(
    page: Here,
    outlet_id: Annotated[str, Query(alias="outlet", max_length=200)] = "",
    voice: Annotated[str, Query(max_length=200)] = "",
    after: Annotated[str, Query(max_length=10)] = "",
    before: Annotated[str, Query(max_length=10)] = "",
    size: Annotated[int, Query(ge=0, le=10_000)] = 0,
    state: Annotated[str, Query(max_length=100)] = "",
    issue: Annotated[str, Query(max_length=200)] = "",
    order: Annotated[browse.Order, Query()] = "time",
    new: Annotated[bool, Query()] = False,
    number: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """The stories, filtered and in the order of choice; with none stored the offer to read the example."""
    store = page.store
    visit = Visit.of(page.request.cookies, browse.last_run(store), time.time())
    page.check(visit.since)
    several = page.keep("several", lambda: browse.page(store, browse.Wanted(at_least=2), limit=1)[1] > 0)
    at_least = size or (2 if several else 1)
    about = About.of(page, state.strip(), issue.strip())
    wanted = browse.Wanted(
        outlet=outlet_id or None,
        voices=_voices(page, voice.strip()),
        after=_day(after),
        before=_day(before),
        at_least=at_least,
        since=visit.since if new else None,
        about=about.numbers,
        order=order,
    )
    first = (number - 1) * STORIES

    def find() -> tuple[list[browse.Shown], int]:
        return browse.page(store, wanted, limit=STORIES, offset=first)

    # what the index says of a state or an issue may be behind the store, so that it is not kept
    shown, total = page.keep(("stories", wanted, first), find) if about.numbers is None else find()
    fresh = 0
    if visit.since is not None:
        unseen = browse.Wanted(since=visit.since, at_least=at_least)
        fresh = page.keep(("fresh", unseen), lambda: browse.page(store, unseen, limit=1))[1]
    filters = {
        "outlet": outlet_id,
        "voice": voice,
        "state": state,
        "issue": issue,
        "after": after,
        "before": before,
        "size": str(size or ""),
    }
    filters |= {"order": order if order != "time" else "", "new": "1" if new else ""}
    answer = page.show(
        "today.html",
        shown=shown,
        total=total,
        fresh=fresh,
        since=visit.since,
        at_least=at_least,
        about=about,
        states=names_of_states(page.say.language),
        filters={key: value for key, value in filters.items() if value},
        outlets=[
            (name, outlet(name, page.say.language))
            for name, _ in page.keep("outlets", lambda: browse.outlets(store))
        ],
        outlet_name=lambda name: outlet(name, page.say.language),
        orders=browse.ORDERS,
        number=number,
        last=max(1, -(-total // STORIES)),
    )
    visit.keep(answer)
    return answer


def _voices(page: Page, words: str) -> frozenset[str] | None:
    """Who is meant by `words`: an entity's id, or part of a name in any spelling; None where nobody is asked for."""
    if not words:
        return None
    known = page.keep("spellings", lambda: voices.spellings(page.store))
    return (
        frozenset([words]) if any(words == entity for entity, _ in known) else voices.matching(known, words)
    )


def _day(value: str) -> str | None:
    return value if len(value) == 10 and value.replace("-", "").isdigit() else None


def dossier_of(page: Page, name: str) -> Dossier:
    """The dossier of the story that `name` means; a page that says so where there is none."""
    try:
        return open_dossier(page.store, name)
    except StoreError:
        raise HTTPException(404, "story") from None


@router.get("/stories/{name}")
def story(page: Here, name: str, everything: Annotated[bool, Query(alias="all")] = False) -> HTMLResponse:
    """One story."""
    page.check()
    dossier = dossier_of(page, name)
    view = StoryView(dossier, page.say, kin(page.store, dossier.story.articles), everything=everything)
    made = of_story(page.store, dossier.story.id)
    return page.show("story.html", view=view, dossier=dossier, story=dossier.story, made=made)


@router.get("/stories/{name}/{picture}.svg")
def picture(page: Here, name: str, picture: Literal["matrix", "timeline", "way"]) -> Response:
    """A picture of a story as a file."""
    page.check()
    dossier = dossier_of(page, name)
    drawing = StoryView(dossier, page.say).drawing(picture) if picture in PICTURES else None
    if drawing is None:
        raise HTTPException(404, "page")
    file = f"story-{dossier.number}-{picture}-{page.say.language}.svg"
    headers = {"content-disposition": f'attachment; filename="{file}"'}
    return Response(drawing.file(), media_type="image/svg+xml", headers=headers)
