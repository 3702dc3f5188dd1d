"""Whether the words behind a heading's colon are the speaker's own: the first or the second person shows it."""

from tawatur.attribution.contents.voices import says_we
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun

# the shortest verb of ours, and the shortest plural that tells what we are (جاهزون)
SHORTEST_VERB = 4
SHORTEST_PLURAL = 5
# a noun before the pronoun is longer, else the word may end so itself: مينا، أوكرانيا
SHORTEST_NOUN = 2


def says_of_self(scene: Scene, first: int, after: int, speaker: NounPhrase | None) -> bool:
    """Whether tokens ``first`` to ``after - 1`` say I, we or you, as far as their forms tell it (سننتصر، جاهزون، افتحوا)."""
    tokens = range(first, after)
    if says_we(scene, tokens):
        return True
    person = speaker is not None and any(e.kind in ("person", "unnamed") for e in speaker.entities)
    for token in tokens:
        if scene.kinds[token] != "w":
            continue
        word = scene.fold[token]
        opens = token == first or scene.kinds[token - 1] in "…?.o"
        if (
            word.removeprefix("و") in words_of("you")
            or _future(scene, token)
            or (opens and _predicate(word, person))
        ):
            return True
        if scene.fold[token - 1] in words_of("before_present") and token > first and _present(scene, token):
            return True
    return False


def says_we_surely(scene: Scene, first: int, after: int) -> bool:
    """Whether a pronoun or a verb that is nothing else says we or I: behind a state's name only that tells it from a place."""
    tokens = [t for t in range(first, after) if scene.kinds[t] == "w"]
    if says_we(scene, range(first, min(first + 1, after))) or (
        tokens[:1] == [first] and _opens_we(scene, first)
    ):
        return True
    return any(
        (scene.fold[t].removeprefix("و") in words_of("first_person") and scene.document.light[t] != "أمل")
        or _future(scene, t)
        or (t > first and scene.fold[t - 1] in words_of("before_present") and _present(scene, t))
        or _ours(scene, t)
        for t in tokens
    )


def _opens_we(scene: Scene, token: int) -> bool:
    """Whether the short word at `token` is a verb of ours, more often heard of others, and never a noun: نقف مع, not نقل، نشر."""
    word = scene.fold[token]
    others = frequency("ي" + word[1:])
    plain = word.startswith("ن") and len(word) < SHORTEST_VERB and scene.cover[token] is None
    return plain and others > frequency(word) > 0 and not frequency("ال" + word)


def _ours(scene: Scene, token: int) -> bool:
    """Whether a noun in everyday use ends in our pronoun: لا أحد يستطيع | إخراجنا، تهديد لأمننا، علاقتنا قوية."""
    word = scene.fold[token]
    noun = word.removesuffix("نا").removeprefix("ل").removeprefix("ب")
    noun = noun[:-1] + "ه" if noun.endswith("ت") and not frequency("ال" + noun) else noun  # علاقتنا
    accusative = frequency("ال" + word[:-1]) > 0  # معدنا
    ours = word.endswith("نا") and not accusative and len(noun) > SHORTEST_NOUN and scene.cover[token] is None
    printed = scene.document.light[token].removesuffix("نا")
    return ours and (frequency("ال" + noun) > 0 or verbal_noun(noun, printed))


def _future(scene: Scene, token: int) -> bool:
    """سننتصر، سأترشح."""
    word = scene.fold[token].removeprefix("و")
    printed = scene.document.light[token].removeprefix("و")
    ours = word.startswith("سن") or printed.startswith("سأ")
    rest = word[2:]
    return ours and len(word) > SHORTEST_VERB and frequency("ي" + rest) + frequency("سي" + rest) > 0


def _present(scene: Scene, token: int) -> bool:
    """A verb of mine or ours behind a denial: لن نقبل، لم أقل."""
    word, printed = scene.fold[token], scene.document.light[token]
    ours = word.startswith("ن") or printed.startswith("أ")
    if len(word) < SHORTEST_VERB or not ours:
        return False
    return frequency("ي" + word[1:]) + frequency("ت" + word[1:]) > 0


def _predicate(word: str, person: bool) -> bool:
    """What the speaker says he is, does or did (جاهزون، مستعد لـ، حاولت), or what he bids (افتحوا)."""
    if word.startswith("ا") and word.endswith("وا") and len(word) > SHORTEST_VERB:
        return True
    if len(word) > SHORTEST_PLURAL and word.endswith("ون") and not word.startswith("ال"):
        return word in words_of("heading_self")
    return person and word in words_of("heading_self")
