"""Appositions: what a subject is (رئيس الشركة، الحليفة السابقة، التابعة للوزارة) is no object; that comes behind it."""

from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.long_quotes import QUOTED_NAME
from tawatur.attribution.frames.object_nouns import behind_paper
from tawatur.attribution.frames.walk import JOINED, PREPOSITIONS, Walk
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.agreement import POSSESSIVES
from tawatur.attribution.reading.nouns import nouns_of, officials, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how many tokens may tell what the subject is, before the object
REACH_APPOSITION = 24
# acts that a person may be the object of: without a comma a noun for one is hardly the subject's
TO_SOMEBODY = frozenset(
    (
        "accuse",
        "agree",
        "ask",
        "condemn",
        "criticise",
        "demand",
        "describe",
        "judge",
        "praise",
        "thank",
        "welcome",
    )
)

# what points to all that was told, without a noun behind it
THAT = "ذلك"


def behind_apposition(walk: Walk, first: int) -> int | None:
    """The object behind words at `first` that tell what the subject right before them is; None where they tell no such thing."""
    scene, subject = walk.scene, walk.subject[-1] if walk.subject else None
    if subject is None:
        return None
    beside = first - 1 if scene.kinds[first - 1] == "," else first
    if subject.after == beside and describes_it(scene, first):
        return _object_behind(walk, first, closed=beside < first)
    if is_verbal_noun(scene, first):
        return None
    ends = subject.after + (
        scene.kinds[subject.after] == "c"
    )  # "مجلس المرجان" | ، الواجهة السياسية لـ…، استعداده
    comma = ends == first - 1 and scene.kinds[first - 1] == ","
    if not comma and ends != first:
        return _behind_time(scene, first)
    if scene.kinds[first] == "o" and not comma:
        return _behind_quoted_name(scene, first)
    if scene.is_(first, "demonstrative") and not comma:
        owned = not scene.fold[first - 1].startswith("ال") and subject.how != "name"
        return (
            _object_behind(walk, first, closed=True) if owned else None
        )  # وزراء داخلية | هذه البلدان، رفض …
    titled = _titled(scene.fold[first])
    if comma and (titled or (scene.fold[first].startswith("ال") and scene.phrase_at(first) is None)):
        return _object_behind(walk, first, closed=True)
    if titled and subject.how == "name" and walk.cue.form.verb.act not in TO_SOMEBODY:
        return _object_behind(walk, first, closed=False)
    return None


def _behind_quoted_name(scene: Scene, mark: int) -> int | None:
    """The verbal noun behind the name in quotation marks with which the subject ends: رئيس شركة "نور لودر" | استخدام …"""
    quoted = scene.document.quotations[scene.quotation[mark]] if scene.quotation[mark] >= 0 else None
    if (
        quoted is None
        or quoted.opening != mark
        or quoted.closing is None
        or quoted.closing - mark > QUOTED_NAME
    ):
        return None
    behind = quoted.closing + 1
    begins = is_verbal_noun(scene, behind) and not scene.fold[behind].startswith(("ال", "و"))
    return behind if begins else None


def _behind_time(scene: Scene, first: int) -> int | None:
    """The verbal noun behind وللمرة الأولى and the like, which tell how often and when: أكدت الشرطة أمس وللمرة الأولى | وقوع …"""
    if not scene.fold[first].startswith("ولل"):
        return None
    behind = first + 1
    while scene.word(behind).startswith("ال"):
        behind += 1
    return behind if is_verbal_noun(scene, behind) else None


def _titled(word: str) -> bool:
    """Whether the word is a noun for somebody: زعيم، الناطق، الحليف."""
    bare = word.removeprefix("ال")
    return (
        person_noun(word) or bare in officials() or bare in nouns_of("ally") or bare in words_of("on_a_side")
    )


