"""The lexicon: which verb forms a written word may be, with what is joined to it taken off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.text import fold, hosts, light
from tawatur.text.lexicon import verb_forms, verbs_at
from tawatur.text.verb_form import VerbForm


def _readings(word: str) -> list[tuple[str, VerbForm]]:
    return list(verbs_at(fold(word)))


@pytest.mark.parametrize(
    ("word", "prefix", "lemma", "kind", "gender", "number", "enclitic"),
    [
        ("قال", "", "قال", "perfect", "m", "s", ""),
        ("وقالت", "و", "قال", "perfect", "f", "s", ""),
        ("فأجابوا", "ف", "أجاب", "perfect", "m", "p", ""),
        ("سيعلن", "س", "أعلن", "imperfect", "m", "s", ""),
        ("وستنفي", "وس", "نفى", "imperfect", "f", "s", ""),
        ("لتؤكد", "ل", "أكد", "imperfect", "f", "s", ""),
        ("قالتا", "", "قال", "perfect", "f", "d", ""),
        ("يعتبران", "", "اعتبر", "imperfect", "m", "d", ""),
        ("قائلا", "", "قال", "participle", "m", "s", ""),
        ("ومضيفةً", "و", "أضاف", "participle", "f", "s", ""),
        ("مشيرين", "", "أشار", "participle", "m", "p", ""),
        ("اعتبره", "", "اعتبر", "perfect", "m", "s", "ه"),
        ("وصفتها", "", "وصف", "perfect", "f", "s", "ها"),
        ("وأبلغهم", "و", "أبلغ", "perfect", "m", "s", "هم"),
        ("اتهموه", "", "اتهم", "perfect", "m", "p", "ه"),
        ("نفاه", "", "نفى", "perfect", "m", "s", "ه"),
        ("ينفيه", "", "نفى", "imperfect", "m", "s", "ه"),
        ("قيل", "", "قال", "passive", "m", "s", ""),
        ("بقوله", "ب", "قال", "masdar", "m", "s", "ه"),
        ("ومطالبتها", "و", "طالب", "masdar", "f", "s", "ها"),
        ("ادعاءاه", "", "", "", "", "", ""),
    ],
)
def test_a_written_word_is_read(
    word: str, prefix: str, lemma: str, kind: str, gender: str, number: str, enclitic: str
) -> None:
    wanted = (prefix, lemma, kind, gender, number, enclitic)
    found = {(p, f.verb.lemma, f.kind, f.gender, f.number, f.enclitic) for p, f in _readings(word)}
    assert wanted in found if lemma else not found


def test_all_readings_of_one_spelling_are_there() -> None:
    assert {form.verb.lemma for _, form in _readings("ذكر")} == {"ذكر", "ذكّر"}


def test_the_shortest_prefix_comes_first() -> None:
    first, *_ = _readings("وصف")
    assert (first[0], first[1].verb.lemma) == ("", "وصف")


@pytest.mark.parametrize(
    "word", ["قبل", "مدينة", "مصر", "يجب", "معلومات", "وسائل", "مسؤول", "هنا", "لأنه", "لاعب", "فيلم"]
)
def test_common_words_that_look_like_verbs_are_none(word: str) -> None:
    assert not _readings(word)


@pytest.mark.parametrize(
    ("printed", "lemma"),
    [("هنأ", "هنأ"), ("تذكرة", None), ("عدة", None), ("رأى", "رأى"), ("اعتبره", "اعتبر")],
)
def test_the_printed_word_tells_what_only_folds_alike(printed: str, lemma: str | None) -> None:
    lemmas = {form.verb.lemma for _, form in verbs_at(fold(printed), printed)}
    assert lemmas == ({lemma} if lemma else set())


@pytest.mark.parametrize("word", ["سقال", "سقائلا", "لقالت"])
def test_a_prefix_stands_only_before_what_it_goes_with(word: str) -> None:
    assert not _readings(word)


def test_every_key_is_folded() -> None:
    assert all(fold(written) == written for written in verb_forms())


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("وبالوزير", ("وب", "الوزير")),
        ("للوزير", ("ل", "الوزير")),
        ("والوزير", ("و", "الوزير")),
        ("الوزير", ("", "الوزير")),
        ("كوزير", ("ك", "وزير")),
        ("فلوزير", ("فل", "وزير")),
    ],
)
def test_a_noun_is_read_without_what_is_joined_before_it(word: str, reading: tuple[str, str]) -> None:
    assert reading in hosts(fold(word))


@given(st.text(alphabet="وفسلباكقرنهتميىةأإؤئءشع", max_size=9))
def test_a_reading_is_put_together_from_its_parts(word: str) -> None:
    for prefix, form in verbs_at(fold(word), light(word)):
        if form.enclitic:
            assert fold(word).startswith(prefix)
            assert fold(word).endswith(form.enclitic)
        else:
            assert fold(word) == prefix + form.written
