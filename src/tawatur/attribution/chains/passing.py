"""Passing on: the links of relays and of sources beside a clause, and who speaks through them."""

from collections.abc import Sequence

from tawatur.attribution.chains.assembly import Marker, covers, subordinate, told_beside, with_own_subject
from tawatur.attribution.chains.links import carries, make_link
from tawatur.attribution.chains.marker_quotes import quoted_behind
from tawatur.attribution.chains.own_papers import behind_own_paper
from tawatur.attribution.chains.sourced import at_head, opens_clause, says_more, sourced_draft
from tawatur.attribution.chains.told import seen_behind
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.edges import answered_to
from tawatur.attribution.cues.lead_verbs import SHOWN
from tawatur.attribution.deeds.shown import told
from tawatur.attribution.frames.relays import pronoun_source, vocalised_passive
from tawatur.attribution.phrases.turns import Turn, spoken_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.attribution.speakers.called_again import called_again
from tawatur.attribution.speakers.choice import Speakers
from tawatur.model import ChainRule, Entity, Link, Span
from tawatur.text import fold

# the word of having something from somebody
QUOTING = "نقلا"
# fewer words behind a source at the head of what was said are no clause
SHORTEST_BEHIND = 3


def link(draft: Draft, links: list[Link], rule: ChainRule) -> None:
    """Add `links` to the chain, with what made them."""
    if links:
        draft.chain += links
        draft.rules.append(rule)


def pass_on(scene: Scene, speakers: Speakers, draft: Draft, source: NounPhrase) -> None:
    """Make the source of a relay the speaker, and who passes it on a link."""
    by = draft.speaker_phrase
    pronoun = pronoun_source(scene, source)
    if pronoun and not draft.frame.subject:
        relaying = (t.entities for t in reversed(speakers.memory) if all(carries(e) for e in t.entities))
        draft.speakers = list(next(relaying, draft.speakers))
    meant = spoken_of(speakers.memory, SHOWN[pronoun], draft.speakers) if pronoun else None
    if pronoun and (meant is None or any(e.kind == "person" for e in draft.speakers)):
        return  # نقلت المتحدثة باسم فلان عنه: the one she speaks for
    end = source.span.end if by is None else max(by.span.end, source.span.end)
    span = Span(scene.starts[draft.cue.index], end)
    if draft.frame.subject or not vocalised_passive(scene, draft.cue.index):  # نُقل عن الوزير: by nobody named
        link(draft, [make_link(e, span) for e in draft.speakers], "chain_relay")
    draft.speakers, draft.speaker_phrase = list(source.entities), source
    draft.rules.append("speaker_passed_on")
    if meant is not None:
        draft.speakers, draft.speaker_phrase = list(meant.entities), meant.phrase
        speakers.note(meant)
        speakers.said = meant
    elif draft.parent is None:
        speakers.heard(source)
    else:
        speakers.note(Turn(draft.speakers, speakers.gender_of(source), "s", source))


def _inside_frame(marker: Marker, draft: Draft) -> bool:
    """Whether the marker stands between the cue and what was said: قال الوزير، وفق الوكالة، إن …

    It is none where it names whose words are passed on: نقلت الوكالة على لسان الوزير أن …
    """
    if draft.frame.source is not None and draft.frame.source.first in range(marker.first, marker.after):
        return False
    return draft.parent is None and draft.cue.index < marker.first < draft.frame.introduced


def _add_marker(scene: Scene, speakers: Speakers, draft: Draft, marker: Marker) -> None:
    """The marker's source as the outer link; an agency that speaks on somebody's authority is itself the link."""
    if scene.word(marker.first) == QUOTING and _himself(draft, marker):
        draft.speakers = _last_carrier(speakers, draft)
    own = [e for e in draft.speakers if carries(e)]
    own_paper = behind_own_paper(scene, draft, marker)
    if own and _inside_frame(marker, draft) and not any(carries(e) for e in marker.source.entities):
        pass_on(scene, speakers, draft, marker.source)
    else:
        links = [] if marker.unlisted or own_paper else marker.link(scene)
        seen = seen_behind(scene, marker.first, marker.after, scene.sentence_end[marker.first])
        links = [*(one for one in seen if one.entity not in {two.entity for two in links}), *links]
        if marker.again:
            links = [one for one in links if all(one.entity != e.id for e in draft.speakers)]
        draft.chain[:0] = links
        draft.rules += ["chain_marker"] if links else []
    _begin_behind(scene, draft, marker)
    _end_before(scene, draft, marker)
    _close_before(draft, marker, own_paper)


def _himself(draft: Draft, marker: Marker) -> bool:
    """Whether the speaker is the marker's own source, by name or called again by its noun: وزارة الصيد، نقلا عن الوزارة."""
    sources = marker.source.entities
    if draft.speakers == list(sources):
        return True
    one = len(sources) == len(draft.speakers) == 1 and sources[0].kind == "unnamed"
    called, name = (fold(e.name).split() for e in (sources[0], draft.speakers[0])) if one else ([], [])
    return len(called) == 1 and bool(name) and called[0] in (name[0], "ال" + name[0])


