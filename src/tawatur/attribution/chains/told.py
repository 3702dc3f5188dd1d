"""Told: the agency or outlet that somebody spoke to (قال لوكالة …، في مقابلة مع قناة …، … في حديث لصحيفة …)."""

from collections.abc import Sequence

from tawatur.attribution.chains.links import make_link
from tawatur.attribution.chains.put_out import put_out_by
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.relative import passed_on_by
from tawatur.attribution.phrases.outlets import (
    belongs,
    got_paper,
    other_medium,
    outlet_at,
    received_by,
    reporters,
    reporters_own,
)
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.model import Link

# words from the noun for an interview to the outlet: adjectives, a programme's name, who held it
REACH_OUTLET = 12
# words from what was said to the noun for an interview: a comma, وذلك, a preposition
REACH_MEDIUM = 4
# words from the noun for a survey to the outlet: what it was of, its verb
REACH_SURVEYOR = 6
# the verb of reporting, which may have the agency it is told to as its object: أفاد مسؤول | وكالة المرسى بأن
REPORTS = "أفاد"
# how far before the noun for a talk the verb may stand that opens or closes it
REACH_OPENING = 5
# stands between an interview and the outlet
WITH = "مع"


def told_to(scene: Scene, cue: Cue, content: int, phrases: Sequence[NounPhrase]) -> list[Link]:
    """Links for agencies and outlets that a speaker spoke to: قال لوكالة …، في مقابلة مع قناة …، لإذاعة محلية.

    `phrases` are the noun phrases between the cue and the token `content` that can be no subject.
    """
    links: list[Link] = []
    before: NounPhrase | None = None
    spoken = _for_whom(scene, cue.index + 1, content)
    named = [_outlet_of(scene, p, content) for p in phrases]
    for phrase in sorted(dict.fromkeys([*named, *spoken]), key=lambda p: (p.first, -p.after)):
        if any(_of_another(scene, token) for token in range(cue.index + 1, phrase.first)):
            break
        joined = before is not None and _joined_to(scene, before, phrase)
        informed = not phrase.prefix and _informs(cue) and not _placed(scene, cue, phrase)
        to = _spoken_to(scene, phrase) or joined or informed or phrase in spoken
        to = to or _addressed(scene, cue, phrase)
        if to and not reporters_own(scene, phrase) and not belongs(scene, phrase):
            new = [
                e for e in phrase.entities if other_medium(scene, phrase, e) or (joined and e.kind == "media")
            ]
            over = before is not None and phrase.first < before.after  # صحيفة in صحيفة محلية
            links += [make_link(e, phrase.span) for e in new if not over]
            before = phrase if new else None
    return links + seen_by(scene, cue.index + 1, content)


def _outlet_of(scene: Scene, phrase: NounPhrase, limit: int) -> NounPhrase:
    """The outlet that a noun phrase which names nobody begins to name: موقع | صحيفة "…"; else the phrase itself."""
    unnamed = phrase.entities[0].kind == "unnamed"
    return (outlet_at(scene, phrase.first, limit) if unnamed else None) or phrase


def informed(
    scene: Scene, cue: Cue, subjects: Sequence[NounPhrase], others: Sequence[NounPhrase]
) -> list[Link]:
    """Links for the outlets that a verb with no content of its own tells it: قال لوكالة … قائلا، أبلغ الناطق رويترز قائلا."""
    phrase = (
        scene.phrase_at(subjects[-1].after) if subjects and subjects[-1].after < len(scene.fold) else None
    )
    told = [phrase] if phrase is not None and _informs(cue) and phrase not in others else []
    told += _right_behind(scene, cue, subjects)
    return told_to(scene, cue, cue.index + 1, [*others, *dict.fromkeys(told)])


def _right_behind(scene: Scene, cue: Cue, subjects: Sequence[NounPhrase]) -> list[NounPhrase]:
    """The outlet right behind the subject, or behind the verb, that it is said to: قال سالم | لصحيفة …، تحدث إلى وكالة …، مؤكدا."""
    at = subjects[-1].after if subjects else cue.index + 1
    end = scene.sentence_end[cue.index]
    if cue.form.verb.act != "say" or at >= end:
        return []
    led = scene.is_(at, "ila") or (scene.fold[at] == WITH and "object" not in cue.form.verb.complements)
    if not led and not scene.fold[at].startswith("ل"):
        return []
    outlet = outlet_at(scene, at + led, end)
    return [outlet] if outlet is not None and outlet.first <= at + led + 1 else []


