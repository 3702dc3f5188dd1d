"""Doubtful verbs: words that are mostly a preposition or noun, and when they report all the same (وبين الوزير أن، عبر فلان عن)."""

from itertools import takewhile

from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.cues.lead_verbs import by_saying, says_what
from tawatur.attribution.cues.starts import in_relative_clause, turn_ending
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.owners import pronoun_joined
from tawatur.attribution.phrases.turns import is_dual
from tawatur.attribution.reading.agreement import POSSESSIVES
from tawatur.attribution.reading.nouns import in_paper, nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, is_bare_preposition, nobody_named
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# how far behind a verb that is mostly another word its complementiser may stand
REACH_REPORT = 30
# how far behind it عن may stand where no table knows the subject
REACH_FEELING = 7
# how far behind its subject the إلى of a cause may stand
REACH_CAUSE = 16
# phrases for what somebody speaks in
SPOKEN_IN = ("medium", "saying_noun")


def verb_after_all(scene: Scene, cue: Cue) -> bool:
    """Whether a word that is mostly a preposition (بين، قبل، عبر) is a verb here.

    It is with its own complement right behind it or behind its subject, or in a relative clause.
    """
    following, before = cue.index + 1, cue.index - 1
    if in_relative_clause(scene, cue.index):
        return True
    plain = scene.kinds[before] == "w" and not scene.particle[before] and not cue.prefix
    plain = plain and turn_ending(scene, cue.index) is None and cue.index not in scene.time_start
    spoken_in = scene.hits.get(before)  # في كلمته عبر الوزير عن
    plain = plain and not (spoken_in is not None and spoken_in.function in SPOKEN_IN)
    behind_noun = (
        plain and before >= scene.sentence_start[cue.index] and cue.index not in scene.phrases_ending
    )
    front = scene.phrases_ending.get(cue.index)
    told_of = scene.is_(before, "perfect") or pronoun_joined(scene, before)
    if told_of or (front is not None and scene.is_(front.first - 1, "was")):
        following = _over_times(scene, following)  # قد عبر الجمعة عن، لكنه عبر لاحقا عن
    phrase = scene.phrase_at(following)
    if phrase is not None and phrase.speaks and not phrase.governed:
        following = phrase.after
        about = any("an" in form.verb.complements for form in cue.readings)
        while about and (beside := scene.phrase_at(following)) is not None and beside.prefix == "و":
            following = beside.after  # عبر الوزير والسفير عن; not بين الوزير والسفير أن
        if not behind_noun:
            following = _over_insertions(scene, following)
    elif scene.fold[following : following + 1] and scene.fold[following] in words_of("these"):
        following += 1  # وعبر هؤلاء عن
    taken_up = scene.is_(following, "fi") and not is_bare_preposition(scene.fold[following])
    if taken_up and scene.is_(following + 1, "an"):
        return True  # أجرى حوارا، عبر فيه عن
    if following == cue.index + 1 and in_paper(scene.word(following)):
        return any("fi" in form.verb.complements for form in cue.readings)  # جاء بالتقرير أن
    if scene.is_(following, "fi") and (hit := scene.hits.get(following + 1)) and hit.function in SPOKEN_IN:
        return True  # بين في حديثه أن: no preposition governs another
    own = {c for form in cue.readings for c in form.verb.complements} & {"ala", "ila", "an", "min", "fi"}
    if behind_noun:
        return scene.is_(following, *own)  # not in الرأي بين الخبراء أن
    if scene.fold[following : following + 1] and scene.fold[following].startswith("ب"):
        own |= {c for form in cue.readings for c in form.verb.complements} & {"bi"}
        if "bi" not in own and scene.is_(following, "that", "that_pronoun"):
            return False  # في مقابلة نشرت عبر موقع الوزارة بأن …
    takes_that = any(c.endswith(("that", "bi")) for form in cue.readings for c in form.verb.complements)
    return scene.is_(following, *own) or (takes_that and scene.is_(following, "that", "that_pronoun"))


def _laid_to(scene: Scene, first: int) -> bool:
    """Whether إلى tells the cause of a noun at `first`: يرجع الخبراء | الهبوط إلى …; not يرجع الطلاب | الكتب إلى المكتبة."""
    last = min(scene.sentence_end[first - 1], first + REACH_CAUSE)
    words = list(takewhile(lambda t: scene.kinds[t] in "wn" and not scene.is_(t, "ila"), range(first, last)))
    word, light = scene.word(first), "".join(scene.document.light[first : first + 1])
    caused = verbal_noun(word, light) or word.removeprefix("ال") in words_of("has_cause")
    noun = bool(words) and (caused or scene.is_(first, "demonstrative"))
    noun = noun and not any(form.kind in FINITE for t in words for _, form in scene.verbs(t))
    cause = first + len(words)
    return noun and cause < last and scene.is_(cause, "ila") and is_bare_preposition(scene.fold[cause])


