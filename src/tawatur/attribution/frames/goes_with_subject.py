"""What goes with the subject before it (شركة نور | المتخصصة في …، 10 دول | آسيوية، عائلة … | باولينيو), and is no object.

A bare noun right behind the subject is mostly the object. Here are the words that cannot be, or that another noun behind them shows
not to be: adjectives that agree, the end of a name no table has, and nouns that tell what somebody named is.
"""

from tawatur.attribution.frames.appositions import accusative_masdar
from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_governed
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how many tokens may go with the subject, before the object
REACH = 16
# how an indefinite adjective of relation ends: دول آسيوية، محللون تقنيون
RELATIONS = ("يتان", "يون", "يين", "يات", "يه", "ي")
# a noun in ية (عملية) is so many times as common as the adjective that it would be the feminine of, or more
RARELY_A_NOUN = 5
# letters of a noun before its plural ending: عاملون, not سجون
SHORTEST_PLURAL = 3
# a shorter word is hardly such an adjective: حي، ري
SHORTEST_RELATION = 5


def goes_with(scene: Scene, subject: NounPhrase, first: int) -> bool:
    """Whether the word at `first`, right behind `subject`, can be nothing but a part of it."""
    if subject.after != first or scene.kinds[first] != "w" or is_verbal_noun(scene, first):
        return False
    return _named_on(scene, subject, first) or _relation(scene, subject, first)


def part_of_subject(scene: Scene, subject: NounPhrase, first: int) -> bool:
    """Whether a word right behind the subject can be no object: a plural in the nominative, or what a body is by rank.

    باحثون | عاملون في المصنع، نادي المرسى | متصدر الدوري
    """
    word = scene.fold[first]
    if subject.after != first or scene.kinds[first] != "w" or scene.particle[first]:
        return False
    if is_held(scene, first):
        return subject.entities[0].kind in ("organisation", "unnamed")
    stem = word.removesuffix("ون")
    plural = stem != word and len(stem) >= SHORTEST_PLURAL and not word.startswith(("ال", "و"))
    return plural and min(frequency(stem), frequency(stem + "ين")) > 0


def is_held(scene: Scene, first: int) -> bool:
    """Whether the word at `first` tells what somebody is by rank, before what he holds: متصدر | الدوري."""
    return scene.fold[first] in words_of("held_by") and scene.word(first + 1).startswith("ال")


def behind_what_goes_with(walk: Walk, first: int) -> int | None:
    """The object behind the words at `first` that go with the subject right before them; None where none do, or none follows."""
    scene, subject = walk.scene, walk.subject[-1] if walk.subject else None
    if subject is None or subject.after != first or scene.kinds[first] != "w":
        return None
    behind = behind_relation(walk, first)
    if behind is not None:
        return behind
    if not (_named_on(scene, subject, first) or _adjective(scene, subject, first)):
        return None
    stance = subject.entities[0].kind == "person" and _governs_joined(scene, first)
    for token in range(first + 1, min(walk.limit, walk.end, first + REACH)):
        if scene.kinds[token] in ":.o" or scene.is_(token, "that", "that_pronoun", "relative_what"):
            return None
        if scene.verbs(token) and not is_verbal_noun(scene, token):
            return None
        if stance and scene.kinds[token] == ",":
            return token + 1 if _noun_behind(walk, token + 1) else None
        if _new_masdar(scene, token) or (
            accusative_masdar(scene, token) and not scene.is_(token - 1, *PREPOSITIONS)
        ):
            return token
    return None


def behind_relation(walk: Walk, first: int) -> int | None:
    """The noun behind adjectives of relation at `first` that go with the indefinite subject before them; None where none do."""
    scene, subject = walk.scene, walk.subject[-1] if walk.subject else None
    if subject is None or subject.after != first or not _relation(scene, subject, first):
        return None
    behind = first + 1
    while behind < walk.limit and scene.fold[behind].endswith(RELATIONS) and _plain(scene, behind):
        behind += 1
    return behind if behind < walk.limit and _begins(scene, behind) else None


def _named_on(scene: Scene, subject: NounPhrase, first: int) -> bool:
    """Whether a word that is in no everyday use follows, the end of a name: عازف العود النرويجي | باولينيو."""
    word = scene.fold[first]
    covered = scene.cover[first]
    inside = covered is not None and covered.how == "name" and covered.first < first
    strange = covered is None and frequency(word) == 0 and frequency("ال" + word) == 0
    strange = strange and not scene.particle[first] and not scene.verbs(first) and len(word) > 2
    owned = scene.document.light[first].endswith(("ه", "ها", "هم"))
    owned |= word.endswith("ا") and (frequency(word[:-1]) > 0 or verbal_noun(word[:-1], word[:-1]))
    return (inside or strange) and not word.startswith(("ال", "و", "ب", "ل", "ف")) and not owned


