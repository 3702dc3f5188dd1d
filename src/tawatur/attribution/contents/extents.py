"""Extents: where what was said ends, and which later cues stand inside it."""

from collections.abc import Sequence

from tawatur.attribution.contents.belongs_behind import hence, interrupts
from tawatur.attribution.contents.commas import (
    PHRASAL,
    clause_inside,
    clause_joined,
    goes_on,
    is_doing_meanwhile,
    next_of_list,
    once_more,
    perfect_joined,
)
from tawatur.attribution.contents.describing_verbs import imperfect_joined
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.edges import (
    behind_own_marks,
    behind_preposition,
    lacks_noun,
    marked_with_preposition,
    of_what_was_said,
    predicate,
    said_in,
    tells_how,
    unopened_mark,
)
from tawatur.attribution.contents.glosses import is_gloss
from tawatur.attribution.contents.idle_cues import begins_anew, may_speak
from tawatur.attribution.contents.marks_glossed import glossed
from tawatur.attribution.contents.no_comment import no_comment
from tawatur.attribution.contents.only_fronted import LONGEST_SUBJECT, acts, only_fronted
from tawatur.attribution.contents.outer_words import outer_words
from tawatur.attribution.contents.outlet_again import as_for_more, outlet_again
from tawatur.attribution.contents.own_checks import outlet_tells_of_itself
from tawatur.attribution.contents.phrase_ends import gives_reason, phrase_ends
from tawatur.attribution.contents.quoted_ends import (
    closes_clause,
    for_which,
    goes_on_listed,
    next_quotation,
    quotation_at,
)
from tawatur.attribution.contents.rebuttals import answered
from tawatur.attribution.contents.relative_cues import answers_outer, attributed_at, main_verbs_at
from tawatur.attribution.contents.said_between import without_inserted
from tawatur.attribution.contents.siblings import is_sibling
from tawatur.attribution.contents.silences import is_plain_silence, is_silence
from tawatur.attribution.contents.that_joined import that_joined
from tawatur.attribution.contents.voices import alludes_to, goes_on_until, says_we, up_to_unopened_mark
from tawatur.attribution.contents.wishes import behind_wish
from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.cues.some_who import of_some
from tawatur.attribution.frames.quoted_descriptions import description_goes_on
from tawatur.attribution.frames.quoted_nouns import governs_behind
from tawatur.attribution.phrases.media_described import in_medium
from tawatur.attribution.reading.bounds import bounds, without_brackets
from tawatur.attribution.reading.finite import looks_finite, reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text import Quotation

# the conjunction with which whoever speaks goes on to tell of another, unlike فيما
WHILE = "بينما"
# the meeting of the press, which صحفي tells from others
CONFERENCE = "مؤتمر"


def set_extents(scene: Scene, drafts: Sequence[Draft], unframed: Sequence[Cue]) -> None:
    """Fill in `pieces` and `parent` of one sentence's drafts, which come in the order of their cues.

    `unframed` are the sentence's cues that govern nothing (وأضاف before قائلا): they too can end what was said before them.
    """
    further = [c for c in unframed if begins_anew(scene, c)]
    for number, draft in enumerate(drafts):
        breaks = {c.begins for c in further if may_speak(scene, draft, c)}
        later = drafts[number + 1 :]
        draft.parent = next((d for d in reversed(drafts[:number]) if d.holds(draft.cue.index)), None)
        end = _content_end(scene, draft, later, breaks)
        late = [draft.frame.until] if draft.frame.until > draft.frame.content else []
        end = min([end, *outer_words(scene, draft, drafts[:number]), *late])
        beyond = draft.parent is not None and draft.parent.pieces[-1][1] <= draft.frame.content
        if draft.parent is not None and beyond and _clause_of_its_own(scene, draft.cue):
            _part(scene, draft.parent, draft)
            draft.parent = None
        if draft.parent is not None:
            end = min(end, max(after for _, after in draft.parent.pieces))
        draft.pieces = _trimmed(scene, draft, end)


def _part(scene: Scene, before: Draft, draft: Draft) -> None:
    """Take the cue of `draft`, whose content lies behind that of `before`, out of the content of `before`."""
    first, after = before.pieces[-1]
    if first < draft.cue.begins < after:
        before.pieces[-1] = bounds(scene, first, draft.cue.begins)


def _clause_of_its_own(scene: Scene, cue: Cue) -> bool:
    """Whether the cue's clause begins behind a comma or with a conjunction, not as a relative clause."""
    return not cue.relative and (scene.kinds[cue.begins - 1] in ",c" or scene.is_(cue.begins, "conjunction"))


