"""Held: what somebody holds something to be (يعتبر الوزير الجسر خطرا), not what something is held to be (يعتبر الجسر خطرا)."""

from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined

# how many tokens that about which something is held may take
REACH_HELD = 7
# how many tokens behind the thing's preposition its predicate may stand
REACH_PHRASE = 8
# how many tokens the relative clause of what is held may take
REACH_RELATIVE = 16
# an adjective without ي is no longer: الكبير، الأعلى, not القرار، الجدار
PLAIN_ADJECTIVES = 4


def held_about(walk: Walk, position: int) -> int | None:
    """Where what is held begins: at a definite noun behind whoever holds it, with an indefinite predicate; None elsewhere.

    `position` is the first bare noun behind the verb, or the predicate itself where the noun before it was taken for an adjective.
    """
    scene, cue = walk.scene, walk.cue
    led = (scene.is_(cue.index - 1, "relative") or bool(walk.subject)) and _led(scene, cue.index)
    if led and not cue.form.enclitic:
        # القرية، التي تعتبر الجسر خطرا: whom the pronoun describes holds it; لكن القرية تعتبر | الجسر الجديد خطرا
        first = cue.index + 1
        if first > position or not _definite_with_predicate(scene, first, walk.limit):
            return None
        walk.others, walk.subject = [*walk.others, *walk.subject], []
        return first
    subject = walk.subject[0] if len(walk.subject) == 1 else None
    if subject is not None and subject.speaks and _right_behind(scene, cue.index, subject):
        first = subject.after
        while first < position and _may_describe(scene, subject.after - 1, first):
            first += 1  # تعتبر الشركة | الكبيرة | الجسر خطرا
        starts = range(
            first, subject.after - 1, -1
        )  # اعتبرت المنظمة | الخطوة "تكميما": the last of them may be the thing
    elif subject is None and (_led(scene, cue.index) or _own(walk)):
        starts = range(cue.index + 1, cue.index, -1)
    else:
        return None
    return next((t for t in starts if t <= position and _definite_with_predicate(scene, t, walk.limit)), None)


def _right_behind(scene: Scene, verb: int, subject: NounPhrase) -> bool:
    """Whether the subject follows its verb, with no more than a word for a part of many between: تعتبر | معظم | الدول"""
    between = range(verb + 1, subject.first)
    return len(between) <= 1 and all(scene.fold[t] in nouns_of("some") for t in between)


def _own(walk: Walk) -> bool:
    """Whether a verb without a subject cannot be a passive of what follows: تعتبر | هذا خطرا, for it would be يعتبر."""
    scene, form, following = walk.scene, walk.cue.form, walk.cue.index + 1
    masculine = scene.word(following) in words_of("this_alone")
    return form.kind == "imperfect" and form.gender == "f" and masculine and not walk.cue.relative


def _led(scene: Scene, verb: int) -> bool:
    """Whether somebody who speaks stands right in front of the verb, governed by nothing: البلدية تعتبر …

    Behind a relative pronoun whoever it describes does: القرية، التي تعتبر الجسر خطرا
    """
    pronoun = scene.is_(verb - 1, "relative")
    head = verb - 1 - (scene.kinds[verb - 2] == ",") if pronoun else verb
    before = scene.phrases_ending.get(head)
    if before is None or not before.speaks or (before.governed and not pronoun):
        return False
    return pronoun or not scene.is_(before.first - 1, "fi", "min", "ila", "ala", "an", "place_time")


def _definite_with_predicate(scene: Scene, first: int, limit: int) -> bool:
    """Whether definite words stand at `first`, and behind them an indefinite noun or a quotation."""
    token, end = first, min(limit, first + REACH_HELD)
    owned = token + 1 < end and describes(scene, token) and not _definite(scene, token)
    owned = owned and not _elative(scene.fold[token]) and _definite(scene, token + 1)
    token += owned  # مسيرات | العمال
    while token < end and (_definite(scene, token) or (token > first and _joined(scene, token))):
        if token > first and _named_so(scene, token):
            break
        phrase = scene.phrase_at(token)
        token = phrase.after if phrase is not None else token + 1
    if token == first or token >= end or scene.fold[token - 1] in words_of("most"):
        return False
    if scene.is_(token, "relative"):
        return _behind_relative(scene, token, limit)
    ranked = any(_ranks(scene.fold[t].removeprefix("ال")) for t in range(first + 1, token))
    if ranked and _accusative(scene, token):
        return False  # الدولة الأولى | عالميا
    if not ranked and scene.is_(token, *_OF_THING) and is_bare_preposition(scene.fold[token]):
        return _behind_phrase(scene, token, limit)
    other = scene.is_(token, "except") and scene.fold[token] == "غير"
    if scene.kinds[token] == "o" or other or (scene.is_(token, "negator") and not owned):
        return True  # الجسر غير آمن، تنازلات المدينة غير كافية
    word = scene.fold[token]
    if word == "ك" and scene.kinds[token + 1 : token + 2] == ["o"]:
        return True  # تصنف الحزب كـ"منظمة إرهابية"
    if word.startswith("ك") and len(word) > PLAIN_ADJECTIVES and is_joined(word):
        return True  # تصنف الحزب كمنظمة إرهابية
    plain = not owned and not scene.fold[token].startswith(("ال", "و")) and describes(scene, token)
    return plain or _accusative(scene, token) or _named_so(scene, token) or _theirs(scene, token, limit)


