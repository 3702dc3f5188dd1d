"""Runs: the words behind a kind of body that belong to its name (الصناعات الدفاعية, رصد الزلازل)."""

from tawatur.mentions.complements import happens
from tawatur.mentions.name_edges import possessed
from tawatur.mentions.name_words import everyday, given_names, inflected
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.rules import LONGEST_TAIL, addressed, told_agency, told_outlet
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of
from tawatur.mentions.title_ends import another_noun, done_for
from tawatur.text import bare, hosts
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.numbers import read_ordinal


def title_run(reader: Reader, position: int, definite: bool) -> int:
    """The token behind the run of definite words that makes a title: العليا لمسيرات العودة, الصناعات الدفاعية."""
    start = position
    adjective = served = False
    fields = reader.word(start - 1) in forms_of(
        "of_fields"
    )  # لجنة النفط والطاقة النيابية: the ministry is not meant
    while position - start < LONGEST_TAIL and position < reader.size:
        if position > start and _hyphened(reader, position):
            position += 2  # القطاع الزراعي-السياحي
            continue
        word = reader.word(position)
        if not word or reader.limit[position] != reader.limit[max(start - 1, 0)]:
            break
        if (
            reader.nisba(position)
            or reader.closed(position)
            or word in forms_of("not_name")
            or (reader.stops(position) and not reader.article(position))
            or tells_when(reader, position)
            or (word in forms_of("former") and position == start)
            or bare(joined_article(word) or "") in forms_of("not_name")  # البرلمان | للمرة الثالثة
        ):
            break
        if position > start and happens(reader, position):
            break
        if (position > start or definite) and another_noun(reader, position):
            break
        joins = position > start and (word.startswith("وال") or joined_article(word) is not None)
        if (joins or definite) and done_for(reader, start - 1, position):
            break
        if word.startswith("وال") and _whole(reader, start - 1, position):
            break  # دعم القوات المسلحة | والاقتصاد
        if joins and any(
            m.prefix == "و" and m.term.kind != "document" and not (fields and m.term.short)
            for m in reader.at(position)
            if not _broadcast(reader, position)
        ):
            break  # not للتعبئة العامة | والإحصاء: papers are a field there
        if (
            joins
            and told_outlet(reader, position)
            and not _broadcast(reader, position)
            and (told_agency(reader, position) or not agreeing(reader, position - 1))
        ):
            break  # مستشفى الوادي | للتلفزيون, but الهيئة العامة للإذاعة
        if (
            (definite or adjective)
            and reader.article(position)
            and not (served or agreeing(reader, position))
        ):
            break  # behind an adjective no other noun goes on: معهد العلوم العربي | الفيلسوف
        serves = (
            position > start
            and word.startswith("ل")
            and (
                word.startswith("لل") or is_joined(word) or not frequency(word)
            )  # كشفت مباحث مرسان | لغز الجريمة
            and word not in given_names()  # رئيسة هيئة الأسواق | لينا الصباغ
            and reader.article(position + 1)
            and not reader.at(position)
        )
        if not (
            reader.article(position)
            or joins
            or serves
            or (definite and position > start and joined_article(word) and not addressed(reader, position))
        ):
            break
        somebody = reader.term(position, "office", "source", "person", "latter", "same", prefix=None)
        if somebody and definite and _only_adjective(reader, position, somebody):
            somebody = None  # المجلس | العلمي, which is a speaker's last name too
        if somebody and not (position == start and not definite and _members(reader, position, somebody)):
            break
        adjective = somebody is not None or (reader.article(position) and agreeing(reader, position))
        served = serves
        position += 1
    return position


def _hyphened(reader: Reader, position: int) -> bool:
    """Whether a hyphen without spaces joins an adjective to the one before `position`: القطاع الزراعي | -السياحي."""
    if not reader.punctuation(position, "-") or position + 1 >= reader.limit[position]:
        return False
    starts, ends = reader.document.starts, reader.document.ends
    tight = ends[position - 1] == starts[position] and ends[position] == starts[position + 1]
    return tight and all(reader.article(at) and agreeing(reader, at) for at in (position - 1, position + 1))


def _broadcast(reader: Reader, position: int) -> bool:
    """Whether a second medium of one broadcaster is joined at `position`: هيئة الإذاعة | والتلفزيون, who are no two."""
    second = reader.term(position, _MEDIUM, prefix="و")
    first = reader.term(position - 1, _MEDIUM)
    return second is not None and first is not None and first.term.definite and second.term.definite


