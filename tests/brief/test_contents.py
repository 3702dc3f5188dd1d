"""What a brief tells of the bundled example's first story."""

from tawatur.brief import compose
from tawatur.brief.choosing import SAME_SHARE, share
from tawatur.brief.parts import Count, Words
from tawatur.knowledge.labels import labels


def texts(brief, key):
    return [s.text for section in brief.sections if section.key == key for s in section.sentences]


def test_it_has_its_sections_in_order(dossier):
    keys = [section.key for section in compose(dossier, "ar").sections]
    assert keys[:4] == ["carried", "happened", "said", "differs"]
    assert "missing" in keys


def test_coverage_counts_articles_and_outlets(dossier):
    section = compose(dossier, "en").sections[0]
    counts = {p.key: p.number for p in section.sentences[0].parts if isinstance(p, Count)}
    assert counts == {"n_articles": len(dossier.articles), "n_outlets": dossier.outlets}


def test_nothing_is_told_twice(brief):
    """No two utterances of one speaker say the same."""
    said = next(section for section in brief.sections if section.key == "said")
    words = [next(p.text for p in s.parts if isinstance(p, Words)) for s in said.sentences if s.level == 1]
    assert len(words) > 3
    assert not [(a, b) for i, a in enumerate(words) for b in words[:i] if share(a, b) >= 0.9]


def test_other_wordings_are_really_other(dossier):
    said = next(section for section in compose(dossier, "ar").sections if section.key == "said")
    best = None
    for sentence in said.sentences:
        words = next(p.text for p in sentence.parts if isinstance(p, Words))
        if sentence.level == 1:
            best = words
        else:
            assert share(best, words) < SAME_SHARE


def test_a_difference_says_why_its_verdict_is_this_one(dossier):
    told = texts(compose(dossier, "en"), "differs")
    reasons = [labels("en").tell(d.because[-1]) for d in dossier.discrepancies if not d.because[-1].terms]
    assert reasons
    assert all(any(reason in sentence for sentence in told) for reason in reasons)


def test_the_differing_values_stand_with_their_outlets(dossier):
    told = texts(compose(dossier, "ar"), "differs")
    for value in ("14 شاحنة", "12 شاحنة"):
        assert any(line.startswith(value) for line in told), value


def test_quoted_words_stand_between_marks_and_reported_ones_do_not(dossier):
    modes = {
        c.statement.content: c.statement.mode
        for v in dossier.voices
        for u in v.utterances
        for w in u.wordings
        for c in w.carriers
    }
    said = next(section for section in compose(dossier, "ar").sections if section.key == "said")
    seen = set()
    for sentence in said.sentences:
        words = next(p for p in sentence.parts if isinstance(p, Words))
        mode = modes.get(words.at.spans)
        if mode is not None:
            seen.add(mode)
            assert (f"«{words.text}»" in sentence.text or f"“{words.text}”" in sentence.text) == (
                mode == "direct"
            )
    assert {"direct", "indirect"} <= seen


def test_the_same_brief_is_written_twice(dossier):
    assert compose(dossier, "ar") == compose(dossier, "ar")


def test_what_every_article_that_has_it_is_unsure_of_says_so(dossier):
    """A statement that one article tells surely is sure."""
    unsure = labels("en")("unsure")
    said = next(section for section in compose(dossier, "en").sections if section.key == "said")
    marked = {
        s.citations[0].spans for s in said.sentences if s.level == 1 and s.text.endswith(f", {unsure}]")
    }
    utterances = [u for voice in dossier.voices for u in voice.utterances]
    doubtful = {
        c.statement.content
        for u in utterances
        for w in u.wordings
        for c in w.carriers
        if all(one.statement.unsure for wording in u.wordings for one in wording.carriers)
    }
    told = {s.citations[0].spans for s in said.sentences if s.level == 1}
    assert marked == told & doubtful
    assert marked
