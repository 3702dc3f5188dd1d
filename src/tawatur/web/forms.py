"""Forms: their fields, and that they come from a page of ours."""

from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request

from tawatur.web.desk import Desk
from tawatur.web.guard import sealed

FIELDS, FILES = 200, 500
"""Fields and files of a form, at most."""


async def filled(request: Request) -> FormData:
    """The form that was sent. A request that no page of ours made is refused (403)."""
    form = await request.form(max_fields=FIELDS, max_files=FILES)
    desk: Desk = request.app.state.desk
    told = form.get("seal") or request.headers.get("x-seal") or ""
    if not sealed(desk, request.cookies.get("tawatur_visitor", ""), str(told)):
        raise HTTPException(403, "seal")
    return form


def field(form: FormData, name: str, longest: int = 2000) -> str:
    """A field of the form as text, cut after `longest` characters; empty where it is none."""
    value: Any = form.get(name)
    return value[:longest] if isinstance(value, str) else ""


def back(told: str) -> str:
    """A place on this desk to go back to; the stories where `told` leads elsewhere."""
    parts = urlsplit(told)
    inside = (
        not parts.scheme and not parts.netloc and told.startswith("/") and not told.startswith(("//", "/\\"))
    )
    return told if inside and told.isprintable() else "/"
