"""Read: files, folders and streams to articles, with what is not their own prose marked."""

from tawatur.read.sources import read_sources

__all__ = ["read_sources"]
