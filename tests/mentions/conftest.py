"""What tests of names share: a text read with the tagger's names given."""

from collections.abc import Callable

import pytest

from tawatur.mentions.find import assemble
from tawatur.model import Article, Entity, Published
from tawatur.text import prepare

Phrases = Callable[..., dict[str, Entity]]


@pytest.fixture
def phrases() -> Phrases:
    """Gives the entity that each phrase of a text denotes, the last one where a phrase comes twice."""

    def read(text: str, tagged: dict[int, tuple[int, str]] | None = None) -> dict[str, Entity]:
        article = Article(id="a", source="a", text=text, published=Published("2018-05-09", "stated"))
        entities, mentions = assemble(prepare(article), tagged or {})
        by_id = {e.id: e for e in entities}
        return {m.span.of(text): by_id[m.entity] for m in mentions}

    return read
