"""Identifiers and addresses as the outside knows them."""

from urllib.parse import quote, urlsplit

WIKIDATA = "http://www.wikidata.org/entity/"


def urn(kind: str, identifier: str) -> str:
    """A name for one of our things that is a URI (RFC 8141)."""
    return f"urn:tawatur:{kind}:{quote(identifier, safe='-._~')}"


def web_address(url: str | None) -> str | None:
    """`url` in ASCII, if it is an address of the web; else None."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote(url.strip(), safe="/:?#[]@!$&'()*+,;=%~-._")
