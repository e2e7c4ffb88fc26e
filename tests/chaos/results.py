"""docs/reliability.md, written from what was counted."""

import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import psutil

from tests.chaos.report import Tally
from tests.servers import TOOLS

REPOSITORY = Path(__file__).resolve().parents[2]
RESULTS = REPOSITORY / "docs" / "reliability.md"
_HEAD = """# Reliability

Written by `make chaos` on {day}{quick}, in {minutes:.0f} minutes.
Seed {seed}: `make chaos SEED={seed}` strikes after the same delays again.
{machine}, {processors} processors, {versions}.

Real processes are driven through real faults: the program as it is installed, its agent, its
window without a screen, the real restic, a real restic REST server, a real keyring. After each
fault the harness demands, from what it knows itself:

* **Nothing lost.** When a copy is called complete, the harness notes the SHA-256 of every file that
  was to be in it, and from then on restores that copy past the program, with restic alone.
* **Nothing called good that is not.** No run is *complete*, and no verdict *good*, where the copy
  lacks a file, where the last run did not end well, or where there is no such copy.
* **It heals.** The next run, or the agent by itself, makes a complete copy, the ledger has no run
  that is said to be under way, and no lock of a dead process is left.

*Struck* counts the faults that met something alive: where the work was over before the random
moment came, nothing was hit. *Healed alone* needed nobody; *healed as told* are rounds in which a
person had to do what the program said, because nothing can heal by itself there.

## Result

{verdict}

"""


def write_results(tally: Tally, target: Path, *, seconds: float, is_quick: bool) -> None:
    """Write the document."""
    lost = sum(len(one.lost) for one in tally.rounds)
    lies = sum(len(one.lies) for one in tally.rounds)
    unhealed = sum(bool(one.unhealed) for one in tally.rounds)
    verdict = (
        f"**{tally.kills} processes killed, {sum(one.struck for one in tally.rounds)} faults in"
        f" {len(tally.rounds)} rounds. Files lost: {lost}. Called good wrongly: {lies}. Rounds not"
        f" healed: {unhealed}.** {tally.proved} times a whole copy was restored and compared,"
        f" {tally.files} files in all."
    )
    text = _HEAD.format(
        day=f"{datetime.now(UTC):%d %B %Y}", quick=" (the quick tenth)" if is_quick else "",
        machine=f"{platform.system()} {platform.machine()}", 
        processors=psutil.cpu_count(), versions=", ".join(_versions()), seed=tally.seed,
        minutes=seconds / 60, verdict=verdict,
    )  # fmt: skip
    parts = [text + "\n".join(tally.table())]
    if tally.failures():
        parts.append("## What did not go well\n\n" + "\n".join(tally.failures()))
    parts.append("## Not tried here\n\n" + "\n".join(_not_tried(tally)))
    target.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _not_tried(tally: Tally) -> list[str]:
    always = {
        "A real power cut, of computer or drive": "what a disk's own cache loses cannot be made"
        " up; the copies of the state folder are mixed from what was and what was not yet flushed.",
        "Another clock for restic": "it asks the system directly; only our own processes see the "
        "clock that was set. The ledger and the copies then disagree, which is the harder case.",
        "Windows and macOS": "the harness runs on Linux only.",
    }
    return [f"* {what}: {why}" for what, why in {**always, **tally.not_tried}.items()]


def _versions() -> list[str]:
    asked = (
        [str(TOOLS / "restic"), "version"],
        [str(TOOLS / "restic-rest-server"), "--version"],
        ["git", "-C", str(REPOSITORY), "log", "-1", "--format=PracticeGuard %h"],
    )
    return [f"Python {platform.python_version()}", *filter(None, map(_said, asked))]


def _said(command: list[str]) -> str:
    """Return the first line that a program says of its version, without where it was built."""
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return ""
    line = (said.splitlines() or [""])[0].strip().rstrip(":")
    return line.split(" compiled ")[0].rpartition(" version ")[2]
