"""The gender of a subject, as the verb before it shows."""

from functools import lru_cache

from tawatur.mentions.reader import Reader
from tawatur.text.lexicon import verbs_at


def subject_gender(reader: Reader, index: int) -> str:
    """The gender of the subject at `index` as the singular verb of reporting right before it shows, else an empty string."""
    if not reader.verb(index - 1) or reader.limit[index - 1] != reader.limit[index]:
        return ""
    return _gender_shown(reader.words[index - 1])


@lru_cache(maxsize=20_000)
def _gender_shown(word: str) -> str:
    """The gender that all readings of the folded `word` as a verb in the third person show."""
    tensed = ("perfect", "imperfect", "passive")
    genders = {form.gender for _, form in verbs_at(word) if form.kind in tensed and form.person == 3}
    return genders.pop() if len(genders) == 1 else ""
