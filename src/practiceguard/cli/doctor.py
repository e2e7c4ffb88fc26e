"""`practiceguard doctor`: what works on this computer, what does not, and what to do."""

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import in_sentences, one_line, tell
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.practice.examine import Finding


@click.command()
@options.as_json
def doctor(as_json: bool) -> int:
    """Examine everything a copy needs; changes nothing."""
    findings = build().examine()
    tell(findings, as_json=as_json, words=lambda: "\n".join(map(_line, findings)))
    problems = {finding.problem for finding in findings if finding.problem}
    if problems == {ErrorCode.NOT_SET_UP}:
        return ExitCode.NOT_SET_UP
    return ExitCode.FAILED if problems else ExitCode.DONE


def _line(finding: Finding) -> str:
    part = finding.part.value.replace("-", " ")
    if finding.problem is None:
        return f"ok       {part}: {one_line(finding.what)}"
    happened, _means, next_step = in_sentences(finding.problem, dict(finding.facts))
    return f"PROBLEM  {part}: {happened} {next_step}"
