"""Other أن: an أن or إن on the way that is not the verb's own (يتوقع أن، والسبب أن، على أن يبدأ، إن دعت الحاجة)."""

from tawatur.attribution.cues.cue import IMPERFECT
from tawatur.attribution.frames.objects import decides
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.finite import looks_present, only_finite, verb_shaped
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import fold, owned
from tawatur.text.frequencies import frequency, is_joined

# phrases that end in an أن of their own: ينتظر أن، يذكر أن
OWN_THAT = ("hearsay", "own_voice")
# the folded words of a question asked in other words
WHETHER = "اذا"
WHAT = "ما"
# how far behind it the على may stand of whose duty it is: ما إذا كان على الوزير أن
REACH_DUTY = 3
# how many tokens before أن such a phrase may begin
REACH_PHRASE = 3
# how many tokens before أن its modal verb may stand
REACH_MODAL = 9
# how many tokens من and an adjective before أن may take: من غير المقبول أيضا
LONGEST_KIND = 4
# the printed إن that may be if
IF = "إن"
# how a perfect of the first person plural ends
WE = "نا"
# the shortest feminine perfect
SHORTEST_PERFECT = 3
# a verb of the present is no shorter
SHORTEST_VERB = 4
# the letters of the persons before a verb of the present that is no noun: يعني، تعني، نعني
PERSONS = ("ي", "ت", "ن")


def other_that(walk: Walk, position: int) -> bool:
    """Whether the complementiser at `position` belongs to other words than the verb the walk is about."""
    return (
        _of_phrase(walk, position)
        or kind_before(walk.scene, position) > walk.cue.index
        or _predicate(walk, position)
        or until_or_provided(walk, position)
        or _condition(walk, position)
        or of_verb(walk, position)
        or _of_matter(walk, position)
        or _of_modal(walk, position)
        or _of_later_clause(walk, position)
        or _even_if(walk, position)
        or _of_question(walk, position)
        or _of_name(walk, position)
    )


def _of_question(walk: Walk, position: int) -> bool:
    """Whether it completes a question that ما إذا opens: تبحث اللجنة ما إذا كان على الوزير | أن يستقيل.

    Not where the question is but what the verb answers: أكد، ردا على سؤال عما إذا كان سيستقيل، | أنه باق.
    """
    scene = walk.scene
    near = range(position - 1, walk.cue.index + 1, -1)
    token = next((t for t in near if scene.fold[t] == WHETHER and scene.fold[t - 1].endswith(WHAT)), -1)
    if token < 0:
        return False
    what = token - 1
    if scene.fold[what] == WHAT and (what in scene.phrases_ending or what in scene.time_start):
        return True  # the verb's own object: يقرر الحزب اليوم | ما إذا …
    owed = scene.is_(position, "that") and not scene.fold[position].startswith("ب")
    owed = owed and "," not in scene.kinds[token:position]
    return owed and any(
        scene.is_(duty, "ala") for duty in range(token + 1, min(token + REACH_DUTY, position))
    )


def _of_name(walk: Walk, position: int) -> bool:
    """Whether قائلا right behind it shows that it ends a name: تحدث فلان | بان قائلا: …"""
    behind = position + 1
    if behind >= walk.end or not walk.scene.fold[behind].endswith(("ا", "ه")):
        return False
    return any(
        form.kind == "participle" and form.verb.act == "say" and "direct" in form.verb.complements
        for _, form in walk.scene.verbs(behind)
    )


def _even_if(walk: Walk, position: int) -> bool:
    """Whether لو before it makes it what is so all the same: رحب بالقرار، ولو | أن تنفيذه صعب; not يتمنى لو | أن الطريق آمن."""
    before = position - 1
    joined = walk.scene.fold[before]
    if walk.cue.form.verb.act == "feel" and joined not in words_of("even"):
        return False  # يتمنى على الجيران لو | أن الطريق آمن
    return before - 1 > walk.cue.index and joined.removeprefix("و") in words_of("had_it")


