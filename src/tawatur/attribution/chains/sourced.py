"""Statements that only a source beside the clause marks: "… , بحسب الوزارة."."""

from collections.abc import Sequence

from tawatur.attribution.chains.answers import answer, inside_relative
from tawatur.attribution.chains.assembly import Marker, opens_its_own, told_beside
from tawatur.attribution.chains.source_rest import (
    behind_rest_of_source,
    behind_time_of_source,
    only_describes,
    tells_whose_words,
)
from tawatur.attribution.chains.told import seen_behind, seen_by, told_in_place
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.interrupted import acts, behind, did, verb_apart
from tawatur.attribution.contents.voices import says_we
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.participles import circumstance_ending
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.headlines.headings import saying
from tawatur.attribution.headlines.live_entries import entry_at
from tawatur.attribution.phrases.turns import Turn, number_of
from tawatur.attribution.reading.bounds import quoted_within
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.nouns import numerals, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.attribution.speakers.choice import Speakers
from tawatur.text import owned
from tawatur.text.frequencies import frequency, is_joined

# a clause shorter than this beside a marker is a fragment, not a report
SHORTEST_CLAUSE = 4


def sourced_draft(
    scene: Scene,
    speakers: Speakers,
    drafts: Sequence[Draft],
    markers: Sequence[Marker],
    number: int,
    first: int,
    after: int,
    quoted: tuple[int, int] | None = None,
) -> Draft | None:
    """The sentence's clause as its source's statement, where no cue reports it, or the tokens `quoted` behind its source.

    The last marker at the head of the sentence names who is answerable, without one the last of all; the others are the chain.
    On what a count rests is no part of it: وفق تعداد لوكالة المرسى، | استنادا إلى مصادر رسمية.
    """
    entry = entry_at(scene, first)
    first = first if entry is None else entry
    head = at_head(scene, markers, first)
    named = [m for m in markers if not _basis(scene, m)] or list(markers)
    marker = ([m for m in named if m in head] or named)[-1]
    if quoted is None and tells_whose_words(scene, marker.first):
        return None
    pieces = [quoted] if quoted is not None else _clause(scene, markers, drafts, first, after)
    pieces = [piece for piece in pieces if piece[0] < piece[1]]  # … بحسب الصحيفة، ": the text breaks off
    if not pieces:
        return None
    begin = pieces[0][0]
    cue = Cue(marker.first, "", [saying()])
    draft = Draft(cue, Frame("source", cue.form, begin, marker.first), number)
    draft.pieces = pieces
    word = scene.fold[begin]
    own = frequency(word) > frequency(word[1:]) and not scene.particle[begin]  # وافق, but وأكد
    own = own and not any(prefix for prefix, _ in scene.verbs(begin))
    joined = word.startswith("و") and is_joined(word) and not own
    draft.frame.offset = int(joined)
    draft.speakers = list(marker.source.entities)
    draft.speaker_phrase = marker.source
    draft.rules = ["frame_source", "speaker_beside"]
    if len(named) > 1:
        draft.rules.append("chain_marker")
    for outer in named:
        if outer is not marker:
            draft.chain += outer.link(scene)
    links = told_in_place(scene, marker.first + 1, marker.source.first)  # بحسب ما ذكر | للصحيفة مصدر أمني
    rest = begin if head else pieces[1][0] if len(pieces) > 1 else after
    links += told_in_place(scene, marker.source.after, rest)  # بحسب ما ذكر مصدر أمني | لوكالة …
    behind_source = seen_behind(scene, marker.first, marker.after, after)
    links += seen_by(scene, marker.first, begin) if head else behind_source  # وثيقة اطلعت عليها وكالة …
    if links:
        draft.chain += links
        draft.rules.append("chain_told_to")
    speakers.said = turn_of(speakers, marker.source)
    speakers.note(speakers.said)
    return draft


