"""Who and what an article speaks of: names, offices, bodies, roles, and what is left unnamed.

Each case is a sentence of our own; real offices and public figures stand in it where the tables are what is tried.
"""

import pytest

from tawatur.mentions.find import assemble
from tawatur.model import Article, Entity, Mention, Published, Span
from tawatur.text import prepare


def read(text: str, title: str = "") -> tuple[dict[str, Entity], list[tuple[str, str, str]], list[Mention]]:
    """The entities by id, each mention as (words, entity, how), and the mentions; without the tagger."""
    whole = f"{title}\n\n{text}" if title else text
    span = Span(0, len(title)) if title else None
    article = Article(
        id="a",
        source="a",
        text=whole,
        title=title or None,
        title_span=span,
        published=Published("2018-05-09", "stated"),
    )
    entities, mentions = assemble(prepare(article), {})
    return {e.id: e for e in entities}, [(m.span.of(whole), m.entity, m.how) for m in mentions], mentions


@pytest.mark.parametrize(
    ("text", "words", "entity", "how"),
    [
        ("قال وزير الخارجية الروسي سيرغي لافروف إن اللقاء انتهى.", "وزير الخارجية الروسي سيرغي لافروف", "sergey-lavrov", "name"),
        ("أعلنت موسكو أن اللقاء انتهى.", "موسكو", "russia", "metonym"),
        ("وصل الوفد إلى موسكو مساء.", "موسكو", "moscow", "name"),
        ("قالت الحكومة الأردنية إن القرار نهائي.", "الحكومة الأردنية", "jordan", "metonym"),
        ("قال الجانب الروسي إن الاتفاق جاهز.", "الجانب الروسي", "russia", "metonym"),
        ("نفت الخارجية النرويجية ذلك.", "الخارجية النرويجية", "norway-foreign-ministry", "name"),
        ("ذكرت وكالة \"رويترز\" البريطانية أن السوق هدأت.", "وكالة \"رويترز\" البريطانية", "reuters", "name"),
        ("طالب الفلسطينيون بفتح المعبر.", "الفلسطينيون", "palestine-people", "name"),
        ("أكد الكوريون الجنوبيون ذلك.", "الكوريون الجنوبيون", "south-korea-people", "name"),
        ("قال كيم جونغ-أون إن الاتفاق جاهز.", "كيم جونغ-أون", "kim-jong-un", "name"),
    ],
)  # fmt: skip
def test_a_phrase_denotes_its_holder(text: str, words: str, entity: str, how: str) -> None:
    _, mentions, _ = read(text)
    assert (words, entity, how) in mentions


def test_the_span_begins_behind_joined_letters() -> None:
    """والوزير, لموسكو: the conjunction and the preposition are no part of the phrase."""
    text = "وروسيا قالت إنها وافقت، ولموسكو رأي آخر."
    _, _, mentions = read(text)
    starts = [m.span.start for m in mentions]
    assert starts == [text.index("روسيا"), text.index("موسكو")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال وزير الخارجية النورستاني سالم الورداني إن المعبر مفتوح.", "سالم الورداني"),
        ("قالت وزيرة الخارجية المرجانية ليلى الصدفي إن المعبر مفتوح.", "ليلى الصدفي"),
        ("قال مدير المرفأ نبيل الرصيف إن المعبر مفتوح.", "نبيل الرصيف"),
    ],
)  # fmt: skip
def test_an_adjective_that_no_table_has_is_no_part_of_the_name(text: str, name: str) -> None:
    """Behind an office and before a given name stands an adjective, even of a state that no table has."""
    entities, _, _ = read(text)
    assert [e.name for e in entities.values() if e.kind == "person"] == [name]


def test_a_name_that_no_table_has_is_taken_behind_an_office() -> None:
    entities, mentions, _ = read("قال وزير الخارجية النرويجي غونار هوفلاند إن الوفد عاد.")
    person = next(e for e in entities.values() if e.kind == "person")
    assert (person.name, person.country, person.transliterated) == ("غونار هوفلاند", "NO", True)
    assert mentions[0][0] == "وزير الخارجية النرويجي غونار هوفلاند"


def test_the_name_ends_where_what_was_done_begins() -> None:
    """A noun with the article behind the office is no name: أكد متحدث باسم الشرطة وقوع الحادث."""
    entities, _, _ = read("أكد متحدث باسم الشرطة النرويجية وقوع الحادث.")
    assert not [e for e in entities.values() if e.kind == "person"]


def test_an_apposition_behind_a_comma_belongs_to_the_name() -> None:
    _, mentions, _ = read("قال كريم الورداني، رئيس جمعية الصيادين، إن الموسم جيد.")
    assert mentions[0][0] == "كريم الورداني، رئيس جمعية الصيادين"


