"""Letting a working program give way to the practice's own software."""

import contextlib
import os
import sys
from typing import Final

import psutil

NICENESS: Final = 10
_LOWEST_BEST_EFFORT: Final = 7


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
