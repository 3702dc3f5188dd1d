"""Subjects: names that no table and no tagger has, right behind a verb of reporting (وقال تشانغ وي إن …, وأعلنت سيتا أن …)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.name_words import feminine_names, given_names, inflected
from tawatur.mentions.names import LONGEST_NAME
from tawatur.mentions.reader import Reader, finite_verb, saying_words
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at

RAREST = 40
"""Articles that hold a word: rarer ones that are met in one form alone are foreign names and words."""

_ENDINGS = ("ات", "ون", "ين", "ته", "ها", "هم", "هن", "نا", "كم", "يه", "تي")
"""How plurals, adjectives and nouns with a pronoun end, which foreign names hardly do."""


def read_subject(reader: Reader, index: int) -> Chunk | None:
    """The person or body that words unheard of name behind a singular verb of reporting at ``index - 1``, else None.

    What was said, a mark or a particle must stand behind them; behind a feminine verb words that no woman is called by name a
    body.
    """
    verb = reader.words[index - 1]
    if not _reports(verb) or not _unheard(reader, index):
        return None
    after = index + 1
    while after - index < LONGEST_NAME and (
        _unheard(reader, after) or reader.word(after) in given_names() - saying_words()
    ):
        after += 1
    opens = reader.punctuation(after, ":o") or reader.word(after) in saying_words()
    goes_on = reader.punctuation(after, ",(") or reader.closed_at(after)
    accusative = reader.words[after - 1].endswith("ا")
    if not opens and not (goes_on and verb[0] == "و" and not accusative and _reports(verb, or_object=False)):
        return None  # within a sentence the words are as often what was said
    feminine = _feminine(verb)
    body = feminine and reader.words[index] not in feminine_names() and after - index == 1
    chunk = Chunk("body" if body else "person", index, after)
    chunk.named = tuple(reader.words[index:after])
    chunk.gender = "f" if feminine else "m"
    chunk.why = "words unheard of behind a verb of reporting"
    return chunk


def _unheard(reader: Reader, index: int) -> bool:
    """Whether the word at `index` is so rare, and met in one form alone, that it can only be a name."""
    word = reader.word(index)
    if (
        len(word) < 3
        or reader.at(index)
        or reader.article(index)
        or reader.closed(index)
        or finite_verb(word)
    ):
        return False
    if word.startswith(("ال", "وال", "بال", "لل", "فال", "كال")) or word.endswith(_ENDINGS):
        return False
    if word.endswith("ه") and reader.count(word) < 2:
        return False  # with a pronoun
    if word[-1] in "كي" and frequency(word[:-1]) > 0:
        return False
    joined = word[0] in "وفبلكسيتن" and frequency(word[1:]) > 0
    return not joined and frequency(word) < RAREST and not inflected(word, 1)


def _reports(verb: str, or_object: bool = True) -> bool:
    """Whether the folded `verb` is, in each reading, a past that reports a clause: قال، أعلن.

    `or_object`: whether verbs count whose usual complement is an object.
    """
    forms = [form for _, form in verbs_at(verb) if form.kind not in ("masdar", "passive")]
    return bool(forms) and all(
        form.kind == "perfect"
        and form.number == "s"
        and not form.enclitic
        and not (form.verb.weak or form.verb.ambiguous)
        and "that" in form.verb.complements
        and (or_object or form.verb.complements[0] != "object")
        for form in forms
    )


def _feminine(verb: str) -> bool:
    """Whether the folded `verb` in the third person is feminine."""
    forms = [form for _, form in verbs_at(verb) if form.kind == "perfect" and form.person == 3]
    return bool(forms) and all(form.gender == "f" for form in forms)