def _last_carrier(speakers: Speakers, draft: Draft) -> list[Entity]:
    """The outlet spoken of last, for a verb that leaves its subject out: …. وأضافت نقلا عن الوزارة أن; else who was found.

    Nobody has it from himself.
    """
    if not any(rule.startswith("dropped") for rule in draft.rules):
        return draft.speakers
    agrees = (t for t in reversed(speakers.memory) if t.agrees(draft.frame.form))
    return next((list(t.entities) for t in agrees if all(carries(e) for e in t.entities)), draft.speakers)


def _begin_behind(scene: Scene, draft: Draft, marker: Marker) -> None:
    """Begin what was said behind a source that stands at its head: ذكرت الوكالة أنه وفقا للجيش | غادر المقاتلون المدينة."""
    if draft.frame.kind != "that" or not draft.pieces or draft.pieces[0][0] != marker.first:
        return
    first, after = marker.after, draft.pieces[0][1]
    while first < after and (scene.kinds[first] in ",c)" or scene.is_(first, "that", "that_pronoun")):
        first += 1
    goes_on = first < after and scene.kinds[first] == "n"  # استنادا إلى نتائج فرز | 90% من الأصوات
    if after - first >= SHORTEST_BEHIND and not goes_on:
        draft.frame.content, draft.frame.offset = first, 0
        draft.pieces[0] = (first, after)


def _end_before(scene: Scene, draft: Draft, marker: Marker) -> None:
    """End what was said before a source that كما leads and that closes it: قال فلان إن السد آمن، | كما ذكرت الصحيفة."""
    if not draft.pieces or not scene.is_(marker.first, "as") or scene.kinds[marker.first - 1] != ",":
        return
    first, after = draft.pieces[-1]
    closes = first < marker.first - 1 and scene.time_after.get(marker.after, marker.after) >= after
    if closes and marker.first < after:
        draft.pieces[-1] = (first, marker.first - 1)


def _close_before(draft: Draft, marker: Marker, behind: int) -> None:
    """End what was said before a paper of the speaker's own, up to `behind`, that closes it, and before its comma."""
    first, after = draft.pieces[-1] if draft.pieces else (0, 0)
    if first < marker.first - 1 and marker.first < after <= behind:
        draft.pieces[-1] = (first, marker.first - 1)


def _meaning(scene: Scene, speakers: Speakers, marker: Marker) -> Marker | None:
    """The marker, with whoever spoke last where its source only calls him again: …، على حد تعبير المتحدث ذاته.

    A pronoun (وفقا لما نقلته عنه الوكالة) is whoever spoke last and is no outlet; None where nobody did.
    """
    pronoun = pronoun_source(scene, marker.source)
    if pronoun:
        people = [turn for turn in speakers.memory if not any(carries(e) for e in turn.entities)]
        turn = spoken_of(people, SHOWN[pronoun], ())
    else:
        turn = called_again(scene, marker.source, speakers.memory)
    if turn is None:
        return None if pronoun else marker
    old = marker.source
    source = NounPhrase(old.first, old.after, old.span, old.prefix, old.how)
    source.entities.extend(turn.entities)
    return Marker(marker.first, marker.after, source, again=True)


def apply_markers(
    scene: Scene,
    speakers: Speakers,
    drafts: Sequence[Draft],
    markers: Sequence[Marker],
    number: int,
    first: int,
    after: int,
) -> list[Draft]:
    """Add the markers' links to the drafts they cover; a sentence with none is its source's own statement."""
    markers = [m for m in markers if not answered_to(scene, m.first)]  # عقب | على ما جاء في كلمته بالقول
    markers = [meant for marker in markers if (meant := _meaning(scene, speakers, marker)) is not None]
    if not markers:
        return []
    last, rest = markers[-1], markers[:-1]
    quoted = quoted_behind(scene, last, after) if last not in at_head(scene, markers, first) else None
    if quoted is not None and not any(a < quoted[1] and quoted[0] < b for d in drafts for a, b in d.pieces):
        made = sourced_draft(scene, speakers, drafts, [last], number, first, after, quoted)
        others = apply_markers(scene, speakers, drafts, rest, number, first, after) if rest else []
        return [*others, *([made] if made else [])]
    covered = False
    # خطابات تدعو إلى …، وفقا لتقارير; أدانت المحكمة رجلا، وفقا للشرطة: nobody else says it
    drafts = [d for d in drafts if d.speakers and told(scene, d)]
    head = at_head(scene, markers, first)
    closed = opens_clause(scene, markers[0], drafts, first)
    for draft in drafts:
        for marker in reversed(markers):  # each becomes the outermost link
            if closed and marker in head and with_own_subject(scene, draft):
                continue  # بحسب الوزارة، ارتفع الإنتاج، لكن الخبراء يرون أن
            if closed and marker in head and says_more(marker, draft):
                continue
            if covers(scene, marker, draft, marker in head, drafts) or _inside_frame(marker, draft):
                covered |= not (
                    subordinate(scene, draft, marker.after)
                    if marker in head
                    else told_beside(scene, draft, first)
                )
                _add_marker(scene, speakers, draft, marker)
    if covered and not closed:
        return []
    made = sourced_draft(scene, speakers, drafts, markers, number, first, after)
    return [made] if made else []
