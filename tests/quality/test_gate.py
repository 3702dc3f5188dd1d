"""The quality gate's own arithmetic: what counts as below a floor, and how the scorer's figures are found."""

from pathlib import Path
from types import ModuleType

import pytest

from scripts import load


@pytest.fixture(scope="module")
def gate() -> ModuleType:
    return load("gate")


@pytest.fixture
def floors(gate: ModuleType) -> dict[str, float]:
    return dict.fromkeys(gate.STAGES, 0.5)


def test_a_figure_below_its_floor_fails(
    gate: ModuleType, floors: dict[str, float], capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate.report({**floors, "times": 0.49}, floors)
    assert "below the floor: times" in capsys.readouterr().out


def test_a_figure_at_its_floor_passes(
    gate: ModuleType, floors: dict[str, float], capsys: pytest.CaptureFixture[str]
) -> None:
    assert not gate.report(floors, floors)
    assert "--update" not in capsys.readouterr().out


def test_a_floor_that_is_beaten_asks_to_be_raised(
    gate: ModuleType, floors: dict[str, float], capsys: pytest.CaptureFixture[str]
) -> None:
    assert not gate.report({**floors, "chain": 0.52}, floors)
    assert "beaten by more than 0.01: chain" in capsys.readouterr().out


def test_update_never_lowers_a_floor(gate: ModuleType, floors: dict[str, float]) -> None:
    raised = gate.raised({**floors, "times": 0.4, "chain": 0.7126}, floors)
    assert raised["times"] == 0.5
    assert raised["chain"] == 0.712


def test_figures_are_read_from_the_scorers_lines(gate: ModuleType) -> None:
    text = "MISSED x\ncontent   P 0.700 R 0.800 F1 0.747\nattr      P 0.100 R 0.200 F1 0.133\ntimes 15/20\n"
    assert gate.found(r"attr .*F1 (\d\.\d+)", text) == (0.133,)
    assert gate.found(r"times (\d+)/(\d+)", text) == (15.0, 20.0)


def test_a_scorer_that_says_something_else_ends_the_gate(gate: ModuleType) -> None:
    with pytest.raises(SystemExit, match="the scorer's output has no"):
        gate.found(r"times (\d+)/(\d+)", "nothing")


def test_without_annotated_articles_the_gate_says_so_and_measures_the_pages(
    gate: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gate, "GOLD", tmp_path)
    monkeypatch.setattr("sys.argv", ["gate.py"])
    assert gate.main() == 0
    told = capsys.readouterr().out
    assert "SKIPPED" in told
    assert "pages_recall" in told
    assert "chain" not in told
