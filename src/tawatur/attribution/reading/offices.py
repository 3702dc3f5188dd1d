"""Offices that the rules tell apart, by their identifiers in the tables."""

HEADS_OF_STATE = frozenset(
    (
        "president",
        "king",
        "emir",
        "sultan",
        "emperor",
        "supreme_leader",
        "leader",
        "ruler",
        "prime_minister",
        "chancellor",
    )
)
"""Who speaks for a state himself: what another of them told him he heard as an equal."""
