"""Adding articles and what was found in them: new ones, new versions, further names of known ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from tawatur.model import Analysis, Article
from tawatur.store import changes, corrections, schema
from tawatur.store.codec import pack, unpack
from tawatur.store.versions import is_version
from tawatur.text import fold

Row = dict[str, Any]


@dataclass
class Added:
    """What a batch changed: articles stored (of them, new versions of known ones), and those known before."""

    stored: int = 0
    versions: int = 0
    unchanged: int = 0


@dataclass
class _Batch:
    """What is known about the articles of a batch while its rows are made."""

    numbers: dict[str, tuple[int, int]]  # article id -> (number, work)
    works: dict[tuple[str, str], list[int]]  # (source, outlet) -> works read under that name
    addresses: dict[str, int]  # address -> work
    versions: dict[int, int]  # work -> its last version
    texts: dict[int, str]  # work -> the text of its last version, where a name is met again
    next_number: int
    rows: dict[str, list[Row]] = field(default_factory=dict)

    def put(self, table: sa.Table, row: Row) -> None:
        self.rows.setdefault(table.name, []).append(row)

    def work_of(self, article: Article) -> int | None:
        """The work that `article` is a version of, by its address, else by its name and wording."""
        place = _address(article)
        if place is not None and place in self.addresses:
            return self.addresses[place]
        named = self.works.get(_called(article), ())
        return next((work for work in named if is_version(article.text, self.texts[work])), None)


def known(connection: sa.Connection, articles: Sequence[Article]) -> set[tuple[str, str]]:
    """Which of `articles` are stored, as pairs of id and source name; with the name ``""`` for any name."""
    table, names = schema.articles, schema.sources
    query = (
        sa.select(table.c.id, names.c.name)
        .join(names, names.c.article == table.c.number, isouter=True)
        .where(table.c.id.in_([a.id for a in articles]))
    )
    pairs = {(row.id, row.name) for row in connection.execute(query) if row.name}
    return pairs | {(identifier, "") for identifier, _ in pairs}


def add(
    connection: sa.Connection, analyses: Sequence[Analysis], run: int, renamed: Sequence[Article] = ()
) -> Added:
    """Store `analyses` within the transaction of `connection`; the same text again changes nothing.

    A text whose outlet and address are known with other words becomes a new version, and so does one whose
    outlet and source name are known and which keeps most of its words. `renamed` are articles whose text is
    known, read under a further source name.
    """
    batch = _look_up(connection, [a.article for a in analyses] + list(renamed))
    added = Added()
    for article in renamed:
        _name(batch, article, *batch.numbers[article.id])
    for analysis in analyses:
        _add_one(batch, analysis, run, added)
    _write(connection, batch)
    _index_corrected(connection, [batch.numbers[a.article.id] for a in analyses])
    changes.mark(connection, (row["number"] for row in batch.rows.get(schema.articles.name, ())))
    return added


def revise(connection: sa.Connection, analyses: Sequence[Analysis]) -> None:
    """Put `analyses` in the place of those that the same articles have: their text is unchanged, what was found is not."""
    table = schema.articles
    by_id = {analysis.article.id: analysis for analysis in analyses}
    batch = _Batch({}, {}, {}, {}, {}, 0)
    rows = connection.execute(sa.select(table).where(table.c.id.in_(by_id))).all()
    for row in rows:
        analysis, number = by_id[row.id], row.number
        published = table.update().where(table.c.number == number)
        connection.execute(published.values(published=analysis.article.published.value))
        batch.put(schema.analyses, {"article": number, "record": pack(analysis)})
        _put_statements(batch, analysis, number)
        for part in (schema.analyses, schema.statements, schema.speakers):
            connection.execute(part.delete().where(part.c.article == number))
    _write(connection, batch)
    tell_again(connection, [row.number for row in rows])
    _index_corrected(connection, [(row.number, row.work) for row in rows])
    changes.mark(connection, (row.number for row in rows))


def tell_again(connection: sa.Connection, numbers: Iterable[int], stories: Mapping[int, str] = {}) -> None:
    """Let the articles `numbers` wait to be put into stories; `stories` are those that some of them belong to."""
    table, wanted = schema.untold, list(numbers)
    for start in range(0, len(wanted), 500):
        batch = wanted[start : start + 500]
        connection.execute(table.delete().where(table.c.article.in_(batch)))
        connection.execute(table.insert(), [{"article": n, "story": stories.get(n)} for n in batch])


def _index_corrected(connection: sa.Connection, stored: Sequence[tuple[int, int]]) -> None:
    """Index as corrected those of the `stored` articles (number, work) whose work people corrected."""
    by_work = corrections.of_works(connection, (work for _, work in stored))
    index_again(connection, [number for number, work in stored if work in by_work])


def index_again(connection: sa.Connection, numbers: Sequence[int]) -> None:
    """Make the rows by which statements are searched again for the articles `numbers`, as corrected."""
    if not numbers:
        return
    table, records = schema.articles, schema.analyses
    query = sa.select(table.c.number, table.c.work, records.c.record).join(
        records, records.c.article == table.c.number
    )
    rows = connection.execute(query.where(table.c.number.in_(numbers))).all()
    batch = _Batch({}, {}, {}, {}, {}, 0)
    for row, analysis in zip(rows, corrections.as_corrected(connection, rows), strict=True):
        _put_statements(batch, analysis, row.number)
    for part in (schema.statements, schema.speakers):
        connection.execute(part.delete().where(part.c.article.in_(numbers)))
    _write(connection, batch)
    changes.mark(connection, numbers)


def _look_up(connection: sa.Connection, articles: list[Article]) -> _Batch:
    table, names = schema.articles, schema.sources
    ids = connection.execute(
        sa.select(table.c.id, table.c.number, table.c.work).where(table.c.id.in_([a.id for a in articles]))
    )
    numbers = {row.id: (row.number, row.work) for row in ids}
    unknown = [a for a in articles if a.id not in numbers]
    works: dict[tuple[str, str], list[int]] = {}
    last_articles: dict[int, int] = {}
    for row in connection.execute(sa.select(names).where(names.c.name.in_([a.source for a in unknown]))):
        works.setdefault((row.name, row.outlet), []).append(row.work)
        last_articles[row.article] = row.work
    known_places = [place for a in unknown if (place := _address(a))]
    found = connection.execute(
        sa.select(table.c.address, table.c.work).where(table.c.address.in_(known_places))
    )
    addresses = {row.address: row.work for row in found}
    last = sa.select(table.c.work, sa.func.max(table.c.version)).group_by(table.c.work)
    touched = {*last_articles.values(), *addresses.values(), *(work for _, work in numbers.values())}
    versions = {row[0]: row[1] for row in connection.execute(last.where(table.c.work.in_(touched)))}
    texts = _texts(connection, last_articles)
    top = connection.execute(sa.select(sa.func.max(table.c.number))).scalar() or 0
    return _Batch(numbers, works, addresses, versions, texts, top + 1)


def _texts(connection: sa.Connection, works: dict[int, int]) -> dict[int, str]:
    """The texts of the articles with the numbers that are the keys of `works`, by work."""
    table = schema.analyses
    rows = connection.execute(sa.select(table).where(table.c.article.in_(works)))
    return {works[row.article]: unpack(row.record).article.text for row in rows}


def _address(article: Article) -> str | None:
    return f"{article.outlet or ''} {article.url}" if article.url else None


def _called(article: Article) -> tuple[str, str]:
    return article.source, article.outlet or ""


def _add_one(batch: _Batch, analysis: Analysis, run: int, added: Added) -> None:
    article = analysis.article
    if article.id in batch.numbers:
        added.unchanged += 1
        return _name(batch, article, *batch.numbers[article.id])
    number = batch.next_number
    batch.next_number += 1
    work = batch.work_of(article) or number
    version = batch.versions.get(work, 0) + 1
    added.stored += 1
    added.versions += version > 1
    batch.numbers[article.id] = (number, work)
    batch.versions[work] = version
    batch.texts[work] = article.text
    if place := _address(article):
        batch.addresses[place] = work
    _name(batch, article, number, work)
    batch.put(schema.articles, _article_row(article, number, work, version, run))
    batch.put(schema.analyses, {"article": number, "record": pack(analysis)})
    _put_statements(batch, analysis, number)
    return None


def _name(batch: _Batch, article: Article, number: int, work: int) -> None:
    name, outlet = _called(article)
    named = batch.works.setdefault((name, outlet), [])
    if work in batch.texts and work not in named:
        named.append(work)
    batch.put(schema.sources, {"name": name, "outlet": outlet, "article": number, "work": work})


def _article_row(article: Article, number: int, work: int, version: int, run: int) -> Row:
    return {
        "number": number,
        "id": article.id,
        "work": work,
        "version": version,
        "current": True,
        "source": article.source,
        "outlet": article.outlet,
        "address": _address(article),
        "title": _text(article.title),
        "published": article.published.value,
        "language": article.language,
        "run": run,
    }


def _text(words: str | None) -> str | None:
    """`words` for a column of text, which PostgreSQL lets hold no NUL; the record keeps them as they are."""
    return words.replace("\0", "\ufffd") if words else words


def _put_statements(batch: _Batch, analysis: Analysis, number: int) -> None:
    text = analysis.article.text
    for position, statement in enumerate(analysis.statements):
        key = {"article": number, "position": position}
        content = _text(" … ".join(span.of(text) for span in statement.content))
        row = {"id": statement.id, "act": statement.cue.act, "mode": statement.mode, "content": content}
        batch.put(schema.statements, key | row)
        for rank, speaker in enumerate(statement.speakers):
            said_by = _text(fold(speaker.name or speaker.description or ""))
            batch.put(schema.speakers, key | {"rank": rank, "entity": speaker.entity, "folded": said_by})


def _write(connection: sa.Connection, batch: _Batch) -> None:
    names = {(row["name"], row["outlet"], row["work"]): row for row in batch.rows.pop("sources", [])}
    if names:
        held = sa.tuple_(schema.sources.c.name, schema.sources.c.outlet, schema.sources.c.work)
        connection.execute(schema.sources.delete().where(held.in_(list(names))))
        connection.execute(schema.sources.insert(), list(names.values()))
    for table in (schema.articles, schema.analyses, schema.statements, schema.speakers):
        if rows := batch.rows.get(table.name):
            connection.execute(table.insert(), rows)
    tell_again(connection, [row["number"] for row in batch.rows.get("articles", ())])
    revised = {work for _, _, work in names if batch.versions.get(work, 1) > 1}
    if revised:
        _retire(connection, revised)


def _retire(connection: sa.Connection, works: set[int]) -> None:
    """Of the versions of `works`, those that a source holds are current."""
    table, names = schema.articles, schema.sources
    held = sa.exists().where(names.c.article == table.c.number)
    connection.execute(table.update().where(table.c.work.in_(works)).values(current=held))
    versions = connection.execute(sa.select(table.c.number).where(table.c.work.in_(works))).scalars().all()
    changes.mark(connection, versions)
    tell_again(connection, versions)
