"""Mastheads: who wrote an article, where, and whom it is credited to, as its first and last lines and its
byline say."""

import re
from collections.abc import Sequence

import msgspec

from tawatur.model import Credit, Excluded, Span
from tawatur.model.article import Reason
from tawatur.read.layout import Line
from tawatur.read.leftovers import match
from tawatur.read.names import Piece, is_clock, piece_of, source_piece, starts_with_role
from tawatur.read.outlets import name_key
from tawatur.text.dates import find_date
from tawatur.text.lexicon import verbs_at

_SEPARATOR = re.compile(
    r"\s*(?:-{2,}|[–—/|،,؛+()«»\[\]*•\"“”]|:(?!\d)|(?<!\S)ـ(?!\S)|(?<=\s)-|-(?=\s)|-)\s*"
    r"|(?<=\w)\s+(?:في\s+)?(?=[0-9٠-٩]{1,2}\s)"  # a place and a day: الدوحة في 9 يوليو /قنا/
)
_BULLET = re.compile(r"[-–—•*]")
_DASH = re.compile(r"--|[–—]|\s-|-\s|\sـ\s")
_IN_PREFIX = ("place", "outlet", "agencies", "nowhere", "date")
_PREFIX_LENGTH = 110
"""How far into a line its dateline may reach."""
HEAD_LINES = 5
"""Lines at the beginning of a text among which its dateline, byline and date may stand even behind a long headline."""
_LONGEST_LINE = 90
"""Longest line that is a dateline, byline or credit alone."""
_LONGEST_PLACE = 4
_LONGEST_AGENCY = 3
_LONGEST_AUTHOR = 5
_SIGN = 2
_IDENTIFIER = re.compile(r"[0-9a-f-]{16,}|.*@.*|\d+")
_TAIL_CREDIT = re.compile(r"[.!؟»\"”]\s*([(\[]\s*[^()\[\]]{2,60}\s*[)\]])\s*\.?$")


class Masthead(msgspec.Struct):
    """What was found: each field as in `Article`; `excluded` the words that say it, `own` the outlet's own name."""

    dateline: str | None = None
    byline: str | None = None
    credits: list[Credit] = []
    excluded: list[Excluded] = []
    own: str | None = None

    def add_credit(self, words: str, piece: Piece, span: Span | None) -> None:
        """Add an outlet or agency once; the first mention that has a span wins."""
        if piece.outlet is None and self.own is not None and name_key(words) == name_key(self.own):
            return
        name = piece.outlet.ar[0] if piece.outlet and piece.outlet.ar else words
        entity = piece.outlet.id if piece.outlet else None
        for index, known in enumerate(self.credits):
            if (known.entity, name_key(known.name)) == (entity, name_key(name)):
                if known.span is None and span:
                    self.credits[index] = Credit(name, entity, span)
                return
        self.credits.append(Credit(name, entity, span))

    def add_place(self, words: str) -> None:
        """Keep the first place."""
        self.dateline = self.dateline or words

    def add_author(self, words: str) -> None:
        """Keep the first author; a letter or two are a sign, no name."""
        if len(words) > _SIGN:
            self.byline = self.byline or words


class _Found(msgspec.Struct):
    words: str
    start: int
    end: int
    before: str
    after: str
    piece: Piece


def _pieces(text: str, own: str | None = None) -> list[_Found]:
    """The pieces of `text` between separators, each with the separators beside it; offsets count in
    `text`. `own` is the name of the outlet whose text it is."""
    found: list[_Found] = []
    between, position = "", 0
    while position <= len(text):
        separator = _SEPARATOR.search(text, position)
        end = separator.start() if separator else len(text)
        words = text[position:end].strip().rstrip(".")
        if words:
            if found:
                found[-1].after = between
            piece = piece_of(words)
            if own is not None and piece.kind in ("unknown", "name") and name_key(words) == name_key(own):
                piece = Piece("outlet")
            found.append(_Found(words, position, position + len(words), between, "", piece))
            between = ""
        if separator is None:
            break
        between += separator.group()
        position = separator.end()
    if found:
        found[-1].after = between
    if len(found) > 1 and _is_town(found[0].piece, name_key(found[0].words), found[1].piece):
        found[0].piece = Piece("place")
    return found


