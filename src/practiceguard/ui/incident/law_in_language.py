"""Duties with the texts of their law in the window's language; what is not translated says so."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.rule import DutyRule, Jurisdiction
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui.incident import duty_words
from practiceguard.ui.translation import window_language

Tell = Callable[[str], str]


def in_window_language(duties: Iterable[Duty], law_text: TellLaw) -> tuple[Duty, ...]:
    """Given duties, return them for showing; a receipt is for the row as it was derived."""
    language = window_language()

    def tell(text: str) -> str:
        found = law_text(text, language)
        return found.text if found.is_translated else f"{found.text} ({duty_words.in_english()})"

    rows: dict[str, Jurisdiction] = {}
    told = []
    for duty in duties:
        if duty.law.code not in rows:
            rows[duty.law.code] = _row(duty.law, tell)
        told.append(replace(duty, law=rows[duty.law.code], rule=_rule(duty.rule, tell)))
    return tuple(told)


def _row(law: Jurisdiction, tell: Tell) -> Jurisdiction:
    authority = replace(
        law.authority, name=tell(law.authority.name), prepare=_each(law.authority.prepare, tell)
    )
    return replace(law, authority=authority, exceptions=_each(law.exceptions, tell))


def _rule(rule: DutyRule, tell: Tell) -> DutyRule:
    return replace(
        rule,
        addressee=tell(rule.addressee),
        law=tell(rule.law),
        wording=tell(rule.wording),
        threshold=replace(rule.threshold, words=tell(rule.threshold.words)),
        only_if=tell(rule.only_if),
        address=tell(rule.address),
        contents=_each(rule.contents, tell),
        notes=_each(rule.notes, tell),
    )


def _each(texts: tuple[str, ...], tell: Tell) -> tuple[str, ...]:
    return tuple(map(tell, texts))
