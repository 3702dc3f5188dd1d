"""The parts of a story's page: what each line of it says."""

from dataclasses import dataclass

from tawatur.model import Article, Discrepancy
from tawatur.store.kin import Kin
from tawatur.web.naming import Name
from tawatur.web.wordings import Piece


@dataclass(frozen=True)
class Told:
    """A carrier of a wording: the outlet, the way it came (outlet first, speaker last), where its words are."""

    outlet: Name
    way: tuple[Name, ...]
    address: str
    act: str
    headline: bool
    unsure: bool
    corrected: bool


@dataclass(frozen=True)
class Phrase:
    """A wording with its differences from the first one, and who carries it; one that is `afar` from it bears no marks.

    `cite` is the wording with its source, to be pasted elsewhere.
    """

    pieces: tuple[Piece, ...]
    quoted: bool
    told: tuple[Told, ...]
    afar: bool = False
    cite: str = ""


@dataclass(frozen=True)
class Said:
    """An utterance with its number, facts and wordings."""

    number: int
    act: str
    mode: str
    outlets: int
    origins: int | None
    relation: str | None
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class Speaking:
    """A speaker with those of their utterances that are shown."""

    names: tuple[Name, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Value:
    """A value of a discrepancy: who gives it, the words around it, where; the value is empty where the words say it whole."""

    value: str
    outlet: Name
    before: str
    words: str
    after: str
    address: str


@dataclass(frozen=True)
class Differing:
    """A discrepancy with its number and values."""

    number: int
    found: Discrepancy
    subject: str
    reason: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Happened:
    """A moment of the timeline: when, who says it (for a saying), the words, who tells it and where."""

    when: str
    saying: bool
    speakers: tuple[Name, ...]
    words: str
    told: tuple[tuple[Name, str], ...]


@dataclass(frozen=True)
class Named:
    """Something that is named with a side: what it is, and each form with who uses it how often in whose words."""

    subject: str
    forms: tuple[tuple[str, tuple[tuple[Name, bool, int, str], ...]], ...]


@dataclass(frozen=True)
class LeftOut:
    """An outlet with the utterances (number, words) that it does not carry."""

    outlet: Name
    said: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Shared:
    """Two articles with wording in common: who likely has it from whom, how much, where they stand side by side."""

    one: Name
    two: Name
    direction: str
    passages: int
    words: int
    address: str


@dataclass(frozen=True)
class Report:
    """An article of the story, with how many versions and copies of it there are."""

    outlet: Name
    article: Article
    number: int
    source: str
    kin: Kin
