"""Who is answerable for what was said."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.still import before_still
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.issued import issuer
from tawatur.attribution.frames.only_object import blamed
from tawatur.attribution.frames.walk import foretold, stands_in
from tawatur.attribution.naming.second_offices import two_offices
from tawatur.attribution.phrases.crowds import tells_whose
from tawatur.attribution.phrases.described import (
    after_accusative,
    of_paper_before,
    paper_behind,
    paper_described,
    takes_up,
)
from tawatur.attribution.phrases.genders import shown_turn, titled_man
from tawatur.attribution.phrases.turns import Turn, number_of
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes
from tawatur.attribution.speakers.acting import Acting
from tawatur.attribution.speakers.asked import answerer
from tawatur.attribution.speakers.behind import BehindSubjects
from tawatur.attribution.speakers.claimed import clause_of_thing, of_thing
from tawatur.attribution.speakers.front import FrontSubjects
from tawatur.attribution.speakers.goes_with_last import goes_with_last, just_spoke
from tawatur.attribution.speakers.leading import behind_pronoun, leading_subject, not_subject
from tawatur.attribution.speakers.left_out import Found, LeftOut
from tawatur.attribution.speakers.memory import Memory
from tawatur.attribution.speakers.objects_behind import (
    men_asked,
    oblique,
    slip_of_gender,
    state_behind_paper,
)
from tawatur.attribution.speakers.only_things import everyone_asked, only_thing, owns_object
from tawatur.attribution.speakers.others_in_quotes import other_in_quote, tells_of_other
from tawatur.attribution.speakers.paper_makers import (
    by_its_maker,
    paper_actor,
    paper_owner,
    taken_up_in,
    told_inside,
)
from tawatur.attribution.speakers.reported import ascribed_to
from tawatur.attribution.speakers.said_again import (
    again_last,
    named_among,
    quoted_apart,
    whom_it_tells,
)
from tawatur.attribution.speakers.spoken_for import spoken_for, whose_office
from tawatur.attribution.speakers.there_are import one_among, there_are
from tawatur.attribution.speakers.unknown import mine
from tawatur.model import Entity, SpeakerRule
from tawatur.text.verb_form import VerbForm


class Speakers(Memory):
    """Finds each cue's speaker, and remembers who spoke, for the cues that leave theirs out."""

    def __init__(self, scene: Scene) -> None:
        """A fresh memory for one document."""
        super().__init__(scene)
        self.acting = Acting(scene, self.gender_of)
        self.front = FrontSubjects(scene, self.gender_of, self.together)
        self.behind = BehindSubjects(scene, self.gender_of)
        self.left_out = LeftOut(self, self.acting)
        self.at = 0  # the verb that is looked at

    def of(
        self,
        cue: Cue,
        subjects: Sequence[NounPhrase],
        frame: Frame | None = None,
        has_object: bool = False,
        lacks_object: bool = False,
    ) -> Found:
        """Who says what `cue` reports, and the rule that decided.

        `subjects` are noun phrases behind the cue that can be its subject; `frame` what it governs, if anything; `has_object`: it
        may also have somebody as its object (اتهم، دعا), so that a noun phrase behind it need not be its subject;
        `lacks_object`: it must have an object, and the only noun phrase behind it is that (ووصفت المسعفة بأنها …).
        """
        self.at = cue.index
        if cue.participle:
            return self._governing(cue)
        if frame is not None and frame.until > cue.index:
            return self._remember(frame.subject, cue.form, "speaker_behind")  # أدانت الهجوم | دول عدة
        others = frame.addressees if frame is not None else []
        maker = by_its_maker(self.scene, cue)
        if maker is not None:
            return self._remember([maker], cue.form, "speaker_behind")
        paper = taken_up_in(self.scene, cue, subjects, others, has_object)
        owner = paper_owner(self.scene, paper, cue, self.gender_of) if paper is not None else None
        if owner is not None:
            return self._remember([owner], cue.form, "speaker_before")
        at_once = self._at_once(cue, subjects)
        if at_once is not None:
            return at_once
        actor = paper_actor(self.scene, paper, cue, self.gender_of) if paper is not None else None
        if actor is not None:
            return self._remember(self._with_states(actor, cue), cue.form, "speaker_before")
        spoken_of = of_thing(self.scene, cue, frame)  # the noun before the verb is what it is about
        before = None if spoken_of else self._in_front(cue, subjects, has_object)
        lacks_object = lacks_object or self._objects_only(cue, subjects, frame, has_object)
        objects = list(subjects) if lacks_object else blamed(cue, others)
        subjects = () if lacks_object else self._behind(cue, subjects, before, frame, has_object)
        found = self._subject(cue, before, subjects, frame, has_object, spoken_of)
        if found is None and frame is not None and not objects:
            objects = [
                p for p in subjects if p.entities[0].kind in ("state", "organisation")
            ]  # هاجم | المملكة
        return found or (self._dropped(cue) if spoken_of else self._without(cue, objects))

    def _with_states(self, phrase: NounPhrase, cue: Cue) -> list[NounPhrase]:
        """`phrase`, with the states that و joins to it: أصدرت تونس والمغرب ومصر بيانات أعلنت فيها …"""
        members = self.together.beginning(phrase)
        return members if self.together.states(members, cue.form) else [phrase]

    def _at_once(self, cue: Cue, subjects: Sequence[NounPhrase]) -> Found | None:
        """Who says it where no subject is looked for: whoever's words the verb stands in, a paper's maker; nobody behind وهو ما."""
        form = cue.form
        if self.parent is not None and tells_of_other(self.scene, cue, self.parent):
            other = other_in_quote(self.scene, cue, self.parent, self.gender_of)
            return self._remember([other], form, "speaker_before") if other else (None, "dropped_nobody")
        said = self.scene.is_(before_still(self.scene, cue.index) - 1, "that_pronoun")
        if said and self.parent is not None and self.parent.speakers and not self._tells_another(cue):
            return self._parent_turn(form), "dropped_clause"
        told = cue.relative and self.scene.is_(cue.index - 1, "relative_what")
        its_own = self.scene.is_(cue.index + 1, "that_pronoun") and form.verb.act in (
            "judge",
            "describe",
            "say",
        )  # أمهل البلدين لإصلاح ما يرى أنها عيوب
        its_own &= self.scene.word(cue.index) not in words_of("believed")
        if told and not (subjects or form.enclitic or its_own or tells_whose(self.scene, cue)):
            return None, "relative_nobody"  # وهو ما يشير إلى: what happened, not who said it
        whose = ascribed_to(self.scene, cue, self.gender_of)
        if whose is not None:
            return self._remember([whose], form, "speaker_before")  # تصريحات نسبتها إلى سالم، | قال فيها
        if stands_in(self.scene, cue):
            _, writer = issuer(self.scene, cue, [], lambda _: "mf")
            if writer is not None:  # نشرت سلمى تعليقا | جاء فيه
                turn = Turn(list(writer.entities), self.gender_of(writer), number_of(writer), writer)
                self.note(turn)
                return turn, "speaker_before"
            paper = paper_behind(self.scene, cue)
            return self._dropped(cue) if paper is None else self._remember([paper], form, "speaker_behind")
        puts_out, issuing = issuer(self.scene, cue, list(subjects), self.gender_of)
        if issuing is not None:
            return self._remember(self._with_states(issuing, cue), form, "speaker_before")
        return self._dropped(cue) if puts_out else None

    def _tells_another(self, cue: Cue) -> bool:
        """Whether a verb behind أنه disagrees with the person whose words hold it: قالت فلانة إن الوزير …، كما أنه | انتقد"""
        assert self.parent is not None
        phrase = self.parent.speaker_phrase
        if phrase is None or len(self.parent.speakers) > 1 or self.parent.speakers[0].kind != "person":
            return False
        own = self.scene.is_(self.parent.frame.introduced, "that_pronoun")
        return not own and cue.form.number == "s" and self.gender_of(phrase) not in ("mf", cue.form.gender)

    def _in_front(self, cue: Cue, subjects: Sequence[NounPhrase], has_object: bool) -> NounPhrase | None:
        """The noun phrase in front of the verb that may be its subject, of none in the first person (في لقاء المديرين أعتقد أن)."""
        if self.parent is not None and mine(self.scene, cue):
            return None
        before = there_are(self.scene, cue) or one_among(self.scene, cue, self.together.joined)
        if before is not None:
            return before
        before = self.front.subject(cue)
        before = leading_subject(self.scene, cue, before, self.gender_of) or before
        other = before is not None and (
            not_subject(self.scene, cue, before, subjects, has_object)
            or of_paper_before(self.scene, cue, before)
        )
        return None if other else before

    def _objects_only(
        self, cue: Cue, subjects: Sequence[NounPhrase], frame: Frame | None, has_object: bool
    ) -> bool:
        """Whether what stands behind the verb can only be its object."""
        if behind_pronoun(self.scene, cue) or (has_object and oblique(self.scene, subjects)):
            return True
        if has_object and subjects and men_asked(self.scene, subjects[0], cue):
            return True
        if everyone_asked(self.scene, cue, subjects) and self.said is not None:
            return self.said.agrees(cue.form)
        about = [*self.sentence_turns, *([self.topic] if self.topic is not None else [])]
        if not has_object or frame is None:
            return False
        alone = bool(subjects) and subjects[-1].after == frame.introduced
        if alone and state_behind_paper(self.scene, cue, subjects, self.said):
            return True
        return self.behind.asked(cue, subjects, about, frame)

    def _behind(
        self,
        cue: Cue,
        subjects: Sequence[NounPhrase],
        before: NounPhrase | None,
        frame: Frame | None,
        has_object: bool,
    ) -> Sequence[NounPhrase]:
        """The noun phrases behind the verb, or, where there are none, those told there in plain words."""
        if only_thing(self.scene, cue) or owns_object(self.scene, cue, subjects, frame):
            return ()
        if (cue.relative and self._owned_far(cue, subjects)) or mine(self.scene, cue):
            return ()  # أعتقد هذه المرة أن
        if not subjects and before is None:
            return self.behind.described(cue, frame, has_object)
        if not subjects and not cue.relative and frame is not None and frame.kind in ("quotation", "colon"):
            return self.behind.crowd(cue, frame)
        return subjects

    def _owned_far(self, cue: Cue, subjects: Sequence[NounPhrase]) -> bool:
        """Whether a preposition and a noun part a relative clause's verb from whose noun that is: الذي دعا خلال رئاسة | الحزب"""
        first = subjects[0].first if subjects else cue.index
        between = range(cue.index + 1, first - 1)
        parted = any(self.scene.is_(t, "place_time", "fi") for t in between)
        return parted and describes(self.scene, first - 1) and self.front.stands_for_subject(cue)

    def _subject(
        self,
        cue: Cue,
        before: NounPhrase | None,
        subjects: Sequence[NounPhrase],
        frame: Frame | None,
        has_object: bool,
        spoken_of: bool,
    ) -> Found | None:
        """Who the verb's subject is: `before` it, behind it among `subjects`, or what its relative clause describes.

        `spoken_of`: the noun that the clause describes is what the verb is about.
        """
        form, back = cue.form, takes_up(self.scene, cue)
        adjacent = bool(subjects) and subjects[0].first - cue.index == 1 + back
        taken_up = adjacent and bool(form.enclitic)  # جماعة اتهمتها السلطات: the object is a pronoun
        told_before = foretold(self.scene, cue)  # كان الوزير قد انتقد الحكومة
        if adjacent and frame is not None and frame.kind == "object":
            told_before |= frame.content == subjects[0].first  # كان سالم، المدير، أعلن | قرار المجلس
            told_before |= before is not None and _needs_object(cue, before)
        if before is not None and adjacent and back and told_inside(self.scene, before, subjects[0], frame):
            before = None  # نشرت الصحيفة تقريرا ذكر فيه مسؤولون أن …
        # النقابة اعتبرت القرار خطأ
        clash = adjacent and self.gender_of(subjects[0]) not in ("mf", form.gender)
        if before is not None and not taken_up and (has_object or told_before or clash or not adjacent):
            return self._remember([before], form, "speaker_before")
        behind_it = bool(subjects) and (back or not adjacent)
        tells = (
            adjacent and not has_object and frame is not None and frame.kind == "that"
        )  # الممر الذي أعلن الجيش أن
        apart = before is not None or behind_it or spoken_of or tells
        antecedent = None if apart else self.front.antecedent(cue)
        if (
            antecedent
            and adjacent
            and not clash
            and clause_of_thing(self.scene, cue, antecedent, subjects[0], frame)
        ):
            antecedent = None  # العقوبة التي ذكرت وسائل إعلام محلية أنها …
        if antecedent and not not_subject(self.scene, cue, antecedent, subjects, has_object):
            return self._remember([antecedent], form, "speaker_before")
        if subjects and self.scene.fold[subjects[0].first - 1] in words_of("company"):
            return self._accompanied(cue, subjects[0])
        subjects = self.together.one_holder(self.behind.whole(cue, subjects, frame, has_object))
        subjects = subjects[1:] if two_offices(self.scene, subjects) else subjects
        behind = self.behind.subject(cue, subjects, has_object)
        if not behind and slip_of_gender(self.scene, cue, subjects, frame, self.gender_of):
            self.genders.setdefault(subjects[0].entities[0].id, "f")
            behind = list(subjects)
        again = again_last(self.scene, cue, behind, self.said, self.memory)
        if again is not None:
            self.note(again)
            return again, "speaker_goes_on"
        if behind:
            return self._remember(behind, form, "speaker_behind")
        return self._remember([before], form, "speaker_before") if before is not None else None

    def _without(self, cue: Cue, objects: Sequence[NounPhrase]) -> Found:
        """Who says it where the verb has no subject of its own; whom it has as `objects` does not."""
        him = cue.relative and self.scene.is_(cue.index - 2, "circumstance")  # وهو الذي دعا إلى
        if him and self.front.stands_for_subject(cue):
            return self._dropped(cue, named_among(objects))
        if (cue.relative and self.front.stands_for_subject(cue)) or self.front.describes_noun(cue):
            return None, "relative_nobody"
        paper = paper_described(self.scene, cue)
        if paper is not None:
            return self._remember([paper], cue.form, "speaker_before")
        if after_accusative(self.scene, cue):
            return None, "relative_nobody"
        about = self.topic.phrase if self.topic is not None else None
        if about is not None and any(p.first < about.after and about.first < p.after for p in objects):
            self.topic = None  # whom the verb is about is not who speaks
        return self._dropped(cue, named_among(objects), whom_it_tells(self.scene, cue))

    def _parent_turn(self, form: VerbForm) -> Turn:
        """Who says what holds this verb: قالت الوزارة إنها أبلغت السفراء."""
        assert self.parent is not None
        speakers, phrase = self.parent.speakers, self.parent.speaker_phrase
        if (
            phrase is not None
            and form.gender == "m"
            and (him := whose_office(self.scene, phrase, self.memory)) is not None
        ):
            phrase, speakers = him, him.entities  # قال مكتب الوزير إنه دعا نظيره: the minister did
        elif phrase is not None and form.gender == "f" and self.gender_of(phrase) == "m":
            phrase = spoken_for(self.scene, phrase) or phrase  # قال المتحدث باسم الوزارة إنها أبلغت السكان
            speakers = phrase.entities
        turn = Turn(list(speakers), form.gender, form.number, phrase)
        self.note(turn)
        return turn

    def _accompanied(self, cue: Cue, companion: NounPhrase) -> Found:
        """Whoever the verb's subject left out means, and the companion behind it: … ثم أعلنت رفقة الإذاعة …"""
        turn, rule = self._dropped(cue)
        if turn is None:
            return None, rule
        entities = list(dict.fromkeys((*turn.entities, *companion.entities)))
        return Turn(entities, turn.gender, turn.number, turn.phrase or companion), "speaker_together"

    def _remember(self, phrases: list[NounPhrase], form: VerbForm, rule: SpeakerRule) -> Found:
        """Those whom `phrases` name as who speaks, with the gender that the verb shows of them."""
        entities = list(dict.fromkeys(e for p in phrases for e in p.entities))
        if len(entities) > 1:
            self.together.note(entities)
        elif len(phrases) == 1 and (joint := self._joint(phrases[0], form)):
            entities, rule = joint, "speaker_together"
        paper = phrases[0].how == "metonym" and bool(paper_noun(self.scene.fold[phrases[0].first]))
        sure = form.gender != "f" or not titled_man(self.scene, phrases[0])
        if len(entities) == 1 and form.number == "s" and entities[0].kind != "unnamed" and not paper and sure:
            self.genders.setdefault(entities[0].id, form.gender)
        self.note(turn := shown_turn(self.scene, entities, phrases[0], form, paper))
        return turn, rule

    def _governing(self, cue: Cue) -> Found:
        """Whose clause a participle belongs to."""
        source = self.scene.phrases_ending.get(cue.index)
        if source is not None and source.speaks and self.scene.is_source(source):
            turn = Turn(list(source.entities), self.gender_of(source), number_of(source), source)
            if turn.agrees(cue.form):
                return turn, "participle_clause"  # … بحسب الوكالة موضحة أن …
        if (beside := self.acting.beside(cue)) is not None:
            self.note(beside)
            return beside, "participle_clause"
        if (later := self.acting.came_of_it(self.sentence_turns, cue.index, cue.form)) is not None:
            self.note(later)
            return later, "participle_clause"
        main = answerer(self.scene, self.topic, self.sentence_turns, cue)
        if main is not None and main.agrees(cue.form):
            self.note(main)
            return main, "participle_clause"
        for turn in reversed(self.sentence_turns):
            if turn.agrees(cue.form) and not quoted_apart(self.scene, turn.phrase, cue.index):
                return turn, "participle_clause"
        if self.beside is not None and self.beside.agrees(cue.form):
            return self.beside, "participle_clause"  # بحسب المصادر، وصل الوفد، مؤكدة أن …
        acting = self.acting.before(cue.index, cue.form)
        if acting is not None:
            self.note(acting)
            return acting, "participle_clause"
        two = self.together.leading(cue.index) if cue.form.number != "s" else None
        if two is not None:
            self.note(turn := Turn(list(two.entities), "mf", cue.form.number, two))
            return turn, "participle_clause"
        topic = self.topics.before(self.topic, cue.index)
        if topic is not None and topic.agrees(cue.form):
            self.note(topic)
            return topic, "participle_topic"
        if self.sentence_turns and goes_with_last(self.scene, cue, self.sentence_turns[-1]):
            return self.sentence_turns[-1], "participle_clause"
        whoever = self.acting.whoever(cue.index)
        return (None, "relative_nobody") if whoever else self._dropped(cue)

    def _joint(self, phrase: NounPhrase, form: VerbForm) -> list[Entity]:
        """Those whom a dual or a number takes up: الدول الثلاث; المصدر and هؤلاء are whoever spoke."""
        again = just_spoke(self.scene, phrase, self.said, self.memory)
        return again or self.together.taken_up(phrase, form.number == "d")

    def _dropped(
        self, cue: Cue, about: frozenset[str] = frozenset(), told: frozenset[str] = frozenset()
    ) -> Found:
        return self.left_out.of(cue.index, cue.form, cue, about, told)

    def meant(self, form: VerbForm) -> Found:
        """Whom a pronoun or a verb without subject means that stands beside a clause: على حد قوله."""
        return self.left_out.of(self.at, form, None, frozenset(), frozenset())


def _needs_object(cue: Cue, before: NounPhrase) -> bool:
    """Whether somebody named stands right before a verb that condemns, asks for or refuses what is behind it: تونس | تدين …"""
    acts = ("condemn", "criticise", "refuse", "deny", "agree", "demand", "welcome")
    named = before.entities[0].kind in ("person", "state", "organisation", "media")
    return cue.form.verb.act in acts and named and before.after == cue.index and not cue.relative
