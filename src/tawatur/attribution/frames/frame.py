"""Frame: where a cue's content begins, and how it was introduced."""

from tawatur.attribution.frames.kinds import FrameKind
from tawatur.attribution.reading.scene import NounPhrase
from tawatur.text.verb_form import VerbForm


class Frame:
    """Where a cue's content begins, and how it was introduced.

    `kind` is ``that``, ``quotation``, ``colon``, ``object`` or a preposition; `content` the first token of what was said;
    `offset` code points to skip at its start (a joined preposition: بالتعاون); `introduced` the token of the complementiser or
    mark; `subject` the noun phrases between cue and content that can be its subject; `addressees` those that cannot; `source` whose
    words the subject passes on (نقلت الوكالة عن الوزير); `until` where a subject begins that stands behind the content, else -1.
    """

    __slots__ = (
        "addressees",
        "content",
        "form",
        "introduced",
        "kind",
        "offset",
        "source",
        "subject",
        "until",
    )

    def __init__(
        self, kind: FrameKind, form: VerbForm, content: int, introduced: int, offset: int = 0
    ) -> None:
        """A frame; its noun phrases are filled in by the walk."""
        self.kind, self.form, self.content, self.introduced, self.offset = (
            kind,
            form,
            content,
            introduced,
            offset,
        )
        self.subject: list[NounPhrase] = []
        self.addressees: list[NounPhrase] = []
        self.source: NounPhrase | None = None
        self.until = -1
