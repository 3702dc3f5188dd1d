"""The documentation names every command, option, table and key, and what it tells one to type works."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import msgspec
import pytest
import yaml
from click.testing import CliRunner

import tawatur.model
from tawatur.cli import main
from tawatur.knowledge import Named, Office, Outlet, Side, Verb

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "commands.md"
CONTEXT = click.Context(main, info_name="tawatur")
COMMANDS = {name: main.get_command(CONTEXT, name) for name in main.list_commands(CONTEXT)}
PAGES = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]
TUTORIAL = ROOT / "docs" / "tutorial.md"

TYPED = re.compile(r"^ {4}(?:.*[|] )?(?:\.venv/bin/)?tawatur (.+)$", re.MULTILINE)
"""A command in a block of code: a line indented by four, perhaps behind a pipe."""
LINK = re.compile(r"\]\(([^)#:]+)\)")
ROW = re.compile(r"```yaml\n(.+?)```", re.DOTALL)
ROWS: dict[str, type[msgspec.Struct]] = {
    "add-an-outlet": Outlet,
    "add-a-verb": Verb,
    "add-a-person": Named,
    "add-an-office": Office,
    "words-with-a-side": Side,
}


def typed(page: Path) -> list[list[str]]:
    """The arguments of each command that a page tells one to type."""
    return [shlex.split(line) for line in TYPED.findall(page.read_text(encoding="utf-8"))]


def written_by(name: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The page that ``quality/NAME.py`` would write."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(ROOT / "quality")])
    monkeypatch.setenv("COLUMNS", "100")
    page: str = __import__(name).page()
    return page


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new folder in which all commands of the tutorial were run, one after the other."""
    place = tmp_path_factory.mktemp("newcomer")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        patch.delenv("TAWATUR_STORE", raising=False)
        for arguments in typed(TUTORIAL):
            if (
                arguments[0] == "serve"
            ):  # runs until it is stopped: tests/web/test_web_browser.py walks that way
                continue
            call = [str(ROOT / a) if a.startswith("src/") else a for a in arguments]
            done = CliRunner().invoke(main, call)
            assert done.exit_code == 0, f"tawatur {' '.join(arguments)}: {done.output}"
    return place


@pytest.fixture(scope="module")
def records(folder: Path) -> list[dict[str, object]]:
    """What the tutorial exports."""
    return [json.loads(line) for line in (folder / "findings.jsonl").read_text(encoding="utf-8").splitlines()]


def test_there_are_commands_to_check() -> None:
    assert {"read", "stories", "story", "article", "export", "status"} <= set(COMMANDS)
    assert len(typed(TUTORIAL)) >= 10


@pytest.mark.parametrize("name", COMMANDS)
def test_command_and_options_are_documented(name: str) -> None:
    command = COMMANDS[name]
    assert command is not None, f"tawatur {name} is listed and cannot be loaded"
    assert command.help, f"tawatur {name} has no help"
    text = PAGE.read_text(encoding="utf-8")
    assert f"## `tawatur {name}`" in text
    section = text.split(f"## `tawatur {name}`", 1)[1].split("\n## ", 1)[0]
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"tawatur {name} {parameter.opts[-1]} has no help"
            missing = [option for option in parameter.opts if option not in section]
            assert not missing, f"tawatur {name}: not documented: {missing}"
        else:
            assert parameter.make_metavar(click.Context(command)).strip("[].…") in section


def test_reference_is_what_the_program_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is made from the program; run python quality/reference.py after changing a command."""
    assert PAGE.read_text(encoding="utf-8") == written_by("reference", monkeypatch)


def test_tables_are_what_the_row_types_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is made from the tables; run python quality/tables.py after changing a row type."""
    page = ROOT / "docs" / "reference" / "tables.md"
    assert page.read_text(encoding="utf-8") == written_by("tables", monkeypatch)


def test_every_module_of_attribution_is_on_the_map(monkeypatch: pytest.MonkeyPatch) -> None:
    """List a new module under its step; run python quality/modules.py after changing the first line of a docstring."""
    page = ROOT / "docs" / "explanation" / "attribution.md"
    assert page.read_text(encoding="utf-8") == written_by("modules", monkeypatch)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_tells_one_to_type_is_understood(page: Path) -> None:
    for name, *arguments in typed(page):
        if name.startswith("--"):
            continue
        command = COMMANDS.get(name)
        assert command is not None, f"{page.name}: there is no command {name}"
        try:
            command.make_context(name, list(arguments))
        except click.BadParameter as error:  # how many processes there may be is the machine's own
            if error.param is None or error.param.name != "jobs":
                raise


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("name", ROWS)
def test_a_row_that_is_shown_fits_its_table(name: str) -> None:
    shown = ROW.findall((ROOT / "docs" / "howto" / f"{name}.md").read_text(encoding="utf-8"))
    rows = [row for block in shown for row in yaml.safe_load(block)]
    assert rows
    for row in rows:
        msgspec.convert(row, ROWS[name])


def test_the_glossary_names_what_there_is() -> None:
    """Each name in capitals of its tables is a noun of the model, a row type or a class of the program."""
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    names = set(re.findall(r"`([A-Z][a-z]\w+)(?:\.\w+)?`", page))
    source = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("*.py"))
    assert len(names) > 30
    assert not sorted(
        name for name in names if not re.search(rf"^(class {name}\b|{name} = )", source, re.MULTILINE)
    )


def test_every_noun_of_the_model_is_in_the_glossary() -> None:
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    nouns = [n for n in tawatur.model.__all__ if isinstance(getattr(tawatur.model, n), type)]
    assert not [noun for noun in nouns if f"`{noun}`" not in page and f"`{noun}." not in page]


def test_the_tutorial_can_be_followed(folder: Path) -> None:
    assert (folder / "tawatur.db").exists()
    assert "الورداني" in (folder / "brief.md").read_text(encoding="utf-8")
    assert (folder / "brief.docx").stat().st_size > 5_000


def test_every_key_of_the_export_is_documented(records: list[dict[str, object]]) -> None:
    page = (ROOT / "docs" / "reference" / "export.md").read_text(encoding="utf-8")
    found = {str(record["type"]): record for record in records}
    assert {"article", "entity", "mention", "statement", "story", "group", "discrepancy", "passage"} <= set(
        found
    )
    missing = [f"{kind}.{key}" for kind, record in found.items() for key in record if f"`{key}`" not in page]
    assert not [key for key in missing if not key.endswith((".type", ".version"))]


def test_the_spreadsheet_script_runs(folder: Path, records: list[dict[str, object]]) -> None:
    page = (ROOT / "docs" / "howto" / "export-to-a-spreadsheet.md").read_text(encoding="utf-8")
    script = page.split("```python\n", 1)[1].split("```", 1)[0]
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True)
    lines = (folder / "statements.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) > sum(record["type"] == "statement" for record in records)
