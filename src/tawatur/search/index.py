"""The open index: searching it, and keeping it in step with the store while it is open."""

import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import tantivy

from tawatur.model import Article
from tawatur.search import facets, snippets, suggesting, wording
from tawatur.search.building import Tell, bring_in_step, is_behind, read_state
from tawatur.search.compiling import Context, compiled
from tawatur.search.documents import Record, schema, unpack
from tawatur.search.errors import QueryError
from tawatur.search.lock import BusyError
from tawatur.search.marks import Marks
from tawatur.search.results import Facet, Hit, Kind, Results, Sort, SpeakerName
from tawatur.search.syntax import And, Field, Node, Not, Or, parse
from tawatur.store import Store, StoreError, stories

MOST_HITS = 100
"""Hits that one search gives; more are on further pages."""

DEEPEST = 10_000
"""Hits that can be paged through: further ones are found by a narrower search."""

MOST_NUMBERS = 100_000
"""Articles whose numbers are given at once."""

OF_STATEMENTS = frozenset(("speaker", "act", "mode", "certainty", "via"))
"""Fields by which statements are meant where nothing else is said."""


def open_index(store: Store, tell: Tell = lambda done, total: None) -> "Index":
    """The index of `store`, in step with it; made first where it is missing, stale or damaged.

    `tell` is told how many of how many articles are indexed. Raises SearchError where the folder cannot be written.
    """
    return Index(store, bring_in_step(store, tell))


class Index:
    """An open index; several threads may search it."""

    def __init__(self, store: Store, folder: Path) -> None:
        """The index of `store` in `folder`, as it is there now."""
        self.store = store
        self._lock = threading.Lock()
        self._load(folder)

    def __enter__(self) -> Self:
        """The index itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is left open: files are let go with the index."""

    def _load(self, folder: Path) -> None:
        state = read_state(folder)
        self.stamp = state.stamp if state is not None else -1
        self.searcher = tantivy.Index.open(str(folder)).searcher()
        self.outlets: dict[str, int] = dict(self.searcher.terms_with_prefix("outlet", ""))
        self._people: dict[str, SpeakerName] = {}

    def behind(self) -> bool:
        """Whether the store changed since: one SQL query."""
        return is_behind(self.store, self.stamp)

    def refresh(self, tell: Tell = lambda done, total: None) -> bool:
        """Bring the index in step with the store if that changed; return whether it did.

        One SQL query where it did not. Where another thread or program is at it, what was open goes on being searched.
        """
        if not is_behind(self.store, self.stamp) or not self._lock.acquire(blocking=False):
            return False
        try:
            self._load(bring_in_step(self.store, tell, wait=False))
        except BusyError:
            return False
        finally:
            self._lock.release()
        return True

    def search(
        self,
        query: str,
        *,
        kind: Kind | None = None,
        offset: int = 0,
        limit: int = 20,
        sort: Sort = "relevance",
        facets: bool = True,
    ) -> Results:
        """What `query` finds: see `syntax` for its language.

        `kind`: articles or statements; where it is None, statements if the query names a speaker, an act, a mode, a
        certainty or a chain, else articles. `offset` and `limit` (at most `MOST_HITS`) give the page. Undated articles come last in
        either order of time. Raises QueryError where the query cannot be understood.
        """
        tree = parse(query)
        meant: Kind = kind or ("statements" if _of_statements(tree) else "articles")
        context = Context(meant, self.outlets, self._story, self.searcher.doc_freq)
        wanted = compiled(tree, context)
        offset, limit = max(offset, 0), max(1, min(limit, MOST_HITS))
        if offset + limit > DEEPEST:
            raise QueryError("too_deep", 0, len(query), most=DEEPEST)
        searcher = self.searcher
        found = _ordered(searcher, wanted, offset, limit, sort)
        return Results(
            query=query,
            kind=meant,
            total=found.count,
            offset=offset,
            limit=limit,
            hits=tuple(self._hit(searcher, score, at, context.marks) for score, at in found.hits),
            facets=self._facets(searcher, wanted, tree, query) if facets else (),
            variants=tuple(context.variants),
            suggestions=() if found.count else suggesting.suggestions(query, context.words, searcher),
        )

    def numbers(self, query: str) -> list[int]:
        """The numbers of all articles that `query` finds, the latest stored ones first, at most `MOST_NUMBERS`.

        Raises QueryError as `search` does.
        """
        searcher = self.searcher
        context = Context("articles", self.outlets, self._story, searcher.doc_freq)
        wanted = compiled(parse(query), context)
        found = searcher.search(wanted, MOST_NUMBERS, count=False, order_by_field="number")
        return [number for number, _ in found.hits]

    def sharing(self, article: Article, most: int) -> list[int]:
        """The numbers of at most `most` articles that may share wording with `article`: see `wording`."""
        return wording.sharing(self.searcher, article, most)

    def _facets(self, searcher: tantivy.Searcher, wanted: Any, tree: And, query: str) -> tuple[Facet, ...]:
        return facets.facets(searcher, wanted, tree, query, self.outlets, self._person)

    def _hit(self, searcher: tantivy.Searcher, score: float, at: Any, marks: Marks) -> Hit:
        record = unpack(searcher.doc(at)["record"][0])
        shown = snippets.of_article if record.statement is None else snippets.of_statement
        return Hit(
            kind="article" if record.statement is None else "statement",
            article=record.article,
            number=record.number,
            source=record.source,
            outlet=record.outlet,
            title=record.title,
            url=record.url,
            published=record.published,
            score=float(score),
            snippets=shown(record, marks),
            title_marks=snippets.in_title(record.title, marks),
            statement=record.statement,
            speakers=_speakers(record),
            act=record.act,  # type: ignore[arg-type] # as the statement had it
            mode=record.mode,  # type: ignore[arg-type]
            unsure=record.unsure,
        )

    def _person(self, identifier: str) -> SpeakerName | None:
        """Who is behind a speaker's id that no table has: as one of their statements names them."""
        if identifier not in self._people:
            query = tantivy.Query.boolean_query(
                [
                    (tantivy.Occur.Must, tantivy.Query.term_query(schema(), "speaker_id", identifier)),
                    (tantivy.Occur.Must, tantivy.Query.term_query(schema(), "kind", "statement")),
                ]
            )
            for _, at in self.searcher.search(query, 1, count=False).hits:
                record = unpack(self.searcher.doc(at)["record"][0])
                self._people |= {speaker.entity: speaker for speaker in _speakers(record)}
        return self._people.get(identifier)

    def _story(self, field: Field) -> Sequence[str]:
        try:
            return stories.find(self.store, field.value).story.articles
        except StoreError as error:
            raise QueryError("no_story", field.start, field.end, value=field.value) from error


def _ordered(searcher: tantivy.Searcher, wanted: Any, offset: int, limit: int, sort: Sort) -> Any:
    if sort == "relevance":
        return searcher.search(wanted, limit, offset=offset)
    order = tantivy.Order.Desc if sort == "newest" else tantivy.Order.Asc
    return searcher.search(wanted, limit, offset=offset, order_by_field=sort, order=order)


def _of_statements(node: Node) -> bool:
    if isinstance(node, Field):
        return node.key in OF_STATEMENTS
    if isinstance(node, Not):
        return _of_statements(node.part)
    return isinstance(node, And | Or) and any(_of_statements(part) for part in node.parts)


def _speakers(record: Record) -> tuple[SpeakerName, ...]:
    return tuple(SpeakerName(*speaker) for speaker in record.speakers)
