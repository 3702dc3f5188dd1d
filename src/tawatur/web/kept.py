"""What pages found out of the store, kept until something is written to it: lists that take long to gather."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from tawatur.store import Store

MOST = 400
"""Answers that are kept, those asked for last."""

Found = TypeVar("Found")


class Kept:
    """Answers of one store, by what was asked."""

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._stamp: object = None
        self._lock = threading.Lock()

    def get(self, store: Store, asked: Hashable, find: Callable[[], Found]) -> Found:
        """What `find` gives for `asked`; found anew where `store` was written to since."""
        stamp = store.stamp()
        with self._lock:
            if stamp != self._stamp:
                self._answers.clear()
                self._stamp = stamp
            elif asked in self._answers:
                self._answers.move_to_end(asked)
                return cast(Found, self._answers[asked])
        found = find()
        with self._lock:
            if stamp == self._stamp:
                self._answers[asked] = found
                while len(self._answers) > MOST:
                    self._answers.popitem(last=False)
        return found
