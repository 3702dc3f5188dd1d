"""Name edges: a name of the tagger without the verbs, titles and governed nouns that no name begins or ends with."""

from tawatur.mentions.closed import particles
from tawatur.mentions.name_words import (
    acts,
    done,
    everyday,
    family_names,
    given_names,
    governed,
    inflected,
    is_accusative,
    led_by_letter,
    linking_words,
)
from tawatur.mentions.plain_words import apart_from_names, does, she_did, stands_behind
from tawatur.mentions.reader import Reader, finite_verb, saying_words
from tawatur.mentions.terms import forms_of
from tawatur.mentions.word_forms import no_names_form
from tawatur.text.frequencies import frequency, is_joined

_PREPOSITIONS = "بلك"


_PRONOUNS = ("ه", "ها", "هم", "هما")


def name_word(word: str) -> bool:
    """Whether the tables know the folded `word` as part of names."""
    return word in given_names() or word in family_names() or word in linking_words()


def without_lead(reader: Reader, first: int, after: int) -> int:
    """The name's first token behind verbs, nouns that a preposition governs, and a place (دير السدر | فؤاد حداد).

    The rest of a title that begins before the name is left out, too (العقيد | ركن فؤاد حداد).
    """
    titles = reader.at(first - 1) if first else ()
    first = next((m.after for m in titles if m.term.kind == "office" and first < m.after < after), first)
    for inner in range(first + 2, after - 1):
        before = reader.words[first:inner]
        if (
            reader.words[inner] in given_names()
            and reader.article(inner - 1)
            and given_names().isdisjoint(before)
            and family_names().isdisjoint(before)
        ):
            return inner
    first += 2 if after - first > 2 and anothers_son(reader, first) else 0
    while after - first > 1 and (reader.closed(first) or not name_word(reader.words[first])):
        word, behind = reader.words[first], reader.words[first + 1]
        joined = word[0] in _PREPOSITIONS and is_joined(word) and everyday(word[1:])
        acted = done(word) and not reader.document.light[first].startswith(_HAMZA)  # شاركت | حداد, not أولد
        verb = (_verbal(word) or acted) and (name_word(behind) or not everyday(behind))
        common = frequency(word) >= _COMMON and reader.article(first + 1) and everyday(word)  # بات الأهلي
        titled = everyday(word) and not reader.article(first) and _is_title(reader, first + 1)  # لسان البابا
        tongue = word == "لسان" and first > 0 and reader.words[first - 1] in particles("ala")  # على لسان فلان
        team = word[0] == "ل" and not name_word(word[1:]) and after - first > 1
        served = team and reader.count(word[1:]) > 0  # المدرب السويدي لأوربورت | فلان الفلاني
        lead = joined or served or verb or common or titled or tongue or no_names_form(word)
        lead = (
            lead
            or (reader.article(first) and word in forms_of("superlative"))
            or reader.term(first, "own_kin") is not None
        )
        if not (lead or reader.closed(first) or _done_by_several(word)):
            break
        first += 1
    return first


def anothers_son(reader: Reader, first: int) -> bool:
    """Whether a son's noun and whose he is stand at `first`, before the name: ابن عمه | سالم, ابنة شقيقها | ليلى."""
    kin = reader.term(first, "kin", "own_kin")
    return kin is not None and reader.term(first + 1, "own_kin") is not None


def _is_title(reader: Reader, index: int) -> bool:
    """Whether an office with the article stands at `index`."""
    match = reader.term(index, "office")
    return match is not None and match.term.definite


def _done_by_several(word: str) -> bool:
    """Whether the folded `word` is a verb of the present in dual or plural: يحتفظان."""
    return (
        word[0] in "يت"
        and word.endswith(("ان", "ون"))
        and len(word) > 5
        and (
            inflected(word[:-2])
            or (word[0] == "ي" and word.endswith("ون") and _done_by_one(word[1:-2]))  # يقذفون, يرشقون
        )
    )


def _done_by_one(word: str) -> bool:
    """Whether papers use the folded `word`, which no name has, as a verb in the past, be it seldom."""
    return everyday(word) or (frequency(word) >= _MET and not name_word(word))


_MET = 10
"""Articles that hold a verb; of a foreign name's letters between ي and ون chance makes fewer (يلتسون)."""

_HAMZA = ("أ", "إ", "آ")
"""Letters that names of foreigners begin with as often as verbs of the fourth form."""


_COMMON = 400
"""Articles that hold a word; commoner everyday ones before a word with the article are no first names."""


def _verbal(word: str) -> bool:
    """Whether papers use the folded `word` as a verb in the past: its present is met, and it hardly takes the article."""
    present = max(frequency(letter + word) for letter in "يت")
    return present > frequency("ال" + word) + frequency(word + "ات") and everyday(word)


def without_tail(reader: Reader, first: int, after: int) -> int:
    """The token behind the name without verbs, accusatives and governed or possessed everyday nouns at its end."""
    while after - first > 1 and not name_word(reader.words[after - 1]):
        word = reader.words[after - 1]
        led = word in _PREPOSITIONS or (len(word) > 3 and governed(word))  # صلاح بـ, صلاح بالانتقال
        led = led or (word.startswith("بال") and is_joined(word) and apart_from_names(word))
        led = led or led_by_letter(word, reader.document.light[after - 1])
        owned = possessed(word)
        verb = finite_verb(word) and (everyday(word) or _answers(reader, after - 1))
        linked = reader.words[after - 2] in linking_words()
        acting = len(word) > _SHORTEST and not linked and acts(word) and not frequency("ال" + word)
        verb = verb or _done_by_several(word) or acting or (not linked and does(word))  # سالم | يغرد
        verb = verb or (after - first > 2 and she_did(word))
        what = after - first > 2 and _what_he_is(reader, after - 1)
        done_to = not linked and (is_accusative(word) or stands_behind(word) or word in saying_words())
        if not (led or owned or verb or what or done_to or reader.closed(after - 1)):
            break
        after -= 1
    return after


_SHORTEST = 3
"""Letters of a verb in the present, more than: shorter words are parts of foreign names (تشا)."""


def _what_he_is(reader: Reader, index: int) -> bool:
    """Whether a trade or office with the article, and في behind it, tells at `index` what the one named is: الخبير في شركة …"""
    described = any(m.term.kind in ("office", "trade") and m.term.definite for m in reader.at(index))
    return described and reader.word(index + 1) in particles("fi")


def _answers(reader: Reader, index: int) -> bool:
    """Whether a verb joined to ف, with what was said behind it, ends a topic that أما opened: أما سمير حداد فرأى أن …"""
    behind = reader.word(index + 1) in saying_words() or reader.punctuation(index + 1, ":o")
    return reader.words[index].startswith("ف") and behind


def _owned(word: str) -> bool:
    """Whether the folded `word` is an everyday noun as it stands before a pronoun (كلمت, حديث, مستخدمي)."""
    many = word.endswith(("ي", "و")) and frequency(f"ال{word[:-1]}ين") >= _EVERYDAY_NOUN
    return len(word) > 2 and (many or word.endswith("ت") or frequency("ال" + word) >= _EVERYDAY_NOUN)


def possessed(word: str) -> bool:
    """Whether the folded `word` is an everyday noun with a pronoun, which ends no body's name: شركة نور | مستخدميها."""
    return any(_owned(word.removesuffix(p)) for p in _PRONOUNS if word.endswith(p))


_EVERYDAY_NOUN = 100
"""Articles that hold a noun with the article: commoner ones are met with a pronoun, and hardly as half a family name."""
