"""In front: the subject that stands before its verb (الكرملين أعلن، لكن خبيرا قال، الوزير الذي قال)."""

from collections.abc import Callable

from tawatur.attribution.cues.cue import IMPERFECT, Cue
from tawatur.attribution.cues.questioned import report_received, whom_questioned
from tawatur.attribution.cues.relative import of_antecedent, tells_him
from tawatur.attribution.cues.some_who import of_some
from tawatur.attribution.cues.still import before_still
from tawatur.attribution.phrases.described import is_noun, placed, thing_turned_to, whose_words
from tawatur.attribution.phrases.indefinite import indefinite_many, indefinite_paper
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.phrases.plain import has_will, of_them
from tawatur.attribution.phrases.sources import described_source
from tawatur.attribution.phrases.together import Together
from tawatur.attribution.phrases.turns import each_of, is_plural
from tawatur.attribution.phrases.unlinked import was_doing
from tawatur.attribution.reading.finite import looks_perfect
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    as_one,
    described,
    describes,
    is_bare_preposition,
    nobody_named,
)
from tawatur.attribution.speakers import heads
from tawatur.attribution.speakers.examples import before_examples
from tawatur.attribution.speakers.joined_relatives import joined_antecedent
from tawatur.attribution.speakers.main_clause import asked_about
from tawatur.attribution.speakers.many_before import many_before, with_first
from tawatur.attribution.speakers.many_described import many_described
from tawatur.attribution.speakers.over_clauses import over_clause
from tawatur.attribution.speakers.paper_owners import paper_set_off, words_owner
from tawatur.attribution.speakers.said_before import said_before
from tawatur.attribution.speakers.topics import behind_topic

# how long a relative clause between a subject and its verb may be, in tokens
CLAUSE_REACH = 20
# how far before the verb the أن of its clause may stand
REACH_THAT = 8
# and how far the كان that it belongs to
REACH_WAS = 14
# the relative pronoun that an object's pronoun takes up
OBJECT_OF = {"ها": "relative_f", "ه": "relative_m", "هم": "relative_m", "هما": "relative"}


