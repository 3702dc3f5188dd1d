"""The JSON API: what the store holds as the export has it, page by page, with ETags; for programs."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any
from urllib.parse import urlencode

import msgspec
from fastapi import APIRouter, Depends, Path, Query, Request
from starlette.responses import Response

from tawatur import __version__
from tawatur.export import records
from tawatur.search import Index, QueryError, SearchError
from tawatur.store import Store, articles, browse, corrections, lines, runs, stories, voices
from tawatur.web import api_models as m
from tawatur.web.desk import Desk
from tawatur.web.finder import NotYetError
from tawatur.web.problem import MEDIA, ProblemError
from tawatur.web.subjects import numbers_about
from tawatur.web.voice_view import entity_of

PROBLEM: dict[str, Any] = {"model": m.Problem, "content": {MEDIA: {}}}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    401: {**PROBLEM, "description": "The token is needed."},
    404: {**PROBLEM, "description": "There is no such thing, or no store yet."},
    421: {**PROBLEM, "description": "The host is not known."},
    422: {**PROBLEM, "description": "A value is not allowed."},
}

BUSY: dict[int | str, dict[str, Any]] = {
    503: {**PROBLEM, "description": "The index is being made: try again."}
}

router = APIRouter(prefix="/api/v1", responses=PROBLEMS)

MOST = 200
"""Items on a page, at most."""

encoded = msgspec.json.Encoder().encode

Limit = Annotated[int, Query(ge=1, le=MOST, description="items on a page")]
Offset = Annotated[int, Query(ge=0, le=10_000_000, description="items to pass over")]
Name = Annotated[str, Path(max_length=400, description="a number, an id, or how an id begins")]
Day = Annotated[str | None, Query(pattern=r"^\d{4}-\d\d-\d\d$", description="YYYY-MM-DD")]


class Asked:
    """A request to the API: the store, whether the answer is known already, how it is sent."""

    def __init__(self, request: Request) -> None:
        """The request `request`."""
        self.request = request
        self.desk: Desk = request.app.state.desk

    @property
    def store(self) -> Store:
        """The store; NoStoreError where there is none yet."""
        return self.desk.store()

    def answer(self, make: Callable[[], dict[str, Any]]) -> Response:
        """What `make` gives as JSON; nothing where the asker has it already, as the ETag says."""
        url = self.request.url
        facts = (__version__, self.store.stamp(), url.path, url.query)
        tag = f'"{hashlib.sha256(repr(facts).encode()).hexdigest()[:24]}"'
        headers = {"etag": tag, "cache-control": "private, no-cache"}
        if tag in self.request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(encoded(make()), media_type="application/json", headers=headers)

    def page(self, items: list[Any], total: int, offset: int, limit: int) -> dict[str, Any]:
        """A page of a list with the address of the next one."""
        after = None
        if offset + limit < total:
            query = [(k, v) for k, v in self.request.query_params.multi_items() if k != "offset"]
            after = f"{self.request.url.path}?{urlencode([*query, ('offset', str(offset + limit))])}"
        return {"total": total, "offset": offset, "limit": limit, "next": after, "items": items}


Here = Annotated[Asked, Depends(Asked)]


@contextmanager
def searching(asked: Asked) -> Iterator[Index]:
    """The index; what goes wrong with a search is told as a problem."""
    try:
        yield asked.desk.finder.index(asked.store)
    except QueryError as error:
        raise ProblemError(422, "wrong-value", str(error)) from None
    except NotYetError as error:
        raise ProblemError(503, "not-yet", f"{error}. Ask again in a moment.") from None
    except SearchError as error:
        raise ProblemError(503, "not-yet", str(error)) from None


@router.get("/", response_model=m.Start)
def start(asked: Here) -> Response:
    """What this is, and where things are."""
    names = (
        "stories",
        "articles",
        "voices",
        "search",
        "corrections",
        "regroupings",
        "status",
        "openapi.json",
    )
    told = {
        "name": "tawatur",
        "version": __version__,
        "export_version": records.VERSION,
        "read_only": asked.desk.token is None,
        "links": {name: f"/api/v1/{name}" for name in names},
    }
    return Response(encoded(told), media_type="application/json")


@router.get("/stories", response_model=m.StoryPage, responses=BUSY)
def story_list(
    asked: Here,
    outlet: Annotated[str | None, Query(max_length=200)] = None,
    voice: Annotated[
        str | None, Query(max_length=200, description="an entity's id, or part of a name")
    ] = None,
    state: Annotated[str, Query(max_length=100, description="a state that most of its articles name")] = "",
    issue: Annotated[str, Query(max_length=200, description="a search that most of its articles fit")] = "",
    after: Day = None,
    before: Day = None,
    at_least: Annotated[int, Query(ge=1, le=10_000, description="articles")] = 1,
    order: browse.Order = "time",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """The stories, newest first unless another order is asked for."""
    about = None
    if state.strip() or issue.strip():
        with searching(asked) as index:
            about = numbers_about(index, state.strip(), issue.strip())
    wanted = browse.Wanted(
        outlet=outlet, voice=voice, after=after, before=before, at_least=at_least, order=order, about=about
    )

    def make() -> dict[str, Any]:
        shown, total = browse.page(asked.store, wanted, limit=limit, offset=offset)
        return asked.page([_story_item(one) for one in shown], total, offset, limit)

    return asked.answer(make)


def _story_item(one: browse.Shown) -> dict[str, Any]:
    story = one.story
    return {
        "number": one.number,
        "id": story.id,
        "title": story.title,
        "first": story.first,
        "last": story.last,
        "place": story.place,
        "date": story.date,
        "articles": len(story.articles),
        "outlets": one.outlets,
        "origins": one.origins,
        "discrepancies": one.verdicts,
    }


@router.get("/stories/{name}", response_model=m.StoryAnswer)
def story(asked: Here, name: Name) -> Response:
    """A story with what comparing its accounts found."""

    def make() -> dict[str, Any]:
        store = asked.store
        listed = stories.find(store, name)
        found = stories.comparison(store, listed.story.id)
        names = articles.names(store, listed.story.articles)
        line = lines.line_of(store, listed.story.id)
        items, _ = articles.listed(store, ids=listed.story.articles, limit=len(listed.story.articles))
        return {
            "number": listed.number,
            "compared": listed.compared,
            "story": records.story(listed.story, names),
            "articles": [_article_item(row) for row in items],
            "groups": [records.group(group, list(group.statements)) for group in found.groups],
            "discrepancies": [records.discrepancy(d, names) for d in found.discrepancies],
            "omissions": [records.omission(omission, names) for omission in found.omissions],
            "passages": [records.passage(passage, names) for passage in found.passages],
            "namings": [records.naming(naming, names) for naming in found.namings],
            "moments": [records.moment(moment, names) for moment in found.moments],
            "storyline": [
                number
                for number, _ in stories.numbered(store, line.stories if line is not None else ())
                if number != listed.number
            ],
        }

    return asked.answer(make)


@router.get("/articles", response_model=m.ArticlePage)
def article_list(
    asked: Here,
    outlet: Annotated[str | None, Query(max_length=200)] = None,
    after: Day = None,
    before: Day = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """The current articles in the order of reading, without their texts."""

    def make() -> dict[str, Any]:
        rows, total = articles.listed(
            asked.store, outlet=outlet, after=after, before=before, limit=limit, offset=offset
        )
        return asked.page([_article_item(row) for row in rows], total, offset, limit)

    return asked.answer(make)


def _article_item(row: articles.ListedArticle) -> dict[str, Any]:
    return {
        "number": row.number,
        "id": row.id,
        "source": row.source,
        "outlet": row.outlet,
        "url": row.address,
        "title": row.title,
        "published": row.published,
        "language": row.language,
    }


@router.get("/articles/{name}", response_model=m.ArticleAnswer)
def article(asked: Here, name: Name) -> Response:
    """An article with all that was found in it, as corrected."""

    def make() -> dict[str, Any]:
        store = asked.store
        analysis = articles.find(store, name)
        names = articles.names(store, [analysis.article.id])
        source = names.source(analysis.article.id)
        found = records.findings(analysis, source, source)
        return {
            "number": names.numbers[analysis.article.id],
            "stories": stories.of_article(store, analysis.article.id),
            "article": found[0],
            "entities": [records.entity(entity, list(entity.aliases)) for entity in analysis.entities],
            **{
                kind + "s" if kind != "quantity" else "quantities": [r for r in found if r["type"] == kind]
                for kind in ("mention", "time", "quantity", "statement")
            },
        }

    return asked.answer(make)


@router.get("/voices", response_model=m.VoiceList)
def voice_list(
    asked: Here,
    q: Annotated[str, Query(max_length=200, description="part of a name, in any spelling")] = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Who speaks, the most heard first."""

    def make() -> dict[str, Any]:
        found = voices.heard(asked.store, q.strip(), limit=limit, offset=offset)
        by_id = {a.article.id: a for a in articles.fetch(asked.store, {one.article for one in found})}
        items = []
        for one in found:
            entity = entity_of(one.entity, [by_id[one.article]] if one.article in by_id else [])
            items.append(
                {
                    "entity": entity.id,
                    "kind": entity.kind,
                    "name": entity.name,
                    "name_en": entity.name_en,
                    "statements": one.statements,
                }
            )
        return {"items": items, "offset": offset, "limit": limit}

    return asked.answer(make)