_MEDIUM = "media_head"
"""The kind of nouns for outlets: الإذاعة، الصحيفة."""


def _whole(reader: Reader, first: int, position: int) -> bool:
    """Whether the words from `first` up to `position` are a whole name of a body of the tables; ministries have several fields."""
    if first < 0 or position - first < 2:
        return False
    if reader.article(position + 1) and reader.words[position + 1].endswith("ه"):
        return False  # وكالة المياه | والسدود المرجانية: her adjective closes the name
    names = [m for m in reader.at(first) if m.after == position and m.term.kind in ("organisation", "body")]
    several = any(host in forms_of("of_fields") for _, host in hosts(reader.words[first]))
    return any(m.term.kind == "organisation" or not several for m in names)


def _only_adjective(reader: Reader, position: int, match: Match) -> bool:
    """Whether a last name of the tables at `position` is the everyday adjective that it is spelled like."""
    alone = match.term.kind == "person" and match.after == position + 1 and not match.prefix
    return (
        alone
        and reader.article(position)
        and agreeing(reader, position)
        and everyday(bare(reader.words[position]))
    )


def _members(reader: Reader, position: int, match: Match) -> bool:
    """Whether the noun right behind a body's head tells whose body it is: رابطة الأطباء, مكتب المفتش العام."""
    head = reader.term(position - 1, "body_head")
    read = [match.term]
    if head is not None and head.term.en != _TEAM:  # اللاعبين: two or many; not فريق | الباحثين
        read += [m.term for m in reader.at(position) if not m.prefix and m.after == match.after]
    many = any(term.number == "p" and term.kind in ("office", "source") for term in read)
    served = match.term.kind == "office" and head is not None and head.term.en == "office"
    return reader.article(position) and (many or served)


_TEAM = "team"
"""What the tables call the heads of teams, whom those in them mostly only tell."""


def tells_when(reader: Reader, position: int) -> bool:
    """Whether a time begins at `position`: الشركة | العام الماضي."""
    return bare(reader.word(position)) in forms_of("not_name") and reader.word(position + 1) in forms_of(
        "not_name"
    )


LONGEST_PLAIN = 4
"""Nouns without the article in an organisation's name: مركز رصد زلازل الشمال."""

_IMPERFECT = "تي"
_FUTURE = ("سي", "ست")
"""Letters that mostly begin a verb behind an indefinite noun."""

_HERS = ("ها", "هم")
"""The pronouns of a body or of its people, that nouns behind its name end in."""


def plain_run(reader: Reader, position: int) -> int:
    """The token behind nouns without the article that a head noun governs, with those with it behind them."""
    start = position
    if end := _of_place(reader, position) or _as_tagged(reader, position):
        return end
    while position - start < LONGEST_PLAIN:
        word = reader.word(position)
        noun = reader.article(position + 1)  # رصد الزلازل: a verbal noun, though it looks like a verb
        if not word or reader.closed(position) or reader.article(position) or reader.nisba(position):
            break
        person = position > start and _person_begins(reader, position)
        verb = not noun and (
            reader.verb(position) or (word[0] in _IMPERFECT and inflected(word)) or word[:2] in _FUTURE
        )
        joined = word.startswith(("بال", "لل", "وال")) or any(m.prefix for m in reader.at(position))
        other = person or verb or joined or reader.is_modifier(position) or word in forms_of("not_name")
        adjective = word.endswith("ه") and not noun and not _noun_for(reader, position)
        # نادي مرسان إغلاق الملعب: behind a name, an everyday noun begins what was done
        before = reader.words[position - 1] if position > start else ""
        done = bool(before) and noun and everyday(word) and not frequency("ال" + before)
        whole = position > start and _ends_in_place(reader, position)
        whole |= position > start and word.endswith(_HERS) and possessed(word)  # شركة نور | مستخدميها
        if other or done or whole or (adjective and position == start):
            break
        position += 1
    if position == start:
        return start
    # نادي مرسان الفوز, مجلس علماء باكستان المؤتمرات: only an adjective goes on behind a name
    last = reader.words[position - 1]
    unheard = frequency(last) + frequency("ال" + last) == 0 and not _many_in_construct(last)
    return title_run(reader, position, unheard or _place_before(reader, position))


