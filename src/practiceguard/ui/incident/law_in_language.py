"""Duties and rows with the texts of their law in the window's language.

What is not translated says so: never guessed, never left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from practiceguard.domain.incident.correction import Entry
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.rule import Authority, DutyRule, Jurisdiction
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui.incident import duty_words
from practiceguard.ui.translation import window_language

Tell = Callable[[str], str]


def in_window_language(duties: Iterable[Duty], law_text: TellLaw) -> tuple[Duty, ...]:
    """Given duties, return them for showing; a receipt is for the row as it was derived."""
    rows: dict[str, Jurisdiction] = {}
    told = []
    for duty in duties:
        code = duty.law.code
        if code not in rows:
            rows[code] = row_in_window_language(duty.law, law_text)
        rule = _rule(duty.rule, _teller(duty.law, law_text))
        told.append(replace(duty, law=rows[code], rule=rule))
    return tuple(told)


def one_in_window_language(duty: Duty | None, law_text: TellLaw) -> Duty | None:
    """Given a duty, or None, return it for showing."""
    return None if duty is None else in_window_language((duty,), law_text)[0]


def row_in_window_language(law: Jurisdiction, law_text: TellLaw) -> Jurisdiction:
    """Given a row of the law, return it for showing: every text of it that a person reads."""
    tell = _teller(law, law_text)
    return replace(
        law,
        law=tell(law.law),
        source_grade=tell(law.source_grade),
        binds=tell(law.binds),
        reaches_abroad=tell(law.reaches_abroad),
        authority=_authority(law.authority, tell),
        duties=tuple(_rule(one, tell) for one in law.duties),
        exceptions=_each(law.exceptions, tell),
        public_instead=tell(law.public_instead),
        health=_each(law.health, tell),
        notes=_each(law.notes, tell),
        cert=tell(law.cert),
        private_action=tell(law.private_action),
        police=law.police
        and replace(law.police, name=tell(law.police.name), how=tell(law.police.how)),
        hipaa=law.hipaa and replace(law.hipaa, words=tell(law.hipaa.words)),
        credit_service=law.credit_service
        and replace(law.credit_service, words=tell(law.credit_service.words)),
        related=tuple(
            replace(
                one,
                law=tell(one.law),
                applies=tell(one.applies),
                deadline=tell(one.deadline),
                mark_words=tell(one.mark_words),
            )
            for one in law.related
        ),
    )


def value_in_window_language(value: Entry, law: Jurisdiction, law_text: TellLaw) -> Entry:
    """Given what stands in an entry of a row, return it for showing; English stays as it is."""
    if isinstance(value, str):
        return law_text(value, window_language(), law).text
    if isinstance(value, tuple):
        return tuple(value_in_window_language(one, law, law_text) for one in value)
    return value


def _teller(law: Jurisdiction, law_text: TellLaw) -> Tell:
    language = window_language()

    def tell(text: str) -> str:
        # With the row: what the practice corrected in it is in its own words.
        found = law_text(text, language, law)
        return found.text if found.is_translated else f"{found.text} ({duty_words.in_english()})"

    return tell


def _authority(authority: Authority, tell: Tell) -> Authority:
    return replace(authority, name=tell(authority.name), prepare=_each(authority.prepare, tell))


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
