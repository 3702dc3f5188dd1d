"""Invented articles, analysed as any others; storing them; what a search finds."""

from tawatur.model import Article, Published, Span
from tawatur.pipeline import analyse
from tawatur.store import adding, runs

TEXTS = {
    "port": (
        "وزير النقل في نورستان يزور الميناء",
        "2031-05-06T10:00:00+00:00",
        "northern-herald",
        "قال وزير النقل سالم الورداني للصحفيين إن الرئيس سيفتتح الميناء الجديد.\n"
        "وأضاف الورداني: «سنستقبل ١٬٥٠٠ سفينة، ولن نغلق أبوابنا في وجه أحد».",
    ),
    "talks": (
        "لافروف يحذر من التصعيد",
        "2031-05-20",
        "southern-post",
        "حذر وزير الخارجية الروسي سيرغي لافروف من التصعيد في المنطقة.\n"
        "ونفى الرئيس الأمريكي دونالد ترامب أن تكون بلاده طرفا في المحادثات.",
    ),
    "other": (
        "ترمب يلتقي الوفد",
        None,
        "southern-post",
        "التقى الرئيس الأميركي دونالد ترمب وفدا من التجار. وصل الوفد بحافلات حكومته.",
    ),
}


def analysis(name, **changed):
    title, published, outlet, text = TEXTS[name]
    whole = changed.pop("text", f"{title}\n\n{text}")
    title = whole.split("\n")[0]
    identifier = changed.pop("id", name)
    article = Article(
        id=identifier,
        source=changed.pop("source", f"{identifier}.txt"),
        text=whole,
        title=title,
        title_span=Span(0, len(title)),
        outlet=outlet,
        published=Published(published, "stated" if published else "none"),
        **changed,
    )
    return analyse(article)


def add(store, *analyses):
    run = runs.begin(store, ["test"])
    with store.writing() as connection:
        adding.add(connection, analyses, run)


def found(index, query, **options):
    return [hit.article for hit in index.search(query, **options).hits]
