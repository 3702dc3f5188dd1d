"""Identified: the named person or body whom a speaker's description means, told by what the article says of both.

The lead says خبير مرجاني, the next sentence وقال فلان، مؤسس …; or الناشط goes on for فلان, who spoke before. What speaks for each
of those named (`evidence`) is added up: by points where it is plain, and else by what readers found in other articles (logistic
regression, Cox 1958; learnt by ``python quality/described.py --learn``). A description stays unnamed where too little speaks for
anybody.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from math import exp
from pathlib import Path

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.naming.evidence import Evidence, Witness
from tawatur.attribution.naming.man_again import man_again
from tawatur.attribution.naming.named_elsewhere import Naming
from tawatur.attribution.naming.own_offices import chiefs_office, of_lawyer, speaks_for_others
from tawatur.attribution.naming.told_by_task import another_task
from tawatur.attribution.naming.whose import only_whose
from tawatur.attribution.phrases.telling import Description, core, nisba, tell
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import man_named, woman_named
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.offices import HEADS_OF_STATE
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import Entity
from tawatur.text import bare, fold, owned
from tawatur.text.frequencies import frequency

WEIGHTS = Path(__file__).with_name("identified.json")
"""The bundled weights: `base`, and `weights` of each piece of evidence, in log odds a count."""

POINTS = {
    "after_heading": 1,
    "alone": 1,
    "goes_on": 1,
    "head": 2,
    "introduced": 1,
    "lead": 1,
    "lead_first": 1,
    "leader": 1,
    "met_last": 1,
    "next": 2,
    "office": 1,
    "official_next": -1,  # of officials there are many
    "plain": 1,
    "shared": 1,
    "spoke_last": 2,
    "spoke_short": 1,
    "state": 1,
    "tells_more": -2,
    "titled": -1,
}
"""What a piece of evidence counts where somebody is meant for sure."""

ENOUGH = 5
"""Points from which on somebody is meant for sure; at 4 as many are wrong as right."""

LIKELY = 0.4
"""How likely somebody has to be meant else: below it as many are wrong as right (on articles not learnt from)."""

SURER = 0.6
"""The same where something tells of another."""

SUREST = 0.75
"""The same of a trade alone where another is named, which is as often another's (وأوضحت المخرجة)."""

LIKENESS = ("head", "head_in_title", "kind", "kindless", "leader", "nationality", "office", "shared")
"""What a description has in common with somebody's titles."""

KINDS = ("head", "kind", "kindless")
"""What tells that a body can be of the kind that a description tells."""

ANOTHER = ("official_next", "other_office", "tells_more")
"""What tells of another: one of many officials, who holds another office, الناشط الذي رافقه."""

GOES_ON = ("met_last", "no_title", "spoke_last")
"""What tells of one who goes on to speak and of whom the article says nothing else."""

OUT_OF_REACH = 2.0
"""More than anybody's likelihood."""

NEVER = ("chiefs_office", "elsewhere")
"""What only another can be: the minister for his spokesman, مدرب of another team."""

# pronouns that make a noun a certain one's
OWNED = ("ه", "ها", "هم")
# words of a name that no table knows
LONGEST_NAME = 3


