"""Correcting by hand: from a person's words to a correction that the store keeps."""

from tawatur.correct.errors import CorrectionError
from tawatur.correct.making import correct_content, correct_speakers, pick, reject
from tawatur.correct.speakers import meant, unnamed
from tawatur.correct.wording import passage, spans_of

__all__ = [
    "CorrectionError",
    "correct_content",
    "correct_speakers",
    "meant",
    "passage",
    "pick",
    "reject",
    "spans_of",
    "unnamed",
]
