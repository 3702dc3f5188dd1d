"""Acted: what somebody does among people, in a vote or for himself, with a verb that else says something (حيا الجماهير).

So do passives whose subject is the thing that was done: أقر القانون عام كذا (it was passed), نقل إلى المستشفى (he was taken there).
"""

from collections.abc import Callable, Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import fold, owned

# the verbs of greeting, of inviting and calling for, of passing on and taking somewhere, of admitting and passing a law
GREETS, INVITES, TAKES, PASSES = "حيّا", "دعا", "نقل", "أقر"
# acts of verbs with whose عن somebody is himself what it is about
OF_ONESELF = frozenset(("feel", "affirm", "announce"))
# how far behind whom somebody greets على may stand, with what he is greeted for
REACH_REASON = 6
# how far before the verb of making sure of a win the goal may stand, with its adjectives
REACH_GOAL = 4


def acted(scene: Scene, draft: Draft) -> bool:
    """Whether the draft's verb tells what somebody does, or what is done to him or it, and nothing that he says."""
    return any(rule(scene, draft) for rule in _RULES)


def _of_itself(scene: Scene, draft: Draft) -> bool:
    """Whether somebody expresses, shows or defends himself, which holds no words: عبر اللاعب عن نفسه بهدف، دافع عن نفسه قائلا."""
    about = draft.cue.form.verb.act == "feel" or (
        draft.cue.form.verb.act in OF_ONESELF and draft.frame.kind == "an"
    )
    return about and scene.word(draft.frame.content) in nouns_of("same")


def _greets(scene: Scene, draft: Draft) -> bool:
    """Whether somebody greets those around him: حيا الملك الحشود; not حيا العمال على صبرهم."""
    first = draft.frame.content
    if draft.cue.form.verb.lemma != GREETS or draft.frame.kind != "object":
        return False
    near = range(first + 1, min(first + REACH_REASON, scene.sentence_end[first]))
    why = any(
        scene.is_(t, "ala") and scene.word(t + 1).endswith(("ه", "ها", "هم")) and scene.kinds[t - 1] != ","
        for t in near
    )
    return scene.word(first) in words_of("greeted") and not why


def _invites(scene: Scene, draft: Draft) -> bool:
    """Whether somebody is invited to a meal or a party: دعا الوزير ضيوفه إلى مأدبة غداء; not دعت النقابة إلى إفطار جماعي."""
    if draft.cue.form.verb.lemma != INVITES or draft.frame.kind != "ila":
        return False
    subject, first = draft.speaker_phrase, draft.cue.index + 1
    if subject is not None and first <= subject.first < draft.frame.introduced:
        first = subject.after
    whom = any(
        scene.kinds[t] == "w" and not scene.particle[t] and not _timed(scene, t)
        for t in range(first, draft.frame.introduced)
    )
    party = scene.word(draft.frame.content).removeprefix("ال") in words_of("banquet")
    return party and (whom or bool(draft.cue.form.enclitic))


def _beside(scene: Scene, draft: Draft) -> bool:
    """Whether a verb like calling for is that of leaving, with those beside whom somebody leaves: ودعت البطولة إلى جوار الضيوف."""
    calls = draft.cue.form.verb.lemma == INVITES and draft.frame.kind == "ila"
    return calls and scene.word(draft.frame.content) in words_of("beside_whom")


def _timed(scene: Scene, token: int) -> bool:
    """Whether the token stands in a time: أمس، يوم | الأحد."""
    return any(first <= token < after for first, after in scene.time_after.items())


def _votes(scene: Scene, draft: Draft) -> bool:
    """Whether so many members vote for or against what was put to the vote: …، فيما عارضه 20 نائبا."""
    form, subject = draft.cue.form, draft.speaker_phrase
    voted = form.enclitic and fold(form.verb.lemma) in words_of("votes") and draft.frame.kind == "object"
    if not voted or subject is None or subject.first != draft.cue.index + 1:
        return False
    counted = scene.kinds[subject.first] == "n"
    return counted and subject.first + 1 < subject.after and people(scene.fold[subject.first + 1])


def _taken(scene: Scene, draft: Draft) -> bool:
    """Whether somebody is taken to a place, and a far أن is of other words: نقل إلى المستشفى في حادث أفيد أنه …

    Not نقل مسؤول إلى مركز الدراسات أن …, with nothing between but the place.
    """
    subject, to = draft.speaker_phrase, draft.cue.index + 1
    if subject is not None and subject.first == to:
        to = subject.after
    moves = draft.cue.form.verb.lemma == TAKES and draft.frame.source is None and to < draft.frame.introduced
    if not moves or not (scene.is_(to, "ila") and is_bare_preposition(scene.word(to))):
        return False
    apart = any(
        scene.kinds[t] != "w" or scene.is_(t, "fi", "place_time") or reports_finite(scene, t)
        for t in range(to + 2, draft.frame.introduced)
    )
    return apart and scene.word(to + 1).removeprefix("ال") in words_of("taken_to")


