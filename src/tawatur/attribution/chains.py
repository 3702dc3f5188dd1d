"""Chains: through whom the article has a statement (بحسب، نقلا عن، قال لوكالة …)."""

from collections.abc import Sequence

from tawatur.attribution.cues import Cue
from tawatur.attribution.drafts import Draft
from tawatur.attribution.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.papers import maker_behind
from tawatur.attribution.scene import NounPhrase, Scene, described, describes, nobody_named
from tawatur.attribution.walk import passed_on_by
from tawatur.model import Entity, Link, LinkRole, Span
from tawatur.text.frequencies import frequency, is_joined


class Marker:
    """A source named beside a clause: ``وفق ما ذكرت وكالة …`` at tokens ``[first, after)``; `source` who it is."""

    __slots__ = ("after", "first", "source")

    def __init__(self, first: int, after: int, source: NounPhrase) -> None:
        """A marker with the noun phrase it names."""
        self.first, self.after, self.source = first, after, source

    def link(self, scene: Scene) -> list[Link]:
        """The links this marker adds, one per entity."""
        document = scene.document
        span = Span(document.starts[self.first], self.source.span.end)
        return [make_link(e, span) for e in self.source.entities]


def make_link(entity: Entity, span: Span) -> Link:
    """A link for `entity`, its role read off its kind."""
    unnamed = entity.kind == "unnamed"
    roles: dict[str, LinkRole] = {
        "media": "agency"
        if "وكال" in entity.name or "agency" in (entity.name_en or "").lower()
        else "outlet",
        "person": "person",
        "document": "document",
        "unnamed": "unnamed_source",
    }
    return Link(
        entity=entity.id,
        name=None if unnamed else entity.name,
        name_en=None if unnamed else entity.name_en,
        unnamed=unnamed,
        role=roles.get(entity.kind, "organisation"),
        span=span,
    )


def carries(entity: Entity) -> bool:
    """Whether an entity passes news on: a medium, or a state's news agency."""
    return entity.kind == "media" or entity.id.endswith("news-agency")


def find_markers(scene: Scene, first: int, after: int) -> list[Marker]:
    """The source markers in one sentence, tokens ``first`` to ``after - 1``."""
    found = []
    position = first
    while position < after:
        hit = scene.hits.get(position)
        if hit is not None and hit.function in ("source_marker", "source_clause"):
            source = _source_behind(scene, hit.after, after) or _paper_of_marker(scene, hit.after - 1, after)
            if source is not None:
                source = _with_others(scene, source, after)
                found.append(Marker(position, _behind_paper(scene, hit.after, source, after), source))
                passed_on = _passed_on(scene, hit.after, source, after)
                if passed_on is not None:
                    found.append(Marker(passed_on.first - 1, passed_on.after, passed_on))
                position = found[-1].after
                continue
        elif position > first and (scene.is_(position, "as") or _says_behind(scene, position)):
            as_word = scene.is_(position, "as")
            source = _bare_saying(scene, position + as_word, after, ".,:" if as_word else ".,")
            if source is not None:
                found.append(Marker(position, source.after, source))
                position = source.after
                continue
        position += 1
    return found


# a name in no list is no shorter
SHORTEST_NAME = 5
# words between a marker and its source: a verb (ذكرت), a medium (تغريدة كتبها), an adverb
MARKER_REACH = 5


# how many tokens may describe the paper that a marker at the head of a sentence names
REACH_DESCRIPTION = 14


def _says_behind(scene: Scene, verb: int) -> bool:
    """Whether a verb of saying stands behind a clause and its comma, with no content of its own: …، يقول المزارع سالم."""
    if scene.kinds[verb - 1] != "," or scene.kinds[verb - 2] == "c":
        return False  # "…"، قال فلان: a quotation with its verb
    return any(
        not prefix
        and form.kind in ("perfect", "imperfect")
        and form.verb.act in ("say", "affirm")
        and "that" in form.verb.complements
        and not (form.verb.weak or form.verb.ambiguous or form.enclitic)
        for prefix, form in scene.verbs(verb)
    )


def _paper_of_marker(scene: Scene, paper: int, after: int) -> NounPhrase | None:
    """The paper that ends the marker itself, where nobody known stands behind it: بحسب بيان | صدر عن المجلس."""
    if not paper_noun(scene.fold[paper]):
        return None
    end = paper + 1
    while end < after and (describes(scene, end) or scene.fold[end].startswith("لل")):
        end += 1
    return maker_behind(scene, paper) or nobody_named(scene, paper, end)


def _behind_paper(scene: Scene, named: int, source: NounPhrase, after: int) -> int:
    """The token behind a marker: behind its source, or up to the comma behind a paper (وفق أرقام نشرتها الهيئة أمس،)."""
    paper = paper_noun(scene.fold[named]) or paper_noun(scene.fold[named - 1])
    following = source.after
    if not paper or following >= after or scene.kinds[following] != "w":
        return source.after
    for token in range(following, min(after, following + REACH_DESCRIPTION)):
        if scene.kinds[token] == ",":
            return token
        if (
            scene.kinds[token] not in "wn"
            or scene.is_(token, "that", "that_pronoun")
            or scene.fold[token] == "فقد"
        ):
            break
    return source.after


def _bare_saying(scene: Scene, verb: int, after: int, closing: str) -> NounPhrase | None:
    """The subject of كما ذكرت الإذاعة, where nothing that it said follows: the clause ends, with one of the `closing` marks."""
    if verb >= after or not scene.verbs(verb):
        return None
    source = _source_behind(scene, verb + 1, after)
    if source is None:
        return None
    end = source.after
    while (end < after and scene.kinds[end] in "oc()") or (end < after and scene.cover[end] is not None):
        end += 1  # the agency's short name in marks or brackets
    return source if end >= after or scene.kinds[end] in closing else None


