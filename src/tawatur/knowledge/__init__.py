"""What the program knows about the language and the world, as tables that a person can review.

Each function returns one table's rows, read once. ``ar/`` holds the language, ``world/`` names.
"""

import os
from pathlib import Path

from tawatur.knowledge.rows import (
    Body,
    Clitic,
    Gender,
    Letter,
    Named,
    NameWords,
    NounWord,
    Office,
    Outlet,
    Particle,
    State,
    Verb,
)
from tawatur.knowledge.rows_acts import ActCodes, PloverType
from tawatur.knowledge.rows_clauses import ClauseWord
from tawatur.knowledge.rows_english import EnglishWord
from tawatur.knowledge.rows_pages import CreditWord, Leftover
from tawatur.knowledge.rows_phrases import Phrase
from tawatur.knowledge.rows_scene import Bearing, Happening, HappeningKind, Site, Spell
from tawatur.knowledge.rows_search import FieldKey, SearchField
from tawatur.knowledge.rows_sides import Side, SideKind
from tawatur.knowledge.rows_synonyms import Synonyms
from tawatur.knowledge.rows_time import CountWord, Month, Numeral, TimeWord, Unit
from tawatur.knowledge.table import KnowledgeError, read_table, table

LEARNT_TABLES = ("people_arab", "people_world", "people_society", "organisations", "places", "things")
"""The tables of names that the tagger of names was trained with."""
NAMED_TABLES = (*LEARNT_TABLES, "institutions", "domestic", "companies", "clubs", "towns")
"""The tables of world/ whose rows are `Named`."""


def verbs() -> tuple[Verb, ...]:
    """Verbs that report."""
    return table("ar/verbs.yaml", Verb)


def phrases() -> tuple[Phrase, ...]:
    """Words and phrases with a function in reporting."""
    return table("ar/phrases.yaml", Phrase)


def clause_words() -> tuple[ClauseWord, ...]:
    """Small sets of words that shape a clause."""
    return table("ar/clause_words.yaml", ClauseWord)


def particles() -> tuple[Particle, ...]:
    """Small words that build a clause."""
    return table("ar/particles.yaml", Particle)


def noun_words() -> tuple[NounWord, ...]:
    """Words that build noun phrases about who speaks and acts."""
    return table("ar/noun_words.yaml", NounWord)


def offices() -> tuple[Office, ...]:
    """Offices and titles."""
    return table("ar/offices.yaml", Office)


def sites() -> tuple[Site, ...]:
    """Nouns for the spots at which something befalls somebody."""
    return table("ar/sites.yaml", Site)


def bearings() -> tuple[Bearing, ...]:
    """Words that tell where a place lies from another."""
    return table("ar/bearings.yaml", Bearing)


def spells() -> tuple[Spell, ...]:
    """Words for how long something lasted, how long after something it came, and since when."""
    return table("ar/spells.yaml", Spell)


def happenings() -> tuple[Happening, ...]:
    """Words for what happens at one place."""
    return table("ar/happenings.yaml", Happening)


def sides() -> tuple[Side, ...]:
    """Words with a side: the bundled rows, and those of the file that ``$TAWATUR_SIDES`` names.

    A row of that file replaces the bundled one of its topic.
    """
    bundled = table("ar/sides.yaml", Side)
    own = os.environ.get("TAWATUR_SIDES")
    if not own:
        return bundled
    rows = read_table(Path(own), Side)
    return (*(row for row in bundled if row.topic not in {r.topic for r in rows}), *rows)


def english_words() -> tuple[EnglishWord, ...]:
    """What the words of names are in English."""
    return table("ar/english_words.yaml", EnglishWord)


def synonyms() -> tuple[Synonyms, ...]:
    """Words of news vocabulary that outlets print for each other."""
    return table("ar/synonyms.yaml", Synonyms)


def acts() -> tuple[ActCodes, ...]:
    """What acts of saying can be coded as in event data."""
    return table("world/acts.yaml", ActCodes)


