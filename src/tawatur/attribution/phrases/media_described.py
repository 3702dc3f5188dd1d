"""What describes the medium or the meeting between a verb and what was said (في تصريحات سابقة، في كلمة ألقاها أمام البرلمان)."""

from tawatur.attribution.phrases.owners import behind_adjectives
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition

SHORTEST_ADJECTIVE = 4  # letters


def in_medium(scene: Scene, position: int) -> bool:
    """Whether a preposition at `position` leads to the medium in which something was said: في بيان، خلال مؤتمر صحفي."""
    hit = scene.hits.get(position + 1)
    if scene.word(position).startswith("في") and not is_bare_preposition(scene.fold[position]):
        return False  # الحسابات التي يخزنون | فيها بيانات
    return scene.is_(position, "fi", "place_time") and hit is not None and hit.function == "medium"


def behind_medium(scene: Scene, after: int, limit: int) -> tuple[int, bool]:
    """The token behind the adjectives of the medium that ends before token `after`, and whether the verb of its clause went by too.

    That clause tells that it was given, and where: كلمة | ألقاها أمام البرلمان، تغريدة | نشرها اليوم.
    """
    if (
        after < limit
        and scene.fold[after] in words_of("of_work")
        and scene.word(after - 1) in words_of("event")
    ):
        after += 1  # قبل جلسة | عمل | مع الوزير
    end = behind_whom_he_met(scene, after - 1, limit)
    end = end or _behind_qualities(scene, behind_adjectives(scene, after, limit), limit)
    given = scene.word(end) in words_of("medium_given") and end < limit
    return end + given, given


def behind_time(scene: Scene, after: int, limit: int) -> int:
    """The token behind the adjective of the indefinite time that ends before token `after`: منذ فترة | طويلة | …"""
    agrees = scene.word(after).endswith("ه") == scene.fold[after - 1].endswith("ه")
    quality = after < limit and scene.fold[after] in words_of("medium_quality") and agrees
    return after + (quality and not scene.fold[after - 1].startswith("ال"))


def _behind_qualities(scene: Scene, after: int, limit: int) -> int:
    """The token behind the adjectives of the indefinite noun that ends before token `after`: في تصريحات | سابقة | أن …

    Those that media have are known; another word is one where it agrees and the clause or quotation that was said opens
    behind it, else it may be what was said.
    """
    noun, end, known = scene.fold[after - 1], after, after
    feminine = noun.endswith(("ه", "ات"))
    while end < limit and _quality(scene, end) and scene.fold[end].endswith("ه") == feminine:
        end += 1
        known += known == end - 1 and scene.fold[known] in words_of("medium_quality")
    opens = end < limit and (scene.kinds[end] in ",:o" or scene.is_(end, "that", "that_pronoun"))
    if noun.startswith("ال"):
        return after
    return end if opens else known


def _quality(scene: Scene, token: int) -> bool:
    """Whether a token may be an indefinite adjective: a plain word, no name, time, particle or noun of a longer phrase."""
    if scene.kinds[token] != "w" or scene.particle[token] or token in scene.time_after or token in scene.hits:
        return False
    word = scene.fold[token]
    return scene.phrase_at(token) is None and not word.startswith("ال") and len(word) >= SHORTEST_ADJECTIVE


def behind_whom_he_met(scene: Scene, noun: int, limit: int) -> int:
    """The token behind whom he met, where a verbal noun with its subject's pronoun has him right behind it; else 0.

    عقب لقائه | نظيره الفرنسي | …، خلال زيارته | موسكو | …
    """
    bare, owned = without_owner(scene.fold[noun], scene.document.light[noun])
    bare = bare[:-1] + "ء" if bare.endswith("ئ") else bare
    met = bare in words_of("meeting") or bare.removesuffix("ت") + "ه" in words_of("meeting")
    if not owned or not met or noun + 1 >= limit:
        return 0
    phrase = scene.phrase_at(noun + 1)
    if phrase is not None:
        return 0 if phrase.prefix else behind_adjectives(scene, phrase.after, limit)
    if scene.fold[noun + 1] not in nouns_of("counterpart"):
        return 0
    end = noun + 2
    while end < limit and scene.fold[end].startswith("ال") and scene.fold[end].endswith(("ي", "يه")):
        end += 1
    return end
