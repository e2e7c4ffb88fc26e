"""`make chaos` in small: a few kills, and that the harness sees what it is there to see."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.chaos import results
from tests.chaos.kills import SPEED, VICTIMS, one_kill
from tests.chaos.practice import Struck, practice
from tests.chaos.report import Round, Tally
from tests.journeys.installed_practice import Done

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]


@pytest.fixture(scope="module")
def tally() -> Tally:
    return Tally(seed=1, family="kills")


@pytest.fixture(scope="module")
def made(tally: Tally, restic_path: object) -> Iterator[Struck]:
    with practice(tally) as made:
        made.rules(SPEED)
        yield made


@pytest.mark.parametrize("victim", VICTIMS)
def test_a_kill_loses_nothing_and_heals(victim: str, made: Struck, tally: Tally) -> None:
    for number in range(5):
        with tally.round(f"kill -9 of {victim}", number) as one:
            one_kill(made, one, victim, span=1.5)
        assert one.is_well, tally.failures()
        if one.struck:
            return
    pytest.fail("it was never struck")


def test_what_a_copy_lacks_is_seen(made: Struck, tally: Tally) -> None:
    one = Round("a file is lost", "a file is lost/0")
    made.look(one)
    newest = list(made.truth.promised)[-1]
    assert one.is_well
    pack = max((made.copy / "data").rglob("*"), key=lambda path: path.stat().st_size)
    away = pack.rename(made.drive / "pack")
    try:
        assert made.truth.lacking(newest)
    finally:
        away.rename(pack)
    assert not made.truth.lacking(newest)


def test_a_verdict_that_lies_is_seen(made: Struck) -> None:
    lines = made.lines()
    place = {"key": made.truth.key, "level": "good"}
    good = Done(0, json.dumps({"level": "good", "places": [place]}), "")
    honest = Round("honest", "honest/0")
    made.look(honest)
    made.verdict(good, honest, lines)
    assert honest.is_well
    lying = Round("lying", "lying/0")
    made.verdict(good, lying, [*lines, replace(lines[-1], state="interrupted")])
    assert lying.lies


def test_what_was_counted_is_written_and_read_again(
    tally: Tally, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "KEPT", tmp_path)
    counted = Tally(seed=7, family="disks", day="22 November 2026", version="1234567")
    with counted.round("target full", 0) as good:
        good.struck = 1
    with counted.round("target full", 1) as bad:
        bad.struck = 1
        bad.lost.append("letter.txt")
    with counted.round("target full", 2):
        pass  # the moment was missed
    counted.leave_out("read-only target", "no mounts here")
    results.keep(counted)
    results.write_results(results.kept(["disks", "clock"]), tmp_path / "written.md")
    written = (tmp_path / "written.md").read_text(encoding="utf-8")
    assert "| target full | 2 | 2 | 1 | 2 |  | 1 | 1 |" in written
    assert "`target full/1`: LOST: letter.txt" in written
    assert "read-only target: no mounts here" in written
    assert "| disks | 7 | 22 November 2026 | 1234567 |" in written
