"""docs/reliability.md, written from what was counted."""

import json
import platform
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import psutil

from tests.chaos.report import Tally
from tests.servers import TOOLS

REPOSITORY = Path(__file__).resolve().parents[2]
RESULTS = REPOSITORY / "docs" / "reliability.md"
KEPT = REPOSITORY / ".cache" / "chaos"
"""What came of each family last: one that is done again takes the place of what it was."""
_HEAD = """# Reliability

Written by `make chaos` on {machine}, {processors} processors, {versions}.

Real processes are driven through real faults: the program as it is installed, its agent, its
window without a screen, the real restic, a real restic REST server, a real keyring. After each
fault the harness demands, from what it knows itself:

* **Nothing lost.** When a copy is called complete, the harness notes the SHA-256 of every file that
  was to be in it, and from then on restores that copy past the program, with restic alone.
* **Nothing called good that is not.** No run is *complete*, and no verdict *good*, where the copy
  lacks a file, where the last run did not end well, or where there is no such copy.
* **It heals.** The next run, or the agent by itself, makes a complete copy, the ledger has no run
  that is said to be under way, and no lock of a dead process is left.

*Hits* are the faults that met something alive; where the work was over before the random moment
came, the moment was *missed* and counts for nothing. Several hits may fall into one round, which
is judged as a whole. *Healed alone* needed nobody; *as told* are rounds in which a person
had to do what the program said, because nothing can heal by itself there.

What a first copy over a slow line keeps when it is cut off each evening takes hours to measure, and
stands in [decision 0021](decisions/0021-copies-cut-off.md): all but the last ten minutes and what
was on its way, on an append-only server too.

## Result

{verdict}

"""


def keep(tally: Tally) -> None:
    """Remember what came of a family."""
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{tally.family}.json").write_text(json.dumps(tally.as_json()), encoding="utf-8")


def kept(families: Iterable[str]) -> list[Tally]:
    """Return what came of these families when they were done last."""
    files = (KEPT / f"{family}.json" for family in families)
    return [Tally.of_json(json.loads(file.read_text("utf-8"))) for file in files if file.exists()]


def write_results(tallies: Sequence[Tally], target: Path) -> None:
    """Write the document."""
    rounds = [one for tally in tallies for one in tally.rounds]
    hit = [one for one in rounds if one.is_fault and one.struck]
    verdict = (
        f"**{sum(one.struck for one in hit)} hits in {len(hit)} rounds, among them"
        f" {sum(tally.kills for tally in tallies)} processes killed at random moments. Files lost:"
        f" {sum(len(one.lost) for one in rounds)}. Called good wrongly:"
        f" {sum(len(one.lies) for one in rounds)}. Rounds that did not heal:"
        f" {sum(bool(one.unhealed) for one in rounds)}.** A whole copy was restored and compared"
        f" {sum(tally.proved for tally in tallies):,} times,"
        f" {sum(tally.files for tally in tallies):,} files in all."
    )
    text = _HEAD.format(
        machine=f"{platform.system()} {platform.machine()}",
        processors=psutil.cpu_count(), versions=", ".join(_versions()), verdict=verdict,
    )  # fmt: skip
    lines = [line for tally in tallies for line in tally.table()]
    heading = lines[:2]
    parts = [text + "\n".join([*heading, *(line for line in lines if line not in heading)])]
    failures = [line for tally in tallies for line in tally.failures()]
    if failures:
        parts.append("## What did not go well\n\n" + "\n".join(failures))
    parts.append("## Not tried here\n\n" + "\n".join(_not_tried(tallies)))
    parts.append(_SEEDS + "\n".join(map(_seed, tallies)))
    target.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


_SEEDS = """## To do it again

`make chaos SEED=…` strikes after the same delays again; `tools/chaos.py --only FAMILY` does one
family.

| family | seed | done on | commit | minutes |
|---|---:|---|---|---:|
"""


def _seed(tally: Tally) -> str:
    return (
        f"| {tally.family} | {tally.seed} | {tally.day} | {tally.version}"
        f" | {tally.seconds / 60:.1f} |"
    )


def _not_tried(tallies: Sequence[Tally]) -> list[str]:
    said = {what: why for tally in tallies for what, why in tally.not_tried.items()}
    always = {
        "A real power cut, of computer or drive": "what a disk's own cache loses cannot be made"
        " up; the copies of the state folder are mixed, block by block, from what was on the disk"
        " and what was not flushed yet.",
        "Another clock for restic": "it asks the system directly; only our own processes see the "
        "clock that was set. The ledger and the copies then disagree, which is the harder case.",
        "Half an hour's waiting": "restic lets go of the lock of another computer by its age; the"
        " harness takes it away instead, which counts as done by a person.",
        "Windows and macOS": "the harness runs on Linux only.",
    }
    return [f"* {what}: {why}" for what, why in {**said, **always}.items()]


def _versions() -> list[str]:
    asked = (
        [str(TOOLS / "restic"), "version"],
        [str(TOOLS / "restic-rest-server"), "--version"],
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
