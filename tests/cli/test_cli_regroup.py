"""`tawatur regroup`: what it changes, prints and refuses."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tawatur.cli import main

EXAMPLE = Path(__file__).parents[2] / "src" / "tawatur" / "example" / "articles.jsonl"


@pytest.fixture
def call(tmp_path):
    """Calls a command on a store with the example's stories."""

    def run(*arguments):
        result = CliRunner().invoke(main, [*arguments, "--store", str(tmp_path / "t.db")])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    run("read", str(EXAMPLE))
    return run


def test_two_stories_are_made_one_and_that_is_taken_back(call):
    done = call("regroup", "1", "--merge", "2", "--by", "sara", "--note", "one visit")
    assert done.exit_code == 0
    assert "made one in" in done.output
    assert "Story 1" in call("story", "2").output
    assert "sara" in call("corrections").output
    assert "Taken back" in call("regroup", "1", "--undo").output
    assert "Story 2" in call("story", "2").output
    assert "Nothing was corrected" in call("corrections").output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["1"], "give one"),
        (["1", "--pin", "--undo"], "give one"),
        (["1", "--undo"], "no correction to take back"),
        (["1", "--merge", "1"], "other than 1"),
        (["77", "--pin"], "No story is called 77"),
    ],
)
def test_what_cannot_be_ends_with_what_to_do(call, arguments, says):
    done = call("regroup", *arguments, "--by", "sara")
    assert done.exit_code == 2
    assert says in done.output
