"""Claimed: verbs that say of the thing they describe what somebody told of before holds (حملة يقول إنها مفيدة).

The thing says nothing: whoever the verb means stands before it.
"""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.relative import relative_before
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import head_gender, is_plural
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.text import owned
from tawatur.text.frequencies import frequency

# what verbs of these acts hold of a thing, no thing holds: صورة تقول إنها
CLAIMS = frozenset(("say", "affirm", "judge"))
# words between the verb and إنه: عنه، أيضا
REACH_THAT = 3
# how far into what is said a pronoun may take up the noun that the clause describes
REACH_BACK = 6
# adjectives between the thing and the verb or its relative pronoun
MOST_ADJECTIVES = 2
# gender and number that a pronoun joined to أن shows
SHOWN = (("هما", "d"), ("هم", "p"), ("ها", "f"), ("ه", "m"))


def of_thing(scene: Scene, cue: Cue, frame: Frame | None) -> bool:
    """Whether the verb, right behind an everyday noun or its relative pronoun, tells what another than that noun says of it.

    The pronoun of إنها shows it where it does not agree with the verb (حملة يقول إنها), else the noun does, where it is none for
    people, bodies or papers (شاحنة تقول إنها).
    """
    if frame is None or cue.prefix or cue.participle:
        return False
    if cue.form.enclitic:
        return _its_object(scene, cue)
    if frame.kind != "that" or not _claims(scene, cue):
        return False
    shown, noun = pronoun_of_that(scene, cue, frame), _described(scene, cue)
    if noun is None:
        return told_of(scene, cue)
    verb, word = _verb_shows(cue), scene.fold[noun]
    if not shown:
        relative = scene.is_(cue.index - 1, "relative")
        return relative and _known_thing(scene, noun) and _taken_up(scene, cue, frame)
    if not scene.is_(cue.index - 1, "relative"):
        if relative_before(scene, cue) is not None:
            return False  # الحزب الذي يعارض الاتفاق | أكد أنه سيفشله
        dummy = shown == "m" and word.endswith(("ه", "ات"))  # شكوى تقول إنه لا يجوز
        return not dummy and (verb != shown or _thing(scene, noun))
    if _relative_shows(scene, cue.index - 1) != shown:
        return False
    return verb != shown or _known_thing(scene, noun)


def _told_many(scene: Scene, cue: Cue) -> bool:
    """Whether those without the article right before the verb are told of by its هم: أشخاص وشركات محلية | تقول إنهم تهربوا."""
    told, noun = scene.phrases_ending.get(cue.index), _described(scene, cue)
    if told is None:
        return noun is not None and not scene.fold[noun].startswith("ال")
    plain = told.how == "description" and told.entities[0].kind in ("unnamed", "group")
    return plain and not scene.fold[told.after - 1].startswith("ال")


def told_of(scene: Scene, cue: Cue) -> bool:
    """Whether the verb's own pronoun, or that of its أن, takes up those right before it, who so are none that it says.

    وهي جماعة | وصفتها بأنها عنيفة; أشخاص وشركات | تقول إنهم تهربوا
    """
    if cue.form.enclitic:
        return _its_object(scene, cue)
    near = range(cue.index + 1, min(cue.index + 1 + REACH_THAT, len(scene.fold)))
    that = next((t for t in near if scene.is_(t, "that_pronoun")), None)
    return (
        that is not None
        and scene.fold[that].endswith("هم")
        and _verb_shows(cue) == "f"
        and _told_many(scene, cue)
    )


def clause_of_thing(
    scene: Scene, cue: Cue, before: NounPhrase, behind: NounPhrase, frame: Frame | None
) -> bool:
    """Whether sources behind a relative clause's verb tell of the thing before it: العقوبة التي ذكرت | وسائل إعلام محلية أنها …"""
    source = behind.how == "description" and behind.entities[0].kind == "unnamed" and not behind.prefix
    told = source and frame is not None and frame.kind == "that" and frame.introduced == behind.after
    return told and _known_thing(scene, before.first) and not _thing(scene, behind.first)


def _taken_up(scene: Scene, cue: Cue, frame: Frame) -> bool:
    """Whether a word of what is said ends in the pronoun of the relative before the verb: الأموال التي قالت إن حملته | تلقتها."""
    back = {"m": "ه", "f": "ها", "p": "هم"}[_relative_shows(scene, cue.index - 1)]
    after = min(frame.content + REACH_BACK, scene.sentence_end[cue.index])
    return any(scene.document.light[t].endswith(back) for t in range(frame.content, after))


