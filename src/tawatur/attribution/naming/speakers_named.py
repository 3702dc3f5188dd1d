"""Speakers named: whom all who were found to speak in an article mean, step by step."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.headlines.heading_named import name_headline
from tawatur.attribution.naming.his_own import name_his_own
from tawatur.attribution.naming.identified import Identifying
from tawatur.attribution.naming.named_elsewhere import Naming
from tawatur.attribution.naming.papers import Papers
from tawatur.attribution.naming.same_source import name_same_source
from tawatur.attribution.naming.whole_descriptions import describe_wholly
from tawatur.attribution.naming.whole_titles import whole_titles
from tawatur.attribution.reading.scene import Scene


def name_speakers(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give every speaker the name that the article has for him; who stays unnamed is described by all that describes him.

    Titles come first, for names are found by them; makers of papers next, who may be described themselves.
    """
    naming = Naming(scene)
    whole_titles(scene, drafts)
    naming.resolve(drafts)
    Papers(scene).name_makers(drafts)
    naming.resolve(drafts)  # whom a paper's maker means
    Identifying(scene, naming, drafts).name()
    name_same_source(scene, naming, drafts)
    name_his_own(scene, naming, drafts)
    name_headline(scene, naming, drafts)
    describe_wholly(scene, drafts)
