"""Pages: a body's own site, page or account speaks for the body (قال الموقع الرسمي للوزارة إن، صفحة المنتخب على …)."""

from functools import cache

from tawatur.attribution.reading.agreement import may_agree, unowned
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import EntityKind, Span

# who has a page of their own; a medium's site without the article is the medium already
OWNERS: tuple[EntityKind, ...] = ("organisation", "state", "person", "group")
# how far behind a page that somebody speaks on the complementiser may stand: على صفحته الرسمية بموقع "…"، اليوم، أن
REACH_THAT = 12
# how far behind its page a network may stand: على صفحته الرسمية | على فيسبوك
REACH_NETWORK = 4
# adjectives between a page and whose it is: الموقع الإلكتروني الرسمي
LONGEST = 3


def place_pages(scene: Scene) -> None:
    """Make those whose page, site or account a text names stand in `scene` where the page does, and where it is taken up alone."""
    last: NounPhrase | None = None
    for token in scene.where(_pages()):
        bare = _bare(scene.fold[token])
        owner = page_owner(scene, token)
        if owner is not None:
            last = owner
            if not scene.is_(token - 1, "fi", "ala", "ila", "place_time"):  # نشر عبر حساب الوزارة
                _place(scene, token, owner.after, owner)
        elif last is not None and bare.startswith("ال") and _alone(scene, token, last):
            _place(scene, token, token + 1, last)
        elif scene.cover[token] is not None:
            last = None  # another site is spoken of


@cache
def _pages() -> frozenset[str]:
    """The words for a page, site or account, folded, with و and ل joined to them."""
    pages = words_of("page")
    joined = {form for p in pages for form in (p, "و" + p, "ل" + p, "ول" + p, "لل" + p.removeprefix("ال"))}
    return frozenset(form for form in joined if _bare(form) in pages)


def _bare(word: str) -> str:
    """The folded `word` without a joined و or ل, its article kept."""
    return "ال" + word[2:] if word.startswith("لل") else word.removeprefix("و").removeprefix("ل")


def page_owner(scene: Scene, page: int) -> NounPhrase | None:
    """Whose the page at token `page` is: behind its adjectives and ل, or right behind a noun without the article.

    None where no page stands there, or nobody's.
    """
    bare = _bare(scene.word(page))
    if bare not in words_of("page"):
        return None
    definite, after = bare.startswith("ال"), page + 1
    end = min(scene.sentence_end[page], after + LONGEST)
    while (
        definite and after < end and scene.fold[after].startswith("ال") and may_agree(bare, scene.fold[after])
    ):
        after += 1
    for phrase in scene.phrases_at.get(after, []) if after < end else ():
        kinds = {e.kind for e in phrase.entities}
        owned = phrase.prefix == ("ل" if definite else "") and (
            kinds <= set(OWNERS) or _site_of(definite, kinds)
        )
        if owned and scene.fold[after] not in nouns_of("network"):
            return phrase
    return None


def _site_of(definite: bool, kinds: set[EntityKind]) -> bool:
    """Whether a site with the article is a medium's by ل, which its own words do not name: الموقع الإلكتروني | لصحيفة المرسى."""
    return definite and kinds == {"media"}


def _alone(scene: Scene, token: int, last: NounPhrase) -> bool:
    """Whether a page with the article is the one told of before: no mention has it, or one that names nobody."""
    known = scene.cover[token]
    return known is None or known.entities[0].kind == "unnamed" or known.entities == last.entities


def _place(scene: Scene, first: int, after: int, owner: NounPhrase) -> None:
    start = scene.starts[first] + (scene.fold[first].startswith("و") and first == scene.sentence_start[first])
    governed = "ل" if scene.fold[first].startswith("ل") else ""
    phrase = NounPhrase(first, after, Span(start, scene.ends[after - 1]), governed, "role")
    phrase.entities.extend(owner.entities)
    scene.place(phrase)


def on_page(scene: Scene, noun: int, limit: int) -> bool:
    """Whether the noun behind على is the page that somebody speaks on, before أن, or its network: أكد | على موقعه الرسمي أن …"""
    phrase = scene.phrase_at(noun)
    if phrase is not None and phrase.entities[0].kind == "product":
        return any(_is_page(scene, token) for token in range(max(noun - REACH_NETWORK, 0), noun))
    if not _is_page(scene, noun):
        return False
    near = range(noun + 1, min(limit, noun + REACH_THAT))
    that = next((t for t in near if scene.is_(t, "that", "that_pronoun")), None)
    return that is not None and not any(scene.verbs(t) for t in range(noun, that))


def _is_page(scene: Scene, token: int) -> bool:
    """Whether a noun for a page, site or account stands at `token`, with or without its owner's pronoun: صفحتها."""
    return not words_of("page").isdisjoint(unowned(scene.fold[token], scene.document.light[token]))


def on_channel(scene: Scene, position: int) -> bool:
    """Whether على leads to who put an interview or a talk on the air: في لقاء | على قناة المرسى."""
    spoken = next(
        (hit for hit in (scene.hits.get(t) for t in (position - 1, position - 2)) if hit is not None), None
    )
    talk = spoken is not None and spoken.function == "medium" and spoken.after == position
    return talk and scene.word(position + 1).removeprefix("ال") in words_of("broadcaster")
