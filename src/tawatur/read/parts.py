"""Parts of a page that are not running text: marked in its tree before the text is taken out, found again in the text.

A mark is a number in brackets that no Arabic page has (`OPEN`, `CLOSE`), put before the words of the part, which become a
paragraph of their own; so they stay in the text, and it is known what they are. Marks are taken out of the text again.
"""

import re
from typing import Literal

import msgspec
from lxml.html import HtmlElement

from tawatur.model import Span
from tawatur.read.tree import classes, has_link_only, replace, text_of

Kind = Literal["heading", "caption", "photo_credit", "post", "post_author", "entry_time"]

OPEN, CLOSE = "\u169b", "\u169c"
"""The feather marks of Ogham: printable, so that no library takes them for rubbish, and in no Arabic text."""
_MARK = re.compile(f"{OPEN}(\\d+){CLOSE} ?")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_POSTS = re.compile(
    r"twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed"
)
_SIGNED = re.compile(
    r"\s*(?:[—–-]|‎|‏)*\s*(?P<name>[^—–\n]{1,60}?)\s*\(@(?P<handle>\w[\w.]*)\)\s*(?P<rest>.*)$", re.DOTALL
)
_SHARED = re.compile(
    r"(?:A post shared by|تمت مشاركة منشور بواسطة|View this post on Instagram|عرض هذا المنشور على Instagram)\s*"
)
_CAPTION = re.compile(
    r"(?:^|[-_ ])(?:fig-?caption|caption|img-?cap|image-?caption|photo-?caption|media__fig-caption)", re.I
)
_CREDIT = re.compile(r"credit|copyright|source|photographer", re.IGNORECASE)
_LONGEST_HEADING = 120
_LONGEST_CAPTION = 500
_LONGEST_BARE = 160
"""Characters that a caption has at most where only a picture beside it tells that it is one."""
_STRONG = 12
"""Most words of a paragraph in bold letters that is taken for a subheading."""
_LIVE = re.compile(r"live|timeline|update|minute|coverage|tagh?ti", re.IGNORECASE)
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)")
_FEWEST_ENTRIES = 3
_LONGEST_TIME = 60
_MOMENTS = (
    "datetime",
    "data-datetime",
    "data-time",
    "data-timestamp",
    "data-sort-time",
    "data-published",
    "data-utime",
)


class Part(msgspec.Struct, frozen=True):
    """A part of a page: what it is, where it stands in the text, and what its markup says beside its words.

    `value` is a post author's name or an entry's moment, `more` a post's handle.
    """

    kind: Kind
    span: Span
    value: str | None = None
    more: str | None = None


class _Note(msgspec.Struct):
    kind: Kind
    value: str | None = None
    more: str | None = None


class Marks:
    """The marks put into one tree."""

    def __init__(self) -> None:
        """No marks yet."""
        self._notes: list[_Note] = []

    def mark(self, tree: HtmlElement) -> None:
        """Put marks before all parts of `tree`."""
        self._posts(tree)
        self._entries(tree)
        self._captions(tree)
        self._headings(tree)

    def _put(self, kind: Kind, words: str, value: str | None = None, more: str | None = None) -> str:
        self._notes.append(_Note(kind, value, more))
        return f"{OPEN}{len(self._notes) - 1}{CLOSE}{words}"

    def _posts(self, tree: HtmlElement) -> None:
        for element in list(tree.iter("blockquote", "div")):
            if not _POSTS.search(classes(element)) or element.getparent() is None:
                continue
            words = _SHARED.sub("", text_of(element))
            content, name, handle, rest = signed(words)
            lines = [self._put("post", content)] if content else []
            if handle:
                lines.append(self._put("post_author", f"— {name} (@{handle}) {rest}".rstrip(), name, handle))
            replace(element, lines)

    def _entries(self, tree: HtmlElement) -> None:
        """Mark the times of a live blog's entries."""
        by_kind: dict[tuple[HtmlElement, str, str], list[tuple[HtmlElement, HtmlElement]]] = {}
        for time in _times(tree):
            entry = _entry_of(time)
            parent = entry.getparent() if entry is not None else None
            if entry is not None and parent is not None:
                by_kind.setdefault((parent, entry.tag, entry.get("class") or ""), []).append((entry, time))
        for (parent, _, named), group in by_kind.items():
            if len(group) < _FEWEST_ENTRIES or not _LIVE.search(f"{named} {classes(parent)}"):
                continue
            for _, time in group:
                line = _line_of(time)
                replace(line, [self._put("entry_time", text_of(line), _moment(time))])

    def _captions(self, tree: HtmlElement) -> None:
        for element in list(tree.iter("figcaption", "p", "div", "span")):
            called = element.tag == "figcaption" or _CAPTION.search(classes(element)) is not None
            if called and not any(True for _ in element.iter("figure", "img")):
                self._caption(element)
        for picture in list(tree.iter("img", "amp-img")):
            block = next(
                (above for above in picture.iterancestors("p", "div", "figure", "center") if text_of(above)),
                None,
            )
            if block is not None and _is_caption(block):
                self._caption(block)

    def _caption(self, element: HtmlElement) -> None:
        words = text_of(element)
        if element.getparent() is None or not words or OPEN in words or len(words) > _LONGEST_CAPTION:
            return
        credit = next(
            (e for e in element.iter() if e is not element and _CREDIT.search(classes(e)) and text_of(e)),
            None,
        )
        lines: list[str] = []
        if credit is not None and text_of(credit) != words:
            credited = self._put("photo_credit", text_of(credit))
            credit.drop_tree()
            lines = [self._put("caption", text_of(element)), credited]
        else:
            lines = [self._put("caption", words)]
        figure = next(iter(element.iterancestors("figure")), None)
        if figure is not None and OPEN not in text_of(figure) and len(text_of(figure)) <= _LONGEST_CAPTION:
            lines += [
                self._put("photo_credit", text_of(p)) for p in figure.iter("p") if not _within(p, element)
            ]
            element = figure
        replace(element, lines)

    def _headings(self, tree: HtmlElement) -> None:
        for element in tree.iter(*_HEADINGS):
            words = text_of(element)
            if words and len(words) <= _LONGEST_HEADING and OPEN not in words and not has_link_only(element):
                _only(element, self._put("heading", words))
        for element in tree.iter("p"):
            words = text_of(element)
            if words and len(words.split()) <= _STRONG and OPEN not in words and _is_bold(element, words):
                _only(element, self._put("heading", words))

    def take(self, text: str) -> tuple[str, tuple[Part, ...]]:
        """`text` without marks, and the parts in it."""
        lines: list[str] = []
        parts: list[Part] = []
        position = 0
        for line in text.split("\n"):
            first, *rest = _MARK.split(line)
            pieces = [first, *rest[1::2]]
            at = position
            for number, piece in zip([None, *rest[0::2]], pieces, strict=True):
                if number is not None and int(number) < len(self._notes) and piece.strip():
                    note = self._notes[int(number)]
                    parts.append(Part(note.kind, Span(at, at + len(piece.rstrip())), note.value, note.more))
                at += len(piece)
            line = "".join(pieces)
            lines.append(line)
            position += len(line) + 1
        return "\n".join(lines), tuple(parts)


