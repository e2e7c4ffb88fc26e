"""`practiceguard backup`: make a copy now, here, and wait for it."""

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import of_run
from practiceguard.cli.output import in_sentences, moment, one_line, size, tell
from practiceguard.cli.progress import StopOnInterrupt, shown
from practiceguard.domain.backup.run import Run, RunState, RunTrigger, UnreadItem
from practiceguard.domain.errors import ErrorCode


@click.command()
@options.as_json
@options.place
@click.option(
    "--trigger",
    type=click.Choice([one.value for one in RunTrigger if one is not RunTrigger.TAKEN_OVER]),
    default=RunTrigger.MANUAL.value,
    help="Who wanted it, for the history.",
)
@click.option(
    "--accept-smaller",
    is_flag=True,
    help="There really are fewer files, or a folder is meant to be empty: call that normal.",
)
def backup(as_json: bool, place: str | None, trigger: str, accept_smaller: bool) -> int:
    """Make a copy of the records now, in the first place unless --place says which."""
    app = build()
    key = options.chosen_place(app, place) if place is not None else None
    if accept_smaller:
        app.run_backup.accept_smaller()
    with StopOnInterrupt().listening() as stop, shown(as_json=as_json) as report:
        run = app.run_backup(RunTrigger(trigger), report, stop, place=key)
    tell(run, as_json=as_json, words=lambda: in_words(run))
    return of_run(run.state, run.cause)


def in_words(run: Run) -> str:
    """Given a finished run, return what came of it and the next step."""
    lines = [_OUTCOME[run.state]]
    if run.snapshot_id:
        figures = run.figures
        lines.append(
            f"{figures.files_total:,} files, {size(figures.bytes_total)}; "
            f"{figures.files_new:,} new, {figures.files_changed:,} changed; "
            f"{size(figures.bytes_added)} added. Copy {run.snapshot_id[:8]} "
            f"of {moment(run.begun_at)}."
        )
    if run.unread_count:
        lines.append(f"{run.unread_count:,} could not be read:")
        lines += [f"  {one_line(item.path)}: {_reason(item)}" for item in run.unread[:20]]
        if run.unread_count > 20:
            lines.append(f"  … and {run.unread_count - 20:,} more (see --json)")
    if run.cause is not None and run.state is not RunState.CANCELLED:
        lines += in_sentences(run.cause, dict(run.cause_facts))
    return "\n".join(lines)


def _reason(item: UnreadItem) -> str:
    """Return why something was not read: restic's words, or ours for what we found ourselves."""
    if item.reason in set(ErrorCode):
        return in_sentences(ErrorCode(item.reason), {"folder": item.path})[0]
    return one_line(item.reason)


_OUTCOME = {
    RunState.BEGUN: "The copy is being made.",
    RunState.COMPLETE: "The copy is complete: every file was read.",
    RunState.INCOMPLETE: "The copy is INCOMPLETE.",
    RunState.FAILED: "No copy was made.",
    RunState.CANCELLED: "The copy was stopped before the end; it does not count.",
    RunState.INTERRUPTED: "The copy was interrupted; it does not count.",
}
