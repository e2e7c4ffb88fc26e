"""What the law of one jurisdiction asks after a breach, read from resources/jurisdictions/."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from practiceguard.domain.incident.correction import Correction
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.public_notice import PublicNotice
from practiceguard.domain.incident.state_law import CreditService, HipaaClause
from practiceguard.domain.incident.threshold import Comparison, Count, Scope, Test, Threshold

__all__ = [
    "Authority",
    "Clock",
    "Comparison",
    "Count",
    "DutyRule",
    "Force",
    "Jurisdiction",
    "Mark",
    "Police",
    "PublicNotice",
    "Recipient",
    "Regime",
    "RelatedLaw",
    "Scope",
    "Sequence",
    "Source",
    "Test",
    "Threshold",
    "Unit",
]

OLD_AFTER_MONTHS = 12
"""A row that was checked longer ago warns: law changes."""


class Mark(StrEnum):
    """How well something was checked."""

    VERIFIED = "verified"
    """Found in a source that is named."""
    MIXED = "mixed"
    """Part of it was."""
    FROM_KNOWLEDGE = "from-knowledge"
    """Nobody looked it up: to be checked before anybody relies on it."""

    @property
    def is_settled(self) -> bool:
        """Whether a person may be told so without "check this first"."""
        return self is Mark.VERIFIED


class Regime(StrEnum):
    """To which family a jurisdiction belongs: it decides how it reaches a practice elsewhere."""

    GDPR = "gdpr"
    """The EU and the EEA: one authority for all of it."""
    HIPAA = "hipaa"
    """Federal law of the United States."""
    US_STATE = "us-state"
    """A state or territory of the United States: by the residence of the patient."""
    OWN = "own"
    """Any other law."""


class Recipient(StrEnum):
    """Whom a duty tells."""

    AUTHORITY = "authority"
    SECOND_AUTHORITY = "second-authority"
    """Another public body beside it: a minister, a health regulator, a consumer office."""
    PEOPLE = "people"
    """Those affected."""
    UNREACHABLE = "unreachable"
    """Those affected whom no letter reaches: told in public, or in another way."""
    MEDIA = "media"
    CREDIT_AGENCIES = "credit-agencies"
    POLICE = "police"
    """A complaint on which something else depends, e.g. what the insurer pays."""
    OTHER_ORGANISATIONS = "other-organisations"
    """Those who can make the harm smaller (PIPEDA s 10.2)."""


class Force(StrEnum):
    """How strongly the law asks."""

    MANDATORY = "mandatory"
    CONDITIONAL = "conditional"
    """Only in certain cases, or when an authority orders it."""
    VOLUNTARY = "voluntary"
    NONE = "none"
    """The law asks nothing here: said, so that nobody looks for it."""
    UNVERIFIED = "unverified"
    """Nobody has checked whether there is a duty at all."""


class Unit(StrEnum):
    """In what a clock counts."""

    HOURS = "hours"
    """Hours that pass, weekends, holidays and the change of the clocks included."""
    DAYS = "days"
    """Calendar days; the day of the event is not counted."""
    BUSINESS_DAYS = "business-days"
    """Days that are neither weekend nor holiday where the law is made."""
    DAYS_AFTER_YEAR = "days-after-year"
    """Calendar days after the end of the calendar year of the event."""


class Sequence(StrEnum):
    """Before or after which other notice this one goes."""

    BEFORE_PEOPLE = "before-people"
    """Strictly before those affected are told."""
    WITH_PEOPLE = "with-people"
    """Not later than those affected are told."""
    AFTER_PEOPLE = "after-people"
    AFTER_AUTHORITY = "after-authority"


@dataclass(frozen=True)
class Clock:
    """By when: a number of units from an event."""

    value: int
    unit: Unit
    starts: Event


@dataclass(frozen=True)
class DutyRule:
    """One duty, as a jurisdiction's law states it."""

    key: str
    """Unique within the jurisdiction, e.g. `authority`."""
    recipient: Recipient
    addressee: str
    """Whom, by name."""
    law: str
    """Law and article."""
    force: Force
    wording: str
    """The law's own term for how soon, e.g. "without undue delay"."""
    threshold: Threshold
    mark: Mark
    clock: Clock | None = None
    """None where the law names no number."""
    planning_hours: int | None = None
    """Our own target in hours from awareness where the law names no number; never a limit."""
    sequence: Sequence | None = None
    contents: tuple[str, ...] = ()
    only_if: str = ""
    """A question on which it hangs, put to a person."""
    address: str = ""
    """Where it goes when that is not the jurisdiction's authority: portal, e-mail or post."""
    assess_within: Clock | None = None
    """By when a suspicion has to have been looked into; the clock of the notice runs after that."""
    in_force_from: date | None = None
    """Of this duty, where the rest of the law holds already."""
    source: str = ""
    """Address of the source that speaks of this duty in particular; else all of the row do."""
    police_may_delay: bool = False
    """Whether the police may ask to wait."""
    hipaa_exempt: bool = False
    """Whether it falls away for those who are bound by HIPAA and comply with it."""
    hipaa_only: bool = False
    """Whether it is only for those who are bound by HIPAA: it hangs on their notice to HHS."""
    public: PublicNotice | None = None
    """Of a notice in public: how long it has to stay."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Authority:
    """Where a notice goes."""

    name: str
    acronym: str = ""
    website: str = ""
    report_url: str = ""
    phone: str = ""
    email: str = ""
    languages: tuple[str, ...] = ()
    prepare: tuple[str, ...] = ()
    """Notes on its form, and what is needed beforehand: log-ins, roles, certificates."""
    mark: Mark = Mark.FROM_KNOWLEDGE
    regional: Mapping[str, str] = field(default_factory=dict)
    """Code of a region (ISO 3166-2) to the address of its own authority's form."""


