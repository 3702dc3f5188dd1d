"""Classed: what somebody holds to be a thing that the verb has as its pronoun (الحزب الذي تصنفه أنقرة منظمة "إرهابية")."""

from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.held import held_about
from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import is_joined
from tawatur.text.verb_form import VerbForm

# words of a subject that no table knows, before what is held (يعتبره سالم "أخا")
LONGEST_SUBJECT = 3
# tokens of a time between who judges and what is held
LONGEST_TIME = 8
# letters of ك with its noun
SHORTEST_JOINED = 3
# letters of a superlative with its article, folded: الاسوا
SUPERLATIVE = 6
# adjectives and nouns in the accusative: خطرا، إرهابيين، إرهابيتين
ACCUSATIVES = ("ا", "ين")


def classed(walk: Walk, position: int) -> Frame | None:
    """The frame of a judgement at `position`: of the verb's pronoun, or in quotation marks of a definite noun; None elsewhere."""
    scene, form = walk.scene, walk.holds
    if form is None:
        return None
    marked = scene.kinds[position] == "o"
    if not form.enclitic:
        held = held_about(walk, position) if marked and _opens(scene, position) else None
        return Frame("object", form, held, held) if held is not None else None
    if scene.document.light[walk.cue.index][len(walk.cue.prefix) :].startswith("أ"):
        return None  # أعتبره: I do
    if (
        form.verb.weak
        and not walk.subject
        and ("that" in form.verb.complements or not (walk.cue.relative or walk.cue.prefix))
    ):
        return None  # ما يراه مناسبا
    if marked:
        return Frame("object", form, position, position) if _quoted(walk, position) else None
    return _plain(walk, form, position) if _right_behind(walk, position) else None


def _right_behind(walk: Walk, position: int) -> bool:
    """Whether `position` follows the verb or its subject, with nothing but adverbs, times and marks between."""
    scene = walk.scene
    after = walk.subject[-1].after if walk.subject else walk.cue.index + 1
    between = range(after, position)
    apart = all(scene.kinds[t] in "c," or scene.is_(t, "adverb") or _timed(scene, t) for t in between)
    return after <= position and scene.kinds[position] == "w" and apart


def _timed(scene: Scene, token: int) -> bool:
    """Whether the token is a part of a time."""
    return any(
        first <= token < after for first, after in scene.time_after.items() if first > token - LONGEST_TIME
    )


def _plain(walk: Walk, form: VerbForm, position: int) -> Frame | None:
    """The frame of a word without quotation marks that can only be what something is held to be."""
    scene, word = walk.scene, walk.scene.fold[position]
    noun = walk.cue.relative and not (walk.subject or word.startswith(("ال", "ب", "ل")))
    named = scene.phrase_at(position)
    noun &= (
        named is None or named.after > position + 1 or named.entities[0].kind == "unnamed"
    )  # not تعتبرها أنقرة "…"
    if noun and _quality_quoted(scene, position + 1):
        return Frame("object", form, position, position)  # التي تصنفها جماعة "إرهابية"
    if position in scene.time_after or position in scene.hits:
        return None
    if scene.is_(position, "ala") and scene.is_(position + 1, "that_pronoun") and position + 2 < walk.end:
        return Frame("that", form, position + 2, position + 1)  # تصنفها على أنها …
    if word == "من" and scene.word(position + 1) in words_of("one_among"):
        return Frame("object", form, position, position)  # تعتبرها المنظمة من بين الأسوأ
    other = scene.is_(position, "negator") and scene.is_(position, "except")  # غير قانوني
    if other or _accusative(scene, position):
        return Frame("object", form, position, position)
    if word in ("ك", "ب") and position + 1 < walk.end and scene.kinds[position + 1] == "o":
        return Frame("object", form, position + 1, position)  # كـ"منظمة إرهابية"، تصنفه أنقرة بـ"الإرهابي"
    if (
        word.startswith("ك")
        and len(word) > SHORTEST_JOINED
        and is_joined(word)
        and scene.phrase_at(position) is None
    ):
        return Frame("object", form, position, position, offset=1)  # تصنفه كمنظمة إرهابية
    superlative = len(word) == SUPERLATIVE and word.startswith("الا") and not scene.particle[position]
    if walk.subject and superlative and scene.phrase_at(position) is None:
        return Frame("object", form, position, position)  # تعتبرها المنظمة الأسوأ في العالم
    return Frame("object", form, position, position) if _indefinite(walk, position) else None


