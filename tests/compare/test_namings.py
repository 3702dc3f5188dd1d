"""How articles name the same actor or act."""

from tawatur.compare import compare


def named(of_story, *tellings):
    analyses = [t.analysis() for t in tellings]
    return compare(of_story(*analyses), analyses).namings


def test_two_forms_of_one_act_are_shown_with_who_uses_which(telling, of_story):
    north = telling("north", "شيعت المدينة شهداء الحريق")
    south = telling("south", "دفنت المدينة قتلى الحريق")
    (found,) = named(of_story, north, south)
    assert (found.id, found.kind) == ("dead", "act")
    assert {f.words: [u.outlet for u in f.uses] for f in found.forms} == {
        "شهيد": ["north"],
        "قتيل": ["south"],
    }
    assert found.forms[0].uses[0].span.of(north.text) == "شهداء"


def test_one_form_alone_takes_no_side(telling, of_story):
    assert not named(of_story, telling("north", "سقط شهداء"), telling("south", "شيعت المدينة شهداءها"))


def test_words_inside_a_statement_are_told_as_the_speakers(telling, of_story):
    north = telling("north", "قال سالم الورداني إن الشهداء كثيرون").said("الشهداء كثيرون")
    (found,) = named(of_story, north, telling("south", "سقط قتلى"))
    by_form = {f.words: f.uses[0].statement for f in found.forms}
    assert by_form["شهيد"] == north.statements[0].id
    assert by_form["قتيل"] is None


def test_an_epithet_is_shown_beside_the_plain_name(telling, of_story):
    north = telling("north", "وصل الانقلابي سالم الورداني إلى زهران")
    south = telling("south", "وصل سالم الورداني إلى زهران")
    (found,) = named(of_story, north, south)
    assert (found.id, found.subject.ar) == ("epithet:salem-al-wardani", "سالم الورداني")
    assert {f.words for f in found.forms} == {"الانقلابي", "سالم الورداني"}


def test_a_longer_form_is_not_taken_for_the_shorter(telling, of_story):
    north = telling("north", "انسحب جيش الاحتلال الإسرائيلي")
    south = telling("south", "انسحب الجيش الإسرائيلي")
    assert [n.id for n in named(of_story, north, south)] == ["israeli-army"]
