"""Come about: what lies ahead, is estimated, holds from a day or comes out so, in nobody's words (الوضع ينذر بالخطر، ويقدر عدد)."""

from collections.abc import Callable, Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.reading.nouns import in_paper, paper_noun, words_of
from tawatur.attribution.reading.scene import Scene, describes, is_bare_preposition
from tawatur.text import fold

# the verb of noting down, of figures too
REGISTERS = "سجل"
# the verb of ending, also in a finding
ENDS = "انتهى"
# phrases that what somebody says is called by
SAYINGS = ("medium", "saying_noun")
# with what there is more of
MORE = "مزيد"


def comes_about(scene: Scene, draft: Draft) -> bool:
    """Whether the draft's verb tells what comes about, not what somebody says."""
    return any(rule(scene, draft) for rule in _RULES)


def _estimated(scene: Scene, draft: Draft) -> bool:
    """Whether a number or a price is what somebody estimates whom nobody tells: ويقدر عدد البيوت بمئة."""
    cue, noun = draft.cue, draft.cue.index + 1
    if draft.frame.kind == "that" or _some_of(scene, noun):
        return False  # ويقدر عدد من الخبراء أن
    number = fold(cue.form.verb.lemma) in words_of("estimates") and scene.word(noun) in words_of("estimated")
    itself = draft.speaker_phrase is not None and draft.speaker_phrase.first == noun
    return number and (itself or any(rule.startswith("dropped") for rule in draft.rules))


def _some_of(scene: Scene, noun: int) -> bool:
    """Whether the noun is a number of somebody, with or without an adjective: عدد كبير من الخبراء; not عدد النازحين من القرية."""
    return scene.is_(noun + 1, "min") or (
        scene.is_(noun + 2, "min") and not scene.word(noun + 1).startswith("ال")
    )


def _starting(scene: Scene, draft: Draft) -> bool:
    """Whether only the time follows that what was announced holds from: الهدنة التي أعلنت اعتبارا من الأحد."""
    starts = draft.frame.kind == "object" and scene.word(draft.frame.content) in words_of("starting")
    return starts and draft.cue.relative  # not أعلنت الوزارة اعتبارا من الأحد إغلاق المدارس


def _looms(scene: Scene, draft: Draft) -> bool:
    """Whether a state of things threatens with what nobody threatens with: الوضع ينذر بالخطر، الجفاف يهدد النمر بالانقراض."""
    verb, kind = draft.cue.form.verb, draft.frame.kind
    threatens = verb.act == "threaten" or fold(verb.lemma) in words_of("bodes")
    if not threatens or kind != "bi" or draft.cue.participle or _somebody_beside(scene, draft):
        return False
    first = scene.word(draft.frame.content)
    if first.removeprefix("ب") == MORE:
        first = "ب" + scene.word(draft.frame.content + 2)  # بمزيد من | التراجع
    harm = first.removeprefix("ب").removeprefix("ال") in words_of("harm")
    return harm and not (draft.frame.form.enclitic and verb.act == "threaten")


def _somebody_beside(scene: Scene, draft: Draft) -> bool:
    """Whether somebody, and no thing, stands as the verb's subject: هددت النقابة | بشلل كامل; not الوضع في المدينة ينذر بـ."""
    phrase = draft.speaker_phrase
    if phrase is None or phrase.prefix or any(rule.startswith("dropped") for rule in draft.rules):
        return False
    before = phrase.first - 1
    if scene.sentence_start[draft.cue.index] <= before < draft.cue.index:
        plain = describes(scene, before) and not scene.verbs(before)
        if plain or is_bare_preposition(scene.fold[before]):
            return False  # انسحاب | الدولة يهدد بـ
    named = any(speaker.kind != "unnamed" for speaker in draft.speakers)
    nouns = (fold(speaker.name).split(" ")[0].removeprefix("ال") for speaker in draft.speakers)
    return named or any(acts(noun) for noun in nouns)


def _registers(scene: Scene, draft: Draft) -> bool:
    """Whether figures or a team have a rise, a win or the like: سجلت الأسهم ارتفاعا، سجل الفريق فوزا."""
    registers = draft.cue.form.verb.lemma == REGISTERS and draft.frame.kind == "object"
    word = scene.word(draft.frame.content)
    return registers and word.endswith("ا") and word.removesuffix("ا") in words_of("mute")


def _comes_out_so(scene: Scene, draft: Draft) -> bool:
    """Whether something comes out so, and a list follows its colon: وجاء الترتيب على النحو التالي: …, not وجاء في الرسالة: …"""
    verb, frame = fold(draft.cue.form.verb.lemma), draft.frame
    if frame.kind != "colon" or verb not in words_of("seldom_in"):
        return False
    between = range(draft.cue.index + 1, frame.introduced)
    noun = draft.cue.index + 1
    hit = scene.hits.get(noun)
    said = (hit is not None and hit.function in SAYINGS) or any(
        form.kind == "masdar" for _, form in scene.verbs(noun)
    )  # وجاء رد الوزير كالتالي: …
    return not said and not any(
        scene.is_(t, "fi") or paper_noun(scene.fold[t]) or in_paper(scene.fold[t]) for t in between
    )


def _ends_so(scene: Scene, draft: Draft) -> bool:
    """Whether something ends so that a thing happens, and no inquiry in a finding: انتهى الحال به إلى أن، انتهت القصة إلى."""
    if draft.cue.form.verb.lemma != ENDS:
        return False
    heads = (fold(speaker.name).split(" ")[0].removeprefix("ال") for speaker in draft.speakers)
    unnamed = all(speaker.kind == "unnamed" for speaker in draft.speakers)
    return unnamed and not any(acts(head) or paper_noun(head) for head in heads)


_RULES: Sequence[Callable[[Scene, Draft], bool]] = (
    _starting,
    _estimated,
    _looms,
    _registers,
    _comes_out_so,
    _ends_so,
)
