"""Links: the steps of a chain, made of entities."""

from tawatur.attribution.reading.nouns import paper_noun
from tawatur.attribution.reading.scene import Scene
from tawatur.model import Entity, Link, LinkRole, Span
from tawatur.text import fold


def make_link(entity: Entity, span: Span) -> Link:
    """A link for `entity`, its role read off its kind."""
    unnamed = entity.kind == "unnamed"
    roles: dict[str, LinkRole] = {
        "media": "agency"
        if "وكال" in entity.name or "agency" in (entity.name_en or "").lower()
        else "outlet",
        "person": "person",
        "document": "document",
        "unnamed": "unnamed_source",
    }
    return Link(
        entity=entity.id,
        name=None if unnamed else entity.name,
        name_en=None if unnamed else entity.name_en,
        unnamed=unnamed,
        role=roles.get(entity.kind, "organisation"),
        span=span,
    )


def carries(entity: Entity) -> bool:
    """Whether an entity passes news on: a medium, or a state's news agency."""
    return entity.kind == "media" or entity.id.endswith("news-agency")


def paper_of_link(scene: Scene, link: Link) -> int | None:
    """The token of the paper that an unnamed link is: نقل | البيان عن الوزير; not that of another: نقلت الوكالات عن | بيان."""
    if not link.unnamed:
        return None
    named = {paper_noun(word) for word in fold(link.entity.partition(":")[2]).split()}
    tokens = range(scene.token_at(link.span.start), scene.token_at(link.span.end - 1) + 1)
    return next((t for t in tokens if (noun := paper_noun(scene.fold[t])) and noun in named), None)
