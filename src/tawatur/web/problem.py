"""Errors for programs, as RFC 9457 has them (application/problem+json): stable names, and what to do."""

from collections.abc import Mapping

import msgspec
from starlette.responses import Response

MEDIA = "application/problem+json"
KINDS = {
    "not-found": "There is no such thing here",
    "not-changed": "Nothing to change",
    "wrong-value": "A value is not allowed",
    "token-needed": "The token is needed",
    "read-only": "Only reading is allowed",
    "foreign-form": "The request comes from another site",
    "unknown-host": "The host is not known",
    "too-large": "Too much was sent",
    "not-yet": "This is not ready yet",
    "failed": "The program failed",
    "method-not-allowed": "This cannot be done here",
}
"""The types of problems, by name, with their titles; the names stay as they are."""


class ProblemError(Exception):
    """A request that cannot be answered: `status`, `kind` (one of KINDS) and `detail` make the problem."""

    def __init__(self, status: int, kind: str, detail: str) -> None:
        """A problem of `kind`."""
        super().__init__(detail)
        self.status, self.kind, self.detail = status, kind, detail


def problem(status: int, kind: str, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """An answer of `status` that says what went wrong (`kind`, one of KINDS) and what to do (`detail`)."""
    told = {"type": f"urn:tawatur:problem:{kind}", "title": KINDS[kind], "status": status, "detail": detail}
    return Response(msgspec.json.encode(told), status, dict(headers or {}), MEDIA)
