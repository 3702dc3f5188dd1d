"""Circumstances of a statement, where the article gives them for it: to whom, on what occasion, when and where it was said."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.model import Act, Span

# acts that are done to somebody, whom a verb may have as its object: طالبت واشنطن طهران بـ…
DONE_TO: frozenset[Act] = frozenset(
    ("ask", "demand", "promise", "propose", "say", "thank", "threaten", "warn", "praise")
)


def addressee(scene: Scene, draft: Draft) -> Span | None:
    """Whom it was said to: قال للصحفيين، أمام البرلمان، أبلغ السفير الحكومة أن، حث الشركات على."""
    for phrase in draft.frame.addressees:
        if phrase.prefix.endswith("ل") and phrase.speaks:
            return Span(_with_article(scene, phrase), phrase.span.end)
    for token in _around(scene, draft):
        hit = scene.hits.get(token)
        if hit is not None and hit.function == "addressee":
            first = token + is_bare_preposition(scene.fold[token])
            return Span(scene.starts[first], scene.ends[hit.after - 1])
    return _object(scene, draft)


def occasion(scene: Scene, draft: Draft) -> Span | None:
    """In or on what it was said, before or right behind the content: a press conference, a communiqué, a tweet, a meeting."""
    for token in _around(scene, draft):
        span = _occasion_at(scene, draft, token)
        if span is not None:
            return span
    after = draft.pieces[-1][1]
    end = scene.sentence_end[after - 1]
    while after < end and (scene.kinds[after] in "c," or scene.fold[after] == "وذلك"):
        after += 1
    near = range(after, min(after + 3, end))
    return next((span for token in near if (span := _occasion_at(scene, draft, token))), None)


def time(scene: Scene, draft: Draft) -> Span | None:
    """When it was said: a date or time of day beside the cue, no age or duration."""
    for token in _around(scene, draft):
        if token in scene.moments:
            return Span(scene.starts[token], scene.ends[scene.time_after[token] - 1])
    return None


def place(scene: Scene, draft: Draft) -> Span | None:
    """Where it was said: a place behind في or من that describes nothing else (قال فلان في …, not مدير الشرطة في …)."""
    for phrase in draft.frame.addressees:
        if phrase.entities[0].kind != "place":
            continue
        preposition = phrase.first if phrase.prefix.endswith("ب") else phrase.first - 1
        if preposition == phrase.first or scene.is_(preposition, "fi", "min"):
            before = scene.phrases_ending.get(preposition)
            named = before is not None and before.entities[0].kind in ("person", "media")
            if preposition - 1 == draft.cue.index or named or _closes(scene, preposition - 1):
                return phrase.span
    return None


def _around(scene: Scene, draft: Draft) -> range:
    """The tokens from the head of the cue's clause to where the content is introduced."""
    return range(draft.cue.begins, max(draft.frame.introduced, draft.cue.index + 1))


def _with_article(scene: Scene, phrase: NounPhrase) -> int:
    """Where the words begin that a joined ل governs: with it, where it has swallowed the article's alef (للوزراء)."""
    swallowed = scene.document.article.text[phrase.span.start : phrase.span.start + 1] == "ل"
    return phrase.span.start - swallowed


def _object(scene: Scene, draft: Draft) -> Span | None:
    """Whom a verb that is done to somebody has as its object."""
    frame = draft.frame
    takes = any(c.startswith("object+") for c in frame.form.verb.complements)
    if not takes or frame.form.verb.act not in DONE_TO or frame.form.enclitic or frame.kind == "object":
        return None
    for phrase in (*frame.subject, *frame.addressees):
        before = phrase.first - 1
        governed = phrase.prefix or (before != draft.cue.index and is_bare_preposition(scene.fold[before]))
        own = phrase is draft.speaker_phrase or set(phrase.entities) <= set(draft.speakers)
        if phrase.speaks and not governed and not own and phrase.first > draft.cue.index:
            return phrase.span
    return None


def _occasion_at(scene: Scene, draft: Draft, token: int) -> Span | None:
    """The occasion that a noun at `token` names behind a preposition; None where it names none, or speaks."""
    hit, word, before = scene.hits.get(token), scene.fold[token], token - 1
    medium = hit is not None and hit.function == "medium"
    event = word in words_of("event")
    if not (medium or event) or before < scene.sentence_start[token]:
        return None
    if scene.fold[before] in words_of("event_part"):
        before -= 1  # على هامش المؤتمر، في ختام الاجتماع
    behind = scene.is_(before, "fi", "ala") or scene.fold[before].removeprefix("و") in words_of(
        "event_during"
    )
    phrase = scene.cover[token]
    speaks = phrase is not None and (
        phrase is draft.speaker_phrase or phrase in draft.frame.subject or phrase.first != token
    )
    if not behind or speaks or (event and not medium and scene.is_(before, "ala") and before == token - 1):
        return None
    return Span(scene.starts[token], scene.ends[(hit.after if medium and hit is not None else token + 1) - 1])


def _closes(scene: Scene, token: int) -> bool:
    """Whether a mark, a time, an addressee or an occasion ends at `token`, so that what follows describes none of them."""
    if scene.kinds[token] in ",)" or token + 1 in scene.time_start:
        return True
    ending = (hit for hit in scene.hits.values() if hit.after == token + 1)
    return any(hit.function in ("addressee", "medium", "turn") for hit in ending)
