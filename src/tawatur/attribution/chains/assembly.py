"""Through whom the article has a statement (بحسب، نقلا عن، قال لوكالة …)."""

from collections.abc import Sequence

from tawatur.attribution.chains.answers import answered_source, inside_relative, named_before_answer
from tawatur.attribution.chains.came_out import before_verb
from tawatur.attribution.chains.links import make_link
from tawatur.attribution.chains.marked import (
    is_account,
    source_behind,
    whom_it_has_it_from,
    whose_words,
    with_others,
    without_preposition,
)
from tawatur.attribution.chains.marker_ends import behind_source
from tawatur.attribution.chains.set_behind import behind_circumstance, goes_on_about
from tawatur.attribution.chains.source_rest import saying_at
from tawatur.attribution.chains.unlisted import somebody_behind, unlisted_source
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.edges import of_masdar
from tawatur.attribution.frames.long_quotes import long_quotation
from tawatur.attribution.frames.relays import pronoun_source
from tawatur.attribution.frames.said_later import says_later
from tawatur.attribution.naming.papers import maker_behind
from tawatur.attribution.reading.agreement import unowned
from tawatur.attribution.reading.finite import looks_present, reports_finite
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    describes,
    is_bare_preposition,
    nobody_named,
)
from tawatur.model import Link, Span
from tawatur.text.frequencies import frequency, is_joined


class Marker:
    """A source named beside a clause: ``وفق ما ذكرت وكالة …`` at tokens ``[first, after)``; `source` who it is."""

    __slots__ = ("after", "again", "first", "source", "unlisted")

    def __init__(
        self, first: int, after: int, source: NounPhrase, again: bool = False, unlisted: bool = False
    ) -> None:
        """A marker with the noun phrase it names; `again`: that only calls again who spoke (بحسب المتحدث ذاته).

        `unlisted`: in words of no table, which speak for a clause that nobody else says and are no link of another's.
        """
        self.first, self.after, self.source, self.again = first, after, source, again
        self.unlisted = unlisted

    def link(self, scene: Scene) -> list[Link]:
        """The links this marker adds, one per entity."""
        document = scene.document
        span = Span(document.starts[self.first], self.source.span.end)
        return [make_link(e, span) for e in self.source.entities]


def find_markers(scene: Scene, first: int, after: int) -> list[Marker]:
    """The source markers in one sentence, tokens ``first`` to ``after - 1``."""
    found = []
    likened, behind = scene.having("as"), first  # behind what was found
    commas = scene.of_kind(",", first, after - 1)
    for position in sorted({*scene.source_tokens(first, after), *(comma + 1 for comma in commas)}):
        if position < behind:
            continue
        hit = scene.hits.get(position)
        marks = hit is not None and hit.function in ("source_marker", "source_clause")
        if hit is not None and marks and not of_masdar(scene, position):
            source = source_behind(scene, hit.after, after) or _paper_of_marker(scene, hit.after - 1, after)
            plain = unlisted_source(scene, hit, after) if source is None else None
            source = source or plain
            if position - first <= 1:
                source = _answered(scene, source, hit.after, after)
            if source is not None and not _says_of_what(scene, hit.first, source, after):
                unlisted = source is plain
                source = with_others(scene, source, after)
                found.append(
                    Marker(
                        position,
                        behind_source(scene, hit.after, source, after, position - first <= 1),
                        source,
                        unlisted=unlisted,
                    )
                )
                passed_on = whom_it_has_it_from(scene, hit.after, source, after)
                his = whose_words(scene, hit.after, source) if passed_on is None else None
                if passed_on is not None:
                    begins = passed_on.first - (not pronoun_source(scene, passed_on))
                    found.append(Marker(begins, passed_on.after, passed_on))
                elif his is not None:
                    found.append(Marker(position, found[-1].after, his))
                behind = found[-1].after
        elif position > first and (
            position in likened or (scene.kinds[position - 1] == "," and _says_behind(scene, position))
        ):
            as_word = position in likened
            closing = ".,:-" if as_word else ("." if _opens_with_phrase(scene, first, position) else ".,")
            source = _bare_saying(scene, position + as_word, after, closing)
            if source is not None and (as_word or not says_later(scene, source.after, after)):
                # not …، قال الوزير، لدى عودته من المدينة، إن
                found.append(Marker(position, source.after, source))
                behind = source.after
    return found


def _answered(scene: Scene, source: NounPhrase | None, first: int, after: int) -> NounPhrase | None:
    """The source at the head of a sentence, or who stands in its place, where فإن or فقد answers it."""
    if source is None:
        return answered_source(scene, first, after)
    unnamed = source.entities[0].kind == "unnamed"
    return (named_before_answer(scene, source.after, after) if unnamed else None) or source


