"""Calendar dates as papers print them: any month system, Hijri, digits; with what they leave out left out.

Hijri dates are converted by the Umm al-Qura tables (hijridate); papers that go by sighting may be a day off.
"""

from datetime import date
from functools import cache

from tawatur.knowledge import Month, TimeWord, months, time_words
from tawatur.model import Calendar, Span
from tawatur.text.by_word import ByWord
from tawatur.text.calendar_date import CalendarDate, FoundDate, Line
from tawatur.text.hijri import gregorian_day
from tawatur.text.hit import Hit, Tokens
from tawatur.text.normal import fold, light
from tawatur.text.numbers import is_number_word, read_number, read_ordinal
from tawatur.text.phrasebook import Phrasebook, glued, read_once
from tawatur.text.tokens import tokenise

YEARS = (1000, 2199)
"""Numbers of four digits that may be Gregorian years; Hijri ones are 1300 to 1500, told by month or era."""
_HIJRI_YEARS = (1300, 1500)
_TWO_DIGIT_CENTURY = 2000


def tokens_of(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of a piece of text that is no `Document`; offsets count in `text`."""
    found = tokenise(text, start, len(text) if end is None else end)
    words = [text[s:e] for s, e, _ in found]
    return Line(
        [s for s, _, _ in found],
        [e for _, e, _ in found],
        [fold(w) for w in words],
        [light(w) for w in words],
        [k for _, _, k in found],
    )


@cache
def month_book() -> Phrasebook[Month]:
    """Month names."""
    return Phrasebook((form, row) for row in months() for form in row.ar)


@cache
def time_book() -> Phrasebook[TimeWord]:
    """All words of time but units' duals and plurals."""
    return Phrasebook((form, row) for row in time_words() for form in row.ar)


def _time_functions(word: str) -> frozenset[str]:
    return frozenset(row.function for _, row in time_book().rows(word))


TIME_FUNCTIONS = ByWord(_time_functions, most=100_000)
"""What the phrases of time that a folded word may begin do."""


def weekday_at(tokens: Tokens, index: int) -> Hit[TimeWord] | None:
    """The weekday with its article at token `index`."""
    if index >= len(tokens.fold) or "weekday" not in TIME_FUNCTIONS[tokens.fold[index]]:
        return None
    for hit in time_book().at(tokens, index):
        if hit.row.function == "weekday" and not hit.row.weak:
            return hit
    return None


def month_at(tokens: Tokens, index: int) -> Hit[Month] | None:
    """The month name at token `index`; آب must have its madda, or be told by what stands beside it."""
    if index >= len(tokens.fold) or tokens.kinds[index] != "w":
        return None
    return next(iter(month_book().at(tokens, index)), None)


@read_once
def read_date(tokens: Tokens, index: int) -> CalendarDate | None:
    """The date, full or partial, that begins at token `index`: with at least a month, or digits of the form 29/12/2020."""
    kind = tokens.kinds[index]
    if kind == "n":
        return _numeric(tokens, index) or _day_first(tokens, index)
    if kind != "w":
        return None
    weekday = weekday_at(tokens, index)
    if weekday is not None:
        return _after_weekday(tokens, index, weekday)
    return _month_first(tokens, index) or _spoken_day(tokens, index)


def find_date(text: str) -> FoundDate | None:
    """The first full date in a piece of visible text, with the Hijri one printed beside it.

    Month names of all systems, 29/12/2020, 2020-12-30, Hijri dates; a Gregorian date is preferred where both stand
    in the text. None where there is no full date.
    """
    tokens = tokens_of(text)
    first: dict[str, tuple[CalendarDate, date]] = {}
    index = 0
    while index < len(tokens.fold) and "gregorian" not in first:
        found = read_date(tokens, index)
        day = found.gregorian() if found else None
        if found and day:
            first.setdefault(found.calendar, (found, day))
        index = found.after if found else index + 1
    best = first.get("gregorian") or first.get("hijri")
    if best is None:
        return None
    found, day = best
    beside = first.get("hijri")
    hijri = f"{beside[0].year:04}-{beside[0].month:02}-{beside[0].day:02}" if beside else None
    return FoundDate(
        day, Span(tokens.starts[found.first], tokens.ends[found.after - 1]), found.calendar, hijri
    )


def _after_weekday(tokens: Tokens, index: int, weekday: Hit[TimeWord]) -> CalendarDate | None:
    """الأربعاء 16 أيار, الأربعاء، 16 أيار, الأربعاء الموافق 16 أيار."""
    at = weekday.after
    if at < len(tokens.fold) and tokens.kinds[at] in ",-":
        at += 1
    if at < len(tokens.fold) and tokens.fold[at] in _words_of("matching"):
        at += 1
        at = at + 1 if at < len(tokens.fold) and tokens.fold[at] == "ل" else at
    if at >= len(tokens.fold) or weekday_at(tokens, at):
        return None
    found = read_date(tokens, at)
    if found is None or found.day is None:
        return None
    return found._replace(first=index, weekday=int(weekday.row.value), prefix=weekday.prefix)


@cache
def _words_of(function: str) -> frozenset[str]:
    """The folded single words of the table with one function."""
    return frozenset(fold(word) for row in time_words() if row.function == function for word in row.ar)


def _day_first(tokens: Tokens, index: int) -> CalendarDate | None:
    """29 كانون الأول 2020, 5-7 آذار, 29 من شهر آذار."""
    word = tokens.fold[index]
    if not word.isdigit() or not 1 <= int(word) <= 31:
        return None
    day, until, at = int(word), None, index + 1
    if _dash(tokens, at) and at + 1 < len(tokens.fold) and tokens.kinds[at + 1] == "n":
        last = tokens.fold[at + 1]
        if last.isdigit() and day < int(last) <= 31:
            until, at = int(last), at + 2
    prefix = (
        tokens.fold[index - 1] if glued(tokens, index) and tokens.fold[index - 1] in ("و", "ل", "ب") else ""
    )
    return _of_month(tokens, index, at, day, until, prefix)


def _spoken_day(tokens: Tokens, index: int) -> CalendarDate | None:
    """الثامن والعشرين من آذار, خمسة وعشرين يناير."""
    number = read_ordinal(tokens, index) or read_number(tokens, index)
    if number is None or not number.value or number.value > 31 or number.value % 1:
        return None
    return _of_month(tokens, index, number.after, int(number.value), None, number.prefix)


def _of_month(
    tokens: Tokens, first: int, at: int, day: int, until: int | None, prefix: str
) -> CalendarDate | None:
    while at < len(tokens.fold) and (
        tokens.fold[at] in "/."
        or tokens.fold[at] in _words_of("from")
        or tokens.fold[at] in _words_of("month_noun")
        or (tokens.kinds[at] == "-" and glued(tokens, at))
    ):
        at += 1
    month = month_at(tokens, at)
    if month is None or month.prefix or (month.row.system == "hijri" and day > 30):
        return None
    after = _other_name(tokens, month)
    year, after, calendar = _year(tokens, after, month.row)
    if month.row.needs_year and year is None:
        return None
    return CalendarDate(first, after, year, month.row.number, day, calendar, None, until, prefix)


def _other_name(tokens: Tokens, month: Hit[Month]) -> int:
    """Past the same month's name in another system: كانون الأول/ديسمبر, ديسمبر (كانون الأول), يناير كانون الثاني."""
    at = month.after
    opening = at < len(tokens.fold) and tokens.kinds[at] == "("
    if at < len(tokens.fold) and (opening or tokens.fold[at] == "/" or tokens.kinds[at] == "-"):
        at += 1
    other = month_at(tokens, at)
    if other is None or other.prefix or other.row.number != month.row.number:
        return month.after
    if other.row.system == month.row.system or "hijri" in (other.row.system, month.row.system):
        return month.after
    at = other.after
    if opening:
        return at + 1 if at < len(tokens.fold) and tokens.kinds[at] == ")" else month.after
    return at


def year_at(tokens: Tokens, index: int) -> int | None:
    """The number of four digits at `index` that may be a year."""
    if index >= len(tokens.fold) or tokens.kinds[index] != "n":
        return None
    word = tokens.fold[index]
    return int(word) if len(word) == 4 and word.isdigit() and YEARS[0] <= int(word) <= YEARS[1] else None


def _year(tokens: Tokens, at: int, month: Month) -> tuple[int | None, int, Calendar]:
    """The year behind a month (عام 2020, من عام 2020, ، 2020) with its era: ``(year, token after, calendar)``."""
    calendar: Calendar = "hijri" if month.system == "hijri" else "gregorian"
    look = at
    if look < len(tokens.fold) and (tokens.kinds[look] == "," or tokens.fold[look] in _words_of("from")):
        look += 1
    if look < len(tokens.fold) and tokens.fold[look] in _words_of("year_noun"):
        look += 1
    elif look < len(tokens.fold) and look > at and tokens.fold[at] in _words_of("from"):
        return None, at, calendar
    if look < len(tokens.fold) and (
        tokens.fold[look] == "/" or (tokens.kinds[look] == "-" and glued(tokens, look))
    ):
        look += 1
    year, after = year_at(tokens, look), look + 1
    if year is None:
        year, after = _spoken_year(tokens, look)
    if year is None:
        return None, at, calendar
    if (calendar == "hijri") != (_HIJRI_YEARS[0] <= year <= _HIJRI_YEARS[1]):
        return None, at, calendar
    return year, after_era(tokens, after), calendar


def _spoken_year(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """A year in words: ألفين وستة عشر."""
    if at >= len(tokens.fold) or not is_number_word(tokens.fold[at]):
        return None, at
    number = read_number(tokens, at)
    if number is None or number.value is None or number.prefix or number.digits:
        return None, at
    return (int(number.value), number.after) if _SPOKEN[0] <= number.value <= _SPOKEN[1] else (None, at)


_SPOKEN = (1900, 2100)


def after_era(tokens: Tokens, at: int) -> int:
    """Past م, مـ, هـ, ميلادية, هجرية at `at`, if one stands there."""
    if at < len(tokens.fold) and any(
        hit.row.function == "era" and not hit.prefix for hit in time_book().at(tokens, at)
    ):
        return at + 1
    return at


def era_at(tokens: Tokens, at: int) -> str | None:
    """The calendar that an era mark at `at` names."""
    if at >= len(tokens.fold):
        return None
    return next((h.row.value for h in time_book().at(tokens, at) if h.row.function == "era"), None)


def _month_first(tokens: Tokens, index: int) -> CalendarDate | None:
    """ديسمبر 2020, شهر ديسمبر, ديسمبر من عام 2020, ديسمبر 30، 2020."""
    told = tokens.fold[index] in _words_of("month_noun")
    prefix = ""
    month = month_at(tokens, index + 1 if told else index)
    if month is None or (told and month.prefix):
        return None
    prefix = month.prefix
    after = _other_name(tokens, month)
    named_twice = after > month.after
    day = None
    if after < len(tokens.fold) and tokens.kinds[after] == "n" and not told:
        word = tokens.fold[after]
        if word.isdigit() and 1 <= int(word) <= 31 and year_at(tokens, after + 2):
            day, after = int(word), after + 1
    year, end, calendar = _year(tokens, after, month.row)
    led = month.row.led and not prefix and _led(tokens, index)
    if month.row.weak and not (told or named_twice or year or led or _madda(tokens, month, index)):
        return None
    return CalendarDate(index, end, year, month.row.number, day, calendar, None, None, prefix)


def _led(tokens: Tokens, index: int) -> bool:
    """Whether a preposition of time stands before a token: في مارس, منذ مارس, أواخر مارس."""
    words = (_words_of(function) for function in ("at", "since", "within", "edge", "to"))
    return index > 0 and any(tokens.fold[index - 1] in known for known in words)


def _madda(tokens: Tokens, month: Hit[Month], index: int) -> bool:
    """A weak month whose spelling with madda tells it (آب, not أب)."""
    return tokens.light[index].startswith("آ") and month.row.ar[0].startswith("آ")


def _dash(tokens: Tokens, at: int) -> bool:
    return at < len(tokens.kinds) and tokens.kinds[at] == "-"


def _numeric(tokens: Tokens, index: int) -> CalendarDate | None:
    """29/12/2020, 2020-12-30, 30.12.2020, ١٤٤٢/٥/١٦ هـ; day before month unless that is impossible."""
    parts, after = _separated(tokens, index)
    if len(parts) == 2 and tokens.fold[index + 1] == "/":
        return _month_and_year(tokens, index, after, parts)
    if len(parts) != 3:
        return None
    numbers = [int(p) for p in parts]
    if len(parts[0]) == 4:
        year, month, day = numbers
    elif len(parts[2]) == 4:
        day, month, year = numbers
    elif all(len(p) == 2 for p in parts[1:]) and tokens.fold[index + 1 : index + 2] == ["/"]:
        day, month, year = numbers[0], numbers[1], numbers[2] + _TWO_DIGIT_CENTURY
    else:
        return None
    if month > 12 >= day:
        day, month = month, day
    calendar: Calendar = "gregorian"
    if era_at(tokens, after) == "hijri" or _HIJRI_YEARS[0] <= year <= _HIJRI_YEARS[1]:
        calendar = "hijri"
    if not YEARS[0] <= year <= YEARS[1] or gregorian_day(year, month, day, calendar) is None:
        return None
    return CalendarDate(index, after_era(tokens, after), year, month, day, calendar)


def _month_and_year(tokens: Tokens, index: int, after: int, parts: list[str]) -> CalendarDate | None:
    """3/2015, 2015/3."""
    month, year = parts if len(parts[1]) == 4 else parts[::-1]
    if len(year) != 4 or len(month) > 2 or not 1 <= int(month) <= 12 or not YEARS[0] <= int(year) <= YEARS[1]:
        return None
    return CalendarDate(index, after, int(year), int(month))


def _separated(tokens: Tokens, index: int) -> tuple[list[str], int]:
    """The digits of ``a/b/c``, ``a-b-c`` or ``a.b.c`` at `index`, and the token behind."""
    word = tokens.fold[index]
    if word.count(".") == 2:
        return [p for p in word.split(".") if p.isdigit()], index + 1
    parts, at = [word], index + 1
    mark = tokens.fold[at] if at < len(tokens.fold) else ""
    if not word.isdigit() or mark not in ("/", "-", "–", "\\"):
        return [], index
    while (
        len(parts) < 3
        and at + 1 < len(tokens.fold)
        and tokens.fold[at] == mark
        and tokens.kinds[at + 1] == "n"
        and tokens.fold[at + 1].isdigit()
    ):
        parts.append(tokens.fold[at + 1])
        at += 2
    return parts, at
