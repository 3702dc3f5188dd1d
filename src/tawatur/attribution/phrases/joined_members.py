"""Joined members: whom و joins, in words that no mention covers, to one who speaks (الأمم المتحدة ومنظمات دولية، محاميه ونشطاء)."""

from functools import cache

from tawatur import knowledge
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.turns import is_plural, owner_alone
from tawatur.attribution.reading.nouns import nouns_of, numerals, somebody, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes
from tawatur.model import Entity, Span
from tawatur.text import fold, owned
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# words of one member, with its adjectives; longer runs hold what was said
LONGEST = 5
# how relative adjectives and those of women, things and many end
ADJECTIVES = ("ي", "يه", "ون", "ين", "ه", "ات")
# how a definite noun begins, alone or behind a joined preposition
DEFINITE = ("ال", "وال", "بال", "لل", "كال")
# how many members one list has beside the first
MOST = 4


def place_joined(scene: Scene) -> None:
    """Add to `scene` the noun phrases that و joins to one right behind a verb of saying or a source marker, or before a verb."""
    for phrase in list(scene.phrases_ending.values()):
        if phrase.speaks and (phrase.prefix in ("", "و") or scene.is_source(phrase)):
            behind = _behind_verb(scene, phrase) or scene.is_source(phrase)
            for member in members_behind(scene, phrase):
                if scene.cover[member.first] is None and (behind or _many_do(scene, member.after)):
                    scene.place(member)


def members_behind(scene: Scene, phrase: NounPhrase) -> list[NounPhrase]:
    """Those whom و joins in plain words to `phrase`, one after the other."""
    found: list[NounPhrase] = []
    after = behind_rest(scene, phrase.after)
    while (
        len(found) < MOST
        and (member := member_at(scene, after) or _body_beside(scene, phrase, after)) is not None
    ):
        if not told_apart_from(scene, phrase, member):
            break
        found.append(member)
        after = member.after
    return found


def _body_beside(scene: Scene, phrase: NounPhrase, token: int) -> NounPhrase | None:
    """The body that its noun with the article tells, joined by و to indefinite people: سكان محليون | والشرطة.

    A crowd with anything definite in it may go on with what it belongs to: مصادر في الحكومة | والجيش.
    """
    if token >= scene.sentence_end[phrase.first] or scene.phrase_at(token) is not None:
        return None
    own = scene.fold[phrase.first : phrase.after]
    people = phrase.entities[0].kind == "unnamed" and not any(w.startswith(DEFINITE) for w in own)
    noun = scene.fold[token].removeprefix("وال")
    body = noun != scene.fold[token] and noun in nouns_of("body", "government")
    placed = any(scene.particle[t] for t in range(phrase.first, token))
    if not (people and body) or placed or scene.kinds[token] != "w":
        return None
    after = token + 1
    while (
        after < scene.sentence_end[token]
        and scene.fold[after].startswith("ال")
        and _is_adjective(scene, after)
    ):
        after += 1
    return None if _of_its_own(scene, after) else _phrase(scene, token, after, 1)


def _of_its_own(scene: Scene, token: int) -> bool:
    """Whether a verb or an adjective without the article tells at `token` of what stands before it: والشرطة | تطاردهم, | صامتة."""
    if token >= scene.sentence_end[token - 1] or scene.kinds[token] != "w" or scene.particle[token]:
        return False
    word = scene.fold[token]
    return not (word.startswith(DEFINITE) or (word[0] in "بلكو" and is_joined(word)))


def told_apart_from(scene: Scene, phrase: NounPhrase, other: NounPhrase) -> bool:
    """Whether `other`, joined to `phrase` by و, is none of those it tells of: not أطباء | ومسعفون, one crowd.

    Bodies are no part of a crowd (مصادر محلية | ومنظمات), nor is one named, unless a name ends the crowd's own words
    (مصادر في الوزارة | والشرطة).
    """
    if phrase.entities[0].kind != "unnamed" or owned(scene.document.light[phrase.after - 1]):
        return True
    inside = any(scene.phrases_at.get(t) for t in range(phrase.first + 1, phrase.after))
    if other.how == "name" and other.entities[0].kind in ("organisation", "media", "person"):
        return not inside and other.entities[0].kind != "person"
    head, member = (_of_bodies(scene, p) for p in (phrase, other))
    head &= not scene.fold[other.first].startswith("وال")  # سلطات محلية | والشرطة
    return member and not (head or inside)


def unlike(scene: Scene, phrase: NounPhrase, other: NounPhrase) -> bool:
    """Whether two whom no name tells are hardly one crowd: many and one, media and somebody: محللين | ونائب حضر الجلسة."""
    if any(p.entities[0].kind != "unnamed" for p in (phrase, other)):
        return False
    head = scene.fold[phrase.first].removeprefix("ل")
    joined = scene.fold[other.first].removeprefix("و")
    if joined.startswith("ال"):
        return False  # مسؤول الشرطة | والبلدية
    media = [_media_all(noun, scene.word(p.first + 1)) for noun, p in ((head, phrase), (joined, other))]
    one = [noun in somebody() for noun in (head, joined)]
    many = is_plural(joined if one[0] else head)
    return (one[0] != one[1] and many) if not any(media) else not all(media)


