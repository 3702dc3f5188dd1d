"""Frames: what a cue governs — the complementiser, preposition, quotation or noun phrase that holds what was said."""

from tawatur.attribution.cues import Cue
from tawatur.attribution.kinds import FrameKind
from tawatur.attribution.scene import NounPhrase, Scene, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.lexicon import VerbForm

PREPOSITIONS: tuple[FrameKind, ...] = ("ala", "ila", "an", "min", "fi", "li")
# frames whose complementiser or mark shows for sure that something was said
CLAUSES = ("that", "quotation", "colon")

# letters that may be a preposition joined to the next word
JOINED = ("ل", "ك", "ب")
# particles that open a clause beside the reporting one
CLAUSE_OPENERS = ("relative", "circumstance", "conjunction", "relative_what")
NOTHING_BUT_WORDS = frozenset(
    (
        "affirm",
        "condemn",
        "criticise",
        "deny",
        "expect",
        "feel",
        "praise",
        "promise",
        "regret",
        "threaten",
        "warn",
    )
)

# how many tokens may stand between a verb and its complementiser: subjects with apposition, time and place.
# Longest seen in 500 random sentences read: 41
REACH_THAT = 45
# between a verb and the preposition it governs; further off it belongs to another word
REACH_PREPOSITION = 22
# a word that is mostly no verb and has no written subject must have its complementiser this near
REACH_UNLIKELY = 6
# a quotation this short behind a verb is mostly a name: وكالة "سانا"
SHORT_QUOTATION = 2


class Frame:
    """Where a cue's content begins, and how it was introduced.

    `kind` is ``that``, ``quotation``, ``colon``, ``object`` or a preposition; `content` the first token of what was said;
    `offset` code points to skip at its start (a joined preposition: بالتعاون); `introduced` the token of the complementiser or
    mark; `subject` the noun phrases between cue and content that can be its subject; `addressees` those that cannot; `source` whose
    words the subject passes on (نقلت الوكالة عن الوزير).
    """

    __slots__ = ("addressees", "content", "form", "introduced", "kind", "offset", "source", "subject")

    def __init__(
        self, kind: FrameKind, form: VerbForm, content: int, introduced: int, offset: int = 0
    ) -> None:
        """A frame; its noun phrases are filled in by the search."""
        self.kind, self.form, self.content, self.introduced, self.offset = (
            kind,
            form,
            content,
            introduced,
            offset,
        )
        self.subject: list[NounPhrase] = []
        self.addressees: list[NounPhrase] = []
        self.source: NounPhrase | None = None


def stands_in(scene: Scene, cue: Cue) -> bool:
    """Whether the verb tells where words stand (جاء في البيان أن …): the paper behind في speaks."""
    return (
        cue.form.verb.act == "report" and "fi" in cue.form.verb.complements and scene.is_(cue.index + 1, "fi")
    )


class _Search:
    """One walk from a cue to the right."""

    def __init__(self, scene: Scene, cue: Cue, limit: int) -> None:
        self.scene, self.cue, self.limit = scene, cue, limit
        self.subject: list[NounPhrase] = []
        self.others: list[NounPhrase] = []
        self.open_phrase = False  # inside a prepositional phrase whose end is unknown
        self.end = scene.sentence_end[cue.index]

    def reading(self, complement: str) -> VerbForm | None:
        for form in self.cue.readings:
            if complement in form.verb.complements or f"object+{complement}" in form.verb.complements:
                return form
        return None

    def reach(self) -> int:
        """How far the complementiser may stand: near, where the word is mostly no verb and nobody stands as its subject."""
        doubtful = self.cue.form.verb.ambiguous and not self.subject and not stands_in(self.scene, self.cue)
        return REACH_UNLIKELY if doubtful else REACH_THAT

    def convincing(self, form: VerbForm) -> bool:
        """Whether a bare noun or preposition behind `form` is likely what was said.

        A weak or ambiguous verb needs somebody who can speak as its written subject, and a weak one an act that is nothing
        but communication: to assign, to publish, to support are deeds.
        """
        if not (form.verb.weak or form.verb.ambiguous):
            return True
        if form.verb.weak and (form.verb.ambiguous or form.verb.act not in NOTHING_BUT_WORDS):
            return False
        before = self.scene.phrases_ending.get(self.cue.begins if self.cue.begins == self.cue.index else -1)
        before = before or self.scene.phrases_at.get(self.cue.begins, [None])[0]
        return bool(self.subject) or (before is not None and before.speaks and not before.governed)

    def done(self, frame: Frame) -> Frame:
        frame.subject, frame.addressees = self.subject, self.others
        return frame