def _is_town(first: Piece, key: str, second: Piece) -> bool:
    """Whether an ambiguous name (القدس: a paper, and a town) before an agency or a person is the town."""
    if first.outlet is None or key not in {name_key(short) for short in first.outlet.short}:
        return False
    return second.kind == "name" or (second.outlet is not None and second.outlet.kind == "agency")


def of_author(author: str, found: Masthead) -> None:
    """Take apart the byline field of a record or page: "أبوظبي - سكاي نيوز عربية", "كييف – وكالات", "بقلم
    فلان"."""
    if _IDENTIFIER.fullmatch(author.strip()):
        return
    whole = piece_of(author.strip())
    if whole.kind == "outlet":
        found.add_credit(author.strip(), whole, None)
        return
    names = []
    for index, part in enumerate(_pieces(author, found.own)):
        labelled = starts_with_role(part.words)
        words, piece = (labelled[1], piece_of(labelled[1])) if labelled else (part.words, part.piece)
        if piece.kind in ("outlet", "agencies"):
            found.add_credit(words, piece, None)
        elif piece.kind == "place" or (index == 0 and piece.kind == "unknown" and _credit_follows(author)):
            found.add_place(words)
        elif piece.kind in ("name", "unknown") and not _IDENTIFIER.fullmatch(words):
            names.append(words)
    if names:
        found.add_author("، ".join(names))


def _credit_follows(author: str) -> bool:
    """Whether the second and last piece of a byline is an outlet or agency, so that the first is a place."""
    parts = _pieces(author)
    return (
        len(parts) == 2
        and parts[1].piece.kind in ("outlet", "agencies")
        and not set(parts[0].after) <= set("،, ")
    )


def of_lines(lines: Sequence[Line], found: Masthead) -> None:
    """Find datelines, bylines and credits in an article's lines: before its prose, at the prose's start,
    behind it."""
    prose = [index for index, line in enumerate(lines) if line.is_prose]
    first = max(prose[0], HEAD_LINES) if prose else len(lines)
    last = prose[-1] if prose else -1
    for index, line in enumerate(lines):
        outside = (index < first or index > last) and not line.is_prose
        if line.role is None and outside and len(line.text) <= _LONGEST_LINE:
            _own_line(line, found)
    if prose:
        _prefix(lines[prose[0]], found)
        _behind(lines[last], found)


def is_masthead(line: Line) -> bool:
    """Whether the whole line is a dateline, byline or credit; the line is left as it is."""
    before, apart = line.role, Masthead(credits=[], excluded=[])
    _own_line(line, apart)
    line.role = before
    return bool(apart.excluded)


def of_line(line: Line, found: Masthead) -> None:
    """Take over what a line that is no part of the text says; nothing is excluded for it, credits have no span."""
    apart = Masthead(credits=[], excluded=[], own=found.own)
    _own_line(line, apart)
    for credit in apart.credits:
        found.add_credit(credit.name, piece_of(credit.name), None)
    if apart.dateline:
        found.add_place(apart.dateline)
    if apart.byline:
        found.add_author(apart.byline)


def _own_line(line: Line, found: Masthead) -> None:
    """A line that holds nothing but dateline, byline or credit."""
    row = match(line)
    if (line.stopped and not line.text.endswith(("...", "…"))) or (row and row.where in ("line", "pattern")):
        return
    labelled = starts_with_role(line.text.lstrip("*•- ("))
    parts = _pieces(line.text, found.own)
    if labelled or (parts and parts[0].piece.kind in ("author", "source")):
        _labelled(line, parts, found)
        return
    if _unparted(line, found):
        return
    signs = [part for part in parts if part.piece.kind == "sign"]
    parts = [part for part in parts if part.piece.kind != "sign"]
    kinds = [part.piece.kind for part in parts]
    if signs and not parts:
        line.role = "byline"
        found.excluded.append(Excluded(line.span, "byline"))
        return
    if not parts or not _is_masthead(parts, kinds) or (kinds == ["name"] and _BULLET.match(line.text)):
        return
    base = line.span.start
    for part in parts:
        span = Span(base + part.start, base + part.end)
        if part.piece.kind in ("outlet", "agencies"):
            found.add_credit(part.words, part.piece, span)
        elif part.piece.kind == "place":
            found.add_place(part.words)
        elif part.piece.kind in ("name", "unknown"):
            _name_or_place(part, kinds, found)
    reason: Reason = "byline" if kinds == ["name"] else "credit"
    if "place" in kinds or "nowhere" in kinds:
        reason = "dateline"
    line.role = reason
    found.excluded.append(Excluded(line.span, reason))


