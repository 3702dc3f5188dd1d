"""Quoted noun phrases: what they govern behind their closing mark is said too (أكدت "إدانتها للفظائع" في القطاع)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.frames.long_quotes import QUOTED_NAME
from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.phrases.owners import is_name
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.agreement import POSSESSIVES, without_owner
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import Quotation, bare
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# how what a list is of begins behind a comma: منها، ومن بينها
AMONG = ("من", "بين")
# a longer quotation is hardly a noun phrase
LONGEST_NOUN = 12
# words that are too many to be anything but what was said
SHORTEST_LENGTH = 6
# words of a short clause
TWO_WORDS = 2
# letters that an imperfect behind سـ begins with
FUTURE = ("ن", "ي", "ت", "ا")


def governs_behind(scene: Scene, draft: Draft, quoted: Quotation) -> bool:
    """Whether the quotation is a noun phrase, no clause, and a preposition that it can govern stands right behind it."""
    form, closing = draft.frame.form, quoted.closing
    if closing is not None and _needs_more(scene, quoted, closing + 1):
        return True
    stance = form.verb.act not in ("say", "report") and "object" in form.verb.complements
    if not stance or closing is None or not _is_noun(scene, quoted):
        return False
    following = closing + 1
    if following + 1 >= scene.sentence_end[quoted.opening] or following in scene.hits:
        return False
    hit = scene.hits.get(following + 1)
    bare = scene.is_(following, *PREPOSITIONS) and is_bare_preposition(scene.fold[following])
    joined = scene.fold[following][:1] in ("ل", "ب") and is_joined(scene.fold[following])
    placed = hit is None or hit.function != "medium"
    return placed and (bare or (joined and not scene.particle[following]))


def _needs_more(scene: Scene, quoted: Quotation, following: int) -> bool:
    """Whether a clause in marks waits for what stands behind them: "من الواضح تماما" أن …, "لا أستطيع أن أستبعد" إمكانية …"""
    if following + 1 >= scene.sentence_end[quoted.opening] or scene.kinds[following - 2] not in "wn":
        return False
    if scene.is_(following, "that", "that_pronoun"):
        return scene.document.light[following].startswith("أ")
    if _lacks_owner(scene, quoted, following):
        return True
    word = scene.fold[following]
    masdar = word in words_of("that_noun") or verbal_noun(word, scene.document.light[following])
    plain = scene.kinds[following] == "w" and not scene.particle[following] and scene.cover[following] is None
    last = quoted.end - 1  # a verb: not "لن نشارك في الاجتماع" | خشية اعتقاله
    clause = looks_present(scene.fold[last]) or scene.document.light[last].startswith("أ")
    return (
        plain and masdar and clause and not word.startswith(("ال", "و", "ب", "ل")) and not word.endswith("ا")
    )


def _lacks_owner(scene: Scene, quoted: Quotation, following: int) -> bool:
    """Whether marks close on an indefinite word that a definite one behind them goes on with: "… يعرقل تحركات" | المشجعين."""
    last = quoted.end - 1
    noun, owned = without_owner(scene.fold[last], scene.document.light[last])
    bare = not (
        noun.removeprefix("و").startswith(("ال", "لل", "بال"))
        or owned
        or scene.particle[last]
        or scene.cover[last]
        or noun in nouns_of("modifier")  # "… أمام جمهور كبير"
    )
    bare = bare and last not in scene.time_start and scene.kinds[last] == "w"
    bare = bare and not scene.document.light[last].endswith("ا") and last + 1 not in scene.time_start
    definite = scene.document.light[following].startswith("ال") and scene.phrase_at(following) is None
    definite = definite and following not in scene.hits and following not in scene.time_after
    return bare and definite and not scene.particle[following]


def _is_noun(scene: Scene, quoted: Quotation) -> bool:
    first = quoted.opening + 1
    words = range(first, quoted.end)
    if not words or len(words) > LONGEST_NOUN or scene.kinds[first] != "w" or scene.particle[first]:
        return False
    if any(scene.kinds[token] in ",.;" or scene.is_(token, "that", "that_pronoun") for token in words):
        return False
    if verbal_noun(scene.fold[first], scene.document.light[first]):
        return True
    if scene.verbs(first):
        return any(form.kind == "masdar" for _, form in scene.verbs(first))
    return scene.fold[first].endswith(POSSESSIVES) and scene.everyday(first)


def masdar_governs(walk: Walk, token: int) -> bool:
    """Whether an indefinite verbal noun stands at `token` as the object of a verb that takes one."""
    word, light = walk.scene.fold[token], walk.scene.document.light[token]
    indefinite = not word.startswith("ال") and walk.scene.cover[token] is None
    return indefinite and walk.reading("object") is not None and verbal_noun(word, light)


def of_noun(walk: Walk, quoted: Quotation) -> bool:
    """Whether a few quoted words are what a bare noun behind the subject is of; more are what the subject says."""
    scene, noun = walk.scene, quoted.opening - 1
    behind = bool(walk.subject) and walk.subject[-1].after <= noun and noun > walk.cue.index
    few = quoted.end - quoted.opening <= QUOTED_NAME
    return behind and few and scene.everyday(noun) and not scene.fold[noun].startswith(("ال", "ب", "ل"))


def behind_object(walk: Walk, quoted: Quotation) -> bool:
    """Whether a few quoted words, no clause, are a name behind what the verb has as its object: تتابع المسلسلات ومنها "القارب"."""
    scene, first = walk.scene, quoted.opening + 1
    few = quoted.end - quoted.opening <= QUOTED_NAME
    clause = opens_clause(scene, first) or scene.is_(first, "that", "that_pronoun")
    return walk.met_bare and few and not clause


def at_length(walk: Walk, form: VerbForm, quoted: Quotation) -> bool:
    """Whether so many words are quoted behind a verb that is mostly another word that it can only be one of saying.

    رد الحارس "هذه رسالة مهمة …"، وذكر في بيان "تلك الخطة …": where nobody stands behind it, و or the sentence has to open it.
    A bare noun behind one that may be a deed is its object: تمضي أوقاتا بعيدا "…".
    """
    scene, cue = walk.scene, walk.cue
    speech = form.verb.act in ("say", "report") and not cue.participle
    speech = speech and "fi" not in form.verb.complements and not (form.verb.weak and walk.met_bare)
    words = sum(scene.kinds[token] == "w" for token in range(quoted.opening, quoted.end))
    if not speech or words < SHORTEST_LENGTH:
        return False
    begins = cue.prefix in ("و", "ف") or cue.index == scene.sentence_start[cue.index]
    opens = begins or scene.kinds[cue.index - 1] == "," or not form.verb.weak
    return opens and (bool(walk.subject) or (begins and form.kind == "perfect"))


def in_topic(walk: Walk, quoted: Quotation) -> bool:
    """Whether short quoted words, no clause, tell of what is spoken about: عن خسائر سببتها "العاصفة"، عن علاج، منه عقار "…"."""
    scene, behind = walk.scene, range(walk.cue.index + 1, quoted.opening)
    about = next((t for t in behind if scene.is_(t, "an")), None)
    if about is None or walk.reading("an") is None or quoted.end - quoted.opening > QUOTED_NAME:
        return False
    between = range(about + 1, quoted.opening)
    listed = "," in scene.kinds[about : quoted.opening - 1] and scene.kinds[quoted.opening - 1] == "w"
    listed = listed and not opens_clause(scene, quoted.opening + 1)
    listed = listed and any(
        scene.kinds[t - 1] == "," and scene.fold[t].removeprefix("و").startswith(AMONG) for t in between
    )
    return listed or any(scene.is_(t, "relative") for t in between)


def opens_clause(scene: Scene, token: int) -> bool:
    """Whether a verb that is no noun or a negation stands at `token`: "سنراقب التطورات"."""
    word = scene.word(token)
    later = word[:1] == "س" and word[1:2] in FUTURE and frequency("ي" + word[2:]) > 0
    return later or scene.is_(token, "negator", "was") or looks_present(word)


def speaks_of(walk: Walk) -> bool:
    """Whether the verb belongs to an indefinite noun right before it and has its own preposition right behind: تقارير تحدثت عن …"""
    scene, cue = walk.scene, walk.cue
    own = any(scene.is_(cue.index + 1, p) and walk.reading(p) is not None for p in PREPOSITIONS)
    return own and cue.begins == cue.index - 1 and not scene.fold[cue.begins].startswith("ال")


def short_cry(walk: Walk, form: VerbForm, quoted: Quotation) -> bool:
    """Whether a quotation of a word or two is speech, behind a verb of nothing else (هتفوا "الإعدام!").

    It stands at the end of a clause, or is one itself (قال سالم "سننتظر" حتى المساء).
    """
    following = quoted.end + 1
    closed = following >= walk.end or walk.scene.kinds[following] in ",.…"
    first = quoted.opening + 1
    name = walk.scene.is_(first, "negator")  # في ملعب "لا سيراميكا"
    closed = closed or (opens_clause(walk.scene, first) and not name)
    closed = closed or (
        walk.scene.fold[following] == "و" and walk.scene.kinds[following + 1 : following + 2] == ["o"]
    )
    closed = closed or cried(walk, form, quoted)
    only_speech = "direct" in form.verb.complements and (
        "object" not in form.verb.complements
        or walk.cue.participle
        or _in_manner(walk, quoted.opening - 1)
        or (_named(walk) and opens_clause(walk.scene, quoted.opening + 1))
        or _behind_person(walk, quoted)
    )
    return closed and form.verb.act == "say" and only_speech and not form.verb.ambiguous


def _behind_person(walk: Walk, quoted: Quotation) -> bool:
    """Whether short quoted words stand right behind a person, and nothing else is said: قال سالم الوادي | "الطريق مغلق"، بحسب …

    Behind a body's noun they are its name (قالت شركة "نور"), and before أن, a colon or another quotation a byname
    (قال سالم الوادي "الصغير"، وهو …، إن).
    """
    scene, last = walk.scene, walk.subject[-1] if walk.subject else None
    if last is None or last.after != quoted.opening:
        return False
    definite = last.after == last.first + 1 and scene.fold[last.first].startswith("ال")
    person = is_name(last) or (definite and person_noun(bare(scene.fold[last.first])))
    rest = range(quoted.end, scene.sentence_end[quoted.opening])
    return person and not any(scene.is_(t, "that", "that_pronoun") or scene.kinds[t] in "o:" for t in rest)


def _in_manner(walk: Walk, word: int) -> bool:
    """Whether the word before short quoted words tells how whoever stands before it said them: قال المدرب مازحا | "الحظ"."""
    scene = walk.scene
    plain = scene.kinds[word] == "w" and scene.cover[word] is None and scene.fold[word].endswith("ا")
    return plain and bool(walk.subject) and walk.subject[-1].after == word


def cried(walk: Walk, form: VerbForm, quoted: Quotation) -> bool:
    """Whether a quotation stands right behind a verb that has nothing but quotations: يهتف "النصر لنا" قبل أن …"""
    right_behind = quoted.opening - 1 == walk.cue.index
    return right_behind and form.verb.act == "say" and {"object", "that"}.isdisjoint(form.verb.complements)


def _named(walk: Walk) -> bool:
    """Whether somebody stands as the verb's subject, behind it or right before it."""
    front = walk.scene.phrases_ending.get(walk.cue.index)
    return bool(walk.subject) or (
        front is not None and front.speaks and not (front.governed or walk.cue.prefix)
    )


