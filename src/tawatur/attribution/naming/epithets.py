"""Epithets: who speaks throughout, called again by a noun for a public person (النجم السابق); the country meant (البلاد)."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.only_one import of_public, public_kind
from tawatur.attribution.phrases.turns import is_plural, man_named
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase
from tawatur.model import Entity
from tawatur.text import fold

# nouns that papers call one and the same person by beside the name; المخرجة is as often another than who spoke
CALLED_AGAIN = ("coach", "player", "star", "writer")
# offices of those whom papers call by theirs
PUBLIC_OFFICES = ("sport", "business", "media", "society")
# how often half of a country is told of before the article calls it by that half alone
MET = 2


def voice_called(
    words: Sequence[str], phrase: NounPhrase, drafts: Sequence[Draft], phrases: Sequence[NounPhrase]
) -> Entity | None:
    """The person who spoke and was named last before `phrase`, whose folded `words`, a noun for a public person, call them again.

    `drafts` are the article's statements, `phrases` its noun phrases in the order of the text. Of two who may be meant none is.
    """
    if not words or is_plural(words[0]) or not (words[0].startswith("ال") or of_public(words)):
        return None
    if public_kind(words[0]) not in CALLED_AGAIN:
        return None
    others = (d for d in drafts if d.speaker_phrase is not phrase and d.parent is None and not d.heading)
    before = [d for d in others if d.cue.index < phrase.first]
    named = [
        p for p in phrases if p.after <= phrase.first and p.entities[0].kind == "person" and p.how == "name"
    ]
    last = max(before, key=lambda d: d.cue.index, default=None)
    if last is None or not named or len(last.speakers) != 1:
        return None
    voice = last.speakers[0]
    woman = words[0].endswith("ه")
    man = man_named(fold(voice.name).split()[0]) if voice.name else False
    alike = voice.id == named[-1].entities[0].id and not (woman and man)
    return voice if alike and voice.kind == "person" and voice.id not in _statesmen() else None


def country_called(words: Sequence[str], phrase: NounPhrase, phrases: Sequence[NounPhrase]) -> Entity | None:
    """The state most spoken of before `phrase`, where its folded `words` are البلاد alone; the one met last of equals.

    Of two halves of a country, the one that is called so: الشمال for كوريا الشمالية.
    """
    if len(words) == 1 and (half := _half_called(words[0], phrase, phrases)) is not None:
        return half
    if len(words) != 1 or words[0] not in words_of("the_country"):
        return None
    met: dict[str, Entity] = {}
    counts: dict[str, int] = {}
    for one in phrases:
        if one.after <= phrase.first and len(one.entities) == 1 and one.entities[0].kind == "state":
            state = one.entities[0]
            met.pop(state.id, None)
            met[state.id] = state
            counts[state.id] = counts.get(state.id, 0) + 1
    return max(reversed(met.values()), key=lambda state: counts[state.id], default=None)


def _half_called(word: str, phrase: NounPhrase, phrases: Sequence[NounPhrase]) -> Entity | None:
    """The state told of before `phrase` of whose country the folded `word` is one half; None where others may be meant.

    It is told of twice, or with the other half, or no other state is.
    """
    if word not in words_of("half"):
        return None  # الغرب, not الصحراء الغربية
    before = [p.entities for p in phrases if p.after <= phrase.first and len(p.entities) == 1]
    names = {one.id: fold(one.name).split(" ") for (one,) in before if one.kind == "state"}
    halves = [one for (one,) in before if one.id in names and names[one.id][-1] == word + "يه"]
    if len({half.id for half in halves}) != 1:
        return None
    whole = names[halves[0].id][0]
    beside = [name for name in names.values() if name[0] != whole]
    both = len(names) - len(beside) > 1
    return halves[0] if both or len(halves) >= MET or not beside else None


@cache
def _statesmen() -> frozenset[str]:
    """The people of the tables who hold other offices than those that such nouns call them by."""
    kinds = {office.id: office.kind for office in knowledge.offices()}
    return frozenset(
        row.id
        for row in knowledge.named()
        if row.kind == "person"
        and any(
            (kind := kinds.get(holding.office)) is not None and kind not in PUBLIC_OFFICES
            for holding in row.offices
        )
    )
