"""What a correction is refused for, in both languages."""

import re
from pathlib import Path

import pytest

from tawatur.correct import CorrectionError
from tawatur.knowledge.labels import Label, labels
from tawatur.knowledge.table import table

SOURCE = Path(__file__).parents[2] / "src" / "tawatur"
ROWS = {row.key.removeprefix("correction_error."): row for row in table("labels_errors.yaml", Label)}
RAISED = {
    key
    for file in SOURCE.rglob("*.py")
    for key in re.findall(
        r'(?:CorrectionError\(|correction_error\.)"?(\w+)"', file.read_text(encoding="utf-8")
    )
}


def test_every_reason_that_is_given_has_words_and_every_word_is_given() -> None:
    assert len(RAISED) > 20
    assert {key.removesuffix("_at_terminal") for key in ROWS if key.startswith(tuple(RAISED))} == RAISED
    assert {key for key in ROWS if key.removesuffix("_at_terminal") not in RAISED and "." not in key} == set()


@pytest.mark.parametrize("key", sorted(key for key in RAISED if f"{key}_at_terminal" in ROWS))
def test_what_to_type_is_told_at_the_terminal_alone(key: str) -> None:
    row, hint = ROWS[key], ROWS[f"{key}_at_terminal"]
    values = {place: f"<{place}>" for place in re.findall(r"{(\w+)}", f"{row.en}{hint.en}")}
    error = CorrectionError(key, **values)
    assert str(error) == f"{row.en} {hint.en}".format(**values)
    assert error.told(labels("en")) == str(row.en).format(**values)
    assert error.told(labels("ar")) == str(row.ar).format(**values)