def clitics() -> tuple[Clitic, ...]:
    """Proclitics and enclitics."""
    return table("ar/clitics.yaml", Clitic)


def months() -> tuple[Month, ...]:
    """Month names of all four systems."""
    return table("ar/months.yaml", Month)


def numerals() -> tuple[Numeral, ...]:
    """Number words."""
    return table("ar/numerals.yaml", Numeral)


def units() -> tuple[Unit, ...]:
    """Units of money and measure."""
    return table("ar/units.yaml", Unit)


def time_words() -> tuple[TimeWord, ...]:
    """Words that tell when or how long."""
    return table("ar/times.yaml", TimeWord)


def count_words() -> tuple[CountWord, ...]:
    """Words that stand around a number."""
    return table("ar/counting.yaml", CountWord)


def leftovers() -> tuple[Leftover, ...]:
    """Kinds of scraping leftovers."""
    return table("ar/leftovers.yaml", Leftover)


def credit_words() -> tuple[CreditWord, ...]:
    """Words of credit lines, datelines, bylines and date lines."""
    return table("ar/credits.yaml", CreditWord)


def letters() -> tuple[Letter, ...]:
    """Letters and how often each stands in print."""
    return table("ar/letters.yaml", Letter)


def bodies() -> tuple[Body, ...]:
    """Bodies that every state has: ministries, forces, courts, services."""
    return table("ar/bodies.yaml", Body)


def states() -> tuple[State, ...]:
    """States with capitals and adjectives."""
    return table("world/states.yaml", State)


def outlets() -> tuple[Outlet, ...]:
    """Outlets and agencies."""
    return table("world/outlets.yaml", Outlet)


def personal_names() -> tuple[NameWords, ...]:
    """Words that occur in people's names."""
    return table("world/personal_names.yaml", NameWords)


def given_names() -> dict[str, Gender]:
    """First names as the table spells them, each with the gender it tells; ``mf`` where it tells none.

    A name that stands in rows of both genders is ``mf``. A first name of two words (نور الدين) is one entry.
    """
    genders: dict[str, Gender] = {}
    for row in personal_names():
        if row.kind != "given":
            continue
        for name in row.ar:
            gender = row.gender or "mf"
            genders[name] = gender if genders.get(name, gender) == gender else "mf"
    return genders


def named(tables: tuple[str, ...] = NAMED_TABLES) -> tuple[Named, ...]:
    """People, organisations, places and things with names; of some `tables` only where these are given."""
    return tuple(row for name in tables for row in table(f"world/{name}.yaml", Named))


def search_fields() -> tuple[SearchField, ...]:
    """Fields that a search may name."""
    return table("search_fields.yaml", SearchField)


__all__ = [
    "ActCodes",
    "Bearing",
    "Body",
    "ClauseWord",
    "Clitic",
    "CountWord",
    "CreditWord",
    "EnglishWord",
    "FieldKey",
    "Gender",
    "Happening",
    "HappeningKind",
    "KnowledgeError",
    "Leftover",
    "Letter",
    "Month",
    "NameWords",
    "Named",
    "NounWord",
    "Numeral",
    "Office",
    "Outlet",
    "Particle",
    "Phrase",
    "PloverType",
    "SearchField",
    "Side",
    "SideKind",
    "Site",
    "Spell",
    "State",
    "Synonyms",
    "TimeWord",
    "Unit",
    "Verb",
    "acts",
    "bearings",
    "bodies",
    "clause_words",
    "clitics",
    "count_words",
    "credit_words",
    "english_words",
    "given_names",
    "happenings",
    "leftovers",
    "letters",
    "months",
    "named",
    "noun_words",
    "numerals",
    "offices",
    "outlets",
    "particles",
    "personal_names",
    "phrases",
    "read_table",
    "search_fields",
    "sides",
    "sites",
    "spells",
    "states",
    "synonyms",
    "table",
    "time_words",
    "units",
    "verbs",
]
