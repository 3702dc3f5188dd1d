"""Brings the index of a store in step and is killed at a step of it.

Usage: killed_index.py STORE STEP, where STEP is documents, commit, state, swap, or never.
"""

import os
import signal
import sys

from tawatur.search import building
from tawatur.store import open_store


def killing(*_args: object, **_more: object) -> None:
    """End as a kill does: nothing is flushed, nothing cleaned up."""
    os.kill(os.getpid(), signal.SIGKILL)


def documents_then_kill(analysis: object, number: int) -> object:
    """Kill at the second article."""
    if number > 1:
        killing()
    return found(analysis, number)


if __name__ == "__main__":
    address, step = sys.argv[1:]
    found = building.documents
    if step == "documents":
        building.documents = documents_then_kill  # type: ignore[assignment]
    elif step == "commit":
        building._files = killing  # type: ignore[assignment]
    elif step == "state":
        building.os.fsync = killing
    elif step == "swap":
        building._swap = killing
    building.bring_in_step(open_store(address))