def _of_bodies(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the noun that a phrase begins with is one for a body or medium, or for many."""
    noun = scene.fold[phrase.first].removeprefix(phrase.prefix).removeprefix("ال")
    return noun in _bodies() or _media_all(noun, scene.word(phrase.first + 1))


def _media_all(noun: str, behind: str) -> bool:
    """Whether the folded `noun` and the word behind it are what papers call all media by: وسائل إعلام."""
    return f"{noun} {behind}" in nouns_of("media_all")


def _behind_verb(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a finite verb of saying stands right before the noun phrase, what names its kind, or those it is joined to."""
    while phrase.prefix == "و" and (earlier := scene.phrases_ending.get(phrase.first)) is not None:
        phrase = earlier  # أعلنت فرنسا | وإسبانيا وعدة دول
    before = phrase.first - 1
    before -= scene.kinds[before] in "o("
    before -= scene.fold[before] in nouns_of("media") if before > 0 else 0
    forms = [form for _, form in scene.verbs(before)] if before >= 0 else []
    return any(form.kind in FINITE and form.number == "s" for form in forms)


def _many_do(scene: Scene, token: int) -> bool:
    """Whether a verb of saying in the plural, or in the feminine, stands at `token`, perhaps behind قد."""
    token += scene.is_(token, "perfect") if token < len(scene.fold) else 0
    if token >= len(scene.fold):
        return False
    forms = [form for _, form in scene.verbs(token) if form.kind in FINITE]
    return any(form.number == "p" or form.gender == "f" for form in forms) and not scene.fold[
        token
    ].startswith("و")


def behind_rest(scene: Scene, token: int) -> int:
    """The token behind what goes on with a noun phrase that ends at `token`: marks, brackets, adjectives, whose it is, a comma."""
    end = scene.sentence_end[token - 1]
    if token + 1 < end and scene.fold[token + 1].startswith("و") and owner_alone(scene, token):
        return token + 1  # خبراء | اقتصاد | ومستثمرون
    while token < end and scene.kinds[token] in "c)":
        token += 1
    if token < end and scene.kinds[token] == "(":
        closing = next(
            (t for t in range(token, min(end, token + LONGEST + 3)) if scene.kinds[t] == ")"), token
        )
        token = closing + (closing > token)
    adjectives = 0
    while token < end and adjectives < 2 and scene.fold[token].startswith("ال"):
        whose = scene.phrase_at(token + 1) if token + 1 < end else None
        if whose is not None and whose.prefix == "ل" and whose.after < end:
            token = whose.after  # التابع للأمم المتحدة
            break
        if not _is_adjective(scene, token):
            break
        token, adjectives = token + 1, adjectives + 1
    comma = token < end and scene.kinds[token] == ","
    return token + comma


def _is_adjective(scene: Scene, token: int) -> bool:
    """Whether the word with the article at `token` looks like an adjective of the noun before it."""
    word = scene.fold[token]
    relative = word.endswith(("ي", "يه"))
    formed = word.endswith(ADJECTIVES) or word in nouns_of("modifier")
    done = verbal_noun(word, scene.document.light[token]) and not relative
    return formed and not done and describes(scene, token)


def member_at(scene: Scene, token: int) -> NounPhrase | None:
    """Somebody in plain words whom و joins at `token`; None where a name, a mention or something else stands there."""
    if token >= len(scene.fold) or scene.phrase_at(token) is not None:
        return None
    word, light, end = scene.fold[token], scene.document.light[token], scene.sentence_end[token]
    end = min(end, token + LONGEST)
    if word == "و" and token + 2 < end and scene.kinds[token + 1] == "n" and acts(scene.fold[token + 2]):
        return _phrase(scene, token, _adjectives(scene, token + 3, end), 1)  # و13 منظمة
    noun = word[1:]
    part = noun in numerals() or noun in nouns_of("some") or noun in words_of("some_of")
    # وعدة دول, not وعده
    finite = not part and any(form.kind in FINITE for _, form in scene.verbs(token))
    if not word.startswith("و") or len(noun) < 2 or scene.kinds[token] != "w" or finite:
        return None
    if noun.startswith("غير") and noun[3:] in PRONOUNS and scene.is_(token + 1, "min"):
        return _phrase(scene, token, _behind_whole(scene, token + 2, end), 1)  # وغيرها من الجماعات
    if _media_all(noun, scene.word(token + 1)):
        return _phrase(scene, token, _adjectives(scene, token + 2, end), 1)  # ووسائل إعلام محلية
    if noun in _one():
        return None  # الكاتبة فلانة | وإحدى المشاركات: herself
    if part:
        head = token + 1 + scene.is_(token + 1, "min")
        known = scene.phrase_at(head)
        if known is not None and known.speaks and not known.prefix:
            return _phrase(scene, token, known.after, 1)
        counted = head < end and acts(scene.fold[head].removeprefix("ال"))
        return _phrase(scene, token, _behind_whole(scene, head, end), 1) if counted else None
    if not (_people(noun) or _own_people(light[1:])):
        return None
    return _phrase(scene, token, _adjectives(scene, token + 1, end), 1)


PRONOUNS = ("ه", "ها", "هم", "هما")


def _people(noun: str) -> bool:
    """Whether the bare noun, indefinite or a definite plural, is one for people or bodies."""
    if noun.startswith("ال"):
        return is_plural(noun) and acts(noun.removeprefix("ال"))
    return acts(noun) or _plural_of(noun) in _acting()


def _own_people(light: str) -> bool:
    """Whether the word is a noun for people with a pronoun: مؤيدوه، حلفاؤها."""
    stem = owned(light)
    if len(stem) < 3:
        return False
    forms = (stem, stem + "ن", stem[:-1] + "ء")  # شركاؤه، مؤيدوه، حلفاؤها
    many = stem[-1] in "وي"  # بحسب أسرتها | ومؤيديها
    return any(_people(fold(form)) for form in forms if form != stem + "ن" or many)


@cache
def _acting() -> frozenset[str]:
    """The folded singulars of the noun table for people and bodies."""
    kinds = ("person", "crowd", "body", "government", "side", "source")
    rows = (row for row in knowledge.noun_words() if row.function in kinds)
    return frozenset(fold(form) for row in rows for form in (*row.ar, *row.feminine))


@cache
def _bodies() -> frozenset[str]:
    """The folded nouns of the noun table for bodies and media, and for many of them."""
    rows = [row for row in knowledge.noun_words() if row.function in ("body", "media")]
    return frozenset(fold(form) for row in rows for form in (*row.ar, *row.feminine, *row.plural))


@cache
def _one() -> frozenset[str]:
    """The folded words for one of many."""
    return frozenset(fold(form) for row in knowledge.numerals() if row.value == 1 for form in row.ar)


def _plural_of(noun: str) -> str:
    """The singular of a sound plural: منظمات, مسعفون; else the word."""
    for ending, singular in (("ات", "ه"), ("ون", ""), ("ين", "")):
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            return noun.removesuffix(ending) + singular
    return noun


def _adjectives(scene: Scene, token: int, end: int) -> int:
    """The token behind the indefinite adjectives from `token`, or the noun that the one before governs with its own adjectives."""
    first = token
    known = scene.phrase_at(token) if token < end else None
    if (
        known is not None
        and not known.prefix
        and known.entities[0].kind in ("place", "state", "organisation")
    ):
        return known.after  # وشرطة المرجان
    near = range(token, min(end, token + 3))
    others = next((t for t in near if _plural_of(scene.fold[t]) in words_of("other_one")), None)
    if others is not None and all(
        scene.kinds[t] == "w" and not scene.particle[t] for t in range(token, others)
    ):
        return others + 1
    while token < end and describes(scene, token) and not scene.fold[token].startswith("و"):
        word = scene.fold[token]
        definite = word.startswith("ال")
        said = verbal_noun(word, scene.document.light[token]) or _does_to(scene, token)
        said = said or bool(owned(scene.document.light[token]))
        if said or (definite and token > first and not scene.fold[token - 1].startswith("ال")):
            break
        formed = word.endswith(ADJECTIVES) and not (word[0] in "بل" and is_joined(word))
        if not definite and not (formed and frequency("ال" + word) > 0):
            break
        token += 1
    led = token > first and token + 1 < end and scene.fold[token][0] == "ب" and is_joined(scene.fold[token])
    whose = led and scene.fold[token + 1].startswith("ال") and describes(scene, token)
    return token + 2 if whose else token  # منظمات دولية معنية | بحقوق الإنسان


def _does_to(scene: Scene, token: int) -> bool:
    """Whether a word like مقاطعة has its object behind it, so that it is no adjective: … ومنظمات | مقاطعة المؤتمر."""
    word = scene.fold[token]
    shaped = word.startswith("م") and word[2:3] == "ا" and word.endswith("ه")
    return shaped and scene.word(token + 1).startswith("ال")


def _behind_whole(scene: Scene, token: int, end: int) -> int:
    """The token behind a noun at `token` and its adjectives, or the phrase that a mention covers there."""
    known = scene.phrase_at(token)
    if known is not None:
        return known.after
    if token >= end:
        return end
    after = token + 1
    definite = scene.fold[token].startswith("ال")
    while after < end and describes(scene, after) and definite and scene.fold[after].startswith("ال"):
        after += 1
    return after if definite else _adjectives(scene, after, end)


def _phrase(scene: Scene, first: int, after: int, joined: int) -> NounPhrase:
    """The noun phrase of tokens ``first`` to ``after - 1``, of which the first carries و."""
    start = scene.starts[first] + joined
    if scene.fold[first] == "و":
        start = scene.starts[first + 1]
    span = Span(start, scene.ends[after - 1])
    words = span.of(scene.document.article.text)
    phrase = NounPhrase(first, after, span, "و", "description")
    phrase.entities.append(Entity(id=f"unnamed:{words}", kind="unnamed", name=words))
    return phrase
