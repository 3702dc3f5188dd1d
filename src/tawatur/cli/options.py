"""Options that several commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from tawatur.cli.login import login

Command = TypeVar("Command", bound=Callable[..., Any])

DEFAULT_STORE = "tawatur.db"


def store_option(command: Command) -> Command:
    """``--store``: where the store is."""
    return click.option(
        "--store",
        "address",
        envvar="TAWATUR_STORE",
        default=DEFAULT_STORE,
        show_default=True,
        show_envvar=True,
        metavar="ADDRESS",
        help="The store: a file, or a database URL.",
    )(command)


def language_option(command: Command) -> Command:
    """``--lang``: the language of the program's own words."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(["en", "ar"]),
        default="en",
        show_default=True,
        envvar="TAWATUR_LANG",
        help="The language of labels.",
    )(command)


def by_options(command: Command) -> Command:
    """``--by`` and ``--note``: who corrects, and why."""
    note = click.option("--note", default="", metavar="TEXT", help="Why.")
    by = click.option(
        "--by", default=login, metavar="WHO", help="Who corrects; your login name unless given."
    )
    return by(note(command))


def json_option(command: Command) -> Command:
    """``--json``: machine-readable output."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for a machine to read.")(command)


def print_json(value: object) -> None:
    """`value` as one line of JSON on standard output."""
    import msgspec

    click.echo(msgspec.json.encode(value).decode())
