"""Steps: what may stand between a verb and what was said, passed over a phrase at a time: subject, time, place, to whom."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.relative import passed_on_by
from tawatur.attribution.frames.long_quotes import over_quoted_name
from tawatur.attribution.frames.mouth import behind_mouth
from tawatur.attribution.frames.object_nouns import after_deed, behind_subject, unled_masdar
from tawatur.attribution.frames.on_account import on_account
from tawatur.attribution.frames.relative_rest import published_by, rest_of_relative
from tawatur.attribution.frames.result_subjects import results_at
from tawatur.attribution.frames.walk import (
    JOINED,
    OBJECT_NOUNS,
    PREPOSITIONS,
    REACH_PREPOSITION,
    Walk,
    foretold,
)
from tawatur.attribution.phrases.beside_subject import beside_subject, these_say
from tawatur.attribution.phrases.counted import counted_people, tells_number
from tawatur.attribution.phrases.joined_members import behind_rest
from tawatur.attribution.phrases.media_described import behind_medium, behind_time, behind_whom_he_met
from tawatur.attribution.phrases.outlets import got_paper
from tawatur.attribution.phrases.owners import (
    behind_adjectives,
    is_name,
    joined_ally,
    joined_noun,
    joined_to_governed,
    joined_to_object,
    made_paper,
    of_his_country,
    over_holder,
    owners_at,
    owns_many,
)
from tawatur.attribution.phrases.plain import each_side, of_them
from tawatur.attribution.phrases.turns import each_of, is_plural
from tawatur.attribution.reading.agreement import POSSESSIVES, may_agree, without_owner
from tawatur.attribution.reading.finite import OBJECTS
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.phrase_table import Hit
from tawatur.attribution.reading.scene import NounPhrase, Scene, is_bare_preposition, is_governed
from tawatur.attribution.reading.title_letters import title_letter
from tawatur.attribution.speakers.examples import behind_examples, behind_some
from tawatur.text import fold
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

CLAUSE_OPENERS = ("relative", "circumstance", "conjunction", "relative_what")  # beside the reporting clause
REACH_CHARGE = 6  # words between role and name that tell his charge (المنسق | المعني بشؤون المياه | فلان)


def subjects_after(scene: Scene, cue: Cue, limit: int) -> tuple[list[NounPhrase], list[NounPhrase]]:
    """The noun phrases right behind a cue that governs nothing found: its subject, and others."""
    walk = Walk(scene, cue, limit)
    position = cue.index + 1
    while position < limit and position - cue.index < REACH_PREPOSITION:
        joined = scene.phrase_at(position) if walk.subject else None
        if walk.subject and (joined is None or joined.prefix != "و"):
            break
        passed = step(walk, position)
        if passed == 0:
            break
        position += passed
    return walk.subject, walk.others


def step(walk: Walk, position: int) -> int:
    """How many tokens to pass over at `position` on the way to the content; 0 where a bare noun stands."""
    scene, kind = walk.scene, walk.scene.kinds[position]
    hit = scene.hits.get(position)
    results = None if walk.subject else results_at(scene, walk.cue, position)
    if results is not None:
        walk.subject.append(results)
        return results.after - position
    if position in scene.time_after:
        walk.open_phrase = False
        return behind_time(scene, scene.time_after[position], walk.limit) - position
    if hit is not None and hit.function in OBJECT_NOUNS and _object_noun(walk, hit):
        return 0  # كرر الوزير دعوته إلى …، نفت الوزيرة الأنباء عن …، أعلنت أمس، تسجيل إصابات
    if (
        hit is not None
        and scene.phrase_at(position) is None
        and hit.function in ("turn", "aside", "medium", "addressee", "condition")
    ):
        walk.open_phrase = False
        last = max(hit.after, scene.time_after.get(position + 1, 0))  # في وقت سابق السبت
        last, walk.open_phrase = behind_medium(scene, last, walk.limit)
        return last - position
    if hit is not None and hit.function == "source_clause":
        walk.open_phrase = True
        return hit.after - position  # وقال حسبما | ذكر التلفزيون إن
    if hit is not None and (told := behind_mouth(scene, walk.cue, walk.subject, position)) > position:
        walk.open_phrase = False
        return told - position
    phrase = scene.phrase_at(position)
    if phrase is not None:
        return _pass_noun_phrase(walk, phrase, position)
    if walk.subject and walk.subject[-1].after == position:
        named = behind_some(scene, position, walk.limit)  # مسؤولون | بينهم فلان | رغبتهم
        if named > position:
            walk.open_phrase = False
            return named - position
    if kind in ",(":
        walk.open_phrase = False
        demands = walk.cue.form.verb.act == "demand"
        return behind_examples(scene, position, walk.limit, demands) - position
    if kind == "o":
        return over_quoted_name(scene, walk.cue, position)
    right_behind = position == walk.cue.index + 1
    each = (of_them(scene, position) or each_side(scene, position)) if right_behind else None
    if each is not None and each.after - each.first > 1:
        walk.subject.append(each)  # وتعهد | كل منهم بعدم التعرض للآخر
        return each.after - position
    if not walk.subject and (people := counted_people(scene, position, walk.limit)):
        walk.subject.append(people)
        return people.after - position
    if kind != "w":
        return 1
    if each_of(scene, position + 2) and scene.phrase_at(position + 2) is not None:
        return 2  # كل من | فرنسا وألمانيا
    if walk.subject and _also(scene, position) and scene.phrase_at(position + 1) is not None:
        return 1  # قال الوزير، وكذلك | المحافظ، إن
    if title_letter(scene, position):
        return 2  # المتحدث باسم اللجنة، د. | سالم الوادي
    particle = bool(scene.particle[position])
    titled = position == walk.cue.index + 1 and scene.is_(position, "honorific")  # أكد جلالته الحرص على
    some = not walk.subject and scene.fold[position] in nouns_of("some")  # عشرات | النواب
    some = some or these_say(scene, walk.cue, position)  # أعلنت هذه | الدول إغلاق المعابر
    passing = particle and scene.is_(position, "adverb", "perfect")
    if titled or passing or (some and scene.phrase_at(position + 1)):
        return 1
    if not walk.subject and scene.fold[position] in words_of("same_before") and scene.phrase_at(position + 1):
        return 1  # ذات | المتحدث
    if (particle and scene.is_(position, "manner")) or scene.fold[position] == "ال":
        return 2  # with its adjective; الـ16
    in_charge = scene.fold[position] in nouns_of("in_charge") and walk.subject[-1:] and walk.subject[-1].after
    if in_charge == position or (
        particle and scene.is_(position, *CLAUSE_OPENERS)
    ):  # الوكالة المكلفة | مراقبة الاتفاق
        walk.open_phrase = True
        return 1
    if particle and scene.is_(position, "place_time", "bi", *PREPOSITIONS):
        return _pass_prepositional(walk, position) if is_bare_preposition(scene.fold[position]) else 1
    word = scene.fold[position]
    if (account := on_account(walk, position) or rest_of_relative(walk, position)) > 0:
        walk.open_phrase = False
        return account
    if published_by(walk, position):
        walk.open_phrase = True
        return 1
    if word[:3] == "لدي" and word[3:] in ("ه", "ها", "هم"):
        return 1  # السفير لديها | سالم الوادي
    placed = word.startswith("ب") and bool(walk.subject) and not frequency(word)  # مستشفى الحجر بقها
    placed |= _reason(walk, position)
    if word[:2] == "لل" or placed or (word[:1] in JOINED and is_joined(word)):
        walk.open_phrase = not is_governed(word) and position + 1 not in scene.time_after
        return _pass_adjectives(walk, position + 1) - position
    beside = (
        beside_subject(scene, walk.subject, position) or position in scene.hits or _spoken_for(walk, position)
    )
    if not (walk.open_phrase or beside) and joined_noun(scene, walk.cue.index, position):
        return _pass_adjectives(walk, position + 1) - position
    return 1 if walk.open_phrase or beside else 0


def _object_noun(walk: Walk, hit: Hit) -> bool:
    """Whether a noun of the phrase table is the verb's object: أعلن | رفضه، كذب فلان، الإثنين، | التصريحات."""
    scene, position = walk.scene, hit.first
    if _reason(walk, position):
        return False
    if position == walk.cue.index + 1 and hit.function == "saying_noun":
        return True
    inner = walk.others[-1] if walk.others and walk.others[-1].after == position else None
    closed = scene.kinds[position - 1] == ","
    closed |= inner is not None and _ends_relative(scene, inner.first - 1)
    front = scene.phrases_ending.get(walk.cue.index)
    told = front is not None and front.speaks and not (front.governed or walk.cue.prefix)
    closed |= told and position == walk.cue.index + 1 and scene.is_(hit.after, "an")  # نفت | تقارير عن …
    denied = walk.cue.form.verb.act == "deny" and closed
    return denied or (
        behind_subject(scene, walk.subject, position)
        or _demanded(walk, position)
        or unled_masdar(scene, position)
    )


