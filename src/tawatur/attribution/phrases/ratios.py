"""Ratios: people of whom a share or a fraction speaks (سبعة من أصل 20 حارسا، نحو 4 من كل 5 صيادين، أكثر من نصف الناخبين)."""

from functools import cache

from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.nouns import numerals, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named

# tokens of a share in brackets behind the fraction: (38,2 %)
LONGEST_SHARE = 6
# the shortest plural that a fraction can be of
SHORTEST_PLURAL = 4


def ratio(scene: Scene, first: int, limit: int) -> NounPhrase | None:
    """The people whom a ratio from token `first` counts, before token `limit`; None where it counts something else or nothing."""
    word = scene.fold[first].removeprefix("ال")
    if scene.kinds[first] != "n" and word not in _openers() and scene.fold[first] not in _openers():
        return None
    number = _behind_about(scene, first, limit)
    if number >= limit:
        return None
    end = _out_of(scene, number, limit) or _fraction(scene, number, limit)
    return nobody_named(scene, first, end) if end else None


@cache
def _openers() -> frozenset[str]:
    """The folded words that a ratio may begin with."""
    return numerals() | words_of("about", "one", "fraction", "fractions")


@cache
def _ones() -> frozenset[str]:
    """The folded numerals, one among them."""
    return numerals() | words_of("one")


def _behind_about(scene: Scene, first: int, limit: int) -> int:
    """The token behind a word for about: نحو، أكثر من."""
    if scene.fold[first] not in words_of("about"):
        return first
    return first + 1 + (first + 1 < limit and scene.fold[first + 1] == "من")


def _numeric(scene: Scene, token: int, limit: int) -> bool:
    return token < limit and (scene.kinds[token] == "n" or scene.fold[token] in _ones())


def _out_of(scene: Scene, number: int, limit: int) -> int:
    """The token behind a part, the whole and those they are of: 4 فقط من كل 5 صيادين، سبعة من أصل 20 من الحراس، 3 من 9 صيادين."""
    of = number + 1
    of += of < limit and scene.is_(of, "adverb")
    bare = of + 1
    if _numeric(scene, number, limit) and scene.fold[of : of + 1] == ["من"] and _numeric(scene, bare, limit):
        return _behind_people(scene, bare + 1, limit) or _behind_counted(scene, bare + 1, limit)
    whole = of + 2
    if not _numeric(scene, number, limit) or not _numeric(scene, whole, limit):
        return 0
    if scene.fold[of] != "من" or not (scene.fold[of + 1] == "كل" or scene.fold[of + 1] in words_of("whole")):
        return 0
    end = _behind_share(scene, whole + 1, limit)
    if end + 1 < limit and scene.fold[end] == "من" and scene.fold[end + 1].startswith("ال"):
        return end + 2
    one = end < limit and person_noun(scene.fold[end].removesuffix("ا"))  # 78 من أصل 130 نائبا
    return _behind_people(scene, end, limit) or end + one


def _fraction(scene: Scene, part: int, limit: int) -> int:
    """The token behind a fraction and those whom it is of: نصف الناخبين، ثلاثة أرباع (75%) الصيادين; 0 where it is of no people."""
    part += _numeric(scene, part, limit) and scene.word(part + 1) in words_of("fractions")  # ثلاثة | أرباع
    if scene.fold[part].removeprefix("ال") not in words_of("fraction", "fractions"):
        return 0
    alone = scene.fold[part].startswith("ال")  # النصف (61,4 %)
    if alone:
        return part + 1 if _behind_share(scene, part + 1, limit) > part + 1 else 0
    whom = _behind_share(scene, part + 1, limit)
    end = _behind_people(scene, whom, limit)
    return end if end and scene.fold[whom].startswith("ال") else 0


def _behind_counted(scene: Scene, noun: int, limit: int) -> int:
    """The token behind the noun for one person that a number counts, with its adjective: 13 | خبيرا اقتصاديا; 0 where none is."""
    if noun >= limit or not person_noun(scene.fold[noun].removesuffix("ا")):
        return 0
    adjective = noun + 1
    agrees = (
        adjective < limit and scene.fold[adjective].endswith(("يا", "يه")) and scene.kinds[adjective] == "w"
    )
    return adjective + agrees


def _behind_people(scene: Scene, token: int, limit: int) -> int:
    """The token behind a plural of people: مشاركين، الأميركيين؛ 0 where none stands there."""
    if token >= limit:
        return 0
    phrase = scene.phrase_at(token)
    if phrase is not None:
        return phrase.after if phrase.speaks and not phrase.prefix else 0
    word, after = scene.fold[token], token + 1
    if word in words_of("polled") and scene.word(after).endswith("هم"):
        return after + 1  # ثلثا المستطلعة | آراؤهم
    many = word.endswith(("ون", "ين")) and len(word) >= SHORTEST_PLURAL
    if not many or not describes(scene, token):
        return 0
    while after < limit and word.startswith("ال") and _new_adjective(scene, after):
        after += 1
    return after


def _new_adjective(scene: Scene, token: int) -> bool:
    """Whether the definite word at `token` describes the many before it, as they are formed: الصيادين | الجدد، المحليين."""
    word = scene.fold[token]
    plural = word.endswith(("ون", "ين")) or word.removeprefix("ال") in words_of("new_ones")
    return plural and word.startswith("ال") and describes(scene, token)


def _behind_share(scene: Scene, token: int, limit: int) -> int:
    """The token behind a share in brackets: (91%)."""
    if token >= limit or scene.kinds[token] != "(":
        return token
    closing = range(token + 1, min(limit, token + LONGEST_SHARE))
    return next((t + 1 for t in closing if scene.kinds[t] == ")"), token)