class FrontSubjects:
    """Finds the noun phrase in front of a verb that is its subject."""

    def __init__(self, scene: Scene, gender_of: Callable[[NounPhrase], str], together: Together) -> None:
        """`gender_of` says m, f or mf for a noun phrase, as its verbs showed so far; `together` knows the lists of the text."""
        self.scene, self.gender_of, self.together = scene, gender_of, together

    def subject(self, cue: Cue) -> NounPhrase | None:
        """The noun phrase in front of the verb: الكرملين أعلن، كانت موسكو قد أعلنت، الوزير الذي قال."""
        scene, position = self.scene, cue.index
        start = scene.sentence_start[position]
        answers = whom_questioned(scene, cue) or report_received(scene, cue) or was_doing(scene, cue)
        if answers is not None:
            return answers
        twice = joined_antecedent(scene, cue, self.gender_of) if self.stands_for_subject(cue) else None
        twice = twice or many_described(scene, cue)
        if twice is not None:
            return twice
        if cue.prefix[:1] in ("و", "ف") and not cue.relative:
            return self._as_for(cue) if cue.prefix[0] == "ف" else None
        some = scene.fold[position - 1] == "من" or of_some(scene, position - 1)
        if some and position > start and not cue.relative:
            letters = int(scene.fold[position - 1] != "من")  # هناك من يقول …، | ومن يقول
            return nobody_named(scene, position - 1, position, letters)
        if not cue.relative and behind_topic(scene, cue):
            return None
        source = whose_words(scene, cue) or (None if cue.relative else described_source(scene, cue))
        source = source or words_owner(scene, cue) or paper_set_off(scene, cue)
        if source is not None:
            return source
        earlier = said_before(scene, cue, self.gender_of) or over_clause(scene, cue)
        if earlier is not None:
            return earlier
        seen_was, turned = False, scene.fold[start].removeprefix("و") == "اما"
        while position > start:
            before = position - 1
            phrase = scene.phrases_ending.get(position)
            begins = position if cue.relative or phrase is None else before_examples(scene, position)
            seated = heads.before_seat(scene, phrase) or (
                0 if cue.relative else heads.behind_led(scene, phrase)
            )
            if begins < position or seated:
                position = seated or begins
            elif phrase is not None:
                owned = self._owned(phrase, cue)
                if owned is not None:
                    return owned
                if self._is_object(phrase, cue):
                    return None
                head = heads.of_clause(scene, phrase) if not cue.relative else None
                paper = head is not None and heads.paper_tells(scene, head, phrase, cue, self.gender_of)
                if head is not None and (paper or self._may_lead(head, cue, seen_was)):
                    return head
                joined = self._joined(phrase, cue)
                if joined is not None:
                    return joined
                leads = self._may_lead(phrase, cue, seen_was)
                return heads.with_part(scene, phrase, cue) if leads else self._behind_that(cue)
            elif scene.is_(before, "perfect", "was") and scene.fold[before].startswith("و"):
                return None  # …، وقد دعت الوزيرة: a clause of its own
            elif scene.is_(before, "perfect") and scene.fold[before].startswith("ف"):
                whom = self._as_for(cue)  # أما سالم الذي زار حزب الفجر، فقد قال إنه …
                if whom is not None or not turned:
                    return whom
                position = before
            elif scene.is_(before, "perfect", "adverb", "relative", "was") or (
                cue.relative and heads.becomes(scene.fold[before])
            ):
                seen_was = seen_was or scene.is_(before, "was")
                position = before
            elif (going_on := before_still(scene, position)) < position:
                seen_was, position = True, going_on  # موسكو لا تزال ترى أن
            elif (
                position == cue.index and cue.prefix == "ل" and scene.fold[before] in words_of("rises_to_say")
            ):
                position = before  # البعض خرج | ليقول إن
            elif position in scene.time_start and scene.time_start[position] > start:
                position = scene.time_start[position]
            elif (quoted := heads.name_in_marks(scene, before)) is not None:
                return quoted
            elif scene.kinds[before] == "c" or (scene.kinds[before] == "o" and self._opens_predicate(before)):
                position = before
            elif scene.kinds[before] in ",)" and before > start:
                position = heads.before_trade(scene, cue, before) or self._over_parenthesis(before, start)
            else:
                return self._unknown_subject(cue, position) or self._behind_that(cue)
        return None

    def _as_for(self, cue: Cue) -> NounPhrase | None:
        """Whom أما turns to: …، أما رئيس اللجنة، فأكد أن …"""
        scene, start = self.scene, max(self.scene.sentence_start[cue.index], cue.index - CLAUSE_REACH)
        for token in range(cue.index - 1, start - 1, -1):
            if scene.fold[token].removeprefix("و") == "اما" and token in scene.hits:
                phrase = scene.phrase_at(token + 1)
                known = phrase is not None and phrase.speaks and not phrase.prefix
                if phrase is None and scene.kinds[token + 2] == "," and scene.kinds[cue.index - 1] == ",":
                    return described(scene, token + 1, token + 2)  # أما نور، 30 عاما، وهي …، فقالت
                return phrase if known else thing_turned_to(scene, token + 1, cue.index)
            if scene.verbs(token) and scene.cover[token] is None:
                return None
        return None

    def _joined(self, phrase: NounPhrase, cue: Cue) -> NounPhrase | None:
        """The list that ends with `phrase`, where the verb is none of one: كلا من المدينة والميناء أعلنتا.

        Else its subject is several states, or the first of two bodies: its name goes on behind و (وزارة الإعلام والاتصال قالت).
        """
        members = self.together.joined(phrase)
        if not members or phrase.prefix not in ("", "و") or members[0].governed:
            return None
        if cue.form.number != "s" or self.scene.is_(members[0].first - 1, "was"):
            counts = cue.relative and self.scene.is_(members[0].first - 1, "min")  # من تونس وليبيا، اللتين
            counts = counts or each_of(self.scene, members[0].first)  # كلا من
            lone = not self.scene.is_(members[0].first - 1, "fi", "ila", "ala", "an", "min", "place_time")
            if not (counts or lone):
                return heads.coming_from(self.scene, members)
            return as_one(heads.with_peers(self.scene, members, cue))
        first = members[0]
        if self.together.states(members, cue.form) and self._may_lead(first, cue, seen_was=True):
            return as_one(members)
        if heads.owned_list(self.scene, members, cue):
            return phrase  # على اجتماع المجموعة ونورستان | تدعو
        goes_on = len(members) == 2 and phrase.after == cue.index and first.entities[0].kind == "organisation"
        agrees = self.gender_of(first) in ("mf", cue.form.gender)
        return first if goes_on and agrees and self._may_lead(first, cue, seen_was=False) else None

    def _is_object(self, phrase: NounPhrase, cue: Cue) -> bool:
        """Whether the verb takes the indefinite thing before it up as its object: في تصريحات أدلت بها …"""
        scene, behind = self.scene, cue.index + 1
        definite = scene.fold[phrase.first].startswith("ال")
        thing = phrase.entities[0].kind in ("unnamed", "document") and not definite
        back = scene.is_(behind, "bi", "fi", "an", "min", "ala", "ila")
        back = back and not is_bare_preposition(scene.fold[behind])
        return thing and back and phrase.after == cue.index

    def _behind_that(self, cue: Cue) -> NounPhrase | None:
        """The noun right behind the أن, لكن or كان that opens the verb's clause: أن قطاع المعادن في المدينة دعا …"""
        scene, start = self.scene, max(self.scene.sentence_start[cue.index], cue.index - REACH_WAS)
        if cue.relative or cue.prefix:
            return None
        last = cue.index - 1
        while last > start and scene.is_(last, "perfect", "was"):
            last -= 1  # علما أن اللجنة | كانت قد أعلنت
        closed = scene.kinds[last] == ","
        if closed and (described_by := heads.behind_was(scene, cue, last)) is not None:
            return described_by
        last -= closed
        for token in range(last, start - 1, -1):
            quoted = scene.kinds[token] == "o" and scene.is_(
                token - 1, "that"
            )  # قال إن "جماعة مارقة أعلنت …"
            if quoted:
                continue
            was = scene.is_(token, "was")
            if (
                scene.kinds[token] not in "wn"
                or scene.is_(token, "relative")
                or (scene.verbs(token) and not was)
            ):
                return None
            far = cue.index - token > REACH_THAT and not was
            if far or (closed and not (was and token == scene.sentence_start[token])):
                continue  # وكانت تقارير لمنظمات محلية، | أكدت أن
            if scene.fold[token].startswith(tuple(words_of("but"))) and pronoun_joined(scene, token):
                return None  # بأن المجلس بحاجة إلى المال لكنه قال
            opens = scene.is_(token, "conjunction") and not pronoun_joined(scene, token)
            if (opens or was or scene.is_(token, "that")) and scene.cover[token] is None:
                first = token + 1 + (scene.kinds[token + 1] == "o")
                phrase = scene.phrase_at(first)
                if phrase is not None:
                    told = phrase.speaks and not phrase.prefix and not self._of_indefinite(phrase, cue)
                    return heads.of_two(scene, phrase, cue) if told else None
                found = described(scene, first, cue.index)
                stands = found is not None and (closed or placed(scene, found, cue.index))
                stands = stands and (not opens or is_noun(scene.fold[first]))
                noun = scene.fold[first][:1] not in IMPERFECT or is_noun(scene.fold[first])
                return found if stands and noun else None
        return None

    def _of_indefinite(self, phrase: NounPhrase, cue: Cue) -> bool:
        """Whether the verb describes an indefinite noun behind `phrase`: أن العاصمة لديها معلومات موثوقة تشير إلى …"""
        before = self.scene.fold[cue.index - 1]
        return phrase.after < cue.index - 1 and self.describes_noun(cue) and not before.startswith("ال")

    def _owned(self, phrase: NounPhrase, cue: Cue) -> NounPhrase | None:
        """The plural that `phrase` owns, where the verb shows that it is meant: لكن منتقدي القرار قالوا."""
        scene, owner = self.scene, phrase.first - 1
        if cue.form.number != "p" or phrase.prefix or len(phrase.entities) > 1:
            return None
        if cue.relative and phrase.entities[0].kind != "person":
            return None  # محامي المتهمين، الذين قالوا
        if owner < scene.sentence_start[phrase.first]:
            return None
        construct = scene.fold[owner].endswith(("ي", "و")) and describes(scene, owner)
        begins = self._heads_clause(owner) or cue.relative  # بين منتقدي فلان، الذين يقولون
        return nobody_named(scene, owner, phrase.after) if construct and begins else None

    def _unknown_subject(self, cue: Cue, end: int) -> NounPhrase | None:
        """Nouns that no table knows before token `end`, where they can only be the subject.

        They stand between كان and the verb (كانت النشرات قد توقعت) or right before a plural verb (جيرانه صرحوا).
        """
        scene = self.scene
        if (strange := heads.within_was(scene, cue, end)) is not None:
            return strange
        first = heads.bare_words(scene, scene.sentence_start[cue.index], end)
        acts = any(looks_perfect(scene.fold[t], scene.document.light[t]) for t in range(first + 1, end))
        becomes = first < end == cue.index and heads.becomes(scene.fold[first - 1])
        after_was = scene.is_(first - 1, "was") or (becomes and has_will(scene.fold[first]))
        if first < end and after_was and not acts:
            return nobody_named(scene, first, end)  # not كانت الشركة فقدت مليار دولار …، قالت
        part = of_them(scene, end - 1) if end == cue.index else None
        if part is not None and self._heads_clause(part.first):
            return part  # بعضهم أعرب عن
        rises = end + 1 == cue.index and scene.fold[end] in words_of("rises_to_say")
        right_before = (end == cue.index or rises) and first < end
        joined = first < end and first == scene.sentence_start[first] and scene.fold[first].startswith("وال")
        definite = scene.fold[end - 1].startswith("ال") or (joined and has_will(scene.fold[first][1:]))
        if right_before and definite and self._heads_clause(first):
            return heads.with_name_in_marks(scene, first, end)  # استطلاعات الرأي تظهر أن
        if (
            right_before
            and cue.form.kind == "perfect"
            and cue.form.gender == "f"
            and scene.fold[end - 1].endswith("ات")
        ):
            return nobody_named(scene, end - 1, end)  # شهد تظاهرات طالبت بـ
        adjective = scene.fold[end - 1].startswith("ال") and scene.fold[end - 1].endswith(("ي", "يه"))
        plural = cue.form.number == "p" and not scene.verbs(end - 1) and not adjective
        if not (right_before and plural):
            return None
        first_of, many = with_first(scene, end - 1), many_before(scene, end)
        return many or (nobody_named(scene, first_of, end) if first_of is not None else None)

    def _heads_clause(self, token: int) -> bool:
        """Whether a noun at `token` begins its clause: behind a mark, أن، لكن or at the head of the sentence."""
        scene, before = self.scene, token - 1
        if before < scene.sentence_start[token]:
            return True
        return scene.kinds[before] in ",:co" or scene.is_(before, "that", "conjunction", "except")

    def _opens_predicate(self, mark: int) -> bool:
        """Whether the quotation begins between a clause's subject and its verb: أن كيم "أعرب عن …"."""
        phrase = self.scene.phrases_ending.get(mark)
        return phrase is not None and self.scene.is_(phrase.first - 1, "that")

    def _over_parenthesis(self, before: int, start: int) -> int:
        """The token behind the noun phrase that a comma or bracket pair interrupts, going left."""
        scene = self.scene
        if scene.kinds[before] == "," and before not in scene.phrases_ending:
            opened = self._clause_between_commas(before, start)
            if opened is not None:
                return opened
        if scene.kinds[before] == ")":
            while before > start and scene.kinds[before] != "(":
                before -= 1
        return before

    def _clause_between_commas(self, closing: int, start: int) -> int | None:
        """The comma that opens the relative clause closed by the comma `closing`: الحكومة، التي عارضت الحظر، ترى …"""
        scene = self.scene
        for token in range(closing - 1, max(start, closing - CLAUSE_REACH), -1):
            if scene.kinds[token] == ",":
                return token if scene.is_(token + 1, "relative", "circumstance") else None
        return None

    def _may_lead(self, phrase: NounPhrase, cue: Cue, seen_was: bool) -> bool:
        scene = self.scene
        if not phrase.speaks:
            return False
        indefinite = indefinite_paper(scene, phrase, cue) or indefinite_many(
            scene, phrase, cue, self.gender_of
        )
        if indefinite and not cue.prefix:
            return True  # وفقا لتقرير يشير إلى …، تقديرات لوسائل إعلام محلية قالت إن
        if (
            not cue.relative
            and phrase.after == cue.index
            and scene.fold[phrase.first - 1] in words_of("mouth")
        ):
            return self.gender_of(phrase) in ("mf", cue.form.gender)  # تصريحات على لسان الوزير قال فيها
        if not cue.relative and (phrase.governed or scene.is_source(phrase)):
            return False
        before = phrase.first - 1
        owned = (
            before > 0 and scene.cover[before] is None and scene.document.light[before].endswith(heads.BACK)
        )
        governing = before - owned  # وعن زميلتها فلانة قالت
        clause = governing <= scene.sentence_start[phrase.first] or scene.kinds[governing - 1] in ",.:"
        clause |= scene.word(governing)[:1] in ("و", "ف")
        governing -= clause and scene.word(governing) in words_of("even_he")  # فحتى زوجته فلانة قالت
        if not cue.relative and scene.is_(governing, "fi", "min", "ila", "ala", "an", "place_time"):
            return False
        if cue.relative and (heads.other_number(scene, phrase, cue) or not self.stands_for_subject(cue)):
            return False
        behind_that = scene.is_(phrase.first - 1, "that", "except", "conjunction")
        oblique = cue.form.number == "p" and scene.fold[phrase.after - 1].endswith("ين")
        some = phrase.first > 0 and scene.fold[phrase.first - 1] in nouns_of("some")
        if oblique and not cue.relative and not behind_that and not some:
            return False  # an oblique plural is no subject, but behind أن and بعض
        if phrase.after == cue.index and cue.form.number == "s" and len(phrase.entities) == 1:
            men = scene.fold[phrase.first].endswith("ين") and is_plural(scene.fold[phrase.first])
            return not (men and phrase.how == "description" and cue.form.gender == "f")  # موظفين | تقول إنهم
        gender = self.gender_of(phrase)
        crowd = phrase.entities[0].kind in ("group", "unnamed") or is_plural(scene.fold[phrase.first])
        fits = len(phrase.entities) > 1 or cue.form.number == "s" or crowd
        return fits and (gender == "mf" or gender == cue.form.gender or seen_was or cue.form.number != "s")

    def antecedent(self, cue: Cue) -> NounPhrase | None:
        """The unnamed noun before a relative pronoun that is the verb's subject: الجمهور المحلي، الذي انتقد العرض."""
        scene, pronoun, start = self.scene, cue.index - 1, self.scene.sentence_start[cue.index]
        while cue.relative and pronoun > start and not scene.is_(pronoun, "relative"):
            pronoun -= 1
        does = cue.form.enclitic or "object" in cue.form.verb.complements
        if pronoun <= start or not (cue.relative and does and self.stands_for_subject(cue)):
            return None  # a sentence that begins with its relative pronoun describes nothing in it
        found = heads.noun_before(scene, pronoun)
        return None if found is None or heads.other_number(scene, found, cue) else found

    def stands_for_subject(self, cue: Cue) -> bool:
        """Whether the relative pronoun can be the verb's subject: not in الهاتف الذي تقول إنه …"""
        position, start = cue.index - 1, self.scene.sentence_start[cue.index]
        while position >= start and not self.scene.is_(position, "relative", "relative_what"):
            position -= 1
        if self.scene.is_(position, "relative_what"):
            return False
        object_of = OBJECT_OF.get(cue.form.enclitic, "none") in self.scene.particle[max(position, 0)]
        if object_of and not tells_him(self.scene, cue, position):
            return False  # التي تصنفها أنقرة, القرار الذي وصفه
        if self._holds(cue, position) or heads.told_of(self.scene, cue):
            return False  # المؤتمر الذي أعلن فيه
        other = "relative_m" if cue.form.gender == "f" else "relative_f"
        return not (self.scene.is_(position, other) or of_antecedent(self.scene, cue.index))

    def _holds(self, cue: Cue, relative: int) -> bool:
        """Whether في with a pronoun behind the verb takes up the thing before: المؤتمر الذي أعلن فيه."""
        scene = self.scene
        held = words_of("in_it_m" if scene.is_(relative, "relative_m") else "in_it_f")
        owner = scene.phrases_ending.get(relative - (scene.kinds[relative - 1] == ","))
        speaks = owner is not None and owner.entities[0].kind in ("person", "organisation", "state")
        return scene.word(cue.index + 1) in held and not speaks

    def describes_noun(self, cue: Cue) -> bool:
        """Whether an imperfect right behind a plain noun says what that noun does: لافتات (أخرى) تطالب بـ …"""
        before = cue.index - 1
        other = self.scene.fold[before] in words_of("other_one")
        before -= other and not self.scene.is_(before - 2, "min", "fi")  # not من جهة أخرى | تطالب
        if cue.form.kind != "imperfect" or cue.prefix or before < self.scene.sentence_start[cue.index]:
            return False
        timed = cue.index in self.scene.time_start  # كتب فلان إلى نظيره الأسبوع الماضي | يتهم
        return describes(self.scene, before) and not (timed or asked_about(self.scene, before))
