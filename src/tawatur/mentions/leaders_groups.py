"""Leaders' groups: a leader's last name that is his group's adjective (التمرد الحوثي), or the group itself (مسلحو الحوثي)."""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.fitting import LEADER
from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import forms_of, people
from tawatur.text import fold, hosts

_TITLES = frozenset(("address", "religion"))
"""Kinds of office behind which somebody is called by his name: السيد الحوثي."""


_DEFINITE = ("ال", "وال", "بال", "لل", "فال")
"""How definite nouns begin."""


@cache
def _groups() -> dict[str, str]:
    """The groups of the tables by the folded last name of the leader that papers call them by."""
    rows = [row for row in knowledge.noun_words() if row.function == "leader_group"]
    return {fold(form): row.holders[0] for row in rows for form in row.ar}


def is_groups_adjective(reader: Reader, index: int) -> bool:
    """Whether the word at `index` is a leader's last name behind a definite noun that is no title of his: القيادي الحوثي."""
    if reader.words[index] not in _groups() or not index or not reader.words[index - 1].startswith(_DEFINITE):
        return False
    office = reader.term(index - 1, "office", prefix=None)
    return office is None or not (office.term.office_kind in _TITLES or office.term.id == LEADER)


def as_group(reader: Reader, chunk: Chunk) -> None:
    """Makes the group of the leader's last name alone that `chunk` is, behind a noun for its fighters or what is theirs."""
    index = chunk.first
    group = _groups().get(reader.words[index])
    if group is None or chunk.kind != "person" or chunk.after > index + 1 or chunk.prefix or not index:
        return
    if not any(host in forms_of("followers") for _, host in hosts(reader.words[index - 1])):
        return
    row = people()[group]
    chunk.kind, chunk.row, chunk.rows, chunk.named = "body", group, (), ()
    chunk.lemma, chunk.en, chunk.country, chunk.gender = row.ar[0], row.en, row.country, "f"
    chunk.why = "a group by its leader's name"
