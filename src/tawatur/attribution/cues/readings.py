"""Readings: which forms of a verb the place of a word allows: third person, finite or an indefinite participle."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.phrases.genders import gender_of
from tawatur.attribution.reading.nouns import in_paper, words_of
from tawatur.attribution.reading.printed import jussives, noun_by_hamza
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# how far behind a verb أن may stand with a feminine noun between them
REACH_THAT = 7
# pronouns of whose it is
OWNED = ("ه", "ها", "هم", "هما")


def allowed_readings(
    scene: Scene, index: int, options: Sequence[tuple[str, VerbForm]]
) -> tuple[str, list[VerbForm]]:
    """The readings that the place allows: third person, finite or an indefinite participle, likeliest first."""
    word = scene.fold[index]
    allowed: list[tuple[int, str, VerbForm]] = []
    for prefix, form in options:
        if form.person != 3 or (form.enclitic and (form.verb.ambiguous or not _takes_object(form))):
            continue
        if form.kind in FINITE:
            if noun_by_hamza(scene, index, prefix, form):
                continue
            if _possible(scene, index, prefix, form):
                allowed.append((len(prefix), prefix, form))
        elif scene.is_(index, "adverb") and not _renews(scene, index):
            continue
        elif form.kind == "participle" and "ل" not in prefix and not word.startswith(("ال", "وال", "فال")):
            undeclined = form.gender == "m" and form.number == "s" and not word.endswith("ا")
            if undeclined and not _slipped(scene, index, form):
                continue
            if form.gender == "f" and form.number == "s" and scene.document.light[index].endswith("ه"):
                continue  # أسفه: his regret, unless the ending has its dots
            allowed.append((len(prefix) + 3, prefix, form))
    placed = scene.is_(index + 1, "fi", "ala") or in_paper(scene.word(index + 1))
    if not placed and any(prefix for _, prefix, _ in allowed):
        allowed = [found for found in allowed if found[1] or not _tells_place(found[2])]  # ورد الوزير: و + رد
    if not allowed:
        return "", []
    allowed.sort(key=lambda item: (item[0], item[2].kind != "perfect"))
    shortest = allowed[0][1]
    finite = allowed[0][2].kind in FINITE
    readings = [form for _, prefix, form in allowed if prefix == shortest and (form.kind in FINITE) == finite]
    return shortest, _of_its_gender(scene, index, readings)


def _of_its_gender(scene: Scene, index: int, readings: list[VerbForm]) -> list[VerbForm]:
    """The readings, with hers in the present before his in the perfect, where a feminine noun and أن follow: تذكر | الدراسة أن.

    Without أن the present is mostly another verb's: توقع الحكومة اتفاقا، تعهد الشركة بالعمل إلى …
    """
    first = readings[0]
    near = range(index + 1, min(index + REACH_THAT, scene.sentence_end[index]))
    if not any(scene.is_(token, "that", "that_pronoun") for token in near):
        return readings
    his = first.kind == "perfect" and first.gender == "m" and first.written.startswith("ت")
    hers = [form for form in readings if form.kind == "imperfect" and form.gender == "f"]
    if not (his and hers and woman_behind(scene, index + 1)):
        return readings
    return hers + [form for form in readings if form not in hers]


def woman_behind(scene: Scene, token: int) -> bool:
    """Whether a noun that takes the feminine stands at `token`: somebody's, or one with the article."""
    if token >= len(scene.fold):
        return False
    phrase = scene.phrase_at(token)
    if phrase is not None:
        return not phrase.prefix and gender_of(scene, phrase, {}) == "f"
    light = scene.document.light[token]
    return light.startswith("ال") and light.endswith(("ة", "ات")) and not scene.particle[token]


def _slipped(scene: Scene, index: int, form: VerbForm) -> bool:
    """Whether a man's participle behind a comma has أن behind it but lacks its ending: إن الحزب ضعيف، معتبر أن.

    Of other verbs it is what is certain or likely: …، مؤكد أن.
    """
    says = form.verb.act == "say" or fold(form.verb.lemma) in words_of("holds")
    return (
        says and index > 0 and scene.kinds[index - 1] == "," and scene.is_(index + 1, "that", "that_pronoun")
    )


def _renews(scene: Scene, index: int) -> bool:
    """Whether what is renewed stands right behind the participle: ، مجددا | دعوته إلى; it is the adverb for again elsewhere.

    What is renewed is a verbal noun or a noun with its owner; a mark or و stands before.
    """
    behind, before = index + 1, index - 1
    apart = (index and scene.kinds[before] == ",") or scene.fold[index].startswith("و")
    if not apart or scene.kinds[behind : behind + 1] != ["w"] or scene.particle[behind]:
        return False
    word, light = scene.fold[behind], scene.document.light[behind]
    owner = behind + 1 < len(scene.fold) and scene.document.light[behind + 1].endswith(OWNED)
    renewed = verbal_noun(word, light) or light.endswith(OWNED) or (owner and scene.everyday(behind))
    return renewed or (word.startswith("ال") and scene.is_(behind + 1, "ila"))


def _tells_place(form: VerbForm) -> bool:
    """Whether the verb tells where words stand (ورد في البيان أن), and needs its preposition."""
    return form.verb.act == "report" and "fi" in form.verb.complements


def _possible(scene: Scene, index: int, prefix: str, form: VerbForm) -> bool:
    """Whether a finite form can stand here: no shortened imperfect, no dual that nobody stands in front of (صورا)."""
    told = form.kind == "imperfect" or form.gender == "f"  # يطالبان، نفتا: no other word looks so
    if form.number == "d" and not (prefix or told) and _behind_one(scene, index):
        return False
    if form.number == "d" and not (prefix or told) and scene.phrases_ending.get(index) is None:
        if scene.is_(index + 1, "fi") and not is_bare_preposition(scene.word(index + 1)):
            return True  # أصدرا بيانا أعلنا فيه …
        if scene.kinds[index - 1] == "o" and scene.phrases_ending.get(index - 1) is not None:
            return True  # أن الوزيرين "أكدا …"
        return scene.is_(index - 1, "was", "perfect", "relative") or scene.word(index - 1).endswith("هما")
    return (form.verb.lemma, form.written) not in jussives()


def _behind_one(scene: Scene, index: int) -> bool:
    """Whether one man's name stands right before a word that says how he spoke, and no dual: قال سالم | مازحا."""
    name = scene.phrases_ending.get(index)
    if name is None or name.how != "name" or name.prefix or [e.kind for e in name.entities] != ["person"]:
        return False
    return any(form.kind in FINITE and form.number == "s" for _, form in scene.verbs(name.first - 1))


def _takes_object(form: VerbForm) -> bool:
    """Whether a pronoun can be joined to the verb: not to one that only governs prepositions (إشارة is no أشاره)."""
    return any(c == "object" or c.startswith("object+") for c in form.verb.complements)