@dataclass(frozen=True)
class Police:
    """Where a crime is reported."""

    name: str
    how: str
    url: str = ""


@dataclass(frozen=True)
class RelatedLaw:
    """Another law that some practices have to think of, told but not counted."""

    key: str
    law: str
    applies: str
    """To whom, in words."""
    mark: Mark
    mark_words: str = ""
    """Which parts of it were checked."""
    deadline: str = ""
    url: str = ""


@dataclass(frozen=True)
class Source:
    """What was read."""

    title: str
    url: str
    verified: bool
    """Whether the text was seen on the day the row was checked."""


@dataclass(frozen=True)
class Jurisdiction:
    """One row of the law."""

    code: str
    """ISO 3166-1 alpha-2, or 3166-2 for a part of a country (`US-CA`, `CA-QC`, `AE-DU`)."""
    name: str
    law: str
    regime: Regime
    binds_small_practice: bool
    binds: str
    """Whom it binds, in words."""
    authority: Authority
    duties: tuple[DutyRule, ...]
    mark: Mark
    source_grade: str
    checked_on: date
    sources: tuple[Source, ...]
    exceptions: tuple[str, ...] = ()
    public_instead: str = ""
    """Which of the exceptions lets a public notice take the place of letters, without a number."""
    health: tuple[str, ...] = ()
    """What is special about health data."""
    letter_languages: tuple[str, ...] = ()
    """BCP 47."""
    police: Police | None = None
    cert: str = ""
    """Who helps against attacks."""
    reaches_abroad: str = ""
    """How it binds a practice elsewhere, where its text says so."""
    covers: tuple[str, ...] = ()
    """Codes of territories with the same law and authority, e.g. `RE` in the row of France."""
    in_force_from: date | None = None
    notes: tuple[str, ...] = ()
    field_marks: Mapping[str, Mark] = field(default_factory=dict)
    version: str = ""
    """Of the collection it came with; set by whoever reads it."""
    corrections: tuple[Correction, ...] = ()
    """What the practice corrected in it, each beside what stood there; set by whoever reads it."""
    covers_medical: bool | None = None
    """Whether medical information by itself is among the data it protects; None where not said."""
    hipaa: HipaaClause | None = None
    """For a law of a US state."""
    credit_service: CreditService | None = None
    private_action: str = ""
    """Whether those affected can sue, in words."""
    related: tuple[RelatedLaw, ...] = ()

    def is_old(self, today: date) -> bool:
        """Return whether the row was checked twelve months ago or longer."""
        months = (today.year - self.checked_on.year) * 12 + today.month - self.checked_on.month
        return months - (today.day < self.checked_on.day) >= OLD_AFTER_MONTHS

    @property
    def is_settled(self) -> bool:
        """Return whether the row and each of its duties were found in a source."""
        return self.mark.is_settled and all(one.mark.is_settled for one in self.duties)

    def says_the_same_as(self, other: "Jurisdiction") -> bool:
        """Return whether another edition of the row differs in nothing but its version."""
        return replace(self, version="") == replace(other, version="")

    def duty(self, key: str) -> DutyRule | None:
        """Return the duty of a key."""
        return next((one for one in self.duties if one.key == key), None)