def of_its_kind(scene: Scene, first: int) -> bool:
    """Whether من at `first`, an adjective and أن tell how likely or fair something is: من (غير) الطبيعي أن …"""
    behind = first + 1 + (scene.word(first + 1) == "غير")
    adjective, that = scene.word(behind), behind + 1
    that += scene.is_(that, "adverb")  # من المهم أيضا أن
    told = adjective.startswith("ال") and (
        adjective in words_of("fair") or adjective in words_of("needs_that")
    )
    return scene.word(first) == "من" and told and scene.is_(that, "that")


def kind_before(scene: Scene, that: int) -> int:
    """Where the words begin that tell how fair it is what the أن at `that` opens: | من غير المقبول أن; -1 without them."""
    near = range(max(that - LONGEST_KIND, 0), that - 1)
    return next((t for t in near if scene.word(t) == "من" and of_its_kind(scene, t)), -1)


def _of_later_clause(walk: Walk, position: int) -> bool:
    """Whether a clause behind the last comma, or a condition, has it: وافق على العمل معا، | ويسود اعتقاد بأن؛ إذا اقتنع بأن.

    A comma right before أن closes what stands between commas, and the أن is the cue's again: قال الوزير، ويرأس الوفد، إن.
    """
    scene, cue = walk.scene, walk.cue.index
    for token in range(position - 1, cue, -1):
        if scene.kinds[token] not in "wnl#":
            begins = token + 1 < position and _clause_begins(scene, token + 1)
            own = scene.fold[position].startswith("ب") or another_verb(walk, position - 1)
            return scene.kinds[token] == "," and begins and own
        if scene.fold[token].removeprefix("و") in words_of("if"):
            return token > cue + 1 and _verb_and_subject(scene, token + 1, position)
    return False


def _verb_and_subject(scene: Scene, verb: int, after: int) -> bool:
    """Whether a verb and its subject are all up to token `after`: إذا | اقتنعت الوكالة | بأن; not إذا فاز في السباق | بأن."""
    if verb >= after or not verb_shaped(scene, verb):
        return False
    if after == verb + 1 and scene.fold[verb].endswith(WE):
        return True  # إذا علمنا | أن
    phrase = scene.phrase_at(verb + 1) if verb + 1 < after else None
    whole = phrase is not None and not phrase.prefix and phrase.after == after
    return whole or (after == verb + 2 and scene.fold[verb + 1].startswith("ال"))


def _clause_begins(scene: Scene, token: int) -> bool:
    """Whether a clause of somebody else's begins behind a comma, with لكن, or with و or ف and a finite verb."""
    if scene.cover[token] is not None or scene.is_(token, "was"):
        return False
    word = scene.fold[token]
    joined = word[:1] in ("و", "ف") and is_joined(word)
    but = word in words_of("but", "but_he", "but_we", "then")
    return but or (joined and only_finite(scene, token))


def _of_modal(walk: Walk, position: int) -> bool:
    """Whether it completes a modal verb, and whose matter that is stands between behind ل or على: يمكن للاتهامات | أن تضر.

    A question that holds both is what was said (`question_before`).
    """
    return _modal_before(walk, position) >= 0 and question_before(walk, position) < 0


def question_before(walk: Walk, position: int) -> int:
    """Where the question begins whose modal verb the أن at `position` completes: كيف | يمكن للحكومة أن …; -1 where none does."""
    asked = _modal_before(walk, position) - 1
    return asked if asked > walk.cue.index and walk.scene.is_(asked, "question") else -1


def _modal_before(walk: Walk, position: int) -> int:
    """The modal verb that the أن at `position` completes over ل or على with its noun; -1 where none does."""
    scene = walk.scene
    if not scene.is_(position, "that") or scene.fold[position].startswith("ب"):
        return -1
    for token in range(position - 2, max(walk.cue.index, position - REACH_MODAL), -1):
        if scene.kinds[token] not in "wnl" or scene.is_(token, "that", "that_pronoun"):
            return -1
        word = scene.fold[token].removeprefix("و").removeprefix("ف")
        befell = word in words_of("befell") and scene.cover[token] is None  # سبق لها | أن قصفت
        if word in words_of("of_modal") or befell:
            whose = token + 1
            to = scene.is_(whose, "li") or scene.fold[whose].startswith("ل")
            return token if to or (not befell and scene.is_(whose, "ala")) else -1
    return -1


