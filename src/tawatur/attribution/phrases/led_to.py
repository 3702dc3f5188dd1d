"""Led to: what stands behind a preposition or a joined letter, by which it is told whose it is (للجيش، لرويترز، بالبلدية)."""

from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.nouns import nouns_of, of_medium
from tawatur.attribution.reading.scene import NounPhrase, Scene

# kinds of mentions that a noun may be of by ل or ب
BODIES = ("organisation", "state", "place", "facility", "group")


def has_article(word: str) -> bool:
    """Whether the folded `word` has the article, perhaps behind a joined letter: للسد، والسد."""
    return word.startswith(("ال", "لل", "وال", "بال", "فال", "كال", "ولل"))


def hears(scene: Scene, token: int) -> bool:
    """Whether it is a medium or people that ل is joined to, who are rather told something: لوكالة …، للصحفيين، لرويترز."""
    word, phrase = scene.fold[token], scene.phrase_at(token)
    bare = word[1:].removeprefix("ل") if word.startswith("لل") else word.removeprefix("ل")
    single = next((bare.removesuffix(end) for end in ("ين", "ات") if bare.endswith(end)), bare)
    if by_medium(scene, token) or any(person_noun(noun) or people(noun) for noun in (bare, single)):
        return True
    return phrase is not None and phrase.entities[0].kind == "person"


def site(scene: Scene, token: int) -> bool:
    """Whether the word with ل at `token` is a noun for media and names none: لموقع البناء, not لموقع "المرفأ"."""
    phrase = scene.phrase_at(token)
    return (
        phrase is None
        and scene.fold[token][1:] in nouns_of("media")
        and scene.kinds[token + 1 : token + 2] == ["w"]
    )


def by_medium(scene: Scene, token: int) -> bool:
    """Whether a medium stands behind the letter joined to the word at `token`: لوكالة …، لرويترز."""
    word, phrase = scene.fold[token], scene.phrase_at(token)
    bare = word[1:].removeprefix("ل") if word.startswith("لل") else word.removeprefix("ل")
    two = bare.endswith("تي") and bare.removesuffix("تي") + "ه" in nouns_of("media")  # لقناتي
    return two or bare in nouns_of("media") or (phrase is not None and of_medium(phrase.entities))


def inside(scene: Scene, token: int) -> bool:
    """Whether a body or a medium stands at `token`, in which somebody works: مديرة القسم في | المنظمة."""
    phrase = scene.phrase_at(token)
    noun = scene.fold[token].removeprefix("ال")
    return noun in nouns_of("body") or (
        phrase is not None and phrase.entities[0].kind in ("organisation", "media")
    )


def named_body(scene: Scene, token: int) -> bool:
    """Whether a body or a state, no place or plain noun, stands behind the joined letter: القيادة العامة | للجيش."""
    phrase = scene.phrase_at(token)
    return phrase is not None and phrase.entities[0].kind in ("organisation", "state")


def of_body(scene: Scene, token: int, preposition: str) -> bool:
    """Whether a body, a state or a place, or a definite plain noun that is no verbal noun, stands behind the joined letter."""
    phrase: NounPhrase | None = scene.phrase_at(token)
    word = scene.fold[token]
    if phrase is not None:
        return phrase.entities[0].kind in BODIES or (
            phrase.entities[0].kind == "unnamed" and has_article(word)
        )
    bare = word.removeprefix("بال").removeprefix("لل")
    if bare == word:
        return preposition == "bi" and acts(word[1:])  # قادة | بقبائل الساحل
    return acts(bare) or bare in nouns_of("place")