@router.get("/voices/{entity:path}", response_model=m.StatementPage)
def voice(
    asked: Here, entity: Annotated[str, Path(max_length=400)], limit: Limit = 50, offset: Offset = 0
) -> Response:
    """What somebody said, newest first; an id that nobody has gives no statement."""

    def make() -> dict[str, Any]:
        found, total = voices.uttered(asked.store, entity, limit=limit, offset=offset)
        by_id = {a.article.id: a for a in articles.fetch(asked.store, {one.article for one in found})}
        names = articles.names(asked.store, by_id)
        said = {s.id: s for a in by_id.values() for s in a.statements}
        items = []
        for one in found:
            if one.statement in said:
                source = names.source(one.article)
                record = records.statement(said[one.statement], source, source)
                items.append(record | {"number": names.numbers[one.article], "story": one.story_number})
        return asked.page(items, total, offset, limit)

    return asked.answer(make)


@router.get("/corrections", response_model=m.CorrectionList)
def correction_list(asked: Here) -> Response:
    """What people corrected, and what became of it."""

    def make() -> dict[str, Any]:
        return {
            "items": [
                {
                    "number": item.number,
                    "state": item.state,
                    "article": item.source,
                    "statement": item.statement.id if item.statement is not None else None,
                    "correction": item.correction,
                }
                for item in corrections.listed(asked.store)
            ]
        }

    return asked.answer(make)


@router.get("/status", response_model=m.Status)
def status(asked: Here) -> Response:
    """What the store holds, in figures."""

    def make() -> dict[str, Any]:
        told = runs.contents(asked.store)
        kept = ("articles", "older_versions", "statements", "stories", "groups", "discrepancies", "outlets")
        return {name: getattr(told, name) for name in kept} | {"set_aside": len(told.set_aside)}

    return asked.answer(make)


def only_with_token(asked: Here) -> None:
    """Refuse to change anything where no token is set. Raises ProblemError."""
    if asked.desk.token is None:
        raise ProblemError(
            403,
            "read-only",
            "The API only reads. Start the desk with a token (--token) to let programs write.",
        )