def find_frame(scene: Scene, cue: Cue, limit: int) -> Frame | None:
    """What `cue` governs, searched up to token `limit`; None where nothing that was said follows.

    A complementiser, quotation or preposition wins over a bare noun phrase met on the way to it, unless the complementiser
    hangs on that noun (أكد ضرورة أن …).
    """
    search = _Search(scene, cue, limit)
    bare: Frame | None = None
    met_bare = False  # only the first bare noun phrase can be the object
    position = cue.index + 1
    while position < limit:
        distance = position - cue.index
        frame = _quotation(search, position) or _that(search, position, distance)
        if frame is None and distance <= REACH_PREPOSITION:
            frame = _preposition(search, position)
        if frame is not None and bare is not None and _belongs_to_noun(scene, frame, position, bare):
            frame = bare
        if frame is not None:
            return search.done(frame)
        if distance > search.reach():
            break
        step = _step(search, position)
        if step == 0 and not met_bare:
            met_bare = True
            bare = _object(search, position)
            if bare is not None:
                bare.subject, bare.addressees = list(search.subject), list(search.others)
        position += max(step, 1)
    return bare


def _belongs_to_noun(scene: Scene, frame: Frame, position: int, bare: Frame) -> bool:
    """Whether what was met behind a bare noun belongs to that noun, which is then what was said.

    أن right behind it does (ضرورة أن), and so does a preposition that the verb takes instead of an object, not beside one
    (أعلن الإفراج عن السجناء).
    """
    if frame.kind == "that":
        definite = scene.fold[bare.content].startswith("ال")  # كشفت النتائج أن: the subject
        return bare.content == position - 1 and not definite and not scene.fold[position].startswith("ب")
    prepositional = frame.kind in (*PREPOSITIONS, "bi") and "," not in scene.kinds[bare.content : position]
    return prepositional and f"object+{frame.kind}" not in frame.form.verb.complements


def subjects_after(scene: Scene, cue: Cue, limit: int) -> tuple[list[NounPhrase], list[NounPhrase]]:
    """The noun phrases right behind a cue that governs nothing found: its subject, and others."""
    search = _Search(scene, cue, limit)
    position = cue.index + 1
    while position < limit and position - cue.index < REACH_PREPOSITION and not search.subject:
        step = _step(search, position)
        if step == 0:
            break
        position += step
    return search.subject, search.others


def _quotation(search: _Search, position: int) -> Frame | None:
    scene = search.scene
    kind = scene.kinds[position]
    form = search.reading("direct")
    if form is not None and _loose_participle(search) and "that" not in form.verb.complements:
        return None
    if kind == ":":
        form = form or search.reading("that")
        if form is None or position + 1 >= search.end:
            return None
        if scene.kinds[position + 1] == "o":
            return Frame("quotation", form, position + 1, position)
        return Frame("colon", form, position + 1, position)
    if kind != "o" or form is None:
        return None
    quoted = scene.document.quotations[scene.quotation[position]] if scene.quotation[position] >= 0 else None
    if quoted is None or quoted.opening != position or quoted.end - position - 1 <= SHORT_QUOTATION:
        return None
    speaks = (form.verb.act == "say" and not form.verb.ambiguous) or search.convincing(form)
    if form.verb.act == "judge" and form.kind == "imperfect" and not search.subject:
        return None  # يعتبر هذا "…": is considered
    letter = scene.kinds[position - 1] == "w" and len(scene.fold[position - 1]) == 1
    named = letter or scene.is_(position - 1, *PREPOSITIONS)
    if scene.cover[position] is not None or not speaks or named:
        return None  # a name behind a preposition: لـ"القناة"، في "المنظمة"
    return Frame("quotation", form, position, position)


