"""Leftovers: lines that scraping left in a text and that are no prose, recognised by the table of their
kinds."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from tawatur import knowledge
from tawatur.knowledge import Leftover
from tawatur.read.layout import Line, line_form

_EDGES = " :.،,؛!؟?|*•▪►»«›‹<>()[]{}/\\–—_-\"“”'"
_BULLET = re.compile("^[-–•*] (?=.)")
_END_EDGES = " .:،"
_TWO_SENTENCES = re.compile(r"\w{3,}[\"”»)]?[.!؟?] +[\"“«(]?\w{2,}")
_MAY_BE_LONG = frozenset(["copyright", "comment_form"])
"""Kinds of leftovers that come in several sentences, which no prose begins like."""
_MOST = 0.5
"""`until_end` holds only in the second half of a text: what looks like it above the article is a menu."""
_FINISHED = re.compile(r"[.؟!][\"”»]? *$")
_CAPTION_WORDS = 4
"""Fewest words before a photo credit; with fewer it is a dateline (موسكو - رويترز)."""
_LIST_LENGTH = 10
"""Most links that are taken to belong to one heading such as "related articles"."""
_LINK_WORDS = 22
"""Longest headline of a linked article, in words."""


class _Rules(NamedTuple):
    whole: dict[str, Leftover]
    starts: dict[str, list[tuple[str, Leftover]]]
    ends: dict[str, list[tuple[str, Leftover]]]
    inside: re.Pattern[str]
    inside_rows: dict[str, Leftover]
    patterns: list[tuple[re.Pattern[str], Leftover]]


@cache
def _rules() -> _Rules:
    whole: dict[str, Leftover] = {}
    starts: dict[str, list[tuple[str, Leftover]]] = {}
    ends: dict[str, list[tuple[str, Leftover]]] = {}
    inside: dict[str, Leftover] = {}
    patterns = []
    for row in knowledge.leftovers():
        for form in map(line_form, row.ar):
            if row.where == "line":
                whole.setdefault(form.strip(_EDGES) or form, row)
            elif row.where == "start":
                starts.setdefault(_first_letters(form), []).append((form, row))
            elif row.where == "end":
                ends.setdefault(_last_letters(form), []).append((form, row))
            else:
                inside[form] = row
        if row.pattern:
            patterns.append((re.compile(row.pattern), row))
    return _Rules(whole, starts, ends, re.compile("|".join(map(re.escape, inside))), inside, patterns)


def _first_letters(form: str) -> str:
    return form[:3]


def _last_letters(form: str) -> str:
    return form[-2:]


def match(line: Line) -> Leftover | None:
    """The kind of leftover that `line` is by the table, or None."""
    form = _BULLET.sub("", line.form)
    if not form:
        return None
    rules = _rules()
    if row := rules.whole.get(form.strip(_EDGES)):
        return row
    for pattern, row in rules.patterns:
        if pattern.fullmatch(form):
            return row
    long = line.stopped and _TWO_SENTENCES.search(form) is not None
    for phrase, row in rules.starts.get(_first_letters(form), ()):
        if long and row.reason not in _MAY_BE_LONG:
            continue
        if form.startswith(phrase) and not (
            phrase[-1].isalnum() and form[len(phrase) : len(phrase) + 1].isalnum()
        ):
            return row
    if long:
        return None
    return _at_end(form, rules, line.stopped) or _inside(form, rules)


def _at_end(form: str, rules: _Rules, stopped: bool) -> Leftover | None:
    bare = form.rstrip(_END_EDGES)
    for phrase, row in rules.ends.get(_last_letters(bare), ()):
        before = bare[: -len(phrase)]
        if not bare.endswith(phrase) or (phrase[0].isalnum() and before[-1:].isalnum()):
            continue
        if row.reason != "caption" or _says_what_is_seen(form, before, stopped):
            return row
    return None


def _says_what_is_seen(form: str, before: str, stopped: bool) -> bool:
    """Whether what stands before a photo credit can be a caption: no finished sentence, and no mere place."""
    if (stopped and form[-1] == ".") or _FINISHED.search(before):
        return False
    return before.count(" ") >= _CAPTION_WORDS


def _inside(form: str, rules: _Rules) -> Leftover | None:
    found = rules.inside.search(form)
    return rules.inside_rows[found.group()] if found else None


def mark_leftovers(lines: Sequence[Line]) -> None:
    """Give each of `lines` that is a leftover its reason as `role`; with it the links below a heading of
    links."""
    total = lines[-1].span.end if lines else 0
    following: Leftover | None = None
    listed = 0
    for line in lines:
        if line.role is not None or line.in_post:
            listed = 0
            continue
        if following:
            line.role = following.reason
            continue
        row = match(line)
        if row and row.reason == "other" and _is_heading(line):
            row = None  # "القائمة" is a menu, and the heading of a list of players
        if row:
            line.role = row.reason
            if row.until_end and line.span.start > total * _MOST:
                following = row
            listed = _LIST_LENGTH if row.reason == "related" and row.where == "line" else 0
            if row.reason == "related" and row.where == "start" and line.text.rstrip().endswith(":"):
                listed = _LIST_LENGTH
        elif listed and not line.stopped and line.words <= _LINK_WORDS and not _begins_anew(line, listed):
            line.role = "related"
            listed -= 1
        else:
            listed = 0


def _is_heading(line: Line) -> bool:
    return line.part is not None and line.part.kind == "heading"


def _begins_anew(line: Line, listed: int) -> bool:
    """Whether a line behind links is a heading of the article: its markup says so, and a link stands before it."""
    return _is_heading(line) and listed < _LIST_LENGTH