def _reason(walk: Walk, position: int) -> bool:
    """Whether ل joins whose deed was why, behind the only noun there, which is the object: انتقد الحكومة | لرفضها الاتفاق."""
    scene, only = walk.scene, len(walk.subject) == 1 and not walk.others
    if not only or walk.subject[0].first != walk.cue.index + 1 or walk.subject[0].after != position:
        return False
    word, light = scene.fold[position], scene.document.light[position]
    return word[:1] == "ل" and word.endswith(POSSESSIVES) and verbal_noun(word[1:], light[1:])


def _demanded(walk: Walk, position: int) -> bool:
    """Whether a word for an announcement is itself what is asked for, behind whom it is asked of: طلب منهم إعلان التزامهم."""
    scene = walk.scene
    asked = walk.cue.form.verb.act == "demand" and walk.reading("object") is not None
    masdar = verbal_noun(scene.fold[position], scene.document.light[position])
    return asked and masdar and not scene.particle[position - 1]


def _spoken_for(walk: Walk, position: int) -> bool:
    """Whether a noun follows the preposition that a description ends with: الناطق باسم | قيادة …"""
    ends = walk.scene.cover[position - 1] is not None and walk.scene.is_(position - 1, "place_time")
    walk.open_phrase |= ends
    return ends


def _pass_prepositional(walk: Walk, position: int) -> int:
    """Over a preposition, its noun and the adjectives that agree with it; where the noun is indefinite its end is unknown."""
    scene, following = walk.scene, position + 1
    if (
        following >= walk.limit
        or scene.phrase_at(following)
        or following in scene.time_after
        or following in scene.hits
    ):
        return 1
    if scene.kinds[following] != "w" or scene.is_(following, "that", "that_pronoun", "relative_what"):
        return 1
    noun, owned = without_owner(scene.fold[following], scene.document.light[following])
    definite = scene.fold[following].startswith("ال") or owned
    owners = 0 if definite or scene.verbs(following) else owners_at(scene, following + 1, walk.limit)
    walk.open_phrase = not (definite or owners)  # closed: في بادئ الأمر
    end = following + 1
    met = behind_whom_he_met(scene, following, walk.limit)
    if met:
        return met - position
    ends = definite and (not owned or (scene.is_(position, "min") and walk.reading("object") is not None))
    apart = end < walk.limit and scene.document.light[end].startswith("إ")  # من القضاء | إلغاء
    if ends and end < walk.limit and (apart or not may_agree(noun, scene.fold[end])):
        return end - position  # طلب من الشركة | التريث، أنكر في البداية | الاتهامات
    if owners:
        return over_holder(scene, position, behind_adjectives(scene, end + owners, walk.limit)) - position
    return (end if walk.open_phrase else _pass_adjectives(walk, end)) - position


