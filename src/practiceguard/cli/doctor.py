"""`practiceguard doctor`: what works on this computer, what does not, and what to do."""

from datetime import datetime

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode, of_error
from practiceguard.cli.output import counted, in_sentences, moment, one_line, size, tell
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.practice.examine import Finding, Part


@click.command()
@options.as_json
def doctor(as_json: bool) -> int:
    """Examine everything a copy needs; changes nothing."""
    try:
        app = build()
    except PracticeGuardError as error:
        return _without_records(error, as_json=as_json)
    findings = app.examine()
    tell(findings, as_json=as_json, words=lambda: "\n".join(map(_line, findings)))
    problems = {finding.problem for finding in findings if finding.problem}
    if problems == {ErrorCode.NOT_SET_UP}:
        return ExitCode.NOT_SET_UP
    return ExitCode.FAILED if problems else ExitCode.DONE


def _without_records(error: PracticeGuardError, *, as_json: bool) -> int:
    """Tell what keeps our own records shut: it is the finding, and nothing else can be examined."""
    part = Part.KEYRING if of_error(error.code) is ExitCode.KEYRING else Part.SET_UP
    finding = Finding(part, error.code, "", tuple(error.facts.items()))
    tell((finding,), as_json=as_json, words=lambda: _line(finding))
    return of_error(error.code)


def _line(finding: Finding) -> str:
    part = finding.part.value.replace("-", " ")
    if finding.place:
        part = f"{part} of {one_line(finding.place)}"
    if finding.problem is None:
        return f"ok       {part}: {_seen(finding)}"
    sentences = list(in_sentences(finding.problem, dict(finding.facts)))
    if finding.part is Part.FREE_SPACE and finding.problem is ErrorCode.PLACE_FULL:
        # A run has not failed yet: there is only little room for the next ones.
        free = dict(finding.facts).get("free", "0")
        sentences[:2] = [f"Only {size(int(free))} are free at the place of the copy."]
    return f"PROBLEM  {part}: " + "\n         ".join(sentences)


def _seen(finding: Finding) -> str:
    """Return what was seen as a person reads it; JSON has the plain figures."""
    match finding.part:
        case Part.FREE_SPACE:
            return f"{size(int(finding.what))} free"
        case Part.SOURCES:
            return f"{counted(int(finding.what), 'folder')} to be copied, none missing or empty"
        case Part.RECOVERY_SHEET:
            return f"last proved {moment(datetime.fromisoformat(finding.what))}"
        case _:
            return one_line(finding.what)
