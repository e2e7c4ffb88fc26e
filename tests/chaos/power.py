"""A power-cut-like stop: in a storm of writes to the settings, and in the middle of a run."""

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from practiceguard.adapters.database.connection import KEY_NAME, open_database
from practiceguard.adapters.database.practice_store import DatabasePracticeStore
from practiceguard.domain.secret import Secret
from tests.chaos.practice import Struck, kill, practice
from tests.chaos.report import Round, Tally
from tests.fakes.memory_secrets import MemorySecretStore
from tests.journeys.installed_practice import CHECKOUT

BLOCK = 4096
# Two settings in one row and one beside it, written one after the other; the number of each that
# is on the disk is told. With every line of input one more is written.
_STORM = """
import dataclasses, sys
from practiceguard.bootstrap import build
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit
from practiceguard.domain.backup.schedule import Schedule
store = build().world.store
plan = store.plan()
rules = store.rules(plan.repository)
begins = dataclasses.replace(rules, speed_limits=()).since.time().replace(tzinfo=None)
number = 0
print("ready", flush=True)
for _line in sys.stdin if len(sys.argv) > 1 else iter(int, 1):
    number += 1
    limits = (SpeedLimit(begins, begins, number),)
    text = "x" * (number * 37 % 9000)
    store.save_rules(dataclasses.replace(rules, speed_limits=limits, least_battery=number % 101))
    store.save_setting("storm", f"{number} {text}")
    print(number, flush=True)
"""


def cuts(tally: Tally, rounds: int) -> None:
    """Cut the power of writers and of runs."""
    with practice(tally) as made:
        made.rules(500)
        for number in range(rounds):
            with tally.round("kill -9 in a storm of settings", number) as one:
                _killed_storm(made, one)
        for number in range(rounds):
            with tally.round("power cut in a write of settings", number) as one:
                _cut_storm(made, one)
        made.rules(1500)
        for number in range(rounds):
            with tally.round("power cut in a copy", number) as one:
                _cut_run(made, one)
        with tally.round("all copies once more", 0, is_fault=False) as one:
            made.truth.prove_all(one)


@dataclass(frozen=True)
class Kept:
    """What a fresh start of the program finds in the settings."""

    limit: int
    battery: int
    setting: int
    is_whole: bool


def _kept(made: Struck, database: Path) -> Kept:
    secrets = MemorySecretStore()
    secrets.set(KEY_NAME, Secret(made.database_key))
    opened = open_database(database, secrets)
    try:
        store = DatabasePracticeStore(opened)
        plan = store.plan()
        rules = store.rules(plan.repository) if plan else None
        if rules is None:
            raise RuntimeError("the settings are gone")
        number, _, text = (store.setting("storm") or "0 ").partition(" ")
        return Kept(
            rules.speed_limits[0].kib_per_second,
            rules.least_battery,
            int(number) if text == "x" * (int(number) * 37 % 9000) else -1,
            opened.rows("PRAGMA integrity_check") == [("ok",)],
        )
    finally:
        opened.close()


def _judge(one: Round, kept: Kept, promised: int) -> None:
    """Demand what was said to be on the disk, and no mixture."""
    if not kept.is_whole:
        one.lost.append("the database is damaged")
    # The write under way may have come through or not, one after the other.
    if kept.setting not in {promised, promised + 1} or kept.limit not in {promised, promised + 1}:
        one.lost.append(f"settings {kept.limit} and {kept.setting}, promised was {promised}")
    if kept.limit < kept.setting or kept.battery != kept.limit % 101:
        one.lost.append(f"a mixture of settings: {kept}")


