"""A pair as one HTML page that stands on its own and prints."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from tawatur.beside import telling
from tawatur.beside.pair import Aligned, Pair, Side
from tawatur.knowledge.labels import Labels, Language, labels
from tawatur.model import Discrepancy, Span, Statement
from tawatur.text.wordings import differences

STYLE = Path(__file__).with_name("page.css")
WEB = ("http://", "https://")


def page(pair: Pair, language: Language) -> str:
    """`pair` as HTML: no script, nothing fetched from elsewhere, every word of an article escaped."""
    return "\n".join(_lines(pair, labels(language))) + "\n"


def _lines(pair: Pair, say: Labels) -> Iterator[str]:
    title = f"{telling.outlet(pair.a, say)} / {telling.outlet(pair.b, say)}"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{say.language}" dir="{"rtl" if say.language == "ar" else "ltr"}">'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta name="referrer" content="no-referrer"><title>{escape(title)}</title>'
    yield f"<style>{STYLE.read_text(encoding='utf-8')}</style></head><body><main>"
    yield '<div class="two heads">'
    for letter, side in zip("ab", pair.sides, strict=True):
        yield f"<header><p>{escape(say(f'beside.{letter}'))}</p><h1><bdi>{escape(_title(side))}</bdi></h1></header>"
    yield "</div>"
    yield from _facts(pair, say)
    yield from _aligned(pair, say)
    yield from _discrepancies(pair, say)
    yield from _texts(pair, say)
    yield "</main></body></html>"


def _title(side: Side) -> str:
    return " ".join((side.article.title or side.source).split())


def _facts(pair: Pair, say: Labels) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{escape(say(key))}</th>' for key in ("beside.a", "beside.b"))
    yield f"<section><h2>{escape(say('beside.facts'))}</h2><table><thead><tr><td></td>{heads}</tr></thead><tbody>"
    for fact in telling.facts(pair, say):
        kind = ' class="differs"' if fact.differs else ""
        cells = "".join(f"<td>{_linked(value)}</td>" for value in (fact.a, fact.b))
        yield f'<tr{kind}><th scope="row">{escape(say(fact.key))}</th>{cells}</tr>'
    yield "</tbody></table>"
    if direction := telling.direction(pair, say):
        yield f"<p>{escape(direction)}</p>"
    yield "</section>"


def _linked(value: str) -> str:
    if not value.startswith(WEB):
        return f"<bdi>{escape(value) or '–'}</bdi>"
    return f'<a href="{escape(value)}" rel="noreferrer noopener"><bdi dir="ltr">{escape(unquote(value))}</bdi></a>'


def _aligned(pair: Pair, say: Labels) -> Iterator[str]:
    yield f"<section><h2>{escape(say('statements'))}</h2>"
    if not pair.aligned:
        yield f"<p>{escape(say('nothing_said'))}</p>"
    for aligned in pair.aligned:
        yield f'<article class="{aligned.relation}"><h3><bdi>{escape(telling.speakers(aligned, say))}</bdi> '
        yield f'<span class="relation">{escape(say(_relation(aligned)))}</span></h3><div class="two">'
        first = telling.words(pair.a, aligned.a) if aligned.a else None
        for side, statement, other in ((pair.a, aligned.a, None), (pair.b, aligned.b, first)):
            yield f"<div>{_statement(side, statement, other, say)}</div>"
        yield "</div></article>"
    yield "</section>"


def _relation(aligned: Aligned) -> str:
    lone = aligned.relation in ("only_a", "only_b")
    return f"beside.{aligned.relation}" if lone else f"relation.{aligned.relation}"


def _statement(side: Side, statement: Statement | None, other: str | None, say: Labels) -> str:
    if statement is None:
        return '<p class="none">–</p>'
    told = telling.words(side, statement)
    marked = _differing(other, told) if other is not None else escape(told)
    quoted = f"«{marked}»" if statement.mode == "direct" else marked
    facts = [say(f"act.{statement.cue.act}"), say(f"mode.{statement.mode}")]
    facts += [say("unsure")] if statement.unsure else []
    way = telling.way(side, statement, say)
    chain = f"<p class='way'><bdi>{escape(way)}</bdi></p>" if way else ""
    return f'<p dir="auto">{quoted}</p><p class="kind">{escape(" · ".join(facts))}</p>{chain}'


def _differing(one: str, other: str) -> str:
    """`other` with what it has beside `one` inserted, and what it lacks deleted."""
    tags = {"same": "{}", "new": "<ins>{}</ins>", "gone": "<del>{}</del>"}
    return " ".join(tags[piece.kind].format(escape(piece.words)) for piece in differences(one, other))


def _discrepancies(pair: Pair, say: Labels) -> Iterator[str]:
    yield f"<section><h2>{escape(say('what_differs'))}</h2>"
    if not pair.discrepancies:
        yield f"<p>{escape(say('nothing_differs'))}</p>"
    for discrepancy in pair.discrepancies:
        about = say.tell(discrepancy.about) if discrepancy.about else discrepancy.subject
        verdict = say(f"verdict.{discrepancy.verdict}")
        yield f'<article><h3><bdi>{escape(about)}</bdi> <span class="relation">{escape(verdict)}</span></h3><div class="two">'
        for side in pair.sides:
            yield f"<div>{_values(side, discrepancy)}</div>"
        yield "</div></article>"
    yield "</section>"


def _values(side: Side, discrepancy: Discrepancy) -> str:
    given = [value.span for value in discrepancy.values if value.article == side.article.id]
    told = [
        f'<p dir="auto"><mark>{escape(" ".join(span.of(side.article.text).split()))}</mark></p>'
        for span in given
    ]
    return "".join(told) or '<p class="none">–</p>'


def _texts(pair: Pair, say: Labels) -> Iterator[str]:
    yield f'<section><h2>{escape(say("beside.texts"))}</h2><p class="kind">{escape(say("beside.marked"))}</p><div class="two">'
    spans = ([p.a_span for p in pair.passages], [p.b_span for p in pair.passages])
    for side, shared in zip(pair.sides, spans, strict=True):
        yield f'<div class="text" dir="auto">{"".join(_text(side, shared))}</div>'
    yield "</div></section>"


def _text(side: Side, shared: list[Span]) -> Iterator[str]:
    """The untouched text in paragraphs; shared passages marked, leftovers of the page faint."""
    text = side.article.text
    layers = [(span, "shared") for span in shared] + [(x.span, "aside") for x in side.article.excluded]
    edges = sorted(
        {0, len(text), *(e for span, _ in layers for e in (span.start, span.end) if 0 <= e <= len(text))}
    )
    for start, end in pairwise(edges):
        kinds = sorted({kind for span, kind in layers if span.start <= start and end <= span.end})
        told = escape(text[start:end]).replace("\n", "<br>")
        yield f'<span class="{" ".join(kinds)}">{told}</span>' if kinds else told
