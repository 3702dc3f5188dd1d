"""``python -m tawatur``: the command line."""

from tawatur.cli import main

main()
