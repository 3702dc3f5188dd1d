"""Pages in the markup of the systems that Arabic outlets use: body whole, leftovers out, metadata right."""

import pytest

from tawatur.model import Article, SetAside
from tawatur.read.assemble import assemble
from tawatur.read.html import read_page

TITLE = "نوفاريا تخفض أسعار القمح قبل نهاية الشهر"
BODY = (
    "قال وزير الزراعة في نوفاريا إن موسم القمح كان جيدا هذا العام، وإن الأسعار ستنخفض قبل نهاية الشهر في جميع المدن.",
    "وأضاف الوزير أن مخازن المرفأ استقبلت ثلاثين ألف طن، وأن السفن ستصل تباعا من الجنوب خلال الأسابيع المقبلة.",
    "وختم الوزير بأن الحكومة ستنشر القائمة الكاملة للأسعار يوم الخميس المقبل على موقعها الرسمي وفي الجريدة.",
)
P = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
LINKED = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"المرفأ"},'
    f'{{"@type":["NewsArticle"],"headline":"{TITLE}","datePublished":"2021-10-03T10:35:00+03:00",'
    '"author":[{"@type":"Person","name":"سلمى الوراق"}],"publisher":{"@type":"Organization","name":"المرفأ"},'
    '"articleSection":"اقتصاد","mainEntityOfPage":{"@id":"https://almarfa.example/a/1"}}]}</script>'
)

PAGES = {
    "wordpress": f"""<html lang="ar"><head><title>{TITLE} - المرفأ</title><meta property="og:site_name" content="المرفأ">
      <meta property="article:published_time" content="2021-10-03T10:35:00+03:00"><meta name="author" content="سلمى الوراق">
      <link rel="canonical" href="https://almarfa.example/a/1"></head><body class="single-post"><nav>الرئيسية</nav>
      <article><header class="entry-header"><h1 class="entry-title">{TITLE}</h1>
      <span class="reading">مدة القراءة: 3 دقائق</span></header>
      <div class="entry-content">{P}<div class="sharedaddy">شارك هذا الموضوع:<a>فيسبوك</a></div></div></article>
      <div id="comments"><h3>اترك تعليقاً</h3></div><footer>جميع الحقوق محفوظة © 2021</footer></body></html>""",
    "json-ld": f"""<html><head><title>{TITLE}</title>{LINKED}</head><body><h1>{TITLE}</h1><main>{P}</main></body></html>""",
    "drupal": f"""<html><head><title>{TITLE} | المرفأ</title><link rel="canonical" href="https://almarfa.example/a/1"></head><body>
      <div class="region"><h1 class="title">{TITLE}</h1><div class="field-date">
      <time itemprop="datePublished" datetime="2021-10-03T10:35:00+03:00">3
      أكتوبر</time></div>
      <div class="field-author byline">سلمى الوراق</div><div class="field-body">{P}</div></div></body></html>""",
    "amp": f"""<!doctype html><html ⚡ lang="ar"><head><meta charset="utf-8"><title>{TITLE}</title>{LINKED}
      <style amp-custom>.a{{color:red}}</style></head><body><amp-sidebar>القائمة</amp-sidebar><article><h1>{TITLE}</h1>
      <amp-img src="a.jpg"></amp-img><amp-ad>إعلان</amp-ad>{P}</article></body></html>""",
    "div soup": f"""<html><head><title>{TITLE}</title><link rel="canonical" href="https://almarfa.example/a/1"></head><body><div><div>
      <h1>{TITLE}</h1><div><span>سلمى الوراق</span> <span>الأحد 3 أكتوبر 2021</span></div>
      <div class="txt">{P}</div></div></div></body></html>""",
}


def read(page: str | bytes) -> Article:
    raw = read_page(page.encode() if isinstance(page, str) else page, "page.html")
    assert not isinstance(raw, SetAside), raw.reason
    article = assemble(raw)
    assert isinstance(article, Article)
    return article


