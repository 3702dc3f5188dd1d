"""Saved pages (MHTML): the page, its address, nothing else."""

from email.message import EmailMessage
from pathlib import Path

from archives import TEXT, page

from tawatur.model import Article, SetAside
from tawatur.read import read_sources

ADDRESS = "https://almarfa.example/2021/10/03/wheat"


def saved(*parts: tuple[bytes, str, str]) -> bytes:
    """A page as browsers save it: each part with its type and address."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = ADDRESS
    message["Subject"] = "القمح"
    message["Date"] = "Sun, 3 Oct 2021 10:00:00 -0000"
    message["MIME-Version"] = "1.0"
    message.make_related()
    for data, kind, address in parts:
        main, _, sub = kind.partition("/")
        message.add_related(
            data, maintype=main, subtype=sub, cte="base64", headers=[f"Content-Location: {address}"]
        )
    return message.as_bytes()


def read(tmp_path: Path, data: bytes) -> Article | SetAside:
    (tmp_path / "page.mhtml").write_bytes(data)
    (found,) = read_sources([str(tmp_path / "page.mhtml")])
    return found


def test_the_page_is_read_with_its_address(tmp_path: Path) -> None:
    picture = (b"\x89PNG" + bytes(500), "image/png", "https://almarfa.example/a.png")
    data = saved((page(), "text/html", ADDRESS), picture)
    for form in (data, data.replace(b"\n", b"\r\n")):
        article = read(tmp_path, form)
        assert isinstance(article, Article)
        assert article.text.endswith("\n".join(TEXT))
        assert (article.source, article.url) == ("page.mhtml", ADDRESS)
    assert [file.name for file in tmp_path.iterdir()] == ["page.mhtml"]


def test_a_saved_page_without_html_is_set_aside(tmp_path: Path) -> None:
    found = read(tmp_path, saved((b"\x89PNG", "image/png", "https://almarfa.example/a.png")))
    assert isinstance(found, SetAside)
    assert "without an HTML part" in found.reason
