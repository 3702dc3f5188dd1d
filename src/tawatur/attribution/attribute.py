"""The stage: from a document with its mentions to statements.

cue (`cues`) -> frame (`frames`) -> content span (`extents`) -> speaker (`speakers`) -> chain (`chains`); headlines of the form
"speaker: content" in `headings`, statements that only a source marker or قوله introduces in `markers`.
"""

from collections.abc import Collection, Sequence

from tawatur.attribution.chains.assembly import Marker, find_markers
from tawatur.attribution.chains.carried import Carrier, carry, of_media, page_of, passes_on
from tawatur.attribution.chains.handed_down import hand_back, hand_down, hand_on, hand_over
from tawatur.attribution.chains.meant import meant_draft, with_meant
from tawatur.attribution.chains.passing import apply_markers, link, pass_on
from tawatur.attribution.chains.source_rest import only_describes
from tawatur.attribution.chains.sourced import at_head, turn_of
from tawatur.attribution.chains.told import informed, told_behind, told_beside, told_to
from tawatur.attribution.contents.commas import PHRASAL
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.extents import set_extents
from tawatur.attribution.contents.finish import finish
from tawatur.attribution.contents.long_tails import extend_to_quotations
from tawatur.attribution.contents.noun_taken_up import noun_taken_up
from tawatur.attribution.contents.pointing_back import point_back
from tawatur.attribution.contents.taken_up import cut_before, taken_up
from tawatur.attribution.contents.told_before import told_before
from tawatur.attribution.cues.bylines import is_byline
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.finding import find_cues
from tawatur.attribution.cues.some_who import of_some
from tawatur.attribution.cues.whom import whom_described
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.governed import find_frame
from tawatur.attribution.frames.kinds import FRAME_RULES
from tawatur.attribution.frames.late import inserted_until, late_clause
from tawatur.attribution.frames.late_subjects import late_subject
from tawatur.attribution.frames.lists import extend_to_list, listed_frame
from tawatur.attribution.frames.long_quotes import clause_in_marks, said_at_length
from tawatur.attribution.frames.quotes import postposed, running
from tawatur.attribution.frames.relays import passed_on, relay
from tawatur.attribution.frames.steps import subjects_after
from tawatur.attribution.frames.stray import behind_stop
from tawatur.attribution.headlines.headings import before_dots, heading_drafts, note_speakers
from tawatur.attribution.headlines.state_headings import state_heading, without_place_labels
from tawatur.attribution.headlines.with_verb import headline_drafts, without_repeated
from tawatur.attribution.interviews import with_answers
from tawatur.attribution.naming.speakers_named import name_speakers
from tawatur.attribution.phrases.allies import place_allies
from tawatur.attribution.phrases.clashes import part_clashes
from tawatur.attribution.phrases.gatherings import place_gatherings
from tawatur.attribution.phrases.honorifics import place_honorifics
from tawatur.attribution.phrases.joined_members import place_joined
from tawatur.attribution.phrases.outlets import got_paper
from tawatur.attribution.phrases.owned_people import place_owned
from tawatur.attribution.phrases.pages import place_pages
from tawatur.attribution.phrases.parts import place_parts
from tawatur.attribution.phrases.turns import Turn
from tawatur.attribution.reading.dots import dots_as_commas
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.attribution.reading.valency import done_to, has_object, lacks_object, passive
from tawatur.attribution.speakers.by_nobody import by_nobody
from tawatur.attribution.speakers.choice import Speakers
from tawatur.attribution.speakers.cited import cites
from tawatur.attribution.speakers.last_resort import body_before, last_resort
from tawatur.attribution.speakers.reported import reported_turn
from tawatur.attribution.speakers.salience import in_passing, main_turn, nominal_report
from tawatur.attribution.speakers.strong_verbs import strong_speaker
from tawatur.attribution.speakers.unknown import unknown_speaker
from tawatur.model import Entity, Link, Mention, Statement, TimeExpression
from tawatur.text import Document
from tawatur.text.verbal_nouns import verbal_noun


