"""The row type of small sets of words that shape a clause."""

from typing import Literal

import msgspec

Clausal = Literal[
    "rather",
    "but",
    "but_he",
    "but_that",
    "but_we",
    "to_answer",
    "whereupon",
    "while",
    "or",
    "if",
    "as_if",
    "also",
    "also_joined",
    "as_for",
    "basis",
    "majesty",
    "highness",
    "excellency",
    "honour",
    "what_follows",
    "since",
    "after",
    "aim",
    "main_opens",
    "that_not",
    "one_of",
    "columnist",
    "seldom_in",
    "seldom_it",
    "seldom_to",
    "seldom_from",
    "seldom_it_alone",
    "seldom_that_alone",
    "texts",
    "comes_out",
    "refused",
    "decides",
    "speaks_of",
    "spoken_of",
    "claims",
    "puts_to",
    "put_to",
    "accused",
    "closes_speech",
    "query",
    "invites",
    "turns_out",
    "one_among",
    "questioned",
    "questioning",
    "caught",
    "investigates",
    "report_had",
    "claimed_that",
    "several",
    "tipped",
    "banner",
    "named_so",
    "weapon",
    "fair",
    "next_done",
    "reaches",
    "verb_if_led",
    "of_the_state",
    "next_was",
    "next_step",
    "became",
    "denies",
    "denied",
    "no_longer",
    "before_present",
    "without",
    "refused",
    "refusing",
    "confirmed",
    "came_out",
    "confirmation",
    "more",
    "identity",
    "gist_of",
    "answers_by",
    "worded",
    "belittled",
    "prayed_for",
    "debt",
    "in_it_m",
    "in_it_f",
    "in_it_d",
    "written",
    "written_f",
    "by_it",
    "to_us",
    "from_it",
    "on_it",
    "to_it",
    "about_it",
    "of_his",
    "of_them",
    "fractions",
    "polled",
    "of_us",
    "through_him",
    "whoever",
    "which",
    "this",
    "this_alone",
    "he_is",
    "same_before",
    "you",
    "one_of",
    "the_single",
    "all_of",
    "every_one",
    "some_of",
    "how_many",
    "the_number",
    "both_of",
    "head_count",
    "hundred",
    "such_a_one",
    "team",
    "states_plural",
    "state_m",
    "people_at_large",
    "even_he",
    "court",
    "commander",
    "wrote",
    "writes",
    "came_back",
    "happened",
    "had_been",
    "will_be",
    "amounting",
    "new_ones",
    "headline_promises",
    "headline_tells",
    "headline_answers",
    "headline_deed",
    "heading_about",
    "headline_claims",
    "relies",
    "hopes",
    "convicts",
    "son_of",
    "initial",
    "plan",
    "spoken_with",
    "named_with_ala",
    "named_with_min",
    "named_with_fi",
    "named_with_an",
    "named_with_li",
    "of_the_whole",
    "union",
    "no_pair_of",
    "any_of_his",
    "named_for",
    "named_by",
    "god",
    "prophet",
    "god_praised",
    "prophet_praised",
    "blessed",
    "prays",
    "governs_ala",
    "governs_ila",
    "governs_an",
    "governs_min",
    "governs_fi",
    "governs_bi",
    "governs_li",
    "works_in",
    "by_the_noun",
]
"""What a set is asked for."""


