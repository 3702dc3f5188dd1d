"""Later verbal nouns: what is announced, behind more of the subject than is known (أعلنت البلاد وست دول أخرى | فرض عقوبات).

What somebody affirms, announces, denies or expects is a verbal noun before anything else. Where the noun right behind the subject
is none, but one begins anew further on, that is what was said, and the words before it tell who said it.
"""

from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.object_nouns import behind_paper
from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene

# acts whose object is mostly a verbal noun
TOLD = frozenset(("affirm", "announce", "deny", "expect"))
# how many tokens may tell more of the subject
REACH = 24
# how far behind the subject a definite word may tell more of it: دبلوماسيون من الدول | الأعضاء في …
REACH_DEFINITE = 6
# how an adjective ends behind which a noun needs no owner: دول خليجية، محامين سوريين
RELATIONS = ("يه", "يين", "يون")
# letters of a verbal noun that may be an accusative of manner or purpose: احتجاجا على، تنفيذا لـ
ACCUSATIVE = "ا"


def behind_more_of_subject(walk: Walk, first: int) -> int | None:
    """The verbal noun behind more of the subject at `first`, right behind what is known of it; None where none is."""
    scene, subject = walk.scene, walk.subject[-1] if walk.subject else None
    if (
        subject is None
        or walk.cue.form.verb.act not in TOLD - {"deny"}
        or not _more(walk, subject.after, first)
    ):
        return None
    for token in range(first + 1, min(walk.limit, walk.end, first + REACH)):
        if scene.kinds[token] in ":.o" or scene.is_(
            token, "that", "that_pronoun", "relative_what", "relative"
        ):
            return None
        if scene.verbs(token) and not is_verbal_noun(scene, token):
            return None
        if begins_anew(scene, token):
            return token
    return None


def _more(walk: Walk, after: int, first: int) -> bool:
    """Whether the word at `first` is hardly what was said: no verbal or accusative noun, none that أن or a claim follows."""
    scene, subject = walk.scene, walk.subject[-1]
    word, definite = scene.fold[first], scene.document.light[first].startswith("ال")
    owner = after - subject.first == 1 and not scene.document.light[after - 1].startswith(
        "ال"
    )  # قبائل | الوادي
    beside = definite and first - after <= REACH_DEFINITE
    beside |= right_behind(scene, after, first) and (first > after or owner)
    plain = scene.kinds[first] == "w" and first not in scene.hits and not scene.particle[first]
    whose = definite and word.endswith("ه") and scene.word(first + 1)[:1] == "ل"  # التابعة لـ…
    noun = (is_verbal_noun(scene, first) and not whose) or scene.document.light[first].endswith(ACCUSATIVE)
    noun |= (
        word in words_of("that_noun")
        or word in words_of("claim")
        or word.removeprefix("ال") in words_of("claim")
    )
    return beside and plain and not noun


def right_behind(scene: Scene, after: int, first: int) -> bool:
    """Whether `first` stands behind a subject that ends before `after`, or a number, a comma or one word that و joins to it."""
    between = first - after
    return between == 0 or (
        between == 1 and (scene.kinds[after] in "n," or scene.fold[after].startswith("و"))
    )


def begins_anew(scene: Scene, token: int) -> bool:
    """Whether a verbal noun with an owner begins anew at `token`: what stands before it needs no noun behind it."""
    if token >= len(scene.fold):
        return False
    word, before = scene.fold[token], token - 1
    article = scene.document.light[token].startswith("ال")  # not إلغاء
    if not is_verbal_noun(scene, token) or word.startswith("و") or article or word.endswith(ACCUSATIVE):
        return False
    if scene.is_(before, "place_time", "bi", *PREPOSITIONS):
        return False
    last = scene.fold[before]
    closed = (
        last.startswith(("ال", "لل", "بال")) or scene.cover[before] is not None or last in nouns_of("same")
    )
    closed |= (
        scene.kinds[before] in "c,)"
        or token in scene.time_start
        or last.endswith(RELATIONS)
        or last in words_of("other_one")
        or behind_paper(scene, before)
    )
    return closed and scene.kinds[token + 1 : token + 2] in (["w"], ["n"], ["o"])
