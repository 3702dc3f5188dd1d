"""Agreement: whether a word can be the adjective of the noun before it, and whose pronoun a noun ends in."""

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


def without_owner(folded: str, printed: str) -> tuple[str, bool]:
    """A noun without the pronoun of its owner, and whether it ends in one (ضيوفه → ضيوف); `printed` is its light form."""
    if len(printed) <= SHORTEST_OWNED or not printed.endswith(POSSESSIVES):
        return folded, False
    longest = max((p for p in POSSESSIVES if printed.endswith(p)), key=len)
    return printed.removesuffix(longest), True