def _behind_relative(scene: Scene, pronoun: int, limit: int) -> bool:
    """Whether the predicate stands behind the thing's relative clause: غير, or an accusative behind its comma.

    تعتبر الدول المستوطنات | التي بنيت في الحرب غير مشروعة; تعتبر البلدية السوق | التي احترقت، معلما للمدينة
    """
    for token in range(pronoun + 2, min(limit, pronoun + REACH_RELATIVE) - 1):
        if scene.kinds[token] == ",":
            return _accusative(scene, token + 1)
        if scene.kinds[token] not in "wnoc" or scene.is_(token, "relative", "that", "conjunction"):
            return False
        if scene.is_(token, "except") and scene.fold[token] == "غير":
            return describes(scene, token + 1)
    return False


_OF_THING = ("fi", "an", "min", "ala", "ila", "bi")
"""Prepositions of what tells more of the thing."""


def _behind_phrase(scene: Scene, preposition: int, limit: int) -> bool:
    """Whether an accusative stands behind what tells more of the thing: يعتبر السكان الإعلان | عن فتح السد خطرا."""
    for token in range(preposition + 2, min(limit, preposition + REACH_PHRASE)):
        if scene.kinds[token] not in "wn" or scene.is_(
            token, "relative", "that", "that_pronoun", "conjunction"
        ):
            return False
        if _accusative(scene, token) and describes_alone(scene, token):
            return scene.kinds[token - 1] == "w"  # not 20 عاما
    return False


def _named_so(scene: Scene, token: int) -> bool:
    """Whether an indefinite noun before quoted words stands at `token`, though they look like a name: منظمة "إرهابية"."""
    phrase = scene.phrase_at(token)
    indefinite = phrase is not None and not phrase.prefix and not scene.fold[token].startswith("ال")
    return indefinite and scene.kinds[token + 1 : token + 2] == ["o"]


def _theirs(scene: Scene, token: int, limit: int) -> bool:
    """Whether what it is held to be is theirs, or one of many: يعتبر القدس | عاصمته, يعتبر هذا | أحد أهدافه"""
    word = scene.fold[token]
    if word in words_of("one_of") and token + 1 < limit:
        return True
    noun, owned = without_owner(word, scene.document.light[token])
    known = max(frequency("ال" + noun), frequency("ال" + noun[:-1] + "ه")) > 0
    return owned and known and not word.startswith("و") and describes_alone(scene, token)


def describes_alone(scene: Scene, token: int) -> bool:
    """Whether a word is no particle, time, name or finite verb, whatever its ending."""
    finite = any(form.kind in ("perfect", "imperfect") for _, form in scene.verbs(token))
    plain = scene.kinds[token] == "w" and not scene.particle[token] and token not in scene.time_after
    return plain and not finite and scene.phrase_at(token) is None


def _joined(scene: Scene, token: int) -> bool:
    """Whether another definite noun is joined by و: السينما | والتمثيل, أمن المنطقة | وتنميتها."""
    word = scene.fold[token]
    if not word.startswith("و") or scene.particle[token] or scene.phrase_at(token) is not None:
        return False
    noun, owned = without_owner(word[1:], scene.document.light[token][1:])
    owned = owned and max(frequency("ال" + noun), frequency("ال" + noun[:-1] + "ه")) > 0
    return word.startswith("وال") or (owned and not any(f.kind != "masdar" for _, f in scene.verbs(token)))


def _accusative(scene: Scene, token: int) -> bool:
    """Whether the token is a plain indefinite noun in the accusative (خطرا), which behind اء has no alef (اعتداء)."""
    word = scene.fold[token]
    noun = scene.kinds[token] == "w" and word.endswith(("ا", "اء")) and not word.startswith(("ال", "و"))
    return (
        noun
        and not scene.particle[token]
        and token not in scene.time_after
        and scene.phrase_at(token) is None
    )


def _ranks(word: str) -> bool:
    """Whether the folded `word` ranks a thing among its like: أكبر، الأولى، الوحيد."""
    return _elative(word) or word in words_of("ranks")


def _elative(word: str) -> bool:
    """Whether the folded `word` is written like أكبر."""
    return len(word) == PLAIN_ADJECTIVES and word.startswith("ا")


def _definite(scene: Scene, token: int) -> bool:
    phrase = scene.phrase_at(token)
    if phrase is not None:
        named = phrase.how == "name" or scene.fold[phrase.first].startswith("ال")
        return named and not phrase.prefix
    return scene.is_(token, "demonstrative") or (
        scene.fold[token].startswith("ال") and not scene.particle[token]
    )


def _may_describe(scene: Scene, noun: int, word: int) -> bool:
    """Whether the definite word can be an adjective of the noun before it: by its ending and its length."""
    described, bare = scene.fold[noun], scene.fold[word].removeprefix("ال")
    if not scene.fold[word].startswith("ال"):
        return False
    if described.endswith("ه") or described.endswith("ات"):
        return bare.endswith(("ه", "ي"))
    if is_plural(described):
        return bare.endswith(("ون", "ين")) or is_plural(scene.fold[word])
    return bare.endswith("ي") or len(bare) <= PLAIN_ADJECTIVES
