"""Named directly: a company or agency told by what it does, its name right behind, unmarked (وكالة التصنيف موديز)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.longer_names import TABLES
from tawatur.mentions.named_after import takes_somebody
from tawatur.mentions.reader import Reader, saying_words, source_words
from tawatur.mentions.rules import keep_core, may_be
from tawatur.mentions.taking_up import tells_kind
from tawatur.mentions.term import Term
from tawatur.mentions.terms import outlets
from tawatur.text import bare, fold


def named_directly(reader: Reader, chunk: Chunk) -> bool:
    """Make the body `chunk` the one whose name stands right behind what it does: شركة الطيران الاقتصادي | مرسان إير.

    One of the tables must be of its kind; another, which only the tagger knows, stands before the clause that it says. A verb
    before it reports, and does nothing to another: باعت شركة الطاقة | أرامكو حصة. Says whether it did.
    """
    first = chunk.after
    genitive = (
        first - chunk.first > 1
        and reader.article(first - 1)
        and not reader.words[chunk.first].startswith("ال")
    )
    if not genitive or chunk.row or chunk.country or not reader.word(first) or reader.article(first):
        return False
    if reader.limit[first] != reader.limit[chunk.first] or _another(reader, chunk, first):
        return False
    known = reader.term(first, "organisation", "media")
    if known is not None and _is_so_called(reader, chunk, known.term):
        chunk.row, chunk.kind = known.term.id, "media" if known.term.kind == "media" else "body"
        chunk.lemma, chunk.en = known.term.lemma, known.term.en
        after = known.after
    else:
        after, kind = reader.tagged.get(first, (0, ""))
        clause = reader.word(after) in saying_words() or reader.punctuation(after, ",(")
        if known or kind != "organisation" or not clause or not tells_kind(bare(fold(chunk.lemma))):
            return False
    chunk.after, chunk.head = after, (first, after)
    keep_core(reader, chunk, first, after)
    chunk.why = "a name right behind what the body does"
    return True


def _another(reader: Reader, chunk: Chunk, first: int) -> bool:
    """Whether what stands at `first` is another body than `chunk`: it has the kind's noun itself, و, or is the verb's object.

    طالب مجلس الجامعة | مجلس الأمن, وقالت منظمة الصحة العالمية | ومنظمة …, اتهمت شركة التأمين | أمازون.
    """
    whole = any(m.after == first and m.term.kind in TABLES for m in reader.at(chunk.first))
    joined = bool(reader.proclitics(first)) or any(m.prefix for m in reader.at(first))
    same_noun = reader.words[first] == bare(fold(chunk.lemma))
    return (
        whole
        or joined
        or same_noun
        or takes_somebody(reader, chunk.first - 1)
        or _acts(reader, chunk.first - 1)
    )


def _acts(reader: Reader, index: int) -> bool:
    """Whether a word at `index` is neither a verb of reporting, a noun nor a particle, and so may be one of doing: تنافس, باعت."""
    if index < 0 or reader.limit[index] != reader.limit[index + 1] or reader.kinds[index] != "w":
        return False
    known = reader.verb(index) or reader.closed(index) or reader.at(index) or reader.article(index)
    return not known and reader.words[index] not in source_words()


def _is_so_called(reader: Reader, chunk: Chunk, known: Term) -> bool:
    """Whether the body of the tables is of the kind of `chunk`; an outlet by the same noun, as others are told something."""
    if known.kind == "media":
        return any(fold(name).split()[0] == bare(fold(chunk.lemma)) for name in _outlet_names(known))
    return may_be(reader, chunk, known)


def _outlet_names(known: Term) -> tuple[str, ...]:
    """The names of the outlet of the tables; none of a kind of outlet without a row."""
    return tuple(outlets()[known.id].ar) if known.id in outlets() else ()
