"""Evidence: what an article says for somebody it names being the one whom a description means (خبير مرجاني … وقال فلان، مؤسس …).

Each piece has a name and a count, from 0 to `MOST`. What stands before the description and what stands behind it are told apart, as
are definite descriptions (الناشط) and indefinite ones (خبير مرجاني). `identified` tells what the pieces are worth.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.named_elsewhere import BODIES, Naming
from tawatur.attribution.naming.own_offices import is_president, own_office, with_country
from tawatur.attribution.naming.second_offices import in_office, office_heads
from tawatur.attribution.phrases.telling import (
    Description,
    body_nouns,
    calls_holder,
    core,
    kinds_alike,
    nisba,
)
from tawatur.attribution.reading.nouns import nouns_of, officials, words_of
from tawatur.attribution.reading.offices import HEADS_OF_STATE
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import Entity
from tawatur.text import fold
from tawatur.text.frequencies import frequency, is_joined

Evidence = dict[str, int]

MOST = 4
"""No piece counts more than so many times."""

# steps of how many sentences lie between, of how many speak and of how many persons there are
NEAR = (0, 1, 2, 3, 5, 8)
SPEAKERS = (1, 2, 3, 4, 6)
PERSONS = (2, 3, 4, 6)
# with the one described another speaks, and nobody else
TWO = 2
# content words shared, of which more count as so many
FEW = 3
# marks that stand at a word in a name or title
MARKS = "\"'«»“”()[]-:.،"


class Witness:
    """One article: who is named where in it, who speaks when, and what it says for whom."""

    def __init__(self, scene: Scene, naming: Naming, drafts: Sequence[Draft]) -> None:
        """Take in who is named where; `drafts` are those with content and speakers, in the order of their cues."""
        self.scene, self.naming = scene, naming
        self.outer = [d for d in drafts if d.parent is None]
        self.persons = [e for e in naming.named.values() if e.kind == "person"]
        self.bodies = [e for e in naming.named.values() if e.kind in BODIES]
        self.names: dict[str, list[NounPhrase]] = {}
        for phrase in naming.phrases:
            if len(phrase.entities) == 1 and phrase.how == "name":
                self.names.setdefault(phrase.entities[0].id, []).append(phrase)
        self.speak = Counter(e.id for d in self.outer for e in d.speakers)
        self.sentences = [first for first, _ in scene.document.sentences]

    def below(self, one: Entity) -> list[NounPhrase]:
        """Where the text below the headline and outside of subheadings names `one`."""
        return [p for p in self.names.get(one.id, ()) if not self.scene.in_heading(p.first)]

    def evidence(self, told: Description, drafts: Sequence[Draft], one: Entity) -> Evidence:
        """What speaks for `one`, whom the text names below its headline; `drafts` are what the one described says."""
        name, here = self.below(one)[0], drafts[0].cue.index
        phrase = drafts[0].speaker_phrase
        before = phrase is not None and name.first < phrase.first
        found = self._likeness(told, one, introduced=not before)
        found |= self._titles(told, one, before)
        found |= self._place(told, drafts, one, before)
        found |= self._company(one)
        found |= self._before(told, here, one) if before else self._after(told, drafts, name)
        found |= self._spoke(told, drafts, one)
        found["tells_more"] = int(phrase is not None and self._tells_more(told, phrase))
        return {piece: min(count, MOST) for piece, count in found.items() if count}

    def _likeness(self, told: Description, one: Entity, introduced: bool) -> Evidence:
        """What the description and the titles of `one` have in common; `introduced`: the description is what introduces him."""
        own = set() if told.body else set(fold(one.name).split())
        wanted, called = frozenset(told.words), self.naming.called.get(one.id, ())
        titles = (call for call in called if own_office(wanted, told.head, call))
        calls = [with_country(frozenset(word.strip(MARKS) for word in call - own)) for call in titles]
        found: Evidence = {}
        alike = [call for call in calls if _alike(told.head, call)]
        shared = max((sum(map(_weight, told.content & call)) for call in alike), default=0)
        if shared:
            found["shared"] = shared
        if told.states and one.country in told.states:
            found["state"] = 1
        charged = bool(told.content) and in_office(told.head)
        if any(told.head in call for call in calls):
            short = (
                introduced and frozenset((told.head,)) in calls
            )  # وزير المالية, and الوزير فلان further on
            short &= not is_president(told.head)
            found["head"] = int(bool(found) or short or not charged)  # رئيس النادي is no other body's
        elif calls_holder(told.head, one.office) or (
            told.head in officials() and any(call & office_heads() for call in calls)
        ):
            found["office"] = 1
        elif told.head in words_of("leader") and shared:
            found["leader"] = 1  # رئيس المختبر، مدير المختبر
        elif told.body and told.head in kinds_alike():
            kinds = frozenset(map(core, fold(one.name).split())).union(*calls) & body_nouns()
            found["kind"] = int(bool(kinds & kinds_alike()[told.head]))  # الشركة for منصة المرفأ
            found["kindless"] = int(not kinds and one.kind == "organisation")  # الشركة for مرجانة
        elif told.head in nisba():
            found["nationality"] = int("state" in found or any(told.head in call for call in calls))
        return found

    def _titles(self, told: Description, one: Entity, before: bool) -> Evidence:
        """Which words of the description stand in the titles of `one`, whatever their order, and which do not."""
        own = set(fold(one.name).split())
        called = self.naming.called.get(one.id, ())
        words = {core(word) for call in called for word in call} - {core(word) for word in own}
        heads = words & office_heads()
        shared = len(told.content & words)
        office = in_office(told.head)
        leads = (
            told.head not in heads and told.head in words_of("leader") and bool(heads & words_of("leader"))
        )
        chief = any(not own_office(frozenset(told.words), told.head, call) for call in called)
        return {
            f"words_shared_{min(shared, FEW)}": 1,
            "words_all": int(shared > 0 and shared == len(told.content)),
            "words_none": int(not told.content),
            "head_in_title": int(told.head in words),
            f"head_in_title_{_order(told, before)}": int(told.head in words),
            "other_title": int(bool(heads) and told.head not in heads and told.head not in officials()),
            "other_office": int(office and bool(heads) and not leads and told.head not in heads),
            "chiefs_office": int(office and told.head in heads and chief),
            "elsewhere": int(shared == 0 < len(told.content))
            if told.body
            else int(office and self._elsewhere(told, one)),
            "no_title": int(all(len(call) <= len(own) for call in called)),
            "official": int(told.head in officials()),
            "office_noun": int(told.head in office_heads()),
            "body": int(told.body),
            "no_state": int(not told.states),
        }

    def _elsewhere(self, told: Description, one: Entity) -> bool:
        """Whether `one` holds such an office of something else: مدرب المرجان, beside فلان مدرب النورس."""
        former = nouns_of("former")
        if former & set(told.words):
            return False  # مدافع المرجان السابق: who has been elsewhere before
        calls = (with_country(call) for call in self.naming.called.get(one.id, ()) if not former & call)
        own = {told.head, *map(core, fold(one.name).split())}
        plain, states = nouns_of("modifier"), nisba()  # المدافع المرجاني tells no team
        same = [
            {word for word in call - own if word not in plain and word not in states}
            for call in calls
            if told.head in call
        ]
        return bool(told.content) and any(same) and not any(_shares(told, call) for call in same)

    def _place(self, told: Description, drafts: Sequence[Draft], one: Entity, before: bool) -> Evidence:
        """Where `one` is named and how often, seen from the description, and where that stands in the article."""
        here, names = drafts[0].cue.index, self.names[one.id]
        nearest = min(names, key=lambda p: abs(p.first - here))
        apart = abs(self._sentence(nearest.first) - self._sentence(here))
        order, side = _order(told, before), "before" if before else "after"
        lead, heading = self.leads(drafts[0]), self.scene.in_heading(here)
        return {
            order: 1,
            f"named_{order}": len(names),
            f"near_{side}_{bisect_left(NEAR, apart)}": 1,
            "in_lead": int(lead),
            f"in_lead_{order}": int(lead),
            "in_heading": int(heading),
            f"in_heading_{side}": int(heading),
        }

    def _company(self, one: Entity) -> Evidence:
        """How many others there are, how many of them speak, and how often `one` does."""
        speakers, persons = len(self.speak), len(self.persons)
        return {
            "speaks": self.speak[one.id],
            "never_speaks": int(not self.speak[one.id]),
            f"speakers_{bisect_left(SPEAKERS, speakers)}": 1,
            "speaks_alone": int(speakers <= TWO and self.speak[one.id] > 0),
            "only_person": int(persons == 1),
            f"persons_{bisect_left(PERSONS, persons)}": 1,
        }

    def _after(self, told: Description, drafts: Sequence[Draft], name: NounPhrase) -> Evidence:
        """What speaks for the one whose first `name` stands behind the description."""
        scene, first, one = self.scene, drafts[0], name.entities[0]
        heading = scene.in_heading(first.cue.index)
        later = self._next(drafts)
        if later is None or [e.id for e in later.speakers] != [one.id]:
            speaks = any(one in d.speakers and d.cue.index > first.cue.index for d in self.outer)
            return {"after_heading": int(heading and speaks)}
        words = set(fold(name.span.of(scene.document.article.text)).split())
        plain = words <= set(fold(one.name).split())  # nobody introduces him: he must be the one described
        new, carries_on = later.speaker_phrase is name, later.cue.form.verb.carries_on
        official = told.head in officials() and not carries_on  # of officials there are many
        lead = self.leads(first) or heading
        return {
            "next": 1,
            "introduced": int(new),
            "goes_on": int(new and carries_on),
            "plain": int(plain and not official),
            "plain_official": int(plain and official),
            "official_next": int(official),
            # another who is introduced with his own office may speak
            "titled": int(not (plain or heading or told.body)),
            "lead": int(lead),
            "lead_first": int(lead and self._first(told.body) is one),
        }

    def _before(self, told: Description, here: int, one: Entity) -> Evidence:
        """What speaks for one who was named before the description, at token `here`."""
        kinds = BODIES if told.body else ("person",)
        met = [p for p in self.naming.phrases if p.after <= here and p.entities[0].kind in kinds]
        last = bool(met) and met[-1].entities[0] is one
        others = [e for e in self.persons if e.office not in HEADS_OF_STATE and e is not one]
        return {
            "met_last": int(last),
            "met_last_definite": int(last and told.definite),
            "alone": int(not told.body and not others),
        }

    def _spoke(self, told: Description, drafts: Sequence[Draft], one: Entity) -> Evidence:
        """Whether `one` says the statement before the description, or the next one, or others before."""
        here, later = drafts[0].cue.index, self._next(drafts)
        before = [d for d in self.outer if d.cue.index < here]
        below = [d for d in before if not self.scene.in_heading(d.cue.index)]
        last = bool(below) and [e.id for e in below[-1].speakers] == [one.id]
        speaks_next = later is not None and [e.id for e in later.speakers] == [one.id]
        return {
            "spoke_last": int(last),
            "spoke_last_definite": int(last and told.definite),
            "spoke_short": int(last and (told.superlative or all(w.startswith("ال") for w in told.words))),
            "spoke_before": int(any(one in d.speakers for d in before)),
            "spoke_in_heading": int(any(one in d.speakers for d in before if d not in below)),
            "speaks_next": int(speaks_next),
        }

    def _tells_more(self, told: Description, phrase: NounPhrase) -> bool:
        """Whether words behind a definite description tell which one it is: الوكالة | المعنية بالكوارث، المسؤول | بقوة الميناء."""
        scene, behind = self.scene, phrase.after
        if not told.words[0].startswith("ال"):
            return False
        plain = scene.word(behind).startswith("ال") and not scene.particle[behind]
        unknown = plain and behind not in scene.time_after and scene.phrase_at(behind) is None
        word = scene.word(behind)
        charged = scene.is_(behind, "fi", "min") or (word[:1] in ("ب", "ل") and is_joined(word))
        return unknown or scene.is_(behind, "relative") or (charged and told.head in officials())

    def leads(self, draft: Draft) -> bool:
        """Whether nothing is said before `draft` that is not within somebody's words."""
        return bool(self.outer) and draft is self.outer[0]

    def _next(self, drafts: Sequence[Draft]) -> Draft | None:
        """The first statement behind those of the one described that somebody else says."""
        first = drafts[0]
        later = (d for d in self.outer if d.cue.index > first.cue.index and d.speakers != first.speakers)
        return next(later, None)

    def _first(self, body: bool) -> Entity | None:
        """The first person, or body, named below the headline."""
        kinds = BODIES if body else ("person",)
        named = (p for p in self.naming.phrases if p.how == "name" and not self.scene.in_heading(p.first))
        return next((p.entities[0] for p in named if p.entities[0].kind in kinds), None)

    def _sentence(self, token: int) -> int:
        """The number of the sentence of `token`."""
        return bisect_right(self.sentences, token) - 1


def _shares(told: Description, call: set[str]) -> bool:
    """Whether a description and a title of the folded words `call` can tell of the same: not مدير شركة المرجان and شركة النورس.

    What a body is like tells of no other one (شركة السيارات الكهربائية), nor does a noun for a place alone (شرطة المدينة).
    """
    content, words = told.content - body_nouns(), call - body_nouns()
    if told.definite and len(content) == 1 and words and not content & nouns_of("place"):
        return bool(content & words)
    return bool(told.content & call)


def _order(told: Description, before: bool) -> str:
    """How the description stands to the name: ``definite_before`` for الناشط behind the name of one."""
    return f"{'definite' if told.definite else 'indefinite'}_{'before' if before else 'after'}"


def _weight(word: str) -> int:
    """How much a shared word counts: one that never has the article, as names do not, as two."""
    return 1 if frequency("ال" + word) else 2


def _alike(head: str, call: frozenset[str]) -> bool:
    """Whether a title of the folded words `call` can be that of one whom `head` describes: the manager is no delegate to it."""
    others = call & office_heads()
    leader = words_of("leader")
    return head in call or not others or head in officials() or (head in leader and bool(call & leader))
