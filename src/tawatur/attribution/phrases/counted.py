"""Counted people: a number and the noun it counts as those who speak (أعلن 78 نائبا من مجموع 130), and هؤلاء alone."""

from collections.abc import Sequence
from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.phrases.ratios import ratio
from tawatur.attribution.phrases.together import both_of_two, person_noun
from tawatur.attribution.phrases.turns import nominative
from tawatur.attribution.reading.nouns import nouns_of, numerals, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text import bare, fold
from tawatur.text.frequencies import frequency

# a plural in ـو is no shorter
SHORTEST_PLURAL = 4
# acts of verbs whose definite object a share of people may hold: يؤيد 60% القرار
HOLDING = {"agree", "refuse", "criticise", "deny", "condemn"}
# how an indefinite adjective of relation ends: أكاديمي أميركي
RELATIONS = ("ي", "يا", "يه", "يين", "يون")


def counted_people(scene: Scene, number: int, limit: int) -> NounPhrase | None:
    """People that a number counts, with what they are part of: 78 نائبا من مجموع 130 نائبا؛ None where it counts something else."""
    if scene.fold[number] in words_of("these"):
        return nobody_named(scene, number, number + 1)  # وقال هؤلاء إن
    if _another(scene, number, limit):
        return nobody_named(scene, number, number + 1)
    if _behind_its_verb(scene, number):
        return nobody_named(scene, number, number + 1)  # تناشد الجمعيتان | المصانع
    if both_of_two(scene, number) and number + 1 < limit:
        return nobody_named(scene, number, number + 2)  # وأكد كلا الجانبين أن
    share_of = ratio(scene, number, limit)
    if share_of is not None:
        return share_of
    if scene.kinds[number] == "w" and scene.kinds[number - 1] == "w":
        part = _part_of(scene, number, limit) or _construct(scene, number, limit)
        return part or _in_words(scene, number, limit) or _number_alone(scene, number, limit)
    if scene.kinds[number] != "n":
        return None
    share = _share(scene, number, limit)
    if share is not None:
        return share
    after = number + 1
    if after < limit and scene.fold[after] in words_of("of_them"):
        return nobody_named(scene, number, after + 1)  # 215 منهن
    if after >= limit or not _counts(scene.fold[after]) or scene.kinds[number - 1] != "w":
        return None
    after = _behind_relations(scene, after + 1, limit)
    if (
        scene.is_(after, "min")
        and scene.fold[after + 1 : after + 2]
        and scene.fold[after + 1] in words_of("whole")
    ):
        whole = after + 2
        if scene.kinds[whole : whole + 1] == ["n"]:
            after = whole + 1 + (whole + 1 < limit and people(scene.fold[whole + 1]))
    return nobody_named(scene, number, after)


def _another(scene: Scene, token: int, limit: int) -> bool:
    """Whether one more than those told of speaks, between the verb and what is said: وأكدت | أخرى أن …"""
    word, behind = scene.fold[token], token + 1
    if word not in words_of("other_one") or token < 1 or behind >= min(limit + 1, len(scene.fold)):
        return False
    forms = [form for _, form in scene.verbs(token - 1) if form.kind in FINITE and not form.enclitic]
    hers = word.endswith("ي")
    agrees = any(form.number == "s" and (form.gender == "f") == hers for form in forms)
    return agrees and (scene.kinds[behind] in ":o" or scene.is_(behind, "that", "that_pronoun"))


def counted_source(scene: Scene, number: int, limit: int) -> NounPhrase | None:
    """Sources that a number right behind their marker counts: نقلا عن | ثلاثة مصادر أمنية، | اثنين من العاملين؛ else None."""
    word = scene.fold[number].removeprefix("ل")
    if scene.kinds[number] != "n" and not (word in _numerals() or word in nouns_of("some")):
        return None
    first = number + 1
    if scene.is_(first, "min") and first + 1 < limit and scene.fold[first + 1].startswith("ال"):
        first += 1  # ثلاثة من | العاملين
    if first >= limit or scene.kinds[first] != "w":
        return None
    phrase = scene.phrase_at(first)
    spoken = phrase is not None and phrase.speaks and phrase.entities[0].kind == "unnamed"
    if not spoken and not people(bare(scene.fold[first])):
        return None
    after = phrase.after if phrase is not None and spoken else first + 1
    return nobody_named(scene, number, _behind_relations(scene, after, limit))


