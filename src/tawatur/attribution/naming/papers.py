"""Papers: a study, a survey or a booklet speaks for whoever made or published it (دراسة أعدها مركز …، التقرير الصادر عن …)."""

from collections.abc import Sequence

from tawatur import knowledge
from tawatur.attribution.chains.links import carries, make_link, paper_of_link
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.published_papers import has_function, passed_on
from tawatur.attribution.phrases.described import paper_taken_up
from tawatur.attribution.phrases.pages import page_owner
from tawatur.attribution.phrases.together import lists_of
from tawatur.attribution.phrases.turns import person_gender
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, reckoned, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, described
from tawatur.attribution.speakers.spoken_for import spoken_for
from tawatur.model import Entity, Link
from tawatur.text import ByWord, bare, fold, owned
from tawatur.text.frequencies import frequency

# how far behind the paper its maker may be named, its title and date between, and how far behind "the centre published" it stands
REACH_MAKER, REACH_PAPER = 12, 5
# how far from a sentence's beginning a paper in front of the verb stands (وفي بيان لها، قالت …)
FRONTED = 3
# particles before the account or page that something stands on
ON = ("ala", "fi", "place_time")
# pronouns by which a verb takes up the paper before it (دراسة أعدها …)
TAKEN_UP = ("ه", "ها")


def _tells(word: str) -> tuple[str, bool] | None:
    """The noun of a paper or reckoning that the folded `word` is, if one, and whether it says that one was made or sent."""
    noun, made = reckoned(word), has_function(word, "paper_made") or has_function(word, "letter_sent")
    return (noun, made) if noun or made else None


_TOLD = ByWord(_tells, most=100_000)


