"""Letting a working program give way to the practice's own software."""

import contextlib
import ctypes
import os
import sys
from collections.abc import Iterator
from typing import Final, Protocol, cast

import psutil

NICENESS: Final = 10
_LOWEST_BEST_EFFORT: Final = 7
# macOS, sys/resource.h: of the disk, of a whole process; "utility" is below what a person waits
# for and above the idle one, as the lowest best effort is on Linux.
_DISK: Final = 0
_WHOLE_PROCESS: Final = 0
_UTILITY: Final = 4


class DiskPolicy(Protocol):
    """The two functions of macOS by which a process says how its disk access ranks."""

    def getiopolicy_np(self, kind: int, scope: int, /) -> int:
        """Return the policy, negative if that failed."""
        ...

    def setiopolicy_np(self, kind: int, scope: int, policy: int, /) -> int:
        """Set the policy; return 0 if that was done."""
        ...


def give_way(process_id: int) -> None:
    """Lower the priority of a process just started, for processor and disk; quietly if it cannot.

    Not idle I/O: on a busy disk that may wait for ever, and a backup must end.
    """
    with contextlib.suppress(psutil.Error, OSError, ValueError):
        process = psutil.Process(process_id)
        if sys.platform == "win32":
            process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
            process.ionice(psutil.IOPRIO_LOW)
            return
        # The group: on Linux a priority belongs to a thread, and restic starts several at once.
        os.setpriority(os.PRIO_PGRP, process_id, NICENESS)
        if sys.platform == "linux":
            process.ionice(psutil.IOPRIO_CLASS_BE, _LOWEST_BEST_EFFORT)


@contextlib.contextmanager
def children_give_way(wanted: bool, system: DiskPolicy | None = None) -> Iterator[None]:
    """Let a program that is started in the block give way at the disk; quietly if it cannot.

    On macOS nobody can set that for another process: a child has it from us. Elsewhere
    `give_way` does it. `system` stands in for macOS in tests.
    """
    if system is None and sys.platform == "darwin":
        system = cast(DiskPolicy, ctypes.CDLL(None))
    if not wanted or system is None:
        yield
        return
    before = system.getiopolicy_np(_DISK, _WHOLE_PROCESS)
    is_set = before >= 0 and system.setiopolicy_np(_DISK, _WHOLE_PROCESS, _UTILITY) == 0
    try:
        yield
    finally:
        if is_set:
            system.setiopolicy_np(_DISK, _WHOLE_PROCESS, before)
