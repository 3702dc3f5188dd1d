"""Together: those whom a dual or a numeral takes up (الدولتان، الدول الثلاث), and those whom و joins in front of a verb."""

from collections.abc import Sequence
from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.attribution.phrases.turns import counted, is_plural, man_named, owner_alone
from tawatur.attribution.reading.nouns import nouns_of, officials, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, as_one
from tawatur.model import Entity, EntityKind
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm

# endings of a dual in the nominative, and of a feminine one in either case
DUAL = ("ان", "تين")
# the shortest noun that a dual's ending can be taken off
SHORTEST_NOUN = 3
TWO = 2
# the most tokens of a name in quotation marks, with one of them
LONGEST_NAME = 8
# words before the sentence of a dual in which the two that it means are told of
NEAR = 120
# kinds of entities that a noun for states, for bodies, or for anybody else counts
OF_STATES: tuple[EntityKind, ...] = ("state",)
OF_BODIES: tuple[EntityKind, ...] = ("organisation", "media", "group")
OF_PERSONS: tuple[EntityKind, ...] = ("person",)


class Together:
    """The lists of named ones that a document joins by و, and those who spoke together."""

    def __init__(self, scene: Scene) -> None:
        """Find the lists of `scene`, in order."""
        self.scene = scene
        self.lists = lists_of(scene)
        self.spoke: dict[int, list[Entity]] = {}  # who spoke together last, by how many they were

    def note(self, entities: Sequence[Entity]) -> None:
        """Remember those who spoke together."""
        self.spoke[len(entities)] = list(entities)

    def taken_up(self, phrase: NounPhrase, of_two: bool = False) -> list[Entity]:
        """Whom a definite dual or a numeral takes up: those who spoke together, else those listed last before it.

        `of_two`: the verb behind it is a dual, so that what looks like a plural is one, too: أن المديرين "شددا".
        """
        words = self.scene.fold[phrase.first : phrase.after + 1]
        if phrase.entities[0].kind != "unnamed":
            return []
        definite = words[0].removeprefix("و").startswith("ال")
        if words[0] in words_of("both") and len(words) > 1:
            words, definite, of_two = words[1:], True, True  # كلا الوزيرين
        if not definite:
            return self._listed_behind(phrase, 0) or self._told_later(phrase) or []
        noun, number = words[0].removeprefix("و").removeprefix("ال"), 0
        if of_two and noun.endswith("ين") and not _dual_of(noun):
            noun = noun.removesuffix("ين") + "ان"
        if _dual_of(noun):
            number, noun = 2, _dual_of(noun)
        else:
            number = next((n for n, forms in counted().items() if forms.intersection(words[1:])), 0)
        if (listed := self._listed_behind(phrase, number)) is not None:
            return listed
        if not number:
            return self._these_states(phrase, noun)
        kinds, women = _counts(noun), number > TWO and _of_women(words[1:], number)
        spoke = self.spoke.get(number, [])
        if women and any(map(_man, spoke)):
            spoke = []  # النساء الثلاث are no three men
        if spoke and all(e.kind in kinds for e in spoke):
            return spoke
        for members in reversed(self.lists):
            entities = list(dict.fromkeys(e for p in members for e in p.entities))
            fits = len(entities) == number and all(e.kind in kinds for e in entities)
            fits = fits and not (women and any(map(_man, entities)))
            if fits and members[-1].after <= phrase.first:
                return entities
        return spoke or (self._met_last(phrase, noun) if number == TWO else [])

    def _listed_behind(self, phrase: NounPhrase, number: int) -> list[Entity] | None:
        """Those named in a list right behind a noun for several: المحاميان فلان وفلان؛ وكالات الأنباء "فارس" و"إسنا"."""
        noun = self.scene.fold[phrase.first].removeprefix(phrase.prefix)
        if not number and not is_plural(noun) and noun.removeprefix("ال") not in _plurals():
            return None
        first = phrase.after + (self.scene.kinds[phrase.after : phrase.after + 1] in (["o"], [","]))
        members = next((m[m[0] is phrase :] for m in self.lists if m[0] is phrase or m[0].first == first), [])
        members = [] if members and members[0].prefix else members
        entities = list(dict.fromkeys(e for p in members for e in p.entities))
        named = len(entities) > 1 and all(p.how == "name" for p in members)
        return entities if named and len(entities) == (number or len(entities)) else None

    def _told_later(self, phrase: NounPhrase) -> list[Entity]:
        """Whom a pronoun names further on in the sentence, as many as are counted: ثلاث دول …، هي فرنسا وكندا ومصر."""
        scene, words = self.scene, self.scene.fold[phrase.first : phrase.after]
        number = next((n for n, forms in counted().items() if "ال" + words[0] in forms), 0)
        noun = words[1] if number and len(words) > 1 else ""
        for members in self.lists if noun else ():
            entities = list(dict.fromkeys(e for p in members for e in p.entities))
            before = members[0].first - 1
            same = phrase.after <= before < scene.sentence_end[phrase.first] and scene.is_(before, "pronoun")
            if same and len(entities) == number and all(e.kind in _counts(noun) for e in entities):
                return entities
        return []

    def _these_states(self, phrase: NounPhrase, noun: str) -> list[Entity]:
        """The states listed last before هذه الدول, three or more, where no other noun for several states stands between."""
        scene = self.scene
        if not (states_noun(noun) and scene.is_(phrase.first - 1, "demonstrative")):
            return []
        for members in reversed(self.lists):
            between = range(members[-1].after, phrase.first - 1)
            entities = list(dict.fromkeys(e for p in members for e in p.entities))
            if between and len(entities) > TWO and all(e.kind in OF_STATES for e in entities):
                return [] if len(between) > NEAR or any(map(self._several_states, between)) else entities
        return []

    def _several_states(self, token: int) -> bool:
        """Whether a noun for several states stands at `token`, with letters joined to it or not: دول، وبلدان، لدول، للدول."""
        word = self.scene.fold[token]
        return any(states_noun(word.removeprefix(joined)) for joined in ("و", "لل", "ل", "بال", "ب"))

    def _met_last(self, phrase: NounPhrase, noun: str) -> list[Entity]:
        """The two of a dual's kind that were told of last, near before it, where a third was told of only before both."""
        scene, kinds, feminine = self.scene, _counts(noun), noun.endswith("ه")
        met: dict[str, tuple[Entity, int]] = {}
        begins = scene.sentence_start[phrase.first]
        for token in range(phrase.first - 1, max(-1, begins - NEAR), -1):
            for one in scene.phrases_at.get(token, ()):
                entity = one.entities[0]
                if entity.kind in kinds and len(one.entities) == 1 and entity.id not in met:
                    met[entity.id] = (entity, scene.sentence_start[token])
        last = list(met.values())
        third = last[TWO][1] if len(last) > TWO else -1
        if len(last) < TWO or third >= last[1][1]:
            return []
        two = [entity for entity, _ in reversed(last[:TWO])]
        men = [man_named(fold(entity.name).split()[0]) for entity in two if entity.kind == "person"]
        return [] if feminine and any(men) else two

    def one_holder(self, phrases: Sequence[NounPhrase]) -> Sequence[NounPhrase]:
        """One of two phrases where و joins two definite roles of one person: الباحث والكاتب السوري."""
        if len(phrases) > 1 and all(_goes_with_inner(self.scene, phrases[0], p) for p in phrases[1:]):
            return phrases[:1]
        if len(phrases) > 1 and _led_by_states(self.scene, phrases):
            return phrases[:1]
        if len(phrases) != 2 or phrases[1].prefix != "و" or phrases[0].after != phrases[1].first:
            return phrases
        words = [self.scene.fold[phrase.first].removeprefix("و") for phrase in phrases]
        role, person = phrases[0].entities[0], phrases[1]
        if _of_her_and_him(words, person):
            return phrases  # قالت الوزيرة | والنائب فلان
        set_off = person.entities[0].kind == "person" and "," in self.scene.kinds[person.first : person.after]
        if set_off and role.kind == "unnamed" and words[0].startswith("ال") and not is_plural(words[0]):
            return [person]  # قال الممثل الخاص ورئيس البعثة، فلان، إن
        if self._second_role(words, role, person):
            return [person]
        if not all(w.startswith("ال") and person_noun(w) and not is_plural(w) for w in words):
            return phrases
        if phrases[0].how == "name" or phrases[1].after == phrases[1].first + 1:
            return phrases  # الطبيب والممرض: two
        named = [p for p in phrases if p.entities[0].kind == "person"]
        return named[:1] or phrases[1:]

    def _second_role(self, words: Sequence[str], role: Entity, person: NounPhrase) -> bool:
        """Whether a trade with the article is another of whoever is named behind و and an office: الناشط وعضو النقابة فلان."""
        trade = words[0].removeprefix("ال")
        alone = (
            role.kind == "unnamed" and words[0] != trade and person_noun(trade) and trade not in officials()
        )
        named = person.how == "name" and person.entities[0].kind == "person"
        called = fold(person.entities[0].name).split()[0] if named else ""
        return alone and named and person_noun(words[1]) and words[1] != called and not is_plural(words[0])

    def joined(self, phrase: NounPhrase) -> list[NounPhrase]:
        """The list that ends with `phrase`; empty where it stands alone."""
        return next((m for m in self.lists if m[-1] is phrase), [])

    def beginning(self, phrase: NounPhrase) -> list[NounPhrase]:
        """The list that begins with `phrase`, of those of one kind; empty where it stands alone."""
        members = next((m for m in self.lists if m[0] is phrase), [])
        kinds = {p.entities[0].kind for p in members}
        union = kinds == {"state", "organisation"} and members[0].entities[0].kind == "state"
        return members if len(kinds) == 1 or union else []  # فرنسا وألمانيا والاتحاد الأوروبي

    def leading(self, token: int) -> NounPhrase | None:
        """Those of a list that opens its clause before `token`, right before their verb: أن سالم الورداني ونبيل الحمري | زارا …"""
        scene, start = self.scene, self.scene.sentence_start[token]
        for members in reversed(self.lists):
            first, after = members[0].first, members[-1].after
            if first < start:
                break
            after += scene.kinds[after : after + 1] == ["o"]
            led = after < token and not members[0].prefix and scene.is_(first - 1, "that", "conjunction")
            if (
                led
                and len(members) == TWO
                and scene.fold[after].endswith(("ا", "ان"))
                and not scene.particle[after]
            ):
                return as_one(members)
        return None

    def states(self, members: Sequence[NounPhrase], form: VerbForm) -> bool:
        """Whether `members` are three states or more, which a feminine verb may follow: نورستان، والمرجان، والرمل قد دعت."""
        kinds = [p.entities[0].kind for p in members]
        union = kinds[:2] == ["state", "state"] and all(map(_may_be_states, members))
        if union and "unnamed" in kinds:  # not زار فرنسا وإسبانيا وعدة دول أعلنت …
            first = members[0].first
            union = first == self.scene.sentence_start[first] or self.scene.is_(
                first - 1, "that", "conjunction", "was"
            )
        return len(members) > 2 and form.gender == "f" and union


