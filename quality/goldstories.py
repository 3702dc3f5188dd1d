"""The annotated stories as the program would have them: with its own statements, or with the annotated ones.

Comparing is measured apart from what comes before it by handing it the annotated statements and the annotated stories.
"""

import json
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from gate import GOLD, SHARED, write_records

from tawatur.export import records
from tawatur.model import (
    Act,
    Analysis,
    Comparison,
    Cue,
    Entity,
    Link,
    SetAside,
    Span,
    Speaker,
    Statement,
    Story,
)
from tawatur.pipeline import analyse
from tawatur.read import read_sources
from tawatur.text import fold
from tawatur.text.lexicon import verbs_at

FILES = ("ant-dev.story.json", "seeds.story.json")


@dataclass(frozen=True)
class GoldStory:
    """An annotated story: the file it stands in, what is annotated of it, its analyses by article, in order."""

    file: str
    gold: dict[str, Any]
    story: Story
    analyses: tuple[Analysis, ...]


def gold_stories(*, gold_statements: bool) -> list[GoldStory]:
    """All annotated stories, with the annotated statements or the program's own."""
    statements = {p.name.split(".statements")[0]: _read(p) for p in (GOLD / "statements").glob("*.json")}
    people: dict[str, Any] = _read(GOLD / "speakers.json")
    analyses = _analyses(set(statements))
    if gold_statements:
        analyses = {
            name: _with_gold(a, statements[name]["statements"], people) for name, a in analyses.items()
        }
    found = []
    for file in FILES:
        content = _read(GOLD / "stories" / file)
        whole = (
            "statement_groups" in content
        )  # the seeds: one set of groups and differences for all their stories
        for number, gold in enumerate(content["stories"]):
            names = [next(n for n in analyses if n.startswith(a)) for a in gold["articles"]]
            told = tuple(analyses[name] for name in names)
            ids = tuple(a.article.id for a in told)
            days = sorted(a.article.published.value or "" for a in told)
            story = Story(
                id=f"{file.split('.')[0]}-{number}",
                articles=ids,
                title=gold["event"],
                title_from=ids[0],
                date=gold["date"],
                first=days[0] or None,
                last=days[-1] or None,
            )
            marked = {k: content[k] for k in ("statement_groups", "discrepancies")} if whole else {}
            found.append(GoldStory(file, {**gold, **marked}, story, told))
    return found


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _analyses(wanted: set[str]) -> dict[str, Analysis]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "annotated.jsonl"
        write_records(file, wanted)
        read = list(read_sources([str(SHARED / "seeds"), str(file)]))
    articles = [a for a in read if not isinstance(a, SetAside)]
    return {_base(a.source): analyse(a) for a in articles}


def _base(source: str) -> str:
    return re.sub(r"\.(txt|html?|json)$", "", source.rsplit("/", 1)[-1])


def _with_gold(analysis: Analysis, annotated: list[dict[str, Any]], people: dict[str, Any]) -> Analysis:
    """`analysis` with the annotated statements in the place of its own, and their speakers among its entities."""
    same = {alias: name for name, row in people.items() for alias in row.get("same_as", [])}
    text = analysis.article.text
    entities: dict[str, Entity] = {}
    statements = []
    for gold in annotated:
        first = gold["content"][0][0]
        cue = Span(*(gold["cue"] or (first, first)))  # a headline has none
        named = [_entity(same.get(who, who), people) for who in gold["speakers"]]
        speakers = [_in_words(e, analysis, cue) if e.kind == "unnamed" else e for e in named]
        entities |= {e.id: e for e in speakers}
        statements.append(
            Statement(
                id=gold["id"],
                article=analysis.article.id,
                speakers=tuple(_speaker(e) for e in speakers),
                mode=gold["mode"],
                cue=Cue(span=cue, lemma="", act=_act(cue.of(text))),
                content=tuple(Span(*piece) for piece in gold["content"]),
                chain=tuple(_link(link, people) for link in gold.get("chain", [])),
                parent=_parent(gold, annotated),
                headline=bool(gold.get("headline")),
            )
        )
    known = {e.id: e for e in analysis.entities} | entities
    return msgspec.structs.replace(analysis, statements=tuple(statements), entities=tuple(known.values()))


def _entity(who: str, people: dict[str, Any]) -> Entity:
    row = people.get(who)
    if row is None:
        unnamed = who.startswith("unnamed")
        name = who.partition(":")[2] if unnamed else who.replace("_", " ")
        return Entity(id=who, kind="unnamed" if unnamed else "person", name=name)
    return Entity(id=who, kind=row["kind"], name=row["ar"][0], name_en=row["en"], country=row["country"])