def test_brackets_belong_to_the_name_and_a_relative_clause_does_not() -> None:
    _, mentions, _ = read("قال الرئيس الروسي فلاديمير بوتين (65 عاما) الذي وصل أمس إن الاتفاق جاهز.")
    assert mentions[0][0] == "الرئيس الروسي فلاديمير بوتين (65 عاما)"


def test_short_forms_go_to_the_one_named_in_full() -> None:
    """A last name alone, before and after the full name, is the same person."""
    text = "وصل غونار هوفلاند أمس. وقال هوفلاند إن الوفد معه."
    entities, mentions, _ = read(
        "قال الوزير غونار هوفلاند ذلك. وأضاف هوفلاند أن الوفد معه.", title="هوفلاند: لن نغادر"
    )
    holders = {entity for words, entity, _ in mentions if "هوفلاند" in words}
    assert len(holders) == 1
    assert len([w for w, e, _ in mentions if e in holders]) == 3
    assert text
    assert next(iter(holders)) in entities


def test_two_people_with_one_last_name_stay_two() -> None:
    entities, _, _ = read(
        "التقى الوزير سامر الورداني النائب كريم الورداني. وقال الوزير سامر الورداني إن اللقاء مثمر."
    )
    assert len([e for e in entities.values() if e.kind == "person"]) == 2


def test_spellings_of_one_name_are_one_person() -> None:
    entities, _, _ = read(
        "قال الوزير غونار هوفلاند ذلك. وأكد الوزير جونار هوفلاند الأمر. ونفى الوزير غونار هوفلند الخبر."
    )
    assert len([e for e in entities.values() if e.kind == "person"]) == 1


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("وصل سيرغي لافروف أمس. وقال الوزير الروسي إن اللقاء مثمر.", "الوزير الروسي", "sergey-lavrov"),
        ("وصل سيرغي لافروف أمس. وقال وزير الخارجية إن اللقاء مثمر.", "وزير الخارجية", "sergey-lavrov"),
        ("التقى فلاديمير بوتين إيمانويل ماكرون. وأكد الرئيس الفرنسي ذلك.", "الرئيس الفرنسي", "emmanuel-macron"),
        ("التقى فلاديمير بوتين إيمانويل ماكرون. وقال بوتين إن نظيره الفرنسي وافق.", "نظيره الفرنسي", "emmanuel-macron"),
    ],
)  # fmt: skip
def test_a_role_goes_to_its_holder_in_the_article(text: str, words: str, entity: str) -> None:
    _, mentions, _ = read(text)
    assert (words, entity, "role") in mentions


def test_a_role_that_nobody_in_the_article_holds_stays_unnamed() -> None:
    """Who holds the office in the world does not count: the article does not name him."""
    entities, mentions, _ = read("قال الرئيس الروسي إن الاتفاق جاهز.")
    assert mentions == [("الرئيس الروسي", "unnamed:الرئيس الروسي", "description")]
    assert entities["unnamed:الرئيس الروسي"].kind == "unnamed"


def test_a_dual_gives_a_mention_for_each_of_the_two() -> None:
    _, mentions, _ = read("التقى فلاديمير بوتين إيمانويل ماكرون. وقال الرئيسان إن الحوار مستمر.")
    assert [e for words, e, _ in mentions if words == "الرئيسان"] == ["vladimir-putin", "emmanuel-macron"]


def test_the_two_sides_are_the_states_met_before() -> None:
    _, mentions, _ = read("قالت روسيا إنها وافقت. وأعلنت النرويج أنها وافقت. واتفق البلدان على موعد.")
    assert {e for words, e, _ in mentions if words == "البلدان"} == {"russia", "norway"}


def test_a_source_is_taken_up_by_its_noun() -> None:
    _, mentions, _ = read(
        "قال مصدر كبير في وزارة الدفاع النرويجية إن السفن عادت. وأضاف المصدر ذاته أن البحر هادئ."
    )
    described = "unnamed:مصدر كبير في وزارة الدفاع النرويجية"
    assert ("مصدر كبير في وزارة الدفاع النرويجية", described, "description") in mentions
    assert ("المصدر ذاته", described, "description") in mentions
    assert ("وزارة الدفاع النرويجية", "norway-defence-ministry", "name") in mentions


def test_a_body_alone_is_the_one_named_before() -> None:
    _, mentions, _ = read(
        "قالت منظمة صيادي الشمال إن الموسم جيد. وأضافت المنظمة أن السمك كثير.", title="الشمال"
    )
    full = next(e for words, e, _ in mentions if words.startswith("منظمة"))
    assert [e for words, e, how in mentions if words == "المنظمة"] == [full]


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("زارت روسيا وفود. وقالت روسيا وروسيا إن الأردن شريك. وأضاف أن المملكة وافقت.", "المملكة", "jordan"),
        ("قال ملك المغرب إن تونس وتونس وتونس بخير، وإن المملكة تدعمها.", "المملكة", "morocco"),
        ("قالت تونس إنها وافقت. وأضافت أن الدولة جاهزة.", "الدولة", "tunisia"),
    ],
)
def test_a_kingdom_alone_is_a_state_that_is_one(text: str, words: str, entity: str) -> None:
    """However often other states are named; الدولة is any."""
    _, mentions, _ = read(text)
    assert entity in [e for w, e, _ in mentions if w == words]