def _basis(scene: Scene, marker: Marker) -> bool:
    """Whether a marker tells on what unnamed sources another's count rests: … لوكالة المرسى، | استنادا إلى مصادر رسمية."""
    return scene.fold[marker.first] in words_of("basis") and marker.source.entities[0].kind == "unnamed"


def turn_of(speakers: Speakers, source: NounPhrase) -> Turn:
    """The source beside a clause as somebody who spoke."""
    return Turn(list(source.entities), speakers.gender_of(source), number_of(source), source)


def before_marker(scene: Scene, first: int, marker: int) -> tuple[int, int] | None:
    """The tokens of the clause before a marker, without marks at its ends; None where it is too short to report."""
    end = marker
    while end > first and scene.kinds[end - 1] in ",.oc:-…":
        end -= 1
    return (first, end) if end - first >= SHORTEST_CLAUSE else None


def at_head(scene: Scene, markers: Sequence[Marker], first: int) -> list[Marker]:
    """The markers that stand one behind another at the head of the sentence, behind a list's number or a time."""
    head: list[Marker] = []
    first = _behind_opening(scene, first)
    for marker in markers:
        behind = head[-1].after if head else first
        if marker.first - behind > 1 and head:  # حتى الساعة 11:00 بتوقيت غرينتش، | استنادا إلى …
            behind = behind_time_of_source(scene, behind, scene.sentence_end[first])
        if marker.first - behind > 1:
            break
        head.append(marker)
    return head


def _behind_opening(scene: Scene, first: int) -> int:
    """The token behind a list's number or a time that opens the sentence: 3. وفقا …; واليوم وبحسب …"""
    token = first
    while token + 1 < len(scene.kinds) and scene.kinds[token] in "n.-":
        token += 1
    if token in scene.time_after:
        token = scene.time_after[token]
        token += scene.kinds[token : token + 1] == [","]
    elif scene.is_(token, "demonstrative") and scene.kinds[token + 1 : token + 2] == [","]:
        token += 2  # هذا، | وبحسب …
    return token


def opens_clause(scene: Scene, marker: Marker, drafts: Sequence[Draft], first: int) -> bool:
    """Whether a marker at the head of its sentence has a clause before the first cue.

    وبحسب الشرطة فقد أغلق …، فيما قال …; وبحسب الخبير، فإن السوق تتراجع، مشيرا إلى …; وأوضح أن, of the source itself.
    """
    if marker.first - first > 1:
        return False
    behind_it = [d for d in drafts if d.cue.index > marker.after]
    nearest = min(behind_it, key=lambda draft: draft.cue.begins, default=None)
    if nearest is None:
        return False
    cue, begins = nearest.cue, nearest.cue.begins
    goes_on = cue.prefix.startswith("و") and says_more(marker, nearest)
    participle = cue.form.kind == "participle" and (
        scene.kinds[begins - 1] == ","
        or circumstance_ending(scene.fold[begins])
        or scene.document.light[begins].endswith("ة")
    )
    broken = participle or goes_on or scene.is_(begins, "conjunction", "circumstance") or begins in scene.hits
    broken |= cue.prefix == "و" and scene.kinds[begins - 1] == "," and _answered(scene, marker, begins)
    if not broken and _later_clause(scene, marker, begins) is not None:
        return True
    return broken and begins - marker.after > SHORTEST_CLAUSE + 1


def _later_clause(scene: Scene, marker: Marker, verb: int) -> int | None:
    """The comma before a clause set against what a source at the head says, in which `verb` stands; None without one.

    بحسب الصحيفة، فإن خلافا نشب بين الحراس أمس | ، حيث لا يزال المدرب يرى أن …
    """
    token = answer(scene, marker.after, verb)
    if token is None:
        return None
    commas = (t for t in range(verb - 1, token + SHORTEST_CLAUSE, -1) if scene.kinds[t] == ",")
    return next((t for t in commas if _sets_against(scene, t + 1)), None)


def _sets_against(scene: Scene, token: int) -> bool:
    """Whether a word that sets a clause against the one before stands at `token`: حيث، فيما، في حين."""
    aside = scene.hits.get(token)
    led = aside is not None and aside.function == "break"
    return led or scene.fold[token] in words_of("later_clause")


