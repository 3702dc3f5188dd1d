"""Outlets: who counts as an agency, outlet or the press of a place that somebody speaks to or that passes words on."""

from functools import cache

from tawatur import knowledge
from tawatur.attribution.cues.relative import passed_on_by
from tawatur.attribution.reading.nouns import nouns_of, reckoned, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.model import Entity
from tawatur.text import fold
from tawatur.text.frequencies import behind_li

# letters that may be joined to the noun of an outlet, longest first
JOINED = ("لل", "بال", "ال", "ل", "ب")
# words from a reporter's noun to the outlet he works for: مراسل القصر الرئاسي لشبكة …
REACH_EMPLOYER = 4


def without_joined(word: str) -> str:
    """The folded `word` without a preposition and article joined to it: للإذاعة, بوكالة."""
    return next((word.removeprefix(letters) for letters in JOINED if word.startswith(letters)), word)


def outlet_at(scene: Scene, token: int, limit: int) -> NounPhrase | None:
    """The outlet named or described from token `token` on, up to `limit`: وكالة …، القناة الخامسة، محطة | إذاعة المرفأ.

    A noun for outlets before another outlet's name only says what it is.
    """
    if token >= limit or scene.kinds[token] != "w":
        return None
    phrase = scene.phrase_at(token)
    if phrase is None and scene.cover[token] is not None:
        return None  # رئيس الهيئة العامة للإذاعة
    if (whole := _behind_edition(scene, token, limit)) > token:
        return outlet_at(scene, whole, limit)  # النسخة العربية من | موقع …
    if (several := _one_of_several(scene, token, limit)) is not None:
        return several
    if (press := _press_described(scene, token, limit)) is not None:
        return press
    kind = without_joined(scene.fold[token]) in nouns_of("media")
    hit = scene.hits.get(token) if phrase is None else None
    if hit is not None and hit.function in ("unnamed", "addressee") and token + 1 < hit.after <= limit:
        return _named_by_words(scene, token, hit.after)  # لوسائل إعلام محلية
    if not kind or (phrase is not None and phrase.entities[0].kind != "unnamed"):
        return phrase
    behind = token + 1 + (scene.kinds[token + 1 : token + 2] == ["o"])
    named = next((p for p in scene.phrases_at.get(behind, ()) if _of_media(scene, p)), None)
    named = named or (outlet_at(scene, behind, limit) if _kind_alone(scene, behind) else None)
    if named is not None:
        return named if named.first < limit else phrase
    after = token + 1
    while after < limit and describes(scene, after) and not scene.verbs(after):
        after += 1
    return _named_by_words(scene, token, after) if after > token + 1 else phrase


def _one_of_several(scene: Scene, token: int, limit: int) -> NounPhrase | None:
    """One or some of the outlets of a place or kind: لإحدى القنوات المحلية، مع عدد من الصحف الفرنسية; None where none are told."""
    word = scene.fold[token]
    if without_joined(word) not in words_of("one_outlet_of") and word not in words_of("one_outlet_of"):
        return None
    noun = token + 1 + (scene.fold[token + 1 : token + 2] == ["من"])
    if noun >= limit or scene.kinds[noun] != "w":
        return None
    plain = scene.fold[noun].removeprefix("ال")
    whole = scene.fold[noun + 1 : noun + 2]
    pair = bool(whole) and f"{plain} {whole[0].removeprefix('ال')}" in _press()
    if plain not in nouns_of("media") and plain not in _press() and not pair:
        return None
    after = noun + 1 + pair
    known = scene.cover[noun]
    after = max(after, known.after) if known is not None else after
    while after < limit and describes(scene, after) and not scene.verbs(after):
        after += 1
    return _named_by_words(scene, token, after)


def _press_described(scene: Scene, token: int, limit: int) -> NounPhrase | None:
    """The press of a place with the adjective that tells which: لوسائل الإعلام | المحلية; None where none is told so."""
    words = [without_joined(word) for word in scene.fold[token : token + 2]]
    length = next((n for n in (2, 1) if " ".join(words[:n]) in _press() and len(words) >= n), 0)
    after = token + length
    while (
        length and after < limit and scene.fold[after].startswith("ال") and scene.fold[after].endswith("يه")
    ):
        after += 1
    known = scene.cover[token]
    longer = known is not None and known.after >= after
    return _named_by_words(scene, token, after) if length and after > token + length and not longer else None


def _behind_edition(scene: Scene, token: int, limit: int) -> int:
    """The token of the outlet whose edition stands at `token`, behind من or ل: للنسخة العربية من | شبكة …; else `token`."""
    if without_joined(scene.fold[token]) not in words_of("edition"):
        return token
    behind = token + 1
    while behind < limit and scene.fold[behind].startswith("ال") and scene.cover[behind] is None:
        behind += 1
    of = scene.is_(behind, "min")
    whose = behind + of
    known = whose < limit and without_joined(scene.fold[whose]) in nouns_of("media")
    return whose if known and (of or scene.fold[whose].startswith("ل")) else token


def _kind_alone(scene: Scene, token: int) -> bool:
    """Whether a plain noun for outlets stands at `token`, with its name behind it: موقع | صحيفة "…"."""
    return token < len(scene.fold) and scene.fold[token] in nouns_of("media")


def _named_by_words(scene: Scene, token: int, after: int) -> NounPhrase:
    """The noun phrase of an outlet's noun and what describes it, without the preposition joined to it: لقناة محلية → قناة محلية."""
    words = nobody_named(scene, token, after)
    word = scene.fold[token]
    joined = 0 if not word.startswith(("ل", "ب")) else 1
    text = words.span.of(scene.document.article.text)[joined:]
    name = behind_li(text) if word.startswith("لل") else text
    bare = NounPhrase(token, after, words.span, word[:joined], "description")
    bare.entities.append(Entity(id=f"unnamed:{name}", kind="unnamed", name=name))
    return bare