def _of_her_and_him(words: Sequence[str], person: NounPhrase) -> bool:
    """Whether a woman's role is joined to the office of a man who is named: المديرة | والنائب فلان."""
    hers, his = words[0].removeprefix("ال"), words[1].removeprefix("ال")
    named = person.how == "name" and person.entities[0].kind == "person"
    roles = all(person_noun(noun) or noun in officials() for noun in (hers.removesuffix("ه"), his))
    return named and roles and hers.endswith("ه") and not his.endswith("ه")


def _may_be_states(phrase: NounPhrase) -> bool:
    """Whether a noun phrase names a state or a union of them, or tells of several: وأغلب الدول الأوروبية."""
    entity = phrase.entities[0]
    told = entity.kind == "unnamed" and any(map(states_noun, fold(entity.name).split()[:2]))
    return told or entity.kind in ("state", "organisation")


def lists_of(scene: Scene) -> list[list[NounPhrase]]:
    """Runs of noun phrases for those who can speak that commas and و join, with و before the last."""
    lists: list[list[NounPhrase]] = []
    ending: dict[int, list[list[NounPhrase]]] = {}  # the runs that end before a token
    for first in sorted(scene.phrases_at):
        for phrase in scene.phrases_at[first]:
            if not phrase.speaks:
                continue
            run = _before(scene, ending, phrase)
            if run and _with_and(scene, phrase):
                lists = [members for members in lists if members is not run]
                lists.append([*run, phrase])
            ending.setdefault(phrase.after, []).append(
                lists[-1] if run and _with_and(scene, phrase) else [*run, phrase]
            )
    return lists


