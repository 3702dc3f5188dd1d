"""Writes ``docs/reference/api.md`` from the API's own description: ``python quality/api.py``.

A test compares the page with what this would write, so that no path or parameter is without its entry.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tawatur.web.app import create
from tawatur.web.desk import Desk
from tawatur.web.problem import KINDS

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "api.md"

HEAD = """# The JSON API

Written by `python quality/api.py` from the API's own description.

`tawatur serve` answers under `/api/v1`; `/api/v1/openapi.json` describes all of it for programs (OpenAPI 3.1). Records are
those of the [export](export.md): the same nouns, the same keys. Spans count code points of the article's untouched text.

- **Lists** come page by page: `limit` and `offset` go in, `total` and `next` (the address of the following page) come out.
- **ETag**: send it back as `If-None-Match`; the answer is 304 as long as nothing was written to the store.
- **Errors** are `application/problem+json` (RFC 9457). `type` is stable, `detail` says what was found, what is allowed and
  what to do.
- **Token**: a desk that was started with `--token` wants `Authorization: Bearer TOKEN` with every request, and then takes
  corrections and readings. Without a token it only reads, and answers this machine alone.

"""


def page() -> str:
    """The whole page."""
    description = create(Desk("none.db")).openapi()
    paths = {path: verbs for path, verbs in description["paths"].items() if path.startswith("/api/")}
    lines = [
        line
        for path, verbs in paths.items()
        for verb, told in verbs.items()
        for line in entry(verb, path, told, description)
    ]
    problems = [f"| `urn:tawatur:problem:{kind}` | {title} |" for kind, title in KINDS.items()]
    return HEAD + "\n".join([*lines, "## Problems", "| type | title |", "|---|---|", *problems]) + "\n"


def entry(verb: str, path: str, told: dict[str, Any], description: dict[str, Any]) -> Iterator[str]:
    """What the page says of one path."""
    yield f"## `{verb.upper()} {path}`"
    yield told["description"]
    yield ""
    rows = [*parameters(told), *body(told, description)]
    if rows:
        yield from ("| parameter | where | what |", "|---|---|---|", *rows, "")
    answers = [code for code in told["responses"] if code.startswith("2")]
    yield f"Answers {', '.join(answers)}" + gives(told["responses"][answers[0]]) + "."
    yield ""


def parameters(told: dict[str, Any]) -> Iterator[str]:
    """The rows of a path's parameters."""
    for one in told.get("parameters", ()):
        needed = ", needed" if one["in"] == "path" else ""
        yield f"| `{one['name']}` | {one['in']} | {meaning(one['schema'], one.get('description', ''))}{needed} |"


def body(told: dict[str, Any], description: dict[str, Any]) -> Iterator[str]:
    """The rows of what is sent as JSON."""
    content = told.get("requestBody", {}).get("content", {}).get("application/json")
    if content:
        name = content["schema"]["$ref"].rsplit("/", 1)[-1]
        for field, schema in description["components"]["schemas"][name]["properties"].items():
            yield f"| `{field}` | body | {meaning(schema, schema.get('description', ''))} |"


def meaning(schema: dict[str, Any], words: str) -> str:
    """What a value may be."""
    options = [one for one in schema.get("anyOf", [schema]) if one.get("type") != "null"]
    one = options[0] if options else schema
    told = " or ".join(f"`{value}`" for value in one["enum"]) if "enum" in one else one.get("type", "")
    limits = [
        f"{sign} {one[key]}" for key, sign in (("minimum", "at least"), ("maximum", "at most")) if key in one
    ]
    default = schema.get("default")
    limits += [f"default {default}"] if default not in (None, "") else []
    return ", ".join(filter(None, [told, *limits])) + (f": {words}" if words else "")


def gives(response: dict[str, Any]) -> str:
    """The shape of an answer, by its name in the description."""
    schema = response.get("content", {}).get("application/json", {}).get("schema", {})
    return f" with `{schema['$ref'].rsplit('/', 1)[-1]}`" if "$ref" in schema else ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