def attribute(
    document: Document,
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression] = (),
) -> list[Statement]:
    """Who said what in `document`, in the order of the text.

    `mentions` and `times` tell noun phrases that denote somebody, and times that may stand between a verb and what it governs.
    Spans count code points of the article's untouched text. Never raises for odd input: what cannot be read is left out.
    """
    scene = Scene(document, entities, mentions, times)
    dots_as_commas(scene)
    whom_described(scene)
    place_owned(scene)
    place_parts(scene)
    place_allies(scene)
    place_gatherings(scene)
    place_pages(scene)
    place_honorifics(scene)
    place_joined(scene)
    part_clashes(scene)
    speakers = Speakers(scene)
    cues = find_cues(scene)
    scene.cue_tokens = frozenset(c.begins for c in cues if not c.relative)
    drafts: list[Draft] = []
    position = 0
    for number, (first, after) in enumerate(document.sentences):
        own = []
        while position < len(cues) and cues[position].index < after:
            own.append(cues[position])
            position += 1
        found = _sentence(scene, speakers, own, number, first, after)
        continued = None if found else running(scene, drafts, number, first, after)
        drafts += [continued] if continued else found
        if not found and continued is None:
            drafts += _cut_off_source(scene, speakers, drafts, number)
    point_back(scene, drafts)
    drafts = with_answers(scene, drafts)
    drafts = without_place_labels(scene, without_repeated(scene, [*state_heading(scene, drafts), *drafts]))
    name_speakers(scene, drafts)
    hand_over(scene, drafts)
    hand_down(scene, drafts)
    return finish(scene, drafts)


def _sentence(
    scene: Scene, speakers: Speakers, cues: Sequence[Cue], number: int, first: int, after: int
) -> list[Draft]:
    """The drafts of one sentence, with speakers and chains."""
    heading = heading_drafts(scene, speakers, number, first, after)
    if heading:
        dots = before_dots(scene, first, heading[0].cue.index)
        own = [cue for cue in cues if dots and cue.index < dots]  # النقابة ترفض.. | والوزير: لا بديل عنه
        before = _sentence(scene, speakers, own, number, first, dots) if own else []
        note_speakers(speakers, heading if own else [])  # who speaks behind the dots speaks last
        return before + heading
    speakers.begin_sentence(first, after)
    markers = with_meant(scene, speakers, find_markers(scene, first, after), first)
    cues = [cue for cue in cues if not _in_marker(cue, markers) and not is_byline(scene, cue)]
    drafts = _contents(scene, cues, number, after)
    _note_source(scene, speakers, cues, markers, first)
    drafts = carry(scene, drafts, _said_by(scene, speakers, cues, drafts, first, after))
    extend_to_list(scene, drafts, after)
    extend_to_quotations(scene, drafts, cues, markers, after)
    if scene.in_heading(first):
        drafts = headline_drafts(scene, speakers, drafts, number, first, after)
    elif not drafts and not markers:
        meant = meant_draft(scene, speakers, number, first, after)
        drafts += [meant] if meant else []
    if markers:
        drafts += apply_markers(scene, speakers, drafts, markers, number, first, after)
    _pass_through(scene, drafts, first, after)
    speakers.settle(
        main_turn(scene, drafts, speakers.sentence_turns, first),
        None if drafts else nominal_report(scene, first, after),
        reported_turn(drafts),
    )
    return drafts


def _contents(scene: Scene, cues: Sequence[Cue], number: int, after: int) -> list[Draft]:
    """What the sentence's cues govern, and what those take up that govern nothing (…، وهو ما نفته الوزارة); nobody says it yet."""
    framed = [
        (
            cue,
            late_subject(scene, cue, _frame(scene, cues, at))
            or late_clause(scene, cue)
            or listed_frame(scene, cue, after),
        )
        for at, cue in enumerate(cues)
    ]
    idle = [cue for cue, frame in framed if frame is None]
    drafts = [Draft(cue, frame, number) for cue, frame in framed if frame is not None]
    set_extents(scene, drafts, idle)
    drafts = [d for d in drafts if d.pieces]
    taken = [taken_up(scene, cue, drafts, number) or told_before(scene, cue, drafts, number) for cue in idle]
    for stance in taken:
        cut_before(scene, stance, drafts)
    for at, cue in enumerate(idle):
        if taken[at] is None and (noun := noun_taken_up(scene, cue, number)) is not None:
            noun.parent = next((d for d in reversed(drafts) if d.holds(cue.index)), None)
            taken.append(noun)
    return sorted(drafts + [d for d in taken if d is not None], key=lambda d: d.cue.index)


