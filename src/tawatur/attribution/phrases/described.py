"""Described: nouns that no table knows, and an imperfect that says what the indefinite noun before it does."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.naming.second_offices import office_heads
from tawatur.attribution.phrases.pages import page_owner
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.turns import head_gender, man_named
from tawatur.attribution.reading.finite import only_finite, perfect_with_object
from tawatur.attribution.reading.nouns import in_paper, nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    described,
    describes,
    is_bare_preposition,
    nobody_named,
)
from tawatur.text import bare, fold
from tawatur.text.frequencies import frequency, is_joined

# how far before جاء فيه the paper may stand
REACH_PAPER = 20
# how many words a paper may have before the verb of its relative clause
LONGEST_PAPER = 6
# words of a subject that no table knows, right in front of its verb
FEW = 3
PREPOSITIONS = ("min", "fi", "ila", "ala", "an", "place_time")


def paper_described(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The indefinite paper that the verb describes, with prepositions and their nouns between: مشروع قرار | للمجلس | يدعو إلى …

    A comma may part it from them where its gender is the verb's: قرار من المجلس، | يدعو إلى …
    """
    if cue.form.kind != "imperfect" or cue.prefix or cue.relative:
        return None
    start, after = scene.sentence_start[cue.index], cue.index
    comma = scene.kinds[after - 1] == ","
    after -= comma
    while after > start:
        before = _governed_before(scene, after)
        if before is None:
            break
        after = before
    if after == cue.index - comma or after <= start:
        return None
    phrase = scene.phrases_ending.get(after)
    first = phrase.first if phrase is not None else after - 1
    word = scene.fold[first]
    if not paper_noun(word) or word.startswith(("ال", "وال", "لل", "بال")):
        return None
    if comma and (takes_up(scene, cue) or head_gender(paper_noun(word)) not in ("", cue.form.gender)):
        return (
            None  # كتب فلان رواية عن البحر، يقول إن …: he says; ألقت الشرطة منشورات، تحذر فيها من: she warns
        )
    if scene.fold[first - 1] == "مشروع" and first - 1 > start:
        return nobody_named(scene, first - 1, after)  # مشروع | قرار
    return phrase or nobody_named(scene, first, after)


def _governed_before(scene: Scene, after: int) -> int | None:
    """The token that a prepositional phrase ending at `after` begins with; None where none ends there."""
    phrase = scene.phrases_ending.get(after)
    if phrase is not None:
        if phrase.prefix in ("ل", "ب", "ك"):
            return phrase.first
        return phrase.first - 1 if scene.is_(phrase.first - 1, *PREPOSITIONS) else None
    word = after - 1
    plain = describes(scene, word) and scene.fold[word].startswith("ال")
    return word - 1 if plain and scene.is_(word - 1, *PREPOSITIONS) else None


