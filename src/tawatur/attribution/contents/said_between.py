"""A verb of saying with its subject that papers set into what somebody says: … بلغت النصف، يضيف المتحدث، ولن تتوقف."""

from tawatur.attribution.reading.bounds import bounds
from tawatur.attribution.reading.scene import Scene

# acts of verbs that are set in so
SAYING = ("say", "affirm", "report")


def without_inserted(scene: Scene, piece: tuple[int, int]) -> list[tuple[int, int]]:
    """The `piece` of what was said without such verbs and their subjects: in several where it goes on behind one."""
    first, after = piece
    for token in range(first + 1, after):
        end = _inserted_until(scene, token) if scene.kinds[token - 1] in ",-" else token
        if token < end <= after:
            rest = bounds(scene, end, after)
            before = bounds(scene, first, token - 1)
            return [before, *without_inserted(scene, rest)] if rest[0] < rest[1] else [before]
    return [piece]


def _inserted_until(scene: Scene, verb: int) -> int:
    """The token behind the present of saying at `verb` and its subject, which a mark closes; `verb` where none stands there."""
    subject = scene.phrase_at(verb + 1) if verb + 1 < len(scene.fold) else None
    if subject is None or subject.prefix or not subject.speaks:
        return verb
    closed = subject.after >= len(scene.kinds) or scene.kinds[subject.after] in ",.-"
    says = any(
        not prefix
        and form.kind == "imperfect"
        and form.person == 3
        and form.verb.act in SAYING
        and not form.enclitic
        for prefix, form in scene.verbs(verb)
    )
    return subject.after if closed and says else verb
