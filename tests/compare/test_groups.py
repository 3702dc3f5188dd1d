"""Which statements are one utterance, and on what evidence."""

import random
from itertools import combinations

import pytest

from tawatur.compare import compare
from tawatur.compare.alignment import Vocabulary
from tawatur.compare.groups import JOIN, average_link
from tawatur.compare.likeness import WEIGHTS, Likeness
from tawatur.compare.people import People
from tawatur.compare.speakers import OTHERS
from tawatur.compare.utterance import utterances_of
from tawatur.model import Entity


def compared(of_story, *tellings):
    analyses = [t.analysis() for t in tellings]
    return compare(of_story(*analyses), analyses)


def test_other_words_of_one_meaning_are_one_utterance(telling, of_story):
    one = "السلطات أفرجت عن البحارة المحتجزين في ميناء السدرة"
    other = "إطلاق سراح البحارة الذين سجنوا في ميناء السدرة"
    north = telling("north", f"قال سالم الورداني إن {one}. وأضاف أن الصيف حار").said(one).said("الصيف حار")
    south = (
        telling("south", f"أعلن سالم الورداني {other}. وقال إن السوق هادئة").said(other).said("السوق هادئة")
    )
    (group,) = compared(of_story, north, south).groups
    assert {s.split(":")[0] for s in group.statements} == {"north", "south"}
    assert group.relation == "paraphrase"


def test_a_pair_tells_every_kind_of_evidence_with_its_weight(telling, of_story):
    words = "الجسر سيفتح أمام الشاحنات قبل نهاية الصيف"
    north, south = (telling(n, f"قال سالم الورداني إن {words}").said(words) for n in ("north", "south"))
    (pair,) = compared(of_story, north, south).groups[0].pairs
    told = {e.kind: e.value for e in pair.evidence}
    assert told["overlap"] == told["order"] == told["speakers"] == 1.0
    assert {e.kind: e.weight for e in pair.evidence}.items() <= WEIGHTS.items()
    assert pair.speakers == "bond.same"
    assert "same speaker" in pair.reason


def test_each_goes_with_the_nearest_in_the_other_article(telling, of_story):
    first, second = "ميزانية الطرق ستزيد العام المقبل", "ميزانية الطرق لن تمس مدارس الريف"
    north = telling("north", f"قال سالم الورداني إن {first}. وأضاف أن {second}").said(first).said(second)
    south = telling("south", f"ذكر سالم الورداني أن {second}. وأعلن أن {first}").said(second).said(first)
    groups = compared(of_story, north, south).groups
    texts = {"north": north.text, "south": south.text}
    for group in groups:
        told = {texts[s.split(":")[0]][int(s.split(":")[1]) :][:20] for s in group.statements}
        assert len(told) == 1
    assert len(groups) == 2


def person(identifier, name, *, transliterated=True, country=None):
    return Entity(id=identifier, kind="person", name=name, transliterated=transliterated, country=country)


def people(telling, *names):
    analyses = []
    for number, entity in enumerate(names):
        one = telling(f"n{number}", f"قال {entity.name} ذلك")
        one.entities = (entity,)
        analyses.append(one.analysis())
    return People(analyses)


def test_a_foreign_name_in_two_spellings_is_one_person(telling):
    found = people(
        telling, person("a", "فاسيل هيرتماك"), person("b", "فاسيل غيرتماك"), person("c", "هيرتماك")
    )
    assert found.one("a") == found.one("b") == found.one("c")


def test_names_of_the_tables_and_of_other_states_stay_apart(telling):
    tables = [person(i, n, transliterated=False) for i, n in (("a", "سالم الورداني"), ("b", "سالم الوردانى"))]
    assert not people(telling, *tables).joined()
    states = [person("a", "مارك درابر", country="XA"), person("b", "مارك درابر", country="XB")]
    assert not people(telling, *states).joined()


def test_first_names_tell_relatives_apart(telling):
    assert not people(telling, person("a", "كريم السدراني"), person("b", "هالة السدراني")).joined()


def test_words_of_one_root_and_of_one_meaning_stand_for_each_other(telling):
    text = "الالتزام يلتزم إحباط أفشل"
    (utterance,) = utterances_of(telling("n", text).said(text).analysis(), People([]))
    alike = Vocabulary([utterance]).alike
    same_root, one_meaning, neither = alike[0, 1], alike[2, 3], alike[0, 3]
    assert (same_root, one_meaning, neither) == (0.85, 0.7, 0.0)


@pytest.mark.parametrize("seed", range(30))
def test_clusters_are_those_of_joining_the_nearest_two_again_and_again(seed):
    """Chains of nearest neighbours give what the plain definition of average link gives."""
    chance = random.Random(seed)
    piece = sorted(chance.sample(range(40), 12))
    scores = {
        pair: Likeness(chance.random() * 0.6, (), OTHERS)
        for pair in combinations(piece, 2)
        if chance.random() < 0.8
    }
    assert sorted(map(sorted, average_link(piece, scores))) == plainly(piece, scores)


def plainly(piece, scores):
    """Average link by its definition."""
    clusters = [[i] for i in piece]

    def average(one, other):
        found = [scores.get((min(i, j), max(i, j))) for i in one for j in other]
        return sum(f.score for f in found if f) / len(found)

    while len(clusters) > 1:
        one, other = max(combinations(clusters, 2), key=lambda pair: average(*pair))
        if average(one, other) < JOIN:
            break
        clusters = [c for c in clusters if c not in (one, other)] + [one + other]
    return sorted(sorted(c) for c in clusters if len(c) > 1)
