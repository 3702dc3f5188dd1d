"""Owners: what makes a noun or clause before it definite or whose it is: a noun, a name, a pronoun joined to a conjunction."""

from collections.abc import Sequence

from tawatur.attribution.phrases.turns import each_of, is_plural
from tawatur.attribution.reading.agreement import formed, may_agree
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun


def pronoun_joined(scene: Scene, token: int) -> bool:
    """Whether a clause begins with a conjunction that carries its subject as a pronoun: لكنها، لكنهم."""
    return scene.is_(token, "conjunction") and scene.fold[token].endswith(("ه", "ها", "هم", "هما"))


def joined_noun(scene: Scene, verb: int, token: int) -> bool:
    """Whether و joins a definite noun to words behind the verb, which is no object: أمام المنظمات | والإعلام، الحقائق."""
    word = scene.fold[token]
    if not word.startswith("وال") or scene.verbs(token) or scene.phrase_at(token) is not None:
        return False
    joined = token - verb > 1 and scene.kinds[token - 1] != ","
    return joined and (frequency(word[1:]) > 0 or not frequency(word))


def joined_ally(scene: Scene, token: int) -> bool:
    """Whether و joins a noun for an ally, with whose he is, to what stands before it: دمشق | وحليفتها."""
    word = scene.fold[token]
    noun = next((word[1:].removesuffix(p) for p in ("هما", "ها", "هم", "ه") if word.endswith(p)), "")
    for dual in ("تا", "تي", "ا", "ي", "ت"):
        if noun.endswith(dual):
            noun = noun.removesuffix(dual) + ("ه" if "ت" in dual else "")
            break
    return word.startswith("و") and noun in nouns_of("ally")


def joined_to_governed(
    scene: Scene, subject: Sequence[NounPhrase], others: Sequence[NounPhrase], phrase: NounPhrase
) -> bool:
    """Whether و joins `phrase`, behind a known subject, to one behind a preposition: من بريطانيا | وفرنسا"""
    other = others[-1] if others and subject else None
    if phrase.prefix != "و" or other is None or other.after != phrase.first or each_of(scene, other.first):
        return False
    led = other.first - 1
    return scene.is_(led, "ala", "ila", "an", "min", "fi", "li") and is_bare_preposition(scene.fold[led])


def joined_to_object(scene: Scene, subject: Sequence[NounPhrase], phrase: NounPhrase) -> bool:
    """Whether و joins `phrase` to people in the oblique case behind the subject: دعت الوزارة | الزائرين | والطلاب إلى …

    They are no adjective of one, whom a plural in ين does not describe. Where they end what tells who the subject is, other people
    are joined to them: قال رئيس اتحاد المعلمين | والكتاب إن.
    """
    one = subject[-1] if subject and phrase.prefix == "و" else None
    if one is None or is_plural(scene.fold[one.first]) or len(one.entities) > 1:
        return False
    between = range(one.after, phrase.first)
    whose = _oblique_many(scene, one.after - 1)
    if not whose and any(_oblique_many(scene, t) for t in between):
        return all(scene.kinds[t] == "w" for t in between)
    noun = scene.fold[phrase.first].removeprefix("و")
    people = noun.startswith("ال") and not noun.endswith("ون") and is_plural(noun)
    people = people and phrase.entities[0].kind == "unnamed" and not between
    return people and one.after - one.first > 1 and whose


def _oblique_many(scene: Scene, token: int) -> bool:
    """Whether a plural in ين with the article stands at `token`: الزائرين."""
    word = scene.fold[token]
    return word.startswith("ال") and word.endswith("ين") and is_plural(word)


def owner_at(scene: Scene, token: int, limit: int) -> bool:
    """Whether a definite everyday noun at `token` makes the noun before it definite: بادئ | الأمر."""
    if token >= limit or scene.phrase_at(token) is not None or token in scene.time_after:
        return False
    return scene.fold[token].startswith("ال") and not scene.particle[token] and token not in scene.hits


def owners_at(scene: Scene, token: int, limit: int) -> int:
    """How many tokens from `token` make the noun before it definite: بادئ | الأمر, انتهاء | عملية الفرز; 0 where none do."""
    if owner_at(scene, token, limit):
        return 1
    between = token < limit and scene.everyday(token) and not scene.verbs(token) and token not in scene.hits
    return 2 if between and owner_at(scene, token + 1, limit) else 0


def over_holder(scene: Scene, preposition: int, after: int) -> int:
    """The token behind the name of whom a noun behind مع tells that ends at `after`: في لقاء مع منظم السباق | سالم الوادي."""
    name = scene.phrase_at(after) if scene.fold[preposition] == "مع" and after < len(scene.fold) else None
    if name is None or name.prefix or not is_name(name) or name.entities[0].kind != "person":
        return after
    return name.after


def behind_adjectives(scene: Scene, after: int, limit: int) -> int:
    """The token behind the adjectives of the definite noun that ends before token `after`: قبل المؤتمر | الانتخابي | …"""
    while (
        after < limit
        and scene.kinds[after] == "w"
        and scene.phrase_at(after) is None
        and scene.fold[after - 1].startswith("ال")
        and scene.fold[after].startswith("ال")
        and not scene.particle[after]
        and formed(scene.fold[after])
        and may_agree(scene.fold[after - 1], scene.fold[after])
        and not verbal_noun(scene.fold[after], scene.document.light[after])
    ):
        after += 1
    return after


def owns_many(scene: Scene, subject: Sequence[NounPhrase], phrase: NounPhrase) -> bool:
    """Whether the named one right behind people in the plural without the article is whose they are: زملاء | فلان، محامو فلان."""
    many = subject[-1] if subject else None
    if many is None or many.after != phrase.first or phrase.prefix or phrase.entities[0].kind != "person":
        return False
    noun = scene.fold[many.first]
    return many.entities[0].kind == "unnamed" and is_plural(noun) and not noun.startswith("ال")


def made_paper(scene: Scene, verb: int, phrase: NounPhrase) -> bool:
    """Whether an indefinite paper behind the `verb` of publishing is what was published (نشرت رسالة), not who speaks."""
    head = scene.fold[phrase.first]
    publishes = scene.fold[verb].removeprefix("و") in words_of("paper_made")
    return publishes and bool(paper_noun(head)) and not head.startswith("ال")


def of_his_country(scene: Scene, verb: int, phrase: NounPhrase) -> bool:
    """Whether a state is only named beside the words for somebody's country: تحدثت عن بلدها | مصر; not قالت بلاده | فرنسا."""
    country = phrase.first - 1
    state = phrase.entities[0].kind == "state" and country - 1 > verb
    word = scene.fold[country].removeprefix("ب").removeprefix("ل")
    return state and (word in nouns_of("country") or scene.fold[country] in nouns_of("country"))


def is_name(phrase: NounPhrase) -> bool:
    """Whether the noun phrase is a person's name, which takes no adjective."""
    return phrase.how == "name" and phrase.entities[0].kind == "person"