def _answered(scene: Scene, marker: Marker, end: int) -> bool:
    """Whether فإن or فقد opens what a source at the head says, before `end`: وبحسب الشهود، فقد أغلق السوق باكرا، | ونفوا أن …"""
    token = answer(scene, marker.after, end)
    return token is not None and end - token > SHORTEST_CLAUSE


def says_more(marker: Marker, draft: Draft) -> bool:
    """Whether a verb that leaves its subject out goes on with the source beside the clause: بحسب الصحيفة …، وأوضحت أن"""
    dropped = any(rule.startswith("dropped") for rule in draft.rules)
    return dropped and draft.speakers == list(marker.source.entities)


def _as_for(scene: Scene, token: int) -> bool:
    """Whether the word only names the matter that the clause turns to: أما."""
    hit = scene.hits.get(token)
    return hit is not None and hit.function == "turn" and hit.after == token + 1


def _clause(
    scene: Scene, markers: Sequence[Marker], drafts: Sequence[Draft], first: int, after: int
) -> list[tuple[int, int]]:
    """The tokens that the markers speak for: behind a marker at the head of the sentence, else before it, or on both sides."""
    opening, head = markers[0], at_head(scene, markers, first)
    if head:
        begin = head[-1].after
        end = next((m.first for m in markers if m.first > begin), after)
        if opens_clause(scene, opening, drafts, first):
            begin, end = opening.after, min(d.cue.begins for d in drafts if d.cue.index > opening.after)
            later = _later_clause(scene, opening, end)
            end = end if later is None else later
        answered = answer(scene, begin, end)
        if answered is not None:
            piece = stripped(scene, answered + 1, end)  # التقرير الذي نشر أمس، فإن …
            return [piece] if piece[0] < piece[1] else []
        if only_describes(scene, begin, end):
            return []  # بحسب ما أورد الموقع | المتخصص "المرسى".
        begin = behind_time_of_source(scene, behind_rest_of_source(scene, begin, end), end)
        return _reports(stripped(scene, begin, end))
    main = [d for d in drafts if d.cue.index < opening.first and not told_beside(scene, d, first)]
    begin = max([first, *(piece[1] for d in main for piece in d.pieces)])
    before = stripped(scene, begin, opening.first)
    if _of_wording(scene, opening):
        before = _quoted_last(scene, *before)
    end = min([after, *(d.cue.begins for d in drafts if d.cue.index >= opening.after)])
    answered = answer(scene, opening.after, end) if opens_its_own(scene, opening) else None
    if answered is not None:
        return _reports(stripped(scene, answered + 1, end))  # …، وبحسب الوزارة، فإن
    told = _told_behind(scene, opening, end)
    inner = (
        None if main or told is not None else verb_apart(scene, opening.first, markers[-1].after, first, end)
    )
    if inner is not None:
        return [stripped(scene, *piece) for piece in inner]
    if told is not None:
        return [stripped(scene, told, _relative_ends(scene, opening, told, end))]
    rest = behind(scene, before, opening.first, markers[-1].after, end)
    if rest is not None and _basis(scene, markers[-1]) and scene.is_(rest, "place_time"):
        rest = None  # … استنادا إلى أرقام رسمية | حتى الحادية عشرة
    if rest is not None and scene.fold[rest].startswith("ف") and scene.is_(rest, "that", "perfect"):
        return _reports(stripped(scene, rest + 1, end))  # ليس هذا فقط، وكما تؤكد المصادر، فإن …
    if rest is not None:
        opens = behind_opener(scene, _interrupted(scene, before), before[1])  # يشار إلى أن
        return [stripped(scene, opens, before[1]), stripped(scene, rest, end)]
    piece = (behind_opener(scene, *before), before[1])
    own = piece[1] - piece[0] > 1 and says_we(scene, range(*piece))  # لن نغلق الجسر، يقول فلان
    return [piece] if own or _short_clause(scene, piece, opening) else _reports(piece)


