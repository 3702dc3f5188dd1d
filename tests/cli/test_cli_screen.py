"""What reaches the terminal."""

import io

import pytest
from rich.console import Console
from rich.text import Text

from tawatur.cli.screen import ISOLATE, POP, apart, harmless, line
from tawatur.knowledge.labels import labels


def shown(*pieces, width=40, indent=0):
    out = Console(file=io.StringIO(), width=width, highlight=False, color_system=None)
    line(out, *pieces, indent=indent)
    return out.file.getvalue()


@pytest.mark.parametrize(
    ("words", "language", "isolated"),
    [
        ("Reuters", "en", False),
        ("2031-05-06", "en", False),
        ("رويترز", "en", True),
        ("رويترز", "ar", False),
        ("Reuters", "ar", True),
        ("2031-05-06", "ar", True),
    ],
)
def test_only_words_of_the_other_direction_are_isolated(words, language, isolated):
    expected = f"{ISOLATE}{words}{POP}" if isolated else words
    assert apart(words, labels(language)) == expected


def test_an_article_cannot_command_the_terminal():
    hostile = "قبل\x1b[2Jبعد\x07 \x9b31m \u202eعكس"
    told = shown(hostile)
    assert not any(c in told for c in "\x1b\x07\x9b\u202e")
    assert "قبل" in told
    assert "بعد" in told


def test_styles_stay_in_place_beside_harmful_characters():
    text = Text("\x1b\x1bكلمة")
    text.stylize("bold", 2, 6)
    out = Console(file=io.StringIO(), width=40, force_terminal=True, color_system="standard")
    line(out, text)
    assert "\x1b[1mكلمة\x1b[0m" in out.file.getvalue()


def test_harmless_keeps_length_and_lines():
    words = "".join(map(chr, range(0x2070)))
    assert len(harmless(words)) == len(words)
    assert "\n" in harmless(words)


def test_wrapped_lines_keep_their_indent_and_carry_no_spaces_at_the_end():
    rows = shown("كلمة " * 30, indent=4).splitlines()
    assert len(rows) > 3
    assert all(row.startswith("    ك") and not row.endswith(" ") for row in rows)
