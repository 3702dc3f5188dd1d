"""Idle bodies: nouns that head a body's name as seldom as a thing's (مشروع, حملة, مدرسة) name none where nobody of them acts."""

from functools import lru_cache

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.name_words import acts, done
from tawatur.mentions.reader import Reader, saying_words, source_words
from tawatur.mentions.rules import BRACKET
from tawatur.mentions.taking_up import is_network, networks
from tawatur.mentions.terms import forms_of
from tawatur.model import EntityKind
from tawatur.text import bare, fold, hosts, owned
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at


def note_idle(reader: Reader, chunk: Chunk) -> None:
    """Notes the kind of thing that the body `chunk` is where neither it nor its noun alone does anything in the article.

    Heads of the functions ``thing`` and ``premises`` name a body only where one acts (مشروع سدران، مدرسة سدران); of those of
    ``part`` (مركز, جهاز) also a state's adjective, a name in marks or a word unheard of tells that they do.
    """
    if _is_where(reader, chunk):
        return
    kind = _kind(bare(fold(chunk.lemma))) if chunk.lemma and chunk.kind == "body" and not chunk.row else None
    if kind is None or (chunk.definite and chunk.en == _GROUP):
        return  # التنظيم المتطرف takes one up
    named = chunk.country or chunk.cores or _has_name(reader, chunk)
    if bare(fold(chunk.lemma)) in forms_of("part") and named:
        return
    if _acts(reader, chunk.first, chunk.after, chunk.prefix, chunk.gender):
        return
    if not _acts_elsewhere(reader, chunk):
        chunk.thing = kind


def _is_where(reader: Reader, chunk: Chunk) -> bool:
    """Notes whether `chunk` is where something is said or done, and does nothing itself: على "فيسبوك", في البيت الأبيض."""
    inner = chunk.of if chunk.of is not None and chunk.of.row in networks() else None
    words = reader.words[chunk.first : chunk.after]
    words[0] = words[0][len(chunk.prefix) :]
    site = inner is not None or chunk.row in networks() or (not chunk.row and is_network(words))
    seat = bool(chunk.row) and " ".join(words) in forms_of("seat")
    if not (_told_on(reader, chunk) if site else seat and _stands_in(reader, chunk)):
        return False
    chunk.thing = "product" if site else "place"
    if inner is not None:
        inner.thing = chunk.thing
    return True


def _told_on(reader: Reader, chunk: Chunk) -> bool:
    """Whether something is told on the network at `chunk`: a particle before it, and an account, a post or a verb of posting."""
    before = _before(reader, chunk)
    if chunk.prefix:
        return chunk.prefix[-1] == "ب" and _near_told(reader, chunk.first - 1)
    if before < 0 or not any(reader.words[before] in particles(f) for f in ("ala", "fi", "place_time")):
        return False
    return reader.words[before] in forms_of("across") or _near_told(reader, before)


def _stands_in(reader: Reader, chunk: Chunk) -> bool:
    """Whether something happens in the building at `chunk`, or is told from there: في البيت الأبيض, كلمة من البيت الأبيض."""
    before = _before(reader, chunk)
    if chunk.prefix or before < 0:
        return False
    word = reader.words[before].removeprefix("و")
    inside = word in particles("fi") or word in forms_of("inside")
    return inside or (word in particles("min") and _near_told(reader, before))


def _before(reader: Reader, chunk: Chunk) -> int:
    """The token before `chunk` and the mark that opens it, in its paragraph; -1 where there is none."""
    before = chunk.first - 1
    while before >= 0 and reader.kinds[before] == "o":
        before -= 1
    return before if before >= 0 and reader.limit[before] == reader.limit[chunk.first] else -1


_REACH = 7
"""Words between what is told and the network that it is told on, at most."""


def _near_told(reader: Reader, behind: int) -> bool:
    """Whether a noun or verb for what is told on a page or at a place stands shortly before the token `behind`: صفحته, نشر."""
    for at in range(behind - 1, max(behind - _REACH - 1, -1), -1):
        if reader.kinds[at] == "." or reader.limit[at] != reader.limit[behind]:
            return False
        if any(
            owned(bare(host)) in forms_of("told_on") or host in forms_of("told_on")
            for _, host in hosts(reader.words[at])
        ):
            return True
    return False


def _acts_elsewhere(reader: Reader, chunk: Chunk) -> bool:
    """Whether a noun of the same head, or the name in marks alone, does something anywhere in the article."""
    head = bare(fold(chunk.lemma))
    nouns = {head: 2, "ال" + head: 1}
    for word, places in reader.document.places.items():
        if not word.endswith(head):
            continue
        for prefix, host in hosts(word):
            length = nouns.get(host, 0)
            for at in places if length else ():
                if at != chunk.first and _acts(reader, at, at + length, prefix, chunk.gender):
                    return True
    for core in chunk.cores:
        for at in reader.where({core[0]}):
            same = tuple(reader.words[at : at + len(core)]) == core and at + len(core) < reader.size
            if same and not chunk.first < at < chunk.after and reader.speaks(at, at + len(core)):
                return True
    return False


