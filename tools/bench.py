"""`make bench`: what a backup through the app costs on top of restic alone, on the same data.

Runs alternate (bare, app, bare, app …) on a cold file cache where the system lets us drop it,
because a time means little on a shared machine: what is written down are ratios. Besides, the
app's own processor time and the time around restic are measured inside the app's process, where
no other program disturbs them. Results go to docs/performance.md.
"""

import argparse
import json
import os
import platform
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "src"))
sys.path.insert(0, str(REPOSITORY))

from practiceguard.adapters.restic.binary import BinarySearch, find_restic  # noqa: E402
from practiceguard.adapters.sample_practice import (  # noqa: E402
    change_sample_practice,
    make_sample_practice,
)
from practiceguard.adapters.system.state_folders import StateFolders  # noqa: E402
from practiceguard.bootstrap import build  # noqa: E402
from practiceguard.domain.backup.repository import PlaceKind  # noqa: E402
from practiceguard.domain.recovery_code import RecoveryCode  # noqa: E402
from practiceguard.services.ports import pending_code_name  # noqa: E402

# The verb as it is, and what this process itself has cost, told at its end.
_TIMED = """
import pathlib, resource, sys
from practiceguard.cli.main import run
code = run(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_SELF)
pathlib.Path(sys.argv[1]).write_text(str(used.ru_utime + used.ru_stime))
sys.exit(code)
"""
WALL_LIMIT = 1.03
PROCESSOR_LIMIT = 1.05


@dataclass(frozen=True)
class Cost:
    """Seconds of one backup: on the wall, and of all processors, children included."""

    wall: float
    processor: float
    own: float = 0
    """The processor time of the app's own process, without restic: no other program disturbs it."""


@dataclass(frozen=True)
class Pair:
    """The same backup by restic alone and through the app."""

    step: str
    bare: Cost
    app: Cost


