"""Paper makers: who made what فيه behind a verb takes up, by the clause it stands in: نشرت سلمى مقطعا …، | تتهم فيه الجيران"""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from tawatur import knowledge
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.naming.papers import maker_behind
from tawatur.attribution.phrases.anybody import anybody_at
from tawatur.attribution.phrases.crowds import nominative_many, tells_many
from tawatur.attribution.phrases.described import takes_up
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, head_gender, man_named, number_of
from tawatur.attribution.reading.finite import only_finite, reports_finite, verb_shaped
from tawatur.attribution.reading.nouns import of_medium, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition, nobody_named
from tawatur.attribution.speakers.said_again import quoted_apart
from tawatur.text import fold, owned
from tawatur.text.verbal_nouns import verbal_noun

# letters joined before a noun for a paper
JOINED = ("وبال", "وال", "بال", "ولل", "لل", "ال", "و", "ب", "ل", "")
# the row of media that are no words but where they are put out
ACCOUNT = "account"
# pronouns that take up the paper as what somebody sent
TAKEN_UP = ("ه", "ها")
# particles between a subject in front and its verb
BETWEEN = ("perfect", "was", "adverb", "negator")


def taken_up_in(
    scene: Scene, cue: Cue, subjects: Sequence[NounPhrase], others: Sequence[NounPhrase], has_object: bool
) -> int | None:
    """The token of the paper or talk that فيه behind the verb takes up; None where there is none, or where somebody behind speaks.

    `subjects` and `others` are the noun phrases behind the verb; with `has_object` one of them alone is whom it is said to.
    """
    if cue.participle or cue.form.person != 3 or not takes_up(scene, cue):
        return None
    bare = [p for p in others if not p.prefix and not p.governed]
    if subjects and (not has_object or bare or len(subjects) > 1 or nominative_many(scene, subjects[0])):
        return None
    return _paper(scene, cue)


def by_its_maker(scene: Scene, cue: Cue) -> NounPhrase | None:
    """Who made it, called with its pronoun, between فيه and what it holds: مقطعا زعم فيه | ناشره أنه …; None where nobody is."""
    noun = cue.index + 2
    if cue.participle or not takes_up(scene, cue) or not scene.is_(noun + 1, "that", "that_pronoun"):
        return None
    if any(complement.startswith("object+") for complement in cue.form.verb.complements):
        return None  # رسالة أبلغ فيها | مدربه أنه: whom he told
    stem = owned(scene.document.light[noun])
    woman = stem.endswith("ت") and cue.form.gender == "f"
    stem = stem[:-1] + "ة" if woman else stem  # تقريرا أكدت فيه | مراسلتها أن
    maker = bool(stem) and not scene.particle[noun] and (person_noun(fold(stem)) or acts(fold(stem)))
    return nobody_named(scene, noun, noun + 1) if maker else None


def told_inside(scene: Scene, paper: NounPhrase, behind: NounPhrase, frame: Frame | None) -> bool:
    """Whether who says it stands `behind` the verb and فيه, and what stands before the verb is only the `paper` that holds it."""
    noun = bool(paper_noun(scene.fold[paper.first])) and paper.how != "name"
    clause = frame is not None and frame.kind == "that" and behind.entities[0].kind == "unnamed"
    return noun and (nominative_many(scene, behind) or (clause and behind.after - behind.first > 1))


