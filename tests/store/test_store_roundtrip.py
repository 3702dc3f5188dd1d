"""Whatever an analysis holds comes back as it was, and is searched without harm."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.model import Analysis, Article, Cue, Span, Speaker, Statement
from tawatur.store import adding, articles, codec

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60)


@st.composite
def analyses(draw):
    text = draw(words)
    start = draw(st.integers(0, len(text)))
    name = draw(st.none() | words)
    speaker = Speaker(entity=draw(names), name=name, unnamed=name is None, description=draw(words))
    statement = Statement(
        id=draw(names),
        article="x",
        speakers=(speaker,),
        mode="direct",
        cue=Cue(span=Span(0, start), lemma=draw(words), act="say"),
        content=(Span(start, len(text)),),
    )
    article = Article(id=draw(names), source=draw(names), text=text, title=draw(words), outlet=draw(names))
    return Analysis(article=article, statements=(statement,))


@given(analyses())
def test_an_analysis_is_packed_and_unpacked_unchanged(analysis):
    assert codec.unpack(codec.pack(analysis)) == analysis


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # one store for all examples is meant: it holds them side by side
@given(analyses())
def test_any_analysis_can_be_stored_and_found(store, analysis):
    with store.writing() as connection:
        adding.add(connection, [analysis], run=1)
    found = articles.fetch(store, [analysis.article.id])
    assert [a.article.id for a in found] == [analysis.article.id]
    articles.said_by(store, analysis.statements[0].speakers[0].name or "")
