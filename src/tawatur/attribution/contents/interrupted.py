"""Clauses that a source interrupts: شهد القطاع، بحسب التقرير، تحسنا …; قد تنتقل المدينة بحسب خبراء إلى …"""

from tawatur.attribution.phrases.media_described import in_medium
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import is_joined

# a source between commas interrupts a clause this near its head whatever follows
LONGEST_OPENING = 6
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
    while position < end and scene.kinds[position] in "c)":
        position += 1
    said_when = (
        scene.time_after.get(position + 1, -1) if scene.kinds[position : position + 1] == [","] else -1
    )
    if scene.kinds[said_when : said_when + 1] == [","] and said_when > 0:
        position = said_when  # كما أعلن النادي، الجمعة، …
    mark = scene.kinds[marker - 1]
    if end - position <= SHORTEST_REST or before[1] <= before[0]:
        return None
    if in_medium(scene, position + (scene.kinds[position] == ",")):
        return None  # …، وفق ما أعلن الوزير، في بيان
    early = before[1] - before[0] <= LONGEST_OPENING
    if mark == "-":  # between two dashes
        closing = next(
            (t for t in range(position, min(end, position + LONGEST_OPENING)) if scene.kinds[t] == "-"), end
        )
        return closing + 1 if closing + 1 < end else None
    if scene.kinds[position] == ",":
        position += 1
        verbal = scene.is_(position, "that", "that_pronoun") and scene.fold[position].startswith("ب")
        if verbal or (scene.is_(position, "perfect") and scene.fold[position][0] not in "وف"):
            return position  # تعرف الشركة عملها، بحسب موقعها، بأنه …; تكون الوزارة بحسب مراقبين، قد تراجعت
        if _new_clause(scene, position) or mark != ",":
            return None
        return position if early or _complement(scene, position) else None
    if _new_clause(scene, position) or scene.kinds[position] not in "won":
        return None
    if _goes_on(scene, position):
        return position
    lone = early and mark not in ",-" and scene.kinds[position] != "o"
    short = before[1] - before[0] <= SHORTEST_REST  # تقع البلدة وفق مختارها على الطريق: no clause yet
    return position if lone and (short or not _describes_source(scene, position)) else None


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
    word = scene.fold[token]
    return (word.startswith("ب") and is_joined(word)) or _goes_on(scene, token)


def _goes_on(scene: Scene, token: int) -> bool:
    """Whether only the clause can go on so, even without a comma behind the source."""
    if scene.kinds[token] == "n" or scene.fold[token] in words_of("goes_on"):
        return True
    if scene.is_(token, "negator", "that"):
        return True
    return scene.is_(token, "ila") and is_bare_preposition(scene.fold[token])


def _describes_source(scene: Scene, token: int) -> bool:
    """Whether the word can belong to the source before it: its adjective, its place, whom it spoke to."""
    word = scene.fold[token]
    preposition = scene.is_(token, "fi", *GOVERNED) or (word[:1] in ("ب", "ل") and is_joined(word))
    return preposition or word.startswith("ال") or token in scene.time_after
