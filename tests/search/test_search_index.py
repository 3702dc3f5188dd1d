"""The index follows the store: new, changed and withdrawn articles; and whatever happened to its files."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from searching import add, analysis, found

from tawatur.correct.making import reject
from tawatur.search import SearchError, building, folder_of, open_index
from tawatur.store import correcting, corrections, open_store

SCRIPT = Path(__file__).with_name("killed_index.py")


def test_it_lies_beside_the_store(store, index):
    assert folder_of(store) == Path(store.address + ".index")
    assert folder_of(store).is_dir()


def test_its_place_can_be_given(store, tmp_path, monkeypatch):
    monkeypatch.setenv("TAWATUR_INDEX", str(tmp_path / "elsewhere"))
    open_index(store)
    assert (tmp_path / "elsewhere" / "meta.json").exists()


def test_a_store_in_memory_says_that_it_has_none(monkeypatch):
    monkeypatch.delenv("TAWATUR_INDEX", raising=False)
    with pytest.raises(SearchError, match="TAWATUR_INDEX"):
        open_index(open_store("sqlite://", create=True))


def test_what_is_read_later_is_found(store, index, monkeypatch):
    made = []
    monkeypatch.setattr(building, "_make", lambda *args: made.append(args))
    add(store, analysis("port", id="later", text="باب جديد\n\nافتتح العمدة حديقة في السدرة."))
    assert found(index, "السدرة") == []
    assert index.refresh() is True
    assert found(index, "السدرة") == ["later"]
    assert index.refresh() is False
    assert not made, "a change was put in by making the index anew"


def test_an_older_version_is_found_no_more(store):
    first = analysis("other", id="v1", source="s", text="خبر\n\nأعلن المجلس البلدي اليوم إغلاق السوق.")
    second = analysis("other", id="v2", source="s", text="خبر\n\nأعلن المجلس البلدي اليوم افتتاح السوق.")
    add(store, first)
    index = open_index(store)
    assert found(index, "البلدي") == ["v1"]
    add(store, second)
    index.refresh()
    assert found(index, "البلدي") == ["v2"]
    assert found(index, "إغلاق") == []


def test_a_correction_is_found_and_taken_back(store, analyses, index):
    statement = analyses["talks"].statements[-1]
    assert found(index, "speaker:trump") == ["talks"]
    number = correcting.put(store, reject(corrections.view(store, "talks"), statement, "an editor", ""))
    index.refresh()
    assert found(index, "speaker:trump") == []
    correcting.take_back(store, number)
    index.refresh()
    assert found(index, "speaker:trump") == ["talks"]


@pytest.mark.parametrize("harm", ["truncated", "changed", "missing", "state", "foreign", "emptied"])
def test_a_damaged_index_is_made_anew(store, index, harm):
    folder = folder_of(store)
    part = next(p for p in sorted(folder.iterdir()) if p.suffix in (".idx", ".term"))
    whole = part.read_bytes()
    if harm == "truncated":
        part.write_bytes(whole[:-7])
    elif harm == "changed":
        part.write_bytes(whole[:20] + bytes([whole[20] ^ 255]) + whole[21:])
    elif harm == "missing":
        part.unlink()
    elif harm == "state":
        (folder / "state.json").write_text("{")
    elif harm == "foreign":
        state = json.loads((folder / "state.json").read_text())
        (folder / "state.json").write_text(json.dumps(state | {"store": "another"}))
    else:
        shutil.rmtree(folder)
        folder.mkdir()
    assert set(found(open_index(store), "الرئيس")) == {"port", "talks", "other"}


def test_a_store_made_anew_at_the_same_place_gets_a_new_index(tmp_path, store, index):
    store.close()
    Path(store.address).unlink()
    for part in ("-wal", "-shm"):
        Path(store.address + part).unlink(missing_ok=True)
    again = open_store(store.address, create=True)
    add(again, analysis("port"))
    assert found(open_index(again), "") == ["port"]


def test_a_folder_that_cannot_be_written_is_told(store, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TAWATUR_INDEX", str(tmp_path / "file" / "index"))
    with pytest.raises(SearchError, match="cannot be written"):
        open_index(store)


@pytest.mark.parametrize("step", ["documents", "commit", "state", "swap"])
@pytest.mark.parametrize("exists", [False, True])
def test_a_kill_at_any_step_leaves_no_wrong_results(store, step, exists):
    if exists:
        open_index(store)
        add(store, analysis("port", id="later", text="باب جديد\n\nافتتح العمدة حديقة في السدرة."))
    killed = subprocess.run([sys.executable, str(SCRIPT), store.address, step], check=False)
    assert killed.returncode in ((-signal.SIGKILL,) if not (exists and step == "swap") else (0,))
    index = open_index(store)
    assert set(found(index, "", kind="articles")) == {
        "port",
        "talks",
        "other",
        *(["later"] if exists else []),
    }
    assert not [p for p in Path(store.address).parent.iterdir() if p.name.endswith(".old")]


def test_searches_go_on_while_the_index_is_brought_in_step(store, index):
    """Threads that search meanwhile get the old or the new state, and no error."""
    failures = []
    done = threading.Event()

    def search():
        while not done.is_set():
            try:
                assert index.search("الرئيس").total >= 3
                index.refresh()
            except Exception as error:
                failures.append(error)

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(5):
        add(store, analysis("port", id=f"n{number}", text=f"خبر\n\nزار الرئيس الميناء {number}."))
    done.set()
    for thread in threads:
        thread.join()
    index.refresh()
    assert not failures
    assert index.search("الرئيس", kind="articles").total == 8


def test_two_programs_that_index_at_once_leave_one_good_index(store):
    command = [sys.executable, str(SCRIPT), store.address, "never"]
    both = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    assert set(found(open_index(store), "")) == {"port", "talks", "other"}
    assert os.listdir(Path(store.address).parent).count("t.db.index") == 1
