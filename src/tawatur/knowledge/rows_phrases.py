"""The row type of the words and phrases that have a function in reporting."""

from typing import Literal

import msgspec

Phrasal = Literal[
    "source_marker",
    "source_clause",
    "turn",
    "own_voice",
    "break",
    "unnamed",
    "condition",
    "medium",
    "saying_noun",
    "collective",
    "addressee",
    "hearsay",
    "aside",
]
"""The functions of phrases that are looked for wherever they stand in a text."""

Single = Literal[
    "joining",
    "first_among",
    "leader",
    "other_one",
    "page",
    "seat",
    "office_of",
    "replies",
    "mouth",
    "called",
    "called_for",
    "qualifies",
    "still",
    "carrier",
    "drawn",
    "led_by",
    "left_out",
    "unsaid",
    "toll",
    "source_opening",
    "measure",
    "deed",
    "in_these_words",
    "believed",
    "mute",
    "first_person",
    "blame",
    "how_much",
    "examples",
    "needs_that",
    "of_modal",
    "let_us",
    "predicate",
    "meanwhile",
    "title",
    "that_noun",
    "needs_an",
    "clause_opener",
    "these",
    "whole",
    "most",
    "claim",
    "state",
    "leads_to",
    "came",
    "says_again",
    "matter",
    "named_matter",
    "points_back",
    "on_a_side",
    "of_whom",
    "compound",
    "despite",
    "seems",
    "topic",
    "letter_name",
    "amid",
    "moods",
    "takes_bi",
    "what_for",
    "some_who",
    "holds",
    "survey",
    "gathering",
    "ministry",
    "urged",
    "going",
    "takes_min",
    "takes_an",
    "takes_part",
    "takes_ala",
    "shows",
    "tightened",
    "ruling",
    "judges",
    "list",
    "unlikely",
    "as_what",
    "opinion",
    "befell",
    "could_do",
    "as_regards",
    "so_he",
    "aged",
    "accord",
    "done_again",
    "waved",
    "feat",
    "defended",
    "event",
    "event_part",
    "event_during",
    "cause",
    "duty",
    "owed",
    "consequence",
    "outcome",
    "stirs",
    "adds",
    "besides",
    "reason_or_time",
    "because",
    "calling",
    "by_saying",
    "fingers",
    "fuller",
    "details",
    "where",
    "interview",
    "interviewed",
    "answer",
    "even",
    "then",
    "where_to",
    "outlets_own",
    "at_the_time",
    "amounts_to",
    "company",
    "goes_on",
    "on_air",
    "also_office",
    "belongs",
    "asked",
    "call",
    "social",
    "passes_paper",
    "of_news",
    "publishes",
    "later_clause",
    "of_paper",
    "paper_received",
    "written_on",
    "holds_up",
    "source_pronoun",
    "latest",
    "leads",
    "cited",
    "reckoned",
    "serves",
    "paper_made",
    "letter",
    "letter_sent",
    "account",
    "gives_name",
    "by_name",
    "names_itself",
    "itself",
    "sent",
    "published",
    "leaked",
    "research",
    "journal",
    "paper_issued",
    "put_out",
    "about",
    "one",
    "fraction",
    "pictured",
    "puts_out",
    "paper_part",
    "paper_of_body",
    "the_country",
    "heading_asks",
    "heading_body",
    "heading_outlet",
    "heading_request",
    "heading_self",
    "heading_shown",
    "felt",
    "light",
    "laid_to_cause",
    "supported",
    "renewed",
    "list_follows",
    "list_item",
    "medium_given",
    "medium_quality",
    "meeting",
    "own_page",
    "new_clause",
    "opens_anew",
    "then_was",
    "comes_now",
    "came_then",
    "amid_events",
    "sets_scene",
    "own_aim",
    "alludes",
    "learner",
    "how_much",
    "amount",
    "takes_masdar",
    "that_predicate",
    "in_play",
    "shot",
    "whistle",
    "signed",
    "held_fast",
    "declared",
    "refuted",
    "squad",
    "looks",
    "hurt_state",
    "death",
    "holds_to_be",
    "march",
    "find",
    "pictures",
    "evidence",
    "evinces",
    "before_thing",
    "estimates",
    "estimated",
    "bared",
    "product",
    "maker",
    "valour",
    "passed",
    "bodes",
    "harm",
    "cause_defended",
    "before_deed",
    "he_or_they",
    "hardly_ever",
    "in_case",
    "had_it",
    "any_one",
    "exists",
    "sample",
    "note",
    "together_with",
    "when_you",
    "starting",
    "interviewer",
    "manner",
    "half",
    "any_man",
    "meets",
]
"""The functions of single words that mean something only beside others, and are looked up where they are asked for."""


