"""Turns: who spoke or acted, with the gender and number that a later verb without subject must agree with."""

from collections.abc import Sequence
from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes
from tawatur.knowledge.paradigms import Gender, Number
from tawatur.model import Entity
from tawatur.text import fold, owned
from tawatur.text.frequencies import frequency
from tawatur.text.verb_form import VerbForm

# a plural of things is formed with these letters (كتائب، فصائل)
BROKEN_PLURAL = "ائ"
# the shortest noun that a dual is made of (طرف: الطرفان)
SHORTEST_STEM = 3
# the shortest plural in و that a pronoun is joined to (محاموه)
SHORTEST_PLURAL = 5


class Turn:
    """Somebody who spoke or acted: entities, with the gender and number their verb shows."""

    __slots__ = ("entities", "gender", "number", "phrase")

    def __init__(self, entities: list[Entity], gender: str, number: str, phrase: NounPhrase | None) -> None:
        """`gender` m, f or mf; `number` s, d or p, c of things that go on in the feminine singular or as many (الدول), or g of a
        singular noun for a part of many, which goes on as itself or as many (عدد من النواب).
        """
        self.entities, self.gender, self.number, self.phrase = entities, gender, number, phrase

    def agrees(self, form: VerbForm) -> bool:
        """Whether a verb in `form` whose subject is dropped may mean them."""
        if form.kind == "masdar" and form.gender == "mf":
            return True  # سارع المسؤولون إلى القول
        if self.number == "c":
            return form.number != "s" or form.gender != "m"
        if self.number == "g" and form.number == "p":
            return form.gender != "f"
        gender = self.gender == form.gender or "mf" in (self.gender, form.gender)
        number = "s" if self.number == "g" else self.number
        return gender and (number == form.number or (number == "p" and form.number == "d"))


def spoken_of(turns: Sequence[Turn], shown: tuple[Gender, Number], besides: Sequence[Entity]) -> Turn | None:
    """The last of `turns` whom a pronoun of this gender and number can mean, none of those `besides` him: نقلت الوكالة عنه."""
    gender, number = shown
    for turn in reversed(turns):
        alike = turn.number == number and (turn.gender == gender or "mf" in (turn.gender, gender))
        if alike and not any(entity in besides for entity in turn.entities):
            return turn
    return None


def number_of(phrase: NounPhrase) -> str:
    """What the verb behind them shows: s for one, d for two entities, p for people whom no name tells (مراقبون)."""
    words = fold(phrase.entities[0].name).split()
    if len(phrase.entities) == 1 and phrase.entities[0].kind == "group":
        return "p"  # الروس، الأكراد
    people = phrase.entities[0].kind in ("unnamed", "group") and words and is_plural(words[0])
    if len(phrase.entities) > 1:
        return number_together(phrase.entities)
    if phrase.entities[0].kind in ("unnamed", "group") and words and part_of_many(words[0]):
        return "g"
    many = people and (words[0].endswith(("ون", "ين", "ان")) or _owned_plural(words[0]))  # محاموه، محاميه
    relative = bool(words) and words[-1].startswith("ال") and words[-1].endswith(("يون", "يين"))
    many = many or bool(people and (relative or _of_men(words[0])))  # القادة الدينيون؛ خبراء
    return "s" if not people else "p" if many else "c"


def number_at(scene: Scene, phrase: NounPhrase) -> str:
    """`number_of`, but p for the members of a body by whose plural it is called: الواديون, of جماعة الوادي."""
    return "p" if members_of_body(scene, phrase) else number_of(phrase)


