"""What the entries of a log say together: the incident up to the last of them."""

from collections.abc import Iterable
from dataclasses import replace
from functools import singledispatch

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.credit_offer import CreditServiceOffered
from practiceguard.domain.incident.deadline import PoliceHold
from practiceguard.domain.incident.delivery import LetterFate, LettersOut, LettersPrinted
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.incident import (
    DutyProgress,
    DutyStage,
    Incident,
    Repair,
    Signed,
)
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.lots import Lot, Rest
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.moment import Event, Moment
from practiceguard.domain.incident.notice_released import NoticeReleased, Released
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.substitute import SubstitutePosted, SubstituteTakenDown
from practiceguard.domain.incident.territories import as_part


def incident_of(key: IncidentId, entries: Iterable[Signed]) -> Incident:
    """Given the entries of a log in their order, return what they say together.

    Raises:
        ValueError: the first entry is not the opening.
    """
    rest = iter(entries)
    first = next(rest, None)
    if first is None or not isinstance(first.entry, written.Opened):
        raise ValueError("an incident begins with its opening")
    incident = _opened(key, first, first.entry)
    for signed in rest:
        before, incident = incident, _after(signed.entry, incident, signed)
        if before.closed_at is not None and _brings_to_light(signed.entry, before):
            incident = replace(incident, closed_at=None)
    return incident


def _brings_to_light(entry: written.Entry, before: Incident) -> bool:
    """Return whether an entry says something after which an incident cannot stay closed."""
    if isinstance(entry, written.AffectedCounted):
        return entry.people > (before.affected or 0)
    return isinstance(
        entry,
        written.ExposureSeen
        | written.PatientContacted
        | written.DutyReopened
        | written.HomeCorrected,
    )


def _opened(key: IncidentId, signed: Signed, opening: written.Opened) -> Incident:
    noticed = Moment(Event.NOTICED, opening.noticed_at, opening.noticed_by, opening.seen)
    return Incident(
        id=key,
        opened=signed,
        kind=opening.kind,
        home=as_part(opening.home),
        zone=opening.zone,
        follows=opening.follows,
        moments=(noticed,),
    )


@singledispatch
def _after(_entry: object, incident: Incident, _signed: Signed) -> Incident:
    """Return the incident with one entry more; a free note changes nothing else."""
    return incident


@_after.register
def _(entry: written.KindChanged, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, kind=entry.kind)


@_after.register
def _(entry: written.StepTicked, incident: Incident, _signed: Signed) -> Incident:
    steps = {key: at for key, at in incident.steps.items() if key != entry.step}
    return replace(incident, steps=steps | ({entry.step: entry.done_at} if entry.done else {}))


@_after.register
def _(entry: written.MomentRecorded, incident: Incident, signed: Signed) -> Incident:
    moment = Moment(entry.event, entry.at, signed.author, entry.why)
    return replace(incident, moments=(*incident.moments, moment))


@_after.register
def _(entry: written.FactRecorded, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, facts={**incident.facts, entry.fact.field: entry.fact})


@_after.register
def _(entry: written.ExposureSeen, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, exposures=(*incident.exposures, entry))


@_after.register
def _(entry: written.EvidenceTaken, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, evidence=(*incident.evidence, entry))


@_after.register
def _(entry: written.Decided, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, decisions=(*incident.decisions, entry.decision))


@_after.register
def _(entry: written.AffectedCounted, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, affected=entry.people)


@_after.register
def _(entry: written.AffectedFound, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, found=entry)


@_after.register
def _(entry: written.DutyAnswered, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, answers={**incident.answers, entry.duty: entry.answer})


@_after.register
def _(entry: written.AimAnswered, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, aims_at={**incident.aims_at, entry.country: entry.aims})


@_after.register
def _(entry: written.HomeCorrected, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, home=as_part(entry.home))


@_after.register
def _(entry: written.HipaaAnswered, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, hipaa=entry.status)


@_after.register
def _(entry: written.PoliceAsked, incident: Incident, _signed: Signed) -> Incident:
    hold = PoliceHold(entry.asked_at, entry.who, entry.until)
    return replace(incident, holds=(*incident.holds, hold))


@_after.register
def _(entry: PoliceAnswered, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, police=entry)


@_after.register
def _(entry: CreditServiceOffered, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, credit=entry)


@_after.register
def _(entry: written.DutyDrafted, incident: Incident, signed: Signed) -> Incident:
    progress = DutyProgress(DutyStage.DRAFTED, who=signed.author)
    return _with(incident, entry.duty, progress)


