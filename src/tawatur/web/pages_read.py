"""The page for reading: paste a text or an address, drop files, and see how far it is."""

import shutil
import tempfile
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import msgspec
from fastapi import APIRouter, Depends
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from tawatur.web.desk import EXAMPLE
from tawatur.web.forms import field, filled
from tawatur.web.page import Page
from tawatur.web.readings import Reading

router = APIRouter(include_in_schema=False)
Here = Annotated[Page, Depends(Page)]
Form = Annotated[FormData, Depends(filled)]

LONGEST_TEXT = 2_000_000
"""Characters of a text that can be pasted."""

LONGEST_NAME = 120
"""Characters that are kept of the name of a file."""


@router.get("/read")
def read(page: Here) -> HTMLResponse:
    """What can be read, and how."""
    return page.show("read.html", wrong="")


def _started(reading: Reading) -> Response:
    return RedirectResponse(f"/read/{reading.number}", 303)


@router.post("/read/example")
def example(page: Here, form: Form) -> Response:
    """Read the bundled example."""
    return _started(page.desk.readings.start([str(EXAMPLE)], [EXAMPLE.name]))


@router.post("/read/text")
def text(page: Here, form: Form) -> Response:
    """Read a text that was pasted, with what is known of it."""
    words = field(form, "text", LONGEST_TEXT).replace("\r\n", "\n").replace("\0", "\ufffd")
    if not words.strip():
        return page.show("read.html", 422, wrong="text")
    known = {
        name: field(form, name, 400).strip().replace("\0", "\ufffd")
        for name in ("title", "outlet", "published", "url")
    }
    record = {"id": f"pasted-{uuid4().hex[:12]}", "text": words} | {k: v for k, v in known.items() if v}
    folder = Path(tempfile.mkdtemp(prefix="tawatur-"))
    place = folder / "pasted.json"
    place.write_bytes(msgspec.json.encode(record))
    shown = known["title"] or " ".join(words.split())[:80]
    return _started(page.desk.readings.start([str(place)], [shown], folder))


@router.post("/read/address")
def address(page: Here, form: Form) -> Response:
    """Read the page, feed or sitemap at an address; those of private networks are not read."""
    told = field(form, "address").strip()
    if not told.startswith(("http://", "https://")):
        return page.show("read.html", 422, wrong="address")
    return _started(page.desk.readings.start([told], [told]))


@router.post("/read/files")
def files(page: Here, form: Form) -> Response:
    """Read files that were chosen or dropped."""
    sent = [f for f in form.getlist("files") if isinstance(f, UploadFile) and f.filename]
    if not sent:
        return page.show("read.html", 422, wrong="files")
    folder = Path(tempfile.mkdtemp(prefix="tawatur-"))
    paths, shown = [], []
    for number, file in enumerate(sent):
        name = _harmless(file.filename or "")
        place = folder / str(number) / name
        place.parent.mkdir()
        with place.open("wb") as target:
            shutil.copyfileobj(file.file, target)
        paths.append(str(place))
        shown.append(name)
    return _started(page.desk.readings.start(paths, shown, folder))


def _harmless(name: str) -> str:
    """The last part of a file's name, without what could lead out of its folder."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(letter for letter in last if letter.isprintable())[-LONGEST_NAME:].lstrip(".")
    return kept.encode("utf-8", "replace").decode() or "file"


@router.get("/read/{number}")
def progress(page: Here, number: int) -> HTMLResponse:
    """How far a reading is."""
    reading = page.desk.readings.get(number)
    if reading is None:
        raise HTTPException(404, "page")
    return page.show("reading.html", reading=reading)
