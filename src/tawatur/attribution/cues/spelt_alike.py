"""Spelt alike: verbal nouns spelled like a perfect or a participle, and blessings, none of which says anything."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition

# how many words may stand between a verb and the verbal noun that is its object: its subject
REACH_OBJECT = 8


def described_behind(scene: Scene, verb: Cue, cue: Cue) -> bool:
    """Whether a word spelled like a perfect is what a verb describes behind its subject: وصفت السفارة | رفض الطلب بأنه …"""
    describes = verb.form.verb.act == "describe" and "object+bi" in verb.form.verb.complements
    bare = not (cue.prefix or cue.form.enclitic) and cue.form.kind == "perfect"
    masdar = any(not prefix and f.kind == "masdar" for prefix, f in scene.verbs(cue.index))
    near = 1 < cue.index - verb.index <= REACH_OBJECT and not verb.form.enclitic
    between = range(verb.index + 1, cue.index)
    return describes and bare and masdar and near and all(scene.kinds[t] == "w" for t in between)


def behind_its_subject(scene: Scene, verb: Cue, cue: Cue) -> bool:
    """Whether a word spelled like a perfect stands right behind the definite subject of a verb: أكد البيان | نشر القوات.

    Two verbs do not follow each other so, and a relative clause needs an indefinite noun.
    """
    subject = scene.phrases_ending.get(cue.index)
    bare = not cue.prefix and not cue.form.enclitic and cue.form.kind == "perfect"
    if (
        not bare
        or verb.form.verb.act == "say"
        or verb.relative
        or not any(
            not prefix and f.kind == "masdar" and not f.enclitic for prefix, f in scene.verbs(cue.index)
        )
    ):
        return False
    definite = scene.fold[cue.index - 1].startswith("ال") or (subject is not None and subject.how == "name")
    first = subject.first if subject is not None else cue.index - 1
    return definite and first == verb.index + 1


def blesses(scene: Scene, index: int) -> bool:
    """Whether the word begins a blessing behind somebody's name: عن جابر | رضي الله عنه أن …"""
    return scene.fold[index] in nouns_of("blessing") and scene.fold[index + 1 : index + 2] == ["الله"]


def lets_us(scene: Scene, index: int) -> bool:
    """Whether the word is no call but lets speakers go on: دعونا ننتظر, دعني أشرح, not دعونا الحكومة إلى."""
    verb = index + 1
    if scene.fold[index] not in words_of("let_us") or scene.kinds[verb : verb + 1] != ["w"]:
        return False
    person = "ن" if scene.fold[index].endswith("نا") else "ا"
    return scene.fold[verb].startswith((person, "لا")) and not scene.fold[verb].startswith("ال")


def masdar_of_doing(scene: Scene, cue: Cue, verb: Cue | None) -> bool:
    """Whether a feminine participle of form III is the verbal noun spelled like it: رفع الجاهزية، | ومتابعة الموقف.

    A preposition before it shows that, a masculine `verb` that it is the object of (جدد الوزير | مطالبة المجلس بـ), or behind it
    the object of a verb that governs none when it says something.
    """
    form, before, behind = cue.form, cue.index - 1, cue.index + 1
    third = form.verb.form == "III" and form.kind == "participle" and (form.gender, form.number) == ("f", "s")
    if not third or behind >= len(scene.fold):
        return False
    inside = before >= scene.sentence_start[cue.index]
    if not cue.prefix and _noted(scene, cue.index, inside):
        return True
    if inside and not cue.prefix and is_bare_preposition(scene.fold[before]):
        return scene.is_(before, "ala", "ila", "an", "min", "fi")
    if verb is not None and not cue.prefix and form.verb.act == "demand" and _object_of_man(scene, cue, verb):
        return True
    says = any(c == "object" or c.startswith("object+") for c in form.verb.complements)
    return not says and scene.kinds[behind] == "w" and scene.fold[behind].startswith("ال")


def _noted(scene: Scene, word: int, inside: bool) -> bool:
    """Whether it opens a note, is what is important or possible, or done with somebody: من المهم | ملاحظة أن، جلسة | مصارحة مع."""
    if not inside:
        return scene.fold[word] in words_of("note") and not scene.in_heading(word)
    before = word - 1
    important = scene.fold[before].startswith("ال") and scene.word(before - 1).removeprefix("و") == "من"
    possible = scene.fold[before].removeprefix("و") in words_of("takes_masdar")
    noun = scene.kinds[before] == "w" and not scene.fold[before].startswith("ال")
    return important or possible or (noun and scene.word(word + 1) in words_of("together_with"))


def _object_of_man(scene: Scene, cue: Cue, verb: Cue) -> bool:
    """Whether a verb with a masculine subject stands before the feminine word, with no comma between, and takes an object."""
    between = range(verb.index + 1, cue.index)
    governs = not verb.participle and any("object" in form.verb.complements for form in verb.readings)
    man = (verb.form.gender, verb.form.number) == ("m", "s") and not verb.form.enclitic
    near = verb.index >= scene.sentence_start[cue.index] and 0 < len(between) <= REACH_OBJECT
    return governs and man and near and all(scene.kinds[t] in "wnloc" for t in between)
