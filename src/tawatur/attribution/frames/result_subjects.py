"""Results: research and its outcome in plain words right behind a verb, with what they show (كشفت نتائج تحاليل | العثور على …).

Papers are mentions and stand as subjects anyway; نتائج or أبحاث are as often what somebody makes known, which the noun that follows
them tells: أعلنت نتائج الانتخابات, but أظهرت نتائج الانتخابات | فوز الحزب.
"""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.plain import adjective
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text import owned
from tawatur.text.frequencies import is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how the adjectives of a definite noun that owns results end
DEFINITE = ("ي", "يه", "ه")
# the acts of verbs whose subject research can be
SHOWING = ("report", "affirm", "judge", "announce", "say", "expect")
# what a verb needs besides its object, so that the results before the object are its subject: عزت أبحاث | مشكلات … | إلى …
LAID_TO = "object+ila"


def results_at(scene: Scene, cue: Cue, position: int) -> NounPhrase | None:
    """The results or research at `position`, right behind a feminine verb, before what they show; None else."""
    fits = cue.form.gender == "f" and cue.form.number == "s" and not (cue.participle or cue.form.enclitic)
    if not fits or position != cue.index + 1 or scene.fold[position] not in words_of("results"):
        return None
    after = _behind(scene, position, scene.sentence_end[position])
    if after >= scene.sentence_end[position]:
        return None
    alone = after == position + 1
    if alone and "ال" + scene.fold[position] in words_of("paper_part"):
        return None  # نتائج | تصويت المجلس
    if cue.form.verb.act not in SHOWING:
        return None  # وانتقدت تجارب إطلاق الصواريخ
    whole = alone or scene.fold[after - 1] in words_of("results") or _closed(scene, position, after - 1)
    whole = whole or scene.fold[cue.index] in words_of("shows")  # not أعلنت نتائج حملة | تطعيم الأطفال
    laid_to = cue.form.verb.complements[0] == LAID_TO and describes(scene, after)
    shown = _verbal(scene, after) and not (scene.fold[after].startswith("و") and is_joined(scene.fold[after]))
    shown |= not alone and describes(scene, after) and _owned(scene, after)
    return nobody_named(scene, position, after) if (shown and whole) or laid_to else None


def _closed(scene: Scene, head: int, token: int) -> bool:
    """Whether the last word of results needs no owner behind it: نتائج الانتخابات |، نتائج دراسة جديدة |، نتائج أولية |."""
    known = scene.phrases_ending.get(token + 1)
    definite = scene.fold[token].startswith("ال") or bool(owned(scene.document.light[token]))
    plain = scene.fold[token].endswith(("ي", "يه")) or scene.fold[token] in nouns_of("modifier")
    plain |= token > head + 1 and adjective(scene.fold[token])
    return definite or plain or (known is not None and known.how == "name")


def _owned(scene: Scene, noun: int) -> bool:
    """Whether the noun without the article at `noun` has its owner behind it: فوز | الحزب."""
    behind = noun + 1
    if scene.fold[noun].startswith("ال") or behind >= scene.sentence_end[noun]:
        return False
    known = scene.phrase_at(behind)
    return scene.fold[behind].startswith("ال") or (known is not None and not known.prefix)


def _behind(scene: Scene, head: int, end: int) -> int:
    """The token behind results with whose or of what they are, and their adjectives: نتائج | الانتخابات، نتائج تحقيق | داخلي."""
    after = head + 1
    known = scene.phrase_at(after) if after < end else None
    if known is not None and not known.prefix:
        after = known.after  # نتائج | استطلاع
    elif after >= end or not describes(scene, after):
        return after
    word = scene.fold[after] if after < end else ""
    if word.startswith("ال"):
        if _verbal(scene, after):
            return after
        after += 1
        while after < end and _plain(scene, after) and scene.fold[after].startswith("ال"):
            if not scene.fold[after].endswith(DEFINITE):
                break
            after += 1
        return after
    after += known is None and (word in words_of("results") or bool(paper_noun(word)))
    while after < end and _plain(scene, after) and not scene.fold[after].startswith("ال"):
        if not adjective(scene.fold[after]):
            break
        after += 1
    return after


def _verbal(scene: Scene, token: int) -> bool:
    """Whether a verbal noun stands at `token`, in no name or time."""
    free = scene.kinds[token] == "w" and scene.cover[token] is None and token not in scene.time_after
    return free and not scene.particle[token] and verbal_noun(scene.fold[token], scene.document.light[token])


def _plain(scene: Scene, token: int) -> bool:
    """Whether a word stands at `token` that describes and is no verbal noun."""
    return describes(scene, token) and not _verbal(scene, token)