def _passed(scene: Scene, draft: Draft) -> bool:
    """Whether a law is itself what was passed, in a passive: وأقر قانون العمل عام 1998، ويسمح …; not أقر الدستور بأن."""
    subject, cue = draft.speaker_phrase, draft.cue
    plain = cue.form.verb.lemma == PASSES and cue.form.kind == "perfect" and not cue.form.enclitic
    if not plain or subject is None or subject.first != cue.index + 1 or not subject.entities:
        return False
    law = scene.fold[subject.first].removeprefix("ال") in words_of("passed")
    at_once = draft.frame.introduced == subject.after
    return law and subject.entities[0].kind == "unnamed" and not at_once


def _for_saying(scene: Scene, draft: Draft) -> bool:
    """Whether something is only held to be a ground for saying what follows: هذه الأدلة تعتبر أساسا | للقول إن …

    Not where somebody holds it: اعتبر سالم ذلك سببا للاعتقاد أن …
    """
    judges = fold(draft.cue.form.verb.lemma) in words_of("holds_to_be") and draft.frame.kind == "that"
    before = draft.frame.introduced - 1
    judges = judges and not any(
        e.kind != "unnamed" or acts(fold(e.name).split(" ")[0].removeprefix("ال")) for e in draft.speakers
    )
    return judges and before > draft.cue.index and scene.fold[before] in words_of("for_saying")


def _proves(scene: Scene, draft: Draft) -> bool:
    """Whether somebody proves a quality of his own, by what he does: أثبت استعداده، أثبتت كفاءة عالية; not أثبتت الدراسة صحتها."""
    if fold(draft.cue.form.verb.lemma) not in words_of("proves") or draft.frame.kind != "object":
        return False
    first = draft.frame.content
    quality = scene.word(first) in words_of("feat", "valour", "proven") and not _anothers(scene, first)
    return (quality or _own_quality(scene, draft)) and not any(
        paper_noun(word) for e in draft.speakers for word in fold(e.name).split(" ")[:2]
    )


def _own_quality(scene: Scene, draft: Draft) -> bool:
    """Whether the object is a quality of whoever the verb agrees with: أثبت | استعداده; not أثبتت اللجنة | كفاءته, أثبت | وفاته."""
    first, form = draft.frame.content, draft.cue.form
    own = fold(owned(scene.document.light[first]))
    if not own or scene.cover[first] is not None:
        return False
    if form.number == "s" and (form.gender == "f") != scene.fold[first].endswith("ها"):
        return False
    bare = own.removesuffix("ت") + "ه" if own.endswith("ت") else own
    return not words_of("feat", "valour", "proven", "proven_own").isdisjoint((own, bare))


def _anothers(scene: Scene, quality: int) -> bool:
    """Whether the quality is that of something told behind it, which is found out: أثبت باحثون | فعالية الدواء."""
    return scene.word(quality + 1).startswith("ال") or scene.phrase_at(quality + 1) is not None


def _said_already(scene: Scene, draft: Draft) -> bool:
    """Whether ما with its pronoun behind the verb is all that was said, and the rest is of it: ما صرح به فلان | يمكن أن يضر."""
    verb = draft.cue.index
    what = verb > 0 and scene.is_(verb - 1, "relative_what") and scene.word(verb + 1) in words_of("by_it")
    return what and draft.frame.kind == "that" and draft.frame.introduced == draft.frame.content


def _by_goal(scene: Scene, draft: Draft) -> bool:
    """Whether somebody makes sure of a win by what he did, which the clause describes: سجل هدفا | أكد به تأهل فريقه."""
    cue, means = draft.cue, draft.cue.index + 1
    affirms = cue.form.verb.act in ("affirm", "announce") and draft.frame.kind == "object"
    means += scene.is_(means, "min")
    if not affirms or cue.prefix or scene.word(means) not in words_of("by_means"):
        return False
    near = range(max(scene.sentence_start[cue.index], cue.index - REACH_GOAL), cue.index)
    return any(
        scene.fold[t].endswith("ا") and scene.fold[t].removesuffix("ا") in words_of("mute") for t in near
    )


def _no_object(scene: Scene, draft: Draft) -> bool:
    """Whether what is taken for an object is a clause with its own إن, which no verb has for one: …، حتى | إنها غادرت القرية."""
    first = draft.frame.content
    clause = scene.is_(first, "that", "that_pronoun") or scene.fold[first] in words_of("but_only")
    return draft.frame.kind == "object" and clause and scene.quotation[first] < 0


_RULES: Sequence[Callable[[Scene, Draft], bool]] = (
    _of_itself,
    _greets,
    _invites,
    _beside,
    _votes,
    _taken,
    _passed,
    _for_saying,
    _proves,
    _said_already,
    _by_goal,
    _no_object,
)
