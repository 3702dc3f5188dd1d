"""Where accounts differ, as a record of a story shows it: discrepancies, namings, omissions, shared wording."""

from rich.console import Console

from tawatur.cli.naming import carrier_name, outlet_name, reason_of, subject_of
from tawatur.cli.screen import apart, heading, line
from tawatur.knowledge.labels import Labels
from tawatur.model import Article, Discrepancy, Naming, Passage, Use
from tawatur.store.dossier import Dossier

AROUND = 40
"""Characters shown on either side of the words that a discrepancy rests on."""


def what_differs(out: Console, say: Labels, dossier: Dossier) -> None:
    """The discrepancies, each with its values, the words around them, and the reason."""
    heading(out, say("what_differs"))
    if not dossier.discrepancies:
        line(out, say("nothing_differs"))
    for number, discrepancy in enumerate(dossier.discrepancies, 1):
        _discrepancy(out, say, dossier, number, discrepancy)


STYLES = {"conflict": "bold red", "update": "yellow", "compatible": "green", "unsure": "magenta"}


def _discrepancy(out: Console, say: Labels, dossier: Dossier, number: int, discrepancy: Discrepancy) -> None:
    verdict = (say(f"verdict.{discrepancy.verdict}"), STYLES[discrepancy.verdict])
    kind = say(f"kind.{discrepancy.kind}")
    line(out, (f"D{number} ", "cyan"), kind, " · ", verdict, " · ", subject_of(discrepancy, say), indent=2)
    by_id = {article.id: article for article in dossier.articles}
    for value in discrepancy.values:
        article = by_id.get(value.article)
        if article is None:
            continue
        # a wording's value is the quotation that stands underlined in its place below
        told = "" if discrepancy.kind == "wording" else f"{apart(value.value, say)} · "
        line(out, (told, "bold"), carrier_name(article, dossier.names, say), indent=5)
        before, words, after = surroundings(article.text, value.span.start, value.span.end)
        line(out, before, (words, "underline"), after, indent=7)
    reason = reason_of(discrepancy, say)
    if reason:
        line(out, (f"{say('because')}: {reason}", "dim"), indent=5)


def surroundings(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The words at ``[start, end)`` with what stands around them on the same line, cut at spaces."""
    left, right = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if "\n" in left:
        left = left.rsplit("\n", 1)[1]
    elif start > AROUND:
        left = "… " + left.split(" ", 1)[-1]
    if "\n" in right:
        right = right.split("\n", 1)[0]
    elif end + AROUND < len(text):
        right = right.rsplit(" ", 1)[0] + " …"
    return left, text[start:end], right


def left_out(out: Console, say: Labels, dossier: Dossier) -> None:
    """For each outlet the utterances that others carry and it does not."""
    heading(out, say("who_left_out"))
    numbered = [u for voice in dossier.voices for u in voice.utterances]
    by_group = {u.group.id: (i, u) for i, u in enumerate(numbered, 1) if u.group}
    by_outlet: dict[str, list[str]] = {}
    for omission in dossier.omissions:
        if omission.group in by_group:
            by_outlet.setdefault(omission.outlet, []).append(omission.group)
    if not by_outlet:
        line(out, say("nothing_left_out"))
    by_id = {article.id: article for article in dossier.articles}  # an article of no known outlet is its own
    for outlet, groups in by_outlet.items():
        lone = by_id.get(outlet)
        name = carrier_name(lone, dossier.names, say) if lone else outlet_name(outlet, say)
        line(out, (name, "bold"), f" {say('carries_all_but')}:", indent=2)
        for number, utterance in sorted(by_group[group] for group in groups):
            line(out, (f"{number}. ", "cyan"), apart(utterance.wordings[0].text, say), indent=5)


def shared(out: Console, say: Labels, dossier: Dossier) -> None:
    """Which articles have wording in common, how much, and who likely has it from whom."""
    by_pair: dict[tuple[str, str], list[Passage]] = {}
    for passage in dossier.passages:
        by_pair.setdefault((passage.a, passage.b), []).append(passage)
    by_id = {article.id: article for article in dossier.articles}
    pairs = {pair: found for pair, found in by_pair.items() if pair[0] in by_id and pair[1] in by_id}
    if pairs:
        heading(out, say("shared_wording"))
    for (a, b), passages in pairs.items():
        one, two = (carrier_name(by_id[x], dossier.names, say) for x in (a, b))
        words = sum(len(p.a_span.of(by_id[a].text).split()) for p in passages)
        amount = f"{say.count('n_passages', len(passages))}, {say.count('n_words', words)}"
        directions = {p.direction for p in passages}
        if directions == {"a_from_b"}:
            told = f"{one} {say('has_from')} {two}"
        elif directions == {"b_from_a"}:
            told = f"{two} {say('has_from')} {one}"
        else:
            common = say("both_from") if directions == {"common_origin"} else ""
            told = f"{one} {say('and')} {two}{common}"
        line(out, told, (f" · {amount}", "dim"), indent=2)


def how_named(out: Console, say: Labels, dossier: Dossier) -> None:
    """The words with a side: each form, and which outlets use it, in their own voice or in somebody's words."""
    if dossier.namings:
        heading(out, say("how_named"))
    by_id = {article.id: article for article in dossier.articles}
    for naming in dossier.namings:
        line(out, (apart(say.term(naming.subject), say), "bold"), indent=2)
        _forms(out, say, dossier, naming, by_id)


def _forms(out: Console, say: Labels, dossier: Dossier, naming: Naming, by_id: dict[str, Article]) -> None:
    for form in naming.forms:
        told = [
            f"{name} ({count})" if not words else f"{name} ({count}, {say('in_others_words')})"
            for (name, words), count in _counted(say, dossier, form.uses, by_id).items()
        ]
        line(out, (apart(form.words, say), "green"), ": ", say("comma").join(told), indent=5)


def _counted(
    say: Labels, dossier: Dossier, uses: tuple[Use, ...], by_id: dict[str, Article]
) -> dict[tuple[str, bool], int]:
    """How often each outlet uses a form, its own words and others' apart."""
    counts: dict[tuple[str, bool], int] = {}
    for use in uses:
        if use.article in by_id:
            key = (carrier_name(by_id[use.article], dossier.names, say), use.statement is not None)
            counts[key] = counts.get(key, 0) + 1
    return counts
