"""Weeks, months, years and longer, told from the present one or by their number."""

from datetime import date, timedelta

from tawatur.mentions.calendars import month, period_bounds, season, shifted, weekday_value
from tawatur.mentions.time_found import Found, UnitForm
from tawatur.mentions.times_days import read_day
from tawatur.mentions.times_words import LOOSE, STEPS, Scan
from tawatur.mentions.times_years import bare_year, read_century, read_decade, read_years, year_here
from tawatur.text.dates import weekday_at
from tawatur.text.hit import Hit


def read_period(scan: Scan, index: int) -> Found | None:
    """A week, month, year, decade, season, quarter, weekend or reference at token `index`."""
    return scan.first_of(index, _PERIODS)


def _reference(scan: Scan, index: int) -> Found | None:
    hit = scan.hit(index, "ref", LOOSE)
    if hit is not None and not scan.hit(index - 1, "later", ("", "و")) and not _alan(scan, index, hit.prefix):
        return Found(index, hit.after, "DATE", hit.row.value, rests_on="absolute", prefix=hit.prefix)
    hit = scan.hit(index, "set", ("", "و"))
    if hit is not None:
        return Found(index, hit.after, "SET", hit.row.value, prefix=hit.prefix)
    return None


def _alan(scan: Scan, index: int, prefix: str) -> bool:
    """Whether a word is the name آلان, whose fold is that of الآن."""
    return scan.tokens.light[index][len(prefix) :].startswith("آل")


def _edge(scan: Scan, index: int) -> Found | None:
    """مطلع الشهر الجاري, أواخر يناير, نهاية العام, وقت سابق هذا الشهر: the value is the period's."""
    hit = scan.hit(index, "edge", LOOSE)
    if hit is None or hit.after >= scan.size:
        return None
    at = hit.after
    of = scan.hit(at, "from", ("",)) if hit.row.value == "PART" else None
    at = of.after if of else at
    if at >= scan.size:
        return None
    inner = (
        read_day(scan, at)
        or unit_period(scan, at)
        or _season(scan, at)
        or read_decade(scan, at)
        or year_here(scan, at)
    )
    if inner is None or inner.kind not in ("DATE", "TIME") or inner.prefix:
        bare = _bare_edge(scan, index, hit.after) if inner is None and hit.row.value != "PART" else None
        return _rest(scan, bare) if bare is not None and hit.row.value == "REST" else bare
    if hit.row.value != "PART" and inner.grain in ("D", "T"):
        return None
    if hit.row.value == "REST":
        return _rest(scan, inner._replace(first=index, prefix=hit.prefix))
    if hit.row.value == "END" and inner.grain == "W" and inner.value:
        return inner._replace(first=index, value=f"{inner.value}-WE", prefix=hit.prefix)
    return inner._replace(first=index, prefix=hit.prefix)


def _rest(scan: Scan, period: Found) -> Found:
    """بقية العام, باقي الشهر: from the day of publication to the last day of the period that holds it."""
    bounds = period_bounds(period.value) if period.value else None
    if scan.anchor is None or bounds is None or not bounds[0] <= scan.anchor <= bounds[1]:
        return period
    return period._replace(value=f"{scan.anchor.isoformat()}/{bounds[1].isoformat()}", rests_on="published")


def _bare_edge(scan: Scan, index: int, at: int) -> Found | None:
    """نهاية العام, نهاية الشهر: of the present one."""
    unit = scan.unit(at)
    if unit is None or not unit.row.definite or unit.row.number != "s" or unit.prefix or unit.row.weak:
        return None
    if unit.row.code not in ("W", "M", "Y"):
        return None
    value = None if scan.anchor is None else shifted(scan.anchor, unit.row.code, 0)
    return Found(index, unit.after, "DATE", value, unit.row.code, "published")


