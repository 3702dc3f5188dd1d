"""English names of bodies that no table has, made word by word."""

import pytest

from tawatur.mentions.english import english


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("لجنة السياسة النقدية", "Monetary Policy Committee"),  # the adjective is the second noun's
        ("اللجنة النقدية العليا", "Supreme Monetary Committee"),  # adjectives in the other order
        (
            "وزارة الطاقة الليبية",
            "Libyan Ministry of Energy",
        ),  # a state's adjective first, whatever is between
        ("هيئة تنظيم الكهرباء", "Electricity Organisation Authority"),
        ("جامعة المرسى", "University of al-Marsa"),
        ("حكومة الورداني", "al-Wardani Government"),  # a name stands before
        ("مكتب الرئيس سالم الورداني", "President Salem al-Wardani’s Office"),
        ("برنامج ليبيا النووي", "Libya Nuclear Programme"),
        ("المركز الوطني لحقوق الإنسان", "National Centre for Human Rights"),  # two words that are one
        ("معهد المرسى للعلوم والتكنولوجيا", "al-Marsa Institute for Sciences and Technology"),
        ("مجلس إدارة بنك المرسى", "Board of al-Marsa Bank"),
        ("نقابة الصحفيين الليبيين", "Libyan Journalists Union"),
        ("مديرية المرسى", "al-Marsa District"),  # beside a name
        ("مديرية الأمن", "Directorate of Security"),
        ("جماعة الحوثي", "Houthi Group"),
        ("نادي المرسى للغولف", "al-Marsa Club for al-Gholf"),
        ("القوات البحرية والجوية", "Naval and Air Forces"),
    ],
)
def test_a_body_is_named_word_by_word(name, told):
    assert english(name) == told


@pytest.mark.parametrize("name", ["المرسى", "سالم الورداني", "الورداني النورستاني", "لجنة"])
def test_what_begins_with_no_common_noun_or_is_one_word_alone_is_left_to_its_letters(name):
    assert english(name) is None


def test_a_misread_sentence_is_left_to_its_letters():
    assert english("جبهة رازم كونها المفتاح الرئيسي لبقية الطرق والجسور في الشمال والجنوب") is None