def _many_in_construct(word: str) -> bool:
    """Whether the folded `word` is a sound plural without its ن, which a definite noun follows: لجنة محكمي | المسابقة.

    Papers have it with its ن, or as a participle of one: المحكم; not ميرندو, a name.
    """
    one = word.startswith("م") and min(frequency(word[:-1]), frequency(f"ال{word[:-1]}")) > 0
    return word.endswith(("ي", "و")) and (one or frequency(f"ال{word[:-1]}ين") > 0)


def members_of(reader: Reader, bodies: Match) -> int:
    """The token behind `bodies`, right behind a union's head, and what they govern: رابطة أندية | الدوري.

    Behind that only its adjectives go on: طالب اتحاد شركات التأمين | المواطنين بالهدوء.
    """
    many = bodies.term.kind == "body_head" and bodies.term.number == "p" and not bodies.term.definite
    if not (many and reader.article(bodies.after)):
        return bodies.after
    end = title_run(reader, bodies.after, False)
    further = range(bodies.after + 1, end)
    return next((at for at in further if reader.article(at) and not agreeing(reader, at)), end)


def _of_place(reader: Reader, position: int) -> int:
    """The token behind the name of a place that only the tagger knows, with its kind at `position`: شرطة | مدينة سدرانو؛ else 0."""
    kind = reader.word(position) in forms_of("place") and not reader.article(position)
    after, tag = reader.tagged.get(position + 1, (0, ""))
    known = reader.article(position + 1) or reader.at(position + 1)
    return after if kind and tag == "place" and not known else 0


def _as_tagged(reader: Reader, position: int) -> int:
    """The token behind a name of foreign words that the tagger has with the head noun right before `position`; else 0.

    منظمة | مرسان ميديكال سوسايتي.
    """
    after, tag = reader.tagged.get(position - 1, (0, ""))
    if tag != "organisation" or after - position < _FOREIGN_WORDS:
        return 0
    words = [reader.word(at) for at in range(position, after)]
    plain = any(
        not word or word.startswith(("ال", "وال", "لل")) or reader.closed(at)
        for at, word in enumerate(words, position)
    )
    foreign = sum(bool(word) and not frequency("ال" + word) for word in words)
    return after if not plain and 2 * foreign > len(words) else 0


_FOREIGN_WORDS = 2
"""Words of a foreign name behind its kind, at least: one may be anything."""


def _ends_in_place(reader: Reader, position: int) -> bool:
    """Whether a state's or place's name, which governs nothing, ends before the noun at `position`: علماء باكستان | مسيرات."""
    return _place_before(reader, position) and not reader.article(position)


def _place_before(reader: Reader, position: int) -> bool:
    """Whether a state's or place's name ends before `position`."""
    place = reader.term(position - 1, "state", "capital", "city", "place")
    return place is not None and place.after == position


def _noun_for(reader: Reader, position: int) -> bool:
    """Whether a noun in ة, no adjective, stands at `position` before what the body is for: شركة ثروة | للتعدين, not شركة ناشئة.

    Or before another noun and the one that governs: مركز إعادة | تأهيل الغابات.
    """
    masculine = reader.words[position][:-1]
    if joined_article(reader.word(position + 1)) is not None and not frequency(masculine):
        return True
    governed = reader.word(position + 1)
    noun = bool(governed) and frequency("ال" + governed) > frequency("ي" + governed[1:])
    noun = noun and not reader.closed(position + 1)
    joined = masculine[:1] in "لبكوف" and frequency(masculine[1:] + "ه") > 0  # لجان لمتابعة …
    governs = noun and reader.article(position + 2) and not reader.article(position + 1) and not joined
    return governs and not frequency("ال" + masculine)


def _person_begins(reader: Reader, position: int) -> bool:
    """Whether a person's name begins at `position`, behind a body's: جامعة مرسان | نبيل الصدفي."""
    if reader.tagged.get(position, (0, ""))[1] == "person":
        return True
    behind = reader.word(position + 1)
    return reader.word(position) in given_names() and (
        behind in given_names() or reader.article(position + 1)
    )


def agreeing(reader: Reader, position: int) -> bool:
    """Whether the word with the article at `position` is an adjective, not another noun: العليا, الأولمبية, الرابعة."""
    if reader.is_modifier(position) or reader.words[position].endswith(("ي", "يه")):
        return True
    ordinal = read_ordinal(reader.document, position) if reader.article(position) else None
    return ordinal is not None and ordinal.after == position + 1