class Identifying:
    """Whom the descriptions of one document's speakers mean."""

    def __init__(self, scene: Scene, naming: Naming, drafts: Sequence[Draft]) -> None:
        """Take in who is named where, and who speaks when."""
        self.scene, self.naming = scene, naming
        self.drafts = sorted((d for d in drafts if d.pieces and d.speakers), key=lambda d: d.cue.index)
        self.witness = Witness(scene, naming, self.drafts)

    def name(self) -> None:
        """Put the one meant in the place of every speaker who is described, where somebody is meant for sure."""
        described: dict[str, list[Draft]] = {}
        for draft in self.drafts:
            if len(draft.speakers) == 1 and draft.speakers[0].kind == "unnamed":
                described.setdefault(draft.speakers[0].id, []).append(draft)
        titles: list[tuple[Description, Entity]] = []
        for drafts in described.values():
            told, meant = tell(drafts[0]), self.whom(drafts)
            if meant is not None:
                _name(drafts, meant)
                titles += [(self._with_place(told, drafts[0]), meant)] if told is not None else []
        for drafts in described.values():
            if drafts[0].speakers[0].kind == "unnamed" and (meant := self._called_so(drafts[0], titles)):
                _name(drafts, meant)

    def _called_so(self, draft: Draft, titles: Sequence[tuple[Description, Entity]]) -> Entity | None:
        """Whom a description with the same head and all these words meant: عمدة المرسى, beside عمدة العاصمة المرسى."""
        told, phrase = tell(draft), draft.speaker_phrase
        if told is None or phrase is None or not told.content or not (told.definite or self._of_one(phrase)):
            return None
        same = ((other, one) for other, one in titles if other.head == told.head and other.body == told.body)
        meant = {one.id: one for other, one in same if told.content <= other.content}
        one = next(iter(meant.values())) if len(meant) == 1 else None
        return None if one is None or self._against(told, draft, one) else one

    def _with_place(self, told: Description, draft: Draft) -> Description:
        """What a description tells, with the place that stands right behind it: عمدة العاصمة المرجانية | المرسى."""
        place = self.scene.phrase_at(draft.speaker_phrase.after) if draft.speaker_phrase is not None else None
        if place is None or place.prefix or place.entities[0].kind not in ("place", "state"):
            return told
        words = map(core, self.scene.fold[place.first : place.after])
        return told._replace(content=told.content | frozenset(words))

    def whom(self, drafts: Sequence[Draft]) -> Entity | None:
        """The one meant, if anybody is; `drafts` are what the one described says."""
        candidates = self.candidates(drafts)
        at = choose([evidence for _, evidence in candidates])
        if at is not None:
            return candidates[at][0]
        return man_again(self.witness, drafts[0], self._gender)

    def candidates(self, drafts: Sequence[Draft]) -> list[tuple[Entity, Evidence]]:
        """Those named whom nothing keeps from being meant, each with what speaks for him."""
        told = tell(drafts[0])
        if told is None or self._hidden(drafts[0]) or self._named_there(drafts[0]):
            return []
        named = self.witness.bodies if told.body else self.witness.persons
        weighed = (
            (e, self.witness.evidence(told, drafts, e)) for e in named if self._may_mean(told, drafts[0], e)
        )
        return [(e, evidence) for e, evidence in weighed if _fits(told, e, evidence)]

    def _hidden(self, draft: Draft) -> bool:
        """Whether he asked not to be named: قال بحار طلب عدم الكشف عن هويته إن …"""
        token = draft.cue.index
        within = range(self.scene.sentence_start[token], self.scene.sentence_end[token])
        return any(t in self.scene.hits and self.scene.hits[t].function == "condition" for t in within)

    def _named_there(self, draft: Draft) -> bool:
        """Whether strange words between commas before what was said name somebody: قال مدير المختبر، نوراتك، إن …"""
        scene, phrase = self.scene, draft.speaker_phrase
        after = draft.frame.introduced - (scene.kinds[draft.frame.introduced - 1] == ",")
        first = after
        told = phrase.after if phrase is not None else after  # not وقف المدير، | وقال إن
        told = max(told, draft.cue.index + 1) if told <= draft.cue.index else told
        while first > told and scene.kinds[first - 1] == "w":
            first -= 1
        words = range(first, after)
        strange = all(
            not scene.particle[t] and not frequency("ال" + scene.fold[t]) and t not in scene.time_after
            for t in words
        )
        return 0 < len(words) <= LONGEST_NAME and scene.kinds[first - 1] == "," and strange

    def _may_mean(self, told: Description, draft: Draft, one: Entity) -> bool:
        """Whether the text names `one`, nothing speaks against him, and an indefinite description does not come behind his name."""
        below, phrase = self.witness.below(one), draft.speaker_phrase
        if not below or self._against(told, draft, one):
            return False
        before = phrase is not None and below[0].first < phrase.first
        return not before or told.definite or phrase is None or self._of_one(phrase)

    def _of_one(self, phrase: NounPhrase) -> bool:
        """Whether a name or a pronoun behind its noun makes a description a certain one's: رئيس بلدية المرجان، مدربه."""
        scene = self.scene
        for token in range(phrase.first, phrase.after):
            word = scene.document.light[token]
            if word.endswith(OWNED) and person_noun(owned(word)):
                return True
            if scene.kinds[token] != "w" or scene.particle[token] or bare(scene.fold[token]) in nisba():
                return False
            inside = scene.phrases_at.get(token, ())
            if token > phrase.first and any(p.how == "name" for p in inside):
                return not any(p.prefix for p in inside)  # متحدث للمرجان: one of many
        return False

    def _against(self, told: Description, draft: Draft, one: Entity) -> bool:
        """Whether gender, state or the words themselves keep the description from meaning `one`."""
        phrase = draft.speaker_phrase
        if not told.body and self._gender(one) not in ("", "f" if told.head.endswith("ه") else "m"):
            return True
        if told.states and one.country is not None and one.country not in told.states:
            return True
        task = told.body and not self.witness.leads(draft)  # who is told of first is named next
        if task and another_task(self.witness, phrase, one):
            return True
        if draft.parent is not None and one in draft.parent.speakers:
            return True  # nobody tells what he himself said as another's words
        if only_whose(self.scene, told.words[0], self.witness.names.get(one.id, ())):
            return True  # محامي المتهم فلان is no المتهم
        called, words = self.naming.called.get(one.id, ()), frozenset(told.words)
        if any(of_lawyer(told.head, call) or chiefs_office(words, told.head, call) for call in called):
            return True  # المتهم is not his lawyer, الوزير not his deputy
        if speaks_for_others(words, told.head, called) or self._his_own(told, phrase, one):
            return True
        if self._contrasted(phrase, one):
            return True
        inside = (
            p for p in self.naming.phrases if phrase is not None and phrase.first <= p.first < phrase.after
        )
        return any(one in p.entities for p in inside)  # محامي فلان

    def _his_own(self, told: Description, phrase: NounPhrase | None, one: Entity) -> bool:
        """Whether `one` is introduced behind the description as one of his: قال الوزير إن …، لكن | نائبه فلان حذر."""
        scene, name = self.scene, next(iter(self.witness.below(one)), None)
        if phrase is None or name is None or not phrase.after < name.first:
            return False
        whose = owned(scene.document.light[name.first - 1])
        if scene.sentence_start[phrase.first] != scene.sentence_start[name.first] or not whose:
            return False
        return person_noun(fold(whose)) and fold(whose) != told.head

    def _contrasted(self, phrase: NounPhrase | None, one: Entity) -> bool:
        """Whether `one` is first told of behind a but in the description's sentence: قال الوزير إن …، لكن | سالم الوادي نفى ذلك."""
        scene, name = self.scene, next(iter(self.witness.below(one)), None)
        if phrase is None or name is None or not phrase.after < name.first:
            return False
        same = scene.sentence_start[phrase.first] == scene.sentence_start[name.first]
        return same and scene.word(name.first - 1).removeprefix("و") in words_of("but")

    def _gender(self, person: Entity) -> str:
        """m or f as the given name or else the verbs of a person tell; empty where nothing does, or they differ."""
        given = fold(person.name).split()[0]
        own = (d for d in self.witness.outer if d.speakers == [person] and "speaker_behind" in d.rules)
        shown = {d.cue.form.gender for d in own if d.cue.form.kind in FINITE and d.cue.form.number == "s"}
        if man_named(given) or not shown:
            return "m" if man_named(given) else "f" if woman_named(given) else ""
        return shown.pop() if len(shown) == 1 else ""