class ClauseWord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A small set of words that shape a clause (ar/clause_words.yaml).

    `function`: what it is asked for. Conjunctions: ``rather`` (بل), ``but`` (لكن), ``but_he`` (لكنه), ``but_that`` (إلا: before
    أن), ``while`` (بينما), ``or`` (أو), ``if`` (إذا), ``as_if`` (كأنه), ``also`` (كذلك) and ``also_joined`` (وكذلك), ``as_for``
    (أما), ``basis`` (استنادا: on what a count rests), ``what_follows`` (ما أدى: tells what came of it), ``since`` (منذ: with a
    time), ``after`` (عقب), ``aim`` (بغية),
    Titles: ``majesty`` (جلالة, الملك), ``highness`` (سمو, الأمير), ``excellency`` (فخامة, الرئيس), ``honour`` (معالي, الوزير).
    ``main_opens`` (فإنه: behind a clause of time the main one begins), ``that_not`` (ألا).
    With a paper: ``comes_out`` (ردت الوزارة ببيان).
    Denying: ``became`` (ليس, بات: what a predicate stands behind), ``denies`` (ما زال), ``denied`` (لم), ``no_longer`` (لن),
    ``before_present`` (سوف), ``without`` (دون), ``refused``
    (امتنع), ``refusing`` (رافضا), ``more`` (بأي: what was not told), ``identity`` (how اسمه and هويته begin),
    ``confirmed`` (تؤكد: behind لم what nobody else did), ``came_out`` (ترد: what did not become known),
    ``confirmation`` (تأكيد: which that was), ``gist_of`` (نتيجة: before مفادها), ``answers_by`` (رد: lemmas,
    before a verbal noun of saying), ``worded`` (عبارة: before quoted words), ``belittled`` (شأن: قلل من شأنه), ``prayed_for``
    (الشفاء), ``spoken_of`` (إمكانية: تحدث عنها), ``debt`` (مبالغ: يدين بمبالغ).
    Pronouns: ``in_it_m`` (فيه), ``in_it_f`` (فيها), ``in_it_d`` (فيهما), ``written`` (ملصق: what may hold words besides papers),
    ``written_f`` (رسائل: of these the feminine ones without its ending), ``by_it`` (به), ``to_us`` (لنا), ``from_it`` (منه),
    ``on_it`` (عليه), ``to_it`` (إليه), ``about_it`` (عنه), ``of_his`` (له),
    ``even_he`` (حتى: before a subject), ``of_them`` (منهم), ``of_us`` (منا),
    ``through_him`` (على لسانه), ``whoever`` (ممن), ``which`` (التي), ``this`` (هذه),
    ``this_alone`` (ذلك: without a noun), ``he_is`` (فهو), ``same_before``
    (نفس: before its noun), ``you`` (أنتم).
    How many: ``one_of`` (أحد), ``the_single`` (كبرى: parts that take a verb in the singular), ``all_of`` (كلهم), ``some_of``
    (بعض), ``how_many`` (عدد), ``both_of`` (كلا), ``head_count`` (شخص), ``hundred`` (المئة), ``such_a_one`` (سابق: of somebody in
    a headline who is not named).
    Nouns: ``team`` (فريق), ``states_plural`` (الدول), ``state_m`` (لبنان: masculine), ``people_at_large`` (الناس), ``court``
    (محكمة), ``commander`` (آمر: spelled like أمر).
    Verbs: ``wrote`` (كتب: a byline), ``writes`` (يكتب: the label of a column), ``came_back`` (عاد: before و and a verb),
    ``happened`` (تم), ``had_been`` (كان), ``will_be`` (يكون), ``amounting`` (وقدره), ``new_ones`` (جدد: spelled like renewing); of
    headlines ``headline_promises`` (يعد), ``headline_tells`` (يبلغ), ``headline_answers`` (يرد) and ``headline_deed`` (وافق: the
    lemma of a deed); lemmas, too, are ``relies`` (راهن), ``hopes`` (أمل) and ``convicts`` (أدان).
    Of the police: ``questioned`` (بسؤاله), ``questioning`` (بسؤال: before a noun), ``caught`` (عاطل: nouns for those who are),
    ``investigates`` (ضابط: nouns for those who never are), ``report_had`` (بلاغا),
    ``next_done`` (وتحرر: what was done next),
    ``next_was`` (وتم: before a noun) and ``next_step`` (تحرير: such nouns). ``reaches`` (بلغت),
    ``verb_if_led`` (ثمن: a verb where it opens its clause).
    In names: ``of_the_state`` (الرسمية: amid an agency's), ``son_of`` (بن), ``initial`` (أوه), ``plan`` (حل: before الدولتين),
    ``spoken_with`` (حديث مع), and verbal nouns with their preposition in names of bodies: ``named_with_ala`` (الإشراف على),
    ``named_with_min`` (الوقاية من), ``named_with_fi`` (التحقيق في), ``named_with_an`` (الإفراج عن),
    ``named_with_li`` (الاستجابة ل), the adjectives of what is a whole country's, ``of_the_whole`` (النقابة الوطنية), the
    heads of bodies that those of one trade make up, ``union`` (النقابة العامة للصحفيين), nouns whose dual names no two bodies,
    ``no_pair_of`` (منتخبا: teams are known by their states, fronts by their places),
    those of whom one has many, ``any_of_his`` (صديقه),
    ``named_for`` (مكافحة: what a body is for, with or without ل) and ``named_by`` (متابعة: without it).
    Of religion: ``god`` (المولى) and ``prophet`` (رسول الله), what is said in their praise, ``god_praised`` (عز وجل) and
    ``prophet_praised`` (صلى الله عليه وسلم), what blesses others, ``blessed`` (رحمه الله), and the lemmas of ``prays`` (دعا الله).
    Of descriptions: the nouns and participles, without their endings, that the words behind a preposition belong to,
    ``governs_ala`` (قائم على), ``governs_ila`` (منتم إلى), ``governs_an`` (مدافع عن), ``governs_min`` (مقرب من), ``governs_fi``
    (مشارك في), ``governs_bi`` (مرتبط ب), ``governs_li`` (معارض ل), nouns for those who work in a body, ``works_in`` (مدير), and
    definite nouns behind an indefinite adjective that is
    theirs, ``by_the_noun`` (رفيع المستوى), ``accused`` (متهم), ``closes_speech`` (ختم: before بعبارة "…"), ``query`` (سؤال: before
    هل), ``invites`` (دعوة), ``turns_out`` (تبين أن), ``claimed_that`` (مزاعم بأن),
    ``several`` (عدة: before كتب, books), ``tipped`` (كفة: what رجح tips),
    ``banner`` (لافتة: what stands on it its bearers say),
    ``named_so`` (قرية: whose name stands behind it in marks), ``weapon`` (سكين: with which somebody is threatened),
    ``fair`` (من الطبيعي أن).
    """

    function: Clausal
    ar: list[str]
    example: str
    en: str | None = None
