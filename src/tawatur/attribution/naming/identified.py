"""Identified: the named person or body whom a speaker's description means, told by what the article says of both.

The lead says خبير مرجاني, the next sentence وقال فلان، مؤسس …; or الناشط goes on for فلان, who spoke before. The evidence is added
up, each piece a whole number of points; a description stays unnamed where too little speaks for one, or as much for two.
"""

from collections.abc import Sequence

from tawatur.attribution.chains.handed_down import OF_EQUALS
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.naming.named_elsewhere import BODIES, Naming
from tawatur.attribution.naming.own_offices import chiefs_office, is_president, of_lawyer, own_office
from tawatur.attribution.naming.second_offices import office_heads
from tawatur.attribution.naming.whose import only_whose
from tawatur.attribution.phrases.telling import Description, calls_holder, core, nisba, tell
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import man_named, woman_named
from tawatur.attribution.reading.nouns import officials, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import Entity
from tawatur.text import bare, fold, owned
from tawatur.text.frequencies import frequency, is_joined

Evidence = dict[str, int]

# points that a description needs to mean somebody; at 4 as many are wrong as right
ENOUGH = 5
# of the content words that a description and a title share, so many count
SHARED = 4
# pronouns that make a noun a certain one's
OWNED = ("ه", "ها", "هم")
# words of a name that no table knows
LONGEST_NAME = 3
# marks that stand at a word in a name or title
MARKS = "\"'«»“”()[]-:.،"


