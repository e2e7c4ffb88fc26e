"""What the breach laws of US states have besides their duties, as their files state it."""

from dataclasses import dataclass
from enum import StrEnum


class HipaaEffect(StrEnum):
    """What it changes in a state's law that HIPAA binds the practice and is complied with.

    Only `EXEMPT` makes a duty fall away by itself (`DutyRule.hipaa_exempt`); the others are reasons
    that a person may give in writing. Meeting the stricter of both laws is safe everywhere.
    """

    EXEMPT = "exempt"
    """Those whom HIPAA binds are outside this law."""
    DEEMED = "deemed"
    """Who complies with HIPAA is taken to comply with this law."""
    DEEMED_BUT_AUTHORITY = "deemed-but-authority"
    """The same for the people; the state's own authority is told all the same."""
    CONTENT_ONLY = "content-only"
    """The letter may be HIPAA's; the state's periods and its authority remain."""
    REGULATOR_CLAUSE = "regulator-clause"
    """Only for those who follow procedures of their federal regulator; HIPAA is not named."""
    UNCLEAR = "unclear"
    """Sources disagree: taken as no clause at all."""
    NO_CLAUSE = "no-clause"
    """The law says nothing of HIPAA: both apply."""


@dataclass(frozen=True)
class HipaaClause:
    """What a state's law says of those bound by HIPAA."""

    effect: HipaaEffect
    words: str
    """As the source puts it; its mark is `Jurisdiction.field_marks["hipaa"]`."""


class Datum(StrEnum):
    """A kind of number that makes a credit service due."""

    SOCIAL_SECURITY = "social-security"
    TAXPAYER_ID = "taxpayer-id"
    DRIVER_LICENCE = "driver-licence"
    STATE_ID = "state-id"
    BANK_ACCOUNT = "bank-account"


@dataclass(frozen=True)
class CreditService:
    """A service against misuse of identities that those affected get free of charge."""

    words: str
    """As the source puts it; its mark is `Jurisdiction.field_marks["credit_service"]`."""
    months: int = 0
    """How long at least; 0 where the law does not ask for one."""
    if_exposed: tuple[Datum, ...] = ()
    """Any of these has to be among the data."""
