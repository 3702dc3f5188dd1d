"""Walk: the way from a cue to what it governs, with the noun phrases met on it, and how far it may go."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.before_speech import before_speech
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.issued import words_put_out
from tawatur.attribution.frames.kinds import FrameKind
from tawatur.attribution.phrases.counted import counts_toll
from tawatur.attribution.phrases.owners import (
    pronoun_joined,
)
from tawatur.attribution.reading.nouns import in_paper, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition, is_governed
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

PREPOSITIONS: tuple[FrameKind, ...] = ("ala", "ila", "an", "min", "fi", "li")

JOINED = ("ل", "ك", "ب")  # letters that may be a preposition joined to the next word
# acts that are nothing but communication
NOTHING_BUT_WORDS = frozenset(
    [
        "affirm",
        "condemn",
        "criticise",
        "deny",
        "expect",
        "feel",
        "praise",
        "promise",
        "regret",
        "threaten",
        "warn",
    ]
)

REACH_THAT = 45  # tokens between a verb and its complementiser: subjects with apposition, time and place
# between a verb and the preposition it governs; further off it belongs to another word
REACH_PREPOSITION = 22
REACH_UNLIKELY = 6  # for a word that is mostly no verb and has no written subject
REACH_PAPER = 4  # tokens of a paper between كان and قد
REACH_WAS = 12  # how far before the verb كان may stand with its subject behind it
OBJECT_NOUNS = ("saying_noun", "unnamed", "medium")  # that can be the object right behind the subject


def stands_in(scene: Scene, cue: Cue) -> bool:
    """Whether the verb tells where words stand (جاء في البيان أن …، ورد بالتقرير أن …): the paper behind the preposition speaks."""
    placed = cue.form.verb.act == "report" and "fi" in cue.form.verb.complements
    return placed and (scene.is_(cue.index + 1, "fi") or in_paper(scene.word(cue.index + 1)))


class Walk:
    """One walk from a cue to the right: the noun phrases met, and whether a prepositional phrase is open."""

    def __init__(self, scene: Scene, cue: Cue, limit: int) -> None:
        """A walk from `cue` that stops before token `limit`."""
        self.scene, self.cue, self.limit = scene, cue, limit
        self.subject: list[NounPhrase] = []
        self.others: list[NounPhrase] = []
        self.open_phrase = False  # inside a prepositional phrase whose end is unknown
        self.met_bare = False  # a bare noun was met, which may be the verb's object
        self.end = scene.sentence_end[cue.index]
        held = None if cue.participle else self.reading("object")
        holds = held is not None and fold(held.verb.lemma) in words_of("holds")
        self.holds = held if holds else None  # the reading that holds its object to be something: اعتبره خطرا

    def reading(self, complement: str) -> VerbForm | None:
        """The first verb the cue may be that takes `complement`, with or without an object beside it."""
        for form in self.cue.readings:
            if complement in form.verb.complements or f"object+{complement}" in form.verb.complements:
                return form
        return None

    def reach(self) -> int:
        """How far the complementiser may stand: near, where the word is mostly no verb and nobody stands as its subject."""
        if self.subject or not self.cue.form.verb.ambiguous or stands_in(self.scene, self.cue):
            return REACH_THAT
        if foretold(self.scene, self.cue) and not self.cue.form.verb.weak:
            return REACH_THAT
        led = self.cue.prefix[:1] == "و" or self.scene.phrases_ending.get(self.cue.index) is not None
        asks = led and self.cue.form.verb.act == "demand" and self._asks_somebody()
        far = asks or before_speech(self.scene, self.cue, self.limit)
        return REACH_THAT if far else REACH_UNLIKELY

    def convincing(self, form: VerbForm) -> bool:
        """Whether a bare noun or preposition behind `form` is likely what was said.

        A weak or ambiguous verb needs somebody who can speak as its written subject, and a weak one an act that is nothing
        but communication: to assign, to publish, to support are deeds.
        """
        printed = self.scene.document.light[self.cue.index]
        hoping = self.cue.participle and form.verb.act == "feel" and "آ" in printed[:2]
        doubtful = form.verb.ambiguous and not hoping  # آملة, not the purpose أملا في
        if not (form.verb.weak or doubtful):
            return True
        if words_put_out(self.scene, self.cue) is not None:
            return True  # بيانا نفى فيه …: who put it out is the subject
        if form.verb.act == "describe" and form.enclitic and self._called_in_marks():
            return True  # وقف ما سماه بـ"الحملة"
        heads = [self.scene.fold[p.first] for p in self.subject]
        papers = any(paper_noun(head) or head in words_of("results") for head in heads)
        if form.verb.act == "report" and (papers or self._paper_in_front()):
            return True  # a study does nothing but report
        if form.verb.act == "report" and counts_toll(self.scene, self.subject, self.end):
            return True
        if form.verb.act == "accuse" and self._blames():
            return True
        if form.verb.act == "demand" and self._asks_somebody():
            return True
        if form.verb.weak and (form.verb.ambiguous or form.verb.act not in NOTHING_BUT_WORDS):
            return False
        before = self.scene.phrases_at.get(self.cue.begins, [None])[0]
        before = before or self.scene.phrases_ending.get(self.cue.index)  # لكن الوزير يخشى تراجعا
        meant = pronoun_joined(self.scene, self.cue.begins)  # لكنها في الوقت نفسه طلبت
        asks = foretold(self.scene, self.cue) and form.verb.act == "demand"  # كانت المدينة قد طلبت المشاركة
        own = before is not None and before.speaks and not before.governed
        own |= self.cue.prefix == "و" and form.verb.act == "condemn" and form.kind == "perfect"  # ودان الهجوم
        return bool(self.subject) or meant or own or (asks and not form.verb.weak)

    def _called_in_marks(self) -> bool:
        """Whether ما, then what somebody calls it in marks, stand around the verb: ما | سماه بـ"الحملة", not عما سمته بالمزحة.

        A deed does not tell the name of what was done: فرضت الحكومة ما | سمته بـ"ضريبة الطريق"; but وقف ما | سماه، ضد ما | سماه.
        """
        scene, verb = self.scene, self.cue.index
        what = (
            verb > 1
            and scene.is_(verb - 1, "relative_what")
            and (scene.fold[verb - 1][:1] in JOINED or _takes_noun(scene, verb - 2))
        )
        return what and scene.word(verb + 1) == "ب" and scene.kinds[verb + 2 : verb + 3] == ["o"]

    def _paper_in_front(self) -> bool:
        """Whether an indefinite paper of which كان and قد tell stands before the verb: كانت دراسة سابقة قد | أظهرت زيادة …"""
        scene, last = self.scene, self.cue.index - 1
        if not scene.is_(last, "perfect") or self.subject:
            return False
        for token in range(last - 1, max(scene.sentence_start[last], last - REACH_PAPER) - 1, -1):
            if scene.is_(token, "was"):
                return bool(paper_noun(scene.fold[token + 1]))
            if scene.kinds[token] != "w" or scene.particle[token]:
                return False
        return False

    def _asks_somebody(self) -> bool:
        """Whether from whom it is asked shows that the word is the verb: طلب منه المساعدة، طلب من الوزارة دعم …"""
        scene, behind = self.scene, self.cue.index + 1
        asked = scene.phrase_at(behind + 1)
        own = scene.is_(behind, "min") and not is_bare_preposition(scene.fold[behind])
        return own or (scene.is_(behind, "min") and asked is not None and asked.speaks)

    def _blames(self) -> bool:
        """Whether responsibility is put on somebody: حمل الوزير الشركة مسؤولية الحادث."""
        tokens = range(self.cue.index + 1, min(self.end, self.cue.index + REACH_PREPOSITION))
        return any(self.scene.fold[t] in words_of("blame") for t in tokens)

    def done(self, frame: Frame) -> Frame:
        """`frame` with the noun phrases met on the way to it."""
        frame.subject, frame.addressees = self.subject, self.others
        return frame


def foretold(scene: Scene, cue: Cue) -> bool:
    """Whether the subject stands between كان and قد in front of the verb, so that what follows the verb is its object."""
    start, before = max(scene.sentence_start[cue.index], cue.index - REACH_WAS), cue.index - 1
    if cue.prefix or not scene.is_(before, "perfect") or scene.phrases_ending.get(before) is None:
        return False
    return any(scene.is_(t, "was") for t in range(start, before))


def _takes_noun(scene: Scene, token: int) -> bool:
    """Whether the word at `token` has what follows it as its own: a preposition, a verb of saying, a verbal noun."""
    word, light = scene.fold[token], scene.document.light[token]
    led = bool(scene.particle[token]) or token in scene.cue_tokens or is_governed(word)
    return led or (scene.cover[token] is None and not word.startswith("ال") and verbal_noun(word, light))
