"""How far the speakers of two statements may be one."""

import pytest

from tawatur.compare.speakers import _bond
from tawatur.model import Entity


def unnamed(description: str) -> Entity:
    return Entity(id=f"unnamed:{description}", kind="unnamed", name=description)


@pytest.mark.parametrize(
    ("one", "other", "key"),
    [
        (unnamed("مصدر أمني"), unnamed("مسؤول محلي"), "bond.no_names"),
        (unnamed("وسائل إعلام نورستانية"), unnamed("مصدر أمني"), "bond.others"),
        (
            unnamed("وسائل إعلام نورستانية"),
            Entity(id="marsa", kind="media", name="المرسى"),
            "bond.one_unnamed",
        ),
        (unnamed("وسائل إعلام نورستانية"), Entity(id="salem", kind="person", name="سالم"), "bond.others"),
    ],
)
def test_media_that_are_not_named_are_only_media(one: Entity, other: Entity, key: str) -> None:
    assert _bond((one,), (other,)).key == key
