"""Starts: where the clause of a verb begins, before its subject, قد، كان، لكن, adverbs and phrases such as من جهته."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.reading.finite import looks_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, describes
from tawatur.text.frequencies import is_joined

# how many plain words may be a subject in front of its verb
LONGEST_SUBJECT = 4
# the fewest words of a relative clause that holds a subject or an object of its own
SHORTEST_CLAUSE = 2
# how far before its verb somebody may be named behind but, with what he is between
REACH_BUT = 16
# pronouns of whose the other is: نائبه، زميلها
OWNERS = ("ه", "ها", "هم")
# so near before its verb no comma need stand before but: الطريق آمن لكن نائبه قال
NEAR_BUT = 2


def clause_start(scene: Scene, index: int, joined: bool) -> int:
    """The token where the verb's clause begins: back over قد، كان and its subject, adverbs, لكن، كما، من جهته …"""
    start = scene.sentence_start[index]
    position = index
    if joined and index - 1 > start and scene.fold[index - 1] in words_of("came_back"):
        joined, position = False, index - 1  # عاد | وأكد
    while position > start and not (joined and position == index):
        before = position - 1
        phrase = scene.phrases_ending.get(position)
        turn = turn_ending(scene, position)
        if turn is not None and turn >= start:
            position = turn
        elif position in scene.time_start and scene.time_start[position] >= start:
            position = scene.time_start[position]
        elif (
            scene.is_(before, "perfect", "was", "conjunction", "adverb", "circumstance")
            or (scene.is_(before, "that") and scene.is_(before - 1, "before_that", "except"))
            or (scene.is_(before, "that_pronoun") and scene.is_(before - 1, "except"))
            or (scene.is_(before, "before_that", "except") and scene.is_(position, "that", "that_pronoun"))
        ):
            position = before
        elif phrase is not None and phrase.first >= start and not phrase.governed and position == index:
            position = phrase.first
        else:
            break
    described = position if joined else _but_described(scene, index, position, start)
    if described < position:
        return described
    if position < index or joined:
        return _over_title(scene, position, start) if position < index else position
    bare = _bare_subject(scene, position, start)
    return bare if bare < position else _but_somebody(scene, position, start)


def _over_title(scene: Scene, name: int, start: int) -> int:
    """Where but begins the clause of a name with somebody's word for him before it: لكن خلفه | سالم قال; else the name."""
    title = name - 1
    owned = title - 1 > start and scene.phrase_at(name) is not None and describes(scene, title)
    but = owned and scene.fold[title - 1].removeprefix("و") in words_of("but")
    return title - 1 if but and scene.fold[title].endswith(OWNERS) else name


def _bare_subject(scene: Scene, verb: int, start: int) -> int:
    """Where plain nouns joined by و behind a comma begin that are the verb's subject: …، وصحف أخرى | اعتبرت; else the verb."""
    first = verb
    while first > start and first > verb - LONGEST_SUBJECT and describes(scene, first - 1):
        first -= 1
    joined = first < verb and scene.kinds[first - 1] == "," and scene.fold[first].startswith("و")
    return first if joined and is_joined(scene.fold[first]) else verb


def _but_somebody(scene: Scene, verb: int, start: int) -> int:
    """Where a clause begins in which but names somebody and tells what he is: …، لكن سالما مدير المختبر | قال; else the verb."""
    nominal = False
    for first in range(verb - 1, max(start, verb - REACH_BUT), -1):
        word = scene.fold[first].removeprefix("و")
        apart = scene.kinds[first - 1] == "," or verb - first <= NEAR_BUT
        if scene.kinds[first] == "w" and word in words_of("but") and apart:
            named = scene.phrase_at(first + 1)
            if named is None and _indefinite(scene, range(first + 1, verb)):
                return first  # …، لكن نسبة مماثلة | أشارت
            somebody = named is not None and named.speaks and not named.governed
            return first if somebody and not nominal else verb
        within = scene.cover[first] is not None
        forms = () if within else scene.verbs(first)
        tells = any(form.kind != "masdar" for _, form in forms)
        nominal |= bool(forms)  # نسبة, which may be a verbal noun too
        if tells or (not within and scene.is_(first, "relative", "that", "that_pronoun")):
            return verb
    return verb


