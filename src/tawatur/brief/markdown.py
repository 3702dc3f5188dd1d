"""A brief as Markdown with footnotes."""

import re
from collections.abc import Iterator

from tawatur.brief.called import kept
from tawatur.brief.notes import Note, notes, numbered
from tawatur.brief.parts import Brief, Name, Part, Sentence, Time, Words
from tawatur.knowledge.labels import Labels, Language, labels

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def markdown(brief: Brief) -> str:
    """`brief` as Markdown; footnotes have the form that Pandoc, GitHub and most editors read."""
    return "\n".join(_lines(brief, labels(brief.language))) + "\n"


def _lines(brief: Brief, say: Labels) -> Iterator[str]:
    numbers = {id(sentence): number for number, sentence in numbered(brief)}
    if brief.language == "ar":
        yield from ('<div dir="rtl">', "")
    yield from (f"# {_told(brief.title, brief.language)}", "")
    for section in brief.sections:
        yield from (f"## {section.heading}", "")
        for sentence in section.sentences:
            yield f"{'  ' * (sentence.level - 1)}- {_told(sentence, brief.language)}[^{numbers[id(sentence)]}]"
        yield ""
    yield from (f"*{say('brief.made')}*", "")
    for number, sentence in numbered(brief):
        yield f"[^{number}]: " + " · ".join(_note(note, say) for note in notes(brief, sentence))
    if brief.language == "ar":
        yield from ("", "</div>")


def _told(sentence: Sentence, language: Language) -> str:
    return "".join(_part(part, language) for part in sentence.parts)


def _part(part: Part, language: Language) -> str:
    if isinstance(part, Time):
        return kept(part.text, language)
    told = escaped(part.text)
    return f"**{told}**" if isinstance(part, Name | Words) and part.strong else told


def _note(note: Note, say: Labels) -> str:
    told = [escaped(note.outlet), *([kept(note.published, say.language)] if note.published else [])]
    words = f"«{escaped(note.words)}{' …' if note.cut else ''}»"
    link = f" [{say('address')}](<{note.address}>)" if note.address else ""
    return f"{say('comma').join(told)}: {words}{link}"


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is."""
    return _SPECIAL.sub(r"\\\1", text)