def _said_by(
    scene: Scene, speakers: Speakers, cues: Sequence[Cue], drafts: Sequence[Draft], first: int, after: int
) -> list[Carrier]:
    """Give the `drafts` their speakers, in the order of the sentence's cues; the media that pass on somebody's words in it."""
    by_cue = {id(d.cue): d for d in drafts}
    manners = {draft.cue.index for draft in drafts if draft.cue.participle}  # قال ساخرا: …
    carriers = [page] if (page := page_of(scene, first)) is not None else []
    told: list[NounPhrase] = []  # whom a verb without content of its own was said to: قال لوكالة … قائلا
    heard: list[Link] = []  # the outlets among them: أبلغ وكالة … قائلا
    for cue in cues:
        draft = by_cue.get(id(cue))
        if draft is not None:
            draft.frame.addressees += told
            _speak(scene, speakers, draft)
            link(draft, heard if cue.participle else [], "chain_told_to")
            told, heard = [], []
        elif (not cue.relative or _taking_up(scene, cue)) and not any(d.holds(cue.index) for d in drafts):
            subjects, others = subjects_after(scene, cue, after)
            told += others
            heard += informed(scene, cue, subjects, others)
            turn = _spoke(scene, speakers, cue, subjects, manners)
            if turn is not None and subjects and passes_on(scene, cue.index) and of_media(turn.entities):
                carriers.append(Carrier(cue.index, subjects[-1].after, turn.entities))
            source = passed_on(scene, cue, after)
            if source is not None:
                speakers.heard(source)
    return carriers


def _spoke(
    scene: Scene, speakers: Speakers, cue: Cue, subjects: Sequence[NounPhrase], manners: Collection[int]
) -> Turn | None:
    """Who spoke by a verb that governs nothing, remembered for those that follow: وتحدث الوزير …. وأضاف أن.

    `subjects` stand behind it; `manners` are the participles of the sentence that report.
    """
    stands = cue.form.verb.act == "report" and "fi" in cue.form.verb.complements  # جاء القرار بعدما …
    stands |= scene.is_(cue.index, "place_time", "before_that")  # في بيان | عبر فيسبوك: no verb after all
    stands |= bool(subjects) and got_paper(scene, subjects[-1])
    how = cue.index + 1 in manners and speakers.front.subject(cue) is not None
    stands |= scene.quotation[cue.index] >= 0 and bool(manners)  # "… أن فلانا أخبر القاضي"، مؤكدا
    if stands or not (subjects or how):
        return None
    objects = has_object(cue) or done_to(scene, cue)
    turn = speakers.of(cue, subjects, has_object=objects)[0]
    plain = cue.form.verb.act == "say" and not (cue.relative or cue.form.verb.weak or cue.form.verb.ambiguous)
    if turn is not None and plain and subjects:
        speakers.said = turn  # قال سالم، مدرب النجم، حتى الملاعب …. وأضاف
    return turn


def _pass_through(scene: Scene, drafts: Sequence[Draft], first: int, after: int) -> None:
    """Link the outlets that something was told to, beside a statement or behind it, and hand them on to what hangs on it."""
    for draft in drafts:
        if draft.parent is None:
            link(draft, told_beside(scene, draft, first, after), "chain_told_to")
            behind = told_behind(scene, draft, after)
            if behind:
                hand_back(drafts, behind, draft)
    hand_on(drafts)


def _taking_up(scene: Scene, cue: Cue) -> bool:
    """Whether a verb behind ما takes it up with a pronoun, so that somebody speaks: ما وصفه الوزير، ما رد عليه, not ما يسمى."""
    back = cue.index + 1
    pronoun = bool(scene.particle[back]) and not is_bare_preposition(scene.fold[back])
    return scene.is_(cue.index - 1, "relative_what") and (bool(cue.form.enclitic) or pronoun)


