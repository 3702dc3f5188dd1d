"""Whom of several bearers of a name it means. Holders of our own."""

from tawatur.mentions.entities import Holder, likeliest


def _holder(identifier: str, seen: list[int]) -> Holder:
    holder = Holder(identifier, "person", identifier)
    holder.seen = seen
    return holder


def test_in_a_headline_it_is_who_comes_first() -> None:
    father, son = _holder("father", [90]), _holder("son", [12])
    assert likeliest([father, son], 0, "") is son


def test_behind_both_it_is_who_was_met_last() -> None:
    father, son = _holder("father", [30]), _holder("son", [12])
    assert likeliest([father, son], 40, "") is father
