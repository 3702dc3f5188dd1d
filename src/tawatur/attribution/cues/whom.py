"""Whom: من before a verb of describing with a pronoun, which is those whom somebody calls so (الانتصار على من وصفهم بـ"الخونة")."""

from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# pronouns by which the verb takes it up
TAKEN_UP = ("هم", "هن")


def whom_described(scene: Scene) -> None:
    """Make من what ما is before a verb that says what those are called: من وصفهم، لمن تسميهم."""
    for token in scene.where(words_of("whoever")):
        if token + 1 == scene.size or scene.cover[token] is not None:
            continue
        called = (
            form.verb.act == "describe"
            and form.enclitic in TAKEN_UP
            and form.kind in ("perfect", "imperfect")
            for _, form in scene.verbs(token + 1)
        )
        if any(called):
            scene.read_as(token, "relative_what")
