"""Bodies of states, organisations by their head noun, governments."""

from tawatur.mentions.body_places import abroad, of_another_state, of_two_states, place_of, seat_of
from tawatur.mentions.called_bodies import name_called
from tawatur.mentions.charges import behind_charge, behind_members
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.clubs import NATIONAL_TEAM, TEAMS
from tawatur.mentions.descriptions import described, telling
from tawatur.mentions.fitting import FORCES
from tawatur.mentions.indefinite_bodies import names_nobody, two_bodies
from tawatur.mentions.latin_names import latin_name
from tawatur.mentions.longer_names import TABLES
from tawatur.mentions.name_words import inflected
from tawatur.mentions.named_after import named_after, read_of_person, takes_somebody
from tawatur.mentions.named_directly import named_directly
from tawatur.mentions.parted import read_parted
from tawatur.mentions.parts_of_bodies import belongs_to, leads_forces, owner_of, part_of
from tawatur.mentions.purposes import members_end, trade_end, what_for, work_end
from tawatur.mentions.ranks import is_rank
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.rules import (
    LONGEST_TAIL,
    acts,
    addressed,
    behind_accord,
    keep_core,
    ministrys_field,
    quoted,
    read_institution,
)
from tawatur.mentions.runs import agreeing, members_of, plain_run, tells_when, title_run
from tawatur.mentions.sites import site_of_owner
from tawatur.mentions.taking_up import tells_kind
from tawatur.mentions.teams import STATES_TEAM
from tawatur.mentions.term import Match
from tawatur.mentions.terms import entrances, forms_of
from tawatur.mentions.title_ends import done_for
from tawatur.mentions.verbs_at_names import is_doing, rules_on
from tawatur.text import bare, fold, hosts
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.lexicon import verbs_at

_NAMED_ALONE = frozenset(("party", "club", "team"))
"""What the tables call heads whose names stand alone as those of companies do; others stand before places (شرطة سدران)."""


def read_body(reader: Reader, index: int, match: Match) -> Chunk | None:
    """A body of a state by its name (وزارة الخارجية, الخارجية الروسية, شرطة كييف, وزارة الصحة في غزة)."""
    term = match.term
    chunk = Chunk("body", index, match.after, match.prefix, term.id)
    chunk.lemma, chunk.en, chunk.gender, chunk.definite = term.lemma, term.en, term.gender, True
    if term.short and reader.word(match.after) in forms_of("of_the_world"):
        return None  # الاتحاد الدولي
    if _indefinite_media(reader, index, match):
        return None
    if match.after - index > 1 and any(
        m.after > match.after and m.term.kind in TABLES for m in reader.at(match.after - 1)
    ):
        return None  # مجلس | الاتحاد الأوروبي
    construct = " " in term.lemma or not term.definite
    placed = match.after - index > 1 and reader.words[match.after - 1] in particles("fi")
    owned = owner_of(reader, chunk)  # وزارة صحة | حركة حماس, وزارة صحة | غزة
    body_tail(reader, chunk, construct=owned or (not term.definite and match.after - index == 1))
    if placed and chunk.of is None:
        return None  # السفارة | في بيان
    chunk.weak = term.short and chunk.country is None and chunk.of is None
    if chunk.weak and not (term.definite and (acts(reader, chunk) or behind_accord(reader, chunk))):
        return None
    if chunk.weak and ministrys_field(reader, index, chunk.after):
        return None  # التنقيب عن النفط
    chunk.why = "a body of the tables" if construct else "a body by its short name"
    return chunk


def _indefinite_media(reader: Reader, index: int, match: Match) -> bool:
    """Whether the words for a state's media have no article, and so mean some of them: وسائل إعلام رسمية."""
    media = reader.term(index, "media_all", prefix=match.prefix) is not None
    return media and not any(reader.article(inner) for inner in range(index, match.after))


