"""Exports: what a store holds, for other programs."""

from tawatur.export.jsonl import export_jsonl

__all__ = ["export_jsonl"]
