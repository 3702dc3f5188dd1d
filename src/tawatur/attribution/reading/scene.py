"""Scene: a document as the grammar of reporting reads it, with every token's role looked up once."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain, compress, repeat

from tawatur import knowledge
from tawatur.attribution.reading.letters import LETTER, spelt_letters
from tawatur.attribution.reading.nouns import given_names, nouns_of, of_medium, somebody, words_of
from tawatur.attribution.reading.phrase_table import (
    beginnings,
    complementisers,
    find_phrases,
    particle_functions,
)
from tawatur.model import Entity, EntityKind, Mention, Span, TimeExpression
from tawatur.text import Document, fold
from tawatur.text.eulogies import eulogy
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.lexicon import verbs_at
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

NOTHING: frozenset[str] = frozenset()
# how far beyond the text's ends a particle may be asked for: none stands there
BEYOND = 16
CAN_SPEAK: frozenset[EntityKind] = frozenset(
    ("person", "organisation", "media", "state", "group", "unnamed", "document", "forum")
)


# the longest name of a Latin letter in an abbreviation (إف، بي، دبليو is spelled out seldom)
LETTER_NAME = 3


class NounPhrase:
    """A noun phrase that denotes somebody: tokens ``[first, after)`` and the entities it stands for.

    `prefix` holds the letters joined to its first word (و ف ب ل ك), folded; several entities where it is collective.
    """

    __slots__ = ("after", "entities", "first", "how", "prefix", "span")

    def __init__(self, first: int, after: int, span: Span, prefix: str, how: str) -> None:
        """An empty noun phrase; entities are added as mentions with the same span are met."""
        self.first, self.after, self.span, self.prefix, self.how = first, after, span, prefix, how
        self.entities: list[Entity] = []

    @property
    def governed(self) -> bool:
        """Whether a joined preposition governs it, so that it cannot be a subject."""
        return bool(self.prefix.replace("و", "").replace("ف", ""))

    @property
    def speaks(self) -> bool:
        """Whether it can say something."""
        one = len(self.entities) == 1  # as nearly all have
        return self.entities[0].kind in CAN_SPEAK if one else any(e.kind in CAN_SPEAK for e in self.entities)


class Scene:
    """Everything about one document that the rules ask for, by token index."""

    def __init__(
        self,
        document: Document,
        entities: Iterable[Entity],
        mentions: Iterable[Mention],
        times: Iterable[TimeExpression],
    ) -> None:
        """Look up particles, verbs, phrases, noun phrases, times and quotations of `document`."""
        self.document = document
        self.fold, self.kinds = document.fold, list(document.kinds)
        self.starts, self.ends = document.starts, document.ends
        size = self.size = len(document)
        self._verbs = list(map(verbs_at, self.fold, document.light))
        self.verb_tokens = list(compress(range(size), self._verbs))  # that may be reporting verbs
        self.sentence_end = [0] * size
        self.sentence_start = [0] * size
        for first, after in document.sentences:
            self.sentence_start[first:after] = [first] * (after - first)
            self.sentence_end[first:after] = [after] * (after - first)
        particles = particle_functions()
        self.particle = list(map(particles.get, self.fold, repeat(NOTHING)))
        self.particle += [NOTHING] * BEYOND
        self._having: dict[str, set[int]] = {}
        self._sources: list[int] = []
        self._particles = list(compress(range(size), self.particle))
        self._places: dict[str, list[int]] = {}
        for token, word in enumerate(self.fold):
            self._places.setdefault(word, []).append(token)
        self.words = frozenset(self._places)  # the folded words of the document, each once
        self.quotation: list[int] = [-1] * size  # the outermost quotation around a token, marks included
        for index, quoted in enumerate(document.quotations):
            if quoted.depth == 0 and quoted.opening < size and self.quotation[quoted.opening] < 0:
                around = range(quoted.opening, quoted.end + (quoted.closing is not None))
                self.quotation[around.start : around.stop] = [index] * len(around)
        self.cue_tokens = frozenset[int]()  # where cues' clauses begin; set when the cues are known
        self._place_times(times)
        self._place_noun_phrases({e.id: e for e in entities}, mentions)
        for token in self.where(complementisers()):
            phrase = self.cover[token]
            if phrase is None or phrase.how != "name":
                continue
            if phrase.first < token and self.is_(token, "that"):
                self.particle[token] = NOTHING  # إن بي سي
            elif phrase.first == token and phrase.after > token + 1:
                self.particle[token] = self.particle[token] - {"that", "that_pronoun"}
        self._tell_ali_from_on()
        for token in spelt_letters(document, self.particle, self.where(frozenset((LETTER,)))):
            self.particle[token] = NOTHING
        self.hits = find_phrases(self.fold, self.where(beginnings()))

    def _tell_ali_from_on(self) -> None:
        """Where the page writes على with its own letter, علي is a name, but before a noun of every day (شدد علي ضرورة …)."""
        light = self.document.light
        if "على" not in light or "علي" not in light:
            return
        for token, word in enumerate(light):
            if word == "علي" and not (token + 1 < len(light) and self.everyday(token + 1)):
                self.particle[token] = NOTHING

    def token_at(self, position: int) -> int:
        """The token that holds code point `position`, or the first one behind it."""
        index = bisect_right(self.starts, position) - 1
        return index if index >= 0 and position < self.ends[index] else index + 1

    def in_heading(self, token: int) -> bool:
        """Whether the token stands in the headline or a subheading."""
        for index in self.document.headings:
            first, after = self.document.paragraphs[index]
            if first <= token < after:
                return True
        return False

    def everyday(self, token: int) -> bool:
        """Whether a word is in everyday use and no particle, verb of saying or part of a name."""
        known = frequency(self.fold[token]) > 0
        return known and not self.particle[token] and not self.verbs(token) and self.cover[token] is None

    def stops_at(self, token: int) -> bool:
        """Whether a full stop or dots at `token` end what came before, and are no part of an abbreviation (إف. بي. آي)."""
        if self.kinds[token] == "…":
            return True
        if self.kinds[token] != "." or token < 1 or token + 1 >= len(self.kinds):
            return False
        before, behind = len(self.fold[token - 1]), len(self.fold[token + 1])
        spelled = behind <= LETTER_NAME and not self.particle[token + 1]  # not انتهى الأمر. إن المدينة …
        spelled = spelled or (before <= LETTER_NAME and self.kinds[token - 1] == "w")
        return not spelled and self.starts[token + 1] > self.ends[token]

    def is_source(self, phrase: NounPhrase) -> bool:
        """Whether a source marker (بحسب، وفقا لـ) stands right before the noun phrase, or ends in it: حسب | بيان للوزارة."""
        for length in (1, 2, 3):
            hit = self.hits.get(phrase.first - length)
            marks = hit is not None and hit.function == "source_marker"
            if hit is not None and marks and phrase.first <= hit.after < phrase.after:
                return True
        return False

    def text_of(self, tokens: range) -> str:
        """The article's text from the first to the last of `tokens`, empty for none."""
        if not tokens:
            return ""
        return self.document.article.text[self.starts[tokens[0]] : self.ends[tokens[-1]]]

    def verbs(self, index: int) -> tuple[tuple[str, VerbForm], ...]:
        """The reporting verbs that the word at `index` may be, each with the letters joined before it."""
        return self._verbs[index]

    def is_(self, index: int, *functions: str) -> bool:
        """Whether the token at `index` is a particle with one of `functions`."""
        try:
            known = self.particle[index]
        except IndexError:
            return False
        return known is not NOTHING and not known.isdisjoint(functions)

    def having(self, function: str) -> Collection[int]:
        """The tokens that are particles with `function`."""
        if not self._having:
            for token in self._particles:
                for one in self.particle[token]:
                    self._having.setdefault(one, set()).add(token)
        return self._having.get(function, ())

    def read_as(self, token: int, function: str) -> None:
        """Make the token a particle with this function and no other."""
        self.particle[token] = frozenset((function,))
        self._particles.append(token)
        self._having.clear()
        self._sources.clear()

    def where(self, words: frozenset[str]) -> list[int]:
        """The tokens that are one of the folded `words`, in order."""
        # of two sets the smaller is gone through: a table has thousands of words, an article hundreds
        return sorted(chain.from_iterable(map(self._places.__getitem__, self.words & words)))

    def source_tokens(self, first: int, after: int) -> list[int]:
        """The tokens from `first` to ``after - 1`` where a word that may tell a source begins (بحسب، كما، بحسبه), in order."""
        if not self._sources:
            phrases = (
                t for t, hit in self.hits.items() if hit.function in ("source_marker", "source_clause")
            )
            pronouns = self.where(words_of("source_pronoun"))
            self._sources = sorted({*phrases, *self.having("as"), *pronouns, self.size})
        sources = self._sources
        return sources[bisect_left(sources, first) : bisect_left(sources, after)]

    def of_kind(self, kind: str, first: int, after: int) -> list[int]:
        """The tokens of this kind among tokens `first` to ``after - 1``, in order."""
        kinds, found, token = self.kinds, list[int](), first
        try:
            while True:
                token = kinds.index(kind, token, after)
                found.append(token)
                token += 1
        except ValueError:
            return found

    def word(self, index: int) -> str:
        """The folded token at `index`; empty beyond the text's ends."""
        return self.fold[index] if 0 <= index < self.size else ""

    def _place_times(self, times: Iterable[TimeExpression]) -> None:
        self.time_after: dict[int, int] = {}
        self.time_start: dict[int, int] = {}
        self.moments: set[int] = set()  # where a date or time of day begins, no duration or age
        for time in times:
            first, after = self.token_at(time.span.start), self.token_at(time.span.end - 1) + 1
            if time.kind in ("DATE", "TIME"):
                self.moments.add(first)
            self.time_after[first] = max(after, self.time_after.get(first, 0))
            self.time_start[after] = min(first, self.time_start.get(after, first))

    def _place_noun_phrases(self, entities: dict[str, Entity], mentions: Iterable[Mention]) -> None:
        by_span: dict[tuple[int, int], NounPhrase] = {}
        for mention in mentions:
            entity = entities.get(mention.entity)
            if entity is None or mention.span.end <= mention.span.start:
                continue
            key = (mention.span.start, mention.span.end)
            phrase = by_span.get(key)
            if phrase is None:
                first, after = self.token_at(mention.span.start), self.token_at(mention.span.end - 1) + 1
                if entity.kind == "unnamed" and self.is_(first, "honorific"):
                    continue  # أكد سموه: whoever was spoken of
                after = self._before_time(first, after) if after - first > 1 else after
                prefix = fold(self.document.article.text[self.starts[first] : mention.span.start])
                phrase = by_span[key] = NounPhrase(first, after, mention.span, prefix, mention.how)
            if entity not in phrase.entities:
                phrase.entities.append(entity)
        _cut_at_agencies(by_span.values())
        ordered = sorted(by_span.values(), key=lambda p: (p.first, -p.after))
        self.phrases_at: dict[int, list[NounPhrase]] = {}
        self.phrases_ending: dict[int, NounPhrase] = {}
        self.cover: list[NounPhrase | None] = [None] * len(self.document)
        for phrase in ordered:
            self.phrases_at.setdefault(phrase.first, []).append(phrase)
            if self.cover[phrase.first] is None:
                self.cover[phrase.first : phrase.after] = [phrase] * (phrase.after - phrase.first)
                self.phrases_ending[phrase.after] = phrase

    def place(self, phrase: NounPhrase) -> None:
        """Add a noun phrase that covers others at its head: it is the one that begins there."""
        self.phrases_at.setdefault(phrase.first, []).insert(0, phrase)
        self.cover[phrase.first : phrase.after] = [phrase] * (phrase.after - phrase.first)
        self.phrases_ending[phrase.after] = phrase

    def _before_time(self, first: int, after: int) -> int:
        """A noun phrase does not reach into a time inside it, nor its mark: محكمة | الشهر الماضي؛ سالم | (45 عاما)."""
        end = next((t for t in range(first + 1, after) if t in self.time_after), after)
        return end - (end - 1 > first and self.kinds[end - 1] in "(,")

    def phrase_at(self, index: int) -> NounPhrase | None:
        """The longest noun phrase that begins at token `index`, unless it lies inside a longer one."""
        try:
            phrase = self.cover[index]
        except IndexError:
            return None
        if phrase is None or phrase.first != index:
            return None
        return phrase if self.phrases_at[index][0] is phrase else None


