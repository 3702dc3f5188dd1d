"""Pages of an outlet that lists them in a feed."""

from misbehaving import Site

SENTENCE = (
    "قال وزير الزراعة في نوفاريا إن الموسم كان جيدا، وأضاف أن الأسعار ستنخفض قبل نهاية الشهر في جميع المدن."
)


def page(n: object) -> str:
    return (
        f"<!doctype html><html><head><title>خبر رقم {n}</title></head><body><h1>خبر رقم {n}</h1><article>"
        f"<p>{SENTENCE}</p><p>{SENTENCE.replace('وزير', 'مدير')} وهذا هو الخبر رقم {n}.</p></article></body></html>"
    )


def feed(here: Site, *entries: object, date: str = "") -> str:
    items = "".join(
        f"<item><title>خبر</title><link>{here.address}/{n}</link>{f'<pubDate>{date}</pubDate>' if date else ''}</item>"
        for n in entries
    )
    return f"<rss><channel><title>المرفأ</title>{items}</channel></rss>"
