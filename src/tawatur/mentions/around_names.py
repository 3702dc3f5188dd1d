"""Around names: which of the tables' noun words begin no phrase, and only tell what stands beside them."""

AROUND_NAMES = frozenset(
    (
        "thing",
        "premises",
        "seat",
        "told_on",
        "across",
        "inside",
        "part",
        "named_after",
        "namesake",
        "named_thing",
        "idiom",
        "post",
        "superlative",
        "next_one",
        "any_one",
        "adjective_too",
        "opponent",
        "another",
        "shared_nisba",
        "blessing",
        "character",
        "each",
        "ended",
        "one_side",
        "contest",
        "charged",
        "federation",
        "governing",
        "nicknamed",
        "branch",
        "of_the_world",
        "rank",
    )
)
"""Functions of words that only tell what stands beside them is: no phrase begins with them."""