def body_tail(reader: Reader, chunk: Chunk, construct: bool, located: bool = True) -> None:
    """Takes into `chunk` what tells whose it is; a place behind في or ب where it may be `located`."""
    position = chunk.after
    while position < reader.limit[chunk.first] and position - chunk.first < LONGEST_TAIL:
        nisba = reader.nisba(position, True)
        agrees = nisba and (nisba.term.number == "s" or _of_many(reader, position))
        if nisba and agrees and chunk.country in (None, nisba.term.id):
            chunk.country, position = nisba.term.id, nisba.after
            continue
        if nisba and agrees and of_two_states(reader, chunk, position, nisba):
            position = nisba.after
            continue
        if _peoples(reader, chunk, position):
            position += 1
            continue
        others = tells_when(reader, position) or _heads_former(reader, chunk, position)
        team = reader.term(position, "body") if position > chunk.first + 1 else None
        others = others or (
            team is not None and reader.nisba(team.after, True) is not None
        )  # المنتخب المرجاني | المنتخب الروسي
        if reader.is_modifier(position) and reader.article(position) and not others:
            position += 1
            continue
        state = reader.term(position, "state", "capital", "city", "place", "metonym")
        if state is None and reader.word(position) in forms_of("place") and not reader.article(position):
            state = reader.term(position + 1, "city", "capital", "place")  # شرطة مدينة لندن
        if after := abroad(reader, chunk, position, state):
            position = after
            continue
        if construct and state and chunk.of is None and chunk.country is None:
            place_of(reader, chunk, position, state)
            position = state.after
            continue
        word = reader.word(position)
        inside = located and word in particles("fi") and chunk.of is None
        if inside and (seat := seat_of(reader, position + 1)) is not None:
            place_of(reader, chunk, *seat)
            position = seat[1].after
            continue
        if located and word[:1] == "ب" and chunk.of is None:
            joined = reader.term(position, "state", "capital", "city", "place", "metonym", prefix="ب")
            if joined:
                place_of(reader, chunk, position, joined)
                position = joined.after
                continue
        if (located or position > chunk.first + 1) and (whole := part_of(reader, chunk, position)):
            position = whole
        break
    if chunk.kind != "government":  # النظام السوري | لتطهير المواقع
        row, chunk.row = chunk.row, "" if leads_forces(reader, chunk, position) else chunk.row
        purpose = _purpose(reader, chunk, position)
        chunk.row = chunk.row if purpose > position else row
        purpose = purpose if purpose > position else belongs_to(reader, chunk, position) or position
        if chunk.row == FEDERATION and purpose > position and not _sport(reader.word(position)):
            chunk.row = ""  # الاتحاد المرجاني | للتأمين is not that of football
        position = behind_members(reader, chunk.first, purpose)
        position = behind_charge(reader, chunk.first, position)
    chunk.after = position
    chunk.head = (chunk.first, chunk.after)


def _heads_former(reader: Reader, chunk: Chunk, position: int) -> bool:
    """Whether the masculine word at `position` tells of who headed or serves the body: رئيس بلدية سدران | الأسبق."""
    word = reader.word(position)
    if word not in forms_of("former") or word.endswith("ه"):
        return False
    serves = chunk.first > 0 and reader.term(chunk.first - 1, "office", prefix=None) is not None
    return chunk.gender == "f" or serves


def _of_many(reader: Reader, position: int) -> bool:
    """Whether the plural adjective at `position` is that of the members before it: رابطة الأطباء | البريطانيين."""
    return reader.article(position - 1) and any(m.term.number == "p" for m in reader.at(position - 1))


def _peoples(reader: Reader, chunk: Chunk, position: int) -> bool:
    """Whether the name of a people at `position` tells whose the members of the body before it are: اتحاد المصدرين | العرب.

    Not where the verb urges them to something: حثت نقابة المعلمين | الشباب على …
    """
    asked = takes_somebody(reader, chunk.first - 1) and reader.word(position + 1) in particles("ala")
    members = (
        not asked
        and chunk.lemma
        and position > chunk.first + 1
        and reader.word(position) in clause_words("peoples")
    )
    many = reader.word(position - 1).endswith(("ين", "ون")) or _of_many(reader, position)
    return bool(members) and reader.article(position - 1) and many


