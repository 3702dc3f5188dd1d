"""What a noun governs: the adjectives, the owner and the prepositional phrases behind it (القائمون | على المتحف، خبراء | مياه)."""

from functools import cache

from tawatur.attribution.naming.second_offices import office_heads
from tawatur.attribution.phrases.led_to import (
    by_medium,
    has_article,
    hears,
    inside,
    named_body,
    of_body,
    site,
)
from tawatur.attribution.phrases.plain import acts, adjective
from tawatur.attribution.phrases.telling import superlative
from tawatur.attribution.phrases.turns import is_plural, owning_plural
from tawatur.attribution.reading.agreement import is_adjective
from tawatur.attribution.reading.finite import only_finite
from tawatur.attribution.reading.nouns import nouns_of, numerals, paper_noun, time_nouns, words_of
from tawatur.attribution.reading.scene import Scene, describes, is_bare_preposition, is_governed
from tawatur.text import owned
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how many tokens a description may go on for
REACH = 14
# prepositions that stand alone
ALONE = ("ala", "ila", "an", "min", "fi")
# the nouns that have each preposition as their own
GOVERNS = {
    "ala": "governs_ala",
    "ila": "governs_ila",
    "an": "governs_an",
    "min": "governs_min",
    "fi": "governs_fi",
    "bi": "governs_bi",
    "li": "governs_li",
}
# what an adverbial phrase begins with, by the phrase table: «من جانبه», «في وقت سابق», «في بيان»
ADVERBIALS = ("turn", "aside", "condition", "source_marker", "source_clause")
# endings of nouns and participles in number, gender and case
ENDINGS = ("ون", "ين", "ان", "تان", "تين", "ات", "ه", "و", "ي", "ا")
# how من بينها goes on
AMONG = "بين"
# a shorter stem is hardly a noun
SHORTEST = 3
# a shorter noun that ends in ي is hardly a plural before its owner
SHORTEST_OBLIQUE = 4


class Stretch:
    """Where a description may go on: up to token `limit`; `loose` where no bare noun that follows can be an object."""

    def __init__(self, scene: Scene, limit: int, loose: bool, placed: bool, inner: bool = False) -> None:
        """`placed`: whether prepositions behind an indefinite noun are likely its own, for its verb is one of saying.

        `inner`: inside a prepositional phrase, where a bare noun has its owner behind it.
        """
        self.scene, self.limit, self.loose, self.placed, self.inner = scene, limit, loose, placed, inner


def behind_governed(stretch: Stretch, first: int, after: int) -> int:
    """The token behind everything that the noun phrase of tokens ``first`` to ``after - 1`` governs.

    Its adjectives (وكالات أنباء | محلية), its owner (معارضو | السد), the complement of a participle (المقربون | من العمدة), and,
    of an indefinite noun, where it works or belongs (مساعدان | بالبلدية).
    """
    end = after
    while end - first < REACH:
        step = _step(stretch, first, end)
        if step <= end:
            break
        end = step
    return end


def _step(stretch: Stretch, first: int, end: int) -> int:
    scene = stretch.scene
    if end >= stretch.limit or scene.kinds[end] != "w" or end in scene.time_after or _adverbial(scene, end):
        return end
    return max(
        _behind_adjective(stretch, first, end),
        _behind_owner(stretch, first, end),
        _behind_complement(stretch, first, end),
    )


def _adverbial(scene: Scene, token: int) -> bool:
    """Whether a phrase of time, place or occasion begins at `token`, or a preposition of two words (من خلال)."""
    hit = scene.hits.get(token)
    two = f"{scene.fold[token]} {scene.word(token + 1)}" in words_of("compound")
    return two or (hit is not None and hit.function in ADVERBIALS)


def _verb(scene: Scene, token: int) -> bool:
    return not has_article(scene.fold[token]) and only_finite(scene, token)


def _definite(scene: Scene, first: int, after: int) -> bool:
    """Whether an article or a name makes the noun phrase a definite one."""
    tokens = range(first, after)
    named = any((p := scene.cover[t]) is not None and p.how == "name" for t in tokens)
    return (
        named
        or any(has_article(scene.fold[t]) for t in tokens)
        or bool(owned(scene.document.light[after - 1]))
    )


def _surely_adjective(word: str) -> bool:
    """Whether the folded `word` is hardly a noun: محلي، رسمية، مقرب."""
    ends = word.endswith(("ي", "يه", "يون", "يين", "يات")) and not _owning(word)
    ends = ends and word not in words_of("the_single")  # مدير إحدى | الشركات
    return ends or word.removesuffix("ه") in nouns_of("modifier") or _governs_any(word)


