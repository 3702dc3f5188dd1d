"""Objects behind: a noun right behind a verb that can only be its object, by its gender or its case (وهاجم المملكة قائلا)."""

from collections.abc import Callable, Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, each_of, head_gender, is_plural
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import fold
from tawatur.text.frequencies import frequency

# a shorter noun that ends in ي is hardly a plural before its owner
SHORTEST_PLURAL = 4
# acts of verbs behind which a plural of people in the oblique case is whom they are about
JUDGING = ("judge", "describe", "criticise", "condemn")


def only_object(scene: Scene, phrase: NounPhrase, cue: Cue, gender_of: Callable[[NounPhrase], str]) -> bool:
    """Whether the gender or case of `phrase`, right behind the verb, shows it to be the object, not the subject.

    A paper or things of another gender (بعدما نشرت البيان الذي …، واعتبر التصريحات "مهينة"), a state or body of the feminine behind
    a masculine verb (وهاجم المملكة قائلا), and people in the oblique case (ويعتبر المراسلين "أعداء").
    """
    word, kind = scene.fold[phrase.first], phrase.entities[0].kind
    body = kind == "organisation" and word.endswith("ه") and head_gender(word) == "f"
    state = kind == "state" and gender_of(phrase) == "f"
    if (body or state) and cue.form.gender == "m" and not each_of(scene, phrase.first):
        return True
    people = word.startswith("ال") and is_plural(word) and oblique(scene, [phrase])
    if people and cue.form.verb.act in JUDGING:
        return True
    things = phrase.how == "description" and word.startswith("ال") and word.endswith("ات")
    shown = head_gender(word) if paper_noun(word) else "f" if things else ""
    return bool(shown) and shown != cue.form.gender


def men_asked(scene: Scene, phrase: NounPhrase, cue: Cue) -> bool:
    """Whether men whom a broken plural tells stand behind a feminine verb, which has no such subject: دعت | الزوار إلى."""
    word = scene.fold[phrase.first]
    men = phrase.how == "description" and phrase.entities[0].kind == "unnamed" and word.startswith("ال")
    return men and cue.form.gender == "f" and word.removeprefix("ال") in plurals_of_men()


def state_behind_paper(scene: Scene, cue: Cue, subjects: Sequence[NounPhrase], said: Turn | None) -> bool:
    """Whether a state behind where a demand stands is asked by whoever spoke last: وطالبت في بيان | الحكومة بـ."""
    first = subjects[0] if len(subjects) == 1 else None
    goes_on = cue.prefix == "و" or scene.is_(cue.index - 1, "as")  # كما طالبت في بيان
    demands = cue.form.verb.act == "demand" and goes_on and not cue.form.enclitic
    if first is None or said is None or not demands or not scene.is_(cue.index + 1, "fi"):
        return False
    hit = scene.hits.get(cue.index + 2)
    paper = paper_noun(scene.word(cue.index + 2)) or (hit is not None and hit.function == "medium")
    state = first.entities[0].kind == "state" and first.first > cue.index + 1 and not first.prefix
    body = said.entities[0].kind in ("organisation", "person") and said.agrees(cue.form)
    return bool(paper) and state and body


@cache
def plurals_of_men() -> frozenset[str]:
    """The folded broken plurals of nouns for a man, by trade or office (زوار، طلاب، قضاة، وزراء)."""
    rows = [row for row in knowledge.noun_words() if row.function == "person"]
    men = (row for row in rows if not any(fold(form).endswith("ه") for form in row.ar))
    plurals = {fold(form) for row in men for form in row.plural}
    holders = {fold(form).removeprefix("ال") for office in knowledge.offices() for form in office.plural}
    plurals |= holders - nouns_of("crowd")  # طالبت الجماهير بـ: they do
    return frozenset(word for word in plurals if not word.endswith(("ات", "ون", "ين")))


def oblique(scene: Scene, subjects: Sequence[NounPhrase]) -> bool:
    """Whether unnamed people or a body stand there in the oblique case, as an object: تتهم فيه الجيران والمهاجرين."""
    first = subjects[0] if subjects else None
    many = first is not None and first.entities[0].kind in ("unnamed", "group", "organisation")
    named = first is not None and first.how == "name" and first.entities[0].kind == "organisation"
    if first is not None and named:
        word = scene.fold[first.first]  # اتهمت الوكالة الحوثيين الذين …
        many = first.after - first.first == 1 and word.endswith("يين") and frequency(word[:-2] + "ون") > 0
    before = scene.fold[first.first - 1] if first is not None else ""
    if first is not None and before in words_of("latest") and not scene.fold[first.first].startswith("ال"):
        return False  # دعت أبرز نقابتين إلى
    if before in nouns_of("some"):
        return False  # اتهم بعض المعارضين الوزارة بـ …
    return first is not None and many and oblique_plural(scene.fold[first.first])


def slip_of_gender(
    scene: Scene,
    cue: Cue,
    subjects: Sequence[NounPhrase],
    frame: Frame | None,
    gender_of: Callable[[NounPhrase], str],
) -> bool:
    """Whether a body alone right behind a verb that takes none as object speaks, in whatever gender: وذكر | الوكالة في بيان أن."""
    first = subjects[0] if len(subjects) == 1 else None
    if first is None or frame is None or frame.kind != "that" or first.first != cue.index + 1 or first.prefix:
        return False
    body = len(first.entities) == 1 and first.entities[0].kind in ("media", "organisation")
    slips = cue.form.kind == "perfect" and cue.form.gender == "m" and gender_of(first) == "f"
    takes = any(c.startswith("object+") for c in cue.form.verb.complements)
    clause = scene.fold[frame.introduced] == "ان" or cue.form.verb.act == "say"
    return body and slips and clause and not takes


def oblique_plural(noun: str) -> bool:
    """Whether a plural of people stands in the oblique case, alone or before its owner: الجيران … متطرفين، متطرفي الحركة."""
    owner = len(noun) > SHORTEST_PLURAL and noun.endswith("ي") and not noun.startswith("ال")
    owner = owner and not frequency("ال" + noun)  # محامي الضحايا: one
    return noun.endswith("ين") or (owner and min(frequency(noun + "ن"), frequency(noun[:-1] + "ون")) > 0)


def one_in_nominative(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether an indefinite noun for a man stands without its accusative's alef before a preposition: ودعا نائب عن البلدة إلى."""
    word, behind = scene.fold[phrase.first], phrase.first + 1
    plain = not word.startswith("ال") and not word.endswith(("ا", "ه", "ات", "ين", "ي"))
    return (
        plain
        and person_noun(word)
        and behind < len(scene.fold)
        and scene.is_(behind, "an", "fi", "min", "bi")
    )
