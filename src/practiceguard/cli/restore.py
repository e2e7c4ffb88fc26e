"""`practiceguard restore`: get files back, verified, never over what is there."""

from pathlib import Path

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import one_line, size, tell
from practiceguard.cli.progress import StopOnInterrupt, shown
from practiceguard.domain.backup.restoration import (
    Conflict,
    FileFate,
    RestoreReport,
    RestoreRequest,
)


@click.command()
@options.as_json
@options.snapshot
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to put the files in.",
)
@click.option("--in-place", is_flag=True, help="Put the files back where they came from.")
@click.option(
    "--conflict",
    type=click.Choice([conflict.value for conflict in Conflict]),
    default=Conflict.KEEP_BOTH.value,
    show_default=True,
    help="When a different file of that name is there. `replace` moves it aside, never deletes.",
)
@click.argument("paths", nargs=-1, required=True)
def restore(
    as_json: bool,
    snapshot_id: str,
    target: Path | None,
    in_place: bool,
    conflict: str,
    paths: tuple[str, ...],
) -> int:
    """Get PATHS (files or folders, as `ls` shows them) back from a copy."""
    if (target is None) == (not in_place):
        raise click.UsageError("Say where to: either --to FOLDER or --in-place.")
    app = build()
    wanted = tuple(options.path_in_copy(app, path) for path in paths)
    chosen = options.chosen_copy(app, snapshot_id).snapshot
    request = RestoreRequest(
        chosen.snapshot_id, wanted, target.resolve() if target else None, Conflict(conflict)
    )
    with StopOnInterrupt().listening() as stop, shown(as_json=as_json) as report:
        done = app.restore(request, report, stop)
    tell(done, as_json=as_json, words=lambda: in_words(done))
    return ExitCode.DONE if done.is_whole else ExitCode.INCOMPLETE


def in_words(done: RestoreReport) -> str:
    """Given the report, return what became of the files, the bad news first."""
    lines = [
        f"{count:,} {words}"
        for fates, words in _WORDS
        if (count := done.count(*fates)) or fates == (FileFate.PLACED,)
    ]
    lines += [
        f"  {one_line(file.path)}: {one_line(file.reason)}"
        for file in done.files
        if file.fate in {FileFate.DAMAGED, FileFate.NOT_POSSIBLE}
    ]
    lines.append(f"{size(done.bytes_total)} in all. Look in: {done.folder}")
    return "\n".join(lines)


_WORDS = (
    ((FileFate.DAMAGED,), "did not come back whole and were NOT put in place: try another copy"),
    ((FileFate.NOT_POSSIBLE,), "could not be put in place"),
    ((FileFate.PLACED,), "are back, verified against the copy"),
    ((FileFate.PLACED_BESIDE,), "are back under a name of their own beside what was there"),
    ((FileFate.REPLACED,), "are back; what was there was moved aside"),
    ((FileFate.IDENTICAL,), "were there already, identical"),
    ((FileFate.SKIPPED,), "were left alone"),
)
