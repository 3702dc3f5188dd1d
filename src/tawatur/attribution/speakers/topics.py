"""Topics: who a sentence is about, for the verbs and participles in it that leave their subject out."""

from collections.abc import Callable

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.participles import says_how
from tawatur.attribution.phrases.plain import behind_adjectives, plain_somebody
from tawatur.attribution.phrases.strangers import stranger
from tawatur.attribution.phrases.together import Together, person_noun
from tawatur.attribution.phrases.turns import Turn, is_plural, nominative, number_at
from tawatur.attribution.reading.finite import MEETING, only_finite
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    as_one,
    describes,
    is_bare_preposition,
    nobody_named,
)
from tawatur.attribution.speakers.main_clause import in_marks, inner_subject, main_subject
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verb_form import VerbForm

# how many tokens a line may have that says who wrote what follows
LONGEST_BYLINE = 8
# pronouns of whose words a noun tells
OWN = ("ه", "ها", "هم", "هما", "هن")
# letters before a verbal noun that make it what is spoken of
PREPOSITIONS = ("ل", "ب")


class Topics:
    """Finds who stands as subject at the head of a sentence."""

    def __init__(self, scene: Scene, gender_of: Callable[[NounPhrase], str], together: Together) -> None:
        """`gender_of` says m, f or mf for a noun phrase, as its verbs showed so far; `together` knows the lists of the text."""
        self.scene, self.gender_of, self.together = scene, gender_of, together
        self.opened: dict[int, NounPhrase | None] = {}  # who acts before the subject of the main clause

    def of(self, first: int, after: int) -> Turn | None:
        """Who stands as subject at the head of the sentence in tokens ``first`` to ``after - 1``, behind its verb or in front."""
        if _byline(self.scene, first, after):
            return None
        scene, first = self.scene, self._behind_openers(first, after)
        first += scene.kinds[first] == "o" and first + 1 < after  # "جيش النور"، أحد أبرز الفصائل، أعلن …
        phrase, whose = scene.phrase_at(first), None
        hit = scene.hits.get(first)
        verb = scene.kinds[first] == "w" and scene.particle[first] <= MEETING
        verb = verb and (hit is None or hit.function == "own_voice")  # وتأتي تصريحات الوزير
        if phrase is None and verb and first + 1 < after:
            behind = first + 1 + self._taken_up(first + 1, after)
            phrase = in_marks(scene, behind) or scene.phrase_at(behind)
            phrase = phrase or (whose := self._whose_words(first + 1, after))
            phrase = phrase or self._each_of(first + 1) or self._unnamed(first + 1, after)
            phrase = None if phrase is not None and self._done_to(first, phrase) else phrase
            phrase = phrase or (stranger(scene, first + 1) if only_finite(scene, first) else None)
        owner = self._befallen(first, after) or self._regarded(first, after)
        owner = owner or (self._whose_paper(first, after) if phrase is None else None)
        main = None if owner is not None else main_subject(scene, first, after, self.gender_of)
        early = owner or phrase or inner_subject(scene, first, after)
        if main is not None:
            self.opened[main.first] = early
        phrase = main or early
        phrase = phrase or plain_somebody(scene, first)
        if phrase is None and verb and first + 1 < after:
            phrase = plain_somebody(scene, first + 1) if only_finite(scene, first) else None
            phrase = phrase or _many_act(scene, first, after)
        if phrase is None or not phrase.speaks or (phrase.governed and phrase not in (owner, whose)):
            return None
        if len(phrase.entities) > 1 and scene.fold[phrase.first] == "كل":
            return Turn(list(phrase.entities), "mf", "c", phrase)
        entities = self.together.taken_up(phrase) or list(phrase.entities)  # كانت الدول الأربع قد …
        return Turn(entities, self.gender_of(phrase), number_at(self.scene, phrase), phrase)

    def before(self, topic: Turn | None, verb: int) -> Turn | None:
        """Whom the sentence with `topic` is about before token `verb`: a main clause behind it tells of nobody there."""
        phrase = topic.phrase if topic is not None else None
        if phrase is None or phrase.first < verb or phrase.first not in self.opened:
            return topic
        early = self.opened.get(phrase.first)
        if early is None or early.governed or not early.speaks or early.first > verb:
            return None
        return Turn(list(early.entities), self.gender_of(early), number_at(self.scene, early), early)

    def joint(self, topic: Turn | None, form: VerbForm) -> Turn | None:
        """Those whom و joins to a sentence's `topic`, for a dual or plural: كانت تونس والمغرب قد …، واعتبرتا أن …

        Three states or more go on in the feminine singular, too: قطعت تونس والمغرب ومصر العلاقات واتهمتها بـ …
        """
        members = (
            self.together.beginning(topic.phrase) if topic is not None and topic.phrase is not None else []
        )
        agreed = form.number != "s" and (form.number == "d") == (len(members) == 2)
        if len(members) < 2 or not (agreed or (form.number == "s" and self.together.states(members, form))):
            return None
        phrase = as_one(members)
        return Turn(list(phrase.entities), "mf", "c" if form.number == "s" else form.number, phrase)

    def _taken_up(self, token: int, after: int) -> bool:
        """Whether a preposition with its pronoun stands at `token`, before the subject: والتفت إليه | فلان."""
        pronoun = self.scene.is_(token, "ila", "ala", "an", "min", "fi", "li")
        return pronoun and token + 1 < after and not is_bare_preposition(self.scene.fold[token])

    def _each_of(self, first: int) -> NounPhrase | None:
        """Those listed behind كل من at token `first`: وقاطعت كل من نورستان والمرجان الجلسة، ووصفتها بـ …"""
        scene = self.scene
        listed = scene.word(first) == "كل" and scene.word(first + 1) == "من"
        head = scene.phrase_at(first + 2) if listed else None
        members = self.together.beginning(head) if head is not None else []
        if len(members) < 2:
            return None
        phrase = as_one(members)
        phrase.first = first
        return phrase

    def _behind_openers(self, first: int, after: int) -> int:
        """The token behind the words that open a sentence before its subject or verb: أما، لكن، إلا أن، كما، كان، قد، لم."""
        scene = self.scene
        while first + 1 < after:
            opening = scene.hits.get(first)
            if opening is not None and opening.function in ("turn", "own_voice") and opening.after < after:
                first = opening.after  # أما الوزير فقال
                first += scene.kinds[first] == "," and first + 1 < after  # من جانبه، تقدم الوزير بـ …
            elif scene.is_(first, "was", "perfect", "negator", "conjunction", "except", "that"):
                first += 1
            elif scene.fold[first] == "حتي" and self._person_at(first + 1):
                first += 1  # حتى رئيس البنك، فلان، كان يقول
            elif self._how_often(first) and first + 2 < after:
                first += 2
            else:
                break
        return first

    def _person_at(self, token: int) -> bool:
        """Whether a named person stands at `token`, with no preposition joined to his name or office."""
        phrase = self.scene.phrase_at(token)
        return phrase is not None and not phrase.prefix and phrase.entities[0].kind == "person"

    def _done_to(self, verb: int, phrase: NounPhrase) -> bool:
        """Whether the phrase is no subject: where the verb shows its many itself (كما حذروا | الدول), or it says how."""
        word, noun = self.scene.fold[verb], self.scene.fold[phrase.first]
        shown = word.removeprefix("و")[:1] == "ي" and word.endswith("ون") and not frequency(word + "ون")
        shown |= word.endswith("وا")  # not يتعاون
        return (shown and not nominative(noun)) or says_how(self.scene, phrase.first)

    def _how_often(self, token: int) -> bool:
        """Whether an accusative and ما tell how often something happens: كثيرا ما، غالبا ما."""
        return self.scene.fold[token].endswith("ا") and self.scene.word(token + 1) == "ما"

    def _whose_paper(self, first: int, after: int) -> NounPhrase | None:
        """The body in في بيان للوزارة، في تعقيب لها …: whose words the sentence goes on to give."""
        if not self.scene.is_(first, "fi") or first + 2 >= after:
            return None
        hit = self.scene.hits.get(first + 1)
        paper = hit is not None and hit.function == "medium"
        if not paper and not any(form.kind == "masdar" for _, form in self.scene.verbs(first + 1)):
            return None
        owners = self.scene.phrases_at.get(hit.after if hit is not None else first + 2, [])
        return next((owner for owner in owners if owner.prefix == "ل"), None)

    def _befallen(self, first: int, after: int) -> NounPhrase | None:
        """Who has done or had something, behind ل: سبق لفلان أن …; كانت لفلانة حصتها."""
        scene = self.scene
        was = first > scene.sentence_start[first] and scene.is_(first - 1, "was")
        begins = [
            t for t in (first - 1, first) if t >= scene.sentence_start[first]
        ]  # behind ولم يتسن, one phrase
        could = next((t for t in begins if scene.fold[t].removeprefix("و") in words_of("could_do")), None)
        if not was and could is None and scene.fold[first].removeprefix("و") not in words_of("befell"):
            return None
        at = first if was or could == first - 1 else first + 1
        owner = scene.phrase_at(at) if at < after else None
        if owner is None or owner.prefix != "ل":
            return None
        outlet = (
            could is not None and owner.entities[0].kind == "media"
        )  # ولم يتسن لوكالة المرفأ التحقق من ذلك
        return None if outlet else owner

    def _regarded(self, first: int, after: int) -> NounPhrase | None:
        """Whom a sentence turns to that goes on with a pronoun: أما بالنسبة | للمدرب سالم فهو يأمل أن …"""
        scene = self.scene
        if scene.fold[first].removeprefix("و") not in words_of("as_regards") or first + 2 >= after:
            return None
        at = first + 1 + scene.is_(first + 1, "ila")
        whom = scene.phrase_at(at)
        if whom is None or (whom.prefix != "ل" and at == first + 1) or whom.after + 1 >= after:
            return None
        again = whom.after + (scene.kinds[whom.after] == ",")
        return whom if whom.speaks and scene.word(again) in words_of("so_he") else None

    def _whose_words(self, token: int, after: int) -> NounPhrase | None:
        """Whose statement, call or report a sentence is about: وتأتي تصريحات الوزير …، حيث قال"""
        token += self.scene.fold[token] in words_of("latest") and token + 2 < after  # آخر تصريح لفلان
        hit = self.scene.hits.get(token)
        said = hit is not None and hit.function in ("medium", "saying_noun") and hit.after == token + 1
        said |= any(
            form.kind == "masdar" and not (form.enclitic or prefix[-1:] in PREPOSITIONS)
            for prefix, form in self.scene.verbs(token)
        )  # وأشار لوجود الوزير: he is spoken of
        said |= self.scene.fold[token] + "ه" in words_of("saying_noun")  # وجاء | كلام الوزير
        owner = self.scene.phrase_at(token + 1) if said and token + 1 < after else None
        owned = said and self.scene.fold[token].endswith(OWN)  # رفضه للمشروع: what his refusal is of
        return owner if owner is not None and owner.prefix in ("", "ل") and not owned else None

    def _unnamed(self, token: int, after: int) -> NounPhrase | None:
        """Somebody in office, or a paper, that no mention covers right behind the verb: وأرسل وكيل اللاعب خطابا …، يهدد فيه."""
        word = self.scene.fold[token]
        if not (person_noun(word) or paper_noun(word)) or not describes(self.scene, token):
            return None
        if word[0] in PREPOSITIONS and is_joined(word):
            return None  # ورحبت | بقرار المحكمة
        end, definite = (
            token,
            False,
        )  # its owner or adjective ends it, before the object: قرار المحكمة | منع …
        while end < after and describes(self.scene, end):
            closes = self.scene.fold[end].startswith("ال")
            if definite and not closes:
                break
            end, definite = end + 1, definite or closes
        return nobody_named(self.scene, token, end) if definite else None


