"""`restic check`: whether the repository is sound."""

import re
from datetime import datetime
from typing import Final

from practiceguard.adapters.restic.messages import (
    AnyMessage,
    ErrorMessage,
    Fields,
    Message,
    readable,
)
from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_SHARE = re.compile(r"([1-9]\d*)/([1-9]\d*)")
_MOST_ERRORS: Final = 200
# What restic advises to type is not what was found.
_ADVICE = (
    "the repository contains damaged pack files",
    "the repository is damaged and must be repaired",
    "the repository index is damaged and must be",
    "restic repair",
    "damaged pack files can be caused",
)


def flags(depth: CheckDepth, share: str) -> tuple[str, ...]:
    """Return the command; `share` is `n/t` for SHARE, INPUT_INVALID if it is not."""
    if depth is CheckDepth.STRUCTURE:
        return ("check", "--json")
    if depth is CheckDepth.ALL_DATA:
        return ("check", "--json", "--read-data")
    parts = _SHARE.fullmatch(share)
    if parts is None or int(parts[1]) > int(parts[2]):
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "share"})
    return ("check", "--json", f"--read-data-subset={share}")


class CheckListener:
    """Listens to a check: what it found, and what it advises at the end."""

    def __init__(self) -> None:
        self.untrusted_errors: list[str] = []
        self._summary = Fields({})

    def hear(self, message: AnyMessage) -> None:
        """Take in one message."""
        match message:
            case ErrorMessage():
                self.untrusted_errors.append(message.untrusted_text)
            case Message(kind="summary", fields=fields):
                self._summary = fields
            case _:
                pass

    def result(
        self, depth: CheckDepth, share: str, *, is_sound: bool, checked_at: datetime
    ) -> CheckResult:
        """Given the verdict (by exit code), return the result; an error on the way spoils it."""
        shown = (readable(text) for text in self.untrusted_errors)
        errors = tuple(text for text in shown if text and not text.lower().startswith(_ADVICE))
        return CheckResult(
            depth=depth,
            is_sound=is_sound and not self.untrusted_errors,
            checked_at=checked_at,
            errors=errors[:_MOST_ERRORS],
            broken_packs=self._summary.texts("broken_packs"),
            suggest_repair_index=self._summary.flag("suggest_repair_index"),
            share=share if depth is CheckDepth.SHARE else "",
        )
