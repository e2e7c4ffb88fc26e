"""What an entry may not say: a time to come, a notice without a receipt, a no without a reason."""

import re
from dataclasses import fields
from datetime import date, datetime, timedelta
from functools import singledispatch
from zoneinfo import ZoneInfo

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import HipaaStatus
from practiceguard.domain.incident.court_entries import LegalHoldLifted, LegalHoldSet
from practiceguard.domain.incident.credit_offer import LONGEST_OFFER, CreditServiceOffered
from practiceguard.domain.incident.delivery import LetterFate, LettersOut, LettersPrinted
from practiceguard.domain.incident.form_filed import FormFiled, digest_of_values
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.log_times import CLOCKS_DIFFER_BY
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.notice_released import NoticeReleased, digest_of_text
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.substitute import SubstitutePosted, SubstituteTakenDown
from practiceguard.services.incident.delivery_faults import fate_fault, out_fault, printed_fault

FIRST_YEAR = 1900
"""An earlier time is a mistyped one."""
LONGEST_HOLD = timedelta(days=10 * 366)
_PLACE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
"""ISO 3166-1 alpha-2, or 3166-2."""
_MAY_COME = {"deadline_at"}
"""Times that lie in the future by their nature: the ultimatum of an attacker."""

_RECEIPTS = (written.DutyMet, written.LotSent, FormFiled, LettersOut, LetterFate, SubstitutePosted)
_OF_RECEIPTS = {"met_at", "sent_at", "filed_at", "posted_at"}


def fault_of(
    entry: written.Entry,
    incident: Incident,
    now: datetime,
    *,
    receipts_until: datetime | None = None,
) -> str:
    """Given an entry somebody wants to write, return the name of the field that is wrong, or "".

    What was written can never be taken back, and deadlines are counted from it: a typing error in
    a year must not move one out of sight. `now`: with a time zone; `receipts_until`: where the
    clock was set back, up to when a receipt may be dated (`latest_receipt`), before the first sign
    of such a clock too.
    """
    if receipts_until is None or not isinstance(entry, _RECEIPTS):
        return _wrong_time(entry, now) or _fault(entry, incident, now)
    fault = _wrong_time(entry, receipts_until) or _fault(entry, incident, now)
    return "" if fault in _OF_RECEIPTS and not _wrong_time(entry, receipts_until) else fault


def _wrong_time(entry: written.Entry, now: datetime) -> str:
    for one in fields(entry):
        at = getattr(entry, one.name)
        if not isinstance(at, datetime):
            continue
        # Every time of the last year there is would be beyond the calendar somewhere on earth.
        if at.tzinfo is None or not FIRST_YEAR <= at.year < date.max.year:
            return one.name
        if one.name not in _MAY_COME and at > now + CLOCKS_DIFFER_BY:
            return one.name
    return ""


@singledispatch
def _fault(_entry: object, _incident: Incident, _now: datetime) -> str:
    return ""


@_fault.register
def _(entry: written.MomentRecorded, incident: Incident, _now: datetime) -> str:
    before = incident.recorded().of(entry.event)
    is_made_later = before is not None and entry.at > before.at
    return "why" if is_made_later and not entry.why.strip() else ""


@_fault.register
def _(entry: written.DutyMet, incident: Incident, _now: datetime) -> str:
    if not entry.receipt.strip():
        return "receipt"
    if incident.of(entry.duty).stage is DutyStage.PARTLY:
        # A part went out: "all of it" has to be the sum of the lots and of who gets none.
        return "duty"
    return "met_at" if _is_before_first_sign(entry.met_at, incident) else ""


@_fault.register
def _(entry: written.LotSent, incident: Incident, _now: datetime) -> str:
    if entry.people < 1:
        return "people"
    if not entry.receipt.strip():
        return "receipt"
    return "sent_at" if _is_before_first_sign(entry.sent_at, incident) else ""


@_fault.register
def _(entry: FormFiled, incident: Incident, _now: datetime) -> str:
    if not entry.receipt.strip():
        return "receipt"
    if not entry.values or digest_of_values(entry.values) != entry.sha256:
        return "values"
    return "filed_at" if _is_before_first_sign(entry.filed_at, incident) else ""


@_fault.register
def _(entry: LettersOut, incident: Incident, _now: datetime) -> str:
    if entry.letters < 1:
        return "letters"
    if not entry.receipt.strip():
        return "receipt"
    if _is_before_first_sign(entry.sent_at, incident):
        return "sent_at"
    return out_fault(entry, incident)


@_fault.register
def _(entry: LettersPrinted, incident: Incident, _now: datetime) -> str:
    return printed_fault(entry, incident)


@_fault.register
def _(entry: LetterFate, incident: Incident, _now: datetime) -> str:
    return fate_fault(entry, incident)


