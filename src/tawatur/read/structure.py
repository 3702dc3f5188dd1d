"""Structure: which lines of an article are headline, subheading, caption, tag, or the headline of another
article."""

import re
from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.read.layout import Line, line_form
from tawatur.read.leftovers import match
from tawatur.read.masthead import is_masthead
from tawatur.read.names import piece_of
from tawatur.read.published import DATED_CAPTION, date_line
from tawatur.text import fold
from tawatur.text.clitics import bare, hosts
from tawatur.text.dates import find_date
from tawatur.text.lexicon import verbs_at

HEADING = "heading"
TITLE = "title"
_TITLE_WORDS = (2, 26)
_SENTENCE_WORDS = 10
"""A first line with more words that begins with a past verb is the first sentence; headlines that do are shorter."""
_HEADING_WORDS = 16
_KICKER_WORDS = 2
_TEASER_WORDS = 4
"""A line of so few words is a subheading rather than the headline of another article."""
_SHARED_NEXT, _SHARED_AFTER = 0.3, 0.7
"""Share of a line's words that the next two paragraphs, or all that follow, must use for the line to be a
subheading. Of
269 subheadings of an outlet that sets no bare links 79 % and 65 % pass, of 592 bare links of another one 29 %
and 10 %;
two or more such lines in a row are links in any case (none of the first, two thirds of the second)."""
_AS_HEADLINES = 8
_SHARED_NEXT_LONG, _SHARED_AFTER_LONG = 0.5, 0.85
"""For lines as long as headlines are: of 676 subheadings of the outlet that sets no bare links 83 % pass, of 159 lines of two
others that are the headline of another article 14 % (29 % with the shares for shorter lines)."""
_QUESTIONS = 2
_HEAD = 5
"""Lines that may stand between a headline and the first paragraph where no blank line sets it apart."""
_FEW_LINKS, _MOST_LINKS = 3, 0.5
"""Links between paragraphs are fewer than half as many as these, or few."""
_TAG_WORDS = 4
_CAPTION_WORDS = 45
_BULLET = re.compile(r"^(?:[دق] ?[0-9]{1,3} ?:|[-–—•*·▪►+]|\(?[0-9]{1,3}[-–.):/ ]|[0-9]{1,3}['’])")
_HANDLE = re.compile(r"\(@\w+\)")
_AND_VERB = re.compile(r"و(?:س?[يتن]|ا).{2}")
"""و with an imperfect's prefix or a hamza of form IV behind it; nouns that begin so are seldom a headline's
first word."""
_AND_WORDS = 9
"""With so many words a line that begins with و is a sentence; headlines that begin with a noun in و are shorter."""
_STOP_INSIDE = re.compile(r"\w{3,}\. \w")
_MARKS = ' :.،,؛!؟?|*•–—_-"“”«»()[]'


def find_title(lines: Sequence[Line]) -> Line | None:
    """The headline of a plain text: its first line that is no leftover, if short, without a stop and set
    apart."""
    for index, line in enumerate(lines[:4]):
        if line.role is not None or match(line):
            continue
        low, high = _TITLE_WORDS
        if not low <= line.words <= high or line.text.endswith((".", "،", ":")):
            return None
        if line.words > _SENTENCE_WORDS and _is_sentence(line):
            return None
        behind = lines[index + 1 : index + 1 + _HEAD]
        apart = bool(behind) and (behind[0].after_blank or any(other.is_prose for other in behind))
        if apart and not line.is_prose and date_line(line) is None and not is_masthead(line):
            line.role = TITLE
            return line
        return None
    return None


def mark_repeated_headline(lines: Sequence[Line], title: str) -> None:
    """Mark the headline where it stands again."""
    headline = line_form(title).strip(_MARKS)
    for line in lines:
        if line.role is None and line.form and line.form.strip(_MARKS) == headline and not line.in_post:
            line.role = "repeated_headline"


def mark_captions(lines: Sequence[Line]) -> None:
    """Mark each caption after its first time; a dated caption is kept once, for the day and place it
    gives."""
    seen: set[str] = set()
    for line in lines:
        form = line.form.strip(_MARKS)
        if line.part is not None:
            pass  # its markup says what it is
        elif line.role in (None, "caption") and _is_caption(line):
            line.role = "caption" if form in seen else DATED_CAPTION
        elif line.role is None and not line.stopped and line.words > _TEASER_WORDS and form and form in seen:
            line.role = "caption"
        if not line.is_prose:
            seen.add(form)


def _is_caption(line: Line) -> bool:
    """Whether the line is a caption with a full date at its end: "..., سوتشي, 29 سبتمبر 2021 - ..."."""
    if (
        line.stopped
        or _HANDLE.search(line.text)
        or not 4 < line.words <= _CAPTION_WORDS
        or not any(c.isdigit() for c in line.form[-40:])
    ):
        return False
    found = find_date(line.text)
    return found is not None and found.span.end > len(line.text) * 0.6 and date_line(line) is None


