"""Headings of the form "speaker: content"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.attribution.chains.links import make_link
from tawatur.attribution.chains.told import told_to
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.kinds import FRAME_RULES
from tawatur.attribution.headlines.heading_people import body_by_field, heads_part, part_of_person
from tawatur.attribution.headlines.heading_voice import says_we_surely
from tawatur.attribution.headlines.headline_ends import without_label
from tawatur.attribution.headlines.live_entries import entry_at
from tawatur.attribution.phrases.anybody import listed
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.turns import Turn, is_plural
from tawatur.attribution.reading.bounds import quoted_within
from tawatur.attribution.reading.finite import looks_present, reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, as_one, is_bare_preposition, nobody_named
from tawatur.attribution.speakers.choice import Speakers
from tawatur.knowledge import verbs
from tawatur.text import fold
from tawatur.text.frequencies import frequency
from tawatur.text.verb_form import VerbForm

# tokens between a speaker and the colon: whom it was told to, in quotation marks too, an adverb, a bracket
REACH_COLON = 8
# tokens of what a speaker speaks of, before the colon
REACH_TOPIC = 14
# words of a body's name in quotation marks before a colon («الصحة»)
LONGEST_BODY = 3
# words of an unknown name before a colon
LONGEST_NAME = 4


class _Opening(NamedTuple):
    """Who speaks in a heading, where its colon stands, and through whom it is told."""

    speaker: NounPhrase
    colon: int
    told: tuple[NounPhrase, ...] = ()
    by: NounPhrase | None = None


def heading_drafts(scene: Scene, speakers: Speakers, number: int, first: int, after: int) -> list[Draft]:
    """The statements of a headline, subheading or entry of a live page ``speaker: content``; empty for any other sentence.

    Behind dots another speaker may follow (الوزير: الخطة جاهزة.. والنقابة: لم نطلع عليها).
    """
    entry = entry_at(scene, first)
    if entry is None and not scene.in_heading(first):
        return []
    first = first if entry is None else entry
    if first >= after:
        return []  # an hour and a dash alone
    opening = next((o for at in _heads(scene, first, after) if (o := _opening(scene, at, after))), None)
    found: list[Draft] = []
    while opening is not None and opening.colon + 1 < after:
        following = _next_opening(scene, opening, after)
        end = following.speaker.first if following is not None else after
        found.append(_draft(scene, opening, number, end))
        opening = following
    if found:
        speakers.begin_sentence(first, after)
    note_speakers(speakers, found)
    return [d for d in found if d.pieces]


def note_speakers(speakers: Speakers, drafts: Sequence[Draft]) -> None:
    """Remember who speaks in a headline's drafts, in their order."""
    for draft in drafts:
        phrase = draft.speaker_phrase
        gender = speakers.gender_of(phrase) if phrase is not None else "mf"
        speakers.note(Turn(draft.speakers, gender, "s" if len(draft.speakers) == 1 else "d", phrase))


def before_dots(scene: Scene, first: int, speaker: int) -> int:
    """Where a headline's own clause ends, at the dots right before token `speaker`, who speaks behind them; 0 without one."""
    dots = speaker - 1
    clause = dots > first and scene.kinds[dots] == "…" and ":" not in scene.kinds[first:dots]
    return dots if clause else 0


def _next_opening(scene: Scene, opening: _Opening, after: int) -> _Opening | None:
    """The next speaker with a colon behind dots in what the one before said."""
    for token in range(opening.colon + 1, after - 1):
        if scene.kinds[token] == "…" and scene.quotation[token] < 0 and ":" in scene.kinds[token:after]:
            found = _opening(scene, token + 1, after)
            if found is not None:
                return found
    return None