def _unparted(line: Line, found: Masthead) -> bool:
    """Whether a line is place, day and agency with nothing between: وادي الريحان 26 صفر 1443 هـ واس."""
    day = find_date(line.text)
    if day is None or not day.span.start:
        return False
    place, behind = line.text[: day.span.start].strip(" ،,"), line.text[day.span.end :]
    words = [word for word in behind.split() if not is_clock(word) and not word.strip("م.هـ").isdigit()]
    day_too = find_date(" ".join(words))
    words = words[-_LONGEST_AGENCY:] if day_too else words
    agency = next(
        (piece for cut in range(len(words)) if (piece := piece_of(" ".join(words[cut:]))).outlet), None
    )
    if (
        agency is None
        or len(place.split()) > _LONGEST_PLACE
        or (len(words) > _LONGEST_AGENCY and not day_too)
    ):
        return False
    kind = piece_of(place).kind
    if kind not in ("place", "unknown", "nowhere"):
        return False
    if kind != "nowhere":
        found.add_place(place)
    found.add_credit(agency.outlet.ar[0] if agency.outlet else "", agency, line.span)
    line.role = "dateline"
    found.excluded.append(Excluded(line.span, "dateline"))
    return True


def _is_masthead(parts: list[_Found], kinds: Sequence[str]) -> bool:
    """Whether the pieces of a line are those of a dateline, a byline or a credit line."""
    if list(kinds) == ["name"] or all(kind in ("outlet", "agencies") for kind in kinds):
        return True
    if kinds[0] == "name" and (len(parts) > 2 or kinds[1] not in ("outlet", "agencies")):
        return False
    known = {"place", "outlet", "agencies", "nowhere", "name", "date"}
    unknown = [part for part, kind in zip(parts, kinds, strict=True) if kind not in known]
    if any(len(part.words.split()) > _LONGEST_PLACE for part in unknown) or len(unknown) > 1:
        return False
    credited = any(kind in ("outlet", "agencies") for kind in kinds)
    if unknown and len(parts) > 2:
        return kinds[0] == "unknown" and credited and set(kinds[1:]) <= {"outlet", "agencies", "date", "name"}
    if unknown and "name" in kinds:
        return list(kinds) == ["unknown", "name"] and _DASH.search(parts[0].after) is not None
    if unknown and ":" in parts[0].after:
        return credited  # "بيروت: عاصمة الصحافة": a headline, unless an agency follows
    if unknown:
        return (credited or kinds[0] in ("place", "nowhere")) and _joined(parts)
    return len(parts) > 1 and (credited or "name" in kinds) and _joined(parts)


def _joined(parts: list[_Found]) -> bool:
    """Whether a dash, slash, colon or bracket joins the pieces, as in datelines, and no comma alone."""
    return any(set(part.before) - set("،, ") for part in parts[1:])


def _name_or_place(part: _Found, kinds: Sequence[str], found: Masthead) -> None:
    """An unknown piece: the place where it stands first and an agency follows, else the author."""
    first = part.start == 0 and part.piece.kind == "unknown"
    if first and "place" not in kinds and any(kind in ("outlet", "agencies", "name") for kind in kinds):
        found.add_place(part.words)
    elif part.piece.kind == "name" or "outlet" not in kinds[:1] or found.own is None:
        found.add_author(part.words)  # behind the outlet's own name may stand either, a place or a person


