"""HTML pages: main text by trafilatura, title and metadata by what the page itself states."""

from tawatur.model import SetAside
from tawatur.read.decode import decode
from tawatur.read.raw import Raw


def read_page(data: bytes, name: str, url: str | None = None) -> Raw | SetAside:
    """The article in the HTML page `data` called `name`, or why there is none."""
    import trafilatura  # takes 0.3 s to import: only where a page is read

    page = trafilatura.bare_extraction(decode(data).text, url=url, with_metadata=True, include_comments=False)
    if page is None or isinstance(page, dict) or not page.text:
        return SetAside(source=name, reason="a page without an article: no running text was found in it")
    return Raw(
        source=name,
        title=page.title or "",
        body=page.text,
        url=page.url or url,
        outlet=page.sitename,
        author=page.author,
        published=page.date,
    )
