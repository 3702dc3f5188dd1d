"""Over the API: what people corrected of stories, doing so, taking it back; two articles side by side."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import Response

from tawatur import beside
from tawatur.correct import CorrectionError
from tawatur.correct import stories as correcting
from tawatur.engine import assemble, compare_waiting
from tawatur.model import Regrouping
from tawatur.pipeline import compare
from tawatur.store import Store, articles, regrouping, stories
from tawatur.web import api_models as m
from tawatur.web.api import PROBLEMS, Here, Name, encoded, only_with_token
from tawatur.web.api_writing import READ_ONLY
from tawatur.web.problem import ProblemError

router = APIRouter(prefix="/api/v1", responses=PROBLEMS)
Article = Annotated[str, Query(min_length=1, max_length=400, description="a number, an id, a source's name")]


@router.get("/regroupings", response_model=m.RegroupingList)
def regroupings(asked: Here) -> Response:
    """What people corrected of stories: `story` and `articles` are ids."""

    def make() -> dict[str, Any]:
        listed = regrouping.listed(asked.store)
        return {"items": [{"number": item.number, "regrouping": item.regrouping} for item in listed]}

    return asked.answer(make)


@router.get("/compare", response_model=m.PairAnswer)
def pair(asked: Here, a: Article, b: Article) -> Response:
    """Two articles side by side, as `tawatur compare --json` has them."""

    def make() -> dict[str, Any]:
        one, other = articles.find(asked.store, a), articles.find(asked.store, b)
        if one.article.id == other.article.id:
            raise ProblemError(422, "wrong-value", f"{a} and {b} are one article. Give two.")
        names = articles.names(asked.store, [one.article.id, other.article.id])
        return beside.record(beside.put_side_by_side(one, other, names))

    return asked.answer(make)


@router.post(
    "/stories/{name}/regroupings",
    status_code=201,
    response_model=m.MadeCorrection,
    responses=READ_ONLY,
    dependencies=[Depends(only_with_token)],
)
def regroup(asked: Here, name: Name, body: m.NewRegrouping) -> Response:
    """Correct which articles stand in a story."""
    store = asked.store
    story = str(stories.find(store, name).number)
    try:
        made = _made(store, story, body)
    except CorrectionError as error:
        raise ProblemError(422, "wrong-value", error.told_plainly) from None
    number = regrouping.put(store, made)
    assemble(store)
    compared = compare_waiting(store, compare)
    return Response(encoded({"number": number, "compared": compared}), 201, media_type="application/json")


def _made(store: Store, story: str, body: m.NewRegrouping) -> Regrouping:
    ways = (bool(body.take), bool(body.merge), bool(body.split), body.pin)
    if sum(ways) != 1:
        raise CorrectionError("one_way", number=sum(ways), ways="take, merge, split, pin")
    if body.take:
        return correcting.move(store, story, body.take, body.by, body.note)
    if body.merge:
        return correcting.merge(store, story, body.merge, body.by, body.note)
    if body.split:
        return correcting.split(store, story, body.split, body.by, body.note)
    return correcting.pin(store, story, body.by, body.note)


@router.delete(
    "/regroupings/{number}",
    status_code=204,
    responses=READ_ONLY,
    dependencies=[Depends(only_with_token)],
)
def take_back(asked: Here, number: Annotated[int, Path(ge=1, le=2**31)]) -> Response:
    """Take a correction of a story back."""
    regrouping.take_back(asked.store, number)
    assemble(asked.store)
    compare_waiting(asked.store, compare)
    return Response(status_code=204)
