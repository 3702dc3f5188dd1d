"""Amid: whom a verb in the midst of its sentence means, before those who spoke in earlier sentences are asked.

Where a subject or something told of stands before the verb in its own sentence, hardly anybody from an earlier one is meant:
وعملت من جهتها المنظمة على …، مؤكدة أن; قاطعت الدول الثلاث الجلسة، واعتبروها; وكان كتاب ألفه فلان قد خلص إلى أن
"""

from collections.abc import Callable, Iterator

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.counted import counts_at
from tawatur.attribution.phrases.crowds import tells_many, written_on
from tawatur.attribution.phrases.described import is_noun, paper_taken_up
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.phrases.plain import accusative_person, plain_somebody
from tawatur.attribution.phrases.together import Together
from tawatur.attribution.phrases.turns import Turn, each_of, head_gender, is_plural, number_at
from tawatur.attribution.phrases.unlinked import unlinked_subject
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.finite import MEETING, only_finite, reports_finite, verb_shaped
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    as_one,
    described,
    describes,
    is_bare_preposition,
)
from tawatur.attribution.speakers.claimed import told_of
from tawatur.attribution.speakers.leading import OPENERS as LEADING
from tawatur.attribution.speakers.said_again import quoted_apart
from tawatur.text.frequencies import frequency
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# particles that open a clause before its verb or subject
OPENERS = (
    "conjunction",
    "perfect",
    "was",
    "before_that",
    "except",
    "negator",
    "that",
    "circumstance",
    "relative_what",
)
# phrases that may stand between a verb and its subject: من جهته، أمس
BETWEEN = ("turn", "aside")
# how far behind somebody the one may stand whom he met
REACH_BESIDE = 8
# pronouns that a verb may end in, of its object
OBJECTS = ("هما", "ها", "هم", "هن", "ه")