@pytest.mark.parametrize("noun", ["المملكة", "الإمارة"])
def test_a_kingdom_alone_is_no_republic(noun: str) -> None:
    """The town's emirate, a realm of long ago: better nobody than the state of which the article tells."""
    _, mentions, _ = read(f"قالت تونس إنها وافقت. وأضافت تونس أن {noun} جاهزة.")
    assert "tunisia" not in [e for w, e, _ in mentions if w == noun]


@pytest.mark.parametrize(
    ("rest", "own"),
    [("المضيفة", False), ("التاسعة والأربعين", False), ("ستدفع", True), ("اليوم", True), ("تدعم المزارعين", True)],
)  # fmt: skip
def test_the_state_with_an_adjective_is_any(rest: str, own: bool) -> None:
    """الدولة alone is the one of which the article tells; الدولة المضيفة may be each of those that it names."""
    _, mentions, _ = read(f"قالت تونس إنها وافقت. وذكر التقرير أن الدولة {rest}.")
    assert ("tunisia" in [e for w, e, _ in mentions if w.startswith("الدولة")]) == own


def test_the_authorities_are_those_of_the_state_whose_bodies_are_told() -> None:
    """An association with its state's adjective counts for it; an embassy stands in another state."""
    text = "قال اتحاد السباحة التونسي إنه خسر أمام ليبيا. وشكر اتحاد الدراجات التونسي السلطات."
    _, told, _ = read(text)
    _, abroad, _ = read(
        "أغلقت السفارة الروسية في ليبيا. ونفت السفارة الروسية ذلك. وقالت ليبيا إن الحكومة تحقق."
    )
    assert ("السلطات", "tunisia", "metonym") in told
    assert ("الحكومة", "libya", "metonym") in abroad


def test_a_statement_on_paper_is_that_of_the_body_behind_it() -> None:
    _, mentions, _ = read("أوضح بيان لوزارة الدفاع النرويجية أن السفن عادت.")
    assert ("بيان لوزارة الدفاع النرويجية", "norway-defence-ministry", "metonym") in mentions


def test_amman_and_oman_are_told_apart() -> None:
    """The article's other states tell: the capital of Jordan, or the sultanate."""
    amman, _, _ = read("وصل ملك الأردن إلى عمان أمس.")
    oman, _, _ = read("قالت سلطنة عمان إن الميناء فتح.")
    assert "oman" not in amman
    assert "oman" in oman


def test_a_named_counterpart_holds_the_same_office() -> None:
    """Nothing but نظيره says that the second is a minister too."""
    _, mentions, _ = read(
        "التقى وزير الخارجية الروسي سيرغي لافروف نظيره النرويجي غونار هوفلاند. وقال الوزير النرويجي ذلك."
    )
    named = next(e for words, e, _ in mentions if words == "نظيره النرويجي غونار هوفلاند")
    assert ("الوزير النرويجي", named, "role") in mentions


def test_a_phrase_ends_with_its_paragraph() -> None:
    _, mentions, _ = read("فيدان ورئيس الوفد النرويجي\nغونار هوفلاند يصل اليوم")
    assert not [words for words, _, _ in mentions if "\n" in words]


def test_a_lawyer_is_not_whom_he_speaks_for() -> None:
    """محامي فلان without the article: the name is that of his client."""
    entities, mentions, _ = read("وصل الوزير كريم الورداني. وقال محامي كريم الورداني إن موكله بريء.")
    described = next(e for words, e, _ in mentions if words == "محامي كريم الورداني")
    assert entities[described].kind == "unnamed"


def test_a_capital_behind_its_states_adjective_is_a_place() -> None:
    _, mentions, _ = read("وصل الوفد إلى العاصمة السورية دمشق مساء.")
    assert ("دمشق", "damascus", "name") in mentions


def test_authorities_of_a_place_are_not_those_of_its_state() -> None:
    _, mentions, _ = read("قالت شرطة كييف إن الطريق فتح. وقالت الشرطة الأوكرانية إنها تحقق.")
    police = [entity for words, entity, _ in mentions if "شرط" in words]
    assert len(set(police)) == 2


def test_some_of_many_are_one_phrase() -> None:
    _, mentions, _ = read("قال عدد من السكان إنهم عادوا.")
    assert mentions[0] == ("عدد من السكان", "unnamed:عدد من السكان", "description")


def test_nothing_is_found_in_nothing() -> None:
    assert read("")[2] == []
