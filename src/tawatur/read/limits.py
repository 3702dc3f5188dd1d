"""Limits on what one input may hold, each with its reason; what passes a limit is set aside, never cut."""

MAX_ARTICLE_CHARACTERS = 1_000_000
"""Longest text of one article, in code points: a long book; the longest news article met has under
100,000."""

MAX_ARTICLE_BYTES = 2_000_000
"""Largest plain-text file that is read as one article: the same length in UTF-8, where an Arabic letter takes
two bytes."""

MAX_PAGE_BYTES = 16_000_000
"""Largest HTML page: pages with inlined scripts and pictures reach 5 MB."""

MAX_LINE_BYTES = 16_000_000
"""Longest line of a JSON Lines file: an article of the greatest length, each letter written as \\\\uXXXX, and
room for other fields."""

MAX_JSON_BYTES = 64_000_000
"""Largest JSON file that is no JSON Lines: it has to be held whole."""

MAX_FEED_BYTES = 16_000_000
"""Largest feed or sitemap: one of 50,000 addresses, the most that sitemaps may have, takes about 10 MB."""

MAX_MHTML_BYTES = 64_000_000
"""Largest saved page with its pictures, which take four bytes for three; it has to be held whole."""

SNIFF_BYTES = 65_536
"""How much of an input is looked at to tell what it is."""

MAX_BAD_LINES = 20
"""After so many lines in a row that are no JSON, with no record before them, the file is given up as a
whole."""


def megabytes(size: int) -> str:
    """`size` in bytes as people read it (``50.0 MB``, ``12 kB``)."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} kB"
