"""Own bodies: the body whose name the words of an office only begin (رئيس جمعية | المرجان, الرئيس التنفيذي لشركة | المرجان)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import read_institution
from tawatur.mentions.terms import forms_of


def own_body(reader: Reader, first: int, after: int) -> Chunk | None:
    """The body whose name the words of an office, from token `first` to `after`, only begin: رئيس جمعية | المرجان.

    Behind the office's whole name of a body only the state's adjective goes on: رئيس مجلس النواب | الأردني.
    """
    head = after - 1
    whole = head > first + 1 and not reader.term(head, "body_head") and reader.article(head)
    head -= whole
    if head > first and (joined := _joined_body(reader, head)):
        return joined if joined.after > after else None
    board = reader.words[head] in forms_of("inner_head") and reader.term(head - 1, "body_head")
    if head == first or board or not reader.term(head, "body_head"):
        return None  # رئيس مجلس إدارة | الهيئة
    body = read_institution(reader, head)
    if body is None or body.kind != "body" or body.after <= after:
        return None
    return body if not whole or reader.article(head) or body.country else None


def _joined_body(reader: Reader, head: int) -> Chunk | None:
    """The body whose head is joined to the ل of an office: الرئيس التنفيذي | لشركة المرجان."""
    if reader.term(head, "body_head", prefix="ل") is None:
        return None
    body = read_institution(reader, head, joined="ل")
    return body if body is not None and body.kind == "body" else None
