"""What is known of an incident, on the fields that the authorities' common form asks for.

The fields follow the template of the EDPB for notices under GDPR Art. 33, version 1.0 for
consultation of June 2026, in our own words; the number of the field there is in `EDPB_FIELD`.
Source: European Data Protection Board; the form of the authority itself prevails.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """One thing to know."""

    CONTROLLER = "controller"
    REPORTER = "reporter"
    CONTACT = "contact"
    OFFICER = "officer"
    """The data protection officer, if there is one."""
    PROCESSORS = "processors"
    STARTED = "started"
    ENDED = "ended"
    LATE_REASON = "late-reason"
    DISCOVERED_BY = "discovered-by"
    DISCOVERY = "discovery"
    """How it was discovered."""
    TIMELINE = "timeline"
    LOST = "lost"
    """Confidentiality, integrity, availability."""
    CONFIDENTIALITY = "confidentiality"
    """Whether data was copied, on the scale of truth."""
    READABLE = "readable"
    INTEGRITY = "integrity"
    AVAILABILITY = "availability"
    INCIDENT_TYPES = "incident-types"
    CAUSE = "cause"
    DESCRIPTION = "description"
    SYSTEMS = "systems"
    PEOPLE_KINDS = "people-kinds"
    PEOPLE_NUMBER = "people-number"
    DATA_KINDS = "data-kinds"
    RECORDS_NUMBER = "records-number"
    MEASURES_BEFORE = "measures-before"
    CONSEQUENCES = "consequences"
    HARMS = "harms"
    SEVERITY = "severity"
    RISK = "risk"
    MEASURES_NOW = "measures-now"
    MEASURES_FUTURE = "measures-future"
    PEOPLE_TOLD = "people-told"
    PEOPLE_TOLD_HOW = "people-told-how"
    POLICE = "police"
    OTHER_BODIES = "other-bodies"
    COUNTRIES = "countries"
    ATTACHMENTS = "attachments"
    INTRUDER = "intruder"
    """Who has, or may have, the data. Ours: the common form does not ask it, some laws do."""


EDPB_FIELD: Mapping[Field, str] = {
    Field.CONTROLLER: "10-17",
    Field.REPORTER: "21-26",
    Field.OFFICER: "29-31",
    Field.CONTACT: "33-36",
    Field.PROCESSORS: "38-41",
    Field.STARTED: "44-46",
    Field.ENDED: "47",
    Field.LATE_REASON: "49",
    Field.DISCOVERED_BY: "50",
    Field.DISCOVERY: "51-52",
    Field.TIMELINE: "53",
    Field.LOST: "55",
    Field.CONFIDENTIALITY: "56",
    Field.READABLE: "57",
    Field.INTEGRITY: "58",
    Field.AVAILABILITY: "59",
    Field.INCIDENT_TYPES: "60",
    Field.CAUSE: "61",
    Field.DESCRIPTION: "62",
    Field.SYSTEMS: "63",
    Field.PEOPLE_KINDS: "65-66",
    Field.PEOPLE_NUMBER: "67-68",
    Field.DATA_KINDS: "70-71",
    Field.RECORDS_NUMBER: "72-73",
    Field.MEASURES_BEFORE: "75-76",
    Field.CONSEQUENCES: "79-84",
    Field.HARMS: "85-86",
    Field.SEVERITY: "87",
    Field.RISK: "89-90",
    Field.MEASURES_NOW: "92",
    Field.MEASURES_FUTURE: "94-95",
    Field.PEOPLE_TOLD: "97-103",
    Field.PEOPLE_TOLD_HOW: "105-106",
    Field.POLICE: "109",
    Field.OTHER_BODIES: "110-111",
    Field.COUNTRIES: "113-123",
    Field.ATTACHMENTS: "125-126",
}


class Copied(StrEnum):
    """Whether data was copied, from worst to best: sentences to patients come from this alone."""

    COPIED = "copied"
    PROBABLY = "probably-copied"
    """Likely, without proof."""
    CANNOT_TELL = "cannot-tell"
    BEING_CHECKED = "being-checked"
    GOOD_REASON_NOT = "good-reason-to-think-not"


class Knowledge(StrEnum):
    """What is there of a field; nothing is ever blank."""

    KNOWN = "known"
    BEING_CHECKED = "being-checked"
    DOES_NOT_APPLY = "does-not-apply"


@dataclass(frozen=True)
class Fact:
    """What is known of one field."""

    field: Field
    knowledge: Knowledge
    value: str = ""
    """Of what is known: the text or, for a choice, its codes separated by a comma."""
    because: str = ""
    """Why it does not apply."""

    def __post_init__(self) -> None:
        """Refuse a blank: a field has a value, is being checked, or does not apply because."""
        if self.knowledge is Knowledge.KNOWN and not self.value.strip():
            raise ValueError(f"{self.field} is said to be known and has no value")
        if self.knowledge is Knowledge.DOES_NOT_APPLY and not self.because.strip():
            raise ValueError(f"{self.field} does not apply, and nobody says why")


def facts_of(recorded: Mapping[Field, Fact]) -> Mapping[Field, Fact]:
    """Given what is recorded, return a fact for every field: what is missing is being checked."""
    return {field: recorded.get(field, Fact(field, Knowledge.BEING_CHECKED)) for field in Field}
