"""When a place holds what only the next copy will use."""

from datetime import UTC, datetime, timedelta

import pytest

from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger
from practiceguard.domain.backup.unfinished import WRITTEN_DOWN_AFTER, has_begun_more
from practiceguard.domain.errors import ErrorCode

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SHORT = WRITTEN_DOWN_AFTER - timedelta(seconds=1)


def run(
    lasted: timedelta | None, snapshot: str | None = None, cause: ErrorCode | None = None
) -> Run:
    return Run(
        RunId("run"),
        PlanId("plan"),
        RunTrigger.SCHEDULED,
        RunState.BEGUN if lasted is None else RunState.INTERRUPTED,
        NOON,
        ended_at=None if lasted is None else NOON + lasted,
        snapshot_id=snapshot,
        cause=cause,
    )


@pytest.mark.parametrize(
    ("newest_first", "expected"),
    [
        ([], False),
        ([run(WRITTEN_DOWN_AFTER)], True),
        ([run(SHORT)], False),
        ([run(SHORT), run(WRITTEN_DOWN_AFTER)], True),
        ([run(None)], True),
        ([run(WRITTEN_DOWN_AFTER, "ab"), run(WRITTEN_DOWN_AFTER)], False),
        ([run(SHORT), run(SHORT, "ab"), run(WRITTEN_DOWN_AFTER)], False),
        ([run(WRITTEN_DOWN_AFTER, cause=ErrorCode.PLACE_FULL)], False),
        ([run(SHORT, cause=ErrorCode.PLACE_FULL), run(WRITTEN_DOWN_AFTER)], True),
        ([run(-timedelta(hours=1))], False),
    ],
)
def test_it_is_so_after_a_long_run_since_the_newest_copy(
    newest_first: list[Run], *, expected: bool
) -> None:
    assert has_begun_more(newest_first) is expected
