"""Idle bodies: what names a thing, a site or a building is of that kind, unless it acts in the article."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article, Published
from tawatur.text import prepare


def kinds(text: str) -> dict[str, str]:
    """The kind of each entity of an article with `text`, by its name."""
    article = Article(id="a", source="a", text=text, published=Published("2018-05-09", "stated"))
    entities, _ = find_mentions(prepare(article))
    return {entity.name: entity.kind for entity in entities}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("وصل سالم إلى مدرسة الوادي أمس.", "مدرسة الوادي", "place"),
        ("أعلنت مدرسة الوادي أنها ستغلق.", "مدرسة الوادي", "organisation"),
        ("زار سالم مدرسة الوادي. وقالت المدرسة إن الزيارة سرتها.", "مدرسة الوادي", "organisation"),
        ("تحدث سالم عن مشروع الميناء الكبير.", "مشروع الميناء الكبير", "product"),
        ("يلعب سالم في مركز الدفاع منذ عام.", "مركز الدفاع", "product"),
        ("نقل تقرير صادر عن مركز أبحاث البحار أن الماء دافئ.", "مركز أبحاث البحار", "organisation"),
        ("كتب سالم حداد على صفحته في فيسبوك أن الماء دافئ.", "فيسبوك", "product"),
        ("قال سالم حداد إن شركة فيسبوك ستغلق المكتب.", "شركة فيسبوك", "organisation"),
        ("التقى الوفد سالما في البيت الأبيض.", "البيت الأبيض", "place"),
        ("انتقد البيت الأبيض القرار.", "البيت الأبيض", "organisation"),
    ],
)
def test_a_thing_is_no_body_unless_it_acts(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind
