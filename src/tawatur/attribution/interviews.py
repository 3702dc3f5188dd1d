"""Interviews: a paper's questions and the answers below them; whoever is interviewed says each answer."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.headlines.heading_voice import says_we_surely
from tawatur.attribution.headlines.headings import saying
from tawatur.attribution.reading.finite import looks_present, only_finite, verb_shaped
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene

# one question and its answer may stand in any article (a list of questions, a quiz); two make an interview
FEWEST_ANSWERS = 2
# so many answers that no mark opens make one, and how many tokens a question of theirs takes
FEWEST_PLAIN, LONGEST_QUESTION = 3, 60
# a paragraph with no more words between answers is a subheading
LONGEST_SUBHEADING = 5
# how far behind حوار, لقاء, تحاور whoever is interviewed may stand
REACH_INTERVIEWED = 9
# marks that open a question or an answer besides the dash
_MARKS = ("*", "•", "**")
# stands between what is held and whom it is held with
WITH = "مع"
# how a verb of asking ends that the paper says of itself
US = "نا"


def with_answers(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """`drafts` with the answers of an interview, where the article is one; what was found inside an answer is nested in it."""
    answers = _answers(scene)
    plain = len(answers) < FEWEST_ANSWERS
    if plain:
        answers = _plain_answers(scene)
    phrase = _interviewed(scene, drafts, answers[0][0], plain) if len(answers) >= FEWEST_ANSWERS else None
    if phrase is None or (plain and _told_of(scene, phrase, answers)):
        return list(drafts)
    found = [draft for answer in answers if (draft := _draft(scene, phrase, *answer)) is not None]
    if len(found) < FEWEST_ANSWERS:
        return list(drafts)
    for draft in drafts:
        around = next((a for a in found if a.holds(draft.cue.index)), None)
        if around is not None and draft.parent is None:
            draft.parent = around
    return sorted([*drafts, *found], key=lambda d: d.cue.index)


def _answers(scene: Scene) -> list[tuple[int, int]]:
    """The tokens of each answer: a marked paragraph below a question, with the plain ones behind it up to the next question."""
    found: list[tuple[int, int]] = []
    paragraphs = scene.document.paragraphs
    asks = _questions(scene)
    number = 0
    while number + 1 < len(paragraphs):
        first, after = paragraphs[number + 1]
        number += 1
        if not asks[number - 1] or not _marked(scene, first) or asks[number]:
            continue
        behind = number + 1
        while behind < len(paragraphs) and not asks[behind]:
            behind += 1
        if behind < len(paragraphs):  # what follows the last answer may be the paper's again
            while not _prose(scene, paragraphs[behind - 1]):
                behind -= 1
            after = paragraphs[behind - 1][1]
        found.append((first, after))
    return found


def _plain_answers(scene: Scene) -> list[tuple[int, int]]:
    """The tokens of each answer, with its question's mark before it, where no marks open them but a paragraph is a question alone.

    Most of them say I or we in words of their own, outside quotation marks; else the questions are a paper's headings.
    """
    paragraphs = scene.document.paragraphs
    asks = [_asks_alone(scene, paragraph) for paragraph in paragraphs]
    found: list[tuple[int, int]] = []
    for number, asked in enumerate(asks[:-1]):
        title = number == 0 and scene.in_heading(0)
        if not asked or asks[number + 1] or title:
            continue
        first, after = paragraphs[number + 1]
        behind = next((t for t in range(number + 1, len(asks)) if asks[t]), number + 2)
        while behind - 1 > number + 1 and not _prose(scene, paragraphs[behind - 1]):
            behind -= 1
        after = paragraphs[behind - 1][1]
        found.append((first - 1, after))
    own = [answer for answer in found if _says_i(scene, *answer)]
    return found if len(found) >= FEWEST_PLAIN and len(own) > len(found) / 2 else []


def _told_of(scene: Scene, person: NounPhrase, answers: Sequence[tuple[int, int]]) -> bool:
    """Whether an answer names the person, so that it is the paper's: حاورنا | سالم الوادي مرارا."""
    told = [phrase for first, after in answers for phrase in scene.cover[first:after] if phrase is not None]
    return any(entity in phrase.entities for phrase in told for entity in person.entities)


def _says_i(scene: Scene, first: int, after: int) -> bool:
    """Whether tokens ``first`` to ``after - 1`` say I or we in words outside quotation marks: نحن متعبون، لن نفتحه، سنصلحه."""
    return any(
        scene.quotation[t] < 0 and scene.quotation[t - 1] < 0 and says_we_surely(scene, t - 1, t + 1)
        for t in range(first + 1, after)
    )


def _asks_alone(scene: Scene, paragraph: tuple[int, int]) -> bool:
    """Whether a paragraph is a question and not much more: كيف ترى اللقاء المقبل؟"""
    first, after = paragraph
    asks = scene.kinds[after - 1] == "?" and scene.fold[after - 1] != "!"
    return asks and 2 < after - first <= LONGEST_QUESTION


