"""Sources beside a clause that no table lists: the subject of the marker's verb (بحسب ما ذكر القيمون), people (حسب جارتها)."""

from tawatur.attribution.chains.marked import without_preposition
from tawatur.attribution.naming.papers import maker_behind
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.plain import acts, behind_adjectives
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.nouns import in_paper, nouns_of, paper_noun, words_of
from tawatur.attribution.reading.phrase_table import Hit
from tawatur.attribution.reading.scene import NounPhrase, Scene, described, describes, nobody_named
from tawatur.model import Entity, Span
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm

# what a verb behind ما does when its subject is a source
_TELLING = ("say", "affirm", "announce", "report", "describe")
# functions of the pronouns that may stand between that verb and its subject
_PRONOUNS = ("by_it", "on_it", "to_it", "about_it", "from_it", "of_his", "to_us")


def unlisted_source(scene: Scene, hit: Hit, after: int) -> NounPhrase | None:
    """Whom the marker `hit` names in words of no table, before token `after`; None where they need not tell of somebody."""
    if scene.quotation[hit.first] >= 0:
        return None  # in somebody's own words
    if hit.function == "source_clause":
        subject = _subject(scene, hit, after)
        return None if subject is not None and _goes_on_to_say(scene, subject.after, after) else subject
    word, openings = scene.fold[hit.first], words_of("source_opening")
    if not (word in openings or word.removeprefix("و") in openings):
        return None  # يحظى بتقدير | كبير، في تقدير | قوة الفريق
    if hit.after - hit.first > 1 and scene.word(hit.after - 1) + "ه" in words_of("saying_noun"):
        # حسب قول | القيم على المعرض; but كتابات "تافهة" حسب رأي النقاد speaks for the quotation alone
        if scene.kinds[hit.first - 1] == "c":
            return None
        whose = hit.after + scene.is_(hit.after, "min")  # بحسب تصريح | من محاميه
        somebody = anybody_at(scene, whose) if whose < after else None
        return somebody or _somebody(scene, whose, after) or _noun_phrase(scene, whose, after)
    return _somebody(scene, hit.after, after) if hit.after - hit.first == 1 else None


def somebody_behind(scene: Scene, verb: int, after: int) -> NounPhrase | None:
    """Somebody in everyday words behind a verb of saying, perhaps behind whom it was said to: كما قال | لنا | أحد المعالجين."""
    token = verb + 1
    token += token < after and scene.fold[token] in words_of("to_us")
    found = (anybody_at(scene, token) or _one_of_many(scene, token, after)) if token < after else None
    return found if found is not None and found.speaks and not found.prefix else None


def _one_of_many(scene: Scene, token: int, after: int) -> NounPhrase | None:
    """One of a crowd in the genitive: أحد | المهندسين."""
    crowd = token + 1
    some = scene.fold[token] in nouns_of("some") and crowd < after and scene.kinds[crowd] == "w"
    many = some and scene.fold[crowd].startswith("ال") and scene.fold[crowd].endswith(("ين", "ات"))
    return nobody_named(scene, token, crowd + 1) if many else None


def _subject(scene: Scene, hit: Hit, after: int) -> NounPhrase | None:
    """The subject of the verb behind ما: بحسب ما | أعلنته عائلته، على ما قالت | والدة الفتاة."""
    verb = next((t for t in (hit.after, hit.after - 1) if t < after and _tells(scene, t)), None)
    if verb is None:
        return None
    token = _behind_pronoun(scene, verb + 1, after)
    if token + 1 < after and scene.is_(token, "fi") and paper_noun(scene.fold[token + 1]):
        return maker_behind(scene, token + 1) or described(
            scene, token + 1, after
        )  # حسبما ورد | في بيان مشترك
    if token < after and in_paper(scene.fold[token]):
        return maker_behind(scene, token) or _inside_paper(scene, token, after)
    if token >= after or scene.kinds[token] != "w":
        return None
    found = anybody_at(scene, token)
    if found is not None:
        return found if found.speaks and not found.prefix else None
    return _noun_phrase(scene, token, after)


def _inside_paper(scene: Scene, token: int, after: int) -> NounPhrase:
    """The paper behind the preposition ب, with its adjectives: وفقا لما جاء ب|التقرير السنوي."""
    words = described(scene, token, after) or nobody_named(scene, token, token + 1)
    span = Span(scene.starts[token] + 1, words.span.end)
    paper = NounPhrase(token, words.after, span, "ب", "description")
    name = span.of(scene.document.article.text)
    paper.entities.append(Entity(id=f"unnamed:{name}", kind="unnamed", name=name))
    return paper


def _goes_on_to_say(scene: Scene, token: int, after: int) -> bool:
    """Whether what was said follows, before a mark: مثلما قال متسلق دفاعا عن نفسه | إن."""
    closed = next((t for t in range(token, after) if scene.kinds[t] in ",."), after)
    return any(scene.is_(t, "that", "that_pronoun") or scene.kinds[t] == ":" for t in range(token, closed))


def _tells(scene: Scene, token: int) -> bool:
    """Whether a finite verb in the third person at `token` tells that somebody said something."""
    return any(_told(prefix, form) for prefix, form in scene.verbs(token))


def _told(prefix: str, form: VerbForm) -> bool:
    finite = form.kind in ("perfect", "imperfect") and form.person == 3
    return not prefix and finite and form.verb.act in _TELLING


def _behind_pronoun(scene: Scene, token: int, after: int) -> int:
    """The token behind به، لنا and a time, which may stand between a verb and its subject."""
    while token < after and any(scene.fold[token] in words_of(function) for function in _PRONOUNS):
        token += 1
    return min(after, scene.time_after.get(token, token))


def _noun_phrase(scene: Scene, token: int, after: int) -> NounPhrase | None:
    """A noun that no mention covers, with its adjectives, at `token`."""
    plain = (
        token < after and scene.cover[token] is None and describes(scene, token) and not scene.verbs(token)
    )
    return nobody_named(scene, token, behind_adjectives(scene, token, after)) if plain else None


def _somebody(scene: Scene, token: int, after: int) -> NounPhrase | None:
    """People or a body in everyday words right behind a marker: حسب | إحدى صديقاتها، وفقا | لشخصين مقربين منه."""
    if token >= after:
        return None
    head = token + (scene.fold[token].removeprefix("ل") in words_of("one_of"))
    if head >= after or scene.kinds[head] != "w" or scene.cover[head] is not None:
        return None
    noun = fold(without_owner(scene.fold[head], scene.document.light[head])[0])
    if head == token:
        noun = noun.removeprefix("لل") if noun.startswith("لل") else noun.removeprefix("ل")
    if not noun.startswith("ال") and not scene.fold[head].startswith("لل") and _of_state(noun):
        return None  # وفقا لنظام جديد
    noun = noun.removeprefix("ال")
    ones = [noun, noun.removesuffix("ين")]
    if noun.endswith("ات"):
        ones += [noun.removesuffix("ات"), noun.removesuffix("ات") + "ه"]
    if not any(acts(one) or one in words_of("head_count") or one in nouns_of("kin") for one in ones):
        return None
    return without_preposition(scene, nobody_named(scene, token, behind_adjectives(scene, head, after)), True)


def _of_state(noun: str) -> bool:
    """Whether the bare noun is one for a state's bodies, which without the article may be another word: نظام، هيئة."""
    return any(noun in nouns_of(kind) for kind in ("government", "side", "body"))
