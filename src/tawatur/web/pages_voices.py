"""The pages of those who speak: the list of them, and one."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from tawatur.store import voices
from tawatur.web.page import Page
from tawatur.web.voice_view import VoiceView, heard

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]

VOICES = 60
"""Voices on a page."""


@router.get("/voices")
def listed(
    page: Here,
    q: Annotated[str, Query(max_length=200)] = "",
    number: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """Who speaks, the most heard first."""
    page.check()
    words, first = q.strip(), (number - 1) * VOICES
    store = page.store
    if words:
        known = page.keep("spellings", lambda: voices.spellings(store))
        meant = voices.matching(known, words)
        ranked = page.keep(("voices", meant), lambda: voices.ranking(store, meant))
    else:
        ranked = page.keep("voices", lambda: voices.ranking(store))
    found = voices.placed(store, ranked[first : first + VOICES + 1])
    shown = heard(page.store, page.say, found[:VOICES])
    return page.show("voices.html", heard=shown, q=q, number=number, more=len(found) > VOICES)


@router.get("/voices/{entity:path}")
def voice(
    page: Here, entity: str, number: Annotated[int, Query(alias="page", ge=1, le=100_000)] = 1
) -> HTMLResponse:
    """One person or body: what they said over time."""
    page.check()
    view = VoiceView(page.store, entity, page.say, number)
    if not view.known:
        raise HTTPException(404, "voice")
    return page.show("voice.html", view=view)