def _pass_adjectives(walk: Walk, position: int) -> int:
    """The token behind the definite words that follow a noun (لكرة القدم، للأمم المتحدة)."""
    scene = walk.scene
    while (
        position < walk.limit
        and scene.phrase_at(position) is None
        and (
            (
                scene.document.light[position].startswith("ال") and not scene.particle[position]
            )  # not إلى, إلغاء
            or scene.fold[position] in nouns_of("same")
        )
    ):
        position += 1
    return position


def _pass_noun_phrase(walk: Walk, phrase: NounPhrase, position: int) -> int:
    scene, before = walk.scene, position - 1
    while scene.kinds[before] == "o":
        before -= 1
    behind_preposition = before != walk.cue.index and (
        (scene.is_(before, "place_time", *PREPOSITIONS) and is_bare_preposition(scene.fold[before]))
        or scene.fold[before] in JOINED
    )
    behind_preposition = behind_preposition and not each_of(scene, position)
    behind_preposition |= after_deed(scene, walk.cue, before)
    led = scene.fold[before] in words_of("led_by")  # مصدر في الجيش بقيادة | اللواء فلان
    governed = phrase.governed or behind_preposition or led or passed_on_by(scene, before)
    governed = governed or scene.is_source(phrase)  # وأضاف، حسب | بيان للوزارة، أن
    governed = governed or of_his_country(scene, walk.cue.index, phrase)
    governed = governed or got_paper(scene, phrase)  # وقالت في بيان تلقت | رويترز نسخة منه إن
    verb, blamed = walk.cue.form.verb, walk.cue.participle and before == walk.cue.index
    if blamed and verb.complements == ["object"] and verb.act == "accuse":
        return 0  # محملا الحكومة المسؤولية
    if blamed and not phrase.prefix and fold(verb.lemma) in words_of("holds"):
        return 0  # معتبرا | القرار "كارثة"
    masdar = verbal_noun(scene.fold[position], scene.document.light[position])
    if blamed and masdar and phrase.entities[0].kind == "unnamed" and walk.reading("object") is not None:
        return 0  # متوقعا | تحقيق أرباح, no inquiry
    if not governed and not walk.subject and foretold(scene, walk.cue) and walk.reading("object") is not None:
        return 0  # كان الوزير قد انتقد | الحكومة
    governed = governed or owns_many(scene, walk.subject, phrase)
    governed = governed or joined_to_governed(scene, walk.subject, walk.others, phrase)
    governed = governed or joined_to_object(scene, walk.subject, phrase)
    last = walk.subject[-1].after if walk.subject else -2
    beside = last == position or (last == position - 1 and scene.kinds[last] == ",")
    apart = scene.fold[before] == "و" or _also(scene, before)  # ذكرت "المرفأ" و"النجم"
    begins = before if apart else position
    joined = (apart or phrase.prefix == "و") and last > 0 and behind_rest(scene, last) == begins
    walk.open_phrase &= not (apart and joined)
    coordinated = joined or (beside and phrase.prefix == "و")
    if last == before and joined_ally(scene, before):
        beside = coordinated = not phrase.prefix  # نفت دمشق وحليفتها | موسكو وقوع الهجوم
    thing = not governed and phrase.entities[0].kind == "product" and not phrase.prefix
    if thing and walk.subject and not walk.open_phrase:
        return 0  # أكد الوزير | مشروع الجسر: the object
    if governed or not phrase.speaks or made_paper(scene, walk.cue.index, phrase):
        walk.others.append(phrase)
    elif walk.subject and set(phrase.entities) <= set(walk.subject[-1].entities):
        if walk.subject[-1].how == "role" and is_name(phrase):
            walk.subject[-1] = phrase  # its short name otherwise: وكالة الفضاء "نورا"
    elif _apposition(walk, phrase, position):
        walk.subject[-1] = phrase
    elif (not walk.subject and not (walk.open_phrase and scene.kinds[position - 1] == "w")) or coordinated:
        walk.subject.append(phrase)
    else:
        walk.others.append(phrase)
        if walk.subject and not walk.open_phrase:
            return 0  # a second bare noun phrase behind the subject: the object
    end, open_phrase = phrase.after, False
    if _ends_relative(scene, before):
        end = _pass_adjectives(walk, end)  # البيان الذي أصدرته الشركة | المنتجة
    elif governed or walk.open_phrase:  # قبل بدء | المؤتمر الانتخابي
        end, open_phrase = behind_medium(scene, phrase.after, walk.limit)
    walk.open_phrase = open_phrase
    return end - position


