"""Parts of states that play as states of their own, and by whose adjective papers call persons: Scotland, Catalonia."""

PART_OF = {"XE": "GB", "XS": "GB", "XW": "GB", "XI": "GB", "XQ": "ES"}
"""Each part, and the state that clubs and persons of it have in the tables."""


def same_state(one: str, other: str) -> bool:
    """Whether two states are one, or one is a part of the other: Scotland and Britain; not Scotland and Wales."""
    return one == other or PART_OF.get(one) == other or one == PART_OF.get(other)
