"""`make bench`: what a backup through the app costs on top of restic alone, on the same data.

A time means little on a shared machine: two identical runs of restic, one after the other, differ
here by up to a quarter. So both run at the same time, each on one processor of its own, with all of
the data in the file cache; the processors change hands from round to round. Whatever disturbs one
disturbs the other, and what is written down are ratios. Besides, the app's own processor time is
measured inside the app's process. Results go to docs/performance.md.
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
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
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
from tools import bench_affected, bench_agent, bench_letters  # noqa: E402

# The verb as it is, and what this process itself has cost, told at its end.
_TIMED = """
import pathlib, resource, sys
from practiceguard.cli.main import run
code = run(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_SELF)
pathlib.Path(sys.argv[1]).write_text(str(used.ru_utime + used.ru_stime))
sys.exit(code)
"""
# A process that does nothing but wake up every 5 ms, until it is told to end: what it misses, the
# machine took from everybody.
_IDLE = """
import select, sys, time
longest, before = 0.0, time.perf_counter()
while not select.select([sys.stdin], [], [], 0.005)[0]:
    now = time.perf_counter()
    longest, before = max(longest, now - before), now
print(longest * 1000)
"""
_HOME = "PRACTICEGUARD_HOME"
BROWSER_GOES = 5
AGENT_SECONDS = 60.0
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
class Way:
    """One of the two ways to make the copy."""

    command: tuple[str, ...]
    environment: Mapping[str, str]
    warming_up: tuple[str, ...]
    """Has the program itself read from the disk before it is measured."""
    own: Path | None = None
    """Where the command leaves the processor time of its own process."""


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
    parser.add_argument("--rounds", type=int, default=4)
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
            _read_all(practice)
            pairs.append(Pair(step, *_side_by_side(bare, app, swapped=bool(number % 2))))
            say(f"round {number + 1}, {step}: {_ratios(pairs[-1])}")
    browser = _browser(folder)
    state = {**os.environ, "PRACTICEGUARD_HOME": str(folder / "state")}
    agent = bench_agent.measured(state, AGENT_SECONDS)
    say(f"agent: {agent}")
    affected = bench_affected.measured()
    say(f"who is affected: {affected}")
    letters = bench_letters.measured()
    say(f"letters: {letters}")
    text = (
        _report(options, size, files, pairs, browser, agent)
        + bench_affected.report(affected)
        + bench_letters.report(letters)
    )
    options.write.write_text(text, encoding="utf-8")
    say(text)
    is_small = agent["resident_mb"] * 1e6 <= bench_agent.MOST_BYTES
    is_quick = affected["two_snapshots_processor_seconds"] <= bench_affected.MOST_SECONDS
    is_within = _within_limits(pairs) and browser["open_seconds"] < 1
    is_printed = bench_letters.is_within(letters)
    return 0 if is_within and is_small and is_quick and is_printed else 1


def _measured(practice: Path) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in practice.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def _bare_repository(restic: Path, location: Path, practice: Path) -> Way:
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
    command = (str(restic), "backup", "-r", str(location), "--json", str(practice))
    return Way(command, environment, (str(restic), "version"))


def _app_state(folder: Path, practice: Path) -> Way:
    environment = {**os.environ, _HOME: str(folder / "state")}
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
    own = folder / "own"
    return Way(
        (sys.executable, "-c", _TIMED, str(own), "backup", "--json"),
        environment,
        (sys.executable, "-m", "practiceguard", "status", "--offline"),
        own,
    )


def _side_by_side(bare: Way, app: Way, *, swapped: bool) -> tuple[Cost, Cost]:
    """Run both at once, each on a processor of its own; `swapped`, on the other's."""
    for way in (bare, app):
        # The status of a practice without a copy ends with a code of its own.
        subprocess.run(way.warming_up, env=dict(way.environment), capture_output=True, check=False)
    first, second, *_ = sorted(os.sched_getaffinity(0))
    processors = (second, first) if swapped else (first, second)
    os.sync()
    with ThreadPoolExecutor(2) as pool:
        costs = tuple(pool.map(_cost, (bare, app), processors))
    return costs[0], costs[1]


def _cost(way: Way, processor: int) -> Cost:
    """Run a way on one processor; return what it cost, with all children that it waited for."""
    command = ("taskset", "--cpu-list", str(processor), *way.command)
    begun = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            env=dict(way.environment),
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
    own = float(way.own.read_text()) if way.own else 0
    return Cost(wall, usage.ru_utime + usage.ru_stime, own)


def _read_all(practice: Path) -> None:
    """Have the system keep all of the data in its file cache, as far as there is room."""
    for path in practice.rglob("*"):
        if path.is_file():
            path.read_bytes()


def _browser(folder: Path) -> dict[str, float]:
    """Measure opening the snapshot in the window a few times; return the median of each figure."""
    goes = []
    for _ in range(BROWSER_GOES):
        state = StateFolders.locate({_HOME: str(folder / "state")}, sys.platform)
        shutil.rmtree(state.listings, ignore_errors=True)
        goes.append(_browser_once(folder))
        say(f"browser: {goes[-1]}")
    return {name: statistics.median(one[name] for one in goes) for name in goes[0]}


def _browser_once(folder: Path) -> dict[str, float]:
    """Measure it in a process of its own, which has not read the listing yet."""
    command = [sys.executable, str(REPOSITORY / "tools" / "bench_browser.py")]
    environment = {
        **os.environ,
        _HOME: str(folder / "state"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": f"{REPOSITORY / 'src'}{os.pathsep}{REPOSITORY}",
    }
    with subprocess.Popen(
        [sys.executable, "-c", _IDLE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as idle:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        paused, _ = idle.communicate("\n")
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-4000:])
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {**measured, "idle_process_longest_ms": float(paused)}


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
    agent: dict[str, float],
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
at the same time, each on one processor of its own; these change hands from round to round. All of
the data is in the file cache, so that no waiting for the disk hides what the app costs. Median of
{options.rounds} rounds. The time of the app is that of the whole command: start of Python, keyring,
database, comparing the repository, proving the snapshot, the ledger.

| step | restic alone | app | wall: app / restic | processor: app / restic | app itself |
|---|---|---|---|---|---|
{table}

Limits held by this benchmark for the first backup: wall {WALL_LIMIT}, processor {PROCESSOR_LIMIT}.
Read the ratios, not the seconds: this is a shared machine, and one processor does the work that
usually two and more share. "App itself" is the processor time of the app's own process as a share
of restic's alone. The rest of the difference is restic's own, which here also compares every file
with what is left out among the chosen folders. Where nothing changed, the fixed cost of the app's
start is a larger share of a short run.

## Looking into a copy of that size

Opened {BROWSER_GOES} times, each in a process that has not read the listing; medians. "Open" is the
first level once more after the listing was read (limit: 1 s). "Longest block" is the longest pause
of a 5 ms timer in the window's thread (limit: 50 ms); "busiest" is what the window itself computed
of such a pause; "idle process" is the longest pause of the same timer in another process that does
nothing else: what the machine took from everybody. "Unfold" is 300 folders, one after the other.

| measured | value |
|---|---|
{measured}

## The agent while nothing is due

{agent["resident_mb"]:.1f} MB resident memory (limit: {bench_agent.MOST_BYTES / 1e6:.0f} MB) and
{agent["seconds_per_look"] * 1000:.1f} ms of processor time for each look at what is due. It looks
once a minute: {agent["percent_of_a_processor"]:.4f} % of one processor. Measured over
{AGENT_SECONDS:.0f} s of the real agent, which looked every half second for it.
"""


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
