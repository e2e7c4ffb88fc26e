"""The last thirty days as columns, from the ledger of runs."""

from datetime import date, datetime, timedelta

from practiceguard.domain.backup.run import Run, RunState
from practiceguard.ui.formats import local_day
from practiceguard.ui.widgets import DayColumn

DAYS = 30


def last_days(runs: tuple[Run, ...], now: datetime, *, days: int = DAYS) -> tuple[DayColumn, ...]:
    """Given the runs and the moment, return one column per local day, oldest first.

    A day counts as missed only from the first run on, and today only once it is over: nothing is
    late at nine in the morning.
    """
    today = now.astimezone().date()
    by_day: dict[date, list[Run]] = {}
    for run in runs:
        by_day.setdefault(local_day(run.begun_at), []).append(run)
    first = min(by_day, default=None)
    columns = []
    for back in range(days - 1, -1, -1):
        day = today - timedelta(days=back)
        that_day = by_day.get(day, [])
        complete = [run for run in that_day if run.state is RunState.COMPLETE]
        columns.append(
            DayColumn(
                day=day,
                bytes_added=sum(run.figures.bytes_added for run in complete),
                complete_copies=len(complete),
                expected=first is not None and first <= day and (day != today or bool(that_day)),
                incomplete_copies=sum(1 for r in that_day if r.state is RunState.INCOMPLETE),
            )
        )
    return tuple(columns)
