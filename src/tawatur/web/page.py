"""A page under way: the request, the reader's words, the store; and how an answer is made of a template."""

import hashlib
import re
from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from tawatur import __version__
from tawatur.cli.screen import harmless
from tawatur.store import Store
from tawatur.web.desk import Desk
from tawatur.web.guard import seal
from tawatur.web.kept import Found
from tawatur.web.naming import script
from tawatur.web.prefs import other_language, words_of
from tawatur.web.words import Words

HERE = Path(__file__).parent
STATIC = HERE / "static"

MENU = (
    ("/", "web.today"),
    ("/search", "web.search"),
    ("/voices", "web.people"),
    ("/read", "web.read"),
    ("/corrections", "web.corrections"),
    ("/help", "web.help"),
)
"""The pages that every page leads to, with their labels."""

LONGEST = 300
"""Characters of a headline or a name that a page shows: no honest one is longer."""

_HARM = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066\u2067\ud800-\udfff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


class UnchangedError(Exception):
    """The reader has this page already; `tag` is its ETag."""

    def __init__(self, tag: str) -> None:
        """The page with the ETag `tag` is the one the reader has."""
        super().__init__(tag)
        self.tag = tag


def tame(value: Any) -> Any:
    """A value as a page may show it: no control character, no override of direction, no half of a character."""
    if isinstance(value, str) and not isinstance(value, Markup) and _HARM.search(value):
        return _SURROGATES.sub("\ufffd", harmless(value))
    return value


def short(value: str, longest: int = LONGEST) -> str:
    """`value` cut at a word where it is longer than so many characters."""
    if len(value) <= longest:
        return value
    cut = value[:longest]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + " …"


@cache
def _version_of_static() -> str:
    """A name for the state of the static files, so that a browser may keep them."""
    seen = hashlib.sha256()
    for file in sorted(STATIC.iterdir()):
        seen.update(file.read_bytes())
    return seen.hexdigest()[:12]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=tame,
    )
    environment.filters["short"] = short
    environment.filters["script"] = script
    environment.filters["path"] = lambda value: quote(str(value), safe="")
    environment.globals["menu"] = MENU
    environment.globals["static_version"] = _version_of_static()
    return environment


class Page:
    """One request for a page."""

    def __init__(self, request: Request) -> None:
        """The page that `request` asks for."""
        self.request = request
        self.desk: Desk = request.app.state.desk
        self.say: Words = words_of(request)
        self.visitor: str = request.scope["state"]["visitor"]
        self._tag: str | None = None

    @property
    def store(self) -> Store:
        """The store; NoStoreError where there is none yet."""
        return self.desk.store()

    def keep(self, asked: Hashable, find: Callable[[], Found]) -> Found:
        """What `find` gives for `asked`, from memory as long as nothing is written to the store."""
        return self.desk.kept.get(self.store, asked, find)

    def check(self, *more: object) -> None:
        """Raise UnchangedError where the reader has this page: nothing was written since, nor is `more` another."""
        request, say = self.request, self.say
        facts = (
            *(__version__, _version_of_static(), self.store.stamp(), request.url.path, request.url.query),
            *(say.language, say.digits, say.theme, self.visitor, request.headers.get("hx-request"), *more),
        )
        self._tag = f'W/"{hashlib.sha256(repr(facts).encode()).hexdigest()[:24]}"'
        if self._tag in request.headers.get("if-none-match", ""):
            raise UnchangedError(self._tag)

    def show(self, template: str, status: int = 200, **context: Any) -> HTMLResponse:
        """The template filled with `context`."""
        say, request = self.say, self.request
        told = (
            _environment()
            .get_template(template)
            .render(
                say=say,
                path=request.url.path,
                seal=seal(self.desk, self.visitor),
                other_language=other_language(request, say),
                here=f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path,
                **context,
            )
        )
        headers = {"cache-control": "private, no-cache", "vary": "Cookie, Accept-Language, HX-Request"}
        if self._tag is not None and status == 200:
            headers["etag"] = self._tag
        return HTMLResponse(told, status, headers)