def _says_of_what(scene: Scene, first: int, source: NounPhrase, after: int) -> bool:
    """Whether ما is what the verb behind it speaks of, not how the clause is known: على ما قالت الوزارة إنه مصنع."""
    token = source.after
    while token < after and scene.kinds[token] in "c()":
        token += 1
    of_what = scene.is_(first, "ala") and scene.word(first + 1) not in words_of("mouth")
    return of_what and token < after and scene.is_(token, "that", "that_pronoun")


# tokens of a prepositional phrase at the head of a sentence
LONGEST_PHRASE = 12
# words of a main clause before the one with the cue
SHORTEST_MAIN = 1
# words of a clause of the outlet's own before a source that speaks for it alone
SHORTEST_LATER = 4


def _opens_with_phrase(scene: Scene, first: int, verb: int) -> bool:
    """Whether only a prepositional phrase may stand before the verb, so that content follows: في تقريره، أكد فلان، عدم …"""
    hit = scene.hits.get(first)
    phrase = scene.is_(first, "fi", "min", "ala", "ila", "an", "place_time") or scene.fold[first].startswith(
        "ب"
    )
    return (phrase or (hit is not None and hit.function == "turn")) and verb - first <= LONGEST_PHRASE


def _says_behind(scene: Scene, verb: int) -> bool:
    """Whether a verb of saying at `verb`, behind a clause and its comma, has no content of its own: …، يقول المزارع سالم."""
    if scene.kinds[verb - 2] == "c":
        return False  # "…"، قال فلان: a quotation with its verb
    return any(
        not prefix
        and form.kind in ("perfect", "imperfect")
        and form.verb.act in ("say", "affirm")
        and "that" in form.verb.complements
        and not (form.verb.ambiguous or form.enclitic)
        and (not form.verb.weak or form.kind == "imperfect")  # …، يروي سالم.
        for prefix, form in scene.verbs(verb)
    )


def _paper_of_marker(scene: Scene, paper: int, after: int) -> NounPhrase | None:
    """The paper that ends the marker itself, where nobody known stands behind it: بحسب بيان | صدر عن المجلس."""
    if not is_account(scene.fold[paper]):
        return None
    end, after = paper + 1, before_verb(scene, paper, after)
    while end < after and (describes(scene, end) or scene.fold[end].startswith("لل")):
        end += 1
    return maker_behind(scene, paper) or without_preposition(scene, nobody_named(scene, paper, end))


def _bare_saying(scene: Scene, verb: int, after: int, closing: str) -> NounPhrase | None:
    """The subject of كما ذكرت الإذاعة, where nothing that it said follows: the clause ends, with one of the `closing` marks."""
    if verb >= after or not any("that" in said.complements for said in saying_at(scene, verb)):
        return None  # كما انتقد الرجل، كما يتضمن الوفد خبراء: also
    source = source_behind(scene, verb + 1, after) or _somebodys_body(scene, verb + 1)
    source = source or somebody_behind(scene, verb, after)
    if source is None or any(is_bare_preposition(scene.fold[t]) for t in range(verb + 1, source.first)):
        return None  # كما يذاع على قناة …
    if _anybody(scene, verb, source):
        return None
    end = source.after
    unnamed = source.entities[0].kind == "unnamed" and not scene.fold[source.first].startswith("ال")
    while unnamed and end < after and end not in scene.time_start and describes(scene, end):
        end += 1  # مصادر | متطابقة
    while (end < after and scene.kinds[end] in "oc()") or (end < after and scene.cover[end] is not None):
        end += 1  # the agency's short name in marks or brackets
    while (
        end < after
        and scene.kinds[end - 1] in "c)"
        and scene.fold[end].startswith("ال")
        and not scene.particle[end]
    ):
        end += 1  # وكالة المرجان (مرا) | الرسمية
    if "," in scene.kinds[source.first : source.after]:  # كما يقول فلان، المحلل المختص | بالشؤون المحلية
        while (
            end < after and scene.kinds[end] == "w" and scene.fold[end].startswith(("ال", "بال", "لل", "في"))
        ):
            end += 1
    end = behind_circumstance(scene, end, after)
    if scene.kinds[verb - 1 - scene.is_(verb - 1, "as")] == "," and goes_on_about(scene, end, after):
        return source
    dashed = scene.kinds[verb - 2] == "-" and scene.kinds[end : end + 2] not in (["-", "o"], ["-", "-"])
    dashed = dashed and scene.kinds[end : end + 1] == ["-"]
    if end >= after or scene.kinds[end] in ".:" or dashed:
        return source if end >= after or scene.kinds[end] in closing else None
    beyond = scene.time_after.get(end + 1, end + 1)
    beyond += scene.kinds[beyond : beyond + 1] == [","]
    that = scene.is_(beyond, "that", "that_pronoun") and not scene.fold[beyond].startswith("ف")
    speech = beyond < len(scene.fold) and long_quotation(
        scene, beyond
    )  # صرح الوزير، "لن نغلق المعبر أمام أحد"
    said = that or speech or _object_behind(scene, verb, end + 1)
    return source if scene.kinds[end] in closing and not said else None


