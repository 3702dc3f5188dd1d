"""SetAside: an input that could not be read, and why."""

import msgspec


class SetAside(msgspec.Struct, frozen=True, kw_only=True):
    """An input that was set aside: `source` names it (file, line or record), `reason` is for the person who reads it."""

    source: str
    reason: str
