"""Told: the agency or outlet that somebody spoke to (قال لوكالة …، في مقابلة مع قناة …، … في حديث لصحيفة …)."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.cue import Cue
from tawatur.attribution.drafts import Draft
from tawatur.attribution.links import make_link
from tawatur.attribution.nouns import nouns_of, words_of
from tawatur.attribution.relative import passed_on_by
from tawatur.attribution.scene import NounPhrase, Scene, described
from tawatur.model import Entity, Link
from tawatur.text import fold

# words from the noun for an interview to the outlet: adjectives, a programme's name, who held it
REACH_OUTLET = 12
# words from what was said to the noun for an interview: a comma, وذلك, a preposition
REACH_MEDIUM = 4
# words from the noun for a survey to the outlet: what it was of, its verb
REACH_SURVEYOR = 6


def told_to(scene: Scene, cue: Cue, content: int, phrases: Sequence[NounPhrase]) -> list[Link]:
    """Links for agencies and outlets that a speaker spoke to: قال لوكالة …، في مقابلة مع قناة …، لإذاعة محلية.

    `phrases` are the noun phrases between the cue and the token `content` that can be no subject.
    """
    links: list[Link] = []
    before: NounPhrase | None = None
    for phrase in phrases:
        joined = before is not None and _joined_to(scene, before, phrase)
        informed = not phrase.prefix and _informs(cue)
        if (_spoken_to(scene, phrase) or joined or informed) and not _reporters_own(scene, phrase):
            new = [
                e
                for e in phrase.entities
                if _other_medium(scene, phrase, e) or (joined and e.kind == "media")
            ]
            links += [make_link(e, phrase.span) for e in new]
            before = phrase if new else None
    for token in range(cue.index + 1, content):
        word = scene.fold[token]
        if word.startswith("ل") and word[1:] in nouns_of("media") and scene.cover[token] is None:
            outlet = described(scene, token, content)
            if outlet is not None:
                links += [make_link(e, outlet.span) for e in outlet.entities]
    return links


def _informs(cue: Cue) -> bool:
    """Whether the verb has whom it tells as its object: أبلغ الناطق رويترز أن …"""
    verb = cue.form.verb
    return verb.act in ("say", "report", "announce") and "object+that" in verb.complements


def _joined_to(scene: Scene, before: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether only و and marks stand between two phrases: لشبكتي "…" و"…"."""
    between = range(before.after, phrase.first)
    if phrase.prefix != "و" and not any(scene.fold[t] == "و" for t in between):
        return False
    return all(scene.kinds[t] in "oc" or scene.fold[t] == "و" for t in between)


def told_beside(scene: Scene, draft: Draft, first: int, after: int) -> list[Link]:
    """Links for outlets spoken to that stand before the cue, at the head of its sentence, or behind what was said.

    في مقابلة مع قناة …، قال فلان إن …; أعرب فلان عن أسفه في حديث لصحيفة …; "…"، قال فلان لصحيفة …
    """
    cue, content = draft.cue.index, draft.pieces[-1][1]
    found: list[NounPhrase] = []
    for token in range(first, min(cue, draft.pieces[0][0])):
        found += _in_medium(scene, token, min(cue, after))
    for token in range(cue + 1, min(draft.frame.introduced, draft.pieces[0][0])):
        found += _in_medium(scene, token, draft.frame.introduced)
    token = content
    while token < after and (scene.kinds[token] in "c,)" or scene.fold[token] == "وذلك"):
        token += 1
    for near in range(token, min(token + REACH_MEDIUM, after)):
        if scene.kinds[near] != "w":
            break
        found += _in_medium(scene, near, after)
    for near in range(cue + 1, draft.frame.introduced):
        if scene.fold[near] in words_of("on_air") and scene.is_(near - 1, "place_time", "ala", "fi", "li"):
            phrase = scene.phrase_at(near) or scene.phrase_at(near + 1 + (scene.kinds[near + 1] == "o"))
            found += [phrase] if phrase is not None else []
    if cue >= content:
        for near in range(cue + 1, after):
            phrase = scene.phrase_at(near)
            if scene.kinds[near] in ",.:":
                break
            if phrase is not None and phrase.prefix == "ل":
                found.append(phrase)
    known = {link.entity for link in draft.chain} | {e.id for e in draft.speakers}
    links = [make_link(e, p.span) for p in found for e in p.entities if _other_medium(scene, p, e)]
    return [link for link in {link.entity: link for link in links}.values() if link.entity not in known]


