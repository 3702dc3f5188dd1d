"""Plain: somebody whom everyday nouns tell and no mention covers: امرأة رابعة، جماعات مسلحة، عدة مجموعات، كل منهم."""

from functools import lru_cache

from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import nouns_of, printed_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text import fold
from tawatur.text.frequencies import frequency, is_joined

# pronouns of those a part is of (بعضهم)
OF_WHOM = ("هم", "هن", "هما")
# kinds of nouns for those who act
ACTING = ("person", "crowd", "body", "government", "side", "partner")
# how an accusative adjective of relation ends
RELATION = "يا"
# how an adjective of one woman or body, or of many, ends
FEMININE = "ه"


def accusative_person(scene: Scene, first: int, limit: int) -> NounPhrase | None:
    """An accusative noun for a person, with its adjectives, up to token `limit`: مسؤولا حكوميا؛ أدانت المحكمة | رجلا."""
    after, fold = first, scene.fold
    while (
        after < limit
        and fold[after].endswith("ا")
        and scene.kinds[after] == "w"
        and not scene.particle[after]
        and (
            after == first or fold[after].endswith(RELATION) or adjective(fold[after].removesuffix("ا"))
        )  # not لاعبا | ألفا
    ):
        after += 1
    man = after > first and person_noun(fold[first].removesuffix("ا"))
    return nobody_named(scene, first, after) if man else None


def of_them(scene: Scene, first: int) -> NounPhrase | None:
    """A part of those told of before, with a pronoun: بعضهم، كل منهم، كثير منهم; None where none stands at token `first`."""
    if first >= len(scene.fold):
        return None
    word, light = scene.fold[first], scene.document.light[first]
    stem = next((light.removesuffix(p) for p in OF_WHOM if light.endswith(p)), "")
    alone = stem[:-1] + "ى" if stem.endswith("ا") else stem  # إحداهما
    if fold(alone) in nouns_of("some") or stem in printed_of("all_of"):
        return nobody_named(scene, first, first + 1)
    part = word in nouns_of("some") or word in words_of("some_of")
    of_all = first + 1
    of_all += part and word == "كل" and scene.word(of_all) == "واحد"
    whom = scene.word(of_all) in words_of("of_them")
    return nobody_named(scene, first, of_all + 1) if part and whom else None


def each_side(scene: Scene, first: int) -> NounPhrase | None:
    """Each of the sides told of before, perhaps with a pronoun: كل طرف، كل فريق منهما; None where none stands at token `first`."""
    noun = scene.word(first + 1)
    if scene.fold[first] != "كل" or noun not in nouns_of("side") or first + 1 >= scene.sentence_end[first]:
        return None
    whom = scene.word(first + 2) in words_of("of_them")
    return nobody_named(scene, first, first + 2 + whom)


def plain_somebody(scene: Scene, first: int) -> NounPhrase | None:
    """Somebody who acts, at token `first`, with how many and adjectives: امرأة رابعة، الكثير من الجماعات; None where none is."""
    if first >= len(scene.fold):
        return None
    end = scene.sentence_end[first]
    counted = scene.fold[first] in nouns_of("some")
    head = first + counted
    of = counted and head < end and scene.fold[head] == "من"
    if counted and not of and scene.fold[first].removeprefix("ال") in words_of("how_many"):
        return None  # عدد العمال: a number, no people
    head += of
    if (alone := _some_alone(scene, first)) is not None:
        return alone
    if head >= end or scene.cover[first] is not None or head in scene.cue_tokens:
        return None  # مشيرة إلى: she who points out, no marshal
    known = scene.phrase_at(head) if counted else None
    if known is not None and known.entities[0].kind in ("unnamed", "group") and not known.prefix:
        return nobody_named(scene, first, known.after)
    word = scene.fold[head]
    if head == scene.sentence_start[head] and word.startswith("وال"):
        word = word[1:]  # والمرأة التي …
    if _only_adjective(scene, head):
        return None
    if not describes(scene, head) or not (acts(word.removeprefix("ال")) or word in nouns_of("person")):
        return None
    return nobody_named(scene, first, behind_adjectives(scene, head, end))


def _some_alone(scene: Scene, first: int) -> NounPhrase | None:
    """Some people whom no noun tells, right before their verb: والبعض خرج ليقول إن, لكن بعضهم عاد."""
    word = scene.fold[first]
    if first == scene.sentence_start[first] and word.startswith(("وال", "وبعض")):
        word = word[1:]
    some = word.startswith("ال") and word.removeprefix("ال") in nouns_of("some")
    some |= any(word == part + whom for part in words_of("some_of") for whom in OF_WHOM)
    verb = first + 1
    if not some or scene.cover[first] is not None or verb >= scene.sentence_end[first]:
        return None
    return nobody_named(scene, first, verb) if scene.fold[verb] in words_of("leads_to") else None


def _only_adjective(scene: Scene, token: int) -> bool:
    """Whether a word for somebody in office is an adjective of the noun before it: إلى حزن | كبير; not قال كبير المفاوضين."""
    before, behind = token - 1, scene.word(token + 1)
    adjective = scene.fold[token] in nouns_of("modifier") and not behind.startswith("ال")
    noun = before >= scene.sentence_start[token] and describes(scene, before) and not scene.verbs(before)
    return (
        adjective
        and noun
        and not scene.fold[before].startswith("ال")
        and frequency("ال" + scene.fold[before]) > 0
    )


@lru_cache(maxsize=100_000)
def acts(noun: str) -> bool:
    """Whether the bare noun is one for people or bodies."""
    return person_noun(noun) or people(noun) or any(noun in nouns_of(kind) for kind in ACTING)


def has_will(noun: str) -> bool:
    """Whether the folded `noun` is one for people, bodies or all of them, no thing: المنتقدون، الكل; not الطقس، الشمس."""
    bare = noun.removeprefix("ال")
    return acts(bare) or is_plural(noun) or bare in nouns_of("some") or bare in printed_of("all_of")


def behind_adjectives(scene: Scene, head: int, end: int) -> int:
    """The token behind the adjectives of the noun at `head`, which have the article where it has it."""
    definite, after = scene.fold[head].startswith(("ال", "وال")), head + 1
    many = not definite and scene.fold[head].endswith("ون") and is_plural(scene.fold[head])
    while after < end and describes(scene, after) and scene.fold[after].startswith("ال") == definite:
        word = scene.fold[after]
        if not definite and not adjective(word):
            break
        if many and not word.endswith("ون"):
            break  # نظم ناشطون | وقفة
        after += 1
    return after


@lru_cache(maxsize=100_000)
def adjective(word: str) -> bool:
    """Whether an indefinite word can be an adjective: رابعة، مسلحة، محليون; papers have it with the article in either gender."""
    if word[0] in "بلك" and is_joined(word):
        return False  # تقدمت موظفة ثالثة | بطلب
    if word[0] in "يت" and not frequency("ال" + word):
        return False  # منظمة | تعنى بالأطفال
    bare = word.removesuffix(FEMININE)
    if word in nouns_of("modifier"):
        return True
    return word.endswith(("ي", "يه", "ون")) or (bare != word and frequency("ال" + word) > 0)