def _of_matter(walk: Walk, position: int) -> bool:
    """Whether it tells what rumours and the like around the deed are about, or that it is despite or besides: وسط توقعات | بأن …"""
    scene, noun = walk.scene, position - 1
    if noun - 1 <= walk.cue.index:
        return False
    before = scene.fold[noun - 1].removeprefix("و")
    if f"{before} {scene.fold[noun]}" in words_of("despite"):
        return True  # على الرغم من | أن، إضافة إلى | أنه
    if _claim_that(walk, position):
        return True
    around = scene.is_(noun - 1, "place_time") or before in words_of("amid")
    matter = scene.fold[noun] in words_of("moods", "named_matter", "that_noun")
    return around and matter and scene.document.light[position] != IF


def _claim_that(walk: Walk, position: int) -> bool:
    """Whether the بأن at `position` tells what a claim is, alone or with its owner: في اتهامات | بأن، مزاعم الجيران | بأن …

    Not beside a verb that takes بـ itself (اتهمه بعد مزاعم الجيران بأنه …), but where it answers the claim.
    """
    scene, noun = walk.scene, position - 1
    if not scene.fold[position].startswith("ب"):
        return False
    if _answered_claim(walk, position):
        return True
    if walk.reading("bi") is not None:
        return False
    owned_by = noun - 1 > walk.cue.index and scene.fold[noun].startswith("ال")
    noun -= owned_by and scene.fold[noun - 1] in words_of("claimed_that")
    owner = scene.phrases_ending.get(position)
    known = owner is not None and not (owner.prefix or any(decides(p) for p in walk.subject))
    if owner is not None and known and owner.first - 1 > walk.cue.index:
        noun = owner.first - 1  # رد | محامي الوزارة بأن
    if noun <= walk.cue.index or scene.fold[noun] not in words_of("claimed_that"):
        return False
    led = scene.is_(noun - 1, "place_time", "fi", "an", "ala", "ila", "min", "bi", "li")
    return led or walk.cue.form.verb.act in (
        "refuse",
        "deny",
        "condemn",
        "criticise",
        "judge",
    )  # not ردد ادعاءات بأن


def _answered_claim(walk: Walk, position: int) -> bool:
    """Whether a claim with its owner stands behind على that the verb takes, before بأن: علق على ادعاء زميله | ، بأنه دفعه."""
    scene, end = walk.scene, position - (walk.scene.kinds[position - 1] == ",")
    owner, noun = scene.phrases_ending.get(end), end - 2
    if owner is not None and not owner.prefix:
        noun = owner.first - 1
    elif not (scene.fold[end - 1].startswith("ال") or owned(scene.document.light[end - 1])):
        return False
    claim = noun > walk.cue.index + 1 and scene.fold[noun] in words_of("claimed_that")
    commented = walk.reading("ala") is not None
    if fold(walk.cue.form.verb.lemma) in words_of("to_answer"):  # رد على الاتهام بأنه بريء: his answer
        rest = range(position, scene.sentence_end[position])
        said = (f for t in rest for _, f in scene.verbs(t) if f.kind == "participle" and f.verb.act == "say")
        commented = commented and next(said, None) is not None
    takes_up = scene.fold[position].endswith("ها")  # علق على الاتهامات بأنها كاذبة: what he says of them
    return (
        claim and commented and not takes_up and scene.is_(noun - 1, "ala") and scene.fold[noun - 2] != "ردا"
    )


def of_verb(walk: Walk, position: int) -> bool:
    """Whether another verb stands right before it, and has it as its own: مما يعني | أن، بعدما تبين | أنها، الذي يوصف | بأنه."""
    scene, verb = walk.scene, position - 1
    if not scene.is_(position, "that", "that_pronoun") or not another_verb(walk, verb):
        return False
    joined = scene.fold[position].startswith("ب")
    if joined and scene.is_(verb - 1, "relative_what"):
        return False  # واصفا ما يجري | بأنه
    return joined or not scene.fold[verb].endswith(("ه", "ها", "هم"))  # نقلا عن مسؤول لم تسمه | أن