@_after.register
def _(entry: written.DutyMet, incident: Incident, signed: Signed) -> Incident:
    progress = DutyProgress(DutyStage.MET, entry.met_at, entry.receipt, who=signed.author)
    return _with(incident, entry.duty, progress)


@_after.register
def _(entry: written.LotSent, incident: Incident, signed: Signed) -> Incident:
    before = incident.of(entry.duty)
    lot = Lot(entry.sent_at, entry.people, entry.receipt, signed.author)
    letters = replace(before.letters, lots=(*before.letters.lots, lot))
    if before.stage is DutyStage.MET:
        # All were told at once, and these besides.
        return _with(incident, entry.duty, replace(before, letters=letters))
    receipts = "; ".join(one.receipt for one in letters.lots)
    progress = DutyProgress(
        DutyStage.PARTLY, letters.last_at, receipts, who=signed.author, letters=letters
    )
    return _with(incident, entry.duty, progress)


@_after.register
def _(entry: written.RestExplained, incident: Incident, signed: Signed) -> Incident:
    before = incident.of(entry.duty)
    rest = Rest(entry.people, entry.because, signed.author)
    letters = replace(before.letters, rests=(*before.letters.rests, rest))
    stage = before.stage if before.stage.is_settled else DutyStage.PARTLY
    progress = replace(before, stage=stage, letters=letters, who=signed.author)
    return _with(incident, entry.duty, progress)


@_after.register
def _(entry: written.DutyWaived, incident: Incident, signed: Signed) -> Incident:
    letters = incident.of(entry.duty).letters
    progress = DutyProgress(
        DutyStage.WAIVED, because=entry.because, who=signed.author, letters=letters
    )
    return _with(incident, entry.duty, progress)


@_after.register
def _(entry: written.DutyReopened, incident: Incident, _signed: Signed) -> Incident:
    return _with(incident, entry.duty, DutyProgress())


@_after.register
def _(entry: FormFiled, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, filings=(*incident.filings, entry))


@_after.register
def _(entry: NoticeReleased, incident: Incident, signed: Signed) -> Incident:
    read = Released(entry, signed.author, signed.at)
    return replace(incident, released=(*incident.released, read))


@_after.register
def _(entry: MailingMade, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, mailings=(*incident.mailings, entry))


@_after.register(LettersPrinted)
@_after.register(LettersOut)
@_after.register(LetterFate)
def _(
    entry: LettersPrinted | LettersOut | LetterFate, incident: Incident, _signed: Signed
) -> Incident:
    return replace(incident, deliveries=(*incident.deliveries, entry))


@_after.register
def _(entry: SubstitutePosted, incident: Incident, signed: Signed) -> Incident:
    progress = DutyProgress(
        DutyStage.STANDING, entry.posted_at, entry.where, who=signed.author, posted=entry
    )
    return _with(incident, entry.duty, progress)


@_after.register
def _(entry: SubstituteTakenDown, incident: Incident, _signed: Signed) -> Incident:
    progress = replace(incident.of(entry.duty), stage=DutyStage.MET, because=entry.because)
    return _with(incident, entry.duty, progress)


@_after.register
def _(entry: written.DemandReceived, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, demands=(*incident.demands, entry))


@_after.register
def _(entry: written.PatientContacted, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, contacted=(*incident.contacted, entry))


@_after.register
def _(entry: ImagesHandedBack, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, handed_back=(*incident.handed_back, entry))


@_after.register
def _(entry: written.SnapshotsMarked, incident: Incident, _signed: Signed) -> Incident:
    marked = dict.fromkeys((*incident.marked_snapshots, *entry.snapshots))
    return replace(incident, marked_snapshots=tuple(marked))


@_after.register
def _(entry: written.RepairPlanned, incident: Incident, _signed: Signed) -> Incident:
    others = tuple(one for one in incident.repairs if one.id != entry.repair)
    return replace(incident, repairs=(*others, Repair(entry.repair, entry.what, entry.by)))


@_after.register
def _(entry: written.RepairDone, incident: Incident, _signed: Signed) -> Incident:
    repairs = tuple(
        replace(one, done_on=entry.done_on) if one.id == entry.repair else one
        for one in incident.repairs
    )
    return replace(incident, repairs=repairs)


@_after.register
def _(_entry: written.Closed, incident: Incident, signed: Signed) -> Incident:
    return replace(incident, closed_at=signed.at)


@_after.register
def _(_entry: written.ClosingUndone, incident: Incident, _signed: Signed) -> Incident:
    return replace(incident, closed_at=None)


def _with(incident: Incident, duty: DutyId, progress: DutyProgress) -> Incident:
    return replace(incident, progress={**incident.progress, duty: progress})