def _anybody(scene: Scene, verb: int, source: NounPhrase) -> bool:
    """Whether it is only told what people at large hold: ليس فرضا كما يظن البعض."""
    holds = any(form.verb.act == "judge" for _, form in scene.verbs(verb))
    word = scene.fold[source.first].removeprefix("ال")
    some = word in nouns_of("some") or word.removesuffix("ون") in nouns_of("some")
    return holds and some and source.after == source.first + 1


def _somebodys_body(scene: Scene, token: int) -> NounPhrase | None:
    """The body that a noun with its member's pronoun tells: كما أعلن | ناديه."""
    if token >= len(scene.fold) or scene.kinds[token] != "w":
        return None
    nouns = unowned(scene.fold[token], scene.document.light[token])
    body = nouns[0] != scene.fold[token] and not nouns_of("body").isdisjoint(nouns)
    return nobody_named(scene, token, token + 1) if body else None


def _object_behind(scene: Scene, verb: int, token: int) -> bool:
    """Whether a noun stands behind the comma that can only be what the verb denies or criticises: كما رفض الحزب، القرار."""
    objects = all(form.verb.act != "say" for _, form in scene.verbs(verb))
    objects = objects and any(form.verb.complements[0] == "object" for _, form in scene.verbs(verb))
    return (
        objects
        and token < len(scene.fold)
        and scene.fold[token].startswith("ال")
        and not scene.particle[token]
        and token not in scene.time_after
    )


def covers(scene: Scene, marker: Marker, draft: Draft, at_head: bool, drafts: Sequence[Draft] = ()) -> bool:
    """Whether `marker` says where `draft` comes from.

    One of those `at_head` of its sentence covers what follows in the sentence, elsewhere a marker covers what stands before it,
    unless it closes a remark between: أعلن الناشر نفاد الكتاب، وهو الأول له بحسب النقاد.
    """
    index = draft.cue.index
    if draft.parent is not None or marker.first <= index < marker.after:
        return False
    around = scene.quotation[marker.first]
    if around >= 0 and scene.quotation[index] != around:
        return False  # "سنرى، ومثلما قال زعيمنا، …": in the speaker's own words
    if draft.frame.kind == "colon" and any(a <= marker.first < b for a, b in draft.pieces):
        return False  # وقال: … استنادا إلى تقرير اللجنة …
    if at_head:
        return index > marker.first
    own = opens_its_own(scene, marker) or _of_later_clause(scene, marker, draft, drafts)
    own = own or inside_relative(scene, marker.first)
    return index < marker.first and not own and remark(scene, marker, drafts or [draft]) is None


def with_own_subject(scene: Scene, draft: Draft) -> bool:
    """Whether a verb of its own has its subject beside it, behind a conjunction: …، لكن الخبراء يرون أن; …، فيما أوضح الوزير أن."""
    beside = {"speaker_behind", "speaker_before"} & set(draft.rules)
    if draft.cue.participle or not beside or draft.speaker_phrase is None:
        return False
    begins = min(draft.cue.begins, draft.speaker_phrase.first)
    led = (begins - 1, begins, draft.cue.begins - 1)
    return any(scene.is_(t, "conjunction", "circumstance") or _breaks(scene, t) for t in led)


def _breaks(scene: Scene, token: int) -> bool:
    """Whether a word that sets a clause against the one before stands at `token`: فيما، بينما، لكن، الأمر الذي."""
    matter = scene.fold[token] in words_of("matter") and scene.is_(token + 1, "relative")
    return matter or scene.fold[token].removeprefix("و") in words_of("later_clause")


def opens_its_own(scene: Scene, marker: Marker) -> bool:
    """Whether و joins the marker to what stands before it, so that it speaks for what follows: …، وبحسب الوزارة، فإن."""
    word = scene.fold[marker.first]
    after = marker.after
    while after < len(scene.fold) and scene.kinds[after] in ",:":
        after += 1
    going = after < scene.sentence_end[marker.first] and scene.kinds[after] == "w"
    return word.startswith("و") and word[1:] in words_of("source_opening") and going


