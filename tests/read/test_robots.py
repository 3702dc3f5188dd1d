"""robots.txt: who may read what, as RFC 9309 has it."""

import time

import pytest

from tawatur.read.robots import parse_robots

RULES = """# ours
User-agent: *
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Disallow: /search*sort=
Disallow: /أرشيف/
Crawl-delay: 2.5

User-agent: greedy
Disallow: /
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/private", False),
        ("/private/x", False),
        ("/private/open/x", True),
        ("/a.pdf", False),
        ("/a.pdf?x", True),
        ("/search?q=1&sort=2", False),
        ("/search?q=1", True),
        ("/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/1", False),
        ("/%d8%a3%d8%b1%d8%b4%d9%8a%d9%81/1", False),
        ("/robots.txt", True),
    ],
)
def test_the_longest_rule_that_fits_decides(path: str, allowed: bool) -> None:
    assert parse_robots(RULES).allows(path) is allowed


def test_the_delay_is_kept_and_another_programs_rules_are_not_ours() -> None:
    assert parse_robots(RULES).delay == 2.5
    assert parse_robots("User-agent: greedy\nDisallow: /").allows("/x")


@pytest.mark.parametrize("agent", ["tawatur", "Tawatur/1.0"])
def test_rules_made_for_this_program_go_before_those_for_all(agent: str) -> None:
    robots = parse_robots(
        f"User-agent: *\nDisallow: /a\n\nUser-agent: other\nUser-agent: {agent}\nDisallow: /b"
    )
    assert robots.allows("/a")
    assert not robots.allows("/b")


@pytest.mark.parametrize(
    "text", ["", "<html>not found</html>", "Disallow: /", "User-agent: *\nDisallow:", "\0" * 99]
)
def test_what_says_nothing_allows_all(text: str) -> None:
    assert parse_robots(text).allows("/x")


def test_a_pattern_made_to_take_long_does_not() -> None:
    robots = parse_robots("User-agent: *\n" + "Disallow: /" + "a*" * 2_000 + "b$\n")
    began = time.monotonic()
    assert robots.allows("/" + "a" * 8_000)
    assert time.monotonic() - began < 1
