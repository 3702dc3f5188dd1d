"""Tables: CSV, TSV and Parquet, under any names of columns."""

import builtins
import csv
import io
from pathlib import Path

import pytest

from tawatur.model import Article, SetAside
from tawatur.read import read_sources
from tawatur.read.options import Options, columns_of

TEXT = 'قال وزير الزراعة في نوفاريا إن "الموسم كان جيدا"، وأضاف:\nالأسعار ستنخفض قبل نهاية الشهر.'
ROW = {"id": "r1", "title": "القمح أرخص", "content": TEXT, "pubDate": "2021-10-03", "site": "المرفأ"}
ARABIC = {"المعرف": "r1", "العنوان": "القمح أرخص", "النص": TEXT}


def written(rows: list[dict[str, str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def read(path: Path, data: bytes, columns: str = "") -> list[Article | SetAside]:
    path.write_bytes(data)
    return list(read_sources([str(path)], options=Options(columns=columns_of(columns))))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "windows-1256", "utf-16"])
def test_a_table_is_known_by_its_columns_whatever_its_name(tmp_path, delimiter, encoding) -> None:
    (article,) = read(tmp_path / "export", written([ROW], delimiter).encode(encoding))
    assert isinstance(article, Article)
    assert article.text == f"القمح أرخص\n\n{TEXT}"
    assert (article.source, article.outlet, article.published.day) == ("r1", "المرفأ", "2021-10-03")


def test_columns_with_other_names_are_mapped(tmp_path: Path) -> None:
    data = written([ARABIC]).encode()
    (article,) = read(tmp_path / "a.csv", data, "id=المعرف, title=العنوان,text=النص")
    assert isinstance(article, Article)
    assert (article.source, article.title) == ("r1", "القمح أرخص")


def test_a_mapped_column_goes_before_one_that_has_the_fields_name(tmp_path: Path) -> None:
    rows = [{"text": "x", "body_ar": TEXT, "title": "القمح أرخص"}]
    (article,) = read(tmp_path / "a.csv", written(rows).encode(), "text=body_ar")
    assert isinstance(article, Article)
    assert article.text.endswith(TEXT)


@pytest.mark.parametrize(
    ("columns", "words"), [("", "--columns text=NAME"), ("text=المتن", "no column 'المتن'")]
)
def test_a_table_whose_text_cannot_be_found_says_what_to_do(tmp_path, columns, words) -> None:
    (aside,) = read(tmp_path / "a.csv", written([ARABIC]).encode(), columns)
    assert isinstance(aside, SetAside)
    assert words in aside.reason
    assert "العنوان" in aside.reason


@pytest.mark.parametrize("mapping", ["title", "colour=لون", "title="])
def test_a_mapping_that_means_nothing_is_refused(mapping: str) -> None:
    with pytest.raises(ValueError, match=r"no field|is no field=column"):
        columns_of(mapping)


def test_bad_rows_are_set_aside_with_their_line_and_the_others_read(tmp_path: Path) -> None:
    good = written([ROW, ROW | {"id": "r2"}]).splitlines(keepends=True)
    data = "".join([*good[:3], "a,b,c,d,e,f,g\n", "\n", "r5,عنوان,,,\n", *good[3:]])
    found = read(tmp_path / "a.csv", data.encode())
    assert [x.source for x in found] == ["r1", "a.csv:4", "r5", "r2"]
    assert "7 cells" in found[1].reason  # type: ignore[union-attr]
    assert "no text" in found[2].reason  # type: ignore[union-attr]


def test_a_quotation_mark_that_is_not_closed_ends_the_table(tmp_path: Path) -> None:
    data = written([ROW]) + 'r2,"عنوان' + ("\nسطر طويل" * 300_000)
    article, aside = read(tmp_path / "a.csv", data.encode())
    assert isinstance(article, Article)
    assert isinstance(aside, SetAside)
    assert "quotation mark" in aside.reason


def test_an_article_that_begins_with_a_list_is_no_table(tmp_path: Path) -> None:
    (article,) = read(tmp_path / "a.txt", f"القاهرة، دمشق، بيروت\n\n{TEXT}".encode())
    assert isinstance(article, Article)
    assert article.source == "a.txt"


def test_parquet_is_read_row_by_row(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = [{"المعرف": f"r{n}", "title": "القمح أرخص", "النص": TEXT} for n in range(200)]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "a.bin")
    found = list(
        read_sources([str(tmp_path / "a.bin")], options=Options(columns=columns_of("id=المعرف,text=النص")))
    )
    assert [x.source for x in found] == [f"r{n}" for n in range(200)]
    assert all(isinstance(x, Article) and x.title == "القمح أرخص" for x in found)


def test_a_damaged_parquet_table_is_set_aside(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (aside,) = read(tmp_path / "a.parquet", b"PAR1" + bytes(100))
    assert isinstance(aside, SetAside)
    assert "damaged" in aside.reason


def test_without_pyarrow_a_parquet_table_says_how_to_get_it(tmp_path, monkeypatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    (aside,) = read(tmp_path / "a.parquet", b"PAR1" + bytes(100))
    assert isinstance(aside, SetAside)
    assert "tawatur[parquet]" in aside.reason