def _for_whom(scene: Scene, first: int, after: int) -> list[NounPhrase]:
    """The outlets behind a joined ل in tokens `first` to ``after - 1``, outside of relative clauses: لمحطة إذاعة …"""
    found, inside = [], False
    for token in range(first, after):
        inside = scene.is_(token, "relative") or (inside and scene.kinds[token] not in ",c")
        word = scene.fold[token]
        if inside or not word.startswith("ل") or word == "لدي":
            continue
        near = token if word not in ("ل", "لل") else _behind_marks(scene, token + 1, after)  # لـ(كونا)
        if near == token + 1:
            continue
        outlet = outlet_at(scene, near, after)
        if outlet is not None and (outlet.first > token or "ل" in outlet.prefix or not outlet.prefix):
            found.append(_employer(scene, outlet))
    return found


def _behind_marks(scene: Scene, token: int, limit: int) -> int:
    """The token behind the quotation mark, the brackets or the slash that open at `token`, up to `limit`."""
    while token < limit and (scene.kinds[token] in "(o" or scene.fold[token] == "/"):
        token += 1
    return token


def _informs(cue: Cue) -> bool:
    """Whether the verb has whom it tells as its object: أبلغ الناطق رويترز أن …"""
    verb = cue.form.verb
    informs = "object+that" in verb.complements or verb.lemma == REPORTS
    return verb.act in ("say", "report", "announce") and informs


def _placed(scene: Scene, cue: Cue, phrase: NounPhrase) -> bool:
    """Whether a preposition or a verb stands before the outlet of a report, so that nobody tells it: أفاد تقرير نشر | في مجلة …"""
    between = range(cue.index + 1, phrase.first)
    return cue.form.verb.lemma == REPORTS and any(
        is_bare_preposition(scene.fold[t]) or bool(scene.verbs(t)) or scene.kinds[t] not in "wo"
        for t in between
    )


def _addressed(scene: Scene, cue: Cue, phrase: NounPhrase) -> bool:
    """Whether إلى right behind the verb or its subject leads to whom it is said: صرح فلان إلى | صحيفة …; not انضم إلى قناة."""
    says = cue.form.verb.act == "say" and "ila" not in cue.form.verb.complements
    to = phrase.first - 1
    closed = (
        scene.kinds[to - 1] == "," and phrase.entities[0].kind == "media"
    )  # قال فلان، وهو طبيب، إلى وكالة …
    return says and scene.is_(to, "ila") and (to == cue.index + 1 or to in scene.phrases_ending or closed)


