"""Tidying: what the statistical tagger took for part of a person's name and is none. Sentences of our own."""

import pytest

from tawatur.mentions.find import assemble
from tawatur.mentions.phrases import RULES
from tawatur.mentions.reader import Reader
from tawatur.mentions.tidying import tidied
from tawatur.model import Article
from tawatur.text import prepare

Tagged = dict[int, tuple[int, str]]


def names(text: str, tagged: Tagged) -> list[str]:
    """The words of each name that is left of those `tagged` in `text`."""
    document = prepare(Article(id="a", source="a", text=text))
    kept = tidied(Reader(document, tagged, RULES))
    return [document.words(first, after) for first, (after, _) in sorted(kept.items())]


@pytest.mark.parametrize(
    ("text", "tagged", "left"),
    [
        ("علق سالم الورداني قائلا إنه سعيد", {1: (4, "person")}, ["سالم الورداني"]),
        ("قال إن مرسان سيدير الصندوق", {2: (4, "organisation")}, ["مرسان"]),
        ("أنكر سالم كلمته", {1: (3, "person")}, ["سالم"]),
        ("قال سالم بحديثه إنه سعيد", {1: (3, "person")}, ["سالم"]),
        ("طالبوا بإيقاف سالم الورداني", {1: (4, "person")}, ["سالم الورداني"]),
        ("بدأ سالم الورداني مسيرته", {0: (3, "person")}, ["سالم الورداني"]),
        ("سالم الورداني: الخطة جاهزة", {0: (4, "person")}, ["سالم الورداني"]),
        ("هجومه على الورداني", {1: (3, "person")}, ["الورداني"]),
        ("ودعا مورداني سيلعبون غدا", {1: (3, "person")}, ["مورداني"]),
        ("نال سالم جائزتي الموسم", {1: (3, "person")}, ["سالم"]),
        ("وقال سالم متخوفا من المطر", {1: (3, "person")}, ["سالم"]),
        ("ويجمعهم الورداني مرة أخرى", {0: (2, "person")}, ["الورداني"]),
        ("ظهر سالم يعتدي عليه", {1: (3, "person")}, ["سالم"]),
        ("يواجه سالم نفس السؤال", {1: (3, "person")}, ["سالم"]),
        ("رشح مورداني لجائزتي الفيلم", {1: (3, "person")}, ["مورداني"]),
        ("في حي السيدة زينب ومحيط القصر", {3: (5, "person")}, ["زينب"]),
        ("قالت سلمى اعتذرت عنه", {1: (3, "person")}, ["سلمى"]),
        ("كتبوا أنه هددنا ثم مضى", {2: (3, "person")}, []),
    ],
)  # fmt: skip
def test_what_no_name_begins_or_ends_with_is_cut_off(text: str, tagged: Tagged, left: list[str]) -> None:
    assert names(text, tagged) == left


def test_last_names_of_two_who_were_named_in_full_are_two_names() -> None:
    text = "حضر سالم ورداني وحضر نبيل صدفي ويتهم ورداني صدفي بالتأخر"
    tagged = {1: (3, "person"), 4: (6, "person"), 7: (9, "person")}
    assert names(text, tagged)[2:] == ["ورداني", "صدفي"]


@pytest.mark.parametrize("name", ["محمد خياط", "سامي مغنية", "سفر آيجان"])
def test_a_name_may_be_an_everyday_word(name: str) -> None:
    assert names(f"قال {name} أمس", {1: (3, "person")}) == [name]


def test_a_last_name_behind_a_title_may_begin_with_its_own_letter() -> None:
    def named(text: str) -> list[str]:
        document = prepare(Article(id="a", source="a", text=text))
        _, mentions = assemble(document, {2: (3, "person")})
        return [mention.head.of(text) for mention in mentions]

    assert "غازي وزجاني" in named("وأبلغ الوزير غازي وزجاني رويترز أن الخطة جاهزة")
    assert "غازي وسالم" not in named("وأبلغ الوزير غازي وسالم رويترز أن الخطة جاهزة")