class Papers:
    """Who made the papers that one document speaks of."""

    def __init__(self, scene: Scene) -> None:
        """Find every paper whose maker the text names."""
        self.scene = scene
        self.joined = {members[0].first: members for members in lists_of(scene)}
        self.made: list[tuple[int, str, list[Entity]]] = []
        within = scene.having("fi")
        telling = scene.where(frozenset(filter(_TOLD.__getitem__, scene.words)))
        for token in sorted({*telling, *(token + 1 for token in within)}):
            if token == scene.size or scene.kinds[token] != "w":
                continue
            noun, made = _TOLD[scene.fold[token]] or ("", False)
            if noun and token not in (known[0] for known in self.made):
                self._note(token, noun, _stands_for(scene, token) or maker_behind(scene, token))
            elif made:
                self._made_by(token)
            elif token - 1 in within and (own := own_paper(scene, token)):
                self._note(token, own, _whose(scene, token))

    def _note(self, token: int, noun: str, maker: NounPhrase | None) -> None:
        """Note who made the paper, with those joined to it: بيان أصدرته السعودية ومصر."""
        if maker is None or (not paper_noun(noun) and maker.entities[0].kind == "unnamed"):
            return
        members = self.joined.get(maker.first, [])
        alike = members and all(_kind(m) == _kind(maker) for m in members)
        named = alike and maker.entities[0].kind in ("state", "organisation", "media", "person")
        makers = [e for m in members for e in m.entities] if named else maker.entities
        self.made.append((token, noun, list(dict.fromkeys(makers))))

    def _made_by(self, verb: int) -> None:
        """The paper behind أصدرت الوزارة …، نشر المركز …: whoever stands between made it, or before it (فلان بعث برسالة)."""
        sent = has_function(self.scene.fold[verb], "letter_sent")
        maker = self.scene.phrase_at(verb + 1)
        if sent and (maker is None or maker.governed):
            maker = self.scene.phrases_ending.get(verb)
        elif maker is None and self.scene.is_(verb - 1, "relative"):  # المكتب الذي أصدر بيانا
            maker = self.scene.phrases_ending.get(verb - 1)
        if maker is None or not maker.speaks or maker.governed:
            return
        begins, marked = max(maker.after, verb + 1), False
        for token in range(begins, min(begins + REACH_PAPER, self.scene.sentence_end[verb])):
            noun, hit = paper_noun(self.scene.fold[token]), self.scene.hits.get(token)
            marked |= hit is not None and hit.function in ("source_marker", "source_clause")
            if (
                noun
                and not (marked and self.scene.fold[token][-1] != "ا")  # نفذه الجيش، | بحسب تقارير
                and (noun in words_of("letter") or not sent)
                and not self.scene.fold[token].startswith("ال")
            ):
                self._note(token, noun, maker)
                return

    def maker(self, phrase: NounPhrase, speakers: Sequence[Entity] = ()) -> list[Entity]:
        """Who made the paper that `phrase` names: the last one told before it or in it, else the first one told after.

        `speakers`: the paper itself, where `phrase` takes it up by another noun (وأضاف البلاغ …. وأورد المصدر نفسه).
        """
        word = self.scene.fold[paper_word(self.scene, phrase)]
        taken_up = (paper_noun(fold(e.name).split()[0]) for e in speakers if fold(e.name))
        noun, part = reckoned(word) or next(taken_up, ""), word in words_of("paper_part")
        known = [made for made in self.made if (part and paper_noun(made[1])) or (noun and made[1] == noun)]
        if not known and noun and self.scene.fold[phrase.after - 1] in nouns_of("same"):
            known = [made for made in self.made if made[0] < phrase.first]  # البلاغ …، وشددت الوثيقة نفسها
        if not known:
            return []
        new = self._another(phrase)
        before = [
            makers
            for token, _, makers in known
            if token <= phrase.after and not (new and token < phrase.first)
        ]
        ends = self.scene.sentence_end[phrase.first]  # what the paper itself says may tell of others' papers
        later = [makers for at, _, makers in known if at >= ends and not (new and self._indefinite(at))]
        return before[-1] if before else (later[0] if later else [])

    def _reckoner(self, paper: NounPhrase) -> list[Entity]:
        """Whoever reckons or tells what `paper` is a noun for: تقييم | الوزارة، حصيلة جديدة من | المرصد."""
        word = self.scene.fold[paper.first]
        return self.maker(paper) if reckoned(word) and not paper_noun(word) else []

    def _another(self, paper: NounPhrase) -> bool:
        """Whether an indefinite paper is another than those told of: وأثبتت دراسة حديثة أن …

        Not in the headline, nor where nothing is told of before it; a body puts out the same statement still (وذكر بيان).
        """
        scene = self.scene
        body = next((first for first, _ in scene.document.sentences if not scene.in_heading(first)), 0)
        told = not scene.in_heading(paper.first) and scene.sentence_start[paper.first] > body
        told &= paper_word(scene, paper) == paper.first  # not آخر رسالة للمدير
        noun = scene.fold[paper.first]  # not a statement or a letter, which papers tell of again so
        issued = "ال" + noun in words_of("paper_of_body") or noun in words_of("letter")
        return told and not issued and self._indefinite(paper.first)

    def _indefinite(self, token: int) -> bool:
        """Whether the noun for a paper at `token` has no article, and no name makes it a certain one's."""
        words = self.scene.fold[token : token + 2]  # استطلاع الرأي
        definite = any(word.startswith(("ال", "وال", "بال", "لل")) for word in words)
        return not definite and _stands_for(self.scene, token) is None

    def name_makers(self, drafts: Sequence[Draft]) -> None:
        """Make the makers speak where a paper does that is nobody's by itself.

        Whoever says something in a paper made it: قالت الوزارة في بيان …, وأضاف البيان.
        """
        for draft in sorted(drafts, key=lambda d: d.cue.index):
            own = any(e.kind not in ("unnamed", "document") for e in draft.speakers)
            paper = draft.speaker_phrase if not own else None
            of_paper = paper is not None and _is_paper(draft)
            makers: list[Entity] = []
            if paper is not None and of_paper:
                makers = self._published_for(paper, drafts) or self.maker(paper, draft.speakers)
                makers = makers or self._told_last(draft, paper, drafts)
            elif paper is not None:
                makers = self._reckoner(paper)
            if makers:
                draft.speakers = makers
                draft.rules.append("speaker_of_paper")
            elif draft.speakers and draft.frame.source is None and not of_paper:
                self._said_in(draft)
            draft.chain = [named for link in draft.chain for named in self._of_paper(draft, link)]

    def _published_for(self, paper: NounPhrase, drafts: Sequence[Draft]) -> list[Entity]:
        """The body whose statement a medium only published: نددت الوزارة بـ …. جاء ذلك في بيان نشرته الوكالة. وأضاف البيان …"""
        scene, word = self.scene, self.scene.fold[paper.first]
        noun = paper_noun(word)
        known = [made for made in self.made if made[1] == noun and made[0] < paper.first]
        if not known or word not in words_of("paper_of_body") or not all(carries(e) for e in known[-1][2]):
            return []
        start = scene.sentence_start[known[-1][0]]
        near = range(scene.sentence_start[max(start - 1, 0)], known[-1][0])
        told = [d for d in drafts if d.cue.index in near and d.parent is None and not d.heading]
        last = max(told, key=lambda d: d.cue.index).speakers if told else []
        bodies = all(e.kind in ("organisation", "state") and not carries(e) for e in last)
        return list(last) if bodies else []

    def _of_paper(self, draft: Draft, link: Link) -> list[Link]:
        """The links of who made the paper that a link is, else the link itself: نقل البيان عن الوزير …، … وفقا للبيان."""
        scene = self.scene
        paper = paper_of_link(scene, link)
        if paper is None:
            return [link]
        noun = paper_noun(scene.fold[paper])
        taken_up = scene.fold[paper].removeprefix("و").startswith(("ال", "لل"))
        known = [m for t, of, m in self.made if t == paper or (taken_up and of == noun and t < paper)]
        makers = [e for e in known[-1] if e.kind not in ("unnamed", "document")] if known else []
        return [make_link(e, link.span) for e in makers if e not in draft.speakers] if makers else [link]

    def _told_last(self, draft: Draft, paper: NounPhrase, drafts: Sequence[Draft]) -> list[Entity]:
        """The body that spoke last, or for which a spokesman did, for a paper that is new: أعلنت الهيئة …. وأضاف البيان …

        None where somebody has spoken since the paper was told of. A medium's own is no statement (البيان).
        """
        scene, noun = self.scene, paper_noun(self.scene.fold[paper.first])
        word = scene.fold[paper.first]
        alone = paper.after - paper.first == 1 and word.startswith(("ال", "لل")) and not _several(word)
        issued = "ا" + word[1:] in words_of("paper_of_body")  # للبيان
        which = not issued and scene.is_(paper.after, "relative")  # بحسب الوثيقة | التي نشرت أمس
        if not alone or draft.parent is not None or which:
            return []
        met = [t for t in range(paper.first) if paper_noun(scene.fold[t]) == noun]
        if met and not issued:
            return []
        told = [d for d in drafts if d.cue.index < draft.cue.index and d.parent is None and not d.heading]
        teller = max(told, key=lambda d: d.cue.index, default=None)
        if teller is None or (met and teller.cue.index > met[-1]):
            return []  # أصدروا بيانا، لكن الوزارة تنفي …
        last, kinds = teller.speakers, ("organisation", "state", *(() if issued else ("media",)))
        body = _spokesman_of(scene, teller.speaker_phrase) if issued else None
        if body is not None and all(e.kind not in kinds for e in last):
            last = body.entities
        makers = list(last) if all(e.kind in kinds for e in last) else []
        if makers:
            self.made.append((paper.first, noun, makers))  # … وأكد البيان
        return makers

    def _said_in(self, draft: Draft) -> None:
        scene = self.scene
        begins = scene.sentence_start[draft.cue.index]
        fronted: range | tuple[int, ...] = ()
        if draft.parent is None and scene.is_(begins, "fi"):  # وفي بيان لها، قالت الوزارة إن …
            fronted = range(begins + 1, min(begins + FRONTED, draft.cue.index))
        for token in (*fronted, *range(draft.cue.index + 1, draft.frame.introduced)):
            noun = paper_noun(scene.fold[token]) or own_paper(scene, token)
            inside = token - (2 if has_function(scene.fold[token - 1], "latest") else 1)  # في أحدث بيان
            if noun and scene.is_(inside, "fi", "place_time") and _without_maker(scene, token, draft):
                self.made.append((token, noun, draft.speakers))
        taken_up = paper_taken_up(scene, draft.cue)
        noun = paper_noun(scene.fold[taken_up]) if taken_up is not None else ""
        if taken_up is not None and noun and maker_behind(scene, taken_up) is None:
            self.made.append((taken_up, noun, draft.speakers))  # أصدر بيانا قال فيه …, وأضاف البيان
        self.made.sort(key=lambda known: known[0])


