"""Commas: whether what was said goes on behind one, or the outlet speaks again."""

from tawatur.attribution.contents.belongs_behind import belongs_behind
from tawatur.attribution.contents.describing_verbs import describing_verb, imperfect_joined, tells_of
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.joined_verbs import is_joined_verb
from tawatur.attribution.contents.middle_clauses import in_the_middle
from tawatur.attribution.contents.phrase_goes_on import amounts_to, governs, phrase_goes_on
from tawatur.attribution.contents.relative_cues import clause_closed, what_closed
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.phrases.together import described_gender
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.agreement import POSSESSIVES
from tawatur.attribution.reading.finite import OBJECTS, did_to, looks_finite, looks_perfect
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# the content of a bare noun phrase or preposition ends at most commas, that of a clause need not
PHRASAL = frozenset(("object", "bi", *PREPOSITIONS))
# how far behind خلال its time may stand, behind a number
REACH_SPAN = 3
# acts that a day behind the comma dates: what was called for was yet to come, and what stances are of is mostly no event
CALLING, STANCES = ("demand", "promise"), ("accuse", "criticise", "praise", "refuse", "thank", "welcome")
# a shorter word is hardly a verb in the perfect
SHORTEST_VERB = 3


def goes_on(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether what was said goes on at token `position`, behind a comma."""
    phrasal = draft.frame.kind in PHRASAL
    if phrasal and _time_between(scene, position):
        return True
    if clause_closed(scene, draft, position) or what_closed(scene, draft, position):
        return False
    if phrasal and belongs_behind(scene, draft, position):
        return True
    if phrasal and (_apposition(scene, position) or _noun_goes_on(scene, draft, position)):
        return True
    if phrasal and (once_more(scene, draft, position) or _condition(scene, position)):
        return True
    if phrasal and scene.is_(position, "perfect"):
        return False  # أكد ثقته بالفريق، وقد وقع عقدا معه
    if _relative_beside(scene, draft, position):
        return True
    if scene.is_(position, "relative") or scene.is_(position, "circumstance"):
        return in_the_middle(scene, draft, position)
    if not phrasal and scene.fold[position] in words_of("what_follows"):
        # what follows from it is mostly said by the same: سيزيد العدد، مما يترتب عليه …، انفجرت العبوة، ما أدى إلى …
        return (
            (scene.fold[position] == "مما" and scene.word(position + 1) not in words_of("stirs"))
            or scene.word(position + 1) in words_of("outcome")
            or _lasts(scene, position)
        )
    if not phrasal and scene.fold[position] == "وما":
        return True  # يترقب ما ستفعله الحكومة، وما هي خططها
    if scene.is_(position, "relative_what") and not scene.is_(position, "place_time", "bi", "break"):
        return False
    if not phrasal or _coordinated(scene, draft, position) or scene.fold[position] in words_of("blame"):
        return True
    return phrase_goes_on(scene, draft, position)


def _time_between(scene: Scene, position: int) -> bool:
    """Whether words of time between commas interrupt a noun phrase: بإطلاقها، ليل السبت، صواريخ; مقتل عامل، أمس، في انفجار."""
    position = scene.time_start.get(position - 1, position)  # behind the second comma
    comma = scene.time_after.get(position, -1) if scene.kinds[position - 1] == "," else -1
    if comma < 0 or scene.kinds[comma : comma + 1] != [","] or comma + 1 >= scene.sentence_end[position]:
        return False
    behind = comma + 1
    word = scene.fold[behind]
    if word[:1] == "ل" and word[1:] in words_of("called_for"):
        return True  # عقد اجتماع، الخميس، | لبحث الأزمة
    if scene.kinds[behind] != "w" or behind in scene.hits or scene.fold[behind][:1] in ("و", "ف"):
        return scene.is_(behind, "fi") and behind not in scene.hits and not _event(scene, behind + 1)
    if tells_of(scene, position - 2, behind):
        return True  # التوصل لاتفاق، الأحد، | يقضي بـ
    aim = word.startswith("ل")  # عقد اجتماع، الخميس، | لمناقشة الأزمة
    plain = not scene.verbs(behind) or verbal_noun(word[aim:], scene.document.light[behind][aim:])
    return plain and (not (scene.particle[behind] - set(PREPOSITIONS)) or governs(scene, behind))


def _event(scene: Scene, token: int) -> bool:
    """Whether what something was said in or on stands at `token`: في بيان، في ختام اجتماع."""
    hit = scene.hits.get(token)
    word = scene.word(token).removeprefix("ال")
    spoken = hit is not None and hit.function == "medium"
    return (
        spoken
        or word in words_of("event")
        or word in words_of("event_part")
        or word in words_of("outlets_own")
    )


def _condition(scene: Scene, position: int) -> bool:
    """Whether what was said is qualified: ما لم تطلق السجناء، على أن يكتمل غدا، بما في ذلك الجسر، خلال ثلاثة أيام."""
    word, following = scene.fold[position], position + 1
    if word == "بما":
        return not scene.is_(following, "that", "that_pronoun")
    if word in ("ما", "علي"):
        return scene.word(following) == ("لم" if word == "ما" else "ان")
    if word in words_of("since"):
        return not _event(scene, following) and any(
            token in scene.time_after for token in range(following, following + REACH_SPAN)
        )
    return word in words_of("qualifies")


def _lasts(scene: Scene, position: int) -> bool:
    """Whether ما tells that something still is so, or unless what: الخطة التي تضمهم، | ما زالت وليدة؛ سيهاجم، | ما لم يوافقوا."""
    return scene.word(position + 1) in words_of("still") or scene.word(position + 1) == "لم"


def perfect_joined(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether و joins a verb in the perfect to the one of the cue: ندد بالقرار، | واستدعى السفير; رحبت به | وغادرت.

    Behind a comma its subject may be another: أعلن انتهاء الهدنة، | وعادت المعارك. Not inside a relative clause of what was said:
    ندد بالهجوم الذي وقع أمس وأدى إلى …
    """
    word = scene.fold[position][1:]
    if (
        not scene.fold[position].startswith("و")
        or scene.cover[position] is not None
        or len(word) < SHORTEST_VERB
        or (word.startswith("ت") and scene.document.light[position].endswith("ي"))  # وتولي, not وتولى
        or scene.document.light[position].endswith("ة")  # ستين ألف | وحدة سكنية
    ):
        return False
    # of saying, too, but governing nothing: نفت التهمة | وردت بطرد السفير; not سيطر read as س and يطر
    told = [(p, f) for p, f in scene.verbs(position) if p != "وس" or frequency(word) < frequency(word[1:])]
    if any(form.kind not in ("perfect", "passive") for _, form in told) or (
        told and _acts(scene, draft, position)
    ):
        return False
    if scene.particle[position] or position in scene.hits:
        return False
    if clause_inside(scene, draft, position):
        return False
    done_to = draft.frame.kind in PHRASAL and did_to(word)
    if not (done_to or is_joined_verb(scene, word, position)):
        return False
    if done_to:
        word = next(word.removesuffix(p) for p in OBJECTS if word.endswith(p))  # هدد بالإغلاق | وأمهلهم شهرا
    other = scene.kinds[position - 1] == "," and draft.frame.kind in PHRASAL
    if word.endswith("ت"):
        return not scene.document.light[position].endswith("ات") and (other or draft.cue.form.gender == "f")
    masculine = other or draft.cue.form.gender == "m"
    return masculine and max(frequency(word + "ت"), frequency(word[:-1] + "ت")) > 0


def _acts(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether what was said holds a verb that the next may go on with: أدانت قمع احتجاجات شارك فيها آلاف | وجاءت للتنديد بـ…"""
    inside = (
        t for t in range(draft.frame.content, position) if scene.kinds[t] == "w" and scene.cover[t] is None
    )
    return any(looks_perfect(scene.fold[t], scene.document.light[t]) for t in inside)


def clause_inside(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a clause stands in what was said before `position`, so that a verb joined by و may be its own."""
    inside = range(draft.frame.content, position)
    return any(scene.is_(t, "relative", "relative_what", "that", "that_pronoun", "was") for t in inside)


def clause_joined(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether و opens a clause of the outlet's behind the comma of a noun phrase: وكانت …، وهذا …، ومن المتوقع أن …، وفي أيار …"""
    word, following = scene.fold[position].removeprefix("و"), position + 1
    joined = word != scene.fold[position]
    if not joined or scene.kinds[position - 1] != "," or clause_inside(scene, draft, position):
        return False
    if following >= scene.sentence_end[position] or scene.quotation[draft.frame.content] >= 0:
        return False
    if scene.is_(position, "was") or scene.fold[position] in words_of("new_clause"):
        return True
    if word == "من" and scene.is_(following + 1, "that"):
        return scene.fold[following] in words_of("needs_that")
    return (word == "في" or word in words_of("since")) and following in scene.time_after


def is_doing_meanwhile(scene: Scene, position: int) -> bool:
    """Whether somebody of the clause before is told to have been doing something then: قبضت عليه، بينما كان يحاول العبور."""
    opens = scene.fold[position] in words_of("while") and scene.is_(position + 1, "was")
    doing = scene.word(position + 2) if opens else ""
    return opens and doing[:1] in ("ي", "ت") and scene.cover[position + 2] is None


def once_more(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether one more thing of the same kind was said: أعلن عن شكوى، وكذلك عن رسوم; طالب بوقف القصف، وكذلك فتح المعابر.

    Somebody's name behind it may be who said the same: رحبت المدينة بالقرار، وكذلك الجامعة.
    """
    again, following = scene.fold[position] in words_of("also"), position + 1
    if again and scene.is_(following, draft.frame.kind):
        return True
    if scene.fold[position] not in words_of("also_joined") or following >= scene.sentence_end[position]:
        return False
    if scene.is_(following, *PREPOSITIONS) and scene.word(draft.frame.content + 1) != "":
        return any(scene.fold[t] == scene.fold[following] for t in range(draft.frame.content, position))
    head, own = draft.frame.content, scene.document.light[following]
    people = bool(described_gender(scene.fold[following])) or is_plural(scene.fold[following])
    if not people and own.endswith(POSSESSIVES) and scene.document.light[head].endswith(POSSESSIVES):
        return scene.fold[following][-1] == scene.fold[head][-1]  # فخرها ببلدها، | وكذلك حبها لأهله
    plain = scene.kinds[following] == "w" and not scene.particle[following] and scene.cover[following] is None
    owned = following + 1 < scene.sentence_end[position] and scene.fold[following + 1].startswith("ال")
    owned = owned and not (
        people or looks_finite(scene.fold[following], own)
    )  # وكذلك رئيس الحزب، وكذلك غادر القاعة
    noun = scene.fold[following].startswith("ال") or owned  # وكذلك ظروف العمل
    noun = noun or verbal_noun(scene.fold[following], scene.document.light[following])
    return plain and noun and not any(form.kind != "masdar" for _, form in scene.verbs(following))


def goes_on_in_present(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether a verb of saying in the present, behind a comma, is the speaker's: قال فلان إن …، ويضيف أن …; ويؤكد أن …

    One that does not tell of going on may be the reported subject's, where somebody stands in what was said.
    """
    form, cue = other.cue.form, other.cue
    clause = other.frame.kind == "that" and form.verb.act in ("say", "affirm")
    if clause and draft.frame.kind in PHRASAL and not clause_inside(scene, draft, cue.begins):
        return (
            True  # نفى أي صلة له بالحادث | ويقول إن …: a noun phrase has no verb that this could go on with
        )
    if cue.prefix == "و" and draft.frame.kind in PHRASAL and not verb_inside(scene, draft, cue.begins):
        return True  # أشارت إلى وجود أزمة | وتدعو إلى الحوار
    if scene.kinds[cue.begins - 1] not in ",c" or other.frame.kind not in ("that", "quotation", "colon"):
        return False
    if form.verb.carries_on:
        return True
    inside = (scene.phrase_at(token) for token in range(draft.frame.content, cue.begins))
    others = any(phrase is not None and phrase.speaks and not phrase.governed for phrase in inside)
    return form.verb.act in ("say", "affirm") and draft.frame.kind == "that" and not others


def verb_inside(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a verb or a clause stands in what was said before `position`: عن قانون يحمي العمال | ويدعو إليه; الذي جاء | ويؤكد"""
    inside = range(draft.frame.content, position)
    acts = any(
        scene.cover[t] is None and looks_finite(scene.fold[t], scene.document.light[t]) for t in inside
    )
    return acts or clause_inside(scene, draft, position)


def next_of_list(scene: Scene, position: int) -> bool:
    """Whether the next thing of a list stands behind ثم: من الساحل إلى الجبل ثم العاصمة."""
    following = position + 1
    listed = scene.fold[position] in words_of("then") and following < scene.sentence_end[position]
    if not listed or scene.verbs(following):
        return False
    return scene.phrase_at(following) is not None or scene.fold[following].startswith("ال")


def _noun_goes_on(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether only the noun phrase that was said can go on so behind a comma: what it governs, describes it or adds to it."""
    word = scene.fold[position]
    if scene.kinds[position] != "w" or position + 1 >= scene.sentence_end[position]:
        return False
    if scene.is_(position + 1, "that", "that_pronoun"):
        return word.startswith("ال") and word in words_of("needs_that")  # القمة، المقرر أن …; not خاصة أن …
    alone = word in ("لا", "من", "ولا")  # لا سيما، من بينها
    if word in words_of("adds") or (alone and scene.fold[position + 1] in words_of("adds")):
        return True
    if position in scene.hits or scene.is_(position, "relative", "circumstance", "conjunction"):
        return False
    if _governed(scene, position) or _cause(scene, draft, position):
        return True
    adjective = word.startswith("ال") and not scene.particle[position] and scene.phrase_at(position) is None
    adjective = adjective and not _day_of_calling(scene, draft, position)
    return adjective or describing_verb(scene, draft, position)


def _day_of_calling(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a day ends the sentence behind what was called for, which was yet to come: وعد بالإصلاح، | الأربعاء."""
    ends = scene.time_after.get(position) == scene.sentence_end[position] - 1
    act = draft.frame.form.verb.act
    dated = act in CALLING or (act in STANCES and not clause_inside(scene, draft, position))
    return ends and dated and position + 2 == scene.sentence_end[position]


def _cause(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a cause of what is told stands here, which its teller knows: أعلن تضرر الشاحنة، إثر انفجار إطارها."""
    told = draft.frame.form.verb.act in ("affirm", "announce", "deny", "report")
    caused = scene.kinds[position + 1] == "w" and not scene.is_(position + 1, "demonstrative")
    return told and scene.fold[position] in words_of("cause") and caused  # not بسبب ذلك خرج الأهالي


def _governed(scene: Scene, position: int) -> bool:
    """Whether a preposition with a noun that a noun can govern stands here: دخول اللجنة، إلى المدينة; قانون، لمكافحة التحرش."""
    word, following = scene.fold[position], position + 1
    hit = scene.hits.get(following)
    if word in words_of("about_what") and scene.fold[following] == "ما":
        return True  # نفى ما أوردته القناة، | حول ما قام به الوزير
    if (
        hit is not None
        or following in scene.time_after
        or (scene.is_(following, "demonstrative") and scene.fold[following] not in nouns_of("some"))
        or scene.is_(following, "relative_what")
    ):
        return False
    if scene.fold[following] in words_of("outlets_own") or amounts_to(scene, following):
        return False  # على خلفية، في خطوة، من دون
    if scene.is_(position, "fi"):
        named = scene.phrase_at(following)
        placed = named is not None and named.entities[0].kind in ("place", "state")
        placed = placed or scene.fold[following] in words_of("where")
        definite = scene.fold[following].startswith("ال")
        return is_bare_preposition(word) and (
            placed or (definite and scene.fold[following][2:] not in words_of("event"))
        )
    if scene.is_(position, "ila", "ala", "an", "min") or word in words_of("where_to"):
        return is_bare_preposition(word) or word in words_of("where_to")
    if word.startswith("بال") and not scene.particle[position]:
        return verbal_noun(word[1:], scene.document.light[position][1:])  # السماح للفريق، بالدخول
    if not word.startswith("ل") or not is_joined(word):
        return False
    phrase, noun = scene.phrase_at(position), word[1:]
    plain = frequency(noun) > 0 and noun[:1] not in ("ي", "ت") and not scene.particle[position]
    light = scene.document.light[position][1:]
    return plain or (phrase is not None and phrase.governed) or verbal_noun(noun, light)


def _apposition(scene: Scene, position: int) -> bool:
    """Whether a name stands here between commas, or what it interrupts goes on behind it: الوزير المكلف، فلان، إلى الوزارة."""
    around, phrase = scene.cover[position - 1], scene.phrase_at(position)
    if around is not None and around.after > position:
        return True  # الوزير المكلف، | فلان
    closed = scene.phrases_ending.get(position - 1)
    if (
        closed is not None
        and "," in scene.kinds[closed.first : closed.after]
        and scene.kinds[position] == "w"
    ):
        return not (scene.fold[position].startswith("و") or scene.particle[position] - set(PREPOSITIONS))
    if (
        phrase is not None
        and phrase.how == "name"
        and not phrase.prefix
        and phrase.entities[0].kind == "person"
    ):
        return scene.kinds[phrase.after : phrase.after + 1] == [","]
    before = scene.phrases_ending.get(position - 1)
    if before is None or before.how != "name" or before.entities[0].kind != "person":
        return False
    return scene.kinds[before.first - 1] == "," and scene.is_(position, "ila", "ala", "an", "min", "fi")


def _relative_beside(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a relative clause joined by و stands beside one in the content: الذين هضمت حقوقهم، والذين تلقوا وعودا."""
    word = scene.fold[position]
    if not word.startswith("و") or not scene.is_(position, "relative"):
        return False
    return draft.frame.kind not in PHRASAL or word[1:] in scene.fold[draft.frame.content : position]


def _coordinated(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the list goes on behind a comma: وأن …، ورفع …، أو السجن …"""
    if scene.fold[position] == "او":
        return True
    word = scene.fold[position]
    verbal = any(prefix and form.kind != "masdar" for prefix, form in scene.verbs(position))
    return (
        word.startswith("و")
        and not (verbal and not verbal_noun(word[1:], scene.document.light[position][1:]))
        and not scene.is_(position, "circumstance")
        and not imperfect_joined(scene, position)
        and not perfect_joined(scene, draft, position)
    )
