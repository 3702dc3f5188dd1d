"""Whatever an article does to its quotation marks and paragraphs, the stage returns spans inside the text, each once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telling import statements

from tawatur.attribution import attribute
from tawatur.mentions import find_mentions, find_times
from tawatur.model import Article, Excluded, Span
from tawatur.text import prepare

PARAGRAPHS = [
    'قال الناطق باسم البلدية هاني السرو إن "الجسر آمن"، مضيفا أن الفحص انتهى أمس.',
    "وأعلنت وزارة النقل: لن نغلق الطريق. لكن سائقين قالوا إنها أغلقت.",
    "وبحسب وكالة رويترز، نفى مصدر في الشركة أن تكون الحافلة قد توقفت «فجأة».",
    'وتابع "لا نعرف السبب". ووصفت المديرة ما جرى بأنه "خطأ"، وفق ما ذكرت صحيفة محلية.',
    "ونقلت الإذاعة عن شاهد قوله: رأيت كل شيء؛ لكنه لم يؤكد أن أحدا أصيب.",
]
MARKS = ['"', "«", "»", "“", "”", ":", "،", ".", "\n", "(", "…", "\u200f", "ـ"]


@st.composite
def broken_articles(draw: st.DrawFn) -> str:
    text = "\n".join(draw(st.permutations(PARAGRAPHS))[: draw(st.integers(1, 5))])
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 12))
        text = text[:place] + draw(st.sampled_from([*MARKS, ""])) + text[place + cut :]
    return text


@settings(max_examples=150, deadline=None)
@given(broken_articles())
def test_any_article_gives_spans_inside_it_and_no_statement_twice(text: str) -> None:
    document = prepare(Article(id="x", source="x", text=text))
    entities, mentions = find_mentions(document)
    found = attribute(document, entities, mentions, find_times(document))
    for statement in found:
        spans = [statement.cue.span, *statement.content, *[link.span for link in statement.chain]]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert len({s.id for s in found}) == len(found)
    assert len({s.content for s in found}) == len(found)


def test_an_article_of_a_headline_of_one_word_is_read() -> None:
    text = "عنوان\n\nأوعز الوزير بفتح الجسر"
    left_out = (Excluded(Span(7, len(text)), "tags"),)
    kept = Article(id="x", source="x", title="عنوان", title_span=Span(0, 5), text=text, excluded=left_out)
    document = prepare(kept)
    entities, mentions = find_mentions(document)
    assert attribute(document, entities, mentions, find_times(document)) == []


AT_THE_ENDS = [
    'ودعا سالم المرجان: "',
    "ونقلت إذاعة المرجان عن “",
    "وبحسب عمال في الميناء فإن\nهبت الريح من الشمال.",
    "قالت إن الطريق مغلق كما في بيان",
    "متابعة هاجموا شبان أعلن القضاء ثلاثة الحارس. المغربي",
    'إن في "جرائم المتحدة". بحسب سالم الأمم تقع بلاده الوادي شريكة وقال هناك',
]


@pytest.mark.parametrize("text", AT_THE_ENDS)
def test_no_word_is_looked_for_before_or_behind_the_text(text: str) -> None:
    """What begins the text has no noun before it, whatever ends the text; behind an adverb at its end stands nobody."""
    spans = [span for found in statements(text) for span in (found.cue.span, *found.content)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
