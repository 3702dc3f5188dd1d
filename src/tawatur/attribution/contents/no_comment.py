"""No comment: where the outlet tells that somebody else said nothing to it (… ستغلق المصنع، ولم ترد النقابة على طلب للتعليق)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition

# how far behind the conjunction the verb of silence stands, over its subject
REACH_SILENCE = 4
# how far behind the verb the comment stands that was not made
REACH_COMMENT = 6


def no_comment(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a clause opens in which somebody would not comment: | بينما رفضت النقابة التعليق، | ولم يصدر بيان.

    Not where what was said is itself about that, as it is where its own subject goes on (إن الشرطة اعتقلته ورفضت التعليق),
    or in إنه سأل الوزارة، وإنها رفضت التعليق.
    """
    word, end = scene.fold[position], scene.sentence_end[position]
    if scene.quotation[position] >= 0 or draft.frame.kind == "colon":
        return False
    if word in words_of("while") or word.removeprefix("و") in words_of("but"):
        first = position + 1
    elif word.startswith("و") and not scene.is_(position, "that", "that_pronoun"):
        first = position
    else:
        return False
    last = first + 1 if first == position else min(first + REACH_SILENCE, end)
    for token in range(first, last):
        if scene.kinds[token] != "w" or scene.is_(token, "that", "that_pronoun", "relative"):
            return False
        if _silent(scene, draft, token, token == position, named=token > first):
            return True
    return False


def _silent(scene: Scene, draft: Draft, token: int, joined: bool, named: bool) -> bool:
    """Whether the verb at `token` is one of saying nothing, of another subject: رفضت النقابة التعليق، لزمت الشركة الصمت.

    `joined`: و stands joined to it; `named`: its subject stands before it (لكن النقابة | رفضت التعليق).
    """
    word = scene.fold[token].removeprefix("و") if joined else scene.fold[token]
    near = range(token + 1, min(token + 1 + REACH_COMMENT, scene.sentence_end[token]))
    end = next((t for t in near if scene.kinds[t] != "w"), near.stop)
    denied = word in words_of("denied")
    behind = range(token + 1 + denied, end)
    subject = named or (bool(behind) and _somebody(scene, behind.start))
    if word in words_of("declines"):
        return subject and _comment(scene, behind, asked=scene.is_(draft.frame.content - 1, "that_pronoun"))
    if word in words_of("keeps"):
        # not what the speaker complains of: لزمت الحكومة الصمت | حيالها
        closed = bool(behind) and scene.fold[behind[-1]] in words_of("silence")
        return subject and closed and scene.kinds[end : end + 1] != ["w"]
    if not denied or not behind:
        return False
    verb = scene.fold[token + 1]
    if not joined and verb in words_of("left_out"):  # فيما | لم يكشف النادي عن سبب ذلك
        return any(scene.fold[t].removeprefix("ال") in words_of("unsaid") for t in behind[1:])
    if verb not in words_of("comments"):
        return False
    if verb in words_of("comments_alone"):
        return subject or (len(behind) > 1 and _somebody(scene, token + 2))
    rest = range(token + 2, end)
    subject |= bool(rest) and _somebody(scene, rest.start)
    # لم يصدر بيان | من النقابة
    subject |= any(scene.is_(t, "min", "an") and _somebody(scene, t + 1) for t in rest[1:-1])
    subject |= any(scene.fold[t] in words_of("asked_comment") for t in rest)
    return subject and _comment(scene, rest)


def _somebody(scene: Scene, token: int) -> bool:
    """Whether the verb's own subject stands at `token`: رفضت | النقابة، لم تعلن | أي جهة; not التعليق nor زملاؤها, her own."""
    word, light = scene.fold[token], scene.document.light[token]
    if word in words_of("a_comment", "silence") or scene.kinds[token] != "w" or without_owner(word, light)[1]:
        return False
    return (
        word.startswith("ال")
        or (word in words_of("whichever") and scene.word(token + 1) not in words_of("a_comment"))
        or scene.cover[token] is not None
        or scene.phrase_at(token) is not None
    )


def _comment(scene: Scene, behind: range, asked: bool = False) -> bool:
    """Whether a comment is what was not made, none on what is the speaker's: رفض العميد الرد على | شكواها.

    `asked`: whoever speaks tells of himself, and may himself have had no answer: راسل الشركة، ورفضت الشركة | الرد.
    """
    made = next((t for t in behind if scene.fold[t] in words_of("a_comment")), -1)
    if made < 0 or (asked and scene.fold[made] not in words_of("asked_comment")):
        return False
    return not any(
        without_owner(scene.fold[t], scene.document.light[t])[1] and not scene.particle[t]
        for t in range(made + 1, behind.stop)
        if not is_bare_preposition(scene.fold[t])
    )
