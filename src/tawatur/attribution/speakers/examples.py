"""Examples: those of many who are named between a subject and its verb (دول عدة، منها فرنسا، هددت): they are not who speaks."""

from tawatur.attribution.frames.long_quotes import QUOTED_NAME, long_quotation
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.frequencies import is_joined

# stands before بين
FROM = "من"
# pronouns of those of whom some are named
PRONOUNS = ("هم", "هن", "ها")
# how many tokens examples may take
REACH = 14
LONGEST_NAME = 2 * QUOTED_NAME  # of a paper in a relative clause, its dots counted
REACH_RELATIVE = 20  # tokens that a relative clause between commas may take


def before_examples(scene: Scene, after: int) -> int:
    """The token that the examples ending at `after` begin at; `after` itself where no examples end there."""
    for token in range(after - 1, max(scene.sentence_start[after - 1], after - REACH), -1):
        if scene.cover[token] is None and scene.fold[token] in words_of("examples"):
            opened = token - 1 if is_bare_preposition(scene.fold[token - 1]) else token  # من بينها، على رأسها
            return opened if scene.kinds[token + 1] != "," else after
        plain = scene.kinds[token] in "wn,oc()#" and not scene.is_(token, "that", "relative", "was")
        told = scene.cover[token] is None and reports_finite(scene, token)
        if told or not plain:
            return after
    return after


def behind_examples(scene: Scene, comma: int, limit: int, demands: bool) -> int:
    """The token behind a comma or bracket, or behind what it opens before token `limit`: examples, a relative clause.

    مؤسسات عدة، مثل … و…، | الدور; الوزير، الذي …، | القرار. Where somebody `demands`, also what says who was asked:
    طلب من المنظمة، وهي وكالة دولية، | توضيح موقفها.
    """
    if scene.kinds[comma] == "(":
        return _behind_brackets(scene, comma, limit)
    if scene.fold[comma + 1 : comma + 2] and scene.fold[comma + 1] in words_of("examples"):
        for token in range(comma + 2, min(limit, comma + REACH)):
            if scene.kinds[token] == ",":
                return token + 1
    says_who = scene.is_(comma + 1, "circumstance") and not scene.is_(comma + 2, "relative_what")
    if scene.is_(comma + 1, "relative") or (says_who and demands):
        for token in range(comma + 2, min(limit, comma + REACH_RELATIVE)):
            if scene.kinds[token] == ":" or long_quotation(scene, token, LONGEST_NAME):
                break
            if scene.kinds[token] == "," and not scene.word(token + 1).startswith("و"):
                return token
    return comma + 1


def behind_some(scene: Scene, first: int, limit: int) -> int:
    """The token behind those named as some of the people right before `first`, without a comma; `first` where nobody is.

    مسؤولون | من بينهم الوزير فلان، الذي يرأس اللجنة، | رغبة في السلام.
    """
    word = first + (scene.fold[first] == FROM)
    some = scene.word(word) in words_of("examples") and scene.fold[word].endswith(PRONOUNS)
    phrase = scene.phrase_at(word + 1) if some else None
    after = first
    while phrase is not None and phrase.after <= limit:
        after = phrase.after
        phrase = scene.phrase_at(after)
        phrase = phrase if phrase is not None and phrase.prefix == "و" else None
    if after > first and scene.word(after).startswith("و") and is_joined(scene.word(after)):
        commas = (t + 1 for t in range(after, min(limit, after + REACH)) if scene.kinds[t] == ",")
        return next(commas, first)  # منها فرنسا | والعديد من الدول، طرد …
    if after > first and scene.kinds[after : after + 1] == [","] and scene.is_(after + 1, "relative"):
        after = behind_examples(scene, after, limit, False)
        after += scene.kinds[after : after + 1] == [","]
    return after


def _behind_brackets(scene: Scene, opening: int, limit: int) -> int:
    """The token behind words in brackets that name nobody at their head: (باستثناء الجزر) |; else behind the opening one."""
    within = range(opening + 1, min(limit, opening + REACH))
    closing = next((t for t in within if scene.kinds[t] == ")"), opening)
    named = scene.phrase_at(opening + 1) is not None or scene.kinds[opening + 1 : opening + 2] == ["o"]
    return opening + 1 if named else closing + 1
