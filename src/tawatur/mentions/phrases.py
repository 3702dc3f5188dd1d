"""Noun phrases: which words belong together, from the first word on."""

from tawatur.mentions.bodies import read_body, read_generic_body
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.descriptions import read_document, read_latter, read_nisba, read_some, read_unnamed
from tawatur.mentions.facilities import read_facility
from tawatur.mentions.governments import read_government, read_side
from tawatur.mentions.idle_bodies import note_idle
from tawatur.mentions.longer_names import TABLES, runs_on
from tawatur.mentions.marked_behind import read_marked_behind
from tawatur.mentions.name_words import everyday, family_names, given_names, linking_words
from tawatur.mentions.names import read_name
from tawatur.mentions.names_of_tables import read_media, read_named, read_state
from tawatur.mentions.objects_apart import part_object
from tawatur.mentions.praised import read_praised
from tawatur.mentions.reader import Reader, Rule, source_words
from tawatur.mentions.rules import ALWAYS_MINISTRIES, _better, brackets, tagged_name
from tawatur.mentions.subjects import read_subject, read_titled
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of, is_idiom
from tawatur.mentions.titles import read_counterpart, read_deputy, read_office, with_apposition
from tawatur.mentions.two_states import read_two
from tawatur.text.eulogies import eulogy

Form = tuple[int, str, str, bool, str]
"""How a match is read: the token behind it, its proclitics, its term's gender, article and kind of office."""


def read_chunk(reader: Reader, index: int) -> Chunk | None:
    """The longest noun phrase that begins at token `index` and denotes somebody or some place, or None."""
    praised = read_praised(reader, index)
    if praised or eulogy(reader.words, index) > index:
        return praised
    best: Chunk | None = None
    of_tables: Chunk | None = None
    read: set[Form] = set()
    for match in reader.at(index):
        rule = reader.rules.get(match.term.kind)
        if rule is None or (match.term.kind in _NOUNS and _another_word(reader, index, match)):
            continue
        if _is_read(match, read) or (index in reader.set_off and match.term.office_kind == "address"):
            continue  # فضيلة الورداني, who is called so
        if match.term.kind == "body" and _of_a_thing(reader, index, match):
            continue
        if match.after == index + 1 and is_idiom(
            reader.words[index][len(match.prefix) :], reader.word(index + 1)
        ):
            continue  # الحكم الذاتي is no referee, مشروع قانون no body
        chunk = rule(reader, index, match)
        if chunk and (best is None or _better(chunk, best)):
            best = chunk
        if chunk and match.term.kind in TABLES and of_tables is None:
            of_tables = chunk
    if best and of_tables and runs_on(reader, of_tables, best):
        best = of_tables
    name = read_name(reader, index)
    if name and (best is None or name.after > best.after or _is_person(name, best)):
        best = with_apposition(reader, name)
    if best is None and index in reader.tagged:
        best = tagged_name(reader, index)
    behind_verb = reader.verb(index - 1)
    if best is None and (not behind_verb or reader.closed(index)):
        return None
    if behind_verb and (best is None or (best.rows and best.after - index == 1)):
        longer = read_subject(reader, index)
        best = longer if longer and (best is None or longer.after > best.after) else best
    titled = read_titled(reader, index) if behind_verb and (best is None or _cut_short(best)) else None
    if titled and (best is None or titled.after > best.after or best.kind == "body"):
        best = with_apposition(reader, titled)
    if best and behind_verb:
        part_object(reader, best)
    if best and best.kind not in ("person", "state", "place"):
        brackets(reader, best)
    if best and best.kind in ("body", "media"):
        note_idle(reader, best)
    return best


def _is_read(match: Match, read: set[Form]) -> bool:
    """Whether only the identifier of an office tells `match` from one in `read`, whose reading has all that the words mean."""
    term = match.term
    if term.kind != "office" or term.number != "s":
        return False
    form = (match.after, match.prefix, term.gender, term.definite, term.office_kind)
    known = form in read
    read.add(form)
    return known


def _cut_short(name: Chunk) -> bool:
    """Whether `name` is one that the tagger found, or a single word of the tables, which may be part of a longer one."""
    return name.kind in ("person", "body", "place") and (not name.row or bool(name.rows)) and not name.titles


def _is_person(name: Chunk, best: Chunk) -> bool:
    """Whether words read as somebody's `name` and as `best` are the name: an outlet of the tables is nobody unheard of."""
    if name.after != best.after or best.kind == "person":
        return False
    if best.row and len(name.prefix) > len(best.prefix):
        return False  # وبكين: and Beijing, not with Kane
    unheard_of = not (name.row or name.rows)  # وحسب فرانس برس: فرانس is somebody's first name too
    several = best.kind == "place" and best.after - best.first > 1  # إلى سان فرانسيسكو
    return not (unheard_of and best.row and (several or best.kind in ("media", "body")))


_RELATED = frozenset(("kin", "own_kin", "trade"))
"""Kinds of nouns for relatives and the like, some of which are adjectives behind غير."""

_NOUNS = frozenset(("office", "trade", "source", "deputy", "kin", "crowd", "body_head", "document"))


