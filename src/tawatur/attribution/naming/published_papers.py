"""Published papers: what a medium or journal only put out and somebody else wrote (وثيقة سرية نشرها موقع …)."""

from tawatur.attribution.chains.links import carries
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene


def passed_on(scene: Scene, paper: int, verb: int, maker: NounPhrase) -> bool:
    """Whether a medium only published what somebody else wrote: وثيقة سرية نشرها موقع …، البيان الذي أوردته وكالة …

    So does a journal what researchers found: الدراسة التي نشرتها مجلة …; but دراسة نشرتها مجلة … tells of nobody else.
    """
    known = scene.is_(verb - 1, "relative")
    published = has_function(scene.fold[verb], "published")
    if known and published and paper_noun(scene.fold[paper]) in words_of("research"):
        return scene.fold[maker.first] in words_of("journal") or all(carries(e) for e in maker.entities)
    others = any(scene.fold[t].removeprefix("ال") in words_of("leaked") for t in range(paper, verb))
    known = known and has_function(scene.fold[verb], "passes_paper")
    return (known or (published and others)) and all(carries(e) for e in maker.entities)


def has_function(word: str, function: str) -> bool:
    """Whether the folded `word`, و before it aside, has `function`."""
    return word in words_of(function) or word.removeprefix("و") in words_of(function)
