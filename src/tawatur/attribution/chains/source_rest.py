"""The rest of a source: words that tell which one it is (بحسب المجلس | الأعلى للسكان، …), before the clause that it answers for."""

from tawatur.attribution.reading.finite import looks_finite, looks_perfect, reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.knowledge.rows import Verb
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# the verb of containing
CONTAINS = "تضمن"
# how many tokens the rest of a source may take
REACH = 24
# the fewest tokens that its clause holds
SHORTEST_CLAUSE = 4
# tokens of the adjectives of a source with its name in marks
LONGEST_NAME = 7
# how many tokens behind a time may tell whose time it is: بتوقيت الوادي
ZONE = 4
# how many tokens stand before على لسان with whom it came from: وجاء الإعلان عن ذلك أمس |
REACH_CAME = 7
# how a definite adjective ends
ADJECTIVES = ("ي", "يه", "ه", "ون", "ين", "ات")


def behind_rest_of_source(scene: Scene, begin: int, end: int) -> int:
    """The mark behind the words at `begin` that only tell more of the source before them; `begin` where they open its clause.

    That is a comma, a colon or a quotation; without one the clause is taken to begin at once.
    """
    if begin >= end or scene.kinds[begin] != "w" or not _tells_which(scene, begin):
        return begin
    for token in range(begin + 1, min(end, begin + REACH)):
        if scene.kinds[token] in ",:o":
            return token if end - token > SHORTEST_CLAUSE else begin
    return begin


def only_describes(scene: Scene, first: int, after: int) -> bool:
    """Whether tokens `first` to ``after - 1`` hold no more than adjectives and a name in marks of the source before them.

    بحسب ما أورد الموقع | المتخصص "صوت المرسى".
    """
    if after - first > LONGEST_NAME:
        return False
    for token in range(first, after):
        word, marked = scene.fold[token], scene.quotation[token] >= 0
        adjective = scene.kinds[token] == "w" and word.startswith("ال") and not scene.particle[token]
        named = marked and token > first and not scene.particle[token] and not looks_finite(word, word)
        if not (adjective or named or scene.kinds[token] in "oc.)"):
            return False
    return first >= after or scene.kinds[first] in "wc.)"


def behind_time_of_source(scene: Scene, begin: int, end: int) -> int:
    """The token behind marks, complementisers and the time of the source at `begin`: وبحسب بيان للوزارة، أمس السبت، | ستغلق …"""
    token = begin
    while token < end:
        if scene.kinds[token] in ",:c)" or scene.is_(token, "that", "that_pronoun"):
            token += 1
            continue
        behind = _behind_time(scene, token, end)
        if behind == token:
            break
        token = behind
    return token


def _behind_time(scene: Scene, token: int, end: int) -> int:
    """The token behind a time that a comma closes, or that parts the source from its verb; `token` where none stands there.

    Of two commas the first closes it: حتى الساعة 9 بتوقيت الوادي، بلغ عدد … A time behind a comma that its verb follows is
    rather the clause's: وبحسب الوزارة، اليوم ستغلق …
    """
    led = scene.is_(token, "place_time", "fi") and token + 1 in scene.time_after  # حتى الساعة …
    behind = scene.time_after.get(token + led, token)
    beside = scene.kinds[token - 1] != ","
    if behind == token or end - behind <= SHORTEST_CLAUSE or (led and not beside):
        return token
    if scene.kinds[behind] == ",":
        return behind
    if not led:
        return behind if beside and _acts(scene, behind) else token
    closed = next((t for t in range(behind, min(end, behind + ZONE)) if scene.kinds[t] == ","), token)
    return closed if end - closed > SHORTEST_CLAUSE else token


def _acts(scene: Scene, token: int) -> bool:
    """Whether a verb of the perfect stands at `token`, by its looks: بلغ, تراجعت."""
    plain = scene.kinds[token] == "w" and not scene.particle[token]
    return plain and looks_perfect(scene.fold[token], scene.document.light[token])


def _tells_which(scene: Scene, token: int) -> bool:
    """Whether the word goes with a noun before it: a definite adjective, ل with whose it is, غير, a relative pronoun."""
    word, following = scene.fold[token], token + 1
    if scene.is_(token, "relative") or word == "غير":
        return True
    phrase = scene.phrase_at(token)
    behind = phrase.after if phrase is not None else following
    if word.startswith("ب") and scene.kinds[behind : behind + 1] == [","] and is_joined(word):
        return not scene.is_(token, "adverb")  # مجلس السكان | بمالطا، …
    if scene.particle[token] or token in scene.time_after or phrase is not None:
        return phrase.prefix == "ل" if phrase is not None else word.startswith("لل")
    joined = word.startswith("ل") and (is_joined(word) or frequency("ال" + word[1:]) > frequency("ال" + word))
    if word.startswith("لل") or joined:
        return True
    adjective = word.startswith("ال") and word.endswith(ADJECTIVES) and not verbal_noun(word, word)
    if not adjective or following >= len(scene.kinds) or scene.kinds[following] in ",:o":
        return adjective
    verb = reports_finite(scene, following)
    return not verb and (frequency("ال" + scene.fold[following]) > 0 or bool(scene.particle[following]))


def tells_whose_words(scene: Scene, marker: int) -> bool:
    """Whether على لسان only tells whose what stands before it is: الزعم الذي جاء | على لسان الوزير، وجاء النفي | على لسانه."""
    mouth = marker > 1 and scene.fold[marker] == "علي" and scene.word(marker + 1).startswith("لسان")
    start = scene.sentence_start[marker]
    first = scene.fold[start].removeprefix("و").removesuffix("ت")
    came = mouth and marker - start <= REACH_CAME and first in words_of("came")
    plain = (t for t in range(start, marker) if not scene.particle[t] and scene.cover[t] is None)
    # جاء القرار معاكسا لتصريحات; not جاء الإعلان عن هذا القرار على لسان
    came &= not any(scene.fold[t].endswith("ا") for t in plain)
    relative = scene.fold[marker - 1] in words_of("came") and scene.is_(marker - 2, "relative")
    return mouth and (came or relative)


def saying_at(scene: Scene, token: int) -> list[Verb]:
    """The verbs that the word at `token` may be, but for that of containing, which says nothing behind كما."""
    return [form.verb for _, form in scene.verbs(token) if form.verb.lemma != CONTAINS]
