"""Who stands in front of it speaks (النقابة ترفض الاتفاق), and what follows it was said.

The language of headlines is stricter than that of the text: the subject stands first, then a verb of the present, then what it
governs. So a weak verb reports here where it would not in prose, and a thing in front of the verb never speaks.
"""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.kinds import FRAME_RULES
from tawatur.attribution.frames.objects import decides, renews_a_thing
from tawatur.attribution.headlines.heading_people import peoples, somebody
from tawatur.attribution.headlines.headline_ends import ended
from tawatur.attribution.headlines.headline_frames import can_open, draft_of, skip_addressee
from tawatur.attribution.headlines.second_verbs import second_verbs
from tawatur.attribution.phrases.turns import Turn, is_plural, number_of
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, as_one, nobody_named
from tawatur.attribution.speakers.choice import Speakers
from tawatur.knowledge import verbs
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm

# how far from the head of its clause a headline's verb may stand
REACH_VERB = 9
# the longest name in quotation marks before a verb, in tokens with the marks
QUOTED_NAME = 5
# the shortest quotation that is speech beside a verb of answering, in words
SHORTEST_SPEECH = 3
# prepositions that may tie a subject to its place (المجلس في الساحل يعلن)
TIES = ("fi", "min", "place_time")


def headline_drafts(
    scene: Scene, speakers: Speakers, drafts: Sequence[Draft], number: int, first: int, after: int
) -> list[Draft]:
    """`drafts` of a headline's sentence as its grammar has them: other subjects and ends, further statements, none of things."""
    if scene.kinds[after - 1] == "?" and _asks(scene, first):
        return []
    drafts = [d for d in drafts if not _byline(scene, d.cue.index) and not _find(scene, d, first)]
    by_cue = {d.cue.index: d for d in drafts}
    for draft in drafts:
        skip_addressee(scene, draft)
    found: list[Draft] = []
    clauses = _clauses(scene, first, after)
    for start in clauses:
        clause = _subject_and_verb(scene, start, after)
        if clause is None:
            continue
        subject, verb = clause
        known = by_cue.get(verb)
        if subject is None and known is not None and not _speaks_as_thing(known, start):
            continue
        if subject is None or _byline(scene, verb):
            by_cue.pop(verb, None)
            continue
        if known is not None and _nearer(known, subject):
            continue
        if known is not None:
            _set_right(scene, known, subject)
            _speak(scene, speakers, known, subject)
            before = _said_before_colon(scene, known, number)
            if before is not None:
                _speak(scene, speakers, before, subject)
                found.append(before)
        else:
            made = draft_of(scene, verb, number, after)
            if made is not None and not (_renews_a_thing(scene, made) or _decided(scene, made, subject)):
                _speak(scene, speakers, made, subject)
                found.append(made)
    for draft, subject in second_verbs(scene, speakers, by_cue, clauses, number, after):
        _speak(scene, speakers, draft, subject)
        if draft not in found and by_cue.get(draft.cue.index) is not draft:
            found.append(draft)
    found += [d for d in drafts if by_cue.get(d.cue.index) is d]
    found += [d for d in (_said_behind_colon(scene, draft, number) for draft in found) if d is not None]
    answered = _answered(scene, number, first, after)
    found += answered
    for draft in found:
        draft.pieces = [ended(scene, draft, piece, after) for piece in draft.pieces]
    return sorted((d for d in found if d.pieces[0][0] < d.pieces[0][1]), key=lambda d: d.cue.index)