def another_verb(walk: Walk, verb: int) -> bool:
    """Whether the word at `verb`, behind the cue, can only be a verb of the present; not in a clause beside the main one."""
    scene = walk.scene
    if verb <= walk.cue.index or scene.kinds[verb] != "w" or scene.cover[verb] is not None:
        return False
    if scene.particle[verb] or verb in scene.time_after or scene.is_(verb - 1, "circumstance"):
        return False  # قال لي وهو يركض | أنه
    word = scene.fold[verb]
    if word[:1] in ("و", "ف") and len(word) > SHORTEST_VERB:
        word = word[1:]
    return len(word) >= SHORTEST_VERB and _present(word)


def _present(word: str) -> bool:
    """Whether the folded `word` can only be a verb of the present, in two persons at least: يعني، تبين، نعتقد."""
    rest = word[1:]
    plural = rest.removesuffix("ون")
    if word[0] not in PERSONS or frequency("ال" + word) > 0:
        return False
    if plural != rest:
        return word[0] in "يت" and frequency("ي" + plural) > 0
    return sum(frequency(person + rest) > 0 for person in PERSONS) > 1


def _of_phrase(walk: Walk, position: int) -> bool:
    """Whether it ends a phrase that has one of its own: الشركات التي ينتظر | أن تعرض."""
    for first in range(max(walk.cue.index + 1, position - REACH_PHRASE), position):
        hit = walk.scene.hits.get(first)
        if hit is not None and hit.function in OWN_THAT and hit.after == position + 1:
            return True
    return False


def _predicate(walk: Walk, position: int) -> bool:
    """Whether it is the predicate of a noun that opens a clause: رفضت الطلب، والسبب | أن الموعد انقضى."""
    scene, noun = walk.scene, position - 1
    word = scene.fold[noun]
    opens = word.startswith(("و", "ف")) or scene.kinds[noun - 1] == ","
    return (
        noun > walk.cue.index + 1
        and opens
        and word.removeprefix("و").removeprefix("ف") in words_of("that_predicate")
    )


def until_or_provided(walk: Walk, position: int) -> bool:
    """Whether إلى أن is until, or على أن is on condition that: بقي سرا إلى أن كشفته، ينهي العمل على أن يبدأ غيره."""
    scene, preposition = walk.scene, position - 1
    kind = next((k for k in ("ila", "ala") if scene.is_(preposition, k)), "")
    if not kind or preposition <= walk.cue.index or not is_bare_preposition(scene.fold[preposition]):
        return False
    following, own = position + 1, walk.reading(kind)
    if following >= walk.end or not scene.is_(position, "that"):
        return False
    if own is not None:  # انتهى المعرض إلى أن يأتي الصيف
        until = (
            looks_present(scene.fold[following]) and not frequency("ال" + scene.fold[following])
        ) or _perfect(walk, following)
        return kind == "ila" and own.verb.ambiguous and until
    if kind == "ala":
        return scene.fold[following][:1] in IMPERFECT and scene.phrase_at(following) is None
    return _perfect(walk, following)


def _condition(walk: Walk, position: int) -> bool:
    """Whether إن is if, as the perfect behind it shows: يعيد المبلغ إن دعت الحاجة; not right behind the verb or its subject."""
    scene = walk.scene
    beside = position == walk.cue.index + 1 or (bool(walk.subject) and walk.subject[-1].after == position)
    if (
        scene.document.light[position] != IF
        or beside
        or position + 1 >= walk.end
        or walk.cue.form.verb.act == "ask"
    ):
        return False
    return _perfect(walk, position + 1)


def _perfect(walk: Walk, token: int) -> bool:
    """Whether a word can only be a perfect: كشفت، دعت، كان."""
    scene, word = walk.scene, walk.scene.fold[token]
    if scene.kinds[token] != "w" or scene.cover[token] is not None:
        return False
    kinds = {form.kind for _, form in scene.verbs(token)}
    if kinds == {"perfect"} or word in words_of("had_been"):
        return True
    feminine = word.endswith("ت") and not word.endswith("ات") and len(word) >= SHORTEST_PERFECT
    return feminine and not scene.particle[token] and frequency(word) > 0 and frequency("ال" + word) == 0


def clause_of_reason(scene: Scene, position: int) -> bool:
    """Whether a clause begins that أن opens without being what was said: لا سيما أن، كما أنه."""
    return scene.is_(position, "reason") and scene.is_(position + 1, "that", "that_pronoun")