def members_of_body(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a body is called by the plural of its members, behind the article: الواديون، للواديين."""
    word = scene.fold[phrase.first].removeprefix(phrase.prefix)
    sound = word.startswith(("ال", "ل")) and word.endswith(("ون", "ين")) and is_plural(word)
    sound = (
        sound and min(frequency("ال" + word[2:-2] + end) for end in ("ون", "ين")) > 0
    )  # not الكرملين، التلفزيون
    return sound and len(phrase.entities) == 1 and phrase.entities[0].kind == "organisation"


def number_together(entities: Sequence[Entity]) -> str:
    """What a verb behind several shows: d for two, p for more or where one of two is many (فلان وأنصاره | قالوا)."""
    return "d" if len(entities) == 2 and not any(_is_many(entity) for entity in entities) else "p"


def _is_many(entity: Entity) -> bool:
    """Whether somebody unnamed is a plural of people, or a whole group is told: سكان القرية، حلفاؤه، الروس."""
    word = "".join(entity.name.split()[:1])
    if entity.kind != "unnamed":
        return entity.kind == "group"
    stem = owned(word)
    people = fold(stem[:-1] + "ء" if stem.endswith(("ؤ", "ئ")) else stem)
    return is_plural(fold(word)) or (len(people) > SHORTEST_STEM and people in _broken_plurals())


def part_of_many(word: str) -> bool:
    """Whether the folded `word` is a singular noun for a part of many people: عدد من النواب، معظم السكان; not أحد، إحدى."""
    bare = word.removeprefix("و")
    return bare in nouns_of("some") and bare not in words_of("the_single")


@lru_cache(maxsize=100_000)
def is_plural(word: str) -> bool:
    """Whether the folded `word` is a sound masculine plural (مسؤولون، مسؤولين), a broken one of somebody (نواب), or a dual."""
    bare = word.removeprefix("و").removeprefix("ال")
    sound = word.endswith(("ون", "ين")) and bare not in _holders()
    broken = bare in _broken_plurals() or word.removeprefix("ال") in _broken_plurals()  # وزراء begins with و
    return is_dual(word) or sound or broken or _owned_plural(bare)


def _owned_plural(noun: str) -> bool:
    """Whether a sound plural has lost its ending before a pronoun or noun: منتقدوه، معارضيها، منتقدو القرار."""
    stem = owned(noun)
    if not stem:
        return owning_plural(noun)
    if len(stem) <= SHORTEST_STEM or not stem.endswith(("و", "ي")):
        return False
    return min(frequency(stem[:-1] + "ون"), frequency(stem[:-1] + "ين")) > 0


def owning_plural(noun: str) -> bool:
    """Whether the folded `noun` is a plural of people in the nominative before its owner: منتقدو القرار، سائقو الحافلات.

    Papers may have it with the article alone, and in one case: السائقين.
    """
    plural = len(noun) > SHORTEST_STEM and noun.endswith("و")
    if not plural:
        return False
    definite = max(frequency("ال" + noun + "ن"), frequency("ال" + noun[:-1] + "ين"))
    return definite > 0 or min(frequency(noun + "ن"), frequency(noun[:-1] + "ين")) > 0


def is_dual(word: str) -> bool:
    """Whether the folded `word` is a dual in the nominative, of a noun that stands alone elsewhere: الجانبان، الجمعيتان."""
    bare = word.removeprefix("و").removeprefix("ال")
    stem = bare.removesuffix("ان")
    known = frequency(stem) > 0 or (stem.endswith("ت") and frequency(stem[:-1] + "ه") > 0)
    return len(stem) >= SHORTEST_STEM and stem != bare and known and bare not in _singulars()


def nominative(noun: str) -> bool:
    """Whether a folded plural of people, or a dual, stands in the nominative: مرتكبو الحادث، المجتمعون، الجمعيتان."""
    definite = noun.startswith("ال")
    return noun.endswith("و") or (definite and (noun.endswith("ون") or is_dual(noun)))


@lru_cache(maxsize=100_000)
def somebodys_many(word: str) -> bool:
    """Whether a pronoun is joined to a plural or dual of people in the nominative: معارضوه، محاموها، والداه; not نموها.

    `word` as it is printed, without its vowels.
    """
    printed = owned(word)
    noun = fold(printed)
    if printed.endswith("ؤ"):
        people = fold(printed[:-1] + "ء")
        return people in nouns_of("person", "kin") or is_plural(people)  # أشقاؤه، زملاؤه
    if noun.endswith("وو") or (noun.endswith("ا") and noun[:-1] in nouns_of("kin")):
        return True  # ذووه، والداه
    if len(noun) < SHORTEST_PLURAL or not noun.endswith("و") or noun.startswith("ال"):
        return False
    many = noun[:-1] + "ين"
    return frequency(many) + frequency("ال" + many) > 0


@cache
def _singulars() -> frozenset[str]:
    """The singular nouns of the noun table (بيان، برلمان), which are no duals."""
    singular = ("body", "document", "media", "place", "person", "source", "government")
    rows = [row for row in knowledge.noun_words() if row.function in singular]
    return frozenset(fold(form) for row in rows for form in row.ar)


@cache
def _holders() -> frozenset[str]:
    """The nouns for one in office that end as plurals do: أمين."""
    heads = {fold(form).split()[0] for office in knowledge.offices() for form in office.ar}
    plural = {fold(form).split()[0] for office in knowledge.offices() for form in office.plural}
    return frozenset(head for head in heads - plural if head.endswith(("ون", "ين")))


@cache
def _broken_plurals() -> frozenset[str]:
    """The plurals of the tables' words for people and of the heads of offices (قادة، وزراء)."""
    rows = [row for row in knowledge.noun_words() if row.function in ("person", "source", "kin", "crowd")]
    plural = {fold(form) for row in rows for form in row.plural}
    plural |= {fold(form).split()[0] for office in knowledge.offices() for form in office.plural}
    return frozenset(plural | {fold(form) for row in rows if row.function == "crowd" for form in row.ar})


@cache
def _plurals_of_men() -> frozenset[str]:
    """The broken plurals of nouns for persons and their offices, folded: خبراء، وزراء; not مصادر."""
    rows = [row for row in knowledge.noun_words() if row.function == "person"]
    plural = {fold(form) for row in rows for form in row.plural}
    plural |= {fold(form).split()[0] for office in knowledge.offices() for form in office.plural}
    return frozenset(word for word in plural - words_of("masses") if not word.endswith("ات"))


def _of_men(word: str) -> bool:
    """Whether the folded `word` is a broken plural of persons, who go on as many men: العلماء … وأضافوا; not وأضافت."""
    return any(w.removeprefix("ال") in _plurals_of_men() for w in (word, word.removeprefix("و")))  # وزراء


@cache
def _given_names(gender: str) -> frozenset[str]:
    """Given names that only women (f), or only men (m), bear."""
    by_gender: dict[str, set[str]] = {"f": set(), "m": set(), "mf": set()}
    for row in knowledge.personal_names():
        if row.kind == "given" and row.gender is not None:
            by_gender[row.gender].update(fold(form) for form in row.ar)
    other = "m" if gender == "f" else "f"
    return frozenset(by_gender[gender] - by_gender[other] - by_gender["mf"])


def man_named(given: str) -> bool:
    """Whether only men bear the folded given name; a compound of عبد is a man's (عبدالله)."""
    return given in _given_names("m") or (given.startswith("عبد") and len(given) > len("عبده"))


def woman_named(given: str) -> bool:
    """Whether only women bear the folded given name."""
    return given in _given_names("f")


def person_gender(entity: Entity, word: str) -> str:
    """A person's gender: f by a feminine title or given name, m by a masculine title, else unknown."""
    given = fold(entity.name).split()[0] if entity.name else ""
    man = word.startswith("ال") and not word.endswith("ه") and word != given
    if man and given in _given_names("f"):
        return "mf"  # المحلل أندريا، النائب سلمى
    if given in _given_names("f") or (word.endswith("ه") and word.startswith("ال")):
        return "f"
    return "m" if word.startswith("ال") else "mf"


def head_gender(word: str) -> str:
    """The gender that a verb shows for the body, medium or paper with the folded noun `word`; empty where no table tells."""
    bare = word.removeprefix("و").removeprefix("ال")
    return _head_genders().get(bare, "")


@cache
def _head_genders() -> dict[str, str]:
    """Gender of the noun table's heads of bodies, media and papers; the plurals of things go with a feminine verb."""
    found: dict[str, str] = {}
    for row in knowledge.noun_words():
        if row.function in ("body", "government", "side", "media", "media_all", "document"):
            for form in (*row.ar, *row.feminine):
                feminine = fold(form).split()[0].endswith(("ه", "ات", "ا")) or BROKEN_PLURAL in form
                found.setdefault(fold(form), row.gender or ("f" if feminine else "m"))
            found.update({fold(form): "f" for form in row.plural})
    return found


@cache
def counted() -> dict[int, frozenset[str]]:
    """The definite numerals from three to ten by number, folded, in both genders (الثلاث، الثلاثة)."""
    found: dict[int, set[str]] = {}
    for row in knowledge.numerals():
        if row.kind == "unit" and 3 <= row.value <= 10:
            found.setdefault(int(row.value), set()).update("ال" + fold(form) for form in row.ar)
    return {number: frozenset(forms) for number, forms in found.items()}


def each_of(scene: Scene, token: int) -> bool:
    """Whether كل من stands before `token`, whose verb may stand in either gender: دعا كل من | المنظمة والحكومة."""
    return token > 1 and scene.fold[token - 2 : token] in (["كل", "من"], ["كلا", "من"])


def owner_alone(scene: Scene, token: int) -> bool:
    """Whether a bare noun stands at `token` that a plural of people right before it is of: خبراء | اقتصاد، عمال | إنقاذ."""
    many, owner = scene.fold[token - 1], scene.fold[token]
    if many.startswith("ال") or many.endswith(("ون", "ين")) or not is_plural(many):
        return False  # يهدد المسلحون | أفراد وضباط
    body = owner.endswith("ات") or owner in nouns_of("body") or is_plural(owner)  # حث خبراء | حكومات ومنظمات
    return describes(scene, token) and not (body or owner.startswith(("ال", "و")) or scene.verbs(token))


def in_accusative(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether somebody stands in the plural that no subject is written in: حيا | المزارعين, not حيا المزارعون."""
    word = scene.fold[phrase.first]
    many = word.startswith("ال") and word.endswith("ين") and not phrase.prefix
    many = many and phrase.entities[0].kind in ("unnamed", "group")
    return many and frequency(word[:-2] + "ون") > 0