class Amid:
    """Finds the subjects of a sentence before a verb, also those behind words that part them from their own verb."""

    def __init__(self, scene: Scene, gender_of: Callable[[NounPhrase], str], together: Together) -> None:
        """`gender_of` says m, f or mf for a noun phrase, as its verbs showed so far; `together` knows the lists of the text."""
        self.scene, self.gender_of, self.together = scene, gender_of, together

    def whom(self, cue: Cue | None, form: VerbForm, inside: bool) -> tuple[Turn | None, bool]:
        """Whom a verb means that nothing nearer told, and whether he is remembered as one who spoke.

        `inside`: it stands in somebody's words or begins its sentence, so that only a noun which it describes can be meant.
        """
        told = unlinked_subject(self.scene, cue) if cue is not None and not told_of(self.scene, cue) else None
        if told is not None:
            return Turn(list(told.entities), form.gender, form.number, told), False
        if cue is None or inside:
            return None, False
        described_on = self._described_on(cue, form) or self._owner(cue, form)
        return (described_on, False) if described_on is not None else (self._acting(cue, form), True)

    def _described_on(self, cue: Cue, form: VerbForm) -> Turn | None:
        """Whom a relative clause describes that goes on with و and no comma: انتقد فلان الجمعية التي ترعى الحديقة | وترفض …"""
        scene, token = self.scene, cue.index - 1
        if cue.prefix != "و":
            return None
        while token > scene.sentence_start[cue.index] and scene.kinds[token] in "wn":
            if scene.is_(token, "relative"):
                end = token - (scene.kinds[token - 1] == ",")
                phrase = scene.phrases_ending.get(end)
                fits = scene.is_(token, "relative_f" if form.gender == "f" else "relative_m")
                if phrase is None or not fits or not phrase.speaks or form.number != "s":
                    return None
                return Turn(list(phrase.entities), form.gender, "s", phrase)
            if scene.is_(token, "that", "that_pronoun", "conjunction"):
                return None
            token -= 1
        return None

    def _owner(self, cue: Cue, form: VerbForm) -> Turn | None:
        """The person who owns the thing that a relative clause describes, where the verb is his: مذكرات فلان التي | يقول إنه كتبها.

        The relative pronoun shows the thing's gender, the verb another: it has no subject but whose the thing is.
        """
        scene, pronoun = self.scene, cue.index - 1
        other = "relative_f" if form.gender == "m" else "relative_m"
        if form.number != "s" or not scene.is_(pronoun, other):
            return None
        end = pronoun - (scene.kinds[pronoun - 1] == ",")
        phrase = scene.phrases_ending.get(end)
        if phrase is None or phrase.prefix or len(phrase.entities) > 1 or phrase.entities[0].kind != "person":
            return None
        thing = phrase.first - 1
        owns = (
            thing >= 0
            and describes(scene, thing)
            and not (scene.verbs(thing) or scene.fold[thing].startswith("ال"))
        )
        feminine = scene.fold[thing].endswith(("ه", "ات")) or head_gender(scene.fold[thing]) == "f"
        if not owns or feminine != (form.gender == "m") or self.gender_of(phrase) not in ("mf", form.gender):
            return None
        return Turn(list(phrase.entities), form.gender, "s", phrase)

    def _acting(self, cue: Cue, form: VerbForm) -> Turn | None:
        """Who acts before the verb in its sentence and agrees with it: a main clause's subject before a relative one's."""
        scene = self.scene
        paper = paper_taken_up(scene, cue)
        if scene.in_heading(cue.index) or self._impersonal(cue) or self._of_source(cue.index):
            return None
        led = None if cue.prefix or cue.relative or cue.participle else self._led(cue, form)
        if led is not None:
            return led
        bare = not (cue.prefix or cue.participle or cue.relative or cue.begins < cue.index)
        if bare and paper is None:
            return self._maker(cue, form)  # وفيما يخص الخطة التي أعدتها الوزارة، | قال إن; بيان رسمي | يدين
        in_relative, before_paper = None, None
        for phrase in self._before(cue.index):
            verb = self._verb_of(phrase.first)
            if paper is not None and phrase.first < paper and before_paper is None and self._bare(phrase):
                before_paper = self._turn(phrase, form)
            leads = verb is None and self._leads(phrase)
            if (verb is None and not leads) or quoted_apart(scene, phrase, cue.index):
                continue
            if verb is not None and verb > 0 and self._has_pronoun(verb):
                continue  # وهو يرفض | القرار ويطالب بـ
            far = paper is not None and phrase.first > paper
            if far and (verb is None or not scene.document.light[verb].endswith(OBJECTS)):
                continue
            turn = self._turn(phrase, form)
            if turn is None or (verb is not None and not self._may_act(phrase, verb)):
                continue
            if verb is None or not scene.is_(verb - 1, "relative", "relative_what"):
                return before_paper or turn
            apart = any(kind in ",.:" for kind in scene.kinds[phrase.after : cue.index])
            if (not apart and not self._goes_on(cue.index)) or paper is not None:
                in_relative = in_relative or turn
        return in_relative or before_paper

    def _has_pronoun(self, verb: int) -> bool:
        """Whether the verb's subject is the pronoun right before it, so that what stands behind is none: وهو | يرفض القرار."""
        before = verb - 1
        return self.scene.is_(before, "circumstance") or self.scene.fold[before] in words_of("so_he")

    def _maker(self, cue: Cue, form: VerbForm) -> Turn | None:
        """Who made the paper that a verb behind a comma goes on about: في مقطع نشرته المنظمة على صفحتها، | زعمت أنه …"""
        scene, start = self.scene, self.scene.sentence_start[cue.index]
        if scene.kinds[cue.index - 1] != ",":
            return None
        for phrase in self._before(cue.index):
            verb = phrase.first - 1
            made = verb > start and scene.fold[verb] in words_of("paper_made")
            made = made and scene.document.light[verb].endswith(OBJECTS)
            if made and not scene.fold[verb - 1].startswith("ال"):
                return self._turn(phrase, form)
        return None

    def _impersonal(self, cue: Cue) -> bool:
        """Whether the verb is one of believing in general, or says what stands on something: يرجح أن، كتب عليها."""
        word, form = self.scene.fold[cue.index], cue.form
        believed = form.kind == "imperfect" and form.gender == "m" and form.number == "s"
        return (believed and word.removeprefix("و") in words_of("believed")) or written_on(
            self.scene, cue.index
        )

    def _of_source(self, token: int) -> bool:
        """Whether the sentence begins with its source, who goes on in it: وبحسب فلان فإن المركز يبني …، كما أشار إلى."""
        hit = self.scene.hits.get(self.scene.sentence_start[token])
        return hit is not None and hit.function in ("source_marker", "source_clause")

    def _goes_on(self, token: int) -> bool:
        """Whether the sentence begins with a verb whose subject is left out: وأضاف في مقطع نشرته القناة | قائلا."""
        scene, first = self.scene, self.scene.sentence_start[token]
        verb = reports_finite(scene, first) or only_finite(scene, first)
        return verb and scene.phrase_at(first + 1) is None and not scene.word(first + 1).startswith("ال")

    def _leads(self, phrase: NounPhrase) -> bool:
        """Whether the phrase stands in front of its own verb, behind أن or لكن: أن لجنة من القضاة | انعقدت."""
        before, after = phrase.first - 1, phrase.after
        opened = self.scene.is_(before, *LEADING) and not pronoun_joined(self.scene, before)
        return opened and self._acts(after)

    def _bare(self, phrase: NounPhrase) -> bool:
        """Whether no preposition governs somebody named: دفع الوزارة إلى توزيع رسالة | زعمت فيها."""
        named = phrase.entities[0].kind in ("person", "organisation", "state")
        return (
            named
            and phrase.how != "description"
            and not is_bare_preposition(self.scene.word(phrase.first - 1))
        )

    def _led(self, cue: Cue, form: VerbForm) -> Turn | None:
        """The noun right behind the كان، أن or لكن that the verb belongs to, over what describes it: وكان كتاب ألفه فلان خلص."""
        scene, start = self.scene, self.scene.sentence_start[cue.index]
        for token in range(cue.index - 2, start - 1, -1):
            if scene.cover[token] is not None or not scene.is_(token, *LEADING):
                continue
            was = scene.is_(token, "was")
            if was and token > start and not scene.is_(token - 1, "that", "conjunction"):
                continue
            first = token + 1
            phrase = scene.phrase_at(first) or plain_somebody(scene, first) or self._noun(first, cue.index)
            phrase = phrase or accusative_person(self.scene, first, cue.index)
            if phrase is None or phrase.prefix or not phrase.speaks or phrase.after >= cue.index:
                return None
            turn = self._turn(phrase, form)
            return turn if turn is not None and self._described(phrase.after, cue.index) else None
        return None

    def _described(self, first: int, verb: int) -> bool:
        """Whether what stands between a noun and its verb describes it: a clause without a pronoun, or one closed by commas."""
        scene = self.scene
        if scene.kinds[first] == ",":
            return scene.kinds[verb - 1] == "," or scene.is_(verb - 1, "perfect", "was")
        word = scene.fold[first]
        plain = scene.kinds[first] == "w" and not scene.particle[first] and scene.cover[first] is None
        back = scene.document.light[first].endswith(OBJECTS)
        return plain and back and self._acts(first) and not word.startswith("و")

    def _noun(self, first: int, limit: int) -> NounPhrase | None:
        """An indefinite noun that no table knows, with its adjectives."""
        if not is_noun(self.scene.fold[first]):
            return None
        return described(self.scene, first, min(limit, first + 2))

    def _before(self, verb: int) -> Iterator[NounPhrase]:
        """Those told of before the verb in its sentence, known or plain nouns, the nearest first."""
        scene = self.scene
        for token in range(verb - 1, scene.sentence_start[verb], -1):
            phrase = anybody_at(scene, token)
            if phrase is not None and phrase.speaks and not phrase.prefix and phrase.after <= verb:
                yield phrase

    def _turn(self, phrase: NounPhrase, form: VerbForm) -> Turn | None:
        """The phrase, or the list that it begins, as one whom the verb can mean."""
        members = next((m for m in self.together.lists if m[0] is phrase), [])
        if form.number == "d" and not members and (beside := self._beside(phrase)) is not None:
            members = [phrase, beside]  # تحدثت الرئيسة مع نظيرها …، واتفقا على
        if members and (form.number != "s" or each_of(self.scene, phrase.first)):
            phrase = as_one(members)
        counted = counts_at(self.scene, phrase.first)
        many = counted or tells_many(self.scene, phrase)
        gender = "mf" if many and not is_plural(self.scene.fold[phrase.first]) else self.gender_of(phrase)
        number = number_at(self.scene, phrase)
        if counted and self.scene.fold[phrase.after - 1].endswith("ه"):
            many, number = False, "c"
        turn = Turn(list(phrase.entities), gender, "p" if many else number, phrase)
        if len(phrase.entities) > 1:
            turn.gender = "mf"
        if len(phrase.entities) > 1 and all(e.kind != "person" for e in phrase.entities):
            turn.number = "c" if len(phrase.entities) > 2 else number
        return turn if turn.agrees(form) else None

    def _beside(self, phrase: NounPhrase) -> NounPhrase | None:
        """Another of the same kind with whom somebody named did something: التقى فلان بـ | فلان, تحدثت مع | فلان."""
        scene, kind = self.scene, phrase.entities[0].kind
        for token in range(phrase.after, min(scene.sentence_end[phrase.first], phrase.after + REACH_BESIDE)):
            other = scene.phrase_at(token)
            if other is not None and other.entities[0].kind == kind and len(other.entities) == 1:
                met = other.prefix == "ب" or scene.fold[token - 1] == "مع"
                return (
                    other
                    if met and kind in ("person", "state") and other.entities != phrase.entities
                    else None
                )
            if scene.kinds[token] in ".:" or scene.is_(token, "relative", "that", "conjunction"):
                return None
        return None

    def _verb_of(self, first: int) -> int | None:
        """The verb before a noun phrase, over pronouns and asides between: دعمت من جهتها | الوزيرة; ذهب إليه | خبراء."""
        scene, token = self.scene, first - 1
        start = scene.sentence_start[first]
        if token > start and each_of(scene, first):
            token -= 2
        elif counts_at(scene, first) and scene.is_(token, "min") and describes(scene, token - 1):
            token -= 2  # أكثر من | 300 شخص
        elif (
            (counts_at(scene, first) and scene.fold[token] in words_of("about"))
            or scene.fold[token] in words_of("both_of")
            or scene.kinds[token] == "o"
        ):
            token -= 1
        while token > start:
            pronoun = scene.particle[token] and not is_bare_preposition(scene.fold[token])
            if pronoun and not (scene.particle[token] <= MEETING or scene.is_(token, *OPENERS)):
                token -= 1  # به، إليه
                continue
            ends = (scene.hits.get(token + 1 - length) for length in (1, 2, 3))
            aside = next((h for h in ends if h and h.after == token + 1 and h.function in BETWEEN), None)
            if aside is not None and aside.first > start:
                token = aside.first - 1
            elif token + 1 in scene.time_start and scene.time_start[token + 1] > start:
                token = scene.time_start[token + 1] - 1
            else:
                break
        was = token == start and scene.is_(token, "was")
        return token if token >= start and (was or self._acts(token)) else None

    def _acts(self, token: int) -> bool:
        """Whether a word is a finite verb: by its form alone, or one that opens a clause."""
        scene = self.scene
        word, light = scene.fold[token], scene.document.light[token]
        if not verb_shaped(scene, token) or is_bare_preposition(scene.word(token - 1)):
            return False
        if reports_finite(scene, token):
            return True
        if verbal_noun(word, light) or (word[0] in "يت" and self._indefinite(token - 1)):
            return False  # فترة | تولي المدير، في وقت | يترقب السكان
        stem, owned = without_owner(word, light)
        if only_finite(scene, token) or (
            owned and stem[:1] in "يت" and frequency(stem) > frequency("ال" + stem)
        ):
            return True
        before = token - 1
        return before < scene.sentence_start[token] or scene.is_(before, *OPENERS, "relative")

    def _indefinite(self, token: int) -> bool:
        """Whether a plain noun without the article stands at `token`."""
        word = self.scene.word(token)
        plain = token >= self.scene.sentence_start[token + 1] and describes(self.scene, token)
        return plain and not word.startswith("ال") and frequency("ال" + word) > 0

    def _may_act(self, phrase: NounPhrase, verb: int) -> bool:
        """Whether the verb before the phrase agrees with it, so that it can be its subject."""
        scene, word = self.scene, self.scene.fold[phrase.first]
        if word.endswith("ين") and is_plural(word) and phrase.entities[0].kind == "unnamed":
            return False  # حث الناخبين
        gender = "mf" if counts_at(self.scene, phrase.first) else self.gender_of(phrase)
        shown = _gender(scene.document.light[verb])
        return gender == "mf" or shown == "" or shown == gender


def _gender(light: str) -> str:
    """The gender that a verb of the third person shows, m, f, or empty where its form leaves it open."""
    bare = light.removeprefix("و") if len(light) > 4 else light
    bare = bare.removeprefix("س") if bare.startswith(("سي", "ست")) else bare
    stem = next((bare.removesuffix(p) for p in OBJECTS if bare.endswith(p)), bare)
    if stem.startswith("ي"):
        return "m"
    if stem.endswith("ت") or bare.startswith("ت"):
        return "f" if stem.endswith("ت") else ""
    return "m" if stem == bare else ""