def main() -> int:
    """Measure, print and write; exit code 1 if a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=250_000)
    parser.add_argument("--patients", type=int, default=25_000)
    parser.add_argument("--photo-bytes", type=int, default=33_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--practice", type=Path, help="a sample practice of that size, to reuse")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--write", type=Path, default=REPOSITORY / "docs" / "performance.md")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="practiceguard-bench-", dir=options.folder))
    try:
        return _measure(options, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measure(options: argparse.Namespace, folder: Path) -> int:
    restic = find_restic(BinarySearch(StateFolders.locate(os.environ, sys.platform).tools)).path
    practice = options.practice or folder / "Practice"
    if options.practice is None:
        say(f"making {options.files:,} files")
        make_sample_practice(
            practice,
            seed=1,
            patients=options.patients,
            files=options.files,
            photo_bytes=options.photo_bytes,
        )
    files, size = _measured(practice)
    pairs: list[Pair] = []
    for number in range(options.rounds):
        for copy in ("bare", "app", "state"):
            shutil.rmtree(folder / copy, ignore_errors=True)
        bare = _bare_repository(restic, folder / "bare", practice)
        app = _app_state(folder, practice)
        steps = ["first backup", "nothing changed", "1 % changed"]
        for step in steps:
            if step == "1 % changed":
                change_sample_practice(practice, seed=number, photo_bytes=options.photo_bytes)
            # Who goes first has the colder cache: it alternates.
            runs: list[tuple[str, Callable[[], Cost]]] = [
                ("bare", bare),
                ("app", app),
            ]
            if number % 2:
                runs.reverse()
            costs = {}
            for name, run in runs:
                _drop_caches()
                costs[name] = run()
            pairs.append(Pair(step, costs["bare"], costs["app"]))
            say(f"round {number + 1}, {step}: {_ratios(pairs[-1])}")
    browser = _browser(folder)
    text = _report(options, size, files, pairs, browser)
    options.write.write_text(text, encoding="utf-8")
    say(text)
    return 0 if _within_limits(pairs) and browser["open_seconds"] < 1 else 1


def _measured(practice: Path) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in practice.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def _bare_repository(restic: Path, location: Path, practice: Path) -> Callable[[], Cost]:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ["HOME"],
        "RESTIC_PASSWORD": secrets.token_hex(16),
        "RESTIC_CACHE_DIR": str(location.parent / "bare-cache"),
        "RESTIC_PROGRESS_FPS": "2",
    }
    shutil.rmtree(environment["RESTIC_CACHE_DIR"], ignore_errors=True)
    subprocess.run(
        [restic, "init", "-q", "-r", location], env=environment, check=True, capture_output=True
    )

    def back_up() -> Cost:
        subprocess.run([restic, "version"], env=environment, check=True, capture_output=True)
        return _cost([restic, "backup", "-r", location, "--json", practice], environment)

    return back_up


def _app_state(folder: Path, practice: Path) -> Callable[[], Cost]:
    environment = {**os.environ, "PRACTICEGUARD_HOME": str(folder / "state")}
    # An installed app has its modules compiled; some build machines forbid writing them.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    app = build(environment)
    app.set_up.answer_practice("Bench", "FR")
    app.set_up.answer_sources((practice,), app.set_up.default_exclusions())
    (folder / "app").mkdir()
    app.set_up.create_place(PlaceKind.DRIVE, folder / "app")
    app.set_up.make_sheet()
    app.set_up.sheet_printed()
    code = app.world.secrets.get(pending_code_name(app.set_up.repository().key))
    if code is None:
        raise RuntimeError("the recovery code is not there")
    groups = RecoveryCode(code).groups
    numbers = app.sheets.groups_to_type()
    app.set_up.type_back({number: groups[number - 1].reveal() for number in numbers})
    app.set_up.finish()
    program = [sys.executable, "-m", "practiceguard"]
    own = folder / "own"
    command = [sys.executable, "-c", _TIMED, str(own), "backup", "--json"]

    def back_up() -> Cost:
        subprocess.run([*program, "status", "--offline"], env=environment, capture_output=True)
        return replace(_cost(command, environment), own=float(own.read_text()))

    return back_up


def _cost(command: Sequence[object], environment: dict[str, str]) -> Cost:
    """Run a command and return what it cost, with all its children that it waited for."""
    begun = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            [str(part) for part in command],
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - begun
        if process.returncode != 0:
            output.seek(0)
            raise RuntimeError(
                f"{command} ended with {process.returncode}: {output.read()[-2000:]!r}"
            )
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def _drop_caches() -> None:
    os.sync()
    control = Path("/proc/sys/vm/drop_caches")
    try:
        control.write_text("3")
    except OSError:
        return  # not allowed: both then run on the same warm cache


def _browser(folder: Path) -> dict[str, float]:
    """Measure opening the snapshot in the window, in a process of its own."""
    command = [sys.executable, str(REPOSITORY / "tools" / "bench_browser.py")]
    environment = {
        **os.environ,
        "PRACTICEGUARD_HOME": str(folder / "state"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": f"{REPOSITORY / 'src'}{os.pathsep}{REPOSITORY}",
    }
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-4000:])
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def _ratios(pair: Pair) -> str:
    return (
        f"wall {pair.app.wall / pair.bare.wall:.3f} "
        f"({pair.bare.wall:.1f} s bare, {pair.app.wall:.1f} s app), "
        f"processor {pair.app.processor / pair.bare.processor:.3f}"
    )


def _median(pairs: list[Pair], step: str, of: Callable[[Pair], float]) -> float:
    return statistics.median(of(pair) for pair in pairs if pair.step == step)


def _wall(pair: Pair) -> float:
    return pair.app.wall / pair.bare.wall


def _processor(pair: Pair) -> float:
    return pair.app.processor / pair.bare.processor


def _own(pair: Pair) -> float:
    return pair.app.own / pair.bare.processor


def _within_limits(pairs: list[Pair]) -> bool:
    step = "first backup"
    return (
        _median(pairs, step, _wall) <= WALL_LIMIT
        and _median(pairs, step, _processor) <= PROCESSOR_LIMIT
    )


def _report(
    options: argparse.Namespace,
    size: int,
    files: int,
    pairs: list[Pair],
    browser: dict[str, float],
) -> str:
    rows = []
    for step in dict.fromkeys(pair.step for pair in pairs):
        walls = [f"{_wall(pair):.3f}" for pair in pairs if pair.step == step]
        rows.append(
            f"| {step} | {_median(pairs, step, lambda pair: pair.bare.wall):.1f} s "
            f"| {_median(pairs, step, lambda pair: pair.app.wall):.1f} s "
            f"| **{_median(pairs, step, _wall):.3f}** ({', '.join(walls)}) "
            f"| **{_median(pairs, step, _processor):.3f}** "
            f"| {_median(pairs, step, _own):.1%} |"
        )
    measured = "\n".join(
        f"| {name.replace('_', ' ')} | {value:g} |" for name, value in browser.items()
    )
    table = "\n".join(rows)
    return f"""# Performance

Written by `make bench` on {datetime.now(UTC):%d %B %Y}; {platform.system()} {platform.machine()},
Python {platform.python_version()}, {os.cpu_count()} processors. Data: {files:,} files of a
fictional practice in {options.patients:,} patients' folders, {size / 1e9:.2f} GB.

## A backup through the app beside restic alone

`restic backup` alone and `practiceguard backup` on the same folder, each into its own repository,
in turn, file cache of the data dropped before each run (both programs warm); median of
{options.rounds} rounds. The time of the app is that of the whole command: start of Python, keyring,
database, comparing the repository, proving the snapshot, the ledger.

| step | restic alone | app | wall: app / restic | processor: app / restic | app itself |
|---|---|---|---|---|---|
{table}

Limits held by this benchmark for the first backup: wall {WALL_LIMIT}, processor {PROCESSOR_LIMIT}.
A shared machine varies by a quarter between identical runs: read the ratios, not the seconds. "App
itself" is the processor time of the app's own process as a share of restic's alone: it
does not suffer from other programs. The rest of the difference is restic's own, which here also
compares every file with the list of what is left out. Where nothing changed, the fixed cost of the
app's start is a larger share of a short run.

## Looking into a copy of that size

| measured | value |
|---|---|
{measured}
"""


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
