"""Ali: whether علي or على is the name or the preposition, in papers that write every final ي without its dots, or ى with them."""

from functools import cache

from tawatur import knowledge
from tawatur.knowledge import Verb
from tawatur.mentions.closed import closed
from tawatur.mentions.name_words import everyday, family_names, given_names, linking_words
from tawatur.text import Document, bare, fold
from tawatur.text.lexicon import verbs_at

# what the two words are folded to
ALI = "علي"
# particles by which papers are told that write every final ي without its dots (فى، الذى)
TELLING = ("fi", "relative")
# marks that no preposition stands before
MARKS = ",.)c"
# the comma that closes an apposition stands no farther behind the name's first word: ، على عابد زادة،
LONGEST = 4
# kinds of offices that stand before their bearer's name rather than alone, and others that do
TITLE_KINDS = frozenset(("rank", "address", "religion"))
TITLES = frozenset(("engineer", "artist", "adviser", "singer", "presenter", "deputy"))
# what is affirmed with على is no name: أكد اللواء على حسن, أن
AFFIRMS = ("affirm", "expect")


def ali_or_on(document: Document) -> dict[int, bool]:
    """The tokens علي and على of papers whose spelling tells nothing, each with whether it is the preposition.

    The words beside it tell: a title, a first name or a verb of saying before it, a name or a mark behind it.
    """
    light = document.light
    without, dots = not _without_dots().isdisjoint(light), not _with_dots().isdisjoint(light)
    if not (without or dots):
        return {}
    written = {ALI} if dots and not without else {"على"} if without and not dots else {ALI, "على"}
    found = {}
    for index, word in enumerate(document.fold):
        if word == ALI and light[index] in written:
            found[index] = not _name(document, index)
    return found


def _name(document: Document, index: int) -> bool:
    """Whether the word at `index` is the name: الدكتور على عبد العال، قال على حسن، محمد على، رئيس الهيئة، على حسن، …"""
    words, kinds = document.fold, document.kinds
    if not index or index + 1 >= len(words):
        return False
    before, behind = words[index - 1], words[index + 1]
    first_name = before in given_names() and not (verbs_at(before) or everyday(before))  # حكم على فلان
    led = first_name or _title(before)
    if kinds[index + 1] in MARKS:
        return led
    word = kinds[index + 1] == "w"
    named = word and (behind in given_names() or behind in linking_words() or behind in family_names())
    if led and word and not named:  # الدكتور على الورداني، أخصائي …: a last name that nothing knows
        named = kinds[index + 2 : index + 3] == [","] and _whence(behind)
    if not named:  # إيناس علي | عن: a particle is nothing to stand on
        return first_name and closed(behind, document.light[index + 1])
    if kinds[index - 1] == ",":
        return "," in kinds[index + 2 : index + 2 + LONGEST]
    if led:
        return index < 2 or not _takes_on(words[index - 2], AFFIRMS)  # رد اللواء على حسن
    sure = any("that" in verb.complements and not (verb.weak or verb.ambiguous) for verb in _verbs(before))
    return sure and not _takes_on(before)  # not حكم على فلان


def _whence(word: str) -> bool:
    """Whether the folded `word`, which nothing knows, has the form of a last name that tells whence somebody comes: الورداني."""
    return word.startswith("ال") and word.endswith("ي") and not everyday(bare(word))


def _verbs(word: str) -> list[Verb]:
    """The verbs that the folded `word` may be a finite form of."""
    return [form.verb for _, form in verbs_at(word) if form.kind in ("perfect", "imperfect")]


def _takes_on(word: str, but: tuple[str, ...] = ()) -> bool:
    """Whether the folded `word` may be a verb that takes على (رد), of another act than one of `but`."""
    return any("ala" in c for verb in _verbs(word) if verb.act not in but for c in verb.complements)


@cache
def _without_dots() -> frozenset[str]:
    """في, الذي and التي as papers print them that leave the dots off every final ي: فى, وفى, الذى."""
    rows = (row for row in knowledge.particles() if row.function in TELLING)
    plain = {form.removesuffix("ي") + "ى" for row in rows for form in row.ar if form.endswith("ي")}
    return frozenset(plain | {"و" + form for form in plain})


@cache
def _with_dots() -> frozenset[str]:
    """إلى as papers print it that put dots under every final ى: إلي, وإلي."""
    rows = (row for row in knowledge.particles() if row.function == "ila")
    plain = {form.removesuffix("ى") + "ي" for row in rows for form in row.ar if form.endswith("ى")}
    return frozenset(plain | {"و" + form for form in plain})


def _title(word: str) -> bool:
    """Whether the folded `word`, with or without و, stands before names: الدكتور, واللواء, د."""
    return word.removeprefix("و") in _titles()


@cache
def _titles() -> frozenset[str]:
    """Folded titles of one word that stand before names."""
    rows = (row for row in knowledge.offices() if row.kind in TITLE_KINDS or row.id in TITLES)
    return frozenset(fold(form) for row in rows for form in (*row.ar, *row.feminine) if " " not in form)
