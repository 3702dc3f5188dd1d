"""Comparison: what comparing the accounts of one story found."""

import msgspec

from tawatur.model.discrepancy import Discrepancy
from tawatur.model.group import Group, Omission
from tawatur.model.moment import Moment
from tawatur.model.naming import Naming
from tawatur.model.passage import Passage


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What comparing the articles of the story with the id `story` found; each list in the order to be shown."""

    story: str
    groups: tuple[Group, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    omissions: tuple[Omission, ...] = ()
    passages: tuple[Passage, ...] = ()
    namings: tuple[Naming, ...] = ()
    moments: tuple[Moment, ...] = ()
