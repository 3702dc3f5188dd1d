"""Deeds: verbs of saying that tell of an act or a thing (يهدد مرمى الضيوف، يراهن على السوق، أعلن فلان فائزا، اعتبر بطلا)."""

from collections.abc import Callable, Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import IMPERFECT
from tawatur.attribution.deeds.come_about import comes_about
from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, describes, is_bare_preposition
from tawatur.knowledge.rows_phrases import Single
from tawatur.text import fold, owned
from tawatur.text.frequencies import frequency

# verbs whose object tells what they mean
UNVEILS, SIGNS, HOLDS, EXPRESSES, CONTAINS, ANNOUNCES = "كشف", "توقع", "تمسك", "عبر", "تضمن", "أعلن"
# the verb of ruling out, which also leaves players out, and what tells why they were
LEAVES_OUT, BECAUSE = "استبعد", "بسبب"
# the verbs of resolving and of swearing, which is spelled like dividing
RESOLVES, SWEARS = "قرر", "أقسم"
# the verb of drawing attention
DRAWS = "لفت"
# the verbs of showing a feeling, of objecting and stopping, of admitting and passing
SHOWS, OBJECTS, PASSES = "أبدى", "اعترض", "أقر"
# what a secret is lifted from
VEIL = "النقاب"
# among whom somebody is counted
AMONG = "من"
# acts that what was claimed cannot do: it is refuted, ruled out, refused
ANSWERED = ("deny", "expect", "refuse", "condemn", "criticise", "accuse")
# how far before a participle the whistle or the ball may stand
REACH_WHISTLE = 14
# how far behind its verb a word may stand with a time between them
LONGEST_WHEN = 4
# pronouns that a noun may end in, longest first
OWNED = ("هما", "هم", "هن", "ها", "ه")


def done(scene: Scene, draft: Draft) -> bool:
    """Whether the draft's verb tells a deed, what a thing does, or what is done to it by nobody in particular."""
    return any(rule(scene, draft) for rule in _RULES)


def _relies(scene: Scene, draft: Draft) -> bool:
    """Whether somebody bets or counts on a thing: تعول الجماهير على نجمها; not تعول على تحقيق تقدم."""
    relies = fold(draft.cue.form.verb.lemma) in words_of("relies") and draft.frame.kind == "ala"
    return relies and not is_verbal_noun(scene, draft.frame.content)


def _in_play(scene: Scene, draft: Draft) -> bool:
    """Whether a player threatens a goal or with a ball: هدد المهاجم مرمى الضيوف، مهددا الحارس برأسية."""
    if draft.cue.form.verb.act != "threaten" or draft.frame.kind != "bi":
        return False
    first = scene.word(draft.frame.content).removeprefix("ب")
    plain = not scene.word(draft.frame.content + 1).startswith("ال")  # not بسكين الفقر
    if _among(first, "shot") or (plain and first in words_of("weapon")):
        return True  # مهددا الحارس برأسية، هدد الراكب الطاقم بسكين
    between = range(draft.cue.index + 1, draft.frame.content)
    return any(scene.cover[t] is None and _among(scene.fold[t], "in_play") for t in between)


def _whistled(scene: Scene, draft: Draft) -> bool:
    """Whether a whistle or a ball tells it: أطلق الحكم صافرته معلنا نهاية المباراة."""
    cue = draft.cue
    if cue.form.verb.lemma != ANNOUNCES or not cue.participle or draft.frame.kind != "object":
        return False
    first = max(scene.sentence_start[cue.index], cue.index - REACH_WHISTLE)
    return any(_among(scene.fold[t], "whistle") for t in range(first, cue.index))


def _tips(scene: Scene, draft: Draft) -> bool:
    """Whether somebody tips the balance: أهداف المهاجم رجحت كفة فريقه."""
    tips = draft.frame.kind == "object" and draft.cue.form.verb.act == "expect"
    scales = draft.frame.content
    who = draft.speaker_phrase  # أهداف | فلان رجحت كفة المنتخب, not رجح محللون كفة المرشح
    thing = who is not None and 0 < who.first < draft.cue.index and describes(scene, who.first - 1)
    own = thing or any(owned(light) for light in scene.document.light[scales : scales + 2])
    return tips and own and scene.word(scales) in words_of("tipped")


