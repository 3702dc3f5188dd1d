"""robots.txt: what a site allows programs to read, as RFC 9309 has it."""

import re
from collections.abc import Sequence
from urllib.parse import quote

import msgspec

AGENT = "tawatur"
"""The name under which rules may be made for this program."""
MAX_ROBOTS_BYTES = 512_000
"""As much of a robots.txt is read; RFC 9309 asks for 500 KiB at least."""
_MOST_RULES = 5_000
_OCTET = re.compile("%[0-9a-fA-F]{2}")
_SAFE = "/%*$?&=:;,+@!~'()[]"


class Robots(msgspec.Struct, frozen=True):
    """The rules that hold for this program: (allowed, pattern) pairs, and seconds to wait between requests."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float = 0.0

    def allows(self, path: str) -> bool:
        """Whether `path` (with its query) may be read: the longest rule that fits decides, allowing before refusing."""
        path = _plain(path or "/")
        fitting = [(len(pattern), allowed) for allowed, pattern in self.rules if _fits(pattern, path)]
        return path == "/robots.txt" or max(fitting, default=(0, True))[1]


def parse_robots(text: str) -> Robots:
    """The rules in the robots.txt `text`: those for this program, else those for all."""
    own: list[tuple[str, str]] = []
    everyone: list[tuple[str, str]] = []
    named = False
    groups: list[list[tuple[str, str]]] = []
    among_agents = False
    for key, value in _lines(text):
        if key == "user-agent":
            groups = groups if among_agents else []
            agent = re.match(r"[a-z_-]*", value.lower())
            if value == "*":
                groups.append(everyone)
            elif agent and agent[0] == AGENT:
                groups.append(own)
                named = True
        else:
            for group in groups:
                group.append((key, value))
        among_agents = key == "user-agent"
    return _robots(own if named else everyone)


def _lines(text: str) -> list[tuple[str, str]]:
    found = []
    for line in text.splitlines()[: _MOST_RULES * 4]:
        key, colon, value = line.partition("#")[0].partition(":")
        if colon and key.strip().lower() in ("user-agent", "allow", "disallow", "crawl-delay"):
            found.append((key.strip().lower(), value.strip()))
    return found


def _robots(group: Sequence[tuple[str, str]]) -> Robots:
    rules = [
        (key == "allow", _plain(value)) for key, value in group if key in ("allow", "disallow") and value
    ]
    delays = [
        value for key, value in group if key == "crawl-delay" and re.fullmatch(r"\d{1,6}(\.\d+)?", value)
    ]
    return Robots(tuple(rules[:_MOST_RULES]), max(map(float, delays), default=0.0))


def _plain(path: str) -> str:
    """`path` in one way of writing: letters outside ASCII as octets, octets in capitals."""
    return _OCTET.sub(lambda octet: octet[0].upper(), quote(path, safe=_SAFE))


def _fits(pattern: str, path: str) -> bool:
    """Whether `pattern` (* for anything, $ for the end) begins `path`; takes time in proportion to the path."""
    ends = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    position = len(first)
    if not others:
        return not ends or position == len(path)
    *middle, last = others
    for piece in middle:
        position = path.find(piece, position)
        if position < 0:
            return False
        position += len(piece)
    if ends:
        return len(path) - len(last) >= position and path.endswith(last)
    return path.find(last, position) >= 0