def _behind_adjective(stretch: Stretch, first: int, end: int) -> int:
    """The token behind an adjective at `end` that agrees with what stands before it: مصادر | متطابقة، القيادة | العامة."""
    scene, word = stretch.scene, stretch.scene.fold[end]
    if scene.fold[end - 1] in words_of("these") and word.startswith("ال"):
        known = scene.phrase_at(end)
        return end + 1 if known is None else known.after  # أحد هؤلاء | المحتجين
    definite = _definite(scene, first, end)
    if word == "غير" and end + 1 < stretch.limit:
        described = scene.fold[end + 1]
        fits = described.startswith("ال") == definite and describes(scene, end + 1)
        return end + 2 if fits and (definite or adjective(described)) else end
    people_of = scene.phrase_at(end)
    if (
        people_of is not None
        and people_of.after == end + 1
        and word.startswith("ال")
        and not people_of.prefix
    ):
        same = word[-2:] == scene.fold[end - 1][-2:] and word[-2:] in ("ون", "ين")
        return end + same  # العديد من المزارعين | المرجانيين
    if not describes(scene, end) or (word[0] in "وف" and is_joined(word)):
        return end
    if word in words_of("by_the_noun"):
        return end + 1 if adjective(scene.fold[end - 1]) and not has_article(scene.fold[end - 1]) else end
    sure = _surely_adjective(word)
    masdar = not (sure and (definite or _governs_any(word))) and verbal_noun(word, scene.document.light[end])
    closes = end + 1 == stretch.limit or scene.kinds[end + 1 : end + 2] == [","]
    noun = scene.fold[end - 1]
    agrees = closes and not definite and word.endswith("ه")  # مذكرة بحثية | حديثة، …
    agrees = agrees and (noun.endswith("ه") or is_plural(noun))
    if not (sure or stretch.loose or agrees) or masdar:
        return end
    if definite and word.startswith("ال"):
        return end + 1 if any(_agrees(scene.fold[t], word) for t in (first, end - 1)) else end
    indefinite = not definite and not word.startswith("ال") and adjective(word)
    return end + 1 if indefinite else end


def _agrees(noun: str, word: str) -> bool:
    """Whether the definite `word` can be the adjective of `noun`; a broken plural in ون takes it in the feminine (شؤون)."""
    return is_adjective(noun[:-2] + "ات" if _broken(noun) else noun, word, is_plural(noun))


def _broken(noun: str) -> bool:
    """Whether the folded `noun` in ون is no sound plural, for papers never print it in ين: شؤون, not مزارعون."""
    return noun.endswith("ون") and not frequency(noun[:-2] + "ين")


def _behind_owner(stretch: Stretch, first: int, end: int) -> int:
    """The token behind the owner at `end` of the bare noun before it: معارضو | السد، خبراء | مياه، بيانات | الوزارة."""
    scene, noun = stretch.scene, stretch.scene.fold[end - 1]
    office = end - first > 1 and (scene.fold[first] in office_heads()) and not _definite(scene, first, end)
    needs = (
        _owning(noun)
        or noun in nouns_of("some")
        or noun in words_of("never_alone")
        or (office and not _surely_adjective(noun) and end < stretch.limit and has_article(scene.fold[end]))
    )
    if not (needs or stretch.loose or stretch.inner) or not _bare(scene, first, end - 1):
        return end
    shown = scene.is_(end, "demonstrative") and _shown_whose(scene, end + 1, stretch.limit)
    owner = scene.phrase_at(end + shown)  # معدو | هذه الدراسة
    if owner is not None:
        return owner.after if not owner.prefix and owner.after <= stretch.limit else end
    if shown:
        return end + 2
    word = scene.fold[end]
    if not describes(scene, end) or _verb(scene, end) or (word[0] in "وف" and is_joined(word)):
        return end
    if has_article(word):
        return end + 1
    if end + 1 < stretch.limit and owned(scene.document.light[end + 1]):
        return end + 2 if acts(word) else end  # مدرب | منتخب بلاده; قال طلاب | قتل زميلهم إن
    known = frequency("ال" + word) > 0 and not (word[0] in "بلك" and is_joined(word))
    goes_on = end + 1 < stretch.limit and bool(_preposition(scene, end + 1)[0])  # قال طبيب | عمل في …
    closes = end + 1 >= stretch.limit or scene.kinds[end + 1] == "," or _surely_adjective(scene.fold[end + 1])
    chain = end - 2 == first and closes  # نشطاء حقوق | إنسان
    fits = chain or (_somebody(noun) and (is_plural(noun) or not goes_on))
    return end + 1 if needs or (known and fits) else end


