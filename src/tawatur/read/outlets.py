"""Outlets: which row of the tables an address, a domain or a name stands for."""

from functools import cache, lru_cache
from urllib.parse import urlsplit

from tawatur import knowledge
from tawatur.knowledge import Outlet
from tawatur.text import fold


def outlet_of(name: str | None, url: str | None) -> str | None:
    """The identifier of the outlet that a record calls `name`, or whose page is at `url`; else the domain,
    else the name.

    `name` may be an identifier, a domain or a name in any spelling of the tables.
    """
    if name:
        row = by_domain(domain_of(name)) or by_name(name)
        if row:
            return row.id
    domain = domain_of(url) if url else None
    row = by_domain(domain)
    if row:
        return row.id
    return domain_of(name or "") or domain or (" ".join(name.split()) if name else None)


@lru_cache(maxsize=4_096)
def domain_of(address: str) -> str | None:
    """The host of an address or bare domain, without ``www.``; None where `address` is neither."""
    address = address.strip()
    if any(letter.isspace() for letter in address) or "." not in address:
        return None
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname
    except ValueError:
        return None
    return (
        host.removeprefix("www.").rstrip(".") if host and "." in host and not host.startswith(".") else None
    )


def by_domain(domain: str | None) -> Outlet | None:
    """The outlet whose registered domain is `domain` or a parent of it; the longest match."""
    while domain and "." in domain:
        if row := _domains().get(domain):
            return row
        domain = domain.partition(".")[2]
    return None


@lru_cache(maxsize=16_384)
def by_name(name: str) -> Outlet | None:
    """The outlet or agency that `name` denotes, in Arabic or Latin letters, with or without its genus word
    and article."""
    key = name_key(name)
    names = _names()
    if key in names:
        return names[key]
    first, _, rest = key.partition(" ")
    return names.get(rest) if rest and first in _genus() else None


def name_key(name: str) -> str:
    """The form in which names are compared: folded words, no marks."""
    letters = "".join(c if c.isalnum() else " " for c in fold(name))
    return " ".join(letters.split())


@cache
def _genus() -> frozenset[str]:
    return frozenset(
        name_key(word) for row in knowledge.credit_words() if row.role == "genus" for word in row.ar
    )


@cache
def _domains() -> dict[str, Outlet]:
    return {domain.removeprefix("www."): row for row in knowledge.outlets() for domain in row.domain}


@cache
def _names() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for row in knowledge.outlets():
        for name in (*row.ar, *row.latin, *row.short, row.en, row.id):
            found.setdefault(name_key(name), row)
    return found
