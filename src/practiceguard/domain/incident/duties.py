"""All duties of an incident: the table of the room, the nearest deadline first."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from practiceguard.domain.incident.case import Case, DutyId
from practiceguard.domain.incident.due import Calendars, with_dates
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.need import Need, Why, need_of
from practiceguard.domain.incident.people_of_law import is_about_all
from practiceguard.domain.incident.reach import Reach
from practiceguard.domain.incident.rule import (
    DutyRule,
    Jurisdiction,
    Recipient,
    Regime,
    Test,
)
from practiceguard.domain.incident.territories import in_covering_countries


def duties_for(
    case: Case,
    reached: Iterable[Reach],
    calendars: Calendars,
    today: date,
    done: Iterable[Duty] = (),
) -> tuple[Duty, ...]:
    """Given a case and the laws that reach it, return all duties, the nearest deadline first.

    In doubt a duty applies: an answer that is missing, a risk nobody has judged, people whose
    residence nobody knows never make one fall away. `today` decides which laws are in force.
    `done`: what was settled, as `kept_duties` has it; of these those that are not asked for any
    more are returned without a date, and clocks that run from such a notice still do.
    """
    laws = tuple(reached)
    # People of a territory are those of the law they have, as they were for `laws_for`.
    case = in_covering_countries(case, [one.law for one in laws if one.law])
    found: list[Duty] = []
    for reach in laws:
        found += _of_one_law(case, reach, today)
    there = {one.id for one in found}
    kept = [one for one in done if one.id not in there]
    timed = with_dates(case, [*found, *kept], calendars)
    asked = [one for one in timed if one.id in there]
    return (*sorted(asked, key=_order), *kept)


def _of_one_law(case: Case, reach: Reach, today: date) -> list[Duty]:
    law = reach.law
    if law is None:
        return []
    duties = []
    for rule in law.duties:
        need, why = need_of(case, reach, law, rule, today)
        people = _people(case, reach, law, rule)
        key = DutyId(law.code, rule.key)
        duties.append(Duty(key, rule, law, reach.ground, need, why, people))
    return _with_people(law.regime, duties)


def _people(case: Case, reach: Reach, law: Jurisdiction, rule: DutyRule) -> int:
    if rule.recipient is Recipient.UNREACHABLE:
        everybody = is_about_all(reach.ground, rule)
        return case.unreachable.everybody if everybody else case.unreachable.of(law.code)
    if is_about_all(reach.ground, rule):
        return case.residents.everybody
    # Of a practice elsewhere; its reach has only those whose state nobody knows.
    return case.residents.of(law.code) if law.regime is Regime.HIPAA else reach.residents


def _with_people(regime: Regime, duties: list[Duty]) -> list[Duty]:
    """Let those who hear of letters follow: where none need be written, a person decides.

    An unlikely harm, or under HIPAA a low probability of compromise (45 CFR 164.402(2)), means that
    the law sees no breach at all; a duty to send that very judgement stays as it is.
    """
    people = next((one for one in duties if one.rule.recipient is Recipient.PEOPLE), None)
    if people is not None and not people.need.is_open:
        duties = [_instead_of_none(one) for one in duties]
    if regime not in {Regime.US_STATE, Regime.HIPAA}:
        return duties
    if people is None or people.why is not Why.RISK_UNLIKELY:
        return duties
    return [
        replace(one, need=Need.DECIDE, why=Why.PEOPLE_NOT_TOLD)
        if one is not people
        and Test.NO_HARM not in one.rule.threshold.tests
        and one.need in {Need.REQUIRED, Need.CHECK_FIRST}
        else one
        for one in duties
    ]


def _instead_of_none(duty: Duty) -> Duty:
    """Return a duty; nothing stands in for letters that nobody has to write."""
    if duty.rule.recipient is not Recipient.UNREACHABLE or not duty.need.is_open:
        return duty
    return replace(duty, need=Need.NOT_NEEDED, why=Why.PEOPLE_NEED_NOT_BE_TOLD)


def _order(duty: Duty) -> tuple[bool, datetime, int, str, str]:
    last = datetime.max.replace(tzinfo=UTC)
    settled = not duty.need.is_open
    return settled, duty.due_at or last, duty.need, duty.id.code, duty.id.key
