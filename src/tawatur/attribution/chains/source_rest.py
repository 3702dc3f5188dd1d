"""The rest of a source: words that tell which one it is (بحسب المجلس | الأعلى للسكان، …), before the clause that it answers for."""

from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# how many tokens the rest of a source may take
REACH = 24
# the fewest tokens that its clause holds
SHORTEST_CLAUSE = 4
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


def _tells_which(scene: Scene, token: int) -> bool:
    """Whether the word goes with a noun before it: a definite adjective, ل with whose it is, غير, a relative pronoun."""
    word, following = scene.fold[token], token + 1
    if scene.is_(token, "relative") or word == "غير":
        return True
    if scene.particle[token] or token in scene.time_after or scene.phrase_at(token) is not None:
        phrase = scene.phrase_at(token)
        return phrase.prefix == "ل" if phrase is not None else word.startswith("لل")
    joined = word.startswith("ل") and (is_joined(word) or frequency("ال" + word[1:]) > frequency("ال" + word))
    if word.startswith("لل") or joined:
        return True
    adjective = word.startswith("ال") and word.endswith(ADJECTIVES) and not verbal_noun(word, word)
    if not adjective or following >= len(scene.kinds) or scene.kinds[following] in ",:o":
        return adjective
    verb = reports_finite(scene, following)
    return not verb and (frequency("ال" + scene.fold[following]) > 0 or bool(scene.particle[following]))