def _byline(scene: Scene, first: int, after: int) -> bool:
    """Whether the sentence only says who wrote the article, whom nothing below means: كتب فلان:"""
    whole = any((first, after) == paragraph for paragraph in scene.document.paragraphs)
    return whole and after - first <= LONGEST_BYLINE and scene.fold[first] in words_of("wrote")


def _many_act(scene: Scene, verb: int, after: int) -> NounPhrase | None:
    """Many people right behind the word at `verb`, which they show to be one: ونظم | ناشطون وقفة; وتظاهر | عشرات العمال."""
    first = verb + 1
    if not scene.fold[verb].startswith("و") or scene.cover[first] is not None:
        return None
    who = scene.fold[first]
    if who.endswith("ون") and is_plural(who) and describes(scene, first):
        # the genitive behind a noun ends in ين
        return nobody_named(scene, first, behind_adjectives(scene, first, after))
    if scene.fold[verb][1:] in words_of("gathers") and (is_plural(who) or who in nouns_of("some")):
        return plain_somebody(scene, first)
    return None


def behind_topic(scene: Scene, cue: Cue) -> bool:
    """Whether the verb stands behind what its sentence is about, which says nothing; no comma between but right before it.

    وحول أعمال المستشفى | قال إن; but وعن الأزمة، الوزير قال إن.
    """
    first, about = scene.sentence_start[cue.index], words_of("topic")
    for token in range(cue.index - 2, first - 1, -1):
        own_clause = scene.is_(token, "that", "was") and scene.kinds[cue.index - 1] != ","
        if scene.kinds[token] in ",:" or own_clause:
            return False  # وعن الآثار يقول قطب إن التوقعات تشير
        opens = token == first or scene.kinds[token - 1] == "," or scene.fold[token - 1] in words_of("as_for")
        word, following = scene.fold[token].removeprefix("و"), scene.fold[token + 1]
        third = f"{word} {following} {scene.fold[token + 2]}"
        if opens and (word in about or f"{word} {following}" in about or third in about):
            return following != "طريق"  # by means of
    return False
