"""Towns: a capital is its state's government, or the town where what stands beside it tells so."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article, Published
from tawatur.text import prepare


def kind_of(text: str, town: str) -> str:
    """The kind of whom the last mention of `town` denotes in an article with `text`."""
    article = Article(id="a", source="a", text=text, published=Published("2018-05-09", "stated"))
    entities, mentions = find_mentions(prepare(article))
    by_id = {entity.id: entity for entity in entities}
    return [by_id[m.entity].kind for m in mentions if text[m.span.start : m.span.end] == town][-1]


@pytest.mark.parametrize(
    ("text", "town", "kind"),
    [
        ("قالت المنظمة ومقرها لندن إن العمل مستمر.", "لندن", "place"),
        ("أغلق التجار بازار طهران أمس.", "طهران", "place"),
        ("فاز العداء بماراثون فيينا.", "فيينا", "place"),
        ("وصل الوفد إلى العاصمة الفرنسية، باريس.", "باريس", "place"),
        ('رست السفينة في ميناء "فاليتا" ليلا.', "فاليتا", "place"),
        ("تقام المباريات في دبلن (أيرلندا) وباكو (أذربيجان) وروما (إيطاليا).", "روما", "place"),
        ("وفي دمشق، عاد التلاميذ إلى المدارس.", "دمشق", "place"),
        ("رفضت طهران الطلب.", "طهران", "state"),
        ("تدهورت العلاقات بين لندن وموسكو.", "موسكو", "state"),
    ],
)
def test_a_capital_is_a_town_where_its_neighbours_tell_so(text: str, town: str, kind: str) -> None:
    assert kind_of(text, town) == kind
