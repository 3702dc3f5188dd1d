"""Makes web archives and saved pages for tests."""

import gzip

TEXT = (
    "قال وزير الزراعة في نوفاريا إن الموسم كان جيدا، وأضاف أن الأسعار ستنخفض قبل نهاية الشهر في جميع المدن.",
    "وختم الوزير بأن الحكومة ستنشر القائمة الكاملة للأسعار يوم الخميس المقبل على موقعها الرسمي وفي الجريدة.",
)


def page(title: str = "نوفاريا تخفض أسعار القمح", *, extra: str = "") -> bytes:
    """An HTML page with a short article."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
    return (
        f"<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1>"
        f"<article>{body}{extra}</article></body></html>"
    ).encode()


def message(body: bytes, *headers: str, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """An HTTP response."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(address: str, block: bytes, kind: str = "response", when: str = "2021-10-03T10:00:00Z") -> bytes:
    """A WARC record around `block`."""
    fields = {
        "WARC-Type": kind,
        "WARC-Target-URI": address,
        "WARC-Date": when,
        "WARC-Record-ID": "<urn:uuid:00000000-0000-0000-0000-000000000000>",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    }
    head = "WARC/1.0\r\n" + "".join(f"{key}: {value}\r\n" for key, value in fields.items())
    return head.encode() + b"\r\n" + block + b"\r\n\r\n"


def packed(*records: bytes) -> bytes:
    """Records as a ``.warc.gz`` has them: each a gzip member of its own."""
    return b"".join(gzip.compress(record) for record in records)
