"""Most files changed at once: what it looks like when somebody encrypts them.

Looked at in two steps. The figures of the run say whether there is anything to look at, for
nothing; only then is the new copy compared with the one before, file by file, which takes restic a
while. The thresholds are ours: no peer publishes any (facts: NPBackup compares with a mean that
grows with each attack; here doubted copies are never the measure of others).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath

from practiceguard.domain.backup.run import Run, RunFigures

FEWEST_RUNS = 3
"""So many complete runs have to show first what is usual."""
FEWEST_FILES = 50
LARGE_SHARE = 0.3
UNUSUAL = 3
"""So many times as much as in any of the runs compared with."""
NEARLY_ALL = 0.9
METADATA_BYTES = 1000
"""What restic may store of a file of which only the rights or the times changed."""
WRITTEN_ANEW = 0.1
"""Share of the changed files' bytes that is new at least: encrypted bytes are like no others, but
some encrypt only parts of large files."""


@dataclass(frozen=True)
class MassChange:
    """What changed: `changed` files in place, `replaced` by files of another kind, of `before`."""

    changed: int
    replaced: int
    before: int

    @property
    def share(self) -> float:
        """Return the share of the earlier files that is no longer what it was."""
        return (self.changed + self.replaced) / self.before


@dataclass(frozen=True)
class ChangedPath:
    """A file that differs between two copies: `+` new, `-` gone, `M` other content."""

    path: str
    modifier: str


def suspicion(run: Run, earlier: Sequence[Run]) -> MassChange | None:
    """Given a run and complete runs of the same plan before it, newest first, say if to look.

    None if all is usual, or too little is known of what is usual: the first copies, a plan that
    was just changed. A folder that is added, or some hundred files of many thousands that an
    update changes, is usual.
    """
    usual = [one.figures for one in earlier]
    if len(usual) < FEWEST_RUNS:
        return None
    before = usual[0].files_total
    changed, replaced = _changed_and_replaced(run.figures, before)
    if changed + replaced < max(FEWEST_FILES, before * LARGE_SHARE):
        return None
    pairs = pairwise(usual)
    most = max(sum(_changed_and_replaced(one, older.files_total)) for one, older in pairs)
    # Where much changes every day, nearly all of it is still unusual.
    if changed + replaced < min(most * UNUSUAL, before * NEARLY_ALL):
        return None
    return MassChange(changed, replaced, before)


def confirmed(
    suspected: MassChange, differences: Iterable[ChangedPath], known_kinds: frozenset[str]
) -> MassChange | None:
    """Given every file that differs, return the mass change that it really is, None if harmless.

    `known_kinds` are the endings of file names in the copy before (`.pdf`). Files that only moved,
    and new files of kinds the practice always had, are the work of people.
    """
    modified, gone, new = 0, [], []
    for one in differences:
        if one.path.endswith("/"):
            continue
        if one.modifier.startswith("M"):
            modified += 1
        elif one.modifier == "-":
            gone.append(PurePosixPath(one.path).name)
        elif one.modifier == "+":
            new.append(PurePosixPath(one.path).name)
    moved = Counter(gone) & Counter(new)
    left = sum((Counter(gone) - moved).values())
    arrived = Counter(new) - moved
    unknown = sum(count for name, count in arrived.items() if kind_of(name) not in known_kinds)
    replaced = min(left, unknown)
    if modified + replaced < max(FEWEST_FILES, suspected.before * LARGE_SHARE):
        return None
    return MassChange(modified, replaced, suspected.before)


def kind_of(name: str) -> str:
    """Given a file's name or path, return its ending in small letters; empty if it has none."""
    return PurePosixPath(name).suffix.lower()


def _changed_and_replaced(now: RunFigures, before: int) -> tuple[int, int]:
    """Return how many files have new content, and how many are gone with new ones in their place.

    `before`: how many there were in the copy before.
    """
    gone = max(0, before + now.files_new - now.files_total)
    changed = now.files_changed if _is_written_anew(now) else 0
    return changed, min(gone, now.files_new)


def _is_written_anew(figures: RunFigures) -> bool:
    """Return whether the changed files have new content, not only other rights or times."""
    if not figures.files_changed or not figures.files_total:
        return False
    share = figures.files_changed / figures.files_total
    content = figures.bytes_added - METADATA_BYTES * figures.files_changed
    return content >= WRITTEN_ANEW * share * figures.bytes_total
