"""Rebuttals: where whoever reports what another says answers it himself (يقولون إنني سأرحل، | وهذا غير صحيح)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.voices import i_say, says_we
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text import fold

# how far behind هذا stands that it is not so, over ليس, غير or كلام
REACH_UNTRUE = 3


def answered(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the reporter answers what another says in his words: الناس قالوا إنني بعته | لكن العكس هو الصحيح; | وهذا كذب.

    So he does by a clause of his own in the first person, and whoever tells what many wrongly believe.
    """
    if _i_but(scene, draft, position) or _many_but(scene, draft, position):
        return True
    if draft.parent is None or draft.frame.kind != "that":
        return False
    word = scene.fold[position]
    but = word.removeprefix("و") in words_of("but")
    but_that = word.removeprefix("و") in words_of("but_that") and scene.is_(position + 1, "that")
    if not (but or but_that or word.startswith("و")):
        return False
    subject = position + but + 2 * but_that
    if subject >= scene.sentence_end[position]:
        return False
    told = scene.fold[subject] if but or but_that else word[1:]
    if told in words_of("the_truth"):
        return but or but_that
    near = range(subject + 1, min(subject + 1 + REACH_UNTRUE, scene.sentence_end[position]))
    return told in words_of("told_thing") and any(scene.fold[t] in words_of("true_or_not") for t in near)


def _i_but(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the reporter goes on of himself: قال لي إنني جاهز | لكني رفضت; يخشون أن نبني السد | لكن علينا أن نبنيه."""
    if draft.parent is None or _own_verb(scene, draft):
        return False
    word = scene.fold[position]
    if word in words_of("but_we"):
        # not of the same we: إننا فقراء | لكننا كرماء; told me that I …, whoever reports goes on
        told_me = scene.word(draft.cue.index + 1) in words_of("to_us")
        return told_me or not says_we(scene, range(draft.frame.introduced, position))
    if word.removeprefix("و") not in words_of("but") or draft.frame.kind == "colon":
        return False
    behind = range(position + 1, scene.sentence_end[position])
    end = next((t for t in behind if scene.kinds[t] in ",…c"), behind.stop)
    return says_we(scene, range(position + 1, end)) and not says_we(
        scene, range(draft.frame.content, position)
    )


def _many_but(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a writer contradicts what people at large believe: يظن كثيرون أن السد آمن، | لكنه متصدع; | إلا أن الماء يرشح منه."""
    word = scene.fold[position].removeprefix("و")
    but = word in words_of("but", "but_he")
    but |= word in words_of("but_that") and scene.is_(position + 1, "that", "that_pronoun")
    form, subject = draft.frame.form, draft.frame.subject
    if not but or draft.frame.kind != "that" or i_say(scene, draft.cue.index):
        return False
    who = subject[0].first if subject else draft.cue.index - 1  # الناس | تعتقد
    many = who >= scene.sentence_start[draft.cue.index]
    many = many and scene.fold[who] in words_of("people_at_large", "most_people")
    # not معظم العلماء, who qualify what they hold, as do لكن ببطء and لكنه سيبقى
    many = many and (who < draft.cue.index or who + 1 == draft.frame.introduced)
    verb = scene.word(position + 1)
    if not verb or (verb.startswith("س") and looks_present(verb[1:])):
        return False
    return many and fold(form.verb.lemma) in words_of("believes")


def _own_verb(scene: Scene, draft: Draft) -> bool:
    """Whether the verb may be the reporter's own: أعتقد، توقعنا, and قلت where nobody stands beside it."""
    verb = draft.cue.index
    mine = scene.fold[verb].endswith("ت") and not draft.frame.subject and draft.speaker_phrase is None
    return mine or scene.fold[verb].endswith("نا") or i_say(scene, verb)
