"""The ledger of checks in memory."""

from dataclasses import replace

from practiceguard.domain.backup.checking import Check, CheckId
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError


class MemoryCheckStore:
    """`CheckStore` in memory."""

    def __init__(self) -> None:
        self._checks: dict[CheckId, Check] = {}
        self._cancelled: set[CheckId] = set()

    def begin(self, check: Check) -> None:
        if check.is_over or check.check_id in self._checks:
            raise ValueError("only a new check can begin")
        for other in self.begun():
            if other.repository == check.repository:
                raise PracticeGuardError(ErrorCode.ALREADY_RUNNING, {"check": other.check_id})
        self._checks[check.check_id] = check

    def finish(self, check: Check) -> None:
        if not check.is_over:
            raise ValueError("a check that goes on has no outcome")
        begun = self._checks.get(check.check_id)
        if begun is None:
            raise ValueError("a check that was never begun has no outcome")
        if not begun.is_over:
            self._checks[check.check_id] = replace(
                begun, state=check.state, ended_at=check.ended_at, cause=check.cause
            )

    def checks(self, key: RepositoryKey, *, limit: int = 200) -> tuple[Check, ...]:
        found = [check for check in self._checks.values() if check.repository == key]
        return tuple(found[::-1][:limit])

    def begun(self) -> tuple[Check, ...]:
        return tuple(check for check in self._checks.values() if not check.is_over)

    def request_cancel(self, check_id: CheckId) -> None:
        check = self._checks.get(check_id)
        if check is not None and not check.is_over:
            self._cancelled.add(check_id)

    def is_cancel_requested(self, check_id: CheckId) -> bool:
        return check_id in self._cancelled
