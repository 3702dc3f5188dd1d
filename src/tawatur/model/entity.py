"""Entity and mention: who and what an article speaks of."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

EntityKind = Literal[
    "person",
    "organisation",
    "media",
    "state",
    "place",
    "product",
    "agreement",
    "document",
    "forum",
    "event",
    "group",
    "unnamed",
]

How = Literal["name", "role", "pronoun", "dropped", "metonym", "description"]


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that is spoken of.

    `id` is the knowledge tables' identifier (lower-case English with hyphens), or for an entity that no table has
    a transliteration of its name; for somebody who is not named (kind ``unnamed``) it is ``unnamed:`` and the
    description. `name` is the fullest Arabic name known, `name_en` the English one (`transliterated` where it was
    made by rule: a body's word by word where common words make it up, else by letters); `aliases` are the forms
    met in the article; `country` is ISO 3166 alpha-2; `office` what the
    article or the tables say the person holds.
    """

    id: str
    kind: EntityKind
    name: str
    name_en: str | None = None
    transliterated: bool = False
    aliases: tuple[str, ...] = ()
    country: str | None = None
    office: str | None = None
    wikidata: str | None = None


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of text that denotes an entity.

    `span` is the whole noun phrase with its title and apposition (``وزير الخارجية الروسي سيرغي لافروف``), `head`
    the part that names or describes (``سيرغي لافروف``); `entity` is an `Entity.id`; `how` is the form it takes;
    `why` says in one phrase what decided, for people who ask.
    """

    span: Span
    head: Span
    entity: str
    how: How
    why: str = ""
