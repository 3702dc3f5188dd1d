"""A brief as a Word document (DOCX) with real right-to-left paragraphs and runs, and endnotes that Word knows as such."""

import io
import re
from collections.abc import Iterable
from typing import Any

from tawatur.brief.called import carrier_called, kept, minute
from tawatur.brief.notes import Note, address, notes, numbered
from tawatur.brief.parts import Brief, Name, Sentence, Time, Words
from tawatur.knowledge.labels import labels

FONT = "Arial"
"""Set for both scripts: every Word and LibreOffice has it or one of the same widths, and it has Arabic letters."""

HEADING, TITLE, TEXT, NOTE = 14, 20, 11.5, 9
"""Sizes in points."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ENDNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"
_ENDNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
_LINK = f"{_R}/hyperlink"
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_WEAK = re.compile(r"[^\w]+")
# XML holds no control characters
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


class MissingError(Exception):
    """The library that writes Word documents is not installed; the message says how to install it."""


def word(brief: Brief) -> bytes:
    """`brief` as the bytes of a DOCX file. Raises MissingError where python-docx is not installed."""
    try:
        import docx
    except ImportError:
        raise MissingError(
            "Word documents need python-docx. Install it with `pip install 'tawatur[docx]'`, or use --format html."
        ) from None
    return _Writer(docx.Document(), brief).written()


class _Writer:
    """Fills a new document."""

    def __init__(self, document: Any, brief: Brief) -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        self.document, self.brief = document, brief
        self.say = labels(brief.language)
        self.rtl = brief.language == "ar"
        self.new, self.qn = OxmlElement, qn
        self.numbers = {id(sentence): number for number, sentence in numbered(brief)}

    def written(self) -> bytes:
        """The whole document."""
        self._set_up()
        self._paragraph([(self.brief.title.text, True, None)], size=TITLE, style="Title")
        for section in self.brief.sections:
            self._paragraph([(section.heading, True, None)], size=HEADING, style="Heading 2")
            for sentence in section.sentences:
                self._sentence(sentence)
        self._paragraph([(self.say("in_articles"), True, None)], size=HEADING, style="Heading 2")
        for article in self.brief.articles:
            name = carrier_called(article, self.brief.names, self.brief.language)
            value = article.published.value
            when = [kept(minute(value), self.brief.language)] if value else []
            title = " ".join((article.title or self.brief.names.source(article.id)).split())
            pieces = [(f"{' · '.join([name, *when])} · ", False, None), (title, False, address(article))]
            self._paragraph(pieces, size=TEXT - 1.5)
        self._paragraph([(self.say("brief.made"), False, None)], size=NOTE)
        self._endnotes()
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()

    def _set_up(self) -> None:
        from docx.shared import Mm

        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(20)
        properties = section._sectPr
        numbering = self.new("w:endnotePr")
        self._add(numbering, "w:numFmt").set(self.qn("w:val"), "decimal")
        properties.insert(0, numbering)
        if self.rtl:  # the schema wants it before the grid
            grid = properties.find(self.qn("w:docGrid"))
            position = len(properties) if grid is None else list(properties).index(grid)
            properties.insert(position, self.new("w:bidi"))
        core = self.document.core_properties
        core.title, core.language, core.author = _clean(self.brief.title.text), self.brief.language, "Tawatur"
        core.comments = ""

    def _sentence(self, sentence: Sentence) -> None:
        pieces = [
            (
                kept(part.text, self.brief.language) if isinstance(part, Time) else part.text,
                isinstance(part, Name | Words) and part.strong,
                None,
            )
            for part in sentence.parts
        ]
        style = "List Bullet" if sentence.level == 1 else "List Bullet 2"
        paragraph = self._paragraph(pieces, size=TEXT, style=style)
        run = self._run(paragraph, "", False, TEXT, raised=True)
        reference = self._add(run, "w:endnoteReference")
        reference.set(self.qn("w:id"), str(self.numbers[id(sentence)]))

    def _paragraph(
        self, pieces: Iterable[tuple[str, bool, str | None]], *, size: float, style: str | None = None
    ) -> Any:
        """A paragraph of pieces (text, bold, address); Arabic ones run from the right."""
        paragraph = self.document.add_paragraph(style=style)
        element = paragraph._p
        properties = element.get_or_add_pPr()
        if self.rtl:
            properties.append(self.new("w:bidi"))
        for text, bold, url in pieces:
            self._text(element, self.document.part, text, bold, size, url)
        return element

    def _text(self, parent: Any, part: Any, text: str, bold: bool, size: float, url: str | None) -> None:
        holder = parent
        if url is not None:
            holder = self._add(parent, "w:hyperlink")
            holder.set(self.qn("r:id"), part.relate_to(url, _LINK, is_external=True))
        for piece in _of_one_direction(text):
            self._run(holder, piece, bold, size, linked=url is not None)

    def _run(
        self, parent: Any, text: str, bold: bool, size: float, *, linked: bool = False, raised: bool = False
    ) -> Any:
        """A run; one whose letters run from the right, or that has none and stands among such, is marked so.

        Properties stand in the order of the schema, which Word insists on.
        """
        run = self._add(parent, "w:r")
        properties = self._add(run, "w:rPr")
        fonts = self._add(properties, "w:rFonts")
        for slot in ("ascii", "hAnsi", "cs"):
            fonts.set(self.qn(f"w:{slot}"), FONT)
        if bold:
            self._add(properties, "w:b")
            self._add(properties, "w:bCs")
        if linked:
            self._add(properties, "w:color").set(self.qn("w:val"), "174A7C")
        self._add(properties, "w:spacing").set(
            self.qn("w:val"), "0"
        )  # a style's spacing would tear joined letters
        for tag in ("w:sz", "w:szCs"):
            self._add(properties, tag).set(self.qn("w:val"), str(round(size * 2)))
        if raised:
            self._add(properties, "w:vertAlign").set(self.qn("w:val"), "superscript")
        if _FROM_RIGHT.search(text) or (self.rtl and not any(c.isalnum() for c in text)):
            self._add(properties, "w:rtl")
            self._add(properties, "w:lang").set(self.qn("w:bidi"), "ar-SA")
        if text:
            told = self._add(run, "w:t")
            told.text = _clean(text)
            told.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return run

    def _add(self, parent: Any, tag: str) -> Any:
        element = self.new(tag)
        parent.append(element)
        return element

    def _endnotes(self) -> None:
        """The endnotes as a part of the package: python-docx has none of its own."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import XmlPart
        from docx.oxml import parse_xml

        root = parse_xml(f'<w:endnotes xmlns:w="{_W}" xmlns:r="{_R}"/>')
        package = self.document.part.package
        part = XmlPart(PackURI("/word/endnotes.xml"), _ENDNOTES_TYPE, root, package)
        for number, kind in enumerate(("separator", "continuationSeparator"), -1):
            note = self._note(root, number)
            note.set(self.qn("w:type"), kind)
            self._add(self._add(self._add(note, "w:p"), "w:r"), f"w:{kind}")
        for number, sentence in numbered(self.brief):
            self._endnote(root, part, number, notes(self.brief, sentence))
        self.document.part.relate_to(part, _ENDNOTES)

    def _note(self, root: Any, number: int) -> Any:
        note = self._add(root, "w:endnote")
        note.set(self.qn("w:id"), str(number))
        return note

    def _endnote(self, root: Any, part: Any, number: int, told: list[Note]) -> None:
        paragraph = self._add(self._note(root, number), "w:p")
        if self.rtl:
            self._add(self._add(paragraph, "w:pPr"), "w:bidi")
        mark = self._run(paragraph, "", False, NOTE, raised=True)
        self._add(mark, "w:endnoteRef")
        for position, note in enumerate(told):
            self._text(paragraph, part, " · " if position else " ", False, NOTE, None)
            self._text(paragraph, part, note.outlet, False, NOTE, note.address)
            when = f" {kept(note.published, self.brief.language)}" if note.published else ""
            self._text(
                paragraph, part, f"{when}: «{note.words}{' …' if note.cut else ''}»", False, NOTE, None
            )


def _of_one_direction(text: str) -> list[str]:
    """`text` in pieces that run one way each; spaces and marks go with what stands before them."""
    pieces: list[tuple[bool | None, str]] = []
    for token in re.findall(r"\s+|[^\s]+", text):
        way = None if _WEAK.fullmatch(token) else bool(_FROM_RIGHT.search(token))
        if pieces and (way is None or pieces[-1][0] is None or pieces[-1][0] == way):
            before = pieces[-1]
            pieces[-1] = (way if before[0] is None else before[0], before[1] + token)
        else:
            pieces.append((way, token))
    return [piece for _, piece in pieces]


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)