@_fault.register
def _(entry: SubstitutePosted, incident: Incident, _now: datetime) -> str:
    if not entry.where.strip():
        return "where"
    if _is_before_first_sign(entry.posted_at, incident):
        return "posted_at"
    return "until" if entry.until < _day(entry.posted_at, incident) else ""


@_fault.register
def _(entry: SubstituteTakenDown, incident: Incident, now: datetime) -> str:
    progress = incident.of(entry.duty)
    if progress.stage is not DutyStage.STANDING or progress.posted is None:
        return "duty"
    first = _day(progress.posted.posted_at, incident)
    if not first <= entry.taken_down_on <= _day(now, incident):
        return "taken_down_on"
    is_early = entry.taken_down_on <= progress.posted.until
    return "because" if is_early and not entry.because.strip() else ""


def _day(at: datetime, incident: Incident) -> date:
    return at.astimezone(ZoneInfo(incident.zone)).date()


@_fault.register
def _(entry: NoticeReleased, _incident: Incident, _now: datetime) -> str:
    return "text" if not entry.text or digest_of_text(entry.text) != entry.sha256 else ""


@_fault.register
def _(entry: written.RestExplained, _incident: Incident, _now: datetime) -> str:
    if entry.people < 1:
        return "people"
    return "" if entry.because.strip() else "because"


def _is_before_first_sign(at: datetime, incident: Incident) -> bool:
    noticed = incident.recorded().start_of(Event.NOTICED)
    # To the minute: nobody types seconds.
    return noticed is not None and at < noticed.at.replace(second=0, microsecond=0)


@_fault.register
def _(entry: written.DutyWaived, _incident: Incident, _now: datetime) -> str:
    return "" if entry.because.strip() else "because"


@_fault.register
def _(entry: written.AimAnswered, incident: Incident, _now: datetime) -> str:
    # A no makes duties fall away, and whoever takes an answer back says why.
    needs_why = not entry.aims or incident.aims_at.get(entry.country) is False
    return "why" if needs_why and not entry.why.strip() else ""


@_fault.register
def _(entry: written.DutyAnswered, incident: Incident, _now: datetime) -> str:
    needs_why = not entry.answer or incident.answers.get(entry.duty) is False
    return "why" if needs_why and not entry.why.strip() else ""


@_fault.register
def _(entry: written.HipaaAnswered, incident: Incident, _now: datetime) -> str:
    needs_why = {entry.status, incident.hipaa} != {HipaaStatus.UNSURE}
    return "why" if needs_why and not entry.why.strip() else ""


@_fault.register
def _(entry: written.HomeCorrected, incident: Incident, _now: datetime) -> str:
    if entry.home == incident.home or not _PLACE.fullmatch(entry.home):
        return "home"
    return "" if entry.why.strip() else "why"


@_fault.register
def _(entry: written.PoliceAsked, incident: Incident, _now: datetime) -> str:
    if not entry.who.strip():
        return "who"
    asked_on = entry.asked_at.astimezone(ZoneInfo(incident.zone)).date()
    if entry.until is None or asked_on <= entry.until <= asked_on + LONGEST_HOLD:
        return ""
    return "until"


@_fault.register
def _(entry: PoliceAnswered, incident: Incident, _now: datetime) -> str:
    if not entry.told:
        return "told_at" if entry.told_at is not None else ""
    if entry.told_at is None or _is_before_first_sign(entry.told_at, incident):
        return "told_at"
    return "" if entry.where.strip() or entry.reference.strip() else "where"


@_fault.register
def _(entry: CreditServiceOffered, incident: Incident, now: datetime) -> str:
    if not entry.provider.strip():
        return "provider"
    if not 1 <= entry.months <= LONGEST_OFFER:
        return "months"
    if not entry.phone.strip() and not entry.website.strip():
        return "phone"
    today = now.astimezone(ZoneInfo(incident.zone)).date()
    return "until" if entry.until is not None and entry.until < today else ""


@_fault.register
def _(entry: LegalHoldSet, _incident: Incident, _now: datetime) -> str:
    if not entry.because.strip():
        return "because"
    return "" if entry.asked_by.strip() else "asked_by"


@_fault.register
def _(entry: LegalHoldLifted, _incident: Incident, _now: datetime) -> str:
    return "" if entry.because.strip() else "because"


@_fault.register
def _(entry: written.RepairPlanned, _incident: Incident, _now: datetime) -> str:
    return "" if entry.what.strip() else "what"


@_fault.register
def _(entry: written.RepairDone, incident: Incident, now: datetime) -> str:
    today = now.astimezone(ZoneInfo(incident.zone)).date()
    return "done_on" if entry.done_on > today else ""
