"""Who spoke last, called again by a noun that says no more than that he speaks, or with ذاته: المتحدث، محدثنا، ذات المسؤول."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, is_plural
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import bare, fold

# the English of the rows of nouns that only say that somebody speaks
_SPEAKING = ("interlocutor", "spokesperson")


def called_again(scene: Scene, phrase: NounPhrase, memory: Sequence[Turn]) -> Turn | None:
    """The person of `memory`, those who spoke in their order, whom `phrase` calls again; None where it tells somebody of its own.

    المتحدث and محدثنا need nothing beside them; other nouns for a person stand with ذاته or behind ذات.
    """
    if len(phrase.entities) != 1 or phrase.entities[0].kind != "unnamed":
        return None
    called = fold(phrase.entities[0].name).split()
    words = [word for word in called if word not in nouns_of("same") and word not in words_of("same_before")]
    if not words or is_plural(words[0]) or bare(words[0]) in _nouns("source"):
        return None  # المصدر ذاته is mostly a body or a medium
    same = len(words) < len(called) or (
        phrase.first > 0 and scene.fold[phrase.first - 1] in words_of("same_before")
    )
    head = words[0]
    whole = " ".join(words) in _speaking_nouns() or (len(words) > 1 and head in _nouns("interlocutor of"))
    # ضيف البرنامج، محدث الجريدة
    alone = whole or (len(words) == 1 and scene.fold[phrase.after : phrase.after + 1] != ["باسم"])
    speaking = whole or bare(head) in _speaking_nouns()
    definite = head.startswith("ال") or whole
    if not definite or not ((speaking and alone) or (same and (speaking or person_noun(head)))):
        return None
    shown = "f" if bare(head).endswith("ه") or bare(head).endswith("تنا") else "m"
    told = (turn for turn in reversed(memory) if _one_person(turn) and turn.gender in (shown, "mf"))
    return next(told, None)


def _one_person(turn: Turn) -> bool:
    """Whether one person, named or described, spoke."""
    if len(turn.entities) != 1 or turn.number != "s":
        return False
    one = turn.entities[0]
    return one.kind == "person" or (
        one.kind == "unnamed" and bool(one.name) and person_noun(fold(one.name).split()[0])
    )


@cache
def _nouns(english: str) -> frozenset[str]:
    """The folded nouns that the table has with this English (source: مصدر), in both genders."""
    rows = [row for row in knowledge.noun_words() if row.en == english]
    return frozenset(fold(form) + ending for row in rows for form in row.ar for ending in ("", "ه"))


@cache
def _speaking_nouns() -> frozenset[str]:
    """The folded nouns, without their article, that say no more of somebody than that he speaks (متحدث، متدخلة، محدثنا)."""
    rows = [row for row in knowledge.noun_words() if row.en in _SPEAKING]
    found = {fold(form) for row in rows for form in (*row.ar, *row.feminine)}
    return frozenset(
        found | {form + "ه" for form in found if " " not in form and not form.endswith(("ه", "نا"))}
    )