def mark_headings(lines: Sequence[Line], *, titled: bool = False) -> None:
    """Mark short lines without a stop: subheadings where the article goes on to speak of the same, else links
    to others.

    What a page itself marks as a heading is one. In a text whose headline is known (`titled`) a word or two above it are
    the name of a section or series, no heading.
    """
    prose = [index for index, line in enumerate(lines) if line.is_prose and not _is_question(line)]
    if not prose:
        return
    between = []
    for index, line in enumerate(lines[: prose[-1]]):
        if line.role is not None or (line.is_prose and not _is_question(line)):
            continue
        if line.part is not None and line.part.kind == HEADING:
            line.role = HEADING
        elif titled and index < prose[0] and line.words <= _KICKER_WORDS:
            line.role = "other"
        elif _is_heading(lines, index):
            if index < prose[0] or line.words <= _TEASER_WORDS:
                line.role = HEADING
            else:
                between.append(index)
    if len(between) > max(_FEW_LINKS, len(prose) * _MOST_LINKS):
        return  # a text that sets no stops: verse, a list
    for index in between:
        row = index - 1 in between or index + 1 in between
        lines[index].role = "related" if row or not _introduces(lines, index, prose) else HEADING


def _introduces(lines: Sequence[Line], index: int, prose: list[int]) -> bool:
    """Whether what follows the line at `index` speaks of what the line names."""
    words = _stems(lines[index].text)
    following = [_stems(lines[i].text) for i in prose if i > index]
    near = {stem for paragraph in following[:2] for stem in paragraph}
    long = lines[index].words >= _AS_HEADLINES
    if sum(word in near for word in words) >= len(words) * (_SHARED_NEXT_LONG if long else _SHARED_NEXT):
        return True
    all_after = near.union(*following[2:])
    return sum(word in all_after for word in words) >= len(words) * (
        _SHARED_AFTER_LONG if long else _SHARED_AFTER
    )


def _is_question(line: Line) -> bool:
    """Whether a line is nothing but a question such as headlines ask: من يقاتل في الوادي؟"""
    if line.in_post or not line.text.endswith("؟") or line.words > _HEADING_WORDS:
        return False
    # behind a name and a colon it may be an interview's
    return line.form.count("؟") <= _QUESTIONS and line.form.split(" ", 1)[0] in _question_words()


@cache
def _question_words() -> frozenset[str]:
    return frozenset(
        fold(word) for row in knowledge.particles() if row.function == "question" for word in row.ar
    )


def _is_heading(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    ends_openly = line.text.endswith((":", "،", ",", "؛"))
    if line.words > _HEADING_WORDS or ends_openly or _in_list(lines, index) or _in_post(lines, index):
        return False
    return line.words <= _TEASER_WORDS or not _is_sentence(line)


def _in_post(lines: Sequence[Line], index: int) -> bool:
    """Whether the line belongs to an embedded post: its author's handle stands in it or in one of the next two lines."""
    return any(_HANDLE.search(line.text) for line in lines[index : index + 3])


def _is_sentence(line: Line) -> bool:
    """Whether a line without a stop is a sentence all the same: it begins with a conjunction and a verb, or a
    past verb."""
    first = line.form.split(" ", 1)[0].strip(_MARKS)
    if piece_of(first).kind in ("place", "outlet"):
        return False
    if (
        _AND_VERB.match(first)
        or (first.startswith("و") and line.words >= _AND_WORDS)
        or _STOP_INSIDE.search(line.form)
    ):
        return True
    return any(form.kind == "perfect" for _, form in verbs_at(first))


def _in_list(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is an item of a list: it has a bullet or number, or stands below a line that ends with
    a colon."""
    if _BULLET.match(lines[index].form):
        return True
    before = index - 1
    while before >= 0 and lines[before].role is None and not lines[before].is_prose and index - before < 4:
        if lines[before].text.endswith(":"):
            return True
        before -= 1
    return before >= 0 and lines[before].is_prose and lines[before].text.endswith(":")


def _stems(text: str) -> list[str]:
    """The words of `text` with more than three letters, without clitics and the commonest endings."""
    found = []
    for word in line_form(text).split():
        word = word.strip(_MARKS + "'")
        if len(word) > 3:
            host = bare(min((host for _, host in hosts(word) if len(host) > 2), key=len, default=word))
            found.append(host[:4] if len(host) > 5 else host[:3])
    return found


def mark_tags(lines: Sequence[Line]) -> None:
    """Mark the tags at an article's end: short lines without marks, each set apart, behind the last
    sentence."""
    for line in reversed(lines):
        if line.role is None:
            if line.is_prose or line.words > _TAG_WORDS or not line.after_blank or line.text[-1] in _MARKS:
                return
            line.role = "tags"