def without_repeated(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts` without what a headline printed again says a second time."""
    seen: set[tuple[str, ...]] = set()
    kept: list[Draft] = []
    for draft in drafts:
        if scene.in_heading(draft.cue.index) and draft.pieces:
            words = tuple(scene.fold[t] for first, after in draft.pieces for t in range(first, after))
            said = (*(e.id for e in draft.speakers), *words)
            if said in seen:
                continue
            seen.add(said)
        kept.append(draft)
    return kept


def _asks(scene: Scene, first: int) -> bool:
    """Whether a question opens the headline (ماذا يريد …؟), so that nobody is said to have said anything."""
    return scene.fold[first] in words_of("heading_asks")


def _clauses(scene: Scene, first: int, after: int) -> list[int]:
    """The tokens where a headline's clauses begin: at its head, behind dots, a bar, ؟ or a colon, and at و with a noun."""
    starts = [first]
    for token in range(first, after - 1):
        bar = scene.kinds[token] in "…?:" or scene.fold[token] == "|"
        if bar and scene.quotation[token] < 0:
            starts.append(token + 1)
    for token in range(first + 1, after - 1):
        joined = (
            scene.fold[token].startswith("وال") and scene.kinds[token] == "w" and scene.quotation[token] < 0
        )
        if joined and any(not p and f.kind == "imperfect" for p, f in scene.verbs(token + 1)):
            starts.append(token)
    return sorted({s for s in starts if s < after})


def _subject_and_verb(scene: Scene, start: int, after: int) -> tuple[NounPhrase | None, int] | None:
    """Who stands before the verb of the clause from token `start`, and the verb; nobody where a thing does; None without a verb."""
    verb = _verb(scene, start, after)
    if verb is None:
        return None
    phrase = scene.phrase_at(start)
    if phrase is not None and phrase.speaks and phrase.prefix in ("", "و"):
        if phrase.how == "description" and not somebody(scene, start):
            return None, verb
        second = scene.phrases_ending.get(verb)
        if second is not None and second.first == phrase.after and second.prefix == "و" and second.speaks:
            return as_one([phrase, second]), verb  # المدينة والقرية تؤيدان
        if not _tied(scene, phrase.after, verb):
            return None
        owned = (
            phrase.entities[0].kind == "organisation"
            and scene.fold[phrase.after].startswith("ل")
            and phrase.after < verb
        )
        return (nobody_named(scene, start, verb) if owned else phrase), verb  # الاتحاد العام لنقابات الصيادين
    if (
        phrase is not None
        and phrase.entities[0].kind == "place"
        and phrase.after == verb
        and not phrase.prefix
    ):
        strong = any(not f.verb.weak and not f.verb.ambiguous for _, f in scene.verbs(verb))
        return (nobody_named(scene, start, verb), verb) if strong else None  # برشلونة يعلن: the club
    quoted = scene.quotation[start]
    if scene.kinds[start] == "o" and quoted >= 0:  # "الوزراء" يكشف
        end = scene.document.quotations[quoted].end
        inner = scene.phrase_at(start + 1)
        if end == verb - 1 and end - start < QUOTED_NAME:
            if inner is not None and inner.speaks:
                return inner, verb
            alone = all(form.number == "s" for _, form in scene.verbs(verb))  # not "كذا وكذا" يكشفان
            return (nobody_named(scene, start + 1, end), verb) if alone else None
        return None
    if not _plain(scene, start, verb):
        return None
    many = any(form.kind == "imperfect" and form.number == "p" for _, form in scene.verbs(verb))
    people = somebody(scene, start) or (many and verb - start <= QUOTED_NAME)  # أدباء ومثقفون يدعون
    people |= verb - start < QUOTED_NAME and any(
        map(_of_somebody, scene.verbs(verb))
    )  # مؤتمر المرسى يطالب بـ
    return (nobody_named(scene, start, verb) if people else None), verb


def _of_somebody(reading: tuple[str, VerbForm]) -> bool:
    """Whether the verb is one of accusing, denying or demanding, which no thing does."""
    verb = reading[1].verb
    return verb.act in ("accuse", "demand", "deny", "condemn") and not (verb.weak or verb.ambiguous)


def _verb(scene: Scene, start: int, after: int) -> int | None:
    """The first verb of the present in the clause from `start`, if only nouns and prepositions stand before it."""
    for token in range(start + 1, min(after, start + REACH_VERB)):
        if scene.cover[token] is not None:
            continue
        if scene.kinds[token] in ":…?" or scene.is_(token, "relative", "that", "that_pronoun", "subjunctive"):
            return None
        if scene.kinds[token] != "w":
            continue
        if scene.fold[token] in words_of("headline_promises", "headline_tells") or any(
            form.kind == "imperfect" and form.person == 3 and not prefix
            for prefix, form in scene.verbs(token)
        ):
            return token
        if any(form.kind == "perfect" and not prefix for prefix, form in scene.verbs(token)) and not any(
            form.kind in ("masdar", "participle") for _, form in scene.verbs(token)
        ):
            return None
    return None


def _said_before_colon(scene: Scene, draft: Draft, number: int) -> Draft | None:
    """What stands between a verb and the colon behind which its speaker goes on: يعلن حالة الطوارئ: سننقذ …"""
    between = draft.frame.introduced - draft.cue.index - 1
    if (
        draft.frame.kind not in ("colon", "quotation")
        or scene.kinds[draft.frame.introduced] != ":"
        or between < 1
    ):
        return None
    return draft_of(scene, draft.cue.index, number, draft.frame.introduced)


def _said_behind_colon(scene: Scene, draft: Draft, number: int) -> Draft | None:
    """What the speaker goes on to say behind a colon in the content, which ends there: يؤيد قطع العلاقات: ما يمسهم يمسنا."""
    first, end = draft.pieces[-1]
    colon = next(
        (t for t in range(first + 1, end - 2) if scene.kinds[t] == ":" and scene.quotation[t] < 0), 0
    )
    if not colon or draft.frame.kind in ("colon", "quotation") or scene.kinds[colon + 1] not in "wo":
        return None
    draft.pieces[-1] = (first, colon)
    quoted = scene.kinds[colon + 1] == "o"
    frame = Frame("quotation" if quoted else "colon", draft.frame.form, colon + 1, colon)
    behind = Draft(draft.cue, frame, number)
    behind.pieces = [(colon + 1 + quoted, end)]
    behind.speakers, behind.speaker_phrase = list(draft.speakers), draft.speaker_phrase
    behind.rules, behind.heading = [FRAME_RULES[frame.kind], *draft.rules[1:]], draft.heading
    return behind


def _speaks_as_thing(draft: Draft, start: int) -> bool:
    """Whether the description at the head of the clause, which is of no person, was taken for the speaker."""
    phrase = draft.speaker_phrase
    alone = phrase is not None and phrase.first == start and draft.cue.form.number == "s"
    return alone and all(e.kind == "unnamed" for e in draft.speakers)


def _nearer(draft: Draft, subject: NounPhrase) -> bool:
    """Whether the verb's speaker as the prose has it stands right before it, behind the head of the clause, or is several."""
    phrase = draft.speaker_phrase
    right_before = phrase is not None and phrase.after == draft.cue.index and phrase.first > subject.first
    right_before &= phrase is None or fold(phrase.entities[0].name) not in peoples()  # أدباء ومثقفون | مغاربة
    return (right_before and subject.after < draft.cue.index) or len(draft.speakers) > 1


def _find(scene: Scene, draft: Draft, first: int) -> bool:
    """Whether a verbal noun at the head of a headline was taken for a verb: كشف مثير: …"""
    nobody = all(e.kind == "unnamed" for e in draft.speakers)
    phrase = draft.speaker_phrase
    bare = phrase is not None and phrase.first == first + 1 and not scene.fold[first + 1].startswith("ال")
    return draft.cue.index == first and draft.frame.kind == "colon" and nobody and bare


def _byline(scene: Scene, verb: int) -> bool:
    """Whether the verb says whose column it is: فلان يكتب: …"""
    return scene.fold[verb] in words_of("writes") and scene.kinds[verb + 1 : verb + 2] == [":"]


def _renews_a_thing(scene: Scene, draft: Draft) -> bool:
    """Whether something is renewed that is no stance (تجدد خدمة أخبارها, not تجدد دعمها، تجدد الدعوة)."""
    return draft.frame.kind == "object" and renews_a_thing(scene, draft.frame.form, draft.cue.index + 1)


def _decided(scene: Scene, draft: Draft, subject: NounPhrase) -> bool:
    """Whether a court or parliament decides on a paper: المحكمة تؤيد | القرار, not النقابة تؤيد القرار."""
    decision = draft.frame.kind == "object" and draft.frame.form.verb.act in ("refuse", "agree")
    return decision and scene.phrase_at(draft.frame.content) is not None and decides(subject)


def _tied(scene: Scene, first: int, verb: int) -> bool:
    """Whether nothing but a place, an adjective or the rest of a name stands from `first` to the verb."""
    if first == verb:
        return True
    ties = (
        scene.is_(first, *TIES)
        or scene.fold[first].startswith(("ال", "ب", "ل"))
        or scene.kinds[first] in "(c"
    )
    return ties and verb - first <= QUOTED_NAME and _plain(scene, first, verb)


def _plain(scene: Scene, first: int, verb: int) -> bool:
    """Whether the tokens can all belong to one noun phrase."""
    return all(
        (scene.kinds[t] in "wl" and not (scene.particle[t] and not scene.is_(t, *TIES, "ala", "ila", "an")))
        or scene.kinds[t] in "oc()"
        for t in range(first, verb)
    ) and not any(_acts(scene, t) for t in range(first + 1, verb))


def _acts(scene: Scene, token: int) -> bool:
    """Whether a word looks like a verb of the present that is none of saying (تعتمد، يوقع)."""
    inside = scene.cover[token] is not None or scene.kinds[token] != "w"
    return not inside and looks_present(scene.fold[token])


def _set_right(scene: Scene, draft: Draft, subject: NounPhrase) -> None:
    """What a verb with its subject in front of it governs begins right behind it, where no preposition holds it."""
    direct = draft.frame.kind == "object" and draft.frame.form.verb.act != "demand"
    following = draft.cue.index + 1
    if scene.kinds[following] == "o" and draft.frame.content == following + 1:
        return
    if direct and draft.frame.content > following and can_open(scene, following):
        draft.frame.content = draft.frame.introduced = following
        draft.pieces[0] = (following, draft.pieces[0][1])


def _speak(scene: Scene, speakers: Speakers, draft: Draft, subject: NounPhrase) -> None:
    """Make the noun phrase in front of the verb the speaker."""
    draft.speakers, draft.speaker_phrase = list(subject.entities), subject
    if "speaker_before" not in draft.rules:
        draft.rules = [r for r in draft.rules if r.startswith("frame")] + ["speaker_before"]
    number = "p" if is_plural(scene.fold[subject.first]) else number_of(subject)
    speakers.note(Turn(draft.speakers, speakers.gender_of(subject), number, subject))


def _answered(scene: Scene, number: int, first: int, after: int) -> list[Draft]:
    """Quoted words at the head of a headline with whose they are behind them: "…".. فلان يرد, "…" - فلان."""
    quoted = scene.quotation[first]
    if scene.kinds[first] != "o" or quoted < 0:
        return []
    end = scene.document.quotations[quoted].end
    words = sum(scene.kinds[t] == "w" for t in range(first, end))
    mark = end + 1
    if words < SHORTEST_SPEECH or mark + 1 >= after or scene.kinds[mark] not in "…-,":
        return []
    subject = scene.phrase_at(mark + 1)
    if subject is None or not subject.speaks or subject.governed or subject.entities[0].kind == "media":
        return []
    alone = scene.kinds[mark] == "-" and subject.after >= after
    if not alone and (
        subject.after >= after or scene.fold[subject.after] not in words_of("headline_answers")
    ):
        return []
    saying = next(v for v in verbs() if v.act == "say")
    cue = Cue(
        subject.first if alone else subject.after,
        "",
        [VerbForm(saying, "perfect", 3, "mf", "s", saying.lemma)],
    )
    draft = Draft(cue, Frame("quotation", cue.form, first, first), number)
    draft.pieces = [(first + 1, end)]
    draft.speakers, draft.speaker_phrase = list(subject.entities), subject
    draft.rules = ["frame_quotation", "speaker_in_heading"]
    return [draft]