def prose(article: Article) -> str:
    """The text without its excluded spans and headings."""
    text = list(article.text)
    left_out = [x.span for x in article.excluded] + list(article.subheadings)
    for span in left_out + ([article.title_span] if article.title_span else []):
        text[span.start : span.end] = " " * (span.end - span.start)
    return "".join(text)


@pytest.mark.parametrize("kind", PAGES)
def test_body_title_date_author_and_address(kind: str) -> None:
    article = read(PAGES[kind])
    assert article.text.startswith(f"{TITLE}\n\n")
    assert article.title == TITLE
    assert prose(article).split() == " ".join(BODY).split()
    assert (article.published.day, article.published.basis) == ("2021-10-03", "stated")
    assert article.byline == "سلمى الوراق"
    assert (article.url, article.outlet) == ("https://almarfa.example/a/1", "almarfa.example")


@pytest.mark.parametrize("label", ["utf-8", "iso-8859-1", "windows-1256", None])
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16"])
def test_a_wrong_or_missing_label_does_not_matter(encoding: str, label: str | None) -> None:
    meta = f'<meta charset="{label}">' if label else ""
    page = (
        f"<!doctype html><html><head>{meta}</head><body><h1>{TITLE}</h1><article>{P}</article></body></html>"
    )
    assert prose(read(page.encode(encoding))).split() == " ".join(BODY).split()


def test_a_page_with_only_a_hijri_date() -> None:
    page = f"<html><body><h1>{TITLE}</h1><div>26 صفر 1443 هـ</div><article>{P}</article></body></html>"
    assert read(page).published.value == "2021-10-03"


def test_the_agency_beside_the_headline_is_credited() -> None:
    page = (
        f"<html><body><h1>{TITLE}</h1><div class=m>القاهرة - رويترز</div><article>{P}</article></body></html>"
    )
    article = read(page)
    assert article.dateline == "القاهرة"
    assert [credit.entity for credit in article.credits] == ["reuters"]


def test_subheadings_are_known_and_related_links_left_out() -> None:
    related = '<div><h3>اقرأ أيضاً</h3><p><a href="/x">سوق السمك تفتح أبوابها بعد الترميم</a></p></div>'
    heading = "<h2>مخازن المرفأ</h2>"
    parts = f"<p>{BODY[0]}</p>{heading}<p>{BODY[1]}</p>{related}<p>{BODY[2]}</p>"
    page = f"<html><body><h1>{TITLE}</h1><article>{parts}</article></body></html>"
    article = read(page)
    assert "مخازن المرفأ" in [x.of(article.text) for x in article.subheadings]
    assert prose(article).split() == " ".join(BODY).split()


def test_the_footers_year_is_not_the_date() -> None:
    page = f"<html><body><h1>{TITLE}</h1><article>{P}</article><footer>© 2019 المرفأ 1/1/2019</footer></body></html>"
    assert read(page).published.value is None


def test_an_embedded_post_stays_with_its_author() -> None:
    said = "<p>أسعار القمح تنخفض ابتداء من الأحد</p>&mdash; وزارة الزراعة (@agri_nov) <a>3 أكتوبر 2021</a>"
    post = f'<blockquote class="twitter-tweet">{said}</blockquote>'
    page = f"<html><body><h1>{TITLE}</h1><article><p>{BODY[0]}</p>{post}<p>{BODY[1]}</p><p>{BODY[2]}</p></article></body></html>"
    assert "أسعار القمح تنخفض ابتداء من الأحد" in prose(read(page))
    assert "@agri_nov" in prose(read(page))


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<!doctype html>", "<html><nav>الرئيسية</nav></html>"]
)
def test_a_page_without_an_article_is_set_aside(page: str) -> None:
    raw = read_page(page.encode(), "page.html")
    assert isinstance(raw if isinstance(raw, SetAside) else assemble(raw), SetAside)
