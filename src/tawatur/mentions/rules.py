"""What the rules for noun phrases share: their signature, reading an institution, which reading is the better."""

from tawatur.mentions.chunk import Chunk, ChunkKind
from tawatur.mentions.closed import particles
from tawatur.mentions.longer_names import TABLES, runs_on
from tawatur.mentions.name_words import done, inflected
from tawatur.mentions.reader import Reader, finite_verb, joined_article, saying_words, source_words
from tawatur.mentions.taking_up import agency_of, calls_alike, tells_kind
from tawatur.mentions.term import Term
from tawatur.mentions.terms import forms_of, outlets, people
from tawatur.text import bare, fold, owned
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at

LONGEST_TAIL = 8
"""Words of a complement; longer runs in the corpus are clauses."""


TAGGER = "the tagger"
"""Why a name was taken that only the statistical tagger knows."""


_PERSONAL = ("office", "person", "source", "trade", "deputy", "kin", "own_kin", "some", "crowd")

BRACKET = 8
"""Tokens in brackets that still belong to the phrase before them (age, acronym, Latin form)."""


_INSTITUTIONS: tuple[ChunkKind, ...] = ("body", "government", "state", "media", "place", "bare")


def _better(chunk: Chunk, best: Chunk) -> bool:
    """Longer wins; then the one that a table names, the one that needs no other evidence, the one with less joined to it."""
    return _rank(chunk) > _rank(best)


def _rank(chunk: Chunk) -> tuple[int, bool, bool, bool, bool, int]:
    governs = chunk.kind == "government" and _of_a_state(chunk)
    return (chunk.after, bool(chunk.row), chunk.kind == "both", governs, not chunk.weak, -len(chunk.prefix))


def _of_a_state(government: Chunk) -> bool:
    """Whether an adjective tells the state of a government, or a person of the tables who may lead one: إدارة ترامب, no club's."""
    owner = government.of
    if owner is None:
        return government.country is not None and government.definite
    return owner.kind == "person" and bool(owner.row)


def read_institution(reader: Reader, index: int, joined: str = "") -> Chunk | None:
    """The organisation, state, outlet or place at `index` whose first word carries exactly the proclitic `joined`."""
    best: Chunk | None = None
    of_tables: Chunk | None = None
    for match in reader.at(index):
        rule = reader.rules.get(match.term.kind)
        if rule is None or match.prefix != joined or match.term.kind in _PERSONAL:
            continue
        chunk = rule(reader, index, match)
        if chunk and chunk.kind in _INSTITUTIONS and (best is None or _better(chunk, best)):
            best = chunk
        if chunk and match.term.kind in TABLES and of_tables is None:
            of_tables = chunk
    if best and of_tables and runs_on(reader, of_tables, best):
        best = of_tables
    if best is None and index in reader.tagged and not joined and not reader.at(index):
        best = tagged_name(reader, index)
    return best


def tagged_name(reader: Reader, index: int) -> Chunk | None:
    """The organisation or place that only the tagger knows; None for a person."""
    after, kind = reader.tagged[index]
    if kind == "person" or ministrys_field(reader, index, after):
        return None
    in_marks = index > 0 and reader.kinds[index - 1] == "o"  # لقاح "سبوتنيك" is called so, whatever else is
    if not in_marks and any(
        match.term.kind == "media" and match.after == after for match in reader.at(index)
    ):
        return None  # أب وأم: what the outlet's rule refused
    while after - index > 1 and reader.words[after - 1] in forms_of("not_name"):
        after -= 1  # بيرنان | المنافس في …
    prefix = reader.proclitics(index)
    chunk = Chunk("body" if kind == "organisation" else "place", index, after, prefix)
    while after - index > 1 and reader.nisba(after - 1, True) and not reader.article(index):
        after -= 1  # تشونبوك | الكوري
    chunk.head = (index, after)
    chunk.named = tuple(reader.words[i] for i in range(index, after) if reader.kinds[i] in "wl")
    if prefix:
        chunk.named = (chunk.named[0][len(prefix) :], *chunk.named[1:])
    chunk.why = TAGGER
    return chunk