class Identifying:
    """Whom the descriptions of one document's speakers mean."""

    def __init__(self, scene: Scene, naming: Naming, drafts: Sequence[Draft]) -> None:
        """Take in who is named where, and who speaks when."""
        self.scene, self.naming = scene, naming
        self.drafts = sorted((d for d in drafts if d.pieces and d.speakers), key=lambda d: d.cue.index)
        self.outer = [d for d in self.drafts if d.parent is None]
        self.persons = [e for e in naming.named.values() if e.kind == "person"]
        self.bodies = [e for e in naming.named.values() if e.kind in BODIES]
        self.names: dict[str, list[NounPhrase]] = {}
        for phrase in naming.phrases:
            if len(phrase.entities) == 1 and phrase.how == "name":
                self.names.setdefault(phrase.entities[0].id, []).append(phrase)

    def name(self) -> None:
        """Put the one meant in the place of every speaker who is described, where somebody is meant for sure."""
        described: dict[str, list[Draft]] = {}
        for draft in self.drafts:
            if len(draft.speakers) == 1 and draft.speakers[0].kind == "unnamed":
                described.setdefault(draft.speakers[0].id, []).append(draft)
        for drafts in described.values():
            meant = self.whom(drafts)
            for draft in drafts if meant is not None else ():
                draft.speakers = [meant] if meant is not None else draft.speakers
                draft.rules.append("speaker_named")

    def whom(self, drafts: Sequence[Draft]) -> Entity | None:
        """The only one for whom the most evidence speaks, and enough of it; `drafts` are what the one described says."""
        told = tell(drafts[0])
        if told is None or self._hidden(drafts[0]) or self._named_there(drafts[0]):
            return None
        named = self.bodies if told.body else self.persons
        points = {e.id: sum(self.evidence(told, drafts, e).values()) for e in named}
        best = max(points.values(), default=0)
        fitting = [e for e in named if points[e.id] == best]
        return fitting[0] if best >= ENOUGH and len(fitting) == 1 else None

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
        while phrase is not None and first > phrase.after and scene.kinds[first - 1] == "w":
            first -= 1
        words = range(first, after)
        strange = all(
            not scene.particle[t] and not frequency("ال" + scene.fold[t]) and t not in scene.time_after
            for t in words
        )
        return 0 < len(words) <= LONGEST_NAME and scene.kinds[first - 1] == "," and strange

    def evidence(self, told: Description, drafts: Sequence[Draft], one: Entity) -> Evidence:
        """The pieces of evidence with their points; empty where something speaks against `one`."""
        below = [p for p in self.names.get(one.id, ()) if not self.scene.in_heading(p.first)]
        if not below or self._against(told, drafts[0], one):
            return {}
        first = drafts[0].speaker_phrase
        before = first is not None and below[0].first < first.first
        if before and not (told.definite or first is None or self._of_one(first)):
            return {}
        found = self._likeness(told, one, introduced=not before)
        if told.body and "head" not in found:
            return {}
        if one.office in OF_EQUALS and not found.keys() >= {"head", "shared"}:
            return {}  # what papers call a head of state by names his office
        found |= self._before(told, drafts, one) if before else self._after(told, drafts, below[0])
        found["more"] = (
            -2 if told.words[0].startswith("ال") and first and self._tells_more(told, first) else 0
        )
        return found

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

    def _tells_more(self, told: Description, phrase: NounPhrase) -> bool:
        """Whether words behind a definite description tell which one it is: الوكالة | المعنية بالكوارث، المسؤول | بقوة الميناء."""
        scene, behind = self.scene, phrase.after
        plain = scene.word(behind).startswith("ال") and not scene.particle[behind]
        unknown = plain and behind not in scene.time_after and scene.phrase_at(behind) is None
        word = scene.word(behind)
        charged = scene.is_(behind, "fi", "min") or (word[:1] in ("ب", "ل") and is_joined(word))
        return unknown or scene.is_(behind, "relative") or (charged and told.head in officials())

    def _against(self, told: Description, draft: Draft, one: Entity) -> bool:
        """Whether gender, state or the words themselves keep the description from meaning `one`."""
        if not told.body and self._gender(one) not in ("", "f" if told.head.endswith("ه") else "m"):
            return True
        if told.states and one.country is not None and one.country not in told.states:
            return True
        if draft.parent is not None and one in draft.parent.speakers:
            return True  # nobody tells what he himself said as another's words
        if only_whose(self.scene, told.words[0], self.names.get(one.id, ())):
            return True  # محامي المتهم فلان is no المتهم
        called, words = self.naming.called.get(one.id, ()), frozenset(told.words)
        if any(of_lawyer(told.head, call) or chiefs_office(words, told.head, call) for call in called):
            return True  # المتهم is not his lawyer, الوزير not his deputy
        phrase = draft.speaker_phrase
        inside = (
            p for p in self.naming.phrases if phrase is not None and phrase.first <= p.first < phrase.after
        )
        return any(one in p.entities for p in inside)  # محامي فلان

    def _gender(self, person: Entity) -> str:
        """m or f as the given name or else the verbs of a person tell; empty where nothing does, or they differ."""
        given = fold(person.name).split()[0]
        own = (d for d in self.outer if d.speakers == [person] and "speaker_behind" in d.rules)
        shown = {d.cue.form.gender for d in own if d.cue.form.kind in FINITE and d.cue.form.number == "s"}
        if man_named(given) or not shown:
            return "m" if man_named(given) else "f" if woman_named(given) else ""
        return shown.pop() if len(shown) == 1 else ""

    def _likeness(self, told: Description, one: Entity, introduced: bool) -> Evidence:
        """What the description and the titles of `one` have in common; `introduced`: the description is what introduces him."""
        own = set() if told.body else set(fold(one.name).split())
        wanted, called = frozenset(told.words), self.naming.called.get(one.id, ())
        titles = (call for call in called if own_office(wanted, told.head, call))
        words = ([word.strip(MARKS) for word in call - own] for call in titles)
        calls = [frozenset(map(core, call)) for call in words]
        found: Evidence = {}
        alike = [call for call in calls if _alike(told.head, call)]
        shared = max((sum(map(_weight, told.content & call)) for call in alike), default=0)
        if shared:
            found["shared"] = min(shared, SHARED)
        if told.states and one.country in told.states:
            found["state"] = 1
        charged = bool(told.content) and told.head in office_heads() - officials()
        if any(told.head in call for call in calls):
            short = (
                introduced and frozenset((told.head,)) in calls
            )  # وزير المالية, and الوزير فلان further on
            short &= not is_president(told.head)
            found["head"] = 2 if found or short or not charged else 0  # رئيس النادي is no other body's
        elif calls_holder(told.head, one.office) or (
            told.head in officials() and any(call & office_heads() for call in calls)
        ):
            found["office"] = 1
        elif told.head in words_of("leader") and shared:
            found["leader"] = 1  # رئيس المختبر، مدير المختبر
        return found

    def _after(self, told: Description, drafts: Sequence[Draft], name: NounPhrase) -> Evidence:
        """What speaks for the one whose first `name` stands behind the description."""
        scene, first, one = self.scene, drafts[0], name.entities[0]
        heading = scene.in_heading(first.cue.index)
        later = [d for d in self.outer if d.cue.index > first.cue.index and d.speakers != first.speakers]
        if not later or [e.id for e in later[0].speakers] != [one.id]:
            return {"heading": 1} if heading and any(one in d.speakers for d in later) else {}
        words = set(fold(name.span.of(scene.document.article.text)).split())
        plain = words <= set(fold(one.name).split())  # nobody introduces him: he must be the one described
        new, carries_on = later[0].speaker_phrase is name, later[0].cue.form.verb.carries_on
        found = {"next": 2, "new": int(new), "goes_on": int(new and carries_on)}
        official = told.head in officials() and not carries_on  # of officials there are many
        found["plain"] = (1 - 2 * official) if plain else -official
        if not (plain or heading or told.body):  # another who is introduced with his own office may speak
            found["titled"] = -1
        if first is self.outer[0] or heading:
            found["lead"] = 1
            found["first"] = int(self._first(told.body) is one)
        return found

    def _before(self, told: Description, drafts: Sequence[Draft], one: Entity) -> Evidence:
        """What speaks for one who was named before the description."""
        here = drafts[0].cue.index
        found: Evidence = {}
        before = [d for d in self.outer if d.cue.index < here and not self.scene.in_heading(d.cue.index)]
        if before and [e.id for e in before[-1].speakers] == [one.id]:
            found["spoke"] = 2
            found["short"] = int(told.superlative or all(word.startswith("ال") for word in told.words))
        kinds = BODIES if told.body else ("person",)
        met = [p for p in self.naming.phrases if p.after <= here and p.entities[0].kind in kinds]
        found["met_last"] = int(bool(met) and met[-1].entities[0] is one)
        others = [e for e in self.persons if e.office not in OF_EQUALS and e is not one]
        found["alone"] = int(not told.body and not others)
        return found

    def _first(self, body: bool) -> Entity | None:
        """The first person, or body, named below the headline."""
        kinds = BODIES if body else ("person",)
        named = (p for p in self.naming.phrases if p.how == "name" and not self.scene.in_heading(p.first))
        return next((p.entities[0] for p in named if p.entities[0].kind in kinds), None)


def _weight(word: str) -> int:
    """How much a shared word counts: one that never has the article, as names do not, as two."""
    return 1 if frequency("ال" + word) else 2


def _alike(head: str, call: frozenset[str]) -> bool:
    """Whether a title of the folded words `call` can be that of one whom `head` describes: the manager is no delegate to it."""
    others = call & office_heads()
    leader = words_of("leader")
    return head in call or not others or head in officials() or (head in leader and bool(call & leader))
