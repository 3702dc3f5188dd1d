"""Clauses that a source interrupts: شهد القطاع، بحسب التقرير، تحسنا …; قد تنتقل المدينة بحسب خبراء إلى …"""

from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.phrases.media_described import in_medium
from tawatur.attribution.reading.finite import looks_finite, looks_perfect, looks_present
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import is_joined
from tawatur.text.verbal_nouns import verbal_noun

# a source between commas interrupts a clause this near its head whatever follows
LONGEST_OPENING = 6
# a clause of the outlet's before the verb is no shorter
SHORTEST_CLAUSE = 4
# words behind the source: with fewer they describe it, or tell when and where it spoke
SHORTEST_REST = 3
# complements and adjuncts that can only belong to the clause, not to the source before them
GOVERNED = ("ila", "ala", "min", "an", "place_time")


def behind(scene: Scene, before: tuple[int, int], marker: int, source_end: int, end: int) -> int | None:
    """Where the clause goes on behind the source that ends before `source_end`; None where the source ends it.

    `before` are the tokens of the clause before the source, `marker` is the source's first token; nothing is looked at from
    token `end` on.
    """
    position = source_end
    while position < end and (scene.kinds[position] in "c)" or scene.fold[position] in nouns_of("same")):
        position += 1  # بحسب الصحيفة | نفسها
    said_when = (
        scene.time_after.get(position + 1, -1) if scene.kinds[position : position + 1] == [","] else -1
    )
    if scene.kinds[said_when : said_when + 1] == [","] and said_when > 0:
        position = said_when  # كما أعلن النادي، الجمعة، …
    position = _over_joined(scene, before, position)
    mark = scene.kinds[marker - 1]
    was = scene.is_(before[1] - 1, "was") and scene.kinds[marker - 1] == "w"  # كانت بحسب الخبراء | قنبلة
    waits = acts(scene, before[1] - 1)
    inner = waits and scene.is_(before[1] - 2, "relative")
    if end - position <= SHORTEST_REST * (not (was or inner)) or before[1] <= before[0]:
        return None
    if in_medium(scene, position + (scene.kinds[position] == ",")):
        return None  # …، وفق ما أعلن الوزير، في بيان
    early = before[1] - _last_part(scene, before) <= LONGEST_OPENING
    if mark == "-":  # between two dashes
        closing = next(
            (t for t in range(position, min(end, position + LONGEST_OPENING)) if scene.kinds[t] == "-"), end
        )
        return closing + 1 if closing + 1 < end else None
    if scene.kinds[position] == ",":
        position += 1
        if position >= end:
            return None
        verbal = scene.is_(position, "that", "that_pronoun") and scene.fold[position].startswith("ب")
        if verbal or (scene.is_(position, "perfect") and scene.fold[position][0] not in "وف"):
            return position  # تعرف الشركة عملها، بحسب موقعها، بأنه …; تكون الوزارة بحسب مراقبين، قد تراجعت
        if _new_clause(scene, position):
            return None
        if mark != ",":
            inside = (early and acts(scene, before[0])) or (waits and scene.is_(before[1] - 2, "relative"))
            return position if inside and _plain(scene, position) else None  # التي تصرفت وفق نائب، | بناء على
        return position if early or waits or _complement(scene, position) else None
    if _new_clause(scene, position) or scene.kinds[position] not in "won":
        return None
    if _goes_on(scene, position) or _object(scene, position, waits):
        return position
    lone = early and mark not in ",-" and scene.kinds[position] != "o"
    short = before[1] - before[0] <= SHORTEST_REST  # تقع البلدة وفق مختارها على الطريق: no clause yet
    return position if lone and (short or not _describes_source(scene, position)) else None


