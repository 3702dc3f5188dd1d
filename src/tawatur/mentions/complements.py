"""Complements: what an office or a description governs (a state, a body, a field)."""

from tawatur.mentions.before_names import field_before_name, fields_verb, joined_field
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.genitives import absolute, in_charge_of, kind_end, many_of_a_state, of_this, owner_end
from tawatur.mentions.leaders_groups import is_groups_adjective
from tawatur.mentions.marked_bodies import SENT, quoted_body
from tawatur.mentions.name_words import given_names
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.rules import LONGEST_TAIL, addressed, informed, quoted, read_institution, told_outlet
from tawatur.mentions.said_behind import said_behind
from tawatur.mentions.spoken_for import spoken_for
from tawatur.mentions.terms import entrances, forms_of
from tawatur.text import fold
from tawatur.text import owned as noun_owned
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at
from tawatur.text.verbal_nouns import verbal_noun

_HEADS = frozenset(("state", "party", "business", "media", "religion", "sport"))
"""Kinds of office whose head noun may govern nouns that no table has (مدير تسويق الشركة)."""

_TRADES = frozenset(("society",))
"""Kinds of office behind which a clause stands as often as a field (خبير سوق النفط, but جندي أطلق النار)."""


def _is_noun(word: str) -> bool:
    """Whether the folded `word` is met with the article more than as a verb in the present."""
    return frequency("ال" + word) > frequency("ي" + word) + frequency("ي" + word[1:])


def complement(reader: Reader, chunk: Chunk, construct: bool) -> None:
    """Take what the head governs: a state's adjective or name, a body, باسم and a body, في and a place, السابق."""
    position, start = chunk.after, chunk.after
    bound = construct
    while (
        position < reader.limit[chunk.first]
        and position - start < LONGEST_TAIL
        and reader.kinds[position] in "wlo"
    ):
        word = reader.words[position]
        nisba = reader.nisba(position, True if chunk.definite or bound else None)
        if (
            nisba
            and chunk.country in (None, nisba.term.id)
            and chunk.number != "d"
            and nisba.term.number in ("s", chunk.number)
        ):
            chunk.country, position = nisba.term.id, nisba.after
            continue
        if word in forms_of("ended") and noun_owned(reader.word(position + 1)):
            position += 2  # المنتهية ولايته
            continue
        if reader.is_modifier(position) and (
            position > start or word.startswith("ال") == (chunk.definite or bound)
        ):
            chunk.former = chunk.former or word in forms_of("former")
            position += 1
            continue
        stands = chunk.definite or (bound and _name_follows(reader, position + 1))
        unknown = stands and reader.article(position) and _unknown_adjective(reader, position)
        if unknown or is_groups_adjective(reader, position):
            position += 1
            continue
        if stands and reader.article(position) and _before_name(reader, position + 1):
            position += 1  # النجم الصاعد فلان
            continue
        if position == start and _strange_place(reader, position):
            chunk.definite, position = True, position + 1
            continue
        step = of_this(reader, chunk, position)
        step = step if step > position else _governed(reader, chunk, position, bound)
        if step == position:
            position = field_before_name(reader, chunk, position)
            break
        position, bound = step, True
        if _with_pronoun(reader, chunk, step - 1):
            chunk.definite = True  # وزير خارجيته فلان: nothing more is governed
            break
    position = _in_body(reader, chunk, position)
    owned = position > start and reader.words[start] not in particles(
        "min"
    )  # وزراء من فرنسا: states of their own
    if chunk.number in ("p", "d") and chunk.country and owned:
        position = _further_states(reader, position)
    position = whence(reader, chunk, position)
    chunk.after = position


