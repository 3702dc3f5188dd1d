"""The command line as a whole."""

import subprocess
import sys

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
    """What makes help come at once; how fast it comes is measured, not tested: a busy machine is no fault of the program."""
    code = (
        "import sys, tawatur.cli\ntawatur.cli.main(['--help'], standalone_mode=False)\n"
        f"assert not {{m for m in {HEAVY} if m in sys.modules}}"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


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
    assert "No such command 'raed'. Did you mean 'read'?" in result.stderr
    assert all(name in result.stderr for name in COMMANDS)
