"""The engine: where the stages run, and how what they find reaches the store."""

from tawatur.engine.assembling import assemble
from tawatur.engine.reading import Progress, read_into
from tawatur.engine.running import run
from tawatur.engine.telling import compare_waiting, retell

__all__ = ["Progress", "assemble", "compare_waiting", "read_into", "retell", "run"]
