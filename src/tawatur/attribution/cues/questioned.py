"""Questioned: who answers the police, and whose report they had (وبمواجهته اعترف بـ …؛ تلقى المدير بلاغا من المأمور يفيد بـ …)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named

# how far before its verb the word for being questioned may stand, and how many sentences back whoever was caught is told of
REACH_QUESTIONED, REACH_BACK = 14, 2
# how far before its verb the report may stand: who sent it, with his offices
REACH_REPORT = 24
# how two or many end
MANY = ("ين", "ان", "ون")


def whom_questioned(scene: Scene, cue: Cue) -> NounPhrase | None:
    """Whoever was confronted or questioned right before the verb: وبسؤاله أكد أن …، وباستدعاء الشاكية اتهمتهما بـ …"""
    if cue.relative or cue.participle or cue.form.kind != "perfect":
        return None
    start = max(scene.sentence_start[cue.index], cue.index - REACH_QUESTIONED)
    for token in range(cue.index - 1, start - 1, -1):
        word = scene.fold[token].removeprefix("و")
        if word in words_of("questioned"):
            return _caught(scene, token, word)
        if word in words_of("questioning"):
            return _named_there(scene, token + 1, cue)
        if scene.is_(token, "that", "that_pronoun", "relative"):
            return None
        phrase = scene.phrases_ending.get(token + 1)
        free = phrase is not None and phrase.speaks and not phrase.prefix and phrase.how == "name"
        if phrase is not None and free and scene.word(phrase.first - 1) not in words_of("questioning"):
            return None
    return None


def _named_there(scene: Scene, noun: int, cue: Cue) -> NounPhrase | None:
    """Who stands right behind the word for questioning: a noun phrase, or words that no table knows."""
    phrase = scene.phrase_at(noun)
    if phrase is not None:
        return phrase if phrase.speaks and not phrase.prefix else None
    after = noun
    while after < cue.index and describes(scene, after) and not scene.fold[after].startswith("و"):
        after += 1
    return nobody_named(scene, noun, after) if after > noun else None


def _caught(scene: Scene, token: int, word: str) -> NounPhrase | None:
    """Whom the pronoun of a word for being questioned means: the last one told of who can be caught and agrees with it."""
    dual, many, woman = word.endswith("هما"), word.endswith("هم"), word.endswith("ها")
    number = next(i for i, (_, after) in enumerate(scene.document.sentences) if token < after)
    first = scene.document.sentences[max(number - REACH_BACK, 0)][0]
    for at in range(token - 1, first - 1, -1):
        known, noun = scene.cover[at], scene.fold[at].removeprefix("و").removeprefix("ال")
        if known is not None and (known.entities[0].kind != "unnamed" or known.first != at):
            continue
        if known is None and scene.word(at - 1).startswith("ال") and scene.fold[at].startswith("ال"):
            continue  # في المؤتمر | الصحافي
        if not (dual or many):
            fits = _somebody(noun) and not is_plural(noun) and noun.endswith("ه") == woman
        else:
            fits = (noun.endswith(MANY) and _somebody(noun[:-2])) or (many and noun in nouns_of("person"))
        if fits:
            return known or nobody_named(scene, at, at + 1)
    return None


def _somebody(noun: str) -> bool:
    """Whether the folded singular `noun` means somebody who may be caught, none who investigates."""
    known = noun in nouns_of("person") or noun in words_of("caught")
    known = known or (
        noun.endswith("ه") and (noun[:-1] in nouns_of("person") or noun[:-1] in words_of("caught"))
    )
    return known and noun not in words_of("investigates")


def report_received(scene: Scene, cue: Cue) -> NounPhrase | None:
    """Who sent the report that a verb of telling describes: تلقى المدير بلاغا من المأمور | يفيد بوقوع حادث."""
    imperfect = cue.form.kind == "imperfect" and cue.form.verb.act == "report"
    if not imperfect or cue.relative or cue.prefix or scene.verbs(cue.index)[0][1].number != "s":
        return None
    start = max(scene.sentence_start[cue.index], cue.index - REACH_REPORT)
    for token in range(cue.index - 1, start - 1, -1):
        if scene.is_(token, "that", "that_pronoun", "relative"):
            return None
        if scene.fold[token] not in words_of("report_had"):
            continue
        if not scene.is_(token + 1, "min"):
            return None
        sender = scene.phrase_at(token + 2)
        if sender is not None:
            return sender if sender.speaks and not sender.prefix else None
        after = token + 2
        while after < cue.index and describes(scene, after):
            after += 1
        return nobody_named(scene, token + 2, after) if after > token + 2 else None
    return None
