"""Heads: the noun that heads a subject in front of its verb: one of many, and whom a relative clause describes."""

from collections.abc import Callable

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import head_gender, is_plural
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import (
    NounPhrase,
    Scene,
    as_one,
    described,
    describes,
    is_bare_preposition,
    nobody_named,
)
from tawatur.model import Entity
from tawatur.text import owned
from tawatur.text.frequencies import behind_li, frequency, is_joined

# how long a relative clause between كان with its noun and their verb may be, in tokens
CLAUSE_REACH = 24
# how many tokens a name in quotation marks may take, with its mark
LONGEST_NAME = 4
# how many strange words may stand between كان and قد
LONGEST_STRANGE = 4
# how many tokens may tell what somebody is between his name and the clause that describes him
TRADE_REACH = 12
# pronouns by which a clause takes up what it describes or a noun whose it is (تملكها، عليه، ترسانتها)
BACK = ("ها", "هم", "هما", "ه")


def with_part(scene: Scene, phrase: NounPhrase, cue: Cue) -> NounPhrase:
    """The plural `phrase` with the one of them that the verb shows: أحد | المعلقين قال."""
    one = phrase.first - 1
    many = phrase.entities[0].kind == "unnamed" and is_plural(scene.fold[phrase.first])
    part = scene.fold[one] in nouns_of("some") and not phrase.prefix and not cue.relative
    if many and not part and cue.form.gender == "m" and scene.is_(one - 1, "that", "conjunction"):
        holder = describes(scene, one) and not scene.verbs(one) and frequency("ال" + scene.fold[one]) > 0
        part = holder and not phrase.prefix and not cue.relative  # أن محتجز | الرهائن أعلن
    return nobody_named(scene, one, phrase.after) if many and part and cue.form.number == "s" else phrase


def before_seat(scene: Scene, phrase: NounPhrase | None) -> int:
    """The token behind whom `phrase` only tells the seat of: المركز ومقره لندن | قال; 0 where it tells none."""
    if phrase is None or phrase.entities[0].kind not in ("place", "state"):
        return 0
    seat = phrase.first - 1 - scene.is_(phrase.first - 1, "fi")
    return seat if seat > scene.sentence_start[phrase.first] and scene.fold[seat] in words_of("seat") else 0


def behind_led(scene: Scene, phrase: NounPhrase | None) -> int:
    """The token behind whom `phrase` only leads, holds or is an ally of: التحالف بقيادة | سالم; نورستان حليفة | المرجان; 0 else."""
    if phrase is None or phrase.prefix:
        return 0
    between = phrase.first - 1
    word = scene.fold[between]
    head = scene.phrases_ending.get(between)
    led = head is not None and head.speaks and head.entities != phrase.entities
    ally = phrase.entities[0].kind == "state" and word in nouns_of("partner")
    ally = ally and head is not None and head.entities[0].kind == "state"
    return between if led and (word in words_of("led_by") or ally) else 0


def with_peers(scene: Scene, members: list[NounPhrase], cue: Cue) -> list[NounPhrase]:
    """The listed ones with him whose peers they are: الرئيس سالم | ونظيراه المرجاني فلان والرملي فلان تعهدوا."""
    first = members[0].first - 1
    while (
        first > scene.sentence_start[cue.index]
        and scene.fold[first].startswith("ال")
        and describes(scene, first)
    ):
        first -= 1
    before = scene.phrases_ending.get(first)
    peer = scene.fold[first][1:]  # ونظيريه, ونظيراه: of two
    peers = len(members) == 2 and cue.form.number == "p" and peer[:-2] + peer[-1:] in nouns_of("counterpart")
    return [before, *members] if peers and before is not None and before.speaks else members


def coming_from(scene: Scene, members: list[NounPhrase]) -> NounPhrase | None:
    """The plain noun at the head of its clause for people of the listed ones: شخصيات من | نورستان والمرجان | طالبوا."""
    noun = members[0].first - 2
    begins = noun == scene.sentence_start[members[0].first] or scene.kinds[noun - 1] in ",:"
    from_them = noun >= 0 and begins and scene.is_(noun + 1, "min")
    from_them = (
        from_them and describes(scene, noun) and not (scene.verbs(noun) or is_joined(scene.fold[noun]))
    )
    return nobody_named(scene, noun, members[-1].after) if from_them else None


