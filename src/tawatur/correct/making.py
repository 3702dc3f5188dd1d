"""Corrections made of what a person says of one statement."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise

from tawatur.correct.errors import CorrectionError
from tawatur.correct.speakers import speaker
from tawatur.correct.wording import words_kept
from tawatur.model import Correction, CorrectionKind, Entity, Span, Speaker, Statement, Words
from tawatur.store.anchoring import Corrected, anchor_of


def pick(view: Corrected, name: str) -> Statement:
    """The statement, as found, that a person means by `name`: its number in the article, or its id.

    Raises CorrectionError where there is none.
    """
    statements = view.found.statements
    number = int(name) if name.isascii() and name.isdigit() and len(name) < 10 else 0
    if 0 < number <= len(statements):
        return statements[number - 1]
    for statement in statements:
        if statement.id == name:
            return statement
    source = view.found.article.source
    if not statements:
        raise CorrectionError("without_statements", source=source, name=name)
    raise CorrectionError("no_such_statement", source=source, name=name, last=len(statements))


def correct_speakers(
    view: Corrected, statement: Statement, spoke: Sequence[Entity], by: str, note: str
) -> Correction:
    """That `spoke` said what `statement` reports. Raises CorrectionError where it is rejected or they are its speakers."""
    _open(view, statement)
    if [s.entity for s in _now(view, statement).speakers] == [e.id for e in spoke]:
        raise CorrectionError("speaker_already", who=", ".join(e.name for e in spoke))
    own = {entity.id for entity in view.found.entities}
    return _correction(
        view,
        statement,
        "speaker",
        by,
        note,
        speakers=tuple(speaker(view.found, statement, e) for e in dict.fromkeys(spoke)),
        entities=tuple(e for e in dict.fromkeys(spoke) if e.id not in own),
    )


def correct_content(
    view: Corrected, statement: Statement, spans: Sequence[Span], by: str, note: str
) -> Correction:
    """That the words at `spans` are what `statement` reports. Raises CorrectionError where it is rejected or they are so."""
    _open(view, statement)
    content = words_kept(view.found.article.text, spans)
    for one, following in pairwise(content):
        if one.span.overlaps(following.span):
            raise CorrectionError("pieces_overlap", one=one.text, other=following.text)
    if _now(view, statement).content == tuple(words.span for words in content):
        raise CorrectionError("content_already")
    return _correction(view, statement, "content", by, note, content=content)


def reject(view: Corrected, statement: Statement, by: str, note: str) -> Correction:
    """That the article reports no such statement. Raises CorrectionError where it is rejected already."""
    _open(view, statement)
    return _correction(view, statement, "rejection", by, note)


def _check_letters(told: str) -> None:
    """Raises CorrectionError where a terminal of another encoding put bytes that are no letters into `told`."""
    try:
        told.encode()
    except UnicodeEncodeError as error:
        raise CorrectionError("not_utf8", place=error.start + 1, told=ascii(told)) from None


def _open(view: Corrected, statement: Statement) -> None:
    if view.is_rejected(statement.id):
        number = view.found.statements.index(statement) + 1
        raise CorrectionError("rejected_already", number=number, source=view.found.article.source)


def _now(view: Corrected, statement: Statement) -> Statement:
    return next(s for s in view.analysis.statements if s.id == statement.id)


def _correction(
    view: Corrected,
    statement: Statement,
    kind: CorrectionKind,
    by: str,
    note: str,
    *,
    speakers: tuple[Speaker, ...] = (),
    entities: tuple[Entity, ...] = (),
    content: tuple[Words, ...] = (),
) -> Correction:
    for told in (by, note, *(s.description or "" for s in speakers)):
        _check_letters(told)
    return Correction(
        article=view.found.article.id,
        anchor=anchor_of(statement, view.found.article.text),
        kind=kind,
        found=statement.speakers,
        by=by,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        speakers=speakers,
        entities=entities,
        content=content,
        note=note,
    )
