"""Differing attribution: the same words in two mouths."""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from rapidfuzz import fuzz

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.compare.groups import relation
from tawatur.compare.likeness import cosines
from tawatur.compare.speakers import bond
from tawatur.compare.utterance import Utterance
from tawatur.model import Discrepancy, Span, Verdict
from tawatur.text import bare, fold

_WORD = re.compile(r"[^\W\d_]+")

SAME = 0.9
"""Cosine of letters from which two statements are the same words."""

ENOUGH = 24.0
"""Mass of terms of each, at least: some six telling words; fewer are said by many."""

ALIKE = 60
"""Likeness of two names, of 100, from which they may be one."""

ONE_NAME = 85
"""The same where the letters of one run on in the other: عبدالله, عبد الله الثاني."""

BESIDE = 60
"""Characters between a cue and the name of its speaker, at most."""


def differing_mouths(story: str, utterances: Sequence[Utterance]) -> Iterator[Discrepancy]:
    """The statements of different outlets that are the same words and have speakers who cannot be the same.

    Only speakers count who are named at the cue: whom a pronoun or a dropped subject means is the reader's guess, and a
    wrong guess looks like a difference. Left out are those who pass the other's words on, or may be one under two names.
    It is a *conflict* where both stand in quotation marks, else *unsure*: one may say what the other said before.
    """
    long = [u for u in utterances if u.mass >= ENOUGH and u.statement.parent is None and _named_beside(u)]
    near = np.triu(cosines([u.letters for u in long]), 1) >= SAME if long else np.zeros((0, 0))
    told: set[frozenset[str]] = set()
    for i, j in zip(*np.nonzero(near), strict=True):
        one, other = long[i], long[j]
        mouths = frozenset(s.id for s in (*one.speakers, *other.speakers))
        one_source = bond(one, other).value or _passed_on(one, other) or _namesakes(one, other)
        if not _comparable(one, other):
            continue
        if one.outlet != other.outlet and mouths not in told and not one_source:
            told.add(mouths)
            yield _differing(story, one, other)


def _named_beside(utterance: Utterance) -> bool:
    """Whether each speaker is named right at the cue."""
    cue, text = utterance.statement.cue.span, utterance.article.text
    for speaker in utterance.statement.speakers:
        if speaker.mention is None or speaker.name is None:
            return False
        gap = text[min(speaker.mention.end, cue.end) : max(speaker.mention.start, cue.start)]
        words = {fold(word) for word in speaker.mention.of(text).split()}
        if len(gap) > BESIDE or "\n" in gap or not words & {fold(speaker.name.split()[-1])}:
            return False
    return bool(utterance.statement.speakers)


def _comparable(one: Utterance, other: Utterance) -> bool:
    """Whether a difference of speakers tells anything.

    A body speaks through a person, so both are persons or neither is; where the words at the two cues are the same, only the
    reader took them for two; what is told in other words may have been said by both.
    """
    if {s.kind == "person" for s in one.speakers} != {s.kind == "person" for s in other.speakers}:
        return False
    if _called(one) & _called(other) or _beside_cue(one, other) or _beside_cue(other, one):
        return False
    quoted = one.statement.mode == other.statement.mode == "direct"
    return quoted or relation(one, other) in ("same", "extends")


def _beside_cue(one: Utterance, other: Utterance) -> bool:
    """Whether a speaker of `other` is named at `one`'s cue as well: قال رئيس الشركة، فلان."""
    statement = one.statement
    start = min(statement.cue.span.start, statement.content[0].start) - BESIDE
    end = max(statement.cue.span.end, statement.content[0].start) + BESIDE
    near = {bare(fold(word)) for word in _WORD.findall(one.article.text[max(0, start) : end])}
    return any(set(map(bare, fold(s.name).split())) <= near for s in other.speakers)


def _called(utterance: Utterance) -> set[str]:
    """The words by which the speakers are named at the cue; of whoever has a name there, the name's: two may have one office."""
    text = utterance.article.text
    words: set[str] = set()
    for speaker in utterance.statement.speakers:
        if speaker.mention is not None:
            said_here = {bare(fold(word)) for word in speaker.mention.of(text).split()}
            words |= said_here & set(map(bare, fold(speaker.name or "").split())) or said_here
    return words


def _namesakes(one: Utterance, other: Utterance) -> bool:
    """Whether two of the speakers may be one under two names: most letters in common, or bodies of one state."""
    pairs = [(a, b) for a in one.speakers for b in other.speakers]
    return any(
        fuzz.token_set_ratio(fold(a.name), fold(b.name)) >= ALIKE
        or fuzz.partial_ratio(_run(a.name), _run(b.name)) >= ONE_NAME
        or (a.country is not None and a.country == b.country and {a.kind, b.kind} != {"person"})
        for a, b in pairs
    )


def _run(name: str) -> str:
    """The letters of a name without spaces."""
    return fold(name).replace(" ", "")


def _passed_on(one: Utterance, other: Utterance) -> bool:
    """Whether one's speaker stands in the other's chain."""
    return any(
        link.entity == speaker.id
        for mine, yours in ((one, other), (other, one))
        for link in mine.statement.chain
        for speaker in yours.speakers
    )


def _differing(story: str, one: Utterance, other: Utterance) -> Discrepancy:
    quoted = one.statement.mode == other.statement.mode == "direct"
    verdict: Verdict = "conflict" if quoted else "unsure"
    values = []
    for utterance in (one, other):
        content = utterance.statement.content
        names = "، ".join(speaker.name for speaker in utterance.speakers)
        values.append(value_of(utterance.article, Span(content[0].start, content[-1].end), names))
    who = [named(speaker) for u in (one, other) for speaker in u.speakers]
    because = [said("reason.same_words_of", who=who)]
    return discrepancy(story, "attribution", verdict, said("subject.whose_words"), values, because)
