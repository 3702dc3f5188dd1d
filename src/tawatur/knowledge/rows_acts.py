"""The row type of the codes that acts of saying have in event data."""

from typing import Literal

import msgspec

from tawatur.model import Act

PloverType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
"""The event types of PLOVER's conversion table of September 2021 (manual draft 0.8)."""


class ActCodes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an act of saying can be coded as in event data (world/acts.yaml explains the columns)."""

    act: Act
    plover: list[PloverType]
    cameo: list[str]
    example: str