def unit_period(scan: Scan, index: int) -> Found | None:
    """A period told by its unit: هذا الأسبوع, الشهر الماضي, عام 2019, العامين 2021 و2022, القرن العشرين, الربع الأول من 2016."""
    this = scan.hit(index, "this", LOOSE) or scan.hit(index, "that", LOOSE)
    at = this.after if this else index
    unit = scan.unit(at)
    if unit is None or unit.prefix not in LOOSE or (this and unit.prefix):
        return None
    prefix = this.prefix if this else unit.prefix
    if unit.row.code in ("Q", "H"):
        return _quarter(scan, index, unit)
    if unit.row.code == "Y" and unit.row.number in "sdcp":
        years = read_years(scan, index, unit)
        if years is not None:
            return years._replace(prefix=prefix)
    if unit.row.code == "C" and unit.row.definite:
        century = read_century(scan, index, unit)
        if century is not None:
            return century
    if unit.row.code == "WE":
        turned, after = _step(scan, unit.after)
        return _shift(scan, index, after, "WE", turned or 0, prefix)
    if not unit.row.definite or unit.row.number != "s" or unit.row.weak:
        return None
    after, steps_value = _relative(scan, unit.after)
    if (this is not None and this.row.function == "that") or steps_value in ("same", "next", "previous"):
        return _told(scan, index, after, unit.row.code, steps_value, prefix)
    if this is None and steps_value is None:
        return None
    if unit.row.code in ("TH", "TM", "TS") or (unit.row.code == "D" and this is not None):
        return None
    steps = STEPS.get(steps_value or "0", 0)
    tonight = scan.hit(at, "day")
    if tonight is not None and tonight.row.value.endswith("NI"):  # الليلة الماضية
        night = _shift(scan, index, after, unit.row.code, steps, prefix)
        return night._replace(kind="TIME", value=night.value and f"{night.value}TNI")
    return _day_in_week(scan, index, after, unit.row.code, steps, prefix) or _shift(
        scan, index, after, unit.row.code, steps, prefix
    )


def _day_in_week(scan: Scan, first: int, after: int, code: str, steps: int, prefix: str) -> Found | None:
    """الأسبوع المقبل يوم الجمعة: the day of that week."""
    if code != "W":
        return None
    unit = scan.unit(after)
    day_word = unit is not None and unit.row.code == "D" and not unit.row.definite and not unit.prefix
    named = weekday_at(scan.tokens, unit.after if unit is not None and day_word else after)
    if named is None or named.prefix:
        return None
    value = None
    if scan.anchor is not None:
        week_day = scan.anchor + timedelta(weeks=steps)
        value = weekday_value(week_day, int(named.row.value), "this").isoformat()
    return Found(first, named.after, "DATE", value, "D", "published", prefix=prefix)


def _relative(scan: Scan, at: int) -> tuple[int, str | None]:
    hit = scan.hit(at, "relation", ("",))
    if hit is None or hit.row.weak:
        return at, None
    return hit.after, hit.row.value


def _step(scan: Scan, at: int) -> tuple[int | None, int]:
    after, value = _relative(scan, at)
    return (STEPS.get(value) if value else None), after


def _shift(scan: Scan, first: int, after: int, code: str, steps: int, prefix: str) -> Found:
    value = None if scan.anchor is None else shifted(scan.anchor, code, steps)
    if value is not None and code in ("Y", "M"):
        scan.told[code] = value
        scan.told["Y"] = value[:4]
    return Found(first, after, "DATE", value, code, "published", prefix=prefix)


def _told(scan: Scan, first: int, after: int, code: str, value: str | None, prefix: str) -> Found | None:
    """في العام نفسه, في ذلك اليوم, اليوم التالي: by the latest one told."""
    latest = scan.told.get(code)
    if latest is None and value == "next" and scan.future(first, after):
        return _shift(scan, first, after, code, 1, prefix)
    if code not in ("D", "M", "Y"):
        return Found(first, after, "DATE", None, code, "none", prefix=prefix)
    if latest is not None and value in ("next", "previous"):
        latest = _beside(latest, code, 1 if value == "next" else -1)
    return Found(first, after, "DATE", latest, code, "text" if latest else "none", prefix=prefix)


def _beside(value: str, code: str, steps: int) -> str | None:
    if code == "Y":
        return f"{int(value) + steps:04}"
    if code == "M":
        return month(int(value[:4]), int(value[5:7]) + steps)
    return shifted(date.fromisoformat(value), "D", steps)