def signed(words: str) -> tuple[str, str | None, str | None, str]:
    """A post's words, its author's name and handle, and what stands behind them: the day."""
    at = words.rfind("(@")
    start = max(words.rfind(mark, 0, at) for mark in "—–\n") if at > 0 else -1
    found = _SIGNED.match(words[start:]) if start >= 0 else _SIGNED.match(words)
    if found is None or (start < 0 and found.start("name") > 0 and found.end("name") > _LONGEST_TIME):
        return words, None, None, ""
    content = words[: max(start, 0)].strip(" —–\n")
    return content, found["name"].strip(), found["handle"], " ".join(found["rest"].split())


def _is_caption(block: HtmlElement) -> bool:
    """Whether the few words of a block with a picture are its caption: no sentence, no link, no heading."""
    words = text_of(block)
    if len(words) > _LONGEST_BARE or words[-1] in ".؟!" or OPEN in words:
        return False
    return not any(True for _ in block.iter("a", "time", *_HEADINGS, "h1"))


def _within(element: HtmlElement, outer: HtmlElement) -> bool:
    return element is outer or outer in element.iterancestors()


def _is_bold(element: HtmlElement, words: str) -> bool:
    """Whether all that a paragraph says is in bold letters, and is no sentence."""
    children = [child for child in element if isinstance(child.tag, str)]
    if len(children) != 1 or children[0].tag not in ("strong", "b") or words[-1] in ".،:؛":
        return False
    return text_of(children[0]) == words and not any(True for _ in element.iter("a"))


def _only(element: HtmlElement, words: str) -> None:
    for child in list(element):
        element.remove(child)
    element.text = words


def _times(tree: HtmlElement) -> list[HtmlElement]:
    """What may give the time of an entry: time elements, and short ones that are called so and hold a clock's time."""
    found = []
    for element in tree.iter("time", "span", "div", "p", "strong"):
        words = text_of(element) if element.tag == "time" or "time" in classes(element) else ""
        told = words and len(words) <= _LONGEST_TIME and (element.tag == "time" or _CLOCK.search(words))
        if told and not any(child.tag == "time" for child in element.iterdescendants()):
            found.append(element)
    return found


def _entry_of(time: HtmlElement) -> HtmlElement | None:
    """The nearest element around `time` that holds running text, too."""
    for above in time.iterancestors("div", "li", "article", "section"):
        if len(text_of(above)) > len(text_of(time)) + _LONGEST_TIME:
            return above
    return None


def _line_of(time: HtmlElement) -> HtmlElement:
    """The widest element around `time` that holds little else."""
    line = time
    for above in time.iterancestors():
        if len(text_of(above)) > _LONGEST_TIME:
            break
        line = above
    return line


def _moment(time: HtmlElement) -> str | None:
    """What the markup of `time` says, else its clock's time."""
    stated = next((value for name in _MOMENTS if (value := time.get(name))), None)
    clock = _CLOCK.search(text_of(time))
    return stated or (f"{int(clock[1]):02}:{clock[2]}" if clock else None)
