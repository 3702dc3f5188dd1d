"""Names of the tables in other spellings: one key over all articles, with a reason; two people stay two."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.mentions.respelt import respelt
from tawatur.mentions.terms import name_words
from tawatur.model import Article
from tawatur.text import prepare

SPELLINGS = {
    "مولود شاووش أوغلو": "mevlut-cavusoglu",
    "فلادمير بوتين": "vladimir-putin",
    "فديريكا موغيريني": "federica-mogherini",
    "أناتولي أنتونوف": "anatoly-antonov",
    "جيريمي هنت": "jeremy-hunt",
}
OTHERS = [
    "جون برودي",  # not جون بيرد
    "عادل الجبوري",  # not عادل الجبير
    "أبو بكر شوقي",  # not أبو بكر شيكاو
    "مورينو",  # a family name alone tells too little
    "سالم الورداني",
]


@pytest.mark.parametrize(("spelling", "person"), SPELLINGS.items())
def test_a_foreign_name_is_found_by_its_consonants(spelling: str, person: str) -> None:
    """Vowels and consonants that papers interchange do not make another person."""
    row = respelt(name_words(spelling), None)
    assert row is not None
    assert row.id == person


@pytest.mark.parametrize("name", OTHERS)
def test_other_names_stay_others(name: str) -> None:
    """Arabic words, names of their own and distant spellings are no spellings of a name of the tables."""
    assert respelt(name_words(name), None) is None


def test_a_person_of_another_state_is_somebody_else() -> None:
    """What the article says of the state goes before the consonants."""
    assert respelt(name_words("جيريمي هنت"), "AU") is None


def test_the_merge_says_why() -> None:
    """The mention's reason names the spelling; the last name alone follows."""
    text = "قال المسؤول مولود شاووش أوغلو إن اللقاء غدا. وأضاف شاووش أوغلو أن الحوار مفيد."
    _, mentions = find_mentions(prepare(Article(id="a", source="a", text=text)))
    found = [m for m in mentions if m.entity == "mevlut-cavusoglu"]
    assert len(found) == 2
    assert "another spelling" in found[0].why


@pytest.mark.parametrize(
    ("name", "written", "reason"),
    [
        ("راميل توركيمان", "توركيلمان", "a letter from the last name of one named in full"),
        ("ماركو زيكربيرغ", "زيكر بيرغ", "in two words the last name of one named in full"),
    ],
)
def test_a_last_name_written_wrong_says_why_it_is_his(name: str, written: str, reason: str) -> None:
    text = f"أعلن الوزير {name} الخطة. وقال {written} إن الخطة مهمة."
    entities, mentions = find_mentions(prepare(Article(id="a", source="a", text=text)))
    minister = next(e.id for e in entities if e.name == name)
    assert [reason in m.why for m in mentions if m.entity == minister] == [False, True]