def is_governed(word: str) -> bool:
    """Whether a preposition is joined to the definite `word` (للصحفيين، بالقول)."""
    return word.startswith(("لل", "بال", "كال"))


def describes(scene: Scene, token: int) -> bool:
    """Whether the token is a plain word that may belong to a description no table knows: no particle, time, name or finite verb."""
    word = scene.fold[token]
    if scene.kinds[token] != "w" or scene.particle[token] or len(word) < 2:
        return False
    if token in scene.time_after or is_governed(word):
        return False
    owned = word.endswith("ها") and (not frequency("ال" + word[:-1]) or word[:-2] in somebody())
    accusative = word.endswith("ا") and not word.startswith("ال") and not owned  # متوجها, not رئيسها
    if accusative and (frequency(word) or frequency(word[:-1])):
        return False  # an accusative, no strange name
    finite = any(form.kind in ("perfect", "imperfect") for _, form in scene.verbs(token)) or _acts(word)
    finite |= word in words_of("state") or word in words_of(
        "aged"
    )  # حيث | ظل يردد أن …, المرأة | البالغة 33 عاما
    return not finite and scene.phrase_at(token) is None


@lru_cache(maxsize=100_000)
def _acts(word: str) -> bool:
    """Whether a word can only be a conjunction with its subject or a verb of the present: لأنهم، يرأسه، يزالوا."""
    pronoun = next((p for p in ("هم", "ها", "ه") if word.endswith(p)), "")
    if word.startswith("لان") and pronoun:
        return True
    stem = word.removesuffix(pronoun) if pronoun else word.removesuffix("وا")
    bare = stem[1:]
    if word[0] not in "يت" or len(bare) < 2 or stem == word or frequency("ال" + word) > 0:
        return False
    return frequency("ي" + bare) > 0 and frequency("ت" + bare) > 0 and frequency("ال" + stem) == 0


