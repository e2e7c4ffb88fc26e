"""`practiceguard check`: have the copy itself checked."""

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import tell
from practiceguard.cli.progress import StopOnInterrupt
from practiceguard.domain.backup.checking import CheckDepth, CheckResult


@click.command()
@options.as_json
@click.option(
    "--depth",
    type=click.Choice([depth.value for depth in CheckDepth]),
    default=CheckDepth.SHARE.value,
    show_default=True,
    help="structure: lists only; share: also a twelfth of the data, in turn; all-data: all of it.",
)
@click.option("--stop", "is_stop", is_flag=True, help="End the check that goes on instead.")
def check(as_json: bool, depth: str, *, is_stop: bool) -> int:
    """Check that the copy is sound. Only reading the data finds a flipped bit in it.

    Each month a twelfth of each place is checked by itself, while the schedule is being kept.
    """
    if is_stop:
        app = build()
        plan = app.world.store.plan()
        keys = plan.repositories if plan is not None else ()
        stopped = [key for key in keys if app.watch_checks.stop(key)]
        words = "It ends in a moment, and is made another day." if stopped else "There was none."
        tell({"stopped": stopped}, as_json=as_json, words=lambda: words)
        return ExitCode.DONE
    with StopOnInterrupt().listening() as stop:
        result = build().check(CheckDepth(depth), stop)
    tell(result, as_json=as_json, words=lambda: _in_words(result))
    return ExitCode.DONE if result.is_sound else ExitCode.FAILED


def _in_words(result: CheckResult) -> str:
    what = {
        CheckDepth.STRUCTURE: "The lists of the copy are sound; its data was not read.",
        CheckDepth.SHARE: f"The lists and part {result.share} of the data are sound.",
        CheckDepth.ALL_DATA: "Every byte of the copy was read and is sound.",
    }
    if result.is_sound:
        return what[result.depth]
    return "\n".join(
        ["The copy is DAMAGED. Make a new one on another drive today.", *result.errors]
    )
