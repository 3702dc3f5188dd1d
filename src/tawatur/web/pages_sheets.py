"""Tables of statements, to be saved for a spreadsheet: those of a story, those of a voice."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.exceptions import HTTPException
from starlette.responses import Response

from tawatur.store import voices
from tawatur.web import citing
from tawatur.web.page import Page
from tawatur.web.pages_stories import dossier_of

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]


@router.get("/stories/{name}/statements.csv")
def of_story(page: Here, name: str) -> Response:
    """All statements of a story."""
    dossier = dossier_of(page, name)
    return _file(citing.of_story(dossier, page.say), f"story-{dossier.number}-{page.say.language}")


@router.get("/voices/{entity:path}/statements.csv")
def of_voice(page: Here, entity: str) -> Response:
    """What one person or body said."""
    if not voices.speaking(page.store, [entity]):
        raise HTTPException(404, "voice")
    safe = "".join(letter for letter in entity if (letter.isascii() and letter.isalnum()) or letter == "-")
    return _file(citing.of_voice(page.store, entity, page.say), f"voice-{safe or 'one'}-{page.say.language}")


def _file(content: bytes, name: str) -> Response:
    headers = {
        "content-disposition": f'attachment; filename="{name}.csv"',
        "cache-control": "private, no-cache",
    }
    return Response(content, media_type="text/csv; charset=utf-8", headers=headers)