def _in_medium(scene: Scene, token: int, end: int) -> list[NounPhrase]:
    """The outlet behind a noun for what is held with one or given to it, where that noun is at `token` behind a preposition."""
    hit = scene.hits.get(token)
    if scene.fold[token] in words_of("survey") and scene.is_(token - 1, "fi"):
        return _surveyor(scene, token, end)
    if hit is None or hit.function != "medium" or not scene.is_(token - 1, "fi", "place_time"):
        return []
    for near in range(hit.after, min(end, hit.after + REACH_OUTLET)):
        if scene.kinds[near] in ",.:" or scene.is_(near, "that", "that_pronoun") or near in scene.cue_tokens:
            return []
        phrase = scene.phrase_at(near)
        if phrase is not None and _spoken_to(scene, phrase) and not _reporters_own(scene, phrase):
            return [phrase]
        verb = scene.time_start.get(near, near) - 1  # نشرتها يوم الثلاثاء | صحيفة …
        if phrase is not None and phrase.entities[0].kind == "media" and _held_by(scene, verb):
            return [phrase]
    return []


def _surveyor(scene: Scene, survey: int, end: int) -> list[NounPhrase]:
    """The outlet that asked people in a survey or that it is of: في استطلاع أجرته وكالة …، في مسح لوكالة …"""
    for near in range(survey + 1, min(end, survey + REACH_SURVEYOR)):
        phrase = scene.phrase_at(near)
        if phrase is not None:
            asked = scene.fold[near - 1] in words_of("paper_made") or phrase.prefix == "ل"
            return [phrase] if asked and phrase.entities[0].kind == "media" else []
    return []


def _held_by(scene: Scene, verb: int) -> bool:
    """Whether the word before an outlet says that it held the talk: أجرته معه صحيفة …، بثته قناة …"""
    verb -= scene.kinds[verb] == "o"
    verb -= scene.is_(verb, "adverb")
    return scene.kinds[verb] == "w" and scene.fold[verb].endswith(("ته", "تها", "ه", "ها"))


def _spoken_to(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a preposition of speaking to or through somebody stands before the phrase, or a verb of passing on."""
    token = phrase.first - 1
    while scene.kinds[token] == "o":
        token -= 1
    word = scene.fold[token]
    return (
        "ل" in phrase.prefix
        or scene.is_(token, "place_time", "ala", "li")
        or passed_on_by(scene, token)
        or word == "ل"
        or (
            word.startswith("ل") and word.endswith("تي") and word[1:-2] + "ه" in nouns_of("media")
        )  # لشبكتي …
        or (scene.is_(token, "ila") and _spoken_before(scene, token))
        or (
            word in words_of("on_air") and scene.is_(token - 1, "place_time", "ala", "fi", "li")
        )  # عبر أثير إذاعة …
    )


def _spoken_before(scene: Scene, token: int) -> bool:
    """Whether a noun for what is said ends right before `token`: في حديث | إلى إذاعة …"""
    hits = (scene.hits.get(token - length) for length in (1, 2, 3))
    return any(hit is not None and hit.after == token and hit.function == "medium" for hit in hits)


def _reporters_own(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the outlet is whom a reporter works for, not whom he spoke to: أفاد مراسل لوكالة …"""
    token = phrase.first - 1
    while scene.kinds[token] == "o" or scene.fold[token] == "ل":
        token -= 1
    return scene.fold[token] in _reporters()


@cache
def _reporters() -> frozenset[str]:
    """The nouns, folded, for people who report for an outlet."""
    rows = (row for row in knowledge.phrases() if row.function == "unnamed" and row.en == "journalist")
    return frozenset(fold(form) for row in rows for form in row.ar)


def _other_medium(scene: Scene, phrase: NounPhrase, entity: Entity) -> bool:
    """Whether an entity is a medium, by its kind or its noun (للتلفزيون الرسمي), not the article's own, no platform (تويتر)."""
    noun = scene.fold[phrase.first].removeprefix("ل").removeprefix("ل").removeprefix("ال")
    told = entity.kind == "organisation" and ("ل" in phrase.prefix or passed_on_by(scene, phrase.first - 1))
    aired = entity.kind == "organisation" and noun in words_of("on_air")  # على شاشة "…"
    medium = entity.kind == "media" or aired or (told and noun in nouns_of("media"))
    platform = any(
        (hit := scene.hits.get(t)) and hit.function == "medium" for t in range(phrase.first, phrase.after)
    )
    return medium and not platform and entity.id != scene.document.article.outlet
