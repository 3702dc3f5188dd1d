"""A brief as one HTML page that stands on its own and prints on A4."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from tawatur.brief.called import carrier_called, minute
from tawatur.brief.notes import Note, address, notes, numbered
from tawatur.brief.parts import Brief, Count, Name, Part, Section, Sentence, Time, Words
from tawatur.knowledge.labels import Labels, labels

STYLE = Path(__file__).with_name("page.css")


def page(brief: Brief) -> str:
    """`brief` as HTML: no script, nothing fetched from elsewhere, every word of an article escaped."""
    return "\n".join(_lines(brief, labels(brief.language))) + "\n"


def _lines(brief: Brief, say: Labels) -> Iterator[str]:
    direction = "rtl" if brief.language == "ar" else "ltr"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{brief.language}" dir="{direction}">'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{escape(brief.title.text)}</title>"
    yield f"<style>{STYLE.read_text(encoding='utf-8')}</style></head>"
    yield "<body><main>"
    yield f'<header><p class="kind">{escape(say("brief.brief"))} · {escape(say("story"))} {brief.number}</p>'
    yield f"<h1>{_told(brief.title)}</h1></header>"
    numbers = {id(sentence): number for number, sentence in numbered(brief)}
    for section in brief.sections:
        yield from _section(section, numbers)
    yield from _notes(brief, say)
    yield from _articles(brief, say)
    yield f"<footer><p>{escape(say('brief.made'))}</p></footer>"
    yield "</main></body></html>"


def _section(section: Section, numbers: dict[int, int]) -> Iterator[str]:
    yield f'<section class="{section.key}"><h2>{escape(section.heading)}</h2><ul>'
    open_inner = False
    for position, sentence in enumerate(section.sentences):
        number = numbers[id(sentence)]
        mark = f'<sup><a href="#n{number}" id="s{number}">{number}</a></sup>'
        if sentence.level > 1 and not open_inner:
            yield "<ul>"
            open_inner = True
        elif sentence.level == 1:
            if open_inner:
                yield "</ul>"
                open_inner = False
            if position:
                yield "</li>"
        yield f"<li>{_told(sentence)}{mark}" + ("</li>" if sentence.level > 1 else "")
    yield ("</ul>" if open_inner else "") + "</li></ul></section>"


def _told(sentence: Sentence) -> str:
    return "".join(_part(part) for part in sentence.parts)


def _part(part: Part) -> str:
    told = escape(part.text)
    if isinstance(part, Words):
        told = f'<bdi class="words">{told}</bdi>'
    elif isinstance(part, Time):
        told = f'<bdi class="when">{told}</bdi>'
    elif isinstance(part, Name | Count):
        told = f"<bdi>{told}</bdi>"
    strong = isinstance(part, Name | Words) and part.strong
    return f"<strong>{told}</strong>" if strong else told


def _notes(brief: Brief, say: Labels) -> Iterator[str]:
    yield f'<section class="notes"><h2>{escape(say("brief.notes"))}</h2><ol>'
    for number, sentence in numbered(brief):
        told = " ".join(_note(note) for note in notes(brief, sentence))
        yield f'<li id="n{number}">{told} <a class="back" href="#s{number}" aria-label="{escape(say("brief.back"))}">↑</a></li>'
    yield "</ol></section>"


def _note(note: Note) -> str:
    name = f"<bdi>{escape(note.outlet)}</bdi>"
    if note.address:
        name = f'<a href="{escape(note.address)}" rel="noreferrer noopener">{name}</a>'
    when = f' <bdi class="when">{escape(note.published)}</bdi>' if note.published else ""
    words = f'<q><bdi class="words">{escape(note.words)}</bdi>{" …" if note.cut else ""}</q>'
    return f'<span class="note">{name}{when}: {words}</span>'


def _articles(brief: Brief, say: Labels) -> Iterator[str]:
    yield f'<section class="articles"><h2>{escape(say("in_articles"))}</h2><ul>'
    for article in brief.articles:
        name = escape(carrier_called(article, brief.names, brief.language))
        when = f" · <bdi>{escape(minute(article.published.value))}</bdi>" if article.published.value else ""
        title = escape(" ".join((article.title or brief.names.source(article.id)).split()))
        link = address(article)
        told = (
            f'<a href="{escape(link)}" rel="noreferrer noopener"><bdi>{title}</bdi></a>'
            if link
            else f"<bdi>{title}</bdi>"
        )
        where = f'<span class="url" dir="ltr">{escape(article.url)}</span>' if link and article.url else ""
        yield f"<li><bdi>{name}</bdi>{when} · {told} {where}</li>"
    yield "</ul></section>"
