"""`tawatur brief ID`: the cited brief of a story, for people to read and pass on."""

from pathlib import Path

import click

from tawatur.cli.main import WRONG_USE
from tawatur.cli.options import language_option, print_json, store_option
from tawatur.cli.writing import write_bytes
from tawatur.knowledge.labels import Language
from tawatur.store import open_store

ENDINGS = {".md": "md", ".html": "html", ".htm": "html", ".docx": "docx", ".json": "json"}


def _form_of(output: str | None) -> str:
    """The form that the name of the file says; Markdown for none and for a text."""
    ending = Path(output or "").suffix.lower()
    if ending in ("", ".txt"):
        return "md"
    if ending not in ENDINGS:
        raise click.UsageError(
            f"{output}: no brief is written as {ending}. Give a name that ends in {', '.join(ENDINGS)}, or --format."
        )
    return ENDINGS[ending]


@click.command("brief")
@click.argument("name", metavar="ID")
@store_option
@language_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["md", "html", "docx", "json"]),
    help="In which form; else as the name of FILE ends, else Markdown.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write to FILE.")
@click.pass_context
def brief_command(
    ctx: click.Context, name: str, address: str, language: Language, form: str | None, output: str | None
) -> None:
    """Write the brief of the story ID: what happened, who said what, what differs, what is missing.

    Every sentence has a footnote that leads to outlet, time, address and exact words. One that no words of an article
    bear out is refused.
    """
    from tawatur import brief as briefs

    form = form or _form_of(output)
    if form == "docx" and (output is None or output == "-"):
        raise click.UsageError("A Word document is no text for the terminal. Give -o FILE.")
    try:
        written = briefs.write(open_store(address), name, language)
        if form == "docx":
            content = briefs.word(written)
        elif form == "json":
            if output is None or output == "-":
                return print_json(briefs.record(written))
            import msgspec

            content = msgspec.json.encode(briefs.record(written)) + b"\n"
        else:
            made = briefs.markdown(written) if form == "md" else briefs.page(written)
            content = made.encode("utf-8", "replace")
    except (briefs.UnsupportedError, briefs.MissingError) as error:
        click.echo(f"tawatur: {error}", err=True)
        ctx.exit(WRONG_USE)
    if output is None or output == "-":
        click.echo(content.decode("utf-8"), nl=False)
        return None
    write_bytes(Path(output), content)
    click.echo(f"The brief is in {output}", err=True)
    return None
