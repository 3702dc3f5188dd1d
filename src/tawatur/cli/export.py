"""`tawatur export`: what is stored, for other programs."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

import click

from tawatur.cli.main import WRONG_USE
from tawatur.cli.options import language_option, store_option
from tawatur.cli.writing import whole_file, whole_folder
from tawatur.knowledge.labels import Language
from tawatur.store import Store, open_store

ONE_FILE = {
    "jsonl": "tawatur.export.jsonl",
    "webannotation": "tawatur.export.webannotation",
    "ninjs": "tawatur.export.ninjs",
    "plover": "tawatur.export.plover",
    "followthemoney": "tawatur.export.followthemoney",
    "rss": "tawatur.export.rss",
}
"""Forms that are one file, each with its module; the function there is ``export_FORM``."""

FOLDERS = {"parquet": "tawatur.export.parquet", "csv": "tawatur.export.tables"}
"""Forms that are a folder of tables."""


ENDINGS = {".csv": "csv", ".parquet": "parquet", ".rss": "rss", ".xml": "rss"}
"""Endings of files that say one form and no other."""


@click.command("export")
@store_option
@language_option
@click.option(
    "-o",
    "--output",
    type=click.Path(),
    metavar="FILE",
    help="Write to FILE; of parquet and csv, to the folder FILE.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([*ONE_FILE, *FOLDERS]),
    default="jsonl",
    show_default=True,
    help="In which form.",
)
@click.option(
    "--site", metavar="ADDRESS", help="Of rss: where the pages of `tawatur serve` are; items lead there."
)
@click.option(
    "--limit", type=click.IntRange(1), default=100, show_default=True, help="Of rss: how many stories."
)
@click.pass_context
def export_command(
    ctx: click.Context,
    address: str,
    language: Language,
    output: str | None,
    form: str,
    site: str | None,
    limit: int,
) -> None:
    """Write all that is stored, to FILE or standard output.

    jsonl has everything, a record a line; parquet and csv the same as tables. webannotation, ninjs (IPTC), plover,
    followthemoney and rss (new stories and discrepancies) are for programs that know these.

    A FILE is replaced only when all of the export is written.
    """
    store = open_store(address)
    if form in FOLDERS:
        if output is None or output == "-":
            raise click.UsageError(f"The form {form} is a folder of tables. Give -o FOLDER.")
        _into_folder(ctx, store, form, Path(output))
        return
    write = _writer(form, language, site, limit)
    if output is not None:
        _check_ending(output, form)
    if output is None or output == "-":
        write(store, sys.stdout.buffer)
        return
    if Path(output).is_dir():
        raise click.UsageError(f"{output} is a folder, and the form {form} is one file. Give a file.")
    with whole_file(Path(output)) as file:
        written = write(store, file)
    what = "lines" if form == "jsonl" else "items" if form == "rss" else "records"
    click.echo(f"{written:,} {what} are in {output}", err=True)


def _check_ending(output: str, form: str) -> None:
    """UsageError where the name of the file says another form: a table that holds JSON helps nobody."""
    other = ENDINGS.get(Path(output).suffix.lower(), form)
    if other != form:
        where = "FOLDER" if other in FOLDERS else output
        raise click.UsageError(
            f"{output} would hold {form}, not {other}. Give --format {other} -o {where}, or another name."
        )


def _writer(form: str, language: Language, site: str | None, limit: int) -> Callable[[Store, BinaryIO], int]:
    module = import_module(ONE_FILE[form])
    write: Callable[..., int] = getattr(module, f"export_{form}")
    if form != "rss":
        return write
    options: Any = module.Options(language=language, site=site, limit=limit)
    return lambda store, out: write(store, out, options)


def _into_folder(ctx: click.Context, store: Store, form: str, folder: Path) -> None:
    module = import_module(FOLDERS[form])
    try:
        with whole_folder(folder) as part:
            rows: int = getattr(module, f"export_{form}")(store, part)
    except ImportError as error:
        click.echo(f"tawatur: {error}", err=True)
        ctx.exit(WRONG_USE)
    click.echo(f"{rows:,} rows are in {folder}", err=True)
