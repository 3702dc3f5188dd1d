"""Not said: what a verb of saying holds of another verb, what is done with the thing it is said by, and things that show something.

تحكي المسرحية عن طفل توهمه العصابة | بأن البيت مسكون: of another verb; يطمئن الفريق جماهيره بأداء كبير: by what it does;
استخدام أسلحة محرمة يؤكد أن الحرب طويلة: the deed shows it.
"""

from collections.abc import Callable, Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.genders import gender_of
from tawatur.attribution.phrases.plain import acts, has_will
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.finite import looks_finite, looks_present
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, reckoned, words_of
from tawatur.attribution.reading.scene import Scene, describes, is_bare_preposition
from tawatur.text import fold, owned
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun

# the verb of reassuring, its present spelled like that of making sure; the verb of uncovering
REASSURES, UNCOVERS = "طمأن", "كشف"
# the verbs of announcing and of calling something so
ANNOUNCES, CALLS = "أعلن", "سمّى"
# letters of an elative: أفضل
ELATIVE = 4
# acts of verbs whose verbal noun is itself what somebody says: تصريح، تحذير, not رفض
SAYING = ("say", "report", "announce", "affirm", "warn", "judge", "expect", "describe")
# what a verb of the future begins with
WILL = "س"


def not_said(scene: Scene, draft: Draft) -> bool:
    """Whether nobody says what the draft has for its content."""
    return any(rule(scene, draft) for rule in _RULES)


def _of_topic(scene: Scene, draft: Draft) -> bool:
    """Whether عن tells what is spoken of, and a far أن is of a verb between: يتحدث الفيلم عن طفل يقنعه والده | بأن البحر بعيد."""
    cue, frame = draft.cue, draft.frame
    about = fold(cue.form.verb.lemma) in words_of("tells_about") and frame.kind == "that"
    subject, topic = draft.speaker_phrase, cue.index + 1
    if subject is not None and subject.first == topic:
        topic = subject.after
    if not about or not scene.is_(topic, "an") or scene.fold[frame.introduced].startswith("و"):
        return False  # تحدث عن رحلته، | وأنه سيعود
    return any(
        (looks_finite(scene.fold[t], scene.document.light[t]) or looks_present(owned(scene.fold[t])))
        and (bool(owned(scene.fold[t])) or not scene.is_(t - 1, "relative"))
        for t in range(topic + 2, frame.introduced)
        if scene.cover[t] is None and scene.kinds[t] == "w" and not scene.particle[t]
    )  # not عن زوجها الذي رحل | أنه كان طيبا


def _came_out(scene: Scene, draft: Draft) -> bool:
    """Whether a verb with ل right before أن tells what came of it: أبلغ الشرطة بالأمر، | ليتضح أن البيت فارغ."""
    verb = draft.frame.introduced - 1
    if draft.frame.kind != "that" or verb <= draft.cue.index or scene.kinds[verb - 1] != ",":
        return False
    return scene.fold[verb].startswith("ل") and scene.fold[verb][1:] in words_of("came_out_so")


def _no_noun(scene: Scene, draft: Draft) -> bool:
    """Whether what is taken for the object is a verb or إضافة إلى, which no verb has for one: الذي اعتبر فاسدا | سيبقى."""
    first = draft.frame.content
    if draft.frame.kind != "object" or scene.quotation[first] >= 0 or scene.cover[first] is not None:
        return False
    word = scene.fold[first]
    if word in words_of("besides_this") and scene.is_(first + 1, "ila", "an", "ala"):
        return True
    relative = draft.cue.relative and draft.cue.form.verb.act == "judge"
    return relative and word.startswith(WILL) and looks_present(word[1:]) and not frequency("ال" + word)