def _before(scene: Scene, ending: dict[int, list[list[NounPhrase]]], phrase: NounPhrase) -> list[NounPhrase]:
    """The run that `phrase` goes on with: nothing but marks, a comma or a bare و stands between; of two, that of its own kind."""
    start = phrase.first
    if start - 1 in ending and phrase.prefix == "و" and owner_alone(scene, start - 1):
        start -= 1  # خبراء | اقتصاد | ومستثمرون
    while start > 0 and (scene.kinds[start - 1] in "oc," or scene.fold[start - 1] == "و"):
        start -= 1
        if scene.kinds[start] == "c" and _closes_speech(scene, start):
            return []  # قال: "… مع فلان"، وآخرون
        if start in ending:
            break
    comma = any(scene.kinds[t] == "," for t in range(start, phrase.first))
    if not (comma or _with_and(scene, phrase)):
        return []
    runs = ending.get(start, [])
    alike = [run for run in runs if run[-1].entities[0].kind == phrase.entities[0].kind]
    return next(iter(alike or runs), [])


def _closes_speech(scene: Scene, mark: int) -> bool:
    """Whether a quotation longer than names are ends at token `mark`."""
    index = scene.quotation[mark]
    return index >= 0 and mark - scene.document.quotations[index].opening > LONGEST_NAME