def _draft(scene: Scene, opening: _Opening, number: int, end: int) -> Draft:
    """The statement that `opening` opens, up to token `end`."""
    phrase, colon = opening.speaker, opening.colon
    cue = Cue(phrase.first, "", [saying()])
    draft = Draft(cue, Frame("colon", cue.form, colon + 1, colon), number)
    begin = colon + 1
    quoted = scene.kinds[begin] == "o"
    if quoted and not _whole_quotation(scene, begin, end):
        quoted = False  # "الأمل" تشعل الحريق
    else:
        begin = _behind_marks(scene, begin, end)
    end = without_label(scene, begin, end)
    while end > begin and scene.kinds[end - 1] in "oc,.…" and not quoted_within(scene, end - 1, begin, end):
        end -= 1
    if quoted:
        draft.frame.kind = "quotation"
    draft.pieces = [(begin, end)] if end > begin else []
    draft.speakers = list(phrase.entities)
    draft.speaker_phrase = phrase
    draft.heading = True
    draft.rules = [FRAME_RULES[draft.frame.kind], "speaker_in_heading"]
    _link(scene, draft, opening)
    return draft


def _whole_quotation(scene: Scene, begin: int, end: int) -> bool:
    """Whether the quotation that opens at `begin` is all that stands up to `end`, or is never closed."""
    index = scene.quotation[begin]
    if index < 0:
        return True
    quoted = scene.document.quotations[index]
    return quoted.closing is None or not any(kind in "wln" for kind in scene.kinds[quoted.end : end])


def _speech(scene: Scene, begin: int, after: int) -> bool:
    """Whether all from `begin` to `after` is a quotation with a verb in it: what somebody said, not what he is called."""
    if begin >= after or scene.kinds[begin] != "o" or not _whole_quotation(scene, begin, after):
        return False
    words = range(begin + 1, after)
    says = any(
        scene.is_(t, "negator", "that") or looks_present(scene.fold[t])
        for t in words
        if scene.kinds[t] == "w"
    )
    says = says and not any(scene.is_(t, "relative") for t in words)  # «الرجل الذي لا ينام»
    return len(words) > LONGEST_BODY and (says or says_we_surely(scene, begin + 1, after))


def _behind_marks(scene: Scene, begin: int, end: int) -> int:
    """The first token behind the quotation marks at `begin`."""
    while begin < end and scene.kinds[begin] in "oc":
        begin += 1
    return begin


def _link(scene: Scene, draft: Draft, opening: _Opening) -> None:
    """Through whom the heading has it: رويترز عن مسؤول: …, لافروف لـ"المرسى": …"""
    if opening.by is not None:
        draft.chain += [make_link(e, opening.by.span) for e in opening.by.entities]
        draft.rules.append("chain_relay")
    told = told_to(scene, draft.cue, opening.colon, opening.told)
    if told:
        draft.chain += told
        draft.rules.append("chain_told_to")


def _heads(scene: Scene, first: int, after: int) -> Iterator[int]:
    """Where the speaker of a heading may stand: at its head, or behind what leads it in (بالفيديو.. فلان: …)."""
    yield first + (scene.kinds[first] == "(" and first + 1 < after)  # (نقابة الصيادين): …
    for token in range(first, after - 1):
        if scene.kinds[token] == ":":
            return
        place = scene.phrases_ending.get(token) if scene.kinds[token] == "-" else None
        placed = place is not None and place.first == first and place.entities[0].kind in ("state", "place")
        if scene.kinds[token] == "…" or scene.fold[token] == "|" or placed:
            yield token + 1


def _opening(scene: Scene, first: int, after: int) -> _Opening | None:
    """Who speaks before a colon, where the noun phrase stands at token `first`; None where no speaker does."""
    found = _reach(scene, _speaker(scene, first, after), after)
    found = found or _reach(scene, part_of_person(scene, first, after), after) or _doing(scene, first, after)
    return found or _reach(scene, _says_i(scene, first, after), after)


