"""What a copy that was cut off leaves behind, and when the next one takes it over.

restic writes down what it has stored about every ten minutes while a backup runs, not only at its
end: what was written down is not sent again (docs/decisions/0021-copies-cut-off.md, measured with
0.19.1). No copy refers to it yet, so tidying a place up would throw it away.
"""

from collections.abc import Iterable
from datetime import timedelta

from practiceguard.domain.backup.run import Run
from practiceguard.domain.errors import ErrorCode

WRITTEN_DOWN_AFTER = timedelta(minutes=10)
"""restic writes nothing down earlier than this (`indexMaxAge` in its internal/repository/index),
unless it has stored 50,000 pieces before."""


def has_begun_more(newest_first: Iterable[Run]) -> bool:
    """Given the runs to one place, return whether it may hold what only the next copy will use.

    That is so once a run since the newest copy took long enough and made none. Where the place was
    full, what lies there unused is in the way and no head start: then not.
    """
    for run in newest_first:
        if run.snapshot_id is not None:
            return False
        if run.cause is ErrorCode.PLACE_FULL:
            continue
        if run.ended_at is None or run.ended_at - run.begun_at >= WRITTEN_DOWN_AFTER:
            return True
    return False
