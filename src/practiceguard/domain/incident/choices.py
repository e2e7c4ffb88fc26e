"""The closed lists of the authorities' common form: what a field may be answered with.

Source: European Data Protection Board, template for notices under GDPR Art. 33, version 1.0 for
consultation of June 2026, in our own words and order; the form of the authority itself prevails.
`photographs` and `blackmail` are ours: on its form they are "other", with words beside them. Its
"to determine" is no answer here: the field is being checked then.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.finding import Field


@dataclass(frozen=True)
class Choices:
    """The answers to one field."""

    number: str
    """Of the field in the template."""
    are_many: bool
    """Whether several may hold at once."""
    codes: tuple[str, ...]


CHOICES: Mapping[Field, Choices] = {
    Field.DISCOVERED_BY: Choices(
        "50",
        False,
        (
            "us",
            "processor",
            "patient",
            "outsider",
            "press",
            "other",
        ),
    ),
    Field.LOST: Choices(
        "55",
        True,
        (
            "confidentiality",
            "integrity",
            "availability",
        ),
    ),
    Field.CONFIDENTIALITY: Choices(
        "56",
        False,
        (
            "copied",
            "probably-copied",
            "cannot-tell",
            "good-reason-to-think-not",
        ),
    ),
    Field.READABLE: Choices(
        "57",
        False,
        (
            "protected",
            "may-be-defeated",
            "readable",
            "cannot-tell",
        ),
    ),
    Field.INTEGRITY: Choices(
        "58",
        False,
        (
            "not-altered",
            "altered",
            "altered-recoverable",
            "altered-lost",
        ),
    ),
    Field.AVAILABILITY: Choices(
        "59",
        False,
        (
            "temporary",
            "permanent",
            "undetermined",
        ),
    ),
    Field.INCIDENT_TYPES: Choices(
        "60",
        True,
        (
            "abuse-of-rights",
            "ransomware",
            "malware",
            "phishing",
            "vulnerability",
            "unauthorised-access",
            "exfiltration",
            "mix-up",
            "device-lost",
            "old-device",
            "paper-disposal",
            "mail-lost",
            "misconfiguration",
            "wrong-sharing",
            "paper-lost",
            "deleted",
            "shown-wrongly",
            "sent-by-mistake",
            "addresses-in-sight",
            "technical-fault",
            "unauthorised-change",
            "published",
            "spoken",
            "other",
        ),
    ),
    Field.CAUSE: Choices(
        "61",
        False,
        (
            "internal-malicious",
            "internal-not-malicious",
            "external-malicious",
            "external-not-malicious",
            "unknown",
        ),
    ),
    Field.PEOPLE_KINDS: Choices(
        "65",
        True,
        (
            "patients",
            "minors",
            "vulnerable",
            "staff",
            "customers",
            "students",
            "subscribers",
            "users",
            "military-police",
            "other",
            "unknown",
        ),
    ),
    Field.DATA_KINDS: Choices(
        "70",
        True,
        (
            "health",
            "basic",
            "contact",
            "photographs",
            "national-id",
            "official-documents",
            "payment",
            "financial",
            "credentials",
            "biometric",
            "genetic",
            "sex-life",
            "religious",
            "ethnic",
            "political",
            "union",
            "criminal",
            "work-health",
            "location",
            "profile",
            "unknown",
            "other",
        ),
    ),
    Field.MEASURES_BEFORE: Choices(
        "75",
        True,
        (
            "backup",
            "encryption",
            "access-levels",
            "login",
            "updates",
            "physical",
            "training",
            "policies",
            "incident-log",
            "audits",
            "pseudonymisation",
            "other",
        ),
    ),
    Field.HARMS: Choices(
        "85",
        True,
        (
            "secrecy",
            "loss-of-control",
            "disclosure",
            "reputation",
            "harm",
            "blackmail",
            "discrimination",
            "identity-theft",
            "fraud",
            "financial",
            "re-identification",
            "rights-limited",
            "social",
            "property",
            "other",
        ),
    ),
    Field.SEVERITY: Choices(
        "87",
        False,
        (
            "minor",
            "moderate",
            "severe",
        ),
    ),
    Field.RISK: Choices(
        "89",
        False,
        (
            "high",
            "risk",
            "unlikely",
            "need-more",
        ),
    ),
    Field.MEASURES_FUTURE: Choices(
        "94",
        True,
        (
            "login",
            "backup",
            "encryption",
            "access-levels",
            "updates",
            "training",
            "process",
            "erasure",
            "physical",
            "policies",
            "audits",
            "anonymisation",
            "other",
        ),
    ),
    Field.PEOPLE_TOLD: Choices(
        "97",
        False,
        (
            "yes",
            "planned",
            "investigating",
            "not-high",
            "condition",
        ),
    ),
}

OURS = frozenset({"photographs", "blackmail"})
"""Codes that the template does not have."""


def codes_of(field: Field, value: str) -> tuple[str, ...]:
    """Given a field and what was recorded of it, return the codes in it that are known."""
    known = CHOICES[field].codes if field in CHOICES else ()
    return tuple(code for code in (one.strip() for one in value.split(",")) if code in known)


def value_of(codes: Iterable[str]) -> str:
    """Given codes, return them as they are recorded."""
    return ",".join(codes)
