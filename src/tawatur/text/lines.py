"""Lines that go on: a line break in mid-sentence, and words of somebody's set on a line of their own behind a colon."""

import re
from collections.abc import Sequence
from functools import cache

from tawatur.knowledge import particles
from tawatur.text.lexicon import verbs_at
from tawatur.text.normal import fold

Range = tuple[int, int]

_OPENING = '"«“„‹'
_FINISHED = re.compile(r"[.؟?!…:\"»”›)\]*|]$")
_LIST = re.compile(r"^(?:[-–—•*●▪◦]|\(?[0-9٠-٩]+\s*[-.)ـ–])")
# a line that breaks off in mid-sentence has some words
_LONG_ENOUGH = 5
# words at either end of a line in which a verb of saying shows that the colon opens speech
_HEAD, _TAIL = 2, 3
_NEEDS_MORE = ("ala", "ila", "an", "min", "fi", "place_time", "that", "relative")
# an oblique plural with the article (المصريين) opens no sentence; shorter words end so by chance (الدين)
_OBLIQUE = 7


def join_lines(text: str, lines: Sequence[Range], apart: Sequence[Range]) -> list[Range]:
    """`lines` of `text` with those made one that are; `apart` are headings, which nothing is joined to."""
    joined: list[Range] = []
    for begin, end in lines:
        line = text[begin:end].strip()
        if not line:
            continue
        if joined and not _heading(joined[-1], apart) and not _heading((begin, end), apart):
            before, between = text[joined[-1][0] : joined[-1][1]].rstrip(), text[joined[-1][1] : begin]
            beside = not between or (
                not between.strip() and (_breaks_off(before) or _opens_no_sentence(before, line))
            )
            if beside and _goes_on(before, line):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((begin, end))
    return joined


def _breaks_off(before: str) -> bool:
    """Whether a line ends with a word that no sentence ends with, so that it goes on behind an empty line too."""
    words = before.split()
    return fold(words[-1]) in _open_words() and before[-1].isalpha()


def _opens_no_sentence(before: str, line: str) -> bool:
    """Whether a line begins with a word that opens no sentence, behind one that a word ends: … لعدد من العمال⏎⏎الفرنسيين …"""
    if not before[-1].isalpha():
        return False  # nearly all paragraphs
    word, last = line.split(maxsplit=1)[0], before.rsplit(maxsplit=1)[-1]
    opened = fold(word) in _relatives() or word in _complementisers()
    return opened or _oblique(fold(word), fold(last))


def _oblique(word: str, last: str) -> bool:
    """Whether the folded `word` is an oblique plural that goes with the definite `last` before it: العمال⏎الفرنسيين."""
    plural = len(word) >= _OBLIQUE and word.startswith("ال") and word.endswith("ين")
    return plural and last.startswith("ال")


def _heading(line: Range, apart: Sequence[Range]) -> bool:
    return any(first < line[1] and line[0] < after for first, after in apart)


def _goes_on(before: str, line: str) -> bool:
    """Whether `line` goes on with the one `before`."""
    if before[-1] == ":":
        quoted = line[0] in _OPENING
        return (quoted or not _LIST.match(line)) and _opens_speech(before, quoted)
    if _FINISHED.search(before) or _LIST.match(line):
        return False
    words = before.split()
    if len(words) < _LONG_ENOUGH:
        return False
    last, first = fold(words[-1]), fold(line.split()[0])
    if before[-1] in "،,":
        new = any(form.kind in ("perfect", "imperfect") for _, form in verbs_at(first))  # …،⏎ وقال فلان …
        return line[0] not in _OPENING and not new
    opens = first in _relatives() or line.split()[0] in _complementisers()
    return last in _open_words() or opens or _oblique(first, last)


def _opens_speech(before: str, quoted: bool) -> bool:
    """Whether a verb of saying stands at the head or the end of a line that ends with a colon."""
    words = [fold(word) for word in before.rstrip(" :").split()]
    near = [*words[:_HEAD], *words[-_TAIL:]]
    forms = [form for word in near for _, form in verbs_at(word) if form.kind != "masdar"]
    if quoted:
        return bool(forms)
    forms = [form for form in forms if form.kind != "imperfect"]  # فلان يضيف الهدف الثاني: a heading
    stands = any(word in ("في", "فيه", "فيها") for word in near)  # وجاء في البيان:
    speaks = any(form.verb.act == "say" and "direct" in form.verb.complements for form in forms)
    return speaks or (stands and any(form.verb.act == "report" for form in forms))


@cache
def _open_words() -> frozenset[str]:
    """Words that no sentence ends with: prepositions without a pronoun, أن، الذي."""
    found: set[str] = set()
    for row in particles():
        if row.function in _NEEDS_MORE:
            whole = row.function in ("that", "relative", "place_time")
            found.update(fold(form) for form in (row.ar if whole else row.ar[:1]))
    return frozenset(found)


@cache
def _complementisers() -> frozenset[str]:
    """أن and its like as they are printed, with which no sentence begins; إن may open one."""
    rows = (row for row in particles() if row.function in ("that", "that_pronoun"))
    return frozenset(form for row in rows for form in row.ar if form.startswith(("أ", "بأ")))


@cache
def _relatives() -> frozenset[str]:
    """Relative pronouns, with which no sentence begins."""
    return frozenset(fold(form) for row in particles() if row.function == "relative" for form in row.ar)