def _name(drafts: Sequence[Draft], one: Entity) -> None:
    """Let `one` be who says what is told in `drafts`."""
    for draft in drafts:
        draft.speakers = [one]
        draft.rules.append("speaker_named")


def choose(weighed: Sequence[Evidence], chance: Callable[[Evidence], float] | None = None) -> int | None:
    """Which of the candidates is meant: the only one with most points, and enough of them, else the likeliest by `chance`.

    `weighed` is the evidence for each of them; `chance` is by the bundled weights unless another is given. None where nobody is.
    """
    points = [0 if _anothers(evidence) else counted(evidence) for evidence in weighed]
    most = max(points, default=0)
    if most >= ENOUGH and points.count(most) == 1:
        return points.index(most)
    by = chance or likelihood
    chances = [(by(evidence), at) for at, evidence in enumerate(weighed)]
    enough = [(c, at) for c, at in chances if c >= bar(weighed[at])]
    return max(enough)[1] if enough else None


def _anothers(evidence: Evidence) -> bool:
    """Whether a person's own titles before keep him from being meant: مدير شركة النورس, where he leads شركة المرجان."""
    named = "body" not in evidence and ("definite_before" in evidence or "indefinite_before" in evidence)
    return named and any(piece in evidence for piece in NEVER)


def counted(evidence: Evidence) -> int:
    """The points of the evidence for somebody."""
    return sum(POINTS.get(piece, 0) * count for piece, count in evidence.items())


