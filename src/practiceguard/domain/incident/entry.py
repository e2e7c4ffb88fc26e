"""What can be written into the log of an incident; everything the room knows is one of these."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from practiceguard.domain.incident.case import DutyId, HipaaStatus
from practiceguard.domain.incident.court_entries import (
    LawKept,
    LegalHoldLifted,
    LegalHoldSet,
    RecordMade,
)
from practiceguard.domain.incident.credit_offer import CreditServiceOffered
from practiceguard.domain.incident.decision import Decision
from practiceguard.domain.incident.delivery import LetterFate, LettersOut, LettersPrinted
from practiceguard.domain.incident.finding import Fact
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.list_released import ListReleased
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.notice_released import NoticeReleased
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.risk import Exposure
from practiceguard.domain.incident.substitute import SubstitutePosted, SubstituteTakenDown

EvidenceId = NewType("EvidenceId", str)
RepairId = NewType("RepairId", str)


@dataclass(frozen=True)
class Opened:
    """The first entry: what a frightened person knows."""

    kind: IncidentKind
    noticed_at: datetime
    noticed_by: str
    """Anybody of the practice, not only whoever decides."""
    seen: str
    home: str
    """Of the practice, as in `Case.home`."""
    zone: str
    """IANA name."""
    follows: IncidentId | None = None
    """An earlier incident whose repairs are not finished."""


@dataclass(frozen=True)
class KindChanged:
    """It turned out to be of another kind."""

    kind: IncidentKind


class Topic(StrEnum):
    """What a note is about."""

    GENERAL = "general"
    CALL = "call"
    ATTACKER = "attacker"
    PATIENT = "patient"
    DECISION = "decision"


@dataclass(frozen=True)
class Noted:
    """A free line."""

    text: str
    topic: Topic = Topic.GENERAL
    happened_at: datetime | None = None
    """If it was not when it was written down: notes from paper are typed in later."""


@dataclass(frozen=True)
class StepTicked:
    """A step of the first-hour card was done, or was not after all."""

    step: str
    done: bool
    done_at: datetime


@dataclass(frozen=True)
class MomentRecorded:
    """One of the times from which a law counts."""

    event: Event
    at: datetime
    why: str


@dataclass(frozen=True)
class FactRecorded:
    """What is known of one field."""

    fact: Fact


@dataclass(frozen=True)
class ExposureSeen:
    """Somebody was shown to have the data."""

    exposure: Exposure
    what: str
    evidence: EvidenceId | None = None


@dataclass(frozen=True)
class EvidenceTaken:
    """A file was taken in as evidence."""

    evidence: EvidenceId
    name: str
    sha256: str
    size: int
    origin: str
    """Where it comes from."""
    collected_by: str
    collected_at: datetime


@dataclass(frozen=True)
class Decided:
    """Whether it is a breach, and the risk."""

    decision: Decision


@dataclass(frozen=True)
class AffectedCounted:
    """How many people are affected from now on; `AffectedCount` reads the history."""

    people: int
    nobodys_files: int
    """Files of which nobody can tell whose they are."""
    counted: int | None = None
    """What was counted in the copies just then; None where a person set the number."""
    reason: str = ""
    evidence: EvidenceId | None = None
    """Always there, with a reason, where the number went down."""


@dataclass(frozen=True)
class AffectedFound:
    """What some copies show of those affected: where they live, and what was there of them.

    From these numbers the laws are derived; how many count in all says `AffectedCounted`.
    """

    people: int
    by_country: Mapping[str, int]
    """ISO 3166-1; those whose country is not known are in none."""
    by_region: Mapping[str, int]
    """ISO 3166-2, where it is known and has a law of its own."""
    by_kind: Mapping[str, int]
    """How many people have data of a kind, by `DataKind`."""
    without_address: int
    minors: int
    deceased: int
    protected: int
    snapshots: tuple[str, ...]
    """The copies that were looked at, the oldest first."""
    folders: tuple[str, ...] = ("/",)
    """Only these, where the practice said so."""


@dataclass(frozen=True)
class DutyAnswered:
    """The question on which a duty hangs."""

    duty: DutyId
    answer: bool
    why: str = ""


@dataclass(frozen=True)
class AimAnswered:
    """Whether the practice aims its services at a country."""

    country: str
    aims: bool
    why: str = ""


@dataclass(frozen=True)
class HomeCorrected:
    """The practice is somewhere else than was said at first: other laws are asked."""

    home: str
    """As in `Case.home`."""
    why: str


@dataclass(frozen=True)
class HipaaAnswered:
    """Whether HIPAA binds the practice."""

    status: HipaaStatus
    why: str = ""


@dataclass(frozen=True)
class PoliceAsked:
    """The police asked to wait with notices."""

    asked_at: datetime
    who: str
    until: date | None = None
    evidence: EvidenceId | None = None
    """The written statement."""


@dataclass(frozen=True)
class DutyDrafted:
    """A notice is drafted."""

    duty: DutyId


@dataclass(frozen=True)
class DutyMet:
    """A notice went out, and there is a receipt."""

    duty: DutyId
    met_at: datetime
    receipt: str
    """Reference number, or how it can be shown that it went out."""
    law_digest: str
    """Of the row of the law as it was on that day."""
    evidence: EvidenceId | None = None


@dataclass(frozen=True)
class LotSent:
    """A part of the letters went out: a notice to the people may go in several lots."""

    duty: DutyId
    sent_at: datetime
    people: int
    """How many people it reached."""
    receipt: str
    law_digest: str
    """Of the row of the law as it was on that day."""
    evidence: EvidenceId | None = None


@dataclass(frozen=True)
class RestExplained:
    """Some of those whom a notice is about get no letter, because."""

    duty: DutyId
    people: int
    because: str


@dataclass(frozen=True)
class DutyWaived:
    """A duty is not needed, because."""

    duty: DutyId
    because: str
    law_digest: str


@dataclass(frozen=True)
class DutyReopened:
    """A receipt or a reason did not hold."""

    duty: DutyId
    because: str


@dataclass(frozen=True)
class DemandReceived:
    """The attacker wrote, called or set a deadline."""

    received_at: datetime
    channel: str
    sender: str
    demand: str
    """What is asked for, with the amount and the wallet as they stood there."""
    deadline_at: datetime | None = None
    evidence: EvidenceId | None = None


@dataclass(frozen=True)
class PatientContacted:
    """A patient was approached by the attacker, as the patient told it."""

    contacted_at: datetime
    patient: str
    channel: str
    demand: str
    told_by: str
    """Who took it down."""
    evidence: EvidenceId | None = None


@dataclass(frozen=True)
class SnapshotsMarked:
    """The copies from before the first sign, which no rule removes any more."""

    snapshots: tuple[str, ...]
    because: str


@dataclass(frozen=True)
class RepairPlanned:
    """Something that has to change so that it does not happen again."""

    repair: RepairId
    what: str
    by: date | None = None


@dataclass(frozen=True)
class RepairDone:
    """It was done."""

    repair: RepairId
    done_on: date
    how: str = ""


@dataclass(frozen=True)
class Closed:
    """Every duty has a receipt or a reason, every repair a date."""

    summary: str


@dataclass(frozen=True)
class ClosingUndone:
    """Something came to light."""

    because: str


@dataclass(frozen=True)
class NotUnderstood:
    """An entry that a newer version of the program wrote, or that was damaged: its own words."""

    kind: str
    body: str


Entry = (
    Opened
    | KindChanged
    | Noted
    | StepTicked
    | MomentRecorded
    | FactRecorded
    | ExposureSeen
    | EvidenceTaken
    | Decided
    | AffectedCounted
    | AffectedFound
    | DutyAnswered
    | AimAnswered
    | HomeCorrected
    | HipaaAnswered
    | PoliceAsked
    | PoliceAnswered
    | CreditServiceOffered
    | DutyDrafted
    | DutyMet
    | LotSent
    | RestExplained
    | DutyWaived
    | DutyReopened
    | FormFiled
    | NoticeReleased
    | MailingMade
    | LettersPrinted
    | LettersOut
    | LetterFate
    | SubstitutePosted
    | SubstituteTakenDown
    | DemandReceived
    | PatientContacted
    | ImagesHandedBack
    | ListReleased
    | SnapshotsMarked
    | RepairPlanned
    | RepairDone
    | Closed
    | ClosingUndone
    | LawKept
    | RecordMade
    | LegalHoldSet
    | LegalHoldLifted
    | NotUnderstood
)
