"""Agreement: whether a word can be the adjective of the noun before it, and whose pronoun a noun ends in."""

from tawatur.text import fold
from tawatur.text.frequencies import frequency

# pronouns that make a noun definite, in the light form, where a final ة stays apart from ه
POSSESSIVES = ("ه", "ها", "هم", "هما", "هن", "نا")
# in a noun of so many letters they are its own (وجه، فقه)
SHORTEST_OWNED = 4


def may_agree(noun: str, word: str) -> bool:
    """Whether the definite `word` can be an adjective of what ends in `noun`, by their endings (المتمردون | المطالب cannot)."""
    if noun.endswith(("ون", "ين")) and len(noun) > len("الدين"):
        return word.endswith(("ون", "ين"))
    if word.endswith("ات") and not noun.endswith("ات"):
        return False  # نفى الجيش الوطني | الاتهامات
    return not noun.endswith("ه") or word.endswith(("ه", "ات", "ي", "ا"))


def formed(word: str) -> bool:
    """Whether the folded `word` with the article has the form of an adjective, or a feminine of its own: الجديد, not القرار."""
    return word.endswith(("ي", "ه", "ون", "ين", "ات")) or frequency(word + "ه") > 0


def is_adjective(noun: str, word: str, many: bool) -> bool:
    """Whether the definite `word` can be the adjective of `noun`, one or `many`: المجلس الأعلى, not المجلس القرار.

    Elatives have no feminine in ه, nor have adjectives of many (الكبار); a participle's may be rare (المعتقل).
    """
    irregular = word[2:3] in ("ا", "م") or (many and "ا" in word[3:])
    feminine = word.endswith("ه") and frequency(noun + "ه") > 0  # الجيش الحر | السيطرة
    return may_agree(noun, word) and not feminine and (irregular or formed(word))


def without_owner(folded: str, printed: str) -> tuple[str, bool]:
    """A noun without the pronoun of its owner, and whether it ends in one (ضيوفه → ضيوف); `printed` is its light form."""
    if len(printed) <= SHORTEST_OWNED or not printed.endswith(POSSESSIVES):
        return folded, False
    longest = max((p for p in POSSESSIVES if printed.endswith(p)), key=len)
    return printed.removesuffix(longest), True


def unowned(folded: str, printed: str) -> tuple[str, ...]:
    """The folded nouns that a word may be without its owner's pronoun (ضيوفه → ضيوف; ثقته → ثقت، ثقة); itself where it has none."""
    noun, owned = without_owner(folded, printed)
    noun = fold(noun)
    return (noun, noun[:-1] + "ه") if owned and noun.endswith("ت") else (noun,)


def no_nominative(light: str) -> bool:
    """Whether the hamza before a pronoun shows that the printed word `light` is no subject: زملاءه، لأعضائها; not زملاؤه."""
    stem = next((light.removesuffix(p) for p in POSSESSIVES if light.endswith(p)), "")
    return stem.endswith(("اء", "ائ"))