def _content_end(scene: Scene, draft: Draft, later: Sequence[Draft], breaks: set[int]) -> int:
    frame = draft.frame
    opening = scene.kinds[frame.content] == "o"
    within = marked_with_preposition(scene, draft)
    if within is not None:
        return _reported_within(scene, within, later, asked=True) or within.end
    quoted = quotation_at(scene, frame.content) if opening else None
    if frame.kind == "quotation" and quoted is not None and not governs_behind(scene, draft, quoted):
        resumed = for_which(scene, quoted)
        aside = _reported_within(scene, quoted, later)
        return aside or (quoted.end if resumed is None else resumed.end)
    if quoted is not None and quoted.closing is not None and closes_clause(scene, quoted):
        return quoted.end
    listed = scene.fold[quoted.end + 1 : quoted.end + 2] if quoted is not None else []
    more = quoted is not None and goes_on_listed(scene, quoted.end + 1)
    if quoted is not None and frame.kind == "bi" and listed and listed[0].startswith("و") and not more:
        return quoted.end  # بـ"لقاءات كثيرة" وترقب
    described = frame.form.verb.act == "describe"  # what is asked for goes on: طالب بـ"عقد جديد" مع العالم
    if quoted is not None and described and not description_goes_on(scene, draft, quoted):
        return quoted.end
    cuts = breaks | {d.cue.begins for d in later if is_sibling(scene, draft, d)}
    cuts |= {d.cue.index for d in later if is_sibling(scene, draft, d)}
    cuts |= attributed_at(scene, draft, later) | main_verbs_at(scene, draft, later)
    others = {d.cue.begins for d in later if of_some(scene, d.cue.index - 1)} & cuts  # ومنهم من يقول
    position, limit = behind_own_marks(scene, draft), _limit(scene, draft)
    unopened = unopened_mark(scene, frame.content, limit)
    while position < limit:
        cut = position in cuts and position > frame.content
        if cut and position in others:
            return position
        if cut and (predicate(scene, frame.content, position) or not _only_subject(scene, draft, position)):
            return position
        if scene.kinds[position] == "o":
            inner = quotation_at(scene, position)
            if inner is not None and inner.opening == position and inner.closing is not None:
                position = max(inner.end, position + 1)
                continue
        stops = position > frame.content and position >= unopened and _stops(scene, draft, position)
        if stops and not (
            only_fronted(scene, draft, position)
            or _only_subject(scene, draft, position)
            or that_joined(scene, draft, position)
        ):
            return position
        position += 1
    return limit


def _reported_within(
    scene: Scene, quoted: Quotation, later: Sequence[Draft], asked: bool = False
) -> int | None:
    """The participle by which the outlet goes on inside marks that it set around its own report: قال "إن العمل بدأ، مؤكدا أن …".

    Such marks hold إن or, with `asked`, whom a demand is made to, or nothing closes them;
    None where the words are the speaker's to their end.
    """
    report = scene.is_(quoted.opening + 1, "that", "that_pronoun") or quoted.closing is None
    for draft in later if report or asked else ():
        cue, apart = draft.cue, scene.kinds[draft.cue.index - 1] == ","
        if (
            quoted.opening < cue.index < quoted.end
            and cue.participle
            and apart
            and draft.frame.kind == "that"
        ):
            return cue.index
    return None


