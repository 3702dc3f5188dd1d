"""The engine: where the stages run, and how what they find reaches the store."""

from tawatur.engine.reading import Progress, read_into
from tawatur.engine.running import run
from tawatur.engine.telling import retell

__all__ = ["Progress", "read_into", "retell", "run"]