def _of_later_clause(scene: Scene, marker: Marker, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a clause of the outlet's own stands between what was said and the marker: …، بينما غادر مئة، بحسب المرصد.

    Where one of the `drafts` stands there, the marker speaks for the whole sentence.
    """
    end = draft.pieces[-1][1] if draft.pieces else marker.first
    if any(end <= other.cue.index < marker.first for other in drafts):
        return False
    words = [token for token in range(end, marker.first) if scene.kinds[token] == "w"]
    if len(words) < SHORTEST_LATER or "," not in scene.kinds[max(end - 1, 0) : words[0] + 1]:
        return False
    word, led = scene.fold[words[0]], words[0]
    acts = word.startswith("ف") and is_joined(word) and not scene.is_(led, "that", "perfect", "fi")
    return acts or _breaks(scene, led) or (scene.is_(led, "circumstance") and not _gloss(scene, led))


def _gloss(scene: Scene, pronoun: int) -> bool:
    """Whether a pronoun and a noun only say what the thing before is, behind a comma: …، وهو الأسبوع الثالث، حسب …"""
    noun = pronoun + 1
    plain = noun < len(scene.fold) and scene.kinds[noun] == "w" and not scene.particle[noun]
    return plain and not (reports_finite(scene, noun) or looks_present(scene.fold[noun]))


def remark(scene: Scene, marker: Marker, drafts: Sequence[Draft]) -> int | None:
    """Where a remark begins that stands between what was said and the marker: ، وهو عدد القتلى بحسب الشرطة."""
    ends = [d.pieces[-1][1] for d in drafts if d.pieces and d.pieces[-1][1] <= marker.first]
    if not ends or scene.kinds[marker.first - 1] == ",":
        return None
    begins = max(ends)
    while begins < marker.first and scene.kinds[begins] in ",c":
        begins += 1
    is_remark = scene.is_(begins, "circumstance") and not scene.is_(begins + 1, "relative_what")
    return begins if is_remark else None


def subordinate(scene: Scene, draft: Draft, first: int) -> bool:
    """Whether the draft's verb only tells when or which, so that its sentence says something else: جاء القرار بعد أن أعلن …"""
    begins = draft.cue.begins
    after_that = scene.is_(begins - 1, "that") and scene.is_(begins - 2, "before_that")
    time = scene.is_(begins, "before_that") or (
        scene.is_(begins, "that") and scene.is_(begins - 1, "before_that")
    )
    return (
        draft.cue.relative or after_that or time or _tells_what(scene, draft)
    ) and begins - first > SHORTEST_MAIN


def told_beside(scene: Scene, draft: Draft, first: int) -> bool:
    """Whether a source at the end of the sentence speaks for more than the draft, which only stands in what it tells.

    Beside those that are `subordinate` this is so where the verb tells what somebody indefinite does, whom the sentence has come
    to: فرقت الشرطة متظاهرين | يطالبون بالعمل، وفقا للوكالة.
    """
    return subordinate(scene, draft, first) or _tells_who(scene, draft, first)


def _tells_who(scene: Scene, draft: Draft, first: int) -> bool:
    """Whether the verb only tells of somebody indefinite right before it: its subject, which does not open its clause, or object.

    أوقفت الشرطة سبعة رجال | تتهمهم بالسرقة: whom, not who.
    """
    phrase, cue = draft.speaker_phrase, draft.cue
    if cue.participle or cue.prefix or cue.index - 1 <= first:
        return False
    noun = scene.word(cue.index - 1)
    if (
        cue.form.enclitic
        and not cue.relative
        and frequency("ال" + noun)
        and not scene.particle[cue.index - 1]
    ):
        plain = not any("o" in scene.kinds[begin - 1 : end] for begin, end in draft.pieces)
        return plain and not scene.verbs(cue.index - 1) and cue.index not in scene.time_start
    if phrase is None or phrase.after != cue.index:
        return False
    word, before = scene.fold[phrase.first], phrase.first - 1
    indefinite = phrase.entities[0].kind == "unnamed" and not word.startswith(("ال", "لل", "بال"))
    inside = before >= first and scene.kinds[before] == "w"
    return indefinite and inside and not scene.is_(before, *_OPEN_CLAUSES)


_OPEN_CLAUSES = ("that", "conjunction", "was", "perfect", "except", "circumstance", "adverb")
"""Functions of the words before a noun that is the subject of the clause they open."""


def _tells_what(scene: Scene, draft: Draft) -> bool:
    """Whether the verb only tells what an indefinite noun of things right before it shows: أدلى بتعليقات | تلمح إلى رحيله."""
    cue, noun = draft.cue, draft.cue.index - 1
    if cue.form.kind != "imperfect" or cue.prefix or noun < scene.sentence_start[cue.index]:
        return False
    word = scene.fold[noun]
    governed = scene.is_(noun - 1, "fi", "min", "ila", "ala", "an", "bi") or word.startswith(("ب", "ل"))
    return governed and describes(scene, noun) and not word.startswith(("ال", "لل", "بال"))