def _behind_relations(scene: Scene, token: int, limit: int) -> int:
    """The token behind the adjectives of relation from `token`: 22 نقابة | عمالية، تسع منظمات | غير حكومية."""
    while token < limit:
        at = token + (scene.fold[token] == "غير" and token + 1 < limit)
        if not describes(scene, at) or not scene.fold[at].endswith(RELATIONS):
            break
        token = at + 1
    return token


def _in_words(scene: Scene, first: int, limit: int) -> NounPhrase | None:
    """People whom a number in words counts, or one with more than or about before it: مئة أكاديمي؛ أكثر من 100 نائب سابق."""
    at = first
    if not scene.verbs(first - 1):
        return None  # إلى جانب رؤساء | ثلاث دول
    if scene.fold[at] in words_of("about"):
        at += 1 + scene.is_(at + 1, "min")
    number = at < limit and (scene.kinds[at] == "n" or scene.fold[at] in _numerals())
    noun = scene.word(at + 1)
    if not number or at + 1 >= limit or not (_counts(noun) or person_noun(noun.removesuffix("ا"))):
        return None
    return nobody_named(scene, first, _behind_relations(scene, at + 2, limit))


def _number_alone(scene: Scene, number: int, limit: int) -> NounPhrase | None:
    """Some of those told of before, by their number alone, before what they say: وتوقع ثلاثة أن …، في حين رأى أربعة آخرون أن …"""
    if scene.fold[number] not in numbers_of_people() or not scene.verbs(number - 1):
        return None
    after = number + 1
    after += after < limit and scene.fold[after].removesuffix("ون") in words_of("other_one")
    after += after < limit and scene.is_(after, "adverb")
    told = (
        after < limit
        and scene.is_(after, "that", "that_pronoun")
        and scene.fold[number] not in words_of("the_single")
    )
    return nobody_named(scene, number, after) if told else None


