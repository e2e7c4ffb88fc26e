"""`practiceguard status`: are the records protected, and why."""

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import counted, moment, tell
from practiceguard.domain.backup.protection import ProtectionLevel, Reason
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.wording.protection import SENTENCES, reason_wording


@click.command()
@options.as_json
@click.option("--offline", is_flag=True, help="Do not look at the place; use what was read last.")
def status(as_json: bool, offline: bool) -> int:
    """Say whether the records are protected, from what is in the copy itself."""
    overview = build().assess_protection(refresh=not offline)
    answer = {
        "level": overview.status.level,
        "reasons": overview.status.reasons,
        "last_complete_at": overview.status.last_complete_at,
        "snapshot": overview.status.last_complete,
        "read_at": overview.status.facts_read_at,
        "place_problem": overview.place_problem,
        "runs": overview.runs[:10],
    }
    tell(answer, as_json=as_json, words=lambda: _in_words(overview))
    if overview.repository is None:
        return ExitCode.NOT_SET_UP
    good = overview.status.level is ProtectionLevel.GOOD
    return ExitCode.DONE if good else ExitCode.NOT_PROTECTED


def _in_words(overview: Overview) -> str:
    status = overview.status
    lines = [SENTENCES[status.level]]
    for reason in status.reasons:
        lines.append(f"  [{reason.level.value}] {_reason_in_words(reason, overview)}")
    if overview.repository is not None:
        lines.append(f"Last complete copy: {moment(status.last_complete_at)}")
        lines.append(f"Read in the copy itself: {moment(status.facts_read_at)}")
    return "\n".join(lines)


def _reason_in_words(reason: Reason, overview: Overview) -> str:
    is_complete = overview.status.last_complete_at is not None
    wording = reason_wording(reason.code, has_complete_copy=is_complete)
    return f"{wording.headline}. {wording.explanation}".strip().format(
        at=moment(reason.at), days=counted(reason.count, "day"), files=_files(reason.count)
    )


def _files(count: int) -> str:
    return counted(count, "file") if count else "some files"