def _indefinite(walk: Walk, position: int) -> bool:
    """Whether an indefinite noun phrase stands at `position` that is not who judges: الحزب الذي تعتبره منظمة إرهابية."""
    scene = walk.scene
    phrase = scene.phrase_at(position)
    if phrase is not None and walk.subject and scene.kinds[position + 1] == "o":
        return not scene.fold[position].startswith("ال")  # تصنفه أنقرة منظمة "إرهابية"
    if phrase is None or phrase.prefix or phrase.how == "name" or scene.fold[position].startswith("ال"):
        return False
    if phrase.entities[0].kind != "unnamed" or any(
        w.startswith("ال") for w in scene.fold[position : phrase.after]
    ):
        return False
    ends = phrase.after >= walk.end or scene.kinds[phrase.after] != "w" or bool(scene.particle[phrase.after])
    return bool(walk.subject) or (walk.cue.relative and ends)


def _quality_quoted(scene: Scene, mark: int) -> bool:
    """Whether one indefinite adjective stands in quotation marks from `mark` on, so that the noun before it is no name."""
    alone = scene.kinds[mark : mark + 3] == ["o", "w", "c"] and scene.phrase_at(mark + 1) is None
    word = scene.fold[mark + 1] if alone else ""
    if scene.kinds[mark + 3 : mark + 4] == ["w"] and not scene.particle[mark + 3]:
        return False  # تعتبرها منظمة "دولية" ناقصة
    return word.endswith(("ي", "يه")) and not word.startswith(("ال", "ب", "ل"))


def _accusative(scene: Scene, token: int) -> bool:
    """Whether the token is a plain indefinite word in the accusative: خطرا، إرهابيين."""
    word = scene.fold[token] if token < len(scene.fold) else ""
    plain = scene.kinds[token : token + 1] == ["w"] and word.endswith(ACCUSATIVES) and not word.endswith("ها")
    plain = plain and not scene.particle[token]
    joined = word[:1] in ("و", "ب", "ل", "ف") and is_joined(word)
    named = scene.cover[token] is not None if plain else True
    return plain and not joined and not named and not word.startswith("ال") and token not in scene.time_after


def _opens(scene: Scene, mark: int) -> bool:
    """Whether a quotation that is closed opens at `mark`."""
    index = scene.quotation[mark]
    return index >= 0 and scene.document.quotations[index].opening == mark


def _quoted(walk: Walk, mark: int) -> bool:
    """Whether quoted words are what something is held to be, not the name of who judges: اعتبرته هافانا "غير مبرر"."""
    scene, before = walk.scene, mark - 1
    if not _opens(scene, mark) or (
        scene.is_(before, *PREPOSITIONS) and is_bare_preposition(scene.fold[before])
    ):
        return False
    if scene.cover[mark] is not None or len(scene.fold[before]) == 1:
        return False  # a part of a name; بـ"…"
    named = scene.phrase_at(mark + 1)
    end = scene.document.quotations[scene.quotation[mark]].end
    if named is not None and named.how == "name" and named.after >= end:
        return False
    kind = scene.fold[before] in nouns_of("media") or scene.fold[before] in words_of("title")
    if kind or (not walk.subject and before != walk.cue.index and before - walk.cue.index > LONGEST_SUBJECT):
        return False
    return bool(walk.subject) or not _accusative(scene, end + 1)