def _that(search: _Search, position: int, distance: int) -> Frame | None:
    scene = search.scene
    if not scene.is_(position, "that", "that_pronoun") or scene.cover[position] is not None:
        return None
    if scene.fold[position].startswith(("و", "ف")) and distance > 1:
        return None
    form = search.reading("that")
    previous = position - 1
    for preposition in PREPOSITIONS:
        if scene.is_(previous, preposition) and previous > search.cue.index:
            form = search.reading(preposition) or form
    if scene.fold[position].startswith("ب") or by_saying(scene, previous):
        form = search.reading("bi") or form or search.cue.form
    if form is None or (scene.is_(previous, "except", "place_time") and previous != search.cue.index):
        return None  # رغم أن، دون أن، إلا أن: not what was said
    return Frame("that", form, position + 1, position) if position + 1 < search.end else None


def _preposition(search: _Search, position: int) -> Frame | None:
    scene = search.scene
    if scene.kinds[position] != "w":
        return None
    loose = _loose_participle(search)
    for preposition in PREPOSITIONS:
        if scene.is_(position, preposition):
            form = search.reading(preposition)
            if form is None or position + 1 >= search.end:
                return None
            following = position + 1
            if scene.is_(following, "that", "that_pronoun") and following + 1 < search.end:
                return Frame("that", form, following + 1, following)
            if loose or not search.convincing(form):
                return None
            if position in search.scene.time_after or scene.hits.get(position) is not None:
                return None
            if scene.is_(following, "relative") or following in scene.time_after:
                return None
            return Frame(preposition, form, following, position)
    return None if loose else _joined_bi(search, position)


def _loose_participle(search: _Search) -> bool:
    """A participle with no comma before it is an adjective or predicate (كان مرحبا بـ) unless a clause follows it."""
    cue = search.cue
    return cue.participle and search.scene.kinds[cue.index - 1] not in ",c" and "و" not in cue.prefix


def by_saying(scene: Scene, token: int) -> bool:
    """Whether the word is a verbal noun of saying behind بـ (رد بالقول إن): what follows it is what was said."""
    if scene.kinds[token] != "w":
        return False
    return any(
        form.kind == "masdar"
        and prefix.endswith("بال")
        and form.verb.act == "say"
        and "that" in form.verb.complements
        for prefix, form in scene.verbs(token)
    )


def _joined_bi(search: _Search, position: int) -> Frame | None:
    """بـ joined to its noun: رحّب بالاتفاق، بـ"الاتفاق"."""
    scene = search.scene
    form = search.reading("bi")
    word = scene.fold[position]
    if form is None or not word.startswith("ب") or position in scene.time_after or by_saying(scene, position):
        return None
    if not search.convincing(form):
        return None
    phrase = scene.phrase_at(position)
    if word == "ب":
        return Frame("bi", form, position + 1, position) if position + 1 < search.end else None
    if (
        len(word) < 4
        or position in scene.hits
        or scene.is_(position, "place_time", "bi", "adverb")
        or not is_joined(word)
    ):
        return None
    if scene.cover[position] is not None and phrase is None:
        return None
    if phrase is not None and "ب" not in phrase.prefix:
        return None
    return Frame("bi", form, position, position, offset=1)


def _step(search: _Search, position: int) -> int:
    """How many tokens to pass over at `position` on the way to the content; 0 where a bare noun stands."""
    scene, kind = search.scene, search.scene.kinds[position]
    if position in scene.time_after:
        search.open_phrase = False
        return scene.time_after[position] - position
    hit = scene.hits.get(position)
    if (
        hit is not None
        and scene.phrase_at(position) is None
        and hit.function in ("turn", "medium", "addressee")
    ):
        search.open_phrase = False
        return hit.after - position
    phrase = scene.phrase_at(position)
    if phrase is not None:
        return _pass_noun_phrase(search, phrase, position)
    if kind in ",":
        search.open_phrase = False
        return 1
    if kind != "w":
        return 1
    if scene.is_(position, "adverb", "perfect"):
        return 1
    if scene.is_(position, *CLAUSE_OPENERS):
        search.open_phrase = True
        return 1
    if scene.is_(position, "place_time", "bi", *PREPOSITIONS):
        return _pass_prepositional(search, position) if is_bare_preposition(scene.fold[position]) else 1
    if scene.fold[position][:1] in JOINED and is_joined(scene.fold[position]):
        return _pass_adjectives(search, position + 1) - position
    beside = _beside_subject(search, position) or position in scene.hits
    return 1 if search.open_phrase or beside else 0


