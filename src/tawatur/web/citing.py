"""Statements to take elsewhere: one with its source as a line to paste, many as a table for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator

from tawatur.cli.naming import quotation
from tawatur.export.tables import safe
from tawatur.model import Group
from tawatur.store import Store, articles, voices
from tawatur.store.articles import Names
from tawatur.store.dossier import Carrier, Dossier, carrier_of
from tawatur.web.naming import Name, carrier, speaker
from tawatur.web.page import short
from tawatur.web.words import Words

COLUMNS = (
    "why.speaker",
    "web.sheet.act",
    "web.sheet.mode",
    "web.sheet.words",
    "outlet",
    "web.people.through",
    "why.certainty",
    "published",
    "web.sheet.outlets",
    "web.sheet.origins",
    "web.sheet.title",
    "address",
    "story",
    "article",
    "web.sheet.span",
)
"""The labels at the head of the columns."""

MOST = 2000
"""Statements of one speaker in a table, the newest: reading more holds up the other pages for seconds."""

LONGEST = 2000
"""Characters of a statement that are copied: longer ones are whole speeches, which nobody cites."""


def cited(one: Carrier, names: Names, say: Words, words: str) -> str:
    """Who said it, the `words`, and in brackets the outlet with those it has them from, the day, the address, and
    whether this is unsure."""
    facts = [_way(one, names, say)]
    if one.article.published.value:
        facts.append(say.moment(one.article.published.value, clock=False))
    if one.article.url:
        facts.append(one.article.url)
    if one.statement.unsure:
        facts.append(say("unsure"))
    words = short(words, LONGEST)
    told = quotation(words) if one.statement.mode == "direct" else words
    return f"{_speakers(one, say)}: {told} ({say('comma').join(facts)})"


def of_story(dossier: Dossier, say: Words) -> bytes:
    """The statements of a story as CSV, utterance by utterance, each telling of it a row."""
    told = (
        _row(one, dossier.names, say, dossier.number, said.group)
        for voice in dossier.voices
        for said in voice.utterances
        for wording in said.wordings
        for one in wording.carriers
    )
    return _table(told, say)


def of_voice(store: Store, entity: str, say: Words) -> bytes:
    """What `entity` (its id) said as CSV, newest first, MOST statements at most."""
    found, _ = voices.uttered(store, entity, limit=MOST)
    analyses = articles.fetch(store, dict.fromkeys(one.article for one in found))
    names = articles.names(store, [a.article.id for a in analyses])
    groups = voices.groups(store, (one.story for one in found if one.story))
    said = {s.id: carrier_of(a.article, s) for a in analyses for s in a.statements}
    told = (
        _row(said[one.statement], names, say, one.story_number, groups.get(one.statement))
        for one in found
        if one.statement in said
    )
    return _table(told, say)


def _row(one: Carrier, names: Names, say: Words, story: int | None, group: Group | None) -> Iterator[str]:
    article, statement = one.article, one.statement
    yield _speakers(one, say)
    yield say(f"act.{statement.cue.act}")
    yield say(f"mode.{statement.mode}")
    yield " … ".join(" ".join(span.of(article.text).split()) for span in statement.content)
    yield carrier(article, names, say.language).text
    yield say("from").join(_called(speaker(step, say.language), say) for step in one.way).strip()
    yield "" if statement.certainty is None else f"{statement.certainty:.2f}"
    yield article.published.value or ""
    yield str(group.outlets if group is not None else 1)
    yield str(group.origins) if group is not None and group.origins else ""
    yield article.title or ""
    yield article.url or ""
    yield str(story or "")
    yield str(names.numbers.get(article.id, ""))
    yield f"{statement.content[0].start}:{statement.content[-1].end}" if statement.content else ""


def _table(told: Iterable[Iterable[str]], say: Words) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it; nothing in it is run as a formula."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow([say(key) for key in COLUMNS])
    table.writerows([safe(cell) for cell in row] for row in told)
    return out.getvalue().encode("utf-8-sig", "replace")


def _way(one: Carrier, names: Names, say: Words) -> str:
    steps = (carrier(one.article, names, say.language), *(speaker(step, say.language) for step in one.way))
    return say("from").join(_called(step, say) for step in steps)


def _speakers(one: Carrier, say: Words) -> str:
    return say("comma").join(_called(speaker(s, say.language), say) for s in one.statement.speakers)


def _called(name: Name, say: Words) -> str:
    return f"{name.text} ({say('unnamed')})" if name.unnamed else name.text
