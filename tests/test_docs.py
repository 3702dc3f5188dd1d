"""The documentation names every command and every option, and says what the program says."""

import sys
from pathlib import Path

import click
import pytest

from tawatur.cli import main

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "commands.md"
CONTEXT = click.Context(main, info_name="tawatur")
COMMANDS = {name: main.get_command(CONTEXT, name) for name in main.list_commands(CONTEXT)}


def test_there_are_commands_to_check() -> None:
    assert {"read", "stories", "story", "article", "export", "status"} <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_command_and_options_are_documented(name: str) -> None:
    command = COMMANDS[name]
    assert command is not None, f"tawatur {name} is listed and cannot be loaded"
    assert command.help, f"tawatur {name} has no help"
    text = PAGE.read_text(encoding="utf-8")
    assert f"## `tawatur {name}`" in text
    section = text.split(f"## `tawatur {name}`", 1)[1].split("\n## ", 1)[0]
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"tawatur {name} {parameter.opts[-1]} has no help"
            missing = [option for option in parameter.opts if option not in section]
            assert not missing, f"tawatur {name}: not documented: {missing}"
        else:
            assert parameter.make_metavar(click.Context(command)).strip("[].…") in section


def test_reference_is_what_the_program_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is made from the program; run python quality/reference.py after changing a command."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(ROOT / "quality")])
    monkeypatch.setenv("COLUMNS", "100")
    import reference

    assert PAGE.read_text(encoding="utf-8") == reference.page()
