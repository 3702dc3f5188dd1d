"""Where else in a store the wording of an article stands."""

import json

import pytest
from click.testing import CliRunner

from tawatur.beside import elsewhere
from tawatur.cli import main
from tawatur.engine import read_into
from tawatur.pipeline import analyse_safely
from tawatur.read import read_sources
from tawatur.search import open_index
from tawatur.search.wording import COMMON
from tawatur.store import articles, open_store

BACKGROUND = (
    "وكانت شركة مياه الزهران قد أغلقت محطة الضخ الرئيسية في الربيع الماضي بعد شكاوى متكررة من سكان الوادي"
)
FORMULA = "وتقع مدينة الزهران على بعد أربعين كيلومترا إلى الغرب من العاصمة عند سفح جبل الأرز الأبيض"

TEXTS = {
    "strike": f"أعلن عمال البلدية في كفر السدرة إضرابا مفتوحا صباح الأحد.\n{BACKGROUND}.\n{FORMULA}.",
    "court": f"رفضت محكمة اللبان الطعن الذي قدمه المزارعون أمس.\n{BACKGROUND}، وفق محامي المزارعين.\n{FORMULA}.",
    "match": f"فاز نادي الزهران على ضيفه بهدفين في مباراة ودية.\n{FORMULA}.",
}


def read(folder, texts):
    """A store of `texts`, by their names, each of another day."""
    for day, (name, text) in enumerate(texts.items()):
        record = {
            "id": name,
            "text": text,
            "title": text[:30],
            "outlet": f"{name}.example",
            "published": f"2031-0{1 + day % 9}-0{1 + day // 9 % 9}T08:00",
        }
        with (folder / "texts.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps(record) + "\n")
    store = open_store(str(folder / "t.db"), create=True)
    read_into(store, read_sources([str(folder / "texts.jsonl")]), analyse_safely)
    return store


def shared(store, name):
    """The other articles by their names, each with the shared words."""
    analysis = articles.find(store, name)
    with open_index(store) as index:
        found = elsewhere(index, analysis)
    text = analysis.article.text
    return {other.source: [p.a_span.of(text) for p in other.passages] for other in found}


@pytest.fixture
def store(tmp_path):
    return read(tmp_path, TEXTS)


def test_a_paragraph_of_background_is_found_in_another_story(store):
    found = shared(store, "strike")
    assert any(BACKGROUND in words for words in found["court"])


def test_the_article_asked_about_comes_first_in_each_passage(store):
    with open_index(store) as index:
        for name in ("strike", "court"):
            analysis = articles.find(store, name)
            for other in elsewhere(index, analysis):
                assert all(p.a == analysis.article.id and p.b == other.article.id for p in other.passages)


def test_what_many_articles_hold_is_a_formula(tmp_path):
    many = {f"n{n}": f"افتتح المعرض رقم {n} في المدينة.\n{FORMULA}." for n in range(COMMON)}
    store = read(tmp_path, TEXTS | many)
    assert shared(store, "match") == {}
    assert set(shared(store, "strike")) == {"court"}


def test_the_command_tells_the_words_and_who_has_them(store, tmp_path):
    address = str(tmp_path / "t.db")
    told = CliRunner().invoke(main, ["article", "strike", "--shared", "--store", address]).output
    assert "court" in told or "رفضت محكمة اللبان" in told
    assert "that one probably has it from this article" in told
    record = json.loads(
        CliRunner().invoke(main, ["article", "strike", "--shared", "--json", "--store", address]).output
    )
    assert any(BACKGROUND in p["words"] for a in record["articles"] for p in a["passages"])


def test_an_article_alone_shares_nothing(tmp_path):
    read(tmp_path, {"match": TEXTS["match"]})
    told = (
        CliRunner().invoke(main, ["article", "match", "--shared", "--store", str(tmp_path / "t.db")]).output
    )
    assert "No other article in the store shares its wording." in told
