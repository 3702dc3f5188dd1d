"""Clauses in the middle: whether a relative clause between commas interrupts what was said, which goes on behind it."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.finite import looks_perfect, looks_present, many_did
from tawatur.attribution.reading.nouns import numerals, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.verbal_nouns import verbal_noun

# with this few words besides names before ", who …" the verb is still to come, so the clause is in the middle
MIDDLE_CLAUSE = 3
# how many words a subject of nothing but nouns takes at most
LONGEST_TOPIC = 6
# how long a relative clause that interrupts may be
LONGEST_RELATIVE = 18
# prepositions with which the verb before a relative clause goes on behind it
RESUMING = ("ila", "ala", "an")


def in_the_middle(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the clause behind the comma, which begins at `position`, interrupts the content instead of ending it."""
    start, comma = draft.frame.content, position - 1
    plain = [t for t in range(start, comma) if scene.cover[t] is None and scene.kinds[t] == "w"]
    topic = all(scene.fold[t].startswith("ال") or scene.is_(t, "adverb") for t in plain)
    last = _last_clause(scene, start, comma)
    present = any(_present(scene, t) for t in plain if t >= last)
    told = present or any(scene.fold[t] in words_of("predicate") for t in plain if t >= last)
    acted = present or any(_finite(scene, t) for t in plain)  # إن السفينة غرقت، وهي …
    early = (
        (len(plain) <= MIDDLE_CLAUSE and not acted) or topic or _predicate_behind(scene, position, told)
    )  # الاتفاق المؤقت المقترح، الذي …، قصير
    early = early or _lacks_verb(scene, draft, position) or _number_behind(scene, position, last)
    early = early or _object_behind(scene, position, plain)
    early = early or _many_go_on(scene, draft, position) or _subject_alone(scene, draft, comma)
    early = early or _that_again(scene, position)
    if draft.frame.kind == "that" and (early or says_of_it(scene, position)):
        return True
    if any(_we_act(scene, t) for t in range(position, _closing(scene, position))):
        return True  # انتقد شركاءنا، الذين ينبغي أن نعمل معهم
    behind = _behind(scene, position)
    return behind is not None and (_way(scene, behind) or _resumes(scene, draft, position, behind, last))


def _subject_alone(scene: Scene, draft: Draft, comma: int) -> bool:
    """Whether nothing but a definite noun behind those it belongs to stands before the comma, whose predicate is to come.

    إن ممارسة لعبة "النمر"، التي …، | حرام؛ إن مدير مشروع الجسر، الذي …، | حذر من تشققات.
    """
    first = draft.frame.content
    tokens = [t for t in range(first, comma) if scene.kinds[t] not in "oc"]
    if draft.frame.kind != "that" or scene.is_(first - 1, "that_pronoun") or len(tokens) > LONGEST_TOPIC:
        return False
    definite = [scene.cover[t] is not None or scene.fold[t].startswith("ال") for t in tokens]
    if not tokens or not definite[-1] or sorted(definite) != definite:
        return False  # الهدف تحقيق السلام, a whole clause
    return all(
        scene.kinds[t] == "w"
        and not scene.particle[t]
        and not (_present(scene, t) or _finite(scene, t))
        and (known or not without_owner(scene.fold[t], scene.document.light[t])[1])
        for t, known in zip(tokens, definite, strict=True)
    )


def _that_again(scene: Scene, relative: int) -> bool:
    """Whether one more أن is joined behind the clause, in which nobody speaks: القتلى من القرية، التي تقع شمالا، | وأن بعضهم …"""
    behind = _behind(scene, relative)
    again = behind is not None and scene.fold[behind][:1] == "و" and scene.is_(behind, "that", "that_pronoun")
    return behind is not None and again and not any(t in scene.cue_tokens for t in range(relative, behind))


def _we_act(scene: Scene, token: int) -> bool:
    """Whether a verb of ours stands at `token`, which is no word of the outlet's: نعمل معهم, not نشر، نجم."""
    word = scene.word(token)
    if (
        word[:1] != "ن"
        or scene.cover[token] is not None
        or token in scene.hits
        or scene.quotation[token] >= 0
    ):
        return False
    others = min(frequency("ي" + word[1:]), frequency("ت" + word[1:]))
    return min(others, frequency(word)) > 0 and frequency("ال" + word) == 0 and not looks_perfect(word, word)