def _short_clause(scene: Scene, piece: tuple[int, int], marker: Marker) -> bool:
    """Whether a verb with its subject and one more word stand before a source's comma: قتل خمسة أشخاص، | بحسب الشرطة."""
    begin = piece[0]
    whole = piece[1] - begin == SHORTEST_CLAUSE - 1 and scene.kinds[marker.first - 1] == ","
    if not whole or scene.particle[begin] or scene.fold[begin] in words_of("about"):
        return False  # نحو ثلاثة أضعاف، بين عشرة وعشرين
    closed = marker.after >= scene.sentence_end[begin] or scene.kinds[marker.after : marker.after + 1] == [
        "."
    ]
    if not closed or scene.kinds[begin] != "w" or any(scene.kinds[t] not in "wn" for t in range(*piece)):
        return False
    toll = scene.kinds[begin + 1] == "n" or scene.fold[begin + 1] in numerals()
    return toll or acts(scene, begin)


def _of_wording(scene: Scene, marker: Marker) -> bool:
    """Whether a marker tells who chose the words rather than who has the news: كما قال لنا فلان، وفق تعبير فلان."""
    nouns = words_of("saying_noun")
    return scene.is_(marker.first, "as") or scene.fold[marker.first + 1] + "ه" in nouns


def _quoted_last(scene: Scene, first: int, after: int) -> tuple[int, int]:
    """The quotation that ends the clause before a source, where a comma parts it off: …، "لن نغلق الجسر"، وفق تعبير فلان."""
    inside = after - 1 - (scene.kinds[after - 1] == "c")
    number = scene.quotation[inside] if inside > first else -1
    if number < 0:
        return first, after
    quotation = scene.document.quotations[number]
    apart = quotation.opening > first and scene.kinds[quotation.opening - 1] in ",.-"
    if not apart or quotation.closing is None or quotation.closing < after - 1:
        return first, after
    long = quotation.closing - quotation.opening > SHORTEST_CLAUSE
    return (quotation.opening + 1, quotation.end) if long else (first, after)


def behind_opener(scene: Scene, first: int, after: int) -> int:
    """The token behind what only sets a clause against the one before or calls it worth noting: لكن، غير أن، يذكر أن."""
    note, word = scene.hits.get(first), scene.fold[first] if first < after else ""
    if word in words_of("but"):
        return first + 1
    noted = note is not None and note.function == "own_voice"
    behind = note.after if note is not None and noted else first + 2
    opens = noted or word in words_of("but_that")
    that = opens and behind < after and scene.is_(behind - 1, "that", "that_pronoun")
    return behind if that else first


def _told_behind(scene: Scene, marker: Marker, end: int) -> int | None:
    """Where what a source says begins right behind it, where و opens its clause: جمع ثروة، ووفقا للخبراء | يؤدي ذلك إلى …

    Behind لكن or غير أنه the source can only stand in the midst of what it says: …، لكن، وفق الخبراء، | الخسارة أكبر. So it does
    behind الذي or وهو, and speaks for their clause alone: المصنع الذي، بحسب العمال، | تعود ملكيته إلى الوزير.
    """
    word, token = scene.fold[marker.first], marker.after
    if inside_relative(scene, marker.first):
        token += scene.kinds[token : token + 1] == ["c"]
        token += scene.kinds[token : token + 1] in ([","], ["-"])
        return token if token < end else None
    but = _behind_but(scene, marker.first)
    opened = word[:1] == "و" or (
        word[:1] == "ف" and scene.kinds[marker.first - 1] == ","
    )  # …، فبحسب دراسة بلغ …
    joined = opened and word[1:] in words_of("source_opening")
    if not (but or joined) or token >= end:
        return None
    token += scene.kinds[token] == "c"
    closed = scene.kinds[token : token + 1] == [","]
    token += closed
    if scene.is_(token, "relative"):
        token = next((t for t in range(token + 2, end) if _finite(scene, t)), end)
    if token >= end or (scene.fold[token].startswith("ف") and scene.is_(token, "that", "perfect")):
        return None  # فإن
    rest = behind_rest_of_source(scene, token, end) if joined and scene.is_(token, "fi") else token
    token = rest + (scene.kinds[rest : rest + 1] == [","]) if rest > token else token
    if token >= end:
        return None
    opens = but or _finite(scene, token) or (closed and scene.is_(token, "was"))
    opens = opens or (scene.kinds[marker.first - 1] == "," and did(scene, token))
    return token if end - token >= SHORTEST_CLAUSE - but and opens else None