def _cut_off_source(scene: Scene, speakers: Speakers, drafts: Sequence[Draft], number: int) -> list[Draft]:
    """What a source tells that a full stop cut off from its sentence: سقط الجسر أمس. حسب ما ذكرت وكالة المرسى.

    Where that sentence holds statements, the source is a link of their chain.
    """
    first, after = scene.document.sentences[number]
    before = scene.document.sentences[number - 1][0] if number else first
    together = any(begin <= before and after <= end for begin, end in scene.document.paragraphs)
    together = together and before < first and first in scene.hits
    markers = find_markers(scene, first, after) if together else []
    if len(markers) != 1 or markers[0].first != first or not only_describes(scene, markers[0].after, after):
        return []
    told = [draft for draft in drafts if draft.sentence == number - 1]
    goes_on = (list(speakers.memory), speakers.said)
    found = apply_markers(scene, speakers, told, markers, number - 1, before, after)
    if told:
        speakers.memory, speakers.said = goes_on  # أصدرت الهيئة تحذيرا. حسب الوكالة. | وقالت: the body
    return found


def _note_source(
    scene: Scene, speakers: Speakers, cues: Sequence[Cue], markers: Sequence[Marker], first: int
) -> None:
    """Remember the source beside a clause before what hangs on it: … وفق مختارها فلان …، مبينا أن; بحسب المصادر، …، مؤكدة أن."""
    source = [*at_head(scene, markers, first)[-1:], *markers[-1:]]
    if source and any((c.participle or c.prefix == "و") and c.index >= source[0].after for c in cues):
        speakers.beside = turn_of(speakers, source[0].source)
    elif source and any(scene.fold[c.begins] == "حيث" and c.begins >= source[0].after for c in cues):
        speakers.note(turn_of(speakers, source[0].source))  # جاء ذلك على لسان فلان، حيث قال إن


def _frame(scene: Scene, cues: Sequence[Cue], at: int) -> Frame | None:
    """The frame of cue number `at`, searched up to the next cue that could own what follows."""
    cue = cues[at]
    limit = inserted_until(scene, cues, at)
    around = scene.quotation[cue.index]
    if around >= 0:
        limit = min(limit, scene.document.quotations[around].end)
    later = [
        c for c in cues[at + 1 :] if not c.relative and c.index < limit and not _quoted_apart(scene, cue, c)
    ]
    frame = _frame_up_to(scene, cue, min([limit, *(c.index for c in later[:1])]))
    if frame is None and later and later[0].participle and not cue.participle:
        frame = _behind_participle(scene, cue, later[0], min([limit, *(c.index for c in later[1:2])]))
    if frame is None and scene.kinds[cue.index + 1 : cue.index + 2] != [","]:
        frame = _over_idle(scene, cue, later, limit)
    if frame is None and not later:
        frame = behind_stop(scene, cue)
    return None if frame is not None and passive(scene, cue, frame) else frame


def _quoted_apart(scene: Scene, cue: Cue, later: Cue) -> bool:
    """Whether `later` stands in marks that `cue` is outside of: nothing behind them is its own (افتتاح "صرح السلام": …)."""
    return scene.quotation[later.index] not in (-1, scene.quotation[cue.index])


def _frame_up_to(scene: Scene, cue: Cue, limit: int) -> Frame | None:
    found = relay(scene, cue, limit) if limit > cue.index + 1 else None
    return found or find_frame(scene, cue, limit) or postposed(scene, cue)


def _over_idle(scene: Scene, cue: Cue, later: Sequence[Cue], limit: int) -> Frame | None:
    """What `cue` governs behind words spelled like verbs that govern nothing themselves: أثناء مناقشة القانون، في بيان نشر أمس.

    A colon so far off that stands above a paragraph hardly belongs to it; what is mostly a deed needs a long quotation.
    """
    deed = cue.form.verb.weak
    if deed and not (cue.prefix == "و" and cue.form.verb.carries_on):
        return None
    for number, idle in enumerate(later, start=1):
        end = min([limit, *(c.index for c in later[number:])])
        if _frame_up_to(scene, idle, end) is not None:
            return None
        frame = _frame_up_to(scene, cue, end)
        ours = frame is not None and frame.content == idle.index  # وتابع سالم، | قررنا بناء مدرسة
        if frame is None or (deed and not (ours or said_at_length(scene, frame))):
            continue
        text = scene.document.article.text[scene.ends[frame.introduced] : scene.starts[frame.content]]
        return frame if "\n" not in text and frame.content < end else None
    return None


