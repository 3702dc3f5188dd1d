"""Speakers: who is answerable for what was said."""

from collections.abc import Sequence

from tawatur.attribution.acting import Acting
from tawatur.attribution.amid import Amid
from tawatur.attribution.behind import BehindSubjects
from tawatur.attribution.claimed import of_thing
from tawatur.attribution.crowds import tells_whose, written_on
from tawatur.attribution.cue import Cue
from tawatur.attribution.described import (
    after_accusative,
    of_paper_before,
    paper_behind,
    paper_described,
    takes_up,
)
from tawatur.attribution.drafts import Draft
from tawatur.attribution.frame import Frame
from tawatur.attribution.frames import CLAUSES
from tawatur.attribution.front import FrontSubjects
from tawatur.attribution.genders import gender_of, titled_woman
from tawatur.attribution.issued import issuer
from tawatur.attribution.leading import behind_pronoun, leading_subject, not_subject
from tawatur.attribution.nouns import paper_noun, words_of
from tawatur.attribution.only_one import of_public
from tawatur.attribution.said_again import (
    goes_on_with,
    had_source,
    many_unnamed,
    named_among,
    official_again,
    quoted_apart,
    said_again,
    whom_it_tells,
)
from tawatur.attribution.scene import NounPhrase, Scene
from tawatur.attribution.spoken_for import spoken_for
from tawatur.attribution.still import before_still
from tawatur.attribution.together import Together, person_noun
from tawatur.attribution.topics import Topics
from tawatur.attribution.turns import Turn, is_plural, number_of
from tawatur.attribution.walk import foretold, stands_in
from tawatur.attribution.within import Within
from tawatur.model import Entity, SpeakerRule
from tawatur.text import fold
from tawatur.text.lexicon import VerbForm

# how many earlier speakers a dropped subject may reach back to
MEMORY = 8

Outer = tuple[Draft | None, list[Turn], list[Turn], Turn | None]
"""What `Speakers` knew before it went into somebody's words: parent, memory, turns, topic."""