def tells_number(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a noun phrase begins with how many people it tells: 50 نائبا، أكثر من ثلاثين ممرضة."""
    word = scene.fold[phrase.first]
    return (
        scene.kinds[phrase.first] == "n"
        or word in words_of("about")
        or (word in _numerals() and word not in words_of("the_single"))
    )


def counts_at(scene: Scene, token: int) -> bool:
    """Whether a number that can count people stands at `token`, in digits or words: 300 شخص، ألفي عامل; not أحد."""
    word = scene.fold[token]
    return scene.kinds[token] == "n" or (word in numbers_of_people() and word not in words_of("the_single"))


@cache
def numbers_of_people() -> frozenset[str]:
    """The numerals for how many people there are, whole numbers and parts (ثلاثة، عشرات), folded."""
    return (_numerals() | nouns_of("some")) & numerals()


@cache
def _numerals() -> frozenset[str]:
    """The words of the tables for whole numbers, folded; no ordinals, nor عشرات, which is a part."""
    rows = (row for row in knowledge.numerals() if row.kind in ("unit", "ten", "hundred", "scale"))
    return frozenset(fold(form) for row in rows for form in row.ar) - nouns_of("some")


def _behind_its_verb(scene: Scene, token: int) -> bool:
    """Whether people in the nominative, with the article, stand right behind a verb, whose subject they must be."""
    word = scene.fold[token]
    if not (word.startswith("ال") and nominative(word) and describes(scene, token)):
        return False
    return any(form.kind in FINITE and form.number == "s" for _, form in scene.verbs(token - 1))


def _part_of(scene: Scene, first: int, limit: int) -> NounPhrase | None:
    """A part of sources that no mention covers: بعض وسائل الإعلام المحلية، العديد من الصحف."""
    whole = first + 1 + scene.is_(first + 1, "min")
    hit = scene.hits.get(whole)
    if scene.fold[first] not in nouns_of("some") or hit is None or hit.function != "unnamed":
        return None
    if whole >= limit or scene.cover[whole] is not None:
        return None
    after = hit.after
    while after < limit and scene.fold[after].startswith("ال") and describes(scene, after):
        after += 1  # its adjectives
    return nobody_named(scene, first, after)


def _construct(scene: Scene, first: int, limit: int) -> NounPhrase | None:
    """A nominative plural with its owner: منظمو التظاهرة، محتجو المدينة القديمة."""
    word, owner = scene.fold[first], first + 1
    if not word.endswith("و") or len(word) < SHORTEST_PLURAL or owner >= limit or not describes(scene, first):
        return None
    phrase = scene.phrase_at(owner)
    if phrase is None and not (describes(scene, owner) and frequency(word.removesuffix("و") + "ين")):
        return None
    after = phrase.after if phrase is not None else owner + 1
    while after < limit and scene.fold[after].startswith("ال") and describes(scene, after):
        if not scene.fold[after].endswith(("ي", "يه", "ه")) or scene.phrase_at(after):
            break
        after += 1  # its adjectives
    return nobody_named(scene, first, after)


def _share(scene: Scene, number: int, limit: int) -> NounPhrase | None:
    """A share of people: 72% من المشاركين، 90 بالمئة منهم; alone where one stands before it (بينما قال 8% فقط إن) or with إنهم."""
    position = percent(scene, number + 1)
    if position == number + 1:
        return None
    end = position
    position += scene.is_(position, "adverb")  # 25% فقط من الناخبين
    whole = position + 1
    if scene.fold[position : position + 1] and scene.fold[position] in words_of("of_them"):
        return nobody_named(scene, number, whole)
    if whole >= limit or not scene.is_(position, "min"):
        alone = scene.kinds[number - 1] == "w" and _share_before(scene, number)
        alone |= _said_by_share(scene, number, position, limit)
        return nobody_named(scene, number, end) if alone else None
    phrase = scene.phrase_at(whole)
    if phrase is not None:
        return nobody_named(scene, number, phrase.after) if phrase.speaks else None
    if not describes(scene, whole):
        return None
    owner = whole + 1  # 41% من عينة | الدراسة
    owned = owner < limit and scene.fold[owner].startswith("ال") and describes(scene, owner)
    return nobody_named(scene, number, owner + (owned and not scene.fold[whole].startswith("ال")))


def percent(scene: Scene, token: int) -> int:
    """The token behind what makes the number before `token` a share (%، في المئة، بالمئة); `token` where nothing does."""
    word = scene.word(token)
    if word in ("%", "٪") or word.removeprefix("ب") in words_of("hundred"):
        return token + 1
    return token + 2 if scene.is_(token, "fi") and scene.word(token + 1) in words_of("hundred") else token


def _said_by_share(scene: Scene, number: int, after: int, limit: int) -> bool:
    """Whether a share of whom nothing tells is the subject of the verb right before it: صرح 13,8٪ بأن …؛ عبر 7% فقط عن …

    What it governs follows, or what is felt or held, which no share of a thing completes: أبدى 83% استياءهم، يؤيد 60% القرار.
    """
    forms = [form for _, form in scene.verbs(number - 1) if form.kind in FINITE and not form.enclitic]
    if after >= limit or not any(form.number == "s" for form in forms):
        return False
    object_behind = scene.kinds[after] == "w" and not scene.particle[after]
    acts = {form.verb.act for form in forms} if object_behind else set()
    feels = "feel" in acts or (acts <= HOLDING and scene.fold[after].startswith("ال"))
    feels &= bool(acts)
    governs = scene.is_(after, "that", "an")
    return feels or governs or scene.is_(after, "that_pronoun")


def _share_before(scene: Scene, number: int) -> bool:
    """Whether a share of people stands before token `number` in its paragraph."""
    start = next((first for first, after in scene.document.paragraphs if first <= number < after), number)
    return any(_share(scene, token, number) is not None for token in scene.of_kind("n", start, number))


@lru_cache(maxsize=100_000)
def _counts(word: str) -> bool:
    """Whether a word behind a number is a noun for people, states or bodies: نائبا، دولة، منظمات."""
    states = nouns_of("body", "government", "partner")
    return people(word) or word in states or word.removesuffix("ا") in states


@lru_cache(maxsize=100_000)
def people(word: str) -> bool:
    """Whether a word is a noun for people, in any case: نائبا، نواب."""
    singular = word.removesuffix("ا")
    one_of = word != singular and singular + "ون" in nouns_of("crowd")  # متظاهرا
    kinds = ("person", "crowd", "source")
    return one_of or any(form in nouns_of(kind) for form in (word, singular) for kind in kinds)


def counts_toll(scene: Scene, subjects: Sequence[NounPhrase], end: int) -> bool:
    """Whether the last of `subjects` is a body that documents what befell people: وثقت المنظمة | مقتل …، أحصى المرصد | إصابة …"""
    body = subjects[-1] if subjects else None
    if body is None or body.entities[0].kind not in ("organisation", "unnamed"):
        return False
    token = scene.time_after.get(body.after, body.after)  # وثق المرصد | أمس | مقتل …
    turn = scene.hits.get(token)
    token = turn.after if turn is not None and turn.function == "turn" else token
    return token < end and scene.fold[token] in words_of("toll")
