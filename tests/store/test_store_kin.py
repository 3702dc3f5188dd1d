"""An article's kin: its copies and versions."""

from tawatur.engine import assemble
from tawatur.model import Analysis, Article, Published
from tawatur.store import adding, articles
from tawatur.store.kin import Kin, copies, kin

TEXT = (
    "افتتح الرئيس سالم الورداني سد الزهران على نهر السدرة بعد عشر سنوات من البناء وسط احتفال كبير في السهل "
    * 2
)


def told(
    name: str, text: str, *, address: str | None = None, run_of: str = "a", source: str = ""
) -> Analysis:
    article = Article(
        id=(name * 16)[:16],
        source=source or f"{name}.txt",
        outlet=f"outlet-{run_of}",
        url=address,
        text=text,
        title="سد الزهران",
        published=Published("2031-05-06T10:00:00+00:00", "stated"),
    )
    return Analysis(article=article)


def take_in(store, *analyses, run=1):
    with store.writing() as connection:
        adding.add(connection, analyses, run=run)
    assemble(store)


def test_copies_know_each_other_and_which_was_met_first(store):
    take_in(
        store, told("one", TEXT), told("two", TEXT + "أمس.", run_of="b"), told("far", "خبر آخر", run_of="c")
    )
    take_in(store, told("six", TEXT + "قبل الظهر.", run_of="d"))
    ids = {name: articles.find(store, f"{name}.txt").article.id for name in ("one", "two", "far", "six")}
    found = copies(store, ids["one"])
    assert [(c.source, c.first) for c in found] == [("two.txt", False), ("six.txt", False)]
    assert all(c.nearness is not None and c.nearness >= 0.6 for c in found)
    assert [(c.source, c.first, c.nearness is None) for c in copies(store, ids["two"])] == [
        ("one.txt", True, False),
        ("six.txt", False, True),
    ]
    assert copies(store, ids["far"]) == []
    assert copies(store, "nothing") == []
    counted = kin(store, list(ids.values()))
    assert {name: counted[i] for name, i in ids.items()} == {
        "one": Kin(1, 2),
        "two": Kin(1, 2),
        "six": Kin(1, 2),
        "far": Kin(1, 0),
    }


def test_versions_are_counted(store):
    place = "https://almarsa.example/1"
    take_in(store, told("one", "نص أول قصير", address=place))
    take_in(store, told("two", "نص ثان أطول من الأول", address=place), run=2)
    current = articles.find(store, "two.txt").article.id
    assert kin(store, [current])[current].versions == 2


def test_a_copy_stays_one_when_its_original_gets_a_new_version(store):
    place = "https://almarsa.example/1"
    take_in(store, told("one", TEXT, address=place), told("two", TEXT + "أمس.", run_of="b"))
    take_in(store, told("six", TEXT + "وبلغت كلفته كثيرا.", address=place, source="one.txt"), run=2)
    current, copy = (articles.find(store, name).article.id for name in ("one.txt", "two.txt"))
    assert [c.source for c in copies(store, current)] == ["two.txt"]
    assert [(c.source, c.first) for c in copies(store, copy)] == [("one.txt", True)]
    assert kin(store, [current, copy]) == {current: Kin(2, 1), copy: Kin(1, 1)}
