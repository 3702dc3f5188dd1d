"""Left out: whom a verb means whose subject is left out (وأضاف أن …), those told of nearest before those who spoke long ago.

First whoever's words the verb stands in is asked, then its own sentence and what that is about, then the sentences before.
"""

from dataclasses import dataclass

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.anybody import anybody_at, bearers
from tawatur.attribution.phrases.crowds import written_on
from tawatur.attribution.phrases.described import takes_up
from tawatur.attribution.phrases.turns import Turn
from tawatur.attribution.phrases.unlinked import unlinked_subject
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.attribution.speakers.accused import accused
from tawatur.attribution.speakers.acting import Acting
from tawatur.attribution.speakers.amid import Amid
from tawatur.attribution.speakers.asked import answering
from tawatur.attribution.speakers.claimed import told_of
from tawatur.attribution.speakers.inner_clauses import over_inner
from tawatur.attribution.speakers.linked import linked
from tawatur.attribution.speakers.memory import Memory
from tawatur.attribution.speakers.reported import goes_on_reported, reporter_judges
from tawatur.attribution.speakers.said_again import goes_on_with, many_unnamed
from tawatur.attribution.speakers.within import Within
from tawatur.model import SpeakerRule
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

Found = tuple[Turn | None, SpeakerRule]
"""Who is meant, nobody where none agrees, and the rule that decided."""

# the plainest verb of saying, which goes on with nobody's words but those of who acts
SAID = "قال"


@dataclass(frozen=True, slots=True)
class Bare:
    """A verb without subject at token `at`, or a pronoun behind it, where there is no `cue`.

    `about` and `told` are the identifiers of those whom it is about and those whom it tells: neither says it. `opens`: it begins
    its sentence, outside anybody's words; `shown`: it only says what is written on something.
    """

    at: int
    form: VerbForm
    cue: Cue | None
    about: frozenset[str]
    told: frozenset[str]
    opens: bool
    shown: bool

    def fits(self, turn: Turn, about: bool = True) -> bool:
        """Whether the verb agrees with `turn`, whom it does not tell, and who is none it is `about`: واتهمت أوتاوا بـ …"""
        apart = self.told | self.about if about else self.told
        return turn.agrees(self.form) and not any(e.id in apart for e in turn.entities)