def _quarter(scan: Scan, first: int, unit: Hit[UnitForm]) -> Found | None:
    """الربع الأول من 2016, النصف الثاني من العام الماضي, الربع الأخير, الربع الماضي."""
    code = unit.row.code
    most = 4 if code == "Q" else 2
    last = scan.hit(unit.after, "relation", ("",))
    ordinal = scan.ordinal(unit.after) if unit.after < scan.size else None
    if last is not None and last.row.weak:
        number, at = most, last.after
    elif ordinal is not None and ordinal.value is not None and ordinal.value <= most:
        number, at = int(ordinal.value), ordinal.after
    elif last is not None and last.row.value in STEPS and code == "Q" and unit.row.definite:
        value = None if scan.anchor is None else _this_quarter(scan.anchor, STEPS[last.row.value])
        return Found(first, last.after, "DATE", value, code, "published", prefix=unit.prefix)
    else:
        return None
    bare_after = at
    of = scan.hit(at, "from", ("",))
    at = of.after if of else at
    year = None if at >= scan.size else year_here(scan, at) or unit_period(scan, at)
    if year is None:
        unit_after = scan.unit(at)
        if unit_after is None or unit_after.row.code != "Y" or not unit_after.row.definite:
            return _bare_quarter(scan, first, bare_after, number, unit) if of is None else None
        year = _shift(scan, at, unit_after.after, "Y", 0, "")
    if year.grain != "Y" or (year.value and len(year.value) != 4):
        return None
    value = f"{year.value}-{code}{number}" if year.value else None
    return Found(first, year.after, "DATE", value, code, year.rests_on, prefix=unit.prefix)


def _this_quarter(anchor: date, steps: int) -> str:
    """The quarter of `anchor` or one `steps` from it."""
    year, quarter = divmod(anchor.year * 4 + (anchor.month - 1) // 3 + steps, 4)
    return f"{year:04}-Q{quarter + 1}"


def _bare_quarter(scan: Scan, first: int, after: int, number: int, unit: Hit[UnitForm]) -> Found | None:
    """الربع الأول without its year: the latest that has begun, or this year's where it is to come; a game has quarters, too."""
    if unit.row.code != "Q" or not unit.row.definite or unit.row.number != "s" or scan.tells("game"):
        return None
    if scan.anchor is None:
        return Found(first, after, "DATE", f"XXXX-Q{number}", "Q", prefix=unit.prefix)
    begun = number <= (scan.anchor.month + 2) // 3
    year = scan.anchor.year - (not begun and not scan.future(first, after))
    return Found(first, after, "DATE", f"{year}-Q{number}", "Q", "published", prefix=unit.prefix)


def _season(scan: Scan, index: int) -> Found | None:
    """صيف 2016, صيف عام 2016, الصيف الماضي, صيف العام المقبل."""
    this = scan.hit(index, "this", LOOSE)
    hit = scan.hit(this.after if this else index, "season", LOOSE)
    if hit is None:
        return None
    name = hit.row.value
    if this is not None:
        value = None if scan.anchor is None else season(scan.anchor, name, 0)
        return Found(index, hit.after, "DATE", value, "S", "published", prefix=this.prefix)
    if scan.fold[index].removeprefix(hit.prefix).startswith("ال"):
        after, turn = _relative(scan, hit.after)
        year = year_here(scan, hit.after)
        if year is not None and year.value and len(year.value) == 4:
            return Found(index, year.after, "DATE", f"{year.value}-{name}", "S", prefix=hit.prefix)
        if turn not in STEPS:
            return _any_year(scan, index, hit.after, name) if not hit.prefix else None
        value = None if scan.anchor is None else season(scan.anchor, name, STEPS[turn])
        return Found(index, after, "DATE", value, "S", "published", prefix=hit.prefix)
    at = hit.after
    of = scan.hit(at, "from", ("",))
    at = of.after if of else at
    if at >= scan.size:
        return None
    year = year_here(scan, at) or unit_period(scan, at)
    if year is None or year.grain != "Y" or year.prefix:
        return None
    value = f"{year.value}-{name}" if year.value else None
    return Found(index, year.after, "DATE", value, "S", year.rests_on, prefix=hit.prefix)


def _any_year(scan: Scan, index: int, after: int, name: str) -> Found | None:
    """في الصيف, منتصف الصيف: of no year that is told; not الربيع العربي."""
    led = any(scan.hit(index - 1, function) for function in ("at", "within", "edge"))
    closed = after >= scan.size or not scan.fold[after].startswith("ال")
    return Found(index, after, "DATE", f"XXXX-{name}", "S") if led and closed else None


_PERIODS = (
    (frozenset(("ref", "set")), _reference),
    (frozenset(("edge",)), _edge),
    (frozenset(("this", "that", "unit")), unit_period),
    (frozenset(("this", "season")), _season),
    (frozenset(("decade",)), read_decade),
    (frozenset(("number",)), bare_year),
)
