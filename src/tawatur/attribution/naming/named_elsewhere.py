"""Whom the article names elsewhere that a speaker's description or part of a name means (رئيس النادي، دول الرابطة)."""

from collections.abc import Iterable, Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.epithets import country_called, voice_called
from tawatur.attribution.naming.name_given import name_given, strange_name
from tawatur.attribution.naming.only_one import called_by_noun, called_in_headline, called_shortly, only_one
from tawatur.attribution.naming.own_offices import own_office
from tawatur.attribution.naming.second_offices import office_heads, offices, second_office
from tawatur.attribution.naming.whose import apart, only_whose
from tawatur.attribution.phrases.charges import ends_with_title, in_charge, words_before, words_behind
from tawatur.attribution.phrases.clashes import anonymous
from tawatur.attribution.phrases.genders import titled_man
from tawatur.attribution.phrases.together import person_noun, states_noun
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.attribution.reading.short_names import bodies_by_short_name, everyday_names
from tawatur.model import Entity
from tawatur.text import bare, fold
from tawatur.text.frequencies import frequency

# how far behind a role its bearer's name may stand
REACH_NAME = 14
# how far behind a description the word that tells what somebody is called may stand (أحد المتهمين في التقرير واسمه …)
REACH_CALLED = 4
# how many words may tell for whom a spokesman speaks
REACH_BODY = 5
# words of a description that may stand in another order, or with ل, than beside the name
FEW = 2
# kinds of bodies that a noun with the article takes up
BODIES = ("organisation", "media")


