"""Who may enter, and what a page may do: the token, the names of this machine, forged requests, headers."""

import hashlib
import hmac
import secrets
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tawatur.web.desk import Desk
from tawatur.web.problem import problem

VISITOR, KEY = "tawatur_visitor", "tawatur_key"
"""Cookies: who a form was made for; and that the token was given."""

OPEN = ("/static/", "/login")
"""What is shown without the token."""

API = "/api/"

SAFE = frozenset(("GET", "HEAD", "OPTIONS"))

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


def key_of(desk: Desk) -> str:
    """What the cookie holds of one who gave the token."""
    return hmac.new((desk.token or "").encode(), b"tawatur key", hashlib.sha256).hexdigest()


def seal(desk: Desk, visitor: str) -> str:
    """What a form carries so that it is known to come from a page of ours, made for `visitor`."""
    return hmac.new(desk.secret, visitor.encode(), hashlib.sha256).hexdigest()


def sealed(desk: Desk, visitor: str, told: str) -> bool:
    """Whether `told` is the seal of `visitor`."""
    return bool(visitor) and hmac.compare_digest(seal(desk, visitor).encode(), told.encode())


class Guard:
    """ASGI middleware that lets in who may, knows each visitor by a cookie, and sets the headers of every answer."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        """Guard `app` as `desk` says."""
        self.app, self.desk = app, desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        visitor = connection.cookies.get(VISITOR, "")
        made = "" if len(visitor) == 32 and visitor.isalnum() else secrets.token_hex(16)
        scope.setdefault("state", {})["visitor"] = made or visitor

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if made and not scope["path"].startswith(("/static/", API)):
                    headers.append("set-cookie", _cookie(VISITOR, made))
            await send(message)

        refused = self._refused(connection, scope["method"])
        await (refused or self.app)(scope, receive, answer)

    def _refused(self, connection: HTTPConnection, method: str) -> Response | None:
        headers, path = connection.headers, connection.url.path
        api = path.startswith(API)
        if self.desk.token is None:
            if _host(headers) not in self.desk.hosts:
                return problem(421, "unknown-host", "This address is not one that the desk answers to.")
        elif not path.startswith(OPEN) and not self._knows_token(connection, sent=api and method not in SAFE):
            if api:
                return problem(
                    401,
                    "token-needed",
                    "Send the token: Authorization: Bearer …",
                    {"www-authenticate": "Bearer"},
                )
            return RedirectResponse(f"/login?then={quote(path)}", 303)
        if method not in SAFE and not api and _foreign(headers):
            return problem(403, "foreign-form", "The request comes from a page of another site.")
        return None

    def _knows_token(self, connection: HTTPConnection, *, sent: bool) -> bool:
        """Whether the token was given; with `sent` a cookie, which a browser sends by itself, does not count."""
        kind, _, told = connection.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":
            return hmac.compare_digest(told.strip().encode(), (self.desk.token or "").encode())
        return not sent and hmac.compare_digest(
            connection.cookies.get(KEY, "").encode(), key_of(self.desk).encode()
        )


def _cookie(name: str, value: str) -> str:
    return f"{name}={value}; Path=/; HttpOnly; SameSite=Lax"


def _host(headers: Headers) -> str:
    return (urlsplit(f"//{headers.get('host', '')}").hostname or "").lower()


def _foreign(headers: Headers) -> bool:
    """Whether a browser says that the request was started by a page of another site."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site not in (None, "same-origin", "none"):
        return True
    return origin is not None and urlsplit(origin).netloc != headers.get("host", "")