def _relation(scene: Scene, subject: NounPhrase, first: int) -> bool:
    """Whether an adjective of relation follows an indefinite noun for people or a body: 10 دول | آسيوية، محللون | تقنيون."""
    word, last = scene.fold[first], scene.fold[subject.after - 1]
    if subject.entities[0].kind != "unnamed" or len(word) < SHORTEST_RELATION or not _plain(scene, first):
        return False
    owned = last.endswith(("ها", "هم"))
    definite = any(
        scene.fold[t].removeprefix("و").startswith("ال") for t in range(subject.first, subject.after)
    )
    stem = next((word.removesuffix(end) for end in RELATIONS if word.endswith(end)), "")
    adjective = frequency("ال" + stem + "ي") * RARELY_A_NOUN >= frequency(word)  # آسيوية, not عملية, إمكانية
    known = bool(stem) and max(frequency(stem), frequency(stem + "ي"), frequency(stem + "ا")) > 0
    return not (owned or definite) and known and adjective and not word.startswith(("ال", "و"))


def _adjective(scene: Scene, subject: NounPhrase, first: int) -> bool:
    """Whether a definite adjective follows what it may agree with, or the name of a body: شركة نور | المتخصصة في …"""
    word, last = scene.fold[first], scene.fold[subject.after - 1]
    if not word.startswith("ال") or not _plain(scene, first):
        return False
    kind = subject.entities[0].kind
    body = kind in ("organisation", "media") and word.endswith("ه") and not last.startswith("ال")
    related = kind == "person" and word.endswith(("ي", "يه"))
    shaped = kind == "person" and word[2:3] == "م" and scene.is_(first + 1, "place_time", *PREPOSITIONS)
    shaped |= kind == "person" and _governs_joined(scene, first)
    return body or related or shaped  # شركة نور | المتخصصة، نادي المرسى | الإنجليزي، سالم الوادي | المتخصص في


def _governs_joined(scene: Scene, first: int) -> bool:
    """Whether a participle of one person governs a preposition joined to the next word: سالم الوادي | المؤيد للانفصال."""
    word, behind = scene.fold[first], scene.word(first + 1)
    one = word.startswith("الم") and not word.endswith(("ون", "ين", "ات"))
    return one and behind[:1] in ("ل", "ب") and (is_governed(behind) or is_joined(behind))


def _noun_behind(walk: Walk, token: int) -> bool:
    """Whether somebody or a definite noun begins at `token`, behind the comma that closes what describes the subject."""
    scene = walk.scene
    if token >= walk.limit:
        return False
    phrase = scene.phrase_at(token)
    if phrase is not None:
        return not phrase.prefix
    return _plain(scene, token) and scene.fold[token].startswith("ال") and not scene.verbs(token)


def adjectives_own(walk: Walk, position: int) -> bool:
    """Whether an adjective takes the noun behind بـ, and بأن still follows: الوكالة المتخصصة بالأخبار، القرية بأنها …"""
    scene = walk.scene
    if not scene.fold[position - 1].startswith("ال") or position in scene.phrases_ending:
        return False
    tokens = range(position + 1, walk.limit)
    return any(scene.is_(t, "that", "that_pronoun") and scene.fold[t].startswith("ب") for t in tokens)


def _plain(scene: Scene, token: int) -> bool:
    """Whether the token is a word that no table knows as a particle, a time, a name or a verb."""
    loose = scene.kinds[token] == "w" and not scene.particle[token] and token not in scene.time_after
    return loose and scene.phrase_at(token) is None and not is_verbal_noun(scene, token)


def _begins(scene: Scene, token: int) -> bool:
    """Whether a noun that can be an object begins at `token`: a verbal noun, or a definite one."""
    word = scene.fold[token]
    if is_verbal_noun(scene, token):
        return not word.startswith("و")
    noun = _plain(scene, token) and token not in scene.hits and not scene.verbs(token)
    return noun and word.startswith("ال")


def _new_masdar(scene: Scene, token: int) -> bool:
    """Whether a verbal noun begins anew at `token`: what stands before it needs no noun behind it."""
    word, before = scene.fold[token], token - 1
    if word.startswith("و") or not is_verbal_noun(scene, token):
        return False
    if scene.is_(before, "place_time", "bi", *PREPOSITIONS):
        return False
    closed = scene.fold[before].startswith(("ال", "لل", "بال")) or scene.cover[before] is not None
    closed = closed or scene.kinds[before] in "c," or before in scene.time_start
    return closed or before + 1 in scene.time_start
