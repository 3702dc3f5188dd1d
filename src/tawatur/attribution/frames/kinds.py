"""Kinds of frames, and the rule that each is told as."""

from typing import Literal

from tawatur.model import FrameRule

FrameKind = Literal[
    "that", "quotation", "colon", "object", "ala", "ila", "an", "min", "fi", "li", "bi", "source"
]
FRAME_RULES: dict[FrameKind, FrameRule] = {
    "that": "frame_that",
    "quotation": "frame_quotation",
    "colon": "frame_colon",
    "object": "frame_object",
    "ala": "frame_ala",
    "ila": "frame_ila",
    "an": "frame_an",
    "min": "frame_min",
    "fi": "frame_fi",
    "li": "frame_li",
    "bi": "frame_bi",
    "source": "frame_source",
}