def _some_people(scene: Scene, first: int) -> NounPhrase | None:
    """Some of many people, so many of them, or two in the nominative, at token `first`: أحد المعتصمين، 12 نائبا، العضوان."""
    head = first + 1
    if head >= len(scene.fold) or scene.kinds[first] not in "wn":
        return None
    if scene.kinds[first] == "n":
        return nobody_named(scene, first, head + 1) if people(scene.fold[head].removesuffix("ا")) else None
    if is_dual(scene.fold[first]) and scene.fold[first].startswith("ال") and describes(scene, first):
        return nobody_named(scene, first, head)
    word = scene.fold[head]
    many = word in words_of("these") or people(word.removeprefix("ال")) or word.endswith("ين")
    part = scene.fold[first] in nouns_of("some") and many and scene.kinds[head] == "w"
    return nobody_named(scene, first, head + 1) if part else None


def _over_times(scene: Scene, position: int) -> int:
    """The token behind words of time and adverbs: عبر | في وقت سابق | عن …"""
    while position < len(scene.fold):
        hit = scene.hits.get(position)
        if position in scene.time_after:
            position = scene.time_after[position]
        elif hit is not None and hit.function == "aside":
            position = max(hit.after, scene.time_after.get(position + 1, 0))
        elif scene.is_(position, "adverb"):
            position += 1
        else:
            break
    return position


def _over_insertions(scene: Scene, position: int) -> int:
    """The token behind commas, names and titles beside the subject, times and places.

    عبر الوزير، فلان الفلاني، الإثنين، | عن …; عبر السفير في باريس، السيد فلان، | عن …; عبر السفراء لدى المنظمة | عن …
    """
    while position < len(scene.fold):
        phrase, apart = scene.phrase_at(position), scene.kinds[position - 1] == ","
        titled = scene.fold[position].startswith("ال") and not scene.particle[position]
        if (behind := _over_times(scene, position)) > position:
            position = behind
        elif scene.kinds[position] == "," or (apart and phrase is None and titled):
            position += 1
        elif phrase is not None and not phrase.prefix and (apart or phrase.how == "name"):
            position = phrase.after
        elif scene.is_(position, "fi", "place_time") and is_bare_preposition(scene.fold[position]):
            position = _over_place(scene, position + 1)
        elif scene.fold[position] in words_of("examples") and (some := scene.phrase_at(position + 1)):
            position = some.after
        else:
            break
    return position


def _over_place(scene: Scene, noun: int) -> int:
    """The token behind the noun of في with its definite adjectives: في الولايات المتحدة، في المجلس الأعلى."""
    hit, phrase = scene.hits.get(noun), scene.phrase_at(noun)
    position = phrase.after if phrase is not None else hit.after if hit is not None else noun + 1
    while (
        position < len(scene.fold) and scene.fold[position].startswith("ال") and not scene.particle[position]
    ):
        position += 1
    return position


def all_of_it(scene: Scene, cue: Cue) -> bool:
    """Whether the word is no verb but all of what stands before it, or the amount of it: العالم أجمع، مبلغ وقدره ألف."""
    before = scene.fold[cue.index - 1] if cue.index > scene.sentence_start[cue.index] else ""
    whole = scene.fold[cue.index] == "اجمع" and before.startswith(("ال", "لل", "بال"))
    counted = scene.fold[cue.index] in words_of("amounting") and scene.kinds[
        cue.index + 1 : cue.index + 2
    ] == ["n"]
    return counted or (whole and not scene.is_(cue.index + 1, "ala"))


def at_head(form: VerbForm) -> bool:
    """Whether the form is mostly another word unless it opens its clause."""
    return bool(form.verb.at_head) and form.written in map(fold, form.verb.at_head)


def _opens_clause(scene: Scene, cue: Cue) -> bool:
    """Whether the word stands at the head of its sentence, behind a comma, or behind words that turn to somebody: من جهته حيا."""
    before = cue.index - 1
    if before < scene.sentence_start[cue.index] or scene.kinds[before] == ",":
        return True
    return at_head(cue.form) and (scene.is_(before, "as") or turn_ending(scene, cue.index) is not None)


