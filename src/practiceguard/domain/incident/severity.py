"""ENISA's score of how severe a breach is: SE = DPC x EI + CB. A justification, never a verdict.

Source: ENISA, Recommendations for a methodology of the assessment of severity of personal data
breaches, working document 1.0, December 2013. For health data it is nearly always high, so it
hardly tells one incident of a practice from another: the legal questions come first.
"""

from dataclasses import dataclass
from enum import StrEnum


class Identification(StrEnum):
    """How easily people can be recognised (EI)."""

    NEGLIGIBLE = "negligible"
    LIMITED = "limited"
    SIGNIFICANT = "significant"
    MAXIMUM = "maximum"


_EASE = {
    Identification.NEGLIGIBLE: 0.25,
    Identification.LIMITED: 0.5,
    Identification.SIGNIFICANT: 0.75,
    Identification.MAXIMUM: 1.0,
}


class Extent(StrEnum):
    """How far one of confidentiality, integrity and availability was lost."""

    NONE = "none"
    """Not lost, or recoverable at once, or without any sign of use."""
    SOME = "some"
    """Known recipients; used wrongly but recoverable; away for a time."""
    FULL = "full"
    """Unknown recipients; not recoverable; gone for good."""


_STEP = {Extent.NONE: 0.0, Extent.SOME: 0.25, Extent.FULL: 0.5}


class Band(StrEnum):
    """What the sum is called."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very-high"


@dataclass(frozen=True)
class SeverityInputs:
    """What goes into the sum."""

    data_context: int
    """DPC, 1 to 4: the gravest kind of data; health is 4 unless the context makes it less."""
    identification: Identification
    confidentiality: Extent
    integrity: Extent
    availability: Extent
    malicious: bool
    unreadable: bool = False
    """Whether nobody who has it can read it."""

    def __post_init__(self) -> None:
        """Refuse a context outside the method's range."""
        if not 1 <= self.data_context <= 4:
            raise ValueError("the data processing context goes from 1 to 4")


@dataclass(frozen=True)
class Severity:
    """The sum and what it is called."""

    score: float
    band: Band
    unreadable: bool
    """Whether the band is overruled: only the record is kept."""

    @property
    def near_a_line(self) -> bool:
        """Whether the score is within a quarter of the next band: the stricter one is taken."""
        return any(0 < line - self.score <= 0.25 for line in (2, 3, 4))


def severity_of(inputs: SeverityInputs) -> Severity:
    """Given the inputs, return the score and its band: < 2, < 3, < 4, and above."""
    breach = (
        _STEP[inputs.confidentiality]
        + _STEP[inputs.integrity]
        + _STEP[inputs.availability]
        + (0.5 if inputs.malicious else 0.0)
    )
    score = inputs.data_context * _EASE[inputs.identification] + breach
    return Severity(score, _band(score), inputs.unreadable)


def _band(score: float) -> Band:
    for line, band in ((2, Band.LOW), (3, Band.MEDIUM), (4, Band.HIGH)):
        if score < line:
            return band
    return Band.VERY_HIGH
