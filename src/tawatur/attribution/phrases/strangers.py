"""Strangers: a person's name that neither tables nor the tagger know, told by what stands around it (يوليانا، البالغة 33 عاما)."""

from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text import owned
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# a strange name has at least as many letters
SHORTEST = 4
# a word that more articles hold is no name that the tables lack
MOST_ARTICLES = 60
# most words of one name
LONGEST = 3


def stranger(scene: Scene, first: int) -> NounPhrase | None:
    """Somebody whose strange name begins at token `first`; None where the words behind it do not show that it is one.

    So do how old he is (البالغ 58 عاما، (58 عاما)), his role behind a comma with its article (يوليانا، المديرة في …), a clause that
    tells of him (، الذي …، ، وهي …), and the word for a family before the name (آل ثاني).
    """
    end = scene.sentence_end[first] if first < len(scene.fold) else 0
    if first + 2 >= end:
        return None
    if scene.document.light[first] == "آل" and scene.kinds[first + 1] == "w":
        return nobody_named(scene, first, first + 2)
    after = first
    while after < end and after - first < LONGEST and _strange(scene, after):
        after += 1
    if after == first or after + 1 >= end:
        return None
    return nobody_named(scene, first, after) if _told_of(scene, after) else None


def _told_of(scene: Scene, after: int) -> bool:
    """Whether the words from token `after` tell of somebody who is named before them."""
    behind = after + (scene.kinds[after] == ",")
    if scene.fold[behind] in words_of("aged") or (
        scene.kinds[after] == "(" and scene.kinds[after + 1] == "n"
    ):
        return True
    if behind == after or behind + 1 >= len(scene.fold):
        return False
    role = scene.fold[behind].startswith("ال") and scene.kinds[behind] == "w"
    return role or scene.is_(behind, "relative", "circumstance")


def _strange(scene: Scene, token: int) -> bool:
    """Whether the word at `token` can only be a name: no paper has it with the article, and few have it at all."""
    word, light = scene.fold[token], scene.document.light[token]
    plain = scene.kinds[token] == "w" and describes(scene, token) and token not in scene.hits
    if not plain or len(word) < SHORTEST or scene.verbs(token) or word.startswith("ال") or owned(light):
        return False
    if frequency("ال" + word) or frequency(word) > MOST_ARTICLES or verbal_noun(word, light):
        return False
    return not (word[0] in "وفبلك" and is_joined(word)) and not word.endswith(("ون", "ين", "ات", "ه"))