def _beside_subject(search: _Search, position: int) -> bool:
    """Whether a word belongs to the subject before it: its adjective (الدول | الثلاث), or joined to it by و (وحليفتاها)."""
    scene, word = search.scene, search.scene.fold[position]
    if not search.subject or search.subject[-1].after != position:
        return False
    if word.startswith("ال"):
        return scene.fold[position - 1].startswith("ال")
    return word.startswith("و") and (frequency(word[1:]) > 0 or not frequency(word))


def _pass_prepositional(search: _Search, position: int) -> int:
    """Over a preposition, its noun and the adjectives that agree with it; where the noun is indefinite its end is unknown."""
    scene, following = search.scene, position + 1
    if (
        following >= search.limit
        or scene.phrase_at(following)
        or following in scene.time_after
        or following in scene.hits
    ):
        return 1
    if scene.kinds[following] != "w" or scene.is_(following, "that", "that_pronoun", "relative_what"):
        return 1
    definite = scene.fold[following].startswith("ال")
    search.open_phrase = not definite
    return (_pass_adjectives(search, following + 1) if definite else following + 1) - position


def _pass_adjectives(search: _Search, position: int) -> int:
    """The token behind the definite words that follow a noun (لكرة القدم، للأمم المتحدة)."""
    scene = search.scene
    while (
        position < search.limit
        and scene.fold[position].startswith("ال")
        and scene.phrase_at(position) is None
    ):
        position += 1
    return position


def _pass_noun_phrase(search: _Search, phrase: NounPhrase, position: int) -> int:
    scene = search.scene
    behind_preposition = position - 1 != search.cue.index and scene.is_(
        position - 1, "place_time", *PREPOSITIONS
    )
    governed = phrase.governed or behind_preposition
    last = search.subject[-1].after if search.subject else -2
    beside = last == position or (last == position - 1 and scene.kinds[last] == ",")
    coordinated = beside and phrase.prefix == "و"
    if governed or not phrase.speaks:
        search.others.append(phrase)
    elif _apposition(search, phrase, position):
        search.subject[-1] = phrase
    elif (
        not search.subject and not (search.open_phrase and scene.kinds[position - 1] == "w")
    ) or coordinated:
        search.subject.append(phrase)
    else:
        search.others.append(phrase)
        if search.subject and not search.open_phrase:
            return 0  # a second bare noun phrase behind the subject: the object
    search.open_phrase = False
    return phrase.after - position


def _apposition(search: _Search, phrase: NounPhrase, position: int) -> bool:
    """Whether a person's name stands beside the unnamed role before it: مدير الشركة لدى …، فلان الفلاني، إن …"""
    scene = search.scene
    if not search.subject or search.subject[-1].entities[0].kind != "unnamed" or phrase.prefix:
        return False
    person = phrase.entities[0].kind == "person"
    return person and (scene.kinds[position - 1] == "," or search.subject[-1].after == position)


def _object(search: _Search, position: int) -> Frame | None:
    """A bare noun phrase as what was said: أعلن الانسحاب، نفى الاتهامات."""
    scene = search.scene
    form = search.reading("object")
    if form is None or form.enclitic or form.verb.act == "say" or not search.convincing(form):
        return None
    if form.verb.act == "judge" and form.kind == "imperfect":
        return None  # يعتبر أحد أبرز …: is considered, by nobody in particular
    if _loose_participle(search):
        return None
    if scene.kinds[position] != "w" or scene.is_(
        position, "pronoun", "negator", "subjunctive", "modal", "was"
    ):
        return None
    if (
        scene.fold[position].startswith("و")
        and position - search.cue.index <= 1
        and frequency(scene.fold[position][1:])
    ):
        return None
    if scene.verbs(position) and not scene.is_(position, "demonstrative"):
        kinds = {found.kind for _, found in scene.verbs(position)}
        if kinds <= {"perfect", "imperfect"}:
            return None
    return Frame("object", form, position, position)
