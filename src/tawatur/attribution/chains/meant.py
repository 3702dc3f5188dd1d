"""Sources meant by a pronoun or left out beside a clause (على حد قوله، بحسب ما أوضح في بيان): the one the text goes on about."""

from collections.abc import Sequence

import msgspec

from tawatur.attribution.chains.assembly import Marker
from tawatur.attribution.chains.marked import is_hearer
from tawatur.attribution.chains.sourced import before_marker, stripped
from tawatur.attribution.chains.told import told_in_place
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.interrupted import behind
from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.cues.lead_verbs import SHOWN
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.headlines.headings import saying
from tawatur.attribution.phrases.turns import Turn
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named
from tawatur.attribution.speakers.choice import Speakers
from tawatur.text.frequencies import is_joined
from tawatur.text.verb_form import VerbForm

# tokens of a quotation, with its mark, that is no more than a name
SHORTEST_QUOTED = 4
# tokens of كما, its verb and where it was said
LONGEST_AS_SAID = 7


def meant_draft(scene: Scene, speakers: Speakers, number: int, first: int, after: int) -> Draft | None:
    """The clause around such a marker as the statement of whoever is meant; None where nobody fits or no clause stands there."""
    for token in scene.source_tokens(first, after):
        found = _shown(scene, token, after)
        if found is None:
            continue
        form, end = found
        pieces = _pieces(scene, first, token, end, after)
        if not pieces:
            return None
        turn, rule = speakers.meant(form)
        if turn is None or _is_matter(turn, pieces, token):
            turn, rule = speakers.said, "dropped_last"
        if turn is None or not turn.agrees(form):
            return None
        begin = pieces[0][0]
        cue = Cue(token, "", [saying()])
        draft = Draft(cue, Frame("source", cue.form, begin, token), number)
        draft.frame.offset = int(scene.fold[begin].startswith("و") and is_joined(scene.fold[begin]))
        draft.pieces, draft.speakers, draft.rules = pieces, list(turn.entities), ["frame_source", rule]
        told = told_in_place(scene, end, after)
        if told:
            draft.chain += told
            draft.rules.append("chain_told_to")
        return draft
    return None


def _by_him(scene: Scene, token: int, word: str) -> bool:
    """Whether the folded `word` at `token` is a source marker with a pronoun: بحسبه, not بحسبة."""
    return word in words_of("source_pronoun") and not scene.document.light[token].endswith("ة")


def with_meant(scene: Scene, speakers: Speakers, markers: Sequence[Marker], first: int) -> list[Marker]:
    """The markers of the sentence that begins at token `first`, with whom a pronoun means as the source: وفقا له، فإن; وبحسبها، لا.

    One whose pronoun can mean nobody is left out.
    """
    found = []
    opening = _by_him(scene, first, scene.fold[first].removeprefix("و"))
    if opening and not any(marker.first == first for marker in markers):
        found.append(Marker(first, first + 1, nobody_named(scene, first, first + 1)))
    found += markers
    return [one for marker in found if (one := _of_whom(scene, speakers, marker)) is not None]


def _of_whom(scene: Scene, speakers: Speakers, marker: Marker) -> Marker | None:
    source = marker.source
    own = marker.first == source.first
    if source.after != source.first + 1 or not (own or scene.fold[source.first] in words_of("of_his")):
        return marker
    form = _of_pronoun(scene.fold[source.first])
    said = speakers.said
    turn = said if said is not None and said.agrees(form) else speakers.meant(form)[0]
    if turn is None or not turn.agrees(form):
        return None
    meant = NounPhrase(source.first, source.after, source.span, "", "pronoun")
    meant.entities += turn.entities
    return Marker(marker.first, marker.after, meant)


def _is_matter(turn: Turn, pieces: Sequence[tuple[int, int]], marker: int) -> bool:
    """Whether what the clause itself is about was taken for the one meant: العمران بحسبه لا يقوم إلا …"""
    phrase = turn.phrase
    if phrase is None:
        return False
    unnamed = phrase.entities[0].kind == "unnamed" or phrase.after > marker
    return unnamed and pieces[0][0] <= phrase.first < pieces[-1][1]


