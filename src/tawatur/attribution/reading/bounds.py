"""Bounds: a stretch of tokens without the marks at its ends."""

from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# kinds of conjunctions that no clause ends with, where the clause behind them is told apart: … بل | ووصفه بـ
BUT = ("rather", "but", "while")


def _complementiser(scene: Scene, token: int) -> bool:
    """Whether the word is أن or أنه, not إن, with which a speaker may begin his own words, nor أنا, I."""
    written = scene.document.article.text[scene.starts[token] : scene.ends[token]]
    return (
        scene.is_(token, "that", "that_pronoun")
        and not scene.is_(token, "pronoun")
        and "\u0625" not in written
    )


def quoted_within(scene: Scene, token: int, begin: int, end: int) -> bool:
    """Whether the mark `token` opens or closes a quotation of which the other mark stands inside `begin` to `end` too.

    Such a mark belongs to the words: … يتجاوز "الخطوط الحمراء". A quotation of all of them does not.
    """
    for quoted in scene.document.quotations:
        if token in (quoted.opening, quoted.closing) and quoted.closing is not None:
            return (
                begin <= quoted.opening
                and quoted.closing < end
                and (quoted.opening > begin or quoted.closing < end - 1)
            )
    return False


def bounds(scene: Scene, first: int, after: int) -> tuple[int, int]:
    """The range without marks at its ends; a quotation that begins or ends inside the range keeps both its marks."""
    kinds = scene.kinds
    closing = {q.opening: q.closing for q in scene.document.quotations if first <= q.opening < after}
    opening = {q.closing for q in scene.document.quotations if q.closing is not None and q.opening > first}
    while after > first and kinds[after - 1] in ",.:-…":
        after -= 1
    while first < after and kinds[first] in "oc,.:-…":
        end = closing.get(first)
        if kinds[first] == "o" and end is not None and end < after - 1:
            break
        first += 1
        if kinds[first - 1] == "o" and first + 1 < after and _complementiser(scene, first):
            first += 1  # "أن …": the complementiser is none of the speaker's words
    while after > first and (kinds[after - 1] in "oc,.:-…" or scene.fold[after - 1] == "و"):
        if kinds[after - 1] == "c" and after - 1 in opening:
            break
        after -= 1
    goes_on = kinds[after : after + 1] not in (["."], ["c"])  # الحل العسكري وهم: an illusion
    if after - 1 > first and (
        (goes_on and scene.is_(after - 1, "circumstance"))
        or any(scene.fold[after - 1] in words_of(kind) for kind in BUT)
    ):
        after -= 1  # وهو | الأمر الذي …
        after -= scene.kinds[after - 1] == ","
    return first, after


def without_brackets(scene: Scene, piece: tuple[int, int]) -> tuple[int, int]:
    """The `piece` without the brackets around all of it, which papers of the Sudan set for quotation marks: (لن نغلق المعبر)."""
    first, after = piece
    kinds = scene.kinds[first:after]
    around = kinds[:1] == ["("] and kinds[-1:] == [")"] and after - first > 2
    return (first + 1, after - 1) if around and kinds.count("(") == 1 and kinds.count(")") == 1 else piece
