"""Read the listings of several snapshots side by side, folder by folder, in flat memory."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from practiceguard.domain.incident.person import ChangeCounts
from practiceguard.services.ports import ListedFile, ListedFolder

_State = tuple[int, int | None]


class FileStates(NamedTuple):
    """One file, and how it was in each of the snapshots."""

    name: str
    size: int
    """Bytes, when it was last seen."""
    states: tuple[_State | None, ...]
    """Bytes and time of last change in each snapshot, None where it was not there."""
    original: str = ""
    """The name of the earlier file that this is, with something added to it: not counted twice."""


@dataclass(frozen=True, slots=True)
class FolderStates:
    """One folder, and the files that were directly in it in any of the snapshots."""

    parts: tuple[str, ...]
    same: list[ListedFile]
    """Where all snapshots have the very same files: these. Most folders never change, and a look
    at the whole list is far quicker than one at each file."""
    files: list[FileStates]
    """Else each file, with its states."""

    @property
    def was_hit(self) -> bool:
        """Whether files that were there at first have changed or were renamed by encryption."""
        return any(
            file.original or (file.states[0] is not None and len({*file.states} - {None}) > 1)
            for file in self.files
        )

    @property
    def names(self) -> list[tuple[str, int, str]]:
        """Name, size and original name of each file."""
        if self.same:
            return [(name, size, "") for name, size, _ in self.same]
        return [(file.name, file.size, file.original) for file in self.files]


def side_by_side(walks: list[Iterator[ListedFolder]]) -> Iterator[FolderStates]:
    """Given a walk through each snapshot, oldest first, yield each folder once, by name."""
    heads = [next(walk, None) for walk in walks]
    while True:
        there = [head.parts for head in heads if head is not None]
        if not there:
            return
        parts = min(there)
        lists: list[list[ListedFile]] = []
        for number, walk in enumerate(walks):
            files: list[ListedFile] = []
            head = heads[number]
            while head is not None and head.parts == parts:
                files = files + head.files if files else head.files
                head = next(walk, None)
            heads[number] = head
            lists.append(files)
        is_same = all(files == lists[0] for files in lists[1:])
        yield FolderStates(parts, lists[0] if is_same else [], [] if is_same else _joined(lists))


def step_counts(files: Iterable[FileStates], older: int, newer: int) -> ChangeCounts:
    """Given the files of one folder and two snapshots, return what changed between the two."""
    added = deleted = changed = renamed = 0
    gone: set[str] = set()  # of names: two that are no text may look the same
    new: list[str] = []
    for file in files:
        before, after = file.states[older], file.states[newer]
        if before == after:
            continue
        if before is None:
            new.append(file.name)
        elif after is None:
            deleted += 1
            gone.add(file.name)
        else:
            changed += 1
    for name in new:
        original = _original(name, gone)
        if original is None:
            added += 1
        else:
            gone.discard(original)
            renamed += 1
    return ChangeCounts(added, deleted - renamed, changed, renamed)


def _joined(lists: list[list[ListedFile]]) -> list[FileStates]:
    found: dict[tuple[str, int], list[_State | None]] = {}
    for number, files in enumerate(lists):
        twins: dict[str, int] = {}
        for name, size, at in files:
            # Two names that are no text may look the same: they stay two files.
            nth = twins.get(name, -1) + 1
            twins[name] = nth
            states = found.setdefault((name, nth), [None] * len(lists))
            states[number] = (size, at)
    names = {name for name, _ in found}
    joined = []
    for (name, nth), states in found.items():
        is_new = states[0] is None
        original = _original(name, names) if is_new and nth == 0 else None
        if original is not None and not _took_over(found[original, 0], states):
            original = None
        size = next(state[0] for state in reversed(states) if state is not None)
        joined.append(FileStates(name, size, tuple(states), original or ""))
    joined.sort(key=_name)
    return joined


def _name(file: FileStates) -> str:
    return file.name


def _original(name: str, names: set[str]) -> str | None:
    """Given a name and others, return the longest of them to which only endings were added."""
    at = name.rfind(".")
    while at > 0:
        if name[:at] in names:
            return name[:at]
        at = name.rfind(".", 0, at)
    return None


def _took_over(original: list[_State | None], states: list[_State | None]) -> bool:
    """Return whether one file is gone from where the other is there on, and was there before."""
    begins = next(number for number, state in enumerate(states) if state is not None)
    return original[begins - 1] is not None and original[begins] is None
