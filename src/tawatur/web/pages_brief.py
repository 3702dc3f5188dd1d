"""The brief of a story, to be saved: as a Word document, Markdown or HTML."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from tawatur import brief as briefs
from tawatur.store import StoreError
from tawatur.web.page import Page

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]

Form = Literal["docx", "md", "html"]
MEDIA: dict[Form, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
}


@router.get("/stories/{name}/brief.{form}", response_model=None)
def brief(page: Here, name: str, form: Form) -> Response | HTMLResponse:
    """The brief in the reader's language, as a file: every sentence leads to the words that bear it out."""
    page.check()
    try:
        written = briefs.write(page.store, name, page.say.language)
        if form == "docx":
            content = briefs.word(written)
        else:
            content = (briefs.markdown if form == "md" else briefs.page)(written).encode("utf-8", "replace")
    except StoreError:
        raise HTTPException(404, "story") from None
    except (briefs.UnsupportedError, briefs.MissingError) as error:
        return page.show("error.html", 422, told=page.say("web.error.brief"), detail=str(error))
    safe = "".join(letter for letter in name if letter.isascii() and letter.isalnum())
    file = f'attachment; filename="brief-{safe}-{page.say.language}.{form}"'
    return Response(content, media_type=MEDIA[form], headers={"content-disposition": file})