def _in_body(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind في and a word with the article, between an office with it and a person's name: القيادي في | الجبهة فلان."""
    inside = (
        chunk.definite
        and chunk.number == "s"
        and chunk.prefix != "و"  # المدير في المختبر، والباحث في الدراسة فلان
        and "member" not in chunk.offices
        and reader.word(position) in particles("fi")
    )
    name = reader.tagged.get(position + 2, (0, ""))[1] == "person"
    return position + 2 if inside and name and reader.article(position + 1) else position


def _further_states(reader: Reader, position: int) -> int:
    """The token behind the states joined to the one that the holders of an office belong to: وزراء خارجية مصر | والأردن وتونس."""
    while (state := reader.term(position, "state", prefix="و")) is not None:
        position = state.after
    return position


def whence(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind the states joined to the one that several are from: باحثون من السويد | وفنلندا وتونس."""
    first = chunk.of
    if chunk.number != "p" or first is None or first.kind != "state" or first.after != position:
        return position
    if reader.word(first.first - 1) not in particles("min"):
        return position
    while reader.term(position, "state", prefix="و") is not None:
        inner = read_institution(reader, position, "و")
        if inner is None or inner.kind != "state" or _state_does(reader, inner.after):
            break
        chunk.inner.append(inner)
        position = inner.after
    return position


def _state_does(reader: Reader, position: int) -> bool:
    """Whether a verb whose subject may be the state before it, not the many, stands at `position`: … | وتونس ترفض ذلك."""
    return reader.verb(position) and not reader.words[position].endswith(("ون", "وا"))


def _strange_place(reader: Reader, position: int) -> bool:
    """Whether the name of a place that no table has stands between its kind and a person's name: حاكم ولاية | …، فلان."""
    if not position or reader.words[position - 1] not in forms_of("place") or reader.article(position - 1):
        return False
    somebody = reader.tagged.get(position, (0, ""))[1] == "person"
    if not reader.word(position) or reader.closed(position) or reader.at(position) or somebody:
        return False
    name = position + 1 + reader.punctuation(position + 1, ",(")
    tagged = reader.tagged.get(name)
    return (tagged is not None and tagged[1] == "person") or reader.word(name) in given_names()


def _unknown_adjective(reader: Reader, position: int) -> bool:
    """Whether the word with the article at `position` looks like a relative adjective that no table has: الحربي."""
    return (
        reader.words[position].endswith(("ي", "يه"))
        and not reader.known(position)
        and not reader.closed(position)
    )


def _before_name(reader: Reader, position: int) -> bool:
    """Whether the word before `position` is an adjective right before a person's name, and no title or name itself."""
    tagged = reader.tagged.get(position)
    given = reader.word(position) in given_names() and reader.word(position) not in particles(
        "ala"
    )  # القبض على
    follows = (tagged is not None and tagged[1] == "person") or given
    return follows and position - 1 not in reader.tagged and not reader.at(position - 1)


def _name_follows(reader: Reader, position: int) -> bool:
    """Whether a given name stands at `position`: what is behind وزير الخارجية is then an adjective, no family name."""
    return reader.word(position) in given_names() and reader.word(position) not in particles("ala")


def _described(reader: Reader, position: int) -> bool:
    """Whether an adjective without the article ends before `position`: behind it no genitive stands (مسؤول أميركي | رويترز)."""
    word = reader.words[position - 1]
    adjective = reader.is_modifier(position - 1) or reader.nisba(position - 1, definite=False) is not None
    return adjective and not reader.article(position - 1) and word not in forms_of("body")  # منتخب إيطاليا


def _to_somebody(reader: Reader, position: int) -> bool:
    """Whether ل with the article leads to those who are told something: مدير المستشفى | للصحفيين، للأناضول."""
    return addressed(reader, position) or reader.term(position, "media", prefix="ل") is not None


def _governed(reader: Reader, chunk: Chunk, position: int, bound: bool) -> int:
    """The token behind one complement at `position`, or `position` where there is none."""
    word = reader.words[position]
    owned = not (chunk.definite or bound or absolute(reader, chunk, position))
    if chunk.of is None:
        if noun_owned(word) in forms_of("on_behalf"):
            return position + 1  # المتحدث باسمه فلان
        if word in forms_of("on_behalf") and position + 1 < reader.size:
            if reader.punctuation(position + 1, "o"):
                return max(quoted(reader, position + 1), position)
            return (
                belongs(reader, chunk, position + 1)
                or spoken_for(reader, chunk, position + 1)
                or noun_run(reader, position + 1)
            )
        if reader.punctuation(position, "o") and position == chunk.after:
            return max(quoted_body(reader, chunk, position), owner_end(reader, chunk, position))
        inside = word in particles("fi")
        if word in forms_of("describing") and reader.punctuation(position + 1, "o"):
            end = quoted_body(reader, chunk, position + 1)
            return end if end > position + 1 else position
        if word in forms_of("describing") and not (inside and bound and chunk.country):
            mere_place = inside and chunk.definite and not bound
            inner = belongs(reader, chunk, position + 1, place=mere_place)
            return inner or _place_before_name(reader, chunk, position)
        noun = reader.words[chunk.first][len(chunk.prefix) :]
        apart = position > chunk.after or noun in forms_of("source")  # مدير عام | الشركة
        if owned and not (apart and _described(reader, position)):
            after = belongs(reader, chunk, position)
            if after:
                return after
        if joined_article(word) or word[:1] in "لب":
            after = belongs(reader, chunk, position, joined=word[0])
            if after or (after := in_charge_of(reader, chunk, position)):
                return after
    elif word in forms_of("describing"):
        return _place_before_name(reader, chunk, position)
    if word in particles("ila") and any(office.endswith(SENT) for office in chunk.offices):
        goal = reader.term(position + 1, "state", "capital", "city", "place", "metonym")
        return goal.after if goal else _place_before_name(reader, chunk, position)
    if word in particles("an"):  # المرشحة عن حزب … فلانة
        return _place_before_name(reader, chunk, position)
    if word in forms_of("affairs") and not fields_verb(reader, chunk, word):
        return noun_run(reader, position + 1)
    if chunk.of and chunk.of.kind != "person" and joined_article(word) and not _to_somebody(reader, position):
        after = noun_run(reader, position + 1) if reader.article(position + 1) else position + 1
        while reader.word(after).startswith("وال") and not reader.verb(after):
            after += 1  # للتواصل والإعلام
        return after
    if (
        owned
        and reader.article(position)
        and not (reader.nisba(position) or many_of_a_state(reader, position - 1))
    ):
        return noun_run(reader, position)
    if chunk.of is None and (end := owner_end(reader, chunk, position) or kind_end(reader, chunk, position)):
        return end
    joined_word = any(match.prefix for match in reader.at(position))
    before = reader.document.light[position - 1]
    described = position - 1 > chunk.first and before.endswith(("ي", "ية"))  # no حارس مرمى
    adjective = word.endswith(("ي", "يه"))
    plain = (
        not (bound or absolute(reader, chunk, position))  # محللون | ضعف المشاركة
        and not (described and not adjective)  # مراقب محلي | طوابير الناخبين
        and not joined_word
        and not chunk.definite
        and not reader.stops(position)
        and not reader.known(position)
        and not said_behind(reader, chunk, position)
    )
    field = chunk.office_kinds & _HEADS or (chunk.office_kinds & _TRADES and _is_noun(word))
    if plain and field and not word.startswith("ي") and not word.endswith("ت"):
        return _generic(reader, chunk, position)
    if bound and word.startswith("وال"):
        return position + (reader.nisba(position + 1, True) is not None or joined_field(reader, position))
    return position


def _place_before_name(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind في or لدى and a body or place right before the holder's name, else `position`.

    زعيم كتلة … في البرلمان … فلان.
    """
    inner = read_institution(reader, position + 1)
    if inner is None:
        return position
    name = inner.after + 1 if reader.punctuation(inner.after, ",") else inner.after
    second = reader.term(name, "office")
    if second is not None and second.term.definite and second.term.number == "s":
        name = second.after  # مندوب اليمن لدى الأمم المتحدة السفير فلان
    tagged = reader.tagged.get(name)
    if not (tagged and tagged[1] == "person") and reader.word(name) not in given_names():
        return position
    chunk.inner.append(inner)
    return inner.after


def belongs(reader: Reader, chunk: Chunk, position: int, joined: str = "", place: bool = False) -> int:
    """Read the institution at `position` that `chunk` belongs to; 0 where there is none.

    `joined`: the preposition its first word carries; `place`: a mere place does not count.
    """
    inner = read_institution(reader, position, joined)
    if inner is None or (place and inner.kind in ("state", "place")):
        return 0
    host = joined_article(reader.words[position]) or reader.words[position][1:]
    told = joined == "ل" and (inner.kind == "media" or host in forms_of("media"))
    if told or informed(reader, chunk.first - 1, inner):
        return 0
    chunk.of = inner
    chunk.inner.append(inner)
    chunk.country = chunk.country or inner.country
    return inner.after


_MATTERS = ("ala", "ila", "min", "fi", "an")
"""Prepositions between such an adjective and the matter or side."""


def attached(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind an adjective that ties `chunk` to a matter or side (مطلع على الملف, مقرب من الوزير), else `position`.

    The adjective stands at `position`, or right before it as the end of a longer term.
    """
    adjectives = forms_of("attached")
    if reader.word(position) in adjectives:
        after = position + 1
    elif position - chunk.first > 1 and reader.words[position - 1] in adjectives:
        after = position
    else:
        return position
    word = reader.word(after)
    if any(word in particles(function) for function in _MATTERS):
        matter = belongs(reader, chunk, after + 1) or noun_run(reader, after + 1)
        matter = matter if matter > after + 1 else _generic(reader, chunk, after + 1)
        return matter if matter > after + 1 else after
    if word[:1] in "لب" and word:
        inner = belongs(reader, chunk, after, joined=word[0]) or _side(reader, chunk, after)
        if inner or not joined_article(word) or addressed(reader, after):
            return inner or after
        return max(noun_run(reader, after + 1), after + 1)
    return after


def _side(reader: Reader, chunk: Chunk, position: int) -> int:
    """Read the single person or office behind ل at `position` whose side `chunk` takes (مؤيد للرئيس); 0 where there is none."""
    for match in reader.at(position):
        if match.prefix == "ل" and match.term.kind == "office" and match.term.number == "s":
            inner = reader.rules["office"](reader, position, match)
            if inner:
                chunk.inner.append(inner)
                return inner.after
    return 0


def _generic(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind a complement of plain nouns: words without the article, then those with it."""
    start = position
    while position - start < 2 and not reader.article(position) and not reader.stops(position):
        if reader.known(position) and position > start:
            break
        position += 1
        if _with_pronoun(reader, chunk, position - 1):
            return position
    if not reader.article(position):
        return start
    return noun_run(reader, position)


def _with_pronoun(reader: Reader, chunk: Chunk, position: int) -> bool:
    """Whether the noun at `position` has a pronoun, behind which the single holder's office governs nothing more: وزير خارجيته.

    A verbal noun is as often what was said (أعلن مدرب | اعتزاله), unless the tables have the office with it (وزير دفاعه).
    """
    light = reader.document.light[position] if reader.kinds[position] == "w" else ""
    noun = noun_owned(light)
    if chunk.number != "s" or len(noun) < 2:
        return False
    forms = {noun, noun[:-1] + "ة"} if noun[-1] == "ت" else {noun}
    forms |= {noun[:-1] + "ء"} if noun[-1] == "ئ" else set()  # وزرائه
    nouns = {"ال" + fold(form) for form in forms}
    head = reader.words[position - 1][len(chunk.prefix) :] if position - 1 == chunk.first else ""
    if any(nouns & door.children.keys() for prefix, door in entrances(head) if not prefix):
        return True
    said = any(verbal_noun(fold(form), form) or _says(fold(form)) for form in forms)
    return not said and any(frequency(form) >= _NOUN for form in nouns)


def _says(noun: str) -> bool:
    """Whether the folded `noun` is that of a verb of reporting: نقلت عن مسؤول | قوله."""
    return any(form.kind == "masdar" for _, form in verbs_at(noun))


_NOUN = 10
"""Articles that hold a noun with the article, at least: in rarer words chance makes a pronoun."""


def noun_run(reader: Reader, position: int) -> int:
    """The token behind the words with the article at `position` (three at most), joined by و or ل too."""
    start = position
    while position - start < 3:
        word = reader.word(position)
        carries = reader.article(position) or (
            position > start
            and (word.startswith("وال") or (joined_article(word) and not told_outlet(reader, position)))
        )
        if not carries or reader.nisba(position) or reader.stops(position) or word in forms_of("not_name"):
            break
        if position > start and happens(reader, position):
            break
        position += 1
    return position


def happens(reader: Reader, position: int) -> bool:
    """Whether a verbal noun follows a definite word, of which it is no adjective: شرطة المدينة | العثور على …"""
    if not (reader.article(position) and reader.article(position - 1)) or position + 1 >= reader.size:
        return False
    return verbal_noun(reader.words[position], reader.document.light[position])