ALWAYS_MINISTRIES = frozenset(("foreign_ministry", "defence_ministry", "interior_ministry"))
"""Ministries whose short name, with a state's adjective, is hardly anything else."""


def ministrys_field(reader: Reader, index: int, after: int) -> bool:
    """Whether one word, which is also a ministry's short name, stands for what that is for, and does not speak: عن النفط."""
    short = any(
        m.term.kind == "body"
        and m.term.short
        and m.after == index + 1
        and m.term.id.endswith("_ministry")
        and (m.term.id not in ALWAYS_MINISTRIES or not reader.words[index].endswith("ه"))  # خط الدفاع
        for m in reader.at(index)
    )
    if not short or after > index + 1:
        return False
    if not particles("an").isdisjoint((reader.word(after), owned(reader.word(after)))):
        return True  # عوضا عن الدفاع | عنها
    told = reader.punctuation(after, ":") and not reader.where(forms_of("match"))  # الدفاع: who plays in it
    return not (reader.verb(index - 1) or reader.verb(after) or told)


_ACTORS = frozenset(("police", "army", "navy", "air_force", "judiciary", "public_prosecution", "customs"))
"""Bodies of a state that are told of by what they do; short names of ministries stand for other things beside most verbs."""


def _does(reader: Reader, chunk: Chunk) -> bool:
    """Whether a verb in the past tells what `chunk` did: واعتقلت الشرطة رجلا, أن الشرطة اعتقلت رجلا."""
    before = reader.word(chunk.first - 1) if chunk.first else ""
    feminine = chunk.gender == "f"
    if done(before) or done(before[1:] if before[:1] in "وف" else ""):
        return before.endswith("ت") == feminine and reader.limit[chunk.first - 1] == reader.limit[chunk.first]
    behind = reader.word(chunk.after)
    return before in saying_words() and done(behind) and behind.endswith("ت") == feminine


def acts(reader: Reader, chunk: Chunk) -> bool:
    """Whether `chunk` stands where a speaker does: beside a verb of reporting or behind بحسب, or opens a paragraph."""
    if chunk.prefix[-1:] in ("ب", "ل", "ك"):
        paper = chunk.first > 0 and reader.words[chunk.first - 1].removeprefix("و") in forms_of("document")
        return paper and chunk.prefix == "ل"  # وقال بيان | للرئاسة
    if chunk.row in _ACTORS and _does(reader, chunk):
        return True
    opens = chunk.first == 0 or reader.limit[chunk.first - 1] != reader.limit[chunk.first]
    return opens or reader.speaks(chunk.first, chunk.after)


def behind_accord(reader: Reader, chunk: Chunk) -> bool:
    """Whether `chunk` stands behind ل and a word in the accusative for whom the words are from: وفقا | للمعارضة."""
    before = reader.words[chunk.first - 1] if chunk.first else ""
    return chunk.prefix == "ل" and before.endswith("ا") and before in source_words()


_ADDRESSED = (
    "trade",
    "source",
    "crowd",
    "office",
    "media",
    "media_all",
    "media_head",
    "person",
    "state",
    "nisba",
)
"""What stands behind ل for somebody spoken to, or for whose something is."""


def addressed(reader: Reader, position: int) -> bool:
    """Whether the word at `position` names those spoken to (للصحفيين): none of it belongs to the phrase before."""
    return any(match.prefix and match.term.kind in _ADDRESSED for match in reader.at(position))


def told_outlet(reader: Reader, position: int) -> bool:
    """Whether ل with the article leads to an outlet or reporters there, who are told something: رئيس الوزراء | للتلفزيون الرسمي."""
    return any(m.prefix == "ل" and m.term.kind in _TOLD for m in reader.at(position))


def told_agency(reader: Reader, position: int) -> bool:
    """Whether ل leads to an agency there, or to the outlet of the article's dateline: مدير المستشفى المحلي | للأناضول."""
    told = [m for m in reader.at(position) if m.prefix == "ل" and m.term.kind == "media"]
    rows = (outlets().get(m.term.id) for m in told)
    return any(row is None or row.kind == "agency" for row in rows)


