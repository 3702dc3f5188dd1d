"""Who is meant by an office: its holder, named now, before or not at all; and where a name begins and ends.

Each case is a sentence of our own.
"""

import pytest

from tawatur.mentions.find import assemble, find_mentions
from tawatur.model import Article, Entity, Mention, Published
from tawatur.text import prepare

Tagged = dict[int, tuple[int, str]]


def read(
    text: str, tagged: Tagged | None = None
) -> tuple[dict[str, Entity], dict[str, Entity], list[Mention]]:
    """The entities by id, the entity of each phrase by its words, and the mentions; `tagged` stands for the tagger."""
    article = Article(id="a", source="a", text=text, published=Published("2018-05-09", "stated"))
    entities, mentions = assemble(prepare(article), tagged or {})
    by_id = {e.id: e for e in entities}
    return by_id, {m.span.of(text): by_id[m.entity] for m in reversed(mentions)}, mentions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال قائد الشرطة الإندونيسية إن الحملة انتهت.", "قائد الشرطة الإندونيسية"),
        ("قال نقيب المحامين إن الإضراب باق.", "نقيب المحامين"),
        ("قال مدير مستشفى النخيل إن الأسرة كافية.", "مدير مستشفى النخيل"),
        ("قال عميد كلية الزراعة إن الدروس بدأت.", "عميد كلية الزراعة"),
        ("قال رئيس شركة تلمود للسفن إن الرحلة أجلت.", "رئيس شركة تلمود للسفن"),
        ("قال ضابط في الجيش إن الموقع آمن.", "ضابط في الجيش"),
    ],
)  # fmt: skip
def test_the_head_of_a_body_is_a_person_without_a_name_not_the_body(text: str, words: str) -> None:
    _, phrases, _ = read(text)
    assert phrases[words].kind == "unnamed"
    assert phrases[words].name == words


def test_the_head_of_a_body_is_the_one_named_behind_it() -> None:
    _, phrases, _ = read("قال قائد الشرطة الإندونيسية، سوبارنو ويدودو، إن الحملة انتهت.", {5: (7, "person")})
    assert phrases["قائد الشرطة الإندونيسية، سوبارنو ويدودو"].name == "سوبارنو ويدودو"


def test_a_common_noun_and_a_club_before_a_name_are_that_person() -> None:
    _, phrases, _ = read("قال مشجع الزوراء سالم رشيد إن اللقاء ممتع.", {3: (5, "person")})
    assert phrases["مشجع الزوراء سالم رشيد"].name == "سالم رشيد"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("وصل وزير العدل الأميركي جيف سيشنز. وقال الوزير إن التحقيق مستمر.", "الوزير"),
        ("وصل قائد الشرطة الإندونيسية تيتو كارنافيان. وقال القائد إن التحقيق مستمر.", "القائد"),
        ("وصل المدافع البرازيلي رونالدو سيلفا. وقال اللاعب البالغ من العمر 25 عاما إنه سعيد.", "اللاعب"),
        ("وصل لاعب وسط الفريق سالم رشيد. وقال المهاجم إنه سعيد.", "المهاجم"),
        ("وصل مدير المرفأ سالم رشيد. وقال مدير المرفأ إن السفن وصلت.", "مدير المرفأ"),
    ],
)  # fmt: skip
def test_a_bare_office_is_the_only_holder_of_its_kind(text: str, role: str) -> None:
    _, phrases, _ = read(text)
    assert phrases[role].kind == "person"


@pytest.mark.parametrize(
    ("text", "role", "same"),
    [
        ("وصل المدافع سالم رشيد. وقال البطل إنه سعيد.", "البطل", True),
        ("وصلت لاعبة التنس سلمى رشيد. وقالت البطلة إنها سعيدة.", "البطلة", True),
        ("وصل المدافع سالم رشيد. وقالت البطلة إنها سعيدة.", "البطلة", False),
        ("وصل الحارس سالم رشيد والوزير عادل سمير. وقالت اللاعبة إنها سعيدة.", "اللاعبة", False),
    ],
)  # fmt: skip
def test_a_player_is_called_by_another_post_of_the_same_gender(text: str, role: str, same: bool) -> None:
    _, phrases, _ = read(text)
    assert (phrases[role].kind == "person") is same


@pytest.mark.parametrize(
    "text",
    [
        "قالت دراسة إن النوم نافع. وأكد استطلاع أن الناس راضون. وأضافت الدراسة أن السهر ضار.",
        "ذكر تقرير أن النوم نافع. وكشفت وثيقة أن الناس راضون. وأضاف التقرير أن السهر ضار.",
    ],
)
def test_a_paper_is_taken_up_by_its_own_noun(text: str) -> None:
    _, _, mentions = read(text)
    first, other, again = (m.entity for m in mentions)
    assert first == again != other