def _kind(maker: NounPhrase) -> str:
    """The kind of who made a paper, media as other bodies: استطلاع أجرته وكالة المرسى ومعهد المرجان."""
    kind = maker.entities[0].kind
    return "organisation" if kind == "media" else kind


def _several(word: str) -> bool:
    """Whether the folded `word`, with its article, is a noun for several papers (التقارير)."""
    rows = (row for row in knowledge.noun_words() if row.function == "document")
    return word.endswith("ات") or bare("ا" + word[1:]) in {fold(form) for row in rows for form in row.plural}


def _spokesman_of(scene: Scene, phrase: NounPhrase | None) -> NounPhrase | None:
    """The body that a spokesman speaks for: صرح المتحدث باسم الوزارة …، وقال البيان."""
    word = bare(scene.fold[phrase.first]) if phrase is not None else ""
    spokesman = any(row.en == "spokesperson" and word in map(fold, row.ar) for row in knowledge.noun_words())
    return spoken_for(scene, phrase) if phrase is not None and spokesman else None


def own_paper(scene: Scene, token: int) -> str:
    """The noun of a paper with its maker's pronoun behind في: في بيانه الأخير، في رسالتها; empty for other words."""
    noun = fold(owned(scene.document.light[token])) if token and scene.is_(token - 1, "fi") else ""
    feminine = noun.removesuffix("ت") + "ه" if noun.endswith("ت") else ""
    return (paper_noun(noun) or paper_noun(feminine)) if noun else ""