def bar(evidence: Evidence) -> float:
    """How likely somebody for whom this speaks has to be meant; `OUT_OF_REACH` where he cannot be.

    Who only spoke before, in an article with others, and has no title like it, is not meant (قال فلان … وطالب مدافع المنتخب),
    nor who is introduced with a title unlike it (قال بحار … وقال مدير الميناء فلان). Who has no title, was named last and
    spoke last, and has spoken more than once, has to be likelier (قال فلان … وطالب رئيس المجلس).
    """
    alike = any(piece in evidence for piece in LIKENESS)
    before = "definite_before" in evidence or "indefinite_before" in evidence
    trade, same = "words_none" in evidence, "tells_more" not in evidence
    nobody_else = "alone" in evidence and trade and same
    voice = evidence.get("speaks", 0) > 1  # who speaks throughout
    goes_on = all(piece in evidence for piece in GOES_ON) and same and voice
    unlike = not alike and ("titled" in evidence or (before and not (nobody_else or goes_on)))
    if unlike or any(piece in evidence for piece in NEVER):
        return OUT_OF_REACH
    if goes_on and not (alike or nobody_else):
        return SUREST if trade else SURER
    return SURER if any(piece in evidence for piece in ANOTHER) else LIKELY


def likelihood(evidence: Evidence) -> float:
    """How likely somebody for whom so much speaks is meant, 0 to 1."""
    base, learnt = weights()
    return 1 / (1 + exp(-base - sum(learnt.get(piece, 0.0) * count for piece, count in evidence.items())))


def _fits(told: Description, one: Entity, evidence: Evidence) -> bool:
    """Whether `one` has in his name or titles what such a description always shares.

    A body its kind, who asks others his title, a head of state all of it.
    """
    if told.body and not any(kind in evidence for kind in KINDS):
        return False
    if told.head in words_of("interviewer") and "head_in_title" not in evidence:
        return False  # سأله المذيع فأجاب. وقال | المذيع
    return one.office not in HEADS_OF_STATE or evidence.keys() >= {"head", "shared"}


@cache
def weights() -> tuple[float, dict[str, float]]:
    """The bundled weights; raises FileNotFoundError where the package is incomplete."""
    learnt = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return float(learnt["base"]), {piece: float(weight) for piece, weight in learnt["weights"].items()}