def _of_media(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is a named medium's, by its kind or by its noun."""
    noun, kind = scene.fold[phrase.first], phrase.entities[0].kind
    return not phrase.prefix and (kind == "media" or (kind == "organisation" and noun in nouns_of("media")))


def other_medium(scene: Scene, phrase: NounPhrase, entity: Entity) -> bool:
    """Whether an entity is a medium, by its kind or its noun (للتلفزيون الرسمي), not the article's own, no platform (تويتر)."""
    noun = without_joined(scene.fold[phrase.first])
    office = noun in words_of("also_office")  # وكالة الاستخبارات, محطة الكهرباء
    spoken = "ل" in phrase.prefix and entity.country is None
    told = entity.kind == "organisation" and (not office or spoken or passed_on_by(scene, phrase.first - 1))
    aired = entity.kind == "organisation" and noun in words_of("on_air")  # على شاشة "…"
    medium = entity.kind == "media" or aired or (told and noun in nouns_of("media")) or is_press(entity)
    platform = any(
        (hit := scene.hits.get(t)) and hit.function == "medium" for t in range(phrase.first, phrase.after)
    )
    return medium and not (platform or entity.id in networks()) and entity.id != scene.document.article.outlet


@cache
def networks() -> frozenset[str]:
    """The identifiers of the networks on which people speak themselves, whatever their names are spelled like: فيس بوك, تويتر."""
    rows = (row for row in knowledge.noun_words() if row.function == "network")
    return frozenset(holder for row in rows for holder in row.holders)


def is_press(entity: Entity) -> bool:
    """Whether somebody described is an outlet or a place's press, with a word that tells which: وسائل إعلام روسية، صحيفة محلية.

    Without one it is whoever asked, as للصحفيين is.
    """
    words = [without_joined(word) for word in fold(entity.name).split()]
    if entity.kind != "unnamed" or words_of("social").intersection(words):
        return False
    if len(words) > 1 and words[0] in words_of("one_outlet_of"):
        words = words[1 + (words[1] == "من") :]  # إحدى | القنوات المحلية
    if len(words) > 1 and words[0] in nouns_of("media"):
        return words[0] not in words_of("also_office") or bool(words_of("of_news").intersection(words))
    most = max((n for n in range(1, len(words)) if " ".join(words[:n]) in _press()), default=0)
    return 0 < most < len(words)


@cache
def _press() -> frozenset[str]:
    """The nouns for a place's media as a whole, folded and without the article: وسائل إعلام، صحافة."""
    return frozenset(" ".join(map(without_joined, noun.split())) for noun in nouns_of("media_all"))


def reporters_own(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the outlet is whom a reporter works for, not whom he spoke to: أفاد مراسل لوكالة …، مراسل القصر الرئاسي لشبكة …"""
    token = phrase.first - 1
    while scene.kinds[token] in "o(" or scene.fold[token] == "ل":
        token -= 1
    for near in range(token, max(token - REACH_EMPLOYER, 0), -1):
        if scene.fold[near].removeprefix("و") in reporters():
            return True
        covered = scene.cover[near]
        medium = covered is not None and covered.first == near and covered.entities[0].kind == "media"
        if scene.kinds[near] != "w" or medium or not (covered or scene.fold[near].startswith("ال")):
            return False
    return False


@cache
def reporters() -> frozenset[str]:
    """The nouns, folded, for people who report for an outlet."""
    rows = (row for row in knowledge.phrases() if row.function == "unnamed" and row.en == "journalist")
    return frozenset(fold(form) for row in rows for form in row.ar)


def belongs(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether something before the outlet is said to be its: الإذاعة التابعة لشبكة …"""
    token = phrase.first - 1
    while scene.kinds[token] in "o(" or scene.fold[token] == "ل":
        token -= 1
    return scene.fold[token].removeprefix("و").removeprefix("ال") in words_of("belongs")


def got_paper(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether an outlet only got or passed on a paper, in which others speak: بيان اطلعت عليه | وكالة المرسى."""
    verb = scene.time_start.get(phrase.first, phrase.first) - 1
    verb -= scene.kinds[verb] == "o"
    if phrase.entities[0].kind != "media" or verb < 0:
        return False
    return scene.fold[verb] in words_of("passes_paper") or received_by(scene, verb)


def received_by(scene: Scene, verb: int) -> bool:
    """Whether the word before an outlet says that it got or saw the paper: بيان تلقته وكالة …، وثيقة اطلعت عليها صحيفة …"""
    verb -= scene.kinds[verb] == "o"
    outlet = verb
    while scene.kinds[verb] == "w" and (
        scene.is_(verb, "adverb") or scene.fold[verb] in words_of("of_paper")
    ):
        verb -= 1
    word = scene.fold[verb]
    pointed = verb < outlet and word in words_of("pointed_to")  # الرسالة التي أشارت إليها | صحيفة …
    return pointed or bool({word, word.removeprefix("و")} & words_of("paper_received"))


def only_received(scene: Scene, verb: int) -> bool:
    """Whether an outlet only got or saw the paper before the word at `verb`: تقرير | اطلعت عليه رويترز."""
    got = scene.fold[verb] in words_of("paper_received") and scene.word(verb + 1) in words_of("of_paper")
    return got and verb > 0 and bool(reckoned(scene.fold[verb - 1]))