def of_two(scene: Scene, phrase: NounPhrase, cue: Cue) -> NounPhrase:
    """The one named with whom its own noun joins to it before a dual: لكن الحكومة وحليفتها الرئيسية نورستان | أكدتا."""
    other = scene.phrases_ending.get(cue.index)
    joined = scene.fold[phrase.after].startswith("و") and bool(owned(scene.document.light[phrase.after]))
    two = (
        other is not None and other.first > phrase.after and len(other.entities) == len(phrase.entities) == 1
    )
    if other is None or not (two and joined and cue.form.number == "d" and other.speaks):
        return phrase
    return as_one([phrase, other])


def owned_list(scene: Scene, members: list[NounPhrase], cue: Cue) -> bool:
    """Whether in a headline a noun owns the first of two, so that the verb is the second's alone: اجتماع المجموعة | وفرنسا تدعو."""
    noun, second = members[0].first - 1, members[-1]
    begins = noun <= scene.sentence_start[cue.index] or len(members) != 2 or bool(members[0].prefix)
    begins |= not scene.in_heading(cue.index) or second.entities[0].name.startswith("ال")
    if begins or second.after != cue.index or second.entities[0].kind != "state":
        return False
    word = scene.fold[noun]
    return (
        describes(scene, noun)
        and not (scene.verbs(noun) or word.startswith("ال"))
        and frequency("ال" + word) > 0
    )


def of_clause(scene: Scene, phrase: NounPhrase) -> NounPhrase | None:
    """The noun that a relative clause describes whose own subject is `phrase`: المحطة التي تملكها الدولة | قالت …

    Also where a preposition takes the noun up (الوثائق التي اطلعت عليها الصحيفة | تظهر …), a time stands between (التي نشرتها أمس
    الصحيفة), or و joins a second clause to the first (التي أعدتها الجامعة ونشرتها الصحيفة).
    """
    verb = scene.time_start.get(phrase.first, phrase.first) - 1
    if phrase.prefix or not scene.fold[verb].endswith(BACK):
        return None
    if scene.particle[verb] and not is_bare_preposition(scene.fold[verb]):
        if scene.kinds[phrase.after : phrase.after + 1] == [","]:
            return None  # عرض الوثائق التي حصلت عليها اللجنة، ليؤكد
        verb -= 1
    verb = _first_clause(scene, verb)
    if not scene.is_(verb - 1, "relative") or scene.is_(verb, "was"):
        told_of = phrase.entities[0].kind in ("person", "unnamed")  # a state speaks in the paper that it made
        return _unlinked_paper(scene, verb) if told_of else None  # not الزمن الذي كانت فيه المديرة | تقول
    end = verb - 1
    if scene.kinds[end - 1] == ",":
        end -= 1
    head = scene.phrases_ending.get(end)
    if head is None:
        first = end
        while first > scene.sentence_start[verb] and describes(scene, first - 1):
            first -= 1
        head = nobody_named(scene, first, end) if first < end else None
    return head and (_of_whole(scene, head) or head)


def _first_clause(scene: Scene, verb: int) -> int:
    """The verb of the clause that و joins the one of `verb` to, behind one relative pronoun: التي أعدتها الجامعة | ونشرتها الصحيفة.

    `verb` itself where it is joined to none.
    """
    if not scene.fold[verb].startswith("و") or not scene.fold[verb].endswith(BACK):
        return verb
    for token in range(verb - 2, max(scene.sentence_start[verb], verb - CLAUSE_REACH) - 1, -1):
        if scene.kinds[token] in ",.:" or scene.is_(token, "that", "conjunction"):
            break
        if scene.is_(token, "relative"):
            takes_up = scene.fold[token + 1].endswith(BACK) or (
                bool(scene.particle[token + 2]) and scene.fold[token + 2].endswith(BACK)
            )
            return token + 1 if takes_up else verb
    return verb


def _of_whole(scene: Scene, head: NounPhrase) -> NounPhrase | None:
    """What a described noun behind من is of, where it opens its clause: أن | آلاف الصفحات | من الوثائق التي حصلت عليها …"""
    after = head.first - 1
    if not scene.is_(after, "min") or head.prefix:
        return None
    known = scene.phrases_ending.get(after)
    first = known.first if known is not None else bare_words(scene, scene.sentence_start[head.first], after)
    opens = first == scene.sentence_start[first] or scene.is_(first - 1, "that", "conjunction")
    if first == after or not opens or scene.verbs(first):
        return None
    return nobody_named(scene, first, head.after)


def _unlinked_paper(scene: Scene, verb: int) -> NounPhrase | None:
    """The indefinite paper that a clause without a relative pronoun tells of: مشروع قرار | وزعته السفيرة | يطلب …"""
    paper = verb - 1
    if not paper_noun(scene.fold[paper]) or scene.is_(verb, "was"):
        return None
    known = scene.phrases_ending.get(verb)
    first, start = paper, scene.sentence_start[paper]
    while known is None and first > start and describes(scene, first - 1):
        if scene.fold[first - 1].startswith("ال"):
            break
        first -= 1  # مشروع | قرار
    return known or nobody_named(scene, first, verb)


