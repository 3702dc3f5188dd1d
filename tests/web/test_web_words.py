"""The words of the pages: complete in both languages, and all of them from the table."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from tawatur.knowledge.labels import FILES, Label, labels
from tawatur.knowledge.table import table
from tawatur.web.words import Words

WEB = Path(__file__).parents[2] / "src" / "tawatur" / "web"
TEMPLATES = sorted((WEB / "templates").glob("*.html"))
ROWS = table("labels_web.yaml", Label)
ASKED = re.compile(r"""\bsay(?:\.count)?\(\s*f?["']([a-z_0-9.{}()]+)["']\s*(~)?""")
ERRORS = table("labels_errors.yaml", Label)
KEYS = {row.key for file in FILES for row in table(file, Label)}

EMPTY = {"modifier.exactly"}
"""Labels that say nothing: an exact number needs no word."""
SAME = {"web.digits.latin", "web.digits.arabic", "web.language.en", "web.language.ar"}
"""Labels that are the same in both languages, on purpose."""


@pytest.mark.parametrize("row", [*ROWS, *ERRORS], ids=lambda row: row.key)
def test_every_word_is_in_both_languages(row: Label) -> None:
    forms = {"en": row.en, "ar": row.ar}
    told = {language: " ".join(form) if isinstance(form, list) else form for language, form in forms.items()}
    if row.key in EMPTY:
        return
    assert all(told.values())
    if row.key not in SAME:
        assert re.search("[\u0600-\u06ff]", told["ar"]), "the Arabic form is not Arabic"
        assert not re.search("[\u0600-\u06ff]", told["en"]), "the English form is not English"
        assert told["en"].count("{n}") == 0 or "{n}" in told["ar"]


def test_no_word_is_there_twice() -> None:
    keys = [row.key for file in FILES for row in table(file, Label)]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("file", [*TEMPLATES, *sorted(WEB.rglob("*.py"))], ids=lambda file: file.name)
def test_every_word_that_is_asked_for_is_there(file: Path) -> None:
    """A key that is put together (``"act." ~ act``) is there with its beginning."""
    for key, joined in ASKED.findall(file.read_text(encoding="utf-8")):
        if joined or "{" in key:
            beginning = key.split("{")[0]
            assert any(one.startswith(beginning) for one in KEYS), f"{key} …"
        else:
            assert key in KEYS


def test_every_word_of_the_pages_is_used() -> None:
    text = "".join(
        f.read_text(encoding="utf-8") for f in [*TEMPLATES, *WEB.rglob("*.py"), *WEB.rglob("*.js")]
    )
    unused = []
    for row in ROWS:
        parts = row.key.split(".")
        beginnings = {".".join(parts[:i]) + "." for i in range(1, len(parts))}
        put_together = any(f'"{b}"' in text or f'"{b}{{' in text for b in beginnings)
        middle = (len(parts) > 2 and f'".{parts[-1]}"' in text) or (".{" in text and put_together)
        if f'"{row.key}"' not in text and not put_together and not middle:
            unused.append(row.key)
    assert not unused


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_no_template_speaks_for_itself(file: Path) -> None:
    """Outside of tags and of what is filled in there is no letter: every word comes from the table."""
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", "", text, flags=re.DOTALL)
    text = re.sub(r"<[^>]*>", "", text)
    for name in ("تواتر", "Tawatur", "English", "العربية"):  # proper names and the names of the languages
        text = text.replace(name, "")
    assert not re.findall(r"[^\W\d_]{2,}", re.sub(r"&\w+;", "", text))
    Environment(autoescape=True).parse(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        ("2031-05-06T10:04:00+00:00", "6 May 2031, 10:04", "٦ مايو ٢٠٣١، ١٠:٠٤"),
        ("2031-05-06", "6 May 2031", "٦ مايو ٢٠٣١"),
        ("2031-05", "May 2031", "مايو ٢٠٣١"),
        ("2031-77-01", "2031-77-01", "٢٠٣١-٧٧-٠١"),
        (None, "not known", "غير معروف"),
    ],
)
def test_a_time_is_told_as_precisely_as_it_is_known(value, english, arabic) -> None:
    assert Words("en").moment(value) == english
    assert Words("ar", "arabic").moment(value) == arabic


@pytest.mark.parametrize(
    ("value", "english", "arabic"),
    [
        ("P1W", "1 week", "أسبوع واحد"),
        ("P3M", "3 months", "٣ أشهر"),
        ("PT12H", "12 hours", "١٢ ساعة"),
        ("PT3M", "3 minutes", "٣ دقائق"),
        ("2031-05-06TMO", "6 May 2031, morning", "٦ مايو ٢٠٣١، صباحا"),
        ("2031-W07", "2031-W07", "٢٠٣١-W٠٧"),
        ("P1H", "P1H", "P١H"),
        ("PT2D", "PT2D", "PT٢D"),
    ],
)
def test_a_timex_is_told_as_people_write_it(value, english, arabic) -> None:
    assert Words("en").timex(value) == english
    assert Words("ar", "arabic").timex(value) == arabic


def test_numbers_in_the_digits_of_choice() -> None:
    assert Words("ar", "arabic").count("n_articles", 22168) == "٢٢,١٦٨ مقالا"
    assert Words("ar", "latin").number(1234.5) == "1,234.5"
    assert Words("en").labels is labels("en")
