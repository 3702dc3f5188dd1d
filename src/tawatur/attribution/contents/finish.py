"""From drafts in tokens to statements in code points."""

from collections.abc import Sequence

from tawatur.attribution.contents.circumstances import addressee, occasion, place, time
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.voices import i_say
from tawatur.attribution.deeds.shown import told
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.headlines.heading_voice import says_of_self
from tawatur.attribution.reading.bounds import bounds
from tawatur.attribution.reading.scene import Scene
from tawatur.model import Cue, Mode, Span, Speaker, Statement


def finish(scene: Scene, drafts: Sequence[Draft]) -> list[Statement]:
    """Statements for the drafts that have content and somebody who said it, in the order of their content."""
    for draft in drafts:
        _skip_joined(scene, draft)
    kept = [d for d in drafts if d.pieces and d.speakers and told(scene, d)]
    kept.sort(key=lambda d: (d.pieces[0][0], d.cue.index))
    kept = _without_doubles(scene, kept)
    for draft in kept:
        if draft.parent is None and i_say(scene, draft.cue.index):
            draft.parent = _speech_around(kept, draft)
    ids = {id(d): _identifier(scene, d) for d in kept}
    return [_statement(scene, d, ids) for d in kept]


def _speech_around(drafts: Sequence[Draft], inner: Draft) -> Draft | None:
    """The speech behind a colon, begun in a sentence before, in which its speaker says I: وقال: عملنا بجد. | أعتقد أننا سنفوز."""
    around = (d for d in drafts if d is not inner and d.frame.kind == "colon")
    return next((d for d in around if d.holds(inner.cue.index)), None)


def _skip_joined(scene: Scene, draft: Draft) -> None:
    """Let content that begins with a word of nothing but the joined letters to skip (طالب | ب "…") begin behind that word."""
    for number, (first, after) in enumerate(draft.pieces):
        written = scene.ends[first] - scene.starts[first]
        if first == draft.frame.content and draft.frame.offset >= written:
            behind = bounds(scene, first + 1, after)
            draft.pieces[number : number + 1] = [behind] if behind[0] < behind[1] else []
            return


