"""Chains handed down: whoever says that somebody else said something passes it on (أعلن الناطق أن الوزير وعد بـ …).

So do those whom a participle's verb was told to (قال لوكالة … إن …، مضيفا أن …).
"""

from collections.abc import Sequence

from tawatur.attribution.chains.links import carries, make_link
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.offices import HEADS_OF_STATE
from tawatur.attribution.reading.scene import Scene
from tawatur.model import Entity, Link, Span

# pronouns that make a noun definite
OWNED = ("ه", "ها", "هم")
# frames whose content is a clause that can itself report
CLAUSES = ("that", "quotation", "colon")


def hand_on(drafts: Sequence[Draft]) -> None:
    """Give every participle of one sentence's `drafts` the links of the verb before it that the same speaker has.

    A verb of its own (وأضاف) begins anew: what it reports need not have been told to the same outlet.
    """
    before: Draft | None = None
    for draft in sorted(drafts, key=lambda d: d.cue.index):
        if draft.parent is not None:
            continue
        if draft.cue.participle and before is not None and draft.speakers == before.speakers:
            known = {link.entity for link in draft.chain}
            links = [link for link in before.chain if link.entity not in known]
            if links:
                draft.chain += links
                draft.rules.append("chain_told_to")
        before = draft


def hand_over(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give a participle that a full stop cut off from its verb the links of that verb: … قال لوكالة … إن …. مضيفا أن …"""
    before: Draft | None = None
    for draft in sorted((d for d in drafts if d.parent is None), key=lambda d: d.cue.index):
        opens = draft.cue.participle and draft.cue.begins == scene.sentence_start[draft.cue.index]
        if opens and before is not None and before.sentence == draft.sentence - 1:
            hand_on([before, draft])
        before = draft


def hand_back(drafts: Sequence[Draft], told: Sequence[Link], last: Draft) -> None:
    """Give what its speaker says before it in the sentence the links that stand behind the `last` draft: …، وذلك في بيان نقلته …"""
    for draft in drafts:
        if draft.parent is None and draft.cue.index < last.cue.index and draft.speakers == last.speakers:
            known = {link.entity for link in draft.chain}
            draft.chain += [link for link in told if link.entity not in known]
            draft.rules.append("chain_told_to")


def hand_down(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give every draft inside another's content the links of the outer one, and the outer speaker as one."""
    done: set[int] = set()
    for draft in drafts:
        _hand_down(scene, draft, done)


def _hand_down(scene: Scene, draft: Draft, done: set[int]) -> None:
    parent = draft.parent
    if parent is None or id(draft) in done:
        return
    done.add(id(draft))
    _hand_down(scene, parent, done)
    span = _told_by(scene, parent)
    own = (
        {link.entity for link in draft.chain}
        | {e.id for e in draft.speakers}
        | {scene.document.article.outlet}
    )
    links: list[Link] = [link for link in parent.chain if link.entity not in own]
    links += [
        make_link(e, span) for e in parent.speakers if e.id not in own and _passes_on(scene, parent, draft)
    ]
    if links:
        draft.chain[:0] = links
        draft.rules.append("chain_parent")


def _told_by(scene: Scene, parent: Draft) -> Span:
    """The words that say who says it: the outer verb, with its subject where that stands beside it."""
    first, after = parent.cue.index, parent.cue.index + 1
    phrase = parent.speaker_phrase
    if phrase is not None and first < phrase.first <= parent.frame.introduced:
        after = phrase.after
    elif phrase is not None and phrase.after == first:
        first = phrase.first
    return Span(scene.starts[first], scene.ends[after - 1])


def _passes_on(scene: Scene, parent: Draft, draft: Draft) -> bool:
    """Whether the outer speaker is a medium, or speaks of nothing but what the inner one said."""
    if all(carries(e) for e in parent.speakers):
        return True
    if all(map(_equal, parent.speakers)) and any(map(_equal, draft.speakers)):
        return False
    if parent.frame.kind not in CLAUSES:
        return False
    return _in_own_words(scene, parent, draft) or _main_clause(scene, parent, draft)


def _equal(entity: Entity) -> bool:
    """Whether somebody speaks for a state himself, or is one."""
    return entity.office in HEADS_OF_STATE or entity.kind == "state"


def _in_own_words(scene: Scene, parent: Draft, draft: Draft) -> bool:
    """Whether the inner verb stands in the outer speaker's quoted words, where nothing is the outlet's own."""
    around = scene.quotation[draft.cue.index]
    quoted = around >= 0 and scene.document.quotations[around].opening >= parent.frame.introduced
    return quoted and scene.quotation[parent.cue.index] != around


def _main_clause(scene: Scene, parent: Draft, draft: Draft) -> bool:
    """Whether the inner verb is the head of the outer content, or joined to its head, and in no relative clause."""
    cue, phrase = draft.cue, draft.speaker_phrase
    opening = max(cue.begins, parent.frame.content)  # not the إلى أن of أشار إلى أن
    if cue.relative or scene.is_(opening, "conjunction", "before_that", "place_time"):
        return False
    if scene.is_(cue.begins - 1, "that") and scene.is_(cue.begins - 2, "before_that", "place_time"):
        return False
    front = phrase is not None and "speaker_before" in draft.rules
    begins = min(cue.begins, phrase.first) if phrase is not None and front else cue.begins
    head = parent.frame.content
    named = begins - head > 1 or scene.document.light[head].endswith(OWNED)
    between = range(head + named, begins)  # أن فريق المحقق، فلان، أبلغ; أن مديرها فلان وعد
    opens = all(
        scene.cover[t] is not None or scene.kinds[t] != "w" or scene.fold[t].startswith("ال") for t in between
    )
    topic = "dropped_topic" in draft.rules  # أن البائع فلانا الذي أوقف أمس، اعترف
    return opens or topic or cue.participle or cue.prefix[:1] in ("و", "ف")