def _behind_participle(scene: Scene, cue: Cue, participle: Cue, limit: int) -> Frame | None:
    """What `cue` governs behind a participle that says how it was said: قال الوزير مبتهجا: …، دعا، محذرا من الفوضى، إلى …"""
    own, frame = find_frame(scene, participle, limit), _frame_up_to(scene, cue, limit)
    noun = verbal_noun(scene.fold[participle.index], scene.document.light[participle.index])
    if frame is None or (own is None and not noun):
        return frame
    apart = frame.kind == "colon" or scene.kinds[frame.introduced - 1] == ","
    apart |= own is not None and own.kind in PHRASAL and clause_in_marks(scene, frame)
    return frame if apart and (own is None or frame.introduced > own.content) else None


def _in_marker(cue: Cue, markers: Sequence[Marker]) -> bool:
    return any(m.first <= cue.index < m.after for m in markers)


def _speak(scene: Scene, speakers: Speakers, draft: Draft) -> None:
    """Choose the draft's speaker and the links that stand between cue and content."""
    frame, cue = draft.frame, draft.cue
    may_have = has_object(cue)
    cited = draft.parent is None and cites(scene, cue)
    outer = speakers.enter(draft.parent) if draft.parent is not None else None
    before = (list(speakers.memory), list(speakers.sentence_turns))
    turn, rule = speakers.of(cue, frame.subject, frame, may_have, lacks_object(scene, frame, cue))
    if outer is not None:
        speakers.leave(outer)
    passing = turn is not None and draft.parent is None and in_passing(scene, draft, turn)
    passing |= (
        draft.parent is None and cue.form.number == "s" and of_some(scene, cue.index - 1)
    )  # هناك من يقول
    if cited or passing:
        speakers.memory = before[0]
    if cited:
        speakers.sentence_turns = before[1]
    if turn is not None and by_nobody(scene, draft, turn, rule, speakers.front.stands_for_subject(cue)):
        turn, rule = None, "relative_nobody"
        speakers.memory, speakers.sentence_turns = before
    elif turn is None and (somebody := unknown_speaker(scene, cue, frame)) is not None:
        turn, rule = turn_of(speakers, somebody), "speaker_before"
        speakers.note(turn)
    elif (
        turn is None
        and draft.parent is None
        and (somebody := last_resort(scene, cue, frame, rule, speakers.gender_of)) is not None
    ):
        turn, rule = turn_of(speakers, somebody), "dropped_last"
        if somebody.first >= scene.sentence_start[cue.index]:
            speakers.note(turn)
    elif turn is None and (somebody := strong_speaker(scene, cue, frame, speakers.gender_of)) is not None:
        turn = turn_of(speakers, somebody)
        rule = "speaker_before" if somebody.first < cue.index else "speaker_behind"
        if somebody.after < cue.index or somebody.first > cue.index:
            speakers.note(turn)  # not رسائل تتهمها: she goes on to speak
    elif turn is None and (body := body_before(scene, cue, speakers.said)) is not None:
        turn, rule = body, "participle_clause"
    if turn is not None:
        draft.speakers = turn.entities
        draft.speaker_phrase = turn.phrase
        if draft.parent is None and not (cited or passing):
            speakers.said = turn
    draft.rules += [FRAME_RULES[frame.kind], rule]
    if frame.source is not None:
        pass_on(scene, speakers, draft, frame.source)
    behind = frame.subject if rule == "speaker_before" else []  # كان السفير قد أبلغ | رويترز بأن
    link(draft, told_to(scene, cue, frame.introduced, [*frame.addressees, *behind]), "chain_told_to")
