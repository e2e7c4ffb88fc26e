"""What came of each fault: counted while it goes on, written to docs/reliability.md at the end."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Round:
    """One fault, done once. What is not said here did not go wrong."""

    fault: str
    name: str
    chance: random.Random = field(default_factory=random.Random, repr=False)
    """Seeded by the seed, the fault and the number of the round."""
    struck: int = 0
    """How often the fault was really done; a moment may be missed."""
    kills: int = 0
    lies: list[str] = field(default_factory=list)
    """What was called good and was not."""
    lost: list[str] = field(default_factory=list)
    """Files of copies called complete that did not come back as they were."""
    unhealed: list[str] = field(default_factory=list)
    """What was still wrong after the next run."""
    is_fault: bool = True
    """False: only a look at what the faults before have left."""
    helped: bool = False
    """Whether a person had to do what the program said."""

    @property
    def is_well(self) -> bool:
        return not (self.lies or self.lost or self.unhealed)

    @property
    def is_survived(self) -> bool:
        return not (self.lies or self.lost)


@dataclass
class Tally:
    """The rounds of one family, and what was not tried."""

    seed: int
    family: str = ""
    day: str = ""
    version: str = ""
    """The commit that was tried."""
    seconds: float = 0
    rounds: list[Round] = field(default_factory=list)
    not_tried: dict[str, str] = field(default_factory=dict)
    proved: int = 0
    """Copies called complete that were restored in full and compared."""
    files: int = 0

    @contextmanager
    def round(self, fault: str, number: int, *, is_fault: bool = True) -> Iterator[Round]:
        """Do one round; what is raised in it is a failure of the round, not the end of all."""
        name = f"{fault}/{number}"
        one = Round(fault, name, random.Random(f"{self.seed}/{name}"))
        one.is_fault = is_fault
        try:
            yield one
        except Exception as error:  # noqa: BLE001  one round that breaks must not hide the others
            one.unhealed.append(f"{type(error).__name__}: {error}"[:300])
        self.rounds.append(one)
        print(f"  {name:44} {_told(one)}", flush=True)

    def leave_out(self, fault: str, why: str) -> None:
        """Remember that a fault was not tried; it is never counted as survived."""
        self.not_tried[fault] = why
        print(f"  {fault:44} not tried here: {why}", flush=True)

    def as_json(self) -> dict[str, Any]:
        """Return all that has to be known to write the results later."""
        rounds = [{**vars(one), "chance": None} for one in self.rounds]
        return {**vars(self), "rounds": rounds}

    @staticmethod
    def of_json(kept: dict[str, Any]) -> "Tally":
        rounds = [Round(**{**one, "chance": random.Random()}) for one in kept["rounds"]]
        return Tally(**{**kept, "rounds": rounds})

    @property
    def kills(self) -> int:
        return sum(one.kills for one in self.rounds)

    @property
    def is_well(self) -> bool:
        return all(one.is_well for one in self.rounds)

    def table(self) -> list[str]:
        """Return the lines of the table, one for each fault."""
        faults = [one for one in self.rounds if one.is_fault or not one.is_well]
        lines = [
            "| fault | hits | rounds | survived | healed alone | as told | files lost | missed |",
            "|---|---:|---:|---:|---:|---:|---:|---:|",
        ]
        for fault in dict.fromkeys(one.fault for one in faults):
            of = [one for one in faults if one.fault == fault]
            # A round that struck nothing proves nothing; it counts only if it went wrong.
            hit = [one for one in of if one.struck or not one.is_well]
            healed = [one for one in hit if not one.unhealed]
            lines.append(
                f"| {fault} | {sum(one.struck for one in hit)} | {len(hit)}"
                f" | {sum(one.is_survived for one in hit)}"
                f" | {sum(not one.helped for one in healed)}"
                f" | {sum(one.helped for one in healed) or ''}"
                f" | {sum(len(one.lost) for one in hit)} | {len(of) - len(hit) or ''} |"
            )
        return lines

    def failures(self) -> list[str]:
        """Return a line for each round that did not go well."""
        return [f"* `{one.name}`: {_told(one)}" for one in self.rounds if not one.is_well]


def _told(one: Round) -> str:
    if one.is_well:
        return "well" if one.struck or not one.is_fault else "well (the moment was missed)"
    parts = [
        *(f"CALLED GOOD: {text}" for text in one.lies),
        *(f"LOST: {text}" for text in one.lost[:5]),
        *(f"not healed: {text}" for text in one.unhealed),
    ]
    return "; ".join(parts)
