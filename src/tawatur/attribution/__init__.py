"""Attribution: who said what, through whom."""

from tawatur.attribution.attribute import attribute

__all__ = ["attribute"]
