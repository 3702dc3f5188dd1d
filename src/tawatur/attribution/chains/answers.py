"""Answers: فإن or فقد behind a source that opens its sentence, where what the source says begins (بحسب …، المختص في …، فإن …)."""

from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import owning_plural
from tawatur.attribution.reading.finite import looks_finite, looks_present, reports_finite
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named

# how far behind its source an answer may stand: names, offices and relative clauses lie between
REACH_ANSWER = 32
# words that name and describe a source which no table knows
LONGEST_SOURCE = 12


def answer(scene: Scene, first: int, after: int) -> int | None:
    """The token of فإن or فقد that answers the source described from token `first`, before token `after`; None without one.

    Behind a clause of its own فقد gives a reason (وفقا للشرطة، أغلق الطريق، فقد سقطت شجرة), which is no answer.
    """
    for token in range(first, min(after, first + REACH_ANSWER)):
        if scene.quotation[token] >= 0:
            continue
        if answers(scene, token):
            return token if token + 1 < after else None  # the clause ends in فإن
        if scene.kinds[token] == ":" or scene.is_(token, "that", "that_pronoun"):
            return None
        opens = scene.kinds[token] == "," or (token == first and scene.kinds[token - 1] == ",")
        behind = token + (scene.kinds[token] == ",")
        if opens and not (_still_describes(scene, behind) or _tells_of_paper(scene, behind, after)):
            return None
    return None


def inside_relative(scene: Scene, marker: int) -> bool:
    """Whether a source's `marker` stands right behind a relative pronoun or وهو and speaks for its clause: الذي، بحسب العمال، …"""
    before = marker - 1 - (scene.kinds[marker - 1] in ",-")
    return scene.is_(before, "relative", "circumstance") and not scene.is_(before, "relative_what")


def answers(scene: Scene, token: int) -> bool:
    """Whether the word is فإن، فإنه، فقد: not the verb of losing, which a number follows (فقد 7 من الجنود)."""
    joined = scene.fold[token][:1] == "ف" and scene.is_(token, "that", "that_pronoun", "perfect")
    counted = scene.is_(token, "perfect") and scene.kinds[token + 1 : token + 2] == ["n"]
    return joined and not counted and scene.kinds[token + 1 : token + 2] not in ([], ["."])


def _still_describes(scene: Scene, token: int) -> bool:
    """Whether what a comma opens can go on about the source: a name, a definite word, a relative clause, a time or a place."""
    if token >= len(scene.fold) or scene.kinds[token] == "o" or answers(scene, token):
        return token < len(scene.fold)
    word = scene.fold[token].removeprefix("و")
    if scene.is_(token, "modal", "negator", "perfect", "was", "conjunction", "that") or looks_present(word):
        return False
    if scene.is_(token, "relative") or word.startswith(("ال", "لل")):
        return True
    told = scene.is_(token, "fi", "min", "an", "place_time", "circumstance") or token in scene.time_after
    return told or scene.cover[token] is not None or word in nouns_of("person")


def _tells_of_paper(scene: Scene, verb: int, after: int) -> bool:
    """Whether a clause between two commas tells of the paper, and فإن follows: وفقا لدراسة، | شملت ألف عامل، فإن …"""
    if verb >= after or scene.kinds[verb] != "w" or scene.particle[verb] or verb in scene.cue_tokens:
        return False
    if not reports_finite(scene, verb) and not looks_finite(scene.fold[verb], scene.document.light[verb]):
        return False
    closing = next(
        (t for t in range(verb + 1, min(after - 1, verb + LONGEST_SOURCE)) if scene.kinds[t] in ",:."), verb
    )
    return (
        scene.kinds[closing] == ","
        and scene.is_(closing + 1, "that", "that_pronoun")
        and answers(scene, closing + 1)
    )


def named_before_answer(scene: Scene, first: int, after: int) -> NounPhrase | None:
    """Whom a name between commas right before the answer tells: وفقا للضابط المسؤول عن الميناء، | سالم الوادي، فإن …"""
    token = answer(scene, first, after)
    name = (
        scene.phrases_ending.get(token - 1) if token is not None and scene.kinds[token - 1] == "," else None
    )
    if name is None or name.how != "name" or name.entities[0].kind != "person":
        return None
    return name if scene.kinds[name.first - 1] == "," else None


def answered_source(scene: Scene, first: int, after: int) -> NounPhrase | None:
    """Who stands between a marker and the answer, where no table knows him: وحسب بائع في محل ملابس، فإن …

    None where a rule or a measure stands there, by which something holds (القانون، الجدول), or nothing answers.
    """
    if first >= after:
        return None  # the text ends in بحسب ما
    if scene.is_(first - 1, "relative_what"):
        if not scene.verbs(first):
            return None  # بحسب ما أطلق عليه …
        first += 1
    first += scene.kinds[first : first + 1] == ["o"]
    token = answer(scene, first, after)
    if token is None or scene.kinds[first] != "w" or _measures(scene, first):
        return None
    owner = scene.phrase_at(first + 1)
    if owner is not None and owner.speaks and owner.prefix in ("", "ل") and not _somebody(scene, first):
        return owner  # توضيحات فلان، إرشادات الوزارة
    end = first + 1
    while end < token and scene.kinds[end] not in ",c" and end - first < LONGEST_SOURCE:
        end += 1
    return nobody_named(scene, first, end)


def _bare(scene: Scene, token: int) -> str:
    return scene.fold[token].removeprefix("لل").removeprefix("ل").removeprefix("ال")


def _measures(scene: Scene, token: int) -> bool:
    """Whether the word is for a rule, a plan or a picture, which tells nothing by itself."""
    return bool({_bare(scene, token), scene.fold[token]} & words_of("measure"))


def _somebody(scene: Scene, token: int) -> bool:
    """Whether the word is for a person, who speaks for himself: محامي فلان، موظفو الشركة."""
    word = _bare(scene, token)
    return person_noun(word) or owning_plural(word) or word in nouns_of("kin")