def _questions(scene: Scene) -> list[bool]:
    """Whether each paragraph is a question: it ends with the mark, or opens as those that do and as no answer below them does.

    So a remark that the paper puts to somebody (• لكن النائب تحدث عن مزاد.) is told from the answers (- النائب أخطأ.).
    """
    paragraphs = scene.document.paragraphs
    asks = [
        after - first > 2 and scene.kinds[after - 1] == "?" and scene.fold[after - 1] != "!"
        for first, after in paragraphs
    ]
    if not any(asks):
        return asks
    opens = [_opening(scene, first) for first, _ in paragraphs]
    answers = {
        mark for mark, asked, below in zip(opens[1:], asks, asks[1:], strict=False) if asked and not below
    }
    remarks = {mark for mark, asked in zip(opens, asks, strict=True) if asked} - answers - {""}
    return [asked or mark in remarks for asked, mark in zip(asks, opens, strict=True)]


def _opening(scene: Scene, first: int) -> str:
    """The mark of a list that opens a paragraph, or the letter before its colon (س:); empty where none does."""
    word = scene.fold[first]
    letter = len(word) == 1 and scene.kinds[first + 1 : first + 2] in ([":"], ["-"], ["/"])
    return word if letter or scene.kinds[first] in "-p" or word in _MARKS else ""


def _marked(scene: Scene, first: int) -> bool:
    """Whether an answer's mark opens the paragraph: a dash, a second asterisk, ج:."""
    if scene.kinds[first] == "-" or scene.fold[first] in _MARKS:
        return True
    return scene.fold[first] in words_of("answer") and scene.kinds[first + 1 : first + 2] in (
        [":"],
        ["-"],
        ["/"],
        ["p"],
    )


def _prose(scene: Scene, paragraph: tuple[int, int]) -> bool:
    """Whether a paragraph is part of an answer and no subheading: marked, ended by a stop, or longer."""
    first, after = paragraph
    words = sum(kind == "w" for kind in scene.kinds[first:after])
    return _marked(scene, first) or scene.kinds[after - 1] in ".…!" or words > LONGEST_SUBHEADING


def _interviewed(scene: Scene, drafts: Sequence[Draft], first: int, plain: bool) -> NounPhrase | None:
    """Whom the headline has speak, or whom حوار مع or تحاور names before token `first`; None where nobody is said to be asked.

    Of answers that are `plain`, without marks, no verb may stand in the words for the talk, which no one knows yet.
    """
    people = [
        phrase
        for token, phrase in enumerate(scene.cover[:first])
        if phrase is not None
        and phrase.first == token
        and phrase.how == "name"
        and phrase.entities[0].kind == "person"
    ]
    speaks = [d.speaker_phrase for d in drafts if d.heading and d.speaker_phrase is not None and d.speakers]
    for phrase in speaks:
        if phrase.entities[0].kind == "person":
            return phrase
    return next((phrase for phrase in people if _asked(scene, phrase, plain)), None)


def _asked(scene: Scene, person: NounPhrase, plain: bool) -> bool:
    """Whether the person stands in a sentence behind حوار مع, لقاء مع or a verb of asking: تحاور "المرسى" فلانا.

    For `plain` answers no verb stands between (لقاء مع التاريخ يخوضه | سالم), and who asks is told (التقت | الوزيرة الصحفيين).
    """
    first = max(scene.sentence_start[person.first], person.first - REACH_INTERVIEWED)
    for token in range(first, person.first):
        word, between = scene.fold[token], range(token + 1, person.first)
        if plain and (word.startswith("ال") or any(_acts(scene, t) for t in between)):
            continue
        if word in words_of("interviewed"):
            return not plain or word.endswith(US) or any(_asks(scene, t) for t in between)
        if word.removeprefix("ال") in words_of("interview") and WITH in scene.fold[token : person.first]:
            return True
    return False


def _acts(scene: Scene, token: int) -> bool:
    """Whether a verb stands at `token`, perhaps with whom it is done to: لقاء مع التاريخ | يخوضه سالم."""
    stem = scene.fold[token].removesuffix("ه")
    return verb_shaped(scene, token) and (only_finite(scene, token) or looks_present(stem))


def _asks(scene: Scene, token: int) -> bool:
    """Whether an outlet, or its name in marks, stands at `token`: تحاور | "المرسى" فلانا."""
    phrase = scene.cover[token]
    return scene.kinds[token] in "oc" or (phrase is not None and phrase.entities[0].kind == "media")


def _draft(scene: Scene, phrase: NounPhrase, first: int, after: int) -> Draft | None:
    """The answer in the tokens from `first` to `after`; None where there are no words."""
    content = first + 1
    while content < after and scene.kinds[content] in ":-/p*":
        content += 1
    while after > content and scene.kinds[after - 1] in ".,":
        after -= 1
    cue = Cue(first, "", [saying()])
    if content >= after:
        return None  # a mark alone
    draft = Draft(cue, Frame("colon", cue.form, content, first), -1)
    draft.pieces = [(content, after)]
    draft.speakers, draft.speaker_phrase = list(phrase.entities), phrase
    draft.rules = ["frame_answer", "speaker_interviewed"]
    return draft
