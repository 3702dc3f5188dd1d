"""Honorifics: whom سموه or جلالته means, where more than one is told of: the one whom the article calls سمو or جلالة, or a king."""

from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import Span

# pronouns behind a title that stands for its bearer
PRONOUNS = ("ها", "ه")
# titles, and the ranks of those who have them
TITLES = ("majesty", "highness", "excellency", "honour")
# of one person alone the verb tells enough
MANY = 2


def place_honorifics(scene: Scene) -> None:
    """Make the only one of an article who bears the title stand in `scene` where it stands with a pronoun: وأكد | جلالته أن."""
    tokens = [t for t in sorted(scene.having("honorific")) if t and _subject(scene, t)]
    if not tokens:
        return
    called = _called(scene)
    if len(called) < MANY:
        return
    for token in tokens:
        bearers = {key: names[0] for key, names in called.items() if _bears(scene, token, names)}
        if len(bearers) == 1:
            _place(scene, token, next(iter(bearers.values())))


def _subject(scene: Scene, token: int) -> bool:
    """Whether a verb has the honorific right behind it: وأكد | جلالته, not سمع كلام جلالته."""
    return scene.cover[token] is None and bool(scene.verbs(token - 1))


def _called(scene: Scene) -> dict[str, list[NounPhrase]]:
    """The phrases that name each person of the article, in the order of the text."""
    called: dict[str, list[NounPhrase]] = {}
    for first in sorted(scene.phrases_at):
        for phrase in scene.phrases_at[first]:
            if len(phrase.entities) == 1 and phrase.entities[0].kind == "person":
                called.setdefault(phrase.entities[0].id, []).append(phrase)
    return called


def _bears(scene: Scene, token: int, names: list[NounPhrase]) -> bool:
    """Whether one who was told of before the honorific at `token` is called by its title, or by the rank that has it."""
    word = scene.fold[token]
    stem = next(word.removesuffix(pronoun) for pronoun in PRONOUNS if word.endswith(pronoun))
    title = stem[:-1] + "ه" if stem.endswith("ت") else stem  # جلالته: جلالة
    ranks = next((words_of(function) for function in TITLES if title in words_of(function)), frozenset())
    titles = {title, "ال" + title, *ranks}
    return names[0].first < token and any(
        not titles.isdisjoint(scene.fold[max(name.first - 1, 0) : name.after]) for name in names
    )


def _place(scene: Scene, token: int, name: NounPhrase) -> None:
    phrase = NounPhrase(token, token + 1, Span(scene.starts[token], scene.ends[token]), "", "role")
    phrase.entities.extend(name.entities)
    scene.place(phrase)
