"""Reader: a document's tokens with the terms met at each, and the small questions that all rules ask."""

from collections.abc import Callable, Mapping, Set
from functools import cache
from types import MappingProxyType

from tawatur import knowledge
from tawatur.mentions.ali import ali_or_on
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import closed, particles
from tawatur.mentions.hamza import verbs_by_hamza
from tawatur.mentions.name_words import given_names, linking_words
from tawatur.mentions.states_as_nisbas import IN_DOUBT, terms_meant
from tawatur.mentions.term import Match, Term
from tawatur.mentions.terms import ENTRANCES, entrances, forms_of
from tawatur.mentions.times_between import times_between
from tawatur.mentions.words_alone import ALONE
from tawatur.text import Document, Fact, fold
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency
from tawatur.text.lexicon import verbs_at


def finite_verb(word: str) -> bool:
    """Whether the folded `word` may be a finite verb or an accusative participle of reporting (قال، مضيفا)."""
    return _FINITE_VERBS[word]


def _finite_verb(word: str) -> bool:
    return any(
        form.kind in ("perfect", "imperfect", "passive") or form.accusative
        for _, form in verbs_at(word)
        if form.kind != "masdar"
    )


_FINITE_VERBS = Fact("reports", _finite_verb, most=100_000)


def joined_article(word: str) -> str | None:
    """The host of a word that carries ل and the article (للأنباء gives الانباء), else None."""
    return "ا" + word[1:] if word.startswith("لل") and len(word) > 4 else None


@cache
def source_words() -> frozenset[str]:
    """Folded words behind which a source stands (بحسب، وفق، عن، باسم), with و too."""
    words = {fold(form) for row in knowledge.phrases() if row.function == "source_marker" for form in row.ar}
    words |= particles("an")
    words |= {fold(form) for row in knowledge.noun_words() if row.function == "on_behalf" for form in row.ar}
    return frozenset(words | {"و" + word for word in words})


@cache
def _last_words() -> frozenset[str]:
    """The folded last words of sources' markers of four words (حسب ما علم لدى)."""
    return frozenset(form.split()[-1] for form in source_words() if form.count(" ") == _FOUR - 1)


_FOUR = 4
"""Words of the longest markers of sources."""


@cache
def saying_words() -> frozenset[str]:
    """Folded complementisers (أن، إن، بأن)."""
    rows = knowledge.particles()
    return frozenset(
        fold(form) for row in rows if row.function in ("that", "that_pronoun") for form in row.ar
    )


NEARBY = 6
"""Tokens between a verb of reporting and its subject: قال في مؤتمر صحفي أمس مسؤول …; beyond, another clause begins."""

_NAMES = frozenset(("person", "organisation", "media", "place", "state", "capital", "city", "metonym"))
_PARTS = ("office", "trade", "source")
TANWIN = "\u064b"
"""The printed -an, which adverbs and objects end with, names never."""


_LEAST = 2
"""Letters that a letter joined behind a number leaves, more than."""

_LEFT = 4
"""Letters that a joined letter must leave: in shorter words chance makes words of what is left (كيري, باول)."""


def leaves_a_word(word: str) -> bool:
    """Whether papers have the folded `word` more often without its first letter (وفريد, لالتواء, not لويس)."""
    rest = word[1:]
    return len(rest) >= _LEFT and frequency(rest) > frequency(word)


def _whole(word: str) -> bool:
    """Whether the tables have a name or noun that begins with the folded `word` as it is."""
    return any(not prefix for prefix, _ in entrances(word))


_IN_MARKS = 4
"""Tokens behind the first of a name in quotation marks that its closing mark is looked for in, and one."""