def told_at_length(walk: Walk) -> VerbForm | None:
    """The reading of a verb that publishes or passes on, which takes somebody's words at length: نشر الوزير على حسابه "…"."""
    form = walk.reading("that")
    reports = form is not None and form.verb.act == "report" and form.verb.weak and bool(walk.subject)
    if not reports or walk.cue.relative:
        return None
    passed_on = any(walk.scene.is_(phrase.first - 1, "an") for phrase in walk.others)
    return None if passed_on else form  # نقلت الوكالة عن المدرب في الملعب "…": his words


def opens_with_that(scene: Scene, form: VerbForm, quoted: Quotation) -> bool:
    """Whether a short quotation of two words is a clause behind a verb of saying: "إننا سنعود"."""
    two = quoted.end - quoted.opening - 1 == TWO_WORDS
    return two and form.verb.act == "say" and scene.is_(quoted.opening + 1, "that_pronoun")


def names_thing(scene: Scene, noun: int) -> bool:
    """Whether what stands in marks behind the noun is its name: تحدث عن قرية | "…", زيارة لقصر | "…", تحت وسم | "…"."""
    word = scene.fold[noun]
    bare_noun = word[1:] if word[:1] in ("ل", "ب", "و") and is_joined(word) else word
    named = words_of("named_so", "nicknamed")
    return word in named or bare_noun in named