def _but_described(scene: Scene, index: int, verb: int, start: int) -> int:
    """Where but begins a clause whose subject a relative clause describes: …، لكن الحزب الذي تقوده | سلمى نفى ذلك; else the `verb`.

    The relative clause has a verb of its own, so that the one behind it is the main one.
    """
    for but in range(verb - 1, max(start, verb - REACH_BUT), -1):
        if scene.kinds[but] not in "woc":
            return verb
        if scene.fold[but].removeprefix("و") not in words_of("but") or scene.kinds[but - 1] not in ",c":
            continue
        named = scene.phrase_at(but + 1)
        after = but + 1 if named is None else named.after
        first = after
        while after < verb and not scene.is_(after, "relative"):
            if scene.kinds[after] == "w" and looks_finite(scene.fold[after], scene.document.light[after]):
                return verb
            after += 1  # لكن | الحزب المعارض | الذي
        somebody = acts(scene.fold[but + 1].removeprefix("ال")) if named is None else named.speaks
        if (
            after in (but + 1, verb)
            or not somebody
            or (first == but + 1 and not scene.fold[first].startswith("ال"))
        ):
            return verb  # لكن | الحادث الذي وقع أمس أظهر أنه خطر
        clause = range(after + 1, verb)
        if index - clause.start < SHORTEST_CLAUSE:
            return verb
        words = (scene.fold[t].removesuffix("ها").removesuffix("ه") for t in clause if scene.cover[t] is None)
        return but if any(looks_finite(word, word) for word in words) else verb
    return verb


def _indefinite(scene: Scene, words: range) -> bool:
    """Whether `words` are an everyday noun with its adjectives and have no article: نسبة مماثلة."""
    plain = 0 < len(words) <= LONGEST_SUBJECT and all(describes(scene, t) for t in words)
    return plain and not any(scene.fold[t].startswith("ال") for t in words)


def described_noun(scene: Scene, index: int) -> int:
    """Where a clause begins that describes an indefinite noun: ، في خطوة | وصفها بأنها …"""
    before = index - 1
    plain = before > scene.sentence_start[index] and scene.kinds[before] == "w" and not scene.particle[before]
    if not plain or scene.fold[before].startswith("ال") or not scene.is_(before - 1, "fi"):
        return index
    return before - 1


def turn_ending(scene: Scene, position: int) -> int | None:
    """The first token of a phrase such as من جهته that ends right before token `position`."""
    for length in (1, 2, 3, 4):
        hit = scene.hits.get(position - length)
        if hit and hit.after == position and hit.function in ("turn", "break", "own_voice", "aside"):
            return hit.first
    return None


def opens_meanwhile(scene: Scene, cue: Cue) -> bool:
    """Whether فيما before the verb is while, not what: …، فيما شدد على أن; not …، فيما وصفه بأنه."""
    before = cue.index - 1
    opens = scene.word(before).removeprefix("و") == "فيما" and not cue.form.enclitic
    return opens and (before == scene.sentence_start[cue.index] or scene.kinds[before - 1] in ",c")


def in_relative_clause(scene: Scene, index: int) -> bool:
    """Whether a relative pronoun opens the verb's clause: الذي قال، ما وصفه، التي كانت قد أعلنت، الذي بات يطالب بـ …"""
    position = index - 1
    while position >= 0 and scene.is_(position, "perfect", "was", "adverb"):
        position -= 1
    position -= (
        position > 0 and scene.fold[position] in words_of("turned") and scene.is_(position - 1, "relative")
    )
    if scene.is_(position, "relative"):
        return True
    return scene.is_(position, "relative_what") and not (
        scene.is_(position, "place_time") or _meanwhile(scene, position, index)
    )


def _meanwhile(scene: Scene, position: int, verb: int) -> bool:
    """Whether فيما is a conjunction, since the verb behind it has no pronoun for what: فيما أعلنت اللجنة أن; not فيما قالته."""
    forms = [form for _, form in scene.verbs(verb) if form.kind == "perfect"]
    return scene.fold[position] == "فيما" and bool(forms) and not any(form.enclitic for form in forms)
