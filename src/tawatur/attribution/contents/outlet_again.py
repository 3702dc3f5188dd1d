"""Where the outlet speaks again behind a reported clause: main clauses, what was left unsaid, what came otherwise, glosses."""

from tawatur.attribution.contents.but_he import but_he
from tawatur.attribution.contents.came_amid import came_amid, own_aim
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.nobody_else import nobody_else
from tawatur.attribution.contents.phrase_ends import does_by_saying
from tawatur.attribution.contents.where_said import said_there
from tawatur.attribution.phrases.media_described import behind_medium, in_medium
from tawatur.attribution.reading.agreement import unowned
from tawatur.attribution.reading.finite import looks_perfect
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text import fold
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun

# a quotation of fewer tokens is a word or a name in a clause rather than the clause itself
LONG_QUOTATION = 5
# a shorter word is no participle in the accusative
SHORTEST_PARTICIPLE = 4
# how many words a subject between but and its verb takes at most
REACH_OUTCOME = 6
# how many words behind a verb of becoming known tell what did
REACH_CONFIRMATION = 4


def outlet_again(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a reported clause (behind أن) ends before `position`, where the outlet's own words begin."""
    if draft.frame.kind != "that" or scene.quotation[draft.cue.index] >= 0:
        return False
    comma = scene.kinds[position - 1] == ","
    if came_amid(scene, draft, position) or but_he(scene, draft, position):
        return True
    if own_aim(scene, draft, position):
        return True
    if scene.kinds[position - 1] in ",c" and does_by_saying(scene, draft, position):
        return True  # أكد أن السد آمن، | مستشهدا بتقرير الخبراء
    if comma and (_main_clause(scene, draft, position) or _left_unsaid(scene, position)):
        return True
    if comma and _unconfirmed(scene, position):
        return True
    if comma and (_without_more(scene, position) or _given_there(scene, position)):
        return True
    if comma and (_doing_so(scene, draft, position) or said_there(scene, draft, position)):
        return True
    return _came_otherwise(scene, draft, position) or _gloss_of_quotation(scene, draft, position)


def as_for_more(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether أما goes on with what was said, the other part of it: قال إن الأولى تباع غدا، | أما الثانية فتباع بعد عام.

    It does behind أن and a colon, where no verb of saying with ف follows: …، أما المدير فقال إن.
    """
    if draft.frame.kind not in ("that", "colon") or scene.fold[position] not in words_of("as_for"):
        return False
    rest = range(position + 1, scene.sentence_end[position])
    return not any(scene.fold[t].startswith("ف") and _answers(scene, t) for t in rest)


def _answers(scene: Scene, verb: int) -> bool:
    """Whether a verb of the table behind ف tells at `verb` what somebody said or did about it: أما المدير | فأبرز أهمية السد.

    Not what came from something: أما النتيجة | فجاءت بسبب التعب.
    """
    forms = scene.verbs(verb)
    if all("fi" in form.verb.complements and form.verb.weak for _, form in forms):
        return verb in scene.cue_tokens and scene.is_(verb + 1, "fi")
    return verb in scene.cue_tokens or any(prefix == "ف" and form.kind == "perfect" for prefix, form in forms)


def _main_clause(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the main clause begins behind the comma that closes the cue's own: وبينما أكد الوزير أن …، لم يذكر البيان …

    The clause of time or contrast must open the sentence: behind a main clause (…، بينما أكد) none follows.
    """
    first = scene.sentence_start[draft.cue.index]
    if not _subordinate(scene, first) or "," in scene.kinds[first : draft.cue.index]:
        return False
    word, following = scene.fold[position], position + 1
    if following >= scene.sentence_end[position] or position in scene.hits:
        return False
    if scene.is_(position, "except") and scene.is_(following, "that", "that_pronoun"):
        return True
    if word in words_of("main_opens") or word in words_of("he_is"):
        return True
    if scene.particle[position] or scene.phrase_at(position) is not None or word.startswith(("و", "ف")):
        return False
    return looks_perfect(word, scene.document.light[position])


def _subordinate(scene: Scene, first: int) -> bool:
    """Whether a clause that needs a main one opens at token `first`: وبينما، وفي حين، وعلى الرغم من، وبعد أن؛ not فيما alone."""
    word = scene.fold[first]
    if scene.is_(first, "fi"):
        return scene.word(first + 1) in words_of("meanwhile") and word.startswith(("و", "فف"))
    if scene.is_(first, "ala"):
        first += 1
    elif not word.startswith("و") and scene.fold[first] in words_of("while"):
        return False  # often but meanwhile: بينما أكد السفير أن الطريق مفتوح
    return scene.is_(first, "subordinator")


def _left_unsaid(scene: Scene, position: int) -> bool:
    """Whether but, with a pronoun, and a negated verb of saying tell what the speaker did not say: لكنه لم يحدد جنسياتهم."""
    but = scene.fold[position].removeprefix("و")
    if but in words_of("but_that") and scene.is_(position + 1, "that_pronoun"):
        position += 1
    elif but not in words_of("but_he"):
        return False
    if scene.word(position + 1) in words_of("refused"):
        noun = position + 2 + scene.is_(position + 2, "an", "ala")  # لكنه امتنع | عن | كشف قيمته
        return noun < scene.sentence_end[position] and _of_telling(scene, noun)
    return scene.word(position + 1) == "لم" and scene.word(position + 2) in words_of("left_out")


def _unconfirmed(scene: Scene, position: int) -> bool:
    """Whether but tells that nobody else said so: لكن الشرطة لم تؤكد ذلك، ولكن لم ترد تقارير عن ضحايا."""
    but = scene.fold[position].removeprefix("و")
    if but in words_of("but_that") and scene.is_(position + 1, "that", "that_pronoun"):
        position += 1
    elif but not in words_of("but"):
        return False
    end = scene.sentence_end[position]
    near = range(position + 1, min(position + 1 + REACH_OUTCOME, end - 1))
    denied = next((t for t in near if scene.fold[t] in words_of("denied") or scene.kinds[t] != "w"), None)
    if denied is None or scene.kinds[denied] != "w":
        return False
    if scene.fold[denied + 1] in words_of("confirmed"):
        return True
    about = range(denied + 2, min(denied + 2 + REACH_CONFIRMATION, end))
    came = scene.fold[denied + 1] in words_of("came_out")
    return came and any(scene.fold[t] in words_of("confirmation") for t in about)


def _of_telling(scene: Scene, noun: int) -> bool:
    """Whether a noun for telling more stands there, with or without the article or a pronoun: تسميتهما، الحديث."""
    nouns = unowned(scene.fold[noun], scene.document.light[noun])
    return not words_of("details").isdisjoint((*nouns, nouns[0].removeprefix("ال"), "ال" + nouns[0]))


def _doing_so(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether an accusative participle tells what the man who spoke did: اعتبر أن السباق كان نزيها، | رافضا إعادة الشوط."""
    word, light = scene.fold[position], scene.document.light[position]
    plain = scene.kinds[position] == "w" and not scene.particle[position] and not scene.phrase_at(position)
    shaped = len(word) > SHORTEST_PARTICIPLE and word.endswith("ا") and (word[0] == "م" or word[1] == "ا")
    if not (plain and shaped) or draft.cue.form.gender != "m" or verbal_noun(word[:-1], light[:-1]):
        return False
    return frequency("ال" + word[:-1]) > 0 and nobody_else(scene, draft, position, "m")


def _without_more(scene: Scene, position: int) -> bool:
    """Whether the speaker is said to have told no more: من دون مزيد من التفاصيل، رافضا التعليق على …"""
    word = scene.fold[position]
    if word in words_of("refusing"):
        return scene.word(position + 1).removeprefix("ال") in words_of("details")
    without = position + (word == "من")
    more = scene.word(without + 1)
    return scene.word(without) in words_of("without") and (
        more == "تفاصيل" or (more == "مزيد" and "تفاصيل" in scene.word(without + 3))
    )


def _given_there(scene: Scene, position: int) -> bool:
    """Whether where it was said follows, with who gave or passed it on: …، في تغريدة نشرها اليوم، خلال خطاب له أمام النواب."""
    if not in_medium(scene, position):
        return False
    behind, given = behind_medium(scene, scene.hits[position + 1].after, scene.sentence_end[position])
    return given or scene.word(behind) in words_of("of_his") or scene.word(behind) in words_of("paper_made")


def _came_otherwise(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether but tells what came of a hope or an expectation: كان يأمل أن يعود في الشتاء، لكنه لم يعد بعد."""
    before = scene.fold[position].removeprefix("و")
    if before not in words_of("but", "but_he", "but_that"):
        return False
    hoped = draft.frame.form.verb.act in ("expect", "feel") or fold(draft.frame.form.verb.lemma) in words_of(
        "hopes"
    )
    first = draft.frame.content
    wished = (
        hoped and scene.word(first)[:1] in ("ي", "ت") and not scene.document.light[first - 1].startswith("إ")
    )
    if not wished or scene.phrase_at(first) is not None:
        return False
    but = before in words_of("but", "but_he") or (
        before in words_of("but_that") and scene.is_(position + 1, "that", "that_pronoun")
    )
    following = position + 1 + (before in words_of("but_that"))
    if not but or following >= scene.sentence_end[position]:
        return False
    return any(
        _told(scene, t)
        for t in range(following, min(following + REACH_OUTCOME, scene.sentence_end[position]))
    )


def _told(scene: Scene, token: int) -> bool:
    """Whether a verb of what did happen, or did not, stands at `token`."""
    if scene.fold[token] == "لم" or scene.is_(token, "was"):
        return True
    plain = scene.kinds[token] == "w" and not scene.particle[token] and scene.phrase_at(token) is None
    return plain and looks_perfect(scene.fold[token], scene.document.light[token])


def _gloss_of_quotation(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a relative clause explains quoted words that are the clause itself: إن "القوات تؤكد حياد المرفأ" الذي أغلق أمس."""
    closing = position - 1
    if scene.kinds[closing] != "c" or not scene.is_(position, "relative") or scene.quotation[closing] < 0:
        return False
    quoted = scene.document.quotations[scene.quotation[closing]]
    if (
        quoted.closing != closing
        or quoted.opening < draft.frame.content
        or closing - quoted.opening <= LONG_QUOTATION
    ):
        return False
    inside = range(quoted.opening + 1, closing)
    first = quoted.opening == draft.frame.content
    return (
        (first or _tells(scene, quoted.opening + 1)) and not _goes_on_behind(scene, position) and bool(inside)
    )


def _tells(scene: Scene, token: int) -> bool:
    """Whether a verb stands at `token`, so that the quotation is the clause's predicate: السوق "تثير المخاوف …"."""
    word, light = scene.fold[token], scene.document.light[token]
    if scene.kinds[token] != "w" or scene.phrase_at(token) is not None or verbal_noun(word, light):
        return False
    if scene.is_(token, "negator", "was") and scene.fold[token] != "غير":
        return True
    present = word[:1] in ("ي", "ت", "س") and frequency(word) > 0 and frequency("ال" + word) == 0
    return present or bool(scene.verbs(token)) or looks_perfect(word, light)


def _goes_on_behind(scene: Scene, relative: int) -> bool:
    """Whether the reported clause goes on behind the comma that closes the relative one: "…" الذي …، فإن …"""
    for token in range(relative, scene.sentence_end[relative] - 1):
        if scene.kinds[token] == ",":
            return scene.fold[token + 1].startswith("ف") or scene.kinds[token + 1] == "o"
    return False