def described(scene: Scene, first: int, limit: int) -> NounPhrase | None:
    """Somebody whom the plain words from token `first` describe, up to `limit`; None where none stand there."""
    after = head = first
    if scene.is_(first, "demonstrative") and first + 1 < limit and scene.fold[first + 1].startswith("ال"):
        after = head = first + 1  # هذه الأرقام
    if scene.fold[head : head + 1] and scene.fold[head] in nouns_of("same"):
        return None  # الشركة التي تصور | نفسها على أنها …
    while after < limit and describes(scene, after):
        if eulogy(scene.fold, after) > after:
            break  # رسول الله | صلى الله عليه وسلم
        if after > head and scene.fold[after][0] == "ل" and scene.fold[after][1:] in nouns_of("media"):
            break  # whom it was told to
        if after > head and _object(scene, after):
            break
        after += 1
    return nobody_named(scene, first, after) if after > head else None


def _object(scene: Scene, token: int) -> bool:
    """Whether a verbal noun begins behind a definite noun that it can be no part of: ويكرر النظام | القول إن، الاتفاقية | وجوب …"""
    word, light = scene.fold[token], scene.document.light[token]
    if not scene.fold[token - 1].startswith("ال"):
        return False
    if word in given_names() and scene.is_(token + 1, "that", "that_pronoun"):
        return False  # قالت الجارة ابتسام إن
    says = (form.kind == "masdar" and "that" in form.verb.complements for _, form in scene.verbs(token))
    if word.startswith("ال"):
        return any(says) and scene.is_(token + 1, "that", "that_pronoun")
    return verbal_noun(word, light)