def paper_tells(
    scene: Scene, paper: NounPhrase, maker: NounPhrase, cue: Cue, gender_of: Callable[[NounPhrase], str]
) -> bool:
    """Whether the verb tells of a governed paper, not of its maker of another gender: إلى مشروع قرار وزعته السفيرة | يطلب …"""
    noun = paper_noun(scene.fold[paper.first]) or paper_noun(scene.fold[paper.after - 1])
    unlinked = not scene.is_(maker.first - 2, "relative") and cue.form.number == "s"
    return bool(noun) and unlinked and head_gender(noun) == cue.form.gender != gender_of(maker)


def before_trade(scene: Scene, cue: Cue, closing: int) -> int:
    """The token behind the person whom a relative clause describes, over what he is: سالم | ، الخبير في النقل، الذي قال إن; 0 else.

    The comma `closing` parts the clause from plain words, whose last is none that says things itself (…، كاتب التقرير، الذي).
    """
    last = closing - 1
    if not scene.is_(cue.index - 1, "relative") or closing != cue.index - 2 or scene.kinds[last] not in "wc":
        return 0
    word = scene.fold[last]
    if person_noun(word) or is_plural(word) or paper_noun(word) or head_gender(word):
        return 0
    for token in range(last, max(scene.sentence_start[last], last - TRADE_REACH), -1):
        named = scene.phrases_ending.get(token)
        if named is not None and named.how == "name" and named.entities[0].kind == "person":
            commas = [t for t in range(named.first, token + 1) if scene.kinds[t] == ","]
            return token if len(commas) == 1 and _tells_what(scene, commas[0] + 1) else 0
        clause = scene.kinds[token] not in "wnco" or scene.is_(token, "relative", "that", "conjunction")
        if clause or (scene.cover[token] is None and reports_finite(scene, token)):
            return 0
    return 0


def _tells_what(scene: Scene, token: int) -> bool:
    """Whether a word can begin what somebody is: سالم، | الخبير …، سالم، | لاعب …; not سالم، | ردا على …"""
    word = scene.fold[token]
    role = person_noun(word) or word in words_of("on_a_side") or word.startswith("ال")
    return role and not scene.particle[token]


def other_number(scene: Scene, phrase: NounPhrase, cue: Cue) -> bool:
    """Whether the relative pronoun before the verb cannot describe the people before it, who are many, or a feminine noun.

    مساكن اللاجئين التي قالت الشرطة إن …؛ سلوك المتظاهرين، الذي وصفه الوزير بأنه …؛ مستشار وزارة البيئة، الذي أكد أن …
    """
    pronoun, word = cue.index - 1, scene.fold[phrase.first].removeprefix(phrase.prefix)
    one = pronoun >= 0 and scene.fold[pronoun].removeprefix("و") in words_of("which")
    kind = phrase.entities[0].kind
    sound = kind == "unnamed" and word.endswith(("ون", "ين")) and is_plural(word)
    feminine = kind == "unnamed" and word.startswith("ال") and word.endswith("ه") and not person_noun(word)
    return one and (kind == "group" or sound or (feminine and scene.is_(pronoun, "relative_m")))


def behind_was(scene: Scene, cue: Cue, comma: int) -> NounPhrase | None:
    """The noun behind كان at the sentence's head, whose relative clause a comma closes: وكانت اللجنة التي …، قالت."""
    was = scene.sentence_start[cue.index]
    agrees = scene.fold[was].endswith("ت") == (cue.form.gender == "f")
    if not scene.is_(was, "was") or not agrees or comma - was > CLAUSE_REACH:
        return None
    phrase = scene.phrase_at(was + 1) or described(scene, was + 1, comma)
    told = phrase is not None and phrase.speaks and not phrase.prefix
    return phrase if told and phrase is not None and scene.is_(phrase.after, "relative") else None


def name_in_marks(scene: Scene, closing: int) -> NounPhrase | None:
    """The short name in quotation marks between كان and the verb: وكان «الوادي» صرح بأن."""
    opening = _short_name(scene, closing)
    if opening is None or not scene.is_(opening - 1, "was"):
        return None
    return nobody_named(scene, opening + 1, closing)