@contextlib.contextmanager
def _storm(made: Struck, *arguments: str) -> Iterator["subprocess.Popen[str]"]:
    writer = subprocess.Popen(
        [sys.executable, "-c", _STORM, *arguments], env=made.environment, cwd=CHECKOUT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert writer.stdin is not None
    assert writer.stdout is not None
    try:
        writer.stdout.readline()
        yield writer
    finally:
        kill(writer)
        for pipe in (writer.stdin, writer.stdout):
            with contextlib.suppress(BrokenPipeError):
                pipe.close()


def _killed_storm(made: Struck, one: Round) -> None:
    made.rules(500)
    made.snippet(_FORGET)
    with _storm(made) as writer:
        time.sleep(one.chance.uniform(0.05, 0.6))
        one.struck = int(kill(writer))
        assert writer.stdout is not None
        numbers = [int(line) for line in writer.stdout.read().split("\n")[:-1] if line]
    one.kills = one.struck
    if numbers:
        _judge(one, _kept(made, made.database), numbers[-1])


_FORGET = """
from practiceguard.bootstrap import build
build().world.store.save_setting("storm", "0 ")
"""


def _cut_storm(made: Struck, one: Round) -> None:
    """Mix what was flushed with what was not, block by block, as a cut leaves it."""
    made.rules(500)
    made.snippet(_FORGET)
    with _storm(made, "told") as writer, _folder() as folder:
        assert writer.stdin is not None
        assert writer.stdout is not None
        promised = 0
        for _ in range(one.chance.randrange(3, 40)):
            writer.stdin.write("\n")
            writer.stdin.flush()
            promised = int(writer.stdout.readline())
        flushed = _files(made.database)
        writer.stdin.write("\n")
        writer.stdin.flush()
        time.sleep(one.chance.uniform(0.0, 0.004))
        writer.send_signal(signal.SIGSTOP)
        time.sleep(0.01)
        written = _files(made.database)
        copy = folder / made.database.name
        _mix(flushed, written, copy, one.chance)
        one.struck = 1
        _judge(one, _kept(made, copy), promised)


def _files(database: Path) -> tuple[bytes, bytes]:
    """Return the database and its log. The index of the log is never flushed: a cut loses it."""
    log = database.with_name(database.name + "-wal")
    return database.read_bytes(), log.read_bytes() if log.exists() else b""


def _mix(
    flushed: tuple[bytes, bytes], written: tuple[bytes, bytes], copy: Path, chance: random.Random
) -> None:
    """Write a database of which some blocks had not reached the disk yet."""
    log = copy.with_name(copy.name + "-wal")
    if flushed[0] == written[0]:
        # Only the log was written to: any of its blocks may be there or not.
        copy.write_bytes(written[0])
        log.write_bytes(_mixed(flushed[1], written[1], chance))
    else:
        # The log was flushed before the database was touched.
        copy.write_bytes(_mixed(flushed[0], written[0], chance))
        log.write_bytes(written[1])


def _mixed(old: bytes, new: bytes, chance: random.Random) -> bytes:
    blocks = []
    for begin in range(0, max(len(old), len(new)), BLOCK):
        before, after = old[begin : begin + BLOCK], new[begin : begin + BLOCK]
        # The end of a file that grew may be there as zeros.
        blocks.append(chance.choice((before or bytes(len(after)), after or before)))
    end = chance.randrange(len(old), len(new) + 1) if len(new) > len(old) else len(old)
    return b"".join(blocks)[: max(end, len(old))]


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="pg-chaos-") as made:
        yield Path(made)


def _cut_run(made: Struck, one: Round) -> None:
    """Stop everything in the middle of a run, and begin again with the state folder as it was."""
    chance = one.chance
    made.change(one)
    # The cache of the run before was not flushed yet either.
    began = time.time() - 30
    run = made.start("backup", "--json")
    time.sleep(chance.uniform(0.1, 1.7))
    victims = made.processes()
    for process in victims:
        with contextlib.suppress(Exception):
            process.suspend()
    with _folder() as folder:
        shutil.copytree(made.home, folder / "home", ignore=_unflushed)
        one.kills = sum(kill(process) for process in victims)
        one.struck = min(one.kills, 1)
        run.communicate()
        shutil.rmtree(made.home)
        shutil.copytree(folder / "home", made.home, copy_function=shutil.copy2)
    # What restic was writing to the copy has a name of its own until it is flushed; caches and
    # listings are never flushed.
    for path in (made.home / "cache").rglob("*"):
        if path.is_file() and chance.random() < 0.3 and path.stat().st_mtime > began:
            os.truncate(path, chance.choice((0, chance.randrange(path.stat().st_size + 1))))
    for path in made.copy.rglob("*-tmp-*"):
        os.truncate(path, chance.randrange(path.stat().st_size + 1))
    made.claims(one)
    made.heal(one)


def _unflushed(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name.endswith("-shm")]
