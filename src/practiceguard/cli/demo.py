"""`practiceguard demo`: the whole main job on a fictional practice, in a folder of its own."""

import os
import tempfile
from pathlib import Path

import click

from practiceguard.bootstrap import build, demonstration
from practiceguard.cli import options
from practiceguard.cli.backup import in_words as run_in_words
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import printable, tell
from practiceguard.cli.progress import StopOnInterrupt, shown
from practiceguard.cli.restore import in_words as restored_in_words
from practiceguard.services.practice.demonstrate import Demonstration

PASSING_KEYRING = "PRACTICEGUARD_PASSING_KEYRING"
"""Set by who runs a trial with a keyring that ends with it."""


@click.command()
@options.as_json
@options.language
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="Where to.")
@click.option("--seed", default=1, show_default=True, help="The same seed, the same practice.")
@click.option("--patients", default=60, show_default=True, type=click.IntRange(1, 100_000))
@click.option("--files", type=click.IntRange(1, 2_000_000), help="Number of files in all.")
def demo(
    as_json: bool,
    language: str,
    folder: Path | None,
    seed: int,
    patients: int,
    files: int | None,
) -> int:
    """Make a fictional practice, set it up, copy it twice, get a patient back and compare.

    Your own practice is not touched: the demonstration keeps its settings in its own folder.
    """
    place = (folder or Path(tempfile.mkdtemp(prefix="practiceguard-demo-"))).absolute()
    state = place.parent / f"{place.name} settings"
    app = build({**os.environ, "PRACTICEGUARD_HOME": str(state)})

    def say(line: str) -> None:
        if not as_json:
            click.echo(printable(line))

    with StopOnInterrupt().listening() as stop, shown(as_json=as_json) as report:
        done = demonstration(app)(
            place,
            seed=seed,
            patients=patients,
            files=files,
            language=language,
            tell=say,
            report=report,
            cancel=stop,
        )
    tell(done, as_json=as_json, words=lambda: _in_words(done, state))
    return ExitCode.DONE if done.is_good else ExitCode.INCOMPLETE


def _in_words(done: Demonstration, state: Path) -> str:
    verdict = (
        f"{done.compared:,} files compared byte by byte with the originals: all identical."
        if done.is_good
        else f"DIFFERENT after restoring: {', '.join(done.different)}"
    )
    return "\n".join(
        [
            "",
            "First backup:  " + run_in_words(done.first_run),
            "Second backup: " + run_in_words(done.second_run),
            "Restored:      " + restored_in_words(done.restored),
            verdict,
            "",
            "Where everything is:",
            f"  the practice        {done.practice_folder}",
            f"  the encrypted copy  {done.copy_folder}",
            f"  the recovery sheet  {done.sheet}",
            f"  the restored files  {done.restored_folder}",
            f"  settings, database  {state}",
            "",
            *_how_to_go_on(done, state),
        ]
    )


def _how_to_go_on(done: Demonstration, state: Path) -> list[str]:
    if os.environ.get(PASSING_KEYRING):
        # As after a fire: the paper opens the copy without this computer's keyring.
        return [
            "The keyring of this trial ends with it; the code on the recovery sheet still opens",
            "the copy, in another PracticeGuard or with restic alone:",
            f'  restic -r "{done.copy_folder}" snapshots',
        ]
    return [
        "Go on with it (without a verb the window opens):",
        f'  PRACTICEGUARD_HOME="{state}" practiceguard status',
        "If it says that the copy lies on the same disk as the records, it is right: this is a",
        "trial in one folder. A real copy belongs on a drive that can be unplugged.",
    ]