def _shown_whose(scene: Scene, noun: int, limit: int) -> bool:
    """Whether `noun`, behind هذا, tells whose they are who say it: a clause, a colon or عن follows, and it is no time.

    Others are what a verb does something to: معدو هذه | الدراسة: …, but زار علماء هذا | الكهف, قال مدرب هذه | الليلة إن.
    """
    if noun >= limit or not has_article(scene.fold[noun]) or scene.fold[noun] in words_of("this_time"):
        return False
    construct = scene.fold[noun - 2].endswith("و")
    return (
        construct
        or scene.is_(noun + 1, "that", "that_pronoun", "an")
        or scene.kinds[noun + 1 : noun + 2] == [":"]
    )


def _owning(noun: str) -> bool:
    """Whether the folded `noun` is a sound plural that has lost its ending before its owner, in any case: معارضو السد."""
    oblique = len(noun) > SHORTEST_OBLIQUE and noun.endswith("ي") and not frequency("ال" + noun)
    strange = noun.endswith("و") and not frequency("ال" + noun) and frequency("ال" + noun[:-1]) > 0  # مالكو
    plural = oblique and min(frequency(noun + "ن"), frequency(noun[:-1] + "ون")) > 0
    return owning_plural(noun) or strange or plural


def _bare(scene: Scene, first: int, token: int) -> bool:
    """Whether the word at `token` is a noun that may have an owner: no article, no ending of its own, no adjective."""
    word, light = scene.fold[token], scene.document.light[token]
    if has_article(word) or scene.particle[token] or owned(light) or scene.kinds[token] != "w":
        return False
    if any(p.how == "name" for p in scene.phrases_at.get(token, ())):
        return False
    covered = scene.cover[token]
    if covered is not None and (covered.how == "name" or covered.entities[0].kind != "unnamed"):
        return False
    plural = (word.endswith(("ون", "ين")) and not _broken(word)) or (word.endswith("ان") and is_plural(word))
    return not plural and not light.endswith(("ا", "ً")) and (token == first or not _surely_adjective(word))


def _somebody(noun: str) -> bool:
    """Whether the folded bare noun is one for people, bodies or papers, or a plural of people."""
    return acts(noun) or bool(paper_noun(noun)) or is_plural(noun) or noun in nouns_of("source")


def _behind_complement(stretch: Stretch, first: int, end: int) -> int:
    """The token behind the prepositional phrase at `end` that belongs to the noun phrase before it, else `end`."""
    scene = stretch.scene
    preposition, noun = _preposition(scene, end)
    if not preposition or noun >= stretch.limit or noun in scene.time_after or _adverbial(scene, noun):
        return end
    field = not _stems(scene.fold[first]).isdisjoint(words_of("works_in"))  # باحث في العصر العباسي
    if (
        preposition == "fi"
        and not field
        and time_nouns().intersection((scene.fold[noun], scene.word(noun).removeprefix("ال")))
    ):
        return end  # قال متعاملون | في بداية التعاملات
    if preposition != "min" and _occasion(scene, noun) and not governs(scene.fold[end - 1], preposition):
        return end  # قال خبير | في بيان
    if not _takes(stretch, first, end, preposition, noun):
        return end
    head = _counted(stretch, noun)
    known = scene.phrase_at(head) if head < stretch.limit else None
    stretch = Stretch(scene, stretch.limit, stretch.loose, stretch.placed, inner=True)
    if known is not None:
        return behind_governed(stretch, head, min(known.after, stretch.limit))
    if head >= stretch.limit or scene.kinds[head] != "w" or scene.particle[head] or _verb(scene, head):
        return end
    if head > end and (not describes(scene, head) or scene.fold[head].startswith(AMONG)):
        return end
    behind = behind_governed(stretch, head, head + 1)
    if scene.is_(behind, "min") and behind + 1 < stretch.limit and owned(scene.document.light[behind + 1]):
        return behind + 2  # شاب في العشرينات | من عمره
    return behind if behind > head + 1 or _whole(stretch, head) else end