@pytest.mark.parametrize("words", ["لاعب آخر", "محام سابق"])
def test_somebody_of_a_trade_without_the_article_is_nobody_named_before(words: str) -> None:
    _, phrases, _ = read(f"وصل اللاعب سالم رشيد والمحامي عادل سمير. وقال {words} إن اللقاء مفيد.")
    assert words not in phrases or phrases[words].kind == "unnamed"


@pytest.mark.parametrize("word", ["سيعود", "يستعد", "لعب", "جيدا"])
def test_verbs_and_everyday_words_behind_an_office_are_no_name(word: str) -> None:
    entities, _, _ = read(f"قال إن الرئيس {word} قريبا.")
    assert not [e for e in entities.values() if e.kind == "person"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال نادي أولمدورف الألماني لكرة القدم إنه تعاقد.", "نادي أولمدورف الألماني لكرة القدم"),
        ("قال الاتحاد المصري لكرة القدم إن المباراة أجلت.", "الاتحاد المصري لكرة القدم"),
        ("قالت وزارة الدفاع الأميركية للصحفيين إن القصف توقف.", "وزارة الدفاع الأميركية"),
        ("وصفت وكالة الأناضول الرجال الستة بأنهم لصوص.", "وكالة الأناضول"),
    ],
)
def test_a_body_ends_with_what_it_is_for(text: str, words: str) -> None:
    _, phrases, _ = read(text)
    assert phrases[words].kind in ("organisation", "media")


@pytest.mark.parametrize(
    "words",
    ['مراسل "سكاي نيوز عربية"', 'محامي "رويترز"', "المتحدث باسم سالم رشيد"],
)
def test_whom_somebody_works_for_belongs_to_the_description(words: str) -> None:
    _, phrases, _ = read(f"قال {words} للصحفيين إن الطريق فتح.")
    assert phrases[words].kind == "unnamed"


def test_a_name_goes_on_with_a_rare_word_that_the_tagger_cut_off() -> None:
    _, phrases, _ = read("وقالت سارة ليا ويتسن إن الحكم نهائي. وأضافت ويتسن أنه ظالم.", {1: (3, "person")})
    assert phrases["سارة ليا ويتسن"].name == "سارة ليا ويتسن"


@pytest.mark.parametrize("word", ["تنجب", "يطابق", "حينئذ", "سابقا"])
def test_a_name_ends_before_a_verb_or_an_everyday_word(word: str) -> None:
    _, phrases, _ = read(f"وقال سالم رشيد {word} إن الحكم نهائي.", {1: (3, "person")})
    assert phrases["سالم رشيد"].name == "سالم رشيد"


def test_a_last_name_that_begins_with_a_letter_that_may_be_joined_stays_whole() -> None:
    _, phrases, _ = read(
        "قالت جينا لوليس إن وليس سهلا. وأضافت لوليس أنها باقية.", {1: (3, "person"), 8: (9, "person")}
    )
    assert phrases["لوليس"].name == "جينا لوليس"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال خبير سوق النفط سالم رشيد إن السعر ثابت.", "خبير سوق النفط سالم رشيد"),
        ("قال زعيم كتلة الأحرار في البرلمان الأوروبي سالم رشيد إن السعر ثابت.", "زعيم كتلة الأحرار في البرلمان الأوروبي سالم رشيد"),
    ],
)  # fmt: skip
def test_a_field_or_a_place_before_the_name_belongs_to_the_title(text: str, words: str) -> None:
    _, phrases, _ = read(text)
    assert phrases[words].name == "سالم رشيد"


@pytest.mark.parametrize(
    "words",
    ["مصدر مطلع على المناقشات", "مصدر مقرب من الوزير", "محام متخصص في قضايا الأسرة", "الدول الثلاث", "مسؤول أميركي كبير سابق"],
)  # fmt: skip
def test_a_description_goes_on_with_what_it_is_tied_to(words: str) -> None:
    _, phrases, _ = read(f"وقال {words} لوكالة رويترز أمس إن الخطة باقية.")
    assert phrases[words].kind == "unnamed"


def test_those_spoken_to_are_no_part_of_a_description() -> None:
    _, phrases, _ = read("قال الناطق باسم الوزارة للوكالة الفرنسية للأنباء إن المعبر مغلق.")
    assert phrases["الناطق باسم الوزارة"].kind == "unnamed"