def _whose(scene: Scene, paper: int) -> NounPhrase | None:
    """The nearest one before the paper in its sentence whom its pronoun can mean: حاول فلان في بيانه."""
    feminine = scene.fold[paper].endswith("ها")
    for token in range(paper - 1, scene.sentence_start[paper] - 1, -1):
        phrase = scene.phrase_at(token)
        if phrase is None or not phrase.speaks or phrase.governed or len(phrase.entities) > 1:
            continue
        kind = phrase.entities[0].kind
        if kind == "person" and feminine == (person_gender(phrase.entities[0], scene.fold[token]) == "f"):
            return phrase
        if kind in ("organisation", "state") and feminine:
            return phrase
    return None


def _is_paper(draft: Draft) -> bool:
    """Whether a paper or a part of one speaks."""
    words = [w for e in draft.speakers for w in _head(fold(e.name).split())]  # a name may hold marks alone
    return any(paper_noun(word) or word in words_of("paper_part") for word in words)


def _head(words: Sequence[str]) -> Sequence[str]:
    """The noun that a description's folded `words` begin with: أحدث | استطلاع."""
    latest = len(words) > 1 and words[0] in words_of("latest")
    return words[1:2] if latest else words[:1]


def paper_word(scene: Scene, phrase: NounPhrase) -> int:
    """The token of the noun for the paper that `phrase` is: أحدث | استطلاع."""
    words = [scene.fold[token] for token in range(phrase.first, phrase.after)]
    return phrase.first + (_head(words) != words[:1])


def _without_maker(scene: Scene, paper: int, draft: Draft) -> bool:
    """Whether no other than the speaker made the paper: قالت الأمهات في بيان صدر عن الاعتصام.

    A medium that published a body's paper did not: قالت الوزارة في بيان نشرته وكالة المرسى; a person's report may be its own.
    """
    maker = maker_behind(scene, paper)
    if maker is None or all(e.kind == "unnamed" for e in maker.entities):
        return True
    bodies = all(e.kind in ("organisation", "state") and not carries(e) for e in draft.speakers)
    return bool(draft.speakers) and bodies and all(carries(e) for e in maker.entities)


def _stands_for(scene: Scene, paper: int) -> NounPhrase | None:
    """The phrase that the paper begins, where it already names whose it is: تقرير لوزارة الصحة."""
    phrase = scene.phrase_at(paper)
    named = phrase is not None and all(e.kind not in ("unnamed", "document") for e in phrase.entities)
    return phrase if named else None


