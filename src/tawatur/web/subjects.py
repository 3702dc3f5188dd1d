"""What stories are about: a state, an issue; looked up in the index of the articles."""

from dataclasses import dataclass
from functools import cache

from tawatur.knowledge import states
from tawatur.knowledge.labels import Language
from tawatur.search import Index, QueryError, SearchError
from tawatur.web.finder import NotYetError
from tawatur.web.page import Page


@dataclass(frozen=True)
class About:
    """The articles (numbers) that name a state and speak of an issue; None where neither is asked for.

    `wrong` says why a filter cannot be understood, `waiting` that the index is not made yet: then nothing is filtered by them.
    """

    numbers: frozenset[int] | None = None
    wrong: str = ""
    waiting: bool = False

    @classmethod
    def of(cls, page: Page, state: str, issue: str) -> "About":
        """The articles that name `state` (a name, a relative adjective, a code) and that the search for `issue` finds."""
        if not state and not issue:
            return cls()
        try:
            return cls(numbers_about(page.desk.finder.index(page.store), state, issue))
        except QueryError as error:
            return cls(wrong=error.told(page.say.labels))
        except (NotYetError, SearchError):
            return cls(waiting=True)


def numbers_about(index: Index, state: str, issue: str) -> frozenset[int]:
    """The numbers of the articles that name `state` (where it is not empty) and that a search for `issue` finds, likewise."""
    queries = [f'state:"{state.replace(chr(34), " ")}"'] if state else []
    queries += [issue] if issue else []
    return frozenset.intersection(*(frozenset(index.numbers(query)) for query in queries))


@cache
def names_of_states(language: Language) -> tuple[str, ...]:
    """What states are called, in the order of their names."""
    return tuple(sorted(row.en if language == "en" else row.ar[0] for row in states() if row.iso))