def _relative_ends(scene: Scene, marker: Marker, first: int, end: int) -> int:
    """Where the clause ends that the source interrupts behind الذي or وهو: at its comma; elsewhere at `end`."""
    if not inside_relative(scene, marker.first):
        return end
    return next((t for t in range(first, end) if scene.kinds[t] in ",-"), end)


def _behind_but(scene: Scene, marker: int) -> bool:
    """Whether a word that sets a clause against the one before stands right before a source: لكن وفق …، إلا أنه، وبحسب …"""
    token = marker - 1 - (scene.kinds[marker - 1] == ",")
    if token < 1 or scene.kinds[token] != "w":
        return False
    that = scene.is_(token, "that", "that_pronoun") and scene.fold[token - 1] in words_of("but_that")
    return that or scene.fold[token] in words_of("but")


def _finite(scene: Scene, token: int) -> bool:
    """Whether a verb of the present, or a word that opens a clause with one, stands at `token`: يؤدي، يجب، لم، إذا."""
    word = scene.fold[token]
    opens = scene.is_(token, "modal", "negator", "perfect") or word in words_of("if")
    whose = owned(word)
    present = looks_present(word) or (bool(whose) and looks_present(whose))  # تربطه
    return scene.kinds[token] == "w" and (opens or (present and scene.cover[token] is None))


def _interrupted(scene: Scene, before: tuple[int, int]) -> int:
    """Where the clause begins that a source interrupts: the last one that و joins to what the outlet tells before it."""
    first, end = before
    for token in range(end - 1, first, -1):
        joined = (
            scene.kinds[token] == "w" and scene.fold[token].startswith("و") and scene.quotation[token] < 0
        )
        if joined and scene.is_(token, "perfect", "modal", "negator"):
            return token
        if joined and scene.kinds[token - 1] == "," and not scene.is_(token, "relative", "circumstance"):
            return token
    return first


def _reports(piece: tuple[int, int]) -> list[tuple[int, int]]:
    """A piece by itself, or nothing where it is too short to report."""
    return [piece] if piece[1] - piece[0] >= SHORTEST_CLAUSE else []


def _only_and_that(scene: Scene, token: int) -> bool:
    """Whether the word is وذلك, which only leads to the source behind it."""
    hit = scene.hits.get(token)
    return hit is not None and hit.function == "break" and hit.after == token + 1


def stripped(scene: Scene, begin: int, end: int) -> tuple[int, int]:
    """The tokens from `begin` to `end` without marks at their ends, and without كما or أما at their head."""
    turn = scene.hits.get(begin)
    if turn is not None and turn.function == "turn" and scene.kinds[turn.after : turn.after + 1] == [","]:
        begin = turn.after  # إلى ذلك، …
    while end > begin and scene.kinds[end - 1] in ",.:-…":
        end -= 1
    while begin < end and (scene.kinds[begin] in ",oc:-…" or scene.is_(begin, "as") or _as_for(scene, begin)):
        if scene.kinds[begin] == "o" and quoted_within(scene, begin, begin, end):
            break
        begin += 1
    while end > begin and (scene.kinds[end - 1] in ",.oc:-…(" or _only_and_that(scene, end - 1)):
        if scene.kinds[end - 1] == "c" and quoted_within(scene, end - 1, begin, end):
            break
        end -= 1
    return begin, end