def _occasion(scene: Scene, noun: int) -> bool:
    """Whether something is said in what the noun means: في بيان، في استطلاع، في الاجتماع."""
    hit, word = scene.hits.get(noun), scene.fold[noun]
    met = word in words_of("gathering") or "ال" + word in words_of("gathering")
    bare = word.removeprefix("ال")
    met |= not words_of("manner").isdisjoint((word, bare)) or bool(
        verbal_noun(word, scene.document.light[noun]) and not word.endswith("ون")
    )  # في إشارة إلى، في محاولة; not في شؤون المياه
    return met or bool(paper_noun(word)) or (hit is not None and hit.function == "medium")


def _whole(stretch: Stretch, noun: int) -> bool:
    """Whether the single word at `noun` is all that stands behind the preposition: في القطاع; not في واد | بعيد."""
    scene, behind = stretch.scene, noun + 1
    if has_article(scene.fold[noun]) or owned(scene.document.light[noun]) or behind >= stretch.limit:
        return True
    plain = scene.kinds[behind] == "w" and not scene.particle[behind] and behind not in scene.time_after
    phrase = scene.phrase_at(behind)
    governed = phrase.governed if phrase is not None else is_governed(scene.fold[behind])
    word = scene.fold[behind]
    return not plain or governed or (word.startswith("ل") and is_joined(word))


def _counted(stretch: Stretch, noun: int) -> int:
    """The noun behind the number, or the word for some, at token `noun`: من خمس | دول، من عدد من | المصادر."""
    scene = stretch.scene
    some = scene.fold[noun] in numerals() or scene.fold[noun] in nouns_of("some")
    if not some or noun + 1 >= stretch.limit:
        return noun
    return noun + 1 + (scene.fold[noun + 1] == "من")


def _preposition(scene: Scene, token: int) -> tuple[str, int]:
    """The preposition at `token`, empty where none stands there, and the token of its noun: `token` where it is joined to it."""
    word = scene.fold[token]
    if is_bare_preposition(word):
        return next((function for function in ALONE if scene.is_(token, function)), ""), token + 1
    letter = {"ل": "li", "ب": "bi"}.get(word[0], "")
    phrase = scene.phrase_at(token)
    if phrase is not None:
        return (letter if phrase.prefix == word[0] else ""), token
    plain = not scene.particle[token] and scene.kinds[token] == "w" and len(word) > SHORTEST
    return (letter if letter and plain and (has_article(word) or is_joined(word)) else ""), token


def _takes(stretch: Stretch, first: int, end: int, preposition: str, noun: int) -> bool:
    """Whether the `preposition` at `end` belongs to the noun phrase before it."""
    scene = stretch.scene
    addressed = preposition == "li" and hears(scene, noun)
    definite = _definite(scene, first, end)
    if governs(scene.fold[end - 1], preposition):
        many = is_plural(scene.fold[end - 1]) and site(scene, noun)  # المنتقدون | لموقع البناء
        many |= end - first > 1 and not by_medium(scene, noun)  # القوات الموالية | للعمدة
        return many or not (addressed and definite)
    works = not _stems(scene.fold[first]).isdisjoint(words_of("works_in"))
    if preposition == "fi" and works and inside(scene, noun):
        return True
    if end - first > 1 and governs(scene.fold[first], preposition):
        return not definite or (preposition == "li" and not addressed)
    if not stretch.placed:
        return False
    of_many = preposition == "li" and superlative(scene.fold[first])  # أكبر نقابة | للممثلين
    paper = preposition == "li" and bool(paper_noun(scene.fold[end - 1])) and not by_medium(scene, noun)
    if (of_many or paper) and not definite:
        return True  # بيان | للمنظمين
    if addressed:
        return False
    if not definite:
        return preposition in ("fi", "min") or (
            preposition in ("bi", "li") and of_body(scene, noun, preposition)
        )
    office = end - first > 1 and scene.fold[end - 1].removesuffix("ه").endswith(("ي", "العام"))
    return preposition == "li" and office and named_body(scene, noun)


def governs(word: str, preposition: str) -> bool:
    """Whether the noun or participle `word`, in any number and gender, has the `preposition` as its own: القائمون | على."""
    return not _stems(word).isdisjoint(words_of(GOVERNS[preposition]))


def _governs_any(word: str) -> bool:
    return any(governs(word, preposition) for preposition in GOVERNS)


@cache
def _stems(word: str) -> frozenset[str]:
    """The folded `word` without its article, with and without what may be an ending."""
    bare = word.removeprefix("و") if word.startswith("وال") else word
    bare = bare.removeprefix("ال")
    stems = {bare.removesuffix(ending) for ending in ENDINGS if bare.endswith(ending)}
    return frozenset({bare, *(stem for stem in stems if len(stem) >= SHORTEST)})