def _reach(scene: Scene, phrase: NounPhrase | None, after: int) -> _Opening | None:
    """The opening of `phrase`, if a colon follows it, over nobody but whom it is told to."""
    if phrase is None or not phrase.speaks or phrase.governed or phrase.entities[0].kind == "forum":
        return None
    if scene.fold[phrase.after - 1] in words_of("heading_shown") and phrase.after - phrase.first == 1:
        return None  # ريبورتاج: … tells what kind of article it is
    phrase = _together(scene, phrase)
    source = scene.phrase_at(phrase.after + 1) if scene.is_(phrase.after, "an") else None
    relayed = source is not None and source.speaks and scene.kinds[source.after : source.after + 1] == [":"]
    if source is not None and relayed and phrase.entities[0].kind == "media":
        return _Opening(source, source.after, by=phrase)  # رويترز عن مسؤول أمريكي
    colon = _behind_topic(scene, phrase, after)
    if colon is not None:
        return _Opening(phrase, colon)
    told: list[NounPhrase] = []
    for token in range(phrase.after, min(after, phrase.after + REACH_COLON)):
        if scene.kinds[token] in "…-" and _speech(scene, token + 1, after):
            return _Opening(phrase, token, tuple(told))  # فلان.. «لن نغلق الجسر»
        if scene.kinds[token] == ":":
            own_words = scene.kinds[token + 1 : token + 2] == ["o"] or says_we_surely(scene, token + 1, after)
            place = _place_label(phrase) and not (own_words or phrase.prefix == "و")  # فرنسا: …. | ومصر: …
            label = place or _outlet_label(scene, phrase, after)
            return None if label else _Opening(phrase, token, tuple(told))
        if not _beside_speaker(scene, token):
            return None
        other = scene.phrase_at(token)
        told += [other] if other is not None else []
    return None


def _together(scene: Scene, phrase: NounPhrase) -> NounPhrase:
    """`phrase` with all whom و joins to it: المرجان ونورستان: …; itself where nobody is."""
    members = [phrase]
    while (other := scene.phrase_at(members[-1].after)) is not None and other.prefix == "و" and other.speaks:
        if other.entities[0].kind == "media":
            break
        members.append(other)
    return as_one(members) if len(members) > 1 else phrase


def _behind_topic(scene: Scene, phrase: NounPhrase, after: int) -> int | None:
    """The colon behind عن and what a named speaker speaks of: فلان عن إغلاق الجسر في المدينة: …"""
    about = scene.is_(phrase.after, "an") or scene.word(phrase.after) in words_of("heading_about")
    holder = phrase.how in ("role", "description") and heads_part(scene, phrase.first)
    holder = holder and phrase.after < after and scene.fold[phrase.after] in words_of("after")
    person = (phrase.entities[0].kind == "person" or holder) and phrase.after < after
    where = person and (scene.is_(phrase.after, "fi", "min") or scene.fold[phrase.after].startswith("بال"))
    where = where or (person and scene.fold[phrase.after] in words_of("after"))  # فلان بعد فوزه: …
    if not (phrase.how == "name" or holder) or phrase.entities[0].kind == "media" or not (about or where):
        return None
    end = min(after, phrase.after + REACH_TOPIC)
    colon = next((t for t in range(phrase.after + 1, end) if scene.kinds[t] == ":"), None)
    if colon is None or (scene.is_(phrase.after, "an") and not is_bare_preposition(scene.fold[phrase.after])):
        return None
    # فلان عقب فوزه: no verb of commenting
    if any(reports_finite(scene, t) and scene.cover[t] is None for t in range(phrase.after + 1, colon)):
        return None
    return colon if all(scene.kinds[t] in "wnlocd()" for t in range(phrase.after, colon)) else None


def _speaker(scene: Scene, first: int, after: int) -> NounPhrase | None:
    """Who stands at the head of a heading: a mention, a body in marks or by its field, a source."""
    field = body_by_field(scene, first)
    known = scene.phrase_at(first)
    if field is not None and (known is None or known.after < field.after or not known.speaks):
        return field
    return known or _quoted_body(scene, first) or listed(scene, first)


def _says_i(scene: Scene, first: int, after: int) -> NounPhrase | None:
    """Unknown names before a colon behind which somebody says I or we: فلان الفلاني: سأعود …"""
    for token in range(first, min(after, first + LONGEST_NAME + 1)):
        if scene.kinds[token] == ":":
            if token == first or not says_we_surely(scene, token + 1, after):
                return None
            known = scene.phrases_ending.get(token)
            named = known is not None and any(e.kind == "person" for e in known.entities)
            return known if named else nobody_named(scene, first, token)
        plain = scene.kinds[token] == "w" and not scene.particle[token]
        if not plain or reports_finite(scene, token):
            return None
    return None


