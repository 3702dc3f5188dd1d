"""Days of both calendars, Hijri ones by the Umm al-Qura tables (hijridate); papers that go by sighting may be a day off."""

from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from tawatur.model import Calendar


def gregorian_day(year: int, month: int, day: int, calendar: Calendar = "gregorian") -> date | None:
    """The Gregorian date of a day of either calendar; None where there is no such day."""
    try:
        if calendar == "gregorian":
            return date(year, month, day)
        converted: date = Hijri(year, month, day).to_gregorian()
        return date(converted.year, converted.month, converted.day)
    except (ValueError, OverflowError):
        return None


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """The first and last Gregorian day of a Hijri month, None outside the tables."""
    first = gregorian_day(year, month, 1, "hijri")
    following = gregorian_day(year + month // 12, month % 12 + 1, 1, "hijri")
    return (first, following - timedelta(days=1)) if first and following else None


def hijri_year(day: date) -> int:
    """The Hijri year in which a Gregorian day falls (by the civil reckoning outside the tables)."""
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return round((day.year - 622) * 33 / 32)