def _goes_with_inner(scene: Scene, holder: NounPhrase, other: NounPhrase) -> bool:
    """Whether `other` is joined to the noun that ends `holder`, by its kind: سياح من نورستان | والمرجان."""
    if other.prefix != "و" or holder.entities[0].kind not in ("person", "unnamed") or len(other.entities) > 1:
        return False
    kind = other.entities[0].kind
    if kind not in ("organisation", "media", "state", "place"):
        return False
    for first in range(other.first - 1, holder.first, -1):
        for inner in scene.phrases_at.get(first, ()):
            between = range(inner.after, other.first)
            adjectives = all(scene.fold[t].startswith("ال") for t in between)
            if inner is not other and inner.entities[0].kind == kind and adjectives:
                return True
    return False


def _led_by_states(scene: Scene, phrases: Sequence[NounPhrase]) -> bool:
    """Whether states are joined to the one that the name before them ends with: التحالف الذي تقوده نورستان | والمرجان."""
    whole, *others = phrases
    clause = any(scene.is_(token, "relative") for token in range(whole.first, whole.after))
    states = all(p.prefix == "و" and p.entities[0].kind in ("state", "place") for p in others)
    return clause and whole.how != "description" and whole.entities[0].kind == "organisation" and states


def _with_and(scene: Scene, phrase: NounPhrase) -> bool:
    start = phrase.first - 1
    if scene.kinds[start] == "o":
        start -= 1
    return phrase.prefix == "و" or scene.fold[start] == "و"