def _only_subject(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether nothing but a definite subject stands between أن and `position`: قال إن كثرة العمل، | وما فيه من ملفات، أرهقته."""
    first = draft.frame.content
    after = position - (scene.kinds[position - 1] == ",")
    if scene.is_(first - 1, "that_pronoun"):
        return False
    if scene.kinds[first] == "o" and scene.kinds[after - 1] == "c":
        # إن "العصابات"، على حد تعبيره، تقصف المدينة
        first, after = first + 1, after - 1
    if draft.frame.kind != "that" or not 0 < after - first <= LONGEST_SUBJECT:
        return False
    last = after - 1
    definite = scene.document.light[last].startswith("ال") or (
        scene.cover[last] is not None and last == first
    )
    return definite and all(
        scene.kinds[t] == "w" and not scene.particle[t] and not acts(scene, t) for t in range(first, after)
    )


def _limit(scene: Scene, draft: Draft) -> int:
    """The end of the sentence, or of the quotation that holds the cue.

    Speech behind a colon without quotation marks goes on to the end of its paragraph, or to the next sentence with a cue.
    """
    limit = scene.sentence_end[draft.frame.content]
    if draft.frame.kind == "colon":
        limit = goes_on_until(scene, limit)
    if draft.frame.kind == "that" and scene.quotation[draft.frame.content] < 0:
        limit = up_to_unopened_mark(scene, limit)
    around = scene.quotation[draft.cue.index]
    if around >= 0:
        limit = min(limit, scene.document.quotations[around].end)
    return limit


def _stops(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the outlet's own voice, or the source of the whole, begins at `position`."""
    if lacks_noun(scene, position - 1):
        return False  # استقالته من | خلال رسالة, البقاء إلى | حين انتهاء الأزمة
    if scene.kinds[position] == "." and scene.quotation[draft.cue.index] >= 0 and scene.stops_at(position):
        return True  # a sentence inside somebody's quoted words
    if scene.kinds[position] == "…" and scene.in_heading(position):
        return True  # dots in a headline part two things told
    if (scene.kinds[position - 1] in "c," or draft.frame.kind != "colon") and is_gloss(scene, position):
        return True
    comma = scene.kinds[position - 1] == ","
    if is_silence(scene, position) and (
        comma or scene.kinds[position - 1] == "c" or scene.is_(position, "conjunction")
    ):
        return True
    if draft.frame.kind != "colon" and is_plain_silence(scene, draft, position):
        return True
    if answers_outer(scene, draft, position):
        return True
    hit = scene.hits.get(position)
    phrasal = draft.frame.kind in PHRASAL
    if comma and phrasal and not said_in(scene, draft, position) and interrupts(scene, draft, position):
        return False  # على ضرورة العمل، | في ظل هذه الظروف، من خلال …
    contrast = scene.fold[position] == WHILE or is_doing_meanwhile(scene, position)
    if scene.fold[position] == "وذلك" and scene.word(position + 1).startswith("لان"):
        return False  # ستزيد الأوضاع تعقيدا، | وذلك لأنها …
    breaks = hit is not None and hit.function == "break"
    alludes = breaks and alludes_to(scene, position)
    if breaks and not alludes and _own_words(scene, draft, position):
        # أنا سعيد لأننا فزنا، | وهو ما يعطينا الثقة: whoever says I goes on, and so does a paper
        return False
    if hit is not None and not (breaks and not phrasal and contrast):
        alludes = alludes or (scene.kinds[position - 1] == "c" and scene.fold[position] == "في")
        if hit.function == "own_voice" or (hit.function == "break" and (comma or phrasal or alludes)):
            return True
        if hit.function == "break" and scene.fold[position].startswith("و"):
            return True
        if hit.function == "source_clause" and scene.kinds[hit.after : hit.after + 1] == ["w"]:
            return not tells_how(scene, hit.after)
        own = draft.frame.kind == "colon" and not comma  # of the speaker's own words: … استنادا إلى التقرير
        own = own or of_what_was_said(scene, draft, position)
        named = names_source(scene, hit.after) or names_source(scene, hit.after - 1)  # وفق بيان | أصدرته
        if hit.function == "source_marker" and not own and named:
            return True
        if hit.function == "turn" and comma and not scene.document.light[position].startswith("إم"):
            return not as_for_more(scene, draft, position)  # أما …; not إما … أو
    if draft.frame.kind == "colon":
        return False
    if answered(scene, draft, position) or glossed(scene, draft, position):
        return True
    if behind_wish(scene, draft, position):
        return True
    if comma and scene.quotation[draft.cue.index] < 0 and outlet_tells_of_itself(scene, position):
        return True
    if scene.quotation[draft.cue.index] < 0 and no_comment(scene, draft, position):
        return True
    if phrasal and scene.fold[position].startswith("وس") and imperfect_joined(scene, position):
        return not clause_inside(
            scene, draft, position
        )  # تتعهد بإغلاق المصنع | وستدعو …, not ثقته في أننا ننجح | وسيكون
    if phrasal and (perfect_joined(scene, draft, position) or clause_joined(scene, draft, position)):
        return True
    if phrasal and phrase_ends(scene, draft, position):
        return True
    turned = (hit is not None and hit.function == "turn") or next_of_list(scene, position)  # التحقيق فيما حدث
    turned = turned or hence(scene, position)
    if phrasal and (
        (said_in(scene, draft, position) and not _told(scene, draft.frame.content + 1, position))
        or (
            scene.is_(position, "conjunction")
            and not (turned or gives_reason(scene, draft, position) or once_more(scene, draft, position))
        )
    ):
        return True
    if not phrasal and (
        ((comma or scene.kinds[position - 1] == "c") and _said_so(scene, draft, position))
        or (comma and _as_he_says(scene, draft, position))
        or outlet_again(scene, draft, position)
    ):
        return True
    if comma and is_doing_meanwhile(scene, position) and not phrasal:
        return False
    return comma and not goes_on(scene, draft, position)


def _as_he_says(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether كما and the speaker's verb alone close the clause, which only says again that he says it: …، | كما قالت."""
    verb, said = position + 1, draft.cue.form
    if not scene.is_(position, "as") or verb >= scene.sentence_end[position]:
        return False
    if verb + 1 < scene.sentence_end[position] and scene.kinds[verb + 1] not in ".,":
        return False
    forms = [form for _, form in scene.verbs(verb) if form.kind in FINITE and form.person == 3]
    return any(f.verb.act == "say" and (f.gender, f.number) == (said.gender, said.number) for f in forms)


def _said_so(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the outlet tells where it was said, what that amounts to, or what went on.

    ، خلال مقابلة مع القناة؛ ، في تحد للحكومة؛ ، في وقت تستعد المدينة للعيد.
    """
    following = position + 1
    spoken = scene.word(following) in words_of("interview")
    spoken = spoken or (scene.word(following) == CONFERENCE and in_medium(scene, position))
    if spoken and (scene.is_(position, "fi") or scene.fold[position] in words_of("event_during")):
        return not _told(scene, draft.frame.content + 1, position)
    if scene.fold[position] != "في" or position in scene.hits or position in scene.time_after:
        return False
    word, behind = scene.word(following), following + 1
    if word == "وقت" and behind < scene.sentence_end[position]:
        return looks_finite(scene.fold[behind], scene.document.light[behind])
    return word in words_of("amounts_to")


def names_source(scene: Scene, position: int) -> bool:
    """Whether somebody who can be a source is named at `position`, behind وفق، بحسب …"""
    position += scene.kinds[position : position + 1] == ["o"]
    if position >= len(scene.kinds):
        return False
    phrase = scene.phrase_at(position) or scene.cover[position]  # بحسب بيان | الوزارة
    if phrase is not None and phrase.speaks:
        return True
    hit = scene.hits.get(position)
    return hit is not None and hit.function in ("medium", "unnamed", "saying_noun")


def _own_words(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a paper or whoever says I goes on where the outlet could break off: أنا سعيد، | وهو ما يعطينا الثقة."""
    if draft.frame.kind != "colon" or scene.in_heading(position):
        return False
    return (
        _paper_goes_on(scene, draft, position)
        or says_we(scene, range(draft.frame.content, position))
        or says_we(scene, _behind_break(scene, position))
    )


def _paper_goes_on(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a paper tells what follows from what it says: …، | وهو ما سيضاعف الفرص; not what others answered: | وهو ما نفاه."""
    if draft.frame.form.verb.act != "report":
        return False
    behind = range(position, scene.sentence_end[position])
    return not any(reports_finite(scene, t) or scene.fold[t] in words_of("stirs") for t in behind)


def _behind_break(scene: Scene, position: int) -> range:
    """The tokens behind the clause that breaks off at `position`, before another verb of saying: وهو ما حدث، | ولم أكن سعيدا."""
    end = scene.sentence_end[position]
    first = next((t for t in range(position, end) if scene.kinds[t] in ",…"), end)
    return range(first, next((t for t in range(position, end) if reports_finite(scene, t)), end))


def _trimmed(scene: Scene, draft: Draft, end: int) -> list[tuple[int, int]]:
    """The content as token ranges without marks at its ends; a list of quotations (هتفوا "…" و"…") in pieces."""
    first = draft.frame.content
    pieces = without_inserted(scene, behind_preposition(scene, draft.frame, bounds(scene, first, end)))
    if draft.frame.kind in ("quotation", "bi") and scene.kinds[end : end + 1] == ["c"]:
        position = end + 1
        joined = ("و",) if draft.frame.kind == "quotation" else ("و", "وب")
        while position + 2 < len(scene.fold):
            position += scene.kinds[position] == "," and scene.fold[position + 1] in joined  # "…"، و"…"
            if not next_quotation(scene, position, joined):
                break
            quoted = quotation_at(scene, position + 1)
            if quoted is None:
                break
            pieces.append(bounds(scene, quoted.opening, quoted.end))
            position = quoted.end + 1
    return [without_brackets(scene, p) for p in pieces if p[1] > p[0]]


def _told(scene: Scene, first: int, after: int) -> bool:
    """Whether a verb in the perfect stands in the tokens from `first` to `after`."""
    return any(form.kind == "perfect" for t in range(first, after) for _, form in scene.verbs(t))
