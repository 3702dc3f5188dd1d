"""What changed between versions of an article, word by word, and which statements stand in which."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from rich.console import Console

from tawatur.cli.naming import published, speaker_name
from tawatur.cli.screen import apart, heading, line
from tawatur.knowledge.labels import Labels
from tawatur.store.articles import Version

CONTEXT = 6
"""Words shown on either side of a change."""


class Piece(NamedTuple):
    """Words that stand in both versions, only in the earlier, or only in the later one."""

    kind: Literal["both", "gone", "new"]
    words: str


Kind = Literal["both", "gone", "new"]
STYLES: dict[Kind, str] = {"both": "", "gone": "red strike", "new": "bold green"}
MARKS: dict[Kind, tuple[str, str]] = {"both": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}


def show_versions(out: Console, say: Labels, versions: list[Version]) -> None:
    """Each version with where it was read, and after it what changed in the next."""
    for position, version in enumerate(versions):
        article = version.analysis.article
        state = say("current") if version.current else say("superseded")
        heading(out, f"{say('version')} {version.number}")
        facts = (
            apart(article.source, say),
            published(article.published, say),
            apart(version.read, say),
            state,
        )
        line(out, " · ".join(facts), indent=2)
        if position == 0:
            continue
        for change in changes(versions[position - 1].analysis.article.text, article.text):
            told = [
                (left + p.words + right, STYLES[p.kind]) for p in change for left, right in [MARKS[p.kind]]
            ]
            line(out, *(piece for words in told for piece in (words, " ")), indent=2)
    if len(versions) > 1:
        _statements(out, say, versions)


def _statements(out: Console, say: Labels, versions: list[Version]) -> None:
    """Each statement of any version, with the versions in which it stands."""
    heading(out, say("statements"))
    last = versions[-1].number
    seen: set[tuple[tuple[int, ...], str]] = set()
    for version in versions:
        article = version.analysis.article
        for statement in version.analysis.statements:
            stands = version.standing[statement.id]
            said = " … ".join(span.of(article.text) for span in statement.content)
            if version.number != stands[0] or (stands, said) in seen:
                continue
            seen.add((stands, said))
            kind: Kind = "both" if len(stands) == len(versions) else "new" if last in stands else "gone"
            left, right = MARKS[kind]
            speakers = say("comma").join(speaker_name(speaker, say) for speaker in statement.speakers)
            line(out, (speakers, "bold"), " · ", (in_versions(stands, say), STYLES[kind]), indent=2)
            line(out, (f"{left}{said}{right}", STYLES[kind]), indent=4)


def in_versions(numbers: Sequence[int], say: Labels) -> str:
    """In words in which versions a statement stands."""
    return f"{say('in_versions')} {say('comma').join(map(str, numbers))}"


def changes(before: str, after: str) -> Iterator[list[Piece]]:
    """The stretches in which two texts differ, each with some words around it, in the order of the text."""
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for group in matcher.get_grouped_opcodes(CONTEXT):
        stretch: list[Piece] = []
        for tag, old_start, old_end, new_start, new_end in group:
            if tag == "equal":
                stretch.append(Piece("both", " ".join(old[old_start:old_end])))
                continue
            if old_end > old_start:
                stretch.append(Piece("gone", " ".join(old[old_start:old_end])))
            if new_end > new_start:
                stretch.append(Piece("new", " ".join(new[new_start:new_end])))
        yield stretch
