"""Corrections hold on to words: whatever happens to the text around them, they are at their words or lost."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Analysis, Article, Correction, Cue, Span, Speaker, Statement
from tawatur.store.anchoring import Kept, anchor_of, correct, words_at

TEXT = "وصل الوفد صباحا.\nقال فلان إن الماء عاد إلى الحي كله أمس.\nثم غادر الوفد."
SPOKE = (Speaker(entity="x", name="فلان", mention=None),)


def span(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def analysis(text, *, identifier="a", cue="قال", content="الماء عاد إلى الحي كله"):
    statement = Statement(
        id=f"{identifier}.0",
        article=identifier,
        speakers=SPOKE,
        mode="indirect",
        cue=Cue(span=span(text, cue), lemma="قال", act="say"),
        content=(span(text, content),),
    )
    article = Article(id=identifier, source="a.txt", text=text)
    return Analysis(article=article, statements=(statement,))


def correction(content="الماء عاد"):
    found = analysis(TEXT).statements[0]
    return Correction(
        article="a",
        anchor=anchor_of(found, TEXT),
        kind="content",
        found=found.speakers,
        by="e",
        at="2031-05-07T08:00:00+00:00",
        content=(words_at(span(TEXT, content), TEXT),),
    )


def applied(found):
    return correct(found, [Kept(1, correction())])


words = st.text("ابتقلمون 12\n.،", max_size=60)


@given(words, words)
def test_words_before_and_after_do_not_matter(before, after):
    text = f"{before}\n{TEXT}\n{after}"
    statement = analysis(text, identifier="b").statements[0]
    at = text.index(TEXT)
    moved = msgspec.structs.replace(
        statement,
        cue=msgspec.structs.replace(statement.cue, span=Span(at + 17, at + 20)),
        content=(Span(at + 29, at + 51),),
    )
    found = Analysis(article=Article(id="b", source="a.txt", text=text), statements=(moved,))
    now = applied(found)
    assert now.lost == ()
    assert [s.of(text) for s in now.analysis.statements[0].content] == ["الماء عاد"]


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), words)
def test_a_text_changed_anywhere_keeps_the_correction_at_its_words_or_loses_it(start, length, put):
    text = TEXT[:start] + put + TEXT[start + length :]
    found = Analysis(article=Article(id="b", source="a.txt", text=text))
    if "قال" in text and "الماء عاد إلى الحي كله" in text:
        found = analysis(text, identifier="b")
    now = applied(found)
    assert len(now.lost) + len(now.by_statement) == 1
    for statement in now.analysis.statements:
        for piece in statement.content:
            assert 0 <= piece.start < piece.end <= len(text)
            assert " ".join(piece.of(text).split()) in ("الماء عاد", "الماء عاد إلى الحي كله")


def test_words_that_moved_far_apart_are_another_statement():
    """The cue's word stands in the new version, yet nowhere near the content."""
    text = TEXT.replace("قال فلان إن ", "") + " نص" * 100 + " قال آخر."
    assert applied(Analysis(article=Article(id="b", source="a.txt", text=text))).lost


def test_of_two_places_the_one_that_the_statement_moved_to_is_meant():
    text = "ملخص: الماء عاد إلى الحي كله أمس.\n\n" + TEXT
    second = text.rindex("الماء عاد")
    found = analysis(text, identifier="b")
    statement = msgspec.structs.replace(found.statements[0], content=(Span(second, second + 22),))
    now = applied(msgspec.structs.replace(found, statements=(statement,)))
    assert now.analysis.statements[0].content == (Span(second, second + 9),)
