"""How speakers and outlets are named for people."""

from tawatur.cli.naming import outlet_name, published, speaker_name
from tawatur.knowledge.labels import labels
from tawatur.model import Credit, Link, Published, Span, Speaker

EN, AR = labels("en"), labels("ar")


def plain(words):
    return words.replace("\u2068", "").replace("\u2069", "")


def test_a_speaker_is_named_in_the_language_of_the_labels():
    speaker = Speaker(entity="x", name="سالم الورداني", name_en="Salem al-Wardani")
    assert speaker_name(speaker, EN) == "Salem al-Wardani"
    assert speaker_name(speaker, AR) == "سالم الورداني"


def test_one_who_is_not_named_is_described_and_said_to_be_unnamed():
    source = Speaker(entity="unnamed:مصدر أمني", name=None, unnamed=True, description="مصدر أمني")
    assert plain(speaker_name(source, EN)) == "مصدر أمني (unnamed)"
    link = Link(entity="unnamed:مصدر أمني", name=None, unnamed=True, role="unnamed_source", span=Span(0, 1))
    assert plain(speaker_name(link, AR)) == "مصدر أمني (بلا اسم)"


def test_a_credit_keeps_its_printed_name():
    assert plain(speaker_name(Credit("وكالة المرسى"), EN)) == "وكالة المرسى"


def test_an_outlet_that_no_table_knows_keeps_its_identifier():
    assert outlet_name("herald.invalid", EN) == "herald.invalid"


def test_a_date_that_was_inferred_says_so():
    assert published(Published("2031-05-06", "inferred"), EN) == "2031-05-06 (inferred)"
    assert published(Published(), EN) == "not known"
