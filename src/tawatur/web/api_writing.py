"""What programs may change, with the token: corrections, readings."""

import tempfile
from pathlib import Path as File
from typing import Annotated, Any
from uuid import uuid4

import msgspec
from fastapi import APIRouter, Depends, Path
from starlette.responses import Response

from tawatur.correct import CorrectionError, correct_content, correct_speakers, meant, pick, reject, unnamed
from tawatur.correct.wording import spans_of
from tawatur.engine import compare_waiting
from tawatur.model import Correction, Statement
from tawatur.pipeline import compare
from tawatur.store import articles, correcting, corrections
from tawatur.store.anchoring import Corrected
from tawatur.web import api_models as m
from tawatur.web.api import PROBLEM, PROBLEMS, Here, Name, encoded, only_with_token
from tawatur.web.problem import ProblemError
from tawatur.web.readings import Reading

READ_ONLY: dict[int | str, dict[str, Any]] = {403: {**PROBLEM, "description": "No token is set."}}

router = APIRouter(prefix="/api/v1", responses=PROBLEMS | READ_ONLY, dependencies=[Depends(only_with_token)])


@router.post(
    "/articles/{name}/statements/{number}/corrections", status_code=201, response_model=m.MadeCorrection
)
def correct(
    asked: Here, name: Name, number: Annotated[str, Path(max_length=100)], body: m.NewCorrection
) -> Response:
    """Correct a statement (its number in its article, or its id)."""
    store = asked.store
    view = corrections.view(store, articles.find(store, name).article.id)
    try:
        correction = _made(view, pick(view, number), body)
    except CorrectionError as error:
        raise ProblemError(422, "wrong-value", error.told_plainly) from None
    stored = correcting.put(store, correction)
    compared = compare_waiting(store, compare, holding=correction.article)
    return Response(encoded({"number": stored, "compared": compared}), 201, media_type="application/json")


def _made(view: Corrected, statement: Statement, body: m.NewCorrection) -> Correction:
    ways = (body.speakers is not None, body.unnamed is not None, body.content is not None, body.reject)
    if sum(ways) != 1:
        raise CorrectionError("one_way", number=sum(ways), ways="speakers, unnamed, content, reject")
    if body.speakers is not None:
        spoke = [meant(view.found, one) for one in body.speakers]
        if not spoke:
            raise CorrectionError("no_speaker")
        return correct_speakers(view, statement, spoke, body.by, body.note)
    if body.unnamed is not None:
        return correct_speakers(view, statement, [unnamed(body.unnamed)], body.by, body.note)
    if body.content is not None:
        told = ",".join(f"{start}:{end}" for start, end in body.content)
        return correct_content(view, statement, spans_of(view.found.article.text, told), body.by, body.note)
    return reject(view, statement, body.by, body.note)


@router.delete("/corrections/{number}", status_code=204)
def take_back(asked: Here, number: Annotated[int, Path(ge=1, le=2**31)]) -> Response:
    """Take a correction back."""
    taken = correcting.take_back(asked.store, number)
    compare_waiting(asked.store, compare, holding=taken.article)
    return Response(status_code=204)


@router.post("/readings", status_code=202, response_model=m.ReadingAnswer)
def read(asked: Here, body: m.NewReading) -> Response:
    """Begin to read a text or an address; the answer's `number` tells how far it is."""
    if (body.text is None) == (body.address is None):
        raise ProblemError(422, "wrong-value", "Give either text or address.")
    if body.address is not None:
        if not body.address.startswith(("http://", "https://")):
            raise ProblemError(422, "wrong-value", "An address begins with http:// or https://.")
        reading = asked.desk.readings.start([body.address], [body.address])
        return Response(encoded(_told(reading)), 202, media_type="application/json")
    if not (body.text or "").strip():
        raise ProblemError(422, "wrong-value", "The text is empty.")
    record = {"id": f"sent-{uuid4().hex[:12]}"} | body.model_dump(exclude_none=True, exclude={"address"})
    try:
        told = msgspec.json.encode({k: v.replace("\0", "\ufffd") for k, v in record.items()})
    except UnicodeEncodeError as error:
        raise ProblemError(422, "wrong-value", f"Character {error.start} is half a character.") from None
    folder = File(tempfile.mkdtemp(prefix="tawatur-"))
    place = folder / "sent.json"
    place.write_bytes(told)
    reading = asked.desk.readings.start([str(place)], [record["id"]], folder)
    return Response(encoded(_told(reading)), 202, media_type="application/json")


@router.get("/readings/{number}", response_model=m.ReadingAnswer)
def progress(asked: Here, number: Annotated[int, Path(ge=1, le=2**31)]) -> Response:
    """How far a reading is."""
    reading = asked.desk.readings.get(number)
    if reading is None:
        raise ProblemError(
            404, "not-found", f"No reading has the number {number}: it was long ago, or there was none."
        )
    return Response(encoded(_told(reading)), media_type="application/json")


def _told(reading: Reading) -> dict[str, Any]:
    names = ("number", "state", "stored", "unchanged", "set_aside", "articles", "error")
    return {name: getattr(reading, name) for name in names}