def verb_apart(
    scene: Scene, marker: int, rest: int, first: int, end: int
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The verb of a clause inside the sentence and what it governs, where a source parts them: … هجوم أسفر | وفق مسعفين | عن مقتل …

    The source stands from token `marker` to `rest`. The rest of the sentence, with a verb of its own, is the outlet's.
    """
    verb = marker - 1
    relative = scene.is_(verb - 1, "relative")  # السلطات التي تصرفت | بحسب الصحيفة، | بناء على …
    goes_on = rest + 1 < end and not (_new_clause(scene, rest + 1) or scene.fold[rest + 1].startswith("ل"))
    if relative and goes_on and scene.kinds[rest] == ",":
        rest += 1  # not …، ليعود العمال إلى بيوتهم
    plain = scene.kinds[verb] == "w" and not scene.particle[verb] and scene.cover[verb] is None
    if not plain or verb - first <= SHORTEST_CLAUSE or not acts(scene, verb) or rest >= end:
        return None
    stop = next((t for t in range(rest, end) if scene.kinds[t] in ",." or scene.is_(t, "relative")), end)
    own = relative or any(acts(scene, t) or scene.is_(t, "was") for t in range(first, verb - 1))
    governed = scene.is_(rest, *PREPOSITIONS) or scene.fold[rest].startswith(("ال", "ب", "ل"))
    governed |= relative and scene.kinds[rest] == "w"  # الفصول التي تبدو برأيه | ضيقة
    return ((verb, verb + 1), (rest, stop)) if own and governed and stop - rest > 1 else None


def _over_joined(scene: Scene, before: tuple[int, int], position: int) -> int:
    """The token behind a second source that و joins to the first, where the verb before both waits for what follows.

    أسفر الحريق وفق مسعفين | وأطباء | عن مقتل سبعة
    """
    word, following = scene.word(position), position + 1
    joined = word.startswith("و") and is_joined(word) and not scene.verbs(position)
    waits = acts(scene, before[1] - 1) and scene.is_(following, "ila", "ala", "min", "an")
    return following if joined and waits and is_bare_preposition(scene.word(following)) else position


def _last_part(scene: Scene, before: tuple[int, int]) -> int:
    """Where the clause itself begins, behind the comma of a phrase before its verb: خلال اللقاء، | بدا الوزير."""
    first, after = before
    comma = next((t for t in range(after - 1, first, -1) if scene.kinds[t] == ","), first - 1)
    return comma + 1 if comma + 1 < after and acts(scene, comma + 1) else first


def acts(scene: Scene, token: int) -> bool:
    """Whether a finite verb stands at `token`, by the table or by its looks."""
    word, light = scene.fold[token], scene.document.light[token]
    stem = word.removeprefix("ف").removeprefix("و")
    caused = stem in words_of("outcome") or stem in words_of("consequence") or scene.is_(token, "was")
    shaped = looks_present(stem.removeprefix("س")) or looks_finite(stem, light[len(word) - len(stem) :])
    return (
        scene.kinds[token] == "w"
        and scene.cover[token] is None
        and (caused or (shaped and not scene.particle[token]))
    )


def _plain(scene: Scene, token: int) -> bool:
    """Whether a noun or what a verb governs stands at `token`: what may be the object of the verb before the source."""
    return token not in scene.time_after and scene.kinds[token] in "won"


def _object(scene: Scene, token: int, waits: bool) -> bool:
    """Whether a verb that `waits` for what it governs right before the source finds it at `token`: أسفر وفق مسعفين | عن مقتل …"""
    return waits and scene.kinds[token] != "o" and not _describes_source(scene, token, "an", "bi")


def _new_clause(scene: Scene, token: int) -> bool:
    """Whether another clause begins at `token`, or a phrase beside the clause."""
    word = scene.fold[token]
    hit = scene.hits.get(token)
    beside = hit is not None and hit.function not in ("unnamed", "collective")
    joined = word.startswith("و") and (is_joined(word) or bool(scene.particle[token]))
    opens = scene.is_(token, "conjunction", "relative", "circumstance") and word not in words_of("goes_on")
    what = scene.is_(token, "relative_what") and not scene.is_(token, "place_time", "bi", "min")
    spoken = any(form.kind == "participle" for _, form in scene.verbs(token)) and word.endswith(
        ("ا", "ه", "ين")
    )
    return beside or joined or opens or what or spoken


def _complement(scene: Scene, token: int) -> bool:
    """Whether a number or what the clause's own words govern stands at `token`."""
    if scene.kinds[token] == "n" or scene.is_(token, "fi", "that", "negator"):
        return True
    word, light = scene.fold[token], scene.document.light[token]
    aim = word.startswith("ل") and is_joined(word) and verbal_noun(word[1:], light[1:])
    plain = word.endswith("ا") and scene.cover[token] is None
    aim |= plain and verbal_noun(word[:-1], light[:-1])  # …، بحسب البلدية، استعدادا للموسم
    return (word.startswith("ب") and is_joined(word)) or aim or _goes_on(scene, token)


def _goes_on(scene: Scene, token: int) -> bool:
    """Whether only the clause can go on so, even without a comma behind the source."""
    if scene.kinds[token] == "n" or scene.fold[token] in words_of("goes_on"):
        return True
    if scene.is_(token, "negator", "that"):
        return True
    return scene.is_(token, "ila") and is_bare_preposition(scene.fold[token])


def _describes_source(scene: Scene, token: int, *clauses: str) -> bool:
    """Whether the word can belong to the source before it: its adjective, its place, whom it spoke to.

    `clauses` are prepositions that are the clause's own all the same.
    """
    word = scene.fold[token]
    if word.startswith("ب") and is_joined(word) and "bi" in clauses:
        return False
    if scene.is_(token, *clauses) and is_bare_preposition(word):
        return False
    preposition = scene.is_(token, "fi", *GOVERNED) or (word[:1] in ("ب", "ل") and is_joined(word))
    return preposition or word.startswith("ال") or token in scene.time_after


def did(scene: Scene, token: int) -> bool:
    """Whether a verb of the perfect opens a clause behind a source, which it does not describe: …، فبحسب دراسة جديدة | بلغ العدد.

    It describes an indefinite source of its gender: …، وبحسب دراسة | نشرت أمس.
    """
    word, light, last = scene.fold[token], scene.document.light[token], scene.fold[token - 1]
    perfect = looks_perfect(word, light) and scene.cover[token] is None and not scene.particle[token]
    named = scene.cover[token - 1]
    definite = last.startswith(("ال", "لل")) or (named is not None and named.how == "name")
    return perfect and (definite or word.endswith("ت") != last.endswith(("ه", "ات")))
