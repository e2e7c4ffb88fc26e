"""What stands on the practice's letters: its name, address, how it is reached, who signs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from types import MappingProxyType

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.typed_fields import EMAIL, PHONE, Fault, Field, Kind, faults_in


@dataclass(frozen=True)
class PracticeDetails:
    """Each is empty until somebody said it; DETAILS_INVALID for what cannot stand on paper."""

    name: str = ""
    """As it stands on letters."""
    sender: str = ""
    """A neutral name for the outside of an envelope: it must not tell what kind of practice."""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    region: str = ""
    """The state or province, where addresses have one."""
    country: str = ""
    """ISO 3166-1 alpha-2, upper case."""
    phone: str = ""
    free_phone: str = ""
    """A line that costs the caller nothing: some laws want one (45 CFR 164.404(d)(2)(ii))."""
    hours: str = ""
    """When that line is answered, in words."""
    email: str = ""
    website: str = ""
    registration: str = ""
    """Its number with the state: SIRET, NPI, ..."""
    signatory: str = ""
    signatory_function: str = ""
    contact_point: str = ""
    """Data protection officer or other contact point (GDPR Art. 33(3)(b), 34(2))."""
    contact_phone: str = ""
    contact_email: str = ""

    def __post_init__(self) -> None:
        for name, fault in faults(asdict(self)).items():
            raise PracticeGuardError(ErrorCode.DETAILS_INVALID, {"field": name, "fault": fault})


FIELDS: Mapping[str, Field] = MappingProxyType({
    "name": Field(),
    "sender": Field(longest=60),
    "street": Field(),
    "postal_code": Field(longest=20),
    "city": Field(longest=80),
    "region": Field(longest=80),
    "country": Field(Kind.COUNTRY, 2),
    "phone": PHONE,
    "free_phone": PHONE,
    "hours": Field(),
    "email": EMAIL,
    "website": Field(Kind.WEBSITE, 200),
    "registration": Field(longest=60),
    "signatory": Field(),
    "signatory_function": Field(),
    "contact_point": Field(),
    "contact_phone": PHONE,
    "contact_email": EMAIL,
})  # fmt: skip
"""How each is judged, in the order in which they are asked."""


class Gap(StrEnum):
    """What letters cannot do without."""

    NAME = "name"
    ADDRESS = "address"
    REACHED = "reached"
    """A telephone or an e-mail address at which questions are answered."""
    SIGNATORY = "signatory"


def faults(values: Mapping[str, str]) -> dict[str, Fault]:
    """Given what was typed by the names of the fields, return what is wrong with which."""
    return faults_in(values, FIELDS)


def gaps(details: PracticeDetails) -> tuple[Gap, ...]:
    """Return what letters still lack."""
    has = {
        Gap.NAME: details.name,
        Gap.ADDRESS: details.street and details.city,
        Gap.REACHED: details.phone or details.free_phone or details.email,
        Gap.SIGNATORY: details.signatory,
    }
    return tuple(gap for gap, there in has.items() if not there)
