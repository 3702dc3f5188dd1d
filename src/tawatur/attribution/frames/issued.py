"""Issued: words that somebody puts out, and a verb that tells what they hold (أصدر المجلس بيانا يحذر من …، بعث برسالة يقول فيها).

Such a verb has no subject of its own: who puts the words out says what they hold.
"""

from collections.abc import Callable

from tawatur.attribution.cues.cue import IMPERFECT, Cue
from tawatur.attribution.phrases.counted import counted_source
from tawatur.attribution.phrases.crowds import nominative_many
from tawatur.attribution.phrases.described import takes_up
from tawatur.attribution.phrases.turns import head_gender, is_plural
from tawatur.attribution.phrases.unlinked import unlinked_subject
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, described, describes, nobody_named
from tawatur.text.frequencies import frequency, is_joined

# how far before the verb the words may stand: their adjectives, whom they go to and when lie between
REACH_WORDS = 14
# particles that begin another clause
ANOTHER_CLAUSE = ("relative", "relative_what", "that", "negator", "conjunction", "modal", "circumstance")
# how far before the words the verb of putting them out may stand: its subject lies between
REACH_ISSUED = 14
# how many tokens may stand between commas behind who puts the words out
REACH_APPOSITION = 9


def accusative(scene: Scene, token: int) -> bool:
    """Whether the word is an indefinite noun or adjective in the accusative, which owns nothing (بيانا مطولا): not قضايا."""
    word = scene.fold[token]
    plain = scene.kinds[token] == "w" and not scene.particle[token] and scene.cover[token] is None
    return plain and word.endswith("ا") and not word.endswith("ايا") and frequency(word[:-1]) > 0


def behind_words(scene: Scene, verb: int) -> bool:
    """Whether indefinite words with at most two adjectives stand right before token `verb`, so that it describes them: بيانا"""
    near = range(verb - 1, max(scene.sentence_start[verb], verb - 3) - 1, -1)
    for token in near:
        if _indefinite_words(scene, token):
            return True
        if not accusative(scene, token):
            return False
    return False


def words_put_out(scene: Scene, cue: Cue) -> tuple[int, int] | None:
    """The verb of putting out and the indefinite words before `cue`, which tells what they hold; None where there are none.

    Behind such words جاء has them alone before it, by their pronoun: نشر المدرب تعليقا | جاء فيه "…".
    """
    held = takes_up(scene, cue) and cue.form.verb.act == "report" and "fi" in cue.form.verb.complements
    own = bool(cue.form.enclitic) and not _tells_named(scene, cue)
    if (cue.relative and not held) or cue.participle or cue.prefix or own:
        return None
    start = max(scene.sentence_start[cue.index], cue.index - REACH_WORDS)
    first = cue.index - 1
    first -= held and scene.kinds[first] == ","  # بعثت شكوى إلى المدير، | جاء فيها أن
    for token in range(first, start - 1, -1):
        if scene.kinds[token] not in "wn":
            return None
        if scene.is_(token, "relative", "relative_what", "that", "conjunction"):
            return None  # اتخذت تونس سلسلة إجراءات لكن ليبيا تنفي أن
        if scene.is_(token, "min") and scene.word(token + 1) == "قبل":
            return None  # نشر بيان من قبل المجلس يدين …
        if _indefinite_words(scene, token):
            if (
                token < cue.index - 1
                and not takes_up(scene, cue)
                and unlinked_subject(scene, cue) is not None
            ):
                return None  # أجرى مكالمة مع شخص ادعى أن
            shown = scene.fold[token].removesuffix("ا") in words_of("pictured") or cue.form.verb.weak
            issued = _issuing(scene, token) if takes_up(scene, cue) or not shown else None  # صورا تظهر …
            return (issued, token) if issued is not None else None
    return None


def _tells_named(scene: Scene, cue: Cue) -> bool:
    """Whether the pronoun of what a paper tells takes up one named right before the verb: شكوى ضد سالم الورداني | تتهمه بـ."""
    named = scene.phrases_ending.get(cue.index)
    kinds = ("person", "organisation", "state")
    told = named is not None and named.entities[0].kind in kinds and cue.form.kind == "imperfect"
    return told and not takes_up(scene, cue)


def _indefinite_words(scene: Scene, token: int) -> bool:
    """Whether an indefinite paper, speech or picture stands at `token`, perhaps with ب (تقدمت بشكوى)."""
    word = scene.fold[token]
    bare = word[1:] if word.startswith("ب") and is_joined(word) else word
    if scene.kinds[token] != "w" or word.startswith(("ال", "لل", "بال", "و")):
        return False
    hit = scene.hits.get(token)
    medium = hit is not None and hit.function == "medium" and word in (bare, "ب" + bare)
    noun = bool(paper_noun(bare)) or bare in words_of("put_out")
    return noun or medium or bool(paper_noun(bare.removesuffix("ا")))


def _issuing(scene: Scene, words: int) -> int | None:
    """The verb of putting out that has the words at token `words` as its object; None where none stands before them."""
    start = max(scene.sentence_start[words], words - REACH_ISSUED)
    for token in range(words - 1, start - 1, -1):
        if scene.kinds[token] not in "wnocl,()" or scene.is_(token, *ANOTHER_CLAUSE):
            return None
        if token == words - 1 and _governs(scene, token):
            return None  # بلاغا ضد | حملة, طلبا لمنع | حملة, فتوى تحرم | حملة
        word = scene.fold[token].removeprefix("و")
        if word in words_of("puts_out") and scene.cover[token] is None:
            received = scene.document.light[token].endswith("ى") and word in words_of("paper_received")
            return None if received else token  # تلقى المدير رسالة, not تلقي
    return None


