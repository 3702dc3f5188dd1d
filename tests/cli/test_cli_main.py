"""The command line as a whole."""

import subprocess
import sys
import time

import pytest
from click.testing import CliRunner
from sqlalchemy.exc import OperationalError

from tawatur.cli import main
from tawatur.cli.main import COMMANDS
from tawatur.cli.main import main as group
from tawatur.store import open_store, runs

HEAVY = ("sqlalchemy", "rich", "numpy", "msgspec", "yaml", "pycrfsuite")


def test_help_lists_every_command():
    output = CliRunner().invoke(main, ["--help"]).output
    for name in COMMANDS:
        assert f"  {name} " in output


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_that_explains_its_arguments(name):
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert "--store" in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_the_line_in_the_list_is_that_of_the_command(name):
    command = group.get_command(None, name)
    assert command is not None
    assert command.help


def test_help_imports_nothing_heavy():
    code = f"import sys, tawatur.cli\nassert not {{m for m in {HEAVY} if m in sys.modules}}"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_help_comes_at_once():
    """The aim is 200 ms; the bound here leaves room for a machine that is busy with other tests."""
    command = [sys.executable, "-m", "tawatur", "--help"]
    best = min(_seconds(command) for _ in range(3))
    assert best < 0.6


def _seconds(command):
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def test_a_store_that_fails_while_it_is_used_is_told_in_one_line(tmp_path, monkeypatch):
    def fail(*_arguments):
        raise OperationalError("insert", {}, Exception("database or disk is full"))

    open_store(str(tmp_path / "t.db"), create=True).close()
    monkeypatch.setattr(runs, "contents", fail)
    result = CliRunner().invoke(main, ["status", "--store", str(tmp_path / "t.db")])
    assert result.exit_code == 2
    assert "database or disk is full" in result.stderr
    assert "Traceback" not in result.stderr


def test_an_unknown_command_is_wrong_use():
    result = CliRunner().invoke(main, ["raed"])
    assert result.exit_code == 2
    assert "No such command" in result.stderr