def nobody_named(scene: Scene, first: int, after: int, joined: int = 0) -> NounPhrase:
    """A noun phrase for somebody whom tokens ``first`` to ``after - 1``, without `joined` letters, describe and do not name."""
    joined = joined or (
        scene.fold[first].startswith("و")
        and first == scene.sentence_start[first]
        and is_joined(scene.fold[first])
    )
    span = Span(scene.starts[first] + joined, scene.ends[after - 1])
    words = span.of(scene.document.article.text)
    phrase = NounPhrase(first, after, span, "", "description")
    phrase.entities.append(Entity(id=f"unnamed:{words}", kind="unnamed", name=words))
    return phrase


def as_one(members: Sequence[NounPhrase], after: int = 0) -> NounPhrase:
    """The noun phrase from the first to the last of `members`, or up to token `after`, for all of them."""
    first, last = members[0], members[-1]
    span = Span(first.span.start, last.span.end)
    phrase = NounPhrase(first.first, after or last.after, span, first.prefix, first.how)
    phrase.entities.extend(dict.fromkeys(e for p in members for e in p.entities))
    return phrase


def _cut_at_agencies(phrases: Collection[NounPhrase]) -> None:
    """A description does not reach over whom it was told to: مصدر حكومي | لوكالة …"""
    told = [p for p in phrases if p.prefix.endswith("ل") and of_medium(p.entities)]
    for phrase in phrases:
        for other in told:
            if phrase.how == "description" and phrase.first < other.first < phrase.after:
                phrase.after = other.first


@cache
def _bare_prepositions() -> frozenset[str]:
    """Prepositions without a pronoun: a noun must follow (على), not the rest of the sentence (عليه)."""
    bare: set[str] = set()
    for row in knowledge.particles():
        if row.function == "place_time":
            bare.update(fold(form) for form in row.ar)
        elif row.function in ("ala", "ila", "an", "min", "fi"):
            bare.add(fold(row.ar[0]))
    return frozenset(bare | {conjunction + word for word in bare for conjunction in "وف"})


def is_bare_preposition(word: str) -> bool:
    """Whether the folded `word` is a preposition that still needs its noun."""
    return word in _bare_prepositions()
