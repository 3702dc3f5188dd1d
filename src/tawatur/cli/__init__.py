"""The command line; each command's module is imported only when the command is run."""

from tawatur.cli.main import main

__all__ = ["main"]
