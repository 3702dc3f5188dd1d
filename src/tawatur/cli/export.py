"""`tawatur export`: what is stored, for other programs."""

import sys
from pathlib import Path

import click

from tawatur.cli.options import store_option
from tawatur.export import export_jsonl
from tawatur.store import open_store


@click.command("export")
@store_option
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write to FILE.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl"]),
    default="jsonl",
    show_default=True,
    help="In which form.",
)
def export_command(address: str, output: str | None, form: str) -> None:
    """Write all that is stored, to FILE or standard output.

    A FILE is replaced only when all of the export is written.
    """
    store = open_store(address)
    if output is None or output == "-":
        export_jsonl(store, sys.stdout.buffer)
        return
    target = Path(output)
    part = target.with_name(target.name + ".part")
    try:
        with part.open("wb") as file:
            lines = export_jsonl(store, file)
        part.replace(target)
    except OSError as error:
        raise click.UsageError(f"{target} cannot be written: {error.strerror}") from None
    finally:
        part.unlink(missing_ok=True)
    click.echo(f"{lines:,} lines are in {target}", err=True)