class Phrase(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word or phrase with a function in reporting (ar/phrases.yaml).

    `function`: ``source_marker`` (بحسب، وفقا لـ: who follows is the source), ``source_clause`` (وفق ما + verb), ``turn``
    (من جهته: the speaker changes), ``own_voice`` (يذكر أن: the outlet itself speaks), ``break`` (فيما، في حين، وذلك:
    reported speech ends here), ``unnamed`` (مصدر، مسؤول، شهود: nouns for sources that are not named), ``condition`` (طلب
    عدم ذكر اسمه), ``medium`` (بيان، مؤتمر صحفي، تغريدة: where it was said), ``saying_noun`` (قوله، تعبيره), ``collective``
    (الجانبان، الطرفان), ``addressee`` (للصحفيين), ``hearsay`` (قيل، ذُكر أن), ``paper_made`` (أعدها، نشرته: who follows
    made the paper), ``reckoned`` (تقديرات: of a source), ``serves`` (خدمة), ``leads`` (قيادة: the body behind it speaks),
    ``cited`` (الشاعر: behind كما قال he is quoted),
    ``letter`` (رسالة: for whom it is did not write it), ``medium_given`` (ألقاها: tells of a speech that it was given),
    ``medium_quality`` (سابقة: adjectives of statements), ``meeting`` (لقاء: whom he met stands right behind it),
    ``own_page`` (حسابه: where one writes),
    ``new_clause`` (وهذا: a clause about what was said), ``opens_anew`` (وبالفعل: a clause, whatever stands before it),
    ``then_was`` (وبعدها: a clause, before a perfect),
    ``comes_now`` (ويأتي) and ``came_then`` (وجاء: a clause about when something was said or done), ``amid_events`` (وسط),
    ``sets_scene`` (رغم: before the main clause),
    ``own_aim`` (سعيا: منه), ``alludes`` (في إشارة: to what words allude), ``fingers`` (أصابع: of accusation),
    ``page`` (الموقع: speaks for the body it is of), ``seat`` (مقره: a place behind
    it does not speak), ``mouth`` (لسان: whose it is said what is told behind him),
    ``letter_sent`` (بعث: who sent one), ``account`` (حساب: who has the one that a
    post stands on wrote it), ``sent`` (أرسله: a paper to an outlet), ``published`` (نشرتها: of a paper that is ``leaked`` (سري),
    the medium only passes it on; of ``research`` (دراسة), neither it nor a ``journal`` (مجلة) made it),
    ``paper_issued`` (الصادر: عن and whoever made it follow), ``puts_out`` (أصدر: verbs of putting words out),
    ``put_out`` (شكوى: words that are no paper) and of those ``pictured`` (صور: shows and does not say), ``about`` (نحو)
    before a number, ``one`` (واحد) or a ``fraction`` (نصف) of those who speak, ``paper_part`` (النتائج: the paper spoken of
    before speaks), ``paper_of_body`` (البيان: alone it is of the body that spoke last),
    ``the_country`` (البلاد: the state spoken of speaks),
    ``called`` (يدعى، اسمه: the name of who was described follows), ``gives_name`` (عرف: نفسه, and ``by_name`` باسم, before
    his name), ``names_itself`` (تطلق: على ``itself`` نفسها, of a body before its name in marks),
    ``called_for`` (behind دعا لـ, nouns of no verb's shape),
    ``carrier`` (معلومات: indefinite, behind كشف, what carries what is told), ``drawn`` (النظر، الضوء:
    what a verb turns or lifts and nobody is), ``led_by`` (بقيادة: who a body stands with,
    no complement), ``left_out`` (يوضح: behind لم what the speaker left out), ``toll`` (مقتل: what
    bodies document), ``source_opening`` (بحسب، وفقا: behind و it opens the clause it speaks for), ``measure``
    (قانون، جدول: by which something holds, behind وفقا no source), ``deed`` (قرار، عملية: before a verbal noun),
    ``in_these_words`` (هكذا: behind a quotation, before its verb), ``mute`` (هجوم: points to something without words),
    ``aside`` (في الوقت نفسه: between the
    head of a clause and its verb), ``event`` (اجتماع، قمة: on which something is said), ``event_part`` (هامش، ختام) and
    ``event_during`` (خلال، عبر): before such a noun; ``cause`` (إثر), ``owed`` (تحمل), ``unsaid`` (سبب),
    ``duty`` (with a pronoun, what
    is somebody's to do: مسؤولياته),
    ``consequence`` (behind ما, what came of it: ما أثار، ما أدى), ``outcome`` (of
    those, what the speaker mostly tells himself: ما أدى) and ``stirs``
    (أثار: the outlet), ``adds`` (خاصة), ``where_to`` (باتجاه), ``outlets_own`` (في خطوة) and
    ``at_the_time`` (عشية):
    behind a comma, with the first two the noun phrase before it goes on, with the others it does not;
    ``amounts_to`` (في تحد: so ends a clause too); ``where`` (behind في:
    مدينة، غارة), ``even`` (حتى) and ``then`` (ثم): with these it goes on too; ``details`` (تحديد: behind دون, what the speaker
    left out); ``interview`` (حوار), ``interviewed`` (التقت) and ``answer`` (ج), of whoever is interviewed;
    ``company``
    (برفقة: who follows did it too), ``goes_on`` (نحو، لأن: behind a source the clause before it goes on),
    ``on_air`` (شاشة، أثير: of an outlet; behind على where somebody spoke), ``also_office`` (وكالة: nouns of outlets and of
    offices), ``belongs`` (تابعة: before whose something is), ``asked`` (أسئلة: whose they are is answered), ``call`` (اتصال: with
    whom stands behind it with بـ), ``social`` (التواصل: of platforms, which are no outlets),
    ``of_news`` (إخباري: tells of a site or station that it is an outlet),
    ``passes_paper`` (نقلته: who passed a paper on),
    ``publishes`` (نقلت: with another's words as its object), ``later_clause`` (بينما: sets a clause against the one before),
    ``paper_received`` (تلقته: who got a paper) and ``of_paper`` (عليه: between it and who did),
    ``written_on`` (كتب، خط: before عليها, words stand on what somebody
    shows), ``holds_up`` (رفع، حمل: verbs of showing it),
    ``source_pronoun`` (بحسبه: as he says), ``latest`` (آخر: a paper),
    ``clause_opener`` (لا، يجب، إذا: a clause without أن begins), ``these`` (هؤلاء: those told of
    before), ``whole`` (مجموع، أصل: behind من, all of whom a number is part), ``most`` (الأكثر: of what follows it),
    ``besides`` (إضافة) and ``reason_or_time`` (لأن، عندما): with these what was said goes on behind a clause in its middle, and
    without a comma; ``because`` (لأن: the speaker's reason), ``calling`` (داعية: participle or preacher), ``by_saying`` (واضعا:
    what somebody does by what he says), ``fuller`` (تفاصيل: what is not told behind دون);
    ``as_what`` (بوصفه: a بـ that no verb governs), ``opinion`` (رأي: whose it is and not which),
    ``claim`` (اتهامات، فكرة: what may be refused or supported in words),
    ``state`` (ظل، بدا: verbs that have a participle as predicate), ``came`` (جاء، أتى: verbs with which
    a paper tells where it has somebody's words), ``leads_to`` (مضى، عاد: verbs that lead
    to one of saying: عاد ليؤكد), ``says_again`` (أعاد: before a verbal noun of saying: أعاد التأكيد على أن),
    ``matter`` (الأمر: before الذي, the clause before),
    ``named_matter`` (تهمة: names what was said before: وهي تهمة نفاها), ``points_back`` (ذلك: alone behind a verb of
    denying, it stands for what was said before), ``on_a_side`` (بطل: what somebody is), ``of_whom`` (ممن: no object),
    ``compound`` (من خلال: a preposition of two words, of which the first holds nothing that was said), ``seems`` (يبدو: behind ما),
    ``despite`` (الرغم من: with an أن of their own),
    ``takes_bi`` (المكلف: adjectives
    with a بـ of their own), ``some_who`` (هناك: before من and a verb, whoever does it), ``holds``
    (اعتبر: verbs of what a thing is held to be), ``survey`` (استطلاع: in which an
    outlet asked), ``urged`` (ضرورة: behind ب, what people are told to do), ``ministry`` (وزارة: what it is
    in charge of stands for it), ``gathering`` (المؤتمر:
    speaks for those who met), ``going`` (العودة: has an إلى of its own),
    ``topic`` (حول، بخصوص: opens a sentence with what it is about), ``letter_name`` (جي، بي: a Latin letter by its
    name, in the name of a company), ``amid`` (وسط) before ``moods`` (مخاوف: what goes on around), ``takes_ala``
    (القائم: with a على of their own), ``takes_min``
    (المدعوم: with a من of their own), ``takes_an`` (مدافع: with a عن of their own), ``takes_part`` (مشاركة: with
    في and what is taken part in),
    ``shows`` (أثبت: what papers say and people do),
    ``defended`` (ألوان: what players defend), ``feat`` (تفوق: with a pronoun, that
    somebody is better), ``tightened`` (حراسة: what شدد makes stricter) and ``waved`` (أعلام) and ``ruling`` (حكم: what a
    court's أكد lets stand) and ``judges`` (محكمة: whose أدان is an act); ``list`` (تشكيلة) and
    ``unlikely`` (احتمال): behind استبعد, what somebody is left out of, and what is held unlikely. ``befell`` (سبق: behind ل who
    said something before), ``could_do`` (يتسن: behind ل who could do something), ``as_regards`` (بالنسبة: before whom
    the sentence turns to) and ``so_he`` (فهو: takes him up), ``aged`` (البالغ: before how old somebody is),
    ``accord`` (اتفاق: what is done according to, which says nothing). Words of headlines: ``heading_asks``
    (ماذا: a question), ``heading_body`` (الأرصاد: speaks before a colon), ``heading_outlet`` (نيوز: in the label of an outlet),
    ``heading_request`` (إعادة: what is asked of somebody), ``heading_self`` (مستعد: what a speaker says of himself),
    ``heading_shown`` (فيديو: what the article is or has besides words), ``renewed`` (استعداد: what is renewed in words),
    ``felt`` (سعادة: what is expressed beside it), ``light`` (الضوء: what ألقى sheds),
    ``laid_to_cause`` (السبب: what أرجع lays to a cause with ل), ``supported`` (جهود: what somebody supports or refuses),
    ``learner`` (جامعي: behind طالب, a student),
    ``how_much`` (أكبر) and ``amount`` (ممكن: before and behind قدر, a noun), ``takes_masdar`` (يمكن: a verbal noun follows),
    ``that_predicate`` (السبب: أن behind it is its predicate), ``in_play`` (مرمى: what a player
    threatens) and ``shot`` (رأسية: with what), ``whistle`` (صافرة: what tells something in play), ``signed`` (اتفاق: behind توقع),
    ``held_fast`` (كرة: what تمسك holds), ``declared`` (فائزا: what somebody is, behind أعلن), ``refuted``
    (ادعاءات: what دحضت is done to), ``squad`` (تشكيلة: what a player is left out of), ``looks``
    (الأنظار: what لفت draws), ``hurt_state`` (إصابة: how the hurt are), ``death`` (مقتل: what nobody
    announces of himself), ``holds_to_be`` (اعتبر: one thing another), ``march`` (مظاهرة: demands something, and else shows it),
    ``find`` (أثري: behind كشف, a noun), ``pictures`` (لقطات) and ``evidence`` (فحوص: show without words), ``evinces`` (أثبت: the
    verbs they show with), ``before_thing`` (كل, نتائج: words before such a noun that it does not depend on),
    ``estimates`` (قدر) and ``estimated`` (عدد: of what it is a passive), ``product`` (سيارة: is unveiled by a ``maker``, شركة),
    ``bared`` (وجه: behind كشف عن), ``valour`` (شجاعة: behind
    أبدى), ``passed`` (قانون: behind أقر), ``bodes`` (أنذر: lemmas, of things) and ``harm`` (خطر: with what things threaten),
    ``cause_defended`` (حقوق: behind دافع عن), ``before_deed`` (قبل: a verbal noun and no perfect follows), ``he_or_they`` (هي),
    ``hardly_ever`` (نادرا: before ما), ``in_case`` (حال), ``had_it`` (لو: before أن), ``any_one`` (أي: of what is denied),
    ``exists`` (توجد: denied), ``sample`` (دم: what is analysed), ``note`` (ملاحظة: opens one), ``together_with`` (مع: behind a
    noun of doing something together), ``when_you`` (عندما: before a verb of the second person),
    ``starting`` (اعتبارا: before the time that something holds from), ``interviewer`` (مذيع: who asks others),
    ``manner`` (معرض: behind في, tells how something is said), ``half`` (الشمال: a country's), ``any_man`` (الرجل),
    ``replies`` (رد: who answers stands behind it), ``office_of`` (مكتب: of whom it speaks),
    ``meets`` (التقى: before whom somebody talked to),
    ``list_follows`` (التالي) and ``list_item`` (أولا); ``believed`` (يعتقد: without a subject, by people at large).
    """

    ar: list[str]
    function: Literal[Phrasal, Single]
    example: str
    en: str | None = None
