"""Charges: what a body's verbal noun has its preposition for (الهيئة الوطنية للإشراف على الانتخابات, لجنة التحقيق في الحادث)."""

from tawatur.knowledge.rows_clauses import Clausal
from tawatur.mentions.closed import particles
from tawatur.mentions.purposes import field_end
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.terms import forms_of
from tawatur.mentions.verbs_before import verb_takes
from tawatur.text import bare
from tawatur.text.clause_words import clause_words
from tawatur.text.lexicon import verbs_at

_GOVERNED: dict[str, Clausal] = {
    "علي": "named_with_ala",
    "من": "named_with_min",
    "في": "named_with_fi",
    "عن": "named_with_an",
}
"""By preposition, the verbal nouns that it belongs to."""

_LONGEST_MEMBERS = 3
"""How many words may tell whose bodies those are."""


def behind_charge(reader: Reader, first: int, position: int) -> int:
    """The token behind a preposition at `position` and its noun with the article, where they belong to the verbal noun before.

    That noun ends the name of the body that begins at token `first`. Adjectives that agree and nouns joined by و are taken along;
    `position` itself where the preposition belongs to something else.
    """
    if position <= first + 1 or position + 1 >= reader.limit[first]:
        return position
    if after := _task(reader, first, position):
        return after
    last = reader.words[position - 1]
    noun = bare(joined_article(last) or last)
    if not charged_with(noun, reader.words[position]):
        return position
    if defended := _defended(reader, first, position):
        return defended
    if not reader.article(position + 1):
        # not على: أكدت هيئة الرقابة | على أهمية الحوار
        work = noun in clause_words("named_for") and reader.words[position] in particles("min")
        return (work and field_end(reader, position + 1)) or position  # للوقاية | من وباء المرجان
    after = position + 2
    while _joined(reader, after) or (reader.article(after) and _describes(reader, after)):
        after += 1
    return after


def _defended(reader: Reader, first: int, position: int) -> int:
    """The token behind عن at `position` and the person whom a team of lawyers defends: فريق الدفاع | عن سالم; else 0."""
    pair = reader.words[position - 1] in clause_words("defence") and reader.words[position] in particles("an")
    passed = first > 0 and any(
        form.verb.relays for _, form in verbs_at(reader.words[first - 1], reader.document.light[first - 1])
    )  # نقلت هيئة الدفاع | عن سالم قوله
    if not pair or passed or verb_takes(reader, first, "an") or reader.term(first, "body") is not None:
        return 0  # تخلى فريق الدفاع | عن سالم, قالت وزارة الدفاع | عن سالم إنه
    after, kind = reader.tagged.get(position + 1, (0, ""))
    known = reader.term(position + 1, "person")
    end = max(after if kind == "person" else 0, known.after if known is not None else 0)
    return end if end and reader.speaks(first, end) else 0


def _task(reader: Reader, first: int, position: int) -> int:
    """The token behind ب and the work that a participle before `position` puts a body in charge of; else 0.

    اللجنة الوطنية المكلفة | بمتابعة جفاف الآبار, المركز الخاص | بالسدود.
    """
    word = reader.word(position)
    if reader.words[position - 1] not in forms_of("charged") or not word.startswith("ب"):
        return 0
    if verb_takes(reader, first, "bi") and not _another_bi(reader, position):
        return 0  # طالبت اللجنة الخاصة | بالتحقيق
    work = word[1:]
    if work in clause_words("named_for") or work in clause_words("named_by"):
        return field_end(reader, position + 1)
    if not word.startswith("بال") or reader.closed_at(position):
        return 0
    after = position + 1
    while _joined(reader, after) or (reader.article(after) and _describes(reader, after)):
        after += 1
    return after


def _another_bi(reader: Reader, position: int) -> bool:
    """Whether another ب follows soon, which the verb before has: رحبت اللجنة المكلفة بالتحقيق | بالقرار."""
    later = range(position + 1, min(reader.limit[position], position + 1 + _REACH))
    return any(
        reader.word(at).startswith("بال") or (reader.at(at) and reader.at(at)[0].prefix == "ب")
        for at in later
    )


_REACH = 4
"""Words behind what a body is in charge of in which the verb's own ب stands."""


def behind_members(reader: Reader, first: int, position: int) -> int:
    """The token behind the bodies that a union is of, with whose they are and where: الاتحاد العام | لنقابات عمال نورستان."""
    bodies = reader.term(position, "body_head", prefix="ل")
    if position <= first + 1 or bodies is None or bodies.term.number != "p" or bodies.term.definite:
        return position
    after = bodies.after
    while after < min(reader.limit[first], bodies.after + _LONGEST_MEMBERS):
        if reader.article(after) or reader.term(after, "state", "capital", "city", "place") is not None:
            return after + 1
        if reader.stops(after):
            break
        after += 1
    return position


def charged_with(noun: str, preposition: str) -> bool:
    """Whether bodies are named by the folded verbal `noun` and the `preposition` behind it: الإشراف على."""
    return preposition in _GOVERNED and noun in clause_words(_GOVERNED[preposition])


def _joined(reader: Reader, position: int) -> bool:
    """Whether another noun with the article is joined by و: على الصادرات | والواردات."""
    return reader.word(position).startswith("وال") and not any(m.prefix for m in reader.at(position))


def _describes(reader: Reader, position: int) -> bool:
    """Whether the word with the article at `position` is an adjective: الأسواق | المالية."""
    return reader.is_modifier(position) or reader.words[position].endswith(("ي", "يه"))
