"""Within: whom a verb without a known subject means in its own clause, before those who spoke in earlier sentences are asked."""

from collections.abc import Callable

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, is_plural, man_named, members_of_body, number_of
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    describes,
    is_bare_preposition,
    nobody_named,
)
from tawatur.attribution.speakers.claimed import told_of
from tawatur.attribution.speakers.objects_behind import plurals_of_men
from tawatur.attribution.speakers.said_again import takes_up_antecedent
from tawatur.attribution.speakers.unknown import mine
from tawatur.model import SpeakerRule
from tawatur.text import fold
from tawatur.text.frequencies import frequency
from tawatur.text.verb_form import VerbForm

# particles behind which a clause with its subject in front begins
OPENERS = ("that", "conjunction", "except", "was", "circumstance")
# letters that an imperfect begins with
IMPERFECT = ("ي", "ت", "ن")
# acts of verbs that tell what a thing shows: أدلة تؤكد، معلومات أفادت
SHOWING = ("affirm", "announce", "demand", "report", "warn", "deny")
# kinds of frames whose content is somebody's own words
QUOTED = ("quotation", "colon")
# how a feminine, or many things, end
FEMININE = ("ه", "ات")


class Within:
    """Finds whom a verb means in its own sentence, or in the words of whoever is quoted there."""

    def __init__(self, scene: Scene, gender_of: Callable[[NounPhrase], str]) -> None:
        """`gender_of` says m, f or mf for a noun phrase, as its verbs showed so far."""
        self.scene, self.gender_of = scene, gender_of

    def first_words(self, verb: int, form: VerbForm, parent: Draft | None) -> Turn | None:
        """Whoever is quoted, for a verb of the first person in his words or what they begin with: قالت: "اعتقد أن …" stands for I.

        Also where another's words that he reports hold the verb: "يقترح الناس أنه …، وأعتقد أن …".
        """
        quoted = parent
        while quoted is not None and quoted.frame.kind not in QUOTED:
            quoted = quoted.parent
        if quoted is None or not quoted.speakers:
            return None
        written, lemma = self.scene.document.light[verb], form.verb.lemma
        own = written.removeprefix("و").removeprefix("ف")
        first = lemma.startswith("ا") or self.scene.is_(verb - 1, "that")  # أعتقد of اعتقد; أود أن أوضح
        mine = (own.startswith("أ") and first) or (own.startswith("آ") and self._first_person(verb))
        others = own.endswith("وا") or (own.startswith("ي") and form.number == "p")  # "يقولون إنهم …"
        begins = quoted is parent and verb == quoted.pieces[0][0] and not others
        return _turn_of(quoted, form) if mine or begins else None

    def of_reporter(self, cue: Cue, parent: Draft | None) -> Turn | None:
        """Whoever reports the words, for a verb that takes up what they speak of: ترى أنقرة أن الحزب الذي تصنفه إرهابيا …"""
        if parent is None or not parent.speakers or not (cue.relative and cue.form.enclitic):
            return None
        if self.scene.is_(cue.index - 1, "relative_what"):
            return None  # إن الإدارة تدرس ما وصفته بمكافأة
        if parent.frame.kind in QUOTED or cue.form.verb.act not in ("judge", "describe"):
            return None
        own = _turn_of(parent, cue.form)
        return own if own is not None and self._may_mean(own, cue.form) else None

    def of(self, cue: Cue, parent: Draft | None) -> tuple[Turn | None, SpeakerRule] | None:
        """Whom the verb means here, with the rule; None where earlier speakers are to be asked.

        They are never asked for words in a quotation or report whose speaker is known, but for a participle in reported ones. In
        this order: the noun that the verb describes; its subject in front; in quoted words whoever says them, in the first person;
        somebody before the verb in its sentence whom it goes on about; whoever reports the words, if the verb agrees.
        """
        scene, form = self.scene, cue.form
        start = scene.sentence_start[cue.index]
        if parent is not None:
            start = max([start, *(first for first, after in parent.pieces if first <= cue.index < after)])
        phrase = None
        if not (
            cue.participle or cue.relative or (parent is not None and mine(scene, cue)) or told_of(scene, cue)
        ):
            phrase = self._described(cue, start) or self._in_front(cue, start)
        if phrase is not None:
            return Turn(list(phrase.entities), form.gender, form.number, phrase), "dropped_clause"
        own = _turn_of(parent, form) if parent is not None else None
        quoted = parent is not None and parent.frame.kind in QUOTED
        spoken = quoted or scene.quotation[cue.index] >= 0
        if own is not None and spoken and (self._first_person(cue.index) or mine(scene, cue)):
            return own, "dropped_clause"
        somebody = None if self._opens(start, cue) else self._somebody(cue, start)
        if somebody is None and (own is None or (cue.participle and not quoted)):
            return None
        told = (
            not quoted or form.verb.act == "say" or form.verb.carries_on
        )  # in a quotation whose end is not found: قالت: "…، وقالت إن
        if somebody is None and own is not None and told and self._may_mean(own, form):
            somebody = own
        return (somebody, "dropped_clause") if somebody is not None else (None, "dropped_nobody")

    def _may_mean(self, own: Turn, form: VerbForm) -> bool:
        """Whether a verb in reported words can mean whoever reports them: قال إن الوثائق التي وصفها …"""
        person = own.phrase if len(own.entities) == 1 and own.entities[0].kind == "person" else None
        gender = self._gender(person) if person is not None else "mf"
        if own.phrase is not None and own.phrase.how == "description" and form.number == "s":
            woman = self.scene.fold[own.phrase.first].removesuffix("ه")  # المسؤولة: "لقد | شرح لي أنه …"
            gender = (
                "f" if person_noun(woman.removeprefix("ال")) and self.gender_of(own.phrase) == "f" else gender
            )
        number = number_of(own.phrase) if own.phrase is not None else form.number
        if number == "c" and _men(own):
            number = "p"  # يرى الخبراء أن الجلسة ستختبر السوق وتثبت أن: no verb of one woman or of things
        return gender in ("mf", form.gender) and ((number in "pd") == (form.number != "s") or number == "c")

    def _first_person(self, verb: int) -> bool:
        """Whether a verb can stand for I or we by its beginning or its نا: آمل، أعتقد، أعلنا; not علمت, which may be she."""
        forms = [form for _, form in self.scene.verbs(verb) if form.person == 1]
        return any(form.kind == "imperfect" or form.number == "p" for form in forms)

    def _gender(self, person: NounPhrase) -> str:
        """The gender of a named person, by given names that only men bear too."""
        gender = self.gender_of(person)
        return "m" if gender == "mf" and man_named(fold(person.entities[0].name).split()[0]) else gender

    def _opens(self, start: int, cue: Cue) -> bool:
        """Whether nothing but openers, times and asides stands between `start` and the verb: وقال، كما أضاف، لكنه يرى."""
        scene, token = self.scene, start
        while token < cue.index:
            hit = scene.hits.get(token)
            if token in scene.time_after:
                token = scene.time_after[token]
            elif hit is not None and hit.function in ("turn", "aside", "own_voice", "condition"):
                token = hit.after
            elif scene.kinds[token] in ",:oc" or (
                scene.particle[token] and not is_bare_preposition(scene.fold[token])
            ):
                token += 1
            else:
                return False
        return True

    def _in_front(self, cue: Cue, start: int) -> NounPhrase | None:
        """The noun that opens the verb's clause, known or not: أن السكان كانوا يعارضون، لكن كتاب فلان، الصادر أمس، يقول."""
        scene, end = self.scene, cue.index
        if cue.prefix:
            return None
        while end > start and (
            scene.is_(end - 1, "perfect", "adverb", "was", "negator") or end in scene.time_start
        ):
            end = scene.time_start.get(end, end - 1)
        head, sure = self._head(end, start)
        if head is None or head >= end:
            return None
        head += scene.is_(head, "demonstrative")
        phrase = scene.phrase_at(head)
        oblique = scene.fold[head].endswith("ين") and is_plural(scene.fold[head])
        if oblique and not sure:
            return None  # وبعض | الناشطين الحقوقيين، أبدوا
        if phrase is not None:
            fits = phrase.speaks and not phrase.prefix and phrase.after <= end
            fits = fits and not self._has_verb(phrase.after, end)
            return phrase if fits and self._agrees(phrase, cue.form) else None
        word = scene.fold[head]
        if reports_finite(scene, head) and not _owned(scene, head):
            return None  # بعدما دعا أنصاره إلى العودة، قال
        indefinite = (
            word,
            word.removesuffix("ا"),
            word + "ن",
        )  # خبراء، ممثلا، ثلثي السكان; not لكن | بدا أنه
        known = max(frequency("ال" + form) for form in indefinite) > 0
        known |= scene.fold[cue.index] in words_of("written_on")  # وشوهدت لافتات كتب عليها
        somebody = head > start or not scene.is_(head - 1, "that") or acts(word.removesuffix("ا"))
        somebody |= bool(paper_noun(word))  # أن تقريرا قدم إليه | أوصى بـ
        verbal = word.startswith(IMPERFECT) and frequency("ال" + word) == 0  # not لكن | يبدو, but لكن | نسبة
        bare = sure and known and somebody and not verbal  # not أن | هجوما يزعم أنه
        noun = word.startswith("ال") or bare or _owned(scene, head)
        if not noun or scene.particle[head] or not frequency(word) or not _noun_agrees(scene, head, cue.form):
            return None
        if not sure and not describes(scene, head):
            return None
        if scene.is_(head - 1, "was") and (_accusative(word) or word in words_of("one_of")):
            return None  # كان | واضحا، كانت | أكثر إيجابية: what it was
        after = head + 1
        case = "ا" if word.endswith("ا") and not word.startswith("ال") else ""  # تقريرا مطولا | قدم إليه
        while after < end and describes(scene, after) and scene.fold[after].endswith(case):
            after += 1
        owner = scene.phrase_at(after) if after < end else None
        if owner is not None and not owner.prefix and owner.after <= end:
            after = owner.after  # كتاب فلان
        return nobody_named(scene, head, after)

    def _has_verb(self, first: int, end: int) -> bool:
        """Whether a clause whose subject ends at `first` has a verb and is closed by a comma: إذا كانت نورستان تثق به، أجابت."""
        scene = self.scene
        plain = scene.kinds[first] == "w" and not scene.particle[first] and scene.cover[first] is None
        word = scene.fold[first]
        acts = word.startswith(IMPERFECT) and min(frequency("ي" + word[1:]), frequency("ت" + word[1:])) > 0
        return plain and acts and scene.kinds[end - 1] == ","

    def _head(self, end: int, start: int) -> tuple[int | None, bool]:
        """The token that the clause of the verb at `end` begins at, and whether only a noun can stand there (أن، لكن، كان)."""
        scene, token = self.scene, end - 1
        while token >= start:
            kind = scene.kinds[token]
            if kind == "c" and scene.quotation[token] >= 0:
                token = scene.document.quotations[scene.quotation[token]].opening - 1
                continue
            if kind in ".:o":
                return token + 1, False
            if kind == "," and token < end - 1 and not self._goes_on(token + 1):
                return token + 1, False
            if scene.cover[token] is None and scene.is_(token, *OPENERS):
                joined = pronoun_joined(scene, token) or scene.is_(token, "that_pronoun")
                opened = token + 1 + (scene.kinds[token + 1] == "o")
                return (None if joined else opened), scene.is_(token, "that", "conjunction", "was")
            if self._tells(token) and not (
                scene.is_(token - 1, "relative", "relative_what", "that", "conjunction", "was")
            ):
                return None, False
            token -= 1
        return start, scene.is_(start - 1, "that") and not scene.is_(start - 1, "that_pronoun")

    def _tells(self, token: int) -> bool:
        """Whether the word can only be a verb of saying, no participle of one (صادر) and no part of a name."""
        kinds = {form.kind for _, form in self.scene.verbs(token)}
        return self.scene.cover[token] is None and bool(kinds & set(FINITE)) and "participle" not in kinds

    def _goes_on(self, token: int) -> bool:
        """Whether what stands behind a comma still belongs to the noun before it: ، الصادر عام …، الذي …، رئيس …"""
        scene = self.scene
        return (
            scene.word(token).startswith("ال")
            or scene.is_(token, "relative")
            or scene.cover[token] is not None
        )

    def _described(self, cue: Cue, start: int) -> NounPhrase | None:
        """The indefinite noun right before a verb that tells what it shows: معلومات دقيقة أفادت بأن، أدلة تؤكد.

        Of what a marker of sources governs every verb tells: وفق إعلان حكومي | تحدث عن أن.
        """
        scene, first = self.scene, cue.index
        if cue.prefix or cue.form.enclitic:
            return None
        while first > start and describes(scene, first - 1) and not scene.fold[first - 1].startswith("ال"):
            hit = scene.hits.get(first - 1)
            if hit is not None and hit.function == "source_marker":
                break
            first -= 1
        marked = scene.hits.get(first - 1)
        marks = marked is not None and marked.function == "source_marker" and marked.after == first
        if cue.form.verb.act not in SHOWING and not marks:
            return None
        if first == cue.index or scene.is_(first - 1, "was"):
            return None
        word = scene.fold[first]
        noun = frequency("ال" + word) > 0 or bool(paper_noun(word))
        takes_up = scene.is_(cue.index + 1, "bi", "fi", "an", "ala") and not is_bare_preposition(
            scene.fold[cue.index + 1]
        )
        timed = (
            scene.is_(first - 1, "fi") and scene.cover[first] is None and not paper_noun(word)
        )  # في وقت كشفت
        timed |= cue.index in scene.time_start  # قبل عامين أعلن
        if not noun or takes_up or timed or not _noun_agrees(scene, first, cue.form):
            return None
        return nobody_named(scene, first, cue.index)

    def _somebody(self, cue: Cue, start: int) -> Turn | None:
        """The nearest one before a verb that goes on about him, whatever his case: انتهى حظر على فلان، وقال; ما وصفه.

        A sentence that itself begins without a subject (وسئلت عن …، فأجابت) is about whoever spoke before.
        """
        scene, form = self.scene, cue.form
        taken_up = takes_up_antecedent(scene, cue)
        goes_on = cue.prefix[:1] in ("و", "ف") or cue.participle or taken_up
        first = start + (scene.kinds[start] == "o")
        behind = scene.word(first + 1)
        unsaid = not scene.particle[first] and scene.cover[first] is None and bool(scene.particle[first + 1])
        if not goes_on or form.number != "s" or (unsaid and behind != "ان"):
            return None
        found = []
        for token in range(cue.index - 1, start - 1, -1):
            phrase = scene.phrase_at(token)
            if phrase is None or scene.quotation[token] != scene.quotation[cue.index]:
                continue
            if taken_up and self._in_antecedent(phrase, cue):
                continue  # الثري المرجاني فلان، الذي | اتهمه بـ
            apart = scene.kinds[cue.index - 1] == ","
            described_so = scene.is_(phrase.after + (scene.kinds[phrase.after] == ","), "relative")
            if self._fits(phrase, form, apart) and (described_so or not cue.participle):
                found.append(phrase)
        leads = [p for p in found if not p.prefix and scene.is_(p.first - 1, "that", "conjunction")]
        nearest = next(iter([*leads, *found]), None)  # who opens a clause before who only stands in one
        return Turn(list(nearest.entities), form.gender, "s", nearest) if nearest is not None else None

    def _in_antecedent(self, phrase: NounPhrase, cue: Cue) -> bool:
        """Whether a phrase stands in the noun phrase right before the relative pronoun that the verb's own pronoun takes up."""
        scene, pronoun = self.scene, cue.index - 1
        if not scene.is_(pronoun, "relative"):
            return False
        end = pronoun - (scene.kinds[pronoun - 1] == ",")
        return all(scene.cover[t] is not None or describes(scene, t) for t in range(phrase.after, end))

    def _fits(self, phrase: NounPhrase, form: VerbForm, apart: bool) -> bool:
        """Whether a verb can mean a person, or, in the feminine and `apart` from it by a comma, a state or body."""
        if len(phrase.entities) > 1:
            return False
        if phrase.entities[0].kind == "person":
            return self._gender(phrase) in ("mf", form.gender)
        before = phrase.first - 1
        governed = bool(phrase.prefix) or is_bare_preposition(self.scene.fold[before])
        body = phrase.entities[0].kind in ("state", "organisation") and not governed
        return body and apart and form.gender == "f" and self.gender_of(phrase) == "f"

    def _agrees(self, phrase: NounPhrase, form: VerbForm) -> bool:
        """Whether the verb behind a noun phrase can be about it."""
        if form.number == "s":
            word = self.scene.fold[phrase.first]
            men = (
                phrase.entities[0].kind == "unnamed" and word.startswith("ال") and word.endswith(("ون", "ين"))
            )
            men = (men and is_plural(word)) or members_of_body(self.scene, phrase)
            men &= form.gender == "m"  # أن الواديين زرعوا ألغاما | قال
            return not men and self.gender_of(phrase) in ("mf", form.gender)
        return (
            len(phrase.entities) > 1
            or is_plural(self.scene.fold[phrase.first])
            or phrase.entities[0].kind in ("unnamed", "group")
        )