def _own_object(scene: Scene, position: int) -> bool:
    """Whether a plain noun stands at `position`, perhaps behind a comma, so that what stands before it is no owner of a noun."""
    position += scene.kinds[position : position + 1] in ([","], ["o"])
    plain = scene.kinds[position : position + 1] == ["w"] and not scene.particle[position]
    return plain and not scene.fold[position].startswith(("ب", "و", "لل"))


def _feels(scene: Scene, cue: Cue) -> bool:
    """Whether a feeling of its subject's stands behind عن, the subject being words that no table knows: وعبر الضيوف عن أسفهم."""
    about = any("an" in form.verb.complements for form in cue.readings)
    first, end = cue.index + 1, min(scene.sentence_end[cue.index] - 1, cue.index + REACH_FEELING)
    head = scene.document.light[first] if first < end else ""
    if not about or first in scene.hits or head.endswith(POSSESSIVES):
        return False  # وعبر صفحته عن حملته
    for token in range(first, end):
        if scene.is_(token, "an") and is_bare_preposition(scene.fold[token]):
            return token > first and _feeling(scene, token + 1)
        whose = scene.is_(token, "demonstrative") and token > first  # أفراد هذه الفرقة
        if scene.kinds[token] != "w" or (scene.particle[token] and not whose) or scene.verbs(token):
            return False
    return False


def _feeling(scene: Scene, token: int) -> bool:
    """Whether a feeling or stance with its owner stands at `token`, behind عن: سعادتهم، ثقته, not منتجاتها."""
    word = scene.fold[token]
    bare = {word.removesuffix(own) for own in POSSESSIVES if word.endswith(own)}
    bare |= {noun[:-1] + "ه" for noun in bare if noun.endswith("ت")}  # ثقتهم
    return not (bare.isdisjoint(words_of("renewed")) and bare.isdisjoint(words_of("felt")))


def _by_way_of(scene: Scene, first: int) -> bool:
    """Whether the word at `first` tells by way of what something was said: عبر | تغريدة على حسابه، أن; not عبر البيان عن."""
    hit = scene.hits.get(first)
    medium = hit is not None and hit.function == "medium"
    return medium and not scene.fold[first].startswith("ال") and not scene.is_(first + 1, "an")


def heads_report(scene: Scene, cue: Cue) -> bool:
    """Whether a word that is mostly something else opens a clause, a speaker behind it, then أن: وبين الوزير، أمس، أن …

    Behind a person with a role عن does as well, where the verb governs it: عبر فلان المبعوث الدولي عن …
    """
    if not _opens_clause(scene, cue):
        return (
            scene.is_(cue.index - 1, "as") and scene.phrase_at(cue.index + 1) is None and _feels(scene, cue)
        )
    phrase = scene.phrase_at(cue.index + 1) or _some_people(scene, cue.index + 1)
    if phrase is None:
        return _feels(scene, cue)
    if not phrase.speaks or phrase.prefix or len(phrase.entities) > 1 or _by_way_of(scene, cue.index + 1):
        return False
    if at_head(cue.form) and cue.form.verb.complements == ["object"]:
        ends = (phrase.after, _over_insertions(scene, phrase.after))
        return any(_own_object(scene, end) for end in ends)  # وحيا الوزير | جهود الأطباء، وحيا الوزير، الجنود
    if at_head(cue.form) and cue.form.verb.complements == ["object+ila"]:
        return _laid_to(scene, phrase.after)
    end = min(scene.sentence_end[cue.index], cue.index + REACH_REPORT)
    person = phrase.entities[0].kind == "person" or phrase.how == "description"
    media = any(fold(phrase.entities[0].name).startswith(name) for name in nouns_of("media_all"))
    person = person and not media  # عبر وسائل الإعلام
    about = person and any("an" in form.verb.complements for form in cue.readings)
    for token in range(phrase.after, end):
        if about and scene.is_(token, "an") and is_bare_preposition(scene.fold[token]):
            return True
        joined = scene.phrase_at(token)
        if token == phrase.after and joined is not None and joined.prefix == "و":
            return False  # بين هذا وذاك
        if scene.is_(token, "that", "that_pronoun") and not scene.is_(token - 1, "except"):
            return True
        if by_saying(scene, token) and says_what(scene, token + 1):
            return True  # وعقب الوزير على الكلمة | بالقول: …
        told = not scene.is_(token - 1, "relative", "relative_what")  # على ما | جاء في الكلمة
        told = told and scene.fold[token] != scene.fold[cue.index][len(cue.prefix) :]  # | عبر الإنترنت عن
        if told and any(not prefix and form.kind == "perfect" for prefix, form in scene.verbs(token)):
            return False
    return False