def _only_held(scene: Scene, draft: Draft) -> bool:
    """Whether الذي only tells what somebody is held to be: الذي اعتبر يوما | أفضل مدرب; not الذي اعتبر | محاولة سالم فاشلة."""
    frame, form = draft.frame, draft.cue.form
    judges = draft.cue.relative and fold(form.verb.lemma) in words_of("holds_to_be") and not form.enclitic
    if not judges or frame.kind != "object" or not scene.is_(draft.cue.index - 1, "relative"):
        return False
    what = scene.time_after.get(frame.content, frame.content)
    what += scene.word(what) in words_of("one_day")
    if what >= scene.size:
        return False
    word, light = scene.fold[what], scene.document.light[what]
    best = light.startswith("أ") and len(light) == ELATIVE
    behind = what + 1
    plain = scene.cover[what] is None and scene.kinds[what] == "w" and not word.startswith("ال")
    whose = scene.word(behind).startswith("ال") or bool(
        owned("".join(scene.document.light[behind : behind + 1]))
    )
    whose |= behind < scene.size and scene.phrase_at(behind) is not None and not best
    whose |= scene.kinds[behind : behind + 1] == ["n"] or scene.word(behind) in nouns_of("some")
    whose |= verbal_noun(word, light)  # الذي اعتبر | إصابة ثلاثة لاعبين كارثة
    return plain and not whose and (best or light.endswith(("ة", "ا")))


def _put_out(scene: Scene, draft: Draft) -> bool:
    """Whether names or dates are themselves what is announced, in a passive: أعلنت أسماء الفائزين بجائزة | "القلم"."""
    form, subject = draft.cue.form, draft.speaker_phrase
    plain = form.verb.lemma == ANNOUNCES and form.kind == "perfect" and not form.enclitic
    plain = plain and draft.frame.kind in ("object", "quotation")
    if not plain or subject is None or subject.first != draft.cue.index + 1:
        return False
    return all(e.kind == "unnamed" for e in draft.speakers) and scene.word(subject.first) in words_of(
        "announced_itself"
    )


def _named(scene: Scene, draft: Draft) -> bool:
    """Whether a verb of calling has its name right behind it, and a far colon is another's: رواق يسمى "القلم" … منها: مجلة."""
    calls = draft.cue.form.verb.lemma == CALLS and draft.frame.kind == "colon"
    return calls and scene.kinds[draft.cue.index + 1 : draft.cue.index + 2] == ["o"]


def _is_one_of(scene: Scene, draft: Draft) -> bool:
    """Whether what somebody is held to be stands behind him, and a far أن is another's: تعتبر المدينة واحدة من … أن أسعارها …"""
    cue, frame, subject = draft.cue, draft.frame, draft.speaker_phrase
    judges = fold(cue.form.verb.lemma) in words_of("holds_to_be") and cue.form.kind == "imperfect"
    if not judges or frame.kind != "that" or subject is None or subject.first != cue.index + 1:
        return False
    head = scene.fold[subject.first].removeprefix("ال")
    if people(head) or person_noun(head):
        return False  # يعتبر الخبراء | أحد الأسباب أن …
    one = subject.after
    return one < frame.introduced - 1 and scene.word(one).removesuffix("ا") in words_of("one_of_them")


def _by_deed(scene: Scene, draft: Draft) -> bool:
    """Whether somebody reassures by what he does, or makes sure of how another is: يطمئن جمهوره | بفوز، يطمئن | على المصاب."""
    frame, form = draft.frame, draft.cue.form
    if form.verb.lemma != REASSURES:
        return False
    if frame.kind == "bi":
        feat = scene.word(frame.content).removeprefix("ب") in words_of("mute", "feat")
        return feat and not scene.word(frame.content + 1).startswith("ال")  # not بنجاح | الخطة
    subject, behind = draft.speaker_phrase, draft.cue.index + 1
    if subject is not None and subject.first == behind:
        behind = subject.after
    return (
        frame.kind == "ala" and form.kind == "imperfect" and not form.enclitic and behind == frame.introduced
    )


def _uncovers(scene: Scene, draft: Draft) -> bool:
    """Whether clothes leave a part of the body bare: ثياب تكشف | بطونهن، ثوب يكشف | الكتفين."""
    if draft.cue.form.verb.lemma != UNCOVERS or draft.frame.kind != "object":
        return False
    light = scene.document.light[draft.frame.content]
    return bool({fold(owned(light) or light).removeprefix("ال")} & words_of("bared"))


def _whoever_would(scene: Scene, draft: Draft) -> bool:
    """Whether the verb describes anybody at all who would do so: لكل مواطن | يريد السفر، لأي زائر | يرغب في المعرفة."""
    phrase, cue = draft.speaker_phrase, draft.cue
    if phrase is None or cue.prefix or cue.participle or phrase.after != cue.index or not phrase.first:
        return False
    indefinite = phrase.entities[0].kind == "unnamed" and not scene.fold[phrase.first].startswith("ال")
    word = scene.fold[phrase.first - 1].removeprefix("و")
    return indefinite and word[:1] in ("ل", "ب") and word[1:] in words_of("any_or_every")


