"""Kill -9 in the middle of set-up: the same commands again end where they would have ended."""

import contextlib
import random
import subprocess
import time
from pathlib import Path

from tests.chaos.practice import Struck, kill, practice, told
from tests.chaos.report import Round, Tally
from tests.journeys.installed_practice import Done, code_on


def kill_setups(tally: Tally, rounds: int) -> None:
    """Kill both halves of set-up, each at a random moment, and go on as a person would."""
    with practice(tally) as made:
        for number in range(rounds):
            with tally.round("kill -9 of set-up", number) as one:
                _one_setup(made, one, number)


def _one_setup(made: Struck, one: Round, number: int) -> None:
    chance = one.chance
    home, drive = made.folder / f"home {number}", made.drive / f"place {number}"
    drive.mkdir()
    sheet = made.folder / f"sheet of set-up {number}.pdf"
    environment = {**made.environment, "PRACTICEGUARD_HOME": str(home)}
    first = (
        "setup", "--practice", "Cabinet Exemple", "--country", "fr", "--source", made.records,
        "--place-kind", "drive", "--place", drive, "--sheet", sheet, "--no-input", "--no-agent",
    )  # fmt: skip
    _killed(made, one, environment, first, seconds=chance.uniform(0.3, 9.0))
    done = made.call(*first, environment=environment)
    sheet = _saved(made, environment, first, sheet, done, number)
    code = code_on(sheet)
    second = ("setup", "--typed-code-stdin", "--no-agent", "--json")
    typed = code.lower() + "\n"
    _killed(made, one, environment, second, seconds=chance.uniform(0.3, 3.5), typed=typed)
    done = made.call(*second, environment=environment, typed=typed)
    # Killed when the first copy had just been made, nothing was left to do; that is what it says.
    if done.code and "already-set-up" not in told(done):
        one.unhealed.append(f"set-up again ended with {done.code}: {told(done)} {done.err[-200:]}")
    backup = made.call("backup", "--json", environment=environment)
    if backup.code:
        one.unhealed.append(f"the first copy ended with {backup.code}: {told(backup)}")
    status = made.call("status", "--json", environment=environment)
    if status.code:
        reasons = [reason["code"] for reason in status.json.get("reasons", [])]
        one.unhealed.append(f"afterwards the verdict is {reasons}")
    if made.call("sheet", "verify", "--code-stdin", environment=environment, typed=typed).code:
        one.lost.append("the code on the sheet does not open the copy")


def _killed(
    made: Struck,
    one: Round,
    environment: dict[str, str],
    words: tuple[str | Path, ...],
    *,
    seconds: float,
    typed: str = "",
) -> None:
    process = made.start(*words, environment=environment)
    with contextlib.suppress(subprocess.TimeoutExpired, BrokenPipeError):
        assert process.stdin is not None
        process.stdin.write(typed)
        process.stdin.flush()
        process.stdin.close()
        process.stdin = None
    time.sleep(seconds)
    was_alive = kill(process)
    one.kills += was_alive
    one.struck += was_alive
    process.communicate()
    made.wait_quiet()


def _saved(
    made: Struck,
    environment: dict[str, str],
    first: tuple[str | Path, ...],
    sheet: Path,
    done: Done,
    number: int,
) -> Path:
    """Return the sheet that is in force; where its file is in the way, take another name."""
    if done.code == 2 and "typed-code" in done.err + done.out:
        return sheet
    other = sheet.with_name(f"other {random.randrange(10**6)} of {number}.pdf")
    again = tuple(other if word == sheet else word for word in first)
    done = made.call(*again, environment=environment)
    if not other.exists():
        raise RuntimeError(f"set-up again ended with {done.code}: {done.err or done.out}")
    return other