def _doing(scene: Scene, first: int, after: int) -> _Opening | None:
    """Somebody named who does something before the colon, and behind it says I or we: فلان يفجر مفاجأة: سأرحل …"""
    known = scene.phrase_at(first)
    if known is None or known.entities[0].kind != "person" or len(known.entities) > 1:
        return None
    end = min(after, known.after + REACH_TOPIC)
    colon = next((t for t in range(known.after, end) if scene.kinds[t] == ":"), end)
    if (
        colon == end
        or not looks_present(scene.fold[known.after])
        or not says_we_surely(scene, colon + 1, after)
    ):
        return None
    others = range(known.after + 1, colon)
    speaks = any((one := scene.phrase_at(t)) is not None and one.speaks for t in others)
    nouns = (scene.fold[t + 1].removeprefix("ال") for t in others if scene.is_(t, "min", "an"))
    from_whom = any(acts(noun) or is_plural(noun) for noun in nouns)  # يتلقى رسالة من النقابة: لن نتراجع
    return None if speaks or from_whom else _Opening(known, colon)


def _outlet_label(scene: Scene, phrase: NounPhrase, after: int) -> bool:
    """Whether an outlet's name before the colon only tells whose headline it is: the article does not quote it."""
    entity = phrase.entities[0]
    if entity.kind != "media":
        return False
    return not any(
        entity in later.entities for at, found in scene.phrases_at.items() if at >= after for later in found
    )


def _quoted_body(scene: Scene, first: int) -> NounPhrase | None:
    """A body in quotation marks before a colon: by its own name, or as the ministry that the article names («الصحة»: …)."""
    index = scene.quotation[first]
    if scene.kinds[first] != "o" or index < 0:
        return None
    end = scene.document.quotations[index].end
    if not 1 < end - first <= LONGEST_BODY + 1 or scene.kinds[end : end + 2] != ["c", ":"]:
        return None
    known = scene.phrase_at(first + 1)
    if known is not None and known.speaks:
        return known
    body, words = nobody_named(scene, first + 1, end), scene.fold[first + 1 : end]
    for phrases in scene.phrases_at.values():
        entity = phrases[0].entities[0]
        name = fold(entity.name).split()
        ministry = entity.kind == "organisation" and name[:1] == ["وزاره"] and words[0] in name
        own = entity.kind in ("organisation", "media", "group") and set(words) <= set(name)
        if ministry or own:
            body.entities[:] = [entity]
            return body
    return None  # «الجسر باق»: … is a headline in two parts


def _place_label(phrase: NounPhrase) -> bool:
    """A state's name before a colon says where it happened (الأردن: استقالة …); a capital speaks, and so do two states."""
    return phrase.how == "name" and phrase.entities[0].kind == "state" and len(phrase.entities) == 1


def _beside_speaker(scene: Scene, token: int) -> bool:
    """Whether a word can stand between speaker and colon: whom it was told to or speaks to, what of, a bracket, an adverb."""
    told = scene.fold[token].startswith("ل") or scene.is_(token, "fi", "an", "adverb")
    speaking = any(form.kind == "participle" and form.accusative for _, form in scene.verbs(token))  # مخاطبا
    inside = scene.quotation[token] >= 0
    place = (
        scene.is_(token, "place_time") or scene.fold[token] == "ردا" or scene.is_(token, "ala")
    )  # أمام البرلمان، ردا على فلان
    word = scene.fold[token]
    place = place or (
        word.startswith("ب") and not frequency(word) and not scene.verbs(token)
    )  # الغرفة التجارية بالوادي
    return scene.kinds[token] != "w" or told or place or speaking or inside or scene.cover[token] is not None


def saying() -> VerbForm:
    """The plain verb of saying, which a colon behind a name stands for."""
    verb = next(v for v in verbs() if v.act == "say")
    return VerbForm(verb, "perfect", 3, "mf", "s", verb.lemma)
