"""Kill -9 while files come back over others: what was there and what comes back both survive."""

import random
import time
from collections import Counter
from pathlib import Path

from tests.chaos.practice import Struck, kill, practice, told
from tests.chaos.report import Round, Tally
from tests.chaos.truth import Manifest

VICTIMS = ("restoring", "restoring and its restic")


def kill_restores(tally: Tally, rounds: int) -> None:
    """Put everything back in place over newer files, and kill it at a random moment."""
    with practice(tally) as made:
        number, struck = 0, 0
        while struck < rounds and number < 2 * rounds:
            victim = VICTIMS[number % len(VICTIMS)]
            with tally.round(f"kill -9 of {victim}", number) as one:
                _one_restore(made, one, with_restic="restic" in victim)
            number, struck = number + 1, struck + one.struck
        with tally.round("all copies once more", 0, is_fault=False) as one:
            made.truth.prove_all(one)


def _one_restore(made: Struck, one: Round, *, with_restic: bool) -> None:
    made.change(one)
    made.heal(one)
    copied = made.truth.now()
    _work_on(made.records, one.chance)
    newer = Counter(made.truth.now().values())
    verb = ("restore", made.records, "--in-place", "--conflict", "replace", "--json")
    restoring = made.start(*verb)
    time.sleep(one.chance.uniform(0.3, 1.6))
    victims = made.restics() if with_restic else []
    one.kills = int(kill(restoring)) + sum(map(kill, victims))
    one.struck = min(one.kills, 1)
    restoring.communicate()
    made.wait_quiet()
    gone = newer - Counter(made.truth.now().values())
    if gone:
        one.lost.append(f"{gone.total()} newer files, replaced or not")
    # Under its own name stands a whole file only: the newer one or the one of the copy.
    whole = set(newer) | set(copied.values())
    now = made.truth.now()
    one.lies += [f"{path} is not whole" for path in copied if now.get(path, "") not in {"", *whole}]
    done = made.call(*verb)
    if done.code:
        one.unhealed.append(f"restoring again ended with {done.code}: {told(done)}")
    now = made.truth.now()
    wrong = [path for path, digest in copied.items() if now.get(path) != digest]
    if wrong:
        one.unhealed.append(f"{len(wrong)} files are not as in the copy")
    gone = newer - Counter(now.values())
    if gone:
        one.lost.append(f"{gone.total()} newer files after the second time")
    left = [path for path in made.records.rglob(".*") if path.is_dir() and any(path.rglob("*"))]
    if left:
        one.unhealed.append(f"files in the open were left in {len(left)} private folders")
    _forget_replaced(made.records, copied)


def _work_on(records: Path, chance: random.Random) -> None:
    """Let somebody have worked on every file since the copy."""
    for path in sorted(records.rglob("*")):
        if path.is_file():
            path.write_bytes(chance.randbytes(path.stat().st_size))


def _forget_replaced(records: Path, copied: Manifest) -> None:
    """Clear away what was moved aside, as a person does when all is well."""
    for path in sorted(records.rglob("*")):
        if path.is_file() and str(path) not in copied:
            path.unlink()
