"""Parts of many: a word for some of them with its noun, right behind a verb of saying (طالب عدد كبير من العمال بـ …)."""

from collections.abc import Iterator
from functools import cache

from tawatur import knowledge
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.naming.second_offices import office_heads
from tawatur.attribution.phrases.counted import percent
from tawatur.attribution.phrases.plain import acts
from tawatur.attribution.phrases.ratios import ratio
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.agreement import may_agree
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text import bare, fold
from tawatur.text.frequencies import frequency

# the pronouns that make a word for some definite by themselves (أحدهم، بعضهن)
PRONOUNS = ("هم", "هن")
# how the relative pronoun of many people ends
OF_MANY = ("ذين", "تي")
# how many tokens a number with its sign or words may take (72 في المئة)
LONGEST_SHARE = 4
# adjectives of the word for some (عدد كبير جدا من)
LONGEST_ADJECTIVES = 2


def place_parts(scene: Scene) -> None:
    """Add to `scene` the noun phrases for parts of many that no mention covers as a whole."""
    for phrase in [*_parts(scene), *_described(scene)]:
        scene.place(phrase)


def _parts(scene: Scene) -> Iterator[NounPhrase]:
    some, with_owner, in_accusative, any_some = _forms_of_some()
    numbers = scene.of_kind("n", 0, scene.size)
    for token in sorted([*numbers, *scene.where(any_some)]):
        word, kind = scene.fold[token], scene.kinds[token]
        owned, accusative = word in with_owner, word in in_accusative
        free = kind == "n" and scene.cover[token] is None
        if kind != "w" and not free:
            continue
        number = accusative and token > 0 and (scene.is_(token - 1, "that") or _there_is(scene, token))
        behind = token > 0 and (number or _behind_verb(scene, token))
        leads = behind or _opens_clause(scene, token)
        share = _share_alone(scene, token) or (leads and _share(scene, token)) if free else 0
        if share and (behind or _of_people(scene, token, share)):
            yield nobody_named(scene, token, share)
        if not leads or free:
            continue
        if (owned or number or word in some) and _agrees(scene, token):
            after = token + 1 if owned else _end(scene, token)
            known = scene.cover[token]
            if not (behind or _of_people(scene, token, after)):
                continue  # بعض الفضائح: things
            if after and (known is None or (known.first == token and known.after < after)):
                yield nobody_named(scene, token, after)


def _described(scene: Scene) -> Iterator[NounPhrase]:
    """The parts of many people whom a relative clause describes, wherever they stand: لعدد كبير من الفلاحين | الذين يقولون إن."""
    joined = _joined_forms()
    for token in scene.where(frozenset(joined)):
        if scene.kinds[token] != "w" or scene.cover[token] is not None:
            continue
        inner = token + 1
        while inner < min(scene.sentence_end[token], token + 1 + LONGEST_ADJECTIVES) and (
            _adjective(scene, inner) or _large(scene, inner)
        ):
            inner += 1
        after = _counted(scene, inner + 1) if scene.is_(inner, "min") else 0
        described = after and scene.is_(after, "relative") and scene.fold[after].endswith(OF_MANY)
        if described and _of_people(scene, token, after):
            letter = joined[scene.fold[token]]
            phrase = nobody_named(scene, token, after, len(letter))
            phrase.prefix = letter
            yield phrase


@cache
def _joined_forms() -> dict[str, str]:
    """The words for some of many, folded, alone and with the letter joined before them, by which they are told: لعدد، وعددا."""
    bare = [form for word in nouns_of("some") if " " not in word for form in (word, word + "ا")]
    return {letter + form: letter for form in bare for letter in ("", "ل", "ب", "و")}


@cache
def _forms_of_some() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """The words for some of many, folded: alone, with the pronoun of those they are of (أحدهم), in the accusative (عددا); all."""
    some = nouns_of("some")
    owned = frozenset(word + pronoun for word in some for pronoun in PRONOUNS)
    accusative = frozenset(word + "ا" for word in some)
    return some, owned, accusative, some | owned | accusative


def _of_people(scene: Scene, first: int, after: int) -> bool:
    """Whether the part of tokens ``first`` to ``after - 1`` is one of people or bodies, or alone: 96% من العمال, not من الأمراض."""
    inside = range(first + 1, after)
    if all(
        scene.kinds[t] != "w" or scene.particle[t] or scene.fold[t] in words_of("hundred") for t in inside
    ):
        return True  # 38 في المئة
    phrases = (scene.phrase_at(t) for t in inside)
    if any(p is not None and p.speaks for p in phrases):
        return True
    if any(scene.fold[t] in words_of("never_alone") for t in inside):
        return True  # صناع الأفلام
    return any(is_plural(scene.fold[t]) or acts(scene.fold[t].removeprefix("ال")) for t in inside)


def _behind_verb(scene: Scene, token: int) -> bool:
    if scene.cover[token - 1] is not None:
        return False
    return any(
        form.kind in ("perfect", "imperfect") and not form.enclitic for _, form in scene.verbs(token - 1)
    )


def _opens_clause(scene: Scene, token: int) -> bool:
    """Whether a part in front of its verb can begin at `token`: لكن | عدد من التقارير ذكرت أن …، أن | 96% من العمال يرون أن …"""
    start = scene.sentence_start[token] == token
    return start or scene.is_(token - 1, "that", "was", "conjunction") or _there_is(scene, token)


def _there_is(scene: Scene, token: int) -> bool:
    """Whether the word before `token` says that those told of there are: أن هناك | عددا من النواب."""
    return scene.word(token - 1).removeprefix("و") in words_of("there_is")