def _governs(scene: Scene, token: int) -> bool:
    """Whether a preposition, or a verb or verbal noun that has an object, stands at `token` behind other words that are put out."""
    word = scene.fold[token]
    others = any(_indefinite_words(scene, at) for at in range(max(token - 2, 0), token))
    deed = scene.is_(token, "place_time") or (is_joined(word) and word[0] == "ل") or word[0] in IMPERFECT
    return others and deed


def issuer(
    scene: Scene, cue: Cue, subjects: list[NounPhrase], gender_of: Callable[[NounPhrase], str]
) -> tuple[bool, NounPhrase | None]:
    """Whether `cue` tells what words hold that somebody puts out, and who does: a noun phrase, None where his verb leaves him out.

    `subjects` are the noun phrases behind the verb: behind فيه one that agrees with it may be its own subject.
    """
    found = words_put_out(scene, cue)
    if found is None:
        return False, None
    verb, words = found
    if scene.fold[words] in words_of("report_had") and scene.is_(words + 1, "min"):
        return False, None  # تلقى المدير بلاغا من المأمور يفيد بـ …: the other's words
    back = takes_up(scene, cue)
    own = [p for p in subjects if p.first <= cue.index + 1 + back and not (p.governed or _oblique(scene, p))]
    objects = any(c.startswith("object") for form in cue.readings for c in form.verb.complements)
    feminine = scene.fold[words].endswith(("ه", "ات")) or head_gender(scene.fold[words]) == "f"
    written = "f" if feminine else "m"
    paper_tells = (
        not back and cue.form.kind == "imperfect" and cue.form.gender == written
    )  # منشورات تدعو | السكان إلى
    mine = bool(own) and gender_of(own[0]) in ("mf", cue.form.gender)
    mine_only = mine and back and nominative_many(scene, own[0])  # تقريرا ذكر فيه | مسؤولون أن …
    if mine_only or (mine and not (objects and (back or paper_tells))):
        return False, None
    for token in range(verb + 1, words):
        phrase = scene.phrase_at(token)
        may = phrase is not None and phrase.speaks and not phrase.governed
        if phrase is not None and may and (not back or _may_write(phrase, cue, gender_of(phrase))):
            return True, phrase
        if scene.is_(token, "ila", "ala", "an", "min", "fi"):
            break
    if mine and not back:
        return False, None
    held = scene.word(verb + 1)
    itself = bool(paper_noun(held)) or held in words_of("put_out", "written")
    return True, _in_front(scene, verb) or (None if itself else _behind(scene, verb + 1, words))


def _over_apposition(scene: Scene, verb: int) -> NounPhrase | None:
    """Who heads the clause, with words between commas that tell who it is: أن ليلى الوادي، محامية الأسرة، | تقدمت بشكوى."""
    comma = verb - 1
    if scene.kinds[comma] != ",":
        return None
    start = max(scene.sentence_start[verb], comma - REACH_APPOSITION)
    opens = next((t for t in range(comma - 1, start - 1, -1) if scene.kinds[t] != "w"), -1)
    head = scene.phrases_ending.get(opens) if opens >= 0 and scene.kinds[opens] == "," else None
    whole = scene.phrases_ending.get(comma)
    head = whole if whole is not None and whole.first < opens else head
    if head is None or head.prefix:
        return None
    before = head.first - 1
    leads = before < scene.sentence_start[verb] or scene.is_(before, "that") or scene.kinds[before] != "w"
    return head if leads else None  # not بعد لقاء مع سالم الوادي، رئيس البلدية، أصدر بيانا


def _oblique(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a definite plural in ين stands right behind a verb, whose object it is: منشورات تحذر | المتظاهرين."""
    word = scene.fold[phrase.first]
    told = phrase.how == "description" and word.startswith("ال") and word.endswith("ين")
    return told and is_plural(word)


def _behind(scene: Scene, first: int, words: int) -> NounPhrase | None:
    """Who stands between the verb of putting out and the words, in plain nouns or counted: وقع | أكثر من سبعين تاجرا مذكرة …"""
    number = first
    if scene.fold[first] in words_of("about"):
        number += 1 + scene.is_(first + 1, "min")
    counted = counted_source(scene, number, words) if number < words else None
    return nobody_named(scene, first, counted.after) if counted else described(scene, first, words)


def _may_write(phrase: NounPhrase, cue: Cue, gender: str) -> bool:
    """Whether the verb that tells what the words hold agrees with `phrase`, of this `gender`: a body may be either."""
    somebody = phrase.entities[0].kind in ("person", "unnamed") and cue.form.number == "s"
    return not somebody or gender in ("mf", cue.form.gender)


def _in_front(scene: Scene, verb: int) -> NounPhrase | None:
    """Who stands in front of the verb of putting out: الوزير أصدر بيانا, كانت الوزيرة قد نشرت مقطعا."""
    if scene.fold[verb].startswith("و"):
        return None
    if scene.is_(verb - 1, "relative"):
        told_of = verb - 1 - (scene.kinds[verb - 2] == ",")
        before = scene.phrases_ending.get(told_of)  # وفقا للجيش، الذي | أصدر بيانا قال فيه
        return before if before is not None and before.speaks else None
    while scene.is_(verb - 1, "perfect", "was", "adverb"):
        verb -= 1
    before = scene.phrases_ending.get(verb) or _over_apposition(scene, verb)
    if before is None:
        first = verb
        while describes(scene, first - 1) and scene.fold[first - 1].startswith("ال"):
            first -= 1
        opened = first < verb and scene.is_(first - 1, "was")
        return nobody_named(scene, first, verb) if opened else None
    return before if before.speaks and not before.governed else None
