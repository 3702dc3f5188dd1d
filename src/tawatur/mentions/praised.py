"""Praised: God and the Prophet, whom praise tells or stands for behind a verb of saying (قال تعالى، يقول صلى الله عليه وسلم)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader
from tawatur.text.eulogies import eulogy, phrase_end, phrases_open
from tawatur.text.lexicon import verbs_at

PRAISED = "words of praise"
"""Why God and the Prophet are taken to be told of."""

_GOD = "الله"
_PROPHET = "النبي محمد"
_SAYS = "قال"
"""The lemma of the verb that God's words are quoted with; with another he is asked or told of as often (دعا الله تعالى أن)."""


def praise_opens(word: str) -> bool:
    """Whether God, the Prophet or their praise may begin with the folded `word`."""
    return word in phrases_open("god", "prophet", "god_praised", "prophet_praised")


def read_praised(reader: Reader, index: int) -> Chunk | None:
    """God or the Prophet at `index`, by name with praise behind it, or by praise right behind a verb of saying; else None.

    قال تعالى، قال الله عز وجل، رسول الله صلى الله عليه وسلم, not دعا الله تعالى أن.
    """
    if not praise_opens(reader.words[index]):
        return None
    return _god(reader, index) or _prophet(reader, index)


def within_praise(reader: Reader) -> set[int]:
    """The tokens of words of praise and blessing behind the first of each: حفظه | الله ورعاه."""
    starts = reader.where(phrases_open("god_praised", "prophet_praised", "blessed"))
    return {token for start in starts for token in range(start + 1, eulogy(reader.words, start))}


def _god(reader: Reader, index: int) -> Chunk | None:
    words = reader.words
    named = phrase_end("god", words, index)
    after = phrase_end("god_praised", words, named)
    said = _says(reader, index - 1)
    if after == named:
        after = named if said and named > index and _quoted(reader, named) else index
    if after == index or not (said or (named > index and _says(reader, after))):
        return None
    return _person(index, named if named > index else after, _GOD)


def _prophet(reader: Reader, index: int) -> Chunk | None:
    named = phrase_end("prophet", reader.words, index)
    after = phrase_end("prophet_praised", reader.words, named)
    if after == named or (named == index and not reader.verb(index - 1)):
        return None
    return _person(index, named if named > index else after, _PROPHET)


def _person(first: int, after: int, name: str) -> Chunk:
    chunk = Chunk("person", first, after)
    chunk.named, chunk.name, chunk.why = (name.split()[0],), name, PRAISED
    return chunk


def _says(reader: Reader, index: int) -> bool:
    """Whether a finite form of قال stands at `index`."""
    return reader.verb(index) and any(form.verb.lemma == _SAYS for _, form in verbs_at(reader.words[index]))


def _quoted(reader: Reader, index: int) -> bool:
    """Whether words begin at `index` behind a colon or in marks: قال الله: …, not قال الله أكبر."""
    return reader.punctuation(index, ":") or reader.punctuation(index, "o")