def _exiles(scene: Scene, draft: Draft) -> bool:
    """Whether somebody is sent into exile by a verb like denying: نفت المدينة الثائر إلى جزيرة نائية; not نفت وصوله إلى المدينة."""
    whom = draft.frame.content
    if draft.cue.form.verb.act != "deny" or draft.frame.kind != "object" or is_verbal_noun(scene, whom):
        return False
    phrase = scene.phrase_at(whom)
    known = phrase is not None and all(e.kind == "person" for e in phrase.entities)
    named = scene.cover[whom + 1] if whom + 1 < scene.sentence_end[whom] else None  # الثائر | سالم الوادي
    called = scene.fold[whom].startswith("ال") and named is not None and named.entities[0].kind == "person"
    after = phrase.after if phrase is not None else named.after if named is not None else whom + 1
    person = known or called or person_noun(scene.word(whom).removeprefix("ال"))
    return person and scene.is_(after, "ila") and is_bare_preposition(scene.word(after))


def _held(scene: Scene, draft: Draft) -> bool:
    """Whether whoever stands behind a verb of judging is himself what is judged: اعتبر المتهمون مدانين، اعتبر فلان مسؤولا عن …"""
    cue, frame, subject = draft.cue, draft.frame, draft.speaker_phrase
    judges = fold(cue.form.verb.lemma) in words_of("holds_to_be") and cue.form.kind == "perfect"
    if not judges or frame.kind != "object" or subject is None or cue.form.enclitic:
        return False
    word, beside = scene.word(frame.content), frame.content == subject.after
    return beside and subject.first > cue.index and word in words_of("held_for")


def _signs(scene: Scene, draft: Draft) -> bool:
    """Whether a state or company signs a contract, in the present spelled like expecting: مصر توقع اتفاقا مع جارتها."""
    cue = draft.cue
    written = cue.form.verb.lemma == SIGNS and scene.fold[cue.index] == SIGNS
    led = (
        "speaker_before" in draft.rules
        and draft.frame.content == cue.index + 1
        and not scene.is_(cue.index - 1, "was", "perfect")
    )
    body = all(e.kind in ("state", "organisation") or e.kind == "unnamed" for e in draft.speakers)
    return written and led and body and _among(scene.word(draft.frame.content), "signed")


def _holds(scene: Scene, draft: Draft) -> bool:
    """Whether what somebody holds to is a thing or a place: تمسك بالكرة، يتمسك بالسلطة."""
    if draft.cue.form.verb.lemma != HOLDS or draft.frame.kind != "bi":
        return False
    first = draft.frame.content
    first += scene.word(first).removeprefix("ب") in words_of("same_before")  # بنفس | التشكيلة
    return _among(scene.word(first).removeprefix("ب"), "held_fast")


def _bared(scene: Scene, draft: Draft) -> bool:
    """Whether somebody bares a part of the body: كشفت المسافرة عن وجهها."""
    bares = draft.cue.form.verb.lemma == UNVEILS and draft.frame.kind == "an"
    word, light = draft.frame.content, scene.document.light
    part = _among(scene.word(word), "bared")
    whole = scene.word(word).removeprefix("ال") in words_of("bared")
    whose = not whole or bool(owned("".join(light[word + 1 : word + 2])))
    return bares and part and whose  # عن وجهها، عن وجه طفلها; not عن وجه جديد للفريق، عن رأس المال


def _unveils(scene: Scene, draft: Draft) -> bool:
    """Whether a firm shows a product of its own: كشفت الشركة عن سيارة كهربائية جديدة، عن هاتفها الجديد; not عن خطتها."""
    shows = draft.cue.form.verb.lemma == UNVEILS and draft.frame.kind == "an"
    phrase, product = draft.speaker_phrase, scene.word(draft.frame.content)
    if not shows or phrase is None:
        return False
    names = [scene.fold[phrase.first], *(fold(e.name).split()[0] for e in draft.speakers)]
    maker = any(name in words_of("maker") for name in names)
    its = owned(scene.document.light[draft.frame.content])  # سيارتها
    return maker and (_among(product, "product") or fold(its.removesuffix("ت") + "ة") in words_of("product"))


