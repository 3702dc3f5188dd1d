"""Export: what is stored, for other programs. Each form is loaded when it is asked for."""

from tawatur.export.jsonl import export_jsonl

__all__ = ["export_jsonl"]
