"""Mojibake: Arabic whose bytes another program took for another encoding, made Arabic again."""

import re

from tawatur.read.decode import SURELY_ARABIC, decode, likelihood

_WRONG = ("western", "windows-1256")
"""The encodings that Arabic is read in by mistake: those of the West, and windows-1256 where it is in UTF-8."""
_WESTERN = re.compile("[\u00c0-\u00ff]")
_TAH = re.compile("[\u0637\u0638]")
_SUSPICIOUS = 0.25
"""Share of a line's characters from which on these letters are suspicious; Arabic print has 1 % of ط and ظ, mojibake 45 %."""
_LETTERS = re.compile(r"[^\W\d_]")


def mend(text: str) -> str | None:
    """The Arabic text that `text` was before another program read its bytes in a wrong encoding; None if it was none.

    Text in which only some lines are so has those lines mended.
    """
    if not (_WESTERN.search(text) or _suspicious(text, _TAH)):
        return None
    lines = text.split("\n")
    mended = [
        _line(line) if _suspicious(line, _WESTERN) or _suspicious(line, _TAH) else None for line in lines
    ]
    if not any(mended):
        return None
    return "\n".join(new or old for new, old in zip(mended, lines, strict=True))


def _suspicious(text: str, letters: re.Pattern[str]) -> bool:
    return len(letters.findall(text)) > len(_LETTERS.findall(text)) * _SUSPICIOUS


def _line(line: str) -> str | None:
    for wrong in _WRONG:
        data = _western(line) if wrong == "western" else _encoded(line, wrong)
        if data is None:
            continue
        found = decode(data)
        if found.text != line and found.encoding != wrong and likelihood(found.text) > SURELY_ARABIC:
            return found.text
    return None


def _encoded(line: str, encoding: str) -> bytes | None:
    try:
        return line.encode(encoding)
    except UnicodeEncodeError:
        return None


def _western(line: str) -> bytes | None:
    """The bytes of `line` in windows-1252, as programs of the web read it: bytes without a meaning there stay themselves."""
    data = bytearray()
    for letter in line:
        byte = _encoded(letter, "windows-1252") or _encoded(letter, "latin-1")
        if byte is None:
            return None
        data += byte
    return bytes(data)
