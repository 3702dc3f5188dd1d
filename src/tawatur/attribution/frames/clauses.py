"""Bare clauses: what was said without complementiser, colon or quotation marks (قال المزارع لا يمكن أن …، قال نحن لا نقبل)."""

from tawatur.attribution.contents.voices import says_we
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.other_that import IF, kind_before, of_its_kind
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.phrases.together import both_of_two
from tawatur.attribution.phrases.turns import each_of
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import frequency
from tawatur.text.verb_form import VerbForm

# acts whose verbs may have a bare clause; all take أن and direct speech
SAYING = ("say", "affirm")
# how far behind its opener a clause shows whose words it is
NEAR = 4
# a verb of the first person, or a noun with our, is no shorter
SHORTEST_OURS = 4
# how far behind an opener the complementiser may stand that shows it to be none
REACH_THAT = 3
# how far behind a letter's name the complementiser may stand
REACH_THAT_BEHIND = 6
# how far behind the verb a colon may stand that shows the words between to be who speaks
REACH_COLON = 10
# how many words may tell it
LONGEST_APPOSITION = 6


def bare_clause(walk: Walk, form: VerbForm, position: int) -> Frame | None:
    """The frame of a clause at `position` right behind the verb, its subject or whom it was said to; None where none opens there.

    `form` is the reading that `says_only`. Words of the first person make it direct speech.
    """
    scene = walk.scene
    if not _beside(walk, position) or both_of_two(scene, position) or each_of(scene, position + 2):
        return None  # قال | كلا الجانبين إن; قال | كلا، الجسر مفتوح opens a clause
    ours = _verb_of_ours(scene, position)
    if not (ours or scene.fold[position] in words_of("clause_opener") or of_its_kind(scene, position)):
        return None
    if scene.is_(position, "that", "that_pronoun") and not scene.is_(position, "pronoun"):
        return None  # أنا may be I
    if not ours and _before_that(walk, position):
        return None
    if _colon_later(walk, position):
        return None
    ours = ours or says_we(scene, range(position, min(walk.end, position + NEAR)))
    return Frame("colon" if ours else "that", form, position, position)


def judged_so(walk: Walk, that: int) -> Frame | None:
    """The frame of a judgement that stands before the أن at `that`, beside the subject: اعتبر الوزير | من غير المقبول أن …"""
    opens, form = kind_before(walk.scene, that), walk.cue.form
    judges = form.verb.act == "judge" and "that" in form.verb.complements and not form.enclitic
    beside = judges and opens > walk.cue.index and _beside(walk, opens)
    return Frame("that", form, opens, opens) if beside else None


def _before_that(walk: Walk, opener: int) -> bool:
    """Whether إن follows the opener at once or behind one word, so that both tell of the subject: السلطات هناك إنه، لو سالم إن."""
    scene, behind = walk.scene, range(opener + 1, min(opener + REACH_THAT, walk.end))
    that = next((t for t in behind if scene.document.light[t].startswith(IF)), None)
    if that is None or scene.is_(opener, "negator") or not scene.is_(that, "that", "that_pronoun"):
        return False
    return all(scene.kinds[t] == "w" and not scene.verbs(t) for t in range(opener + 1, that))


def _colon_later(walk: Walk, position: int) -> bool:
    """Whether a colon shows that the words right behind the verb name who speaks: قال أوجه سوندال للصحفيين: …"""
    if position != walk.cue.index + 1:
        return False
    near = range(position + 1, min(position + REACH_COLON, walk.scene.sentence_end[position]))
    mark = next((t for t in near if walk.scene.kinds[t] != "w"), None)
    return mark is not None and walk.scene.kinds[mark] == ":"


def _verb_of_ours(scene: Scene, position: int) -> bool:
    """Whether a verb of the first person, or a noun of ours, opens the clause: سنفتح، أطمح، أملنا; no office (ولي العهد)."""
    word = scene.fold[position]
    plain = scene.kinds[position] == "w" and len(word) >= SHORTEST_OURS and not word.startswith(("و", "ف"))
    plain = plain and not scene.particle[position] and scene.phrase_at(position) is None
    if not plain or scene.cover[position] is not None:
        return False
    behind = position + 1 + (scene.kinds[position + 1 : position + 2] == [","])
    if word.endswith("نا") and scene.is_(behind, "that", "that_pronoun"):
        return False  # قالت مصادرنا إن …
    rare = scene.document.light[position].startswith("أ") and not frequency(word)
    return says_we(scene, range(position, position + 1)) or (
        rare and frequency("ي" + word[1:]) > 0
    )  # أطمح beside يطمح


def says_only(cue: Cue) -> VerbForm | None:
    """The reading as a verb that does nothing but say, and needs no more than its subject."""
    for form in cue.readings:
        verb = form.verb
        if (
            verb.act in SAYING
            and {"that", "direct"} <= set(verb.complements)
            and not (verb.weak or verb.ambiguous)
        ):
            return form
    return None


def _whom_described(walk: Walk, comma: int) -> bool:
    """Whether plain words between the named subject and the comma tell who he is: قال فلان أحد سكان القرية، يجب …"""
    scene = walk.scene
    subject = walk.subject[-1] if walk.subject else None
    if subject is None or subject.how != "name" or subject.entities[0].kind != "person":
        return False
    between = range(subject.after, comma)
    one = scene.is_(subject.after, "min") or scene.word(subject.after) in words_of(
        "one_of"
    )  # among whom he is
    return (
        one
        and len(between) <= LONGEST_APPOSITION
        and all(
            scene.kinds[t] == "w"
            and not scene.verbs(t)
            and not scene.is_(t, "that", "that_pronoun", "relative", "ala", "ila")
            for t in between
        )
    )


def _beside(walk: Walk, position: int) -> bool:
    """Whether nothing but the verb's subject, whom it was said to or when stands between the verb and `position`."""
    scene, before = walk.scene, position - 1
    if scene.kinds[before] == ",":
        if not (walk.subject or walk.others):
            return False
        if _whom_described(walk, before):
            return True
        before -= 1
    if before == walk.cue.index:
        return scene.kinds[position - 1] != ","
    quoted = scene.quotation[before] if scene.kinds[before] == "c" else -1
    if quoted >= 0 and scene.fold[scene.document.quotations[quoted].opening - 1] == "ل":
        return True  # قال لـ"الصحيفة"، لا يجب …
    while before > walk.cue.index and scene.kinds[before] in "c)":
        before -= 1
    ends = before + 1
    told = any(p.after == ends and p.prefix.endswith("ل") for p in walk.others)
    told |= (
        bool(walk.subject) and walk.subject[-1].after == before and scene.fold[before].startswith("لل")
    )  # للصحفيين
    return told or (bool(walk.subject) and walk.subject[-1].after == ends)


def spelt(walk: Walk, position: int) -> bool:
    """Whether ان is the name of the letter N: in شركة ان جي ان إن a letter's name follows, or one precedes and إن follows."""
    scene, letters = walk.scene, words_of("letter_name")
    if scene.document.light[position] != "ان":
        return False
    if scene.kinds[position - 1] == "." and scene.ends[position - 1] == scene.starts[position]:
        return True  # "ايه.ان.زد"
    later = scene.document.light[position + 1 : min(walk.limit, position + REACH_THAT_BEHIND)]
    return scene.word(position + 1) in letters or (scene.fold[position - 1] in letters and "إن" in later)