def test_a_federation_is_taken_up_by_its_noun_though_an_outlet_bears_it_as_a_name() -> None:
    _, phrases, _ = read("قال الاتحاد النرويجي للشطرنج إن اللقاء أجل. وأوضح الاتحاد أن القاعة مغلقة.")
    assert phrases["الاتحاد"].name == "الاتحاد النرويجي للشطرنج"


def test_what_somebody_is_said_to_be_right_behind_the_name_is_he() -> None:
    _, phrases, _ = read("وخرج سالم رشيد وهو عضو مجلس البلدة، ليعلن أن السوق تفتح.", {1: (3, "person")})
    assert phrases["عضو مجلس البلدة"].name == "سالم رشيد"


def test_the_words_of_a_hashtag_are_read_as_a_name() -> None:
    _, phrases, _ = read("وقال الرئيس الروسي #فلاديمير_بوتين إنه باق.")
    assert phrases["الرئيس الروسي #فلاديمير_بوتين"].id == "vladimir-putin"


def test_a_preposition_behind_a_comma_opens_no_name() -> None:
    entities, _, _ = read("قال مدير المرفأ، بحد أدنى، إن السفن عشر.")
    assert not [e for e in entities.values() if e.kind == "person"]


def test_a_union_is_taken_up_by_its_noun_though_federations_are_called_so() -> None:
    _, phrases, _ = read("مدد الاتحاد الأوروبي العقوبات. وقال الاتحاد إن القرار نهائي.")
    assert phrases["الاتحاد"].id == phrases["الاتحاد الأوروبي"].id


def test_a_trade_with_what_it_is_for_before_a_name_is_that_person() -> None:
    _, phrases, _ = read("قال مدعي المقاطعة سالم رشيد إن القرار نهائي.", {3: (5, "person")})
    assert phrases["مدعي المقاطعة سالم رشيد"].name == "سالم رشيد"


def test_the_mark_of_a_hashtag_is_no_part_of_the_name() -> None:
    _, phrases, _ = read("أعلنت وزارة #الداخلية_البريطانية أنها ردت.")
    assert phrases["وزارة #الداخلية_البريطانية"].name == "وزارة الداخلية البريطانية"


@pytest.mark.parametrize(
    "phrase",
    [
        "رئيس بلدية دير السدر فؤاد البيدري",
        "رئيس نقابة عمال المرافئ سالم الوادي",
        "رئيس جمعية رجال الأعمال الأردنية سالم الوادي",
    ],
)
def test_the_head_of_a_body_of_several_words_has_the_name_behind_it(phrase: str) -> None:
    text = f"وقال {phrase} إن السكان ينتظرون."
    document = prepare(Article(id="a", source="a", text=text))
    entities, mentions = find_mentions(document)
    persons = {e.id: e.name for e in entities if e.kind == "person"}
    assert [(m.span.of(text), persons[m.entity]) for m in mentions if m.entity in persons] == [
        (phrase, " ".join(phrase.split()[-2:]))
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("أعلن مركز دراسات المرجان تقريرا. وقال المركز البحثي إن المياه دافئة.", "مركز دراسات المرجان"),
        ("تقدم جيش المرجان أمس. وقال الجيش الحر إن الطريق مغلق.", "الجيش السوري الحر"),
    ],
)
def test_an_institute_is_taken_up_by_its_sort_and_an_army_is_not(text: str, last: str) -> None:
    entities, mentions = find_mentions(prepare(Article(id="a", source="a", text=text)))
    names = {e.id: e.name for e in entities}
    bodies = [names[m.entity] for m in mentions if names[m.entity].startswith(("مركز", "الجيش", "جيش"))]
    assert bodies[-1] == last


def test_the_post_itself_is_nobody() -> None:
    """A post, the best of many and who comes next are not the one who holds the office."""
    text = (
        "وصل المدير سالم حداد. ورشح كريم لمنصب المدير. ونال أفضل مدير جائزة. "
        "وينتظر الناس المدير المقبل. وأكد المدير أن العمل بدأ."
    )
    article = Article(id="a", source="a", text=text, published=Published("2018-05-09", "stated"))
    entities, mentions = find_mentions(prepare(article))
    names = {e.id: e.name for e in entities}
    roles = [
        (m.span.of(text), names[m.entity]) for m in mentions if "مدير" in m.span.of(text) and m.how == "role"
    ]
    assert roles == [("المدير", "سالم حداد")]
    assert mentions[-1].span.start == text.rindex("المدير")


def test_an_adjective_that_agrees_with_the_noun_before_is_no_part_of_the_name_between() -> None:
    _, phrases, _ = read("تشمل أهداف البرنامج الأساسية مكافحة الفقر. وقال البرنامج إنه مستمر.")
    assert phrases["البرنامج"].name == "البرنامج"
