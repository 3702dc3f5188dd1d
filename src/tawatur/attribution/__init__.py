"""Attribution: who said what, through whom.

`attribute` calls the steps in order; docs/explanation/attribution.md lists every module by the step it belongs to.
"""

from tawatur.attribution.attribute import attribute
from tawatur.attribution.certainty import with_certainty
from tawatur.attribution.posted import posted

__all__ = ["attribute", "posted", "with_certainty"]