class Naming:
    """What one document calls its people and bodies."""

    def __init__(self, scene: Scene) -> None:
        """Note each named one's phrases, folded, in the order of the text."""
        self.scene = scene
        self.phrases = [p for first in sorted(scene.phrases_at) for p in scene.phrases_at[first]]
        text = scene.document.article.text
        self.called: dict[str, list[frozenset[str]]] = {}
        self.named: dict[str, Entity] = {}
        self.spoke: dict[str, Entity] = {}
        self.bodies: dict[str, Entity] = {}
        for phrase in self.phrases:
            entity = phrase.entities[0]
            if len(phrase.entities) == 1 and (entity.kind == "person" or entity.kind in BODIES):
                self.named[entity.id] = entity
                called = fold(phrase.span.of(text)).replace("،", " ")
                self.called.setdefault(entity.id, []).append(frozenset(called.split()))
                if entity.kind == "organisation":
                    self.bodies[called] = entity
                elif entity.kind == "person":
                    self._note_title(entity, phrase, called)
                    if (before := words_before(scene, phrase)) is not None:
                        self.called[entity.id].append(frozenset((*called.split(), *before)))
                    if ends_with_title(entity, called):  # فلان، نقيب الصيادلة | بمحافظة المرجان
                        rest = words_behind(scene, phrase.after, scene.sentence_end[phrase.first])
                        self.called[entity.id].append(frozenset((*called.split(), *rest)))

    def _note_title(self, person: Entity, name: NounPhrase, called: str) -> None:
        """Note the office that stands right behind a person's name: فلان وزير النقل؛ فلان، مدير الميناء."""
        first = name.after + (self.scene.kinds[name.after : name.after + 1] == [","])
        title = self.scene.phrase_at(first) if first < len(self.scene.kinds) else None
        if title is not None and (
            title.prefix or title.entities[0].kind != "unnamed" or len(title.entities) > 1
        ):
            return
        words = fold(title.entities[0].name).split() if title is not None else self._idle_title(first)
        if title is not None:
            words += words_behind(self.scene, title.after, self.scene.sentence_end[first])
        role = words[:1] and (words[0] in office_heads() or person_noun(words[0])) and not is_plural(words[0])
        if role and len(words) > 1:
            self.called[person.id].append(frozenset((*called.split(), *words)))

    def _idle_title(self, first: int) -> list[str]:
        """The words of an office that does nothing itself, from token `first`: فلان المتحدث باسم مجلس الوزراء، إن"""
        scene, after = self.scene, first
        while after < min(len(scene.kinds), first + REACH_NAME) and scene.kinds[after] == "w":
            if scene.is_(after, "that", "that_pronoun") or scene.phrase_at(after) is not None:
                break
            after += 1
        definite = after > first and scene.fold[first].startswith("ال")
        return scene.fold[first:after] if definite else []

    def resolve(self, drafts: Sequence[Draft]) -> None:
        """Put the one named elsewhere in the place of a speaker who is only described, where the article leaves no doubt."""
        self.spoke = {e.id: e for d in drafts for e in d.speakers if d.parent is None}
        for draft in drafts:
            marked = draft.frame.kind == "source"  # وفقا لما ذكره منسق الإغاثة في الجزر، فلان الفلاني
            introduced = self.scene.sentence_end[draft.cue.index] if marked else draft.frame.introduced
            phrase = draft.speaker_phrase
            limit = draft.cue.index if phrase is not None and phrase.first < draft.cue.index else introduced
            meant = [self._whom(phrase, speaker, introduced, drafts, limit) for speaker in draft.speakers]
            if (speakers := apart(draft, meant)) != draft.speakers:
                draft.speakers = list(dict.fromkeys(speakers))
                draft.rules.append("speaker_named")

    def _whom(
        self,
        phrase: NounPhrase | None,
        speaker: Entity,
        introduced: int,
        drafts: Sequence[Draft] = (),
        limit: int = 0,
    ) -> Entity:
        """Whom `speaker` means, told at `phrase`; `limit`: where the words that tell more of him end at the latest."""
        words = fold(speaker.name).split()
        if phrase is None or not words or (speaker.kind == "unnamed" and anonymous(self.scene, phrase)):
            return speaker
        if speaker.kind == "unnamed":
            behind = self._name_behind(phrase, introduced)
            if behind is not None:
                if behind.id in self.named and words[0] not in nouns_of(
                    "counsel"
                ):  # دفاع المتهم فلان: he is no defendant
                    self.called.setdefault(behind.id, []).append(frozenset(words))
                return behind
            body = self._members(words) or self._quoted(phrase, words) or self._in_front(phrase)
            whole = self._as_written(phrase)
            body = body or called_shortly([*words, *self._place_behind(phrase)], self.bodies)
            if body is None and self.scene.in_heading(phrase.first):
                body = called_in_headline(self.scene, phrase, words, self.bodies)
            meant = body or self._ours(words) or self._lone_name(words) or self._relative(words)
            meant = meant or self._holder(whole, "")
            if meant is None and (rest := words_behind(self.scene, phrase.after, limit)):
                meant = (
                    self._holder([*whole, *rest], "") if in_charge(words, office_heads()) else None
                )  # رئيس | حي المرجان
            meant = meant or only_one(words, self.phrases) or called_by_noun(words, self.bodies)
            meant = meant or country_called(words, phrase, self.phrases) or self._known(phrase, words)
            return meant or voice_called(words, phrase, drafts, self.phrases) or speaker
        if speaker.kind == "person":
            return (self._holder(words, speaker.id) if fold(speaker.name) in offices() else None) or speaker
        return self._body_again(phrase, speaker, words) or speaker

    def _place_behind(self, phrase: NounPhrase) -> list[str]:
        """The folded words of the place that stands right behind a description of one word: صحة | المرفأ."""
        place = self.scene.phrase_at(phrase.after) if phrase.after - phrase.first == 1 else None
        if place is None or place.prefix or place.entities[0].kind not in ("place", "state"):
            return []
        return self.scene.fold[place.first : place.after]

    def _relative(self, words: Sequence[str]) -> Entity | None:
        """The only one told of as somebody's relative by name, for the relative of a named one: والدها فلان … قال والد فلانة."""
        if len(words) < FEW or words[0] not in nouns_of("kin"):
            return None
        owned = {words[0].removesuffix("ه") + "ت" * words[0].endswith("ه") + p for p in ("ه", "ها", "هم")}
        found = [key for key, names in self.called.items() if any(owned & name for name in names)]
        return self.named[found[0]] if len(found) == 1 else None

    def _name_behind(self, role: NounPhrase, introduced: int) -> Entity | None:
        """The person whose name follows the role, with what the role is charged with between: منسق الإغاثة في الجزر | فلان الفلاني.

        It stands before token `introduced`, and what stands right before it can be no preposition or verbal noun that governs it.
        """
        scene, word = self.scene, self.scene.fold[role.first].removeprefix("لل").removeprefix(role.prefix)
        word = word.removeprefix("و").removeprefix("ال")
        if is_plural(word) or word in nouns_of("body", "media") or paper_noun(word):
            return None
        beside = self._titled_within(role) or self._set_off(role, introduced)
        if beside is not None or not (word in office_heads() or person_noun(word)):
            return beside
        for token in range(role.after, min(introduced, role.after + REACH_NAME)):
            if scene.is_(token, "that", "that_pronoun", "relative") or scene.kinds[token] == ":":
                return None
            phrase = scene.phrase_at(token)
            if phrase is None or phrase.entities[0].kind != "person" or phrase.how != "name":
                continue  # مستشار الرئيس | فلان الفلاني
            before = words_before(scene, phrase)
            if before and scene.fold[role.first : role.first + len(before)] == before:
                return phrase.entities[0]  # لاعب | وسط الفريق، فلان
            if second_office(scene, role, word, phrase):
                return phrase.entities[0] if self._runs_on(role.after, token) else None
            if phrase.prefix or is_bare_preposition(scene.fold[token - 1]):
                continue  # لدى فلان للتجارة | فلان الفلاني: a firm that bears a name
            another = word.endswith("ه") and titled_man(scene, phrase)  # انتقدت مسؤولة نائب الرئيس، | فلانا
            if another or scene.fold[token - 1] in words_of("led_by"):
                return None  # مصدر في الجيش بقيادة | العميد فلان
            ranked = self._titled(phrase) and self._runs_on(role.after, token)
            return phrase.entities[0] if ranked or self._ends_role(token) else None
        return None

    def _runs_on(self, first: int, after: int) -> bool:
        """Whether only plain words and numbers tell more of a role in tokens ``first`` to ``after - 1``: no verb or verbal noun."""
        scene = self.scene
        return all(scene.kinds[t] in "wn" and not scene.verbs(t) for t in range(first, after))

    def _titled(self, name: NounPhrase) -> bool:
        """Whether a rank or form of address stands before the name within its phrase: العميد فلان، الدكتور فلان."""
        first = self.scene.fold[name.first]
        return first in _ranks() and first not in fold(name.entities[0].name).split()

    def _titled_within(self, role: NounPhrase) -> Entity | None:
        """The person whose name, with a title of its own, ends the words of a role: نائب قائد الدرك الوطني العميد فلان.

        A definite word stands before the title, which is no part of the role: محامي العميد فلان and مكتب العميد فلان are others.
        """
        scene = self.scene
        counsel = scene.fold[role.first].removeprefix("و") in nouns_of("counsel")
        for first in range(role.first + 2, role.after):
            for phrase in scene.phrases_at.get(first, ()):
                person = phrase.entities[0].kind == "person" and phrase.how == "name"
                if not person or phrase.after != role.after:
                    continue
                if counsel and bare(scene.fold[first]) in nouns_of("counsel", "counsel_title"):
                    return phrase.entities[0]  # دفاع المتهم الأول | المحامي فلان
                if self._titled(phrase):
                    return phrase.entities[0] if scene.fold[first - 1].startswith(("ال", "لل")) else None
        return None

    def _set_off(self, role: NounPhrase, introduced: int) -> Entity | None:
        """The person whose name stands between commas, or behind يدعى, right behind a description: منظم المعرض، فلان الفلاني، إن"""
        scene, first = self.scene, role.after
        if (name := name_given(scene, role, introduced)) is not None:
            return name.entities[0]
        within = range(first, min(first + REACH_CALLED, introduced))
        first = next(
            (t for t in within if scene.fold[t] in words_of("called")), first
        )  # في التقرير واسمه فلان
        comma = scene.kinds[first : first + 1] == [","]
        first += comma
        is_he = comma and scene.is_(first, "circumstance")  # المحامي، وهو فلان الفلاني،
        called = first < introduced and (scene.fold[first] in words_of("called") or is_he)
        first += called and scene.kinds[first + 1 : first + 2] == [","]  # واسمه، فلان،
        name = scene.phrase_at(first + called) if first + called < introduced else None
        if name is None or name.entities[0].kind != "person" or name.how != "name" or name.prefix:
            strange = strange_name(scene, first + 1, introduced) if called and not is_he else None
            return strange.entities[0] if strange is not None else None
        told = called and (not is_he or scene.kinds[name.after : name.after + 1] == [","])
        return name.entities[0] if told or (comma and not called and self._apposed(first)) else None

    def _ends_role(self, token: int) -> bool:
        """Whether a role's description can end right before `token`: with a name in marks, a place or body, or a definite noun."""
        scene, before = self.scene, token - 1
        if scene.kinds[before] in "c)":
            return True
        if scene.kinds[before] == ",":
            return self._apposed(token)
        known = scene.phrases_ending.get(token)
        if known is not None and known.entities[0].kind != "group":
            body = known.entities[0].kind in BODIES
            return body or (known.entities[0].kind in ("place", "state") and known.how == "name")
        word = scene.fold[before]
        return word.startswith("ال") and not scene.particle[before] and token not in scene.time_start

    def _apposed(self, token: int) -> bool:
        """Whether the name at `token`, behind a comma, has two words at least and a mark, a title or a complementiser behind it."""
        scene, name = self.scene, self.scene.phrase_at(token)
        if name is None or len(fold(name.entities[0].name).split()) < 2:
            return False
        after = name.after
        if "," in scene.kinds[token:after]:
            return True  # الفرنسي، فلان الفلاني، المدرب السابق
        return scene.kinds[after : after + 1] in ([","], [":"], ["."], ["o"]) or scene.is_(
            after, "that", "that_pronoun"
        )

    def _members(self, words: Sequence[str]) -> Entity | None:
        """The body whose member states speak together: دول الرابطة دعت إلى …"""
        if not states_noun(words[0]):
            return None
        return self.bodies.get(" ".join(words[1:]))

    def _in_front(self, phrase: NounPhrase) -> Entity | None:
        """The body whose paper or leadership is spoken of: أحدث أرقام | البنك المركزي, قيادة شرطة المدينة."""
        scene = self.scene
        inside = scene.phrases_ending.get(phrase.after)
        body = inside if inside is not None and inside is not phrase else scene.phrase_at(phrase.after)
        if body is None:
            body = next((p for p in self.phrases if p.after == phrase.after and p.first > phrase.first), None)
        if body is None or body.prefix or body.first <= phrase.first or len(body.entities) > 1:
            return None
        if is_plural(scene.fold[phrase.first]) and not paper_noun(scene.fold[phrase.first]):
            return None  # منتقدو قرار | الشركة
        head, entity = scene.fold[body.first - 1], body.entities[0]
        governs = (bool(paper_noun(head)) and not head.startswith("ال")) or head in words_of("leads")
        return entity if governs and (entity.kind == "state" or entity.kind in BODIES) else None

    def _quoted(self, phrase: NounPhrase, words: Sequence[str]) -> Entity | None:
        """The body of the article, else of the tables, whose everyday name stands in quotation marks: قالت "الإصلاح"."""
        first, marks = phrase.first, self.scene.kinds
        if not first or marks[first - 1] != "o" or marks[phrase.after : phrase.after + 1] != ["c"]:
            return None
        name = " ".join(words)
        here = {e.id: e for called, e in self.bodies.items() if called.split()[1:] == list(words)}
        if len(here) == 1:
            return next(iter(here.values()))
        return everyday_names().get(name)

    def _known(self, phrase: NounPhrase, words: Sequence[str]) -> Entity | None:
        """The place that the description names and no more (أوروبا تدعو), or the company and medium of the tables: قالت تويتر."""
        place = self.scene.phrase_at(phrase.first)
        called = fold(place.span.of(self.scene.document.article.text)).split() if place is not None else []
        if place is not None and called == list(words) and place.entities[0].kind in ("place", "state"):
            return place.entities[0]
        return bodies_by_short_name().get(" ".join(words))

    def _ours(self, words: Sequence[str]) -> Entity | None:
        """The only person of that trade that the article names: مراسلتنا beside مراسلة الإذاعة فلانة."""
        word = words[0] if len(words) == 1 and words[0].endswith("نا") else ""
        stem = word.removesuffix("نا")
        trade = stem.removesuffix("ت") + "ه" if stem.endswith("ت") else stem
        if not word or not person_noun(trade):
            return None
        found = {
            i
            for i, calls in self.called.items()
            if self.named[i].kind == "person" and any(trade in c for c in calls)
        }
        return self.named[found.pop()] if len(found) == 1 else None

    def _lone_name(self, words: Sequence[str]) -> Entity | None:
        """Who a lone name means that is an everyday word too (قالت نور), or a strange one (تقرير أعدته نوراتك المتخصصة …)."""
        known: dict[str, Entity] = {}
        persons = [e for e in self.named.values() if e.kind == "person"] if len(words) == 1 else []
        last = {e.id: e for e in persons if fold(e.name).replace("عبد ", "عبد").split()[-1] == words[0]}
        if len(last) == 1:
            return next(iter(last.values()))  # عبدالعال
        for entity in self.named.values():
            name = fold(entity.name)
            lone = entity in persons and words[0] in name.split()
            if lone or entity.id in last or (name == words[0] and not frequency(name)):
                known[entity.id] = entity
        return next(iter(known.values())) if len(known) == 1 else None

    def _as_written(self, phrase: NounPhrase) -> list[str]:
        """The words of a description here, with for whom somebody speaks where that stands apart: المتحدث باسم | البلدية."""
        scene, after = self.scene, phrase.after
        words = [scene.fold[phrase.first].removeprefix(phrase.prefix), *scene.fold[phrase.first + 1 : after]]
        if words[-1] != "باسم":
            return [
                word
                for word, kind in zip(words, scene.kinds[phrase.first : after], strict=True)
                if kind in "wn"
            ]
        while after < min(scene.sentence_end[phrase.first], phrase.after + REACH_BODY):
            if scene.kinds[after] != "w" or scene.is_(after, "that", "that_pronoun"):
                break
            after += 1
        return [*words, *scene.fold[phrase.after : after]]

    def _holder(self, words: Sequence[str], but: str) -> Entity | None:
        """The only person with whose name the article gives all of these words: رئيس النادي beside فلان، رئيس نادي كذا."""
        nationality = len(words) == 1 and words[0].startswith("ال") and words[0].endswith(("ي", "يه"))
        if not words or is_plural(words[0]) or (len(words) < 2 and not nationality):
            return None
        wanted, told = frozenset(words), _plain(words)
        whole = len(told) > FEW or (len(words) == FEW and words[1].startswith("ال"))  # مدير الشرطة
        found = {
            i
            for i, calls in self.called.items()
            if i != but
            and self.named[i].kind == "person"
            and any(
                own_office(wanted, words[0], call) and (wanted < call or (whole and told < _plain(call)))
                for call in calls
            )
        }
        if nationality:
            found = {i for i in found if not only_whose(self.scene, words[0], self._named_as(i))}
        return self.named[found.pop()] if len(found) == 1 else None

    def _named_as(self, key: str) -> list[NounPhrase]:
        """The phrases that name the one of this identifier."""
        return [p for p in self.phrases if p.how == "name" and p.entities[0].id == key]

    def _body_again(self, phrase: NounPhrase, speaker: Entity, words: Sequence[str]) -> Entity | None:
        """The only body with this head that speaks, where a noun with the article and adjectives takes it up: الوزارة المرجانية."""
        again = len(words) > 1 and all(word.startswith("ال") for word in words)
        if speaker.kind not in BODIES or not speaker.transliterated or not again:
            return None
        if not all(word.endswith(("ي", "يه")) for word in words[1:]):
            return None
        head = words[0].removeprefix("ال")
        before = {p.entities[0].id for p in self.phrases if p.after <= phrase.first}
        others = [e for i, e in self.spoke.items() if i in before and i != speaker.id and e.kind in BODIES]
        called = {e.id: set().union(*self.called.get(e.id, ())) | {fold(e.name).split()[0]} for e in others}
        alike = [e for e in others if head in called[e.id] and speaker.country in (None, e.country)]
        return alike[0] if len(alike) == 1 else None


@cache
def _ranks() -> frozenset[str]:
    """The ranks and forms of address of the tables that are one word with the article, folded (العميد، الدكتورة)."""
    rows = (row for row in knowledge.offices() if row.kind in ("rank", "address", "religion"))
    words = frozenset(fold(form) for row in rows for form in (*row.ar, *row.feminine))
    return frozenset(word for word in words if word.startswith("ال") and " " not in word)


def _plain(words: Iterable[str]) -> frozenset[str]:
    """The folded `words` without their articles, or ل before them: رئيس بلدية كذا السابق; الرئيس السابق لبلدية كذا."""
    return frozenset(
        word.removeprefix("ل") if word[:2] != "ال" else word.removeprefix("ال") for word in words
    )
