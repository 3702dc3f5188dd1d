"""Probes: short sentences over the whole field of reporting, one file a phenomenon, each with what must be found in it.

A file of ``probes/`` is a list of ``{text, said}``, of a headline ``{title, said}`` (with a text where that matters); `said`
lists the statements in the order of the text, each a mapping of what is asked for: ``by`` (the speaker's
name, or ``?description``; several joined by " + "), ``what`` (the content, pieces joined
by " / "), and where the probe is about it ``cue``, ``mode``, ``act``, ``through`` (the chain, outermost first), ``to``
(addressee), ``at`` (occasion), ``in`` (place), ``when``, ``inner`` (whether it stands in another's content). All persons, bodies
and places are invented, but for some states and agencies that a table must know.
"""

from pathlib import Path

import pytest
import yaml
from telling import statements

from tawatur.model import Span, Statement

# what stands below a headline that is probed by itself
BODY = "عاد الوفد إلى بلاده أمس بعد زيارة قصيرة استمرت يومين."
FOLDER = Path(__file__).parent / "probes"
PROBES = [
    pytest.param(probe, id=f"{path.stem}-{number}")
    for path in sorted(FOLDER.glob("*.yaml"))
    for number, probe in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1)
]


def seen(found: Statement, text: str) -> dict[str, object]:
    """Everything that a probe may ask of a statement."""

    def words(span: Span | None) -> str | None:
        return span.of(text) if span else None

    return {
        "by": " + ".join(s.name or f"?{s.description}" for s in found.speakers),
        "what": " / ".join(piece.of(text) for piece in found.content),
        "cue": found.cue.span.of(text),
        "mode": found.mode,
        "act": found.cue.act,
        "through": [link.name or "?" for link in found.chain],
        "to": words(found.addressee),
        "at": words(found.occasion),
        "in": words(found.place),
        "when": words(found.time),
        "inner": found.parent is not None,
    }


@pytest.mark.parametrize("probe", PROBES)
def test_what_is_said_in_a_probe_is_found(probe: dict[str, object]) -> None:
    title, expected = str(probe.get("title", "")), probe["said"]
    text = str(probe.get("text", BODY))
    assert isinstance(expected, list)
    whole = f"{title}\n\n{text}" if title else text
    found = [seen(statement, whole) for statement in statements(text, title)]
    asked = [{key: all_of[key] for key in want} for want, all_of in zip(expected, found, strict=False)]
    assert asked == expected, found
    assert len(found) == len(expected), found