def informed(reader: Reader, verb: int, inner: Chunk) -> bool:
    """Whether the verb at `verb` informs the outlet `inner`, which so belongs to nobody before it: أبلغ مصدر | رويترز أن …"""
    if inner.kind != "media" or inner.prefix or not reader.verb(verb):
        return False
    forms = (form for _, form in verbs_at(reader.words[verb]))
    return any("object+that" in f.verb.complements and f.verb.act in _NEWS for f in forms)


_NEWS = ("say", "report", "announce")
"""What one does who tells an outlet something, by the acts of the verbs."""

_TOLD = ("media", "media_all", "media_head")
"""Kinds of terms for outlets."""


def brackets(reader: Reader, chunk: Chunk) -> None:
    """Take brackets right behind `chunk` into it, or a body's short name in quotation marks."""
    if reader.punctuation(chunk.after, "o"):
        _short_name(reader, chunk)
    elif chunk.country and reader.article(chunk.after) and reader.punctuation(chunk.after + 1, "o"):
        plain, chunk.after = chunk.after, chunk.after + 1
        if not (reader.words[plain].endswith(("ه", "ي")) and _short_name(reader, chunk)):
            chunk.after = plain  # not شركة المرافئ النرويجية العملاقة "مرجان"
    if not reader.punctuation(chunk.after, "("):
        return
    opened = chunk.after
    for position in range(opened + 1, min(opened + BRACKET + 2, reader.limit[chunk.first])):
        if reader.kinds[position] == ")":
            chunk.after = position + 1
            marked = reader.kinds[opened + 1] == "o"
            named = chunk.of if chunk.of is not None and chunk.of.after == opened else chunk
            if not reader.closed(opened + 1 + marked):  # نادي مرجان (في الدوري)
                keep_core(reader, named, opened + 1 + marked, position - marked)
            known = reader.term(opened + 1 + marked, "media")
            if named.kind in ("body", "media") and known is not None and known.after == position - marked:
                _name_by(reader, named, known.term)  # وكالة الأنباء الرسمية (مرنا)
            return


def _short_name(reader: Reader, chunk: Chunk) -> bool:
    """Take the short name in quotation marks right behind a body into it: وكالة حماية المرافئ "بورتكس"; says whether it did."""
    body = chunk.of if chunk.of is not None and chunk.of.after == chunk.after else chunk
    first, after = chunk.after + 1, quoted(reader, chunk.after) - 1
    if body.kind not in ("body", "bare") or first >= after or body.after - body.first < 2:
        return False
    if any(kind not in "wl" for kind in reader.kinds[first:after]):
        return False
    known = reader.term(first, *TABLES)
    known = known if known is not None and known.after == after else None
    if known is None and after - first > LONGEST_CORE:
        return False
    if known is not None:
        if not _name_by(reader, body, known.term):
            return False
    elif _agency_without_name(body) and not says_it(reader.words[first]) and _between(reader, body, after):
        body.row, body.kind, body.head = "", "media", (first, after)  # وكالة الأنباء الرسمية "مرنا"
    elif (
        body.row
        or len(reader.words[chunk.after - 1]) < 2
        or not (_strange(reader, first, after) or _between(reader, body, after))
    ):
        return False
    keep_core(reader, body, first, after)
    if body.country and not body.row and (body.en in _CALLED_IN_MARKS or company(reader, body)):
        body.head = (first, after)  # شركة المرافئ النرويجية "مرجان": what it is, and its name
    body.after = chunk.after = after + 1
    return True


_CALLED_IN_MARKS = ("organisation", "club", "team")
"""What the tables call heads of bodies whose kind and state only tell what they are: منظمة الإغاثة النرويجية "مرجان"."""


def _agency_without_name(body: Chunk) -> bool:
    """Whether `body` is a state's news agency that no table has by its state: وكالة الأنباء الرسمية."""
    return body.row == "news_agency" and not (body.country and agency_of(body.country))


def says_it(word: str) -> bool:
    """Whether the folded `word` is a verbal noun of saying with whose words they are: قوله, تأكيده."""
    return bool(owned(word)) and any(form.kind == "masdar" for _, form in verbs_at(owned(word)))


