"""Mute: events, states of things and evidence, which show or prove something in nobody's words (الهجوم يشير إلى، أثبتت الفحوص أن).

So do all of them (كل المؤشرات), what one test brought (نتائج الفحوص), and a deed with whose it is (إجراءات فلان تثبت).
"""

from functools import cache

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, printed_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.model import Entity
from tawatur.text import bare, fold, light
from tawatur.text.verb_form import VerbForm

# those who are present, and the state of being so (حضور الفريق يؤكد)
AUDIENCE = "الحضور"
# the noun for an analysis, of a sample or by somebody
ANALYSIS = "تحليل"
# how far before its verb the head of a clause may stand
REACH_HEAD = 7


def mute(scene: Scene, draft: Draft) -> bool:
    """Whether whoever is taken for the draft's speaker is a thing, or stands behind the thing that shows something."""
    form = draft.cue.form
    if draft.speakers and all(_thing(e, form) for e in draft.speakers):
        return True
    return _whose_deed(scene, draft) or _heads_clause(scene, draft)


def _thing(entity: Entity, form: VerbForm) -> bool:
    """Whether somebody not named is an event or a state of things, or evidence with a verb of showing: الهجوم، هذا الفوز، الفحوص.

    A march demands something in words, and shows things without them. A film may say something (قال الشريط إن). Markets expect
    something, and welcome it by their prices.
    """
    words = [word for word in fold(entity.name).split(" ") if not word.startswith("هذ")]
    if entity.kind != "unnamed" or not words:
        return False
    shows, head = fold(form.verb.lemma) in words_of("evinces"), _head(entity.name.split(" "))
    if shows and head in words_of("evidence", "pictures"):
        return True
    if shows and words[0] == ANALYSIS and words[1:2] and words[1].removeprefix("ال") in words_of("sample"):
        return True  # تحليل الحمض النووي; التحليل أن: somebody's
    thing = words[0].removeprefix("ال")
    happens = thing in words_of("mute") or (shows and head in words_of("mute"))
    happens |= thing in words_of("march") and form.verb.act != "demand"
    happens |= form.verb.act == "welcome" and thing in words_of("market")
    happens = happens and words != [AUDIENCE] and not entity.name.startswith(tuple(printed_of("commander")))
    happens = happens and " ".join(bare(word) for word in words[:2]) not in nouns_of(
        "document"
    )  # الأمر الملكي
    return happens and not any(paper_noun(word) for word in words)  # نتيجة دراسة


def _head(printed: list[str]) -> str:
    """The noun of a description, no word for how many there are or for what they brought: كل | المؤشرات، نتائج | الفحوص."""
    things = [word for word in map(_noun, printed) if word and not word.startswith("هذ")]
    return next(
        (thing for thing in things if thing not in words_of("before_thing")), things[0] if things else ""
    )


def _noun(printed: str) -> str:
    """The folded noun of a printed word, without article, joined و and the owner's pronoun: والهجوم, هجماته → هجوم، هجمات."""
    bare_word, whose = without_owner(fold(printed), light(printed))
    noun = fold(bare_word)
    known = _things()
    for word in (noun, noun.removeprefix("و")):
        stem = word.removeprefix("ال")
        feminine = stem[:-1] + "ه" if whose and stem.endswith("ت") else stem
        if stem in known or feminine in known:
            return stem if stem in known else feminine
    return noun.removeprefix("ال")


@cache
def _things() -> frozenset[str]:
    """The folded nouns of things that show something in nobody's words."""
    return words_of("evidence", "mute", "pictures")


def _whose_deed(scene: Scene, draft: Draft) -> bool:
    """Whether the speaker only stands behind the deed that is the subject of a verb of showing: أن إجراءات الفصيل تثبت ضعفه.

    A deed behind a preposition is no subject: بعد هجوم الفصيل أكد أن.
    """
    phrase, cue = draft.speaker_phrase, draft.cue
    if phrase is None or phrase.prefix or fold(cue.form.verb.lemma) not in words_of("evinces"):
        return False
    if cue.prefix and not any(_acts(scene, t) for t in range(phrase.after, cue.index)):
        return False  # رد الوزير على منتقديه | وأوضح: no deed but a verb
    deed = phrase.first - 1
    start = scene.sentence_start[cue.index]
    if not start <= deed < cue.index or cue.participle or scene.cover[deed] is not None:
        return False
    rule = {"speaker_before", "dropped_clause"} & set(draft.rules)
    if not rule or scene.word(deed) not in words_of("evidence", "mute", "pictures"):
        return False
    governed = deed > start and (is_bare_preposition(scene.fold[deed - 1]) and bool(scene.particle[deed - 1]))
    governed = governed and not scene.is_(deed - 1, "that", "conjunction", "relative_what")
    word = scene.document.light[deed]
    feminine = word.endswith(("ة", "ات"))
    agrees = cue.form.number == "s" and (cue.form.gender == "f") == feminine
    return agrees and not governed


def _acts(scene: Scene, token: int) -> bool:
    """Whether the word at `token` is a verb, of which a noun before it would be the subject: زيارة الوزير | أكدت أن …، وأوضحت."""
    return scene.is_(token, "was") or reports_finite(scene, token)


def _heads_clause(scene: Scene, draft: Draft) -> bool:
    """Whether a verb of showing, taken for one without subject, has a thing at the head of its clause: لكن عزيمته أكدت أن."""
    cue = draft.cue
    dropped = any(rule.startswith("dropped") for rule in draft.rules)
    if not dropped or cue.prefix or cue.participle or fold(cue.form.verb.lemma) not in words_of("evinces"):
        return False
    for token in range(cue.index - 1, max(scene.sentence_start[cue.index], cue.index - REACH_HEAD) - 1, -1):
        if scene.kinds[token] != "w" or scene.is_(token, "relative"):
            return False
        if scene.is_(token, "subjunctive") and scene.is_(token - 1, "before_that"):
            return False  # بعد أن رد على الأسئلة أكد
        if scene.is_(token, "that", "conjunction"):
            light = scene.document.light[token + 1]
            thing = _noun(light) in words_of("evidence", "mute")
            feminine = light.endswith(("ة", "ات", "ته", "تها", "تهم"))
            return thing and cue.form.number == "s" and (cue.form.gender == "f") == feminine
    return False