def _purpose(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind what a body is for: لكرة القدم, للجوجيتسو, لإغاثة اللاجئين; those it speaks to are none of it."""
    word = reader.word(position)
    if not word.startswith("ل") or reader.closed_at(position) or position >= reader.limit[chunk.first]:
        return position
    host = joined_article(word)
    if _plays(chunk):
        field = _sport(word)  # not تصدر المنتخب المرجاني | للمجموعة
        plain = host is None  # لكرة القدم
        return position + 1 + plain if field and (not plain or reader.article(position + 1)) else position
    if chunk.row and chunk.row not in _WITH_FIELDS:
        return position  # دعا البرلمان المرجاني | لأداء اليمين
    if host and chunk.definite and (position - chunk.first == 1 or (chunk.country and chunk.en in _ARMED)):
        return position  # استخدم الجيش | للقوة, عاد الجيش المرجاني | للسيطرة على المدينة
    if host and (end := trade_end(reader, chunk, position)):
        return end
    if host is None and (end := members_end(reader, chunk, position)):
        return end
    if host is None and (end := what_for(reader, chunk, position)):
        return position if done_for(reader, chunk.first, position) else end
    trade = bare(host or "").endswith("ات") and tells_kind(bare(fold(chunk.lemma)))  # شركة مرجان للاتصالات
    other = host and bare(host) in forms_of("not_name") and not trade  # للمرة الثانية
    if other or addressed(reader, position) or done_for(reader, chunk.first, position):
        return position
    if host:
        after = title_run(reader, position + 1, False) if reader.article(position + 1) else position + 1
        while reader.word(after).startswith("وال") and not any(m.prefix for m in reader.at(after)):
            after += 1  # للتواصل والتنسيق
        return after
    whole = position - chunk.first > 1 or not chunk.definite  # المفوضية | لموافقة البرلمان
    states = chunk.country and any(m.term.id.endswith(_WHOLE) for m in reader.at(chunk.first))
    whole = whole and not states  # خفض البنك المركزي النرويجي | لأسعار القمح
    field = whole and reader.article(position + 1) and is_joined(word) and frequency(word[1:]) > 0
    return title_run(reader, position + 1, False) if field and not reader.verb(position) else position


def _sport(word: str) -> bool:
    """Whether the folded `word` with ل is what a team plays: لكرة; للعبة, which is ل before اللعبة."""
    return not forms_of("plays_in").isdisjoint((bare(joined_article(word) or word[1:]), word[1:]))


def _plays(chunk: Chunk) -> bool:
    """Whether `chunk` is a state's team, or a team or club by its head."""
    return chunk.row == NATIONAL_TEAM or chunk.en in TEAMS or bare(fold(chunk.lemma)) == STATES_TEAM


_ARMED = FORCES | {"army", "police"}
"""What the tables call heads of those who fight or keep order, whose names are whole with the state's adjective."""

FEDERATION = "football_federation"
_WITH_FIELDS = frozenset(("national_team", FEDERATION))
"""A state's bodies behind whose adjective what they play may stand: الاتحاد المرجاني للكرة الطائرة."""

_WHOLE = ("_ministry", "_bank")
"""How the identifiers of a state's bodies end whose names are whole with the state's adjective."""


def read_generic_body(reader: Reader, index: int, match: Match) -> Chunk | None:
    """An organisation by a head noun and what follows: هيئة الصناعات الدفاعية التركية, شركة "…", اللجنة, لجنة محلية."""
    term = match.term
    parted = read_parted(reader, index, match)
    if parted is not None:
        return parted
    chunk = Chunk("body", index, match.after, match.prefix)
    if _is_outlet(reader, index, match) or is_rank(reader, index, match):
        return None
    if term.definite and _regulates(reader, index, match):
        return None
    if not term.definite and reader.article(match.after) and is_doing(reader, match):
        return None  # ادعاء المرض
    if of_another_state(reader, index, match):
        return None  # منتخب كولومبيا | الأرجنتيني فلان
    chunk.lemma, chunk.en = term.lemma, term.en
    chunk.gender, chunk.number, chunk.definite = term.gender, term.number, term.definite
    plain = match.after
    if term.number == "d":
        return two_bodies(reader, chunk)
    if read_of_person(reader, chunk):
        return chunk
    whole = reader.term(index, "media", "organisation", prefix=match.prefix)
    if whole and whole.after > plain and reader.article(whole.after) and not agreeing(reader, whole.after):
        return None  # وكالة النيل الرجال: the name is over
    position = title_run(reader, plain, term.definite)
    if site_of_owner(reader, chunk, match):
        return chunk  # الموقع الرسمي | لوزارة النقل
    if position > plain and not term.definite:
        known = reader.term(plain, "organisation", "media")
        position = max(position, known.after) if known else position  # شركة | الخطوط الجوية المرجانية
        _known_inside(reader, chunk, plain, position)
    if position == plain and not term.definite:
        position = quoted(reader, position)
        if position > plain:
            keep_core(reader, chunk, plain + 1, position - 1)
            _known_inside(reader, chunk, plain + 1, position - 1)
    if position == plain and not term.definite and not rules_on(reader, match):
        known = reader.term(plain, "organisation", "media", "body", "person", "government", "body_head")
        if after := named_after(reader, index, plain):
            position = after
        elif known:
            inner = read_institution(reader, plain)
            position = inner.after if inner else members_of(reader, known)
            if inner and inner.of and reader.words[plain] in forms_of("inner_head"):
                inner = inner.of  # مجلس إدارة | الهيئة
            if inner:
                chunk.of, chunk.country = inner, inner.country
                chunk.inner.append(inner)
        elif plain in reader.tagged:
            position = reader.tagged[plain][0]
            if tells_kind(bare(fold(term.lemma))) or term.en in _NAMED_ALONE:
                named = position
                while named - 1 > plain and reader.nisba(named - 1, True):
                    named -= 1
                keep_core(reader, chunk, plain, named)
        elif reader.punctuation(plain, "l"):
            position = plain + 1
            keep_core(reader, chunk, plain, position)
        else:
            position = plain_run(reader, plain)
            position = work_end(reader, plain) or plain if position == plain else position
            company = joined_article(reader.word(plain + 1)) and tells_kind(bare(fold(term.lemma)))
            if position > plain and (company or (position == plain + 1 and _strange(reader, plain))):
                keep_core(reader, chunk, plain, plain + 1)  # شركة مرجان | للطيران, جامعة كايست
    chunk.after = position
    if position == plain and not term.definite and term.number == "s" and name_called(reader, chunk):
        return chunk
    # behind its adjectives, or the mark that closes its name, a body has no state's name
    noun = position == plain or not (reader.article(position - 1) or reader.kinds[position - 1] in "c)")
    # ستعقد المنظمة | في لندن: a head alone has its place from the sentence
    body_tail(
        reader, chunk, construct=not term.definite and noun, located=not term.definite or position > plain
    )
    if chunk.after == plain:
        if term.number != "s":
            chunk.kind = "unnamed"
            group = described(reader, chunk)  # منظمات دولية قالت: the verb stands behind its adjectives
            return group if reader.speaks(index, group.after) else None
        chunk.kind = "bare" if term.definite else "unnamed"
        if chunk.kind == "unnamed":
            return telling(reader, described(reader, chunk), plain)
        chunk.how, chunk.why = "role", "a body by its head noun"
        return chunk
    if not term.definite and names_nobody(reader, chunk, plain):
        chunk.kind, chunk.how = "unnamed", "description"
        if not acts(reader, chunk):
            chunk.after, chunk.of, chunk.inner, chunk.country = plain, None, [], None
        return telling(reader, described(reader, chunk), plain)
    if term.number == "p":
        chunk.kind, chunk.how = "unnamed", "description"
    one = term.definite and term.number == "s" and chunk.kind == "body" and reader.article(plain)
    if one and reader.word(plain + 1)[:2] in _FURTHER and plain + 1 < chunk.after:
        for end in {position, chunk.after} - {plain, plain + 1}:
            keep_core(reader, chunk, plain, end)  # الهيئة | الوطنية للإعلام
    if tells_kind(bare(fold(term.lemma))) and chunk.after > plain + 1 and reader.word(plain + 1)[:1] == "ل":
        keep_core(reader, chunk, plain, chunk.after)  # شركة | النورس لصيد السمك
    if named_directly(reader, chunk):
        return chunk
    latin_name(reader, chunk)
    chunk.why = "a head noun of bodies and what follows"
    return chunk


_FURTHER = ("ال", "لل")
"""How what follows the adjective of a body's name begins, where both may stand alone for it."""


def _strange(reader: Reader, index: int) -> bool:
    """Whether the article has the word at `index`, which no table knows, nowhere as a place's: كايست; not في سدران, بسدران."""
    word = reader.words[index]
    heads = forms_of("named_after")
    joined = word[0] in "وفبل" and frequency(word[1:]) >= frequency(word)
    if joined or not any(host in heads for _, host in hosts(reader.words[index - 1])):
        return False  # مركز لغسيل, شركات مطاحن
    if len(word) < _SHORTEST or frequency(word) > _RARE or inflected(word, 1) or entrances(word):
        return False
    if "ب" + word in reader.document.places:
        return False
    before = {reader.words[at - 1] for at in reader.document.places[word] if at}
    return all(before.isdisjoint(heads) for heads in (particles("fi"), particles("min"), forms_of("place")))


_SHORTEST = 4
"""Letters of a name that stands without its kind."""

_RARE = 10
"""Articles that hold a word: rarer ones are names."""


def _regulates(reader: Reader, index: int, match: Match) -> bool:
    """Whether the noun is an adjective of the body before it, with what that is in charge of behind: الهيئة | المنظمة للبطولة."""
    head = reader.term(index - 1, "body_head", prefix=None) if index > 1 else None
    if head is None or not head.term.definite or head.term.gender != match.term.gender:
        return False
    return reader.word(match.after).startswith("ل") and not _has_object(reader, index - 2)


def _has_object(reader: Reader, index: int) -> bool:
    """Whether a verb that may have two nouns behind it, who does and to whom, stands at `index`: دعت الوزارة الشركة."""
    verbs = [form for _, form in verbs_at(reader.words[index], reader.document.light[index])]
    return any("object" in form.verb.complements for form in verbs)


def _known_inside(reader: Reader, chunk: Chunk, first: int, after: int) -> None:
    """Note that the marked words ``first`` to ``after - 1`` behind the kind are a body of the tables: منصة "تويتر"."""
    known = reader.term(first, "organisation", "media")
    inner = read_institution(reader, first) if known is not None and known.after == after else None
    if inner is not None and inner.row and inner.after == after:
        chunk.of = inner
        chunk.inner.append(inner)


def _is_outlet(reader: Reader, index: int, match: Match) -> bool:
    """Whether a head that outlets have too stands before a marked or unheard-of name: وكالة "نورد", موقع مرسان نيوز."""
    outlet = reader.term(index, "media_head", prefix=match.prefix)
    if match.term.definite or match.term.number != "s" or outlet is None or outlet.after < match.after:
        return False  # شبكة قنوات "…"
    if quoted(reader, match.after) > match.after or reader.punctuation(match.after, "l"):
        return True
    return match.after in reader.tagged and not reader.at(match.after)