def describes_it(scene: Scene, token: int) -> bool:
    """Whether a definite adjective stands at `token` that a preposition belongs to.

    التابعة للوزارة، المتحالف مع القوات، الموالية لنورستان، المعترف بها دوليا
    """
    word, following = scene.fold[token], token + 1
    if scene.kinds[token] != "w" or not word.startswith("ال") or scene.particle[token] or token in scene.hits:
        return False
    shaped = (word.startswith("الم") or word[3:4] == "ا") and not word.endswith("ات")
    shaped = shaped and (word.endswith("ه") or frequency(word + "ه") > 0)  # not المخاوف بشأن
    behind = scene.is_(following, "place_time", *PREPOSITIONS) and is_bare_preposition(scene.fold[following])
    joined = scene.word(following)[:2] == "لل" or scene.word(following)[:3] == "بال"
    named, pronoun = scene.phrase_at(following), scene.word(following)[1:]
    taken_up = scene.word(following)[:1] in ("ب", "ل") and pronoun in POSSESSIVES  # المعترف بها
    joined |= (named is not None and named.prefix in ("ل", "ب")) or taken_up
    # التابعة is no verbal noun, as المتابعة is, nor is المعادية with ل behind it
    active = word[3:4] == "ا" or (word.endswith("ه") and scene.word(following)[:1] == "ل")
    return shaped and (behind or joined) and (active or not is_verbal_noun(scene, token))


def _object_behind(walk: Walk, first: int, closed: bool) -> int | None:
    """The noun that begins the object behind the apposition at `first`; behind a comma alone where it must be `closed`."""
    scene = walk.scene
    for token in range(first + 1, min(walk.limit + 1, walk.end, first + REACH_APPOSITION)):
        behind_comma = scene.kinds[token - 1] == ","
        if behind_comma and _points(scene, token):
            return token
        if scene.kinds[token] in ":." or scene.is_(
            token, "that", "that_pronoun", "relative", "relative_what"
        ):
            return None
        if behind_comma and _object(scene, token):
            return token
        noun = is_verbal_noun(scene, token) or accusative_masdar(scene, token)
        if not (closed or behind_comma) and noun and _whole_before(scene, token):
            return token
    return None


def _points(scene: Scene, token: int) -> bool:
    """Whether this or what begins the object at `token`: الشركة، المملوكة للدولة، | هذه التهم؛ وكيل اللاعب، | ما تردد أمس."""
    if scene.fold[token] == "ما":
        rumoured = scene.word(token + 1) in words_of("rumoured")
        verbs = scene.verbs(token + 1) if token + 1 < scene.size else ()
        return rumoured or any(form.kind == "perfect" for _, form in verbs)
    pointed = scene.word(token + 1).startswith("ال") or scene.fold[token] == THAT
    timed = token in scene.time_after or token + 1 in scene.time_after  # | هذا الأسبوع، الاتهامات
    return (
        not timed
        and scene.is_(token, "demonstrative")
        and scene.fold[token][:1] not in ("و", "ف")
        and scene.fold[token][:1] not in JOINED
        and pointed
        and not acts(scene.word(token + 1).removeprefix("ال"))  # | ذلك الكاتب الكبير، رفضه
    )


def _object(scene: Scene, token: int) -> bool:
    """Whether an object can begin at `token`: a verbal noun, or a definite noun that tells nothing of somebody."""
    word = scene.fold[token]
    if is_verbal_noun(scene, token):
        return True
    plain = scene.kinds[token] == "w" and not scene.particle[token] and token not in scene.time_after
    told = token not in scene.hits or scene.is_(token + 1, "an")  # تقارير | عن وجود …
    plain = plain and scene.phrase_at(token) is None and scene.cover[token] is None and told
    loose = word[:1] not in ("و", "ف") and not (word[:1] in JOINED and (is_joined(word) or word[:2] == "لل"))
    acts = word.endswith("ا") or any(form.kind != "masdar" for _, form in scene.verbs(token))  # مشيرا إلى
    return (
        plain
        and loose
        and not acts
        and not (_titled(word) or word in words_of("blame") or describes_it(scene, token))
    )


def _whole_before(scene: Scene, token: int) -> bool:
    """Whether the words before `token` need no noun behind them, so that one begins anew: رئيس مجلس المرسى | استقالته."""
    before = token - 1
    if scene.is_(before, "place_time", *PREPOSITIONS) or scene.fold[token].startswith(("ال", "و")):
        return False
    owned = scene.document.light[before].endswith(POSSESSIVES)
    named = scene.cover[before] is not None and scene.cover[before] != scene.cover[token]
    whole = scene.fold[before].startswith(("ال", "لل", "بال")) or owned or named or scene.kinds[before] == "c"
    return whole or behind_paper(scene, before)


def accusative_masdar(scene: Scene, token: int) -> bool:
    """Whether an indefinite accusative can begin the object at `token`, as a verbal noun in it: أبدى تفاؤلا."""
    word = scene.fold[token]
    plain = scene.kinds[token] == "w" and not scene.particle[token] and scene.cover[token] is None
    return plain and word.endswith("ا") and verbal_noun(word[:-1], scene.document.light[token][:-1])