def _name_by(reader: Reader, body: Chunk, known: Term) -> bool:
    """Makes `body` the one of the tables behind it, in marks or brackets, if it can be; says whether it is."""
    if not may_be(reader, body, known):
        return False
    body.row, body.kind = known.id, "media" if known.kind == "media" else "body"
    body.lemma, body.en = known.lemma, known.en
    return True


def _between(reader: Reader, body: Chunk, closing: int) -> bool:
    """Whether marks that close at `closing` stand between a body that speaks and the clause that it says: أعلنت … "…" أنها."""
    behind = reader.word(closing + 1)
    clause = (
        behind in saying_words() or behind in forms_of("not_name") or reader.punctuation(closing + 1, "(,")
    )
    if says_it(behind) and _agency_without_name(body):
        return reader.speaks_nearby(body.first, closing + 1)  # نقلت عنه وكالة الأنباء الرسمية "مرنا" | قوله
    return clause and reader.verb(body.first - 1)


def company(reader: Reader, body: Chunk) -> bool:
    """Whether the head of `body` is a noun for companies: شركة, مجموعة."""
    first = reader.words[body.first]
    return calls_alike(bare(joined_article(first) or first.removeprefix(body.prefix)), _COMPANY)


_COMPANY = "شركة"
"""The noun for a company that others of its kind stand for by turns."""


def may_be(reader: Reader, body: Chunk, known: Term) -> bool:
    """Whether the body before the marks, by its head, can be the one of the tables in them; no other body of the tables is."""
    if not known.id:
        return False  # a kind of outlet without a row: الموقع الرسمي
    outlet = outlets().get(known.id)
    if outlet is not None and body.country and outlet.country not in (None, body.country):
        return False  # الشركة الصينية "…", not the American channel so called
    if body.row and body.row != known.id:
        return known.kind == "media" and body.lemma.split()[0] in {name.split()[0] for name in _names(known)}
    first = reader.words[body.first]
    head = bare(joined_article(first) or first.removeprefix(body.prefix))
    return tells_kind(head) or any(bare(fold(name.split()[0])) == head for name in _names(known))


def _names(known: Term) -> tuple[str, ...]:
    """The names of the body of the tables."""
    outlet = outlets().get(known.id)
    return tuple(outlet.ar if outlet else people()[known.id].ar)


def _strange(reader: Reader, first: int, after: int) -> bool:
    """Whether the tokens in marks are a name rather than what was said: Latin letters, a tagged name, a word unheard of."""
    if all(kind == "l" for kind in reader.kinds[first:after]):
        return True
    if reader.tagged.get(first, (0, ""))[0] == after:
        return True
    word = reader.words[first]
    heard = frequency(word) >= _HEARD or reader.at(first) or finite_verb(word) or inflected(word)
    return after - first == 1 and (len(word) > 2 or reader.count(word) > 1) and not heard


_HEARD = 100
"""Articles that hold a word: commoner ones in marks are as likely what was said."""

LONGEST_CORE = 3
"""Words of a name that stands without its kind; longer ones in brackets are explanations."""


def keep_core(reader: Reader, chunk: Chunk, first: int, after: int) -> None:
    """Note that tokens ``first`` to ``after - 1`` alone name the body that `chunk` names."""
    if 0 < after - first <= LONGEST_CORE and all(kind in "wl" for kind in reader.kinds[first:after]):
        chunk.cores.append(tuple(reader.words[first:after]))


def quoted(reader: Reader, position: int) -> int:
    """The token behind a name in quotation marks or brackets at `position` (five words at most), else `position`."""
    if not reader.punctuation(position, "o("):
        return position
    closing = "c" if reader.kinds[position] == "o" else ")"
    twice = closing == ")" and reader.punctuation(position + 1, "(")  # ((شينخوا))
    for end in range(position + 1 + twice, min(position + 7, reader.limit[position])):
        if reader.kinds[end] == closing:
            return end + 1 + (twice and reader.punctuation(end + 1, ")"))
        if reader.kinds[end] not in "wln-p.":
            return position
    return position
