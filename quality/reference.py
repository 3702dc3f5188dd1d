"""Writes ``docs/reference/commands.md`` from the command line itself: ``python quality/reference.py``.

A test compares the page with what this would write, so that no command or option is without its entry.
"""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import click

from tawatur.cli import main

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "commands.md"

OWN_RANGE = re.compile(r";? ?\d+<=x<=\d+")
"""A range with an upper bound depends on the machine (its processors), so the page leaves it out."""

HEAD = """# Commands

Written by `python quality/reference.py` from the program itself.

"""


def page() -> str:
    """The whole page."""
    context = click.Context(main, info_name="tawatur", **main.context_settings)
    return HEAD + "\n".join([*section(main, context), *commands(main, context)]).rstrip() + "\n"


def commands(group: click.Group, context: click.Context) -> Iterator[str]:
    """The sections of the group's commands, in its own order."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            yield from section(command, click.Context(command, info_name=name, parent=context))


def section(command: click.Command, context: click.Context) -> Iterator[str]:
    """One command: its call, what it does, its arguments and options."""
    yield f"## `{context.command_path}`"
    yield ""
    yield f"`{command.get_usage(context).removeprefix('Usage: ')}`"
    yield ""
    yield inspect.cleandoc(command.help or "").replace("\b\n", "")
    yield ""
    rows = [record for option in command.get_params(context) if (record := option.get_help_record(context))]
    if rows:
        yield "| option | meaning |"
        yield "|---|---|"
        for names, meaning in rows:
            yield f"| `{escape(names)}` | {escape(OWN_RANGE.sub('', ' '.join(meaning.split())))} |"
        yield ""


def escape(text: str) -> str:
    """`text` with what would end a table's cell marked as a mere character."""
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
