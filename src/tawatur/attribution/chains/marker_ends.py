"""Where a source beside a clause ends: behind what else describes it (بحسب وسائل إعلام عديدة ونائب حضر الجلسة، …)."""

from tawatur.attribution.chains.came_out import behind_issue
from tawatur.attribution.chains.marked import is_account
from tawatur.attribution.naming.papers import maker_behind
from tawatur.attribution.reading.finite import looks_finite
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes

# tokens from a source to the comma, of where and when it spoke
LONGEST_PLACE = 5
# how many tokens may describe the paper that a marker at the head of a sentence names
REACH_DESCRIPTION = 14


def behind_source(scene: Scene, named: int, source: NounPhrase, after: int, head: bool) -> int:
    """The token behind a marker: behind its source, or behind what else describes a paper or, at the head of a sentence, anybody.

    That goes on up to a comma: وفق أرقام نشرتها الهيئة أمس، …; بحسب وسائل إعلام عديدة ونائب حضر الجلسة، …
    """
    heads = (token for token in (named, named - 1, source.first) if token < len(scene.fold))
    paper = any(is_account(scene.fold[token]) for token in heads)
    following = source.after
    if following >= after or scene.kinds[following] != "w":
        return source.after
    placed = head and scene.is_(following, "fi", "place_time")
    if placed and "," in scene.kinds[following : min(after, following + LONGEST_PLACE)]:
        return scene.kinds.index(",", following)  # بحسب الشرطة في المدينة، …
    if paper and behind_issue(scene, following, after) > following:
        return behind_issue(scene, following, after)
    if not paper and not (head and _goes_on_describing(scene, source)):
        return source.after
    if not head and scene.is_(following, "ila", "negator"):
        return source.after  # ارتفع الدين بحسب بيانات الوزارة إلى …
    if head and _clause_begins(scene, source, following):
        return source.after
    for token in range(following, min(after, following + REACH_DESCRIPTION)):
        hit = scene.hits.get(token)
        if scene.kinds[token] == "," or (hit is not None and hit.function == "source_marker"):
            return token
        if scene.fold[token].startswith("ف") and scene.is_(token, "that", "that_pronoun", "perfect"):
            return token  # فإن، فقد
        if scene.kinds[token] not in "wnoc" or scene.is_(token, "that", "that_pronoun"):
            break
    near = (named, named - 1, source.first)
    papers = (t for t in near if is_account(scene.fold[t]))
    maker = next((m for t in papers if (m := maker_behind(scene, t)) is not None), None)
    return max(source.after, maker.after) if maker is not None else source.after


def _clause_begins(scene: Scene, source: NounPhrase, token: int) -> bool:
    """Whether a verb right behind a definite source opens the clause: بحسب بيانات الوزارة | ارتفع العدد.

    Behind an indefinite paper it tells of it: بحسب أرقام نشرتها الهيئة، …
    """
    definite = scene.fold[source.after - 1].startswith("ال") or source.entities[0].kind != "unnamed"
    if not definite or scene.cover[token] is not None:
        return False
    word, light = scene.fold[token], scene.document.light[token]
    acts = not scene.particle[token] and looks_finite(word, light)
    return acts or scene.is_(token, "done")


def _goes_on_describing(scene: Scene, source: NounPhrase) -> bool:
    """Whether the word behind a source can only describe it: an adjective of its plural, a relative clause."""
    token, last = source.after, scene.fold[source.after - 1]
    word = scene.fold[token]
    if scene.is_(token, "relative"):
        return True
    unnamed = source.entities[0].kind == "unnamed" and not scene.fold[source.first].startswith(("ال", "لل"))
    adjective = word.endswith(("ه", "ون", "ين", "ات")) and describes(scene, token) and not scene.verbs(token)
    return unnamed and adjective and not word.startswith(("ال", "و")) and not last.startswith("ال")