def _known_thing(scene: Scene, noun: int) -> bool:
    """Whether the noun with the article or its owner's pronoun is none that says things: الأموال التي قالت إن حملته تلقتها."""
    known = scene.fold[noun].startswith(("ال", "لل", "بال")) or bool(owned(scene.document.light[noun]))
    return known and _thing(scene, noun)


def _its_object(scene: Scene, cue: Cue) -> bool:
    """Whether the verb's pronoun takes up the indefinite noun right before it: اعتقلت الشرطة سبعة أشخاص | تتهمهم بـ."""
    noun = _described(scene, cue) if not scene.is_(cue.index - 1, "relative") else None
    told = scene.phrases_ending.get(cue.index)  # an everyday noun that a mention covers: سبعة | أشخاص
    if told is not None and told.how == "description" and told.entities[0].kind in ("unnamed", "group"):
        noun = told.first if not scene.fold[told.after - 1].startswith("ال") else None
    definite = noun is not None and scene.fold[noun].startswith(("ال", "لل", "بال", "وال"))
    if noun is None or definite or owned(scene.document.light[noun]):
        return False
    word, shown = scene.fold[noun], dict(SHOWN).get(cue.form.enclitic, "")
    many = is_plural(word) or (people(word) and not person_noun(word))
    if shown == "f":
        return word.endswith(("ه", "ات")) or head_gender(word) == "f"
    return many if shown == "p" else shown == "m" and person_noun(word) and not many


def _claims(scene: Scene, cue: Cue) -> bool:
    """Whether the verb is one of holding something true, none of showing (تشير إلى أن) or of people at large (يعتقد أنه)."""
    form = cue.form
    if form.verb.act not in CLAIMS or not {"that", "ala"} & set(form.verb.complements):
        return False
    one = form.kind == "imperfect" and form.number == "s" and form.gender == "m"
    return not (one and scene.fold[cue.index] in words_of("believed"))


def pronoun_of_that(scene: Scene, cue: Cue, frame: Frame) -> str:
    """m, f, d or p by the pronoun joined to أن close behind the verb, which may take up the noun before it; empty without one."""
    that = frame.introduced
    if not scene.is_(that, "that_pronoun") or not 0 < that - cue.index <= REACH_THAT:
        return ""
    return next((shown for pronoun, shown in SHOWN if scene.fold[that].endswith(pronoun)), "")


def _verb_shows(cue: Cue) -> str:
    return cue.form.gender if cue.form.number == "s" else cue.form.number


def _relative_shows(scene: Scene, pronoun: int) -> str:
    if scene.is_(pronoun, "relative_m"):
        return "m"
    return "f" if scene.is_(pronoun, "relative_f") else "p"


def _described(scene: Scene, cue: Cue) -> int | None:
    """The noun that the verb describes: right before it or its relative pronoun, behind its adjectives; None for no plain noun."""
    token = _before_place(scene, cue.index) - 1
    start = scene.sentence_start[cue.index]
    if scene.is_(token, "relative"):
        token -= 1 + (scene.kinds[token - 1] == ",")
    definite = scene.word(token).startswith("ال")
    for _ in range(MOST_ADJECTIVES):
        before = token - 1
        if before < start or not _plain(scene, token) or not _plain(scene, before):
            break
        if scene.fold[before].startswith("ال") != definite:
            break
        token = before
    return token if token >= start and _plain(scene, token) else None


def _before_place(scene: Scene, verb: int) -> int:
    """The token behind the noun that a place parts from the verb at `verb`: غارات | في المرجان | يقول إنها تستهدف …"""
    phrase = scene.phrases_ending.get(verb)
    placed = phrase is not None and phrase.entities[0].kind in ("place", "state") and not phrase.prefix
    return phrase.first - 1 if phrase is not None and placed and scene.is_(phrase.first - 1, "fi") else verb


def _plain(scene: Scene, token: int) -> bool:
    """Whether a word in everyday use, which names nobody, stands at `token`."""
    word = scene.fold[token]
    return (
        scene.kinds[token] == "w"
        and not scene.particle[token]
        and scene.cover[token] is None
        and (frequency(word) > 0 or frequency(word.removesuffix("ا")) > 0)
        and not is_bare_preposition(word)
    )


def _thing(scene: Scene, noun: int) -> bool:
    """Whether the noun is none for people, bodies or papers, who say things themselves."""
    word = scene.fold[noun].removeprefix("ال")
    if person_noun(word) or people(word) or paper_noun(word) or head_gender(word) or is_plural(word):
        return False
    hit = scene.hits.get(noun)
    return (hit is None or hit.function not in ("unnamed", "medium", "saying_noun")) and word not in words_of(
        "company"
    )