def _shows_off(scene: Scene, draft: Draft) -> bool:
    """Whether somebody shows how good he is, by what he does: أبدى الضيوف قوة كبيرة."""
    shows = draft.cue.form.verb.lemma == SHOWS and draft.frame.kind == "object"
    return shows and scene.word(draft.frame.content) in words_of("feat", "valour")


def _intercepts(scene: Scene, draft: Draft) -> bool:
    """Whether something is stopped on its way, and على tells where: اعترض الحراس عددا من المهربين على الحدود."""
    if draft.cue.form.verb.lemma != OBJECTS or draft.frame.kind != "ala":
        return False
    phrase, first = draft.speaker_phrase, draft.cue.index + 1
    if phrase is not None and phrase.first >= first:
        first = phrase.after
    stopped = scene.word(first).removesuffix("ا")
    one = scene.word(first) != stopped and person_noun(stopped)  # not اعترض سالم | محامي المتهم | على
    several = stopped in nouns_of("some") and scene.word(first + 1) == "من"
    many = stopped.endswith("ين") and not stopped.startswith("ال")  # اعترض الحراس مسلحين على الطريق
    return first < draft.frame.introduced and (several or many or one)


def _passes(scene: Scene, draft: Draft) -> bool:
    """Whether a law or the like is passed, and what بـ holds belongs to it: أقر المجلس مشروع قانون يقضي بخفض الرسوم."""
    if draft.cue.form.verb.lemma != PASSES or draft.frame.kind not in ("bi", "direct", "quotation"):
        return False
    phrase = draft.speaker_phrase
    after = phrase.after if phrase is not None and phrase.first > draft.cue.index else -1
    stop = draft.frame.introduced
    clause = next((t for t in range(draft.cue.index + 1, stop) if scene.is_(t, "relative")), stop)
    between = range(draft.cue.index + 1, clause)  # not أقر الوزير الذي أعد القانون بـ
    return any(
        scene.fold[t].removeprefix("ال") in words_of("passed")
        and scene.cover[t] is None
        and (
            t == after
            or not describes(scene, t - 1)
            or scene.cover[t - 1] is not None
            or t - 1 in scene.time_start
        )
        and not is_bare_preposition(scene.fold[t - 1])
        for t in between
    )


def _speaks_for(scene: Scene, draft: Draft) -> bool:
    """Whether an outlet or the like expresses what somebody thinks: المجلة التي تعبر عن النقابة."""
    if draft.cue.form.verb.lemma != EXPRESSES or draft.cue.form.kind != "imperfect":
        return False
    owner = scene.phrase_at(draft.frame.content)
    return owner is not None and owner.entities[0].kind in ("organisation", "state", "person", "group")


def _contains(scene: Scene, draft: Draft) -> bool:
    """Whether a paper holds so many pages: تضمنت الوثيقة 140 صفحة."""
    number = scene.kinds[draft.frame.content] == "n"
    return draft.cue.form.verb.lemma == CONTAINS and draft.frame.kind == "object" and number


def _unveiled(scene: Scene, draft: Draft) -> bool:
    """Whether the veil is lifted by nobody who is told: وقد كشف النقاب عن الخطة."""
    dropped = any(rule.startswith("dropped") for rule in draft.rules)
    return draft.cue.form.verb.lemma == UNVEILS and scene.word(draft.cue.index + 1) == VEIL and dropped


def _declared(scene: Scene, draft: Draft) -> bool:
    """Whether somebody is declared something in a passive: أعلن الكاتب سالم الوادي فائزا بالجائزة."""
    subject = draft.speaker_phrase
    behind = subject is not None and subject.first > draft.cue.index
    person = len(draft.speakers) == 1 and draft.speakers[0].kind == "person"
    what = scene.word(draft.frame.content) in words_of("declared")
    return (
        draft.cue.form.verb.lemma == ANNOUNCES and draft.frame.kind == "object" and behind and person and what
    )


