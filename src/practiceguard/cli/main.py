"""The command line: one verb per job, each with --json and documented exit codes."""

import os
import sys
import traceback
from collections.abc import Sequence

import click

from practiceguard import __version__
from practiceguard.cli import (
    agent,
    backup,
    binder,
    check,
    contacts,
    demo,
    doctor,
    hold,
    hosting,
    incident,
    incident_court,
    incident_record,
    law,
    pause,
    place,
    restore,
    retention,
    schedule,
    setup,
    sheet,
    snapshots,
    status,
    telling,
    watch,
)
from practiceguard.cli.exit_codes import ExitCode, of_error
from practiceguard.cli.output import AnswerLostError, survive_any_name, tell_error, tell_usage
from practiceguard.domain.errors import ErrorCode, PracticeGuardError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="PracticeGuard")
def commands() -> None:
    """Encrypted, proved copies of a practice's records. Without a verb: opens the window."""


for verb in (
    setup.setup,
    agent.agent,
    backup.backup,
    status.status,
    schedule.schedule,
    pause.pause,
    place.place,
    snapshots.snapshots,
    snapshots.ls,
    snapshots.find,
    restore.restore,
    check.check,
    retention.retention,
    hold.hold,
    sheet.sheet,
    hosting.hosting,
    incident.incident,
    law.law,
    contacts.contacts,
    binder.binder,
    doctor.doctor,
    demo.demo,
    telling.telling,
    watch.watch,
):
    commands.add_command(verb)
incident.incident.add_command(incident_record.compare)
incident.incident.add_command(incident_record.bring_back)
incident.incident.add_command(incident_court.record)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    survive_any_name()
    as_json = "--json" in _options_of(arguments)
    try:
        return _done(arguments, as_json=as_json)
    except BrokenPipeError:
        # Whoever reads us has seen enough, as `head` does: no reason for a report.
        _say_nothing_more()
        return ExitCode.FAILED
    except AnswerLostError as lost:
        # Before anything is said: the end of the program writes what is left over, and fails again.
        _say_nothing_more()
        click.echo(f"The answer could not be written: {lost}.", err=True)
        return ExitCode.FAILED


def _done(arguments: Sequence[str], *, as_json: bool) -> int:
    """Do the job; what can go wrong in it is told and becomes an exit code."""
    try:
        code = commands.main(list(arguments), prog_name="practiceguard", standalone_mode=False)
    except PracticeGuardError as error:
        tell_error(error, as_json=as_json)
        return of_error(error.code)
    except click.ClickException as error:
        if as_json:
            tell_usage(error)
        else:
            error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        if as_json:
            tell_error(PracticeGuardError(ErrorCode.CANCELLED), as_json=True)
        click.echo("Stopped.", err=True)
        return ExitCode.STOPPED
    except (BrokenPipeError, AnswerLostError):
        raise
    except Exception as error:  # noqa: BLE001  the last door: a bug is reported whole, not swallowed
        click.echo("PracticeGuard made a mistake. Please send this report:", err=True)
        traceback.print_exc(file=sys.stderr)
        if as_json:
            tell_error(
                PracticeGuardError(ErrorCode.INTERNAL, details=type(error).__name__), as_json=True
            )
        return ExitCode.INTERNAL
    return int(code or 0)


def _options_of(arguments: Sequence[str]) -> Sequence[str]:
    """Return the arguments before `--`, after which a file may be called like an option."""
    return arguments[: arguments.index("--")] if "--" in arguments else arguments


def _say_nothing_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
