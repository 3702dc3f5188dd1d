"""The application: routes, static files, and what is answered where something goes wrong."""

import logging

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from tawatur import __version__
from tawatur.store import StoreError
from tawatur.web import (
    api,
    api_regroup,
    api_search,
    api_writing,
    pages_articles,
    pages_brief,
    pages_compare,
    pages_correct,
    pages_desk,
    pages_read,
    pages_regroup,
    pages_search,
    pages_sheets,
    pages_stories,
    pages_voices,
)
from tawatur.web.desk import Desk, NoStoreError
from tawatur.web.guard import API, Guard
from tawatur.web.page import STATIC, Page, UnchangedError
from tawatur.web.problem import ProblemError, problem
from tawatur.web.turns import Turns

LOG = logging.getLogger("tawatur.web")

EXPLAINED = ("story", "article", "voice", "seal")
"""Things that are not there of which a page says more than that."""


class Static(StaticFiles):
    """Static files, which a browser keeps: their address changes with them."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        """The file, to be kept for a year."""
        answer = super().file_response(*args, **kwargs)  # type: ignore[arg-type] # handed on as they came
        answer.headers["cache-control"] = "public, max-age=31536000, immutable"
        return answer


def create(desk: Desk) -> FastAPI:
    """The pages and the API over `desk`."""
    app = FastAPI(
        title="Tawatur",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        description="Who said what, through whom, and where the accounts differ.",
    )
    app.state.desk = desk
    app.add_middleware(Turns)
    app.add_middleware(Guard, desk=desk)
    app.mount("/static", Static(directory=STATIC), name="static")
    for pages in (
        pages_brief,
        pages_sheets,
        pages_regroup,
        pages_stories,
        pages_compare,
        pages_correct,
        pages_articles,
        pages_voices,
        pages_search,
        pages_read,
        pages_desk,
    ):
        app.include_router(pages.router)
    for part in (api, api_search, api_writing, api_regroup):
        app.include_router(part.router)
    app.add_exception_handler(ProblemError, _problem)
    app.add_exception_handler(UnchangedError, _unchanged)
    app.add_exception_handler(NoStoreError, _no_store)
    app.add_exception_handler(HTTPException, _not_there)
    app.add_exception_handler(RequestValidationError, _wrong)
    app.add_exception_handler(StoreError, _store)
    app.add_exception_handler(Exception, _failed)
    return app


def _is_api(request: Request) -> bool:
    return request.url.path.startswith(API)


async def _unchanged(request: Request, error: Exception) -> Response:
    assert isinstance(error, UnchangedError)
    return Response(status_code=304, headers={"etag": error.tag, "cache-control": "private, no-cache"})


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return problem(error.status, error.kind, error.detail)


async def _no_store(request: Request, error: Exception) -> Response:
    if _is_api(request):
        return problem(404, "not-found", "There is no store yet: read something first.")
    return Page(request).show("empty.html", status=200 if request.url.path == "/" else 404)


async def _not_there(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if _is_api(request):
        kind = "method-not-allowed" if error.status_code == 405 else "not-found"
        return problem(
            error.status_code, kind, f"{request.method} {request.url.path}: {error.detail}", error.headers
        )
    what = error.detail if error.detail in EXPLAINED else ""
    return Page(request).show("error.html", error.status_code, what=what)


async def _wrong(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    told = "; ".join(f"{'.'.join(map(str, e['loc'][1:]))}: {e['msg']}" for e in error.errors()[:5])
    if _is_api(request):
        return problem(422, "wrong-value", told)
    page = Page(request)
    names = page.say("comma").join(dict.fromkeys(str(e["loc"][-1]) for e in error.errors()[:5]))
    return page.show("error.html", 422, told=page.say("web.error.value", names))


async def _store(request: Request, error: Exception) -> Response:
    if _is_api(request):
        return problem(404, "not-found", str(error))
    page = Page(request)
    return page.show("error.html", 404, told=page.say("web.error.store"), detail=str(error))


async def _failed(request: Request, error: Exception) -> Response:
    LOG.exception("%s %s failed", request.method, request.url.path, exc_info=error)
    if _is_api(request):
        return problem(500, "failed", "The program failed here. The log of the command says where.")
    return Page(request).show("error.html", 500, what="500")
