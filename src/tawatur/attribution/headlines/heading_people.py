"""Who may speak in a headline that no mention tells: persons by their part, bodies by their field, peoples by their state."""

from functools import cache

from tawatur import knowledge
from tawatur.attribution.naming.second_offices import office_heads
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import owning_plural
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.finite import looks_present, reports_finite
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named
from tawatur.model import Entity, Span
from tawatur.text import fold
from tawatur.text.frequencies import frequency, is_joined

# words of a person's part before a colon (رئيس جمعية الصيادين في الميناء)
LONGEST_PART = 9
# the longest short name of a body, in words
LONGEST_BODY = 3
# the shortest plural of people, in letters (عمال is in the tables; مياومون is told by its ending)
SHORTEST_MANY = 5


def somebody(scene: Scene, start: int) -> bool:
    """Whether the word at `start` heads a description of persons, a body or a paper, not of a thing (حادث القطار)."""
    whole = scene.fold[start].replace("ى", "ي")
    words = {whole, whole.removeprefix("و")} if whole.startswith("و") and is_joined(whole) else {whole}
    bare = {w.removeprefix("ال") for w in words}
    tables = (
        nouns_of("crowd"),
        nouns_of("body"),
        nouns_of("government"),
        nouns_of("source"),
        nouns_of("media"),
        nouns_of("kin"),
        nouns_of("deputy"),
        words_of("unnamed"),
        words_of("heading_body"),
        peoples(),
    )
    if any(w in table for w in words | bare for table in tables) or any(map(person_noun, words)):
        return True
    many = any(len(w) > SHORTEST_MANY and w.endswith("ون") and frequency(w) > 0 for w in bare)
    return many or any(bool(paper_noun(w)) or owning_plural(w) for w in words)


def part_of_person(scene: Scene, first: int, after: int) -> NounPhrase | None:
    """Somebody whom his part alone tells, from token `first` up to a colon or whom he told it to (خبير شؤون البحر لـ"المرسى":)."""
    if not heads_part(scene, first):
        return None
    for token in range(first + 1, min(after, first + LONGEST_PART)):
        told = scene.fold[token] == "ل" or (scene.fold[token] in ("عن", "في", "ل") and token > first + 1)
        told |= scene.fold[token] in words_of("after")  # مدرب المرسى | بعد الخسارة: …
        if scene.kinds[token] == ":" or told:
            return _without_and(nobody_named(scene, first, token))
        finite = reports_finite(scene, token) and not any(
            f.kind in ("masdar", "participle") for _, f in scene.verbs(token)
        )
        acts = looks_present(scene.fold[token])
        if scene.kinds[token] != "w" or finite or acts or scene.is_(token, "that", "relative", "negator"):
            return None
    return None


def heads_part(scene: Scene, first: int) -> bool:
    """Whether the word at `first` is a noun for somebody by his part, or several: مدرب، محللون، وكيله، وزير."""
    word = scene.fold[first].replace("ى", "ي")
    stem, his = without_owner(word, scene.document.light[first])
    his = his and (person_noun(stem) or stem in office_heads())  # وكيله: …
    known = person_noun(word) or word in words_of("unnamed") or owning_plural(word) or word in nouns_of("kin")
    return known or his or word in office_heads() or word.removeprefix("ال") in nouns_of("crowd")


def _without_and(phrase: NounPhrase) -> NounPhrase:
    """The description without the و that joins it to what stands before (.. | ومصممه:)."""
    entity = phrase.entities[0]
    if entity.name.startswith("و") and is_joined(fold(entity.name.split()[0])):
        phrase.span = Span(phrase.span.start + 1, phrase.span.end)
        phrase.entities[0] = Entity(id=f"unnamed:{entity.name[1:]}", kind="unnamed", name=entity.name[1:])
    return phrase


def body_by_field(scene: Scene, first: int) -> NounPhrase | None:
    """A body that its field alone tells, right before a colon (الأرصاد:، القوى العاملة:)."""
    for length in range(min(LONGEST_BODY, len(scene.fold) - first), 0, -1):
        after = first + length
        if length > 1 and scene.fold[after - 1].removeprefix("ال") in peoples():  # الثقافة المصرية
            known = " ".join(scene.fold[first : after - 1]) in words_of("heading_body")
            if known and scene.kinds[after : after + 1] == [":"]:
                return nobody_named(scene, first, after)
        if scene.kinds[after : after + 1] == [":"] and " ".join(scene.fold[first:after]) in words_of(
            "heading_body"
        ):
            return nobody_named(scene, first, after)
    return None


@cache
def peoples() -> frozenset[str]:
    """The relative adjectives of the states, of a man, a woman and many (مصري، مصرية، مغاربة)."""
    nisba = {fold(form) for state in knowledge.states() for form in state.nisba}
    many = {fold(form) for state in knowledge.states() for form in state.people}
    return frozenset(nisba | many | {form + "ه" for form in nisba})
