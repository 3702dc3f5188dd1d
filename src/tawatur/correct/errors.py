"""What a correction is refused for, said to the person who asked for it."""

from tawatur.knowledge.labels import Labels, labels

HINT = "_at_terminal"
"""How the key of a label ends that says what to type instead."""


class CorrectionError(Exception):
    """A correction cannot be made as it was asked for.

    `key` says why: the label ``correction_error.KEY`` has the words, with `values`; ``correction_error.KEY_at_terminal``, where
    there is one, what to type instead.
    """

    def __init__(self, key: str, **values: object) -> None:
        """The reason `key`, with what its label names."""
        self.key, self.values = key, values
        say = labels("en")
        hint = f"correction_error.{key}{HINT}"
        told = [self.told(say)] + ([say(hint).format(**values)] if hint in say.forms else [])
        super().__init__(" ".join(told))

    @property
    def told_plainly(self) -> str:
        """The message in English, without what only a terminal can do."""
        return self.told(labels("en"))

    def told(self, say: Labels) -> str:
        """The message in the language of `say`, without what only a terminal can do."""
        return say(f"correction_error.{self.key}").format(**self.values)