def _closing(scene: Scene, relative: int) -> int:
    """The token at which the relative clause ends: the comma that closes it, or the end of the sentence."""
    behind = _behind(scene, relative)
    return scene.sentence_end[relative] if behind is None else behind - 1


def _lacks_verb(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the clause behind the last أن or لكن has no verb before the comma, and one behind the relative clause.

    إن مجموع الصيد في الأسابيع الأولى، التي تنتهي غدا، | بلغ …؛ لكن المراكب، التي ترسو هنا | قد تغرق …
    """
    openers = ("that", "that_pronoun")
    inside = range(draft.frame.content, position - 1)
    first = max(
        (t + 1 for t in inside if scene.is_(t, *openers) or scene.fold[t] == "لكن"), default=inside.start
    )
    timed = scene.is_(first, "place_time") and is_bare_preposition(scene.fold[first])
    if (scene.is_(first - 1, "that_pronoun") and not timed) or first >= position - 1:
        return False  # إنه رجل، وهو …: a predicate; not إنه بعد الحفل، الذي …، | جاءت الفكرة
    for token in range(first, position - 1):
        own = not scene.is_(token - 1, "relative_what", "relative") and token not in scene.time_after
        timed = token in scene.time_after or token - 1 in scene.time_after or scene.fold[token].endswith("ا")
        acts = scene.is_(token, "was", "negator", "perfect") or (
            not timed and (_present(scene, token) or _finite(scene, token))
        )
        if own and acts:
            return False
    behind = _behind(scene, position)
    if behind is None:
        last = range(position + 2, min(scene.sentence_end[position], position + LONGEST_RELATIVE))
        return first > draft.frame.content and any(scene.is_(t, "perfect") for t in last)
    verb = behind + (scene.kinds[behind] == "o")  # …، التي تديرها البلدة، | "توقفت تماما"
    verb += scene.is_(verb, "modal") and not scene.word(verb).startswith("و")  # | ربما تؤدي إلى …
    if verb >= len(scene.fold):
        return False
    return _present(scene, verb) or _finite(scene, verb) or scene.word(verb).startswith("س")


def _object_behind(scene: Scene, relative: int, plain: list[int]) -> bool:
    """Whether the object of a verb with its subject alone before the clause stands behind: يحقق الفريق، الذي …، | فوزا."""
    behind = _behind(scene, relative)
    if behind is None or len(plain) > MIDDLE_CLAUSE or not any(_present(scene, t) for t in plain[:1]):
        return False
    word, other = scene.word(behind), behind in scene.time_after or behind in scene.cue_tokens
    accusative = word.endswith("ا") and not (other or scene.particle[behind] or word.startswith("م"))
    return accusative and frequency("ال" + word[:-1]) > 0 and word not in words_of("on_account")


def _many_go_on(scene: Scene, draft: Draft, relative: int) -> bool:
    """Whether a plural verb goes on with one before the clause, which tells of a single thing: هاجموا القرية، التي …، | وقتلوا …"""
    before, behind = range(draft.frame.content, relative), range(relative, scene.sentence_end[relative])
    if not scene.is_(relative, "relative") or scene.fold[relative].endswith("ين"):
        return False
    acted = any(many_did(scene.fold[t]) and scene.cover[t] is None for t in before)
    return acted and any(scene.fold[t][:1] == "و" and many_did(scene.fold[t][1:]) for t in behind)


def _number_behind(scene: Scene, relative: int, last: int) -> bool:
    """Whether the number that the clause from `last` leads to stands behind the relative one: بلغت، كما قيل، | ألفا …"""
    behind = _behind(scene, relative)
    numbered = behind is not None and scene.kinds[behind] == "n"
    return numbered and any(scene.fold[t] in words_of("reaches") for t in range(last, relative))


def _last_clause(scene: Scene, first: int, after: int) -> int:
    """Where the last clause of the tokens from `first` to `after` begins: أيد القرار لكن | المدرب"""
    openers = ("conjunction", "that", "that_pronoun")
    return max((t for t in range(first, after) if scene.is_(t, *openers)), default=first)


def _behind(scene: Scene, relative: int) -> int | None:
    """The token behind the comma that closes the relative clause; None where none closes it."""
    for token in range(relative + 1, min(scene.sentence_end[relative] - 1, relative + LONGEST_RELATIVE)):
        if scene.kinds[token] == ",":
            return token + 1
    return None


def says_of_it(scene: Scene, position: int) -> bool:
    """Whether وهو tells more of what was spoken of, with a verb or quoted words: العصابة، وهم يحاولون …، وهي "تعزز موقعها"."""
    if not scene.is_(position, "circumstance") or position + 1 >= scene.sentence_end[position]:
        return False
    following = position + 1
    if scene.kinds[following] == "o" or scene.is_(following, "that"):
        return True
    if scene.fold[following] in words_of("so_now") and _how_many_now(scene, following + 1):
        return (
            True  # …، وهي الآن عشرة; …، وهم بذلك ينشرون المرض; not …، وهو اليوم الثاني، وهو حاليا مدرب النادي
        )
    acts = _present(scene, following) or (
        scene.fold[following][0] in "يت" and looks_present(scene.fold[following])
    )
    return acts and following not in scene.cue_tokens and not scene.verbs(following)


def _how_many_now(scene: Scene, behind: int) -> bool:
    """Whether a number or a verb of the present stands at `behind`, over a preposition: وهي الآن | عشرون، | عند 13 مليارا."""
    if behind >= scene.sentence_end[behind - 1]:
        return False
    number = behind + is_bare_preposition(scene.fold[behind])
    counted = scene.word(number) in numerals() or scene.kinds[number : number + 1] == ["n"]
    return (counted or looks_present(scene.fold[behind])) and not scene.word(number).startswith("ال")


def _resumes(scene: Scene, draft: Draft, relative: int, behind: int, last: int) -> bool:
    """Whether the clause goes on at `behind`: a list (والقنصلية، أو …), the verb's preposition (عن …), a predicate of تكون.

    `last`: where the clause before the relative one begins.
    """
    word = scene.word(behind)
    if behind in scene.hits or behind in scene.cue_tokens or behind in scene.time_after or not word:
        return False
    if word == "او" or word in words_of("besides") or word in words_of("blame"):
        return True
    if draft.frame.kind == "that" and (_by_way_of(scene, behind) or _counted(scene, behind)):
        return True
    following = behind + 1
    if word == "من" and following < len(scene.fold) and scene.is_(behind, "min"):
        return verbal_noun(
            scene.fold[following], scene.document.light[following]
        )  # يتمكن الوفد، الذي وصل، من إقناع
    own = scene.fold[following : following + 1] and scene.fold[following] in words_of("outlets_own")
    if scene.is_(behind, *RESUMING) and is_bare_preposition(word):
        other = scene.is_(following, "that", "that_pronoun", "demonstrative", "place_time", "relative_what")
        return not (own or other or following in scene.hits)
    if word.startswith("و") and not scene.particle[behind]:
        return _next_noun(scene, behind)
    if draft.frame.kind != "that":
        return False
    be = any(scene.is_(t, "was") or scene.fold[t] in words_of("will_be") for t in range(last, relative))
    plain = scene.kinds[behind] == "w" and not scene.particle[behind] and scene.phrase_at(behind) is None
    return be and plain and scene.everyday(behind) and not word.startswith(("ال", "و", "ف", "ب", "ل", "م"))


def _next_noun(scene: Scene, token: int) -> bool:
    """Whether و joins a definite noun or a verbal one: والقنصلية، وإصابة …; no verb."""
    word, light = scene.fold[token][1:], scene.document.light[token][1:]
    if word.startswith("ال") and not scene.verbs(token):
        return True
    return verbal_noun(word, light) and not any(form.kind != "masdar" for _, form in scene.verbs(token))


def _predicate_behind(scene: Scene, relative: int, told: bool) -> bool:
    """Whether the clause goes on behind the comma that closes a relative one, with an accusative: …، التي درست هنا، ذات …

    `told`: it had a verb before, so that one behind the comma is hardly its first.
    """
    first = _behind(scene, relative)
    if first is None:
        return False
    behind = first + (scene.kinds[first] == "o")
    word = scene.word(behind)
    still = word in ("ما", "لا") and scene.word(behind + 1) in words_of("still")
    tells = word in words_of("predicate") or still or (not told and _present(scene, behind))
    return tells or _phrase_behind(scene, relative, first)


def _present(scene: Scene, token: int) -> bool:
    """Whether an everyday verb of the present stands at `token`: الصندوق، الذي يدعمه النفط، يدير …"""
    word = scene.word(token)
    if word[:1] not in ("ي", "ت", "س") or scene.phrase_at(token) is not None or token in scene.hits:
        return False
    stem = word.removeprefix("س") if word.startswith(("سي", "ست")) else word
    other = {"ي": "ت", "ت": "ي"}.get(stem[:1], "") + stem[1:]
    both = min(frequency(stem), frequency(other)) > 0
    return both and frequency("ال" + stem) == 0 and not verbal_noun(stem, stem)


def _finite(scene: Scene, token: int) -> bool:
    """Whether the word at `token` is a verb of the perfect, by the table or by its looks: قبلت الاستقالة، زرعوا ألغاما."""
    word, light = scene.fold[token], scene.document.light[token]
    if scene.is_(token, "was"):
        return False  # كانت لدى الوزارة، التي …، خشية
    forms = {form.kind for prefix, form in scene.verbs(token) if not prefix}
    looks = looks_perfect(word, light) or (scene.cover[token] is None and many_did(word))
    return (bool(forms) and forms <= set(FINITE)) or (not scene.particle[token] and looks)


def _way(scene: Scene, token: int) -> bool:
    """Whether the clause goes on at `token`, behind a relative one, with where to or what for.

    نقل المصابين، الذين …، | إلى بلادهم؛ أمهلهم، في المذكرة التي أرسلت أمس، | لإبداء رأيهم.
    """
    word = scene.fold[token]
    aim = word.startswith("ل") and is_joined(word) and verbal_noun(word[1:], scene.document.light[token][1:])
    way = scene.is_(token, "ila") and is_bare_preposition(word)
    amount = word in words_of("by_so_much")  # تراجعا في الإصابات، التي …، | بنسبة كبيرة
    return (way or aim or amount) and token not in scene.hits and token not in scene.time_after


def _phrase_behind(scene: Scene, clause: int, token: int) -> bool:
    """Whether a prepositional phrase at `token` goes on with the clause that وهو … interrupted: طلبت طائرة، وهي الأكبر، مع …"""
    word = scene.word(token)
    joined = word[:1] in ("ب", "ل") and is_joined(word)
    preposition = is_bare_preposition(word) and token not in scene.hits
    return scene.is_(clause, "circumstance") and (joined or preposition)


def _by_way_of(scene: Scene, token: int) -> bool:
    """Whether the means or the object of the verb before the relative clause stands here: ضغط على النائب، الذي …، | عبر الشارع."""
    word, following = scene.fold[token], token + 1
    if following >= scene.sentence_end[token] or following in scene.hits:
        return False
    if word in words_of("by_way_of"):
        return not scene.is_(following, "that", "that_pronoun", "demonstrative")
    noun = word.removeprefix("بال")
    plain = noun != word and not scene.particle[token] and not scene.verbs(token)
    return plain and noun not in words_of("event") and is_joined(word)


def _counted(scene: Scene, token: int) -> bool:
    """Whether a numeral with its noun stands here, which is the object of the verb before the relative clause: …، | عشرة مقاعد."""
    word, following = scene.fold[token], token + 1
    if following >= scene.sentence_end[token] or scene.kinds[following] != "w":
        return False
    return (scene.kinds[token] == "n" or word in numerals()) and following not in scene.time_after
