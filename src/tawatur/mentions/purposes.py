"""Purposes: what bodies are named by the work they do (اللجنة الوطنية لرصد ومتابعة جفاف الآبار, لجنة مكافحة كورونا)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.name_words import inflected
from tawatur.mentions.reader import Reader, finite_verb
from tawatur.mentions.term import Term
from tawatur.mentions.terms import forms_of
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

LONGEST = 5
"""Nouns behind each other that tell what the work is on, at most."""

_PLACES = ("state", "capital", "city", "place")
_OTHERS = ("body", "organisation", "media", "person", "office")
"""Kinds of terms for others, whom the work is done to: تطوير | وزارة الدفاع."""


def what_for(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind what the body `chunk`, which more than its kind tells, is named by at `position`; 0 where nothing is."""
    whole = any(
        m.after == position or chunk.country
        for m in reader.at(chunk.first)
        if m.term.kind == "organisation" or (m.term.kind == "body" and chunk.country)
    )
    if whole or position - chunk.first <= len(chunk.lemma.split()) or not reader.article(position - 1):
        return 0  # الهلال الأحمر المرجاني | لمكافحة …, لجنة | لمكافحة …, إدارة سالم | لضمان …
    return work_end(reader, position, "ل") or answer_end(reader, position)


def work_end(reader: Reader, position: int, joined: str = "") -> int:
    """The token behind a verbal noun at `position` by which bodies are named, and what it governs; 0 where none stands there.

    ل may be `joined` to it (المجلس الوطني | لمكافحة كورونا), and a second one by و (لرصد ومتابعة …). Without ل bodies are named by
    more of them, which with it tell as often what somebody does it for (لجنة متابعة الأزمة).
    """
    word = reader.word(position)
    if not joined and _works(reader.words[position - 1]):
        return 0  # تولى إدارة | عمليات النادي
    known = word[1:] in clause_words("named_for") if joined else _works(word)
    known = known and word.startswith(joined)
    after = position + 1
    while known and reader.word(after)[:1] == "و" and _works(reader.words[after][1:]):
        after += 1
    return field_end(reader, after) if known else 0


def _works(word: str) -> bool:
    return word in clause_words("named_for") or word in clause_words("named_by")


def answer_end(reader: Reader, position: int) -> int:
    """The token behind ل and what it leads to, behind a verbal noun with the article that it belongs to; else 0.

    مركز الاستجابة | لأزمة المرفأ.
    """
    before = reader.words[position - 1].removeprefix("ال")
    if before not in clause_words("named_with_li") or not reader.article(position - 1):
        return 0
    return field_end(reader, position + 1)


def field_end(reader: Reader, position: int) -> int:
    """The token behind the nouns from `position` on that govern each other, the last one definite or a name; 0 where none is."""
    for at in range(position, position + LONGEST):
        if end := _disease_end(reader, at):
            return end
        word = reader.word(at)
        if not word or reader.closed(at) or word.endswith(_PRONOUNS):
            return 0
        if word in forms_of("not_name") and not word.endswith("ه"):
            return 0  # لمكافحة حرائق | أمس, but لجنة متابعة خطة الري
        led = word[0] in "بلك" and is_joined(word)  # غرفة مراقبة منشطات مجهزة | بالكامل
        if led or word.startswith(("وال", "لل", "بال")) or reader.term(at, *_OTHERS, prefix=None) is not None:
            return 0
        if reader.article(at):
            return _with_adjectives(reader, at + 1)
        if reader.term(at, *_PLACES) is not None or _named(word):
            return at + 1
        if reader.verb(at) or reader.nisba(at) or reader.is_modifier(at):
            return 0
    return 0


def _disease_end(reader: Reader, position: int) -> int:
    """The token behind a disease's name at `position`, in marks or not, and what kind of it is meant; 0 where there is none.

    كورونا, "كورونا" المستجد.
    """
    marked = reader.punctuation(position, "o")
    name = reader.term(position + marked, "disease") if position + marked < reader.size else None
    if name is None:
        return 0
    after = name.after
    if marked and not reader.punctuation(after, "c"):
        return 0
    after += marked
    return after + (reader.word(after) in clause_words("new_disease"))


def _named(word: str) -> bool:
    """Whether the folded `word` takes no article and is no noun for what is done: كورونا; not جائحة, توافر, وتأجير."""
    if frequency("ال" + word) > 0 or word.endswith(("ه", "ي")) or word[0] in "وت":
        return False
    return not (_works(word) or finite_verb(word) or inflected(word) or verbal_noun(word, word))


_PRONOUNS = ("هم", "ها", "هن", "هما")
"""How nouns with a pronoun end."""


def _with_adjectives(reader: Reader, position: int) -> int:
    """The token behind the adjectives with the article, and nouns joined with it, that stand at `position`."""
    while True:
        word = reader.word(position)
        joined = word.startswith("وال") and not any(m.prefix for m in reader.at(position))
        adjective = reader.article(position) and (reader.is_modifier(position) or word.endswith(("ي", "يه")))
        if not (joined or adjective) or word in particles("relative"):
            return position
        position += 1


def trade_end(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind those whom a federation of the world, or a union of all in its country, is of at `position`; else 0.

    الاتحاد الدولي للصحفيين, النقابة الوطنية للأطباء المرجانيين: they are told nothing.
    """
    many = [m.term for m in reader.at(position) if m.prefix and m.term.number == "p"]
    if position - 1 == chunk.first or not many:
        return 0
    head, adjective = reader.words[chunk.first][len(chunk.prefix) :], reader.words[position - 1]
    world = head in forms_of("federation") and adjective in forms_of("of_the_world")
    national = adjective.removeprefix("ال") in clause_words("of_the_whole")
    if not world and not (national and _of_a_trade(reader, chunk, position, many)):
        return 0
    after = position + 1
    while reader.article(after) and reader.words[after].endswith(("ين", "ون")):  # المحترفين، الكينيين
        whose = reader.nisba(after, True)
        chunk.country = chunk.country or (whose.term.id if whose else None)
        after += 1
    return after


def _of_a_trade(reader: Reader, chunk: Chunk, position: int, many: list[Term]) -> bool:
    """Whether `many` are of one trade, and none to whom the body `chunk` speaks: قال المركز الوطني | للصحفيين."""
    trade = [term for term in many if term.kind == "office"]
    if reader.words[chunk.first][len(chunk.prefix) :].removeprefix("ال") in clause_words("union"):
        return bool(trade)
    whole = any(match.after == position for match in reader.at(chunk.first))  # قال البنك المركزي | للنواب
    return bool(trade) and not whole and all(term.office_kind != _REPORTERS for term in trade)


def members_end(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind the many of one trade, by their field, whose union `chunk` is at `position`; 0 where there is none.

    الرابطة المهنية | لأطباء الأسنان, النقابة الوطنية | لعمال المناجم.
    """
    head = reader.words[chunk.first][len(chunk.prefix) :].removeprefix("ال")
    many = any(
        m.prefix == "ل" and m.term.number == "p" and m.term.kind in _TRADES for m in reader.at(position)
    )
    union = head in clause_words("union") and position - 1 > chunk.first and reader.article(position - 1)
    known = any(m.term.kind == "organisation" and m.after == position for m in reader.at(chunk.first))
    if known or not (many and union and reader.article(position + 1)):  # not الاتحاد الأوروبي | لقادة …
        return 0
    return _with_adjectives(reader, position + 2)


_TRADES = ("office", "trade")
"""Kinds of nouns for those who are members of unions."""

_REPORTERS = "media"
"""The kind of office of those whom bodies speak to."""
