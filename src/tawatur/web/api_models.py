"""The shapes of the API's answers, for its description; the nouns are those of the export."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

Span = list[int]


class Problem(BaseModel):
    """An error, as RFC 9457 has them."""

    type: str = Field(description="urn:tawatur:problem:… – stable")
    title: str
    status: int
    detail: str = Field(description="what was found, what is allowed, what to do")


class Start(BaseModel):
    """What the API is, and where things are."""

    name: Literal["tawatur"]
    version: str
    export_version: int
    read_only: bool
    links: dict[str, str]


class StoryItem(BaseModel):
    """A story in a list."""

    number: int
    id: str
    title: str
    first: str | None
    last: str | None
    place: str | None
    date: str | None
    articles: int
    outlets: list[str]
    origins: int | None = Field(description="the most independent origins that one of its utterances has")
    discrepancies: dict[str, int] = Field(description="how many, by verdict")


class Paged(BaseModel):
    """A page of a list: `next` is the address of the following one."""

    total: int
    offset: int
    limit: int
    next: str | None


class StoryPage(Paged):
    """Stories."""

    items: list[StoryItem]


class ArticleItem(BaseModel):
    """An article in a list, without its text."""

    number: int
    id: str
    source: str
    outlet: str | None
    url: str | None
    title: str | None
    published: str | None
    language: str


class ArticlePage(Paged):
    """Articles."""

    items: list[ArticleItem]


class Record(BaseModel, extra="allow"):
    """A record of the export, see docs/reference/export.md."""

    type: str


class ArticleAnswer(BaseModel):
    """An article with all that was found in it, as corrected; each list holds records of the export."""

    number: int
    stories: list[int]
    article: Record
    entities: list[Record]
    mentions: list[Record]
    times: list[Record]
    quantities: list[Record]
    statements: list[Record]


class SharingItem(BaseModel):
    """An article that shares wording with the one asked about: how many words, and the passages, records of the export."""

    number: int
    source: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    stories: list[int]
    words: int
    passages: list[Record]


class SharedAnswer(BaseModel):
    """Where else in the store the wording of an article stands."""

    number: int
    source: str
    articles: list[SharingItem]


class StoryAnswer(BaseModel):
    """A story with what comparing its accounts found; each list holds records of the export."""

    number: int
    compared: bool
    story: Record
    articles: list[ArticleItem]
    groups: list[Record]
    discrepancies: list[Record]
    omissions: list[Record]
    passages: list[Record]
    namings: list[Record]
    moments: list[Record]
    storyline: list[int] = Field(description="the numbers of the other stories of its development")


class VoiceItem(BaseModel):
    """Somebody who speaks, and how many statements there are."""

    entity: str
    kind: str
    name: str
    name_en: str | None
    statements: int


class VoiceList(BaseModel):
    """Voices, the most heard first."""

    items: list[VoiceItem]
    offset: int
    limit: int


class StatementPage(Paged):
    """Statements of somebody: records of the export with the article's number and the story's."""

    items: list[Record]


class Snippet(BaseModel):
    """A piece of an article's text with the marked spans in it, all in code points of the untouched text."""

    span: Span
    text: str
    marks: list[Span]


class HitItem(BaseModel):
    """An article or statement that was found."""

    kind: Literal["article", "statement"]
    article: str
    number: int
    source: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    score: float
    statement: str | None
    act: str | None
    mode: str | None
    unsure: bool
    speakers: list[dict[str, Any]]
    snippets: list[Snippet]


class SearchAnswer(Paged):
    """What was found."""

    kind: Literal["articles", "statements"]
    items: list[HitItem]
    facets: dict[str, list[dict[str, Any]]]
    suggestions: list[str]


class CorrectionItem(BaseModel):
    """A correction and what became of it."""

    number: int
    state: Literal["applied", "replaced", "lost"]
    article: str
    statement: str | None
    correction: dict[str, Any]


class CorrectionList(BaseModel):
    """All corrections, the first one first."""

    items: list[CorrectionItem]


class Status(BaseModel):
    """What the store holds."""

    articles: int
    older_versions: int
    statements: int
    stories: int
    groups: int
    discrepancies: int
    outlets: dict[str, int]
    set_aside: int


class NewCorrection(BaseModel, extra="forbid"):
    """A correction to make: exactly one of `speakers`, `unnamed`, `content` and `reject`."""

    speakers: list[str] | None = Field(None, description="names or ids", max_length=20)
    unnamed: str | None = Field(None, max_length=500)
    content: list[tuple[int, int]] | None = Field(
        None, description="[start, end) in code points of the untouched text", max_length=50
    )
    reject: bool = False
    by: str = Field("", max_length=200)
    note: str = Field("", max_length=2000)


class MadeCorrection(BaseModel):
    """The correction that was stored, and how many stories were compared again."""

    number: int
    compared: int


class RegroupingItem(BaseModel):
    """A correction of a story."""

    number: int
    regrouping: dict[str, Any]


class RegroupingList(BaseModel):
    """All corrections of stories, the first one first."""

    items: list[RegroupingItem]


class PairAnswer(BaseModel):
    """Two articles side by side; `relation` of a pair of statements is only_a or only_b where one has it alone."""

    type: Literal["pair"]
    a: Record
    b: Record
    passages: list[Record]
    statements: list[dict[str, Any]]
    discrepancies: list[Record]
    namings: list[Record]


Names = list[Annotated[str, Field(min_length=1, max_length=400)]]


class NewRegrouping(BaseModel, extra="forbid"):
    """A correction of a story to make: exactly one of `take`, `merge`, `split` and `pin`."""

    take: Names | None = Field(None, description="articles that belong to this story", max_length=200)
    merge: Names | None = Field(None, description="stories that are one with it", max_length=20)
    split: Names | None = Field(
        None, description="articles of it that are a story of their own", max_length=200
    )
    pin: bool = Field(False, description="its articles stay in it, whatever is read later")
    by: str = Field("", max_length=200)
    note: str = Field("", max_length=2000)


class NewReading(BaseModel, extra="forbid"):
    """What to read: a text with what is known of it, or an address."""

    text: str | None = Field(None, max_length=2_000_000)
    title: str | None = Field(None, max_length=400)
    outlet: str | None = Field(None, max_length=400)
    published: str | None = Field(None, max_length=40)
    url: str | None = Field(None, max_length=2000)
    address: str | None = Field(None, max_length=2000)


class ReadingAnswer(BaseModel):
    """How far a reading is."""

    number: int
    state: Literal["waiting", "reading", "comparing", "done", "failed"]
    stored: int
    unchanged: int
    set_aside: int
    articles: list[int] = Field(description="the numbers of the new articles, at most a hundred")
    error: str
