"""`practiceguard doctor`: what works on this computer, what does not, and what to do."""

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode, of_error
from practiceguard.cli.output import in_sentences, one_line, tell
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
    sentences = "\n         ".join(in_sentences(error.code, error.facts))
    tell((finding,), as_json=as_json, words=lambda: f"PROBLEM  {_name(part)}: {sentences}")
    return of_error(error.code)


def _name(part: Part) -> str:
    return part.value.replace("-", " ")


def _line(finding: Finding) -> str:
    part = _name(finding.part)
    if finding.problem is None:
        return f"ok       {part}: {one_line(finding.what)}"
    happened, _means, next_step = in_sentences(finding.problem, dict(finding.facts))
    return f"PROBLEM  {part}: {happened} {next_step}"
