"""The command line: one verb per job, each with --json and documented exit codes."""

import os
import sys
import traceback
from collections.abc import Sequence

import click

from practiceguard import __version__
from practiceguard.cli import backup, check, demo, doctor, restore, setup, sheet, snapshots, status
from practiceguard.cli.exit_codes import ExitCode, of_error
from practiceguard.cli.output import survive_any_name, tell_error
from practiceguard.domain.errors import PracticeGuardError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="PracticeGuard")
def commands() -> None:
    """Encrypted, proved copies of a practice's records. Without a verb: opens the window."""


for verb in (
    setup.setup,
    backup.backup,
    status.status,
    snapshots.snapshots,
    snapshots.ls,
    snapshots.find,
    restore.restore,
    check.check,
    sheet.sheet,
    doctor.doctor,
    demo.demo,
):
    commands.add_command(verb)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    survive_any_name()
    as_json = "--json" in arguments
    try:
        code = commands.main(list(arguments), prog_name="practiceguard", standalone_mode=False)
    except PracticeGuardError as error:
        tell_error(error, as_json=as_json)
        return of_error(error.code)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        # Whoever reads us has seen enough, as `head` does: no reason for a report.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.FAILED
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return ExitCode.STOPPED
    except Exception:  # noqa: BLE001  the last door: a bug is reported whole, not swallowed
        click.echo("PracticeGuard made a mistake. Please send this report:", err=True)
        traceback.print_exc(file=sys.stderr)
        return ExitCode.INTERNAL
    return int(code or 0)
