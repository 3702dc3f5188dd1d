"""Named after somebody: bodies that bear a person's name (جامعة الملك فلان), or are his whose office they are told by."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.name_words import given_names
from tawatur.mentions.names import read_name
from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import forms_of
from tawatur.mentions.wording import phrase_text
from tawatur.text import bare, fold, hosts
from tawatur.text.lexicon import verbs_at

_HONOURED = ("king", "prince", "emir", "sheikh", "president")
"""Offices of those whose names bodies bear."""


def named_after(reader: Reader, index: int, plain: int) -> int:
    """The token behind the name that a body bears: جامعة الملك فلان بن فلان | للعلوم; 0 where none stands at `plain`."""
    if bare(fold(reader.words[index])) not in forms_of("named_after"):
        return 0
    office = reader.term(plain, "office")
    if office is None or not office.term.definite or office.term.number != "s" or office.after > plain + 1:
        return 0
    if not any(m.term.id in _HONOURED for m in reader.at(plain)):
        return 0
    name = read_name(reader, office.after, behind_office=True)
    return name.after if name is not None and not name.prefix else 0


def is_namesake(reader: Reader, chunk: Chunk) -> bool:
    """Whether the person at `chunk` is what the thing right before is called after: ستاد الأمير فلان, ملعب "فلان".

    Bodies are called after rulers (جامعة الملك فلان), and others who stand behind them serve them.
    """
    before = chunk.first - 1
    if (
        chunk.kind != "person"
        or chunk.prefix
        or before < 0
        or reader.limit[before] != reader.limit[chunk.first]
    ):
        return False
    titled = chunk.head[0] > chunk.first
    if titled and not set(chunk.offices) & set(_HONOURED):
        return False
    marked = not titled and reader.kinds[before] == "o" and before > 0
    before -= marked
    if reader.article(before):
        return False  # مجلس المدينة | الرئيس فلان
    things = forms_of("namesake") | forms_of("named_after") if titled else forms_of("namesake")
    return any(host in things for _, host in hosts(reader.words[before]))


def read_of_person(reader: Reader, chunk: Chunk) -> bool:
    """Take into the household or campaign `chunk` him whose it is, with his office: عائلة | الصحفي الراحل سالم مرسان.

    It is called by its noun and his name, whatever he is told to be. Says whether it did.
    """
    noun = reader.words[chunk.first][len(chunk.prefix) :]
    if chunk.number != "s" or chunk.definite or noun not in forms_of("of_person"):
        return False
    whose = _titled(reader, chunk.after)
    if whose is None or _another(reader, chunk, whose):
        return False
    chunk.after, chunk.of = whose.after, whose
    chunk.inner.append(whose)
    chunk.country, chunk.head = whose.country, (chunk.first, chunk.after)
    whose.name = phrase_text(reader.document, whose)
    chunk.name = f"{bare(chunk.lemma)} {whose.name}"
    chunk.why = "a body of one named with his office"
    return True


def _another(reader: Reader, chunk: Chunk, whose: Chunk) -> bool:
    """Whether `whose` name is another's than him whose the household `chunk` is: شكرت عائلة الفقيد | الرئيس فلان.

    An office with the article behind a first noun is another's, as is who follows the noun where the verb has an object.
    """
    behind = range(chunk.after + 1, whose.head[0])
    if any(reader.article(at - 1) and _is_title(reader, at) for at in behind):
        return True
    return len(behind) > 0 and takes_somebody(reader, chunk.first - 1)


def _is_title(reader: Reader, at: int) -> bool:
    """Whether an office or a trade with the article stands at `at`, no adjective or word for anybody: الرئيس, not الشاب."""
    met = [match.term for match in reader.at(at)]
    plain = any(term.kind == "modifier" or term.id == _ANYBODY for term in met)
    return (
        reader.article(at) and not plain and any(term.kind in _TITLES and term.number == "s" for term in met)
    )


_ANYBODY = "citizen"
"""The office of those who have none."""


def takes_somebody(reader: Reader, index: int) -> bool:
    """Whether the word at `index` is a verb whose object is somebody: اتهمت, ناشدت."""
    if index < 0:
        return False
    verbs = [form.verb for _, form in verbs_at(reader.words[index], reader.document.light[index])]
    return any(
        c.startswith("object+") for verb in verbs if verb.act not in _TELLING for c in verb.complements
    )


_TELLING = ("say", "report", "announce", "affirm")
"""What verbs do whose object is mostly left out: أبلغت."""


def _titled(reader: Reader, position: int) -> Chunk | None:
    """The person named behind his office or trade at `position`; None where none is."""
    for match in reader.at(position):
        if match.term.kind not in _TITLES or match.prefix or match.term.number != "s":
            continue
        whose = reader.rules[match.term.kind](reader, position, match)
        if whose is not None and whose.kind == "person":
            return whose
    return _behind_nouns(reader, position)


def _behind_nouns(reader: Reader, position: int) -> Chunk | None:
    """The person whose full name follows nouns and adjectives with the article: عائلة | القتيل الشاب سالم مرسان."""
    name = position
    while name - position < _MOST_NOUNS and reader.article(name) and not reader.closed(name):
        name += 1
    tagged = reader.tagged.get(name, (0, ""))[1] == "person"
    if name == position or not (tagged or reader.word(name) in given_names()) or reader.closed_at(name):
        return None
    whose = read_name(reader, name)
    full = whose is not None and not whose.prefix and len(whose.named) > 1
    return whose if full and reader.limit[name] == reader.limit[position] else None


_MOST_NOUNS = 4
"""Words between a household and the name of whose it is, at most."""

_TITLES = ("office", "trade", "source", "deputy")
"""Kinds of nouns for what somebody is."""
