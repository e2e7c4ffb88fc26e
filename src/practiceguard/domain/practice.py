"""The practice: who is responsible for the records."""

from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError

LONGEST_NAME = 120


@dataclass(frozen=True)
class Practice:
    """The controller (GDPR Art. 4(7)): one practice, in one country."""

    name: str
    country: str
    """ISO 3166-1 alpha-2, upper case."""

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "practice name"})
        if len(self.country) != 2 or not self.country.isalpha() or not self.country.isupper():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "country"})
