"""Group: the same utterance as several articles give it."""

from typing import Literal

import msgspec

Relation = Literal["same", "paraphrase", "extends", "differs"]


EvidenceKind = Literal[
    "letters",
    "overlap",
    "contained",
    "order",
    "speakers",
    "best_of_both",
    "best_of_one",
    "same_number",
    "same_act",
    "both_quoted",
    "nested",
    "same_article",
    "other_number",
]


class Evidenced(msgspec.Struct, frozen=True, array_like=True):
    """One kind of evidence that two statements are one utterance: its value, 0 to 1, and how much the kind counts."""

    kind: EvidenceKind
    value: float
    weight: float


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two statements of a group: how likely they are one utterance (0 to 1), in what relation, and on what evidence.

    `speakers` is the key of labels.yaml that says how their speakers are the same.
    """

    a: str
    b: str
    score: float
    relation: Relation
    reason: str
    evidence: tuple[Evidenced, ...] = ()
    speakers: str | None = None


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The same utterance in one or more articles of a story.

    `statements` are `Statement.id`s; `outlets` how many outlets carry it; `origins` how many of those are
    independent of each other as far as chains, credits and shared wording show, None where that is unknown;
    `relation` is the loosest relation among its pairs.
    """

    id: str
    story: str
    statements: tuple[str, ...]
    outlets: int
    origins: int | None
    relation: Relation
    pairs: tuple[Pair, ...] = ()


class Omission(msgspec.Struct, frozen=True, kw_only=True):
    """A group that an outlet does not carry; `articles` are the ones of that outlet that were searched."""

    group: str
    outlet: str
    articles: tuple[str, ...]