def within_was(scene: Scene, cue: Cue, perfect: int) -> NounPhrase | None:
    """Strange words between كان and the قد at `perfect` right before the verb: كانت | نورا فاروا | قد قالت."""
    first = perfect
    while (
        first > perfect - LONGEST_STRANGE and scene.kinds[first - 1] == "w" and not scene.particle[first - 1]
    ):
        first -= 1
    filled = perfect - 1 > first > scene.sentence_start[cue.index] and scene.is_(first - 1, "was")
    known = any(t in scene.time_after or scene.cover[t] is not None for t in range(first, perfect))
    right_before = perfect == cue.index - 1 and scene.is_(perfect, "perfect")
    return nobody_named(scene, first, perfect) if filled and right_before and not known else None


def bare_words(scene: Scene, start: int, after: int) -> int:
    """The first of the words before token `after`, from `start` on, that no table knows and that go together.

    An adjective goes on behind a short name in quotation marks, of which it is a part: جائزة "ميدان" | الأدبية تعلن.
    """
    first = after
    while first > start and describes(scene, first - 1) and not becomes(scene.fold[first - 1]):
        first -= 1
    return _over_name(scene, first) if first < after else first


def becomes(word: str) -> bool:
    """Whether the folded `word` is a verb of becoming that stands before its subject and theirs: بات | الكل يسأل."""
    return word.removeprefix("و").removeprefix("ف") in words_of("turned")


def _over_name(scene: Scene, adjective: int) -> int:
    """The first token of the noun phrase that goes on at `adjective` behind a short name in marks, else `adjective`."""
    opening = _short_name(scene, adjective - 1) if scene.fold[adjective].startswith("ال") else None
    if opening is None:
        return adjective
    noun = opening - 1
    headed = noun >= scene.sentence_start[opening] and describes(scene, noun) and not scene.verbs(noun)
    return noun if headed else opening


def with_name_in_marks(scene: Scene, first: int, after: int) -> NounPhrase:
    """The noun phrase of tokens ``[first, after)``: the one known who is named in its marks, else nobody of that name."""
    marked = (
        p for t in range(first + 1, after) if scene.kinds[t - 1] == "o" for p in scene.phrases_at.get(t, ())
    )
    known = next((p for p in marked if p.speaks and scene.kinds[p.after : p.after + 1] == ["c"]), None)
    return known or nobody_named(scene, first, after)


def _short_name(scene: Scene, closing: int) -> int | None:
    """The mark that opens the few words in quotation marks that end at token `closing`, None where none do."""
    index = scene.quotation[closing] if closing >= 0 and scene.kinds[closing] == "c" else -1
    if index < 0:
        return None
    opening = scene.document.quotations[index].opening
    return opening if 1 < closing - opening <= LONGEST_NAME else None


def behind_to(scene: Scene, first: int, after: int) -> NounPhrase | None:
    """Whom the words behind ل describe, up to token `after`, where no table knows him: سبق | للجنة الحي أن قالت."""
    end = first + 1
    while end < after and describes(scene, end):
        end += 1
    if first >= after or end < after or not scene.fold[first].startswith("ل"):
        return None
    phrase = nobody_named(scene, first, after)
    text = phrase.entities[0].name[1:]
    name = behind_li(text) if scene.fold[first].startswith("لل") else text
    phrase.entities[0] = Entity(id=f"unnamed:{name}", kind="unnamed", name=name)
    return phrase


def told_of(scene: Scene, cue: Cue) -> bool:
    """Whether a relative clause tells what somebody behind its verb says of whom it describes: الذين يقول عنهم | فلان إنهم."""
    of, subject = cue.index + 1, cue.index + 2
    if (
        subject >= scene.sentence_end[cue.index]
        or not scene.is_(of, "an")
        or is_bare_preposition(scene.fold[of])
    ):
        return False
    phrase = scene.phrase_at(subject)
    return phrase is not None and phrase.speaks and not phrase.prefix


def noun_before(scene: Scene, relative: int) -> NounPhrase | None:
    """The unnamed noun that a relative pronoun describes: الجمهور المحلي، | الذي.

    None for a thing that somebody owns: ترسانتها النووية، | التي.
    """
    start = scene.sentence_start[relative]
    first = after = relative - (scene.kinds[relative - 1] == ",")
    while first > start and describes(scene, first - 1) and scene.fold[first - 1].startswith("ال"):
        first -= 1
        if person_noun(scene.fold[first]):
            break  # زار المريض | الطبيبة التي
    owned_thing = first > start and scene.document.light[first - 1].endswith(BACK)
    if owned_thing and describes(scene, first - 1):
        return None
    return nobody_named(scene, first, after) if first < after else None
