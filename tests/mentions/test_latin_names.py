"""Whom an article names in Latin letters: who holds an office, and bodies that speak."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article
from tawatur.text import prepare


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("وينضم إليه وزير التجارة JOHN MARSA غدا.", "JOHN MARSA", "person"),
        ("وينضم إليه المفاوض التجاري JOHN MARSA غدا.", "JOHN MARSA", "person"),
        ("وأعلنت MTCX في دراسة أن السوق تنمو.", "MTCX", "organisation"),
        ("ووفقا لتقرير DataReef ستطرح الميزة.", "DataReef", "organisation"),
        ("وفي كينيا قالت Sedran إنها لن تبيع.", "Sedran", "organisation"),
        (
            "وقالت شركة الشحن الكينية Sedran إنها ستبيع.",
            "شركة الشحن الكينية Sedran",
            "organisation",
        ),
        (
            "وقررت كل من شركة التأمين الكينية Marsan وشركة الشحن الهندية Sedran البيع.",
            "شركة الشحن الهندية Sedran",
            "organisation",
        ),
    ],
)
def test_a_name_in_latin_letters_is_somebodys(text: str, name: str, kind: str) -> None:
    entities, _ = find_mentions(prepare(Article(id="1", source="1", text=text)))
    assert (name, kind) in {(entity.name, entity.kind) for entity in entities}


@pytest.mark.parametrize(
    "text", ["وقال رئيس الشركة إن iPhone X سيباع.", "وعرضت الشركة هاتف Galaxy Note الجديد."]
)
def test_a_thing_in_latin_letters_is_nobody(text: str) -> None:
    entities, _ = find_mentions(prepare(Article(id="1", source="1", text=text)))
    assert not any(entity.name and entity.name.isascii() for entity in entities)