def _accusative(word: str) -> bool:
    """Whether the folded `word` without the article is an accusative, which no subject is: واضحا، مستغربا."""
    return word.endswith("ا") and not word.startswith("ال") and frequency(word.removesuffix("ا")) > 0


def _turn_of(parent: Draft, form: VerbForm) -> Turn | None:
    """Whoever says what holds the verb."""
    if not parent.speakers:
        return None
    return Turn(list(parent.speakers), form.gender, form.number, parent.speaker_phrase)


def _men(own: Turn) -> bool:
    """Whether somebody is told by a broken plural of people (الخبراء، النواب), behind which a verb stands in the plural."""
    words = fold(own.entities[0].name).split()
    many = words[0].removeprefix("ال") if words else ""
    return len(own.entities) == 1 and many in plurals_of_men()


def _owned(scene: Scene, token: int) -> bool:
    """Whether a noun ends in its owner's pronoun: حملته، معلوماتنا."""
    word = scene.document.light[token]
    stem = next((word.removesuffix(p) for p in ("هم", "ها", "نا", "ه") if word.endswith(p)), "")
    stem = stem.removesuffix("ت")
    return len(stem) > 2 and max(frequency("ال" + stem), frequency("ال" + stem + "ه")) > 0


def _noun_agrees(scene: Scene, head: int, form: VerbForm) -> bool:
    """Whether the plain noun at `head` agrees with the verb behind it; a feminine verb may follow any, as things in the plural."""
    noun = scene.fold[head].removesuffix("هم").removesuffix("ها")
    if form.number != "s":
        return not noun.endswith("ه")
    return form.gender == "f" or not noun.endswith(FEMININE) or is_plural(noun)