def _labelled(line: Line, parts: list[_Found], found: Masthead) -> None:
    """A line that begins with a label: "بقلم: فلان", "المصدر: رويترز + أ ف ب", "*نقلا عن المرفأ"."""
    label = starts_with_role(parts[0].words)
    role = label[0] if label else parts[0].piece.kind
    rest = parts if label else parts[1:]
    if not rest or any(len(part.words.split()) > _LONGEST_AUTHOR + 2 for part in rest):
        return
    for index, part in enumerate(rest):
        words = label[1] if label and index == 0 else part.words
        piece = source_piece(words) if role == "source" else piece_of(words)
        span = Span(line.span.start + part.end - len(words), line.span.start + part.end)
        if role == "source" or piece.kind in ("outlet", "agencies"):
            found.add_credit(words, piece, span)
        elif piece.kind == "place":
            found.add_place(words)
        else:
            found.add_author(words)
    line.role = "byline" if role == "author" else "credit"
    found.excluded.append(Excluded(line.span, "byline" if role == "author" else "credit"))


def _prefix(line: Line, found: Masthead) -> None:
    """The dateline that a paragraph begins with: "أنقرة - ", "دبي، الإمارات العربية المتحدة (CNN) -- "."""
    head = line.text[:_PREFIX_LENGTH]
    parts = _pieces(head)
    if len(parts) < 2 and not (parts and parts[0].after):
        return
    taken: list[_Found] = []
    for index, part in enumerate(parts):
        if part.piece.kind not in _IN_PREFIX and not (index == 0 and _unknown_place(parts)):
            break
        taken.append(part)
    while taken and not _closes(taken):
        taken.pop()
    if not taken or taken[-1].end >= len(head):
        return
    base = line.span.start
    for part in taken:
        if part.piece.kind in ("outlet", "agencies"):
            found.add_credit(part.words, part.piece, Span(base + part.start, base + part.end))
        elif part.piece.kind in ("place", "unknown"):
            found.add_place(part.words)
    end = base + taken[-1].end + _width(line.text, taken[-1].end)
    found.excluded.append(Excluded(Span(base, end), "dateline"))


def _unknown_place(parts: list[_Found]) -> bool:
    """Whether the first piece is a place that no table has: it is short, and an agency and a dash follow
    it."""
    words = parts[0].words.split()
    if parts[0].piece.kind != "unknown" or len(words) >= _LONGEST_PLACE or verbs_at(name_key(words[0])):
        return False
    if starts_with_role(f"{words[-1]} x") or piece_of(words[-1]).kind != "unknown":
        return False
    for part in parts[1:3]:
        if part.piece.kind in ("outlet", "agencies"):
            return _DASH.search(part.after) is not None
        if part.piece.kind not in ("place", "date"):
            return False
    return False


def _closes(taken: list[_Found]) -> bool:
    """Whether the separator behind the last of `taken` ends a dateline."""
    kinds = [part.piece.kind for part in taken]
    after = taken[-1].after
    credited = any(kind in ("outlet", "agencies") for kind in kinds)
    dashed = _DASH.search(after) is not None
    if not credited:
        return dashed and kinds[0] in ("place", "nowhere") and "(" not in after
    if len(taken) == 1 and "(" not in taken[0].before and ")" not in after:
        return dashed and "(" not in after  # "رويترز - قال": an agency before a colon speaks itself
    return (dashed or ":" in after or "/" in after or ")" in after) and not after.rstrip().endswith("(")


def _width(text: str, position: int) -> int:
    """How many characters of separators stand at `position` of `text`, opening marks of the prose left to
    it."""
    separator = _SEPARATOR.match(text, position)
    width = 0
    while separator and separator.group().strip() not in ("«", "“", '"', "("):
        width += len(separator.group())
        separator = _SEPARATOR.match(text, position + width) if separator.group() else None
    return width


def _behind(line: Line, found: Masthead) -> None:
    """A credit in brackets behind the last sentence: "... انتهى الاجتماع. (رويترز)"."""
    match = _TAIL_CREDIT.search(line.text)
    if match is None:
        return
    parts = _pieces(match.group(1))
    if parts and all(part.piece.kind in ("outlet", "agencies") for part in parts):
        base = line.span.start + match.start(1)
        for part in parts:
            found.add_credit(part.words, part.piece, Span(base + part.start, base + part.end))
        found.excluded.append(Excluded(Span(base, line.span.start + match.end(1)), "credit"))
