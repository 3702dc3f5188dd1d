"""What of a story a brief tells: what most outlets carry, each thing once, in its best wording."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tawatur.model import Moment
from tawatur.store.dossier import Carrier, Dossier, Utterance, Voice, Wording
from tawatur.text import fold
from tawatur.text.stems import stem

MOST_SAID = 12
MOST_OF_ONE = 4
"""Utterances that are told, and those of one speaker: together a page."""

MOST_HAPPENED = 6
FEW_HAPPENED = 3
"""Happenings up to which those are told that one outlet has alone, those first that stand near its beginning."""

MOST_MOMENTS = 14
DAY = len("2018-05-09")
"""A moment of the timeline is known to the day; of what was said only that is on it of which the words say when: the rest is told
with its speaker, and was said on the day of the news or long before."""


SAME_SHARE = 0.6
"""Share of the shorter one's words from which two utterances of one speaker, or two tellings of a happening, say the same;
below it a second thing begins (read through thirty stories)."""

LEAST_WORDS = 4
"""Fewer words say too little to be told on their own (نعم بالتأكيد)."""

READABLE = (40, 420)
"""Characters of a wording that reads well: not a scrap, not a page."""


@dataclass(frozen=True)
class Told:
    """An utterance that is told, its best wording, and other ones that say it differently enough to be shown."""

    voice: Voice
    utterance: Utterance
    best: Wording
    others: tuple[Wording, ...]


def said(dossier: Dossier) -> list[Told]:
    """The utterances to tell, those of one speaker together, the most carried first."""
    pairs = [(voice, u) for voice in dossier.voices for u in voice.utterances if _speaks(u)]
    pairs.sort(key=lambda pair: _rank(pair[1]))
    chosen: list[tuple[Voice, Utterance]] = []
    for voice, utterance in pairs:
        of_one = [u for v, u in chosen if v is voice]
        if len(chosen) == MOST_SAID:
            break
        if len(of_one) < MOST_OF_ONE and not any(_alike(utterance, u) for _, u in chosen):
            chosen.append((voice, utterance))
    order = {id(voice): position for position, (voice, _) in reversed(list(enumerate(chosen)))}
    chosen.sort(key=lambda pair: order[id(pair[0])])
    return [_told(voice, utterance) for voice, utterance in chosen]


def _speaks(utterance: Utterance) -> bool:
    """Whether the utterance can be told on its own: somebody who is called something says more than a few words, in no larger
    utterance."""
    carriers = [c for w in utterance.wordings for c in w.carriers]
    if not any(c.statement.parent is None for c in carriers):
        return False
    speakers = [s for c in carriers for s in c.statement.speakers]
    if not all(any(letter.isalpha() for letter in s.name or s.description or "") for s in speakers):
        return False
    return max(len(w.text.split()) for w in utterance.wordings) >= LEAST_WORDS


def _rank(utterance: Utterance) -> tuple[int, bool, bool, bool, int]:
    """Most carried first, then what is sure, then what stands in the text and not only in a headline, then quoted words."""
    carriers = [c for w in utterance.wordings for c in w.carriers]
    quoted = any(c.statement.mode != "indirect" for c in carriers)
    headline = all(c.statement.headline for c in carriers)
    unsure = all(c.statement.unsure for c in carriers)
    return (
        -utterance.outlets,
        unsure,
        headline,
        not quoted,
        -min(len(utterance.wordings[0].text), READABLE[1]),
    )


def _told(voice: Voice, utterance: Utterance) -> Told:
    ranked = sorted(utterance.wordings, key=_quality)
    best = ranked[0]
    others: list[Wording] = []
    for wording in ranked[1:]:
        if all(share(wording.text, shown.text) < SAME_SHARE for shown in (best, *others)):
            others.append(wording)
    return Told(voice, utterance, best, tuple(others[:2]))


def _quality(wording: Wording) -> tuple[bool, bool, bool, int, int]:
    """The better the smaller: in the text, of a readable length, quoted, carried by many, long."""
    statements = [c.statement for c in wording.carriers]
    length = len(wording.text)
    return (
        all(s.headline for s in statements),
        not READABLE[0] <= length <= READABLE[1],
        all(s.mode == "indirect" for s in statements),
        -len({c.article.outlet or c.article.id for c in wording.carriers}),
        -length,
    )


def first_carrier(wording: Wording) -> Carrier:
    """Who is quoted for a wording: the first to carry it in the text, sure and quoted if anybody is."""
    return min(
        wording.carriers,
        key=lambda c: (c.statement.unsure, c.statement.headline, c.statement.mode == "indirect"),
    )


def _alike(one: Utterance, other: Utterance) -> bool:
    speakers = {s.entity for s in one.statement.speakers} & {s.entity for s in other.statement.speakers}
    needed = SAME_SHARE if speakers else 0.9
    return any(share(a.text, b.text) >= needed for a in one.wordings for b in other.wordings)


@lru_cache(maxsize=20_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(fold(word.strip('"«»“”.,،؛:()!?؟'))) for word in text.split() if len(word) > 2)


def share(one: str, other: str) -> float:
    """The share of the shorter text's different words that the other has, too."""
    a, b = _stems(one), _stems(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _is_news(moment: Moment, texts: dict[str, str]) -> bool:
    return moment.kind == "happening" and moment.layer == "told" and moment.evidence[0].article in texts


def happened(moments: Sequence[Moment], texts: dict[str, str]) -> list[Moment]:
    """The happenings that are the news, the most carried ones, each once, in their order."""
    news = sorted(
        (m for m in moments if _is_news(m, texts)), key=lambda m: (-m.outlets, m.evidence[0].span.start)
    )
    carried = [m for m in news if m.outlets > 1]
    chosen = _distinct(carried, moments, texts, MOST_HAPPENED)
    return chosen if len(chosen) >= FEW_HAPPENED else _distinct(news, moments, texts, FEW_HAPPENED)


def timeline(moments: Sequence[Moment], texts: dict[str, str]) -> list[Moment]:
    """The moments of the timeline that have a time, the most carried ones, each once, in their order."""
    timed = [
        m
        for m in moments
        if m.when is not None
        and len(m.when) >= DAY
        and m.evidence[0].article in texts
        and (m.kind == "happening" or (m.layer != "background" and m.basis == "words"))
    ]
    ranked = sorted(timed, key=lambda m: (-m.outlets, m.kind == "saying"))
    return _distinct(ranked, moments, texts, MOST_MOMENTS)


def _distinct(
    ranked: Iterable[Moment], order: Sequence[Moment], texts: dict[str, str], most: int
) -> list[Moment]:
    chosen: list[Moment] = []
    told: list[str] = []
    for moment in ranked:
        words = moment.evidence[0].span.of(texts[moment.evidence[0].article])
        if len(chosen) == most:
            break
        if all(share(words, other) < SAME_SHARE for other in told):
            chosen.append(moment)
            told.append(words)
    places = {id(moment): position for position, moment in enumerate(order)}
    return sorted(chosen, key=lambda m: places[id(m)])
