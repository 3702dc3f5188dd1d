"""Genders: the gender that a verb shows for a noun phrase."""

from collections.abc import Mapping

from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import described_gender, person_noun
from tawatur.attribution.phrases.turns import (
    Turn,
    each_of,
    head_gender,
    is_plural,
    man_named,
    members_of_body,
    number_of,
    number_together,
    person_gender,
)
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import Entity
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm

# states that go on in the dual, not as many do
SEVERAL_STATES = 2


def gender_of(scene: Scene, phrase: NounPhrase, shown_before: Mapping[str, str]) -> str:
    """m, f or mf (unknown) for a noun phrase: as its verbs showed (`shown_before`, by entity), else by its form."""
    entity = phrase.entities[0]
    written = phrase.span.of(scene.document.article.text)
    shown = head_gender(scene.fold[phrase.first]) if entity.kind != "person" else ""
    shown = "mf" if each_of(scene, phrase.first) or _of_many(scene, phrase) else shown
    if shown:
        return shown
    if members_of_body(scene, phrase):
        return "m"
    known = {shown_before[e.id] for e in phrase.entities if e.id in shown_before}
    if len(known) == 1 and entity.kind != "state":
        return known.pop()
    if entity.kind == "person":
        return _of_person(scene, phrase)
    word = fold(written).split(" ")[0]
    if entity.kind == "media" and head_gender(fold(entity.name).split(" ")[0]) != "m":
        return "f"  # رويترز، الغارديان: an agency, a newspaper, a channel
    if entity.kind in ("organisation", "media"):
        return "f" if word.endswith(("ه", "ات")) or word in words_of("states_plural") else "mf"
    if entity.kind == "state" and word in words_of("state_m"):
        return "mf"
    if entity.kind == "state" and (not _with_article(written) or word.endswith(("ه", "ات"))):
        return "f"  # دعا | الولايات المتحدة إلى: she is asked
    if entity.kind not in ("unnamed", "group") or not written.split():
        return "mf"
    if word.endswith("ات") or word in words_of("states_plural"):
        return "f"
    if word.removeprefix("و") in words_of("the_single"):
        return "f" if word.endswith("ي") else "mf"  # إحدى الممثلات
    first = "".join(written.split()[:1])  # a text that is no article may have a phrase of no word
    if first.endswith("ه") and (people(word[:-1]) or word[:-1] in nouns_of("kin")):
        return "m"  # محاميه، شقيقه, not المحامية
    thing = first.endswith("ة") and not is_plural(word)
    return described_gender(word) or ("f" if thing else "mf")  # خطة الوزير


def shown_turn(scene: Scene, entities: list[Entity], phrase: NounPhrase, form: VerbForm, paper: bool) -> Turn:
    """`entities`, whom `phrase` tells, as a verb `form` shows them to be: one or many, m or f; `paper`: a paper stands for them."""
    number = number_together(entities) if len(entities) > 1 else "s"
    if form.number != "s":
        number = form.number
    elif len(entities) == 1 and (
        entities[0].kind == "group"
        or members_of_body(scene, phrase)
        or (entities[0].kind == "unnamed" and is_plural(scene.fold[phrase.first]))
    ):
        number = "c" if form.gender == "f" else "p"  # مصادر: قالت، قالوا
    elif number == "s" and number_of(phrase) == "g":
        number = "g"
    gender = form.gender if number in "sg" else ("m" if form.gender != "f" else "mf")
    states = len(entities) > SEVERAL_STATES and all(e.kind == "state" for e in entities)
    if number != "s" and (states or scene.fold[phrase.first] in words_of("states_plural")):
        number = "c"
    elif paper:
        gender = "mf"  # وتضمن بيان الوزارة أن …، مضيفة: the paper's verb, then the body's
    elif gender == "m" and entities[0].kind == "person" and titled_woman(scene, phrase):
        gender = "mf"
    return Turn(entities, gender, number, phrase)


def _of_person(scene: Scene, phrase: NounPhrase) -> str:
    """A named person's gender: by title, else by a given name."""
    entity = phrase.entities[0]
    if titled_woman(scene, phrase):
        return "f"
    gender = person_gender(entity, scene.fold[phrase.first])
    given = fold(entity.name).split()[:1]
    return "m" if gender == "mf" and given and man_named(given[0]) else gender


def titled_woman(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a feminine title stands before a person's name, or behind it and a comma: مؤرخة الفن فلانة؛ فلانة، الباحثة …"""
    name = fold(phrase.entities[0].name).split()
    his = scene.document.light[phrase.first].endswith("ه") and people(scene.fold[phrase.first][:-1])  # محاميه
    titles = [] if his else [scene.fold[phrase.first]]
    commas = (t for t in range(phrase.first, phrase.after + 1) if scene.kinds[t : t + 1] == [","])
    titles += [word for t in commas for word in scene.fold[t + 1 : t + 2]]
    return any(t.endswith("ه") and t not in name and person_noun(t) for t in titles)


def titled_man(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a person bears a name that only men bear, or a masculine title before his name: وزير الخارجية فلان."""
    if phrase.entities[0].kind != "person" or titled_woman(scene, phrase):
        return False
    given = fold(phrase.entities[0].name).split()[:1]
    word = scene.fold[phrase.first].removeprefix(phrase.prefix)
    title = phrase.after - phrase.first > 1 and word not in given
    return any(man_named(name) for name in given) or (title and not word.endswith("ه") and person_noun(word))


def _with_article(written: str) -> bool:
    """Whether a name as written stands with the article: العراق, not ألمانيا."""
    return written.startswith(("ال", "وال", "بال", "لل"))


def _of_many(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a number of people is told by a plural in ات, which takes the verb of the noun behind it: عشرات | المتظاهرين."""
    word = scene.fold[phrase.first]
    return word.endswith("ات") and word in nouns_of("some") and phrase.after > phrase.first + 1
