"""A post that an article shows is said by its author."""

from tawatur.model import Article, Post, Span
from tawatur.pipeline import analyse

SAID = "لن نرفع أسعار الخبز هذا العام."
TEXT = f"نشرت الوزارة توضيحا مساء أمس.\n{SAID}\n— وزارة الزراعة (@agri_nov) 3 أكتوبر 2021\nولم يعلق التجار على ذلك."
START = TEXT.index(SAID)
POST = Post(
    span=Span(START, TEXT.index("\nولم")),
    content=Span(START, START + len(SAID)),
    author="وزارة الزراعة",
    handle="agri_nov",
)


def test_a_post_is_a_direct_statement_of_its_author() -> None:
    found = analyse(Article(id="a", source="a", text=TEXT, posts=(POST,)))
    (said,) = [s for s in found.statements if "frame_post" in s.rules]
    assert [span.of(TEXT) for span in said.content] == [SAID]
    assert said.mode == "direct"
    assert "الزراعة" in (said.speakers[0].name or "")
    assert said.speakers[0].entity in {entity.id for entity in found.entities}


def test_a_post_without_an_author_is_nobodys_statement() -> None:
    post = Post(span=POST.content, content=POST.content)
    found = analyse(Article(id="a", source="a", text=TEXT, posts=(post,)))
    assert not [s for s in found.statements if "frame_post" in s.rules]