def _in_words(entity: Entity, analysis: Analysis, cue: Span) -> Entity:
    """An unnamed speaker as the article calls them at the cue, where the annotation has an English description."""
    known = {e.id: e for e in analysis.entities}
    for mention in analysis.mentions:
        own = known.get(mention.entity)
        if own is not None and own.kind == "unnamed" and mention.span.overlaps(cue):
            return msgspec.structs.replace(entity, name=own.name, country=own.country)
    return entity


def _speaker(entity: Entity) -> Speaker:
    unnamed = entity.kind == "unnamed"
    return Speaker(
        entity=entity.id,
        name=None if unnamed else entity.name,
        name_en=None if unnamed else entity.name_en,
        unnamed=unnamed,
        description=entity.name if unnamed else None,
    )


def _link(gold: dict[str, Any], people: dict[str, Any]) -> Link:
    entity = _entity(gold["who"], people)
    role = "agency" if entity.kind == "media" else "unnamed_source" if entity.kind == "unnamed" else "person"
    span = Span(*gold["span"]) if "span" in gold else Span(0, 0)
    return Link(entity=entity.id, name=entity.name, role=role, span=span)  # type: ignore[arg-type]


def _act(cue: str) -> Act:
    """The act of the cue's verb, by the program's table; *say* where it has none."""
    for word in cue.split():
        for _, form in verbs_at(fold(word)):
            return form.verb.act
    return "say"


def _parent(gold: dict[str, Any], annotated: list[dict[str, Any]]) -> str | None:
    """The statement whose content holds the one that is annotated as nested."""
    if not gold.get("nested"):
        return None
    first, last = gold["content"][0][0], gold["content"][-1][1]
    holding = [
        other["id"]
        for other in annotated
        if other is not gold and any(a <= first and last <= b for a, b in other["content"])
    ]
    return holding[-1] if holding else None


def gold_of(gold: GoldStory) -> dict[str, str]:
    """For the program's statements the annotated ones they are, as the scorer matches them."""
    sys.path.insert(0, str(SHARED / "tools"))
    scorer: Any = __import__("score")
    found = {}
    for analysis in gold.analyses:
        annotated = _read(GOLD / "statements" / f"{_base(analysis.article.source)}.statements.json")[
            "statements"
        ]
        own = [{"content": [(s.start, s.end) for s in x.content]} for x in analysis.statements]
        _, matches = scorer.best_matches(annotated, own)
        for mine, number in matches.items():
            found[analysis.statements[mine].id] = annotated[number]["id"]
    return found


class GoldPairs(NamedTuple):
    """The pairs of annotated statements that are one utterance; and the statements that count for nothing."""

    pairs: set[tuple[str, str]]
    optional: set[str]


def gold_pairs(gold: GoldStory) -> GoldPairs:
    """What is annotated of the groups of a story."""
    names: dict[str, str] = {}
    optional: set[str] = set()
    for analysis in gold.analyses:
        base = _base(analysis.article.source)
        for number, row in enumerate(_read(GOLD / "statements" / f"{base}.statements.json")["statements"], 1):
            names[f"{base[:3]}.{number}"] = names[row["id"]] = row["id"]
            if row.get("optional"):
                optional.add(row["id"])
    pairs = {
        (a, b)
        for group in gold.gold["statement_groups"]
        for members in [sorted(names[m] for m in group["members"] if m in names)]
        for a in members
        for b in members
        if a < b
    }
    return GoldPairs(pairs, optional)


def write_export(target: Path, compared: list[tuple[GoldStory, Comparison]]) -> None:
    """Writes what the scorer reads of each story: its statements and groups, in the form of the export."""
    encoder = msgspec.json.Encoder()
    with target.open("wb") as out:
        out.write(encoder.encode(records.first()) + b"\n")
        for gold, comparison in compared:
            for analysis in gold.analyses:
                name = _base(analysis.article.source)
                for statement in analysis.statements:
                    out.write(encoder.encode(records.statement(statement, name, name)) + b"\n")
            for group in comparison.groups:
                out.write(encoder.encode(records.group(group, list(group.statements))) + b"\n")


if __name__ == "__main__":
    sys.exit(f"{Path(__file__).name} holds what gate.py and discrepancies.py share; run those.")