def paper_owner(
    scene: Scene, paper: int, cue: Cue, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """Whose the paper at token `paper` is, by the words behind it; None where they do not tell.

    Behind a person who writes it ل tells whom it goes to: كتب سالم تغريدة للحارس قال فيها …
    """
    owner = _given_by(scene, paper, cue, gender_of) or _owner(scene, paper, cue, gender_of)
    if owner is None or owner.prefix != "ل":
        return owner
    actor = paper_actor(scene, paper, cue, gender_of)
    if cue.form.enclitic and actor is not None:
        return actor  # وجه سالم رسالة للحارس شكره فيها
    writes = range(scene.sentence_start[paper], actor.first) if actor is not None else ()
    wrote = any(scene.fold[t].removeprefix("و") in words_of("puts_out", "wrote") for t in writes)
    return actor if actor is not None and wrote and actor.entities[0].kind == "person" else owner


@lru_cache(maxsize=20_000)
def _is_paper(word: str) -> bool:
    """Whether the folded `word`, with or without joined letters, is a noun for a paper, a talk or a picture."""
    if paper_noun(word):
        return True
    stems = (word.removeprefix(p) for p in JOINED if word.startswith(p))
    return any(stem in _written() or stem.removesuffix("ا") in _written() for stem in stems)


@cache
def _written() -> frozenset[str]:
    """The folded nouns for papers, talks and pictures, without the accounts that they are put out on."""
    rows = [row for row in knowledge.phrases() if row.function == "medium" and row.en != ACCOUNT]
    return frozenset(fold(form) for row in rows for form in row.ar) | words_of("written")


def _paper(scene: Scene, cue: Cue) -> int | None:
    """The token of the last paper before the verb, in its sentence, that agrees with the pronoun of فيه.

    Where و joins its relative clause to another's, that is the paper: التصريحات التي أدلى بها فلان في مقابلة، والتي قال فيها.
    """
    feminine = scene.fold[cue.index + 1].endswith("ها")
    pronoun, nearest = scene.fold[cue.index - 1], None
    goes_on = pronoun[:1] == "و" and pronoun[1:] in words_of("which")
    for token in range(cue.index - 1, scene.sentence_start[cue.index] - 1, -1):
        word = scene.fold[token]
        if scene.kinds[token] == ":" or (
            scene.is_(token, "that", "that_pronoun") and scene.cover[token] is None
        ):
            break
        if scene.kinds[token] != "w" or scene.particle[token] or not _is_paper(word):
            continue
        ends = word.endswith(("ه", "ات")) or head_gender(word) == "f" or word in words_of("written_f")
        fits = token if ends == feminine else None
        if not goes_on or (fits is not None and scene.is_(token + 1, "relative")):
            return fits
        nearest = fits if nearest is None else nearest
    return nearest


def _fits(phrase: NounPhrase, cue: Cue, gender_of: Callable[[NounPhrase], str]) -> bool:
    """Whether the verb can mean `phrase`, by gender and number."""
    given = fold(phrase.entities[0].name).split()[0] if phrase.entities[0].name else ""
    if (
        cue.form.gender == "f"
        and cue.form.number == "s"
        and phrase.entities[0].kind == "person"
        and man_named(given)
    ):
        return False
    gender = "mf" if of_medium(phrase.entities) else gender_of(phrase)
    return Turn(list(phrase.entities), gender, number_of(phrase), phrase).agrees(cue.form)


def _given_by(
    scene: Scene, paper: int, cue: Cue, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """Who gave it, in a clause that describes it: الدعوى التي تقدمت بها | نورستان وتتهم فيها, تصريحات أدلى بها | فلان قال فيها."""
    behind = -1  # the token behind أدلى بها and a time
    for token in range(paper + 1, cue.index):
        phrase, before = scene.phrase_at(token), scene.fold[token - 1]
        sent = before in words_of("sent") and before.endswith(TAKEN_UP)  # رسالة بعثها | فلان
        if sent or before in words_of("by_it") or before in words_of("mouth"):
            behind = token
        if token == behind and token in scene.time_after:
            behind = scene.time_after[token]  # تقدمت به | في نيسان | النقابة
        elif token == behind and scene.is_(token, "fi") and token + 1 in scene.time_after:
            behind = scene.time_after[token + 1]
        if phrase is None or phrase.prefix or not phrase.speaks or phrase.after > cue.index:
            continue
        if token == behind and _fits(phrase, cue, gender_of):
            return phrase
    return None


def _owner(scene: Scene, paper: int, cue: Cue, gender_of: Callable[[NounPhrase], str]) -> NounPhrase | None:
    """Whose it is by the words right behind it: تغريدة فلان، بيان للوزارة، تصريح وزير النقل فلان الذي قال فيه …"""
    hit = scene.hits.get(paper)
    behind = hit.after if hit is not None and hit.first == paper else paper + 1
    stands_for = scene.phrase_at(paper)
    if (
        stands_for is not None
        and stands_for.how == "metonym"
        and stands_for.entities[0].kind == "organisation"
    ):
        return stands_for  # تقرير للتلفزيون | يتهم فيه
    owner = maker_behind(scene, paper)
    genitive = scene.phrase_at(behind) if not is_bare_preposition(scene.fold[behind - 1]) else None
    if owner is None and genitive is not None and genitive.speaks and genitive.prefix in ("", "ل"):
        owner = genitive
    if owner is None or owner.after > cue.index:
        return None
    if owner.entities[0].kind == "unnamed" and owned(scene.document.light[owner.first]):
        return None  # في بيان أصدره مكتبه وأكد فيه موقفه: he whose it is
    name = scene.phrase_at(owner.after)
    holder = name is not None and name.how == "name" and not name.prefix and name.after <= cue.index
    if name is not None and holder and owner.entities[0].kind == "unnamed":
        owner = name
    return owner if _fits(owner, cue, gender_of) else None


def paper_actor(
    scene: Scene, paper: int, cue: Cue, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """The nearest one before it who acts in its clause, behind a verb or verbal noun or in front: قدمت | موظفة شكوى، قالت فيها."""
    for token in range(paper - 1, scene.sentence_start[cue.index] - 1, -1):
        if scene.kinds[token] == ":":
            return None
        phrase = anybody_at(scene, token)
        if phrase is None or not phrase.speaks or phrase.prefix or phrase.after > paper:
            continue
        if quoted_apart(scene, phrase, cue.index) or not _acts(scene, phrase):
            continue
        many = tells_many(scene, phrase) and scene.fold[token] not in words_of("the_single")
        turn = Turn(
            list(phrase.entities),
            "mf" if many else gender_of(phrase),
            "c" if many else number_of(phrase),
            phrase,
        )
        if turn.agrees(cue.form):
            return None if of_medium(phrase.entities) else phrase
    return None


def _acts(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the verb or verbal noun whose subject `phrase` is stands right before it, or its verb right behind it."""
    before, after = phrase.first - 1, phrase.after
    start = scene.sentence_start[phrase.first]
    if before >= start and scene.kinds[phrase.first] == "n" and scene.is_(before, "adverb"):
        before -= 1
    if before >= start and verb_shaped(scene, before):
        opens = (
            before == start
            or scene.kinds[before - 1] in ",:c"
            or scene.is_(before - 1, "before_that", "conjunction", "subjunctive")
        )
        finite = opens or reports_finite(scene, before) or only_finite(scene, before)
        if finite or verbal_noun(scene.fold[before], scene.document.light[before]):
            return not is_bare_preposition(scene.fold[before])
    if before >= start and not scene.is_(before, "that", "conjunction", "except", "was"):
        return False
    while after < scene.sentence_end[phrase.first] and scene.is_(after, *BETWEEN):
        after += 1
    return after < scene.sentence_end[phrase.first] and verb_shaped(scene, after)