@lru_cache(maxsize=2_000)
def _kind(head: str) -> EntityKind | None:
    """What the folded `head` of a body's name is where nobody of it acts; None of heads that name bodies only."""
    if head in forms_of("premises"):
        return "place"
    return "product" if head in forms_of("thing") | forms_of("part") else None


_GROUP = "group"
"""What the tables call heads such as جماعة and تنظيم."""


def _has_name(reader: Reader, chunk: Chunk) -> bool:
    """Whether a name stands behind the head: one of the tagger's, Latin letters, or a word that papers hardly know."""
    return any(
        at in reader.tagged
        or reader.kinds[at] in "lo"
        or (reader.kinds[at] == "w" and frequency(reader.words[at]) < _HEARD)
        for at in range(chunk.first + 1, chunk.after)
    )


_HEARD = 5
"""Articles that hold a word; rarer ones are names."""


def _acts(reader: Reader, first: int, after: int, prefix: str, gender: str) -> bool:
    """Whether the noun at `first`, with `prefix` before it and its phrase's end at `after`, does something or is a source."""
    inside = first > 0 and reader.limit[first - 1] == reader.limit[first]
    before = reader.words[first - 1] if inside else ""
    if before in source_words() and before not in particles("an"):
        return True
    if inside and (_told_in_paper(reader, first) or (before in particles("an") and _relayed(reader, first))):
        return True
    if prefix not in ("", "و", "ف"):
        return False
    if inside and not prefix:
        if reader.verb(first - 1) or _told_of(before, gender):
            return True
        opens = saying_words() | particles("was") | particles("conjunction") | particles("subordinator")
        if reader.kinds[first - 1] not in ".,:oc" and before.removeprefix("و") not in opens:
            return False
    after += reader.punctuation(after, "c")
    if reader.punctuation(after, "("):
        after = next(
            (at + 1 for at in range(after, min(after + BRACKET + 2, reader.size)) if reader.kinds[at] == ")"),
            after,
        )
    for position in range(after, min(after + _FAR, reader.limit[first])):
        kind, behind = reader.kinds[position], reader.word(position + 1)
        if kind in ".:oc(" or (kind == "," and behind not in particles("perfect")):
            return kind == ":"
        if reader.verb(position) or _told_of(reader.word(position), gender):
            return True
    return False


_FAR = 4
"""Words between a noun that opens a clause and what it does, more than: إن إدارة الصحة في المدينة | أغلقت."""

_NEAR = 4
"""Words between a paper and the body that it is of, at most."""


_RELAYS = 12
"""Words between a verb of passing on and the عن before whose words are passed on, at most."""


def _relayed(reader: Reader, first: int) -> bool:
    """Whether a verb of passing on governs the عن before the noun at `first`: نقلت وكالة المرسى عن | إدارة الصحة قولها."""
    for at in range(first - 2, max(first - 2 - _RELAYS, -1), -1):
        if reader.limit[at] != reader.limit[first] or reader.kinds[at] == ".":
            return False
        if any(form.verb.relays for _, form in verbs_at(reader.words[at])):
            return True
    return False


def _told_in_paper(reader: Reader, first: int) -> bool:
    """Whether a paper that may be of the noun at `first` stands before it: تقرير صادر عن | مركز الدراسات."""
    for at in range(first - 1, max(first - 2 - _NEAR, -1), -1):
        if reader.limit[at] != reader.limit[first] or reader.kinds[at] != "w":
            return False
        if any(
            host in forms_of("document") or bare(host) in forms_of("document")
            for _, host in hosts(reader.words[at])
        ):
            return True
    return False


_ITS_OBJECT = ("ها", "هم", "ه")
"""Pronouns of what is done, behind the verb."""


def _told_of(word: str, gender: str) -> bool:
    """Whether the folded `word` is a verb in the gender of its subject: اتخذت | الحملة, تستعد | الحملة, أجراه | المركز."""
    feminine = gender == "f"
    for joined in {word, word.removeprefix("و"), word.removeprefix("ف")}:
        for verb in {joined, *(joined.removesuffix(pronoun) for pronoun in _ITS_OBJECT)}:
            if done(verb) and verb.endswith("ت") == feminine:
                return True
            if feminine and verb.endswith("ت") and not verb.endswith("ات") and _no_noun(verb):
                return True
            present = verb.removeprefix("س")
            if acts(present) and present.startswith("ت" if feminine else "ي"):
                return True
    return False


_NOUN = 10
"""Articles that hold a noun with its article."""


def _no_noun(word: str) -> bool:
    """Whether the folded `word` in ت, of four letters at least, is no noun with a ت of its own (وقت, بيت): وصلت."""
    return len(word) > len("وقت") and frequency("ال" + word) < _NOUN
