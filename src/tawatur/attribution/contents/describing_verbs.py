"""Describing verbs: a clause without a pronoun tells of the indefinite noun before a comma (قارب، يعمل بالشمس، ويتميز بـ…)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun


def describing_verb(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether an imperfect behind an indefinite noun describes it: شعارات، تستهدف جر البلاد إلى الحرب; منظومة "ذكية"، يمكن …

    So does one joined to such a clause by و: قارب، يعمل بالشمس، | ويتميز بخفته.
    """
    word, head = scene.fold[position], draft.frame.content
    if position in scene.cue_tokens or scene.phrase_at(position) is not None:
        return False
    if word[:2] in ("وي", "وت"):
        clauses = (t for t in range(head, position - 1) if scene.kinds[t] == ",")
        again = any(scene.fold[t + 1][0] == word[1] and describing_verb(scene, draft, t + 1) for t in clauses)
        led = bool(scene.particle[position + 1]) or scene.fold[position + 1][:1] in ("ب", "ل")
        return again and led and imperfect_joined(scene, position)
    if word[:1] not in ("ي", "ت"):
        return False
    return scene.everyday(position) and (
        _indefinite(scene, _behind_name(scene, position - 2)) or _indefinite(scene, head)
    )


def _behind_name(scene: Scene, token: int) -> int:
    """The noun whose name in marks ends at `token`: سفينة | "ذكية"; else the token."""
    around = scene.quotation[token] if scene.kinds[token] == "c" else -1
    return scene.document.quotations[around].opening - 1 if around >= 0 else token


def tells_of(scene: Scene, noun: int, verb: int, future: bool = False) -> bool:
    """Whether an imperfect agrees with the indefinite noun that it tells of, as a clause of its own does not: اتفاق … يقضي بـ

    `future`: it stands behind سـ (عقوبات قاسية، | ستكلف الشركات كثيرا).
    """
    shaped = scene.kinds[verb] == "w" and scene.cover[verb] is None and not scene.particle[verb]
    if not shaped or not _indefinite(scene, noun) or scene.fold[noun].startswith("لل"):
        return False
    hers = scene.document.light[noun].endswith(("ة", "ات"))
    word = scene.fold[verb].removeprefix("س" if future else "")
    return word.startswith("ت" if hers else "ي") and looks_present(word)


def _indefinite(scene: Scene, token: int) -> bool:
    """Whether a plain noun at `token` is indefinite: no article, pronoun, name or owner behind it."""
    noun, owned = without_owner(scene.fold[token], scene.document.light[token])
    owner = token + 1 < len(scene.fold) and scene.fold[token + 1].startswith("ال")
    plain = scene.kinds[token] == "w" and scene.cover[token] is None and not scene.particle[token]
    return plain and not owner and not (noun.startswith("ال") or owned)


def imperfect_joined(scene: Scene, position: int) -> bool:
    """Whether و joins an imperfect, a clause of its own and no noun of a list: وتحتفظ، وستدعو; not وتوسيع، وتقارير، وتجارة."""
    word = scene.fold[position][1:]
    if (
        not scene.fold[position].startswith("و")
        or scene.cover[position] is not None
        or scene.particle[position]
    ):
        return False
    if word[:2] in ("سي", "ست") and frequency(word[1:]) > 0:
        return True
    owns = word.endswith("ه") and not looks_present(word)  # وتجارة; not ويواجه
    verb = word[:1] in ("ي", "ت") and frequency(word) > 0 and not (owns or word.endswith("ات"))
    noun = verbal_noun(word, scene.document.light[position][1:]) or frequency("ال" + word) > 0
    return verb and not noun