def _another_word(reader: Reader, index: int, match: Match) -> bool:
    """Whether the word is no noun here: a verb that opens its clause (طالب الأهالي بـ), or an adjective."""
    if match.after == index + 1 and not match.term.definite and reader.verb(index):
        return not (index and (reader.verb(index - 1) or reader.words[index - 1] in source_words()))
    if index and match.term.kind in _RELATED and reader.words[index - 1] in particles("except"):
        return True  # الأخ غير الشقيق
    alone = match.term.kind == "body_head" and reader.document.light[index].endswith("وحده")
    return (
        alone  # هو وحده قادر, which no وحدة is
        or _is_his(reader, index, match)
        or _adjective(reader, index, match)
        or _is_body(reader, index, match)
        or _is_given(reader, index, match)
    )


def _is_given(reader: Reader, index: int, match: Match) -> bool:
    """Whether the noun without the article is a given name before a word that joins names or is a family's: رائد بن خالد."""
    one = match.after == index + 1 and not match.term.definite and not match.prefix
    behind = reader.word(match.after)
    families = all(m.term.kind == "person" for m in reader.at(match.after)) and behind in family_names()
    whole = behind in given_names() and reader.stops(match.after + 1)  # قال عماد عيسى، …
    after, kind = reader.tagged.get(index, (0, ""))
    mother = reader.words[index] in linking_words()  # أم لطفلين
    whole |= kind == "person" and after == index + 2 and reader.stops(after) and not mother  # أمين شحادة إن
    whole = whole and not (reader.closed(match.after) or everyday(behind))  # أمين صندوق
    joins = behind in linking_words() or families or whole
    return one and reader.words[index] in given_names() and joins


def _is_his(reader: Reader, index: int, match: Match) -> bool:
    """Whether what may be a feminine noun for a relative is a masculine one with a pronoun: والده محمود, his father."""
    pronoun = match.after == index + 1 and reader.document.light[index].endswith("ه")
    return pronoun and reader.term(index, "own_kin", prefix=match.prefix) is not None


_MINISTRY = "وزارة"
"""How the usual names of ministries begin in the tables."""


def _of_a_thing(reader: Reader, index: int, match: Match) -> bool:
    """Whether a ministry's short name is an adjective (التدخلات الخارجية), or what it is for (النفط الأميركي, not الأميركية)."""
    if not (match.term.short and match.term.lemma.startswith(_MINISTRY)) or match.after > index + 1:
        return False
    nisba = reader.nisba(match.after, True)
    feminine = reader.words[index].endswith("ه")
    if nisba is not None and match.term.id not in ALWAYS_MINISTRIES and not reader.speaks(index, nisba.after):
        opens = index == 0 or reader.limit[index - 1] != reader.limit[index]
        return not opens  # ناقلات النفط المرجانية, حجم التجارة المرجانية
    if not feminine:
        return nisba is not None and nisba.term.gender == "m"
    plain = index > 0 and not match.prefix and reader.limit[index - 1] == reader.limit[index]
    if not plain or not reader.article(index - 1):
        return False
    before = reader.words[index - 1]
    return before.endswith("ات") or (before.endswith("ه") and nisba is None)


def _is_body(reader: Reader, index: int, match: Match) -> bool:
    """Whether the feminine noun is a body's name, with no woman's behind it: المعارضة."""
    term, after = match.term, match.after
    if term.kind not in ("office", "trade") or term.gender != "f" or not term.definite:
        return False
    tagged = reader.tagged.get(after)
    named = tagged is not None and tagged[1] == "person"
    return not named and any(m.term.kind == "body" and m.after == after for m in reader.at(index))


def _adjective(reader: Reader, index: int, match: Match) -> bool:
    """Whether a word that may be an adjective describes the noun before it: الحل السياسي, مشتريات كبيرة."""
    if match.prefix or match.after > index + 1 or not index or not reader.word(index - 1):
        return False
    if reader.closed(index - 1) or reader.verb(index - 1):
        return False
    if match.term.kind == "trade" and match.term.definite and reader.article(index - 1):
        return True
    return reader.is_modifier(index) and not _titles_somebody(reader, index, match)


def _titles_somebody(reader: Reader, index: int, match: Match) -> bool:
    """Whether a given name stands right behind an office with the article, and no such word before it: تقدمه الإعلامية أماني …"""
    name = match.after
    title = match.term.kind == "office" and match.term.definite and not reader.article(index - 1)
    title = title and reader.words[index] not in forms_of("former")  # زعيمه الراحل سالم المرجاني
    given = reader.word(name) in given_names() and not (reader.closed(name) or reader.article(name))
    return title and given and (reader.article(name + 1) or reader.word(name + 1) in given_names())


def _read_body(reader: Reader, index: int, match: Match) -> Chunk | None:
    return read_marked_behind(reader, index, match) or read_generic_body(reader, index, match)


def _read_outlet(reader: Reader, index: int, match: Match) -> Chunk | None:
    return read_marked_behind(reader, index, match) or read_media(reader, index, match)


RULES: dict[str, Rule] = {
    "office": read_office,
    "deputy": read_deputy,
    "kin": read_deputy,
    "body": read_body,
    "body_head": _read_body,
    "media_head": _read_outlet,
    "facility": read_facility,
    "government": read_government,
    "side": read_side,
    "media": read_named,
    "organisation": read_named,
    "place": read_named,
    "thing": read_named,
    "state": read_state,
    "capital": read_state,
    "city": read_state,
    "metonym": read_state,
    "nisba": read_nisba,
    "source": read_unnamed,
    "trade": read_unnamed,
    "crowd": read_unnamed,
    "media_all": read_unnamed,
    "document": read_document,
    "collective": read_two,
    "partner": read_two,
    "counterpart": read_counterpart,
    "latter": read_latter,
    "own_kin": read_unnamed,
    "some": read_some,
}