def _share(scene: Scene, token: int) -> int:
    """The token behind a share of a definite many that a number begins: 72% من مديري الفروع; 0 where none stands there."""
    if scene.kinds[token] != "n":
        return 0
    if (out_of := ratio(scene, token, scene.sentence_end[token])) is not None:
        return out_of.after  # 78 من أصل 130 نائبا
    position = token + 1
    while position < min(scene.sentence_end[token], token + LONGEST_SHARE) and not scene.is_(position, "min"):
        position += 1
    first, between = position + 1, range(token + 1, position)
    if any(scene.kinds[t] == "w" and not (scene.particle[t] or "ال" in scene.fold[t][:3]) for t in between):
        return 0  # 36 نائبا من …: people counted
    if not scene.is_(position, "min") or first >= scene.sentence_end[token]:
        return 0
    known = scene.phrase_at(first)
    after = known.after if known is not None and known.speaks and not known.prefix else first
    while after < scene.sentence_end[token] and describes(scene, after) and known is None:
        after += 1
    return after if after > first and not scene.is_(after, "ila") else 0


def _share_alone(scene: Scene, token: int) -> int:
    """The token behind a share of those told of before, in front of their verb: مقابل | 38 في المئة قالوا; 0 where none is."""
    near = range(token + 1, min(scene.sentence_end[token], token + LONGEST_SHARE + 1))
    verb = next((t for t in near if any(f.kind in FINITE and f.number == "p" for _, f in scene.verbs(t))), 0)
    share = verb and scene.kinds[token] == "n" and percent(scene, token + 1) == verb
    return verb if share and not scene.fold[verb].startswith("و") else 0


def _agrees(scene: Scene, token: int) -> bool:
    """Whether the verb agrees with one of many (not in شرح إحدى الطرق), and is no passive (وصف معظمهن من قبل جماعات)."""
    word = scene.fold[token]
    one = max((form for form in _one() if word.startswith(form)), key=len, default="")  # احدى, not احد
    gender = "f" if one.endswith("ي") else "m"
    if one and scene.is_(token - 1, "was"):
        return False  # وكانت إحدى المحطات قد بثت تسجيلا لفلانة تؤكد فيه: told of last is she
    led = token > scene.sentence_start[token] and _behind_verb(scene, token)
    if one and led and not any(form.gender == gender for _, form in scene.verbs(token - 1)):
        return False
    return not (scene.is_(token + 1, "min") and scene.is_(token + 2, "place_time", "before_that"))


def _end(scene: Scene, token: int) -> int:
    """The token behind what the word for some at `token` counts; 0 where nothing does."""
    position = token + 1
    limit = min(scene.sentence_end[token], position + LONGEST_ADJECTIVES)
    one = scene.fold[token] in _one()
    each = one or scene.is_(token, "demonstrative")  # بعض، معظم: no adjective of theirs stands behind them
    many = scene.fold[token].endswith("ا")  # أن عددا | كبيرا من السكان
    while (
        position < limit and not each and (_adjective(scene, position) or (many and _large(scene, position)))
    ):
        position += 1
    if scene.is_(position, "min"):
        return _counted(scene, position + 1)
    if position > token + 1 or (scene.phrase_at(token + 1) is not None and not one):
        return 0  # عشرات النواب: the many are whom a mention names
    inside = token + 1 < len(scene.fold)
    owned = each and inside and not scene.fold[token + 1].startswith("ال") and describes(scene, token + 1)
    owned |= one and scene.is_(token + 1, "demonstrative")  # أحد هؤلاء | المحتجين
    return _counted(scene, token + 1 + owned)  # إحدى قريبات | الضحية، بعض مواقع | الصيد


@cache
def _one() -> frozenset[str]:
    """The words for one of many, folded (أحد، إحدى)."""
    rows = (row for row in knowledge.numerals() if row.kind == "unit" and row.value == 1)
    return frozenset(fold(form) for row in rows for form in row.ar)


def _whom(many: str, word: str) -> bool:
    """Whether the definite `word` behind a plural is no adjective of theirs but somebody else: اتهم عدد من الخبراء | الشركة."""
    noun = bare(word)  # not الخبراء | الشباب
    other = noun in nouns_of("body", "government") or noun in office_heads()
    return other or not may_agree(many, word) or bool(paper_noun(word))


def _large(scene: Scene, token: int) -> bool:
    """Whether an adjective stands at `token` in the accusative: كبيرا، متزايدا."""
    word = scene.fold[token]
    plain = scene.kinds[token] == "w" and not scene.particle[token] and scene.cover[token] is None
    return plain and word.endswith("ا") and frequency("ال" + word.removesuffix("ا")) > 0


def _adjective(scene: Scene, token: int) -> bool:
    return describes(scene, token) and not scene.fold[token].startswith("ال")


def _counted(scene: Scene, token: int) -> int:
    """The token behind the definite noun at `token` and its adjectives; 0 for an indefinite or a governed one."""
    end = scene.sentence_end[token] if token < len(scene.fold) else token
    known = scene.phrase_at(token)
    if known is not None:
        return known.after if known.speaks and not known.prefix else 0
    if _owned_many(scene, token, end):
        return token + 2  # سكان | المدينة
    after = token
    while after < end and describes(scene, after) and scene.fold[after].startswith("ال"):
        if after > token and _whom(scene.fold[after - 1], scene.fold[after]):
            break
        after += 1
    return after if after > token else 0


def _owned_many(scene: Scene, token: int, end: int) -> bool:
    """Whether a plural of people without the article stands at `token`, right before whose they are: أصحاب | المتاجر."""
    if token + 1 >= end or scene.fold[token].startswith("ال") or not describes(scene, token):
        return False
    word = scene.fold[token]
    many = is_plural(word) or word in nouns_of("crowd") or word in words_of("never_alone")
    return many and scene.fold[token + 1].startswith("ال") and describes(scene, token + 1)