def _held_to_be(scene: Scene, draft: Draft) -> bool:
    """Whether a verb of judging has only what something is held to be: اعتبر بطلا، اعتبر فلان من النقاد، اعتبرت مسيئة للمدينة."""
    cue, frame, subject = draft.cue, draft.frame, draft.speaker_phrase
    judges = cue.form.verb.act == "judge" and frame.kind == "object" and not cue.form.enclitic
    if judges and subject is not None and cue.index < subject.first and scene.fold[subject.after] == AMONG:
        return True  # اعتبر الوزير | من خصوم السد
    if not judges or cue.form.kind != "perfect":
        return False
    at_once = frame.content == cue.index + 1
    when = scene.is_(cue.index + 1, "fi") and frame.content - cue.index <= LONGEST_WHEN
    behind = at_once or when  # اعتبرت في وقت سابق | مسيئة
    holds = fold(cue.form.verb.lemma) in words_of("holds_to_be")  # not رأت في ذلك | جهدا، لاحظت | زيادة
    if behind and holds and cue.form.gender == "f" and _only_predicate(scene, draft):
        return True
    dropped = any(rule.startswith("dropped") for rule in draft.rules)
    what = scene.is_(cue.index - 1, "relative_what")
    word = scene.word(frame.content)
    accusative = word.endswith("ا") and (
        scene.everyday(frame.content)
        or (frequency("ال" + word[:-1]) > 0 and scene.cover[frame.content] is None)
    )
    return at_once and dropped and (what or accusative)


def _regarded(scene: Scene, draft: Draft) -> bool:
    """Whether what something is held to be stands behind it, and a far أن is another's: وتعتبر هذه الزيارة تكريسا للتقارب منذ …"""
    cue, frame, first = draft.cue, draft.frame, draft.cue.index + 1
    judges = fold(cue.form.verb.lemma) in words_of("holds_to_be") and frame.kind == "that"
    if (
        not judges
        or cue.form.enclitic
        or not scene.is_(first, "demonstrative")
        or "speaker_before" in draft.rules
    ):
        return False
    token = first + 1
    while token < frame.introduced and scene.fold[token].startswith("ال"):
        token += 1
    word = scene.word(token)
    plain = scene.cover[token] is None and not scene.is_(token, "adverb")  # هذه المنظمات أيضا
    return first + 1 < token < frame.introduced - 1 and word.endswith("ا") and plain


def _only_predicate(scene: Scene, draft: Draft) -> bool:
    """Whether the verb has somebody before it, and behind it an indefinite word that no owner makes definite: مسيئة | للمدينة.

    The thing judged would be definite, and stand first: اعتبرت | القرار خطأ، اعتبرت | محاولة المجلس فاشلة.
    """
    first = draft.frame.content
    if first >= len(scene.fold):
        return False
    word, light = scene.fold[first], scene.document.light[first]
    subject = draft.speaker_phrase
    front = subject is not None and subject.first < draft.cue.index
    plain = scene.everyday(first) and scene.cover[first] is None and not word.startswith("ال")
    if not (front and plain and (light.endswith("ة") or word.endswith("ا"))):
        return False
    behind = first + 1
    if behind >= scene.sentence_end[first] or scene.kinds[behind] in ",.":
        return True
    follows = scene.fold[behind]
    led = word.endswith("ا") or follows.startswith("ل") or is_bare_preposition(follows)
    return led and scene.kinds[behind] == "w" and not scene.is_(behind, "that")


def _resolves(scene: Scene, draft: Draft) -> bool:
    """Whether a verb with its subject left out tells what somebody resolves to do, in a tale: … فتقرر أن تبقى في القرية.

    What a body or a state resolves it announces: …، وقررت أن تؤجل السباق.
    """
    resolves = draft.cue.form.verb.lemma == RESOLVES and draft.frame.kind == "that"
    dropped = any(rule.startswith("dropped") for rule in draft.rules)
    body = any(e.kind in ("organisation", "state", "group") for e in draft.speakers)
    body |= scene.quotation[draft.cue.index] >= 0  # "قررنا أن تغادر": whoever speaks tells it to somebody
    verb, known = scene.word(draft.frame.content), scene.phrase_at(draft.frame.content)
    present = verb[:1] in IMPERFECT and known is None and not frequency("ال" + verb)
    return resolves and dropped and present and not body