def paper_behind(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The paper that words stand in (جاء في البيان أن): a noun phrase, else the bare words; before فيه the last paper.

    Where no paper is known before فيه, whose page it stands on (ما نشر على صفحة الوزارة وجاء فيه); None where nobody's.
    """
    first = cue.index + 1 + scene.is_(cue.index + 1, "fi")
    if takes_up(scene, cue):
        start = max(0, cue.index - REACH_PAPER)
        papers = (t for t in range(cue.index - 1, start, -1) if paper_noun(scene.fold[t]))
        first = next(papers, cue.index)
        ends = scene.phrases_ending.get(cue.index)
        if first == cue.index and ends is not None and ends.speaks:
            return ends  # كلاما لفلان | جاء فيه
        if first == cue.index:
            pages = (
                page_owner(scene, t)
                for t in range(cue.index - 1, max(start, scene.sentence_start[cue.index]), -1)
            )
            return next((owner for owner in pages if owner is not None), None)
    known = _answered_with(scene, first) or scene.phrase_at(first) or _of_person(scene, first)
    near = range(first + 1, min(first + LONGEST_PAPER, scene.size))
    limit = next((t for t in near if _relative_verb(scene, t)), scene.size)
    phrase = known or described(scene, first, limit) or _titled_in_marks(scene, first)
    if known is None and first == cue.index + 1 and in_paper(scene.fold[first]):
        return nobody_named(scene, first, phrase.after, joined=1)  # جاء ب|التحقيقات أن
    return phrase


def _of_person(scene: Scene, paper: int) -> NounPhrase | None:
    """The person named right behind a paper or post that is theirs: جاء في رسالة | الوزير فلان: "أنا …"."""
    hit, owner = scene.hits.get(paper), scene.phrase_at(paper + 1)
    medium = hit is not None and hit.function == "medium" and hit.after == paper + 1
    written = scene.fold[paper] in words_of("letter") or medium
    construct = written and not scene.fold[paper].startswith("ال")
    if (
        not construct
        or owner is None
        or owner.prefix
        or owner.how != "name"
        or scene.word(owner.after)[:1] == "و"
    ):
        return None
    return owner if owner.entities[0].kind == "person" and len(owner.entities) == 1 else None


def _relative_verb(scene: Scene, token: int) -> bool:
    """Whether a finite verb stands at `token`, or one with a pronoun before who did it: بيان | حصلت عليه، مذكرة | وقعها الوزير."""
    behind = bare(scene.word(token + 1))
    doer = scene.phrase_at(token + 1) is not None or acts(behind) or behind in office_heads()
    return only_finite(scene, token) or (doer and perfect_with_object(scene.fold[token]))


def _titled_in_marks(scene: Scene, first: int) -> NounPhrase:
    """The one word at `first`, or the title that marks hold there: جاء في | "ميزان الذهب" أن."""
    index = scene.quotation[first] if scene.kinds[first] == "o" else -1
    end = scene.document.quotations[index].end if index >= 0 else first
    if end - first > 1:
        return nobody_named(scene, first + 1, end)
    return nobody_named(scene, first, first + 1)


def _answered_with(scene: Scene, paper: int) -> NounPhrase | None:
    """Who answers, comes out or turns to somebody with a paper: ردت الوزارة | ببيان جاء فيه; None where it stands without ب."""
    joined = scene.fold[paper].startswith("ب") and paper_noun(scene.fold[paper][1:])
    for token in range(paper - 1, scene.sentence_start[paper], -1) if joined else ():
        phrase = scene.phrase_at(token)
        if phrase is not None and phrase.speaks and not phrase.prefix:
            verb = scene.fold[token - 1]
            return phrase if {verb, verb.removeprefix("و")} & words_of("comes_out") else None
    return None


def of_paper_before(scene: Scene, cue: Cue, phrase: NounPhrase) -> bool:
    """Whether فيه behind the verb takes up a paper that another noun parts from `phrase`: أصدر المجلس بيانا ردا على فلان قال فيه …

    So the verb describes the paper, and `phrase`, right before it, is not who speaks. One whose paper it is stays:
    في رسالة فلان قال فيها.
    """
    paper = paper_taken_up(scene, cue)
    before = scene.fold[phrase.first - 1]
    his = before in words_of("mouth") or before in words_of("by_it")  # تصريحات أدلى بها فلان أكد فيها …
    return paper is not None and phrase.first - paper > 1 and not phrase.prefix and not his


def whose_words(scene: Scene, cue: Cue) -> NounPhrase | None:
    """Whose statements a clause describes: تصريحات فلان (و)التي قال فيها …، بيانا للوزارة قالت فيه …"""
    pronoun = cue.index - 1
    of_paper = scene.phrases_ending.get(cue.index)
    if of_paper is not None and of_paper.prefix == "ل" and of_paper.speaks and takes_up(scene, cue):
        noun, hit = scene.fold[of_paper.first - 1], scene.hits.get(of_paper.first - 1)
        words = paper_noun(noun) or (hit is not None and hit.function == "medium")
        return of_paper if words and not noun.startswith("ال") else None
    if not takes_up(scene, cue) or scene.fold[pronoun].removeprefix("و") not in words_of("which"):
        return None
    pronoun -= scene.kinds[pronoun - 1] == ","
    owner = scene.phrases_ending.get(pronoun)
    if owner is None or owner.prefix or owner.entities[0].kind != "person" or len(owner.entities) > 1:
        return None
    if cue.form.gender == "f" and man_named(fold(owner.entities[0].name).split()[0]):
        return None  # صورة فلان التي قالت فيها …
    hit = scene.hits.get(owner.first - 1)
    words = (hit is not None and hit.function == "medium") or paper_noun(scene.fold[owner.first - 1])
    return owner if words else None


def takes_up(scene: Scene, cue: Cue) -> bool:
    """Whether فيه or فيها right behind the verb takes up what the verb describes: أغنية أشار فيها المشجعون إلى …"""
    back = cue.index + 1
    return scene.is_(back, "fi") and not is_bare_preposition(scene.fold[back])


def paper_taken_up(scene: Scene, cue: Cue) -> int | None:
    """The last paper or talk before a verb in its sentence that فيه or فيها behind it takes up; None where there is none."""
    if not takes_up(scene, cue):
        return None
    feminine = scene.fold[cue.index + 1].endswith("ها")
    for token in range(cue.index - 1, scene.sentence_start[cue.index] - 1, -1):
        hit = scene.hits.get(token)
        paper = bool(paper_noun(scene.fold[token])) or (hit is not None and hit.function == "medium")
        if paper and scene.fold[token].endswith(("ه", "ات")) == feminine:
            return token
    return None


def after_accusative(scene: Scene, cue: Cue) -> bool:
    """Whether the verb describes the indefinite object before it: تلقى إخطارا يفيد بـ …"""
    before = cue.index - 1
    if cue.form.kind != "imperfect" or cue.prefix or before < scene.sentence_start[cue.index]:
        return False
    word = scene.fold[before]
    noun = scene.kinds[before] == "w" and word.endswith("ا") and not word.startswith("ال")
    plain = noun and not scene.particle[before] and before not in scene.time_after
    masdar = all(form.kind == "masdar" for _, form in scene.verbs(before))  # إخطارا
    return plain and scene.cover[before] is None and masdar and frequency(word[:-1]) > 0


def is_noun(word: str) -> bool:
    """Whether papers have the folded `word` with the article: a noun, no verb that the tables do not have (كما | أحرز لقب …)."""
    return word.startswith("ال") or frequency("ال" + word) > 0


def placed(scene: Scene, phrase: NounPhrase, verb: int) -> bool:
    """Whether a preposition follows the noun phrase, or it is a word or two right in front of the verb."""
    after = phrase.after
    if scene.fold[phrase.first] in nouns_of("country"):
        return False  # أن بلاده اقترحت: the state is known
    alone = after == verb and after - phrase.first <= FEW
    definite = scene.fold[after - 1].startswith("ال")
    in_charge = definite and after - phrase.first > 1  # الهيئة المسؤولة | عن المياه
    leading = ("fi", "min", "place_time", *(("an", "ala", "ila") if in_charge else ()))
    word = scene.fold[after]
    return alone or scene.is_(after, *leading) or word.startswith("ب") or (word[0] == "ل" and is_joined(word))


def thing_turned_to(scene: Scene, first: int, verb: int) -> NounPhrase | None:
    """What أما turns to right before its verb, where no table knows it: أما المسألة الثالثة، | فتقوم على أن …"""
    words = described(scene, first, verb)
    end = words.after if words is not None else first
    end += end < verb and scene.kinds[end] == ","
    return words if words is not None and end == verb else None
