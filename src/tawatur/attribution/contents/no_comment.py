"""No comment: where the outlet tells that somebody else said nothing to it (… ستغلق المصنع، ولم ترد النقابة على طلب للتعليق)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# how far behind the conjunction the verb of silence stands, over its subject
REACH_SILENCE = 4
# how far behind the verb the comment stands that was not made
REACH_COMMENT = 6


def no_comment(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether a clause opens in which somebody would not comment: | بينما رفضت النقابة التعليق، | ولم يصدر بيان.

    Not where what was said is itself about that: قال إنه سأل الوزارة، وإنها رفضت التعليق.
    """
    word, end = scene.fold[position], scene.sentence_end[position]
    if scene.quotation[position] >= 0 or draft.frame.kind == "colon":
        return False
    if word in words_of("while") or word.removeprefix("و") in words_of("but", "but_he"):
        first = position + 1
    elif word.startswith("و") and not scene.is_(position, "that", "that_pronoun"):
        first = position
    else:
        return False
    last = first + 1 if first == position else min(first + REACH_SILENCE, end)
    for token in range(first, last):
        if scene.kinds[token] != "w" or scene.is_(token, "that", "that_pronoun", "relative"):
            return False
        if _silent(scene, token, token == position):
            return True
    return False


def _silent(scene: Scene, token: int, joined: bool) -> bool:
    """Whether the verb at `token`, which و stands joined to or not, is one of saying nothing: رفض التعليق، لزم الصمت، لم يعلق."""
    word = scene.fold[token].removeprefix("و") if joined else scene.fold[token]
    near = range(token + 1, min(token + 1 + REACH_COMMENT, scene.sentence_end[token]))
    behind = []
    for t in near:
        if scene.kinds[t] != "w":
            break
        behind.append(scene.fold[t])
    if word in words_of("declines"):
        return any(w in words_of("a_comment") for w in behind)
    if word in words_of("keeps"):
        return any(w in words_of("silence") for w in behind)
    if word not in words_of("denied") or not behind:
        return False
    if not joined and behind[0] in words_of("left_out"):  # فيما | لم يكشف النادي عن سبب ذلك
        return any(w.removeprefix("ال") in words_of("unsaid") for w in behind[1:])
    if behind[0] not in words_of("comments"):
        return False
    return behind[0] in words_of("comments_alone") or any(w in words_of("a_comment") for w in behind[1:])