def _divides(scene: Scene, draft: Draft) -> bool:
    """Whether the imperfect of swearing is that of dividing: تقسم اللجنة المدينة على ثلاثة أحياء، يقسم الوادي إلى أجزاء: …"""
    form, between = draft.cue.form, range(draft.cue.index + 1, draft.frame.content)
    if form.verb.lemma != SWEARS or form.kind != "imperfect" or draft.frame.kind not in ("ala", "colon"):
        return False
    person = all(e.kind == "person" for e in draft.speakers)
    return any(scene.is_(t, "ila") for t in between) or (draft.frame.kind == "ala" and not person)


def _draws_looks(scene: Scene, draft: Draft) -> bool:
    """Whether somebody or something draws looks: لفت الحارس الأنظار إلى موهبته، لفت نظري أن; not لفت الانتباه إلى الخطر."""
    cue = draft.cue
    behind = range(cue.index + 1, draft.frame.content)
    return cue.form.verb.lemma == DRAWS and any(scene.word(t) in words_of("looks") for t in behind)


def _condition(scene: Scene, draft: Draft) -> bool:
    """Whether the hurt are described by nobody in particular: وصفت حالته بالخطيرة، وصفت إصابة الحارس بأنها طفيفة."""
    form, word = draft.frame.form, scene.word(draft.cue.index + 1)
    passive = form.verb.act == "describe" and form.kind == "perfect" and not form.enclitic
    hers = word.endswith("ها")  # وصفت حالتها: she may have
    return passive and form.gender == "f" and form.number == "s" and not hers and _among(word, "hurt_state")


def _left_out(scene: Scene, draft: Draft) -> bool:
    """Whether a player is left out of a team, or left out because of something: استبعد المدافع من التشكيلة، استبعد بسبب إصابته."""
    cue, content = draft.cue, draft.frame.content
    if cue.form.verb.lemma != LEAVES_OUT or draft.frame.kind == "that":
        return False
    return any(
        scene.fold[t] == BECAUSE or (scene.fold[t] == AMONG and _among(scene.word(t + 1), "squad"))
        for t in range(cue.index + 1, content)
    )


def _answered(scene: Scene, draft: Draft) -> bool:
    """Whether what was claimed is refuted or refused, in a passive: هذه الادعاءات دحضت، الفكرة استبعدت."""
    form = draft.cue.form
    if form.verb.act not in ANSWERED or form.kind != "perfect" or "speaker_before" not in draft.rules:
        return False
    return bool(draft.speakers) and all(
        e.kind == "unnamed" and _first(e.name) in words_of("refuted") for e in draft.speakers
    )


def _first(name: str) -> str:
    """The first word of a description, without هذا and the article."""
    words = [word for word in fold(name).split(" ") if not word.startswith("هذ")]
    return words[0].removeprefix("ال") if words else ""


def _among(word: str, function: Single) -> bool:
    """Whether the folded `word`, without the article and its owner, is one with `function`: المرمى، مرماه."""
    word = word.removeprefix("ال")
    owned = (word.removesuffix(pronoun) for pronoun in OWNED if word.endswith(pronoun))
    return not words_of(function).isdisjoint((word, *owned))


_RULES: Sequence[Callable[[Scene, Draft], bool]] = (
    comes_about,
    _relies,
    _in_play,
    _whistled,
    _signs,
    _tips,
    _exiles,
    _held,
    _holds,
    _speaks_for,
    _contains,
    _unveiled,
    _declared,
    _held_to_be,
    _regarded,
    _left_out,
    _divides,
    _draws_looks,
    _resolves,
    _condition,
    _answered,
    _bared,
    _unveils,
    _shows_off,
    _intercepts,
    _passes,
)