def _joined_to(scene: Scene, before: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether only و, marks and a comma stand between two phrases: لشبكتي "…" و"…"، لتلفزيون "…"، وإذاعة …"""
    between = range(before.after, phrase.first)
    if phrase.prefix != "و" and not any(scene.fold[t] == "و" for t in between):
        return False
    return all(scene.kinds[t] in "oc," or scene.fold[t] == "و" for t in between)


def told_beside(scene: Scene, draft: Draft, first: int, after: int) -> list[Link]:
    """Links for outlets spoken to that stand before the cue, at the head of its sentence, or behind what was said.

    في مقابلة مع قناة …، قال فلان إن …; أعرب فلان عن أسفه في حديث لصحيفة …; "…"، قال فلان لصحيفة …;
    نقلت وكالة … تصريحاته لقناة …، حيث قال: "…"
    """
    cue, content = draft.cue.index, draft.pieces[-1][1]
    found: list[NounPhrase] = []
    for token in range(first, min(cue, draft.pieces[0][0])):
        found += _in_medium(scene, token, min(cue, after))
    for token in range(cue + 1, min(draft.frame.introduced, draft.pieces[0][0])):
        found += _in_medium(scene, token, draft.frame.introduced)
    found += _behind(scene, content, after)
    for near in range(cue + 1, draft.frame.introduced):
        if scene.fold[near] in words_of("on_air") and scene.is_(near - 1, "place_time", "ala", "fi", "li"):
            phrase = scene.phrase_at(near) or scene.phrase_at(near + 1 + (scene.kinds[near + 1] == "o"))
            found += [phrase] if phrase is not None else []
    if (outlet := put_out_by(scene, draft, first)) is not None:
        found += [outlet, *_for_whom(scene, outlet.after, cue)]
    if cue >= content:
        for near in range(cue + 1, after):
            phrase = scene.phrase_at(near)
            if scene.kinds[near] in ",.:":
                break
            if phrase is not None and phrase.prefix == "ل":
                found.append(phrase)
    known = {link.entity for link in draft.chain} | {e.id for e in draft.speakers}
    return [link for link in _links(scene, found) if link.entity not in known]


def told_behind(scene: Scene, draft: Draft, after: int) -> list[Link]:
    """Links for outlets spoken to that stand behind what was said: "…"، وذلك في بيان نقلته وكالة …"""
    return _links(scene, _behind(scene, draft.pieces[-1][1], after))


def _links(scene: Scene, found: Sequence[NounPhrase]) -> list[Link]:
    """The links for those of the noun phrases that are other outlets, each once."""
    links = [make_link(e, p.span) for p in found for e in p.entities if other_medium(scene, p, e)]
    return list({link.entity: link for link in links}.values())


def _behind(scene: Scene, content: int, after: int) -> list[NounPhrase]:
    token, found = content, []
    while token < after and (scene.kinds[token] in "c,)" or scene.fold[token] == "وذلك"):
        token += 1
    for near in range(token, min(token + REACH_MEDIUM, after)):
        if scene.kinds[near] != "w" or _another_says(scene, near):
            break  # …، وقالت في بيان لوكالة …
        found += _in_medium(scene, near, after)
    return found


def _another_says(scene: Scene, token: int) -> bool:
    """Whether a verb joined with و at `token` says something of its own: وقالت في …, not وجاء ذلك في …"""
    says = token in scene.cue_tokens and scene.fold[token].startswith("و")
    return says and any(
        form.verb.act != "report" and form.kind == "perfect" for _, form in scene.verbs(token)
    )


def told_in_place(scene: Scene, first: int, after: int) -> list[Link]:
    """Links for the outlets that tokens `first` to ``after - 1`` of a source beside a clause tell it was said to, up to a mark.

    بحسب ما ذكر مصدر أمني | لـ"رويترز"; وفق ما قال | في مقابلة مع قناة …; وفق ما قال | للصحيفة سالم …
    """
    end = next((token for token in range(first, after) if scene.kinds[token] in ".,:"), after)
    found = _for_whom(scene, first, end)
    for token in range(first, end):
        found += _in_medium(scene, token, end)
    return _links(scene, found)


def seen_by(scene: Scene, first: int, after: int) -> list[Link]:
    """Links for the outlets that got or passed on a paper told of in tokens `first` to ``after - 1``: وثيقة اطلعت عليها وكالة …"""
    links: list[Link] = []
    for token in range(first, after):
        phrase = scene.phrase_at(token)
        if phrase is not None and got_paper(scene, phrase):
            links += [make_link(e, phrase.span) for e in phrase.entities if other_medium(scene, phrase, e)]
    return links


def seen_behind(scene: Scene, marker: int, source: int, after: int) -> list[Link]:
    """Links for the outlets that got the paper which a marker names, up to the next comma: وفق تقرير | حصلت عليه وكالة …

    The marker begins at token `marker`, the words for its paper end before `source`, its sentence before `after`.
    """
    end = next((t for t in range(source, after) if scene.kinds[t] in ",.:"), after)
    return seen_by(scene, marker, end)


def _in_medium(scene: Scene, token: int, end: int) -> list[NounPhrase]:
    """The outlet behind a noun for what is held with one or given to it, where that noun is at `token` behind a preposition."""
    hit = scene.hits.get(token)
    if scene.fold[token] in words_of("survey") and scene.is_(token - 1, "fi"):
        return _surveyor(scene, token, end)
    if scene.fold[token] in words_of("asked") and scene.is_(token - 1, "ala", "an"):
        return _asker(scene, token, end)
    opened = not scene.is_(token - 1, "fi", "place_time")
    if hit is None or hit.function != "medium" or (opened and not _opens_talk(scene, token)):
        return []
    for near in range(hit.after, min(end, hit.after + REACH_OUTLET)):
        comma = scene.kinds[near] == "," and scene.word(near + 1) == WITH  # في مقابلة قصيرة، مع قناة
        given = scene.fold[near] in words_of("medium_given")  # في تصريحات | أدلى بها لصحيفة …
        if (scene.kinds[near] in ",.:" and not comma) or (near in scene.cue_tokens and not given):
            return []
        if scene.is_(near, "that", "that_pronoun") or _of_another(scene, near):
            return []
        outlet = outlet_at(scene, near, end)
        if outlet is None or outlet.first < near or (opened and not _given_to(scene, near)):
            continue
        named, outlet = outlet, _employer(scene, outlet)
        if not any(other_medium(scene, outlet, e) for e in outlet.entities):
            continue
        called = scene.fold[near].startswith("ب") or scene.is_(near - 1, "min")  # اتصال به، اتصال من
        called = called and scene.fold[token] in words_of("call")
        # مع مراسل صحيفة …
        with_reporter = scene.fold[near - 1] in reporters() and scene.fold[near - 2] == WITH
        spoken = _spoken_to(scene, outlet, near) or _put_out(scene, token, near)
        spoken = spoken and not reporters_own(scene, named)
        if called or with_reporter or spoken:
            return [outlet, *_joined_outlets(scene, outlet, end)]
        verb = scene.time_start.get(near, near) - 1  # نشرتها يوم الثلاثاء | صحيفة …
        if outlet.entities[0].kind == "media" and (_held_by(scene, verb) or received_by(scene, verb)):
            return [outlet]
    return []


def _given_to(scene: Scene, outlet: int) -> bool:
    """Whether مع, إلى, ل or في leads the outlet: كلمته مع | صحيفة …; not كلمته بالهجوم على | صحيفة …"""
    led = scene.is_(outlet - 1, "ila", "fi") or scene.fold[outlet - 1] == WITH
    return led or scene.fold[outlet].startswith("ل")


def _opens_talk(scene: Scene, noun: int) -> bool:
    """Whether somebody opens or closes the talk at `noun`, which is his: بدأ سالم | حديثه مع صحيفة …، مؤكدا أن …"""
    first = max(scene.sentence_start[noun], noun - REACH_OPENING)
    own = scene.fold[noun].endswith(("ه", "ها")) and not scene.document.light[noun].endswith("ة")
    return own and any(
        scene.fold[t].removeprefix("و") in words_of("closes_speech")
        and not any(scene.kinds[x] in ",.:" for x in range(t, noun))
        for t in range(first, noun)
    )


def _put_out(scene: Scene, noun: int, outlet: int) -> bool:
    """Whether a verb tells that the talk at `noun` was put out in the outlet, or a paper sent to it: مقابلة نشرت أمس في | صحيفة …

    Only times and بالبريد may stand between the verb and its preposition.
    """
    preposition, verb = outlet - 1, outlet - 2
    while verb > noun and (verb + 1 in scene.time_start or scene.fold[verb].startswith("بال")):
        verb = scene.time_start.get(verb + 1, verb) - 1
    verb -= scene.fold[verb] in words_of("by_it")  # بعث | بها إلى
    if scene.is_(preposition, "fi"):
        talk = scene.fold[noun].removeprefix("ال") in words_of("interview")
        return talk and scene.fold[verb] in words_of("paper_made")
    return scene.is_(preposition, "ila") and scene.fold[verb] in words_of("sent")


def _joined_outlets(scene: Scene, outlet: NounPhrase, end: int) -> list[NounPhrase]:
    """The outlets that و joins to the one spoken to, with its marks and adjective: مع قناة "…" الأرضية | وإذاعة "…" وموقع "…"."""
    found, token = [], outlet.after
    while token < end and (scene.kinds[token] in "oc," or scene.fold[token].startswith("ال")):
        token += 1
    if token < end and scene.fold[token].startswith("و"):
        near = token + (scene.fold[token] == "و")
        other = outlet_at(scene, near, end)
        media = other is not None and any(e.kind == "media" for e in other.entities)
        if other is not None and media and other.first >= token:
            found = [other, *_joined_outlets(scene, other, end)]
    return found


def _employer(scene: Scene, phrase: NounPhrase) -> NounPhrase:
    """The outlet that a reporter's noun phrase names, else the phrase itself: في مقابلة مع مراسلة "…"، فلانة."""
    if (
        phrase.entities[0].kind not in ("unnamed", "person")
        or scene.fold[phrase.first].removeprefix("ل") not in reporters()
    ):
        return phrase
    inside = (p for token in range(phrase.first + 1, phrase.after) for p in scene.phrases_at.get(token, ()))
    return next((p for p in inside if p.entities[0].kind == "media"), phrase)


def _of_another(scene: Scene, token: int) -> bool:
    """Whether what was said is about another's words from `token` on: تعليقا على مقابلة فلان مع قناة …"""
    return scene.is_(token, "ala") and token + 1 in scene.hits and scene.hits[token + 1].function == "medium"


def _surveyor(scene: Scene, survey: int, end: int) -> list[NounPhrase]:
    """The outlet that asked people in a survey or that it is of: في استطلاع أجرته وكالة …، في مسح لوكالة …"""
    for near in range(survey + 1, min(end, survey + REACH_SURVEYOR)):
        phrase = scene.phrase_at(near)
        if phrase is not None:
            asked = scene.fold[near - 1] in words_of("paper_made") or phrase.prefix == "ل"
            return [phrase] if asked and phrase.entities[0].kind == "media" else []
    return []


def _asker(scene: Scene, question: int, end: int) -> list[NounPhrase]:
    """The outlet whose question is answered: ردا على أسئلة مجلة …، ردا على سؤال لصحيفة …"""
    near = question + 1 + scene.is_(question + 1, "min")
    near += scene.kinds[near : near + 1] == ["o"]
    outlet = outlet_at(scene, near, end)
    if outlet is None:
        return []
    outlet = _employer(scene, outlet)
    return [outlet] if any(other_medium(scene, outlet, e) for e in outlet.entities) else []


def _held_by(scene: Scene, verb: int) -> bool:
    """Whether the word before an outlet says that it held the talk: أجرته معه صحيفة …، بثته قناة …"""
    verb -= scene.kinds[verb] == "o"
    verb -= scene.is_(verb, "adverb")
    return scene.kinds[verb] == "w" and scene.fold[verb].endswith(("ته", "تها", "ه", "ها"))


def _spoken_to(scene: Scene, phrase: NounPhrase, at: int | None = None) -> bool:
    """Whether a preposition of speaking to or through somebody stands before the phrase, or a verb of passing on.

    `at` is where its noun begins, where that stands before the name: لمحطة | إذاعة …
    """
    at = phrase.first if at is None else at
    token = at - 1
    while scene.kinds[token] in "o(" or scene.fold[token] == "/":
        token -= 1
    word = scene.fold[token]
    return (
        "ل" in phrase.prefix
        or (at < phrase.first and scene.fold[at].startswith("ل"))
        or scene.is_(token, "place_time", "ala", "li")
        or passed_on_by(scene, token)
        or word == "ل"
        or (
            word.startswith("ل") and word.endswith("تي") and word[1:-2] + "ه" in nouns_of("media")
        )  # لشبكتي …
        or (scene.is_(token, "ila") and _spoken_before(scene, token))
        or (
            word in words_of("on_air") and scene.is_(token - 1, "place_time", "ala", "fi", "li")
        )  # عبر أثير إذاعة …
    )


def _spoken_before(scene: Scene, token: int) -> bool:
    """Whether a noun for what is said ends right before `token`, or before how it came: في رسالة بالبريد | إلى إذاعة …"""
    ends = (token, token - 2) if scene.fold[token - 2].startswith("بال") else (token,)
    hits = (scene.hits.get(end - length) for end in ends for length in (1, 2, 3))
    return any(hit is not None and hit.after in ends and hit.function == "medium" for hit in hits)