def maker_behind(scene: Scene, paper: int) -> NounPhrase | None:
    """Who is named as the paper's maker behind it: لـ …، من …، أعدها …، الصادر عن …"""
    end = min(scene.sentence_end[paper], paper + REACH_MAKER)
    if (owner := _owner_of(scene, paper)) is not None:
        return owner
    numbered = scene.kinds[paper + 2 : paper + 3] == ["n"]  # البيان رقم 13 | للقيادة العامة
    behind = paper + 2 if numbered else paper
    for token in range(paper + 1, end):
        if scene.is_(token, "that", "that_pronoun") or scene.kinds[token] == ":":
            return None
        phrase = scene.phrase_at(token)
        near = token <= behind + 2
        if phrase is not None and near and phrase.speaks and phrase.prefix == "ل":
            return phrase if _owns(scene, paper, phrase) else None
        if token == paper + 2 and scene.kinds[paper + 1] == "o" and _whole_in_marks(scene, phrase):
            return phrase  # تقرير "فيتش"
        if near and scene.is_(token, "min") and _speaks(scene, token + 1):
            return scene.phrase_at(token + 1)
        if near and scene.is_(token, *ON) and scene.word(token + 1) in words_of("account"):
            return scene.phrase_at(token + 2) if _speaks(scene, token + 2) else None  # تغريدة عبر حساب فلان
        if near and scene.is_(token, *ON) and (owner := page_owner(scene, token + 1)) is not None:
            return owner  # بيان نشر على الصفحة الرسمية للوزارة
        word = scene.fold[token]
        by = scene.time_after.get(token + 1, token + 1)  # صدر | اليوم | عن مكتب الإغاثة
        if has_function(word, "paper_issued") and scene.is_(by, "an"):
            return _named(scene, by + 1, end)
        if has_function(word, "paper_made") and word.endswith(TAKEN_UP):
            maker = _named(scene, token + 1, end)
            return None if maker is not None and passed_on(scene, paper, token, maker) else maker
    return None


def _owner_of(scene: Scene, paper: int) -> NounPhrase | None:
    """Whose the paper is that stands without the article right before somebody known: بيان | النائب العام، رسالة | فلان."""
    word, phrase = scene.fold[paper], scene.phrase_at(paper + 1)
    known = scene.phrase_at(paper) is not None or not paper_noun(word)
    if phrase is None or phrase.prefix or phrase.governed or not phrase.speaks or not known:
        return None
    construct = reckoned(word) and not word.startswith(("ال", "وال", "بال", "لل")) and not word.endswith("ا")
    own = phrase.entities[0].kind in ("person", "organisation", "media") and len(phrase.entities) == 1
    return phrase if construct and own else None


def _whole_in_marks(scene: Scene, phrase: NounPhrase | None) -> bool:
    """Whether a body's or medium's name fills the quotation marks that open right before it."""
    named = phrase is not None and phrase.entities[0].kind in ("organisation", "media")
    return named and phrase is not None and scene.kinds[phrase.after : phrase.after + 1] == ["c"]


def _owns(scene: Scene, paper: int, phrase: NounPhrase) -> bool:
    """Whether ل and somebody behind a paper tell whose it is: not to whom a letter goes, nor whose another noun is.

    تقرير للوزارة, but رسالة لفلان, and in تضم الوثيقة رسوما لعائلات the families own the pictures.
    """
    between = scene.fold[phrase.first - 1] if phrase.first - paper > 1 else ""
    other = between.endswith("ا") and not scene.fold[paper].endswith("ا")
    other = other and not frequency("ال" + between[:-1] + "ه")  # شريط فيديو | سابقا لفلان: an adjective
    other |= between in words_of("submitted")  # الوثائق المقدمة | للمحكمة
    return paper_noun(scene.fold[paper]) not in words_of("letter") and not other


def _speaks(scene: Scene, token: int) -> bool:
    return (phrase := scene.phrase_at(token)) is not None and phrase.speaks


def _named(scene: Scene, first: int, end: int) -> NounPhrase | None:
    """Whoever stands at `first`, or behind an adverb or time there: a noun phrase of the tables, else the bare words."""
    while first < end and (scene.is_(first, "adverb") or first in scene.time_after):
        first = scene.time_after.get(first, first + 1)
        first += first < end and scene.kinds[first] == ","  # أصدره مؤخرا، | مركز المرجان
    first += scene.kinds[first : first + 1] == ["o"]  # تقرير صادر عن "مركز المرجان"
    if first >= end:
        return None
    phrase = scene.phrase_at(first)
    if phrase is None:
        return described(scene, first, end)
    return phrase if phrase.speaks else None
