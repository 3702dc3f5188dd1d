"""The group of commands, and how its errors end."""

from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from tawatur import __version__

COMMANDS = {
    "read": ("tawatur.cli.read", "Read articles, analyse and store them, bring the stories up to date."),
    "watch": ("tawatur.cli.watch", "Watch feeds, sitemaps and pages, and read what is new."),
    "stories": ("tawatur.cli.story", "List the stories, newest first."),
    "story": ("tawatur.cli.story", "Show one story: who said what, through whom, what differs."),
    "article": ("tawatur.cli.article", "Show one article with what was found in it marked."),
    "compare": ("tawatur.cli.compare", "Put two articles side by side."),
    "brief": ("tawatur.cli.brief", "Write the cited brief of a story."),
    "search": ("tawatur.cli.search", "Find articles and statements by words, phrases and fields."),
    "correct": ("tawatur.cli.correct", "Correct who said what, as a person knows better."),
    "regroup": ("tawatur.cli.regroup", "Correct which articles stand in a story."),
    "corrections": ("tawatur.cli.correct", "List what people corrected."),
    "export": ("tawatur.cli.export", "Write all that is stored, in the forms that other programs read."),
    "serve": ("tawatur.cli.serve", "Serve pages and a JSON API over the store."),
    "status": ("tawatur.cli.status", "Show what the store holds, and what was set aside and why."),
}
"""Each command with its module and its line in the help; the function has the command's name."""

DONE, SOME_SET_ASIDE, WRONG_USE, NOTHING_READ = 0, 1, 2, 3
"""Exit codes."""


class LazyGroup(click.Group):
    """A group that knows its commands' names without importing them: help comes in a tenth of a second."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command `cmd_name`, imported now; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name][0]), f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with; one that there is not is told with the one likely meant and all there are."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], COMMANDS, 1)
            meant = f" Did you mean '{near[0]}'?" if near else ""
            ctx.fail(f"No such command '{args[0]}'.{meant} Commands are: {', '.join(COMMANDS)}.")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in the help, from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what a store or a table refuses is told in one line, with exit code 2."""
        from sqlalchemy.exc import DBAPIError

        from tawatur.knowledge.table import KnowledgeError
        from tawatur.store.database import StoreError

        try:
            return super().invoke(ctx)
        except (StoreError, KnowledgeError) as error:
            message = str(error)
        except DBAPIError as error:  # a full disk, a folder that may not be written, a server that went away
            message = f"the store cannot be used: {error.orig}. What was reported as stored is stored."
        click.echo(f"tawatur: {message}", err=True)
        raise click.exceptions.Exit(WRONG_USE)


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="tawatur")
def main() -> None:
    """Read raw Arabic news articles and say who said what, through whom, and where the accounts differ.

    Start with `tawatur read SOURCE…`, then `tawatur stories` and `tawatur story 1`.

    Exit codes: 0 done; 1 some input was set aside; 2 wrong use; 3 nothing could be read.
    """
