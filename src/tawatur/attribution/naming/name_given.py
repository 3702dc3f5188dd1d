"""Name given: the name that a clause behind a description tells, in more than يدعى alone (رجل عرف نفسه باسم فلان)."""

from tawatur.attribution.phrases.turns import head_gender
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text.frequencies import is_joined

# tokens of a clause between commas that says what he is before it says his name: وهو سائق من القرية يدعى فلان
REACH_CLAUSE = 9
# tokens from a verb of calling to the name: عرف عن نفسه بـ"| فلان
REACH_NAME = 6
# words of a name that no table knows
LONGEST_NAME = 3


def name_given(scene: Scene, role: NounPhrase, introduced: int) -> NounPhrase | None:
    """The person's name that the clause right behind `role`, or behind its comma, tells before token `introduced`; else None."""
    comma = scene.kinds[role.after : role.after + 1] == [","]
    first = role.after + comma
    first += scene.is_(first, "relative")
    if comma and scene.is_(first, "circumstance"):  # أحد الناجين، وهو سائق يدعى فلان،
        verb = _calls(scene, role, range(first + 1, min(first + REACH_CLAUSE, introduced)))
        name = scene.phrase_at(verb + 1) if verb else None
        return name if name is not None and _a_persons(name) and scene.kinds[name.after] in ",." else None
    if scene.word(first) not in words_of("gives_name"):
        return None
    for token in range(first + 1, min(first + REACH_NAME, introduced)):
        name = scene.phrase_at(token)
        if name is not None:
            mark = scene.kinds[token - 1] == "o"  # عرفت عن نفسها بـ"| سلمى"
            told = scene.word(token - 1 - mark) in words_of("by_name")
            return name if told and _a_persons(name) else None
        if scene.kinds[token] not in "wo":
            return None
    return None


def strange_name(scene: Scene, first: int, introduced: int) -> NounPhrase | None:
    """The words behind يدعى that name somebody whom no table knows, his title too: طبيب يدعى | الدكتور نادر، طالبة تدعى | رانية."""
    title = scene.phrase_at(first)
    told = title is not None and title.entities[0].kind == "unnamed" and not title.prefix
    after = begins = title.after if told and title is not None else first
    while after < min(introduced, begins + LONGEST_NAME) and describes(scene, after):
        if after > begins and scene.fold[after].startswith(("ب", "ل")) and is_joined(scene.fold[after]):
            break
        after += 1
    return nobody_named(scene, begins, after) if after > begins else None


def _calls(scene: Scene, role: NounPhrase, within: range) -> int:
    """The token of يدعى or the like in `within` that agrees with `role`; 0 where none does or another clause begins before."""
    part = scene.fold[role.first] in nouns_of("some")  # إحدى الناجيات
    noun = scene.word(role.first + part)
    woman = head_gender(noun) == "f" or noun.endswith(("ه", "ات"))
    for token in within:
        if scene.kinds[token] != "w" or scene.is_(token, "that", "that_pronoun", "relative"):
            return 0
        word = scene.fold[token].removeprefix("و")
        if word in words_of("called"):
            feminine = word.startswith("ت") or (word.endswith(("ها", "ه")) and not word.endswith("مه"))
            return token if feminine == woman else 0
    return 0


def _a_persons(name: NounPhrase) -> bool:
    """Whether `name` is a person's own, that no preposition is joined to."""
    return name.entities[0].kind == "person" and name.how == "name" and not name.prefix
