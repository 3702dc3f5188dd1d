"""Opening stores; what a store refuses."""

import sqlite3

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from tawatur.model import SetAside
from tawatur.store import StoreError, open_store, runs, schema


def test_a_store_that_is_not_there_is_not_made_by_looking(tmp_path):
    with pytest.raises(StoreError, match="tawatur read"):
        open_store(str(tmp_path / "none.db"))
    assert not (tmp_path / "none.db").exists()


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(StoreError, match="is a folder"):
        open_store(str(tmp_path), create=True)


def test_a_store_in_a_folder_that_is_not_there_says_so(tmp_path):
    with pytest.raises(StoreError, match="does not exist"):
        open_store(str(tmp_path / "x" / "t.db"), create=True)


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path):
    path = tmp_path / "letter.db"
    path.write_text("نص عادي " * 200, encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be used as a store"):
        open_store(str(path), create=True)
    assert path.read_text(encoding="utf-8").startswith("نص")


def test_a_foreign_database_is_refused(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("create table recipes (name text)")
    with pytest.raises(StoreError, match="no store of Tawatur"):
        open_store(str(path), create=True)


def test_a_store_of_another_version_is_refused(store):
    with store.writing() as connection:
        connection.execute(schema.meta.update().where(schema.meta.c.key == "schema").values(value="0"))
    with pytest.raises(StoreError, match="version 0"):
        open_store(store.address)


def test_a_store_that_only_lacks_tables_gets_them(store):
    with store.writing() as connection:
        schema.watched_pages.drop(connection)
        connection.execute(schema.meta.update().where(schema.meta.c.key == "schema").values(value="2"))
    for _ in range(2):
        with open_store(store.address).reading() as connection:
            assert connection.execute(schema.watched_pages.select()).all() == []


def test_a_store_that_only_lacks_indexes_gets_them(store):
    (index,) = schema.copy_bands.indexes
    with store.writing() as connection:
        index.drop(connection)
        connection.execute(schema.meta.update().where(schema.meta.c.key == "schema").values(value="6"))
    with open_store(store.address).reading() as connection:
        assert index.name in {i["name"] for i in sa.inspect(connection).get_indexes("copy_bands")}


@pytest.mark.parametrize("name", ["portraits", "copies", "copy_bands"])
def test_placing_an_article_walks_through_no_table(store, name):
    """What is known of an article is replaced when it is placed: at a cost that does not grow with the store."""
    with store.reading() as connection:
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN DELETE FROM {name} WHERE article IN (1, 2)"
        ).all()
    assert all(step.detail.startswith("SEARCH") for step in plan), plan


def test_a_missing_driver_says_so():
    with pytest.raises(StoreError, match="driver is not installed"):
        open_store("oracle+oracledb://host/db")


def test_nothing_of_a_transaction_that_fails_is_kept(store):
    with pytest.raises(RuntimeError), store.writing() as connection:  # noqa: PT012
        runs.set_aside(connection, 1, [SetAside(source="x", reason="y")])
        raise RuntimeError
    assert runs.contents(store).set_aside == []


def test_a_reader_sees_the_store_as_it_was_when_it_began(store):
    with store.reading() as reader:
        before = reader.execute(sa.select(sa.func.count()).select_from(schema.runs)).scalar()
        runs.begin(store, ["x"])
        assert reader.execute(sa.select(sa.func.count()).select_from(schema.runs)).scalar() == before


def test_the_tables_can_be_made_in_postgresql():
    for table in schema.METADATA.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


def test_a_source_set_aside_twice_has_its_last_reason(store):
    run = runs.begin(store, ["x"])
    for reason in ("first", "second"):
        with store.writing() as connection:
            runs.set_aside(connection, run, [SetAside(source="x", reason=reason)])
    assert [a.reason for a in runs.contents(store).set_aside] == ["second"]


def test_a_run_without_an_end_is_seen(store):
    run = runs.begin(store, ["x", "y"])
    assert runs.contents(store).runs[0].ended is None
    runs.end(store, run)
    assert runs.contents(store).runs[0].ended