def _without_doubles(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """One statement per content: where two cues claim the same words, the nearer one.

    A relative clause does not reach over a comma to what the verb before it governs: قال الشاهد، الذي طلب …، إن …
    """
    drafts = [draft for draft in drafts if not _anothers_clause(scene, draft, drafts)]
    drafts = [draft for draft in drafts if not _held_already(scene, draft, drafts)]
    best: dict[tuple[int, int, bool], Draft] = {}
    for draft in drafts:
        key = _claimed(draft)
        known = best.get(key)
        if known is None or _claim(scene, draft) < _claim(scene, known):
            best[key] = draft
    return [d for d in drafts if best[_claimed(d)] is d]


def _anothers_clause(scene: Scene, inner: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a relative clause amid a verb and its إن has the same إن: قالت الشركة، | التي تتابع السوق، | إنها خسرت."""
    closed = scene.kinds[inner.frame.introduced - 1] == ","
    return (inner.cue.relative and closed) and any(
        outer is not inner
        and not outer.cue.relative
        and outer.cue.index < inner.cue.index
        and outer.frame.kind == inner.frame.kind == "that"
        and outer.frame.introduced == inner.frame.introduced
        for outer in drafts
    )


def _held_already(scene: Scene, inner: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a quotation without a verb is part of what the same one says: وأضاف سالم: نعمل بجد. | "السوق رخيصة"."""
    bare_quotation = scene.kinds[inner.cue.index] in "oc"
    return bare_quotation and any(
        outer is not inner and outer.speakers == inner.speakers and outer.holds(inner.pieces[0][0])
        for outer in drafts
    )


def _claimed(draft: Draft) -> tuple[int, int, bool]:
    """What a draft claims: its words, and whether they stand before it, to be denied or confirmed (…، وهو ما نفته الوزارة)."""
    return (
        draft.pieces[0][0],
        draft.pieces[-1][1],
        draft.frame.kind == "object" and draft.cue.index > draft.pieces[-1][1],
    )


def _claim(scene: Scene, draft: Draft) -> tuple[bool, int]:
    """How good a draft's claim to its content is, the best least: in its own clause, then near."""
    cue, content = draft.cue.index, draft.pieces[0][0]
    beyond = draft.cue.relative and "," in scene.kinds[min(cue, content) : max(cue, content)]
    beyond |= draft.cue.relative and _of_main_verb(scene, draft)
    own = scene.word(cue + 1).startswith("ب") and scene.fold[draft.frame.introduced].startswith("ب")
    beyond |= draft.cue.relative and own and content > cue + 2  # الدول التي تطالب بالحياد | بأن تتخلى عنه
    return beyond, abs(cue - content)


def _of_main_verb(scene: Scene, draft: Draft) -> bool:
    """Whether what the verb of a relative clause seems to govern is rather the main verb's: قال الوزير، الذي نفى الخلاف: …

    A colon gives somebody's words, and a verb of publishing has its own object: وجدت الدراسة التي نشرت في المجلة أن …
    """
    form, introduced = draft.frame.form, draft.frame.introduced
    stands = "fi" in form.verb.complements  # الذي جاء فيه: …
    if scene.kinds[introduced] == ":":
        return not stands and introduced > draft.cue.index + 1  # تصريحات الوزير الذي قال: …
    return draft.frame.kind == "that" and form.verb.act == "report" and introduced > draft.cue.index + 2


def _identifier(scene: Scene, draft: Draft) -> str:
    return f"{scene.document.article.id}:{scene.starts[draft.cue.index]}-{scene.starts[draft.pieces[0][0]]}"


def _statement(scene: Scene, draft: Draft, ids: dict[int, str]) -> Statement:
    form = draft.frame.form
    cue = Span(scene.starts[draft.cue.index], scene.ends[draft.cue.index])
    own = {draft.speakers[0].id} if len(draft.speakers) == 1 else set()
    return Statement(
        id=ids[id(draft)],
        article=scene.document.article.id,
        speakers=tuple(_speakers(draft)),
        mode=mode_of(scene, draft),
        cue=Cue(span=cue, lemma=form.verb.lemma, act=form.verb.act),
        content=tuple(_span(scene, draft, piece) for piece in draft.pieces),
        chain=tuple(
            link
            for link in {link.entity: link for link in reversed(draft.chain)}.values()
            if link.entity not in own
        )[::-1],  # مسح لرويترز: told to nobody else
        addressee=addressee(scene, draft),
        occasion=occasion(scene, draft),
        time=time(scene, draft),
        place=place(scene, draft),
        parent=ids.get(id(draft.parent)) if draft.parent else None,
        headline=draft.heading,
        rules=tuple(dict.fromkeys(draft.rules)),
    )


def _span(scene: Scene, draft: Draft, piece: tuple[int, int]) -> Span:
    first, after = piece
    skip = draft.frame.offset if first == draft.frame.content else 0
    return Span(scene.starts[first] + skip, scene.ends[after - 1])


def _speakers(draft: Draft) -> list[Speaker]:
    mention = draft.speaker_phrase.span if draft.speaker_phrase else None
    return [
        Speaker(
            entity=e.id,
            name=None if e.kind == "unnamed" else e.name,
            name_en=None if e.kind == "unnamed" else e.name_en,
            unnamed=e.kind == "unnamed",
            description=e.name if e.kind == "unnamed" else None,
            mention=mention,
        )
        for e in draft.speakers
    ]


def mode_of(scene: Scene, draft: Draft) -> Mode:
    """Direct where the content is wholly quoted or a colon opens it, mixed where it holds quoted words."""
    first, after = draft.pieces[0][0], draft.pieces[-1][1]
    if draft.frame.kind == "colon" and (
        not draft.heading or says_of_self(scene, first, after, draft.speaker_phrase)
    ):
        return "direct"
    if all(_wholly_quoted(scene, piece) for piece in draft.pieces):
        return "mixed" if _predicate(draft) else "direct"
    quoted = [q for q in scene.document.quotations if first - 1 <= q.opening < after and q.depth == 0]
    return "mixed" if any(_speech(scene, q.opening, q.end) for q in quoted) else "indirect"


def _predicate(draft: Draft) -> bool:
    """Whether quoted words only say something of an object that the article names: وصف اللقاء بأنه "مثمر"."""
    complements = draft.frame.form.verb.complements
    return draft.frame.kind == "that" and "object+bi" in complements and "that" not in complements


def _wholly_quoted(scene: Scene, piece: tuple[int, int]) -> bool:
    first, after = piece
    around = scene.quotation[first]
    if around < 0:
        return False
    quoted = scene.document.quotations[around]
    before = first - 1
    while before > quoted.opening and scene.is_(before, "that", "that_pronoun", *PREPOSITIONS):
        before -= 1  # "أن …"، "على ضرورة …"
    return quoted.opening == before and quoted.end - 1 <= after <= quoted.end


def _speech(scene: Scene, opening: int, end: int) -> bool:
    """Whether quoted words are somebody's wording rather than a name: «الناتو»، "إس-400"."""
    if scene.cover[opening] is not None or (
        opening + 1 < len(scene.cover) and scene.cover[opening + 1] is not None
    ):
        phrase = scene.cover[opening + 1] if opening + 1 < len(scene.cover) else None
        if phrase is not None and phrase.after >= end:
            return False
    return not any(scene.kinds[t] in "ln" for t in range(opening + 1, min(end, opening + 4)))
