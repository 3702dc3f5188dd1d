"""What the name tagger learns from: the corpus, and news without labels."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from tawatur.mentions.decoder import Decoder
from tawatur.mentions.field import read_model, write_model
from tawatur.model import Article
from tawatur.text import prepare
from training.names.field import learn
from training.names.lessons import Lessons, Taught, feature_scores, labels, lecture, read_taught, write_taught
from training.names.news import documents, measured_on
from training.names.packing import model

CORPUS = """قال O
الوزير O
سامر B-PERS
الحداد I-PERS
في O
دمشق B-LOC
. O

زار O
كريم B-PERS
وفد O
جائزة B-MISC
. O
"""
LONG = "وصل الوفد الى المدينة صباح اليوم والتقى عددا من المسؤولين ثم غادرها مساء الى العاصمة بعد ان وقع اتفاقا جديدا"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.txt"
    path.write_text(CORPUS, encoding="utf-8")
    return path


def news(folder: Path, *records: tuple[str, str, str]) -> Path:
    lines = [json.dumps({"id": key, "title": title, "text": text}) for key, title, text in records]
    (folder / "month.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    return folder


def test_the_last_word_of_a_person_has_a_tag_of_its_own() -> None:
    tags = ["B-person", "I-person", "O", "B-person", "B-place", "I-place", "B-other"]
    assert labels(tags) == ["B-person", "L-person", "O", "U-person", "B-place", "I-place", "O"]


def test_articles_are_read_once_and_annotated_ones_never(tmp_path: Path) -> None:
    texts = news(
        tmp_path,
        ("a", "خبر", LONG),
        ("b", "خبر", "نص آخر " + LONG),
        ("c", "غيره", LONG),
        ("d", "ثالث", "ثم " + LONG),
    )
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "d.json").write_text("{}")
    found = documents(texts, measured_on([notes]))
    assert [document.fold[0] for document in found] == ["خبر"]


def test_ids_in_lines_are_annotated_too(tmp_path: Path) -> None:
    path = tmp_path / "checked.jsonl"
    path.write_text('{"id": "a"}\n{"article": "b"}\n')
    assert measured_on([path]) == {"a", "b"}


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no articles"):
        documents(tmp_path, frozenset())


def test_what_a_teacher_tells_comes_back_from_its_file(tmp_path: Path) -> None:
    document = prepare(Article(id="a", source="a", text="قال سامر"))
    scores = np.array([[0.5, 1], [2, -3]], dtype=np.float32)
    write_taught(Taught(["A", "O"], [[0, 1], [2, 3]], [lecture(document, scores)]), tmp_path / "taught")
    (told,) = read_taught(tmp_path / "taught").lectures
    assert (told.rows(2) == scores).all()
    assert told.fold == document.fold


def test_rare_features_of_the_news_are_left_out(corpus: Path) -> None:
    lessons = Lessons(corpus)
    known = len(lessons.features.of)
    document = prepare(Article(id="a", source="a", text="قال المراقب في دمشق ."))
    told = lecture(document, np.zeros((len(document), len(lessons.tags)), np.float32))
    ((_, lesson),) = lessons.of_news([told], rarest=99)[0]
    assert 0 < len(lesson.features) < len(lessons.lesson(document, 0, len(document)).features)
    assert lesson.features.max() < known
    assert lesson.counts.sum() == len(lesson.features)


def test_features_beyond_the_weights_score_nothing(corpus: Path) -> None:
    lessons = Lessons(corpus)
    lesson = lessons.of_corpus[0]
    weights = np.ones((3, 2), dtype=np.float32)
    token = np.repeat(np.arange(len(lesson.counts)), lesson.counts)
    expected = [(lesson.features[token == at] < 3).sum() for at in range(len(lesson.counts))]
    assert feature_scores(lesson, weights)[:, 0].tolist() == expected


def test_learning_twice_gives_the_same_file_which_finds_what_was_learnt(corpus: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        lessons = Lessons(corpus)
        features = list(lessons.features.of)
        field = learn(lessons.of_corpus * 20, features, lessons.tags, 8)
        write_model(model(field, features, lessons.tags), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    document = prepare(Article(id="a", source="a", text="قال الوزير سامر الحداد في دمشق ."))
    (tags,) = Decoder(read_model(tmp_path / "a")).tag(document.written, document.sentences)
    assert tags == ["O", "O", "B-person", "L-person", "O", "B-place", "O"]
