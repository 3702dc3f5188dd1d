"""Attribution: who said what, through whom."""

from tawatur.attribution.attribute import attribute
from tawatur.attribution.posted import posted

__all__ = ["attribute", "posted"]
