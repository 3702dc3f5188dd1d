"""Everyday bodies: words of every day that name a body of the tables (فتح, القاعدة), told from the words."""

from tawatur.mentions.clubs import is_club
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of, people
from tawatur.text import fold
from tawatur.text.lexicon import verbs_at


def means_body(reader: Reader, index: int, match: Match) -> bool:
    """Whether the body of the tables by the name of `match`, a single word at `index`, is meant there.

    It is by a word that is none of every day; by another behind its kind, where it speaks, or where the tagger has a body.
    """
    prefix, row = match.prefix, match.term.id
    word = reader.words[index][len(prefix) :]
    if prefix.endswith("ل") and not is_club(row):
        word = joined_article(reader.words[index]) or word  # للقاعدة
    again = word in forms_of("everyday_again")
    if not again and word not in forms_of("everyday"):
        return True
    tagged = reader.tagged.get(index) == (index + 1, "organisation")
    if prefix[-1:] in ("ب", "ل", "ك") and not tagged:
        return False  # مطالبين بفتح الملف، طالب اللجنة بفتح تحقيق
    if reader.article(index) and reader.article(index + 1) and not reader.nisba(index + 1, True):
        return False  # القاعدة | البحرية
    if again and not _told_with_kind(reader, word):
        return False  # القاعدة, of an air force
    before = reader.words[index - 1] if index else ""
    definite = index > 0 and reader.article(index - 1)
    if not definite and (before in forms_of("body") or before in forms_of("media")):
        return True  # حركة فتح, not قررت اللجنة فتح تحقيق
    verbs = [form for _, form in verbs_at(before, reader.document.light[index - 1])] if index else []
    shown = {form.gender for form in verbs if form.person == 3 and form.number == "s"}
    if shown == {"m"} and fold(people()[row].ar[0]).split()[0].endswith("ه"):
        return False  # يريد فتح صفحة جديدة
    return tagged or reader.speaks(index, index + 1)


def _told_with_kind(reader: Reader, word: str) -> bool:
    """Whether the article has the `word` behind a noun for bodies somewhere: تنظيم | القاعدة."""
    return any(at and reader.words[at - 1] in forms_of("body") for at in reader.document.places.get(word, ()))