def _source_behind(scene: Scene, position: int, after: int) -> NounPhrase | None:
    for token in range(position, min(after, position + MARKER_REACH)):
        if scene.kinds[token] in ".:," or scene.is_(token, "that", "that_pronoun"):
            return None
        phrase = scene.phrase_at(token)
        if phrase is not None:
            return phrase if phrase.speaks else None
        if token == position and "ال" + scene.fold[token] in words_of("paper_part"):
            return described(scene, token, after)  # بحسب نتائج الاستطلاع
        if paper_noun(scene.fold[token]) and token == position:
            return maker_behind(scene, token) or described(scene, token, after)
        hit = scene.hits.get(token)
        known = hit is not None or scene.verbs(token) or scene.particle[token] or token in scene.time_after
        if scene.kinds[token] == "w" and not known and token == position and _strange(scene, token):
            return nobody_named(scene, token, token + 1)  # ووفق يوروبيان، …
        if scene.kinds[token] == "w" and not known:
            return None  # وفقا لسياسات …: not what somebody said
    return None


def _passed_on(scene: Scene, verb: int, source: NounPhrase, after: int) -> NounPhrase | None:
    """Whom a marker's source has it from, where its verb passes words on: وفقا لما نقلته قناة المرسى عن مسؤولين."""
    relays = any(form.verb.relays for t in range(verb, source.first) for _, form in scene.verbs(t))
    token = source.after
    while token < after and scene.kinds[token] in "c)":
        token += 1
    if not relays or not scene.is_(token, "an") or token + 1 >= after:
        return None
    phrase = scene.phrase_at(token + 1)
    return phrase if phrase is not None and phrase.speaks else None


def _with_others(scene: Scene, source: NounPhrase, after: int) -> NounPhrase:
    """The source with one that is joined to it: بحسب قناة "المرسى" المحلية وصحيفة "النهار"."""
    token = source.after
    while token < after and (scene.kinds[token] in "c)" or scene.fold[token].startswith("ال")):
        token += 1
    other = scene.phrase_at(token) if token < after else None
    if other is None or other.prefix != "و" or not other.speaks or source.entities[0].kind == "unnamed":
        return source
    end = other.after + (scene.kinds[other.after : other.after + 1] == ["c"])
    both = NounPhrase(source.first, end, Span(source.span.start, other.span.end), source.prefix, source.how)
    both.entities += [*source.entities, *other.entities]
    return both


def _strange(scene: Scene, token: int) -> bool:
    """Whether a word before a mark is in nobody's everyday use, so that it can only be a name."""
    word = scene.fold[token].removeprefix("ل")
    closed = scene.kinds[token + 1 : token + 2] in ([","], ["."], [])
    return closed and len(word) >= SHORTEST_NAME and frequency(word) == 0 and not is_joined(scene.fold[token])


def covers(marker: Marker, draft: Draft, at_head: bool) -> bool:
    """Whether `marker` says where `draft` comes from.

    One of those `at_head` of its sentence covers what follows in the sentence, elsewhere a marker covers what stands before it.
    """
    index = draft.cue.index
    if draft.parent is not None or marker.first <= index < marker.after:
        return False
    return index > marker.first if at_head else index < marker.first


def told_to(scene: Scene, cue: Cue, content: int, phrases: Sequence[NounPhrase]) -> list[Link]:
    """Links for agencies and outlets that a speaker spoke to: قال لوكالة …، في مقابلة مع قناة …، لإذاعة محلية.

    `phrases` are the noun phrases between the cue and the token `content` that can be no subject.
    """
    own = scene.document.article.outlet
    links = []
    for phrase in phrases:
        token = phrase.first - 1
        while scene.kinds[token] == "o":
            token -= 1
        spoken = "ل" in phrase.prefix or scene.is_(token, "place_time", "ala", "li")
        spoken = (
            spoken
            or passed_on_by(scene, token)
            or scene.fold[token] == "ل"
            or (scene.is_(token, "ila") and _spoken_before(scene, token))
        )
        for entity in phrase.entities:
            if spoken and entity.id != own and _medium(scene, phrase, entity):
                links.append(make_link(entity, phrase.span))
    for token in range(cue.index + 1, content):
        word = scene.fold[token]
        if word.startswith("ل") and word[1:] in nouns_of("media") and scene.cover[token] is None:
            outlet = described(scene, token, content)
            if outlet is not None:
                links += [make_link(e, outlet.span) for e in outlet.entities]
    return links


def _spoken_before(scene: Scene, token: int) -> bool:
    """Whether a noun for what is said ends right before `token`: في حديث | إلى إذاعة …"""
    hits = (scene.hits.get(token - length) for length in (1, 2, 3))
    return any(hit is not None and hit.after == token and hit.function == "medium" for hit in hits)


def _medium(scene: Scene, phrase: NounPhrase, entity: Entity) -> bool:
    """Whether an entity is a medium, by its kind or the noun that names it (للتلفزيون الرسمي)."""
    noun = scene.fold[phrase.first].removeprefix("ل").removeprefix("ل").removeprefix("ال")
    told = entity.kind == "organisation" and ("ل" in phrase.prefix or passed_on_by(scene, phrase.first - 1))
    return entity.kind == "media" or (told and noun in nouns_of("media"))