class Speakers:
    """Finds each cue's speaker, and remembers who spoke, for the cues that leave theirs out."""

    def __init__(self, scene: Scene) -> None:
        """A fresh memory for one document."""
        self.scene = scene
        self.memory: list[Turn] = []
        self.genders: dict[str, str] = {}
        self.sentence_turns: list[Turn] = []
        self.topic: Turn | None = None
        self.beside: Turn | None = None  # the source beside this sentence's clause
        self.said: Turn | None = None  # who said something last, in no other's words
        self.inner_turns: dict[int, list[Turn]] = {}
        self.parent: Draft | None = None
        self.together = Together(scene)
        self.topics = Topics(scene, self.gender_of, self.together)
        self.acting = Acting(scene, self.gender_of)
        self.front = FrontSubjects(scene, self.gender_of, self.together)
        self.behind = BehindSubjects(scene, self.gender_of)
        self.within = Within(scene, self.gender_of)
        self.amid = Amid(scene, self.gender_of, self.together)
        self.at = 0  # the verb that is looked at
        self.about = self.told = frozenset[str]()  # whom it is about, and whom it tells

    def begin_sentence(self, first: int, after: int) -> None:
        """Forget the last sentence's clause subjects; note who this one is about, and who the last was, where it held no speech."""
        if self.topic is not None and not self.sentence_turns:
            self.note(self.topic)
        self.sentence_turns, self.beside = [], None
        # اللاجئون في الجبل: what comes is about them, not theirs
        subheading = first and self.scene.in_heading(first)
        self.topic = None if subheading else self.topics.of(first, after)

    def enter(self, parent: Draft) -> Outer:
        """Go into what `parent` says: who is quoted there is not who goes on speaking after it."""
        outer = (self.parent, list(self.memory), self.sentence_turns, self.topic)
        self.parent = parent
        self.sentence_turns = self.inner_turns.setdefault(id(parent), [])
        clause = parent.pieces and parent.frame.kind in CLAUSES
        self.topic = self.topics.of(*parent.pieces[0]) if clause else None
        return outer

    def leave(self, outer: Outer) -> None:
        """Come back out, with the memory as it was."""
        self.parent, self.memory, self.sentence_turns, self.topic = outer

    def of(
        self,
        cue: Cue,
        subjects: Sequence[NounPhrase],
        frame: Frame | None = None,
        has_object: bool = False,
        lacks_object: bool = False,
    ) -> tuple[Turn | None, SpeakerRule]:
        """Who says what `cue` reports, and the rule that decided.

        `subjects` are noun phrases behind the cue that can be its subject; `frame` what it governs, if anything; `has_object`: it
        may also have somebody as its object (اتهم، دعا), so that a noun phrase behind it need not be its subject;
        `lacks_object`: it must have an object, and the only noun phrase behind it is that (ووصفت المسعفة بأنها …).
        """
        form, self.at, self.about, self.told = cue.form, cue.index, frozenset(), frozenset()
        if cue.participle:
            return self._governing(cue)
        said = self.scene.is_(before_still(self.scene, cue.index) - 1, "that_pronoun")
        if said and self.parent is not None and self.parent.speakers:
            return self._parent_turn(form), "dropped_clause"
        told = cue.relative and self.scene.is_(cue.index - 1, "relative_what")
        if told and not subjects and not form.enclitic and not tells_whose(self.scene, cue):
            return None, "relative_nobody"  # وهو ما يشير إلى: what happened, not who said it
        if stands_in(self.scene, cue):
            return self._remember([paper_behind(self.scene, cue)], form, "speaker_behind")
        puts_out, issuing = issuer(self.scene, cue, list(subjects), self.gender_of)
        if issuing is not None:
            return self._remember([issuing], form, "speaker_before")
        if puts_out:
            return self._dropped(form, cue)
        before = self.front.subject(cue)
        before = leading_subject(self.scene, cue, before, self.gender_of) or before
        if before is not None and (
            not_subject(self.scene, cue, before, subjects, has_object)
            or of_paper_before(self.scene, cue, before)
        ):
            before = None
        lacks_object |= behind_pronoun(self.scene, cue) or (has_object and self.behind.oblique(subjects))
        about = [*self.sentence_turns, *([self.topic] if self.topic is not None else [])]
        lacks_object |= has_object and frame is not None and self.behind.asked(cue, subjects, about, frame)
        objects = list(subjects) if lacks_object else []
        if lacks_object:
            subjects = ()
        elif not subjects and before is None:
            subjects = self.behind.described(cue, frame, has_object)
        elif not subjects and not cue.relative and frame is not None and frame.kind in ("quotation", "colon"):
            subjects = self.behind.crowd(cue, frame)
        back = takes_up(self.scene, cue)
        adjacent = bool(subjects) and subjects[0].first - cue.index == 1 + back
        taken_up = adjacent and bool(form.enclitic)  # جماعة اتهمتها السلطات: the object is a pronoun
        told_before = foretold(self.scene, cue)  # كان الوزير قد انتقد الحكومة
        clash = adjacent and self.gender_of(subjects[0]) not in (
            "mf",
            form.gender,
        )  # النقابة اعتبرت القرار خطأ
        if before is not None and not taken_up and (has_object or told_before or clash or not adjacent):
            return self._remember([before], form, "speaker_before")
        behind_it = bool(subjects) and (back or not adjacent)
        antecedent = None if before is not None or behind_it else self.front.antecedent(cue)
        if antecedent and not not_subject(self.scene, cue, antecedent, subjects, has_object):
            return self._remember([antecedent], form, "speaker_before")
        if subjects and self.scene.fold[subjects[0].first - 1] in words_of("company"):
            return self._accompanied(cue, subjects[0])
        subjects = self.together.one_holder(self.behind.whole(cue, subjects, frame, has_object))
        behind = self.behind.subject(cue, subjects, has_object)
        goes_on = self._goes_on(cue, behind)
        if goes_on is not None:
            return goes_on, "speaker_goes_on"
        if behind:
            return self._remember(behind, form, "speaker_behind")
        if before is not None:
            return self._remember([before], form, "speaker_before")
        if of_thing(self.scene, cue, frame):
            return self._dropped(form, cue)
        if (cue.relative and self.front.stands_for_subject(cue)) or self.front.describes_noun(cue):
            return None, "relative_nobody"
        paper = paper_described(self.scene, cue)
        if paper is not None:
            return self._remember([paper], form, "speaker_before")
        if after_accusative(self.scene, cue):
            return None, "relative_nobody"
        if self.topic is not None and self.topic.phrase is not None and self.topic.phrase in objects:
            self.topic = None  # whom the verb is about is not who speaks
        self.about, self.told = named_among(objects), whom_it_tells(self.scene, cue)
        return self._dropped(form, cue)

    def _parent_turn(self, form: VerbForm) -> Turn:
        """Who says what holds this verb: قالت الوزارة إنها أبلغت السفراء."""
        assert self.parent is not None
        speakers, phrase = self.parent.speakers, self.parent.speaker_phrase
        if phrase is not None and form.gender == "f" and self.gender_of(phrase) == "m":
            phrase = spoken_for(self.scene, phrase) or phrase  # قال المتحدث باسم الوزارة إنها أبلغت السكان
            speakers = phrase.entities
        turn = Turn(list(speakers), form.gender, form.number, phrase)
        self.note(turn)
        return turn

    def note(self, turn: Turn) -> None:
        """Remember somebody who spoke."""
        self.memory = [*[t for t in self.memory if t.entities != turn.entities][-MEMORY:], turn]
        self.sentence_turns.append(turn)

    def heard(self, source: NounPhrase) -> None:
        """Remember whose words somebody passed on: the next verb of going on means him."""
        self.said = Turn(list(source.entities), self.gender_of(source), "s", source)
        self.note(self.said)

    def settle(self, main: Turn | None, reported: NounPhrase | None) -> None:
        """At a sentence's end: whoever speaks in its `main` clause goes on, or, without speech, whose words a noun `reported`."""
        if main is not None:
            self.note(main)
            self.said = main
        elif reported is not None and not self.sentence_turns:
            self.heard(reported)

    def gender_of(self, phrase: NounPhrase) -> str:
        """m, f or mf (unknown) for a noun phrase: as its verbs showed before, else by its form."""
        return gender_of(self.scene, phrase, self.genders)

    def _accompanied(self, cue: Cue, companion: NounPhrase) -> tuple[Turn | None, SpeakerRule]:
        """Whoever the verb's subject left out means, and the companion behind it: … ثم أعلنت رفقة الإذاعة …"""
        turn, rule = self._dropped(cue.form, cue)
        if turn is None:
            return turn, rule
        entities = list(dict.fromkeys((*turn.entities, *companion.entities)))
        return Turn(entities, turn.gender, turn.number, turn.phrase or companion), "speaker_together"

    def _goes_on(self, cue: Cue, behind: Sequence[NounPhrase]) -> Turn | None:
        """The last speaker, where a verb of going on has him as a person described with the article: وأضاف اللاعب الدولي."""
        if len(behind) != 1 or not self.memory:
            return None
        if said_again(self.scene, behind[0], self.said, self.memory) and self.said is not None:
            self.note(self.said)
            return self.said
        phrase, last = behind[0], self.memory[-1]
        entity, word = phrase.entities[0], self.scene.fold[phrase.first]
        if not cue.form.verb.carries_on and not official_again(self.scene, phrase, last, self.memory):
            return None
        definite = word.startswith("ال") or of_public(self.scene.fold[phrase.first : phrase.after])
        taken_up = entity.kind == "unnamed" and definite and not is_plural(word)
        person = all(e.kind == "person" or person_noun(fold(e.name).split()[0]) for e in last.entities)
        if not taken_up or paper_noun(word) or not person or last.number != "s" or not last.agrees(cue.form):
            return None
        self.note(last)
        return last

    def _remember(
        self, phrases: list[NounPhrase], form: VerbForm, rule: SpeakerRule
    ) -> tuple[Turn, SpeakerRule]:
        entities = list(dict.fromkeys(e for p in phrases for e in p.entities))
        if len(entities) > 1:
            self.together.note(entities)
        elif len(phrases) == 1 and (joint := self._joint(phrases[0])):
            entities, rule = joint, "speaker_together"
        number = {1: "s", 2: "d"}.get(len(entities), "p")
        paper = phrases[0].how == "metonym" and bool(paper_noun(self.scene.fold[phrases[0].first]))
        if len(entities) == 1 and form.number == "s" and entities[0].kind != "unnamed" and not paper:
            self.genders.setdefault(entities[0].id, form.gender)
        if form.number != "s":
            number = form.number
        elif (
            len(entities) == 1
            and entities[0].kind in ("unnamed", "group")
            and (entities[0].kind == "group" or is_plural(self.scene.fold[phrases[0].first]))
        ):
            number = "c" if form.gender == "f" else "p"  # مصادر: قالت، قالوا
        elif number == "s" and number_of(phrases[0]) == "g":
            number = "g"
        gender = form.gender if number in "sg" else ("m" if form.gender != "f" else "mf")
        if number != "s" and self.scene.fold[phrases[0].first] in words_of("states_plural"):
            number = "c"
        elif paper:
            gender = "mf"  # وتضمن بيان الوزارة أن …، مضيفة: the paper's verb, then the body's
        elif gender == "m" and entities[0].kind == "person" and titled_woman(self.scene, phrases[0]):
            gender = "mf"
        self.note(turn := Turn(entities, gender, number, phrases[0]))
        return turn, rule

    def _governing(self, cue: Cue) -> tuple[Turn | None, SpeakerRule]:
        source = self.scene.phrases_ending.get(cue.index)
        if source is not None and source.speaks and self.scene.is_source(source):
            turn = Turn(list(source.entities), self.gender_of(source), number_of(source), source)
            if turn.agrees(cue.form):
                return turn, "participle_clause"  # … بحسب الوكالة موضحة أن …
        if (beside := self.acting.beside(cue)) is not None:
            self.note(beside)
            return beside, "participle_clause"
        for turn in reversed(self.sentence_turns):
            if turn.agrees(cue.form) and not quoted_apart(self.scene, turn.phrase, cue.index):
                return turn, "participle_clause"
        if self.beside is not None and self.beside.agrees(cue.form):
            return self.beside, "participle_clause"  # بحسب المصادر، وصل الوفد، مؤكدة أن …
        acting = self.acting.before(cue.index, cue.form)
        if acting is not None:
            self.note(acting)
            return acting, "participle_clause"
        topic = self.topics.before(self.topic, cue.index)
        if topic is not None and topic.agrees(cue.form):
            self.note(topic)
            return topic, "participle_topic"
        if self.sentence_turns and self.scene.kinds[cue.index - 1] == "c":
            return self.sentence_turns[-1], "participle_clause"
        whoever = self.acting.whoever(cue.index)
        return (None, "relative_nobody") if whoever else self._dropped(cue.form, cue)

    def _joint(self, phrase: NounPhrase) -> list[Entity]:
        """Those whom a dual or a number takes up: الدول الثلاث; المصدر is whoever spoke, where no source did."""
        alone = phrase.entities[0].kind == "unnamed" and self.scene.fold[phrase.first] == "المصدر"
        if alone and self.memory and not had_source(self.scene, phrase.first):
            return list(self.memory[-1].entities)
        return self.together.taken_up(phrase)

    def _dropped(self, form: VerbForm, cue: Cue | None = None) -> tuple[Turn | None, SpeakerRule]:
        """Who a verb without subject means, or, without a `cue`, a pronoun: nobody where no earlier speaker agrees."""
        opens = self.at == self.scene.sentence_start[self.at] and self.parent is None
        if form.verb.carries_on and opens and self.said is not None and self.said.agrees(form):
            self.note(self.said)
            return self.said, "dropped_agreeing"  # whoever acted since then said nothing
        outer = self.within.of_reporter(cue, self.parent) if cue is not None else None
        if outer is not None:
            return outer, "dropped_clause"
        two = [turn for turn in self.sentence_turns if turn.number == "d"] if form.number == "d" else []
        if two and two[-1].agrees(form):
            return two[-1], "dropped_clause"  # تنفي بريطانيا وفرنسا … وتطالبان
        if (own := self.within.first_words(self.at, form, self.parent)) is not None:
            return own, "dropped_clause"
        nearer = self.acting.joined(self.at, form) or self.acting.behind(
            self.sentence_turns[-1:], self.at, form
        )
        if nearer is not None and self._agrees(nearer, form, self.about):
            self.note(nearer)
            return nearer, "dropped_clause"
        for turn in reversed(self.sentence_turns):
            if self._agrees(turn, form, self.about):
                return turn, "dropped_clause"
        topic = self.topics.before(self.topic, self.at)
        if (joint := self.topics.joint(topic, form)) is not None:
            self.note(joint)
            return joint, "dropped_topic"
        if topic is not None and (in_time := self.acting.in_time(self.at, form, topic)) is not None:
            self.note(in_time)
            return in_time, "dropped_clause"
        shown = written_on(self.scene, self.at)
        if topic is not None and (self._agrees(topic, form, self.about) or shown):  # علقوا رايات كتب عليها
            self.note(topic)
            return topic, "dropped_topic"
        if (concerned := self.acting.concerned(self.at, form)) is not None:
            self.note(concerned)
            return concerned, "dropped_clause"
        last = self.sentence_turns[-1] if self.sentence_turns else None
        goes_on = self.scene.fold[self.at].startswith("و") and self.scene.kinds[self.at - 1] == ","
        if (
            goes_on
            and last is not None
            and form.number == "s"
            and last.entities[0].kind in ("organisation", "media")
        ):
            return last, "dropped_clause"  # a body's verb may stand in either gender
        acting = self.acting.before(self.at, form, nouns=False) if self.parent is None else None
        if acting is not None:
            self.note(acting)
            return acting, "dropped_clause"  # شن سالم حملة …، لكنه كرر أن
        taken_up = self.acting.taken_up(cue, form) if cue is not None and self.parent is None else None
        if taken_up is not None:
            self.note(taken_up)
            return taken_up, "dropped_clause"
        here = self.within.of(cue, self.parent) if cue is not None and not shown else None
        if here is not None:
            if here[0] is not None:
                self.note(here[0])
            return here
        amid, lasting = self.amid.whom(cue, form, inside=self.parent is not None or opens)
        if amid is not None and lasting:
            self.note(amid)
        if amid is not None:
            return amid, "dropped_clause"
        partly = [turn for turn in self.memory if turn.number == "g" and form.number == "p"]
        known = [turn for turn in self.memory if not many_unnamed(self.scene, turn)]
        known = known if not opens and any(self._agrees(turn, form) for turn in known) else self.memory
        for turn in reversed(known):
            if turn not in partly and (turn.number in ("p", "c") if shown else self._agrees(turn, form)):
                self.note(turn)
                return turn, "dropped_agreeing"
        nearby = self.acting.named_before(self.at, form) if form.number == "p" else None
        if nearby is None and partly and form.gender != "f" and not (cue is not None and cue.relative):
            nearby = partly[-1]  # عدد من النواب
        nearby = nearby or goes_on_with(self.said, form, opens)
        if nearby is not None:
            self.note(nearby)
        return nearby, "dropped_nobody" if nearby is None else "dropped_agreeing"

    def _agrees(self, turn: Turn, form: VerbForm, about: frozenset[str] = frozenset()) -> bool:
        """Whether a verb agrees with `turn`, whom it does not tell, and who is none it is `about`: واتهمت أوتاوا بـ …"""
        return turn.agrees(form) and not any(e.id in self.told | about for e in turn.entities)

    def meant(self, form: VerbForm) -> tuple[Turn | None, SpeakerRule]:
        """Whom a pronoun or a verb without subject means that stands beside a clause: على حد قوله."""
        self.about = self.told = frozenset()
        return self._dropped(form)
