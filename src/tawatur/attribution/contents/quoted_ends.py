"""Quoted ends: whether what was said goes on behind a quotation, and which quotation goes on with it ("…" وذلك من أجل "…")."""

from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text import Quotation
from tawatur.text.frequencies import frequency

# how near behind كما quoted words stand that go on with those before it
REACH_MORE = 4
# how many words may stand between two quoted pieces, of which the second is what the first is for
REACH_PURPOSE = 5


def quotation_at(scene: Scene, token: int) -> Quotation | None:
    """The outermost quotation that holds `token`, its marks included; None where none does."""
    index = scene.quotation[token]
    return scene.document.quotations[index] if index >= 0 else None


def closes_clause(scene: Scene, quoted: Quotation) -> bool:
    """Whether nothing of the reported clause follows the quotation."""
    if quoted.closing is None:
        return True
    following = quoted.closing + 1
    size = len(scene.document)
    joined = following + (scene.kinds[following : following + 1] == [","])
    if scene.is_(joined, "as") and scene.is_(joined + 1, "that", "that_pronoun"):
        return False  # "…"، كما أنها "…"
    if (
        scene.is_(joined, "as")
        and scene.kinds[joined - 1] == ","
        and "o" in scene.kinds[joined : joined + REACH_MORE]
    ):
        return joined + 1 in scene.cue_tokens  # "…"، كما تواجه "أزمة غذاء"; not "…"، كما قال "…"
    if (
        scene.fold[joined : joined + 1]
        and scene.fold[joined].startswith("وب")
        and scene.is_(joined, "that_pronoun")
    ):
        return False  # وصفه بأنه "…"، وبأنه …
    if scene.is_(joined, "that", "that_pronoun") and scene.fold[joined].startswith("و"):
        # "…"، وأنها …; not "…"، وإن لم تفتح بعد
        return scene.document.light[joined].startswith("وإ") and scene.word(joined + 1) == "لم"
    if scene.word(joined) == "بما" and scene.is_(joined + 1, "fi"):
        return False  # "…"، بما فيها "…"
    if following >= size or scene.sentence_end[quoted.opening] <= following:
        return True
    return quoted.closing - quoted.opening > 4 and scene.kinds[following] in ",.…"


def for_which(scene: Scene, quoted: Quotation) -> Quotation | None:
    """The quotation that tells what for, right behind `quoted`: "نعمل معا" وذلك من أجل "بلد آمن"."""
    token = quoted.end + 1
    if scene.word(token) not in ("وذلك", "من") and scene.word(token) not in words_of("aim"):
        return None
    opening = next(
        (t for t in range(token, min(token + REACH_PURPOSE, len(scene.kinds))) if scene.kinds[t] != "w"),
        token,
    )
    purpose = set(scene.fold[token:opening]) & ({"اجل"} | words_of("aim"))
    inner = quotation_at(scene, opening) if purpose and scene.kinds[opening] == "o" else None
    return inner if inner is not None and inner.opening == opening else None


def next_quotation(scene: Scene, position: int, joined: tuple[str, ...]) -> bool:
    """Whether another quotation stands behind one of the `joined` words, or behind a comma at the end of the sentence."""
    if scene.kinds[position + 1] != "o":
        return False
    if scene.fold[position] in joined:
        return True
    other = quotation_at(scene, position + 1)
    closes = other is not None and other.opening == position + 1 and other.closing is not None
    return scene.kinds[position] == "," and other is not None and closes and _closes_sentence(scene, other)


def _closes_sentence(scene: Scene, quoted: Quotation) -> bool:
    """Whether nothing but a stop follows the quotation in its sentence."""
    end = scene.sentence_end[quoted.opening]
    return all(scene.kinds[token] in ".c" for token in range(quoted.end, end))


def goes_on_listed(scene: Scene, joined: int) -> bool:
    """Whether و behind words in marks joins one more noun to them: اتهمه بـ"الفشل" | وعدم امتلاك خطة, | والتقصير.

    Not a verb of the eighth form (| والتقى نظيره), nor a clause of its own (| والجمهور ينتظر).
    """
    if joined >= len(scene.fold) or not scene.fold[joined].startswith("وال"):
        return joined < len(scene.fold) and scene.fold[joined] == "وعدم"
    word, light, following = scene.fold[joined][1:], scene.document.light[joined][1:], scene.word(joined + 1)
    eighth = word.startswith("الت") and not light.endswith("ة")
    hers = max(frequency(word + "ت"), frequency(word[:-1] + "ت")) > 0
    eighth = eighth and (hers or frequency(word) > frequency(word[2:]) == 0)
    return not (eighth or looks_present(following))
