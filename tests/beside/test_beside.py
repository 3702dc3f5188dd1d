"""Two articles side by side: aligned statements, shared wording, values, as records and as a page."""

from html.parser import HTMLParser

import pytest

from tawatur.beside import page, put_side_by_side, record
from tawatur.engine import read_into
from tawatur.model import Article, Published, Span
from tawatur.pipeline import analyse, analyse_safely
from tawatur.store import adding, articles, open_store, runs

LONG = (
    "وأضاف البيان أن فرق الإنقاذ وصلت إلى مكان الحادث بعد عشر دقائق من وقوعه وأجلت السكان من المباني المجاورة"
)

TEXTS = {
    "one": (
        "حريق في سوق السدرة",
        "قال مدير الدفاع المدني كمال الشهابي إن الحريق أسفر عن مقتل 17 شخصا.\n"
        f"{LONG}.\n"
        "وقال الشهابي: «لن نترك السكان بلا مأوى هذا الشتاء».\n"
        "ونفى محافظ السدرة رامي العودة أن تكون السوق مخالفة لشروط السلامة.",
    ),
    "two": (
        "مقتل العشرات في حريق السدرة",
        f"أعلن مدير الدفاع المدني كمال الشهابي أن الحريق أسفر عن مقتل 71 شخصا.\n{LONG}.\n"
        "وقال الشهابي: «لن نترك السكان بلا مأوى في هذا الشتاء».\n"
        "ودعا نقيب التجار سليم البيطار إلى تعويض أصحاب المحال.",
    ),
}


def analysed(name, **changed):
    title, text = TEXTS[name]
    return analyse(
        Article(
            id=name * 3,
            source=f"{name}.txt",
            text=f"{title}\n\n{text}",
            title=title,
            title_span=Span(0, len(title)),
            outlet=f"{name}.invalid",
            published=Published("2031-05-06", "stated"),
            **changed,
        )
    )


def stored(store, *analyses):
    run = runs.begin(store, ["test"])
    with store.writing() as connection:
        adding.add(connection, analyses, run)
    return articles.names(store)


@pytest.fixture
def pair(tmp_path):
    store = open_store(str(tmp_path / "t.db"), create=True)
    one, two = analysed("one"), analysed("two", url="https://two.invalid/%D8%AE")
    return put_side_by_side(one, two, stored(store, one, two))


def said(pair):
    """Each aligned statement as relation and the words of either side."""
    texts = {"a": pair.a.article.text, "b": pair.b.article.text}
    return [
        (x.relation, *(s and s.content[0].of(texts[side]) for side, s in (("a", x.a), ("b", x.b))))
        for x in pair.aligned
    ]


def test_one_utterance_in_both_is_one_line(pair):
    lines = [line for line in said(pair) if "لن نترك" in (line[1] or "")]
    assert [(bool(a), bool(b)) for _, a, b in lines] == [(True, True)]
    assert lines[0][0] in ("same", "paraphrase")


def test_what_only_one_has_stands_alone(pair):
    lines = said(pair)
    assert [line[0] for line in lines if "السلامة" in (line[1] or "")] == ["only_a"]
    assert [line[0] for line in lines if "تعويض" in (line[2] or "")] == ["only_b"]


def test_every_statement_is_told_at_most_once(pair):
    told = [s.id for x in pair.aligned for s in (x.a, x.b) if s is not None]
    assert len(told) == len(set(told))


def test_shared_wording_is_found_from_both_sides(pair):
    assert any("فرق الإنقاذ" in p.a_span.of(pair.a.article.text) for p in pair.passages)
    assert any("فرق الإنقاذ" in p.b_span.of(pair.b.article.text) for p in pair.passages)
    assert 10 < pair.a.shared_words < pair.a.words


def test_the_turned_pair_says_the_same(pair):
    turned = put_side_by_side(pair.b.analysis, pair.a.analysis, pair.names)
    assert {(p.a_span, p.b_span) for p in pair.passages} == {(p.b_span, p.a_span) for p in turned.passages}
    assert len(turned.aligned) == len(pair.aligned)


def test_differing_values_are_told(pair):
    texts = {side.article.id: side.article.text for side in pair.sides}
    values = {v.span.of(texts[v.article]) for d in pair.discrepancies for v in d.values}
    assert {"17 شخصا", "71 شخصا"} <= values


def test_the_record_names_both_and_keeps_spans(pair):
    written = record(pair)
    assert (written["a"]["source"], written["b"]["source"]) == ("one.txt", "two.txt")
    for line in written["statements"]:
        for side in ("a", "b"):
            statement = line[side]
            text = written[side]["text"]
            assert statement is None or statement["words"] == [
                text[s.start : s.end] for s in statement["content"]
            ]


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.open, self.links = set(), [], []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_page_stands_on_its_own(pair, language):
    html = page(pair, language)
    reader = Reader()
    reader.feed(html)
    assert not reader.open
    assert reader.links == ["https://two.invalid/%D8%AE"]
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in html
    assert '<span class="shared">' in html
    assert "<ins>" in html


def test_no_markup_of_an_article_lives(tmp_path):
    store = open_store(str(tmp_path / "t.db"), create=True)
    bad = '<script>alert("x")</script>\n\nقال الوزير سالم الورداني إن <img src=x onerror=alert(1)> الميناء مفتوح.'
    hostile = analyse(
        Article(
            id="h", source="<b>.txt", text=bad, title='<script>alert("x")</script>', url="javascript:alert(1)"
        )
    )
    other = analysed("one")
    reader = Reader()
    reader.feed(page(put_side_by_side(hostile, other, stored(store, hostile, other)), "en"))
    assert not {"script", "img"} & reader.tags
    assert reader.links == []


def test_articles_of_nothing_in_common_are_put_side_by_side_too(tmp_path):
    store = open_store(str(tmp_path / "t.db"), create=True)
    rain = analyse(Article(id="r", source="r.txt", text="هطلت أمطار غزيرة على السهل الشرقي أمس."))
    other = analysed("one")
    pair = put_side_by_side(rain, other, stored(store, rain, other))
    assert {x.relation for x in pair.aligned} == {"only_b"}
    assert not pair.passages


def test_reading_and_comparing_by_command(tmp_path):
    from click.testing import CliRunner

    from tawatur.cli import main

    address = str(tmp_path / "t.db")
    one, two = analysed("one"), analysed("two")
    store = open_store(address, create=True)
    stored(store, one, two)
    read_into(store, iter(()), analyse_safely)

    def run(*arguments):
        return CliRunner().invoke(main, ["compare", *arguments, "--store", address])

    shown = run("one.txt", "two.txt", "--lang", "ar")
    assert shown.exit_code == 0, shown.output
    assert "لن نترك السكان" in shown.output
    assert "في أ وحده" in shown.output
    assert '"type":"pair"' in run("1", "2", "--json").output
    target = tmp_path / "c.html"
    assert run("1", "2", "-o", str(target)).exit_code == 0
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    same = run("1", "one.txt")
    assert same.exit_code == 2
    assert "are one article" in same.output
    assert run("1", "99").exit_code == 2
