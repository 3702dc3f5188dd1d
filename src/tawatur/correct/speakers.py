"""Who is meant as a speaker: somebody of the article, of the tables, or named by words of the article."""

import re
from collections.abc import Iterable, Iterator

from tawatur.correct.errors import CorrectionError
from tawatur.correct.wording import occurrences
from tawatur.knowledge import named, outlets, states
from tawatur.mentions.entities import UNNAMED
from tawatur.mentions.transliterate import slug, transliterate
from tawatur.model import Analysis, Entity, Speaker, Statement
from tawatur.text import fold

LISTED = 8
"""How many of those who could be meant a message lists."""


def meant(analysis: Analysis, name: str) -> Entity:
    """The entity that a person means by `name`: an id, or a name in Arabic or English in any spelling.

    Looked for among the article's own, then in the tables; a name that neither knows is taken where it stands in the
    article. Raises CorrectionError where there is nobody, or more than one.
    """
    for candidates in (analysis.entities, known()):
        fitting = {e.id: e for e in candidates if _answers(e, name)}
        exact = [e for e in fitting.values() if name == e.id or _same(name, e.name)]
        if len(fitting) == 1 or len(exact) == 1:
            return (exact or list(fitting.values()))[0]
        if fitting:
            raise CorrectionError("several_of_the_name", name=name, known=_told(fitting.values()))
    english = transliterate(name)
    if _is_id(name) or not slug(english) or not occurrences(analysis.article.text, name):
        own = _told(e for e in analysis.entities if e.kind not in ("place", "unnamed"))
        raise CorrectionError("nobody_of_the_name", name=name, known=own or "–")
    return Entity(id=slug(english), kind="person", name=name, name_en=english, transliterated=True)


def unnamed(description: str) -> Entity:
    """Somebody without a name, as `description` has them. Raises CorrectionError where it says nothing."""
    told = " ".join(description.split())
    if not told:
        raise CorrectionError("no_description")
    return Entity(id=UNNAMED + told, kind="unnamed", name=told)


def speaker(analysis: Analysis, statement: Statement, entity: Entity) -> Speaker:
    """`entity` as the speaker of `statement`, read from its mention nearest to the cue."""
    cue = statement.cue.span.start
    named_here = [m.span for m in analysis.mentions if m.entity == entity.id]
    spans = named_here or occurrences(analysis.article.text, entity.name)
    without = entity.kind == "unnamed"
    return Speaker(
        entity=entity.id,
        name=None if without else entity.name,
        name_en=None if without else entity.name_en,
        unnamed=without,
        description=entity.name if without else None,
        mention=min(spans, key=lambda span: abs(span.start - cue), default=None),
    )


def known() -> Iterator[Entity]:
    """Everybody of the tables who can speak."""
    for row in named():
        yield Entity(
            id=row.id,
            kind=row.kind,
            name=row.ar[0],
            name_en=row.en,
            aliases=tuple(row.ar[1:]),
            country=row.country,
            wikidata=row.wikidata,
        )
    for outlet in outlets():
        aliases = (*outlet.ar[1:], *outlet.latin)
        yield Entity(
            id=outlet.id,
            kind="media",
            name=outlet.ar[0],
            name_en=outlet.en,
            aliases=aliases,
            country=outlet.country,
            wikidata=outlet.wikidata,
        )
    for state in states():
        yield Entity(
            id=state.id,
            kind="state",
            name=state.ar[0],
            name_en=state.en,
            aliases=tuple(state.ar[1:]),
            country=state.iso,
            wikidata=state.wikidata,
        )


def _answers(entity: Entity, name: str) -> bool:
    forms = (entity.name, *entity.aliases, entity.name_en or "")
    return name == entity.id or any(_same(name, form) for form in forms)


def _same(name: str, form: str) -> bool:
    return bool(form) and fold(" ".join(name.split())) == fold(" ".join(form.split()))


def _is_id(name: str) -> bool:
    return re.fullmatch(r"[a-z0-9:-]+", name) is not None


def _told(entities: Iterable[Entity]) -> str:
    listed = [f"{e.id} ({e.name})" for e in entities]
    return ", ".join(listed[:LISTED]) + (" …" if len(listed) > LISTED else "")
