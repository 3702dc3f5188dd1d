"""What a brief is made of: sentences of typed parts, each with the words of articles that bear it out.

A sentence has no free text. Its words are the program's own (`Label`), an article's at a span (`Words`), a name that the
tables or an article's analysis have (`Name`), a number of things that are cited (`Count`), or a time (`Time`). `check` holds
each part to that.
"""

from dataclasses import dataclass
from typing import Literal

import msgspec

from tawatur.knowledge.labels import Language
from tawatur.model import Article, Span
from tawatur.store.articles import Names

SectionKey = Literal["carried", "happened", "said", "differs", "attested", "missing", "named", "timeline"]


class Citation(msgspec.Struct, frozen=True):
    """Words of an article (its id) that bear a sentence out; `spans` count code points of the untouched text."""

    article: str
    spans: tuple[Span, ...]


class Label(msgspec.Struct, frozen=True, tag="label"):
    """Words of the program's own: a piece of the label `key` of labels.yaml."""

    text: str
    key: str


class Words(msgspec.Struct, frozen=True, tag="words"):
    """Words as an article prints them at the spans of `at`, line breaks as spaces; `cut` where the citation goes on.

    `strong` ones are what the sentence is about.
    """

    text: str
    at: Citation
    cut: bool = False
    strong: bool = False


class Name(msgspec.Struct, frozen=True, tag="name"):
    """An outlet, or somebody who speaks or passes on."""

    text: str
    strong: bool = False


class Count(msgspec.Struct, frozen=True, tag="count"):
    """`number` of the things that the label `key` counts."""

    text: str
    key: str
    number: int


class Time(msgspec.Struct, frozen=True, tag="time"):
    """When something was published or happened, as ISO 8601 to the minute; `value` as it is stored."""

    text: str
    value: str


Part = Label | Words | Name | Count | Time


@dataclass(frozen=True)
class Sentence:
    """One sentence with what bears it out; `level` 1 is a line of a list, 2 a line below the one before."""

    parts: tuple[Part, ...]
    citations: tuple[Citation, ...]
    level: int = 1

    @property
    def text(self) -> str:
        """The sentence as it is read."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True)
class Section:
    """A heading with its sentences; `key` says which section it is."""

    key: SectionKey
    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Brief:
    """The brief of the story with this short `number` and `story` id, in one language.

    `title` is one article's headline; `articles` are the story's, in order of publication; `names` what they are called
    outside.
    """

    number: int
    story: str
    language: Language
    title: Sentence
    sections: tuple[Section, ...]
    articles: tuple[Article, ...]
    names: Names

    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, the title first: a sentence's footnote has the number of its place after the title."""
        return (self.title, *(s for section in self.sections for s in section.sentences))


def printed(article: Article, spans: tuple[Span, ...]) -> str:
    """The words of `article` at `spans`, in one line, with an ellipsis between them."""
    return " … ".join(" ".join(span.of(article.text).split()) for span in spans)