def _ends_relative(scene: Scene, verb: int) -> bool:
    """Whether a relative clause is whole with the noun phrase behind its verb and pronoun: التحالف الذي تقوده باريس | أنباء عن …"""
    taken_up = scene.kinds[verb] == "w" and not scene.particle[verb] and scene.fold[verb].endswith(OBJECTS)
    return taken_up and scene.is_(verb - 1, "relative")


def _also(scene: Scene, token: int) -> bool:
    """Whether a word stands at `token` that joins another one who does the same: وكذلك | فلان."""
    return scene.fold[token] in words_of("and_also")


def _apposition(walk: Walk, phrase: NounPhrase, position: int) -> bool:
    """Whether a person's name stands beside the unnamed role before it: مدير الشركة لدى …، فلان الفلاني، إن …

    Adjectives of the role, or a word for being called, may stand between (رئيس النقباء المحليين فلان, رجل يدعى فلانا).
    """
    scene = walk.scene
    if not walk.subject or walk.subject[-1].entities[0].kind != "unnamed" or phrase.prefix:
        return False
    owned = scene.document.light[position - 1].endswith(POSSESSIVES)
    if is_plural(scene.fold[walk.subject[-1].first]) or tells_number(scene, walk.subject[-1]):
        return False  # اتهم محققون سكرتير البلدة، فلانا الفلاني، بـ …
    if phrase.how != "name" or (owned and scene.is_(position - 2, "place_time")):
        return False  # خلال لقائه | فلانا
    while scene.kinds[position - 1] == "." and title_letter(scene, position - 2):
        position -= 2  # رئيس اللجنة، د. | فلان
    role, between = walk.subject[-1], range(walk.subject[-1].after, position)
    beside = all(scene.fold[t].startswith("ال") or scene.fold[t] in words_of("called") for t in between)
    definite = "ال" in (scene.fold[role.first][:2], scene.fold[role.after - 1][:2])
    placed = scene.is_(role.after, "fi") or scene.fold[role.after].startswith(("ب", "لل"))
    spoken_for = scene.is_(role.after - 1, "place_time")  # الناطقة باسم | هيئة الري فلانة
    verb = walk.cue.form.verb
    no_object = verb.act in ("say", "report") or not any(c.startswith("object") for c in verb.complements)
    if spoken_for or (no_object and definite and len(between) <= REACH_CHARGE):
        whole = phrase.after - phrase.first > 1 and "o" not in scene.kinds[phrase.first : phrase.after]
        plain = (scene.kinds[t] == "w" and (scene.particle[t] or not scene.verbs(t)) for t in between)
        whole = whole and not any(scene.is_(t, "relative") for t in between)
        beside |= whole and all(plain)
    if between and placed and definite:  # الخبير في شؤون المياه فلان, مدير الجمارك بميناء الرمل فلان
        beside |= all(scene.kinds[t] == "w" for t in between) and scene.fold[position - 1].startswith("ال")
    return phrase.entities[0].kind == "person" and (scene.kinds[position - 1] == "," or beside)
