"""Nobody else: whether whoever speaks is the only one a verb or participle behind what was said can tell of."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.phrases.genders import gender_of
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.scene import Scene


def nobody_else(scene: Scene, draft: Draft, after: int, gender: str, alone: bool = False) -> bool:
    """Whether no noun phrase of `gender` that can speak stands in what was said before token `after`.

    قال المدير إن الموسم ينتهي | وشدد على …: a season stresses nothing; not قال المدير إن الوزير وصل وشدد على …
    `alone`: the verb is a singular behind them, so that many are not its subject.
    """
    for token in range(draft.frame.content, after):
        phrase = scene.phrase_at(token)
        if alone and is_plural(scene.fold[token]):
            continue
        if person_noun(scene.fold[token]) and not _of_other_gender(scene, token, gender):
            return False
        if phrase is None or not phrase.speaks:
            continue
        if gender == "m" and scene.is_(phrase.after, "was") and scene.fold[phrase.after].endswith("ت"):
            continue  # أن السودان كانت على اتصال بالوزارة | وعبر عن أمله
        if gender_of(scene, phrase, {}) in (gender, "mf") or phrase.entities[0].kind == "person":
            return False
    return True


def _of_other_gender(scene: Scene, token: int, gender: str) -> bool:
    """Whether the ending of a noun or adjective of people at `token` is of the other gender: المتشددة for a man, قوي for hers."""
    hers = scene.document.light[token].endswith("ة")
    if gender == "m":
        return hers and person_noun(scene.fold[token].removesuffix("ه"))
    return not hers and not scene.fold[token].endswith(("ات", "اء", "ى", "ا"))


def topic_agrees(scene: Scene, draft: Draft, gender: str) -> bool:
    """Whether a pronoun of `gender` behind what was said may mean its own subject: إن القانون جيد | لكنه …، إن النظام يماطل.

    What ends in no ة is masculine, but where a feminine verb or predicate stands behind it: إن المعارك انتهت، إن الأسعار مستقرة;
    تتغير and تغير tell nothing.
    """
    first = draft.frame.content
    if draft.frame.kind != "that" or scene.kinds[first] != "w" or scene.is_(first - 1, "that_pronoun"):
        return True
    hers = scene.document.light[first].endswith("ة")
    following = scene.word(first + 1)
    if not hers and following.startswith("ت") and looks_present(following):
        return True
    hers |= following.endswith("ت") and not following.endswith("ات")
    hers |= (
        bool(following) and not following.startswith("ال") and scene.document.light[first + 1].endswith("ة")
    )
    return hers == (gender == "f")
