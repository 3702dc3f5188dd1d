"""Carried: a medium that passes on somebody's words as its object (نقلت الوكالة تصريحات لفلان قال فيها …)."""

from collections.abc import Sequence

from tawatur.attribution.chains.links import carries, make_link
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.nouns import of_medium, paper_noun, words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.model import Entity, Span

# how far behind the medium's verb the verb may stand that tells what the words say
REACH_WORDS = 30
# behind a verb: in those words
IN_IT = ("in_it_m", "in_it_f", "in_it_d")


class Carrier:
    """A medium that passes on somebody's words: its verb or place at token `at`, and who it is."""

    __slots__ = ("after", "at", "entities")

    def __init__(self, at: int, after: int, entities: Sequence[Entity]) -> None:
        """The medium told of in tokens `at` to ``after - 1``."""
        self.at, self.after, self.entities = at, after, list(entities)


def passes_on(scene: Scene, verb: int) -> bool:
    """Whether the verb at `verb` has another's words as its object: نقلت، نشرت، أوردت."""
    word = scene.fold[verb]
    return bool({word, word.removeprefix("و")} & words_of("publishes"))


def of_media(entities: Sequence[Entity]) -> bool:
    """Whether those who pass something on are media, named or not: رويترز، الوكالة."""
    return bool(entities) and all(carries(e) or of_medium([e]) for e in entities)


def publishing(scene: Scene, draft: Draft) -> Carrier | None:
    """The medium whose verb seems to publish as its own what it passes on: نشرت الوكالة تصريحات الوزير الذي قال: …; else None."""
    phrase = draft.speaker_phrase
    if not passes_on(scene, draft.cue.index) or phrase is None or draft.frame.source is not None:
        return None
    return Carrier(draft.cue.index, phrase.after, draft.speakers) if of_media(draft.speakers) else None


def page_of(scene: Scene, first: int) -> Carrier | None:
    """The medium on whose pages a sentence begins: في صحيفة "…" مقال لفلان يقول فيه …"""
    phrase = scene.phrase_at(first + 1) if scene.is_(first, "fi") and first + 1 < len(scene.fold) else None
    if phrase is None or not of_media(phrase.entities):
        return None
    return Carrier(first, phrase.after, phrase.entities)


def carry(scene: Scene, drafts: Sequence[Draft], carriers: Sequence[Carrier]) -> list[Draft]:
    """`drafts` with every medium as the outermost link of what is said in the words that it passes on.

    Its own verb says nothing beside them: نشرت الوكالة تصريحات الوزير الذي قال إن …
    """
    published = [p for d in drafts if (p := publishing(scene, d)) is not None]
    own = [
        d
        for d in drafts
        if any(p.at == d.cue.index for p in published)
        and any(o.cue.relative and o.frame.content == d.frame.content for o in drafts if o is not d)
    ]
    _link(scene, drafts, [*carriers, *published])
    for draft in drafts:
        draft.parent = None if draft.parent in own else draft.parent
    return [d for d in drafts if d not in own]


def _link(scene: Scene, drafts: Sequence[Draft], carriers: Sequence[Carrier]) -> None:
    for draft in drafts:
        before = [c for c in carriers if c.at < draft.cue.index and draft.cue.index - c.at <= REACH_WORDS]
        carrier = max(before, key=lambda c: c.at, default=None)
        if carrier is None or of_media(draft.speakers) or not _in_its_words(scene, carrier, draft):
            continue
        known = {link.entity for link in draft.chain} | {e.id for e in draft.speakers}
        span = Span(scene.starts[carrier.at], scene.ends[carrier.after - 1])
        links = [make_link(e, span) for e in carrier.entities if e.id not in known]
        if links:
            draft.chain[:0] = links
            draft.rules.append("chain_relay")


def _in_its_words(scene: Scene, carrier: Carrier, draft: Draft) -> bool:
    """Whether the draft tells what stands in words between the medium and it: … تصريحا للوزير | قال فيه، … تصريح من | قال."""
    cue = draft.cue
    nouns = any(_words_told(scene, token) for token in range(carrier.after, cue.begins))
    in_it = any(scene.word(cue.index + 1) in words_of(kind) for kind in IN_IT)
    of_words = cue.relative or in_it or _asyndetic(scene, draft)
    # نقلت الوكالة عن الوزير وصفه الاتفاق بأنه
    source = bool(cue.form.enclitic) and not cue.prefix and "dropped_clause" in draft.rules
    return (nouns and of_words) or (source and any(scene.is_(t, "an") for t in range(carrier.at, cue.begins)))


def _words_told(scene: Scene, token: int) -> bool:
    """Whether a noun for words or a paper stands at `token`."""
    hit = scene.hits.get(token)
    return (hit is not None and hit.function == "medium") or bool(paper_noun(scene.fold[token]))


def _asyndetic(scene: Scene, draft: Draft) -> bool:
    """Whether the verb stands right behind those it describes, with neither a mark nor و before it: … لمراقبين | يقولون إن."""
    phrase, cue = draft.speaker_phrase, draft.cue
    return (
        phrase is not None and phrase.after == cue.begins and cue.form.kind == "imperfect" and not cue.prefix
    )
