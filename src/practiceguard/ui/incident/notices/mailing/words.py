"""What letters, their flaws and their folder are called in the window's language."""

from collections.abc import Collection, Mapping

from practiceguard.domain.incident.letter import LetterFault, LetterFlaw, PrintedLetter
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.domain.incident.pair import PairFinding
from practiceguard.services.incident.mailing import READY_NAME
from practiceguard.services.incident.make_mailing import MailingWords
from practiceguard.services.incident.people_without_letter import WithoutWords
from practiceguard.services.incident.person_facts import Variant
from practiceguard.services.incident.plan_mailing import PlannedMailing
from practiceguard.ui import formats
from practiceguard.ui.incident.notices.words import fact_name
from practiceguard.ui.translation import translated
from practiceguard.wording import letters as wording


def said(text: str, **facts: str) -> str:
    """Given a text of `wording.letters`, return it translated, with its facts."""
    return translated(wording.CONTEXT, text).format(**facts)


def why_none(reason: NoLetter) -> str:
    """Return why somebody gets no letter, and what to do."""
    return said(wording.NO_LETTER[reason])


def why_none_short(reason: NoLetter) -> str:
    """Return the same in a few words, to stand beside a number."""
    return said(wording.NO_LETTER_SHORT[reason])


def flaws_of_letter(made: PrintedLetter) -> list[str]:
    """Return why a letter could not be printed."""
    return [_flaw(one) for one in made.faults]


def pair_finding(finding: PairFinding) -> str:
    """Return one thing that did not agree, with where it is."""
    what = said(wording.PAIR_FLAWS[finding.flaw])
    where = finding.file
    if finding.page:
        page = formats.number(finding.page)
        where = said(wording.ON_PAGE, file=where, page=page)
    if finding.number:
        return said(wording.PAIR_FOUND, what=what, number=finding.number, where=where)
    return said(wording.PAIR_FOUND_IN, what=what, where=where)


def variant_words(variant: Variant, usual: Collection[str], words: Mapping[str, str]) -> str:
    """Given a variant, return in words what sets its text apart; "" for nothing.

    `usual`: codes of the data that all other texts speak of as well. `words`: for data, by code.
    """
    parts = []
    if variant.is_deceased:
        parts.append(said(wording.FOR_FAMILIES))
    elif variant.is_minor:
        parts.append(said(wording.FOR_CHILDREN))
    parts += [words.get(f"data.{code}", code) for code in variant.data if code not in usual]
    return formats.joined(parts)


def mailing_words(planned: PlannedMailing, because: str) -> tuple[MailingWords, str]:
    """Return what is written into folder and log, and why protected addresses are written to."""
    mailing, count = planned.key, formats.number(planned.letters)
    words = MailingWords(
        note=said(wording.FOLDER_NOTE, ready=READY_NAME),
        ready=said(wording.FOLDER_READY, mailing=mailing, count=count),
        refused=said(wording.FOLDER_REFUSED, mailing=mailing),
        list_is=said(wording.LIST_IS, mailing=mailing),
        without_is=said(wording.WITHOUT_IS, mailing=mailing),
        without=without_words(),
    )
    reason = said(wording.PROTECTED_BECAUSE, mailing=mailing, because=because) if because else ""
    return words, reason


def without_words() -> WithoutWords:
    """Return the words of the list of those without a letter."""
    name, number, why = map(said, wording.COLUMNS)
    return WithoutWords(
        (name, number, why),
        {reason: why_none(reason) for reason in NoLetter},
        {flaw: said(text) for flaw, text in wording.LETTER_FLAWS.items()},
    )


def _flaw(fault: LetterFault) -> str:
    text = said(wording.LETTER_FLAWS[fault.flaw])
    if not fault.found:
        return text
    is_fact = fault.flaw is LetterFlaw.FACTS_MISSING
    found = [fact_name(one) if is_fact else one for one in fault.found]
    return f"{text} {formats.joined(found)}"
