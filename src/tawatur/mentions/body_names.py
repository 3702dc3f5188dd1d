"""Body names: where the name of a body ends that its phrase runs on behind, with what it is like and where it is.

The phrase stays whole; only the name is told by fewer words, so that one body has one name: البرلمان الأوروبي in Brussels too.
"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.terms import forms_of
from tawatur.text import Document, bare
from tawatur.text.frequencies import frequency

_GOVERNED = ("min", "ala", "an", "ila")
"""Functions of the particles that what a participle tells begins with."""

_PARTICIPLE = "الم"
"""The letters that participles with the article begin with."""

_NISBA = ("ي", "يه")
"""How adjectives of relation end, which are parts of names."""


def end_name(document: Document, chunk: Chunk) -> None:
    """Cuts the head of the body `chunk` to its name: without في مدينة سدران, الشهيرة, المقربة (من الحكومة) at its end."""
    first, after = chunk.head
    while after - first > 1:
        shorter = _without_place(document, chunk, after)
        part = (
            chunk.of is not None and chunk.of.first == after < chunk.after
        )  # وحدة الرصد المبكر | بوزارة الزراعة
        described = not part and _described(document, first, after)
        if shorter == after and (described or _of_another(document, first, after)):
            shorter = after - 1
        if shorter == after:
            break
        after = shorter
    chunk.head = (first, after)


def authority(words: tuple[str, ...]) -> bool:
    """Whether the folded `words` name a public body by what it is for, as many states do: الهيئة العامة للرياضة."""
    return len(words) > 1 and words[0] in forms_of("body") and any(word.startswith("لل") for word in words)


def _without_place(document: Document, chunk: Chunk, after: int) -> int:
    """The token behind the name, where the place that the body is in ends at `after` and the words before it are a name.

    So it is with the body that a department is a part of: لجنة الشؤون الخارجية | في البرلمان.
    """
    place = chunk.of
    if place is not None and place.kind in ("body", "government") and place.after == after:
        return _without_whole(document, chunk, place)
    if place is None or place.kind not in ("place", "state") or place.after != after:
        return after
    begin = place.first
    if place.prefix != "ب":
        if document.fold[begin - 1] not in particles("fi"):
            return after
        begin -= 1
    own = begin - chunk.head[0]
    adjective = own > 1 and _of_relation(document.fold[begin - 1])
    return begin if adjective or (own > 1 and (chunk.cores or own > _SEVERAL)) else after


def _without_whole(document: Document, chunk: Chunk, whole: Chunk) -> int:
    """The token behind the name of a department that `whole`, behind ب or في, ends the phrase of."""
    if whole.prefix == "ب":
        return whole.first
    return whole.first - 1 if document.fold[whole.first - 1] in particles("fi") else whole.after


_SEVERAL = 3
"""Words of a name, at least, that tells a body without the place where it is, more than."""


def _of_relation(word: str) -> bool:
    return word.startswith("ال") and word.endswith(_NISBA)


def _described(document: Document, first: int, after: int) -> bool:
    """Whether the last word of a name of three and more only tells what the body is like, or governs what stands behind it."""
    word = document.fold[after - 1]
    if not word.startswith("ال") or document.kinds[after - 1] != "w":
        return False
    owned = word in forms_of("ownership") and not document.fold[after - 2].startswith(("ال", "وال"))
    if after - first > 2 and (owned or word in forms_of("quality")):
        return True
    behind = document.fold[after] if after < len(document) and document.kinds[after] == "w" else ""
    told = any(behind in particles(function) for function in _GOVERNED) or behind.startswith("بال")
    participle = word.startswith(_PARTICIPLE) and not word.endswith(_NISBA) and _of_both_genders(word)
    participle = word in forms_of("not_name") or (participle and bare(word) not in forms_of("modifier"))
    return told and participle and after - first > 2


def _of_another(document: Document, first: int, after: int) -> bool:
    """Whether a feminine adjective behind a masculine noun alone is of the noun before: أهداف البرنامج | الأساسية."""
    noun, word = document.fold[first], document.fold[after - 1]
    masculine = noun.startswith("ال") and not noun.endswith(("ه", "ات")) and frequency(noun + "ه") == 0
    feminine = word.startswith("ال") and word.endswith("يه")
    return (
        after - first == _NOUN_AND_ADJECTIVE
        and first > 0
        and masculine
        and feminine
        and _governs(document, first)
    )


_NOUN_AND_ADJECTIVE = 2


def _governs(document: Document, first: int) -> bool:
    """Whether a noun without the article stands before `first`, which an adjective behind may be of."""
    before = document.fold[first - 1]
    plain = document.kinds[first - 1] == "w" and not before.startswith(("ال", "وال"))
    return plain and frequency("ال" + before.removeprefix("و")) > 0


def _of_both_genders(word: str) -> bool:
    """Whether papers have the folded `word` in either gender, as participles are: المقرب, المقربة; not المرجان."""
    masculine = word.removesuffix("ه")
    return frequency(masculine) > 0 and frequency(masculine + "ه") > 0