def _tips_scales(scene: Scene, draft: Draft) -> bool:
    """Whether a thing tips the balance: الإصابات ترجح كفة الضيوف; not محللون يرجحون كفة الضيوف."""
    tips = draft.cue.form.verb.act == "expect" and scene.word(draft.frame.content) in words_of("tipped")
    heads = (fold(e.name).split(" ")[0].removeprefix("ال") for e in draft.speakers if e.kind == "unnamed")
    media = {word for name in nouns_of("media_all") for word in name.split(" ")[:1]}
    things = [
        head for head in heads if not (has_will(head) or paper_noun(head) or head in media | words_of("odds"))
    ]
    return tips and draft.frame.kind == "object" and len(things) == len(draft.speakers)


def _deed_shows(scene: Scene, draft: Draft) -> bool:
    """Whether the subject of a verb of showing is a verbal noun before whoever is taken for it: دخول قوات أجنبية | يثبت أن …

    The verb agrees with the noun alone, which opens its clause.
    """
    phrase, cue = draft.speaker_phrase, draft.cue
    form = cue.form
    shows = fold(form.verb.lemma) in words_of("evinces") and draft.frame.kind in ("that", "ala", "ila")
    if not shows or phrase is None or cue.prefix or cue.participle or cue.relative or phrase.prefix:
        return False
    if form.kind != "imperfect" or form.number != "s" or not phrase.first < cue.index:
        return False
    deed, start = phrase.first - 1, scene.sentence_start[cue.index]
    while deed > start and deed > phrase.first - 3 and not _deed(scene, deed) and describes(scene, deed):
        deed -= 1
    if deed < start or not _deed(scene, deed):
        return False
    opens = deed == start or scene.kinds[deed - 1] in ",:o" or scene.is_(deed - 1, "that", "conjunction")
    feminine = scene.document.light[deed].endswith(("ة", "ات"))
    agrees = (form.gender == "f") == feminine
    other = gender_of(scene, phrase, {}) or ""
    return opens and agrees and (other not in ("", form.gender) or phrase.entities[0].kind == "unnamed")


def _deed(scene: Scene, token: int) -> bool:
    """Whether a verbal noun without the article that says nothing stands at `token`: دخول، واختيار; not بيان."""
    word, light = scene.fold[token], scene.document.light[token]
    joined = word.startswith("و") and token == scene.sentence_start[token]
    bare, shown = (word[1:], light[1:]) if joined else (word, light)
    if bare.startswith(("ال", "ب", "ل")) or reckoned(bare) or scene.cover[token] is not None:
        return False
    if any(form.kind == "masdar" and form.verb.act in SAYING for _, form in scene.verbs(token)):
        return False
    return is_verbal_noun(scene, token) or bool(frequency("ال" + bare) and verbal_noun(bare, shown))


def _thing_described(scene: Scene, draft: Draft) -> bool:
    """Whether التي describes the thing whose owner a man or men are: فكرة بعض النواب | التي تكشف عن جهل كبير."""
    phrase, cue = draft.speaker_phrase, draft.cue
    relative = cue.index - 1
    if phrase is None or not cue.relative or phrase.after != relative or not phrase.first:
        return False
    if fold(cue.form.verb.lemma) not in words_of("evinces") or scene.fold[relative] != "التي":
        return False
    word, head = scene.fold[phrase.first], phrase.first - 1
    last = scene.fold[phrase.after - 1].removeprefix("ال")
    men = word in nouns_of("some", "crowd") and (phrase.after - phrase.first == 1 or acts(last))
    men = men and not last.endswith(("ات", "ه"))
    thing = scene.document.light[head].endswith("ة") and describes(scene, head)
    thing = thing and not (acts(scene.fold[head]) or paper_noun(scene.fold[head]))
    return men and thing and not is_bare_preposition(scene.fold[head])


_RULES: Sequence[Callable[[Scene, Draft], bool]] = (
    _of_topic,
    _came_out,
    _no_noun,
    _only_held,
    _put_out,
    _named,
    _is_one_of,
    _by_deed,
    _uncovers,
    _whoever_would,
    _tips_scales,
    _deed_shows,
    _thing_described,
)