class Reader:
    """A document with the terms at each token, looked up once."""

    def __init__(
        self,
        document: Document,
        tagged: dict[int, tuple[int, str]],
        rules: "Mapping[str, Rule]" = MappingProxyType({}),
    ) -> None:
        """`tagged` gives the statistical tagger's names by first token: token after the last, kind.

        `rules` says by a term's kind how the phrase that it opens is read. No word is seen at or behind `fence`, which
        is set to the end of the paragraph that is being read.
        """
        self.rules = rules
        self.document = document
        self.words, self.kinds = document.fold, document.kinds
        self.size = self.fence = len(document)
        self.tagged = tagged
        self.taken_off: set[int] = set()  # tokens that are no first names, though the tagger had them so
        self.set_off: set[int] = set()  # the first tokens of the tagger's names that are whole as they are
        self.families_first: dict[int, int] = {}  # names of East Asia: the token behind each, by its first
        self._doors = ENTRANCES.of(document.written)
        # None: not looked up yet; most tokens begin no term, and many others are never asked for
        self._matches: list[tuple[Match, ...] | None] = [
            None if doors and kind in "wl" else ()
            for doors, kind in zip(self._doors, self.kinds, strict=True)
        ]
        self._known: set[int] = set()
        self._speak_too: set[int] = set()  # where what و joins to somebody who speaks begins
        self._verbs = _FINITE_VERBS.of(document.written)
        for index in verbs_by_hamza(document):
            self._verbs[index] = True
        self._alone = ALONE["فى" in document.light]  # papers that write every final ي so
        self._ali = ali_or_on(document)
        self._times = times_between(document)
        self.limit = [0] * self.size
        for first, after in document.paragraphs:
            self.limit[first:after] = [after] * (after - first)
        self._later_names = {
            self.words[index]
            for first, (after, kind) in tagged.items()
            for index in range(first + 1, after)
            if kind == "person" and not (self.words[index][:1] == "و" and self.words[index][1:] in self.words)
        }
        for first, (after, kind) in list(tagged.items()):
            if after - first > 1 and self._titles(first):  # القاضي فلان: the title is no part of the name
                del tagged[first]
                tagged[first + 1] = (after, kind)

    def _titles(self, index: int) -> bool:
        """Whether an office stands at `index` that is no given name before another name: القاضي | فلان; not أمين الوادي."""
        office = self.term(index, "office")
        if office is None or office.after > index + 1 or office.term.definite:
            return office is not None
        return office.term.office_kind == "rank" or self.words[index] not in given_names() - linking_words()

    def at(self, index: int) -> tuple[Match, ...]:
        """The terms that begin at token `index`, longest first."""
        if index >= self.fence:
            return ()
        found = self._matches[index]
        if found is None:
            found = self._matches[index] = self._look_up(index)
        return found

    def know(self, index: int, match: Match) -> None:
        """Let `match`, which the article alone tells, be found at token `index` beside the terms of the tables."""
        self._known.add(index)
        self._matches[index] = tuple(sorted((match, *self.at(index)), key=lambda m: -m.after))

    def _look_up(self, index: int) -> tuple[Match, ...]:
        found = self._of_one_word(index)
        alone = len(found)
        limit, kinds, words = self.limit[index], self.kinds, self.words
        for prefix, door in self._doors[index]:
            node, position, marked = door, index + 1, False
            while node.children:
                while position < limit and kinds[position] not in "wln" and self._inside_name(position):
                    position += 1
                if position < limit and kinds[position] == "o":  # تنظيم "داعش"
                    marked, position = True, position + 1
                step = node.children.get(words[position]) if position < limit else None
                if step is None:
                    break
                node, position = step, position + 1
                if prefix.endswith("ك"):
                    continue
                for term in node.terms:
                    closed = self._closed_name(position, term) if marked else position
                    if closed:
                        found.append(Match(closed, prefix, term))
        if len(found) > alone:
            found.sort(key=lambda m: (-m.after, len(m.prefix)))
        return tuple(found)

    def _of_one_word(self, index: int) -> list[Match]:
        """The terms that the word at `index` is by itself."""
        word = self.words[index]
        alone = self._alone[self.document.light[index]]
        if word[-1:] == "ا" and TANWIN in self.document.words(index, index + 1):  # دوماً is not دوما
            alone = tuple((prefix, term) for prefix, term in alone if term.kind not in _NAMES)
        if IN_DOUBT[word]:
            alone = terms_meant(self, index, word, alone)
        return [Match(index + 1, prefix, term) for prefix, term in alone]

    def _inside_name(self, position: int) -> bool:
        """Whether the mark at `position` may stand inside a name of the tables: a dash, a point without spaces."""
        if self.kinds[position] == "-":
            return True
        starts, ends = self.document.starts, self.document.ends
        return (
            self.kinds[position] == "."
            and position + 1 < self.size
            and ends[position - 1] == starts[position]
            and ends[position] == starts[position + 1]
        )

    def _closed_name(self, position: int, term: Term) -> int:
        """The token behind the mark that closes a name's marked end at `position`; 0 where the marked words go on.

        A product's kind (لقاح "…") is a word of its own, which the sentence says.
        """
        closed = term.kind != "thing" and position < self.size and self.kinds[position] == "c"
        return position + 1 if closed else 0

    def term(self, index: int, *kinds: str, prefix: str | None = "") -> Match | None:
        """The longest term of one of `kinds` at `index`; `prefix` None allows any proclitic."""
        for match in self.at(index):
            if match.term.kind in kinds and (prefix is None or match.prefix == prefix):
                return match
        return None

    def nisba(self, index: int, definite: bool | None = None) -> Match | None:
        """A state's adjective at `index`, without proclitics."""
        for match in self.at(index):
            if match.term.kind == "nisba" and not match.prefix and definite in (None, match.term.definite):
                return match
        return None

    def word(self, index: int) -> str:
        """The folded word at `index`, or an empty string where there is none."""
        return self.words[index] if index < self.fence and self.kinds[index] == "w" else ""

    def is_modifier(self, index: int) -> bool:
        """Whether an adjective that goes with offices and bodies stands at `index`."""
        word = index < self.fence and self.kinds[index] == "w" and index not in self._times
        return word and self.words[index] in forms_of("modifier")

    def count(self, word: str) -> int:
        """How often the folded `word` stands in the document, alone or behind و."""
        places = self.document.places
        return len(places.get(word, ())) + len(places.get("و" + word, ()))

    def where(self, words: Set[str]) -> list[int]:
        """The tokens, in order, at which one of the folded `words` stands."""
        return self.document.where(words)

    def marks(self, kind: str) -> list[int]:
        """The tokens that are marks of `kind` (as in `Document.kinds`)."""
        kinds, at = self.kinds, -1
        return [at := kinds.index(kind, at + 1) for _ in range(kinds.count(kind))]

    def proclitics(self, index: int) -> str:
        """The letters joined to a name that only the tagger knows: ل before the article, or what leaves a word met alone."""
        word = self.words[index]
        if joined_article(word):
            return "ل"
        rest = word[1:]
        if word in self._later_names:
            return ""
        if index and self.kinds[index - 1] == "o" and "c" in self.kinds[index + 1 : index + _IN_MARKS]:
            return ""  # "بولد سكاي": a few words in marks are a name as it is written
        if word[:1] == "ل" and index and self.kinds[index - 1] == "n" and len(rest) > _LEAST:
            return "ل"  # 17 | لفلان
        before = self.words[index - 1] if index and word[:1] == "ل" and len(rest) > _LEAST else ""
        if before.endswith("ا") and before in source_words():
            return "ل"  # وفقا | لفلان
        if word.startswith(("بال", "وال", "فال")):  # والتر, فاليري: no article
            own = frequency(rest) == 0 and (word[0] != "و" or frequency(word) > 0)
            own |= rest in particles("ila")  # فالي is neither فإلى nor an article
            return "" if own else word[0]
        likely = self.count(rest) or (_whole(rest) and frequency(rest) > frequency(word))
        led = word[0] == "ب" and not frequency(word)  # اتصلنا | بممدوح
        likely = likely or (led and rest in given_names() and frequency(rest))
        if word[:1] in "وفبل" and len(rest) > 2 and likely:
            return "" if _whole(word) else word[0]
        return word[0] if word[:1] in "ول" and leaves_a_word(word) and not _whole(word) else ""

    def punctuation(self, index: int, kinds: str) -> bool:
        """Whether the token at `index` is a mark of one of `kinds`, in the same paragraph as the one before."""
        return index < self.size and self.kinds[index] in kinds and self.limit[index] == self.limit[index - 1]

    def article(self, index: int) -> bool:
        """Whether the word at `index` carries the article and no proclitic."""
        return (
            index < self.fence
            and self.document.light[index].startswith("ال")
            and len(self.words[index]) > 3
            and self.kinds[index] == "w"
        )

    def closed(self, index: int) -> bool:
        """Whether a particle or the like stands at `index`; علي written with its dots is none, where the paper tells them apart."""
        if index in self._ali:
            return self._ali[index]
        return index in self._times or closed(self.words[index], self.document.light[index])

    def closed_at(self, index: int) -> bool:
        """Whether a particle or the like stands at `index` of the paragraph that is read."""
        return bool(self.word(index)) and self.closed(index)

    def verb(self, index: int) -> bool:
        """Whether a finite verb of reporting may stand at `index`."""
        return 0 <= index < self.size and self._verbs[index]

    def verbs(self) -> list[int]:
        """The tokens where a finite verb of reporting may stand."""
        return [at for at, verb in enumerate(self._verbs) if verb]

    def speaks(self, first: int, after: int) -> bool:
        """Whether the words from `first` to `after` stand as a speaker or source: a verb of reporting beside them, or بحسب.

        So does who is joined to such a one by و (قال الخبراء | والصيادون).
        """
        if first in self._speak_too:
            return True
        first -= first > 1 and self.words[first - 1] in clause_words("same_before")  # ذات المتحدث
        same_before = first > 0 and self.limit[first - 1] == self.limit[first]
        if same_before:
            word = self.words[first - 1]
            if (
                self.verb(first - 1)
                or word in source_words()
                or (
                    word in _last_words()
                    and " ".join(self.words[max(first - _FOUR, 0) : first]) in source_words()
                )
                or (first > 1 and self.words[first - 2] in source_words())
                or self._set_off(first, after)
            ):
                return True
        return after < self.limit[first] and (self.verb(after) or self.kinds[after] == ":")

    def note_joined(self, chunk: Chunk) -> None:
        """Remember that what و joins behind `chunk` speaks, where `chunk` does: الجيش | والشرطة.

        Several crowds are one (أطباء ومسعفون); a plural in the genitive belongs to the name before it (اتحاد الأطباء والمسعفين),
        and somebody's part to the body that is described (اللجنة العليا والمسؤولة عن …).
        """
        word = self.word(chunk.after)
        if word[:1] != "و" or word.endswith("ين") or (chunk.kind == "unnamed" and chunk.number == "p"):
            return
        named = chunk.kind == "body" and chunk.after - chunk.first > 1  # الجهاز المركزي للري | والصيد
        described = chunk.kind == "body" and any(m.term.kind in _PARTS for m in self.at(chunk.after))
        if not (named or described) and self.speaks(chunk.first, chunk.after):
            self._speak_too.add(chunk.after)

    def _set_off(self, first: int, after: int) -> bool:
        """Whether commas set a verb's subject off from it: قال، وزير النقل، فلان الفلاني، إن …"""
        commas = self.punctuation(first - 1, ",") and self.punctuation(after, ",")
        return commas and first > 1 and self.verb(first - 2) and self.limit[first - 2] == self.limit[first]

    def speaks_nearby(self, first: int, after: int) -> bool:
        """As `speaks`, with a verb of reporting up to six tokens before, in the same paragraph."""
        if self.speaks(first, after):
            return True
        for index in range(first - 1, max(first - NEARBY, 0) - 1, -1):
            if self.limit[index] != self.limit[first] or self.kinds[index] == ".":
                return False
            if self.verb(index):
                return True
        return False

    def beginnings(self, opens: Fact[bool]) -> list[int]:
        """The words that may begin a noun phrase: that `opens`, that the tagger begins a name with, behind a verb of reporting."""
        behind_verb = [False, *self._verbs]
        opened = self.tagged.keys() | self.families_first.keys() | self._known
        words = opens.of(self.document.written)
        return [
            index
            for index, kind in enumerate(self.kinds)
            if kind in "wl" and (words[index] or behind_verb[index] or index in opened)
        ]

    def stops(self, index: int) -> bool:
        """Whether nothing of a noun phrase can stand at `index`: mark, particle, verb of reporting."""
        word = self.word(index)
        return not word or self.closed(index) or (finite_verb(word) and not self.is_modifier(index))

    def known(self, index: int) -> Term | None:
        """Any term at `index` without proclitics."""
        return next((match.term for match in self.at(index) if not match.prefix), None)


Rule = Callable[[Reader, int, Match], Chunk | None]
"""How a noun phrase is read whose first term is the match; None where the words are something else."""
