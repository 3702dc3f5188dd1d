"""Links: the steps of a chain, made of entities."""

from tawatur.model import Entity, Link, LinkRole, Span


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
