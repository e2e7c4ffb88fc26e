"""An incident as its log tells it, and what stands against closing it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId, HipaaStatus
from practiceguard.domain.incident.credit_offer import CreditServiceOffered
from practiceguard.domain.incident.deadline import PoliceHold
from practiceguard.domain.incident.decision import Decision, refusals_of
from practiceguard.domain.incident.delivery import LetterFate, LettersOut, LettersPrinted
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.finding import Fact, Field
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId, shown_number
from practiceguard.domain.incident.lots import Letters
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.moment import Moment, Moments
from practiceguard.domain.incident.notice_released import Released
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.domain.incident.substitute import SubstitutePosted


@dataclass(frozen=True)
class Signed:
    """An entry with who wrote it and when."""

    number: int
    at: datetime
    """UTC."""
    author: str
    entry: written.Entry


class DutyStage(StrEnum):
    """How far a duty has come."""

    OPEN = "open"
    DRAFTED = "drafted"
    PARTLY = "partly"
    """Some letters went out, or it was explained why some people get none."""
    STANDING = "standing"
    """A notice in public is up, and has to stay for a while."""
    MET = "met"
    """Sent, with a receipt."""
    WAIVED = "waived"
    """Not needed, because."""

    @property
    def is_settled(self) -> bool:
        """Whether nothing remains to be done."""
        return self in {DutyStage.MET, DutyStage.WAIVED}


@dataclass(frozen=True)
class DutyProgress:
    """What became of a duty."""

    stage: DutyStage = DutyStage.OPEN
    at: datetime | None = None
    """When the notice went out."""
    receipt: str = ""
    because: str = ""
    who: str = ""
    letters: Letters = field(default_factory=Letters)
    """Of a notice to the people that goes in lots."""
    posted: SubstitutePosted | None = None
    """Of a notice in public: where it is, and until when."""


@dataclass(frozen=True)
class Repair:
    """Something that has to change."""

    id: written.RepairId
    what: str
    by: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class Incident:
    """What the log says, up to its last entry."""

    id: IncidentId
    opened: Signed
    kind: IncidentKind
    home: str
    zone: str
    follows: IncidentId | None
    moments: tuple[Moment, ...]
    facts: Mapping[Field, Fact] = field(default_factory=dict)
    steps: Mapping[str, datetime] = field(default_factory=dict)
    """Steps of the first-hour card that were done, with the time."""
    exposures: tuple[written.ExposureSeen, ...] = ()
    evidence: tuple[written.EvidenceTaken, ...] = ()
    decisions: tuple[Decision, ...] = ()
    answers: Mapping[DutyId, bool] = field(default_factory=dict)
    aims_at: Mapping[str, bool] = field(default_factory=dict)
    hipaa: HipaaStatus = HipaaStatus.UNSURE
    holds: tuple[PoliceHold, ...] = ()
    police: PoliceAnswered | None = None
    """Whether the police was told, by the last answer; None while nobody was asked."""
    credit: CreditServiceOffered | None = None
    """The service against identity theft that is offered now."""
    progress: Mapping[DutyId, DutyProgress] = field(default_factory=dict)
    filings: tuple[FormFiled, ...] = ()
    """Forms that went to authorities, the oldest first."""
    released: tuple[Released, ...] = ()
    """Notices that a person read and released, the oldest first."""
    mailings: tuple[MailingMade, ...] = ()
    """Letters that were made and released, the oldest first."""
    deliveries: tuple[LettersPrinted | LettersOut | LetterFate, ...] = ()
    """How they went out and what became of them, in the order in which it was written down."""
    demands: tuple[written.DemandReceived, ...] = ()
    contacted: tuple[written.PatientContacted, ...] = ()
    handed_back: tuple[ImagesHandedBack, ...] = ()
    marked_snapshots: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()
    affected: int | None = None
    """How many count as affected; None while nothing was counted."""
    found: written.AffectedFound | None = None
    """What the copies showed of them."""
    closed_at: datetime | None = None

    @property
    def number(self) -> str:
        """What people call it."""
        return shown_number(self.id)

    @property
    def decision(self) -> Decision | None:
        """The last decision."""
        return self.decisions[-1] if self.decisions else None

    @property
    def exposed(self) -> tuple[Exposure, ...]:
        """What shows that somebody has the data, also where it was written down elsewhere."""
        seen = [one.exposure for one in self.exposures]
        if self.contacted:
            seen.append(Exposure.PATIENT_CONTACTED)
        return tuple(dict.fromkeys(seen))

    @property
    def may_be_under_hipaa(self) -> bool:
        """Whether HIPAA may bind the practice, so that its four factors are asked."""
        at_home = self.home.split("-", maxsplit=1)[0] == "US"
        return at_home and self.hipaa is not HipaaStatus.NOT_COVERED

    @property
    def decision_stands(self) -> bool:
        """Whether the last decision still holds with what came to light since.

        Who judged it away on Monday, and a patient is blackmailed on Tuesday, has to judge anew.
        """
        found = self.decision
        return found is None or not refusals_of(found, self.exposed, hipaa=self.may_be_under_hipaa)

    @property
    def risk(self) -> Risk:
        """The risk as it was last judged; unknown, or overtaken since, counts as high."""
        return self.decision.risk if self.decision and self.decision_stands else Risk.UNKNOWN

    @property
    def is_breach(self) -> bool:
        """Whether it counts as a breach: it does until a named person decided otherwise."""
        return self.decision.is_breach if self.decision and self.decision_stands else True

    @property
    def met(self) -> Mapping[DutyId, datetime]:
        """When notices went out."""
        went = {
            key: one.at if one.stage in {DutyStage.MET, DutyStage.STANDING} else None
            for key, one in self.progress.items()
        }
        first = {key: one.letters.first_at for key, one in self.progress.items()}
        times = {key: [at for at in (went[key], first[key]) if at is not None] for key in went}
        # Of letters in lots the first: what runs from them began then.
        return {key: min(at) for key, at in times.items() if at}

    def of(self, duty: DutyId) -> DutyProgress:
        """Return what became of a duty, whatever number of people it is about."""
        return self.progress.get(duty, DutyProgress())

    def progress_of(self, duty: Duty) -> DutyProgress:
        """Return what became of a duty: letters in lots are met when they cover all its people."""
        found = self.of(duty.id)
        is_kept = duty.ground is Ground.NO_LONGER
        if found.stage is DutyStage.PARTLY and (is_kept or found.letters.cover(duty.people)):
            return replace(found, stage=DutyStage.MET)
        return found

    def recorded(self) -> Moments:
        """Return the times from which the laws count."""
        return Moments(self.moments)

    @property
    def unfinished_repairs(self) -> tuple[Repair, ...]:
        """Repairs without a date on which they were done."""
        return tuple(one for one in self.repairs if one.done_on is None)


@dataclass(frozen=True)
class Obstacles:
    """What stands against closing an incident."""

    duties: tuple[Duty, ...]
    """Without a receipt or a written reason."""
    repairs: tuple[Repair, ...]
    """Without a date."""
    no_repair_at_all: bool
    """Nothing was changed: the second attack would find the same door."""

    def __bool__(self) -> bool:
        """Whether anything stands against it."""
        return bool(self.duties or self.repairs or self.no_repair_at_all)


def obstacles_to_closing(incident: Incident, duties: Iterable[Duty]) -> Obstacles:
    """Given an incident and its duties, return what stands against closing it."""
    return Obstacles(
        duties=tuple(
            one
            for one in duties
            if one.need.is_open and not incident.progress_of(one).stage.is_settled
        ),
        repairs=tuple(one for one in incident.repairs if one.by is None and one.done_on is None),
        no_repair_at_all=incident.is_breach and not incident.repairs,
    )