class LeftOut:
    """Finds whom verbs without a subject mean."""

    def __init__(self, known: Memory, acting: Acting) -> None:
        """`known`: who spoke so far, and is told who is meant now; `acting` finds who acts in a sentence."""
        self.scene, self.known, self.acting = known.scene, known, acting
        self.within = Within(known.scene, known.gender_of)
        self.amid = Amid(known.scene, known.gender_of, known.together)

    def of(
        self, at: int, form: VerbForm, cue: Cue | None, about: frozenset[str], told: frozenset[str]
    ) -> Found:
        """Who is meant by the verb at token `at`, or, without a `cue`, by a pronoun: nobody where no earlier speaker agrees."""
        opens = at == self.scene.sentence_start[at] and self.known.parent is None
        verb = Bare(at, form, cue, about, told, opens, written_on(self.scene, at))
        return (
            self._accused(verb)
            or self._going_on(verb)
            or self._quoted(verb)
            or self._unlinked(verb)
            or self._holding_up(verb)
            or self._source_goes_on(verb)
            or self._of_sentence(verb)
            or self._of_topic(verb)
            or self._acting(verb)
            or self._of_clause(verb)
            or self._amid(verb)
            or self._earlier(verb)
        )

    def _noted(self, turn: Turn | None, rule: SpeakerRule) -> Found | None:
        """`turn`, if anybody, remembered as one who spoke."""
        if turn is None:
            return None
        self.known.note(turn)
        return turn, rule

    def _accused(self, verb: Bare) -> Found | None:
        """Whom the same sentence charges, for a verb of denying behind a pronoun: تتهم الشرطة سالما بالسرقة، وهو | ينفي ذلك."""
        charged = accused(self.scene, verb.at, verb.form, self.known.gender_of)
        return self._noted(charged, "dropped_clause")

    def _going_on(self, verb: Bare) -> Found | None:
        """The last speaker, for a verb of going on at the head of its sentence: whoever acted since then said nothing.

        Or who spoke in his words, where the verb can only mean that one.
        """
        said = self.known.said
        goes_on = verb.form.verb.carries_on and verb.opens and said is not None and said.agrees(verb.form)
        if goes_on or self.known.parent is not None:
            return self._noted(said, "dropped_agreeing") if goes_on else None
        inner = goes_on_reported(self.scene, said, self.known.reported, verb.at, verb.form)
        return self._noted(inner, "dropped_agreeing")

    def _quoted(self, verb: Bare) -> Found | None:
        """Whoever's words the verb stands in, or two who spoke together: تنفي بريطانيا وفرنسا … وتطالبان."""
        known, form = self.known, verb.form
        outer = self.within.of_reporter(verb.cue, known.parent) if verb.cue is not None else None
        if outer is None and verb.cue is not None and not known.sentence_turns:
            outer = reporter_judges(self.scene, verb.cue, known.parent, known.topic, known.gender_of)
        if outer is not None:
            return outer, "dropped_clause"
        two = [turn for turn in known.sentence_turns if turn.number == "d"] if form.number == "d" else []
        if two and two[-1].agrees(form):
            return two[-1], "dropped_clause"
        own = self.within.first_words(verb.at, form, known.parent)
        return (own, "dropped_clause") if own is not None else None

    def _unlinked(self, verb: Bare) -> Found | None:
        """The indefinite people right before the verb, whom its clause tells of: … اتصل بشخص | ادعى أنه سفير."""
        told = unlinked_subject(self.scene, verb.cue) if verb.cue is not None and not verb.shown else None
        cue = verb.cue
        if told is None or cue is None or takes_up(self.scene, cue) or told_of(self.scene, cue):
            return None  # دعوى أمام محكمة بعيدة | تطلب فيها: whoever made the paper
        if _only_told_of(self.scene, told.first - 1):
            return None
        if any(self.scene.fold[t].startswith("ال") for t in range(told.first, told.after)):
            return None  # أعضاء الوفد | أعلنوا: no noun without the article
        return Turn(list(told.entities), verb.form.gender, verb.form.number, told), "dropped_clause"

    def _holding_up(self, verb: Bare) -> Found | None:
        """Who holds up what the words are written on, not whom the sentence is about: … أمام حشود رفعت لافتة | كتب عليها."""
        held = bearers(self.scene, verb.at) if verb.shown else None
        if held is None:
            return None
        return Turn(list(held.entities), verb.form.gender, verb.form.number, held), "dropped_clause"

    def _of_sentence(self, verb: Bare) -> Found | None:
        """Whoever acts right before the verb, behind the last who spoke, or spoke in its sentence; who was asked answers."""
        turns = self.known.sentence_turns
        asked = answering(self.scene, self.known.memory, verb.at, verb.form)
        if asked is not None and verb.fits(asked):
            return self._noted(asked, "dropped_clause")
        nearer = self.acting.joined(verb.at, verb.form) or self.acting.behind(turns[-1:], verb.at, verb.form)
        found = next((turn for turn in reversed(turns) if verb.fits(turn)), None)
        main = self._over_inner(verb, nearer or found)
        if main is not None:
            return self._noted(main, "dropped_topic")
        if nearer is not None and verb.fits(nearer):
            return self._noted(nearer, "dropped_clause")
        if found is not None and found.entities[0].kind in ("organisation", "media", "state"):
            concerned = self._told_of(verb)
            if concerned is not None:
                return self._noted(concerned, "dropped_clause")
        return (found, "dropped_clause") if found is not None else None

    def _over_inner(self, verb: Bare, found: Turn | None) -> Turn | None:
        """Whom the sentence is about, where `found` acts in a clause inside it: رد سالم على ما قاله مازن | وأكد أنه بريء."""
        topic = self.known.topics.before(self.known.topic, verb.at)
        if verb.cue is None or found is None or (topic is not None and not verb.fits(topic)):
            return None
        return over_inner(self.scene, verb.cue, found, topic)

    def _told_of(self, verb: Bare) -> Turn | None:
        """The person of whom a body tells that somebody else did him something: قالت المنظمة إن الشرطة اعتقلت فلانة بعدما | عبرت.

        None where the body did it itself (قالت الشرطة إنها اعتقلت فلانة بعدما …), or where the verb's pronoun may be that person.
        """
        scene = self.scene
        clause = range(scene.sentence_start[verb.at], verb.at - 1)
        that = next((t for t in clause if scene.is_(t, "that", "that_pronoun")), verb.at)
        if verb.form.enclitic or scene.is_(that, "that_pronoun"):
            return None
        concerned = self.acting.concerned(verb.at, verb.form)
        return concerned if concerned is not None and concerned.entities[0].kind == "person" else None

    def _of_topic(self, verb: Bare) -> Found | None:
        """Whom the sentence is about, alone or with those whom و joins to him, or who acts in its clause of time."""
        known = self.known
        topic = known.topics.before(known.topic, verb.at)
        if (joint := known.topics.joint(topic, verb.form)) is not None:
            return self._noted(joint, "dropped_topic")
        if topic is not None and (in_time := self.acting.in_time(verb.at, verb.form, topic)) is not None:
            return self._noted(in_time, "dropped_clause")
        if topic is not None and (verb.fits(topic) or verb.shown):  # علقوا رايات كتب عليها
            return self._noted(topic, "dropped_topic")
        return None

    def _acting(self, verb: Bare) -> Found | None:
        """Whoever acts in the sentence, or goes on in it as a body, whose verb may stand in either gender."""
        known, form = self.known, verb.form
        if (concerned := self.acting.concerned(verb.at, form)) is not None:
            return self._noted(concerned, "dropped_clause")
        last = known.sentence_turns[-1] if known.sentence_turns else None
        joined = self.scene.fold[verb.at].startswith("و") and self.scene.kinds[verb.at - 1] == ","
        if (
            joined
            and last is not None
            and form.number == "s"
            and last.entities[0].kind in ("organisation", "media")
        ):
            return last, "dropped_clause"
        if known.parent is not None:
            return None
        acting = self.acting.before(verb.at, form, nouns=False)  # شن سالم حملة …، لكنه كرر أن
        if acting is None and verb.cue is not None:
            acting = self.acting.taken_up(verb.cue, form)
        return self._noted(acting, "dropped_clause")

    def _of_clause(self, verb: Bare) -> Found | None:
        """Whom the verb's own clause tells of, nobody where it tells that nobody is meant."""
        here = (
            self.within.of(verb.cue, self.known.parent) if verb.cue is not None and not verb.shown else None
        )
        if here is not None and here[0] is not None:
            self.known.note(here[0])
        return here

    def _amid(self, verb: Bare) -> Found | None:
        """Whoever stands in the midst of the verb's sentence, in whatever words, also behind a preposition before حيث or لأنه."""
        if verb.cue is not None and self.known.parent is None:
            hangs_on = linked(self.scene, verb.cue, self.known.gender_of)
            if hangs_on is not None and verb.fits(hangs_on):
                return self._noted(hangs_on, "dropped_clause")
        inside = self.known.parent is not None or verb.opens
        amid, lasting = self.amid.whom(verb.cue, verb.form, inside=inside)
        if amid is None and (source := self._source(verb)) is not None:
            return self._noted(source, "dropped_clause")
        if amid is not None and lasting:
            self.known.note(amid)
        return (amid, "dropped_clause") if amid is not None else None

    def _source(self, verb: Bare) -> Turn | None:
        """The source beside the clause before a verb of saying that و joins: بحسب مصادر …، نجح الهجوم …، | ولفتت إلى أن"""
        source, cue = self.known.beside, verb.cue
        joined = cue is not None and cue.prefix == "و" and self.scene.kinds[verb.at - 1] == ","
        if source is None or source.phrase is None or not joined or not verb.fits(source):
            return None
        if verb.form.verb.act not in ("say", "affirm", "report"):
            return None
        clause = range(source.phrase.after, verb.at)
        that = next((t for t in clause if self.scene.is_(t, "that", "that_pronoun")), None)
        other = anybody_at(self.scene, that + 1) if that is not None else None  # فإن لجنة انعقدت، وقالت
        agrees = other is not None and self.known.gender_of(other) in ("mf", verb.form.gender)
        passes = verb.form.verb.lemma != SAID and self._plain_many(source, other)
        agrees &= not (verb.form.verb.carries_on or passes)  # فإن الشرطة اعتقلت خمسة، وقالت: the police
        return None if agrees else source

    def _plain_many(self, source: Turn, other: NounPhrase | None) -> bool:
        """Whether the source is many, and who acts in its clause is unnamed: بحسب مصادر، فإن القوات تقدمت، وأشارت."""
        return source.number == "c" and other is not None and other.entities[0].kind == "unnamed"

    def _source_goes_on(self, verb: Bare) -> Found | None:
        """The source at the head of a sentence in which nobody else spoke, for a verb that goes on with its words.

        وبحسب مصادر أمنية، فإن القوات تقدمت بعد مقتل سلمى، | وأشارت إلى أن: the sources, neither the forces nor Salma.
        """
        known = self.known
        source = known.beside.phrase if known.beside is not None else None
        if known.parent is not None or known.sentence_turns or source is None:
            return None
        reported = any(self.scene.is_(t, "that", "that_pronoun") for t in range(source.after, verb.at))
        if not reported and not verb.form.verb.carries_on:
            return None  # وبحسب الوكالة، التقت سلمى نظيرها، | وأكدت
        return self._noted(self._source(verb), "dropped_clause")

    def _earlier(self, verb: Bare) -> Found:
        """Whoever spoke in earlier sentences and agrees with the verb, those not many and unnamed first."""
        memory, form = self.known.memory, verb.form
        partly = [turn for turn in memory[:-1] if turn.number == "g" and form.number == "p"]
        known = [turn for turn in memory if not many_unnamed(self.scene, turn)]
        known = known if not verb.opens and any(verb.fits(t, about=False) for t in known) else memory
        for turn in reversed(known):
            fits = turn.number in ("p", "c") if verb.shown else verb.fits(turn, about=False)
            if turn not in partly and fits:
                self.known.note(turn)
                return turn, "dropped_agreeing"
        nearby = self.acting.named_before(verb.at, form) if form.number == "p" else None
        if (
            nearby is None
            and partly
            and form.gender != "f"
            and not (verb.cue is not None and verb.cue.relative)
        ):
            nearby = partly[-1]  # عدد من النواب
        nearby = nearby or goes_on_with(self.known.said, form, verb.opens)
        return self._noted(nearby, "dropped_agreeing") or (None, "dropped_nobody")


def _only_told_of(scene: Scene, preposition: int) -> bool:
    """Whether the sentence's subject may rather tell of who stands behind it: تعاقد النادي | مع مدرب قال إنه …

    Somebody met, called or interviewed tells it himself: في مقابلة | مع ضابط قال إن، عثر المراسل | على شاهد قال إن.
    """
    if scene.is_(preposition, "an"):
        return True  # تحدث الوزير | عن مسؤول قال إنه …
    for token in range(preposition - 1, scene.sentence_start[preposition] - 1, -1):
        if scene.cover[token] is None and scene.fold[token].removeprefix("و") in words_of("meets"):
            return False
        if reports_finite(scene, token) or verbal_noun(scene.fold[token], scene.document.light[token]):
            break
    if scene.is_(preposition, "ala"):
        return True
    hit = scene.hits.get(preposition - 1)
    spoken = hit is not None and hit.function == "medium"
    return scene.word(preposition) in words_of("together_with") and not spoken
