"""How fast pages and web archives are read: ``python bench/pages.py [--pages N] [--profile]``.

Generates pages of 50 to 100 kB as outlets serve them (menus, scripts, styles, links, an article of about 350 words with
JSON-LD), reads them one by one to articles with all metadata, then as one WARC file of N pages in a process of its own,
whose greatest memory is told. The words are made up from a fixed seed, so that each run reads the same.
"""

import argparse
import gzip
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from read import machine
from tawatur.model import Article, SetAside
from tawatur.read.assemble import assemble
from tawatur.read.html import read_page

WHO = [
    "وزير الزراعة",
    "مدير الميناء",
    "رئيسة البلدية",
    "المتحدث باسم الشرطة",
    "نقيب الصيادين",
    "مديرة المستشفى",
    "حاكم الإقليم",
]
SAID = ["قال", "أكد", "أوضح", "أضاف", "أعلن", "ذكر", "شدد", "أشار"]
WHAT = [
    "موسم القمح كان جيدا هذا العام",
    "الأسعار ستنخفض قبل نهاية الشهر",
    "السفن ستصل تباعا من الجنوب",
    "الطريق سيبقى مفتوحا أمام الشاحنات",
    "المدارس ستفتح أبوابها في موعدها",
    "الأمطار لم تلحق ضررا بالمحاصيل",
    "المستشفى استقبل عشرات المرضى",
    "الحكومة ستنشر القائمة الكاملة",
    "الصيادين عادوا إلى البحر بعد العاصفة",
    "السوق القديمة ستفتح بعد الترميم",
]
WHERE = [
    "في نوفاريا",
    "في مدينة زهران",
    "قرب السدرة",
    "على الساحل الشرقي",
    "في حي الميناء",
    "خلال مؤتمر صحفي",
    "في بيان نشر",
]
WHEN = ["اليوم", "أمس", "صباح الثلاثاء", "مساء الأحد", "هذا الأسبوع", "قبل أيام"]
OUTLETS = 5
HELD, PROFILED = 1000, 200


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure how fast pages are read.")
    parser.add_argument("--pages", type=int, default=1000, metavar="N", help="pages to read (default: 1000)")
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    parser.add_argument("--archive", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.archive:
        return read_archive(options.archive)
    if options.profile:
        return profile([page(number) for number in range(min(options.pages, PROFILED))])
    print(f"machine    {machine()}")
    code = measure_archive(options.pages)  # first: a process begins with its parent's greatest memory
    measure_pages([page(number) for number in range(min(options.pages, HELD))])
    return code


def measure_archive(pages: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        write_archive(path, pages)
        print(f"archive    {pages:,} pages, {path.stat().st_size / 1e6:.1f} MB packed", flush=True)
        return subprocess.run([sys.executable, __file__, "--archive", str(path)], check=False).returncode


def measure_pages(pages: list[bytes]) -> None:
    read(pages[0], "first")  # what is loaded once is not measured
    began = time.process_time()
    found = [read(data, str(number)) for number, data in enumerate(pages)]
    seconds = time.process_time() - began
    size = sum(map(len, pages)) / len(pages) / 1000
    whole = sum(isinstance(a, Article) and bool(a.title and a.byline and a.published.value) for a in found)
    print(f"pages      {len(pages):,} of {size:.0f} kB on average, {whole:,} with title, byline and date")
    print(f"           {seconds:.1f} s of one processor: {len(pages) / seconds:.1f} pages/s with metadata")


def read(data: bytes, name: str) -> Article | SetAside:
    raw = read_page(data, name)
    return raw if isinstance(raw, SetAside) else assemble(raw)


def read_archive(path: str) -> int:
    """Read the archive at `path` and print the time and the greatest memory of this process."""
    from tawatur.read import read_sources

    began = time.process_time()
    articles = asides = 0
    for item in read_sources([path]):
        articles += isinstance(item, Article)
        asides += isinstance(item, SetAside)
    seconds = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"           {articles:,} articles, {asides:,} set aside, {articles / seconds:.1f} pages/s of one processor"
    )
    print(f"memory     {memory:.0f} MB at most")
    return 0 if articles and not asides else 1


def profile(pages: list[bytes]) -> int:
    import cProfile
    import pstats

    read(pages[0], "first")
    profiler = cProfile.Profile()
    profiler.enable()
    for number, data in enumerate(pages):
        read(data, str(number))
    profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(30)
    return 0


def write_archive(path: Path, pages: int) -> None:
    """A WARC file of so many pages, each record packed by itself, with requests between."""
    with path.open("wb") as file:
        for number in range(pages):
            address = f"https://outlet{number % OUTLETS}.example/{number}"
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
            file.write(gzip.compress(record(address, "request", b"GET / HTTP/1.1\r\n\r\n"), 1))
            file.write(gzip.compress(record(address, "response", head + page(number)), 1))


def record(address: str, kind: str, block: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2021-10-03T10:00:00Z\r\n"
    )
    return head.encode() + f"Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def page(number: int) -> bytes:
    """A page as an outlet would serve it, always the same for the same number."""
    rng = random.Random(number)
    title = " ".join((rng.choice(WHO), "في", rng.choice(WHERE).split()[-1], ":", rng.choice(WHAT)))
    paragraphs = "".join(f"<p>{paragraph}</p>\n" for paragraph in body(rng))
    address = f"https://outlet{number % OUTLETS}.example/2021/10/03/{number}"
    linked = (
        f'{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{title}","datePublished":'
        f'"2021-10-03T10:35:00+03:00","author":{{"@type":"Person","name":"سلمى الوراق"}}}}'
    )
    script = "".join(
        f"var a{n}={{k:'{rng.random()}',f:function(x){{return x*{n}}}}};"
        for n in range(rng.randint(100, 400))
    )
    style = "".join(f".c{n}{{margin:{n}px;padding:0;color:#{n:06x}}}" for n in range(rng.randint(100, 300)))
    return (
        f'<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title} - صحيفة</title>'
        f'<link rel="canonical" href="{address}"><meta property="og:title" content="{title}"><style>{style}</style>'
        f'<script type="application/ld+json">{linked}</script><script>{script}</script></head><body>'
        f'<header><nav>{links(rng, 40)}</nav></header><main><article><h1>{title}</h1><div class="meta"><span>سلمى الوراق'
        f'</span> <time>3 أكتوبر 2021</time></div><div class="body">{paragraphs}</div><div class="share">شارك: <a href="#">'
        f'فيسبوك</a> <a href="#">تويتر</a></div></article><aside><h3>اقرأ أيضا</h3>{links(rng, 25)}</aside></main>'
        f'<section class="latest">{links(rng, 60)}</section><footer>{links(rng, 20)}<p>جميع الحقوق محفوظة</p></footer>'
        f"<script>{script}</script></body></html>"
    ).encode()


def body(rng: random.Random) -> Iterator[str]:
    for _ in range(rng.randint(9, 15)):
        sentences = (
            f"{rng.choice(SAID)} {rng.choice(WHO)} {rng.choice(WHERE)} {rng.choice(WHEN)} إن {rng.choice(WHAT)}، "
            f"و{rng.choice(SAID)} أن {rng.choice(WHAT)} {rng.choice(WHERE)} بعد {rng.randint(2, 90)} يوما."
            for _ in range(rng.randint(1, 2))
        )
        yield " ".join(sentences)


def links(rng: random.Random, number: int) -> str:
    items = (
        f'<li class="item item-{n}"><a href="/news/{rng.randint(1, 99999)}" title="{(what := rng.choice(WHAT))}"><span>{what}'
        "</span></a></li>"
        for n in range(number)
    )
    return f"<ul>{''.join(items)}</ul>"


if __name__ == "__main__":
    sys.exit(main())
