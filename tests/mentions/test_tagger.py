"""The name tagger on sentences of our own."""

from itertools import pairwise
from pathlib import Path

import pycrfsuite
import pytest

from tawatur.mentions.corpus import ANERCORP_KINDS, documents, read_columns
from tawatur.mentions.decoder import Decoder
from tawatur.mentions.features import sentence_features
from tawatur.mentions.field import Model, read_model
from tawatur.mentions.tagger import MODEL, spans, tag_names
from tawatur.mentions.weights import gathered
from tawatur.model import Article
from tawatur.text import Document, prepare

CORPUS = """قال O
الوزير O
سامر B-PERS
الحداد I-PERS
في O
دمشق B-LOC
إن O
الاتفاق O
قريب O
. O

زار O
كريم B-PERS
النجار I-PERS
وفد O
"الأمم B-ORG
المتحدة" I-ORG
في O
عمان B-LOC
. O
"""


def document(text: str) -> Document:
    return prepare(Article(id="1", source="1", text=text))


def names(text: str) -> list[tuple[str, str]]:
    made = document(text)
    return [(made.words(first, after), kind) for first, after, kind in tag_names(made)]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.txt"
    path.write_text(CORPUS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات ستستأنف.", "سيرغي لافروف", "person"),
        ("وصل الرئيس محمود سعيد الكيلاني إلى العاصمة مساء الثلاثاء.", "محمود سعيد الكيلاني", "person"),
        ("عقد الاجتماع في القاهرة بعد تأجيله مرتين.", "القاهرة", "place"),
        ("سافر الوفد من دمشق وبيروت أمس.", "وبيروت", "place"),
        ("دعت الأمم المتحدة إلى هدنة عاجلة في المدينة.", "الأمم المتحدة", "organisation"),
    ],
)
def test_names_are_found_with_their_kind(text: str, name: str, kind: str) -> None:
    assert (name, kind) in names(text)


def test_a_sentence_without_names_gives_none() -> None:
    assert names("ارتفعت الأسعار بنسبة كبيرة خلال الأسبوع الماضي.") == []


def test_an_empty_text_gives_none() -> None:
    assert names("") == []
    assert names("...") == []


def test_ranges_are_ordered_and_stay_inside_sentences() -> None:
    made = document("زار أحمد علي بغداد. ثم عاد كمال درويش إلى أنقرة.\nوقال سمير حسن إنه راض.")
    found = tag_names(made)
    assert found == sorted(found)
    assert all(before[1] <= behind[0] for before, behind in pairwise(found))
    for first, after, _ in found:
        assert any(begin <= first < after <= end for begin, end in made.sentences)


def test_last_and_single_words_of_a_name_may_have_tags_of_their_own() -> None:
    tags = ["B-person", "I-person", "L-person", "U-person", "O", "B-person", "L-person"]
    assert spans(tags) == [(0, 3, "person"), (3, 4, "person"), (5, 7, "person")]


def test_tags_become_ranges() -> None:
    tags = ["B-person", "I-person", "B-person", "O", "I-place"]
    assert spans(tags) == [(0, 2, "person"), (2, 3, "person"), (4, 5, "place")]


def test_marks_glued_to_a_name_are_no_part_of_it(corpus: Path) -> None:
    ((made, tags),) = documents(read_columns(corpus, ANERCORP_KINDS))
    found = [(made.words(a, b), kind) for a, b, kind in spans(tags)]
    assert ("الأمم المتحدة", "organisation") in found


def test_a_corpus_line_without_a_tag_is_refused_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_text("قال O\nالوزير\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2"):
        read_columns(path, ANERCORP_KINDS)


def test_a_missing_model_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="NOTICE"):
        read_model(tmp_path / "none")


def test_a_damaged_model_is_told_from_a_missing_one(tmp_path: Path) -> None:
    whole = MODEL.read_bytes()
    for name, content in (("cut", whole[: len(whole) // 2]), ("other", b"not a model"), ("empty", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ValueError, match="put the packaged file back"):
            read_model(tmp_path / name)


def test_the_decoder_agrees_with_crfsuite(corpus: Path, tmp_path: Path) -> None:
    """Summed weights and the batched Viterbi give the tags that crfsuite's own tagger gives."""
    tagged = documents(read_columns(corpus, ANERCORP_KINDS))
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params={"c2": 0.1, "max_iterations": 20}, verbose=False)
    for made, tags in tagged:
        for first, after in made.sentences:
            trainer.append(sentence_features(made.fold, made.kinds, first, after), tags[first:after])
    trainer.train(str(tmp_path / "model"))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(tmp_path / "model"))
    learnt = tagger.info()
    tags = sorted(learnt.labels)
    weights: dict[str, dict[int, float]] = {}
    for (feature, tag), weight in learnt.state_features.items():
        weights.setdefault(feature, {})[tags.index(tag)] = weight
    transitions = [[learnt.transitions.get((a, b), 0.0) for b in tags] for a in tags]
    decoder = Decoder(Model(tags, transitions, gathered(weights, len(tags), step=0.0005)))
    made = document("قال سامر النجار في عمان إن الوفد قريب. زار كريم دمشق.\nالأمم المتحدة")
    expected = [
        tagger.tag(sentence_features(made.fold, made.kinds, *sentence)) for sentence in made.sentences
    ]
    assert decoder.tag(made.written, made.sentences) == expected