def _shown(scene: Scene, token: int, after: int) -> tuple[VerbForm, int] | None:
    """What a marker at `token` shows of who is meant, and the token behind it; None where none stands there, or it names him."""
    hit, form = scene.hits.get(token), None
    if _by_him(scene, token, scene.fold[token]):
        inside = token > scene.sentence_start[token]
        beside = (inside and scene.kinds[token - 1] in ",-") or scene.kinds[token + 1 : token + 2] in (
            ["."],
            [","],
            ["-"],
        )
        joined = scene.fold[token].startswith("ب")
        form = _of_pronoun(scene.fold[token]) if beside or joined else None
        return (form, token + 1) if form is not None and token + 1 < after else None
    if token in scene.having("as"):
        form = _as_said(scene, token, after)
        return (form, token + 2) if form is not None else None
    if hit is None:
        return None
    if hit.function == "source_marker":
        form = _pronoun(scene, hit.after)
    elif hit.function == "source_clause":
        form = _verb_alone(scene, hit.after, after)
    return (form, hit.after + 1) if form is not None else None


def _pieces(scene: Scene, first: int, marker: int, end: int, after: int) -> list[tuple[int, int]]:
    """What is told: a quotation that touches the marker, else the clause before it, or on both its sides."""
    position = marker - (scene.kinds[marker - 1] == ",")
    quoted = _quotation_ending(scene, position - 1)
    if quoted is not None and quoted[0] >= first:
        return [quoted]
    opening = end + (scene.kinds[end : end + 1] == [","])
    index = scene.quotation[opening] if opening < after else -1
    if index >= 0 and scene.kinds[opening] == "o" and scene.document.quotations[index].opening == opening:
        closing = scene.document.quotations[index].end
        if closing - opening > SHORTEST_QUOTED:
            return [(opening + 1, closing)]
    before = stripped(scene, first, marker)
    rest = behind(scene, before, marker, end, after)
    if rest is not None:
        return [before, stripped(scene, rest, after)]
    whole = before_marker(scene, first, marker)
    return [whole] if whole is not None else []


def _quotation_ending(scene: Scene, closing: int) -> tuple[int, int] | None:
    """The words of a quotation that ends with the mark at `closing`, where they are more than a name."""
    index = scene.quotation[closing] if closing >= 0 and scene.kinds[closing] == "c" else -1
    if index < 0:
        return None
    quoted = scene.document.quotations[index]
    return (quoted.opening + 1, closing) if closing - quoted.opening > SHORTEST_QUOTED else None


def _of_pronoun(word: str) -> VerbForm:
    """The form of saying that agrees with the pronoun that ends `word`."""
    ending = next((e for e in SHOWN if word.endswith(e)), "ه")
    gender, number = SHOWN[ending]
    return msgspec.structs.replace(saying(), gender=gender, number=number)


def _pronoun(scene: Scene, token: int) -> VerbForm | None:
    """What قوله، تعبيرها show of who is meant."""
    hit = scene.hits.get(token)
    if hit is None or hit.function != "saying_noun":
        return None
    return _of_pronoun(scene.fold[token])


def _as_said(scene: Scene, token: int, after: int) -> VerbForm | None:
    """The verb that كما has behind a clause, where the sentence or a dash closes behind it: …، كما تقول; …، كما كتب في مدونته."""
    if token <= scene.sentence_start[token] or scene.kinds[token - 1] not in ",-c":
        return None
    form = _verb_alone(scene, token + 1, after)
    if form is None or form.verb.act not in ("say", "affirm") or "that" not in form.verb.complements:
        return None
    end = next((t for t in range(token + 2, after) if scene.kinds[t] in ".-"), after)
    told = any(scene.kinds[t] in ",:o" or scene.is_(t, "that", "that_pronoun") for t in range(token + 2, end))
    return None if told or end - token > LONGEST_AS_SAID else form


def _verb_alone(scene: Scene, token: int, after: int) -> VerbForm | None:
    """The verb of بحسب ما أوضح, where no subject stands behind it."""
    if token >= after:
        return None  # the text ends in وفقا لما
    form = next((f for _, f in scene.verbs(token) if f.kind in FINITE and f.person == 3), None)
    following = token + 1
    following += following < after and scene.fold[following] in words_of(
        "by_it", "about_it"
    )  # اعترف | به أمام …
    if form is None or form.verb.act == "report" or following >= after:
        return None
    phrase = scene.phrase_at(following)
    if phrase is not None:
        return form if is_hearer(scene, token, phrase) else None  # وفق ما قال | للمحققين
    if scene.fold[following] == "ل":
        return form  # وفق ما تقول لـ"…"
    closed = scene.kinds[following] in ".,o-"
    placed = scene.is_(following, "fi", "place_time", "li", "ila") or following in scene.time_after
    return form if closed or placed else None