def both_of_two(scene: Scene, token: int) -> bool:
    """Whether كلا stands before the definite dual of a noun for states, bodies, people or sides: كلا الجانبين، كلتا الدولتين."""
    word = scene.word(token + 1) if scene.word(token) in words_of("both") else ""
    noun = word.removeprefix("ال")
    stem = noun.removesuffix("ين")
    return noun not in (word, stem) and (stem in nouns_of("side") or bool(_dual_of(stem + "ان")))


def _of_women(words: Sequence[str], number: int) -> bool:
    """Whether the `number` among `words` has the form that counts what is feminine: النساء الثلاث, not الرجال الثلاثة."""
    forms = counted()[number].intersection(words)
    return bool(forms) and not any(form.endswith("ه") for form in forms)


def _man(one: Entity) -> bool:
    """Whether a person bears a name that only men bear."""
    return one.kind == "person" and man_named(fold(one.name).split()[0])


def _dual_of(noun: str) -> str:
    """The singular of which the folded `noun` is a dual that the tables know, else an empty string."""
    ending = next((e for e in DUAL if noun.endswith(e)), "")
    if not ending or len(noun) - len(ending) < SHORTEST_NOUN:
        return ""
    stem = noun[:-2]
    singular = stem[:-1] + "ه" if stem.endswith("ت") else stem
    return next((s for s in (singular, stem) if s in _nouns()), "")


def _counts(noun: str) -> tuple[EntityKind, ...]:
    """The kinds of entities that the folded `noun` counts."""
    return _nouns().get(noun, OF_PERSONS)


@cache
def _nouns() -> dict[str, tuple[EntityKind, ...]]:
    """Nouns for states, bodies and people, singular and plural, folded."""
    found: dict[str, tuple[EntityKind, ...]] = {}
    for row in knowledge.noun_words():
        states = row.function == "partner" or (row.function == "crowd" and row.en == "states")
        bodies = row.function in ("body", "media")
        if states or bodies or row.function in ("person", "source"):
            kinds = OF_STATES if states else OF_BODIES if bodies else OF_PERSONS
            forms = [fold(form) for form in (*row.ar, *row.feminine, *row.plural)]
            made = [form + "ه" for form in forms if not (states or bodies or row.feminine)]
            found.update({form: kinds for form in (*forms, *made) if form not in found})
    for office in knowledge.offices():
        titles = (form for form in office.ar if office.kind != "address" or not form.endswith("ة"))
        forms = [fold(form) for form in (*titles, *office.feminine)]  # جلالة الملك is no woman
        made = [form + "ه" for form in forms if " " not in form and not office.feminine]
        found.update({form: OF_PERSONS for form in (*forms, *made) if form not in found})
    return found


@cache
def _plurals() -> frozenset[str]:
    """The plurals of nouns for states, bodies and people, folded."""
    rows = [row for row in knowledge.noun_words() if row.function in ("body", "media", "person", "source")]
    return frozenset(fold(form) for row in rows for form in row.plural)


def states_noun(word: str) -> bool:
    """Whether the folded `word` is a noun for several states (دول)."""
    return _nouns().get(word.removeprefix("ال")) is OF_STATES


@lru_cache(maxsize=100_000)
def person_noun(word: str) -> bool:
    """Whether the folded `word` is a noun for a person (الباحثة، ممثل), by trade, part or office."""
    return _nouns().get(word.removeprefix("و").removeprefix("ال")) is OF_PERSONS


def described_gender(word: str) -> str:
    """m or f for somebody whom the folded `word` describes alone (مراسلها، باحثة); empty for many, and where no table has it."""
    bare = word.removeprefix("و").removeprefix("ال")
    owned = next((bare.removesuffix(p) for p in ("ها", "هما", "هم", "هن") if bare.endswith(p)), bare)
    if owned != bare and owned.endswith("ت"):
        owned = owned[:-1] + "ه"  # شقيقتهما
    kin = owned != bare and owned in nouns_of("kin")
    if is_plural(owned) or not (kin or person_noun(owned)):
        return ""
    return "f" if owned.endswith("ه") else "m"
